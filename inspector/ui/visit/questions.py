"""The middle column: the head of a section, and its questions one below the other. One of them is the current one."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from inspector.checklist.form import read_key
from inspector.ui.theme import px
from inspector.ui.visit.acts import VisitActs
from inspector.ui.visit.again import AgainRow
from inspector.ui.visit.column import Column
from inspector.ui.visit.entry import Entry
from inspector.ui.visit.finding import FindingEditor
from inspector.ui.visit.good import GoodRow
from inspector.ui.visit.groups import HeadRow, MoreRow
from inspector.ui.visit.reading import AGAIN, FREE, OUTSIDE, Part, Reading
from inspector.ui.visit.rows import Problem
from inspector.ui.visit.thumbnails import Thumbnails
from inspector.ui.visit.words import outside_title
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.panel import Panel, Words
from inspector.ui.widgets.ring import Ring
from inspector.ui.widgets.writing import flush_all


class Questions(QWidget):
    """Shows one section of a reading. Keys come to `press`; whatever changes the current entry tells `moved`."""

    moved = Signal(str)  # the new current entry
    unused = Signal(str)  # a letter that answers nothing here

    def __init__(self, acts: VisitActs, thumbnails: Thumbnails) -> None:
        super().__init__()
        self.acts = acts
        self.thumbnails = thumbnails
        self.reading: Reading | None = None
        self.part: Part | None = None
        self.current = ""
        self._new: tuple[str, tuple[int, ...]] | None = None  # an instance that is to be gone to
        self._make_head()
        self.column = Column(acts, thumbnails, self.tr("Questions"))
        self.column.pressed.connect(self.press)
        self.column.wanted.connect(lambda wanted: self.go(wanted, focus=False))
        self.column.stepped.connect(self.step)
        self.column.added.connect(self._added)
        self.area = self.column.area
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self.head)
        box.addWidget(self.area, 1)
        acts.refused.connect(self._refused)
        acts.failed.connect(self._failed)
        thumbnails.arrived.connect(self._arrived)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_moved)

    @property
    def entries(self) -> dict[str, Entry]:
        """The questions and free findings that are built, by key."""
        return {key: it for key, it in self.column.rows.items() if isinstance(it, Entry)}

    @property
    def building(self) -> bool:
        """Whether rows of this section are still to come."""
        return self.column.building

    def show_reading(self, reading: Reading, current: str, *, reveal: bool = False) -> None:
        """Show the section of the current entry; entries that are the same as before are left alone."""
        self.reading = reading
        new = self._first_of_new(reading)
        current = new or current
        part = reading.part_of(current) or (reading.parts[0] if reading.parts else None)
        if part is None:
            return
        other = self.part is None or self.part.name != part.name
        self.part = part
        if current not in part.keys:
            current = part.keys[0]
        things = part.rows if part.name != FREE else part.problems
        held = self._has_keyboard()
        self.column.show_things({it.key: it for it in things}, reading, current, fresh=other)
        self._make_current(current)
        self._show_head(part)
        if new:
            self._focus(new)
        elif held and not self._has_keyboard():  # its row has gone, as after an undo; the keys go on acting
            self._focus(self.current)
        if other or reveal or new:
            self.reveal()

    def go(self, key: str, *, focus: bool = True) -> None:
        """Make an entry the current one, in whatever section it is."""
        if self.reading is None or (part := self.reading.part_of(key)) is None:
            return
        before = self.current
        if self.part is part and self.column.has(key):
            self._make_current(key)
        else:
            self.show_reading(self.reading, key)
        if focus:
            self._focus(self.current)
        self.reveal()
        if self.current != before:
            self.moved.emit(self.current)

    def paint(self, key: str) -> None:
        """Paint the head of an entry now: what was answered is seen before anything else is done."""
        if isinstance(entry := self.column.rows.get(key), Entry):
            entry.head.repaint()

    def go_finding(self, problem: Problem) -> None:
        """The question of a finding, with this one of its findings open."""
        self.go(problem.key)
        if isinstance(entry := self.column.rows.get(problem.key), Entry):
            entry.open_finding(problem.finding.id)

    def go_question(self, name: str) -> None:
        """The first entry of a question by its name, as the score sheet has it."""
        lines = self.reading.lines.values() if self.reading is not None else ()
        found = next((it.key for it in lines if it.question.name == name), None)
        if found is not None:
            self.go(found)

    def step(self, by: int) -> None:
        """Up or down; at the end of a section on to the next one. 0: stay, but take the keyboard."""
        if self.reading is None:
            return
        keys = [key for part in self.reading.parts for key in part.keys]
        at = keys.index(self.current) + by if self.current in keys else 0
        if 0 <= at < len(keys):
            self.go(keys[at])

    def step_section(self, by: int) -> None:
        """The section before or after."""
        if self.reading is None or self.part is None:
            return
        names = [it.name for it in self.reading.parts]
        at = names.index(self.part.name) + by if self.part.name in names else 0
        if 0 <= at < len(names):
            self.go_section(names[at])

    def go_section(self, name: str) -> None:
        """A section: its first unanswered question, else its first."""
        part = next((it for it in self.reading.parts if it.name == name), None) if self.reading else None
        if part is not None:
            self.go(part.unanswered[0] if part.unanswered else part.keys[0])

    def next_unanswered(self) -> None:
        """The next question without an answer after the current one, beginning anew at the end."""
        if self.reading is None:
            return
        keys = [key for part in self.reading.parts for key in part.keys]
        at = keys.index(self.current) if self.current in keys else -1
        parts = [it for it in self.reading.parts if it.name != AGAIN or self.reading.case.rechecks]
        open_ = {key for part in parts for key in part.unanswered if not self.acts.waits(key)}
        following = next((key for key in (*keys[at + 1 :], *keys[: at + 1]) if key in open_), None)
        if following is not None:
            self.go(following)

    def rest_is_fine(self) -> None:
        """Everything open in this section is in order."""
        if self.part is not None:
            flush_all(self)
            self.acts.rest_is_fine(self.part.name)

    def press(self, event: QKeyEvent) -> None:
        """Keys that nobody with a text field took: digits and N answer, arrows and Enter move."""
        event.ignore()
        focus = QApplication.focusWidget()
        if isinstance(focus, QLineEdit | QPlainTextEdit) and event.key() not in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            return
        if event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier):
            return
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Return: 1, Qt.Key.Key_Enter: 1}
        shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if not shifted and (by := step.get(Qt.Key(event.key()))) is not None:
            self.step(by)
            event.accept()
        elif event.text() and (row := self.current_row()) is not None and row.choose_key(event.text()):
            event.accept()
        elif event.text().isprintable() and event.text().strip():
            event.accept()
            self.unused.emit(event.text().lower())

    def reveal(self) -> None:
        """Scroll so that the current entry is seen, its head before its end."""
        QTimer.singleShot(0, self, lambda: self.column.reveal(self.current))

    # -- arranging ---------------------------------------------------------------------------------------------------

    def _make_head(self) -> None:
        self.ring = Ring(0, 26)
        self.title = Words("", "ask", bold=True, elide=True)
        self.count = Words("", "cell", "muted", elide=True)
        self.fine = Button(self.tr("Rest is fine"), icon="check", key="F", kind="quiet")
        self.fine.clicked.connect(self.rest_is_fine)
        self.next = Button(self.tr("Next unanswered"), key="J", kind="quiet")
        self.next.clicked.connect(self.next_unanswered)
        self.head = Panel(sides=("bottom",), margins=(20, 0, 12, 0), gap=10, across=True)
        self.head.setFixedHeight(px(46))
        self.head.add(self.ring, self.title, self.count, None, self.fine, self.next)

    def _show_head(self, part: Part) -> None:
        free = part.name in OUTSIDE
        share = part.done / part.total if part.total else 1
        self.ring.set_share(share, ink="fixed" if share == 1 else "accent")
        self.title.setText(outside_title(part.name) or part.title)
        left = part.total - part.done
        again = part.name == AGAIN
        count = self.tr("%n finding(s)", "", part.total) if again else self.tr("%n question(s)", "", part.total)
        if left:
            words = self.tr("{count}, {left} to judge") if again else self.tr("{count}, {left} to go")
            count = words.format(count=count, left=left)
        self.count.setText("" if free and not again else count)
        draft = self.reading is not None and not self.reading.finalised
        self.fine.setVisible(draft and not free)
        self.fine.setEnabled(left > 0)
        self.next.setVisible(draft)
        anywhere = self.reading is not None and any(it.unanswered for it in self.reading.parts)
        self.next.setEnabled(anywhere)

    def _added(self, repeat: str, number: int) -> None:
        """A new instance: its first question is what somebody wants to answer now, once it is read."""
        name, path = read_key(repeat)
        self._new = (name, (*path, number))

    def _first_of_new(self, reading: Reading) -> str:
        """The first question of an instance somebody has just added; '' while it is not there."""
        if self._new is None:
            return ""
        repeat, path = self._new
        lines = (it for part in reading.parts for it in part.lines if repeat in it.question.within)
        found = next((it.key for it in lines if it.entry.path[: len(path)] == path), "")
        if found:
            self._new = None
        return found

    def _has_keyboard(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and self.column.isAncestorOf(focus)

    def _focus(self, key: str) -> None:
        row = self.column.row(key)
        if not isinstance(row, HeadRow):
            row.focus_here()

    def open_editor(self) -> FindingEditor | None:
        """The finding that is open at the current entry; of several the first that lacks something."""
        row = self.current_row()
        return row.editor if isinstance(row, Entry) else None

    def current_row(self) -> Entry | MoreRow | GoodRow | AgainRow | None:
        """The row somebody is at."""
        row = self.column.rows.get(self.current)
        return None if isinstance(row, HeadRow) else row

    def _make_current(self, key: str) -> None:
        if (before := self.current_row()) is not None and self.current != key:
            before.set_current(False)
        self.current = key
        row = self.column.row(key)
        if not isinstance(row, HeadRow):
            row.set_current(True)

    def _focus_moved(self, _: QWidget | None, now: QWidget | None) -> None:
        if self.column.arranging or now is None or not self.column.isAncestorOf(now):
            return
        row: QWidget | None = now
        while row is not None and not isinstance(row, Entry | MoreRow | GoodRow | AgainRow):
            row = row.parentWidget()
        key = row.key if isinstance(row, Entry | MoreRow | GoodRow | AgainRow) else ""
        if key in self.column.rows and key != self.current:
            self.go(key, focus=False)

    def _refused(self, key: str, words: str) -> None:
        if isinstance(row := self.column.rows.get(key), Entry):
            row.refuse(words)

    def _failed(self) -> None:
        for it in self.entries.values():
            it.show_again()

    def _arrived(self, sha256: str) -> None:
        for it in self.column.rows.values():
            if isinstance(it, Entry | GoodRow | AgainRow):
                it.picture_arrived(sha256)
