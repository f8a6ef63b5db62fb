"""The shipped household toilet checklist, item by item."""

import re
from datetime import date

import pytest
from checklist_forms import DAY, fault, judged, shipped, toilets, visit
from pyxform.xls2xform import convert

from inspector.checklist.form import NOT_APPLICABLE, Question, QuestionType
from inspector.checklist.judging import AnswerFault, fine_value, progress
from inspector.checklist.shipped import shipped_checklists
from inspector.checklist.standing import standing
from inspector.tables.shipped import shipped_rows

ITEMS = [f"HT{number:02}" for number in range(1, 24)]
PENDING = {"zh": "本地默认，待确认", "en": "local default, to be confirmed"}

# item, answer → severity, days, code: the table of the field, one line a finding
FINDINGS = [
    ("HT01", "idle", 2, 30, None),
    ("HT01", "unusable", 3, 30, None),
    ("HT02", "no", 2, 15, "T07"),
    ("HT03", "no", 3, 15, "T01"),
    ("HT04", "cracked", 3, 15, "T02"),
    ("HT04", "mixing", 3, 15, "T03"),
    ("HT05", "yes", 3, 30, "T04"),
    ("HT06", "no", 3, 30, "T05"),
    ("HT07", "no", 3, 30, "T06"),
    ("HT08", "found", 2, 30, "T08"),
    ("HT09", "no", 3, 0, "T09"),
    ("HT10", "no", 1, 15, "T10"),
    ("HT11", "no", 2, 30, "T11"),
    ("HT12", "1.9", 1, 90, "T12"),
    ("HT13", "no", 1, 15, "T13"),
    ("HT14", "2", 1, 3, None),
    ("HT14", "3", 1, 3, None),
    ("HT14", "maggots", 1, 3, None),
    ("HT15", "broken", 2, 7, "T14"),
    ("HT15", "no_water", 2, 7, "T15"),
    ("HT16", "no", 2, 60, "T16"),
    ("HT17", "overflow", 2, 3, "T17"),
    ("HT17", "discharge", 2, 3, "T18"),
    ("HT18", "no", 0, 30, None),
    ("HT19", "yes", 1, 30, "T20"),
    ("HT20", "no", 1, 7, "T23"),
    ("HT21", "no", 1, 15, "T27"),
    ("HT22", "2", 0, None, None),
    ("HT22", "1", 0, None, None),
]
FINE = [
    ("HT01", "normal"), ("HT01", "seldom"), ("HT01", "removed"), ("HT02", "yes"), ("HT03", "yes"), ("HT04", "none"),
    ("HT05", "no"), ("HT06", "yes"), ("HT07", "yes"), ("HT08", "none"), ("HT09", "yes"), ("HT10", "yes"),
    ("HT11", "yes"), ("HT12", "2"), ("HT12", "2.0"), ("HT13", "yes"), ("HT14", "0"), ("HT14", "1"), ("HT15", "fine"),
    ("HT16", "yes"), ("HT17", "timely"), ("HT18", "yes"), ("HT19", "no"), ("HT20", "yes"), ("HT21", "yes"),
    ("HT22", "3"), ("HT22", "5"), ("HT23", "habit"),
]  # fmt: skip


def item(name: str) -> Question:
    return toilets().question(name)


def test_the_form_is_read_without_a_remark() -> None:
    assert (shipped().repairs, shipped().errors) == ((), ())
    assert (toilets().form_id, toilets().languages) == ("household_toilet", ("zh", "en"))
    assert [toilets().title.in_language(it) for it in ("zh", "en")] == ["农村户厕检查表", "Household toilets"]


def test_pyxform_opens_it_without_a_warning() -> None:
    (path,) = [it for it in shipped_checklists() if it.stem == "household_toilet"]
    assert convert(path).warnings == []


def test_every_item_is_there_once() -> None:
    assert sorted(it.name for it in toilets().questions if it.asked) == ITEMS


