"""回执: the slip of a paper came back; its photos are dropped, chosen or pasted, and stay with the paper."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QWidget

from inspector import clock, i18n
from inspector.db.store import Store
from inspector.operations.papers import slips
from inspector.records import Paper
from inspector.ui.dialogs.act import ActDialog
from inspector.ui.dialogs.chosen_pictures import ChosenPictures
from inspector.ui.session import Session
from inspector.ui.widgets.date_field import DateField
from inspector.ui.widgets.field import Field
from inspector.ui.widgets.panel import Words


class TakeSlipDialog(ActDialog):
    """Pictures and the day; without a picture the day alone is kept."""

    def __init__(self, parent: QWidget, session: Session, paper: Paper, pictures: Sequence[Path] = ()) -> None:
        title = self.tr("Slip of {number} came back").format(number=paper.number)
        super().__init__(parent, session, title, self.tr("Keep the slip"), name="take_slip", wide=540)
        self.paper = paper.id
        self.day = DateField(self.tr("Day it came back"), self.tr("not yet"))
        self.day.show_day(paper.returned or clock.today().isoformat())
        self.when = Field(self.tr("Day it came back"), self.day)
        self.photos = ChosenPictures(session, self.tr("Photos of the slip"), self, pasted_by="Ctrl+V")
        self.box.addWidget(self.when)
        self.box.addWidget(Words(self.tr("Drop the photographed slip here, both sides if written on."), wrap=True))
        self.box.addWidget(self.photos)
        self.photos.add(pictures)
        self.photos.choose.setFocus()  # in the field of the day Ctrl+V would paste a day

    def work(self) -> Callable[[Store], Any] | None:
        """Only with a day that has come."""
        paper, pictures, day = self.paper, tuple(self.photos.files), self.day.day
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
        self.photos.let_go()
