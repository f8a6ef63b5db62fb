"""Keys 密钥: what packages are sealed and signed with, whose laptops are enrolled, and what to do when one is lost."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QWidget

from inspector import clock, i18n
from inspector.db.store import Store
from inspector.i18n.words_of_keys import laptop_state
from inspector.operations import enrolling, office_keys, team
from inspector.operations.enrolling import SUFFIX, Laptop, Ticket
from inspector.operations.office_keys import Own
from inspector.ui.dialogs.choosing import choose_files
from inspector.ui.dialogs.enrol_laptop import EnrolDialog, ReadEnrolmentDialog, RevokeDialog
from inspector.ui.dialogs.office_keys import MakeKeysDialog, Making, RecoverDialog
from inspector.ui.dialogs.recovery_sheet import RecoverySheetDialog
from inspector.ui.pages.packages_key_steps import StepsCard
from inspector.ui.pages.packages_part import Part
from inspector.ui.session import Session, told
from inspector.ui.theme import px
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.drops import DropZone
from inspector.ui.widgets.field import Facts
from inspector.ui.widgets.panel import Card, Heading, Panel, Words, across, down, scrolled
from inspector.ui.widgets.ring import Mark
from inspector.ui.widgets.rows import Row, Rows

_ICONS = {"waiting": "doing", "late": "draft", "enrolled": "fixed", "revoked": "crossed"}


@dataclass(frozen=True)
class Reading:
    """Everything on the page."""

    own: Own
    laptops: Sequence[Laptop]
    people: Sequence[tuple[str, str]]


def read(store: Store) -> Reading:
    """Keys, laptops, and who may be given one."""
    own = office_keys.read_own(store)
    if own.role != "office":
        return Reading(own, (), ())
    return Reading(own, enrolling.enrolments(store), [(it.name, it.id) for it in team.inspectors(store)])


class KeysPart(Part):
    """An office makes keys and enrols laptops; a laptop reads its office's file. Neither is ever asked to."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.reading: Reading | None = None
        self.act = Button("", icon="lock", key="Ctrl+Return", kind="filled")
        self.act.setObjectName("keys_act")
        self.act.clicked.connect(lambda _: self._act())
        self.act.hide()
        self.buttons = (self.act,)
        self.head = Heading("")
        self.mark = Mark("open", "", bold=True)
        self.facts = Facts()
        self.sheet = Mark("overdue", self.tr("The recovery sheet was never printed or saved"))
        self.sheet.setObjectName("no_sheet")
        self.about = Words("", "cell", "text", wrap=True)
        self.renew = self._button(self.tr("Renew the keys …"), "redo", "renew_keys", lambda: self._make("renew"))
        self.again = self._button(
            self.tr("New recovery key …"), "paper", "renew_recovery", lambda: self._make("recovery")
        )
        self.recover = self._button(self.tr("Use a recovery key …"), "undo", "use_recovery", self._recover)
        card = Card(margins=(20, 14, 20, 18), gap=12)
        card.add(self.head, self.mark, self.facts, self.sheet, self.about)
        card.add(across(self.renew, self.again, None, gap=10), across(self.recover, None))
        card.setObjectName("own_keys")
        self.said = Words("", "cell", "fixed", wrap=True)
        self.said.setObjectName("keys_told")
        self.said.hide()
        self.advice = Card(margins=(20, 14, 20, 18), gap=10)
        self.advice_head = Heading("")
        self.advised = [Words("", "cell", "text", wrap=True) for _ in range(3)]
        self.advice.add(self.advice_head, *self.advised)
        left = Panel(fill="ground", gap=16)
        left.setFixedWidth(px(436))
        left.add(card, self.said, self.advice, None)
        self.laptops = Rows(self.tr("Laptops"), high=56)
        self.laptops.setObjectName("laptops")
        self.laptops.chosen.connect(lambda _: self._keep_in_sight())
        self.laptops.acted.connect(lambda row: self._revoke(row.key))
        self.titled = Heading("")
        self.none = Words(self.tr("No laptop is enrolled yet."), "cell", "muted", wrap=True)
        top = Panel(margins=(16, 8, 12, 8))
        top.add(self.titled, self.none)
        self.right = Card()
        self.right.box.setContentsMargins(1, 1, 1, 1)
        self.right.add(top)
        self.right.box.addWidget(self.laptops, 1)
        self.steps = StepsCard()
        inside = Panel(fill="ground", margins=(20, 20, 20, 20), across=True, gap=20)
        inside.add(left)
        inside.box.addLayout(down(self.steps, self.right, None, gap=16), 1)
        self.area = scrolled(inside, self.tr("Keys"))  # as one: neither column is pressed where the window is low
        self.box.addWidget(self.area, 1)
        self.zone = DropZone(self, (SUFFIX,))
        self.zone.dropped.connect(lambda paths: self.take(Path(paths[0])))

    def refresh(self) -> None:
        """Read everything again."""
        self.session.ask(self, read, self._show, key="keys")

    def arrive(self, about: Any) -> None:
        """`about`: an enrolment file to be read."""
        if isinstance(about, Path):
            self.take(about)

    def keys(self) -> QWidget:
        """The list, where there is one."""
        return self if self.right.isHidden() else self.laptops

    def _keep_in_sight(self) -> None:
        """The laptop one stands on: the whole page scrolls, not its list."""
        row = self.laptops.visualRect(self.laptops.currentIndex())
        spot = self.laptops.mapTo(self.area.widget(), row.center())
        self.area.ensureVisible(spot.x(), spot.y(), 0, row.height())

    def take(self, path: Path) -> None:
        """Look at an enrolment file, then ask."""

        def look(store: Store) -> tuple[Ticket, bool, str]:
            ticket = enrolling.looked_at(store, path)
            return ticket, enrolling.is_other_office(store, ticket), enrolling.worker_instead(store, ticket)

        def ask(found: tuple[Ticket, bool, str]) -> None:
            ticket, other, here = found
            dialog = ReadEnrolmentDialog(self, self.session, path, ticket, other=other, here=here)
            dialog.accepted.connect(
                lambda: self._say(self.tr("Taken. The next package from here enrols this computer at the office."))
            )
            dialog.show_over()

        self.session.ask(self, look, ask, failed=self._failed)

    # -- what is shown -----------------------------------------------------------------------------------------------

    def _show(self, reading: Reading) -> None:
        self.reading = reading
        own = reading.own
        office, there = own.role == "office", bool(own.fingerprint)
        self.act.setVisible(True)
        self.act.set_words(
            (self.tr("Enrol a laptop …") if there else self.tr("Make keys …"))
            if office
            else self.tr("Read an enrolment file …")
        )
        for button in (self.renew, self.again):
            button.setVisible(office and there)
        self.recover.setVisible(office)
        self.sheet.setVisible(office and there and not own.sheet)
        self.right.setVisible(office and there)
        if office:
            self._show_office(own)
            self._list(reading.laptops)
            self.steps.show_office(own, reading.laptops)
        else:
            self._show_laptop(own)
            self.steps.show_laptop(own)
        self.facts.setVisible(there)

    def _show_office(self, own: Own) -> None:
        self.head.set_words(self.tr("Keys of this office"))
        if own.fingerprint:
            self.mark.set_mark("fixed", self.tr("Packages can be sealed and signed"))
        else:
            self.mark.set_mark("open", self.tr("No keys yet: packages are plain and unsigned"))
        self.facts.set_facts(
            [
                (self.tr("Fingerprint"), own.fingerprint),
                (self.tr("Since"), i18n.moment(own.since) if own.since else ""),
                (self.tr("Mark of the recovery key"), own.recovery),
                (self.tr("Recovery sheet"), i18n.day(own.sheet) if own.sheet else "–"),
            ]
        )
        self.about.setText(
            self.tr("Tell the fingerprint on the telephone when a laptop asks for it; it is no secret.")
            if own.fingerprint
            else self.tr(
                "Keys are not needed to work. With them nobody who finds a stick can read it, and a package that"
                " somebody else made or changed is noticed."
            )
        )
        self.advice_head.set_words(self.tr("When something is lost"))
        self._advise(
            self.tr("A laptop: strike it off at the right at once. Its person gets a new file for another one."),
            self.tr("The recovery sheet: make a new recovery key, and print it."),
            self.tr("This computer: on the new one, use the recovery key, then make new keys and enrol the laptops."),
        )

    def _show_laptop(self, own: Own) -> None:
        self.head.set_words(self.tr("Keys of this computer"))
        if own.confirmed:
            self.mark.set_mark("fixed", self.tr("Enrolled at the office"))
        elif own.enrolment:
            self.mark.set_mark("doing", self.tr("The next package from here enrols it at the office"))
        elif own.office:
            self.mark.set_mark("overdue", self.tr("Another computer now: ask for a new file"))
        else:
            self.mark.set_mark("open", self.tr("Not enrolled: packages are plain and unsigned"))
        self.facts.set_facts(
            [
                (self.tr("Fingerprint of this computer"), own.fingerprint),
                (self.tr("Fingerprint of the office"), own.office or "–"),
                (self.tr("File read"), i18n.moment(own.office_since) if own.office_since else "–"),
            ]
        )
        self.about.setText(
            self.tr("Compare both with the office on the telephone; neither is a secret.")
            if own.fingerprint
            else self.tr(
                "Everything works without. With the file from your office nobody who finds your stick can read it,"
                " and the office knows that a package is yours."
            )
        )
        self.advice_head.set_words(self.tr("When something is lost"))
        self._advise(
            self.tr("This computer or a stick: tell the office at once, so that it strikes the computer off."),
            self.tr("Another computer, or the folder moved: ask the office for a new enrolment file."),
            self.tr("New keys of the office come by themselves with its next package, or with a new file."),
        )

    def _advise(self, *sentences: str) -> None:
        for words, text in zip(self.advised, sentences, strict=True):
            words.setText(text)

    def _list(self, laptops: Sequence[Laptop]) -> None:
        count = sum(it.state == "enrolled" for it in laptops)
        self.titled.set_words(self.tr("Laptops"), self.tr("%n enrolled", "", count))
        self.none.setVisible(not laptops)
        self.laptops.set_values([self._row(it) for it in laptops])

    def _row(self, it: Laptop) -> Row:
        return Row(
            it,
            it.name,
            self._second(it),
            icon=_ICONS[it.state],
            ink={"enrolled": "fixed", "waiting": "doing"}.get(it.state, "muted"),
            right=laptop_state(it.state),
            action=""
            if it.state == "revoked"
            else self.tr("Take back")
            if it.device is None
            else self.tr("Strike off"),
        )

    def _second(self, it: Laptop) -> str:
        if it.state == "revoked":
            since = self.tr("struck off {when}").format(when=i18n.moment(it.revoked or "", clock.today()))
            return f"{since} · {it.note}" if it.note else since
        if it.device is None:
            return self.tr("file of {issued}, good until {until}").format(
                issued=i18n.moment(it.issued, clock.today()), until=i18n.day(it.until, clock.today())
            )
        last = (
            self.tr("last package: no. {number}, {when}").format(
                number=it.last_number, when=i18n.moment(it.last_at, clock.today())
            )
            if it.last_at
            else self.tr("no package yet")
        )
        return f"{it.fingerprint} · {last}"

    # -- what is done ------------------------------------------------------------------------------------------------

    def _act(self) -> None:
        reading = self.reading
        if reading is None:
            return
        if reading.own.role != "office":
            kind = self.tr("Enrolment files (*{suffix})").format(suffix=SUFFIX)
            choose_files(self, self.tr("Enrol this computer"), kind, lambda files: self.take(files[0]))
        elif reading.own.fingerprint:
            dialog = EnrolDialog(self, self.session, reading.people)
            dialog.issued.connect(self._issued)
            dialog.show_over()
        else:
            self._make("make")

    def _make(self, making: Making) -> None:
        dialog = MakeKeysDialog(self, self.session, making)
        dialog.made.connect(lambda pdf: RecoverySheetDialog(self, self.session, pdf).show_over())
        dialog.show_over()

    def _recover(self) -> None:
        dialog = RecoverDialog(self, self.session)
        dialog.recovered.connect(lambda: self._say(self.tr("What was sealed for the recovery key opens here now.")))
        dialog.show_over()

    def _revoke(self, laptop: Laptop) -> None:
        RevokeDialog(self, self.session, laptop).show_over()

    def _issued(self, ticket: Ticket, path: Path) -> None:
        words = self.tr("Written for {name}: {file}. Hand it over yourself; it enrols one laptop.")
        self._say(words.format(name=ticket.name, file=path))

    def _button(self, words: str, icon: str, name: str, act: Any) -> Button:
        button = Button(words, icon=icon, height=34)
        button.setObjectName(name)
        button.clicked.connect(lambda _: act())
        return button

    def _say(self, words: str) -> None:
        self.said.set_ink("fixed")
        self.said.setText(words)
        self.said.show()

    def _failed(self, error: BaseException) -> None:
        sentence = told(error)
        if sentence is not None:
            self.said.set_ink("overdue")
            self.said.setText(f"△ {sentence.what} {sentence.next}")
            self.said.show()
