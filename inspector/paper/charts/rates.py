"""Rates as rings: a faint ring, a strong arc from twelve o'clock, the percentage, and the formula below it."""

from inspector.paper.charts.parts import Ring, Rings
from inspector.paper.charts.sketch import Sketch

_LEAST = 13.5  # of the size: what a box is wide at least
_LINES = 3  # of a formula
NO_RATE = "—"


def percent(count: int, base: int) -> str:
    """72.4%; — without a base. What is not all is not said to be 100.0%, and what is not none not 0.0%."""
    if base <= 0:
        return NO_RATE
    tenths = (2000 * count + base) // (2 * base)
    if count < base:
        tenths = min(tenths, 999)
    if count > 0:
        tenths = max(tenths, 1)
    return f"{tenths // 10}.{tenths % 10}%"


def rates(sketch: Sketch, part: Rings, top: float, least: float) -> float:
    """Put the rates below `top`; returns where they end."""
    if not part.rates:
        return top
    style, gap = sketch.style, sketch.style.size * 0.9
    a_row = max(1, int((sketch.width + gap) / (style.size * _LEAST + gap)))
    a_row = min(a_row, len(part.rates))
    rows = -(-len(part.rates) // a_row)
    a_row = -(-len(part.rates) // rows)  # rows of about the same length
    wide = (sketch.width - gap * (a_row - 1)) / a_row
    for row in range(rows):
        shown = part.rates[row * a_row : (row + 1) * a_row]
        said = [_said(sketch, it, wide) for it in shown]
        high = max(_height(sketch, it) for it in said)
        high = max(high, (least - gap * (rows - 1)) / rows)
        for n, (it, lines) in enumerate(zip(shown, said, strict=True)):
            _rate(sketch, it, lines, (n * (wide + gap), top, wide, high))
        top += high + gap
    return top - gap


def _room(sketch: Sketch, wide: float) -> tuple[float, float]:
    """The ring's radius, and how wide the words beside it are."""
    radius = min(sketch.style.figure * 0.9, wide / 7)
    return radius, wide - 2 * radius - 3 * sketch.style.size * 0.85


def _said(sketch: Sketch, it: Ring, wide: float) -> list[str]:
    said = it.formula if it.base > 0 or not it.nothing else f"{it.formula} · {it.nothing}"
    words = said if _numbered(it) or not it.note else f"{said} · {it.note}"
    lines = sketch.broken(words, _room(sketch, wide)[1], sketch.style.small, _LINES)
    if not _numbered(it):
        return lines
    return [*lines, "", ""] if it.note and not _on_one_line(sketch, it, _room(sketch, wide)[1]) else [*lines, ""]


def _on_one_line(sketch: Sketch, it: Ring, room: float) -> bool:
    """Whether what is told apart has room behind the two numbers."""
    size = sketch.style.small
    texts = (str(it.count), "÷", str(it.base), "·", it.note)
    return sum(sketch.wide(text, size, bold=True) + size * 0.35 for text in texts) <= room + size


def _numbered(it: Ring) -> bool:
    """Whether its two numbers have a line of their own."""
    return bool(it.base_key) and it.base > 0


def _height(sketch: Sketch, lines: list[str]) -> float:
    style = sketch.style
    return 2 * style.size * 0.75 + style.size * 1.3 + style.figure * 1.1 + len(lines) * style.small * 1.35


def _rate(sketch: Sketch, it: Ring, lines: list[str], box: tuple[float, float, float, float]) -> None:
    x, y, wide, high = box
    style, pad = sketch.style, sketch.style.size * 0.85
    sketch.card(x, y, wide, high)
    radius, room = _room(sketch, wide)
    share = it.count / it.base if it.base > 0 else 0.0
    tone = it.tone if it.base > 0 else "muted"
    sketch.ring(x + pad + radius, y + high / 2, radius, radius * 0.36, share, sketch.ink(tone))
    left = x + 2 * pad + 2 * radius
    top = y + (high - _height(sketch, lines)) / 2 + style.size * 0.75
    sketch.words(it.name, left, top + style.size * 0.65, room, ink=sketch.ink("muted"))
    top += style.size * 1.3
    said = percent(max(it.count, 0), it.base)
    sketch.words(said, left, top + style.figure * 0.55, room, size=style.figure, bold=True)
    top += style.figure * 1.1
    for n, line in enumerate(lines):
        middle = top + (n + 0.5) * style.small * 1.35
        sketch.words(line, left, middle, room + style.small, size=style.small, ink=sketch.ink("muted"))
    sketch.mark(it.key, f"{it.name} {said} {' '.join(filter(None, lines))}", x, y, x + wide, y + high)
    if _numbered(it):
        first = next(n for n, line in enumerate(lines) if not line)
        _numbers(sketch, it, left, top + (first + 0.5) * style.small * 1.35, room, below=len(lines) - 1 - first)


def _numbers(sketch: Sketch, it: Ring, left: float, middle: float, room: float, *, below: int) -> None:
    """931 ÷ 1286 · 其中例外销号 3: each is a mark; what is told apart stands `below` where it has no room."""
    size, ink = sketch.style.small, sketch.ink("text")
    start, end = left, left + room + size
    for key, name, text in (
        (it.key, f"{it.name} ÷ {it.count}", str(it.count)), ("", "", "÷"),
        (it.base_key, f"{it.name} ÷ {it.base}", str(it.base)), ("", "", "·" if it.note and not below else ""),
        (it.note_key, it.note, it.note),
    ):  # fmt: skip
        if text == it.note and below:
            left, middle = start, middle + size * 1.35
        wide = min(sketch.wide(text, size, bold=bool(key)), end - left)
        sketch.words(text, left, middle, wide + 0.1, size=size, ink=ink, bold=bool(key))
        if key and text and key != it.key:
            sketch.mark(key, name, left, middle - size * 0.7, left + wide, middle + size * 0.7)
        left += wide + size * 0.35
