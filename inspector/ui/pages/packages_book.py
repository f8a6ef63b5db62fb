"""The book: who handed in what and what is missing; what was given out and whom it reached."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from inspector.db.store import Store
from inspector.operations import book
from inspector.operations.book import Entry, Own, Sender
from inspector.ui.dialogs.undo_import import UndoImportDialog
from inspector.ui.pages.packages_book_lists import EntryTable, OwnTable, SenderTable
from inspector.ui.pages.packages_book_words import alarms, arrived, who
from inspector.ui.pages.packages_part import Part
from inspector.ui.pages.packages_plan import SaidLine
from inspector.ui.session import Session
from inspector.ui.theme import px
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.empty import EmptyPage, Way
from inspector.ui.widgets.package_tabs import IN, OUT
from inspector.ui.widgets.panel import Heading, Panel
from inspector.ui.widgets.segments import Choice, Segments

CAME, WENT = "came", "went"


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything the book shows at first."""

    office: bool
    senders: Sequence[Sender]
    own: Sequence[Own]


def read(store: Store) -> Reading:
    """Senders and own packages."""
    return Reading(store.setting("role") == "office", book.standing(store), book.own_packages(store))


class BookPart(Part):
    """Two lists: what came in, by sender, and what went out. A laptop begins with what went out."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.reading: Reading | None = None
        self.entries: Sequence[Entry] = ()
        self.side = Segments(
            self.tr("In or out"),
            [Choice(CAME, self.tr("Came in")), Choice(WENT, self.tr("Went out"))],
            CAME,
            height=36,
            step="body",
        )
        self.side.setObjectName("book_side")
        self.side.chosen.connect(lambda _: self._show())
        self.said = QVBoxLayout()
        self.said.setSpacing(px(6))
        top = Panel(sides=("bottom",), margins=(16, 10, 16, 10), across=True, gap=16)
        top.add(self.side)
        top.box.addLayout(self.said, 1)
        self.stack = QStackedWidget()
        for it in (self._came(), self._went(), self._nothing_came(), self._nothing_went()):
            self.stack.addWidget(it)
        self.box.addWidget(top)
        self.box.addWidget(self.stack, 1)
        self.undo = Button(self.tr("Undo this import"), icon="undo")
        self.undo.setObjectName("undo_import")
        self.undo.clicked.connect(self._undo)
        self.undo.setEnabled(False)
        self.hand_over = Button(self.tr("Hand over this computer"), icon="lock")
        self.hand_over.setObjectName("hand_over")
        self.hand_over.clicked.connect(self._hand_over)
        self.hand_over.hide()
        self.buttons = (self.hand_over, self.undo)

    def _came(self) -> QWidget:
        self.senders = SenderTable(self.tr("Senders"))
        self.senders.changed.connect(self._read_entries)
        self.of = Heading("", elide=True)
        self.files = EntryTable(self.tr("Packages read here"))
        self.files.changed.connect(self._tell)
        self.files.opened.connect(lambda _: self._undo())
        titled = Panel(sides=("top",), margins=(20, 4, 16, 2))
        titled.add(self.of)
        panel = Panel()
        panel.box.addWidget(self.senders, 3)
        panel.add(titled)
        panel.box.addWidget(self.files, 4)
        return panel

    def _went(self) -> QWidget:
        self.own = OwnTable(self.tr("Packages written here"))
        panel = Panel()
        panel.box.addWidget(self.own)
        return panel

    def _nothing_came(self) -> QWidget:
        way = Way("in", "import", self.tr("Take packages in"), self.tr("then it stands here who handed in what"))
        page = EmptyPage(way, sentence=self.tr("No package was read here yet."))
        page.chosen.connect(lambda _: self.elsewhere.emit(IN, None))
        return page

    def _nothing_went(self) -> QWidget:
        way = Way("out", "export", self.tr("Give a package"), self.tr("then it stands here what has been received"))
        page = EmptyPage(way, sentence=self.tr("No package was written here yet."))
        page.chosen.connect(lambda _: self.elsewhere.emit(OUT, None))
        return page

    def arrive(self, about: Any) -> None:
        """`about`: a device, whose packages are wanted, or CAME or WENT."""
        if about in (CAME, WENT):
            self.side.set_value(about)
            self._show()
        elif isinstance(about, str):
            self.senders.choose(about)

    def refresh(self) -> None:
        """Read both lists."""
        self.session.ask(self, read, self._fill, key="book")

    def keys(self) -> QWidget:
        """The list that is shown."""
        return self.own if self.side.value == WENT else self.senders

    def _fill(self, reading: Reading) -> None:
        first, self.reading = self.reading is None, reading
        if first and not reading.senders and reading.own:
            self.side.set_value(WENT)
        if first and not reading.office:
            self.side.set_value(WENT)
        self.senders.show_senders(reading.senders)
        self.own.show_own(reading.own)
        self.waiting.emit(sum(bool(it.missing_count or it.clone or it.own) for it in reading.senders))
        self.hand_over.setVisible(not reading.office)
        self._show()
        self._read_entries()

    def _show(self) -> None:
        reading = self.reading
        if reading is None:
            return
        came = self.side.value == CAME
        there = reading.senders if came else reading.own
        self.stack.setCurrentIndex((0 if came else 1) + (0 if there else 2))
        while self.said.count():
            if (old := self.said.takeAt(0).widget()) is not None:
                old.deleteLater()
        for icon, words in alarms(reading.senders)[:3] if came else arrived(reading.own):
            self.said.addWidget(SaidLine(icon, words))
        self._tell()

    def _read_entries(self) -> None:
        chosen = self.senders.chosen
        if not chosen:
            self._show_entries([])
            return
        device = chosen[0]
        self.session.ask(self, lambda store: book.entries(store, device), self._show_entries, key="entries")

    def _show_entries(self, entries: Sequence[Entry]) -> None:
        self.entries = entries
        sender = next((it for it in self.reading.senders if it.device == entries[0].device), None) if (
            entries and self.reading) else None  # fmt: skip
        self.of.set_words(who(sender.person, sender.device) if sender is not None else "")
        self.files.show_entries(entries)
        self._tell()

    def _tell(self) -> None:
        came = self.side.value == CAME
        self.undo.setVisible(came and bool(self.entries))
        self.undo.setEnabled(self._chosen is not None)

    @property
    def _chosen(self) -> Entry | None:
        """The package one stands on, where its import still stands."""
        chosen = self.files.chosen
        found = next((it for it in self.entries if chosen and it.package == chosen[0]), None)
        return found if found is not None and not found.forgotten else None

    def _undo(self) -> None:
        entry = self._chosen
        if entry is not None:
            dialog = UndoImportDialog(self, self.session, entry)
            dialog.undone.connect(self.brought)
            dialog.show_over()

    def _hand_over(self) -> None:
        from inspector.ui.dialogs.hand_over import HandOverDialog  # noqa: PLC0415 - once in a laptop's life

        HandOverDialog(self, self.session).show_over()
