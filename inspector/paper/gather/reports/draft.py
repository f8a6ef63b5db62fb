"""A report before it is a paper: pieces with a text the office may word, and figures that follow from the data.

A piece is its heading, its text and what stands below it (tables, charts, formulas). Only the text is edited; what the
data says of it now is always kept beside, so that somebody who worded it in October sees what has changed since.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from inspector.paper.content import Column, Content, NumberLine, Paragraph, Part, Span, Table, Title
from inspector.paper.facts import Issue
from inspector.paper.gather.parts import Headings, closing, opened, red_head, signed_off_with
from inspector.paper.harmless import harmless, one_line
from inspector.paper.masking import Mask

_CLAUSE = re.compile(r"（[一二三四五六七八九十]{1,3}）|\(\d{1,2}\) ")
_BOXES = {"zh": ("事项", "情况"), "en": ("", "What there is to say")}
_STOPS = {"zh": "。", "en": ". "}


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A part of a report by its name. `text`: paragraphs by newlines; `below`: parts nobody edits."""

    name: str
    heading: str  # '' for what stands without one
    text: str
    below: tuple[Part, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A report as the data has it. A letter has addressee, issuer, date and imprint; a sheet has not."""

    kind: str
    title: str
    addressee: str
    pieces: tuple[Piece, ...]
    after: tuple[Part, ...] = ()  # behind the ending: annexes
    letter: bool = True
    lead: str = ""  # a line under the title of a sheet, whose texts stand in a box each below its figures


def content_of(draft: Draft, texts: Mapping[str, str], issue: Issue, title: str = "") -> Content:
    """The report as a paper: the pieces with the texts somebody worded in their place, by their names."""
    mask = Mask(names=(), masked=issue.kind.masked)  # telephones and identity numbers; who is named was masked before
    title = one_line(title) or draft.title.replace("\n", "")
    head = draft.title if title == draft.title.replace("\n", "") else title
    told = _pieces if draft.letter else _boxed
    parts = [*_opening(draft, issue, head), *told(draft, texts, issue, mask)]
    if draft.letter:
        facts = {"copies": str(issue.kind.copies), "issuer": one_line(issue.office.called(issue.language)), "unit": ""}
        parts += [signed_off_with(issue), *closing(issue, facts)]
    parts += draft.after
    return Content(
        kind=draft.kind, language=issue.language, paper=issue.paper, number=one_line(issue.number), title=title,
        issuer=one_line(issue.office.called(issue.language)), addressee=draft.addressee if draft.letter else "",
        issued=issue.issued.isoformat(), head=red_head(issue) if draft.letter else None,
        parts=tuple(_masked(it, mask) for it in parts),
    )  # fmt: skip


def _opening(draft: Draft, issue: Issue, title: str) -> list[Part]:
    if draft.letter:
        return opened(issue, title, draft.addressee)
    said = [Title(text=title)]
    lead = "　".join(filter(None, (one_line(issue.number), draft.lead)))
    return [*said, NumberLine(text=lead)] if lead else [*said]


def _pieces(draft: Draft, texts: Mapping[str, str], issue: Issue, mask: Mask) -> Iterator[Part]:
    heads = Headings(issue.language)
    for piece in draft.pieces:
        text = mask.text(harmless(texts.get(piece.name, piece.text)))
        if not text.strip() and not piece.below:
            continue  # what the office emptied is left out, heading and all
        if piece.heading:
            yield heads.next(piece.heading)
        for line in filter(None, map(str.strip, text.split("\n"))):
            yield paragraph_of(line, issue.language)
        yield from piece.below


def _boxed(draft: Draft, texts: Mapping[str, str], issue: Issue, mask: Mask) -> Iterator[Part]:
    """The first piece's figures, the texts as a table, then the others' figures."""
    first, *others = draft.pieces
    yield from first.below
    rows = []
    for piece in draft.pieces:
        text = mask.text(harmless(texts.get(piece.name, piece.text)))
        if lines := [it for it in map(str.strip, text.split("\n")) if it]:
            rows.append((piece.heading, "\n".join(lines)))
    if rows:
        columns = (Column(heading=_BOXES[issue.language][0], share=24, align="centre"),
                   Column(heading=_BOXES[issue.language][1], share=132, align="justify"))  # fmt: skip
        yield Table(columns=columns, rows=tuple(rows))
    for piece in others:
        yield from piece.below


def paragraph_of(line: str, language: str) -> Paragraph:
    """A line of text; of a numbered clause the words up to the first full stop are in 楷体."""
    if _CLAUSE.match(line):
        lead, stop, rest = line.partition(_STOPS[language])
        if rest:
            return Paragraph(spans=(Span(text=lead + stop, voice="second"), Span(text=rest)))
    return Paragraph(spans=(Span(text=line),))


def _masked(part: Part, mask: Mask) -> Part:
    """Tables hold what people wrote: their cells are masked as texts are."""
    if not isinstance(part, Table):
        return part
    return replace(part, rows=tuple(tuple(mask.text(cell) for cell in row) for row in part.rows))