def test_the_sections_are_those_of_the_visit_page() -> None:
    assert [it.label.in_language("zh") for it in toilets().sections] == [
        "基本情况", "厕屋", "化粪池与管道", "使用与清掏", "台账与满意度",
    ]  # fmt: skip
    asked = [len([it for it in toilets().in_section(section.name) if it.asked]) for section in toilets().sections]
    assert asked == [4, 4, 8, 4, 3]


@pytest.mark.parametrize(("name", "answer", "severity", "days", "code"), FINDINGS)
def test_a_bad_answer_is_a_finding(name: str, answer: str, severity: int, days: int | None, code: str | None) -> None:
    (judgement,) = judged(toilets(), name, visit({name: answer}))
    assert (judgement.severity, judgement.days, judgement.code) == (severity, days, code)
    assert judgement.due == (None if days is None else date.fromordinal(DAY.toordinal() + days))
    for wording in (judgement.text, judgement.requirement, judgement.basis):
        assert set(wording.languages) == {"zh", "en"}
        assert "${" not in wording.in_language("zh") + wording.in_language("en")
    assert judgement.requirement.in_language("zh").endswith("。")


@pytest.mark.parametrize(("name", "answer"), FINE)
def test_a_good_answer_is_none(name: str, answer: str) -> None:
    situation = visit({"HT01": "idle", name: answer})
    assert fault(toilets(), name, answer, situation) is None
    assert judged(toilets(), name, situation) == ()


def test_every_choice_is_either_fine_or_a_finding_above() -> None:
    choices = {(it.name, choice.name) for it in toilets().questions for choice in it.choices}
    seen = {line[:2] for line in FINDINGS} | set(FINE)
    assert choices - seen == {("HT22", "4")} | {("HT23", it.name) for it in item("HT23").choices if it.name != "habit"}


@pytest.mark.parametrize(
    ("users", "volume", "found"),
    [(3, "1.5", False), (3, "1.49", True), (4, "1.5", True), (6, "2.0", False), (7, "2.0", True), (9, "2.5", False),
     (12, "2.4", True), (None, "0.5", False), (0, "0.5", False)],
)  # fmt: skip
def test_the_tank_is_judged_by_its_users(users: int | None, volume: str, found: bool) -> None:
    assert len(judged(toilets(), "HT12", visit({"HT12": volume}, users=users))) == found


def test_the_tank_is_not_judged_without_a_limit() -> None:
    assert judged(toilets(), "HT12", visit({"HT12": "0.5"}, limits=())) == ()


def test_the_text_of_a_small_tank_names_both_volumes() -> None:
    (judgement,) = judged(toilets(), "HT12", visit({"HT12": "1.2"}))
    assert judgement.text.in_language("zh") == "化粪池有效容积 1.2 立方米，按使用人数应不小于 2 立方米"
    assert standing(toilets(), visit()).counted("tank_needed") == "2"


@pytest.mark.parametrize(("volume", "said"), [("0", AnswerFault.CONSTRAINT), ("-1", AnswerFault.CONSTRAINT),
                                              ("101", AnswerFault.CONSTRAINT), ("x", AnswerFault.NOT_A_NUMBER),
                                              ("nan", AnswerFault.NOT_A_NUMBER), ("1.5", None)])  # fmt: skip
def test_a_volume_is_a_sensible_number(volume: str, said: AnswerFault | None) -> None:
    assert fault(toilets(), "HT12", volume, visit()) is said


def test_not_applicable_is_an_answer_where_the_item_allows_it() -> None:
    forbidden = [it for it in ITEMS if fault(toilets(), it, NOT_APPLICABLE, visit())]
    assert forbidden == ["HT01", "HT14", "HT17"]
    allowed = {it: NOT_APPLICABLE for it in ITEMS if it not in forbidden}
    assert not any(judged(toilets(), it, visit(allowed)) for it in ITEMS)
    assert set(progress(standing(toilets(), visit(allowed))).unanswered) == set(forbidden)


