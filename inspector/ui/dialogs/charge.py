"""Somebody is given charge of a town, a village or a place; or all that somebody has goes to somebody else."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from inspector import clock, i18n
from inspector.db import areas
from inspector.db.store import Store
from inspector.i18n import escalating as words
from inspector.operations.rectification import charges
from inspector.operations.rectification.acting import Said
from inspector.operations.rectification.charges import HandedOn
from inspector.ui.dialogs.act import ActDialog
from inspector.ui.session import Session
from inspector.ui.theme import px
from inspector.ui.widgets.date_field import DateField
from inspector.ui.widgets.field import DropDown, Field, line_edit
from inspector.ui.widgets.panel import Words, across
from inspector.ui.widgets.pick import Pick


@dataclass(frozen=True, slots=True)
class People:
    """Who there is and where, as (words, id)."""

    people: list[tuple[str, str]]
    places: list[tuple[str, str]]


def read_people(store: Store) -> People:
    """People with role and unit; areas below the county with what they lie in."""
    people = [
        (" · ".join(filter(None, (name, i18n.role(role), unit))), id)
        for id, name, role, unit in store.rows(  # noqa: A001
            """SELECT p.id, p.name, p.role, coalesce(u.name, '') FROM person AS p LEFT JOIN unit AS u ON u.id = p.unit
               WHERE NOT p.deleted ORDER BY p.name"""
        )
    ]
    places = []
    for area, name in store.rows(
        "SELECT id, name FROM area WHERE NOT deleted AND until IS NULL AND level NOT IN ('province', 'prefecture')"
        " ORDER BY code"
    ):
        places.append(("".join(areas.names_within(store.connection, area)) or str(name), area))
    return People(people, places)


class ChargeDialog(ActDialog):
    """Who, as what, of where, from when until when."""

    def __init__(self, parent: QWidget, session: Session) -> None:
        super().__init__(parent, session, "", "", name="charge", wide=520)
        title = self.tr("Give somebody charge")
        self.setWindowTitle(title)
        self.title.setText(title)
        self.act.set_words(self.tr("Give charge"))
        self.person = Pick("", self.tr("Type part of a name"))
        self.place = Pick("", self.tr("Type part of a name"))
        self.role = DropDown(self.tr("As"))
        self.role.set_options([(words.charge(it), it) for it in charges.ROLES])
        self.role.setCurrentIndex(charges.ROLES.index("cadre"))
        self.role.setMinimumHeight(px(36))
        self.since = DateField(self.tr("From"), self.tr("always"))
        self.since.show_day(clock.today().isoformat())
        self.until = DateField(self.tr("Until"), self.tr("open"))
        self.fields = {
            "place": Field(self.tr("Town, village or group"), self.place),
            "person": Field(self.tr("Person"), self.person), "role": Field(self.tr("As"), self.role),
            "since": Field(self.tr("From"), self.since),
            "until": Field(self.tr("Until"), self.until),
        }  # fmt: skip
        self.box.addWidget(self.fields["place"])
        self.box.addWidget(self.fields["person"])
        row = across(self.fields["role"], self.fields["since"], self.fields["until"], gap=16)
        self.box.addLayout(row)
        session.ask(self, read_people, self._offer)

    def work(self) -> Callable[[Store], Any] | None:
        """A place and a person are wanted."""
        place, person = self.place.value, self.person.value
        self.fields["place"].set_wrong("" if place else self.tr("Choose one of the list"))
        self.fields["person"].set_wrong("" if person else self.tr("Choose one of the list"))
        if not (place and person):
            return None
        role, since, until = self.role.currentData(), self.since.day or None, self.until.day or None
        return lambda store: charges.charge(store, person, role, area=place, since=since, until=until)

    def _offer(self, known: People) -> None:
        self.person.set_options(known.people)
        self.place.set_options(known.places)
        self.place.setFocus()


class HandOnDialog(ActDialog):
    """`handed` has what went over. The history says from whom, to whom, by which document."""

    handed = Signal(object)

    def __init__(self, parent: QWidget, session: Session, person: str | None = None) -> None:
        super().__init__(parent, session, "", "", name="hand_on", wide=520)
        title = self.tr("Hand over all that somebody has")
        self.setWindowTitle(title)
        self.title.setText(title)
        self.act.set_words(self.tr("Hand over"))
        self.given = person
        self.before = Pick("", self.tr("Type part of a name"))
        self.after = Pick("", self.tr("Type part of a name"))
        self.day = DateField(self.tr("From"), self.tr("no day"))
        self.day.show_day(clock.today().isoformat())
        self.document, self.note = line_edit("", self.tr("number of the document")), line_edit("", "")
        self.approver = Pick("", self.tr("Name and post"), free=True)
        for it in (self.document, self.note):
            it.setMinimumHeight(px(36))
        self.fields = {
            "before": Field(self.tr("From whom"), self.before), "after": Field(self.tr("To whom"), self.after),
            "day": Field(self.tr("From"), self.day), "approver": Field(self.tr("Decided by"), self.approver),
            "document": Field(self.tr("Document"), self.document), "note": Field(self.tr("Why"), self.note),
        }  # fmt: skip
        self.told = Words("", "cell", bold=True, wrap=True)
        self.told.setObjectName("hand_on_told")
        self.box.addWidget(self.fields["before"])
        self.box.addWidget(self.fields["after"])
        for pair in (("day", "approver"), ("document", "note")):
            row = across(*(self.fields[it] for it in pair), gap=16)
            row.setStretch(0, 1)
            row.setStretch(1, 1)
            self.box.addLayout(row)
        self.box.addWidget(self.told)
        self.before.currentIndexChanged.connect(lambda _: self._count())
        self.before.line.editingFinished.connect(self._count)
        session.ask(self, read_people, self._offer)

    def work(self) -> Callable[[Store], Any] | None:
        """Two people, who are not the same."""
        before, after = self.before.value, self.after.value
        self.fields["before"].set_wrong("" if before else self.tr("Choose one of the list"))
        same = self.tr("That is the same person.") if before == after else ""
        self.fields["after"].set_wrong(same if after else self.tr("Choose one of the list"))
        if not (before and after) or before == after:
            return None
        said = Said(
            day=self.day.day, document=self.document.text().strip() or None, approver=self.approver.value,
            note=self.note.text().strip() or None,
        )  # fmt: skip
        return lambda store: charges.hand_on(store, before, after, said)

    def done_with(self, result: HandedOn) -> None:
        """Say what went over where it was asked for."""
        self.handed.emit(result)
        super().done_with(result)

    def _offer(self, known: People) -> None:
        self.before.set_options(known.people, self.given)
        self.after.set_options(known.people)
        (self.after if self.given else self.before).setFocus()
        self._count()

    def _count(self) -> None:
        person = self.before.value
        if person is None:
            self.told.setText("")
            return
        self.session.ask(
            self,
            lambda store: (len(charges.held_by(store, person)), len(charges.charges(store, person=person))),
            self._tell, key="hand on",
        )  # fmt: skip

    def _tell(self, counts: tuple[int, int]) -> None:
        findings = self.tr("%n finding(s) not at an end", "", counts[0])
        self.told.setText(" · ".join((findings, self.tr("%n charge(s)", "", counts[1]))))
        self._grow()
