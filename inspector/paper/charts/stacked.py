"""Stacked bars: how each place is made up. Pattern and colour say the same; what each means stands above."""

from inspector.paper.charts.parts import Stacked, StackedRow
from inspector.paper.charts.sketch import Sketch
from inspector.paper.typesetting import Align

_PITCH = 2.35  # of the size, from bar to bar
_HIGH = 1.65
_MOST_NAME = 0.3  # of the width
_PRESSED = 4.0  # points: a piece is to be hit however small it is


def stacked(sketch: Sketch, part: Stacked, top: float, least: float) -> float:
    """Put legend and bars below `top`; returns where they end."""
    style = sketch.style
    names = max((sketch.wide(it.name[:80], style.size) for it in part.rows), default=0.0)
    names = min(names, sketch.width * _MOST_NAME) + style.size * 0.9
    sums = [sum(max(it.count, 0) for it in row.shares) for row in part.rows]
    behind = max((sketch.wide(str(it), style.size) for it in sums), default=0.0) + style.size * 0.7
    top = _legend(sketch, part, names, top)
    pitch = style.size * _PITCH * style.pitch
    if part.rows and least > top:
        pitch = max(pitch, min((least - top) / len(part.rows), pitch * 1.35))
    for row, total in zip(part.rows, sums, strict=True):
        _row(sketch, part, row, total, (names, top, sketch.width - names - behind, pitch))
        top += pitch
    return top


def _legend(sketch: Sketch, part: Stacked, left: float, top: float) -> float:
    style = sketch.style
    box, high = style.small * 1.5, style.small * 1.9
    x = left
    for it in part.meanings:
        wide = box + style.small * 0.5 + sketch.wide(it.word, style.small, bold=True)
        if x > left and x + wide > sketch.width:
            x, top = left, top + high
        sketch.pattern(x, top + (high - style.small) / 2, box, style.small, it.tone)
        start = x + box + style.small * 0.5
        sketch.words(
            it.word, start, top + high / 2, sketch.width - start, size=style.small, bold=True, ink=sketch.ink(it.tone)
        )
        x += wide + style.small * 1.2
    return top + high + style.small * 0.4 if part.meanings else top


def _row(sketch: Sketch, part: Stacked, row: StackedRow, total: int, box: tuple[float, float, float, float]) -> None:
    style, (left, top, wide, pitch) = sketch.style, box
    middle, high = top + pitch / 2, min(style.size * _HIGH, pitch * 0.8)
    sketch.words(row.name, 0, middle, left - style.size * 0.9)
    sketch.words(
        str(total), left + wide, middle, sketch.width - left - wide, ink=sketch.ink("muted"), align=Align.RIGHT
    )
    whole = f"{row.name} {total}"
    sketch.mark(row.key, whole, 0, top, left - 1, top + pitch)
    x = left
    for meaning, it in zip(part.meanings, row.shares, strict=False):
        long = wide * max(it.count, 0) / total if total else 0.0
        sketch.pattern(x, middle - high / 2, long, high, meaning.tone)
        if it.count > 0:
            more = max(0.0, _PRESSED - long) / 2
            name = f"{row.name} {meaning.word} {it.count}"
            sketch.mark(it.key, name, x - more, middle - high / 2, x + long + more, middle + high / 2)
        x += long
    if not total:
        sketch.line([(left, middle), (left + wide, middle)], style.palette.line)
