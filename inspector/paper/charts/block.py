"""A chart on paper: a block, or several where its rows, columns or boxes have no room on one page."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from inspector.paper.charts.bars import longest
from inspector.paper.charts.drawing import Drawn, drawn, sans_library, sketched
from inspector.paper.charts.heat import columns_with_room, highest
from inspector.paper.charts.palette import PAPER
from inspector.paper.charts.parts import Abreast, Bars, Chart, Curves, Heat, Rings, Stacked
from inspector.paper.charts.sketch import Sketch, Style
from inspector.paper.ink import Pen
from inspector.paper.page import Block
from inspector.paper.sheet import Sheet
from inspector.paper.typesetting import Typesetter

_FIGURE = 2.0  # a percentage, of the size
_TALLEST = 0.86  # of the type area
_BELOW = 0.7  # of a line
_MOST_ABREAST = 3
_NARROWEST = 150.0  # points of a column
_SMALLER = 0.9


@dataclass(frozen=True, slots=True)
class ChartBlock:
    """A chart that is not parted."""

    sketch: Sketch
    height: float

    def cut(self, room: float, *, fresh: bool) -> tuple[Block | None, Block | None]:
        """All or nothing."""
        return (self, None) if fresh or self.height <= room else (None, self)

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """From the top."""
        self.sketch.draw(pen, x, top)


@dataclass(frozen=True, slots=True)
class AbreastBlock:
    """Charts side by side, `apart` points from the left edge of one to that of the next."""

    sketches: tuple[Sketch, ...]
    apart: float
    height: float

    def cut(self, room: float, *, fresh: bool) -> tuple[Block | None, Block | None]:
        """All or nothing."""
        return (self, None) if fresh or self.height <= room else (None, self)

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """From the left."""
        for n, it in enumerate(self.sketches):
            it.draw(pen, x + n * self.apart, top)


def abreast(typesetter: Typesetter, part: Abreast) -> Iterator[Block]:
    """The charts side by side where none of them is too high for it, else one below the other."""
    sheet = typesetter.sheet
    charts = part.charts[:_MOST_ABREAST]
    many = max(len(charts), 1)
    gap = sheet.least * 2
    wide = (sheet.width - gap * (many - 1)) / many
    style = Style(sheet.least, sheet.least * _SMALLER, sheet.least * _FIGURE, PAPER, 0.5)
    made = [sketched(it, typesetter, wide, style) for it in charts]
    high = max((it.height for it in made), default=0.0)
    if len(charts) < len(part.charts) or wide < _NARROWEST or high > sheet.height * _TALLEST:
        for chart in part.charts:
            yield from blocks(typesetter, chart)
    elif made:
        spread = (sketched(it, typesetter, wide, style, least=high) for it in charts)
        yield AbreastBlock(tuple(spread), wide + gap, high + sheet.least)


def blocks(typesetter: Typesetter, chart: Chart | Abreast) -> Iterator[Block]:
    """The chart as wide as the type area."""
    if isinstance(chart, Abreast):
        yield from abreast(typesetter, chart)
        return
    sheet = typesetter.sheet
    for piece, most in pieces(typesetter, chart):
        made = sketched(piece, typesetter, sheet.width, style_of(sheet), most=most)
        yield ChartBlock(made, made.height + sheet.leading * _BELOW)


def pictured(chart: Chart | Abreast, sheet: Sheet, width: float) -> Iterator[Drawn]:
    """The same pieces as pictures by themselves, `width` points wide, for files that know no such drawing."""
    if isinstance(chart, Abreast):
        for it in chart.charts:
            yield from pictured(it, sheet, width)
        return
    style = style_of(sheet)
    library = sans_library()
    typesetter = Typesetter(library, replace(sheet, width=width))
    for piece, most in pieces(typesetter, chart):
        sizes = style.size, style.small, style.figure
        yield drawn(piece, width, style.palette, library=library, sizes=sizes, most=most)


def style_of(sheet: Sheet) -> Style:
    """Sizes of a sheet's tables and notes."""
    return Style(sheet.small, sheet.least, sheet.small * _FIGURE, PAPER)


def pieces(typesetter: Typesetter, chart: Chart) -> Iterator[tuple[Chart, int]]:
    """Charts none of which is higher than a page, and what their longest bar or darkest tone stands for together."""
    room = typesetter.sheet.height * _TALLEST
    match chart:
        case Curves():
            yield chart, 0
        case Rings():
            for n in range(0, len(chart.rates), per := _fitting(typesetter, chart, room, len(chart.rates))):
                yield replace(chart, rates=chart.rates[n : n + per]), 0
        case Bars():
            most = longest(chart)
            for n in range(0, max(len(chart.bars), 1), per := _fitting(typesetter, chart, room, len(chart.bars))):
                yield replace(chart, bars=chart.bars[n : n + per]), most
        case Stacked():
            for n in range(0, max(len(chart.rows), 1), per := _fitting(typesetter, chart, room, len(chart.rows))):
                yield replace(chart, rows=chart.rows[n : n + per]), 0
        case Heat():
            yield from _tables(typesetter, chart, room)


def _tables(typesetter: Typesetter, chart: Heat, room: float) -> Iterator[tuple[Chart, int]]:
    """A table of too many columns goes on below with the others."""
    most, sheet = highest(chart), typesetter.sheet
    side = columns_with_room(Sketch(typesetter, style_of(sheet), sheet.width), chart)
    for first in range(0, max(len(chart.columns), 1), side):
        columns = chart.columns[first : first + side]
        rows = tuple(replace(it, cells=it.cells[first : first + side]) for it in chart.rows)
        table = replace(chart, columns=columns, rows=rows)
        for n in range(0, max(len(rows), 1), per := _fitting(typesetter, table, room, len(rows))):
            yield replace(table, rows=rows[n : n + per]), most


def _fitting(typesetter: Typesetter, chart: Chart, room: float, many: int) -> int:
    """How many rows (or boxes) have room on a page; found by setting few of them."""
    sheet = typesetter.sheet
    few = 12

    def high(count: int) -> float:
        return sketched(_first(chart, count), typesetter, sheet.width, style_of(sheet)).height

    if many <= few:
        whole = high(many)
        return max(many, 1) if whole <= room else max(1, int(many * room / whole * 0.8))
    pitch = (high(few) - high(few // 2)) / (few - few // 2)
    head = high(few) - few * pitch
    return max(1, int((room - head) / max(pitch, 1.0)))


def _first(chart: Chart, count: int) -> Chart:
    match chart:
        case Rings():
            return replace(chart, rates=chart.rates[:count])
        case Bars():
            return replace(chart, bars=chart.bars[:count])
        case Stacked():
            return replace(chart, rows=chart.rows[:count])
        case Heat():
            return replace(chart, rows=chart.rows[:count])
        case Curves():
            return chart
