"""Conditions as sentences: each kind of expression, in Chinese and English; what a sentence says is what is asked."""

from collections.abc import Mapping
from dataclasses import replace

import pytest
from form_facts import SHIPPED, form_of, standing_of_the_county
from hypothesis import given, settings
from hypothesis import strategies as st

from inspector.checklist.form import Choice, Form, Group, Question, QuestionType, Section, Wording
from inspector.checklist.standing import Standing
from inspector.paper.gather.conditions import Conditions
from inspector.paper.gather.statements import All, Chosen, Either, Statement

_SAID = (("yes", "是", "Yes"), ("no", "否", "No"), ("unknown", "不清楚", "Unknown"))
YES_NO = tuple(Choice(name=name, label=Wording((("zh", zh), ("en", en)))) for name, zh, en in _SAID)
DEGREES = tuple(Choice(name=str(it), label=Wording((("zh", f"{it}级"), ("en", f"grade {it}")))) for it in range(1, 6))


def _question(name: str, kind: QuestionType, **further: object) -> Question:
    plain = Question(name=name, type=kind, label=Wording((("zh", name),)), section="all")
    return replace(plain, **further)  # type: ignore[arg-type]


FORM = Form(
    form_id="f", version="1", title=Wording((("zh", "表"),)), languages=("zh", "en"), settings={},
    sections=(Section("all", Wording()),),
    groups=(Group(name="member", label=Wording((("zh", "家庭成员"), ("en", "residents"))), repeats=True),),
    questions=(
        _question("note", QuestionType.NOTE),
        _question("a", QuestionType.SELECT_ONE, choices=YES_NO),
        _question("b", QuestionType.SELECT_MULTIPLE, choices=YES_NO),
        _question("c", QuestionType.INTEGER),
        _question("d", QuestionType.DATE),
        _question("e", QuestionType.SELECT_ONE, choices=DEGREES),
        _question("t", QuestionType.TEXT),
        _question("kind", QuestionType.CALCULATE, calculation="if(${a} = 'yes', 'x', if(${e} > 3, 'y', ''))"),
        _question("sum", QuestionType.CALCULATE, calculation="${c} * 2 + string-length(${t})"),
        _question("limit", QuestionType.CALCULATE, calculation="limit('tank_volume', 1)"),
        _question("age", QuestionType.INTEGER, within=("member",), groups=("member",)),
        _question("z", QuestionType.SELECT_ONE, choices=YES_NO),
    ),
)  # fmt: skip


