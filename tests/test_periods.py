"""Periods: read as written, told back as read, and what comes before."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.errors import Fault, Kind
from inspector.periods import Period, parsed


@pytest.mark.parametrize(
    ("text", "starts", "ends", "span", "before"),
    [
        ("2026-11", "2026-11-01", "2026-11-30", "month", "2026-10"),
        ("2026-01", "2026-01-01", "2026-01-31", "month", "2025-12"),
        ("2024-02", "2024-02-01", "2024-02-29", "month", "2024-01"),
        ("2026Q1", "2026-01-01", "2026-03-31", "quarter", "2025Q4"),
        ("2026h2", "2026-07-01", "2026-12-31", "half", "2026H1"),
        ("2026", "2026-01-01", "2026-12-31", "year", "2025"),
        ("2026-11-03..2026-11-12", "2026-11-03", "2026-11-12", "days", "2026-10-24..2026-11-02"),
    ],
)
def test_a_period_is_read_told_and_followed_back(text: str, starts: str, ends: str, span: str, before: str) -> None:
    found = parsed(text)
    assert (found.starts, found.ends, found.span, found.text) == (starts, ends, span, text.upper())
    assert found.before == parsed(before)


@pytest.mark.parametrize("text", ["", "2026-13", "2026Q5", "0000", "2026-11-31..2026-12-01", "2026-12-01..2026-11-01",
                                  "11月", "2026-11-01", "２０２６", "9" * 50])  # fmt: skip
def test_what_is_no_period_is_said(text: str) -> None:
    with pytest.raises(Fault) as told:
        parsed(text)
    assert told.value.kind is Kind.BAD_PERIOD


@given(st.dates(), st.dates())
def test_any_days_are_told_and_read_back(one: object, other: object) -> None:
    starts, ends = sorted((str(one), str(other)))
    period = Period(starts, ends)
    assert parsed(period.text) == period
    assert period.holds(starts)
    assert period.holds(f"{ends}T23:59:59+08:00")
    assert period.days >= 1


def test_nothing_comes_before_the_first_day() -> None:
    with pytest.raises(Fault) as told:
        _ = Period("0001-01-01", "0001-01-31").before
    assert told.value.kind is Kind.BAD_PERIOD
