"""Giving packages: what is in them, for whom, sealed or not, and where to; afterwards what was written."""

import os
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QCheckBox

from inspector import clock, i18n
from inspector.db.package import SUFFIX
from inspector.db.package_scope import Task as Errand
from inspector.db.store import Store
from inspector.errors import Cancelled, Fault
from inspector.operations import exchange
from inspector.operations.addressees import Addressee, Giving, giving
from inspector.operations.outgoing import Outgoing, outgoing
from inspector.operations.papers.batch import safe_name
from inspector.ui.background import Task
from inspector.ui.dialogs.choosing import choose_target
from inspector.ui.dialogs.folder import choose_folder
from inspector.ui.pages.packages_part import Part
from inspector.ui.pages.packages_quality import QualityCard
from inspector.ui.pages.packages_whom import ToWhom
from inspector.ui.pages.packages_written import Given, WrittenCard
from inspector.ui.session import Session, told
from inspector.ui.theme import px
from inspector.ui.tray.drives import Drive, drives
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.field import DropDown, Facts
from inspector.ui.widgets.panel import Card, Heading, Panel, Words, across, down, scrolled
from inspector.ui.widgets.segments import Choice, Segments


@dataclass(frozen=True, slots=True)
class _Order:
    """How everything of one press is written."""

    drafts: bool
    photos: Any
    sealed: bool
    everything: bool


