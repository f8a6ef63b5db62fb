"""Causes of deductions and of grades in the words of a paper: each kind has its sentence."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from form_facts import house

from inspector.checklist.grading import GradeReason, GradeWhy
from inspector.checklist.score_lines import Reason, Why
from inspector.paper.gather.points import grade_reasons, reason_words

_ONE = Decimal(1)


@pytest.mark.parametrize(
    ("why", "facts_", "words"),
    [
        (Why.NOTHING_FOUND, {}, "未发现问题"),
        (Why.OPEN, {}, "尚未评定"),
        (Why.NOT_APPLICABLE, {}, "不适用"),
        (Why.HIDDEN, {}, "本次不评"),
        (Why.OCCURRENCES, {"count": 3, "each": _ONE, "measure": "户"}, "发现3户，每户扣1分"),
        (
            Why.OCCURRENCES,
            {"count": 3, "each": _ONE, "capped": _ONE, "label": "黑臭"},
            "黑臭：发现3处，每处扣1分，扣完为止",
        ),
        (
            Why.SAMPLE,
            {"count": 1, "looked": 4, "required": 5, "each": _ONE},
            "抽查4处（应查5处），不合格1处，每处扣1分",
        ),
        (Why.SAMPLE, {"count": 1, "looked": 4, "each": _ONE}, "抽查4处，不合格1处，每处扣1分"),
        (Why.SAMPLE, {"count": 1, "each": _ONE}, "发现1处，每处扣1分"),
        (Why.ALL, {"count": 2}, "发现2处，发现即全扣"),
        (Why.ALL, {"answer": "否"}, "“否”，全扣"),
        (Why.ALL, {}, "不符合要求，全扣"),
        (Why.ANSWER, {"answer": "否", "each": Decimal("0.50")}, "“否”，扣0.5分"),
        (Why.ANSWER, {"answer": "否", "count": 2, "each": _ONE}, "“否”2处，每处扣1分"),
        (Why.ANSWER, {"each": _ONE}, "不符合要求，扣1分"),
        (Why.EARNED, {"earned": Decimal(7), "points": Decimal(8)}, "满分8分，得7分"),
        (Why.VETO, {"label": "黑臭水体"}, "一票否决，不得分：黑臭水体"),
        (Why.BONUS, {"earned": _ONE}, "加1分"),
        (Why.RESCALED, {"fell_away": Decimal(5), "more": _ONE}, "不适用5分，其余按比例折算，另减1分"),
        (Why.RESCALED, {"fell_away": Decimal(5), "less": _ONE}, "不适用5分，其余按比例折算，少减1分"),
        (Why.RESCALED, {"fell_away": Decimal(0)}, "按比例折算为满分"),
        (Why.CAPPED, {"full_marks": Decimal(100)}, "总分不超过满分100分"),
    ],
)
def test_every_cause_has_its_words(why: Why, facts_: dict[str, Any], words: str) -> None:
    assert reason_words(Reason(why, Decimal(0), facts_)) == words


@pytest.mark.parametrize(
    ("why", "facts_", "words"),
    [
        (GradeWhy.SCORE, {"percent": Decimal("89.99"), "at_least": Decimal(80), "below": Decimal(90)},
         "得分率89.99%，达到80%，低于90%"),
        (GradeWhy.SCORE, {"percent": Decimal(95), "at_least": Decimal(90)}, "得分率95%，达到90%"),
        (GradeWhy.SCORE, {"percent": Decimal(5), "at_least": Decimal(0), "below": Decimal(60)}, "得分率5%，低于60%"),
        (GradeWhy.ANSWER, {"label": "承重墙", "answer": "c 局部危险"}, "承重墙：c 局部危险"),
        (GradeWhy.SEVERAL_DEFECTS, {"count": 2}, "次要缺陷2项"),
        (GradeWhy.NOTHING_WORSE, {}, "各项均为最好等次"),
        (GradeWhy.OPEN, {"count": 3}, "还有3项未评定，等次暂定"),
        (GradeWhy.INSPECTOR, {"computed": "红榜"}, "由检查人员评定，按检查结果为红榜"),
    ],
)  # fmt: skip
def test_every_cause_of_a_grade_has_its_words(why: GradeWhy, facts_: dict[str, Any], words: str) -> None:
    held = house().grade
    assert held is not None
    assert grade_reasons(replace(held, why=(GradeReason(why, facts_),))) == (words,)
