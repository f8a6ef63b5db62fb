"""Files and pictures that are dropped or pasted: one zone object that any widget can have."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QImage
from PySide6.QtWidgets import QWidget

Picture = QImage | bytes
"""A picture without a file: as the other program wrote it (JPEG, PNG), else its pixels."""

_WRITTEN = ("image/jpeg", "image/png")


class DropZone(QObject):
    """Lets a widget take files of the given suffixes (none: any): `dropped` has their paths, `over` a hovering drag.

    With `pictures` it also takes folders, and a picture from a browser or a chat: `pictured`.
    """

    dropped = Signal(list)
    pictured = Signal(object)  # Picture
    over = Signal(bool)

    def __init__(self, widget: QWidget, suffixes: Sequence[str] = (), *, pictures: bool = False) -> None:
        super().__init__(widget)
        self.suffixes = tuple(it.casefold() for it in suffixes)
        self.pictures = pictures
        widget.setAcceptDrops(True)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter, move, leave and drop of the widget."""
        if isinstance(event, QDragEnterEvent | QDragMoveEvent | QDropEvent):
            if not self.takes(event.mimeData()):
                return False
            event.acceptProposedAction()
            landed = event.type() == QEvent.Type.Drop
            self.over.emit(not landed)
            if landed:
                self.give(event.mimeData())
            return True
        if event.type() == QEvent.Type.DragLeave:
            self.over.emit(False)
        return super().eventFilter(watched, event)

    def takes(self, given: QMimeData) -> bool:
        """Whether this zone takes what hovers; no picture is fetched for that."""
        return bool(self.taken(given)) or (self.pictures and has_picture(given))

    def give(self, given: QMimeData) -> bool:
        """Tell of what was dropped or pasted; False where there is nothing to take."""
        if files := self.taken(given):
            self.dropped.emit(files)
            return True
        if self.pictures and (picture := picture_in(given)) is not None:
            self.pictured.emit(picture)
            return True
        return False

    def taken(self, given: QMimeData) -> list[Path]:
        """The files of a drag or clipboard that this zone takes, folders included where any file is."""
        found = files_in(given)
        return [it for it in found if not self.suffixes or it.suffix.casefold() in self.suffixes]


def files_in(given: QMimeData) -> list[Path]:
    """The files and folders of a drag or clipboard that lie on this machine."""
    return [Path(it.toLocalFile()) for it in given.urls() if it.isLocalFile()]


def has_picture(given: QMimeData) -> bool:
    """Whether there is a picture without a file."""
    return given.hasImage() or any(given.hasFormat(it) for it in _WRITTEN)


def picture_in(given: QMimeData) -> Picture | None:
    """A picture without a file: its bytes where the other program has written them, so that nothing is lost."""
    for written in _WRITTEN:
        if given.hasFormat(written) and (data := bytes(given.data(written).data())):
            return data
    image = given.imageData() if given.hasImage() else None
    return image if isinstance(image, QImage) and not image.isNull() else None
