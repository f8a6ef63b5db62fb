"""Enrolling: the office writes the file for one laptop or strikes one off, a laptop reads the file of its office."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from PySide6.QtCore import QStandardPaths, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from inspector import clock, i18n
from inspector.db.store import Store
from inspector.operations import enrolling
from inspector.operations.enrolling import Laptop, Ticket
from inspector.ui.dialogs.act import ActDialog
from inspector.ui.dialogs.choosing import choose_target
from inspector.ui.session import Session
from inspector.ui.theme import px
from inspector.ui.widgets.date_field import DateField
from inspector.ui.widgets.field import DropDown, Facts, Field, line_edit
from inspector.ui.widgets.panel import Words


class EnrolDialog(ActDialog):
    """Whose laptop, until when; then where the file goes. `issued` has the ticket and the file."""

    issued = Signal(object, object)

    def __init__(self, parent: QWidget, session: Session, people: Sequence[tuple[str, str]], person: str = "") -> None:
        super().__init__(parent, session, self.tr("Enrol a laptop"), self.tr("Write the file"), name="enrol", wide=520)
        about = self.tr(
            "The file makes one laptop known here: it seals for this office, and its signature counts. Hand it over"
            " yourself. The laptop reads it once; its next package enrols it. From then on packages that are not"
            " signed are merged only where you decide so."
        )
        self.person = DropDown("", people)
        self.person.setObjectName("enrol_person")
        self.person.setMinimumHeight(px(36))
        if person:
            self.person.setCurrentIndex(max(0, self.person.findData(person)))
        self.until = DateField("", self.tr("no day"))
        self.until.show_day((clock.today() + timedelta(days=enrolling.DAYS)).isoformat())
        self.whose = Field(self.tr("Whose laptop"), self.person)
        self.last = Field(self.tr("Last day on which it can be used"), self.until)
        self.box.addWidget(Words(about, "cell", wrap=True))
        self.box.addWidget(self.whose)
        self.box.addWidget(self.last)
        self.target: Path | None = None
        if not people:
            self.whose.set_wrong(self.tr("No person is known here yet."))
            self.act.setEnabled(False)
        self._grow()

    def work(self) -> Callable[[Store], Any] | None:
        """Once a day and a file are chosen; the file is asked for first."""
        day, person = self.until.day, str(self.person.currentData())
        late = bool(day) and day < clock.today().isoformat()
        self.last.set_wrong(self.tr("Choose a day.") if not day else self.tr("That day is over.") if late else "")
        if not day or late:
            return None
        if self.target is None:
            self._ask(self.person.currentText())
            return None
        path = self.target
        return lambda store: (enrolling.issue_enrolment(store, person, path, date.fromisoformat(day)), path)

    def write(self, path: Path) -> None:
        """Write it there."""
        self.target = path
        self.act.click()

    def done_with(self, result: Any) -> None:
        """Gone, and told."""
        super().done_with(result)
        self.issued.emit(*result)

    def _failed(self, error: BaseException) -> None:
        self.target = None
        super()._failed(error)

    def _ask(self, name: str) -> None:
        folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        clean = "".join(it for it in name if it.isalnum())
        file = self.tr("Enrolment {name}{suffix}").format(name=clean, suffix=enrolling.SUFFIX)
        kind = self.tr("Enrolment files (*{suffix})").format(suffix=enrolling.SUFFIX)
        choose_target(self, self.tr("Enrol a laptop"), folder / file, kind, self.write)


class RevokeDialog(ActDialog):
    """Strike off a laptop, or take back a file nobody used."""

    def __init__(self, parent: QWidget, session: Session, laptop: Laptop) -> None:
        words = (
            (self.tr("Strike off a laptop"), self.tr("Strike it off"))
            if laptop.device
            else (self.tr("Take back the enrolment file"), self.tr("Take it back"))
        )
        super().__init__(parent, session, *words, name="revoke", wide=520)
        self.laptop = laptop
        about = (
            self.tr("Nothing is sealed for it any more, and packages it signs are merged only where you decide so.")
            if laptop.device
            else self.tr("Nobody has used the file yet; from now on nobody can.")
        )
        back = self.tr("It comes back with a new enrolment file.")
        self.note = line_edit("", self.tr("lost, replaced, handed back …"))
        self.note.setObjectName("revoke_note")
        self.note.setMinimumHeight(px(36))
        seen = [(self.tr("Fingerprint"), laptop.fingerprint)] if laptop.fingerprint else []
        self.box.addWidget(Facts([(self.tr("Whose"), laptop.name), *seen]))
        self.box.addWidget(Words(f"{about} {back}" if laptop.device else about, "cell", wrap=True))
        self.box.addWidget(Field(self.tr("Why"), self.note))
        self.note.setFocus()
        self._grow()

    def work(self) -> Callable[[Store], Any] | None:
        """With or without a word why."""
        id_, note = self.laptop.id, self.note.text().strip()
        return lambda store: enrolling.revoke(store, id_, note)


class ReadEnrolmentDialog(ActDialog):
    """What the office's file says, before it is taken. `other`: it is of another office; `here`: who works here, where
    it is for somebody else.
    """

    def __init__(  # one argument per thing that is told
        self, parent: QWidget, session: Session, path: Path, ticket: Ticket, *, other: bool, here: str
    ) -> None:
        super().__init__(
            parent, session, self.tr("Enrol this computer"), self.tr("Take it"), name="read_enrolment", wide=540
        )
        self.path = path
        self.facts = Facts(
            [
                (self.tr("For"), ticket.name),
                (self.tr("Issued"), i18n.moment(ticket.issued)),
                (self.tr("Good until"), i18n.day(ticket.until)),
                (self.tr("Fingerprint of the office"), ticket.fingerprint),
            ]
        )
        self.box.addWidget(self.facts)
        about = self.tr(
            "From then on packages from here can be sealed for the office, and are signed. Compare the fingerprint"
            " with the office on the telephone."
        )
        self.box.addWidget(Words(about, "cell", wrap=True))
        if here:
            warned = self.tr("△ The file is for {person}, and {here} works here. What is signed here counts as theirs.")
            self.box.addWidget(Words(warned.format(person=ticket.name, here=here), "cell", "overdue", wrap=True))
        self.sure = QCheckBox(self.tr("The office has told me this fingerprint"))
        self.sure.setObjectName("other_office_sure")
        self.other = other
        if other:
            warned = self.tr("△ This computer knows another key of its office. Its signature counts no more then.")
            self.box.addWidget(Words(warned, "cell", "overdue", wrap=True))
            self.box.addWidget(self.sure)
            self.act.setEnabled(False)
            self.sure.toggled.connect(self.act.setEnabled)
        self._grow()

    def work(self) -> Callable[[Store], Any] | None:
        """Take it; another office only where somebody is sure."""
        path, replace = self.path, self.other and self.sure.isChecked()
        return lambda store: enrolling.read_enrolment(store, path, replace=replace)
