# ruff: noqa: E501 - a form reads best as a table
"""What follows from answers, on small forms made for it, and on random answers of the shipped one."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from checklist_forms import DAY, fault, judged, toilets, visit
from hypothesis import given
from hypothesis import strategies as st

from inspector.checklist.form import NOT_APPLICABLE, Choice, Form, Wording, name_of
from inspector.checklist.judging import AnswerFault, fine_value, judge, progress
from inspector.checklist.standing import standing
from inspector.checklist.xlsform import read_definition

FORM = """
| survey |
| | type | name | label::中文 (zh) | label::English (en) | relevant | required | constraint | finding | severity | days | code | not_applicable | read_only | calculation | problem_zh | problem_en |
| | text | who | 谁 | Who | | | string-length(.) < 5 | | | | | | | | | |
| | select_multiple faults | several | 有哪些问题 | What is wrong | | yes | | | 1 | 30 | T01 | yes | | | | |
| | integer | count | 几处 | How many | selected(${several}, 'crack') | ${who} = 'me' | . >= 0 | . > 2 | 2 | | | | | | 有 ${count} 处：${several} | ${count} places: ${several} |
| | date | since | 自何时 | Since | ${count} > 0 | | . <= today() | | | | | | | | | |
| | calculate | double | | | ${count} > 0 | | | | | | | | | ${count} * 2 | | |
| | note | told | 说明 ${who} | Note | | | | | | | | | | | | |
| | text | fixed | 固定 | Fixed | | | | | | | | | yes | | | |
| | select_one state | plain | 状况 | State | | | | | | | | | | | | |
| choices |
| | list_name | name | label::中文 (zh) | label::English (en) | finding | severity | days | code | problem_zh | problem_en |
| | faults | crack | 开裂 | crack | yes | 3 | | T02 | | |
| | faults | dirt | 脏 | dirt | yes | | 3 | | | |
| | faults | wet | 潮湿 | wet | yes | 3 | 7 | T03 | | |
| | faults | fine | 正常 | fine | | | | | | |
| | state | bad | 坏 | bad | yes | | | | 坏了 | It is bad |
| | state | worse | 更坏 | worse | yes | | 0 | | | |
| | state | good | 好 | good | | | | | | |
| settings |
| | form_id | version | form_title |
| | small | 1 | 小表 |
"""


@pytest.fixture(scope="module")
def form() -> Form:
    return read_definition(FORM)


def test_every_chosen_answer_that_is_a_finding_is_one(form: Form) -> None:
    crack, dirt, wet = judged(form, "several", visit({"several": "wet dirt fine crack"}))
    assert [(it.key, it.occurrence, it.severity, it.days, it.code) for it in (crack, dirt, wet)] == [
        ("several", "crack", 3, 30, "T02"), ("several", "dirt", 1, 3, "T01"), ("several", "wet", 3, 7, "T03"),
    ]  # fmt: skip
    assert dirt.text.in_language("zh") == "有哪些问题：脏"
    assert dirt.text.in_language("en") == "What is wrong: dirt"
    assert judged(form, "several", visit({"several": "fine"})) == ()


def test_an_expression_decides_alone_and_its_text_is_filled(form: Form) -> None:
    answers = {"several": "crack dirt", "count": "3"}
    (judgement,) = judged(form, "count", visit(answers))
    assert (judgement.occurrence, judgement.severity, judgement.due, judgement.code) == (None, 2, None, None)
    assert judgement.text.in_language("zh") == "有 3 处：开裂、脏"
    assert judgement.text.in_language("en") == "3 places: crack, dirt"
    assert judged(form, "count", visit(answers | {"count": "2"})) == ()


def test_without_a_severity_a_finding_is_plain(form: Form) -> None:
    (judgement,) = judged(form, "plain", visit({"plain": "bad"}))
    assert (judgement.severity, judgement.due, judgement.text.in_language("zh")) == (1, None, "坏了")


def test_a_checklist_without_days_takes_those_of_the_severity(form: Form) -> None:
    row = {"level": 1, "title": "一般", "title_en": "Minor", "days": 2, "days_in": "working", "photos": 0}
    (judgement,) = judged(form, "plain", replace(visit({"plain": "bad"}), severities=(row,)))
    assert (judgement.days, judgement.working_days, judgement.due) == (2, True, date(2026, 11, 24))
    (same_day,) = judged(form, "plain", replace(visit({"plain": "worse"}), severities=(row,)))
    assert (same_day.days, same_day.due) == (0, DAY)


def test_a_choice_may_ask_for_the_same_day(form: Form) -> None:
    (judgement,) = judged(form, "plain", visit({"plain": "worse"}))
    assert (judgement.days, judgement.due) == (0, DAY)


def test_not_applicable_has_no_value_in_expressions(form: Form) -> None:
    assert standing(form, visit({"several": NOT_APPLICABLE})).counted("several") == ""


def test_a_hidden_answer_does_not_count_anywhere(form: Form) -> None:
    shown = visit({"several": "crack", "count": "4", "since": "2026-01-01"})
    hidden = visit({"several": "fine", "count": "4", "since": "2026-01-01"})
    before, after = standing(form, shown), standing(form, hidden)
    assert [before.counted(it) for it in ("count", "double", "since")] == ["4", "8", "2026-01-01"]
    assert [after.counted(it) for it in ("count", "double", "since")] == ["", "", ""]
    assert [it.relevant(it.entry("since")) for it in (before, after)] == [True, False]
    assert judged(form, "count", hidden) == ()
    assert progress(after).asked == 3


def test_what_must_be_answered_may_depend_on_answers(form: Form) -> None:
    assert progress(standing(form, visit({"several": "crack"}))).missing == ()
    assert progress(standing(form, visit({"several": "crack", "who": "me"}))).missing == ("count",)
    assert progress(standing(form, visit())).missing == ("several",)


@pytest.mark.parametrize(
    ("name", "answer", "said"),
    [
        ("who", "ab", None), ("who", "abcdef", AnswerFault.CONSTRAINT), ("who", NOT_APPLICABLE, AnswerFault.MUST_APPLY),
        ("several", NOT_APPLICABLE, None), ("several", "crack wet", None), ("several", "crack gone", AnswerFault.UNKNOWN_CHOICE),
        ("several", " ", None), ("several", "", None), ("several", None, None),
        ("plain", "good", None), ("plain", "good bad", AnswerFault.UNKNOWN_CHOICE),
        ("count", "3", None), ("count", "3.0", AnswerFault.NOT_WHOLE), ("count", "x", AnswerFault.NOT_A_NUMBER),
        ("count", "-1", AnswerFault.CONSTRAINT), ("count", "1e3", AnswerFault.NOT_A_NUMBER), ("count", "３", AnswerFault.NOT_A_NUMBER),
        ("count", "9" * 400, AnswerFault.NOT_A_NUMBER), ("count", ".", AnswerFault.NOT_A_NUMBER),
        ("since", "2026-11-21", None), ("since", "2026-11-22", AnswerFault.CONSTRAINT), ("since", "2026-02-30", AnswerFault.NOT_A_DATE),
        ("since", "20261121", AnswerFault.NOT_A_DATE), ("told", "x", AnswerFault.NOT_ASKED), ("fixed", "x", AnswerFault.NOT_ASKED),
        ("double", "x", AnswerFault.NOT_ASKED),
    ],
)  # fmt: skip
def test_an_answer_that_cannot_stand(form: Form, name: str, answer: str | None, said: AnswerFault | None) -> None:
    assert fault(form, name, answer, visit()) is said


def test_a_label_shows_the_answers_it_names(form: Form) -> None:
    assert standing(form, visit({"who": "甲"})).filled(form.question("told").label).in_language("zh") == "说明 甲"


def test_a_fine_value_is_the_first_choice_that_is_no_finding(form: Form) -> None:
    assert fine_value(form.question("plain")) == "good"
    assert [fine_value(form.question(it)) for it in ("who", "several", "count", "told")] == [None] * 4


def test_a_situation_keeps_its_own_answers(form: Form) -> None:
    answers: dict[str, str | None] = {"plain": "bad"}
    situation = visit(answers)
    answers["plain"] = "good"
    assert judged(form, "plain", situation)


def test_wording_falls_back() -> None:
    wording = Wording((("zh", "甲"), ("en", "A")))
    assert [wording.in_language(it) for it in ("zh", "en", "fr")] == ["甲", "A", "甲"]
    assert Wording((("", "plain"), ("en", "A"))).in_language("zh") == "plain"
    assert Wording().in_language("zh") == ""
    assert not Wording()
    assert Choice(name="x", label=wording).problem == Wording()


NAMES = [it.name for it in toilets().questions] + ["nothing"]
VALUES = st.one_of(
    st.none(),
    st.text(max_size=6),
    st.sampled_from([NOT_APPLICABLE, "yes", "no", "idle", "removed", "2", "1.5", "-0", "1" * 300, "found"]),
)


@given(
    st.dictionaries(st.sampled_from(NAMES), VALUES),
    st.one_of(st.none(), st.integers(), st.text(max_size=3), st.floats()),
)
def test_any_answers_can_be_judged(answers: dict[str, str | None], users: object) -> None:
    """Random answers and facts: judging never raises, and what it says holds together."""
    situation = visit(answers, users=users)
    values = standing(toilets(), situation)
    counted = progress(values)
    assert counted.answered + len(counted.unanswered) == counted.asked
    for entry in values.entries:
        for judgement in judge(values, entry):
            assert values.relevant(entry)
            assert entry.key == judgement.key
            assert entry.key not in counted.unanswered
            assert 0 <= judgement.severity <= 3
            assert judgement.due is None or judgement.due >= DAY
            assert judgement.text.in_language("zh")


@given(
    st.permutations(NAMES[:6]),
    st.lists(st.sampled_from(["yes", "no", "idle", "removed", "cracked", "1.9"]), min_size=6, max_size=6),
)
def test_the_order_of_answers_does_not_matter(order: list[str], given_values: list[str]) -> None:
    answers = dict(zip(NAMES[:6], given_values, strict=True))
    shuffled = {name: answers[name] for name in order}
    first, second = ([judged(toilets(), it, visit(those)) for it in NAMES[:-1]] for those in (answers, shuffled))
    assert first == second


def test_a_long_chain_of_calculations_is_no_traceback(tmp_path: Path) -> None:
    rows = [f"| | calculate | c{number} | | ${{c{number - 1}}} + 1 |" for number in range(1, 800)]
    head = "| survey |\n| | type | name | label | calculation |\n| | text | q | Q | |\n| | calculate | c0 | | 1 |\n"
    form = read_definition(head + "\n".join(rows))
    values = standing(form, visit())
    assert values.counted("c20") == "21"
    assert isinstance(values.counted("c799"), str)


@pytest.mark.parametrize(
    ("key", "name"), [("HT04", "HT04"), ("dry[2]", "dry"), ("x[2.1]", "x"), ("use[[", "use"), ("", "")]
)
def test_any_text_has_a_name_to_be_shown_by(key: str, name: str) -> None:
    assert name_of(key) == name
