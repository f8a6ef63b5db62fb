"""The shipped checklist of organisation and working style, item by item."""

import pytest
from checklist_forms import DAY, fault, judged, visit
from library import asked, bad_answers, form_of, found, shown, state

from inspector.checklist.answers import AnswerFault
from inspector.checklist.form import NOT_APPLICABLE
from inspector.checklist.judging import defaults

FORM = form_of("organisation")

# item, answer → severity, days, code, photos
FINDINGS = [
    ("OR01", "no", 2, 3, "O01", 0),
    ("OR01_handover", "no", 2, 3, None, 0),
    ("OR02", "no", 1, 7, "O02", 0),
    ("OR03", "no", 2, 7, None, 0),
    ("OR03_lists", "no", 2, 7, None, 0),
    ("OR05", "partly", 1, 7, None, 0),
    ("OR05", "not", 1, 7, None, 0),
    ("OR06", "no_weekly", 0, 7, None, 0),
    ("OR06", "no_monthly", 0, 7, None, 0),
    ("OR06", "neither", 0, 7, None, 0),
    ("OR07", "no", 0, 15, "V19", 1),
    ("OR08", "no", 0, 30, None, 0),
    ("OR09", "no", 1, 15, None, 0),
    ("OR09_attendance", "no", 1, 15, None, 0),
    ("OR09_pay", "no", 1, 15, None, 0),
    ("OR10", "no", 1, 15, None, 0),
    ("OR13", "no", 0, 30, None, 0),
    ("OR14", "found", 3, 0, "O05", 0),
    ("OR14_flood", "found", 3, 0, "O05", 0),
    ("OR14_fire", "found", 3, 0, None, 0),
    ("OR16", "no", 1, 90, None, 0),
]
RATES = {
    "awareness": ("知晓率", "OR12_aware", {"OR12": "40", "OR12_aware_of": "30"}, "27", "26"),
    "participation": ("参与率", "OR12_took_part", {"OR12": "40"}, "32", "31"),
    "satisfaction": ("满意度", "OR12_satisfied", {"OR12": "40", "OR12_rated": "30", "OR12_very": "20"}, "7", "6"),
}
"""Rate → its name, the last count asked for, the others, a count that reaches the target, one that does not."""


def test_it_is_walked_from_the_office_to_the_people() -> None:
    assert asked(FORM) == [
        "OR01", "OR01_handover", "OR01_households", "OR01_visited", "OR05",
        "OR02", "OR02_updated", "OR03", "OR03_lists", "OR06",
        "OR04_sample", "OR04", "OR11_sample", "OR11",
        "OR07", "OR08", "OR10", "OR13",
        "OR09", "OR09_attendance", "OR09_pay",
        "OR14", "OR14_flood", "OR14_fire",
        "OR15", "OR15_temples", "OR16_stock", "OR16",
        "OR12", "OR12_aware_of", "OR12_aware", "OR12_took_part", "OR12_rated", "OR12_very", "OR12_satisfied",
    ]  # fmt: skip
    assert [it.name for it in FORM.groups if it.appearance == "table-list"] == ["posts", "hazards"]


@pytest.mark.parametrize(("name", "answer", "severity", "days", "code", "photos"), FINDINGS)
def test_a_bad_answer_is_a_finding(
    name: str, answer: str, severity: int, days: int, code: str | None, photos: int
) -> None:
    (it,) = found(FORM, name, OR16_stock="4", **{name: answer})
    assert (it.severity, it.days, it.code, it.photos) == (severity, days, code, photos)


def test_no_other_choice_is_one() -> None:
    assert bad_answers(FORM) == {line[:2] for line in FINDINGS}


def test_a_danger_is_put_right_the_same_day() -> None:
    for name in ("OR14", "OR14_flood", "OR14_fire"):
        (it,) = found(FORM, name, **{name: "found"})
        assert it.due == DAY
        assert it.requirement.in_language("zh").startswith("当天")


@pytest.mark.parametrize(
    ("updated", "late"), [("2026-11-21", False), ("2026-10-22", False), ("2026-10-21", True), ("2025-11-21", True)]
)
def test_a_ledger_is_old_after_thirty_days(updated: str, late: bool) -> None:
    findings = found(FORM, "OR02_updated", OR02="yes", OR02_updated=updated)
    assert [(it.severity, it.days, it.code) for it in findings] == [(1, 7, "O02")] * late
    for it in findings:
        assert it.text.in_language("zh") == f"问题台账超过 30 天未更新，最近更新于 {updated}"
    answers = {"OR02": "yes", "OR02_updated": updated}
    assert judged(FORM, "OR02_updated", visit(answers, limits=())) == ()


def test_a_ledger_is_not_updated_tomorrow() -> None:
    assert fault(FORM, "OR02_updated", "2026-11-22", visit({"OR02": "yes"})) is AnswerFault.CONSTRAINT
    assert "OR02_updated" not in shown(FORM, OR02="no")


