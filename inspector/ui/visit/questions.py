"""The middle column: the head of a section, and its questions one below the other. One of them is the current one.

What can be seen is built first, a long section's rest in slices while nobody waits; `building` until all is there.
"""

from bisect import bisect_left
from time import perf_counter

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from inspector.checklist.form import read_key
from inspector.ui.theme import px
from inspector.ui.visit.acts import VisitActs
from inspector.ui.visit.entry import Entry
from inspector.ui.visit.groups import HeadRow, MoreRow
from inspector.ui.visit.lines import Head, Line, More, Problem
from inspector.ui.visit.reading import FREE, Part, Reading
from inspector.ui.visit.thumbnails import Thumbnails
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.panel import Panel, Words, scrolled
from inspector.ui.widgets.ring import Ring
from inspector.ui.widgets.writing import flush_all

_AT_ONCE = 12
"""Rows built before anything is shown: what the lowest window needs and a little more."""

_SLICE = 0.008  # seconds of building at a time: half a frame

Row = Entry | HeadRow | MoreRow


class Questions(QWidget):
    """Shows one section of a reading. Keys come to `press`; whatever changes the current entry tells `moved`."""

    moved = Signal(str)  # the new current entry

    def __init__(self, acts: VisitActs, thumbnails: Thumbnails) -> None:
        super().__init__()
        self.acts = acts
        self.thumbnails = thumbnails
        self.reading: Reading | None = None
        self.part: Part | None = None
        self.current = ""
        self.rows: dict[str, Row] = {}
        self._shown: dict[str, Line | Head | More | Problem] = {}  # what each row is of, in order
        self._order: dict[str, int] = {}
        self._built: list[int] = []  # the places of the rows that are there, in order
        self._new: tuple[str, tuple[int, ...]] | None = None  # an instance that is to be gone to
        self._arranging = False
        self._slices = QTimer(self, interval=0, singleShot=True)
        self._slices.timeout.connect(self._build_on)
        self._make_head()
        self.column = _Column()
        self.column.pressed.connect(self.press)
        self.area = scrolled(self.column, self.tr("Questions"))
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
        return {key: it for key, it in self.rows.items() if isinstance(it, Entry)}

    @property
    def building(self) -> bool:
        """Whether rows of this section are still to come."""
        return len(self._built) < len(self._order)

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
        self._arrange(part, reading, current, fresh=other)
        self._make_current(current)
        self._show_head(part)
        if new:
            self._focus(new)
        if other or reveal or new:
            self.reveal()

    def go(self, key: str, *, focus: bool = True) -> None:
        """Make an entry the current one, in whatever section it is."""
        if self.reading is None or (part := self.reading.part_of(key)) is None:
            return
        before = self.current
        if self.part is part and key in self._order:
            self._make_current(key)
        else:
            self.show_reading(self.reading, key)
        if focus:
            self._focus(self.current)
        self.reveal()
        if self.current != before:
            self.moved.emit(self.current)

    def go_finding(self, problem: Problem) -> None:
        """The question of a finding, with this one of its findings open."""
        self.go(problem.key)
        if isinstance(entry := self.rows.get(problem.key), Entry):
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
        open_ = {key for part in self.reading.parts for key in part.unanswered if not self.acts.waits(key)}
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
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Return: 1, Qt.Key.Key_Enter: 1}
        if (by := step.get(Qt.Key(event.key()))) is not None:
            self.step(by)
            event.accept()
        elif event.text() and (row := self._current_row()) is not None and row.choose_key(event.text()):
            event.accept()

    def reveal(self) -> None:
        """Scroll so that the current entry is seen, its head before its end."""
        QTimer.singleShot(0, self, self._reveal)

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
        free = part.name == FREE
        share = part.done / part.total if part.total else 1
        self.ring.set_share(share, ink="fixed" if share == 1 else "accent")
        self.title.setText(self.tr("Other findings") if free else part.title)
        left = part.total - part.done
        count = self.tr("%n question(s)", "", part.total)
        if left:
            count = self.tr("{count}, {left} to go").format(count=count, left=left)
        self.count.setText("" if free else count)
        draft = self.reading is not None and not self.reading.finalised
        self.fine.setVisible(draft and not free)
        self.fine.setEnabled(left > 0)
        self.next.setVisible(draft)
        anywhere = self.reading is not None and any(it.unanswered for it in self.reading.parts)
        self.next.setEnabled(anywhere)

    def _arrange(self, part: Part, reading: Reading, current: str, *, fresh: bool) -> None:
        self._arranging = True
        if fresh:
            flush_all(self.column)
        self.column.box.setEnabled(False)  # laid out once at the end, not again with every row that is shown
        things = part.rows if part.name != FREE else part.problems
        self._shown = {it.key: it for it in things}
        for key in [it for it in self.rows if fresh or it not in self._shown]:
            gone = self.rows.pop(key)
            self.column.box.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        self._order = {key: place for place, key in enumerate(self._shown)}
        kept = sorted(self.rows, key=self._order.__getitem__)
        self._built = [self._order[key] for key in kept]
        for place, key in enumerate(kept):
            row = self.rows[key]
            if self.column.box.indexOf(row) != place:
                self.column.box.insertWidget(place, row)
            self._show_row(row, self._shown[key])
        for key in self._nearest(current)[:_AT_ONCE]:
            self._row(key)
        self.column.box.setEnabled(True)
        self.column.box.update()
        self._arranging = False
        if self.building:
            self._slices.start()

    def _nearest(self, current: str) -> list[str]:
        """Rows that are not built yet: from the current one downwards, then from it upwards."""
        keys = list(self._order)
        at = self._order.get(current, 0)
        few = max(0, at - 3)  # what is seen above it
        return [key for key in (*keys[few:], *reversed(keys[:few])) if key not in self.rows]

    def _row(self, key: str) -> Row:
        """A row of this section, built now if it is not there yet."""
        if (row := self.rows.get(key)) is not None:
            return row
        thing = self._shown[key]
        if isinstance(thing, Head):
            row = HeadRow(self.acts, thing)
        elif isinstance(thing, More):
            row = MoreRow(self.acts, thing)
            row.added.connect(self._added)
        else:
            row = Entry(self.acts, self.thumbnails, key)
            row.wanted.connect(lambda wanted: self.go(wanted, focus=False))
            row.stepped.connect(self.step)
        self.rows[key] = row
        self._show_row(row, thing)
        place = bisect_left(self._built, self._order[key])
        self._built.insert(place, self._order[key])
        self.column.box.insertWidget(place, row)
        row.show()  # now, not when the event loop comes round: only what is visible can take the keyboard
        return row

    def _show_row(self, row: Row, thing: Line | Head | More | Problem) -> None:
        if self.reading is None:
            return
        if isinstance(row, Entry) and isinstance(thing, Line):
            row.show_line(self.reading, thing, thing.problems)
        elif isinstance(row, Entry) and isinstance(thing, Problem):
            row.show_line(self.reading, None, (thing,))
        elif isinstance(row, HeadRow) and isinstance(thing, Head):
            row.show_head(self.reading, thing)
        elif isinstance(row, MoreRow) and isinstance(thing, More):
            row.show_more(self.reading, thing)

    def _build_on(self) -> None:
        """The next slice. What comes in above the current row moves nothing that is seen."""
        begun = perf_counter()
        current = self.rows.get(self.current)
        seen = current.y() if current is not None else 0
        self._arranging = True
        self.column.box.setEnabled(False)
        for key in self._nearest(self.current):
            self._row(key)
            if perf_counter() - begun > _SLICE:
                break
        self.column.box.setEnabled(True)
        self.column.box.update()
        self._arranging = False
        if current is not None and self._built and self._built[0] < self._order.get(self.current, 0):
            self.column.box.activate()
            bar = self.area.verticalScrollBar()
            if current.y() != seen:
                self.column.resize(self.column.width(), max(self.column.height(), self.column.sizeHint().height()))
                bar.setValue(bar.value() + current.y() - seen)
        if self.building:
            self._slices.start()

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

    def _focus(self, key: str) -> None:
        row = self._row(key)
        if not isinstance(row, HeadRow):
            row.focus_here()

    def _current_row(self) -> Entry | MoreRow | None:
        row = self.rows.get(self.current)
        return None if isinstance(row, HeadRow) else row

    def _make_current(self, key: str) -> None:
        if (before := self._current_row()) is not None and self.current != key:
            before.set_current(False)
        self.current = key
        row = self._row(key)
        if not isinstance(row, HeadRow):
            row.set_current(True)

    def _reveal(self) -> None:
        row = self.rows.get(self.current)
        if row is None:
            return
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)  # the area must know how long it is now
        bar = self.area.verticalScrollBar()
        top, bottom = row.y(), row.y() + row.height()
        if bottom > bar.value() + self.area.viewport().height():
            bar.setValue(bottom - self.area.viewport().height())
        if top < bar.value():
            bar.setValue(top)

    def _focus_moved(self, _: QWidget | None, now: QWidget | None) -> None:
        if self._arranging or now is None or not self.column.isAncestorOf(now):
            return
        row: QWidget | None = now
        while row is not None and not isinstance(row, Entry | MoreRow):
            row = row.parentWidget()
        if isinstance(row, Entry | MoreRow) and row.key in self.rows and row.key != self.current:
            self.go(row.key, focus=False)

    def _refused(self, key: str, words: str) -> None:
        if isinstance(row := self.rows.get(key), Entry):
            row.refuse(words)

    def _failed(self) -> None:
        for it in self.entries.values():
            it.show_again()

    def _arrived(self, sha256: str) -> None:
        for it in self.entries.values():
            it.picture_arrived(sha256)


class _Column(Panel):
    """What scrolls. Keys stop here, before the scroll area takes the arrows."""

    pressed = Signal(QKeyEvent)

    def __init__(self) -> None:
        super().__init__()
        self.add(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys of the entries."""
        self.pressed.emit(event)
