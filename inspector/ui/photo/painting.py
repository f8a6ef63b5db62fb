"""What was drawn on a photo, painted as it will be burnt in on paper (`photo.burning`): the same measures, in Qt.

All lengths are shares of the picture's longest side, so a thumbnail, the enlarged photo and the sheet look alike.
Nothing here needs a widget: `drawn_over` may run off the GUI thread.
"""

from collections.abc import Sequence
from math import atan2, cos, radians, sin

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPainterPath, QPen, QPolygonF

from inspector.photo.overlay import LETTER, Drawing, Shape, shapes_of
from inspector.ui import fonts, paint, theme

DISC = 0.75 * LETTER
"""Radius of a number's disc, in strokes."""
EDGE = 1 / 3
"""Of a stroke: everything has an edge of its opposite, so that it stands out from any photo."""
HEAD, SPREAD, SHAFT = 5.0, radians(27), 0.7
"""Of an arrow: length of its head in strokes, angle of its sides, where in the head the shaft ends."""
CELLS = 4
"""Averages along the longer side of what is blurred."""


Blurs = dict[Shape, QImage]
"""What is left of each blurred region of one picture."""


def casing(colour: str) -> str:
    """Black or white, whichever a colour stands out from."""
    return "#000000" if theme.luminance(colour) > 0.4 else "#ffffff"


def drawn_over(image: QImage, overlay: str | None) -> QImage:
    """A picture with what was drawn on it."""
    shapes = shapes_of(overlay)
    if not shapes or image.isNull():
        return image
    drawn = image.convertToFormat(QImage.Format.Format_RGB32)
    with QPainter(drawn) as painter:
        paint.smooth(painter)
        paint_shapes(painter, QRectF(drawn.rect()), shapes, image)
    return drawn


def paint_shapes(
    painter: QPainter, rect: QRectF, shapes: Sequence[Shape], picture: QImage, known: Blurs | None = None
) -> None:
    """Paint shapes over the picture that fills `rect`; `picture` is what blurs are made of.

    `known` are blurs of the same picture worked out before, for who paints it again and again; new ones are added.
    """
    for shape in shapes:
        if shape.kind is Drawing.BLUR:
            _blur(painter, rect, shape, picture, {} if known is None else known)
    for shape in shapes:
        if shape.kind is Drawing.TEXT:
            _text(painter, rect, shape)
        elif shape.kind is Drawing.NUMBER:
            _number(painter, rect, shape)
        elif shape.kind is not Drawing.BLUR:
            _stroke(painter, rect, shape, casing(shape.colour), 1 + 2 * EDGE)
            _stroke(painter, rect, shape, shape.colour, 1.0)


def spots(rect: QRectF, shape: Shape) -> list[QPointF]:
    """Its points where the picture fills `rect`."""
    return [QPointF(rect.left() + x * rect.width(), rect.top() + y * rect.height()) for x, y in shape.points]


def unit(rect: QRectF, shape: Shape) -> float:
    """Its stroke in pixels where the picture fills `rect`."""
    return max(rect.width(), rect.height()) * shape.width


def text_box(rect: QRectF, shape: Shape) -> QRectF:
    """Where a text stands."""
    em = unit(rect, shape) * LETTER
    return QRectF(spots(rect, shape)[0], QSizeF(QFontMetricsF(_face(em)).horizontalAdvance(shape.text), em * 1.45))


def _stroke(painter: QPainter, rect: QRectF, shape: Shape, ink: str, more: float) -> None:
    wide = unit(rect, shape)
    pen = QPen(QColor(ink), wide * more)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    at = spots(rect, shape)
    if shape.kind is Drawing.BOX:
        painter.drawRect(QRectF(at[0], at[1]).normalized())
    elif shape.kind is Drawing.ELLIPSE:
        painter.drawEllipse(QRectF(at[0], at[1]).normalized())
    elif shape.kind is Drawing.LINE:
        painter.drawPolyline(QPolygonF(at))
    else:
        _arrow(painter, at[0], at[1], wide, more)


def _arrow(painter: QPainter, start: QPointF, end: QPointF, wide: float, more: float) -> None:
    turn = atan2(end.y() - start.y(), end.x() - start.x())

    def back(angle: float, by: float) -> QPointF:
        return end - QPointF(cos(angle), sin(angle)) * by * wide

    painter.drawLine(start, back(turn, HEAD * SHAFT))
    ink = painter.pen().color()
    around = QPen(ink, wide * (more - 1))
    around.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(around if more > 1 else Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    painter.drawPolygon(QPolygonF([end, back(turn - SPREAD, HEAD), back(turn + SPREAD, HEAD)]))


def _text(painter: QPainter, rect: QRectF, shape: Shape) -> None:
    wide = unit(rect, shape)
    face = _face(wide * LETTER)
    letters = QPainterPath()
    at = spots(rect, shape)[0]
    letters.addText(QPointF(at.x(), at.y() + QFontMetricsF(face).ascent()), face, shape.text)
    around = QPen(QColor(casing(shape.colour)), wide * EDGE * 2)
    around.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.strokePath(letters, around)
    painter.fillPath(letters, QColor(shape.colour))


def _number(painter: QPainter, rect: QRectF, shape: Shape) -> None:
    wide = unit(rect, shape)
    at, radius = spots(rect, shape)[0], wide * DISC
    around = QColor(casing(shape.colour))
    painter.setPen(QPen(around, wide * EDGE))
    painter.setBrush(QColor(shape.colour))
    painter.drawEllipse(at, radius, radius)
    face = _face(wide * LETTER)
    needed = QFontMetricsF(face).horizontalAdvance(shape.text)
    if needed > radius * 1.6:
        face = _face(max(wide * LETTER / 2, wide * LETTER * radius * 1.6 / needed))
    painter.setFont(face)
    painter.setPen(around)
    painter.drawText(QRectF(at.x() - radius, at.y() - radius, radius * 2, radius * 2), int(paint.CENTRE), shape.text)


def _blur(painter: QPainter, rect: QRectF, shape: Shape, picture: QImage, known: Blurs) -> None:
    """Averages alone are painted: what the cells held cannot be made out any more, nor be worked back."""
    whole = QRectF(picture.rect())
    start, end = spots(whole, shape)[:2]
    region = QRectF(start, end).normalized().toAlignedRect().intersected(picture.rect())
    if region.isEmpty():
        return
    if shape not in known:
        cell = max(region.width(), region.height()) / CELLS
        cells = QSize(max(1, int(region.width() / cell)), max(1, int(region.height() / cell)))
        known[shape] = _averages(picture, region, cells)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.drawImage(_painted(rect, whole, region), known[shape])
    painter.restore()


def _averages(picture: QImage, region: QRect, cells: QSize) -> QImage:
    whole = picture.copy(region).convertToFormat(QImage.Format.Format_RGB32)
    small = whole.scaled(cells, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)
    # painting what comes out smoothly softens the edges of the cells
    return small.scaled(cells * 4, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.FastTransformation)


def _painted(rect: QRectF, whole: QRectF, region: QRect) -> QRectF:
    across, down = rect.width() / whole.width(), rect.height() / whole.height()
    start = QPointF(rect.left() + region.x() * across, rect.top() + region.y() * down)
    return QRectF(QRectF(start, QSizeF(region.width() * across, region.height() * down)).toAlignedRect())


def _face(height: float) -> QFont:
    face = QFont()
    face.setFamilies(list(fonts.families()))
    face.setPixelSize(max(1, round(height)))
    face.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return face
