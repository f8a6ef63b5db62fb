"""The shipped checklist of high-standard farmland, item by item."""

import pytest
from checklist_forms import fault, judged, visit
from library import asked, bad_answers, form_of, found, shown, state

from inspector.checklist.answers import AnswerFault
from inspector.checklist.form import NOT_APPLICABLE

FORM = form_of("farmland")

# item, answer → severity, days, code, photos
FINDINGS = [
    ("FL02", "no_power", 2, 30, "L01", 1),
    ("FL02", "no_water", 2, 30, "L01", 1),
    ("FL03", "blocked", 2, 30, "L02", 1),
    ("FL03", "broken", 2, 30, "L02", 1),
    ("FL03", "both", 2, 30, "L02", 1),
    ("FL04", "worn", 1, 60, "L02", 1),
    ("FL04", "impassable", 1, 60, "L02", 1),
    ("FL05", "no", 2, 30, "L03", 0),
    ("FL05_agreement", "no", 2, 30, None, 0),
    ("FL05_funds", "no", 2, 30, None, 0),
    ("FL06", "0.5", 3, 60, "L04", 1),
    ("FL08", "design", 3, 60, "L05", 1),
    ("FL08", "works", 3, 60, "L05", 1),
    ("FL08", "both", 3, 60, "L05", 1),
    ("FL09", "no", 2, 30, None, 0),
    ("FL10", "said", 1, 7, None, 0),
]


def test_it_is_walked_from_the_works_to_the_people() -> None:
    assert asked(FORM) == [
        "FL01", "FL01_area", "FL01_year", "FL02", "FL03", "FL04", "FL08", "FL06", "FL09", "FL05", "FL05_agreement",
        "FL05_funds", "FL07_due", "FL07", "FL10", "FL10_words",
    ]  # fmt: skip
    assert [len(asked_of) for it in FORM.sections if (asked_of := FORM.in_section(it.name))] == [3, 4, 3, 3, 5, 2]


@pytest.mark.parametrize(("name", "answer", "severity", "days", "code", "photos"), FINDINGS)
def test_a_bad_answer_is_a_finding(
    name: str, answer: str, severity: int, days: int, code: str | None, photos: int
) -> None:
    (it,) = found(FORM, name, FL01_area="800", FL10_words="沟里没水", **{name: answer})
    assert (it.severity, it.days, it.code, it.photos) == (severity, days, code, photos)
    assert "${" not in it.text.in_language("zh") + it.text.in_language("en")


def test_no_other_choice_is_one() -> None:
    assert bad_answers(FORM) == {line[:2] for line in FINDINGS if line[0] != "FL06"}


@pytest.mark.parametrize(("area", "finding"), [("0", None), ("12", "撂荒或建成未用 12 亩，占项目面积 1.5%")])
def test_idle_land_is_measured_against_the_project(area: str, finding: str | None) -> None:
    texts = [it.text.in_language("zh") for it in found(FORM, "FL06", FL01_area="800", FL06=area)]
    assert texts == ([] if finding is None else [f"项目区{finding}"])


def test_idle_land_is_no_larger_than_the_project() -> None:
    assert fault(FORM, "FL06", "801", visit({"FL01_area": "800"})) is AnswerFault.CONSTRAINT
    assert fault(FORM, "FL06", "800", visit({"FL01_area": "800"})) is None
    assert fault(FORM, "FL06", "800", visit()) is None
    assert judged(FORM, "FL06", visit({"FL01_area": "800", "FL06": "801"})) == ()


@pytest.mark.parametrize(
    ("due", "paid", "share", "arrears"),
    [("120", "120", "100", ""), ("120", "130", "108.3", ""), ("120", "90", "75", "30"), ("120.5", "0", "0", "120.5"),
     ("3", "2", "66.7", "1")],
)  # fmt: skip
def test_the_paid_share_is_computed(due: str, paid: str, share: str, arrears: str) -> None:
    values = state(FORM, FL07_due=due, FL07=paid)
    assert (values.counted("paid_share"), values.counted("arrears")) == (share, arrears)
    findings = found(FORM, "FL07", FL07_due=due, FL07=paid)
    assert [(it.severity, it.days) for it in findings] == ([(2, 30)] if arrears else [])
    for it in findings:
        assert it.text.in_language("zh").endswith(
            f"应拨 {due} 万元，已拨 {paid} 万元，拨付率 {share}%，欠 {arrears} 万元"
        )


@pytest.mark.parametrize("due", ["", NOT_APPLICABLE])
def test_what_is_not_due_is_not_owed(due: str) -> None:
    assert found(FORM, "FL07", FL07_due=due, FL07="10") == ()
    assert state(FORM, FL07_due=due, FL07="10").counted("paid_share") == ""


def test_words_are_asked_for_when_something_was_said() -> None:
    assert "FL10_words" not in shown(FORM)
    assert "FL10_words" not in shown(FORM, FL10="nothing")
    assert "FL10_words" in shown(FORM, FL10="said")
    (it,) = found(FORM, "FL10", FL10="said", FL10_words="机井没有电")
    assert it.text.in_language("zh") == "群众反映：“机井没有电”"


@pytest.mark.parametrize(("year", "sound"), [("1999", False), ("2000", True), ("2026", True), ("2027", False)])
def test_the_year_is_one_that_has_come(year: str, sound: bool) -> None:
    assert (fault(FORM, "FL01_year", year, visit()) is None) is sound


def test_only_what_may_be_absent_can_be_left_out() -> None:
    assert [it.name for it in FORM.questions if it.allows_not_applicable] == [
        "FL02", "FL03", "FL04", "FL07_due", "FL07",
    ]  # fmt: skip
