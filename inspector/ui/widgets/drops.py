"""Files that are dropped or pasted: one zone object that any widget can have."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QWidget


class DropZone(QObject):
    """Lets a widget take files of the given suffixes (none: any): `dropped` has their paths, `over` a hovering drag."""

    dropped = Signal(list)
    over = Signal(bool)

    def __init__(self, widget: QWidget, suffixes: Sequence[str] = ()) -> None:
        super().__init__(widget)
        self.suffixes = tuple(it.casefold() for it in suffixes)
        widget.setAcceptDrops(True)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter, move, leave and drop of the widget."""
        if isinstance(event, QDragEnterEvent | QDragMoveEvent | QDropEvent):
            found = self.taken(event.mimeData())
            if not found:
                return False
            event.acceptProposedAction()
            landed = event.type() == QEvent.Type.Drop
            self.over.emit(not landed)
            if landed:
                self.dropped.emit(found)
            return True
        if event.type() == QEvent.Type.DragLeave:
            self.over.emit(False)
        return super().eventFilter(watched, event)

    def taken(self, given: QMimeData) -> list[Path]:
        """The files of a drag or clipboard that this zone takes, folders included where any file is."""
        found = [Path(it.toLocalFile()) for it in given.urls() if it.isLocalFile()]
        return [it for it in found if not self.suffixes or it.suffix.casefold() in self.suffixes]
