"""The shipped checklist of project assets, item by item, with the twelve documents of a project file."""

import pytest
from checklist_forms import fault, judged, visit
from library import asked, bad_answers, form_of, found, shown, state

from inspector.checklist.answers import AnswerFault
from inspector.checklist.form import NOT_APPLICABLE
from inspector.checklist.judging import defaults, fine_value

FORM = form_of("project_asset")
DOCUMENTS = {
    "AS11_project": "立项文件", "AS11_scheme": "实施方案", "AS11_approval": "批复文件", "AS11_publicity": "公示资料",
    "AS11_tender": "招投标资料", "AS11_contract": "合同", "AS11_supervision": "监理资料", "AS11_change": "变更资料",
    "AS11_acceptance": "验收资料", "AS11_audit": "决算审计资料", "AS11_payment": "资金凭证",
    "AS11_handover": "移交资料",
}  # fmt: skip

# item, answer → severity, days, code, photos
FINDINGS = [
    ("AS01", "no", 2, 15, "A01", 0),
    ("AS02", "none", 2, 30, "A01", 0),
    ("AS02_handover", "no", 2, 30, "A01", 0),
    ("AS03", "no", 2, 30, "A02", 0),
    ("AS04", "no_keeper", 1, 7, "A02", 1),
    ("AS04", "no_board", 1, 7, "A02", 1),
    ("AS04", "neither", 1, 7, "A02", 1),
    ("AS05", "faulty", 1, 30, "A03", 1),
    ("AS05", "stopped", 3, 60, "A03", 1),
    ("AS05", "idle", 3, 60, "A03", 1),
    ("AS05", "ruined", 3, 60, "A03", 1),
    ("AS05", "lost", 3, 60, "A03", 1),
    ("AS06", "no", 2, 30, "A03", 0),
    ("AS07", "no", 2, 60, None, 0),
    ("AS08", "no", 2, 30, None, 0),
    ("AS10", "no", 2, 30, None, 0),
    *((name, "no", 1, 15, "A05", 0) for name in DOCUMENTS),
    ("AS13", "no", 1, 7, "A05", 0),
    ("AS13_payments", "no", 1, 7, "A05", 0),
    ("AS14", "incomplete", 1, 7, None, 1),
    ("AS14", "none", 1, 7, None, 1),
    ("AS15", "cracks", 2, 30, "A07", 1),
    ("AS15", "leaks", 2, 30, "A07", 1),
    ("AS15", "collapse", 3, 30, "A07", 1),
    ("AS16", "disposed", 3, 15, "A08", 0),
    ("AS16", "occupied", 3, 15, "A08", 0),
    ("AS16", "lost", 3, 15, "A08", 0),
]


def test_it_is_walked_from_the_papers_to_the_thing_and_back() -> None:
    assert asked(FORM) == [
        "AS01", "AS01_number", "AS01_class", "AS01_value", "AS01_funds", "AS01_year", "AS02", "AS02_handover",
        "AS05", "AS06_cause", "AS06", "AS09_unit", "AS09_approved", "AS09", "AS15", "AS14", "AS16",
        "AS03", "AS04", "AS07", "AS08",
        "AS12_budget", "AS12_target", "AS12", "AS13", "AS13_payments", "AS10",
        *DOCUMENTS,
    ]  # fmt: skip


@pytest.mark.parametrize(("name", "answer", "severity", "days", "code", "photos"), FINDINGS)
def test_a_bad_answer_is_a_finding(
    name: str, answer: str, severity: int, days: int, code: str | None, photos: int
) -> None:
    (it,) = found(FORM, name, **({"AS05": "idle"} | {name: answer}))
    assert (it.severity, it.days, it.code, it.photos) == (severity, days, code, photos)


def test_no_other_choice_is_one() -> None:
    assert bad_answers(FORM) == {line[:2] for line in FINDINGS} - {("AS02", "none")}


def test_the_rest_is_fine_names_no_owner_and_no_class() -> None:
    unfilled = {it.name for it in FORM.questions if it.asked and it.choices and fine_value(it) is None}
    assert unfilled == {"AS01_class", "AS01_funds", "AS02", "AS15"}


def test_the_file_is_a_table_of_twelve_documents() -> None:
    assert FORM.group("file").appearance == "table-list"
    assert [it.name for it in FORM.in_section("file")] == list(DOCUMENTS)
    assert {tuple(choice.name for choice in it.choices) for it in FORM.in_section("file")} == {("yes", "no")}


@pytest.mark.parametrize(("name", "document"), DOCUMENTS.items())
def test_a_missing_document_is_named(name: str, document: str) -> None:
    (it,) = found(FORM, name, **{name: "no"})
    assert it.text.in_language("zh") == f"项目档案缺{document}"
    assert it.requirement.in_language("zh") == f"收集补齐{document}，归入项目档案。"
    assert FORM.question(name).label.in_language("zh") == document
    assert found(FORM, name, **{name: NOT_APPLICABLE}) == ()


