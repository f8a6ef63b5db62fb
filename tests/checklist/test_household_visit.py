"""The shipped checklist of household visits: bottom lines, water and income by their limits, no more than needed."""

import re
from datetime import timedelta

import pytest
from checklist_forms import DAY, fault, judged, visit
from library import asked, bad_answers, form_of, found, reading, shown, state

from inspector.checklist.answers import AnswerFault
from inspector.checklist.form import NOT_APPLICABLE, QuestionType
from inspector.checklist.judging import fine_value

FORM = form_of("household_visit")
ITEMS = [f"FV{number:02}" for number in range(1, 28)]
BOTTOM_LINES = {"FV02", "FV04", "FV07", "FV08", "FV13", "FV16", "FV18"}
MONITORED = ("unstable", "borderline", "sudden")

# item, answer → severity, days, code, photos
FINDINGS = [
    *(("FV02", it, 3, 3, "F05", 0) for it in ("staple", "protein", "none_left")),
    ("FV03", "short", 2, 7, "F05", 0),
    ("FV04", "never", 3, 7, "F03", 0),
    ("FV04", "dropped", 3, 7, "F03", 0),
    ("FV05", "no", 2, 30, "F08", 0),
    ("FV06", "no", 2, 15, "F04", 0),
    ("FV07", "found", 3, 7, "F04", 0),
    ("FV08", "C", 3, 60, "F01", 1),
    ("FV08", "D", 3, 0, "F01", 1),
    ("FV08_leak", "yes", 1, 30, None, 1),
    ("FV09", "short", 2, 30, "F02", 0),
    *(("FV10", it, 2, 15, "F02", 0) for it in ("colour", "smell", "failed")),
    ("FV12", "37", 2, 60, "F02", 0),
    ("FV13", "8799.99", 3, 15, None, 0),
    ("FV14", "yes", 2, 15, None, 0),
    ("FV15", "no", 2, 30, None, 0),
    ("FV17", "missing", 2, 30, "F07", 0),
    ("FV17", "unfit", 2, 30, "F07", 0),
    ("FV18", "yes", 3, 15, None, 0),
    ("FV20", "no", 1, 7, "F09", 0),
    ("FV21", "no", 1, 7, None, 0),
    ("FV21_aware", "unknown", 1, 7, None, 0),
    *(("FV22", it, 2, 30, "F08", 0) for it in ("allowance", "pension", "subsidy")),
    ("FV23", "absent", 1, 15, None, 0),
    ("FV23", "unpaid", 1, 15, None, 0),
    ("FV24", "poor", 1, 7, "F10", 1),
    ("FV25", "2", 1, 7, None, 0),
    ("FV25", "1", 1, 7, None, 0),
    ("FV26", "想学一门手艺", 0, 7, None, 0),
    ("FV27", "partly", 1, None, None, 0),
    ("FV27", "true", 1, None, None, 0),
]
FINE = [
    ("FV04", "home"), ("FV08", "B"), ("FV10", "clear"), ("FV10", "tested"), ("FV12", "36"), ("FV13", "8800"),
    ("FV19_helper", "none"), ("FV22", "none"), ("FV23", "fine"), ("FV24", "fair"), ("FV25", "3"), ("FV25_team", "1"),
    ("FV25_village", "1"), ("FV26", NOT_APPLICABLE), ("FV27", "untrue"), ("FV27", "repeated"),
]  # fmt: skip


def test_every_item_is_there_in_the_order_of_the_visit() -> None:
    assert asked(FORM) == [
        "FV01", "FV01_aid", "FV01_spoken", "FV02", "FV03", "FV04", "FV05", "FV06", "FV07", "FV08", "FV08_leak",
        "FV09", "FV09_litres", "FV09_zone", "FV10", "FV11", "FV11_minutes", "FV11_metres", "FV11_height", "FV12",
        "FV13", "FV13_last", "FV14", "FV15", "FV16", "FV17", "FV18",
        "FV19_helper", "FV19_times", "FV19", "FV20", "FV21", "FV21_aware", "FV22", "FV23",
        "FV24", "FV25_team", "FV25_helper", "FV25_village", "FV25", "FV26", "FV27",
    ]  # fmt: skip
    assert [it for it in asked(FORM) if it in ITEMS] == ITEMS
    assert (FORM.settings["site_kinds"], FORM.settings["theme"]) == ("household", "防返贫")
    assert not any(it.repeats for it in FORM.groups)


@pytest.mark.parametrize(("name", "answer", "severity", "days", "code", "photos"), FINDINGS)
def test_a_bad_answer_is_a_finding(
    name: str, answer: str, severity: int, days: int | None, code: str | None, photos: int
) -> None:
    (it,) = found(FORM, name, FV01="unstable", **{name: answer})
    assert (it.severity, it.days, it.code, it.photos) == (severity, days, code, photos)
    assert it.due == (None if days is None else DAY + timedelta(days=days))
    for wording in (it.text, it.requirement, it.basis):
        assert set(wording.languages) == {"zh", "en"}
        assert "${" not in wording.in_language("zh") + wording.in_language("en")
    assert it.requirement.in_language("zh").endswith("。")
    assert it.bottom_line is (name in BOTTOM_LINES)


