"""A report before it is a paper: pieces with a text the office may word, and figures that follow from the data.

A piece is its heading, its text and what stands below it (tables, charts, formulas). Only the text is edited; what the
data says of it now is always kept beside, so that somebody who worded it in October sees what has changed since.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from inspector.paper.content import Content, Part
from inspector.paper.facts import Issue


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A part of a report by its name. `text`: paragraphs by newlines; `below`: parts nobody edits."""

    name: str
    heading: str  # '' for what stands without one
    text: str
    below: tuple[Part, ...] = ()
    new_page: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A report as the data has it. `one_page`: it must fit on one, whatever it takes."""

    kind: str
    title: str
    addressee: str
    pieces: tuple[Piece, ...]
    after: tuple[Part, ...] = ()  # behind the ending: annexes
    ending: bool = True  # issuer, date and imprint stand at its end
    one_page: bool = False
    filters: Mapping[str, object] = field(default_factory=dict)  # name of a figure → what lists it in the ledger


def content_of(draft: Draft, texts: Mapping[str, str], issue: Issue, title: str = "") -> Content:
    """The report as a paper: the pieces with the texts somebody edited in their place."""
    raise NotImplementedError
