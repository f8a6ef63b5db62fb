"""One photo, whole and with what was drawn on it: read off the GUI thread at the size it is painted, zoomed by wheel,
keys and two fingers. Where its file is missing or broken the place says so in words.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import hypot

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QEventPoint,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
    QTouchEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from inspector import i18n
from inspector.errors import Fault, Kind
from inspector.paths import DataFolder
from inspector.photo.intake import shown
from inspector.photo.overlay import Shape, shapes_of
from inspector.photo.store import PhotoStore
from inspector.records import Photo
from inspector.ui import paint
from inspector.ui.icons import icon_at
from inspector.ui.photo.painting import Blurs, paint_shapes
from inspector.ui.pictures import decoded_to_fit
from inspector.ui.session import Session
from inspector.ui.theme import colour, px

CLOSEST = 8.0
_STEP = 1.25
_TOUCHES = (QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate, QEvent.Type.TouchEnd, QEvent.Type.TouchCancel)


@dataclass(frozen=True)
class Picture:
    """A working copy as far as it has been read, and the size it would have in full."""

    image: QImage
    natural: QSize


def read_picture(store: PhotoStore, sha256: str, size: QSize) -> Picture:
    """The working copy of a photo, decoded no larger than it is painted. Raises Fault as `photo.intake.shown`."""
    image, natural = decoded_to_fit(shown(sha256, store, "working"), size)
    if image.isNull():
        raise Fault(Kind.NOT_A_PICTURE, path=sha256)
    return Picture(image.convertToFormat(QImage.Format.Format_RGB32), natural)


class PhotoPane(QWidget):
    """`shown`: the picture or the words that stand for it are there."""

    shown = Signal()
    zoomed = Signal(float)

    def __init__(self, session: Session, *, least: tuple[int, int] = (240, 180)) -> None:
        super().__init__()
        self.session = session
        self.sha256 = ""
        self.picture: Picture | None = None
        self.shapes: tuple[Shape, ...] = ()
        self.words = ""  # what is said instead of a picture
        self.caption = ""  # on a strip along its lower edge
        self.framed = False  # the marks of a view to be taken again
        self.zoom = 1.0
        self.middle = QPointF(0.5, 0.5)  # the share of the picture in the middle of the widget
        self._grip: QPointF | None = None
        self._spread = 0.0
        self._asked = QSize()
        self._blurs: Blurs = {}
        self._painted = QPixmap()
        self._painted_as: object = None
        self.setMinimumSize(px(least[0]), px(least[1]))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)

    # -- what is shown -----------------------------------------------------------------------------------------------

    def show_photo(self, photo: Photo | None, caption: str = "") -> None:
        """Show another photo, or the same one with other things drawn on it; None clears the place."""
        self.caption = caption
        self.shapes = shapes_of(photo.overlay) if photo is not None else ()
        sha256 = photo.sha256 if photo is not None else ""
        if sha256 != self.sha256:
            self.sha256, self.picture, self.words = sha256, None, ""
            self._blurs = {}
            self.zoom, self.middle, self._asked = 1.0, QPointF(0.5, 0.5), QSize()
            self._ask()
        self.update()

    def say(self, words: str) -> None:
        """Say something instead of a picture."""
        self.words = words
        self.picture = None
        self.setAccessibleDescription(words)
        self.update()
        self.shown.emit()

    def _ask(self) -> None:
        """Read it at the size it is painted, unless that has been asked for or there is no more to be seen."""
        wanted = QSize(round(self.width() * self.zoom), round(self.height() * self.zoom)) * self.devicePixelRatio()
        enough = self._asked.width() * 1.1 >= wanted.width() and self._asked.height() * 1.1 >= wanted.height()
        whole = self.picture is not None and self.picture.image.size() == self.picture.natural
        if not self.sha256 or self.words or enough or whole:
            return
        self._asked = wanted
        sha256, folder = self.sha256, DataFolder(self.session.folder).photos

        def arrived(picture: Picture) -> None:
            if sha256 == self.sha256 and (self.picture is None or picture.image.width() > self.picture.image.width()):
                self.picture = picture
                self._blurs = {}
                self.update()
                self.shown.emit()

        def lost(error: BaseException) -> None:
            if not isinstance(error, Fault):
                raise error
            if sha256 == self.sha256:
                self.say(self.excuse(error))

        self.session.background.free.run(self, lambda: read_picture(PhotoStore(folder), sha256, wanted), arrived, lost)

    def excuse(self, fault: Fault) -> str:
        """What is said where the picture cannot be shown."""
        if fault.kind is Kind.NO_PHOTO:
            return self.tr(
                "The file of this photo is not on this computer. Its record is whole; a package that carries the "
                "photo, or the last safe copy, brings it back."
            )
        said = i18n.sentence(fault)
        return f"{said.what} {said.next}"

    # -- where it lies -----------------------------------------------------------------------------------------------

    def place(self) -> QRectF:
        """Where the whole picture lies, beyond the widget's edges where it is zoomed."""
        if self.picture is None:
            return QRectF()
        room = QSize(max(1, self.width() - 2), max(1, self.height() - 2))
        fitted = self.picture.natural.scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        wide, high = fitted.width() * self.zoom, fitted.height() * self.zoom
        centre = QRectF(self.rect()).center()
        x = _kept(centre.x() - self.middle.x() * wide, wide, self.width())
        y = _kept(centre.y() - self.middle.y() * high, high, self.height())
        return QRectF(x, y, wide, high)

    def share_at(self, spot: QPointF) -> tuple[float, float]:
        """Which share of the picture lies under a point of the widget; may be beyond 0 … 1."""
        place = self.place()
        if place.isEmpty():
            return 0.0, 0.0
        return (spot.x() - place.left()) / place.width(), (spot.y() - place.top()) / place.height()

    def seen(self) -> QRectF:
        """The part of the picture that can be seen, in shares."""
        one = QPointF(*self.share_at(QPointF(0, 0)))
        two = QPointF(*self.share_at(QPointF(self.width(), self.height())))
        return QRectF(one, two).intersected(QRectF(0, 0, 1, 1))

    def zoom_by(self, factor: float, around: QPointF | None = None) -> None:
        """Closer or farther; what lies under `around` stays there."""
        spot = QRectF(self.rect()).center() if around is None else around
        before = QPointF(*self.share_at(spot))
        zoom = min(CLOSEST, max(1.0, self.zoom * factor))
        if zoom == self.zoom or self.picture is None:
            return
        self.zoom = zoom
        place = self.place()
        off = spot - QRectF(self.rect()).center()
        self.middle = before - QPointF(off.x() / place.width(), off.y() / place.height())
        self._settle()

    def shift(self, by: QPointF) -> None:
        """Push the picture along, in pixels."""
        place = self.place()
        if not place.isEmpty():
            self.middle -= QPointF(by.x() / place.width(), by.y() / place.height())
            self._settle()

    def fit(self) -> None:
        """The whole of it again."""
        self.zoom, self.middle = 1.0, QPointF(0.5, 0.5)
        self._settle()

    def look_again(self) -> None:
        """It has been zoomed from outside: another pane leads."""
        self._ask()
        self.update()

    def _settle(self) -> None:
        """The middle may not lie so that the picture leaves the widget."""
        place, centre = self.place(), QRectF(self.rect()).center()
        if not place.isEmpty():
            across, down = (centre.x() - place.left()) / place.width(), (centre.y() - place.top()) / place.height()
            self.middle = QPointF(across, down)
        self._ask()
        self.zoomed.emit(self.zoom)
        self.update()

    # -- hands -------------------------------------------------------------------------------------------------------

    def grasp(self, spot: QPointF) -> None:
        """A button or one finger went down: here it takes hold of the picture."""
        self._grip = spot

    def drag(self, spot: QPointF) -> None:
        """It moved."""
        if self._grip is not None:
            self.shift(spot - self._grip)
            self._grip = spot

    def release(self, spot: QPointF) -> None:
        """It was let go."""
        self._grip = None

    def give_up(self) -> None:
        """A second finger came: what one finger began does not count."""
        self._grip = None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The left button; the middle one always takes hold of the picture."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.grasp(event.position())
        elif event.button() == Qt.MouseButton.MiddleButton:
            self._grip = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Whatever is held follows."""
        if event.buttons() & Qt.MouseButton.MiddleButton:
            PhotoPane.drag(self, event.position())
        elif event.buttons() & Qt.MouseButton.LeftButton:
            self.drag(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.release(event.position())
        elif event.button() == Qt.MouseButton.MiddleButton:
            self._grip = None

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel zooms where the pointer is."""
        self.zoom_by(_STEP ** (event.angleDelta().y() / 120), event.position())
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Plus and minus zoom, 0 shows the whole."""
        if event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom_by(_STEP)
        elif event.key() == Qt.Key.Key_Minus:
            self.zoom_by(1 / _STEP)
        elif event.key() == Qt.Key.Key_0:
            self.fit()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """One finger is a pointer, two zoom and push."""
        if event.type() in _TOUCHES and isinstance(event, QTouchEvent):
            self._touched(event)
            event.accept()
            return True
        return super().event(event)

    def _touched(self, event: QTouchEvent) -> None:
        points = [it for it in event.points() if it.state() != QEventPoint.State.Released]
        if len(points) >= 2:
            self._pinched(points[0].position(), points[1].position())
        elif event.type() == QEvent.Type.TouchBegin:
            self.grasp(event.points()[0].position())
        elif event.type() == QEvent.Type.TouchUpdate and not self._spread and points:
            self.drag(points[0].position())
        elif event.type() in (QEvent.Type.TouchEnd, QEvent.Type.TouchCancel):
            if self._spread or event.type() == QEvent.Type.TouchCancel:
                self.give_up()
            else:
                self.release(event.points()[0].position())
            self._spread = 0.0

    def _pinched(self, one: QPointF, two: QPointF) -> None:
        spread, middle = hypot(one.x() - two.x(), one.y() - two.y()), (one + two) * 0.5
        if not self._spread:
            self.give_up()
        elif spread > 0:
            if self._grip is not None:
                self.shift(middle - self._grip)
            self.zoom_by(spread / self._spread, middle)
        self._spread, self._grip = max(spread, 1.0), middle

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More room shows more."""
        super().resizeEvent(event)
        self._ask()

    # -- painting ----------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, picture, what was drawn on it, words."""
        with paint.Brush(self) as painter:
            rect = QRectF(self.rect())
            paint.box(painter, rect, "sunken", "line")
            if self.picture is None:
                if self.words:
                    self._explain(painter, rect)
                return
            place = self.place()
            painter.setClipRect(rect.adjusted(1, 1, -1, -1))
            painter.drawPixmap(0, 0, self._still(place, self.picture.image))
            paint_shapes(painter, place, self.moving(), self.picture.image, self._blurs)
            seen = place.intersected(rect)
            if self.framed:
                paint_frame(painter, seen)
            if self.caption:
                paint.caption(painter, seen, self.caption)
            self.paint_over(painter, place)

    def standing(self) -> Sequence[Shape]:
        """What is drawn on it and stays as it is for the moment."""
        return self.shapes

    def moving(self) -> Sequence[Shape]:
        """What is under a hand just now: nothing here."""
        return ()

    def _still(self, place: QRectF, image: QImage) -> QPixmap:
        """The picture with what stands on it, painted once for as long as it stays so."""
        ratio = self.devicePixelRatio()
        known = (self.size(), ratio, place, image.cacheKey(), tuple(self.standing()))
        if known != self._painted_as:
            self._painted_as = known
            self._painted = QPixmap(self.size() * ratio)
            self._painted.setDevicePixelRatio(ratio)
            self._painted.fill(Qt.GlobalColor.transparent)
            with QPainter(self._painted) as painter:
                paint.smooth(painter)
                painter.drawImage(place, image)
                paint_shapes(painter, place, self.standing(), image, self._blurs)
        return self._painted

    def paint_over(self, painter: QPainter, place: QRectF) -> None:
        """What stands above the drawing: nothing here."""

    def _explain(self, painter: QPainter, rect: QRectF) -> None:
        above = rect.center() - QPointF(0, px(30))
        icon_at(painter, "warn", above, px(26), ink="warn", hollow="sunken")
        below = rect.adjusted(px(16), rect.height() / 2 - px(8), -px(16), 0)
        align = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        paint.words(painter, below, self.words, "cell", "muted", align=align, wrap=True)


def paint_frame(painter: QPainter, rect: QRectF) -> None:
    """Marks in the four corners: the same view is to be in the same frame, then and now."""
    arm, off = min(px(22), rect.width() / 8), px(5)
    inner = rect.adjusted(off, off, -off, -off)
    for ink, wide in (("#000000", 4.0), ("#FFFFFF", 2.0)):
        painter.setPen(QPen(colour(ink), wide))
        for corner, across, down in (
            (inner.topLeft(), 1, 1),
            (inner.topRight(), -1, 1),
            (inner.bottomRight(), -1, -1),
            (inner.bottomLeft(), 1, -1),
        ):
            painter.drawLine(corner, corner + QPointF(across * arm, 0))
            painter.drawLine(corner, corner + QPointF(0, down * arm))


def _kept(start: float, length: float, room: float) -> float:
    """The start of a picture of `length` in a `room`: in the middle where it fits, else without a gap at its edges."""
    if length <= room:
        return (room - length) / 2
    return min(0.0, max(room - length, start))
