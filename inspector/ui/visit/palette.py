"""The palette: a few letters find a question, a finding, a good example or anything that can be done, Enter goes there.

Found are the words as they stand, codes, and in Chinese what the letters sound like (`fzw` finds 防蚊).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from inspector.checklist.form import name_of
from inspector.db.pinyin import Readings, Typed, is_typed, readings, signs
from inspector.db.store import Store
from inspector.operations.papers.checking import site_of_code
from inspector.records import Site
from inspector.ui.dialogs.dialog import Dialog
from inspector.ui.session import Session
from inspector.ui.theme import px
from inspector.ui.visit.reading import Reading
from inspector.ui.visit.words import code_words
from inspector.ui.widgets.button import cap
from inspector.ui.widgets.field import line_edit
from inspector.ui.widgets.panel import Words
from inspector.ui.widgets.rows import Row, Rows


@dataclass(frozen=True)
class Command:
    """Something that can be done on the page now: its words, the key that does it too, its icon."""

    words: str
    run: Callable[[], object]
    key: str = ""
    icon: str = "right"


class Palette(Dialog):
    """`chosen` has the question, free finding or good example to go to; a command is run once the palette has gone."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget, session: Session, reading: Reading, commands: Sequence[Command]) -> None:
        super().__init__(parent.window(), "", wide=620)
        self.setWindowTitle(self.tr("Find a question"))
        self.setObjectName("find_question")
        self.title.hide()
        self.session = session
        self.commands = tuple(commands)
        self.sounds: Readings = {}
        hint = self.tr("code, words or initials; or what to do")
        self.edit = line_edit(self.tr("Find a question"), hint, icon="search")
        self.edit.setFixedHeight(px(40))
        self.edit.textChanged.connect(self._search)
        self.edit.installEventFilter(self)
        self.rows = Rows(self.tr("Questions and commands found"), fit=False)
        self.rows.setMinimumHeight(px(380))
        self.rows.clicked.connect(lambda _: self._go())
        self.rows.acted.connect(lambda _: self._go())
        self.none = Words(self.tr("Neither a question nor a command has these words."), "body", "muted")
        for it in (self.edit, self.rows, self.none):
            self.box.addWidget(it)
        self.places = self._places(reading)
        self.doings = [
            Row(number, it.words, icon=it.icon, ink="accent", right=cap(it.key) if it.key else "")
            for number, it in enumerate(self.commands)
        ]
        self._search("")
        self.edit.setFocus()
        texts = [it.title for it in (*self.places, *self.doings)]
        session.ask(self, lambda _: readings({sign for it in texts for sign in signs(it)}), self._hear)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows choose and Enter goes while the letters are typed."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
                at = self.rows.currentIndex().row() + (1 if event.key() == Qt.Key.Key_Down else -1)
                if 0 <= at < len(self.rows.shown.values):
                    self.rows.set_current(self.rows.shown.values[at])
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._go()
                return True
        return super().eventFilter(watched, event)

    def _places(self, reading: Reading) -> list[Row]:
        questions = [
            Row(line.key, line.label, f"{code_words(line.key)}   {part.title}".strip(), right="" if line.open else "✓")
            for part in reading.parts
            for line in part.lines
        ]
        findings = [
            Row(
                it.key, it.finding.text or self.tr("not worded yet"),
                self.tr("Finding {number}").format(number=it.number), icon="warn",
            )
            for it in reading.problems
            if it.finding.question is None
        ]  # fmt: skip
        goods = [
            Row(
                it.key, it.highlight.text or self.tr("not worded yet"),
                self.tr("Good example {number}").format(number=it.number), icon="star",
            )
            for it in reading.goods
        ]  # fmt: skip
        return [*questions, *findings, *goods]

    def _hear(self, sounds: Readings) -> None:
        self.sounds = sounds
        if is_typed(self.edit.text().strip().casefold()):
            self._search(self.edit.text())

    def _search(self, text: str) -> None:
        """What has all the words; a code typed whole comes first, questions before commands."""
        words = text.casefold().split()
        typed = {it: Typed(it, self.sounds) for it in words if is_typed(it)}

        def has(row: Row) -> bool:
            if isinstance(row.key, str) and words[:1] in ([row.key.casefold()], [name_of(row.key).casefold()]):
                return True  # a form's own name of a question, which is not shown
            said = f"{row.title} {row.second}".casefold()
            return all(it in said or (it in typed and typed[it].said_by(row.title.casefold())) for it in words)

        def rank(row: Row) -> int:
            if not isinstance(row.key, str):
                return 2
            return int(not (words and name_of(row.key).casefold() == words[0]))

        found = sorted((it for it in (*self.places, *self.doings) if has(it)), key=rank)
        self.rows.set_values(found)
        if found:
            self.rows.set_current(found[0])
        self.rows.setVisible(bool(found))
        self.none.setVisible(not found)
        if not found:
            self._look_for_paper(text)

    def _look_for_paper(self, text: str) -> None:
        """The code or the number of an earlier paper leads to its place."""

        def show(site: Site | None) -> None:
            if site is None or text != self.edit.text():
                return
            words = self.tr("Go to {site}").format(site=site.name)
            self.commands = (*self.commands, Command(words, lambda: self.session.open("sites", site.id)))
            row = Row(len(self.commands) - 1, words, icon="place", ink="accent")
            self.rows.set_values([row])
            self.rows.set_current(row)
            self.rows.show()
            self.none.hide()

        self.session.ask(self, lambda store: _site_of(store, text), show, key="place of a paper")

    def _go(self) -> None:
        row = self.rows.value
        if row is None:
            return
        self.close()
        if isinstance(row.key, str):
            self.chosen.emit(row.key)
        else:
            self.commands[row.key].run()


def _site_of(store: Store, text: str) -> Site | None:
    site = site_of_code(store, text)
    return store.get(Site, site) if site is not None else None
