"""现场督查记录: everything a visit says, as its inspectors and whoever was spoken to sign it on the spot."""

from inspector.paper.content import Content, Gap, Part, Title
from inspector.paper.facts import Issue, VisitFacts
from inspector.paper.gather.parts import Headings, note
from inspector.paper.gather.phrases import mask_of, words
from inspector.paper.gather.visited import (
    answers,
    findings,
    head,
    highlights,
    made,
    opinion,
    pairs,
    photo_list,
    result,
    signatures,
    subject_title,
    told,
)


def record(facts: VisitFacts, issue: Issue) -> Content:
    """The record of one visit: its head, every answer that counts once, what was found and what was good."""
    mask = mask_of(facts, issue.kind)
    heads = Headings("zh")
    title = subject_title(facts, issue)
    held = [*head(facts, mask, "检查", "督查人员"), *result(facts), told(facts, issue)]
    parts: list[Part] = [Title(text=title), Gap(), pairs(held)]
    parts += [heads.next("检查结果"), *answers(facts, mask), heads.next("发现的问题"), *findings(facts, mask)]
    if good := highlights(facts, mask):
        parts += [heads.next("亮点"), *good]
    if (photos := photo_list(facts, mask)) is not None:
        parts += [heads.next("照片清单"), photos]
    if said := words(facts.visit.note, mask).strip():
        parts += [heads.next("备注"), note(said)]
    parts += [
        Gap(),
        opinion(),
        signatures(facts, mask, "督查人员", "受访人或\n被检查单位", "村（组）代表"),
    ]
    return made(facts, issue, title, parts)
