"""项目核查表: what a project asset is, what was found of it, the verdict, its photos, and three sides that sign."""

from inspector.checklist.judging import progress
from inspector.paper.content import Content, Gap, NewPage, Part, Title
from inspector.paper.facts import Issue, VisitFacts
from inspector.paper.gather.parts import Headings, note, paragraph
from inspector.paper.gather.phrases import mask_of, pictures_of, words
from inspector.paper.gather.points import grade_reasons, grade_title, score_words
from inspector.paper.gather.telling import by_severity
from inspector.paper.gather.visited import (
    answers,
    findings,
    head,
    highlights,
    made,
    opinion,
    pairs,
    photo_list,
    signatures,
)
from inspector.paper.harmless import one_line
from inspector.paper.masking import Mask


def project(facts: VisitFacts, issue: Issue) -> Content:
    """The verification of one project asset."""
    mask = mask_of(facts, issue.kind)
    heads = Headings("zh")
    title = one_line(issue.kind.title)
    parts: list[Part] = [Title(text=title), Gap(), pairs(_head(facts, mask))]
    parts += [heads.next("核查情况"), *answers(facts, mask)]
    parts += [heads.next("核查结论"), *_verdict(facts)]
    parts += [heads.next("发现的问题"), *findings(facts, mask)]
    if good := highlights(facts, mask):
        parts += [heads.next("亮点"), *good]
    if (photos := photo_list(facts, mask)) is not None:
        parts += [heads.next("照片清单"), photos]
    if said := words(facts.visit.note, mask).strip():
        parts += [heads.next("备注"), note(said)]
    parts += [
        Gap(),
        opinion(),
        signatures(facts, mask, "核查人员", "项目管护单位", "村或乡镇代表"),
    ]
    pictures = pictures_of(facts, mask, issue.kind.per_page)
    if pictures is not None:
        parts += [NewPage(label="附件"), Title(text="现场照片"), pictures]
    return made(facts, issue, title, parts)


def _head(facts: VisitFacts, mask: Mask) -> list[tuple[str, str]]:
    site = facts.site
    (_, place), *held = head(facts, mask, "核查", "核查人员")
    own = [("编号", one_line(site.code)), ("管护单位", _keeper(facts)),
           ("建成年份", str(site.year) if site.year is not None else "—")]  # fmt: skip
    return [("项目资产", place), *own, *held]


def _keeper(facts: VisitFacts) -> str:
    unit = facts.units.get(facts.site.unit or "")
    return one_line(unit.name) if unit else "—"


def _verdict(facts: VisitFacts) -> list[Part]:
    """What the verification comes to, in counts; score and grade where the form has any."""
    done = progress(facts.standing)
    said = f"应核查{done.asked}项，已核查{done.answered}项，"
    said += (
        f"发现问题{len(facts.findings)}个，其中{by_severity(facts.findings, 'zh')}。"
        if facts.findings
        else "未发现问题。"
    )
    if facts.score is not None:
        said += f"得分{score_words(facts.score)}。"
    if facts.grade is not None:
        said += f"等次：{grade_title(facts.grade)}（{'；'.join(grade_reasons(facts.grade))}）。"
    return [paragraph(said)]
