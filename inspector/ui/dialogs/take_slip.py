"""回执: the slip of a paper came back; its photos are dropped, chosen or pasted, and stay with the paper."""

from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QListWidget, QWidget

from inspector import clock, i18n
from inspector.db.store import Store
from inspector.operations.papers import slips
from inspector.records import Paper
from inspector.ui.dialogs.act import ActDialog
from inspector.ui.dialogs.choosing import choose_files
from inspector.ui.session import Session
from inspector.ui.theme import px
from inspector.ui.visit.photo_acts import write_picture
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.date_field import DateField
from inspector.ui.widgets.drops import DropZone, Picture
from inspector.ui.widgets.field import Field
from inspector.ui.widgets.panel import Words, across
from inspector.ui.widgets.photos import SUFFIXES


class TakeSlipDialog(ActDialog):
    """Pictures and the day; without a picture the day alone is kept."""

    def __init__(self, parent: QWidget, session: Session, paper: Paper, pictures: Sequence[Path] = ()) -> None:
        title = self.tr("Slip of {number} came back").format(number=paper.number)
        super().__init__(parent, session, title, self.tr("Keep the slip"), name="take_slip", wide=540)
        self.paper = paper.id
        self.pictures: list[Path] = []
        self.place: TemporaryDirectory[str] | None = None  # for what is pasted, as long as the dialog stands
        self.pasted = 0  # so many were: each has a file of its own, whatever is taken out again
        self.day = DateField(self.tr("Day it came back"), self.tr("not yet"))
        self.day.show_day(paper.returned or clock.today().isoformat())
        self.when = Field(self.tr("Day it came back"), self.day)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Photos of the slip"))
        self.list.setFixedHeight(px(120))
        self.list.installEventFilter(self)
        self.told = Words("", "small", "muted", wrap=True)
        choose = Button(self.tr("Choose photos"), icon="folder")
        choose.setObjectName("choose_slip")
        choose.clicked.connect(lambda _: self._choose())
        paste = Button(self.tr("Paste"), key="Ctrl+V")
        paste.setObjectName("paste_slip")
        paste.clicked.connect(lambda _: self._paste())
        self.box.addWidget(self.when)
        self.box.addWidget(Words(self.tr("Drop the photographed slip here, both sides if written on."), wrap=True))
        self.box.addWidget(self.list)
        self.box.addLayout(across(choose, paste, self.told, None, gap=10))
        self.zone = DropZone(self, SUFFIXES, pictures=True)
        self.zone.dropped.connect(self.add)
        self.zone.pictured.connect(self._add_picture)
        self.add(pictures)
        self.list.setFocus()  # in the field of the day Ctrl+V would paste a day

    def add(self, pictures: Sequence[Path]) -> None:
        """Some more; each once."""
        for it in pictures:
            if it not in self.pictures:
                self.pictures.append(it)
                self.list.addItem(it.name)
        count = len(self.pictures)
        self.told.setText(self.tr("%n photo(s); Delete takes one out", "", count) if count else "")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Delete takes the current photo out."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.matches(QKeySequence.StandardKey.Delete)
            and (at := self.list.currentRow()) >= 0
        ):
            del self.pictures[at]
            self.list.takeItem(at)
            self.add(())
            return True
        return super().eventFilter(watched, event)

    def work(self) -> Callable[[Store], Any] | None:
        """Only with a day that has come."""
        paper, pictures, day = self.paper, tuple(self.pictures), self.day.day
        late = bool(day) and day > clock.today().isoformat()
        self.when.set_wrong(
            self.tr("That day is still to come.") if late else "" if day else self.tr("Say on which day.")
        )
        if late or not day:
            return None
        return lambda store: slips.take_slip(store, paper, pictures, day=day)

    def done_with(self, result: Any) -> None:
        """What was no picture is told by its name; the others are kept."""
        taken, faults = result
        if not faults:
            self.accept()
            return
        said = " ".join(i18n.sentence(it).what for it in faults)
        self.say(said if taken else self.tr("Nothing was kept. {why}").format(why=said))
        self.act.setEnabled(True)

    def done(self, result: int) -> None:
        """What was pasted goes with it."""
        super().done(result)
        if self.place is not None:
            self.place.cleanup()

    def _choose(self) -> None:
        kinds = self.tr("Photos ({suffixes})").format(suffixes=" ".join(f"*{it}" for it in SUFFIXES))
        choose_files(self, self.tr("Photos of the slip"), kinds, self.add)

    def _paste(self) -> None:
        self.zone.give(QGuiApplication.clipboard().mimeData())

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
