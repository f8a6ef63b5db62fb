"""A sheet to sign on with pen, finger or mouse."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF, QTabletEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from inspector.ui import paint
from inspector.ui.theme import px

_INK, _PAPER = QColor("#10222A"), QColor("#FFFFFF")  # as on paper, whatever the theme


class Pad(QWidget):
    """Keeps strokes while one draws, and gives them as a picture only. `drawn` tells whether there is anything."""

    drawn = Signal(bool)

    def __init__(self, name: str, line: str) -> None:
        super().__init__()
        self.line = line  # what stands below the line to sign on
        self.strokes: list[QPolygonF] = []
        self._undone: list[QPolygonF] = []
        self.setAccessibleName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents, on=False)  # a finger comes as the mouse does
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As a line at the foot of a form."""
        return QSize(px(560), px(220))

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

    def picture(self) -> QImage:
        """What was drawn, black on white, at twice the size it was drawn at."""
        image = QImage(self.size() * 2, QImage.Format.Format_RGB32)
        image.fill(_PAPER)
        painter = QPainter(image)
        paint.smooth(painter)
        painter.scale(2, 2)
        self._draw(painter)
        painter.end()
        return image

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A stroke begins."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._begin(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """And goes on."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go_on(event.position())

    def tabletEvent(self, event: QTabletEvent) -> None:
        """A pen draws finer than the mouse that stands in for it."""
        if event.type() == QTabletEvent.Type.TabletPress:
            self._begin(event.position())
        elif event.type() == QTabletEvent.Type.TabletMove and event.pressure() > 0:
            self._go_on(event.position())
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paper, the line to sign on, the strokes."""
        with paint.Brush(self) as painter:
            rect = QRectF(self.rect())
            paint.box(painter, rect, _PAPER, "edge")
            foot = rect.bottom() - px(44)
            paint.hair(painter, QPointF(px(40), foot), QPointF(rect.right() - px(40), foot), "#B0B8B4")
            words = QRectF(px(40), foot + px(4), rect.width() - px(80), px(22))
            paint.words(painter, words, self.line, "small", "#545F62")
            self._draw(painter)

    def _begin(self, at: QPointF) -> None:
        self._undone.clear()
        self.strokes.append(QPolygonF([at, at + QPointF(0.5, 0.5)]))
        self._changed()

    def _go_on(self, at: QPointF) -> None:
        if self.strokes:
            self.strokes[-1].append(at)
            self.update()

    def _changed(self) -> None:
        self.drawn.emit(bool(self.strokes))
        self.update()

    def _draw(self, painter: QPainter) -> None:
        round_ = Qt.PenCapStyle.RoundCap
        painter.setPen(QPen(_INK, px(3), Qt.PenStyle.SolidLine, round_, Qt.PenJoinStyle.RoundJoin))
        for stroke in self.strokes:
            painter.drawPolyline(stroke)