@pytest.mark.parametrize(
    ("approved", "actual", "deviation", "is_finding"),
    [("100", "100", "0", False), ("100", "95", "-5", True), ("100", "110", "10", True), ("3", "2", "-33.33", True),
     ("2", "0", "-100", True), ("1.50", "1.5", "0", False), ("", "5", "", False), ("5", "", "", False),
     (NOT_APPLICABLE, "5", "", False)],
)  # fmt: skip
def test_the_quantity_is_compared_with_the_approval(
    approved: str, actual: str, deviation: str, is_finding: bool
) -> None:
    answers = {"AS09_approved": approved, "AS09": actual, "AS09_unit": "米"}
    assert state(FORM, **answers).counted("deviation") == deviation
    findings = found(FORM, "AS09", **answers)
    assert [(it.severity, it.days, it.code, it.photos) for it in findings] == [(3, 30, "A04", 1)] * is_finding
    for it in findings:
        assert it.text.in_language("zh").endswith(f"批复 {approved} 米，实际 {actual} 米，偏差 {deviation}%")


def test_without_a_limit_no_quantity_is_judged() -> None:
    answers = {"AS09_approved": "100", "AS09": "50", "AS09_unit": "米"}
    assert judged(FORM, "AS09", visit(answers, limits=())) == ()


@pytest.mark.parametrize(
    ("budget", "target", "paid", "share", "is_finding"),
    [("200", "75", "150", "75", False), ("200", "75", "149", "74.5", True), ("200", "0", "0", "0", False),
     ("200", NOT_APPLICABLE, "0", "0", False), (NOT_APPLICABLE, "75", "10", "", False), ("", "75", "10", "", False),
     ("200", "100", "260", "130", False)],
)  # fmt: skip
def test_spending_is_compared_with_the_stage(budget: str, target: str, paid: str, share: str, is_finding: bool) -> None:
    answers = {"AS12_budget": budget, "AS12_target": target, "AS12": paid}
    assert state(FORM, **answers).counted("spent") == share
    findings = found(FORM, "AS12", **answers)
    assert [(it.severity, it.days, it.code) for it in findings] == [(2, 30, "A06")] * is_finding
    for it in findings:
        assert it.text.in_language("zh") == f"资金支出率 {share}%，低于现阶段要求的 {target}%"


def test_the_stage_is_filled_in_from_the_limits_of_the_month() -> None:
    assert defaults(state(FORM)) == {"AS12_target": "75"}
    assert defaults(state(FORM).after({"AS12_target": "60"})) == {}


def test_several_faults_are_several_findings() -> None:
    findings = found(FORM, "AS15", AS15="leaks collapse")
    assert [(it.occurrence, it.severity) for it in findings] == [("leaks", 2), ("collapse", 3)]
    assert [it.text.in_language("zh") for it in findings] == ["工程渗漏", "工程塌陷"]
    assert found(FORM, "AS15", AS15="none") == ()
    assert fault(FORM, "AS15", "none cracks", visit()) is AnswerFault.CONSTRAINT


def test_a_plan_is_asked_for_what_stands_idle() -> None:
    for condition in ("stopped", "idle"):
        assert {"AS06", "AS06_cause"} <= shown(FORM, AS05=condition)
    for condition in ("", "normal", "faulty", "ruined", "lost"):
        assert not {"AS06", "AS06_cause"} & shown(FORM, AS05=condition)


def test_what_stands_idle_says_why() -> None:
    (it,) = found(FORM, "AS06", AS05="idle", AS06_cause="没有通电", AS06="no")
    assert it.text.in_language("zh") == "资产停用或闲置（原因：没有通电），无盘活计划"
    (bare,) = found(FORM, "AS06", AS05="idle", AS06="no")
    assert bare.text.in_language("zh") == "资产停用或闲置，无盘活计划"


def test_what_is_gone_is_neither_measured_nor_kept_up() -> None:
    gone = shown(FORM, AS05="idle") - {"AS06", "AS06_cause"} - shown(FORM, AS05="lost")
    assert gone == {"AS09_unit", "AS09_approved", "AS09", "AS15", "AS03", "AS04", "AS07", "AS08"}
    assert found(FORM, "AS03", AS05="lost", AS03="no") == ()


def test_income_is_not_asked_of_what_belongs_to_a_household() -> None:
    assert "AS08" in shown(FORM, AS01_class="business") & shown(FORM, AS01_class="public")
    assert "AS08" not in shown(FORM, AS01_class="household")


def test_a_number_is_asked_of_what_is_registered() -> None:
    assert "AS01_number" in shown(FORM, AS01="yes")
    assert "AS01_number" not in shown(FORM, AS01="no") | shown(FORM)


@pytest.mark.parametrize(
    ("name", "answer"),
    [("AS01_value", "0"), ("AS01_year", "1948"), ("AS01_year", "2027"), ("AS09_approved", "0"), ("AS09", "-1"),
     ("AS12_budget", "0"), ("AS12_target", "101"), ("AS12", "-1")],
)  # fmt: skip
def test_numbers_are_sensible(name: str, answer: str) -> None:
    assert fault(FORM, name, answer, visit()) is AnswerFault.CONSTRAINT
    assert FORM.question(name).constraint_message