def test_the_rest_is_fine_never_fills_in_an_opinion_or_a_number() -> None:
    filled = {it: fine_value(item(it)) for it in ITEMS}
    assert [it for it in ITEMS if filled[it] is None] == ["HT12", "HT22", "HT23"]
    good = {name: answer for name, answer in filled.items() if answer}
    assert (good["HT01"], good["HT04"], good["HT05"], good["HT14"]) == ("normal", "none", "no", "0")
    assert not any(judged(toilets(), it, visit(good)) for it in ITEMS)


@pytest.mark.parametrize(
    ("answers", "asked"),
    [({}, False), ({"HT01": "normal"}, False), ({"HT01": "idle"}, True), ({"HT01": "unusable"}, True),
     ({"HT22": "2"}, True), ({"HT22": "3"}, False), ({"HT22": NOT_APPLICABLE}, False)],
)  # fmt: skip
def test_the_reason_is_asked_when_there_is_something_to_explain(answers: dict[str, str], asked: bool) -> None:
    values = standing(toilets(), visit(answers))
    assert values.relevant(values.entry("HT23")) is asked


def test_a_toilet_that_is_gone_is_not_inspected_and_its_answers_do_not_count() -> None:
    answers = {"HT01": "removed", "HT04": "cracked"}
    values = standing(toilets(), visit(answers))
    asked = {it for it in ITEMS if values.relevant(values.entry(it))}
    assert asked == {"HT01", "HT02", "HT12", "HT19", "HT20", "HT22"}
    assert judged(toilets(), "HT04", visit(answers)) == ()
    assert judged(toilets(), "HT04", visit(answers | {"HT01": "normal"}))


def test_progress_counts_what_is_asked() -> None:
    empty = progress(standing(toilets(), visit()))
    assert (empty.asked, empty.answered) == (22, 0)
    assert empty.missing == empty.unanswered
    begun = progress(standing(toilets(), visit({"HT01": "idle", "HT02": "yes", "HT12": "nonsense"})))
    assert (begun.asked, begun.answered) == (23, 2)
    assert begun.sections[0].unanswered == ("HT12", "HT19")
    assert begun.sections[0].answered == 2


def test_photos_are_wanted_where_the_field_wants_them() -> None:
    assert [it for it in ITEMS if item(it).photos] == ["HT03", "HT04", "HT05", "HT06", "HT07", "HT08", "HT09"]
    (judgement,) = judged(toilets(), "HT09", visit({"HT09": "no"}))
    assert (judgement.photos, judgement.due) == (1, DAY)


def test_everything_is_said_in_both_languages() -> None:
    for it in toilets().questions:
        if it.type is QuestionType.CALCULATE:
            continue
        wordings = [it.label, it.basis, *(w for w in (it.hint, it.problem, it.requirement, it.constraint_message) if w)]
        wordings += [w for choice in it.choices for w in (choice.label, choice.problem, choice.requirement) if w]
        assert all(set(wording.languages) == {"zh", "en"} for wording in wordings), it.name
    for it in toilets().questions:
        if any(choice.finding for choice in it.choices) or it.finding:
            assert it.requirement, it.name


def test_labels_fit_on_a_line() -> None:
    for it in toilets().questions:
        assert len(it.label.in_language("zh")) <= 24
        assert len(it.label.in_language("en")) <= 52
        for choice in it.choices:
            assert len(choice.label.in_language("zh")) <= 6
    per_line = {
        it.name: sum(len(choice.label.in_language("zh")) + 3 for choice in it.choices) for it in map(item, ITEMS)
    }
    assert max(per_line.values()) <= 40


def test_codes_are_known_and_a_basis_is_a_standard_or_pending() -> None:
    codes = {row["code"] for row in shipped_rows("defect_codes")}
    for it in map(item, ITEMS):
        used = {it.code, *(choice.code for choice in it.choices)} - {None}
        assert used <= codes, it.name
        for language, basis in it.basis.texts:
            assert basis == PENDING[language] or re.match(r"GB/T 3883[67]-2020\b", basis), it.name
            assert not re.search(r"第.+[章条]|clause|chapter", basis)


def test_no_mark_of_a_source_is_left() -> None:
    assert not re.search(r"\[[SKP]\d*\]|\bS\d{2,3}\b", shipped().definition)
