"""The shipped sewage checklist, item by item, and the running state that follows from its answers."""

import pytest
from checklist_forms import DAY, fault, judged, visit
from library import PENDING, asked, bad_answers, form_of, found, shown, state

from inspector.checklist.answers import AnswerFault
from inspector.checklist.form import NOT_APPLICABLE
from inspector.checklist.grading import grade
from inspector.checklist.judging import fine_value
from inspector.tables.shipped import shipped_rows

FORM = form_of("sewage")
BANDS = shipped_rows("grade_bands")

# item, answer → severity, days, code, photos, grade
FINDINGS = [
    ("SW01", "abnormal", 3, 30, None, 0, "abnormal"),
    ("SW01", "unreported_stop", 3, 30, "S01", 0, "unreported_stop"),
    ("SW01", "idle", 3, 30, "S01", 0, "idle"),
    ("SW15", "none", 1, 7, None, 1, None),
    ("SW15", "no_operator", 1, 7, None, 1, "abnormal"),
    ("SW19", "no", 2, 7, None, 1, None),
    ("SW02", "off", 3, 7, None, 1, "abnormal"),
    ("SW03", "none", 3, 30, "S02", 1, "abnormal"),
    ("SW07", "blocked", 1, 7, None, 0, "basic"),
    ("SW07", "silted", 1, 7, None, 0, "basic"),
    ("SW06", "minor", 2, 7, None, 1, "basic"),
    ("SW06", "key", 2, 7, "S04", 1, "abnormal"),
    ("SW08", "dead", 1, 30, None, 0, "basic"),
    ("SW08", "clogged", 1, 30, None, 0, "basic"),
    ("SW04", "black", 3, 15, None, 1, "abnormal"),
    ("SW04", "none", 3, 15, "S02", 1, "abnormal"),
    ("SW05", "direct", 3, 0, "S03", 1, "abnormal"),
    ("SW05", "secret", 3, 0, "S03", 1, "abnormal"),
    ("SW05", "overflow", 3, 0, "S03", 1, "abnormal"),
    ("SW05", "bypass", 3, 0, "S03", 1, "abnormal"),
    ("SW09", "broken", 2, 15, "S05", 1, "basic"),
    ("SW09", "leaking", 2, 15, "S05", 1, "basic"),
    ("SW09", "overflowing", 2, 15, "S05", 1, "basic"),
    ("SW10", "missing", 3, 0, "S06", 1, None),
    ("SW10", "broken", 3, 0, "S06", 1, None),
    ("SW12", "mixed", 1, 60, None, 1, None),
    ("SW12", "scattered", 1, 60, None, 1, None),
    ("SW11", "84", 1, 90, "S08", 0, None),
    ("SW13", "9", 1, 90, "S08", 0, None),
    ("SW14", "none", 2, 30, "S07", 0, "basic"),
    ("SW14_over", "no", 3, 30, "S07", 0, "basic"),
    ("SW14_over", "yes", 3, 30, "S07", 0, "abnormal"),
    ("SW14_over", "unknown", 3, 30, "S07", 0, "basic"),
    ("SW16", "none", 2, 7, "S09", 1, "basic"),
    ("SW16", "untrue", 2, 7, "S09", 1, "basic"),
    ("SW17", "no", 1, 7, None, 0, None),
    ("SW18", "none", 2, 60, None, 0, None),
    ("SW20", "found", 2, 60, "S10", 1, None),
    ("SW22", "no", 1, 30, None, 0, None),
    ("SW21", "2", 0, None, None, 0, None),
    ("SW21", "1", 0, None, None, 0, None),
]
BY_EXPRESSION = {"SW11", "SW13", "SW14", "SW18", "SW21"}
TEST = {"SW14": "yes", "SW14_date": "2026-10-01", "SW14_class": "1", "SW14_temperature": "20"}
OVER = TEST | {"SW14_cod": "80", "SW14_ammonia": "20", "SW14_phosphorus": "1", "SW14_solids": "10"}
SIZES = {"SW11_due": "100", "SW13_design": "20"}
ALL_IS_WELL = TEST | SIZES | {
    "SW01": "normal", "SW15": "posted", "SW19": "yes", "SW02": "on", "SW02_meter": "12034.5", "SW03": "flowing",
    "SW07": "done", "SW06": "running", "SW08": "sound", "SW04": "clear", "SW05": "none", "SW09": "none",
    "SW10": "none", "SW12": "none", "SW11": "85", "SW13": "10", "SW14_cod": "60", "SW14_ammonia": "8",
    "SW14_phosphorus": "2", "SW14_solids": "20", "SW16": "kept", "SW17": "yes", "SW18": "county",
    "SW18_cost": "36000", "SW20": "none", "SW22": "yes", "SW21": "3",
}  # fmt: skip


