"""What comes round regularly (weekly, every ten days, monthly …) and when it is due next. Pure.

A cycle is a row of the table `cycles`: {"name", "title", "title_en", "what", "every", "on", "level"}. Its periods are
those of the calendar: weeks from Monday, 旬 (1–10, 11–20, 21 to the end), months, quarters, halves, years.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from inspector import clock
from inspector.rectification.deadlines import is_working_day


class Every(StrEnum):
    """How often."""

    DAY = "day"
    WEEK = "week"
    TEN_DAYS = "ten_days"
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """A cycle as it stands on a day: when it is due next, when it was held last, how many periods went without."""

    name: str
    title: str
    title_en: str
    what: str  # dispatch talk circular
    every: Every
    level: str
    due: str  # the day of the first period that still waits for it
    last: str | None
    missed: int  # whole periods since the last one, before this one

    def is_due(self, today: str) -> bool:
        """Whether it waits for today, or has been waiting."""
        return self.missed > 0 or self.due <= today


def period(every: Every, day: date) -> tuple[date, date]:
    """The first and the last day of the period a day lies in."""
    return _PERIODS[every](day)


def rounds(
    rows: Sequence[Mapping[str, object]],
    held: Mapping[str, Collection[str]],
    today: date,
    holidays: Collection[Mapping[str, object]] = (),
) -> tuple[Round, ...]:
    """Every cycle of the table as it stands today, what waits longest first.

    `held`: name of a cycle → days it was held on. One never held is due in this period and has missed none.
    """
    found = [_round(row, held.get(str(row["name"]), ()), today, holidays) for row in rows if _every(row) is not None]
    return tuple(sorted(found, key=lambda it: (-it.missed, it.due, it.name)))


def _every(row: Mapping[str, object]) -> Every | None:
    """None for a word only a newer program knows."""
    try:
        return Every(str(row["every"]))
    except ValueError:
        return None


def _round(
    row: Mapping[str, object], held: Collection[str], today: date, holidays: Collection[Mapping[str, object]]
) -> Round:
    every = Every(str(row["every"]))
    first, last = period(every, today)
    days = [it for it in map(clock.day, held) if it is not None and it <= last]
    newest = max(days, default=None)
    missed = 0
    if newest is None or newest < first:
        missed = _between(every, newest, first)
    else:  # held in this one: the next waits
        first, last = period(every, last + timedelta(days=1))
    return Round(
        name=str(row["name"]), title=str(row["title"]), title_en=str(row["title_en"] or row["title"]),
        what=str(row["what"]), every=every, level=str(row["level"]),
        due=_day_in(first, last, row["on"], holidays).isoformat(),
        last=newest.isoformat() if newest else None, missed=missed,
    )  # fmt: skip


def _between(every: Every, newest: date | None, first: date) -> int:
    """Whole periods after that of `newest` and before the one that begins on `first`."""
    if newest is None:
        return 0
    count, start = 0, period(every, newest)[1] + timedelta(days=1)
    while start < first and count < _MOST:
        count, start = count + 1, period(every, start)[1] + timedelta(days=1)
    return count


_MOST = 999
"""Beyond that many missed nobody counts."""


def _day_in(first: date, last: date, on: object, holidays: Collection[Mapping[str, object]]) -> date:
    """The day of a period meant by `on` (1 is its first; none or too many: its last), where offices are closed the
    last working day before; in a period without one the day itself.
    """
    number = int(on) if isinstance(on, int | float) and on > 0 else (last - first).days + 1
    wanted = min(first + timedelta(days=number - 1), last)
    day = wanted
    while day >= first:
        if is_working_day(day, holidays):
            return day
        day -= timedelta(days=1)
    return wanted


def _week(day: date) -> tuple[date, date]:
    first = day - timedelta(days=day.weekday())
    return first, first + timedelta(days=6)


def _ten_days(day: date) -> tuple[date, date]:
    part = min((day.day - 1) // 10, 2)
    return day.replace(day=part * 10 + 1), day.replace(day=part * 10 + 10) if part < 2 else _month(day)[1]


def _month(day: date) -> tuple[date, date]:
    return _months(day, 1)


def _months(day: date, number: int) -> tuple[date, date]:
    """The group of `number` months, counted from January, that a day lies in."""
    start = (day.month - 1) // number * number + 1
    end = start + number - 1
    following = date(day.year + end // 12, end % 12 + 1, 1)
    return date(day.year, start, 1), following - timedelta(days=1)


_PERIODS: Mapping[Every, Callable[[date], tuple[date, date]]] = {
    Every.DAY: lambda day: (day, day),
    Every.WEEK: _week,
    Every.TEN_DAYS: _ten_days,
    Every.MONTH: _month,
    Every.QUARTER: lambda day: _months(day, 3),
    Every.HALF: lambda day: _months(day, 6),
    Every.YEAR: lambda day: _months(day, 12),
}
