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
_MOST_TOGETHER = 24
_LINES_BESIDE = 4  # of the grid, for a title and the words below it and at the end; across they are longer
_STEPS = ((1.0, 1.0), (0.93, 0.92), (0.86, 0.84), (0.8, 0.7), (0.74, 0.58))  # of the size of captions, of the pitch
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
    """Charts that share a sheet: each with its place from the upper left corner."""

    placed: tuple[tuple[float, float, Sketch], ...]
    height: float

    def cut(self, room: float, *, fresh: bool) -> tuple[Block | None, Block | None]:
        """All or nothing."""
        return (self, None) if fresh or self.height <= room else (None, self)

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Each where it stands."""
        for right, down, it in self.placed:
            it.draw(pen, x + right, top - down)


def abreast(typesetter: Typesetter, part: Abreast) -> Iterator[Block]:
    """All charts on one sheet, as large as they fit; one below the other where even the smallest do not."""
    sheet = typesetter.sheet
    if sum(map(len, part.rows)) <= _MOST_TOGETHER:
        room = sheet.height - (_LINES_BESIDE - sheet.across) * sheet.leading
        for size, pitch in _STEPS:
            made = _placed(typesetter, part, sheet.least * size, pitch)
            if made is not None and made.height <= room:
                yield made
                return
    for chart in (it for row in part.rows for it in row):
        yield from blocks(typesetter, chart)


def _placed(typesetter: Typesetter, part: Abreast, size: float, pitch: float) -> AbreastBlock | None:
    """The rows in a size; None where one has more charts than it has room for."""
    sheet, gap = typesetter.sheet, size * 1.8
    style = Style(size, size * _SMALLER, size * _FIGURE, PAPER, 0.5, pitch)
    placed: list[tuple[float, float, Sketch]] = []
    down = 0.0
    for row in filter(None, part.rows):
        wide = (sheet.width - gap * (len(row) - 1)) / len(row)
        if wide < _NARROWEST:
            return None
        high = max(sketched(it, typesetter, wide, style).height for it in row)
        for n, it in enumerate(row):
            placed.append((n * (wide + gap), down, sketched(it, typesetter, wide, style, least=high)))
        down += high + size * 1.2
    return AbreastBlock(tuple(placed), down)


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
        for it in (it for row in chart.rows for it in row):
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
