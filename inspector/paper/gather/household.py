"""入户走访表: who lives in a household, how, what it wants and what it thinks; no identity numbers."""

from collections.abc import Sequence

from inspector.checklist.form import Entry, Question, QuestionType
from inspector.paper.content import Box, Column, Content, Form, Gap, Part, Table, Title
from inspector.paper.facts import Issue, VisitFacts
from inspector.paper.gather.parts import Headings, paragraph
from inspector.paper.gather.phrases import mask_of, words
from inspector.paper.gather.questions import answer_words, answered, is_not_applicable, question_label
from inspector.paper.gather.visited import (
    answers,
    findings,
    head,
    highlights,
    made,
    pairs,
    photo_list,
    photo_numbers,
    result,
    signatures,
    told,
)
from inspector.paper.harmless import one_line
from inspector.paper.masking import Mask

_RESIDENTS = (
    Column(heading="序号", share=3, align="centre"), Column(heading="姓名", share=6),
    Column(heading="与户主\n关系", share=5, align="centre"), Column(heading="出生年份", share=5, align="centre"),
    Column(heading="健康、就业、就学、帮扶", share=12), Column(heading="在外", share=3, align="centre"),
    Column(heading="备注", share=6),
)  # fmt: skip
_DEGREES = 3
"""Choices that speak of satisfaction which make a question one of satisfaction."""

_VOICES = ("诉求", "意见", "建议", "需求", "困难", "反映")


def household(facts: VisitFacts, issue: Issue) -> Content:
    """The form of one visit to a household, whatever checklist it was asked by."""
    mask = mask_of(facts, issue.kind)
    heads = Headings("zh")
    said = [it for section in facts.standing.form.sections for it in answered(facts.standing, section.name)]
    contented = [it for it in said if _asks_for_satisfaction(it.question) and not is_not_applicable(facts.standing, it)]
    voices = [it for it in said if _asks_for_words(it.question) and not is_not_applicable(facts.standing, it)]
    apart = frozenset(it.key for it in (*contented, *voices))
    title = one_line(issue.kind.title)
    parts: list[Part] = [Title(text=title), Gap(), pairs([*_head(facts, mask), told(facts, issue)])]
    parts += [heads.next("家庭成员"), _residents(facts, mask)]
    parts += [heads.next("走访情况"), *answers(facts, mask, apart)]
    if contented:
        parts += [heads.next("满意度"), _satisfaction(facts, contented, mask)]
    if voices:
        parts += [heads.next("诉求与意见"), _voices(facts, voices, mask)]
    parts += [heads.next("发现的问题"), *findings(facts, mask)]
    if good := highlights(facts, mask):
        parts += [heads.next("亮点"), *good]
    if (photos := photo_list(facts, mask)) is not None:
        parts += [heads.next("照片清单"), photos]
    parts += [Gap(), signatures(facts, mask, "走访人", "受访人", "村干部")]
    return made(facts, issue, title, parts)


def _head(facts: VisitFacts, mask: Mask) -> list[tuple[str, str]]:
    site = facts.site
    (_, place), *held = head(facts, mask, "走访", "走访人")
    own = [("户编号", one_line(site.code)), ("联系电话", mask.phone(one_line(site.phone or "")) or "—"),
           ("家庭人口", str(len(facts.residents) or site.users or "—")),
           ("住址", words(one_line(site.address or ""), mask) or "—")]  # fmt: skip
    return [("户主", place), *own, *held, *result(facts)]


def _residents(facts: VisitFacts, mask: Mask) -> Part:
    if not facts.residents:
        return paragraph("未登记家庭成员。")
    rows = tuple(
        (
            str(number),
            mask.name(one_line(it.name)),
            words(one_line(it.relation or ""), mask) or "—",
            str(it.born) if it.born is not None else "—",
            words(it.condition, mask) or "—",
            "是" if it.away else "否",
            words(it.note, mask),
        )
        for number, it in enumerate(facts.residents, 1)
    )
    return Table(columns=_RESIDENTS, rows=rows)


def _asks_for_satisfaction(question: Question) -> bool:
    """A degree of satisfaction: its choices say so."""
    degrees = [it for it in question.choices if "满意" in it.label.in_language("zh")]
    return question.type is QuestionType.SELECT_ONE and len(degrees) >= _DEGREES


def _asks_for_words(question: Question) -> bool:
    """What the household wants or thinks, in its own words."""
    label = question.label.in_language("zh")
    return question.type is QuestionType.TEXT and any(it in label for it in _VOICES)


def _satisfaction(facts: VisitFacts, entries: Sequence[Entry], mask: Mask) -> Table:
    """A row per question, ticked under the degree; degrees as the first question has them."""
    degrees = list(dict.fromkeys(it.label.in_language("zh") for entry in entries for it in entry.question.choices))
    columns = (Column(heading="评价对象", share=10),
               *(Column(heading=words(it, mask), share=5, align="centre") for it in degrees))  # fmt: skip
    photos = photo_numbers(facts)
    rows = []
    for entry in entries:
        said = answer_words(facts.standing, entry, "zh", photos)
        ticks = tuple("√" if it == said else "" for it in degrees)
        open_ = "" if said in degrees else f"（{said}）"
        rows.append((words(question_label(facts.standing, entry, "zh") + open_, mask), *ticks))
    return Table(columns=columns, rows=tuple(rows))


def _voices(facts: VisitFacts, entries: Sequence[Entry], mask: Mask) -> Form:
    """What was said, word for word, in wide boxes."""
    photos = photo_numbers(facts)
    rows = tuple(
        (
            Box(text=words(question_label(facts.standing, it, "zh"), mask), share=6),
            Box(text=words(answer_words(facts.standing, it, "zh", photos), mask), share=24, align="left"),
        )
        for it in entries
    )
    return Form(rows=rows, least=20)
