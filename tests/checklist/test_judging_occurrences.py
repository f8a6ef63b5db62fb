# ruff: noqa: E501 - a form reads best as a table
"""Several findings from one answer, their severity and deadline, and how questions in repeats are judged."""

from datetime import date

import pytest
from checklist_forms import DAY, fault, judged, visit

from inspector.checklist.form import Form
from inspector.checklist.judging import AnswerFault, judge, occurrences, progress
from inspector.checklist.logic import Situation
from inspector.checklist.standing import standing
from inspector.checklist.xlsform import read_definition

FORM = """
| survey |
| | type | name | label::中文 (zh) | label::English (en) | occurrences | finding | severity | days | code | bottom_line | required | problem_zh | relevant | photos |
| | integer | litter | 垃圾 | Litter | yes | | 1 | 3 | E01 | | | 有垃圾 | | 2 |
| | integer | weighed | 过秤 | Weighed | . | . > 2 | 2 | 5w | | yes | | | | |
| | select_one yes_no | fire | 焚烧 | Fire | ${fires} | | 2 | | | | | | | |
| | integer | fires | 几处 | How many | | | | | | | | | | |
| | select_multiple faults | tank | 化粪池 | Tank | count-selected(.) | | | | | | | 化粪池有问题：${tank} | | |
| | select_multiple plain | none | 无 | Plain | count-selected(.) | | | | | | | | | |
| | calculate | total | 合计 | Total | | ${litter} > 5 | 3 | 0 | | | | | | |
| | begin_repeat | house | 户 | House | | | | | | | | | | |
| | integer | rooms | 间 | Rooms | | . < 2 | | 7 | | | yes | | | |
| | text | roof | 顶 | Roof | | | | | | | ${rooms} > 3 | | ${rooms} > 1 | |
| | end_repeat | | | | | | | | | | | | | |
| choices |
| | list_name | name | label::中文 (zh) | label::English (en) | finding | severity | days | bottom_line | code | problem_zh |
| | yes_no | yes | 是 | yes | yes | | | | | |
| | yes_no | no | 否 | no | | | | | | |
| | faults | leak | 渗漏 | leak | yes | 3 | 2w | yes | T02 | 池体渗漏 |
| | faults | smell | 臭 | smell | yes | | | | | |
| | faults | fine | 好 | fine | | | | | | |
| | plain | a | 甲 | A | | | | | | |
| | plain | b | 乙 | B | | | | | | |
| settings |
| | form_id | version | form_title | days_in |
| | several | 1 | 多处 | {days_in} |
"""
ROWS = [{"date": "2026-11-23", "kind": "off", "name": "休"}, {"date": "2026-11-28", "kind": "work", "name": "调休"}]


def read(days_in: str = "") -> Form:
    """The total of a calculation stands in its own column, which the table above leaves out."""
    return read_definition(
        FORM.replace("{days_in}", days_in)
        .replace("| relevant | photos |", "| relevant | photos | calculation |")
        .replace(
            "| | calculate | total | 合计 | Total | | ${litter} > 5 | 3 | 0 | | | | | | |",
            "| | calculate | total | 合计 | Total | | ${litter} > 5 | 3 | 0 | | | | | | | ${litter} + 1 |",
        )
    )


@pytest.fixture(scope="module")
def form() -> Form:
    return read()


def test_each_of_a_number_of_occurrences_is_a_finding(form: Form) -> None:
    findings = judged(form, "litter", visit({"litter": "3"}))
    assert [it.occurrence for it in findings] == ["1", "2", "3"]
    assert {(it.key, it.severity, it.days, it.due, it.code, it.photos) for it in findings} == {
        ("litter", 1, 3, date(2026, 11, 24), "E01", 2)
    }
    assert {it.text.in_language("zh") for it in findings} == {"有垃圾"}


@pytest.mark.parametrize(("answer", "count"), [("0", 0), ("1", 1), ("99", 99), ("100", 0), ("-2", 0), ("", 0)])
def test_none_and_too_many_are_no_findings(form: Form, answer: str, count: int) -> None:
    assert len(judged(form, "litter", visit({"litter": answer}))) == count
    faults = {"100": AnswerFault.TOO_MANY, "-2": AnswerFault.OUT_OF_RANGE}
    assert fault(form, "litter", answer, visit()) is faults.get(answer)


def test_where_an_expression_decides_the_occurrences_only_count(form: Form) -> None:
    assert [len(judged(form, "weighed", visit({"weighed": it}))) for it in ("2", "3", "5")] == [0, 3, 5]


def test_the_choices_decide_and_another_answer_counts(form: Form) -> None:
    def found(**answers: str) -> list[str | None]:
        return [it.occurrence for it in judged(form, "fire", visit(answers))]

    assert found(fire="yes", fires="2") == ["1", "2"]
    assert found(fire="no", fires="2") == []
    assert found(fire="yes") == ["1"]  # how many is unknown: at least one
    assert found(fire="yes", fires="0") == ["1"]


def test_of_several_chosen_each_speaks_for_itself(form: Form) -> None:
    leak, smell = judged(form, "tank", visit({"tank": "fine smell leak"}))
    assert (leak.occurrence, leak.severity, leak.bottom_line, leak.code) == ("leak", 3, True, "T02")
    assert (smell.occurrence, smell.severity, smell.bottom_line, smell.code) == ("smell", 1, False, None)
    assert leak.text.in_language("zh") == "池体渗漏"
    assert smell.text.in_language("zh") == "化粪池有问题：渗漏、臭、好"
    assert len(judged(form, "none", visit({"none": "a b"}))) == 2


def test_working_days_follow_the_holidays(form: Form) -> None:
    situation = Situation(
        answers={"weighed": "3", "tank": "leak"}, site={}, limits=(), region="", on=DAY, holidays=ROWS
    )
    weighed = judged(form, "weighed", situation)[0]
    assert (weighed.days, weighed.working_days, weighed.due) == (5, True, date(2026, 11, 28))
    (leak,) = judged(form, "tank", situation)
    assert (leak.days, leak.working_days, leak.due) == (2, True, date(2026, 11, 25))
    assert weighed.bottom_line


def test_the_form_says_in_what_days_it_counts() -> None:
    working = judged(read("working"), "litter", visit({"litter": "1"}))[0]
    assert (working.working_days, working.due) == (True, date(2026, 11, 25))
    assert not judged(read("calendar"), "litter", visit({"litter": "1"}))[0].working_days


def test_what_is_worked_out_can_be_a_finding(form: Form) -> None:
    (found,) = judged(form, "total", visit({"litter": "6"}))
    assert (found.severity, found.due) == (3, DAY)
    assert judged(form, "total", visit({"litter": "5"})) == ()


def test_each_instance_of_a_repeat_is_judged(form: Form) -> None:
    values = standing(form, visit({"house": "1 3", "rooms[1]": "1", "rooms[3]": "4", "rooms[2]": "0"}))
    found = [it for entry in values.entries for it in judge(values, entry)]
    assert [(it.key, it.occurrence) for it in found] == [("rooms[1]", None)]
    assert occurrences(values, values.entry("rooms[3]")) == 0
    counted = progress(values)
    assert [it for it in counted.unanswered if "[" in it] == ["roof[3]"]
    assert counted.missing == ("roof[3]",)
    empty = progress(standing(form, visit({"house": "1 2"})))
    assert empty.missing == ("rooms[1]", "rooms[2]")
