"""What stands on a paper, as plain data already worded: the one thing its fingerprint is taken of.

A `Content` is a list of parts in the order they are read. It is worded by `gather`, kept with a numbered paper as
`canonical` text, and drawn by `drawing.draw`; other faces of it (Word, English, pictures) are made of the same parts.
Drawing adds layout, never a fact. Photos stand here by the SHA-256 of their original, so a changed picture is another
content. Every text is people's text: literal, never markup.
"""

import hashlib
import json
import types
from dataclasses import asdict, dataclass, fields
from functools import cache, lru_cache
from typing import Any, Literal, get_args, get_origin, get_type_hints

from inspector import clock
from inspector.errors import Fault, Kind
from inspector.paper.charts.parts import Abreast, Bars, Curves, Heat, Rings, Stacked

FORMAT = 2
"""Of the shape below: a later program tells by it how to read an old paper's content."""

_LARGEST = 1_000_000_000
"""No number of a content is larger, neither a count nor a place of a stroke; a stranger's might be no float."""

SheetName = Literal["a3", "a4", "a5", "roll80"]
Voice = Literal["body", "heading", "second"]
"""仿宋, 黑体, 楷体."""
Alignment = Literal["justify", "left", "centre", "right"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """Words of a paragraph in one voice."""

    text: str
    voice: Voice = "body"


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """The title in two or three balanced lines, parted where it holds a newline, else by itself."""

    part: Literal["title"] = "title"
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberLine:
    """The paper's number, centred under its title or red head."""

    part: Literal["number"] = "number"
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Addressee:
    """主送机关, flush left, its colon included."""

    part: Literal["addressee"] = "addressee"
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A line of its own: 一、 (1), （一） (2), 1. (3), （1） (4). The numeral stands in the text."""

    part: Literal["heading"] = "heading"
    level: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """Running text; `indent` in characters."""

    part: Literal["paragraph"] = "paragraph"
    spans: tuple[Span, ...]
    indent: int = 2
    align: Alignment = "justify"
    small: bool = False  # 5号: notes, copies, legends


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column of a table; shares of all columns make up its width."""

    heading: str
    share: int
    align: Alignment = "left"


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Rows under a repeated head; `least` millimetres high each, for writing by hand. No row: the head alone."""

    part: Literal["table"] = "table"
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    least: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedOff:
    """Who signed, as what, or refused to. A stroke is x and y by turns, as `photo.strokes` has them."""

    role: str  # interviewee village team
    refusal: str  # a sentence, '' where somebody signed
    strokes: tuple[tuple[int, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A printed label, a value or an empty box of a form; `share` of the form's width; signatures above the text."""

    text: str
    share: int
    align: Alignment = "centre"
    signed: tuple[SignedOff, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A ruled form: rows of boxes, each row at least `least` millimetres high."""

    part: Literal["form"] = "form"
    rows: tuple[tuple[Box, ...], ...]
    least: int = 13


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachments:
    """附件说明 below the text: the names, numbered where there are several."""

    part: Literal["attachments"] = "attachments"
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SignOff:
    """落款: issuer and date, with room for a seal or without, and the code beside them if `code`."""

    part: Literal["sign_off"] = "sign_off"
    issuer: str
    day: str  # in words
    seal: bool
    code: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Imprint:
    """版记: whom copies go to, who printed it, when; at the foot of the last page of the letter."""

    part: Literal["imprint"] = "imprint"
    copies: str  # 抄送：……。 or ''
    printed_by: str
    printed_on: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NewPage:
    """What follows begins a page, across it if `landscape`; `label` is 附件1, flush left in its first line, or ''."""

    part: Literal["new_page"] = "new_page"
    label: str = ""
    landscape: bool = False
    code: bool = False  # the paper's code at its upper right, for a page that comes back alone


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """One photo; `sha256` names the original. What is drawn on it and hidden in it is burnt in."""

    sha256: str
    caption: str  # a newline where its lines part
    overlay: str  # `photo.overlay` as JSON, '' for none
    stamp: str  # time, place and number, for the strip below it


@dataclass(frozen=True, slots=True, kw_only=True)
class Pictures:
    """Photos in rows, `per_page` of them (2, 4 or 6); a pair (before, after) stands side by side in one row."""

    part: Literal["pictures"] = "pictures"
    per_page: int
    rows: tuple[tuple[Picture, ...], ...]  # of one or two


@dataclass(frozen=True, slots=True, kw_only=True)
class CutLine:
    """A dashed line with its words (存根, 回执) where the sheet is cut."""

    part: Literal["cut_line"] = "cut_line"
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """Empty lines of the grid; none at the top of a page."""

    part: Literal["gap"] = "gap"
    lines: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Headline:
    """What a poster is called: in red, as large as fits on one line."""

    part: Literal["headline"] = "headline"
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Board:
    """The rows of a poster, set large below a band of ink with its name on it; no row: the band and what it says."""

    part: Literal["board"] = "board"
    tone: Literal["red", "black", "plain"]  # 红榜, 黑榜, what is neither
    text: str  # on the band
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]


Part = (
    Title | NumberLine | Addressee | Heading | Paragraph | Table | Form | Attachments | SignOff | Imprint | NewPage
    | Pictures | CutLine | Gap | Headline | Board | Rings | Curves | Stacked | Heat | Bars
    | Abreast
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class RedHead:
    """发文机关标志 in red with its line; `letter`: the letter format (信函) with its double lines."""

    mark: str
    letter: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """Everything on one paper. `paper` is its record's id, '' for what has none; `issued` YYYY-MM-DD."""

    format: int = FORMAT
    kind: str  # of table paper_kinds
    language: Literal["zh", "en"] = "zh"
    sheet: SheetName = "a4"
    paper: str
    number: str  # what people call it, '' for none
    title: str  # on one line, for lists and the file
    issuer: str
    addressee: str  # without its colon, '' for none
    issued: str
    goes_with: str = ""  # the code of the paper that a receipt or delivery form belongs to, '' for its own
    head: RedHead | None = None
    parts: tuple[Part, ...]


@lru_cache(maxsize=4)  # issuing one paper asks for it four times
def canonical(content: Content) -> str:
    """The content as JSON text, the same for the same content everywhere; `parsed` reads it back."""
    return json.dumps(asdict(content), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def fingerprint(content: Content) -> str:
    """The SHA-256 of the canonical text, in hex; its first 16 digits go on paper."""
    return hashlib.sha256(canonical(content).encode("utf-8")).hexdigest()


def code_text(content: Content) -> str:
    """What the QR says: number, paper id and 16 digits of the fingerprint, by spaces (a number holds none).

    Of a receipt or delivery form that stands alone: the code of the paper it belongs to, which is found by it.
    """
    return content.goes_with or f"{''.join(content.number.split())} {content.paper} {fingerprint(content)[:16]}"


def pictures(content: Content) -> tuple[Picture, ...]:
    """All photos in the order they stand."""
    return tuple(it for part in content.parts if isinstance(part, Pictures) for row in part.rows for it in row)


def parsed(text: str) -> Content:
    """The content a canonical text holds. It may come from a stranger's package: Fault(BAD_VALUE) when it is none."""
    try:
        content: Content = _built(Content, json.loads(text))
        canonical(content).encode("utf-8")  # half a surrogate pair is no text
    except (ValueError, RecursionError) as error:
        raise Fault(Kind.BAD_VALUE, field="content", value=text[:80], expected="paper") from error
    if clock.day(content.issued) is None:
        raise Fault(Kind.BAD_VALUE, field="issued", value=content.issued[:80], expected="YYYY-MM-DD")
    if content.format != FORMAT:
        raise Fault(Kind.BAD_VALUE, field="format", value=content.format, expected=FORMAT)
    return content


def _built(shape: Any, value: Any) -> Any:
    """`value` from JSON as `shape`; ValueError for anything else.

    Shapes are dataclasses, tuples of one kind, str, int, bool, literals, and unions of dataclasses, which are told
    apart by their `part`, or of one and None.
    """
    origin = get_origin(shape)
    if origin is tuple:
        if not isinstance(value, list):
            raise ValueError("a list is wanted")
        return tuple(_built(get_args(shape)[0], it) for it in value)
    if origin is Literal:
        if value not in get_args(shape):
            raise ValueError("another word is wanted")
        return value
    if origin is types.UnionType:
        return _one_of(get_args(shape), value)
    if shape in (str, int, bool):
        if type(value) is not shape or (shape is int and abs(value) > _LARGEST):
            raise ValueError("another type is wanted")
        return value
    hints = _hints(shape)
    if not isinstance(value, dict) or value.keys() != {it.name for it in fields(shape)}:
        raise ValueError("other fields are wanted")
    return shape(**{name: _built(hints[name], value[name]) for name in hints})


@cache  # of the few shapes above: looking them up anew for every part is most of the work
def _hints(shape: Any) -> dict[str, Any]:
    return get_type_hints(shape)


def _one_of(shapes: tuple[Any, ...], value: Any) -> Any:
    if value is None and types.NoneType in shapes:
        return None
    for shape in shapes:
        if shape is types.NoneType or not isinstance(value, dict):
            continue
        tag = _hints(shape).get("part")
        if tag is None or get_args(tag) == (value.get("part"),):
            return _built(shape, value)
    raise ValueError("another part is wanted")
