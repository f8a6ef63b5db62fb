"""What statistics tell: days of a course, defects, stock. Rates' numbers are `rectification.rates.Counts`."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from inspector.periods import Period


@dataclass(frozen=True, slots=True)
class Day:
    """How far it was at the end of a day: of the findings found until then (`found`, without what is not confirmed)
    how many had been put right and closed, as they stand now.
    """

    day: str
    found: int
    rectified: int
    closed: int


@dataclass(frozen=True, slots=True)
class Defect:
    """A defect code: how many confirmed findings have it, in how many villages, and how grave most of them are."""

    code: str
    count: int
    places: int
    severity: int  # 0 hint … 3 grave; of two as common the graver


def commonest(graded: Sequence[int]) -> int:
    """The severity most findings have, of numbers by severity; of two as common the graver."""
    return max(range(len(graded)), key=lambda it: (graded[it], it))


@dataclass(frozen=True, slots=True)
class Stock:
    """存量与新增 of a period: open before it, found in it, closed in it, open after it. What was handed away is left
    out. before + new − closed = after.
    """

    before: int
    new: int
    closed: int
    after: int


def days(period: Period) -> Iterator[str]:
    """Every day of a period."""
    first = date.fromisoformat(period.starts)
    return ((first + timedelta(days=it)).isoformat() for it in range(period.days))
