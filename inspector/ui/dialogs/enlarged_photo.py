"""One photo, as large as the window allows; the picture arrives when it has been read."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from inspector.errors import Fault
from inspector.i18n import sentence
from inspector.paths import DataFolder
from inspector.photo import intake
from inspector.photo.store import PhotoStore
from inspector.ui import paint
from inspector.ui.dialogs.dialog import Dialog
from inspector.ui.session import Session
from inspector.ui.theme import px
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.panel import Words


class EnlargedPhoto(Dialog):
    """The working copy of a photo and its caption."""

    def __init__(self, parent: QWidget | None, session: Session, sha256: str, caption: str) -> None:
        super().__init__(parent, caption or self.tr("Photo"), wide=860)
        self.setObjectName("enlarged_photo")
        self.picture = _Picture(caption)
        self.wrong = Words("", wrap=True)
        self.wrong.hide()
        self.box.addWidget(self.picture, 1)
        self.box.addWidget(self.wrong)
        close = Button(self.tr("Close"), kind="filled")
        close.clicked.connect(self.accept)
        self.set_buttons(close)
        folder = DataFolder(session.folder).photos
        session.background.free.run(
            self, lambda: intake.shown(sha256, PhotoStore(folder), "working"), self._show, self._tell
        )

    def _show(self, data: bytes) -> None:
        self.picture.pixmap.loadFromData(data)
        self.picture.update()

    def _tell(self, error: BaseException) -> None:
        if not isinstance(error, Fault):
            raise error
        self.wrong.setText(str(sentence(error)))
        self.wrong.show()


class _Picture(QWidget):
    """The whole picture, never cut."""

    def __init__(self, caption: str) -> None:
        super().__init__()
        self.pixmap = QPixmap()
        self.setAccessibleName(caption)

    def sizeHint(self) -> QSize:
        """Four to three."""
        return QSize(px(800), px(560))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Centred, as large as fits."""
        with paint.Brush(self) as painter:
            rect = QRectF(self.rect())
            paint.box(painter, rect, "sunken", "line")
            if not self.pixmap.isNull():
                size = self.pixmap.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
                spot = QRectF(0, 0, size.width(), size.height())
                spot.moveCenter(rect.center())
                painter.drawPixmap(spot, self.pixmap, QRectF(self.pixmap.rect()))
