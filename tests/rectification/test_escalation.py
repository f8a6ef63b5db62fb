"""The ladder: which step is suggested, why, and that nothing is suggested twice or passed over in silence."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.rectification.escalation import Because, Reason, reminder, suggested
from inspector.rectification.moves import LADDER, Move, Stage
from inspector.rectification.steps import Standing
from inspector.tables.shipped import shipped_rows

TODAY = date(2026, 11, 22)
RULES, REMINDERS, HOLIDAYS = (shipped_rows(it) for it in ("escalation", "reminders", "holidays"))


def late(days: int, **more: object) -> Standing:
    """In hand of a unit, its deadline over for so many days."""
    return Standing(**{"stage": Stage.DOING, "due": (TODAY - timedelta(days=days)).isoformat(), **more})  # type: ignore[arg-type]


def before(days: int) -> str:
    return (TODAY - timedelta(days=days)).isoformat()


@pytest.mark.parametrize(
    ("days", "severity", "move"),
    [(-5, 3, None), (0, 3, None), (1, 1, Move.URGE), (6, 1, Move.URGE), (7, 1, Move.DISPATCH), (14, 1, Move.DISPATCH),
     (15, 1, Move.CIRCULATE), (29, 3, Move.CIRCULATE), (30, 3, Move.CHARGE), (300, 2, Move.CIRCULATE)],
)  # fmt: skip
def test_days_overdue_lead_up_the_ladder(days, severity, move):
    found = suggested(late(days), severity, TODAY, RULES, HOLIDAYS)
    assert (found and found.move) == move
    if found:
        assert Because(Reason.OVERDUE, days) in found.because


def test_what_nobody_was_handed_is_handed_over_first():
    found = suggested(late(40, stage=Stage.OPEN), 3, TODAY, RULES)
    assert found is not None
    assert found.move is Move.ASSIGN
    assert found.because == (Because(Reason.NOT_ASSIGNED), Because(Reason.OVERDUE, 40))
    assert reminder(late(40, stage=Stage.OPEN), TODAY, REMINDERS) is None


@pytest.mark.parametrize("stage", [it for it in Stage if it not in {Stage.OPEN, Stage.ASSIGNED, Stage.DOING}])
def test_nothing_presses_what_waits_for_us_or_is_at_an_end(stage):
    assert suggested(late(99, stage=stage, round=5), 3, TODAY, RULES) is None
    assert reminder(late(99, stage=stage), TODAY, REMINDERS) is None


def test_a_step_passed_over_is_named():
    found = suggested(late(20, pressed=((Move.URGE, before(15)),)), 1, TODAY, RULES)
    assert found is not None
    assert found.move is Move.CIRCULATE
    assert found.because == (Because(Reason.OVERDUE, 20), Because(Reason.SKIPPED, 3))


def test_the_second_round_calls_for_a_meeting_before_it_is_late():
    found = suggested(late(-5, round=2), 1, TODAY, RULES)
    assert found is not None
    assert (found.move, found.because) == (Move.DISPATCH, (Because(Reason.ROUND, 2), Because(Reason.SKIPPED, 2)))
    assert suggested(late(-5, round=2, pressed=((Move.DISPATCH, before(1)),)), 1, TODAY, RULES) is None


def test_a_step_is_not_suggested_again_and_no_lower_one():
    assert suggested(late(3, pressed=((Move.URGE, before(1)),)), 1, TODAY, RULES) is None
    assert suggested(late(3, pressed=((Move.DISPATCH, before(1)),)), 1, TODAY, RULES) is None


def test_a_second_circular_then_a_talk():
    once = {"pressed": ((Move.CIRCULATE, before(15)),), "circulated": (before(15),)}
    found = suggested(late(30, **once), 1, TODAY, RULES)
    assert found is not None
    assert (found.move, found.again) == (Move.CIRCULATE, True)
    soon = {"pressed": ((Move.CIRCULATE, before(14)),), "circulated": (before(14),)}
    assert suggested(late(30, **soon), 1, TODAY, RULES) is None
    days = (before(15), before(0))
    found = suggested(late(30, pressed=tuple((Move.CIRCULATE, it) for it in days), circulated=days), 1, TODAY, RULES)
    assert found is not None
    assert (found.move, found.because) == (Move.SUMMON, (Because(Reason.CIRCULARS, 2, 90),))


def test_circulars_long_ago_do_not_count():
    days = (before(90), before(15))
    found = suggested(late(16, pressed=((Move.CIRCULATE, before(15)),), circulated=days), 1, TODAY, RULES)
    assert found is None
    days = (before(89), before(15))
    found = suggested(late(16, pressed=((Move.CIRCULATE, before(15)),), circulated=days), 1, TODAY, RULES)
    assert found is not None
    assert found.move is Move.SUMMON


def test_a_county_may_count_in_working_days_and_by_severity_alone():
    rows = [{**row, "days_in": "working"} if row["step"] == 2 else row for row in RULES]
    saturday = date(2026, 11, 21)
    friday = Standing(stage=Stage.DOING, due="2026-11-20")
    assert suggested(friday, 1, saturday, RULES) is not None
    assert suggested(friday, 1, saturday, rows, HOLIDAYS) is None
    grave = [{**RULES[0]}, {**RULES[1], "overdue_days": None, "severity": 3}]
    assert suggested(late(-9), 2, TODAY, grave) is None
    found = suggested(late(-9), 3, TODAY, grave)
    assert found is not None
    assert found.because == (Because(Reason.SEVERITY, 3),)


@pytest.mark.parametrize(
    ("days", "at"), [(-4, None), (-3, -3), (-1, -3), (0, 0), (6, 0), (7, 7), (13, 7), (14, 14), (30, 28)]
)
def test_reminders_three_days_before_on_the_day_and_every_seven(days, at):
    found = reminder(late(days), TODAY, REMINDERS)
    assert (found and found.days) == at


def test_whoever_was_reminded_or_urged_since_is_left_alone():
    assert reminder(late(-1, pressed=((Move.REMIND, before(2)),)), TODAY, REMINDERS) is None
    assert reminder(late(8, pressed=((Move.URGE, before(0)),)), TODAY, REMINDERS) is None
    assert reminder(late(8, pressed=((Move.REMIND, before(8)),)), TODAY, REMINDERS) is not None


def test_days_that_are_none_call_for_nothing():
    odd = Standing(stage=Stage.DOING, due="soon", circulated=("whenever",), pressed=((Move.URGE, "then"),))
    assert suggested(odd, 3, TODAY, RULES) is None
    assert reminder(odd, TODAY, REMINDERS) is None
    assert reminder(Standing(stage=Stage.DOING, due="9999-12-30"), date.max, [{"days": 400, "every": 7}]) is None


_pressed = st.lists(
    st.tuples(st.sampled_from([Move.REMIND, *LADDER[1:]]), st.integers(-5, 60).map(before)), max_size=6
).map(tuple)


@given(st.integers(-40, 400), st.integers(0, 3), st.integers(1, 4), _pressed)
def test_whatever_was_done_the_suggestion_is_a_step_that_was_not(days, severity, number, pressed):
    circulars = tuple(day for move, day in pressed if move is Move.CIRCULATE)
    found = suggested(late(days, round=number, pressed=pressed, circulated=circulars), severity, TODAY, RULES, HOLIDAYS)
    if found is not None:
        assert found.because
        assert found.again or found.move not in {move for move, _ in pressed}
        assert found.again == (found.move in {move for move, _ in pressed})
        assert found.step >= max((LADDER.index(move) + 1 for move, _ in pressed if move in LADDER), default=1)
