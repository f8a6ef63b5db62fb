"""What becomes of an issued paper, said in a few fields: void, served, entered into the office's register."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QComboBox, QWidget

from inspector import clock
from inspector.db.store import Store
from inspector.i18n import translate
from inspector.operations.papers import standing
from inspector.records import Paper
from inspector.ui.dialogs.act import ActDialog
from inspector.ui.session import Session
from inspector.ui.theme import px
from inspector.ui.widgets.date_field import DateField
from inspector.ui.widgets.field import DropDown, Field, line_edit
from inspector.ui.widgets.panel import Words


class VoidPaperDialog(ActDialog):
    """作废: with a reason; the number stays in the register and is never given again."""

    def __init__(self, parent: QWidget, session: Session, paper: Paper) -> None:
        title = self.tr("Void {number}").format(number=paper.number)
        super().__init__(parent, session, title, self.tr("Void it"), name="void_paper")
        self.paper = paper.id
        self.reason = QComboBox()
        self.reason.setEditable(True)
        self.reason.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.reason.addItems([self.tr("issued twice"), self.tr("wrong addressee"), self.tr("misprinted")])
        self.reason.setCurrentIndex(-1)
        self.line = line_edit(self.tr("Reason"), self.tr("Why it does not hold"))
        self.reason.setLineEdit(self.line)
        self.reason.setMinimumHeight(px(36))
        self.field = Field(self.tr("Reason"), self.reason)
        self.line.setAccessibleName(self.tr("Reason"))
        about = self.tr("The number stays in the register and is not given again. Checking a printed copy says void.")
        self.box.addWidget(Words(about, "cell", "muted", wrap=True))
        self.box.addWidget(self.field)
        self.reason.setFocus()

    def work(self) -> Callable[[Store], Any] | None:
        """Only with a reason."""
        paper, reason = self.paper, self.reason.currentText().strip()
        self.field.set_wrong("" if reason else self.tr("Say why; it stands in the register."))
        return (lambda store: standing.void(store, paper, reason)) if reason else None


class ServePaperDialog(ActDialog):
    """送达: on which day, to whom, how. What is served is never edited."""

    def __init__(self, parent: QWidget, session: Session, paper: Paper) -> None:
        title = self.tr("Served: {number}").format(number=paper.number)
        super().__init__(parent, session, title, self.tr("Record it"), name="serve_paper")
        self.paper = paper.id
        today = clock.today()
        self.day = DateField(self.tr("Day it was served"), self.tr("not yet"))
        self.day.show_day(paper.served or today.isoformat())
        self.to = line_edit("", self.tr("Who took it: name, post"))
        self.to.setText(paper.served_to or paper.addressee)
        self.to.setMinimumHeight(px(36))
        self.how = DropDown("", [(how_served(it), it) for it in standing.HOW_SERVED])
        self.how.setMinimumHeight(px(36))
        if (at := self.how.findData(paper.served_how)) >= 0:
            self.how.setCurrentIndex(at)
        self.when = Field(self.tr("Day it was served"), self.day)
        self.whom = Field(self.tr("Served on"), self.to)
        for it in (self.when, self.whom, Field(self.tr("How"), self.how)):
            self.box.addWidget(it)
        self.to.setFocus()
        self.to.selectAll()

    def work(self) -> Callable[[Store], Any] | None:
        """Only with a day that has come, and a name."""
        paper, day, to, how = self.paper, self.day.day, self.to.text().strip(), str(self.how.currentData())
        late = bool(day) and day > clock.today().isoformat()
        self.when.set_wrong(
            self.tr("That day is still to come.") if late else "" if day else self.tr("Say on which day.")
        )
        self.whom.set_wrong("" if to else self.tr("Say who took it."))
        if late or not day or not to:
            return None
        return lambda store: standing.serve(store, paper, day, to, how)


class EnterPaperDialog(ActDialog):
    """入册: the office's number for a paper that a laptop numbered itself."""

    def __init__(self, parent: QWidget, session: Session, paper: Paper) -> None:
        title = self.tr("Formal number for {number}").format(number=paper.number)
        super().__init__(parent, session, title, self.tr("Enter it"), name="enter_paper")
        self.paper = paper.id
        about = self.tr("The paper keeps the number it was printed with; both lead to it.")
        self.box.addWidget(Words(about, "cell", "muted", wrap=True))
        self.formal = line_edit("", self.tr("as in the office's book; empty: the next free one"))
        self.formal.setText(paper.formal or "")
        self.formal.setMinimumHeight(px(36))
        self.field = Field(self.tr("Formal number"), self.formal)
        self.box.addWidget(self.field)
        self.formal.setFocus()

    def work(self) -> Callable[[Store], Any] | None:
        """Without a number it gets the next one of its register."""
        paper, formal = self.paper, self.formal.text().strip() or None
        return lambda store: standing.enter(store, paper, formal)


def how_served(how: str) -> str:
    """The ways of HOW_SERVED in words."""
    words = {
        "handed": translate("ServePaperDialog", "handed over"),
        "left": translate("ServePaperDialog", "left there"),
        "posted": translate("ServePaperDialog", "posted"),
        "entrusted": translate("ServePaperDialog", "through another office"),
        "electronic": translate("ServePaperDialog", "electronically"),
        "refused": translate("ServePaperDialog", "refused, left there with a witness"),
    }
    return words.get(how, how)
