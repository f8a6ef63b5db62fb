"""Patterns that say what a colour says, to whoever sees none: operators that fill a rectangle with strokes.

Rows of dots are dashed lines, so a large bar takes few strokes. Coordinates are of the page: upwards, (x, y) is the
lower left corner. Lines begin at fixed places of the chart, not of the rectangle: the same pattern goes on.
"""

from collections.abc import Callable, Mapping
from math import ceil, floor
from types import MappingProxyType

from inspector.paper.charts.parts import Tone

Drawn = Callable[[float, float, float, float], str]

SOLID: frozenset[Tone] = frozenset({"closed", "fixed", "accent", "text", "muted"})
"""Full of their colour; what is drawn on them is in the colour of the surface."""


def _dots(step: float, dot: float) -> Drawn:
    """Dots in rows `step` apart, every other row moved by half a step."""

    def drawn(x: float, y: float, wide: float, high: float) -> str:
        said = [f"{dot:g} w"]
        for n in range(floor(y / step), ceil((y + high) / step) + 1):
            start = floor(x / step) * step - step + (step / 2 if n % 2 else 0)
            said.append(f"[{dot:g} {step - dot:g}] 0 d {start:.2f} {n * step:.2f} m {x + wide:.2f} {n * step:.2f} l S")
        return " ".join(said)

    return drawn


def _lines(step: float, width: float, *leans: int) -> Drawn:
    """Diagonals `step` apart; `leans` 1 for those that rise, −1 for those that fall, 0 for upright ones."""

    def drawn(x: float, y: float, wide: float, high: float) -> str:
        said = [f"{width:g} w"]
        for lean in leans:
            foot = [at - lean * y for at in (x, x + wide)] if lean else [x, x + wide]
            least, most = min(foot) - (high if lean > 0 else 0), max(foot) + (high if lean < 0 else 0)
            for n in range(floor(least / step), ceil(most / step) + 1):
                low, up = n * step + lean * y, n * step + lean * (y + high)
                said.append(f"{low:.2f} {y:.2f} m {up:.2f} {y + high:.2f} l S")
        return " ".join(said)

    return drawn


def _blank(x: float, y: float, wide: float, high: float) -> str:
    return ""


PATTERNS: Mapping[Tone, Drawn] = MappingProxyType(
    {
        "fixed": _dots(3.2, 0.9),  # dense dots on its colour
        "recheck": _lines(6.0, 0.9, -1),  # diagonal
        "doing": _dots(2.8, 1.3),  # dots on the surface
        "overdue": _lines(5.6, 0.9, 1, -1),  # crossed
        "rebound": _lines(4.0, 1.4, 1),  # the other diagonal, close and strong
        "lasting": _lines(4.0, 0.9, 0),  # upright
    }
)
"""What is not here is solid, or blank (未整改)."""


def strokes(tone: Tone, x: float, y: float, wide: float, high: float) -> str:
    """The operators of a meaning's pattern in a rectangle; they may reach beyond it."""
    return PATTERNS.get(tone, _blank)(x, y, wide, high)
