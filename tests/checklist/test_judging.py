# ruff: noqa: E501 - a form reads best as a table
"""What follows from answers, on small forms made for it, and on random answers of the shipped one."""

from pathlib import Path

import pytest
from checklist_forms import DAY, toilets, visit
from hypothesis import given
from hypothesis import strategies as st

from inspector.checklist.form import NOT_APPLICABLE, Choice, Form, Wording
from inspector.checklist.judging import (
    AnswerFault,
    answer_fault,
    fine_value,
    is_relevant,
    judge,
    progress,
    shown_label,
    value,
)
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


def test_the_gravest_chosen_answer_speaks_and_the_text_names_all(form: Form) -> None:
    judgement = judge(form, form.question("several"), visit({"several": "dirt crack wet"}))
    assert judgement is not None
    assert (judgement.severity, judgement.days, judgement.code) == (3, 7, "T03")
    assert judgement.text.in_language("zh") == "有哪些问题：开裂；脏；潮湿"
    assert judgement.text.in_language("en") == "What is wrong: crack; dirt; wet"
    milder = judge(form, form.question("several"), visit({"several": "dirt fine"}))
    assert milder is not None
    assert (milder.severity, milder.days, milder.code) == (1, 3, "T01")
    assert judge(form, form.question("several"), visit({"several": "fine"})) is None


def test_an_expression_decides_alone_and_its_text_is_filled(form: Form) -> None:
    answers = {"several": "crack dirt", "count": "3"}
    judgement = judge(form, form.question("count"), visit(answers))
    assert judgement is not None
    assert (judgement.severity, judgement.due, judgement.code) == (2, None, None)
    assert judgement.text.in_language("zh") == "有 3 处：开裂、脏"
    assert judgement.text.in_language("en") == "3 places: crack, dirt"
    assert judge(form, form.question("count"), visit(answers | {"count": "2"})) is None


def test_without_a_severity_a_finding_is_plain(form: Form) -> None:
    judgement = judge(form, form.question("plain"), visit({"plain": "bad"}))
    assert judgement is not None
    assert (judgement.severity, judgement.due, judgement.text.in_language("zh")) == (1, None, "坏了")


def test_a_choice_may_ask_for_the_same_day(form: Form) -> None:
    judgement = judge(form, form.question("plain"), visit({"plain": "worse"}))
    assert judgement is not None
    assert (judgement.days, judgement.due) == (0, DAY)


def test_not_applicable_has_no_value_in_expressions(form: Form) -> None:
    assert value(form, form.question("several"), visit({"several": NOT_APPLICABLE})) == ""


def test_a_hidden_answer_does_not_count_anywhere(form: Form) -> None:
    shown = visit({"several": "crack", "count": "4", "since": "2026-01-01"})
    hidden = visit({"several": "fine", "count": "4", "since": "2026-01-01"})
    assert [value(form, form.question(it), shown) for it in ("count", "double", "since")] == ["4", "8", "2026-01-01"]
    assert [value(form, form.question(it), hidden) for it in ("count", "double", "since")] == ["", "", ""]
    assert [is_relevant(form, form.question("since"), it) for it in (shown, hidden)] == [True, False]
    assert judge(form, form.question("count"), hidden) is None
    assert progress(form, hidden).asked == 3


def test_what_must_be_answered_may_depend_on_answers(form: Form) -> None:
    assert progress(form, visit({"several": "crack"})).missing == ()
    assert progress(form, visit({"several": "crack", "who": "me"})).missing == ("count",)
    assert progress(form, visit()).missing == ("several",)


@pytest.mark.parametrize(
    ("name", "answer", "fault"),
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
def test_an_answer_that_cannot_stand(form: Form, name: str, answer: str | None, fault: AnswerFault | None) -> None:
    assert answer_fault(form, form.question(name), answer, visit()) is fault


def test_a_label_shows_the_answers_it_names(form: Form) -> None:
    assert shown_label(form, form.question("told"), visit({"who": "甲"})).in_language("zh") == "说明 甲"


def test_a_fine_value_is_the_first_choice_that_is_no_finding(form: Form) -> None:
    assert fine_value(form.question("plain")) == "good"
    assert [fine_value(form.question(it)) for it in ("who", "several", "count", "told")] == [None] * 4


def test_a_situation_keeps_its_own_answers(form: Form) -> None:
    answers: dict[str, str | None] = {"plain": "bad"}
    situation = visit(answers)
    answers["plain"] = "good"
    assert judge(form, form.question("plain"), situation) is not None


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
    counted = progress(toilets(), situation)
    assert counted.answered + len(counted.unanswered) == counted.asked
    for question in toilets().questions:
        judgement = judge(toilets(), question, situation)
        if judgement:
            assert is_relevant(toilets(), question, situation)
            assert question.name not in counted.unanswered
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
    judged = [[judge(toilets(), it, visit(those)) for it in toilets().questions] for those in (answers, shuffled)]
    assert judged[0] == judged[1]


def test_a_long_chain_of_calculations_is_no_traceback(tmp_path: Path) -> None:
    rows = [f"| | calculate | c{number} | | ${{c{number - 1}}} + 1 |" for number in range(1, 800)]
    head = "| survey |\n| | type | name | label | calculation |\n| | text | q | Q | |\n| | calculate | c0 | | 1 |\n"
    form = read_definition(head + "\n".join(rows))
    assert value(form, form.question("c20"), visit()) == "21"
    assert isinstance(value(form, form.question("c799"), visit()), str)
