"""A sheet to sign on with pen, finger or mouse."""

from PySide6.QtCore import QElapsedTimer, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPaintEvent, QPen, QTabletEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from inspector.photo.strokes import LONGEST_TIME, MOST_POINTS, MOST_PRESSURE, MOST_STROKES, WIDE, Point, Stroke
from inspector.ui import paint
from inspector.ui.theme import px

INK, FAINT, PAPER = QColor("#10222A"), QColor("#9AA3A1"), QColor("#FFFFFF")  # as on paper, whatever the theme
_NEAR = 0.8  # pixels a point must lie from the last one


class Pad(QWidget):
    """Keeps strokes while one draws: as a picture, or as strokes with times and, from a pen, pressure.

    `drawn` tells whether there is anything.
    """

    drawn = Signal(bool)

    def __init__(self, name: str, line: str, size: tuple[int, int] = (560, 220)) -> None:
        super().__init__()
        self.line = line  # what stands below the line to sign on
        self.strokes: list[list[Point]] = []
        self._undone: list[list[Point]] = []
        self._size = size
        self._since = QElapsedTimer()
        self._pen = False  # a pen is down: the mouse that stands in for it is not listened to
        self.setAccessibleName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents, on=False)  # a finger comes as the mouse does
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As a line at the foot of a form."""
        return QSize(px(self._size[0]), px(self._size[1]))

    def taken(self) -> tuple[Stroke, ...]:
        """What was drawn, as strokes."""
        return tuple(tuple(it) for it in self.strokes)

    def take_back(self) -> None:
        """The last stroke."""
        if self.strokes:
            self._undone.append(self.strokes.pop())
            self._changed()

    def put_back(self) -> None:
        """The stroke taken back last."""
        if self._undone:
            self.strokes.append(self._undone.pop())
            self._changed()

    def clear(self) -> None:
        """All of it; it can be put back stroke by stroke."""
        self._undone += reversed(self.strokes)
        self.strokes = []
        self._changed()

    def begin_anew(self) -> None:
        """An empty sheet for the next hand: what another wrote cannot be put back on it."""
        self.strokes, self._undone = [], []
        self._changed()

    @property
    def can_put_back(self) -> bool:
        """Whether a stroke was taken back."""
        return bool(self._undone)

    def picture(self) -> QImage:
        """What was drawn, black on white, at twice the size it was drawn at."""
        image = QImage(self.size() * 2, QImage.Format.Format_RGB32)
        image.fill(PAPER)
        painter = QPainter(image)
        paint.smooth(painter)
        painter.scale(2, 2)
        self._draw(painter)
        painter.end()
        return image

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A stroke begins."""
        if event.button() == Qt.MouseButton.LeftButton and not self._pen:
            self._begin(event.position(), None)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """And goes on."""
        if event.buttons() & Qt.MouseButton.LeftButton and not self._pen:
            self._go_on(event.position(), None)

    def tabletEvent(self, event: QTabletEvent) -> None:
        """A pen draws finer than the mouse that stands in for it, and tells how hard it presses."""
        pressure = round(max(0.0, min(1.0, event.pressure())) * MOST_PRESSURE)
        if event.type() == QTabletEvent.Type.TabletPress:
            self._pen = True
            self._begin(event.position(), pressure)
        elif event.type() == QTabletEvent.Type.TabletMove and self._pen and pressure > 0:
            self._go_on(event.position(), pressure)
        elif event.type() == QTabletEvent.Type.TabletRelease:
            self._pen = False
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paper, the line to sign on, the strokes."""
        with paint.Brush(self) as painter:
            rect = QRectF(self.rect())
            paint.box(painter, rect, PAPER, "edge")
            foot = rect.bottom() - px(44)
            paint.hair(painter, QPointF(px(40), foot), QPointF(rect.right() - px(40), foot), "#B0B8B4")
            words = QRectF(px(40), foot + px(4), rect.width() - px(80), px(22))
            paint.words(painter, words, self.line, "small", "#545F62")
            self._draw(painter)

    def _begin(self, at: QPointF, pressure: int | None) -> None:
        if len(self.strokes) >= MOST_STROKES or self._full():
            return
        if not self.strokes:
            self._since.start()
        self._undone.clear()
        self.strokes.append([self._point(at, pressure)])
        self._changed()

    def _go_on(self, at: QPointF, pressure: int | None) -> None:
        if not self.strokes or self._full():
            return
        last = self._spot(self.strokes[-1][-1])
        if (at - last).manhattanLength() >= _NEAR:
            self.strokes[-1].append(self._point(at, pressure))
            self.update()

    def _full(self) -> bool:
        return sum(map(len, self.strokes)) >= MOST_POINTS

    def _point(self, at: QPointF, pressure: int | None) -> Point:
        """Where it lies on the sheet; a hand that slips over the edge stays at it."""
        scale = WIDE / max(1, self.width())
        x, y = (min(WIDE, max(0, round(it * scale))) for it in (at.x(), min(at.y(), self.height())))
        return Point(x, y, min(LONGEST_TIME, self._since.elapsed()), pressure)

    def _spot(self, point: Point) -> QPointF:
        scale = self.width() / WIDE
        return QPointF(point.x * scale, point.y * scale)

    def _changed(self) -> None:
        self.drawn.emit(bool(self.strokes))
        self.update()

    def _draw(self, painter: QPainter) -> None:
        for stroke in self.strokes:
            draw_stroke(painter, [(self._spot(it), _weight(it) * px(3)) for it in stroke])


def draw_stroke(painter: QPainter, points: list[tuple[QPointF, float]], ink: QColor = INK) -> None:
    """A stroke of points with the width of the pen at each; a single point is a dot."""
    pen = QPen(ink, 1, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    for (start, wide), (end, _) in zip(points, points[1:] or points, strict=False):
        pen.setWidthF(wide)
        painter.setPen(pen)
        painter.drawLine(start, end + QPointF(0.01, 0.01))  # Qt draws no line of no length


def _weight(point: Point) -> float:
    return 1.0 if point.pressure is None else 0.55 + 0.9 * point.pressure / MOST_PRESSURE
