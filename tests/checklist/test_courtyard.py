"""The shipped courtyard sheet HY01–HY10: degrees that earn points, indoors and outside apart."""

from datetime import timedelta

import pytest
from checklist_forms import DAY
from library import asked, form_of, found
from scored_sheets import every_answer, fault, not_applicable, score_of, scored, wording_faults

from inspector.checklist.answers import AnswerFault, fine_value
from inspector.checklist.form import QuestionType

FORM = form_of("courtyard")

# item, points, part, severity and days where less than half of the points are earned
TABLE = [
    ("HY01", 8, "outside", 1, 3),
    ("HY02", 9, "outside", 1, 7),
    ("HY03", 4, "outside", 1, 7),
    ("HY04", 4, "outside", 0, 30),
    ("HY05", 8, "inside", 0, 7),
    ("HY06", 12, "inside", 0, 7),
    ("HY07", 15, "inside", 1, 7),
    ("HY08", 15, "inside", 1, 7),
    ("HY09", 15, "outside", 1, 3),
    ("HY10", 10, "outside", 0, 15),
]


def test_every_item_is_there_once_and_in_order() -> None:
    assert asked(FORM) == [it[0] for it in TABLE] == [it.name for it in FORM.questions]


def test_it_says_what_it_is_for() -> None:
    assert [FORM.title.in_language(it) for it in ("zh", "en")] == ["庭院卫生评分表", "Courtyard and home"]
    wanted = {"grading": "stars", "full_marks": "100", "site_kinds": "household", "theme": "村容村貌"}
    assert wanted.items() <= FORM.settings.items()


def test_the_points_add_up_to_a_hundred_half_of_them_indoors() -> None:
    points = scored(FORM)
    assert points == {name: points for name, points, *_ in TABLE}
    assert sum(points.values()) == 100
    assert sum(points[it.name] for it in FORM.questions if it.part == "inside") == 50


@pytest.mark.parametrize(("name", "points", "part", "severity", "days"), TABLE)
def test_an_answer_is_the_points_it_earns(name: str, points: int, part: str, severity: int, days: int) -> None:
    question = FORM.question(name)
    assert (question.type, question.score, question.part) == (QuestionType.RANGE, ".", part)
    assert question.required
    assert all(fault(FORM, name, str(it)) is None for it in range(points + 1))
    assert fault(FORM, name, str(points + 1)) is AnswerFault.OUT_OF_RANGE
    assert fault(FORM, name, "-1") is AnswerFault.OUT_OF_RANGE
    assert fault(FORM, name, "0.5") is AnswerFault.NOT_A_STEP


@pytest.mark.parametrize(("name", "points", "part", "severity", "days"), TABLE)
def test_less_than_half_is_a_finding(name: str, points: int, part: str, severity: int, days: int) -> None:
    for earned in range(points + 1):
        findings = found(FORM, name, **{name: str(earned)})
        due = DAY + timedelta(days=days)
        assert [(it.severity, it.due, it.photos) for it in findings] == [(severity, due, 0)] * (2 * earned < points)


@pytest.mark.parametrize(("name", "points", "part", "severity", "days"), TABLE)
def test_the_hint_divides_all_points_into_good_fair_and_poor(
    name: str, points: int, part: str, severity: int, days: int
) -> None:
    half = -(-points // 2)
    for language, poor in (("zh", "差 0–"), ("en", "poor 0–")):
        hint = FORM.question(name).hint.in_language(language)
        assert hint.endswith(f"{poor}{half - 1}")
        assert f"{half}–" in hint
        assert f"{points}" in hint


def test_a_home_is_entered_by_consent_only() -> None:
    indoors = {it.name for it in FORM.questions if it.part == "inside"}
    assert not_applicable(FORM) == indoors | {"HY03"}
    assert "不同意入室" in FORM.question("HY05").hint.in_language("zh")


def test_indoors_and_outside_are_scored_apart() -> None:
    best = score_of(FORM, every_answer(FORM, fine=True))
    assert (best.points, {name: (it.points, it.of) for name, it in best.parts.items()}) == (
        100, {"outside": (50, 50), "inside": (50, 50)},
    )  # fmt: skip
    dirty_outside = every_answer(FORM, fine=True) | {"HY01": "2", "HY09": "5"}
    sheets = score_of(FORM, dirty_outside)
    assert (sheets.points, sheets.parts["outside"].points, sheets.parts["inside"].points) == (84, 34, 50)
    assert score_of(FORM, every_answer(FORM, fine=False)).points == 0


def test_a_home_not_entered_is_scored_by_what_is_seen() -> None:
    closed = {it.name: "n/a" for it in FORM.questions if it.part == "inside"}
    seen = score_of(FORM, every_answer(FORM, fine=True) | closed | {"HY10": "5"})
    assert (seen.points, seen.of) == (90, 100)


def test_no_points_are_ever_filled_in_for_anybody() -> None:
    assert [fine_value(it) for it in FORM.questions] == [None] * 10


def test_words_fit() -> None:
    assert wording_faults(FORM) == []
