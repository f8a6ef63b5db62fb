"""The strokes of a signature: kept as text, read strictly (a package brings any text), and drawn as a picture.

A sheet is 10,000 units wide; x goes to the right and y down, both in these units, so that a signature keeps its shape
whatever it was drawn on.
"""

import io
import json
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from PIL import Image, ImageDraw

WIDE = 10_000
"""Units of the width of a sheet."""
MOST_STROKES = 200
MOST_POINTS = 20_000
LONGEST_TIME = 3_600_000  # milliseconds
MOST_PRESSURE = 1000

_LONGEST_TEXT = 1 << 20  # characters of what can hold MOST_POINTS
_PICTURE = (960, 320)  # pixels at most
_MARGIN = 16
_FINER = 3  # drawn so many times larger, then reduced: Pillow's lines have no soft edges
_PEN = 5.0  # pixels of the picture, at a pressure in the middle


class Point(NamedTuple):
    """Where the pen was, when (milliseconds since the first point), and how hard it pressed, where it tells."""

    x: int
    y: int
    at: int
    pressure: int | None = None  # 0 … 1000


Stroke = tuple[Point, ...]


def read_strokes(text: str | None) -> tuple[Stroke, ...]:
    """The strokes a text holds, none for None. Raises ValueError for what is not written by `write_strokes`."""
    if text is None:
        return ()
    if len(text) > _LONGEST_TEXT:
        raise ValueError("too long")
    try:
        found = json.loads(text)
    except RecursionError as error:
        raise ValueError("nested") from error
    return checked(tuple(_stroke(it) for it in _listed(found)))


def write_strokes(strokes: Iterable[Stroke]) -> str:
    """Strokes as text. Raises ValueError where there are more than anybody draws, or points off the sheet."""
    kept = [[list(it) if it.pressure is not None else list(it[:3]) for it in stroke] for stroke in checked(strokes)]
    return json.dumps(kept, separators=(",", ":"))


def checked(strokes: Iterable[Stroke]) -> tuple[Stroke, ...]:
    """The strokes as they are. Raises ValueError for too many, for an empty one, and for points that cannot be."""
    held = tuple(strokes)
    if len(held) > MOST_STROKES or sum(map(len, held)) > MOST_POINTS:
        raise ValueError("too many")
    for stroke in held:
        if not stroke:
            raise ValueError("an empty stroke")
        for it in stroke:
            if not (0 <= it.x <= WIDE and 0 <= it.y <= WIDE and 0 <= it.at <= LONGEST_TIME):
                raise ValueError("off the sheet")
            if it.pressure is not None and not 0 <= it.pressure <= MOST_PRESSURE:
                raise ValueError("no pressure")
    return held


def fitted(strokes: Sequence[Stroke], wide: float, high: float) -> list[list[tuple[float, float, float]]]:
    """The strokes as large as fits into a box, in its middle: (x, y, weight) with y down and weight about 1."""
    points = [it for stroke in strokes for it in stroke]
    if not points:
        return []
    left, top = min(it.x for it in points), min(it.y for it in points)
    across, down = max(it.x for it in points) - left, max(it.y for it in points) - top
    scale = min(wide / max(across, 1), high / max(down, 1), 3 * wide / WIDE)  # a dot does not fill the box
    x0, y0 = (wide - across * scale) / 2, (high - down * scale) / 2
    return [
        [(x0 + (it.x - left) * scale, y0 + (it.y - top) * scale, _weight(it)) for it in stroke] for stroke in strokes
    ]


def picture(strokes: Sequence[Stroke]) -> bytes:
    """A PNG of the strokes, black on white, cut to what was drawn. Raises ValueError where nothing was."""
    if not strokes:
        raise ValueError("nothing was drawn")
    wide, high = (it - 2 * _MARGIN for it in _PICTURE)
    drawn = fitted(strokes, wide, high)
    xs, ys = [it[0] for line in drawn for it in line], [it[1] for line in drawn for it in line]
    left, top = min(xs) - _MARGIN, min(ys) - _MARGIN
    size = (round(max(xs) - min(xs)) + 2 * _MARGIN, round(max(ys) - min(ys)) + 2 * _MARGIN)
    image = Image.new("L", (size[0] * _FINER, size[1] * _FINER), 255)
    pen = ImageDraw.Draw(image)
    for line in drawn:
        placed = [((x - left) * _FINER, (y - top) * _FINER, weight * _PEN * _FINER / 2) for x, y, weight in line]
        for x, y, radius in placed:
            pen.ellipse((x - radius, y - radius, x + radius, y + radius), fill=0)
        for (x, y, radius), (next_x, next_y, _) in pairwise(placed):
            pen.line((x, y, next_x, next_y), fill=0, width=round(2 * radius))
    file = io.BytesIO()
    image.resize(size, Image.Resampling.LANCZOS).save(file, "PNG", optimize=True)
    return file.getvalue()


def _weight(point: Point) -> float:
    """How thick the line is there, around 1."""
    return 1.0 if point.pressure is None else 0.55 + 0.9 * point.pressure / MOST_PRESSURE


def _stroke(found: object) -> Stroke:
    return tuple(_point(it) for it in _listed(found))


def _point(found: object) -> Point:
    numbers = _listed(found)
    if len(numbers) not in (3, 4) or not all(type(it) is int for it in numbers):
        raise ValueError("three or four whole numbers are wanted")
    return Point(*numbers)


def _listed(found: object) -> list[Any]:
    if not isinstance(found, list):
        raise ValueError("a list is wanted")  # noqa: TRY004 - of what a text holds, not of how this was called
    return found