@pytest.mark.parametrize(("sample", "true", "findings"), [("3", "3", 0), ("3", "2", 1), ("3", "0", 3), ("5", "1", 4)])
def test_every_item_that_is_not_true_is_a_finding(sample: str, true: str, findings: int) -> None:
    judgements = found(FORM, "OR04", OR04_sample=sample, OR04=true)
    assert [(it.occurrence, it.severity, it.days, it.code) for it in judgements] == [
        (str(number), 3, 7, "O03") for number in range(1, findings + 1)
    ]
    for it in judgements:
        assert f"抽查 {sample} 条，属实 {true} 条" in it.text.in_language("zh")


def test_three_items_are_checked_unless_there_are_fewer() -> None:
    assert defaults(state(FORM)) == {"OR04_sample": "3"}
    assert fault(FORM, "OR04", "4", visit({"OR04_sample": "3"})) is AnswerFault.CONSTRAINT
    assert "OR04" not in shown(FORM, OR04_sample=NOT_APPLICABLE)


@pytest.mark.parametrize(
    ("sample", "same", "share", "is_finding"),
    [("20", "19", "95", False), ("20", "18", "90", True), ("3", "2", "66.7", True), ("20", "", "", False),
     (NOT_APPLICABLE, "3", "", False)],
)  # fmt: skip
def test_the_screening_is_true_when_the_sample_matches(sample: str, same: str, share: str, is_finding: bool) -> None:
    answers = {"OR11_sample": sample, "OR11": same}
    assert state(FORM, **answers).counted("match") == share
    findings = found(FORM, "OR11", **answers)
    assert [(it.severity, it.days, it.code) for it in findings] == [(3, 15, "O03")] * is_finding
    for it in findings:
        assert it.text.in_language("zh").endswith(f"符合率 {share}%，低于 95%")
    assert judged(FORM, "OR11", visit(answers, limits=())) == ()


@pytest.mark.parametrize(("rate", "told"), RATES.items())
def test_three_rates_are_computed_from_counts(rate: str, told: tuple[str, str, dict[str, str], str, str]) -> None:
    name, last, others, enough, less = told
    assert found(FORM, last, **others, **{last: enough}) == ()
    (it,) = found(FORM, last, **others, **{last: less})
    assert (it.severity, it.days) == (1, 30)
    share, target = {"awareness": ("86.7", "90"), "participation": ("77.5", "80"), "satisfaction": ("86.7", "90")}[rate]
    assert it.text.in_language("zh") == f"群众{name} {share}%，低于目标 {target}%"
    assert state(FORM, **others, **{last: less}).counted(rate) == share
    assert state(FORM, **others).counted(rate) == ""
    assert judged(FORM, last, visit({**others, last: less}, limits=())) == ()


def test_only_valid_answers_count_and_no_more_than_were_asked() -> None:
    assert fault(FORM, "OR12_aware_of", "41", visit({"OR12": "40"})) is AnswerFault.CONSTRAINT
    rated = visit({"OR12": "40", "OR12_rated": "30", "OR12_very": "20"})
    assert fault(FORM, "OR12_satisfied", "11", rated) is AnswerFault.CONSTRAINT
    assert fault(FORM, "OR12_satisfied", "10", rated) is None


def test_without_a_survey_nothing_is_counted() -> None:
    counts = {it for it in asked(FORM) if it.startswith("OR12_")}
    assert not counts & shown(FORM, OR12=NOT_APPLICABLE)
    assert counts <= shown(FORM, OR12="40", OR12_aware_of="30", OR12_rated="30")


@pytest.mark.parametrize("name", ["OR15", "OR15_temples"])
def test_each_new_tomb_or_temple_is_a_finding(name: str) -> None:
    assert found(FORM, name, **{name: "0"}) == ()
    findings = found(FORM, name, **{name: "3"})
    assert [(it.severity, it.days, it.code, it.photos) for it in findings] == [(3, 15, "O04", 1)] * 3
    assert fault(FORM, name, "100", visit()) is AnswerFault.CONSTRAINT


def test_a_plan_is_asked_where_there_is_something_to_clear() -> None:
    assert "OR16" not in shown(FORM) | shown(FORM, OR16_stock="0")
    assert "OR16" in shown(FORM, OR16_stock="2")
    (it,) = found(FORM, "OR16", OR16_stock="2", OR16="no")
    assert it.text.in_language("zh") == "存量“活人墓”、乱建庙宇 2 处，没有清理计划"


@pytest.mark.parametrize(("visited", "share"), [("0", "0"), ("45", "37.5"), ("120", "100"), ("", "")])
def test_progress_of_the_visits_is_recorded_not_judged(visited: str, share: str) -> None:
    assert state(FORM, OR01_households="120", OR01_visited=visited).counted("visited_share") == share
    assert found(FORM, "OR01_visited", OR01_households="120", OR01_visited="0") == ()
    assert fault(FORM, "OR01_visited", "121", visit({"OR01_households": "120"})) is AnswerFault.CONSTRAINT
