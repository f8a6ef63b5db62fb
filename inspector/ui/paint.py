"""The few strokes every widget and delegate is painted with: box, hairline, words, ring, key cap, focus, photo."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap
from PySide6.QtWidgets import QStyledItemDelegate, QWidget

from inspector.ui import theme
from inspector.ui.icons import draw_icon
from inspector.ui.theme import Step, colour, px

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTRE = Qt.AlignmentFlag.AlignCenter
STRIP = QColor(0, 0, 0, 200)  # words on a photo stand on this, in every theme

Index = QModelIndex | QPersistentModelIndex
Option = Any  # a QStyleOptionViewItem: the stubs leave out its public fields (rect, state)
Paint = Callable[[Any, QPainter, Option, Index], None]


class Brush(QPainter):
    """A painter of one widget, smooth: `with Brush(self) as painter`. Leaving the block ends it, whatever happened."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        smooth(self)


def smooth(painter: QPainter) -> None:
    """Antialiased lines, words and photos."""
    painter.setRenderHints(
        QPainter.RenderHint.Antialiasing
        | QPainter.RenderHint.TextAntialiasing
        | QPainter.RenderHint.SmoothPixmapTransform
    )


def guarded(paint: Paint) -> Paint:
    """Every delegate's `paint` wears this: an exception between save and restore must be a traceback, not a crash."""

    @wraps(paint)
    def painted(self: QStyledItemDelegate, painter: QPainter, option: Option, index: Index) -> None:
        painter.save()
        smooth(painter)
        try:
            paint(self, painter, option, index)
        finally:
            painter.restore()

    painted.guarded = True  # type: ignore[attr-defined]
    return painted


def width(text: str, step: Step = "body", *, bold: bool = False) -> float:
    """Pixels the words take."""
    return theme.metrics(step, bold=bold).horizontalAdvance(text)


def words(
    painter: QPainter,
    rect: QRectF,
    text: str,
    step: Step = "body",
    ink: str = "text",
    *,
    bold: bool = False,
    align: Qt.AlignmentFlag = LEFT,
    wrap: bool = False,
) -> None:
    """Write in one line, cut with an ellipsis where it is too long; `wrap` breaks lines instead."""
    painter.setFont(theme.font(step, bold=bold))
    painter.setPen(colour(ink))
    if wrap:
        painter.drawText(rect, int(align) | int(Qt.TextFlag.TextWordWrap), text)
        return
    shown = theme.metrics(step, bold=bold).elidedText(text, Qt.TextElideMode.ElideRight, rect.width() + 1)
    painter.drawText(rect, int(align) | int(Qt.TextFlag.TextSingleLine), shown)


def box(
    painter: QPainter,
    rect: QRectF,
    fill: str | QColor | None = None,
    edge: str | QColor | None = None,
    *,
    radius: float = 4,
    thickness: float | None = None,
) -> None:
    """A rounded rectangle: its fill, its outline inside the rectangle, or both."""
    line = theme.worn().hairline if thickness is None else thickness
    painter.setBrush(Qt.BrushStyle.NoBrush if fill is None else _ink(fill))
    if edge is None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(rect, radius, radius)
        return
    painter.setPen(QPen(_ink(edge), line))
    painter.drawRoundedRect(rect.adjusted(line / 2, line / 2, -line / 2, -line / 2), radius, radius)


def hair(painter: QPainter, start: QPointF, end: QPointF, ink: str = "line") -> None:
    """A hairline between things."""
    painter.setPen(QPen(colour(ink), theme.worn().hairline))
    painter.drawLine(start, end)


def under(painter: QPainter, rect: QRectF, ink: str = "line") -> None:
    """A hairline along the lower edge of a rectangle."""
    y = rect.bottom() - theme.worn().hairline / 2
    hair(painter, QPointF(rect.left(), y), QPointF(rect.right(), y), ink)


