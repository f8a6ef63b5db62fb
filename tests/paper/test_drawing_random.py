"""Papers of random parts and texts: drawing ends, nothing is lost, everything stands within its sheet."""

from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any
from unittest.mock import patch

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from reading_back import drawn, words

from inspector.paper import content as model
from inspector.paper import drawing
from inspector.paper.harmless import harmless
from inspector.paper.ink import Pen
from inspector.paper.page import Page
from inspector.paper.sheet import SHEETS
from inspector.paper.typesetting import Run, SetLine, Typesetter

CHARACTERS = "青禾县督查人居环境厕所整改" * 4 + "，。；：？！、）》”（《“……——·％*□" + "aB3.m-/ " + "\n\u3000é䶮𬱖"
TEXTS = st.one_of(
    st.text(st.sampled_from(CHARACTERS), max_size=30),
    st.text(st.sampled_from(CHARACTERS), max_size=400),
    st.text(max_size=30),
    st.builds(lambda it, many: it * many, st.sampled_from(["问题", "。", "a", "\n", "（"]), st.integers(0, 3000)),
)
SHORT = st.text(st.sampled_from(CHARACTERS), max_size=12)
ALIGNMENTS = st.sampled_from(["justify", "left", "centre", "right"])
SPANS = st.lists(st.builds(model.Span, text=TEXTS, voice=st.sampled_from(["body", "heading", "second"])), max_size=3)
BOXES = st.builds(model.Box, text=TEXTS, share=st.integers(-1, 9), align=ALIGNMENTS)
PICTURE = st.builds(
    model.Picture, sha256=st.integers(0, 9).map("{:064x}".format), caption=TEXTS, overlay=st.just(""), stamp=SHORT
)


@st.composite
def tables(draw: Any) -> model.Table:
    columns = draw(
        st.lists(
            st.builds(model.Column, heading=SHORT, share=st.integers(1, 9), align=ALIGNMENTS), min_size=1, max_size=9
        )
    )
    rows = draw(st.lists(st.lists(TEXTS, min_size=len(columns), max_size=len(columns)).map(tuple), max_size=9))
    return model.Table(columns=tuple(columns), rows=tuple(rows), least=draw(st.integers(0, 400)))


PARTS = st.one_of(
    st.builds(model.Title, text=TEXTS),
    st.builds(model.NumberLine, text=SHORT),
    st.builds(model.Addressee, text=TEXTS),
    st.builds(model.Heading, level=st.integers(1, 4), text=TEXTS),
    st.builds(model.Paragraph, spans=SPANS.map(tuple), indent=st.integers(0, 9), align=ALIGNMENTS, small=st.booleans()),
    tables(),
    st.builds(
        model.Form,
        rows=st.lists(st.lists(BOXES, max_size=4).map(tuple), max_size=9).map(tuple),
        least=st.integers(0, 90),
    ),
    st.builds(model.Attachments, names=st.lists(TEXTS, max_size=3).map(tuple)),
    st.builds(model.SignOff, issuer=TEXTS, day=SHORT, seal=st.booleans(), code=st.booleans()),
    st.builds(model.Imprint, copies=TEXTS, printed_by=SHORT, printed_on=SHORT),
    st.builds(model.NewPage, label=SHORT, landscape=st.booleans(), code=st.booleans()),
    st.builds(
        model.Pictures,
        per_page=st.sampled_from([2, 4, 6]),
        rows=st.lists(st.lists(PICTURE, min_size=1, max_size=2).map(tuple), max_size=4).map(tuple),
    ),
    st.builds(model.CutLine, text=SHORT),
    st.builds(model.Gap, lines=st.integers(0, 30)),
)
HEADS = st.none() | st.builds(model.RedHead, mark=st.text("青禾县", max_size=60), letter=st.booleans())
CONTENTS = st.builds(
    model.Content,
    kind=st.just("notice"),
    language=st.sampled_from(["zh", "en"]),
    sheet=st.sampled_from(["a4", "a5", "roll80"]),
    paper=st.sampled_from(["", "0192f0aa"]),
    number=st.just(""),
    title=SHORT,
    issuer=SHORT,
    addressee=SHORT,
    issued=st.just("2026-11-21"),
    head=HEADS,
    parts=st.lists(PARTS, max_size=12).map(tuple),
)


