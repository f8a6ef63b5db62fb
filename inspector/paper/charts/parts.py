"""Charts as plain data already worded: parts of a paper's content, and what the page of figures shows.

Whole numbers only, so that the same chart is the same text everywhere; shares are of a thousand. Every mark that can
be pressed has a `key` its owner gave it and knows again ('' for none). Every text is people's text: literal.
"""

from dataclasses import dataclass
from typing import Literal

Tone = Literal[
    "accent", "text", "muted", "open", "doing", "recheck", "fixed", "closed", "overdue", "rebound", "lasting"
]
"""What a colour means, and the pattern that says the same without it; which colour it is depends on the palette."""

Stroke = Literal["solid", "dotted", "dashed"]
NOWHERE = -1
"""Of a curve: no number on that day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ring:
    """A rate: a ring, its percentage, and its formula. Without a base: — and `nothing`.

    With a `base_key` the two numbers stand in a line of their own, each to be pressed by itself.
    """

    key: str
    name: str  # 整改率
    count: int
    base: int
    formula: str  # （已整改＋待销号＋已销号）÷确认问题
    nothing: str = ""  # 没有基数, said where base is 0
    note: str = ""  # 其中例外销号 3
    tone: Tone = "accent"
    base_key: str = ""
    note_key: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rings:
    """Rates side by side, as many in a row as have room."""

    part: Literal["rings"] = "rings"
    title: str = ""
    aside: str = ""
    rates: tuple[Ring, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Curve:
    """A line through the days, its name at its end: `points` of a thousand, one a step, NOWHERE where there is none."""

    key: str
    name: str  # 整改
    points: tuple[int, ...]
    stroke: Stroke = "solid"
    tone: Tone = "accent"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """A word below step `at` (from 0); one that is `marked` has a line from top to bottom: a milestone."""

    at: int
    text: str
    marked: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Curves:
    """Percentages in the course of time, over `steps` steps (days); curves may be shorter."""

    part: Literal["curves"] = "curves"
    title: str = ""
    aside: str = ""
    steps: int
    ticks: tuple[Tick, ...]
    curves: tuple[Curve, ...]
    nothing: str = ""  # said where there is no number at all


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """One piece of a bar."""

    key: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class StackedRow:
    """A bar of pieces, one for each meaning, that together fill the width; its sum stands behind it."""

    key: str
    name: str
    shares: tuple[Share, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Meaning:
    """What the pieces of one tone and pattern are: 已销号."""

    word: str
    tone: Tone


@dataclass(frozen=True, slots=True, kw_only=True)
class Stacked:
    """Stacked bars: how each place is made up; pattern and colour say the same."""

    part: Literal["stacked"] = "stacked"
    title: str = ""
    aside: str = ""
    meanings: tuple[Meaning, ...]
    rows: tuple[StackedRow, ...]
    nothing: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class HeatRow:
    """A row of the heat table, a cell for each column."""

    key: str
    name: str
    cells: tuple[Share, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Heat:
    """A table of counts in six tones, its number in every cell: the darker, the more."""

    part: Literal["heat"] = "heat"
    title: str = ""
    aside: str = ""
    columns: tuple[str, ...]
    rows: tuple[HeatRow, ...]
    nothing: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A bar with its number as it is said. `of` 0: as long as it is against the longest; else against its own base."""

    key: str
    name: str
    count: int
    said: str  # 61, or 38 ÷ 50 = 76 %
    of: int = 0
    severity: int = -1  # 0 hint … 3 grave, as bars before it; -1: none is said
    tone: Tone = "accent"


@dataclass(frozen=True, slots=True, kw_only=True)
class Bars:
    """Bars one below the other, in the order they are given."""

    part: Literal["bars"] = "bars"
    title: str = ""
    aside: str = ""
    bars: tuple[Bar, ...]
    nothing: str = ""


Chart = Rings | Curves | Stacked | Heat | Bars


@dataclass(frozen=True, slots=True, kw_only=True)
class Abreast:
    """Rows of charts side by side, set so small that all of them stand on one sheet: the page of figures."""

    part: Literal["abreast"] = "abreast"
    rows: tuple[tuple[Chart, ...], ...]