@pytest.mark.parametrize(
    ("expression", "chinese", "english"),
    [
        ("${a} = 'yes'", "第1题选“是”", "question 1 is 'Yes'"),
        ("'yes' = ${a}", "第1题选“是”", "question 1 is 'Yes'"),
        ("${a} != 'yes'", "第1题未选“是”", "question 1 is not 'Yes'"),
        ("not(${a} = 'yes')", "第1题未选“是”", "question 1 is not 'Yes'"),
        ("${a} = 'yes' or ${a} = 'no'", "第1题选“是”或“否”", "question 1 is 'Yes' or 'No'"),
        ("${a} != '' and ${a} != 'no'", "第1题选“是”或“不清楚”", "question 1 is 'Yes' or 'Unknown'"),
        ("selected(${b}, 'no')", "第2题选“否”", "question 2 is 'No'"),
        ("not(selected(${b}, 'no'))", "第2题未选“否”", "question 2 is not 'No'"),
        ("selected('yes no', ${a})", "第1题选“是”或“否”", "question 1 is 'Yes' or 'No'"),
        ("${c} > 0", "第3题大于0", "question 3 is more than 0"),
        ("0 < ${c}", "第3题大于0", "question 3 is more than 0"),
        ("not(${c} <= 1.5)", "第3题大于1.5或未填", "question 3 is more than 1.5 or is empty"),
        ("${c} = 2", "第3题等于2", "question 3 equals 2"),
        ("${c} != ''", "第3题已填", "question 3 is filled in"),
        ("${t} = ''", "第6题未填", "question 6 is empty"),
        ("${d} <= today()", "第4题不晚于检查当天", "question 4 is not after the day of the visit"),
        ("${e} <= 2", "第5题选“1级”或“2级”", "question 5 is 'grade 1' or 'grade 2'"),
        ("${e} >= 1", "第5题已填", "question 5 is filled in"),
        ("${kind} = 'x'", "第1题选“是”", "question 1 is 'Yes'"),
        ("${kind} = 'y'", "第1题未选“是”，且第5题选“4级”或“5级”",
         "question 1 is not 'Yes', and question 5 is 'grade 4' or 'grade 5'"),
        ("${kind} != ''", "第1题选“是”，或第5题选“4级”或“5级”",
         "question 1 is 'Yes', or question 5 is 'grade 4' or 'grade 5'"),
        ("${sum} > 3", "由第3、6题得出的结果大于3", "what follows from questions 3, 6 is more than 3"),
        ("${sum} != ''", "已由第3、6题得出结果", "questions 3, 6 give a result"),
        ("${c} > ${limit}", "第3题大于规定限值", "question 3 is more than the limit set"),
        ("${c} > site('users')", "第3题大于对象档案所载数", "question 3 is more than what is on file"),
        ("count(${member}) > 2", "“家庭成员”的个数大于2", "the number of 'residents' is more than 2"),
        ("sum(${age}) >= 60", "第7题之和不小于60", "the sum of question 7 is at least 60"),
        ("string-length(${t}) <= 30", "第6题字数不大于30", "the length of question 6 is at most 30"),
        ("count-selected(${b}) = 1", "第2题所选项数等于1", "the number chosen in question 2 equals 1"),
        ("${c} + 1 > ${c} - 2", "第3题加1之和大于第3题减2之差", "question 3 plus 1 is more than question 3 less 2"),
        ("(${a} = 'yes' or ${c} > 1) and ${t} != ''", "（第1题选“是”，或第3题大于1），且第6题已填",
         "(question 1 is 'Yes', or question 3 is more than 1), and question 6 is filled in"),
        ("${a} = 'yes' and ${c} > 1 or ${t} != ''", "第1题选“是”且第3题大于1，或第6题已填",
         "question 1 is 'Yes' and question 3 is more than 1, or question 6 is filled in"),
        ("../a = 'no'", "第1题选“否”", "question 1 is 'No'"),
        ("/data/a = 'no'", "第1题选“否”", "question 1 is 'No'"),
        ("true()", "", ""),
        ("regex(${t}, '[0-9]+') and ${a} = 'no'", "符合由第6题决定的条件，且第1题选“否”",
         "the answer to question 6 allows it, and question 1 is 'No'"),
        ("false()", "程序提示需要", "the program asks"),
        ("${a} = 'yes' and ${a} = 'no'", "程序提示需要", "the program asks"),
        ("pulldata('x', 'y', 'z', ${a}) = 1", "符合由第1题决定的条件", "the answer to question 1 allows it"),
        ("${nobody} = 1", "程序提示需要", "the program asks"),
        ("${a} = ", "符合由第1题决定的条件", "the answer to question 1 allows it"),
    ],
)  # fmt: skip
def test_a_condition_in_words(expression: str, chinese: str, english: str) -> None:
    for language, words in (("zh", chinese), ("en", english)):
        conditions = Conditions(FORM, language)
        assert conditions.joined(conditions.parts(expression)) == words


@pytest.mark.parametrize(
    ("constraint", "words"),
    [
        (". >= 0 and . <= 99", "不小于0，且不大于99"),
        (". <= ${c}", "不大于第3题"),
        (". <= number(substr(today(), 0, 4))", "不大于检查当年"),
        ("not(selected(., 'no') and count-selected(.) > 1)", "未选“否”，或所选项数不大于1"),
        (". != 'yes'", "未选“是”"),
        ("string-length(.) <= 300", "字数不大于300"),
        ("regex(., 'x')", "程序提示需要"),
    ],
)
def test_a_constraint_in_words(constraint: str, words: str) -> None:
    question = replace(FORM.question("b"), constraint=constraint)
    assert Conditions(FORM, "zh").constraint(question) == words
    own = replace(question, constraint_message=Wording((("zh", "填得不对"),)))
    assert Conditions(FORM, "zh").constraint(own) == "填得不对"