def texts(it: Any) -> Iterator[str]:
    """What a part says, in the order it is read, cell by cell."""
    match it:
        case model.Paragraph():
            yield "".join(span.text for span in it.spans)
        case model.Table():
            yield from (column.heading for column in it.columns)
            yield from (text for row in it.rows for text in row)
        case model.Form():
            yield from (box.text for row in it.rows for box in row)
        case model.Attachments():
            yield from it.names
        case model.SignOff():
            yield from (it.issuer, it.day)
        case model.Imprint():
            yield from (it.copies, it.printed_by, it.printed_on)
        case model.NewPage():
            yield it.label
        case model.Pictures():
            yield from (shown.caption for row in it.rows for shown in row)
        case model.Title():  # each of its lines is set by itself
            yield from it.text.split("\n")
        case model.Gap():
            return
        case _:
            yield it.text


def bare(text: str) -> str:
    return "".join(harmless(text).split())


@dataclass
class Watched:
    """What was set and where it was drawn."""

    set_texts: list[list[SetLine]] = field(default_factory=list)
    drawn: list[tuple[SetLine, float, float, float]] = field(default_factory=list)  # with x, top, leading


@contextmanager
def watching() -> Iterator[Watched]:
    seen, set_lines, draw_lines = Watched(), Typesetter.lines, Pen.lines

    def lines(self: Typesetter, runs: Sequence[Run], *how: Any, **more: Any) -> list[SetLine]:
        made = set_lines(self, runs, *how, **more)
        seen.set_texts.append(made)
        return made

    def draw(self: Pen, lines: Sequence[SetLine], x: float, top: float, leading: float) -> None:
        seen.drawn += [(it, x + it.indent, top - n * leading, leading) for n, it in enumerate(lines)]
        draw_lines(self, lines, x, top, leading)

    with patch.object(Typesetter, "lines", lines), patch.object(Pen, "lines", draw):
        yield seen


def wide(line: SetLine) -> float:
    """The width of a line's last character's beginning: what no sheet may be too narrow for."""
    return max((piece.offset for piece in line.pieces), default=0.0)


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(CONTENTS)
def test_every_text_is_drawn_whole_in_order_and_on_the_sheet(content: model.Content) -> None:
    with watching() as seen:
        it = drawn(content, lambda _: None)
    order = {id(line): n for n, (line, *_) in reversed(list(enumerate(seen.drawn)))}
    whole = Counter[str]()
    for lines in seen.set_texts:
        places = [order[id(line)] for line in lines if id(line) in order]
        assert places == sorted(places)
        if len(places) == len(lines):
            whole[bare("".join(line.text for line in lines))] += 1
        else:
            assert not places or bare("".join(line.text for line in lines)) in {"", bare(content.number)}
    said = [bare(text) for part in content.parts for text in texts(part)]
    for text in filter(None, said):
        assert any(text in one for one in whole), text[:80]
    sheet = SHEETS[content.sheet]
    for line, x, top, leading in seen.drawn:
        assert sheet.left - 0.1 <= x or sheet.across
        assert top - leading + 0.1 >= 0
        assert top <= max(sheet.page) + 0.1
        assert x + wide(line) <= max(sheet.left + sheet.width, 297 / 25.4 * 72) + 0.1
    assert it.pages >= 1


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(CONTENTS)
def test_what_is_read_back_is_what_was_said(content: model.Content) -> None:
    """Character by character; heads of tables are repeated, and pdfium leaves out what is no text."""
    it = drawn(content, lambda _: None)
    read = Counter("".join(words(it)))
    said = Counter("".join(bare(text) for part in content.parts for text in texts(part)))
    kept = {char: many for char, many in said.items() if char in CHARACTERS and char not in "-\u3000"}
    assert {char: read[char] for char in kept if read[char] < kept[char]} == {}


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(CONTENTS)
def test_every_block_stands_in_its_type_area(content: model.Content) -> None:
    pages: list[Page] = []
    original = drawing.fill

    def fill(*how: Any) -> list[Page]:
        pages.extend(made := original(*how))
        return made

    with patch.object(drawing, "fill", fill):
        drawn(content, lambda _: None)
    for page in pages:
        ends = [(used, used + block.height) for used, block in page.placed]
        assert all(end <= page.sheet.height + 0.1 for _, end in ends)
        assert all(end <= start + 0.1 for (_, end), (start, _) in pairwise(ends))