def running_state(**answers: str) -> str:
    """The state a facility is in that is otherwise in order."""
    found_state = grade(state(FORM, **(ALL_IS_WELL | answers)), None, BANDS)
    assert found_state is not None
    return found_state.name


def test_it_is_walked_from_the_gate_to_the_people() -> None:
    assert asked(FORM) == [
        "SW01", "SW01_reason", "SW15", "SW19", "SW02", "SW02_meter", "SW03", "SW07", "SW06", "SW08", "SW04", "SW05",
        "SW09", "SW10", "SW12", "SW11_due", "SW11", "SW13_design", "SW13", "SW14", "SW14_date", "SW14_class",
        "SW14_temperature", "SW14_cod", "SW14_ammonia", "SW14_phosphorus", "SW14_solids", "SW14_over", "SW16", "SW17",
        "SW18", "SW18_cost", "SW20", "SW22", "SW21",
    ]  # fmt: skip


@pytest.mark.parametrize(("name", "answer", "severity", "days", "code", "photos", "drags_to"), FINDINGS)
def test_a_bad_answer_is_a_finding(
    name: str, answer: str, severity: int, days: int | None, code: str | None, photos: int, drags_to: str | None
) -> None:
    answers = (OVER if name == "SW14_over" else {}) | SIZES | {name: answer}
    (it,) = found(FORM, name, **answers)
    assert (it.severity, it.days, it.code, it.photos) == (severity, days, code, photos)
    assert "${" not in it.text.in_language("zh") + it.text.in_language("en")
    assert it.requirement.in_language("zh").endswith("。")
    choice = FORM.question(name).choice(answer)
    assert (choice.grade if choice else None) == drags_to


def test_the_time_to_answer_a_fault_is_that_of_the_table() -> None:
    (it,) = found(FORM, "SW17", SW17="no")
    assert it.text.in_language("zh") == "故障报修后未在 24 小时内响应"
    assert it.requirement.in_language("zh") == "明确报修电话和响应人，报修后在 24 小时内到场处理并记录。"
    (unknown,) = judged(FORM, "SW17", visit({"SW17": "no"}, limits=()))
    assert unknown.text.texts == (("zh", "故障报修后未及时响应"), ("en", "A fault was not answered in time"))


def test_no_other_choice_is_one() -> None:
    assert bad_answers(FORM) == {line[:2] for line in FINDINGS if line[0] not in BY_EXPRESSION}


def test_nothing_else_has_a_say_in_the_running_state() -> None:
    graded = {(it.name, choice.name): choice.grade for it in FORM.questions for choice in it.choices if choice.grade}
    for line in FINDINGS:
        graded.pop(line[:2], None)
    assert graded == {
        ("SW01", "normal"): "normal", ("SW01", "basic"): "basic", ("SW01", "reported_stop"): "reported_stop",
        ("SW01", "building"): "building", ("SW01", "scrapped"): "scrapped", ("SW04", "cloudy"): "basic",
    }  # fmt: skip


def test_a_good_facility_has_no_findings() -> None:
    assert shown(FORM, **ALL_IS_WELL) == set(ALL_IS_WELL)
    for name, answer in ALL_IS_WELL.items():
        assert fault(FORM, name, answer, visit(ALL_IS_WELL)) is None
        assert judged(FORM, name, visit(ALL_IS_WELL)) == ()


@pytest.mark.parametrize(
    ("answers", "expected"),
    [({}, "normal"), ({"SW03": "explained", "SW04": "explained"}, "normal"), ({"SW10": "missing"}, "normal"),
     ({"SW15": "none", "SW19": "no", "SW18": "none"}, "normal"), ({"SW01": "basic"}, "basic"),
     ({"SW01": "basic", "SW07": "blocked"}, "basic"), ({"SW09": "broken", "SW07": "blocked"}, "abnormal"),
     ({"SW07": "blocked"}, "basic"), ({"SW04": "cloudy"}, "basic"), ({"SW14": "none"}, "basic"),
     ({"SW16": "none"}, "basic"), ({"SW14_cod": "80", "SW14_over": "no"}, "basic"),
     ({"SW14_cod": "80", "SW14_over": "yes"}, "abnormal"), ({"SW02": "off"}, "abnormal"),
     ({"SW03": "none"}, "abnormal"), ({"SW06": "key"}, "abnormal"), ({"SW05": "bypass"}, "abnormal"),
     ({"SW15": "no_operator"}, "abnormal"), ({"SW01": "abnormal"}, "abnormal")],
)  # fmt: skip
def test_the_running_state_follows_from_what_is_seen(answers: dict[str, str], expected: str) -> None:
    assert running_state(**answers) == expected