def ring(
    painter: QPainter, rect: QRectF, share: float, ink: str = "accent", *, thickness: float = 4, ground: str = "surface"
) -> None:
    """How far: a faint ring, a strong arc from twelve o'clock, a tick when it has closed."""
    inner = rect.adjusted(thickness / 2, thickness / 2, -thickness / 2, -thickness / 2)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.mix(ink, ground, 0.24), thickness))
    painter.drawEllipse(inner)
    arc = QPen(colour(ink), thickness * theme.worn().stroke)
    arc.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(arc)
    painter.drawArc(inner, 90 * 16, -round(min(1.0, share) * 360 * 16))
    if share >= 1:
        margin = inner.width() * 0.2
        draw_icon(painter, "check", inner.adjusted(margin, margin, -margin, -margin), ink, ground)


def cap_width(key: str) -> float:
    """Pixels a key cap takes."""
    return max(px(18), width(key, "small") + px(8))


def key_cap(painter: QPainter, x: float, middle: float, key: str, *, ink: str = "muted") -> float:
    """A key as a little cap from `x` on, centred on the height `middle`; returns its width."""
    rect = QRectF(x, middle - px(9), cap_width(key), px(18))
    edge = (
        theme.mix(ink, "accent" if ink == "on_accent" else "surface", 0.6)
        if theme.worn().hairline == 1
        else colour(ink)
    )
    box(painter, rect, None, edge, radius=3, thickness=1)
    words(painter, rect, key, "small", ink, align=CENTRE)
    return rect.width()


def focus(
    painter: QPainter, rect: QRectF, *, radius: float = 5, ink: str = "accent", within: str | None = None
) -> None:
    """The focus: a strong line on the control's edge; on something filled (`within`) a second line inside it."""
    line = theme.worn().focus
    box(painter, rect, None, ink, radius=radius, thickness=line)
    if within is not None:
        inside = line + 1.5
        box(painter, rect.adjusted(inside, inside, -inside, -inside), None, within, radius=radius - 2, thickness=1.5)


def current(painter: QPainter, rect: QRectF, ink: str = "accent") -> None:
    """The current row or question: tint and a bar at the left."""
    painter.fillRect(rect, colour("tint"))
    painter.fillRect(QRectF(rect.left(), rect.top(), px(4), rect.height()), colour(ink))


def dashed(
    painter: QPainter, rect: QRectF, ink: str | QColor = "edge", *, line: float = 1.4, radius: float = 4
) -> None:
    """The outline of a place where something can be dropped."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(_ink(ink), line, Qt.PenStyle.DashLine))
    painter.drawRoundedRect(rect.adjusted(line, line, -line, -line), radius, radius)


def photo(painter: QPainter, rect: QRectF, picture: QPixmap, *, radius: float = 3) -> None:
    """A photo that fills the rectangle, cut evenly at its sides."""
    if picture.isNull():
        box(painter, rect, "sunken", "line", radius=radius)
        return
    outline = QPainterPath()
    outline.addRoundedRect(rect, radius, radius)
    painter.save()
    painter.setClipPath(outline)
    scale = max(rect.width() / picture.width(), rect.height() / picture.height())
    wide, high = rect.width() / scale, rect.height() / scale
    shown = QRectF((picture.width() - wide) / 2, (picture.height() - high) / 2, wide, high)
    painter.drawPixmap(rect, picture, shown)
    painter.restore()


def caption(painter: QPainter, rect: QRectF, text: str) -> None:
    """Words on a photo, on a solid strip along its lower edge."""
    strip = QRectF(rect.left(), rect.bottom() - px(18), min(rect.width(), width(text, "small") + px(10)), px(18))
    painter.fillRect(strip, STRIP)
    words(painter, strip.adjusted(px(5), 0, 0, 0), text, "small", "#FFFFFF")


def _ink(name: str | QColor) -> QColor:
    return colour(name) if isinstance(name, str) else name
