"""The rates of the ledger: how many of how many, by the formulas of domain 10.4. Pure.

Every rate carries its two numbers; without a base there is no rate. What was closed by exception counts and is told
apart. Numbers may come from cases (`counted`) or be read as sums (`Counts`), the formulas are the same.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from enum import StrEnum

from inspector.rectification.moves import DONE, LIVE, NOT_COUNTED, Stage, Verdict
from inspector.rectification.steps import Standing, is_overdue


class RateName(StrEnum):
    """The rates, in the order they are shown."""

    RECTIFIED = "rectified"  # 整改率
    CLOSED = "closed"  # 销号率
    IN_TIME = "in_time"  # 按期整改率
    OVERDUE = "overdue"  # 逾期率
    ON_SPOT = "on_spot"  # 当场整改率
    REBOUND = "rebound"  # 反弹率
    LOOKED_BACK = "looked_back"  # 回头看覆盖率
    ANSWERED = "answered"  # 认领率/反馈率
    VERIFIED = "verified"  # 核实率
    TRUE = "true"  # 属实率
    COMPLETE = "complete"  # 数据完整率


@dataclass(frozen=True, slots=True)
class Rate:
    """`count` of `base`, and how many of `count` rest on an exception."""

    count: int
    base: int
    apart: int = 0

    @property
    def value(self) -> float | None:
        """Between 0 and 1; None where there is no base."""
        return self.count / self.base if self.base else None


@dataclass(slots=True, kw_only=True)
class Counts:
    """The numbers the rates are made of. Sums of counts are the counts of the whole."""

    all: int = 0  # every finding, verified or not
    confirmed: int = 0  # without what is only suspected, unfounded, a duplicate, void
    live: int = 0
    overdue: int = 0
    done: int = 0  # 已整改 待销号 已销号
    closed: int = 0
    exceptions: int = 0  # closed by exception
    finished: int = 0  # done, or its deadline has passed
    in_time: int = 0  # done on its last approved deadline or before
    on_spot: int = 0
    ever_closed: int = 0  # closed at least once, also where it was sent back
    rebounds: int = 0  # of those, what came back
    closed_then: int = 0  # closed in the period asked about
    looked_back: int = 0  # of those
    assigned: int = 0
    answered: int = 0  # of those: accepted or replied
    suspected: int = 0  # came in as only suspected
    verified: int = 0  # of those
    true: int = 0  # of the verified: true or partly true
    complete: int = 0  # of all: nothing mandatory is missing

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(**{it.name: getattr(self, it.name) + getattr(other, it.name) for it in fields(self)})


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """What the rates ask of one finding. `ever` holds what was once true, whatever round it is in now."""

    standing: Standing
    suspected: bool = False
    verdict: str | None = None  # of its verification
    replied: bool = False  # in any round
    on_spot: bool = False
    ever_closed: bool = False
    rebounds: int = 0  # findings that are its return
    complete: bool = True


def counted(cases: Iterable[Case], today: str, *, since: str = "", until: str = "9999-12-31") -> Counts:
    """The numbers of these findings on a day; `since` and `until` bound the close-outs a look-back is asked of."""
    now = Counts()
    for it in cases:
        _count(now, it, today, since, until)
    return now


def _count(now: Counts, it: Case, today: str, since: str, until: str) -> None:
    how = it.standing
    now.all += 1
    now.complete += it.complete
    now.suspected += it.suspected
    if it.suspected and how.stage is not Stage.SUSPECTED and it.verdict is not None:
        now.verified += 1
        now.true += it.verdict in {Verdict.TRUE, Verdict.PARTLY_TRUE}
    if how.stage in NOT_COUNTED:
        return
    done = how.stage in DONE
    late = how.due is not None and how.due < today
    now.confirmed += 1
    now.live += how.stage in LIVE
    now.overdue += is_overdue(how.stage, how.due, today)
    now.done += done
    now.finished += done or late
    now.in_time += done and (how.due is None or (how.fixed or how.closed or today) <= how.due)
    now.on_spot += it.on_spot
    now.assigned += how.assigned is not None
    now.answered += how.assigned is not None and (how.accepted is not None or it.replied)
    now.ever_closed += it.ever_closed
    now.rebounds += it.ever_closed and it.rebounds > 0
    if how.stage is Stage.CLOSED:
        now.closed += 1
        now.exceptions += how.proof == "exception"
        then = since <= (how.closed or "") <= until
        now.closed_then += then
        now.looked_back += then and how.looked_back is not None and how.looked_back >= (how.closed or "")


def rates(of: Counts) -> Mapping[RateName, Rate]:
    """All rates of these numbers."""
    return {
        RateName.RECTIFIED: Rate(of.done, of.confirmed, of.exceptions),
        RateName.CLOSED: Rate(of.closed, of.confirmed, of.exceptions),
        RateName.IN_TIME: Rate(of.in_time, of.finished),
        RateName.OVERDUE: Rate(of.overdue, of.live),
        RateName.ON_SPOT: Rate(of.on_spot, of.confirmed),
        RateName.REBOUND: Rate(of.rebounds, of.ever_closed),
        RateName.LOOKED_BACK: Rate(of.looked_back, of.closed_then),
        RateName.ANSWERED: Rate(of.answered, of.assigned),
        RateName.VERIFIED: Rate(of.verified, of.suspected),
        RateName.TRUE: Rate(of.true, of.verified),
        RateName.COMPLETE: Rate(of.complete, of.all),
    }
