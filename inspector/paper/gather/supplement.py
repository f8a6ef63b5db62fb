"""补充更正通知: what is corrected in a paper that has been served. The paper itself stays as it is."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from inspector import clock
from inspector.paper.content import Column, Content, Part, Table
from inspector.paper.facts import Amended, Issue, VisitFacts
from inspector.paper.gather.parts import closing, opened, paragraph, red_head, sign_form, signed_off_with
from inspector.paper.gather.phrases import SEVERITIES, Language, dated, mask_of, town, words
from inspector.paper.gather.telling import joined, sentence, telling
from inspector.paper.harmless import one_line
from inspector.paper.masking import Mask
from inspector.records import Supplement

_COLUMNS: Mapping[Language, tuple[str, ...]] = {
    "zh": ("原序号", "原内容", "更正为", "更正理由"),
    "en": ("Item", "As it was", "Corrected to", "Reason"),
}
_SHARES = (14, 52, 52, 38)
_LABELS: Mapping[Language, Mapping[str, str]] = {
    "zh": {"text": "问题描述：", "severity": "严重程度：", "due": "整改时限："},
    "en": {"text": "Problem: ", "severity": "Severity: ", "due": "By: "},
}


def supplement(visits: Sequence[VisitFacts], issue: Issue, amended: Amended) -> Content:
    """Word the correction of a paper; every visit holds the findings that stand on it, and their supplements.

    Raises Fault UNKNOWN_PLACEHOLDER where the office's wording names no fact.
    """
    say, language = issue.words.say, issue.language
    masks = [mask_of(it, issue.kind) for it in visits]
    addressee = one_line(issue.addressee or town(visits[0].areas))
    told = telling(visits, masks, issue, addressee) | {
        "amended": one_line(amended.number),
        "amended_title": one_line(amended.title),
        "issued": dated(amended.issued, language),
    }
    title = say("title", **told)
    rows = [row for facts, mask in zip(visits, masks, strict=True) for row in _rows(facts, amended, mask, language)]
    columns = tuple(
        Column(heading=it, share=share, align="centre" if share == _SHARES[0] else "left")
        for it, share in zip(_COLUMNS[language], _SHARES, strict=True)
    )
    contact = say("contact", **told) if told["contact"] else ""
    parts: list[Part] = [
        *opened(issue, title, addressee),
        paragraph(sentence(say("opening", **told), language)),
        Table(columns=columns, rows=tuple(sorted(rows, key=lambda it: int(it[0])))),
        paragraph(joined([say("closing", **told), say("objection", **told), contact], language)),
        signed_off_with(issue),
        sign_form((), language),
        *closing(issue, told),
    ]
    return Content(
        kind=issue.kind.name, language=language, paper=issue.paper, number=told["number"],
        title=joined(title.split("\n"), language), issuer=told["issuer"], addressee=addressee,
        issued=issue.issued.isoformat(), head=red_head(issue), parts=tuple(parts),
    )  # fmt: skip


def _rows(facts: VisitFacts, amended: Amended, mask: Mask, language: Language) -> Iterator[tuple[str, ...]]:
    """A row per correction that is not told yet, each against what held before it; where all are told, all again."""
    fresh = [it for it in facts.supplements if it.id not in amended.told] or facts.supplements
    wanted = {it.id for it in fresh}
    for number, finding in enumerate(facts.findings, 1):
        now: dict[str, Any] = {"text": finding.text, "severity": finding.severity, "due": finding.due}
        for it in facts.supplements:
            if it.finding != finding.id:
                continue
            changed = _changed(it)
            if it.id in wanted and changed:
                was = {name: now[name] for name in changed}
                place = amended.places.get(finding.id, number)
                yield str(place), _said(was, mask, language), _said(changed, mask, language), words(it.reason, mask)
            now |= changed


def _changed(it: Supplement) -> dict[str, Any]:
    values = {"text": it.text, "severity": it.severity, "due": it.due}
    return {name: value for name, value in values.items() if value is not None}


def _said(values: Mapping[str, Any], mask: Mask, language: Language) -> str:
    """What a finding says, line by line, each with its label."""
    return "\n".join(f"{_LABELS[language][name]}{_value(name, it, mask, language)}" for name, it in values.items())


def _value(name: str, value: Any, mask: Mask, language: Language) -> str:
    if name == "severity":
        return SEVERITIES[language][value]
    if name == "due":
        day = clock.day(value)
        return dated(day, language) if day is not None else "—"
    return words(value, mask)
