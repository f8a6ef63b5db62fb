"""A table of counts in six tones, dark where there is much, with its number in every cell."""

from collections.abc import Sequence

from inspector.paper.charts.parts import Heat, HeatRow
from inspector.paper.charts.sketch import Sketch
from inspector.paper.typesetting import Align

_PITCH = 2.3  # of the size, from row to row
_LEAST = 2.6  # of the size: a column's width
_MOST_NAME = 0.3  # of the width
_HEAD = 3  # lines of a column's name
_SMALLEST = 0.72


def columns_with_room(sketch: Sketch, part: Heat) -> int:
    """How many columns the width has room for."""
    return max(1, int((sketch.width - _names(sketch, part)) / (sketch.style.size * _LEAST)))


def _names(sketch: Sketch, part: Heat) -> float:
    style = sketch.style
    names = max((sketch.wide(it.name[:80], style.size) for it in part.rows), default=0.0)
    return min(names, sketch.width * _MOST_NAME) + style.size * 0.9


def heat(sketch: Sketch, part: Heat, top: float, least: float, most: int = 0) -> float:
    """Put the table below `top`; `most` is the number the darkest tone stands for, its own highest where 0."""
    style, left = sketch.style, _names(sketch, part)
    if not part.columns:
        return top
    wide = (sketch.width - left) / len(part.columns)
    small = style.small * _shrunk(sketch, part.columns, wide - style.small * 0.3)
    room = wide - small * 0.3
    heads = [sketch.broken(_whole_words(sketch, it, room, small), room, small, _HEAD) for it in part.columns]
    lines = max(map(len, heads))
    for n, said in enumerate(heads):
        for at, line in enumerate(said):
            middle = top + (lines - len(said) + at + 0.6) * style.small * 1.3
            sketch.words(line, left + n * wide, middle, wide, size=small, ink=sketch.ink("muted"), align=Align.CENTRE)
    top += lines * style.small * 1.3 + style.small * 0.6
    most = most or highest(part)
    pitch = style.size * _PITCH * style.pitch
    if part.rows and least > top:
        pitch = max(pitch, min((least - top) / len(part.rows), pitch * 1.35))
    for row in part.rows:
        _row(sketch, part, row, (left, top, wide, pitch), most)
        top += pitch
    return top


def _shrunk(sketch: Sketch, columns: Sequence[str], room: float) -> float:
    """How much smaller the heads are set so that no Latin word is torn; no smaller than can be read."""
    size = sketch.style.small
    words = (word for it in columns for word in it[:200].split() if word.isascii())
    widest = max((sketch.wide(word, size) for word in words), default=0.0)
    return max(_SMALLEST, min(1.0, room / widest)) if widest else 1.0


def _whole_words(sketch: Sketch, name: str, room: float, size: float) -> str:
    """The name with Latin words that have no room cut short: torn in two they cannot be read."""
    return " ".join(sketch.cut(it, room, size) if it.isascii() else it for it in name[:200].split())


def highest(part: Heat) -> int:
    """The largest number of the table, 1 at least."""
    return max((it.count for row in part.rows for it in row.cells), default=1) or 1


def _row(sketch: Sketch, part: Heat, row: HeatRow, box: tuple[float, float, float, float], most: int) -> None:
    style, (left, top, wide, pitch) = sketch.style, box
    tones = style.palette.heat
    sketch.words(row.name, 0, top + pitch / 2, left - style.size * 0.9)
    sketch.mark(row.key, row.name, 0, top, left - 1, top + pitch)
    for n, (column, it) in enumerate(zip(part.columns, row.cells, strict=False)):
        count = max(it.count, 0)
        tone = -(-min(count, most) * (len(tones) - 1) // most)
        fill, x = tones[tone], left + n * wide
        sketch.fill(x, top, wide - 1.5, pitch - 1.5, fill)
        if fill == style.palette.surface or not tone:
            sketch.frame(x, top, wide - 1.5, pitch - 1.5, style.palette.line)
        ink = style.palette.on(fill)
        said = str(count)
        size = style.size if sketch.wide(said, style.size) <= wide - 3 else style.small * 0.9
        sketch.words(
            said, x, top + pitch / 2 - 0.75, wide - 1.5, size=size, ink=ink, bold=tone >= 4, align=Align.CENTRE
        )
        sketch.mark(it.key, f"{row.name} {column} {count}", x, top, x + wide - 1.5, top + pitch - 1.5)
