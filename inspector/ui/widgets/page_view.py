"""One page of a paper on the ground: whole, as wide as the place, or larger; its picture is asked for when needed.

Sheets of any size are shown to scale. What was found is marked on the page as with a marker pen; words are marked by
dragging over them and copied. Which words those are says the owner, who can read the file.
"""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QGuiApplication,
    QImage,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QMenu

from inspector.ui import paint, theme
from inspector.ui.theme import px
from inspector.ui.widgets.touch import follow_finger

A4 = (595.276, 841.89)  # points
_STEPS = (0.25, 0.33, 0.5, 0.67, 0.8, 1.0, 1.25, 1.5, 2.0, 3.0, 4.0)
_POINT = 96 / 72  # pixels of a point at 100 %
_LARGEST = 1.5
"""A small sheet fills the place no further: who prints it on A5 is to see that it is small."""
_LONG = 2.2
"""A sheet so many times as high as wide (a roll) is not shown whole: nobody could read it."""
_FOUND, _MARKED = "#FFE45C", "#A9D4F5"  # on white paper in every theme

Place = tuple[float, float, float, float]
"""Left, top, right, bottom on the page, in points from its upper left corner."""


class PageView(QAbstractScrollArea):
    """`wanted` asks for page and scale (pixels of a point); `turned` says which page a person went to.

    `marking` asks which words lie between two spots (points from the upper left corner); the answer comes with
    `set_marked`. `marking_all` asks for those of the whole page.
    """

    wanted = Signal(int, float)
    turned = Signal(int)
    zoomed = Signal()
    marking = Signal(int, QPointF, QPointF)
    marking_all = Signal(int)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName("page_view")
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.page = 0
        self.pages = 0
        self.sizes: tuple[tuple[float, float], ...] = ()
        self.zoom: float | str = "page"  # or "width", or a factor
        self.picture = QImage()
        self.found: Mapping[int, Sequence[Place]] = {}
        self.current: tuple[int, int] | None = None  # page and place of the one somebody stands on
        self.marked: Sequence[Place] = ()
        self.words = ""  # those that are marked
        self._from: QPointF | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(60)
        self._pause.timeout.connect(self._ask)
        follow_finger(self)

    # -- what is shown -----------------------------------------------------------------------------------------------

    def set_pages(self, pages: int, page: int = 0, sizes: Sequence[tuple[float, float]] = ()) -> None:
        """Another paper, 0 pages for none; `sizes` in points, A4 where nothing is said."""
        self.pages = pages
        self.sizes = tuple(sizes)
        self.page = max(0, min(page, pages - 1))
        self.picture = QImage()
        self.set_found({})
        self.set_marked("", ())
        self._lay_out()
        self._ask()
        self.zoomed.emit()

    def show_picture(self, page: int, picture: QImage) -> None:
        """What was wanted has come; a page left meanwhile is not shown."""
        if page == self.page:
            self.picture = picture
            self.viewport().update()

    def set_found(self, found: Mapping[int, Sequence[Place]]) -> None:
        """Mark what was found, by page."""
        self.found = found
        self.current = None
        self.viewport().update()

    def go_to_found(self, page: int, number: int) -> None:
        """Stand on one of them and bring it into sight."""
        self.go(page)
        self.current = page, number
        left, top, right, bottom = self.found[page][number]
        scale = self.factor * _POINT
        room, margin = self.viewport().size(), px(12)
        for bar, near, far, have in (
            (self.verticalScrollBar(), top, bottom, room.height()),
            (self.horizontalScrollBar(), left, right, room.width()),
        ):
            middle = round((near + far) / 2 * scale) + margin
            if not bar.value() + px(40) < middle < bar.value() + have - px(40):
                bar.setValue(middle - have // 2)
        self.viewport().update()

    def set_marked(self, words: str, places: Sequence[Place]) -> None:
        """These words of the page lie between the spots asked about."""
        self.words = words
        self.marked = places
        self.viewport().update()

    def copy(self) -> None:
        """What is marked goes to the clipboard."""
        if self.words:
            QGuiApplication.clipboard().setText(self.words)

    # -- going about -------------------------------------------------------------------------------------------------

    def turn(self, by: int) -> None:
        """Go to another page."""
        self.go(self.page + by)

    def go(self, page: int) -> None:
        """Go to a page; nowhere where there is none."""
        if 0 <= page < self.pages and page != self.page:
            self.page = page
            self.picture = QImage()
            self.set_marked("", ())
            self.current = None
            self._lay_out()
            self.verticalScrollBar().setValue(0)
            self._ask()
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
    def size_of_page(self) -> tuple[float, float]:
        """Points."""
        return self.sizes[self.page] if self.page < len(self.sizes) else A4

    @property
    def factor(self) -> float:
        """Size against the paper's own: 1 is 100 %."""
        if isinstance(self.zoom, float | int):
            return float(self.zoom)
        room, margin = self.maximumViewportSize(), px(12)
        page_wide, page_high = self.size_of_page
        wide = (room.width() - 2 * margin) / (page_wide * _POINT)
        high = (room.height() - 2 * margin) / (page_high * _POINT)
        if self.zoom == "width" or page_high > _LONG * page_wide:
            bar = self.verticalScrollBar().sizeHint().width()
            wide = (room.width() - 2 * margin - bar) / (page_wide * _POINT)
            return max(0.1, min(wide, _LARGEST if self.zoom == "page" else 4.0))
        return max(0.1, min(wide, high, _LARGEST))

    def size_now(self) -> QSize:
        """Pixels of the page as shown."""
        wide, high = self.size_of_page
        return QSize(round(wide * _POINT * self.factor), round(high * _POINT * self.factor))

    def sheet(self) -> QRectF:
        """Where the page lies on the viewport."""
        room, size = self.viewport().rect(), self.size_now()
        left = max(px(12), (room.width() - size.width()) / 2) - self.horizontalScrollBar().value()
        top = max(px(12), (room.height() - size.height()) / 2) - self.verticalScrollBar().value()
        return QRectF(QPointF(round(left), round(top)), QSizeF(size))

    def spot(self, at: QPointF) -> QPointF:
        """A spot of the viewport in points of the page."""
        scale, corner = self.factor * _POINT, self.sheet().topLeft()
        return QPointF((at.x() - corner.x()) / scale, (at.y() - corner.y()) / scale)

    # -- hands -------------------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Marking begins here; what was marked is no longer."""
        if event.button() == Qt.MouseButton.LeftButton and self.pages:
            self.set_marked("", ())
            self._from = self.spot(event.position())
            return
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Up to here."""
        if self._from is not None:
            self.marking.emit(self.page, self._from, self.spot(event.position()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """That was all."""
        if self._from is None:
            super().mouseReleaseEvent(event)
        self._from = None

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Copying, for a hand without a keyboard."""
        if not self.pages:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        copy = menu.addAction(self.tr("Copy"), self.copy)
        copy.setEnabled(bool(self.words))
        menu.addAction(self.tr("Mark all of the page"), lambda: self.marking_all.emit(self.page))
        menu.popup(event.globalPos())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl it is larger or smaller; where there is nothing to scroll it turns the page."""
        by = event.angleDelta().y()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.step(1 if by > 0 else -1)
            return
        if by and self.verticalScrollBar().maximum() == 0:
            self.turn(-1 if by > 0 else 1)
            return
        super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page keys turn, Home and End go to the ends, + and − change the size, Ctrl+A and Ctrl+C mark and copy."""
        goals = {
            Qt.Key.Key_PageDown: self.page + 1, Qt.Key.Key_PageUp: self.page - 1,
            Qt.Key.Key_Home: 0, Qt.Key.Key_End: self.pages - 1,
        }  # fmt: skip
        sizes = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1}
        key = Qt.Key(event.key())
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.SelectAll) and self.pages:
            self.marking_all.emit(self.page)
        elif key in goals:
            self.go(goals[key])
        elif key in sizes:
            self.step(sizes[key])
        else:
            super().keyPressEvent(event)

    # -- painting ----------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """The page, in the middle where there is room."""
        with QPainter(self.viewport()) as painter:
            paint.smooth(painter)
            room = self.viewport().rect()
            painter.fillRect(room, theme.colour("ground"))
            if self.pages:
                sheet = self.sheet()
                if theme.worn().hairline == 1:
                    painter.fillRect(sheet.translated(px(3), px(3)), theme.mix("edge", "ground", 0.45))
                painter.fillRect(sheet, theme.colour("#FFFFFF"))
                if not self.picture.isNull():
                    painter.drawImage(sheet, self.picture)
                self._mark(painter, sheet)
                paint.box(painter, sheet.adjusted(-1, -1, 1, 1), None, "line", radius=0)
            if self.hasFocus():
                paint.focus(painter, QRectF(room), radius=2)

    def _mark(self, painter: QPainter, sheet: QRectF) -> None:
        painter.save()
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)  # the words stay black
        for ink, places in ((_FOUND, self.found.get(self.page, ())), (_MARKED, self.marked)):
            for place in places:
                painter.fillRect(self._on(sheet, place), theme.colour(ink))
        painter.restore()
        if self.current is not None and self.current[0] == self.page:
            around = self._on(sheet, self.found[self.page][self.current[1]]).adjusted(-3, -3, 3, 3)
            paint.box(painter, around, None, "#A30F2D", radius=3, thickness=2)

    def _on(self, sheet: QRectF, place: Place) -> QRectF:
        scale = sheet.width() / self.size_of_page[0]
        left, top, right, bottom = (it * scale for it in place)
        return QRectF(sheet.left() + left, sheet.top() + top, right - left, bottom - top)

    # -- keeping up --------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The picture follows when the size rests."""
        super().resizeEvent(event)
        self._lay_out()
        self._pause.start()
        self.zoomed.emit()

    def _lay_out(self) -> None:
        size, room, margin = self.size_now(), self.viewport().size(), 2 * px(12)
        for bar, want, have in (
            (self.verticalScrollBar(), size.height() + margin, room.height()),
            (self.horizontalScrollBar(), size.width() + margin, room.width()),
        ):
            bar.setRange(0, max(0, want - have) if self.pages else 0)
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