@pytest.mark.parametrize("standstill", ["reported_stop", "unreported_stop", "idle", "building", "scrapped"])
def test_a_facility_that_stands_still_stays_what_it_is(standstill: str) -> None:
    assert running_state(SW01=standstill, SW05="direct", SW09="broken") == standstill


@pytest.mark.parametrize(
    ("standstill", "reason", "still_asked"),
    [("normal", False, True), ("basic", False, True), ("abnormal", True, True), ("reported_stop", True, False),
     ("unreported_stop", True, False), ("idle", True, False), ("building", False, False), ("scrapped", True, False)],
)  # fmt: skip
def test_equipment_is_asked_about_only_where_it_runs(standstill: str, reason: bool, still_asked: bool) -> None:
    asked_now = shown(FORM, SW01=standstill)
    assert ("SW01_reason" in asked_now) is reason
    running = {"SW02", "SW03", "SW04", "SW06", "SW07", "SW08", "SW13", "SW14"}
    assert running & asked_now == (running if still_asked else set())
    assert {"SW05", "SW10", "SW19", "SW20", "SW21"} <= asked_now
    assert ("SW16" in asked_now) is (standstill not in {"building", "scrapped"})


def test_the_reasons_are_those_of_the_field() -> None:
    reasons = [it.label.in_language("zh") for it in FORM.question("SW01_reason").choices]
    assert reasons == ["无水", "无电", "无钱", "无人", "设备坏", "管网坏", "设计过大", "未移交"]


def test_a_discharge_and_an_open_manhole_are_due_on_the_day() -> None:
    assert [it.due for it in found(FORM, "SW05", SW05="direct") + found(FORM, "SW10", SW10="missing")] == [DAY, DAY]


@pytest.mark.parametrize(
    ("due", "connected", "rate", "finding"),
    [("100", "85", "85", False), ("100", "84", "84", True), ("3", "2", "66.7", True), ("7", "6", "85.7", False),
     ("40", "0", "0", True), ("", "12", "", False), (NOT_APPLICABLE, "12", "", False)],
)  # fmt: skip
def test_the_share_of_connected_households_is_computed(due: str, connected: str, rate: str, finding: bool) -> None:
    answers = {"SW11_due": due, "SW11": connected}
    assert state(FORM, **answers).counted("connection_rate") == rate
    assert len(found(FORM, "SW11", **answers)) == finding
    assert judged(FORM, "SW11", visit(answers, limits=())) == ()


def test_no_more_are_connected_than_there_are() -> None:
    assert fault(FORM, "SW11", "101", visit({"SW11_due": "100"})) is AnswerFault.CONSTRAINT
    assert fault(FORM, "SW11", "100", visit({"SW11_due": "100"})) is None
    assert fault(FORM, "SW11", "100", visit()) is None


@pytest.mark.parametrize(
    ("design", "actual", "finding"),
    [("20", "10", False), ("20", "9.9", True), ("20", "24", False), ("20", "24.1", True), ("20", "0", True),
     ("", "9", False)],
)  # fmt: skip
def test_the_load_is_computed(design: str, actual: str, finding: bool) -> None:
    answers = {"SW13_design": design, "SW13": actual}
    assert len(found(FORM, "SW13", **answers)) == finding
    assert judged(FORM, "SW13", visit(answers, limits=())) == ()


def test_shares_are_said_in_numbers() -> None:
    (connection,) = found(FORM, "SW11", SW11_due="120", SW11="90")
    assert connection.text.in_language("zh") == "应接 120 户，实接 90 户，接户率 75%，低于 85%"
    (load,) = found(FORM, "SW13", SW13_design="20", SW13="5")
    assert load.text.in_language("zh") == ("设计规模每日 20 立方米，实际 5 立方米，负荷率 25%，应在 50% 至 120% 之间")


