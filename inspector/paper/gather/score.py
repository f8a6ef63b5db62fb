"""检查评分表 of a village or a household: every item with what it lost and why; the lines add up to the score."""

from decimal import Decimal

from inspector.checklist.score_lines import Part as SubTotal
from inspector.checklist.score_lines import Score, ScoreLine
from inspector.paper.content import Column, Content, Gap, Part, Table, Title
from inspector.paper.facts import Issue, VisitFacts
from inspector.paper.gather.parts import Headings, note, paragraph
from inspector.paper.gather.phrases import mask_of, numbers, subject, words
from inspector.paper.gather.points import amount, grade_reasons, grade_title, line_label, line_reasons, score_words
from inspector.paper.gather.questions import section_title
from inspector.paper.gather.visited import RATERS, head, made, pairs, signatures
from inspector.paper.harmless import one_line
from inspector.paper.masking import Mask

_COLUMNS = (
    Column(heading="类别", share=6), Column(heading="序号", share=3, align="centre"),
    Column(heading="评分项目", share=13), Column(heading="满分", share=3, align="centre"),
    Column(heading="扣分", share=3, align="centre"), Column(heading="得分", share=3, align="centre"),
    Column(heading="扣分原因", share=15),
)  # fmt: skip
_RESULT = (
    Column(heading="得分", share=11, align="centre"), Column(heading="等次", share=14, align="centre"),
    Column(heading="评定依据", share=21),
)  # fmt: skip
_NO_SCORE = "本检查表不计分。"
_BY_EYE = "本等次由检查人员目测初判，不作为鉴定结论，以专业机构鉴定为准。"


def score(facts: VisitFacts, issue: Issue) -> Content:
    """The score sheet of one visit; of a checklist that grades without points the grade alone."""
    mask = mask_of(facts, issue.kind)
    heads = Headings("zh")
    title = f"{subject(facts.checklist).removesuffix('评分')}{one_line(issue.kind.title)}"
    parts: list[Part] = [Title(text=title), Gap(), pairs(_head(facts, mask)), heads.next("评分情况")]
    if facts.score is None:
        parts.append(paragraph(_NO_SCORE))
    else:
        parts += [_sheet(facts, facts.score, mask), *_remarks(facts, facts.score, mask)]
    parts += [heads.next("评定结果"), _result(facts, mask)]
    if facts.grade is not None and facts.grade.preliminary:
        parts.append(note(_BY_EYE))
    parts += [Gap(), signatures(facts, mask, "评分人", "被评方", "村（组）代表", lines=1)]
    return made(facts, issue, title, parts)


def _head(facts: VisitFacts, mask: Mask) -> list[tuple[str, str]]:
    rater = RATERS.get(facts.visit.rater, one_line(facts.visit.rater))
    return [*head(facts, mask, "评分", "评分人"), ("评价主体", rater)]


def _sheet(facts: VisitFacts, held: Score, mask: Mask) -> Table:
    """A row per line and the sum; the name of a section stands beside its first item."""
    form = facts.standing.form
    titles = {it.name: section_title(form, it, "zh") for it in form.sections}
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
                words("；".join(line_reasons(line)), mask) + _found(line, facts),
            )
        )
    rows.append(_sum(held))
    return Table(columns=_COLUMNS, rows=tuple(rows))


def _found(line: ScoreLine, facts: VisitFacts) -> str:
    """Which findings the answers of a line led to."""
    keys = {str(it.facts["key"]) for it in line.why if "key" in it.facts}
    found = numbers(number for number, it in enumerate(facts.findings, 1) if it.question in keys)
    return f"（见问题{found}）" if found else ""


def _sum(held: Score) -> tuple[str, ...]:
    full = sum((it.points for it in held.lines), Decimal(0))
    gone = sum((it.deducted for it in held.lines), Decimal(0))
    return ("合计", "", "", amount(full), amount(gone), amount(full - gone), "暂定" if held.open else "")


def _remarks(facts: VisitFacts, held: Score, mask: Mask) -> list[Part]:
    """Sub-totals, vetoes, and what is still to be scored."""
    parts = "；".join(f"{name}{amount(it.points)}分（满分{amount(it.of)}分）" for name, it in _parts(held))
    said = [f"分项得分：{parts}。"] if parts else []
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


def _result(facts: VisitFacts, mask: Mask) -> Table:
    """Points, grade and why; an inspector's own grade with its reason."""
    why = list(grade_reasons(facts.grade)) if facts.grade is not None else []
    if facts.grade is not None and (reason := (facts.visit.grade_reason or "").strip()):
        why.append(f"评定理由：{reason}")
    points = score_words(facts.score) if facts.score is not None else "—"
    title = words(grade_title(facts.grade), mask) if facts.grade is not None else "—"
    return Table(columns=_RESULT, rows=((points, title, words("；".join(why), mask) or "—"),), least=12)
