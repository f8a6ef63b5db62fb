"""The laptop's camera: a live view, take, take again, use. Only where the extra `camera` (QtMultimedia) is installed.

Nothing here is imported before somebody could use it: QtMultimedia is 100 MB of libraries most offices do without.
"""

from importlib import import_module
from importlib.util import find_spec
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from inspector.ui import paint
from inspector.ui.dialogs.dialog import Dialog
from inspector.ui.theme import px
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.panel import Words

_MODULE = "PySide6.QtMultimedia"
_BETWEEN = 60  # milliseconds between two pictures of the live view: enough to aim by


class Lens(QObject):
    """A camera that is on between `start` and `stop`: `seen` has what it sees, `failed` why it does not."""

    seen = Signal(QImage)
    failed = Signal(str)

    def __init__(self, multimedia: Any) -> None:
        super().__init__()
        self._camera = multimedia.QCamera(multimedia.QMediaDevices.defaultVideoInput())
        self._sink = multimedia.QVideoSink()
        self._session = multimedia.QMediaCaptureSession()
        self._session.setCamera(self._camera)
        self._session.setVideoSink(self._sink)
        self._rest = QTimer(self, interval=_BETWEEN, singleShot=True)
        self._sink.videoFrameChanged.connect(self._frame)
        self._camera.errorOccurred.connect(lambda _, words: self.failed.emit(words))

    def start(self) -> None:
        """On: its light shows it."""
        self._camera.start()

    def stop(self) -> None:
        """Off."""
        self._camera.stop()

    def _frame(self, frame: Any) -> None:
        if not self._rest.isActive():
            self._rest.start()
            self.seen.emit(frame.toImage())


def camera_here() -> bool:
    """Whether the extra is installed and a camera is built in or plugged in."""
    if find_spec(_MODULE) is None:
        return False
    try:
        multimedia = import_module(_MODULE)
    except ImportError:  # a library of the system is missing
        return False
    return bool(multimedia.QMediaDevices.videoInputs())


def open_lens() -> Lens:
    """The camera the system prefers; only where `camera_here`."""
    return Lens(import_module(_MODULE))


class CameraDialog(Dialog):
    """`used` has the picture, as the camera gave it."""

    used = Signal(QImage)

    def __init__(self, parent: QWidget, lens: Lens, words: str) -> None:
        super().__init__(parent, QCoreApplication.translate("CameraDialog", "Take a photo"), wide=700)
        self.setObjectName("camera")
        self.lens = lens
        self.taken = False
        self.view = _View(self.tr("What the camera sees"))
        self.said = Words(words, "cell", "muted", wrap=True)
        self.box.addWidget(self.view, 1)
        self.box.addWidget(self.said)
        self.away = Button(self.tr("Cancel"))
        self.away.clicked.connect(self.reject)
        self.again = Button(self.tr("Take again"), icon="undo")
        self.again.setObjectName("take_again")
        self.again.clicked.connect(self._take_again)
        self.again.hide()
        self.take = Button(self.tr("Take"), icon="camera", kind="filled")
        self.take.setObjectName("take")
        self.take.setEnabled(False)
        self.take.clicked.connect(self._take)
        self.use = Button(self.tr("Use this photo"), icon="check", kind="filled")
        self.use.setObjectName("use_photo")
        self.use.clicked.connect(self._use)
        self.use.hide()
        self.set_buttons(self.away, self.again, self.take, self.use)
        lens.setParent(self)
        lens.seen.connect(self._seen)
        lens.failed.connect(self._failed)
        lens.start()

    def done(self, result: int) -> None:
        """The camera goes off first."""
        self.lens.stop()
        super().done(result)

    def _seen(self, image: QImage) -> None:
        if not self.taken and not image.isNull():
            if not self.take.isEnabled():
                self.take.setEnabled(True)
                self.take.setFocus()
            self.view.show_image(image)

    def _failed(self, words: str) -> None:
        self.said.setText(self.tr("The camera does not answer: {words}").format(words=words))

    def _take(self) -> None:
        self._stand(taken=True)
        self.lens.stop()
        self.use.setFocus()

    def _take_again(self) -> None:
        self._stand(taken=False)
        self.lens.start()
        self.take.setFocus()

    def _stand(self, *, taken: bool) -> None:
        self.taken = taken
        self.take.setVisible(not taken)
        self.again.setVisible(taken)
        self.use.setVisible(taken)

    def _use(self) -> None:
        image = self.view.image
        self.accept()
        self.used.emit(image)


class _View(QWidget):
    """What the camera sees, whole."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.image = QImage()
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        """Four to three."""
        return QSize(px(640), px(420))

    def show_image(self, image: QImage) -> None:
        """The next picture."""
        self.image = image
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """In the middle, with its proportions."""
        with paint.Brush(self) as painter:
            rect = QRectF(self.rect())
            paint.box(painter, rect, "sunken", "line")
            if not self.image.isNull():
                size = self.image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
                spot = QRectF(0, 0, size.width(), size.height())
                spot.moveCenter(rect.center())
                painter.drawImage(spot, self.image)
