"""How a question went from visit to visit: every rule of the words, and what holds for any course."""

from hypothesis import given
from hypothesis import strategies as st

from inspector.rectification.course import Look, Stage, closed_on, course


def looks(marks: str) -> list[Look]:
    """x: found, o: fine; one a day."""
    return [Look(f"2026-06-{day:02}", mark == "x") for day, mark in enumerate(marks, 1)]


def test_a_course_is_told_in_words():
    said = dict(zip(Stage, ["fine", "found", "still", "closed", "again"], strict=True))
    assert list(said.values()) == [str(it) for it in Stage]
    assert course(looks("oxxoox")) == (
        Stage.FINE, Stage.FOUND, Stage.STILL, Stage.CLOSED, Stage.FINE, Stage.AGAIN
    )  # fmt: skip


def test_it_was_closed_by_the_look_that_first_found_nothing_more():
    assert closed_on(looks("oxoo")) == "2026-06-03"
    assert closed_on(looks("xoxo")) == "2026-06-04"
    assert closed_on(looks("oxox")) is None
    assert closed_on(looks("oo")) is None
    assert closed_on([]) is None


@given(st.text("xo", max_size=12))
def test_every_look_has_one_word_that_says_what_was_found(marks: str):
    stages = course(looks(marks))
    assert [it in (Stage.FOUND, Stage.STILL, Stage.AGAIN) for it in stages] == [it == "x" for it in marks]
    assert stages.count(Stage.FOUND) <= 1
    assert sum(it in (Stage.FOUND, Stage.AGAIN) for it in stages) - stages.count(Stage.CLOSED) in (0, 1)
