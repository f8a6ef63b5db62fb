"""Cycles: their periods follow the calendar without a gap, and say what is due next."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.rectification.cycles import Every, period, rounds
from inspector.tables.shipped import shipped_rows

HOLIDAYS = shipped_rows("holidays")


def row(every: str, on: int | None = None, name: str = "c") -> dict[str, object]:
    return {
        "name": name,
        "title": "调度",
        "title_en": "",
        "what": "dispatch",
        "every": every,
        "on": on,
        "level": "county",
    }


@pytest.mark.parametrize(
    ("every", "day", "first", "last"),
    [("week", "2026-11-22", "2026-11-16", "2026-11-22"), ("ten_days", "2026-02-21", "2026-02-21", "2026-02-28"),
     ("ten_days", "2026-10-31", "2026-10-21", "2026-10-31"), ("ten_days", "2026-10-10", "2026-10-01", "2026-10-10"),
     ("month", "2028-02-29", "2028-02-01", "2028-02-29"), ("quarter", "2026-11-22", "2026-10-01", "2026-12-31"),
     ("half", "2026-06-30", "2026-01-01", "2026-06-30"), ("year", "2026-12-31", "2026-01-01", "2026-12-31"),
     ("day", "2026-12-31", "2026-12-31", "2026-12-31")],
)  # fmt: skip
def test_periods_are_those_of_the_calendar(every, day, first, last):
    found = period(Every(every), date.fromisoformat(day))
    assert [it.isoformat() for it in found] == [first, last]


@given(st.dates(date(1970, 1, 1), date(2200, 1, 1)), st.sampled_from(Every))
def test_every_day_lies_in_one_period_and_periods_touch(day, every):
    first, last = period(every, day)
    assert first <= day <= last
    assert period(every, first) == period(every, last) == (first, last)
    assert period(every, last + timedelta(days=1))[0] == last + timedelta(days=1)


def test_what_was_held_waits_for_the_next_period():
    (now,) = rounds([row("month")], {"c": ["2026-11-05"]}, date(2026, 11, 22), HOLIDAYS)
    assert (now.due, now.last, now.missed, now.is_due("2026-11-22")) == ("2026-12-31", "2026-11-05", 0, False)


def test_what_was_not_held_is_due_and_missed_periods_are_counted():
    (now,) = rounds([row("ten_days")], {"c": ["2026-10-05"]}, date(2026, 11, 15), HOLIDAYS)
    assert (now.due, now.missed, now.is_due("2026-11-15")) == ("2026-11-20", 3, True)


def test_a_cycle_never_held_is_due_in_this_period_and_missed_none():
    (now,) = rounds([row("week", 5)], {}, date(2026, 11, 17), HOLIDAYS)
    assert (now.due, now.last, now.missed) == ("2026-11-20", None, 0)
    assert not now.is_due("2026-11-19")
    assert now.is_due("2026-11-20")


def test_a_day_off_gives_way_to_the_working_day_before():
    (now,) = rounds([row("month")], {}, date(2026, 10, 2), HOLIDAYS)
    assert now.due == "2026-10-30"  # the 31st is a Saturday
    (week,) = rounds([row("week", 4)], {}, date(2026, 10, 1), HOLIDAYS)
    assert week.due == "2026-09-30"  # the 1st of October is off


def test_what_waits_longest_comes_first_and_odd_rows_are_left_out():
    rows = [row("year", name="a"), row("week", name="b"), row("fortnight", name="z"), row("month", 99, name="m")]
    found = rounds(rows, {"b": ["2026-09-01", "not a day"]}, date(2026, 11, 18))
    assert [it.name for it in found] == ["b", "m", "a"]
    assert found[1].due == "2026-11-30"