class GivePart(Part):
    """What goes out, to whom and how; then what was written."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.inside: Outgoing | None = None
        self.given: list[Given] = []
        self.giving: Giving | None = None
        self.sticks: list[tuple[Drive, int]] = []
        self.running = False
        self.wish = True  # sealed wherever there is somebody to seal for
        self.whom = ToWhom()
        self.whom.changed.connect(self._show)
        self.whom.hide()
        self.head = Heading(self.tr("In the next package"))
        self.facts = Facts()
        self.nothing = Words("", "cell", "fixed", wrap=True)
        self.nothing.setObjectName("nothing_to_give")
        self.nothing.hide()
        self.photos = Segments(
            self.tr("Photos"),
            [
                Choice("original", self.tr("Originals")),
                Choice("working", self.tr("Smaller copies")),
                Choice("none", self.tr("No photos")),
            ],
            "original",
            height=36,
            step="body",
        )
        self.photos.chosen.connect(lambda _: self._show())
        self._how()
        card = Card(margins=(20, 14, 20, 18), gap=12)
        card.add(
            self.head,
            self.whom,
            self.nothing,
            self.facts,
            self.pictures,
            across(self.drafts, None),
            across(self.sealed, None),
            self.secrecy,
            across(self.everything, None),
            across(Words(self.tr("Where to"), "cell", "muted"), self.where, None, gap=16),
            self.room,
            self.about,
        )
        card.setMaximumWidth(px(640))
        self.result = WrittenCard()
        self.wrong = Words("", "cell", "muted", wrap=True)
        self.wrong.setObjectName("give_told")
        self.wrong.hide()
        self.quality = QualityCard(session)
        inside = Panel(fill="ground", margins=(20, 20, 20, 20), across=True, gap=16)
        inside.box.addLayout(down(card, None), 5)
        inside.box.addLayout(down(self.result, self.wrong, self.quality, None, gap=16), 4)
        inside.box.addStretch(0)  # takes what is left only where both are as wide as they may be
        self.area = scrolled(inside, self.tr("Give out"))
        self.box.addWidget(self.area)
        self.act = Button(self.tr("Write the package"), icon="export", key="Ctrl+Return", kind="filled")
        self.act.setObjectName("act")
        self.act.clicked.connect(self.choose)
        self.buttons = (self.act,)

    def _how(self) -> None:
        """Photos, drafts, secrecy, and where to."""
        self.pictures = Panel(across=True, gap=16)
        self.pictures.add(Words(self.tr("Photos"), "cell", "muted"), self.photos, None)
        self.drafts = QCheckBox(self.tr("Put drafts in too"))
        self.drafts.setObjectName("with_drafts")
        self.drafts.toggled.connect(lambda _: self.refresh())
        self.sealed = QCheckBox(self.tr("Seal it: whoever finds the stick cannot read it"))
        self.sealed.setObjectName("give_sealed")
        self.sealed.clicked.connect(self._wish)
        self.secrecy = Words("", "small", "muted", wrap=True)
        self.secrecy.setObjectName("give_secrecy")
        self.everything = QCheckBox(self.tr("Everything from the beginning, for an office that lost its data"))
        self.everything.setObjectName("give_everything")
        self.where = DropDown(self.tr("Where to"))
        self.where.setObjectName("give_where")
        self.where.setMinimumWidth(px(320))
        self.where.activated.connect(lambda _: self._show())
        self.room = Words("", "small", "muted", wrap=True)
        self.room.setObjectName("give_room")
        self.about = Words("", "small", "muted", wrap=True)

    @property
    def written(self) -> Any:
        """The last package that was written."""
        return next((it.written for it in reversed(self.given) if it.written is not None), None)

    def arrive(self, about: Any) -> None:
        """`about`: the person a task package is for."""
        if isinstance(about, str) and about:
            self.whom.choose(about)
        self._look_for_sticks()

    def refresh(self) -> None:
        """Count anew."""
        drafts = self.drafts.isChecked()
        self.session.ask(
            self, lambda store: (giving(store), outgoing(store, drafts=drafts)), self._counted, key="outgoing"
        )
        self.quality.refresh()

    def choose(self) -> None:
        """Write to the stick that was chosen, or ask where to."""
        root = self.where.currentData()
        if root is not None:
            self.write_into(Path(root))
        elif len(self.whom.chosen) > 1:
            choose_folder(self, self.tr("Write packages into"), self._documents(), self.write_into)
        else:
            kind = self.tr("Packages (*{suffix})").format(suffix=SUFFIX)
            only = self.whom.chosen[0] if self.whom.chosen else None
            choose_target(self, self.tr("Write a package"), self._documents() / self._name(only), kind, self.write)

    def write(self, path: Path) -> None:
        """Write one package; whatever goes wrong, nothing stands there and the book is as it was."""
        self._write([(self.whom.chosen[0] if self.whom.chosen else None, path)])

    def write_into(self, folder: Path) -> None:
        """Write what was chosen into a folder, under names of our own."""
        people: list[Addressee | None] = [*self.whom.chosen] if self._by_task else [None]
        self._write([(it, _free(folder / self._name(it, at))) for at, it in enumerate(people)])

    @property
    def _by_task(self) -> bool:
        return self.giving is not None and self.giving.office and self.whom.tasks

    def _write(self, wanted: list[tuple[Addressee | None, Path]]) -> None:
        order = _Order(
            self.drafts.isChecked() and not self._by_task, self.photos.value,
            self.sealed.isChecked() and self.sealed.isEnabled(), self.everything.isChecked(),
        )  # fmt: skip
        self.running = True
        self.wrong.hide()
        self.given = []
        self.result.show_given(())
        words = self.tr("Writing the package") if len(wanted) == 1 else self.tr("Writing packages")
        self.session.carry_out(
            self, words, lambda store, task: _carried_out(store, wanted, order, task), self._done, self._failed
        )
        self._show()

    def _documents(self) -> Path:
        return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))

    def _name(self, addressee: Addressee | None, later: int = 0) -> str:
        """Who writes to whom and the number: packages of many people lie on one stick."""
        number = (self.inside.last_sequence if self.inside else 0) + 1 + later
        me = self.giving.name if self.giving else ""
        if addressee is not None:
            name = self.tr("Tasks {number} for {person}").format(number=number, person=addressee.name)
        elif me:
            name = self.tr("Package {number} of {person}").format(number=number, person=me)
        else:
            name = self.tr("Package {number}").format(number=number)
        return safe_name(name) + SUFFIX

    def _look_for_sticks(self) -> None:
        def look() -> list[tuple[Drive, int]]:
            return [(it, _room(it.root)) for it in drives() if not it.telephone and os.access(it.root, os.W_OK)]

        self.session.background.free.run(self, look, self._offer_sticks, key="give_sticks")

    def _offer_sticks(self, found: list[tuple[Drive, int]]) -> None:
        first, self.sticks = not self.sticks, found
        options: list[tuple[str, object]] = [
            (self.tr("{stick}, {room} free").format(stick=it.name, room=i18n.size(room)), str(it.root))
            for it, room in found
        ]
        self.where.set_options([*options, (self.tr("A folder that is asked for"), None)])
        if first and found:
            self.where.setCurrentIndex(0)
        self._show()

    def _counted(self, found: tuple[Giving, Outgoing]) -> None:
        self.giving, self.inside = found
        self.whom.setVisible(self.giving.office)
        self.whom.set_addressees(self.giving.addressees)
        self._show()

    def _show(self) -> None:
        it = self.inside
        if it is None or self.giving is None:
            return
        by_task = self._by_task
        self.head.set_words(self.tr("Give to people") if by_task else self.tr("In the next package"))
        last = self.tr("none yet")
        if it.last_sequence:
            when = i18n.moment(it.last_at, clock.today())
            last = self.tr("No. {number}, {when}").format(number=it.last_sequence, when=when)
        self._show_nothing(it, self.giving)
        self.facts.setVisible(not by_task)
        self.facts.set_facts(
            [
                (self.tr("Visits"), str(it.visits)),
                (self.tr("Findings"), str(it.findings)),
                (self.tr("Photos"), str(it.photos)),
                (self.tr("Other records"), str(it.others)),
                (self.tr("Size, about"), i18n.size(it.size(self.photos.value))),
                (self.tr("Last package"), last),
            ]
        )
        self.drafts.setText(self.tr("Put drafts in too (%n)", "", it.drafts))
        self.drafts.setEnabled(it.drafts > 0)
        self.drafts.setVisible(not by_task)
        self.pictures.setVisible(not by_task)
        self.everything.setVisible(not self.giving.office)
        self._show_secrecy(self.giving)
        self._show_room(it.size(self.photos.value))
        self.about.setVisible(not by_task)
        self.about.setText(
            self.tr("What the other side has not acknowledged is sent again; merged twice it changes nothing.")
        )
        many = by_task and len(self.whom.chosen) > 1
        self.act.set_words(
            self.tr("Write %n package(s)", "", len(self.whom.chosen)) if many else self.tr("Write the package")
        )
        self.act.setEnabled(not self.running and (not by_task or bool(self.whom.chosen)))

    def _show_nothing(self, it: Outgoing, giving: Giving) -> None:
        """A laptop with nothing new to give says so, instead of a column of noughts."""
        nothing = not (giving.office or it.visits or it.findings or it.photos or it.others)
        self.nothing.setVisible(nothing)
        self.nothing.setText(
            self.tr("Nothing new to hand in: but for drafts, the office has received what was done here.")
            if it.last_sequence
            else self.tr("Nothing was done here yet that could be handed in.")
        )

    def _wish(self, wish: bool) -> None:  # noqa: FBT001 - a slot
        """Somebody ticked it, or no longer wants it."""
        self.wish = wish
        self._show()

    def _show_secrecy(self, giving: Giving) -> None:
        """The switch works where there are keys, and is never on where nothing would be sealed; why not is said."""
        chosen = self.whom.chosen if self._by_task else []
        lacking = [it.name for it in chosen if not it.sealable]
        possible = giving.sealable
        if self._by_task:
            possible = any(it.sealable for it in chosen or giving.addressees)
        self.sealed.setEnabled(possible)
        self.sealed.setChecked(possible and self.wish)
        if possible and not self.wish:
            said = self.tr("Unsealed, whoever holds the file can read it.")
        elif lacking and any(it.sealable for it in giving.addressees):
            said = self.tr(
                "No laptop is enrolled of: {names}. Theirs are not sealed, whoever holds the file can read it; enrol"
                " their laptops first (Keys) to have them sealed."
            ).format(names=i18n.listed(lacking))
        elif possible:
            said = ""
        elif giving.office:
            said = self.tr("There is nothing to seal with yet: make keys and enrol laptops (Keys).")
        else:
            said = self.tr("There is nothing to seal with yet: read the enrolment file of your office (Keys).")
        self.secrecy.setText(said)
        self.secrecy.setVisible(bool(said))

    def _show_room(self, needed: int) -> None:
        """What it takes and what is free, where a stick is chosen."""
        room = next((room for it, room in self.sticks if str(it.root) == self.where.currentData()), None)
        self.room.setVisible(room is not None and not self._by_task)
        if room is None:
            return
        enough = room > needed
        said = self.tr("It needs about {needed}; {room} are free.") if enough else (
            self.tr("△ It needs about {needed}; only {room} are free."))  # fmt: skip
        self.room.setText(said.format(needed=i18n.size(needed), room=i18n.size(room)))
        self.room.set_ink("muted" if enough else "overdue")

    def _done(self, given: list[Given]) -> None:
        self.running, self.given = False, given
        self.result.show_given(given)
        self.area.ensureWidgetVisible(self.result)
        self.refresh()

    def _failed(self, error: BaseException) -> None:
        self.running = False
        sentence = told(error)
        self.wrong.setText(self.tr("Stopped; no package was written.") if sentence is None else sentence.what)
        self.wrong.show()
        if sentence is not None:
            self.session.failed.emit(error)
        self._show()


def _carried_out(store: Store, wanted: list[tuple[Addressee | None, Path]], order: _Order, task: Task) -> list[Given]:
    """Write one after the other. One alone fails as it fails; of several the others are written all the same."""
    given: list[Given] = []
    several = len(wanted) > 1
    for number, (addressee, path) in enumerate(wanted):
        name = addressee.name if addressee else ""
        try:
            if task.cancelled():
                raise Cancelled
            errand = Errand(addressee.person) if addressee else None
            written = exchange.export(
                store, path, drafts=order.drafts, photos=order.photos,
                sealed=order.sealed and (addressee is None or addressee.sealable), everything=order.everything,
                task=errand, progress=None if several else task.progress, cancelled=task.cancelled,
            )  # fmt: skip
        except Cancelled:
            if not given:
                raise
            given += [Given(it.name if it else "", None) for it, _ in wanted[number:]]
            break
        except Fault as fault:
            if not several:
                raise
            given.append(Given(name, None, fault))
        else:
            given.append(Given(name, written))
        if several:
            task.progress(number + 1, len(wanted))
    return given


def _room(root: Path) -> int:
    try:
        return shutil.disk_usage(root).free
    except OSError:  # drawn meanwhile
        return 0


def _free(path: Path) -> Path:
    """A name nobody has yet: what lies on a stick may be the only copy of something."""
    number, free = 2, path
    while free.exists():
        free = path.with_name(f"{path.stem} ({number}){path.suffix}")
        number += 1
    return free
