"""One page of a paper on the ground: whole, as wide as the place, or larger; its picture is asked for when needed."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame

from inspector.ui import paint, theme
from inspector.ui.theme import px

A4 = (595.276, 841.89)  # points
_STEPS = (0.5, 0.67, 0.8, 1.0, 1.25, 1.5, 2.0, 3.0, 4.0)
_POINT = 96 / 72  # pixels of a point at 100 %


class PageView(QAbstractScrollArea):
    """`wanted` asks for page and scale (pixels of a point); `turned` says which page a person went to."""

    wanted = Signal(int, float)
    turned = Signal(int)
    zoomed = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName("page_view")
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.page = 0
        self.pages = 0
        self.zoom: float | str = "page"  # or "width", or a factor
        self.picture = QImage()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(60)
        self._pause.timeout.connect(self._ask)

    def set_pages(self, pages: int, page: int = 0) -> None:
        """Another paper, 0 for none."""
        self.pages = pages
        self.page = min(page, max(0, pages - 1))
        self.picture = QImage()
        self._lay_out()
        self._ask()
        self.zoomed.emit()

    def show_picture(self, page: int, picture: QImage) -> None:
        """What was wanted has come; a page left meanwhile is not shown."""
        if page == self.page:
            self.picture = picture
            self.viewport().update()

    def turn(self, by: int) -> None:
        """Go to another page."""
        page = self.page + by
        if 0 <= page < self.pages:
            self.page = page
            self.picture = QImage()
            self.verticalScrollBar().setValue(0)
            self._ask()
            self.viewport().update()
            self.turned.emit(page)

    def set_zoom(self, zoom: float | str) -> None:
        """`page`, `width` or a factor."""
        self.zoom = zoom
        self._lay_out()
        self._pause.start()
        self.zoomed.emit()

    def step(self, by: int) -> None:
        """A step larger or smaller than what is shown now."""
        now = self.factor
        larger = [it for it in _STEPS if it > now * 1.01]
        smaller = [it for it in _STEPS if it < now * 0.99]
        steps = larger[:1] if by > 0 else smaller[-1:]
        if steps:
            self.set_zoom(steps[0])

    @property
    def factor(self) -> float:
        """Size against the paper's own: 1 is 100 %."""
        room, margin = self.maximumViewportSize(), px(12)
        wide = (room.width() - 2 * margin) / (A4[0] * _POINT)
        high = (room.height() - 2 * margin) / (A4[1] * _POINT)
        if self.zoom == "page":
            return max(0.1, min(wide, high))
        if self.zoom == "width":
            bar = self.verticalScrollBar().sizeHint().width()
            return max(0.1, (room.width() - 2 * margin - bar) / (A4[0] * _POINT))
        return float(self.zoom)

    def size_now(self) -> QSize:
        """Pixels of the page as shown."""
        return QSize(round(A4[0] * _POINT * self.factor), round(A4[1] * _POINT * self.factor))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The page, in the middle where there is room."""
        painter = QPainter(self.viewport())
        try:
            paint.smooth(painter)
            room = self.viewport().rect()
            painter.fillRect(room, theme.colour("ground"))
            if self.pages:
                size = self.size_now()
                left = max(px(12), (room.width() - size.width()) / 2) - self.horizontalScrollBar().value()
                top = max(px(12), (room.height() - size.height()) / 2) - self.verticalScrollBar().value()
                sheet = QRectF(QPointF(round(left), round(top)), size.toSizeF())
                painter.fillRect(sheet, theme.colour("#FFFFFF"))
                if not self.picture.isNull():
                    painter.drawImage(sheet, self.picture)
                paint.box(painter, sheet.adjusted(-1, -1, 1, 1), None, "line", radius=0)
            if self.hasFocus():
                paint.focus(painter, QRectF(room), radius=2)
        finally:
            painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The picture follows when the size rests."""
        super().resizeEvent(event)
        self._lay_out()
        self._pause.start()
        self.zoomed.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl it is larger or smaller."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.step(1 if event.angleDelta().y() > 0 else -1)
            return
        super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page keys turn, + and − change the size, the rest scrolls."""
        turns = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
        sizes = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1}
        if event.key() in turns:
            self.turn(turns[Qt.Key(event.key())])
        elif event.key() in sizes:
            self.step(sizes[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        size, room, margin = self.size_now(), self.viewport().size(), 2 * px(12)
        fits = self.zoom == "page" or not self.pages
        for bar, want, have in (
            (self.verticalScrollBar(), size.height() + margin, room.height()),
            (self.horizontalScrollBar(), size.width() + margin, room.width()),
        ):
            bar.setRange(0, 0 if fits else max(0, want - have))
            bar.setPageStep(have)
            bar.setSingleStep(px(40))
        self.viewport().update()

    def _ask(self) -> None:
        if self.pages and self.isVisible():
            self.wanted.emit(self.page, self.factor * _POINT * self.devicePixelRatioF())

    def showEvent(self, event: object) -> None:
        """What was not asked for while nobody looked."""
        super().showEvent(event)  # type: ignore[arg-type]
        self._pause.start()
