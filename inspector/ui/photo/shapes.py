"""Shapes under a hand: where they can be taken hold of, and what becomes of them when they are pulled or moved.

Points are shares of the picture as in `photo.overlay`; where a finger or a pointer is compared with a shape, `rect` is
where the picture lies on the screen.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from math import hypot

from PySide6.QtCore import QPointF, QRectF

from inspector.photo.overlay import BROADEST, RED, Drawing, Point, Shape
from inspector.ui.photo.painting import DISC, spots, text_box, unit

CORNERED = frozenset({Drawing.BOX, Drawing.ELLIPSE, Drawing.BLUR})
"""Spanned by two opposite corners."""
AT_A_POINT = frozenset({Drawing.TEXT, Drawing.NUMBER})
"""They stand at one point and grow with their stroke."""
STROKE = 0.006
"""Of what is drawn here: 0.3 mm on a print 5 cm wide, its letters 2.4 mm high."""
THINNEST, THICKEST = 0.001, BROADEST


def new_shape(kind: Drawing, colour: str, at: Point, text: str = "") -> Shape:
    """A shape that begins at a point; one that stands at a point is whole."""
    points = (at,) if kind in AT_A_POINT else (at, at)
    return Shape(kind, points, RED if kind is Drawing.BLUR else colour, STROKE, text)


def middling(kind: Drawing, colour: str, around: QRectF, text: str = "") -> Shape:
    """A shape of a middling size in the middle of what is seen (`around`, in shares): the keyboard's way to begin."""
    x, y = around.center().x(), around.center().y()
    if kind in AT_A_POINT:
        return new_shape(kind, colour, (x, y), text)
    across, down = around.width() / 6, around.height() / 6
    start, end = (x - across, y - down), (x + across, y + down)
    return replace(new_shape(kind, colour, start), points=(start, end))


def next_number(shapes: Sequence[Shape]) -> str:
    """What the next number reads: one more than the highest there is."""
    counted = [int(it.text) for it in shapes if it.kind is Drawing.NUMBER and it.text.isdecimal() and len(it.text) < 4]
    return str(max(counted, default=0) + 1)


def moved(shape: Shape, across: float, down: float) -> Shape:
    """The shape elsewhere, never beyond the picture's edge."""
    left, right = min(x for x, _ in shape.points), max(x for x, _ in shape.points)
    top, bottom = min(y for _, y in shape.points), max(y for _, y in shape.points)
    across = min(max(across, -left), 1 - right)
    down = min(max(down, -top), 1 - bottom)
    return replace(shape, points=tuple((_share(x + across), _share(y + down)) for x, y in shape.points))


def holds(shape: Shape, rect: QRectF) -> list[QPointF]:
    """Where it can be pulled, on the screen."""
    at = spots(rect, shape)
    if shape.kind is Drawing.TEXT:
        return [text_box(rect, shape).bottomRight()]
    if shape.kind is Drawing.NUMBER:
        return [at[0] + QPointF(1, 1) * unit(rect, shape) * DISC * 0.75]
    if shape.kind in CORNERED:
        one, two = at
        return [one, QPointF(two.x(), one.y()), two, QPointF(one.x(), two.y())]
    return [at[0], at[-1]]


def pulled(shape: Shape, hold: int, to: Point, rect: QRectF) -> Shape:
    """The shape with one of its holds brought to a point."""
    x, y = _share(to[0]), _share(to[1])
    if shape.kind in AT_A_POINT:
        spot = QPointF(rect.left() + to[0] * rect.width(), rect.top() + to[1] * rect.height())
        at, held = spots(rect, shape)[0], holds(shape, rect)[0]
        grown = _far(at, spot) / max(1.0, _far(at, held))
        return replace(shape, width=min(THICKEST, max(THINNEST, shape.width * grown)))
    if shape.kind not in CORNERED:
        points = ((x, y), *shape.points[1:]) if hold == 0 else (*shape.points[:-1], (x, y))
        return replace(shape, points=points)
    one, two = shape.points
    left, top, right, bottom = one[0], one[1], two[0], two[1]
    left, right = (x, right) if hold in {0, 3} else (left, x)
    top, bottom = (y, bottom) if hold in {0, 1} else (top, y)
    return replace(shape, points=((left, top), (right, bottom)))


def grown(shape: Shape, across: float, down: float, rect: QRectF) -> Shape:
    """The shape with its far end brought further by the arrow keys."""
    if shape.kind in AT_A_POINT:
        return replace(shape, width=min(THICKEST, max(THINNEST, shape.width * (1 + (across + down) * 10))))
    x, y = shape.points[-1]
    return pulled(shape, 2 if shape.kind in CORNERED else 1, (x + across, y + down), rect)


def is_slip(shape: Shape, rect: QRectF, least: float) -> bool:
    """Whether a drawn shape is so small (pixels) that it was a press and no drawing."""
    if shape.kind in AT_A_POINT:
        return False
    at = spots(rect, shape)
    return all(_far(at[0], it) < least for it in at)


def touches(shape: Shape, rect: QRectF, spot: QPointF, near: float, *, inside: bool = True) -> bool:
    """Whether a point of the screen is on the shape; `inside` counts what a closed shape surrounds."""
    at = spots(rect, shape)
    reach = near + unit(rect, shape)
    if shape.kind is Drawing.TEXT:
        return text_box(rect, shape).adjusted(-near, -near, near, near).contains(spot)
    if shape.kind is Drawing.NUMBER:
        return _far(at[0], spot) <= unit(rect, shape) * DISC + near
    if shape.kind in CORNERED:
        whole = QRectF(at[0], at[1]).normalized()
        outer = whole.adjusted(-reach, -reach, reach, reach)
        inner = whole.adjusted(reach, reach, -reach, -reach)
        return outer.contains(spot) and (inside or not (inner.isValid() and inner.contains(spot)))
    return any(_from_line(one, two, spot) <= reach for one, two in pairwise(at))


def _from_line(one: QPointF, two: QPointF, spot: QPointF) -> float:
    run = two - one
    length = QPointF.dotProduct(run, run)
    share = QPointF.dotProduct(spot - one, run) / length if length else 0.0
    return _far(one + run * min(1.0, max(0.0, share)), spot)


def _far(one: QPointF, two: QPointF) -> float:
    return hypot(one.x() - two.x(), one.y() - two.y())


def _share(value: float) -> float:
    return min(1.0, max(0.0, value))
