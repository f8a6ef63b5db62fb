"""What stands on a notice, as plain data already worded: the one thing its fingerprint is taken of.

A `Notice` is made by `gather.notice_content`, kept with its paper as `canonical` text, and drawn by
`notice.draw_notice`. Drawing adds layout and fixed labels, never a fact. Photos stand here by the SHA-256 of their
original, so a changed picture is another content.
"""

import hashlib
import json
from dataclasses import asdict, dataclass, fields
from typing import Any, get_args, get_origin

from inspector.errors import Fault, Kind

FORMAT = 1
"""Of the shape below: a later program tells by it how to read an old paper's content."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One finding, a row of the table."""

    number: int
    place: str
    text: str
    severity: str
    unit: str
    requirement: str
    due: str
    photos: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """One numbered request: its lead （一）立行立改。 and its text."""

    lead: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """One photo of the attachment; `sha256` names the original. What is drawn on it and hidden in it is burnt in."""

    sha256: str
    caption: str
    overlay: str  # `photo.overlay` as JSON, '' for none
    stamp: str  # time, place and number, for the strip below it


@dataclass(frozen=True, slots=True, kw_only=True)
class SlipRow:
    """One finding as the return slip names it; the unit writes the rest by hand."""

    number: int
    problem: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedOff:
    """Who signed, as what, or refused to. A stroke is x and y by turns, as `photo.strokes` has them."""

    role: str
    refusal: str  # a sentence, '' where somebody signed
    strokes: tuple[tuple[int, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """Everything on a 督导反馈意见书. `paper` is the record's id, `number` what people call it, `issued` YYYY-MM-DD.

    The title holds a newline where its lines part, an item's place and a caption too.
    """

    format: int
    kind: str
    paper: str
    number: str
    title: str
    addressee: str
    opening: str
    findings_heading: str
    findings_text: str  # a sentence instead of the table when there is nothing to list, else ''
    items: tuple[Item, ...]
    requests_heading: str
    clauses: tuple[Clause, ...]
    attachments: tuple[str, ...]
    pictures: tuple[Picture, ...]
    slip_lead: str
    slip: tuple[SlipRow, ...]
    signed: tuple[SignedOff, ...]
    issuer: str
    issued: str
    issued_text: str
    copies: str


def canonical(content: Notice) -> str:
    """The content as JSON text, the same for the same content everywhere; `parsed` reads it back."""
    return json.dumps(asdict(content), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def fingerprint(content: Notice) -> str:
    """The SHA-256 of the canonical text, in hex; its first 16 digits go on paper."""
    return hashlib.sha256(canonical(content).encode("utf-8")).hexdigest()


def code_text(content: Notice) -> str:
    """What the QR says: number, paper id and 16 digits of the fingerprint, by spaces (a number holds none)."""
    return f"{''.join(content.number.split())} {content.paper} {fingerprint(content)[:16]}"


def one_line_title(content: Notice) -> str:
    """The title as lists and the paper's record show it."""
    return content.title.replace("\n", "")


def parsed(text: str) -> Notice:
    """The notice a canonical text holds. It may come from a stranger's package: Fault(BAD_VALUE) when it is none."""
    try:
        content: Notice = _built(Notice, json.loads(text))
    except (ValueError, RecursionError) as error:
        raise Fault(Kind.BAD_VALUE, field="content", value=text[:80], expected="notice") from error
    if content.format != FORMAT or content.kind != "notice":
        stated = f"{content.kind} {content.format}"
        raise Fault(Kind.BAD_VALUE, field="format", value=stated, expected=f"notice {FORMAT}")
    return content


def _built(shape: Any, value: Any) -> Any:
    """`value` from JSON as `shape`: a dataclass, a tuple of one kind, str or int; ValueError for anything else."""
    if get_origin(shape) is tuple:
        if not isinstance(value, list):
            raise ValueError("a list is wanted")
        return tuple(_built(get_args(shape)[0], it) for it in value)
    if shape in (str, int):
        if type(value) is not shape:
            raise ValueError("another type is wanted")
        return value
    names = {it.name for it in fields(shape)}
    if not isinstance(value, dict) or value.keys() != names:
        raise ValueError("other fields are wanted")
    return shape(**{it.name: _built(it.type, value[it.name]) for it in fields(shape)})
