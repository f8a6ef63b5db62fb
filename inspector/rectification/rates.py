"""The rates of the ledger: how many of how many, by the formulas of domain 10.4. Pure.

Every rate carries its two numbers; without a base there is no rate. What was closed by exception counts and is told
apart. Numbers may come from cases (`counted`) or be read as sums (`Counts`), the formulas are the same.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from enum import StrEnum

from inspector.records import Finding, Step
from inspector.rectification.moves import DONE, LIVE, NOT_COUNTED, Move, Stage, Verdict
from inspector.rectification.steps import Standing, in_order, is_overdue, standing


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


class Figure(StrEnum):
    """The numbers of `Counts` by their names, and two of the stock: what a list of findings can be asked for."""

    ALL = "all"
    CONFIRMED = "confirmed"
    LIVE = "live"
    OVERDUE = "overdue"
    DONE = "done"
    CLOSED = "closed"
    EXCEPTIONS = "exceptions"
    FINISHED = "finished"
    IN_TIME = "in_time"
    ON_SPOT = "on_spot"
    EVER_CLOSED = "ever_closed"
    REBOUNDS = "rebounds"
    CLOSED_THEN = "closed_then"
    LOOKED_BACK = "looked_back"
    ASSIGNED = "assigned"
    ANSWERED = "answered"
    SUSPECTED = "suspected"
    VERIFIED = "verified"
    TRUE = "true"
    COMPLETE = "complete"
    NEW = "new"  # 新增: confirmed, and not handed away
    STOCK = "stock"  # 存量: on the ledger on a day and not closed on it or before; handed away counts no more


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


def is_complete(finding: Finding, due: str | None) -> bool:
    """数据完整: the place is known; and, unless it came as a suspicion, who answers for it and, from a severity of 1
    on, what is to be done and until when (`due`, with what steps set). What is kept up for good needs no deadline.
    """
    if finding.site is None and finding.area is None:
        return False
    if finding.suspected:
        return True
    wanted = finding.requirement is not None or finding.measures is not None
    timed = due is not None or finding.handling == "lasting"
    return finding.unit is not None and (finding.severity == 0 or (wanted and timed))


def case_of(finding: Finding, steps: Iterable[Step], *, rebounds: int = 0) -> Case:
    """What the rates ask of a finding with the steps of it that count."""
    how = standing(finding, in_order(steps))
    counting = [it for it in in_order(steps) if it.id not in how.odd]
    return Case(
        standing=how,
        suspected=bool(finding.suspected),
        verdict=next((it.verdict for it in reversed(counting) if it.kind == Move.VERIFY), None),
        replied=any(it.kind == Move.REPLY for it in counting),
        on_spot=any(it.kind == Move.FIX_ON_SPOT for it in counting),
        ever_closed=any(it.kind == Move.CLOSE for it in counting),
        rebounds=rebounds,
        complete=is_complete(finding, how.due),
    )


def since_found(of: Case, found: str) -> Case:
    """The same where nothing was put right, closed or looked at again before the day it was found: an old ledger that
    was read in may say so, and curves would begin with more than there was.
    """
    how = of.standing
    fixed, closed, looked = (None if it is None else max(it, found) for it in (how.fixed, how.closed, how.looked_back))
    if looked is not None and (how.looked_back or "") < (how.closed or ""):
        looked = None
    return replace(of, standing=replace(how, fixed=fixed, closed=closed, looked_back=looked))


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
    now.in_time += done and (how.due is None or (how.fixed or how.closed or "~") <= how.due)
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


FORMULAS: Mapping[RateName, tuple[Figure, Figure, Figure | None]] = {
    RateName.RECTIFIED: (Figure.DONE, Figure.CONFIRMED, Figure.EXCEPTIONS),
    RateName.CLOSED: (Figure.CLOSED, Figure.CONFIRMED, Figure.EXCEPTIONS),
    RateName.IN_TIME: (Figure.IN_TIME, Figure.FINISHED, None),
    RateName.OVERDUE: (Figure.OVERDUE, Figure.LIVE, None),
    RateName.ON_SPOT: (Figure.ON_SPOT, Figure.CONFIRMED, None),
    RateName.REBOUND: (Figure.REBOUNDS, Figure.EVER_CLOSED, None),
    RateName.LOOKED_BACK: (Figure.LOOKED_BACK, Figure.CLOSED_THEN, None),
    RateName.ANSWERED: (Figure.ANSWERED, Figure.ASSIGNED, None),
    RateName.VERIFIED: (Figure.VERIFIED, Figure.SUSPECTED, None),
    RateName.TRUE: (Figure.TRUE, Figure.VERIFIED, None),
    RateName.COMPLETE: (Figure.COMPLETE, Figure.ALL, None),
}
"""Each rate: how many, of how many, and what of the first rests on an exception."""


def rates(of: Counts) -> Mapping[RateName, Rate]:
    """All rates of these numbers."""
    return {
        name: Rate(getattr(of, count), getattr(of, base), 0 if apart is None else getattr(of, apart))
        for name, (count, base, apart) in FORMULAS.items()
    }
