"""Deadlines: the last day for putting a finding right, in calendar or in working days, and the day of the re-check.

Working days follow the table of holidays, rows {"date": YYYY-MM-DD, "kind": "off" | "work", "name"}: a weekend day of
kind `work` (调休) is a working day, a weekday of kind `off` is none. On days the table says nothing about, and so in a
whole year nobody has entered yet, Monday to Friday are working days and no others.
"""

from collections.abc import Collection, Mapping
from datetime import date, timedelta

RECHECK_AFTER = 3
"""Days between a deadline and the re-check suggested for it."""

_SATURDAY = 5
_WEEK = 7


def due_date(found: date, days: int, *, working: bool = False, holidays: Collection[Mapping[str, object]] = ()) -> date:
    """The last day for a finding of `found` with a limit of `days` days, the day after `found` being the first.

    0 days (立即) are the day of the visit itself, also on a holiday. A calendar deadline may fall on a holiday.

    Raises:
        ValueError: `days` is negative.
        OverflowError: the deadline would lie beyond the calendar (year 9999).
    """
    if days < 0:
        raise ValueError(days)
    if not working:
        return found + timedelta(days=days)
    kinds = _kinds(holidays)
    day = found
    while days:
        day += timedelta(days=1)
        days -= _works(day, kinds)
    return day


def days_late(due: date, today: date, *, working: bool = False, holidays: Collection[Mapping[str, object]] = ()) -> int:
    """How many days a deadline has been over, the day after it being the first; 0 until then."""
    days = max((today - due).days, 0)
    if not working or not days:
        return days
    kinds = _kinds(holidays)
    weeks, rest = divmod(days, _WEEK)  # of years gone by only the days the table names are looked at one by one
    plain = weeks * _SATURDAY + sum(_weekday(due + timedelta(days=weeks * _WEEK + it)) for it in range(1, rest + 1))
    named = {it: kind for it, kind in kinds.items() if due.isoformat() < it <= today.isoformat()}
    return plain + sum((kind == "work") - _weekday(date.fromisoformat(it)) for it, kind in named.items()
                       if kind in {"work", "off"})  # fmt: skip


def is_working_day(day: date, holidays: Collection[Mapping[str, object]] = ()) -> bool:
    """True if offices work on that day."""
    return _works(day, _kinds(holidays))


def recheck_date(due: date) -> date:
    """The day suggested for looking again at what was due on `due`."""
    return due + timedelta(days=RECHECK_AFTER)


def _kinds(holidays: Collection[Mapping[str, object]]) -> dict[str, str]:
    return {str(row["date"]): str(row["kind"]) for row in holidays}


def _works(day: date, kinds: Mapping[str, str]) -> bool:
    kind = kinds.get(day.isoformat())
    return kind == "work" if kind in {"work", "off"} else _weekday(day)


def _weekday(day: date) -> bool:
    return day.weekday() < _SATURDAY
