"""One of two photos that stand beside one another: small, framed, and a press opens it; or the place that takes it."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QWheelEvent

from inspector.errors import Fault, Kind
from inspector.records import Photo
from inspector.ui import paint
from inspector.ui.photo.pane import PhotoPane
from inspector.ui.session import Session
from inspector.ui.theme import px
from inspector.ui.widgets.photos import DropTile


class SmallView(PhotoPane):
    """A photo of the pair, as small as the column wants it; a press opens it."""

    opened = Signal()

    def __init__(self, session: Session, *, size: tuple[int, int]) -> None:
        super().__init__(session, least=size)
        self.setFixedSize(px(size[0]), px(size[1]))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.framed = True

    def show_view(self, photo: Photo, name: str, caption: str) -> None:
        """Show a photo; `name` is what it is to those who do not see it."""
        self.setAccessibleName(name)
        self.show_photo(photo, caption)

    def place(self) -> QRectF:
        """All of the small place is filled: the middle of the picture is what matters here."""
        if self.picture is None:
            return QRectF()
        room = QSize(self.width(), self.height())
        fitted = self.picture.natural.scaled(room, Qt.AspectRatioMode.KeepAspectRatioByExpanding)
        spot = QRectF(0, 0, fitted.width(), fitted.height())
        spot.moveCenter(QRectF(self.rect()).center())
        return spot

    def excuse(self, fault: Fault) -> str:
        """Short: there is little room."""
        return self.tr("not on this computer") if fault.kind is Kind.NO_PHOTO else super().excuse(fault)

    def drag(self, spot: QPointF) -> None:
        """It lies still."""

    def release(self, spot: QPointF) -> None:
        """A press opens it."""
        super().release(spot)
        if QRectF(self.rect()).contains(spot):
            self.opened.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel goes to the column."""
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter or the space bar open it; other keys are the visit's."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit()
        else:
            event.ignore()

    def paint_over(self, painter: QPainter, place: QRectF) -> None:
        """The focus."""
        if self.hasFocus():
            paint.focus(painter, QRectF(self.rect()), radius=3, within="surface")


class SameView(DropTile):
    """The place that takes the new photo, as large as the earlier one."""

    def __init__(self, size: tuple[int, int], *, key: str = "") -> None:
        self.size_ = size
        super().__init__(key=key)
        self.set_missing(self.tr("the same view"))

    def sizeHint(self) -> QSize:
        """As the earlier one."""
        return QSize(px(self.size_[0]), px(self.size_[1]))
