"""Bars one below the other in one ink, the severity before each as bars of its own, the number behind it."""

from inspector.paper.charts.parts import Bar, Bars
from inspector.paper.charts.sketch import Sketch

_PITCH = 2.35  # of the size, from bar to bar
_HIGH = 1.05
_MOST_NAME = 0.42  # of the width
_WORST = 3


def bars(sketch: Sketch, part: Bars, top: float, least: float, most: int = 0) -> float:
    """Put the bars below `top`; `most` is what a whole bar stands for, the longest's own number where 0."""
    style = sketch.style
    if not part.bars:
        return top
    graded = any(it.severity >= 0 for it in part.bars)
    names = max(sketch.wide(it.name[:80], style.size) for it in part.bars)
    names = min(names, sketch.width * _MOST_NAME)
    left = names + style.size * (2.6 if graded else 0.9)
    behind = max(sketch.wide(it.said[:80], style.size, bold=True) for it in part.bars)
    behind = min(behind, sketch.width * 0.4) + style.size * 0.7
    wide = max(sketch.width - left - behind, style.size)
    pitch = style.size * _PITCH * style.pitch
    if least > top:
        pitch = max(pitch, min((least - top) / len(part.bars), pitch * 1.35))
    most = most or longest(part)
    for it in part.bars:
        _bar(sketch, it, most, (names, left, top, wide, pitch))
        top += pitch
    return top


def longest(part: Bars) -> int:
    """The largest number of those without a base of their own, 1 at least."""
    return max((it.count for it in part.bars if it.of <= 0), default=1) or 1


def _bar(sketch: Sketch, it: Bar, most: int, box: tuple[float, float, float, float, float]) -> None:
    style, (names, left, top, wide, pitch) = sketch.style, box
    middle, high = top + pitch / 2, min(style.size * _HIGH, pitch * 0.8)
    sketch.words(it.name, 0, middle, names)
    if it.severity >= 0:
        _severity(sketch, min(it.severity, _WORST), left - style.size * 2.0, middle)
    base = it.of if it.of > 0 else max(most, 1)
    long = wide * min(max(it.count, 0) / base, 1.0)
    ink = sketch.ink(it.tone)
    if it.of > 0:
        sketch.frame(left, middle - high / 2, wide, high, style.palette.line)
        sketch.fill(left, middle - high / 2, long, high, ink)
    elif it.tone == "accent":
        sketch.fill(left, middle - high / 2, long, high, ink)
    else:
        sketch.pattern(left, middle - high / 2, long, high, it.tone)
    at = left + (wide if it.of > 0 else long) + style.size * 0.6
    sketch.words(it.said, at, middle, sketch.width - at + 1, bold=it.of <= 0)
    sketch.mark(it.key, f"{it.name} {it.said}", 0, top, sketch.width, top + pitch)


def _severity(sketch: Sketch, severity: int, x: float, middle: float) -> None:
    """Three upright bars, as many of them filled as it is grave; none for a hint."""
    size, ink = sketch.style.size, sketch.style.palette.severities[severity]
    for n in range(_WORST):
        high = size * (0.42 + 0.24 * n)
        left, top = x + n * size * 0.34, middle + size * 0.45 - high
        if n < severity:
            sketch.fill(left, top, size * 0.24, high, ink)
        else:
            sketch.frame(left, top, size * 0.24, high, ink, size / 16)