@pytest.mark.parametrize(
    ("answers", "over"),
    [({"SW14_cod": "60"}, ""), ({"SW14_cod": "60.1"}, "化学需氧量 60.1，限值 60"),
     ({"SW14_ammonia": "10"}, "氨氮 10，限值 8"), ({"SW14_ammonia": "10", "SW14_temperature": NOT_APPLICABLE},
     "氨氮 10，限值 8"), ({"SW14_cod": "110", "SW14_class": "2"}, "化学需氧量 110，限值 100"),
     ({"SW14_ammonia": "90", "SW14_phosphorus": "9", "SW14_class": "3"}, ""),
     ({"SW14_cod": "900", "SW14_class": "other"}, ""),
     ({"SW14_cod": "80", "SW14_solids": "21", "SW14_phosphorus": NOT_APPLICABLE},
      "化学需氧量 80，限值 60；悬浮物 21，限值 20"),
     ({"SW14_cod": "900", "SW14": "none"}, "")],
)  # fmt: skip
def test_a_test_is_held_against_the_limits_of_its_class(answers: dict[str, str], over: str) -> None:
    given = TEST | answers
    assert state(FORM, **given).counted("over_zh") == over
    assert ("SW14_over" in shown(FORM, **given)) is (over != "")


def test_cold_water_is_not_held_against_the_limit_of_warm_water() -> None:
    warm = TEST | {"SW14_ammonia": "10", "SW14_temperature": "12.5"}
    assert state(FORM, **warm).counted("over_zh") == "氨氮 10，限值 8"
    assert state(FORM, **warm | {"SW14_temperature": "12"}).counted("over_zh") == ""


def test_what_is_over_its_limit_is_named_in_both_languages() -> None:
    (once,) = found(FORM, "SW14_over", **OVER, SW14_over="no")
    assert once.text.texts == (
        ("zh", "出水检测超标（毫克/升）：化学需氧量 80，限值 60；氨氮 20，限值 8"),
        ("en", "The outflow exceeds its limits (mg/L): COD 80, limit 60; ammonia nitrogen 20, limit 8"),
    )
    (twice,) = found(FORM, "SW14_over", **OVER, SW14_over="yes")
    assert twice.text.in_language("zh").startswith("出水连续两次检测超标")
    assert judged(FORM, "SW14_over", visit(OVER | {"SW14_over": "yes"}, limits=())) == ()


@pytest.mark.parametrize(("day", "finding"), [("2025-11-21", False), ("2025-11-20", True), ("2026-11-21", False)])
def test_an_old_test_is_none(day: str, finding: bool) -> None:
    assert len(found(FORM, "SW14_date", SW14="yes", SW14_date=day)) == finding
    assert judged(FORM, "SW14_date", visit({"SW14": "yes", "SW14_date": day}, limits=())) == ()


@pytest.mark.parametrize(
    ("name", "answer"),
    [("SW02_meter", "-1"), ("SW11_due", "0"), ("SW13_design", "0"), ("SW13", "-1"), ("SW14_date", "2026-11-22"),
     ("SW14_temperature", "61"), ("SW14_cod", "-1"), ("SW18_cost", "-1")],
)  # fmt: skip
def test_a_number_or_date_is_a_sensible_one(name: str, answer: str) -> None:
    assert fault(FORM, name, answer, visit()) is AnswerFault.CONSTRAINT


def test_not_applicable_where_the_thing_may_be_absent() -> None:
    required = {it.name for it in FORM.questions if it.asked and not it.allows_not_applicable}
    assert required == {
        "SW01", "SW01_reason", "SW15", "SW19", "SW03", "SW04", "SW05", "SW09", "SW10", "SW12", "SW14", "SW14_date",
        "SW14_class", "SW14_over", "SW18", "SW20",
    }  # fmt: skip


def test_the_rest_is_fine_fills_in_no_fact_nobody_saw() -> None:
    filled = {it.name for it in FORM.questions if it.asked and fine_value(it)}
    assert filled == {
        "SW01", "SW15", "SW19", "SW02", "SW03", "SW07", "SW06", "SW08", "SW04", "SW05", "SW09", "SW10", "SW12",
        "SW16", "SW17", "SW20", "SW22",
    }  # fmt: skip


def test_labels_fit_on_a_line() -> None:
    for it in FORM.questions:
        assert len(it.label.in_language("zh")) <= 24, it.name
        assert len(it.label.in_language("en")) <= 52, it.name
        assert all(len(choice.label.in_language("zh")) <= 6 for choice in it.choices), it.name


def test_a_basis_is_a_document_or_pending() -> None:
    named = {it.name for it in FORM.questions if it.asked and it.basis.in_language("zh") != PENDING["zh"]}
    assert named == {name for name in asked(FORM) if name in {"SW01", "SW04", "SW20"} or name.startswith("SW14")} - {
        "SW14_class", "SW14_temperature",
    }  # fmt: skip
