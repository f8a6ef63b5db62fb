"""The shipped garbage checklist, item by item."""

import pytest
from checklist_forms import DAY, fault, judged, visit
from library import PENDING, asked, bad_answers, form_of, found, shown

from inspector.checklist.answers import AnswerFault
from inspector.checklist.form import NOT_APPLICABLE
from inspector.checklist.judging import fine_value

FORM = form_of("garbage")

# item, answer → severity, days, code, photos
FINDINGS = [
    ("WG01", "too_few", 0, 30, None, 0),
    ("WG01", "misplaced", 0, 30, None, 0),
    ("WG02", "1", 1, 1, "V12", 1),
    ("WG03", "1", 1, 7, "V12", 1),
    ("WG13", "no_recyclables", 0, 30, None, 0),
    ("WG13", "no_hazardous", 0, 30, None, 0),
    ("WG13", "neither", 0, 30, None, 0),
    ("WG04", "2", 1, 3, "W01", 0),
    ("WG14", "no", 1, 7, None, 0),
    ("WG05", "leaking", 3, 3, "W02", 1),
    ("WG07", "1", 1, 3, "V01", 1),
    ("WG08", "1", 2, 7, None, 1),
    ("WG10", "1", 3, 15, "V13", 1),
    ("WG06", "burning", 3, 0, "W03", 1),
    ("WG06", "burying", 3, 0, "W03", 1),
    ("WG11", "2", 1, 15, None, 0),
    ("WG11_present", "no", 1, 15, "V18", 0),
    ("WG12", "no", 0, 30, None, 0),
    ("WG09", "none", 1, 30, None, 0),
]
COUNTED = ["WG02", "WG03", "WG07", "WG08", "WG10"]
VILLAGE = {"WG01_points": "6", "WG01_bins": "40", "WG04_agreed": "3", "WG11_households": "320", "WG11_people": "1200"}
ALL_IS_WELL = VILLAGE | {
    "WG01": "enough", "WG02": "0", "WG03": "0", "WG13": "both", "WG04": "3", "WG04_last": "2026-11-20", "WG14": "yes",
    "WG05": "running", "WG07": "0", "WG08": "0", "WG10": "0", "WG06": "none", "WG11": "3", "WG11_present": "yes",
    "WG12": "yes", "WG09": "there",
}  # fmt: skip


def test_it_is_walked_from_the_bins_to_the_village_office() -> None:
    assert asked(FORM) == [
        "WG01_points", "WG01_bins", "WG01", "WG02", "WG03", "WG13", "WG04_agreed", "WG04", "WG04_last", "WG14", "WG05",
        "WG07", "WG08", "WG10", "WG10_place", "WG10_area", "WG06", "WG11_households", "WG11_people", "WG11",
        "WG11_present", "WG12", "WG09",
    ]  # fmt: skip


@pytest.mark.parametrize(("name", "answer", "severity", "days", "code", "photos"), FINDINGS)
def test_a_bad_answer_is_a_finding(
    name: str, answer: str, severity: int, days: int, code: str | None, photos: int
) -> None:
    (it,) = found(FORM, name, **{"WG11": "3"} | VILLAGE | {name: answer})
    assert (it.severity, it.days, it.code, it.photos) == (severity, days, code, photos)
    assert "${" not in it.text.in_language("zh") + it.text.in_language("en")
    assert it.requirement.in_language("zh").endswith("。")


def test_no_other_choice_is_one() -> None:
    assert bad_answers(FORM) == {line[:2] for line in FINDINGS if not line[1].isdigit()}


def test_a_clean_village_has_no_findings() -> None:
    assert shown(FORM, **ALL_IS_WELL) == set(ALL_IS_WELL)
    for name, answer in ALL_IS_WELL.items():
        assert fault(FORM, name, answer, visit(ALL_IS_WELL)) is None
        assert judged(FORM, name, visit(ALL_IS_WELL)) == ()


@pytest.mark.parametrize("name", COUNTED)
def test_each_place_is_a_finding_of_its_own(name: str) -> None:
    assert [it.occurrence for it in found(FORM, name, **{name: "3"})] == ["1", "2", "3"]
    assert len({it.text for it in found(FORM, name, **{name: "99"})}) == 1
    assert found(FORM, name, **{name: "0"}) == ()
    assert fault(FORM, name, "100", visit()) is AnswerFault.CONSTRAINT
    assert fault(FORM, name, "-1", visit()) is AnswerFault.CONSTRAINT
    assert fault(FORM, name, "1.5", visit()) is AnswerFault.NOT_WHOLE


