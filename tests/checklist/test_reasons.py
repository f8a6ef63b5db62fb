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


def test_every_fault_has_its_words(spoken: str) -> None:
    words = [i18n.answer_fault(it) for it in (*AnswerFault, *GivenFault)]
    assert len(set(words)) == len(words)
    assert {is_chinese(it) for it in words} == {spoken == "zh"}


def test_what_is_left_out_of_a_reason(qapp: QCoreApplication) -> None:
    i18n.use_language(qapp, "zh")

    def words(why: Why, **facts: Fact) -> str:
        return i18n.reason(why, said(facts, "zh"))

    each = Decimal("0.50")
    assert words(Why.OCCURRENCES, count=3, each=each) == "发现3处，每处扣0.5分"
    assert words(Why.OCCURRENCES, count=9, each=Decimal("1.00"), capped=Decimal(2)) == "发现9处，每处扣1分，扣完为止"
    assert words(Why.SAMPLE, count=2, each=each) == "发现2处，每处扣0.5分"
    assert words(Why.SAMPLE, count=2, each=each, looked=Decimal(4)) == "抽查4，不合格2，每个扣0.5分"
    required = words(Why.SAMPLE, count=2, each=each, looked=Decimal(4), required=Decimal(5))
    assert required == "抽查4（应查5），不合格2，每个扣0.5分"
    assert words(Why.RESCALED, fell_away=Decimal(7)).startswith("7分不适用")
    assert words(Why.RESCALED, fell_away=Decimal(0)) == "折算为满分"
    assert i18n.in_a_row(["甲", "乙"]) == "甲；乙"
    assert said({"a": Decimal(100), "b": Decimal("-0.00"), "c": Decimal("1E+2")}, "zh") == {
        "a": "100",
        "b": "0",
        "c": "100",
    }
