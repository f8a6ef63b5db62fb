"""Points, deductions and grades in the words of a Chinese score sheet.

The causes are those of `checklist.score_lines` and `checklist.grading`; the window says them in its own language
(`i18n.reasons`), a paper always so.
"""

from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal

from inspector.checklist.grading import Grade, GradeWhy
from inspector.checklist.score_lines import Reason, Score, ScoreLine, Why, said

_PLACES = "处"
_CHARGES = frozenset({Why.OCCURRENCES, Why.SAMPLE, Why.ALL, Why.ANSWER})
_REASONS: Mapping[str, str] = {
    "nothing_found": "未发现问题",
    "open": "尚未评定",
    "not_applicable": "不适用",
    "hidden": "本次不评",
    "occurrences": "发现{count}{measure}，每{measure}扣{each}分",
    "sample": "抽查{looked}{measure}，不合格{count}{measure}，每{measure}扣{each}分",
    "sample_required": "抽查{looked}{measure}（应查{required}{measure}），"
    "不合格{count}{measure}，每{measure}扣{each}分",
    "all": "发现{count}{measure}，发现即全扣",
    "all_answer": "“{answer}”，全扣",
    "answer": "“{answer}”，扣{each}分",
    "answer_counted": "“{answer}”{count}{measure}，每{measure}扣{each}分",
    "finding": "不符合要求，扣{each}分",
    "finding_all": "不符合要求，全扣",
    "earned": "满分{points}分，得{earned}分",
    "veto": "一票否决，不得分：{label}",
    "bonus": "加{earned}分",
    "rescaled": "不适用{fell_away}分，其余按比例折算",
    "scaled": "按比例折算为满分",
    "capped": "总分不超过满分{full_marks}分",
}
_SHEET_LINES = {Why.RESCALED: "折算", Why.CAPPED: "封顶"}
_GRADES: Mapping[GradeWhy, str] = {
    GradeWhy.SCORE: "得分率{percent}%，达到{at_least}%",
    GradeWhy.ANSWER: "{label}：{answer}",
    GradeWhy.SEVERAL_DEFECTS: "次要缺陷{count}项",
    GradeWhy.NOTHING_WORSE: "各项均为最好等次",
    GradeWhy.OPEN: "还有{count}项未评定，等次暂定",
    GradeWhy.INSPECTOR: "由检查人员评定，按检查结果为{computed}",
}


def amount(points: Decimal) -> str:
    """Points without idle zeros, never -0."""
    written = format(points.quantize(Decimal("0.01"), ROUND_HALF_UP) + 0, "f")
    return written.rstrip("0").rstrip(".")


def line_label(line: ScoreLine) -> str:
    """What a line of the sheet is called: its item, 折算 or 封顶 for a line of the sheet itself."""
    if line.item is None and line.why:
        return _SHEET_LINES.get(line.why[0].why, "")
    return line.label.in_language("zh") or line.item or ""


def line_reasons(line: ScoreLine) -> tuple[str, ...]:
    """Why a line lost its points, one sentence for each cause."""
    words = tuple(reason_words(it) for it in line.why)
    partly = line.open and not any(it.why is Why.OPEN for it in line.why)
    return (*words, "尚未全部评定") if partly else words


def reason_words(reason: Reason) -> str:
    """One cause, as 发现2处，每处扣1分，扣完为止."""
    facts = {"measure": _PLACES, **said(reason.facts, "zh")}
    words = _REASONS[_kind(reason.why, facts)].format(**facts)
    if reason.why is Why.RESCALED:
        more, less = facts.get("more"), facts.get("less")
        return f"{words}，另减{more}分" if more else f"{words}，少减{less}分" if less else words
    if "capped" in facts:
        words += "，扣完为止"
    return f"{facts['label']}：{words}" if reason.why in _CHARGES and "label" in facts else words


def _kind(why: Why, facts: Mapping[str, str]) -> str:
    """Which sentence it takes: some causes are said differently for what is known of them."""
    if why is Why.SAMPLE:
        return "sample_required" if "required" in facts else "sample" if "looked" in facts else "occurrences"
    if why is Why.ALL:
        return "all_answer" if "answer" in facts else "all" if "count" in facts else "finding_all"
    if why is Why.ANSWER:
        return "finding" if "answer" not in facts else "answer_counted" if "count" in facts else "answer"
    return "scaled" if why is Why.RESCALED and facts.get("fell_away") == "0" else str(why)


def score_words(score: Score) -> str:
    """86.5分（满分100分）, and that it may still change."""
    provisional = "，暂定" if score.open else ""
    return f"{amount(score.points)}分（满分{amount(score.of)}分{provisional}）"


def grade_title(grade: Grade) -> str:
    """The grade as it may be said; a judgement by eye is never called anything else."""
    title = grade.title.in_language("zh") or grade.name
    if grade.preliminary and "疑似" not in title:
        title = f"疑似{title}"
    if grade.preliminary and "初判" not in title:
        title = f"{title}（初判）"
    return f"{title}（暂定）" if grade.open else title


def grade_reasons(grade: Grade) -> tuple[str, ...]:
    """Why the grade is what it is, one sentence for each cause."""
    words = []
    for it in grade.why:
        facts = said(it.facts, "zh")
        if it.why is GradeWhy.SCORE and "below" in facts:
            reached = "" if facts["at_least"] == "0" else "达到{at_least}%，"
            words.append(f"得分率{{percent}}%，{reached}低于{{below}}%".format(**facts))
        else:
            words.append(_GRADES[it.why].format(**facts))
    return tuple(words)
