"""回头看: which closed findings are looked at again first, and from when on a re-inspection is late. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from inspector import clock
from inspector.rectification.deadlines import RECHECK_AFTER


class How(StrEnum):
    """How those to look back at are chosen among what is closed."""

    ALL = "all"
    RISK = "risk"
    LOT = "lot"


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A closed finding, and what says how likely it is back."""

    finding: str
    mark: str
    severity: int
    rebounds: int = 0  # how often it had come back before it was closed
    exception: bool = False  # closed without anybody having seen it
    closed: str = ""  # day
    looked_back: str | None = None  # day


def by_risk(candidates: Iterable[Candidate]) -> list[Candidate]:
    """The likeliest and worst first: by severity; of the same severity what came back before, the oftener the sooner;
    then what was closed by exception; then what nobody has looked back at; then what was closed (or looked back at)
    longest ago; the mark decides the rest, so that the order is the same everywhere.
    """
    return sorted(
        candidates,
        key=lambda it: (
            -it.severity, -it.rebounds, not it.exception, it.looked_back is not None,
            it.looked_back or it.closed, it.mark, it.finding,
        ),
    )  # fmt: skip


def is_late(replied: str | None, today: date, days: int = RECHECK_AFTER) -> bool:
    """Whether what was reported on a day has waited longer than it should. A day that is none is not late."""
    on = clock.day(replied)
    return on is not None and today - on > timedelta(days=days)