_EXPRESSIONS = st.recursive(
    st.sampled_from([
        "${a} = 'yes'", "${a} != 'no'", "selected('yes no', ${a})", "${z} = 'yes'", "${z} != ''", "${z} = ''",
        "${e} > 3", "${e} <= 2", "${e} = '5'", "${kind} = 'x'", "${kind} = 'y'", "${kind} != ''", "${kind} = ''",
        "true()", "false()", "not(${a} = '')",
    ]),
    lambda part: st.one_of(
        st.tuples(part, st.sampled_from(["and", "or"]), part).map(lambda it: f"({' '.join(it)})"),
        part.map(lambda it: f"not({it})"),
    ),
    max_leaves=5,
)  # fmt: skip
_ANSWERS = st.fixed_dictionaries({
    "a": st.sampled_from(["", "yes", "no", "unknown"]), "z": st.sampled_from(["", "yes", "no", "unknown"]),
    "e": st.sampled_from(["", "1", "2", "3", "4", "5"]),
})  # fmt: skip


def _true(statement: Statement, chosen: Mapping[str, str]) -> bool:
    match statement:
        case bool():
            return statement
        case Chosen(subject, labels, holds):
            return (chosen[subject] in labels) is holds
        case All(parts):
            return all(_true(it, chosen) for it in parts)
        case Either(parts):
            return any(_true(it, chosen) for it in parts)
    raise AssertionError(statement)


def _label(name: str, value: str) -> str:
    choice = FORM.question(name).choice(value)
    return choice.label.in_language("zh") if choice else ""


@settings(max_examples=300)
@given(_EXPRESSIONS, _ANSWERS)
def test_what_a_sentence_says_is_what_is_asked(expression: str, answers: dict[str, str]) -> None:
    """Comparisons of a grade that is open are false, as is any of an open answer."""
    situation = replace(standing_of_the_county().situation, answers=answers)
    conditions = Conditions(FORM, "zh")
    numbered = conditions.naming.numbered
    labels = {f"第{numbered[name]}题": _label(name, value) for name, value in answers.items()}
    assert _true(conditions.statement(expression), labels) is Standing(FORM, situation).truth(expression, None)


@pytest.mark.parametrize("checklist", SHIPPED)
def test_no_shipped_condition_is_left_vague(checklist: str) -> None:
    form = form_of(checklist)
    for language in ("zh", "en"):
        conditions = Conditions(form, language)
        vague = (conditions.naming.said["depends"].split("{}")[0], conditions.naming.said["by_program"])
        for question in form.questions:
            said = conditions.joined(conditions.parts(question.relevant))
            assert bool(said) is bool(question.relevant)
            assert not said.startswith(vague)
            assert "${" not in conditions.constraint(question)


_TOKENS = (
    *"().,=<>+-*|/[]", "${a}", "${c}", "${kind}", "'yes'", "3", "and", "or", "not(", "if(", "selected(", ".",
)  # fmt: skip


@settings(max_examples=150)
@given(st.one_of(st.text(max_size=30), st.lists(st.sampled_from(_TOKENS), max_size=12).map(" ".join)))
def test_any_text_is_said_or_its_questions_are_named(expression: str) -> None:
    for language in ("zh", "en"):
        conditions = Conditions(FORM, language)
        said = conditions.parts(expression, FORM.question("c"))
        assert all(isinstance(it, str) and "${" not in it for it in said)


def test_a_condition_nobody_follows_is_said_in_short() -> None:
    expression = " or ".join(f"(${{c}} = {it} and ${{t}} != '{it}')" for it in range(20))
    assert Conditions(FORM, "zh").parts(expression) == ("符合由第3、6题决定的条件",)
    deep = "not(" * 30 + "${a} = 'yes'" + ")" * 30
    assert Conditions(FORM, "zh").parts(deep) == ("符合由第1题决定的条件",)
