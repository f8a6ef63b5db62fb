"""Deadlines around a week of holidays: off from 1 to 7 October 2026, and two weekend days worked for it."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.rectification.deadlines import days_late, due_date, is_working_day, recheck_date

HOLIDAYS = tuple(
    [{"date": f"2026-10-{day:02}", "kind": "off", "name": "国庆节"} for day in range(1, 8)]
    + [{"date": "2026-09-27", "kind": "work", "name": "调休"}, {"date": "2026-10-10", "kind": "work", "name": "调休"}]
)
FRIDAY = date(2026, 9, 25)


@pytest.mark.parametrize(
    ("found", "days", "due"),
    [
        (FRIDAY, 1, date(2026, 9, 27)),  # the Sunday that is worked, not the Saturday before
        (FRIDAY, 2, date(2026, 9, 28)),
        (date(2026, 9, 30), 1, date(2026, 10, 8)),  # over the whole holiday
        (date(2026, 9, 30), 3, date(2026, 10, 10)),  # the Saturday that is worked
        (date(2026, 9, 30), 4, date(2026, 10, 12)),
        (date(2026, 10, 3), 1, date(2026, 10, 8)),  # found on a holiday
        (date(2026, 10, 3), 0, date(2026, 10, 3)),  # at once, also on a holiday
        (date(2026, 11, 20), 1, date(2026, 11, 23)),  # an ordinary Friday
        (date(2027, 4, 30), 1, date(2027, 5, 3)),  # a year without rows: weekends only
    ],
)
def test_working_days(found: date, days: int, due: date) -> None:
    assert due_date(found, days, working=True, holidays=HOLIDAYS) == due


def test_calendar_days_do_not_look_at_holidays() -> None:
    assert due_date(date(2026, 9, 30), 3, holidays=HOLIDAYS) == date(2026, 10, 3)
    assert due_date(date(2026, 9, 30), 0, holidays=HOLIDAYS) == date(2026, 9, 30)


def test_negative_days_are_refused() -> None:
    for working in (False, True):
        with pytest.raises(ValueError, match="-1"):
            due_date(FRIDAY, -1, working=working)


def test_the_recheck_is_three_days_later() -> None:
    assert recheck_date(date(2026, 12, 30)) == date(2027, 1, 2)


@given(st.dates(date(2026, 9, 1), date(2026, 11, 30)), st.integers(1, 40))
def test_a_working_deadline_has_so_many_working_days_before_it(found: date, days: int) -> None:
    due = due_date(found, days, working=True, holidays=HOLIDAYS)
    passed = [found + timedelta(days=it + 1) for it in range((due - found).days)]
    assert sum(is_working_day(it, HOLIDAYS) for it in passed) == days
    assert is_working_day(due, HOLIDAYS)
    assert due >= due_date(found, days)


@given(st.dates(date(2026, 8, 1), date(2026, 11, 30)), st.integers(-20, 400))
def test_days_late_are_those_after_the_deadline(due: date, days: int) -> None:
    today = due + timedelta(days=days)
    passed = [due + timedelta(days=it + 1) for it in range(max(days, 0))]
    assert days_late(due, today) == len(passed)
    working = sum(is_working_day(it, HOLIDAYS) for it in passed)
    assert days_late(due, today, working=True, holidays=HOLIDAYS) == working
