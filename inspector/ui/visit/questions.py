"""The middle column: the head of a section, and its questions one below the other. One of them is the current one."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from inspector.ui.theme import px
from inspector.ui.visit.acts import VisitActs
from inspector.ui.visit.entry import Entry
from inspector.ui.visit.reading import FREE, Part, Reading
from inspector.ui.visit.thumbnails import Thumbnails
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.panel import Panel, Words, scrolled
from inspector.ui.widgets.ring import Ring
from inspector.ui.widgets.writing import flush_all


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
        self.entries: dict[str, Entry] = {}
        self._arranging = False
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

    def show_reading(self, reading: Reading, current: str, *, reveal: bool = False) -> None:
        """Show the section of the current entry; entries that are the same as before are left alone."""
        self.reading = reading
        part = reading.part_of(current) or (reading.parts[0] if reading.parts else None)
        if part is None:
            return
        other = self.part is None or self.part.name != part.name
        self.part = part
        if current not in part.keys:
            current = part.keys[0]
        self._arrange(part, reading, fresh=other)
        self._make_current(current)
        self._show_head(part)
        if other or reveal:
            self.reveal()

    def go(self, key: str, *, focus: bool = True) -> None:
        """Make an entry the current one, in whatever section it is."""
        if self.reading is None or (part := self.reading.part_of(key)) is None:
            return
        before = self.current
        if self.part is part and key in self.entries:
            self._make_current(key)
        else:
            self.show_reading(self.reading, key)
        if focus:
            self.entries[self.current].focus_here()
        self.reveal()
        if self.current != before:
            self.moved.emit(self.current)

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
        elif event.text() and (entry := self.entries.get(self.current)) and entry.choose_key(event.text()):
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

    def _arrange(self, part: Part, reading: Reading, *, fresh: bool) -> None:
        self._arranging = True
        if fresh:
            flush_all(self.column)
        self.column.box.setEnabled(False)  # laid out once at the end, not again with every entry that is shown
        keep = () if fresh else part.keys
        for key in [it for it in self.entries if it not in keep]:
            gone = self.entries.pop(key)
            self.column.box.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        lines = {it.key: it for it in part.lines}
        for place, key in enumerate(part.keys):
            entry = self.entries.get(key)
            if entry is None:
                entry = self.entries[key] = Entry(self.acts, self.thumbnails, key)
                entry.wanted.connect(lambda wanted: self.go(wanted, focus=False))
                entry.stepped.connect(self.step)
            line = lines.get(key)
            entry.show_line(reading, line, line.problem if line else reading.problem(key))
            if self.column.box.indexOf(entry) != place:
                self.column.box.insertWidget(place, entry)
                entry.show()  # now, not when the event loop comes round: only what is visible can take the keyboard
        self.column.box.setEnabled(True)
        self.column.box.update()
        self._arranging = False

    def _make_current(self, key: str) -> None:
        if (before := self.entries.get(self.current)) is not None and self.current != key:
            before.set_current(False)
        self.current = key
        self.entries[key].set_current(True)

    def _reveal(self) -> None:
        entry = self.entries.get(self.current)
        if entry is None:
            return
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)  # the area must know how long it is now
        bar = self.area.verticalScrollBar()
        top, bottom = entry.y(), entry.y() + entry.height()
        if bottom > bar.value() + self.area.viewport().height():
            bar.setValue(bottom - self.area.viewport().height())
        if top < bar.value():
            bar.setValue(top)

    def _focus_moved(self, _: QWidget | None, now: QWidget | None) -> None:
        if self._arranging or now is None or not self.column.isAncestorOf(now):
            return
        entry: QWidget | None = now
        while entry is not None and not isinstance(entry, Entry):
            entry = entry.parentWidget()
        if isinstance(entry, Entry) and entry.key in self.entries and entry.key != self.current:
            self.go(entry.key, focus=False)

    def _refused(self, key: str, words: str) -> None:
        if key in self.entries:
            self.entries[key].refuse(words)

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