@pytest.mark.parametrize(("name", "answer"), FINE)
def test_a_good_answer_is_none(name: str, answer: str) -> None:
    situation = visit({"FV01": "formerly_poor", name: answer})
    assert fault(FORM, name, answer, situation) is None
    assert judged(FORM, name, situation) == ()


def test_no_other_choice_is_one() -> None:
    by_expression = {"FV04", "FV08", "FV12", "FV13", "FV18", "FV21_aware", "FV23", "FV25", "FV26", "FV27"}
    assert bad_answers(FORM) == {line[:2] for line in FINDINGS if line[0] not in by_expression} | {
        ("FV16", "yes"), ("FV18", "yes"),
    }  # fmt: skip


def test_the_bottom_lines_are_those_of_the_two_worries_and_three_guarantees() -> None:
    assert {it.name for it in FORM.questions if it.bottom_line} == BOTTOM_LINES | {"FV13_last"}
    assert {it.severity for it in FORM.questions if it.bottom_line} == {3}


@pytest.mark.parametrize(("kind", "items"), [
    ("", set()), ("general", {"FV16"}), ("formerly_poor", {"FV16", "FV17", "FV19_helper", "FV20"}),
    *((it, {"FV17", "FV18", "FV19_helper", "FV20"}) for it in MONITORED),
])  # fmt: skip
def test_what_is_asked_depends_on_the_kind_of_household(kind: str, items: set[str]) -> None:
    assert shown(FORM, FV01=kind) & {"FV16", "FV17", "FV18", "FV19_helper", "FV20"} == items


def test_a_household_that_should_be_monitored_is_a_bottom_line() -> None:
    (it,) = found(FORM, "FV16", FV01="general", FV16="yes")
    assert (it.severity, it.days, it.code, it.bottom_line) == (3, 15, "F06", True)
    assert found(FORM, "FV16", FV01="sudden", FV16="yes") == ()


@pytest.mark.parametrize(
    ("minutes", "metres", "height", "far"),
    [("20", "", "", False), ("21", "", "", True), ("21", "800", "80", False), ("21", "801", "80", True),
     ("21", "800", "81", True), ("20", "5000", "300", False), (NOT_APPLICABLE, "800", NOT_APPLICABLE, False),
     (NOT_APPLICABLE, "900", NOT_APPLICABLE, True), (NOT_APPLICABLE, NOT_APPLICABLE, "90", True), ("", "", "", False)],
)  # fmt: skip
def test_water_is_near_by_time_or_by_distance(minutes: str, metres: str, height: str, far: bool) -> None:
    answers = {"FV11": "fetched", "FV11_minutes": minutes, "FV11_metres": metres, "FV11_height": height}
    findings = found(FORM, "FV11", **answers)
    assert [(it.severity, it.days, it.code) for it in findings] == [(2, 60, "F02")] * far
    assert found(FORM, "FV11", **(answers | {"FV11": "piped"})) == ()


def test_the_way_to_the_water_is_asked_only_where_there_is_one() -> None:
    way = {"FV11_minutes", "FV11_metres", "FV11_height"}
    assert not way & shown(FORM, FV11="piped")
    assert way <= shown(FORM, FV11="fetched", FV11_minutes="30")
    assert shown(FORM, FV11="fetched", FV11_minutes="10") & way == {"FV11_minutes"}


@pytest.mark.parametrize(
    ("litres", "zone", "short"),
    [("35", "rich", False), ("34.9", "rich", True), ("20", "dry", False), ("19", "dry", True), ("5", "", False)],
)
def test_an_estimated_amount_of_water_is_judged_by_the_area(litres: str, zone: str, short: bool) -> None:
    findings = found(FORM, "FV09_litres", FV09="enough", FV09_litres=litres, FV09_zone=zone)
    assert [(it.severity, it.days) for it in findings] == [(2, 30)] * short
    for it in findings:
        assert f"约 {litres} 升，应不少于 {'20' if zone == 'dry' else '35'} 升" in it.text.in_language("zh")
    assert "FV09_zone" in shown(FORM, FV09="enough", FV09_litres=litres)
    assert "FV09_zone" not in shown(FORM, FV09="enough")


