"""Every kind of reason and fault has its words in both languages, with all facts put in."""

from collections.abc import Iterator
from decimal import Decimal

import pytest
from PySide6.QtCore import QCoreApplication

from inspector import i18n
from inspector.checklist.answers import AnswerFault
from inspector.checklist.form import Wording
from inspector.checklist.given import GivenFault
from inspector.checklist.grading import GradeWhy
from inspector.checklist.score_lines import Fact, Why, said

LABEL = Wording((("zh", "墙 {0}"), ("en", "Wall {0}")))
FACTS: dict[str, Fact] = {
    "key": "q", "count": 3, "each": Decimal("0.50"), "looked": Decimal(5), "required": Decimal(5), "answer": LABEL,
    "earned": Decimal(8), "points": Decimal(10), "by": "q", "label": LABEL, "scope": "form", "fell_away": Decimal(7),
    "full_marks": Decimal(100), "percent": Decimal("93.333333"), "at_least": Decimal(90), "computed": LABEL,
}  # fmt: skip


@pytest.fixture(params=["zh", "en"])
def spoken(request: pytest.FixtureRequest, qapp: QCoreApplication) -> Iterator[str]:
    i18n.use_language(qapp, request.param)
    yield request.param
    i18n.use_language(qapp, "zh")


def is_chinese(text: str) -> bool:
    return any("\u4e00" <= it <= "\u9fff" for it in text)


def test_every_reason_has_its_words(spoken: str) -> None:
    facts = said(FACTS, spoken)
    words = {it: i18n.reason(it, facts) for it in Why} | {
        f"grade {it}": i18n.grade_reason(it, facts) for it in GradeWhy
    }
    for kind, text in words.items():
        assert text, kind
        assert "{" not in text.replace("{0}", ""), kind
        assert is_chinese(text) == (spoken == "zh"), kind
    assert len(set(words.values())) == len(words)


def test_a_grade_by_score_names_what_was_missed(qapp: QCoreApplication) -> None:
    i18n.use_language(qapp, "zh")

    def words(**facts: Fact) -> str:
        return i18n.grade_reason("score", said(facts, "zh"))

    percent = Decimal(85)
    assert words(percent=percent, at_least=Decimal(0), below=Decimal(90)) == "得分率 85%，低于 90%"
    assert words(percent=percent, at_least=Decimal(80), below=Decimal(90)) == "得分率 85%，达到 80%，未到 90%"
    assert words(percent=percent, at_least=Decimal(80)) == "得分率 85%，达到 80%"
    assert i18n.grade_reason("open", {"count": "3"}) == "暂定，还有 3 项未答"


def test_every_fault_has_its_words(spoken: str) -> None:
    words = [i18n.answer_fault(it) for it in (*AnswerFault, *GivenFault)]
    assert len(set(words)) == len(words)
    assert {is_chinese(it) for it in words} == {spoken == "zh"}


def test_what_is_left_out_of_a_reason(qapp: QCoreApplication) -> None:
    i18n.use_language(qapp, "zh")

    def words(why: Why, **facts: Fact) -> str:
        return i18n.reason(why, said(facts, "zh"))

    each = Decimal("0.50")
    assert words(Why.OCCURRENCES, count=3, each=each) == "发现 3 处，每处扣 0.5 分"
    assert words(Why.OCCURRENCES, count=9, each=Decimal("1.00"), capped=Decimal(2)) == (
        "发现 9 处，每处扣 1 分，扣完为止"
    )
    assert words(Why.SAMPLE, count=2, each=each) == "发现 2 处，每处扣 0.5 分"
    sampled = {"count": 2, "each": each, "looked": Decimal(4), "measure": "户"}
    assert words(Why.SAMPLE, **sampled) == "抽查 4 户，不合格 2 户，每户扣 0.5 分"
    required = words(Why.SAMPLE, **sampled, required=Decimal(5))
    assert required == "抽查 4 户（应查 5 户），不合格 2 户，每户扣 0.5 分"
    assert words(Why.RESCALED, fell_away=Decimal(7)) == "不适用 7 分，按比例折算"
    assert words(Why.RESCALED, fell_away=Decimal(3), more=Decimal("1.87")) == "不适用 3 分，按比例折算，另减 1.87 分"
    assert words(Why.RESCALED, fell_away=Decimal(0), less=Decimal("1.50")) == "按比例折算为满分，少减 1.5 分"
    assert words(Why.ANSWER, answer=Wording((("zh", "否"),)), each=Decimal(2)) == "“否”，扣 2 分"
    assert words(Why.ANSWER, answer="差", count=3, each=each) == "“差” 3 处，每处扣 0.5 分"
    assert words(Why.ANSWER, each=each) == "不符合要求，扣 0.5 分"
    assert words(Why.ALL) == "不符合要求，全扣"
    assert words(Why.ALL, count=2, measure="人") == "发现 2 人，发现即全扣"
    assert words(Why.ALL, answer="缺") == "“缺”，全扣"
    black = words(Why.OCCURRENCES, label="黑臭", count=3, each=Decimal(4), capped=Decimal(5))
    assert black == "黑臭：发现 3 处，每处扣 4 分，扣完为止"
    assert (i18n.sheet_line(Why.RESCALED), i18n.sheet_line(Why.CAPPED), i18n.sheet_line(Why.OPEN)) == (
        "折算",
        "封顶",
        "",
    )
    assert i18n.in_a_row(["甲", "乙"]) == "甲；乙"
    assert said({"a": Decimal(100), "b": Decimal("-0.00"), "c": Decimal("1E+2")}, "zh") == {
        "a": "100",
        "b": "0",
        "c": "100",
    }
