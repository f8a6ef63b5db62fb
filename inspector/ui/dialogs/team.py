"""A team: its name, who goes with it, who leads it; new, changed, or dissolved."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from inspector.db.store import Store
from inspector.operations import team as teams
from inspector.operations.team import TeamRow
from inspector.records import Person
from inspector.ui.dialogs.dialog import Dialog
from inspector.ui.session import Session, told
from inspector.ui.theme import px
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.checks import Checks
from inspector.ui.widgets.field import DropDown, Field, line_edit
from inspector.ui.widgets.panel import Words


class TeamDialog(Dialog):
    """`made` says that something was saved."""

    made = Signal()

    def __init__(self, parent: QWidget, session: Session, campaign: str, known: TeamRow | None = None) -> None:
        super().__init__(parent, "")
        words = self.tr("A new team") if known is None else self.tr("Change the team")
        self.setWindowTitle(words)
        self.title.setText(words)
        self.session = session
        self.campaign = campaign
        self.known = known
        self.people: dict[str, str] = {}
        self.name = line_edit("", self.tr("First team"))
        self.name.setMinimumHeight(px(36))
        self.name_field = Field(self.tr("Name"), self.name)
        self.who = Checks("")
        self.who.setFixedHeight(px(220))
        self.who.ticked.connect(self._offer_leaders)
        self.who_field = Field(self.tr("Who goes with it"), self.who)
        self.leader = DropDown("")
        self.leader.setMinimumHeight(px(36))
        self.wrong = Words("", "cell", "overdue", wrap=True)
        self.wrong.hide()
        for it in (self.name_field, self.who_field, Field(self.tr("Leader"), self.leader), self.wrong):
            self.box.addWidget(it)
        buttons = []
        if known is not None:
            self.name.setText(known.name)
            self.dissolve = Button(self.tr("Dissolve"), ink="overdue")
            self.dissolve.setObjectName("dissolve_team")
            self.dissolve.clicked.connect(self._dissolve)
            buttons.append(self.dissolve)
        cancel = Button(self.tr("Leave it"))
        cancel.clicked.connect(self.reject)
        self.save = Button(self.tr("Add") if known is None else self.tr("Save"), kind="filled")
        self.save.setObjectName("save_team")
        self.save.clicked.connect(self._save)
        self.set_buttons(*buttons, cancel, self.save)
        self.name.setFocus()
        session.ask(self, teams.inspectors, self._offer)

    def _offer(self, people: Sequence[Person]) -> None:
        self.people = {it.id: it.name for it in people}
        mine = [it for it, _ in self.known.people] if self.known else []
        self.who.set_options([(it.name, it.id) for it in people], mine)
        self._offer_leaders()
        if self.known and self.known.leader:
            self.leader.setCurrentIndex(max(0, self.leader.findData(self.known.leader)))

    def _offer_leaders(self) -> None:
        chosen = [(self.people[it], it) for it in self.who.chosen if it in self.people]
        self.leader.set_options([(self.tr("Nobody in particular"), None), *chosen])

    def _save(self) -> None:
        name, people, leader = self.name.text().strip(), self.who.chosen, self.leader.currentData()
        self.name_field.set_wrong("" if name else self.tr("Write what it is called"))
        self.who_field.set_wrong("" if people else self.tr("Tick who goes with it"))
        self.adjustSize()
        if not name or not people:
            (self.who if name else self.name).setFocus()
            return
        known, campaign = self.known, self.campaign

        def write(store: Store) -> None:
            if known is None:
                teams.add(store, name=name, people=people, leader=leader, campaign=campaign)
            else:
                teams.change(store, known.id, name=name, people=people, leader=leader)

        self.save.setEnabled(False)
        self.session.do(self, write, lambda _: self._saved(), self._failed)

    def _dissolve(self) -> None:
        if self.known is not None:
            team = self.known.id
            self.session.do(self, lambda store: teams.dissolve(store, team), lambda _: self._saved(), self._failed)

    def _saved(self) -> None:
        self.made.emit()
        self.accept()

    def _failed(self, error: BaseException) -> None:
        self.save.setEnabled(True)
        self.wrong.setText(f"△ {told(error)}")
        self.wrong.show()
        self.adjustSize()
