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
    return kind == "work" if kind in {"work", "off"} else day.weekday() < _SATURDAY
