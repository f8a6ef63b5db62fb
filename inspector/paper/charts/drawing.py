"""A chart drawn as a PDF of one page of its size, with where each mark lies: for the window, for Word, for pictures.

The same sketch stands on paper (`block`), so that screen and paper agree.
"""

from dataclasses import dataclass, replace
from functools import cache

from inspector.paper import preview
from inspector.paper.charts.bars import bars
from inspector.paper.charts.curves import curves
from inspector.paper.charts.heat import heat
from inspector.paper.charts.palette import PAPER, Palette
from inspector.paper.charts.parts import Bars, Chart, Curves, Heat, Rings, Stacked
from inspector.paper.charts.rates import rates
from inspector.paper.charts.sketch import Area, Sketch, Style
from inspector.paper.charts.stacked import stacked
from inspector.paper.fonts import Library, Role, packaged_library
from inspector.paper.ink import DRAWING, Pen
from inspector.paper.pdf import About, File, Leaf
from inspector.paper.sheet import SHEETS
from inspector.paper.typesetting import Align, Typesetter

SCREEN = (13.0, 12.0, 28.0)
"""Sizes of a window at 100 %, a pixel a point: names and numbers, second lines, percentages."""

_DPI = 220
_LONGEST = 4000  # characters of what is said of a picture
_NO_DAY = "2000-01-01"  # a picture for looking at is of no day


@dataclass(frozen=True, slots=True)
class Drawn:
    """A chart as a PDF of one page, its size in points, and where its marks lie, in the order they are read."""

    pdf: bytes
    width: float
    height: float
    areas: tuple[Area, ...]
    title: str = ""

    @property
    def said(self) -> str:
        """In words, for whoever does not see it."""
        return "; ".join(filter(None, (self.title, *(it.name for it in self.areas))))[:_LONGEST]

    def png(self, dpi: int = _DPI) -> bytes:
        """As a picture, for files that know no drawings."""
        return preview.png(self.pdf, 0, dpi)


@cache
def sans_library() -> Library:
    """The packaged Noto Sans SC in every role, as the window writes; the same on every machine."""
    chains = packaged_library().chains
    sans = chains[Role.HEADING]
    return Library(dict.fromkeys(Role, sans), (), frozenset({Role.HEADING}))


def drawn(
    chart: Chart,
    width: float,
    palette: Palette = PAPER,
    *,
    least: float = 0.0,
    library: Library | None = None,
    sizes: tuple[float, float, float] = SCREEN,
    most: int = 0,
) -> Drawn:
    """Draw a chart `width` points wide and, where it can be spread, at least `least` points high.

    `most`: what the longest bar or the darkest tone stands for, where the chart is a piece of a larger one.
    """
    with DRAWING:
        typesetter = Typesetter(library or sans_library(), SHEETS["a4"])
        made = sketched(chart, typesetter, max(width, 60.0), Style(*sizes, palette, palette.hairline), least, most)
        return _filed(made, typesetter, chart, palette)


def sketched(
    chart: Chart, typesetter: Typesetter, width: float, style: Style, least: float = 0.0, most: int = 0
) -> Sketch:
    """The chart as a sketch: title, marks, or what is said where there is nothing."""
    made = Sketch(typesetter, style, width)
    top = _head(made, chart)
    nothing = getattr(chart, "nothing", "")
    if nothing and _empty(chart):
        top += style.size * 0.5
        for line in made.broken(nothing, width, style.size, 4):
            made.words(line, 0, top + style.size * 0.75, width, ink=made.ink("muted"))
            top += style.size * 1.5
        made.height = max(top + style.size * 0.5, least)
        return made
    made.height = max(_marks(made, chart, top, least, most), 1.0)
    return made


def _marks(made: Sketch, chart: Chart, top: float, least: float, most: int) -> float:
    match chart:
        case Rings():
            return rates(made, chart, top, least)
        case Curves():
            return curves(made, chart, top, least)
        case Stacked():
            return stacked(made, chart, top, least)
        case Heat():
            return heat(made, chart, top, least, most)
        case Bars():
            return bars(made, chart, top, least, most)


def _empty(chart: Chart) -> bool:
    match chart:
        case Rings():
            return not chart.rates
        case Curves():
            return False  # its grid is shown all the same, with the words in it
        case Stacked() | Heat():
            return not chart.rows
        case Bars():
            return not chart.bars


def _head(made: Sketch, chart: Chart) -> float:
    """Title and what there is to know about it, on one line."""
    if not chart.title and not chart.aside:
        return 0.0
    style = made.style
    aside = min(made.wide(chart.aside, style.small), made.width / 2) if chart.aside else 0.0
    room = made.width - aside - style.size
    made.words(chart.title, 0, style.size * 0.8, room, size=style.size * 1.08, bold=True)
    if chart.aside:
        middle = style.size * 0.85
        made.words(
            chart.aside,
            made.width - aside,
            middle,
            aside + 0.1,
            size=style.small,
            ink=made.ink("muted"),
            align=Align.RIGHT,
        )
    return style.size * 2.0


def _filed(made: Sketch, typesetter: Typesetter, chart: Chart, palette: Palette) -> Drawn:
    high = made.height

    def draw(pen: Pen) -> None:
        ground = replace(made, areas=[], _put=[])
        ground.fill(0, 0, made.width, high, palette.backdrop if isinstance(chart, Rings) else palette.surface)
        ground.draw(pen, 0, high)
        made.draw(pen, 0, high)

    about = About(title=chart.title, author="", subject="", issued=_NO_DAY)
    pdf = File(about).finished([Leaf(size=(made.width, high), draw=draw)], typesetter.used)
    return Drawn(pdf, made.width, high, tuple(made.areas), chart.title)
