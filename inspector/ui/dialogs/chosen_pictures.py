"""Pictures for something that is still to be kept: chosen, dropped or pasted, listed by name, taken out by Delete."""

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QListWidget, QVBoxLayout, QWidget

from inspector.ui.dialogs.choosing import choose_files
from inspector.ui.session import Session
from inspector.ui.theme import px
from inspector.ui.visit.photo_acts import write_picture
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.drops import DropZone, Picture
from inspector.ui.widgets.panel import Words, across
from inspector.ui.widgets.photos import SUFFIXES


class ChosenPictures(QWidget):
    """The files in `files`, each once. They are a stranger's until they are kept: nothing is decoded here.

    `pasted_by`: the key that pastes; none beside fields of text, where Ctrl+V is theirs.
    """

    changed = Signal()

    def __init__(self, session: Session, name: str, dialog: QWidget, *, pasted_by: str = "") -> None:
        super().__init__()
        self.session = session
        self.name = name
        self.files: list[Path] = []
        self.place: TemporaryDirectory[str] | None = None  # for what is pasted, as long as the dialog stands
        self.pasted = 0  # so many were: each has a file of its own, whatever is taken out again
        self.zone = DropZone(dialog, SUFFIXES, pictures=True)  # wherever on the dialog it is dropped
        self.zone.dropped.connect(self.add)
        self.zone.pictured.connect(self._add_picture)
        self.list = QListWidget()
        self.list.setAccessibleName(name)
        self.list.setFixedHeight(px(72))
        self.list.installEventFilter(self)
        self.list.hide()
        self.told = Words("", "small", "muted")
        self.choose = Button(self.tr("Choose photos"), icon="camera", height=34)
        self.choose.setObjectName("choose_pictures")
        self.choose.clicked.connect(lambda _: self._choose())
        paste = Button(self.tr("Paste"), key=pasted_by, height=34)
        paste.setObjectName("paste_pictures")
        paste.clicked.connect(lambda _: self.zone.give(QGuiApplication.clipboard().mimeData()))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(px(6))
        box.addWidget(self.list)
        box.addLayout(across(self.choose, paste, self.told, None, gap=10))
        self._tell()

    def add(self, files: Sequence[Path]) -> None:
        """Some more; each once."""
        for it in files:
            if it not in self.files:
                self.files.append(it)
                self.list.addItem(it.name)
        self._tell()

    def let_go(self) -> None:
        """What was pasted goes with the dialog."""
        if self.place is not None:
            self.place.cleanup()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Delete takes the current photo out."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.matches(QKeySequence.StandardKey.Delete)
            and (at := self.list.currentRow()) >= 0
        ):
            del self.files[at]
            self.list.takeItem(at)
            self._tell()
            return True
        return super().eventFilter(watched, event)

    def _tell(self) -> None:
        count = len(self.files)
        self.list.setVisible(count > 0)
        hint = self.tr("or drop them here")
        self.told.setText(self.tr("%n photo(s); Delete takes one out", "", count) if count else hint)
        self.changed.emit()

    def _choose(self) -> None:
        kinds = self.tr("Photos ({suffixes})").format(suffixes=" ".join(f"*{it}" for it in SUFFIXES))
        choose_files(self, self.name, kinds, self.add)

    def _add_picture(self, picture: Picture) -> None:
        """What was pasted has no file yet; it has one as long as the dialog stands."""
        self.place = self.place or TemporaryDirectory(ignore_cleanup_errors=True)
        folder = Path(self.place.name)
        self.pasted += 1
        name = self.tr("pasted {number}").format(number=self.pasted)
        self.session.background.free.run(
            self,
            lambda: write_picture(picture, folder, name),
            lambda file: self.add([file]),
            self.session.failed.emit,
        )