@pytest.mark.parametrize(
    ("last", "now", "fell"),
    [("20000", "14000", "30"), ("20000", "14001", None), ("20000", "20000", None), ("20000", "25000", None),
     ("10000", "0", "100"), ("0", "0", None), ("-500", "-900", None), ("15000", NOT_APPLICABLE, None)],
)  # fmt: skip
def test_a_sharp_fall_of_income_is_computed(last: str, now: str, fell: str | None) -> None:
    findings = found(FORM, "FV13_last", FV13=now, FV13_last=last)
    assert [(it.severity, it.days, it.bottom_line) for it in findings] == ([(3, 15, True)] if fell else [])
    for it in findings:
        assert it.text.in_language("zh") == f"家庭人均纯收入由 {last} 元降到 {now} 元，减少 {fell}%"


def test_a_low_income_names_the_line_it_is_under() -> None:
    (it,) = found(FORM, "FV13", FV13="6500")
    assert it.text.in_language("zh") == "家庭人均纯收入约 6500 元，低于监测线 8800 元"


def test_where_limits_are_unknown_nothing_is_found_by_them() -> None:
    answers = {"FV01": "unstable", "FV09": "enough", "FV09_litres": "1", "FV09_zone": "rich", "FV11": "fetched",
               "FV11_minutes": "600", "FV11_metres": "20000", "FV12": "366", "FV13": "1", "FV13_last": "100",
               "FV19_helper": "known", "FV19_times": "1", "FV19": "2001-01-01"}  # fmt: skip
    for name in ("FV09_litres", "FV11", "FV12", "FV13", "FV13_last", "FV19"):
        assert judged(FORM, name, visit(answers)) != ()
        assert judged(FORM, name, visit(answers, limits=())) == ()


@pytest.mark.parametrize(("called", "late"), [("2026-11-21", False), ("2026-10-21", False), ("2026-10-20", True)])
def test_the_helper_calls_once_a_month(called: str, late: bool) -> None:
    answers = {"FV01": "sudden", "FV19_helper": "known", "FV19_times": "4", "FV19": called}
    assert [(it.severity, it.days) for it in found(FORM, "FV19", **answers)] == [(1, 7)] * late


def test_a_helper_who_never_called_has_no_last_visit() -> None:
    answers = {"FV01": "sudden", "FV19_helper": "unknown", "FV19_times": "0"}
    (it,) = found(FORM, "FV19_times", **answers)
    assert (it.severity, it.days) == (1, 7)
    assert "FV19" not in shown(FORM, **answers)
    assert not {"FV19_times", "FV19", "FV25_helper"} & shown(FORM, FV01="sudden", FV19_helper="none")
    situation = visit(answers | {"FV19_times": "1"})
    assert fault(FORM, "FV19", "2026-11-22", situation) is AnswerFault.CONSTRAINT


def test_what_was_said_is_kept_in_its_own_words() -> None:
    (it,) = found(FORM, "FV26", FV26="路灯坏了半年")
    assert it.text.in_language("zh") == "农户反映：“路灯坏了半年”"
    assert fault(FORM, "FV26", "字" * 301, visit()) is AnswerFault.CONSTRAINT
    assert fault(FORM, "FV26", "字" * 300, visit()) is None


def test_no_more_is_asked_than_is_needed() -> None:
    questions = [it for it in FORM.questions if it.asked]
    assert [it.name for it in questions if it.type is QuestionType.TEXT] == ["FV26"]
    asked_for = " ".join(
        text.in_language("zh") for it in questions for text in (it.label, *(choice.label for choice in it.choices))
    )
    assert not re.search(r"身份证|银行|账号|卡号|病名|姓名|手机|出生", asked_for)
    assert "不记病名" in FORM.question("FV07").hint.in_language("zh") + FORM.question("FV14").hint.in_language("zh")
    assert [it.name for it in FORM.question("FV07").choices] == ["none", "found"]
    assert not re.search(r"已告知", reading("household_visit").definition)


def test_only_what_may_be_absent_can_be_left_out() -> None:
    assert [it.name for it in FORM.questions if it.allows_not_applicable] == [
        "FV04", "FV05", "FV08", "FV09_litres", "FV11_minutes", "FV11_metres", "FV11_height", "FV13", "FV13_last",
        "FV18", "FV23", "FV25_team", "FV25_helper", "FV25_village", "FV25", "FV26", "FV27",
    ]  # fmt: skip


def test_the_rest_is_fine_never_speaks_for_the_household() -> None:
    fine = {it.name: fine_value(it) for it in FORM.questions if it.asked}
    silent = {"FV01", "FV01_aid", "FV01_spoken", "FV04", "FV08", "FV09_zone", "FV11", "FV19_helper", "FV21_aware",
              "FV22", "FV23", "FV25", "FV25_team", "FV25_helper", "FV25_village", "FV26", "FV27"}  # fmt: skip
    assert all(fine[it] is None for it in silent)
    assert fine["FV10"] == "clear"
    values = state(FORM, FV01="unstable", **{name: answer for name, answer in fine.items() if answer})
    assert [it.key for it in values.entries for _ in judged(FORM, it.key, values.situation)] == []