def test_nothing_else_counts() -> None:
    assert [it.name for it in FORM.questions if it.occurrences is not None] == COUNTED


def test_burning_is_to_stop_on_the_day_of_the_visit() -> None:
    (it,) = found(FORM, "WG06", WG06="burning")
    assert it.due == DAY


@pytest.mark.parametrize(
    ("agreed", "made", "finding"),
    [("3", "2", True), ("3", "3", False), ("0.5", "0.25", True), ("", "0", False), (NOT_APPLICABLE, "0", False)],
)
def test_collections_are_held_against_what_was_agreed(agreed: str, made: str, finding: bool) -> None:
    assert len(found(FORM, "WG04", WG04_agreed=agreed, WG04=made)) == finding


@pytest.mark.parametrize(
    ("people", "cleaners", "finding"),
    [("1200", "2", True), ("1200", "3", False), ("500", "1", False), ("501", "1", True), ("1", "0", True),
     ("", "0", False)],
)  # fmt: skip
def test_cleaners_are_held_against_the_people_they_serve(people: str, cleaners: str, finding: bool) -> None:
    answers = {"WG11_people": people, "WG11": cleaners}
    assert len(judged(FORM, "WG11", visit(answers))) == finding
    assert judged(FORM, "WG11", visit(answers, limits=())) == ()


def test_a_want_of_cleaners_is_said_in_numbers() -> None:
    (it,) = found(FORM, "WG11", **VILLAGE, WG11="2")
    assert it.text.in_language("zh") == "保洁员 2 人，服务 320 户 1200 人，低于每 500 人 1 名的标准"
    (bins,) = found(FORM, "WG01", **VILLAGE, WG01="too_few")
    assert bins.text.in_language("zh") == "垃圾收集点或桶数量不足：收集点 6 处、桶 40 个"


def test_a_dump_is_named_by_place_and_size() -> None:
    (one,) = found(FORM, "WG10", WG10="1", WG10_place="三组河边", WG10_area="120")
    assert one.text.texts == (
        ("zh", "有非正规垃圾堆放点（三组河边，共约 120 平方米）"),
        ("en", "There is an unauthorised dump (三组河边, about 120 m² in all)"),
    )
    (bare,) = found(FORM, "WG10", WG10="1")
    assert bare.text.in_language("zh") == "有非正规垃圾堆放点"


def test_only_what_is_there_is_asked_about() -> None:
    places = {"WG10_place", "WG10_area"}
    assert places & shown(FORM) == places & shown(FORM, WG10="0") == set()
    assert places <= shown(FORM, WG10="2")
    assert "WG11_present" not in shown(FORM, WG11="0")


@pytest.mark.parametrize(
    ("name", "answer", "stands"),
    [("WG04_last", "2026-11-21", True), ("WG04_last", "2026-11-22", False), ("WG04_agreed", "0", False),
     ("WG10_area", "0", False), ("WG10_area", "35.5", True), ("WG11_people", "0", False)],
)  # fmt: skip
def test_numbers_and_dates_are_sensible_ones(name: str, answer: str, stands: bool) -> None:
    assert fault(FORM, name, answer, visit()) is (None if stands else AnswerFault.CONSTRAINT)


def test_not_applicable_where_the_thing_may_be_absent() -> None:
    allowed = {it.name for it in FORM.questions if it.allows_not_applicable}
    assert allowed == {"WG04_agreed", "WG04_last", "WG14", "WG05", "WG11_present"}


def test_the_rest_is_fine_fills_in_no_number() -> None:
    filled = {it.name for it in FORM.questions if it.asked and fine_value(it)}
    assert filled == {"WG01", "WG13", "WG14", "WG05", "WG06", "WG11_present", "WG12", "WG09"}


def test_labels_fit_on_a_line() -> None:
    for it in FORM.questions:
        assert len(it.label.in_language("zh")) <= 24, it.name
        assert len(it.label.in_language("en")) <= 52, it.name
        assert all(len(choice.label.in_language("zh")) <= 6 for choice in it.choices), it.name


def test_a_basis_is_a_document_or_pending() -> None:
    based = {it.name for it in FORM.questions if it.basis.in_language("zh") == "《农村人居环境整治村庄清洁行动方案》"}
    assert based == {"WG07", "WG09"}
    assert {it.basis.in_language("zh") for it in FORM.questions if it.asked and it.name not in based} == {PENDING["zh"]}
