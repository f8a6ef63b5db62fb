"""检查评分表 of a village or a household: every item with what it lost and why; the lines add up to the score."""

from decimal import Decimal

from inspector.checklist.score_lines import Part as SubTotal
from inspector.checklist.score_lines import Score, ScoreLine
from inspector.paper.content import Box, Column, Content, Form, Part, Table, Title
from inspector.paper.facts import Issue, VisitFacts
from inspector.paper.gather.parts import Headings, note, paragraph
from inspector.paper.gather.phrases import mask_of, subject, words
from inspector.paper.gather.points import amount, grade_reasons, grade_title, line_label, line_reasons, score_words
from inspector.paper.gather.questions import section_title
from inspector.paper.gather.visited import head, made, pairs, signatures
from inspector.paper.harmless import one_line
from inspector.paper.masking import Mask

_COLUMNS = (
    Column(heading="类别", share=6), Column(heading="序号", share=3, align="centre"),
    Column(heading="评分项目", share=13), Column(heading="满分", share=3, align="centre"),
    Column(heading="扣分", share=3, align="centre"), Column(heading="得分", share=3, align="centre"),
    Column(heading="扣分原因", share=15),
)  # fmt: skip
_NO_SCORE = "本检查表不计分。"
_BY_EYE = "本等次由检查人员目测初判，不作为鉴定结论，以专业机构鉴定为准。"


def score(facts: VisitFacts, issue: Issue) -> Content:
    """The score sheet of one visit; of a checklist that grades without points the grade alone."""
    mask = mask_of(facts, issue.kind)
    heads = Headings("zh")
    title = f"{subject(facts.checklist).removesuffix('评分')}{one_line(issue.kind.title)}"
    parts: list[Part] = [Title(text=title), pairs(_head(facts, mask)), heads.next("评分情况")]
    if facts.score is None:
        parts.append(paragraph(_NO_SCORE))
    else:
        parts += [_sheet(facts, facts.score, mask), *_remarks(facts, facts.score, mask)]
    parts += [heads.next("评定结果"), _result(facts, mask)]
    if facts.grade is not None and facts.grade.preliminary:
        parts.append(note(_BY_EYE))
    parts.append(signatures(facts, mask, "评分人", "被评方", "村（组）代表"))
    return made(facts, issue, title, parts)


def _head(facts: VisitFacts, mask: Mask) -> list[tuple[str, str]]:
    left = {"得分", "等次", "受访人"}  # they stand below
    named = {
        "检查对象": "评分对象",
        "检查时间": "评分时间",
        "检查方式": "评分方式",
        "检查组": "评分组",
        "检查表": "评分表",
    }
    return [(named.get(label, label), value) for label, value in head(facts, mask, "评分人") if label not in left]


def _sheet(facts: VisitFacts, held: Score, mask: Mask) -> Table:
    """A row per line and the sum; the name of a section stands beside its first item."""
    form = facts.standing.form
    titles = {it.name: section_title(form, it, "zh") for it in form.sections}
    of = {it.question: number for number, it in reversed(tuple(enumerate(facts.findings, 1))) if it.question}
    rows: list[tuple[str, ...]] = []
    before: str | None = None
    for number, line in enumerate(held.lines, 1):
        section = line.section if line.section != before else None
        before = line.section
        rows.append(
            (
                words(titles.get(section or "", ""), mask),
                str(number),
                words(line_label(line), mask) + ("（加分项）" if line.bonus else ""),
                amount(line.points),
                amount(line.deducted),
                amount(line.points - line.deducted),
                words("；".join(line_reasons(line)), mask) + _found(line, of),
            )
        )
    rows.append(_sum(held))
    return Table(columns=_COLUMNS, rows=tuple(rows))


def _found(line: ScoreLine, of: dict[str, int]) -> str:
    """Which findings the answers of a line led to."""
    keys = dict.fromkeys(str(it.facts["key"]) for it in line.why if "key" in it.facts)
    numbers = [of[it] for it in keys if it in of]
    return f"（见问题{'、'.join(map(str, sorted(numbers)))}）" if numbers else ""


def _sum(held: Score) -> tuple[str, ...]:
    full = sum((it.points for it in held.lines), Decimal(0))
    gone = sum((it.deducted for it in held.lines), Decimal(0))
    return ("合计", "", "", amount(full), amount(gone), amount(full - gone), "暂定" if held.open else "")


def _remarks(facts: VisitFacts, held: Score, mask: Mask) -> list[Part]:
    """Sub-totals, vetoes, and what is still to be scored."""
    said = [f"分项得分：{name}{amount(it.points)}分（满分{amount(it.of)}分）。" for name, it in _parts(held)]
    if held.vetoed:
        labels = (facts.standing.filled(it.question.label, it).in_language("zh") for it in facts.standing.entries
                  if it.key in held.vetoed)  # fmt: skip
        said.append(f"一票否决：{'、'.join(labels)}。")
    if held.open:
        waiting = [line_label(it) for it in held.lines if it.item in held.open]
        said.append(f"得分暂定：还有{len(waiting)}项未评定（{'、'.join(waiting)}）。")
    return [note(words(it, mask)) for it in said]


_PART_NAMES = {"inside": "室内", "outside": "室外"}


def _parts(held: Score) -> list[tuple[str, SubTotal]]:
    return [(_PART_NAMES.get(name, name), it) for name, it in held.parts.items()]


def _result(facts: VisitFacts, mask: Mask) -> Form:
    """Points, grade and why; an inspector's own grade with its reason."""
    rows = [("得分", score_words(facts.score) if facts.score is not None else "—")]
    if facts.grade is not None:
        rows.append(("等次", grade_title(facts.grade)))
        why = list(grade_reasons(facts.grade))
        if reason := (facts.visit.grade_reason or "").strip():
            why.append(f"评定理由：{reason}")
        rows.append(("评定依据", words("；".join(why), mask)))
    return Form(
        rows=tuple((Box(text=label, share=6), Box(text=value, share=24, align="left")) for label, value in rows),
        least=10,
    )
