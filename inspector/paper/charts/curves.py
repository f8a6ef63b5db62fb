"""Percentages in the course of time: curves that differ in dash and width, each named at its end; no legend."""

from collections.abc import Sequence

from inspector.paper.charts.parts import NOWHERE, Curve, Curves
from inspector.paper.charts.sketch import Sketch
from inspector.paper.typesetting import Align

_GRID = (0, 25, 50, 75, 100)
_WHOLE = 1000  # points of a curve are of a thousand
_SHAPE = 0.42  # height over width
_TALLEST = 0.62  # where a neighbour is higher
_WIDTHS = {"solid": 2.4, "dotted": 2.4, "dashed": 1.2}
_MOST_NAME = 0.3  # of the width
_LONGEST = 20_000  # steps: fifty years of days; a stranger's content may say anything


def curves(sketch: Sketch, part: Curves, top: float, least: float) -> float:
    """Put the curves below `top`; returns where they end."""
    style = sketch.style
    shown = [it for it in part.curves if any(point != NOWHERE for point in it.points[:_LONGEST])]
    left = sketch.wide("100", style.small) + style.small * 0.8
    names = {id(it): _named(it) for it in shown}
    most = max((sketch.wide(it, style.size, bold=True) for it in names.values()), default=0.0)
    right = sketch.width - min(most, sketch.width * _MOST_NAME) - style.size * 0.8
    high = min(sketch.width * _SHAPE, 15 * style.size)
    high = max(high, min(least - top - 2.4 * style.small, sketch.width * _TALLEST))
    y = top + style.small * 0.7
    bottom = y + high - style.small * 0.7
    for per_cent in _GRID:
        at = bottom - (bottom - y) * per_cent / 100
        sketch.line([(left, at), (right, at)], style.palette.line)
        sketch.words(
            str(per_cent), 0, at, left - style.small * 0.6, size=style.small, ink=sketch.ink("muted"), align=Align.RIGHT
        )
    steps = min(max(part.steps, 1), _LONGEST)
    pitch = (right - left) / max(steps - 1, 1)
    _ticks(sketch, part, (left, right, y, bottom), pitch)
    ends: list[tuple[float, float, Curve]] = []
    for it in shown:
        points = [
            (left + n * pitch, bottom - (bottom - y) * min(max(point, 0), _WHOLE) / _WHOLE)
            for n, point in enumerate(it.points[:steps])
            if point != NOWHERE
        ]
        width = _WIDTHS[it.stroke] * style.size / 13
        sketch.line(points, sketch.ink(it.tone), width, it.stroke)
        if points:
            ends.append((*points[-1], it))
    _names(sketch, ends, names, right, (y, bottom))
    if not shown and part.nothing:
        room = right - left - style.size
        for n, line in enumerate(sketch.broken(part.nothing, room, style.size, 3)):
            sketch.words(line, left + style.size, y + high * 0.35 + n * style.size * 1.5, room, ink=sketch.ink("muted"))
    return bottom + 2.4 * style.small


def _named(it: Curve) -> str:
    last = next(point for point in reversed(it.points[:_LONGEST]) if point != NOWHERE)
    return f"{it.name} {round(min(max(last, 0), _WHOLE) / 10)}%"


def _ticks(sketch: Sketch, part: Curves, area: tuple[float, float, float, float], pitch: float) -> None:
    """Words below their steps; milestones first, and nothing over anything else."""
    style, (left, right, y, bottom) = sketch.style, area
    taken: list[tuple[float, float]] = []
    for it in sorted(part.ticks[:400], key=lambda it: not it.marked):
        x = left + min(max(it.at, 0), _LONGEST) * pitch
        if x > right + 0.5:
            continue
        if it.marked:
            sketch.line([(x, y), (x, bottom)], sketch.ink("muted"), style.line * 1.4, "dotted")
        wide = sketch.wide(it.text, style.small)
        start = min(max(x - wide / 2, 0), sketch.width - wide)
        if any(start < end + style.small / 2 and start + wide > begun - style.small / 2 for begun, end in taken):
            continue
        taken.append((start, start + wide))
        ink = sketch.ink("text" if it.marked else "muted")
        sketch.words(it.text, start, bottom + style.small * 1.2, wide + 1, size=style.small, ink=ink)


def _names(
    sketch: Sketch,
    ends: Sequence[tuple[float, float, Curve]],
    names: dict[int, str],
    right: float,
    span: tuple[float, float],
) -> None:
    """The name of each curve at its end, pushed apart where two would lie on each other."""
    style, apart = sketch.style, sketch.style.size * 1.35
    placed = sorted(ends, key=lambda it: it[1])
    heights: list[float] = []
    for _, y, _curve in placed:
        heights.append(max(y, heights[-1] + apart) if heights else max(y, span[0]))
    over = (heights[-1] - span[1]) if heights else 0.0
    for n in range(len(heights) - 1, -1, -1):
        limit = span[1] if n == len(heights) - 1 else heights[n + 1] - apart
        heights[n] = min(heights[n], limit) if over > 0 or n < len(heights) - 1 else heights[n]
    for (x, y, it), middle in zip(placed, heights, strict=True):
        start, room = right + style.size * 0.6, sketch.width - right - style.size * 0.5
        if right - x > style.size:  # it ends before the others do: a hairline leads to its name
            sketch.line([(x, y), (right, middle)], style.palette.line, style.line, "dotted")
        sketch.words(names[id(it)], start, middle, room, bold=True, ink=sketch.ink(it.tone))
        sketch.mark(it.key, names[id(it)], start, middle - apart / 2, sketch.width, middle + apart / 2)
