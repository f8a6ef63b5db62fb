"""What is drawn on a photograph: shapes over the picture, kept as JSON beside it and never in it.

Pure: no picture is opened here. The window draws the shapes over the working copy, `burning` burns them into every
copy that leaves. Places are fractions 0…1 of the upright picture's width and height, from its top left, so that they
fit each of its sizes.
"""

import json
import math
import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

Point = tuple[float, float]


class Drawing(StrEnum):
    """What a shape is. Never rename one: old overlays carry it."""

    ARROW = "arrow"  # from its first point to its second, the head there
    BOX = "box"  # two opposite corners
    ELLIPSE = "ellipse"  # two opposite corners of the box around it
    LINE = "line"  # from point to point: 2 for a straight one, many for one drawn by hand
    TEXT = "text"  # one point: the top left of its first letter
    NUMBER = "number"  # one point: the middle of its disc; `text` is what stands in it
    BLUR = "blur"  # two opposite corners: what lies between is made unknowable


MOST_SHAPES = 200
MOST_POINTS = 2_000
"""Of one line: half a minute of drawing with a pen."""
LONGEST_TEXT = 200
LONGEST_OVERLAY = 1_000_000
"""Characters of JSON."""

STROKE = 0.004
"""The usual width of a stroke, as a fraction of the picture's longest side: 8 of 2016 pixels."""
BROADEST = 0.05
LETTER = 8
"""Height of a letter and radius of a number's disc, in widths of a stroke (the disc: three quarters of that)."""

RED = "#d92d20"

_PLACES = 5  # decimals: a tenth of a pixel of the largest photograph
_UNSEEN = re.compile("[\0-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_COLOUR = re.compile(r"#[0-9a-f]{6}")
_KEYS = {"kind", "points", "colour", "width", "text"}
_POINTS = {
    Drawing.ARROW: (2, 2), Drawing.BOX: (2, 2), Drawing.ELLIPSE: (2, 2), Drawing.BLUR: (2, 2),
    Drawing.LINE: (2, MOST_POINTS), Drawing.TEXT: (1, 1), Drawing.NUMBER: (1, 1),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Shape:
    """One thing drawn. A shape that cannot be is refused when it is made; its text loses what cannot be seen.

    Raises:
        ValueError: naming the part that is not as it should be, never quoting it.
    """

    kind: Drawing
    points: tuple[Point, ...]
    colour: str = RED  # #rrggbb
    width: float = STROKE  # of its stroke, as a fraction of the picture's longest side
    text: str = ""

    def __post_init__(self) -> None:
        least, most = _POINTS[self.kind]
        if not least <= len(self.points) <= most:
            raise ValueError("points")
        if not all(0 <= part <= 1 for point in self.points for part in point):  # NaN is within no bounds
            raise ValueError("places")
        if not _COLOUR.fullmatch(self.colour):
            raise ValueError("colour")
        if not 0 < self.width <= BROADEST:
            raise ValueError("width")
        if len(self.text) > LONGEST_TEXT:
            raise ValueError("text")
        object.__setattr__(self, "text", _UNSEEN.sub("", self.text))

    @property
    def box(self) -> tuple[float, float, float, float]:
        """Left, top, right, bottom of its points."""
        across, down = [x for x, _ in self.points], [y for _, y in self.points]
        return min(across), min(down), max(across), max(down)


def read_overlay(text: str | None) -> tuple[Shape, ...]:
    """The shapes of an overlay as it stands in a record, lowest first.

    Raises:
        ValueError: for what a stranger brought: no JSON, no list of shapes, too many of them.
    """
    if not text:
        return ()
    if len(text) > LONGEST_OVERLAY:
        raise ValueError("overlay")
    try:
        found = json.loads(text)
    except RecursionError as error:
        raise ValueError("nested") from error
    if not isinstance(found, list) or len(found) > MOST_SHAPES:
        raise ValueError("shapes")
    return tuple(_shape(it) for it in found)


def shapes_of(text: str | None) -> tuple[Shape, ...]:
    """`read_overlay` for the screen: nothing where a merge brought what cannot be read. What leaves is stricter."""
    try:
        return read_overlay(text)
    except ValueError:
        return ()


def write_overlay(shapes: Iterable[Shape]) -> str | None:
    """The overlay as a record keeps it; None without shapes. The same shapes give the same text.

    Raises:
        ValueError: more shapes than one photograph may carry.
    """
    written = [
        {
            "kind": it.kind.value,
            "points": [[round(x, _PLACES), round(y, _PLACES)] for x, y in it.points],
            "colour": it.colour,
            "width": round(it.width, _PLACES),
            "text": it.text,
        }
        for it in shapes
    ]
    if len(written) > MOST_SHAPES:
        raise ValueError("shapes")
    return json.dumps(written, ensure_ascii=False, separators=(",", ":")) if written else None


def hides(shapes: Iterable[Shape]) -> bool:
    """Whether a region is to be made unknowable."""
    return any(it.kind is Drawing.BLUR for it in shapes)


def _shape(found: Any) -> Shape:
    """One shape of a stranger's list."""
    match found:
        case {"kind": str(kind), "points": list(points)} if found.keys() <= _KEYS:
            text, colour, width = found.get("text", ""), found.get("colour", RED), _number(found.get("width", STROKE))
            if isinstance(text, str) and isinstance(colour, str):
                return Shape(Drawing(kind), tuple(_point(it) for it in points), colour, width, text)
    raise ValueError("shape")


def _point(found: Any) -> Point:
    if not isinstance(found, list) or len(found) != 2:
        raise ValueError("point")
    return _number(found[0]), _number(found[1])


def _number(found: Any) -> float:
    """A number of JSON; whole ones may be too large to be a float."""
    if isinstance(found, bool) or not isinstance(found, int | float) or not math.isfinite(found) or abs(found) > 1:
        raise ValueError("number")
    return float(found)
