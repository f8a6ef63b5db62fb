"""What every way of answering a question has in common: a value to show, a value given, and the keys."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from inspector.checklist.form import NOT_APPLICABLE
from inspector.ui.theme import px
from inspector.ui.visit.rows import Line, Option
from inspector.ui.widgets.segments import Choice, Segments

STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Return: 1, Qt.Key.Key_Enter: 1}
"""Keys that go through the questions."""


class Reply(QWidget):
    """Where one question is answered. `given` has the new value (None: taken back), `stepped` goes to the next one."""

    given = Signal(object)
    stepped = Signal(int)
    wide = False  # takes the whole width below the wording
    late = False  # is kept when the keyboard has gone on already

    def __init__(self, line: Line) -> None:
        super().__init__()
        self.line = line
        self.box = QHBoxLayout(self)
        self.box.setContentsMargins(0, 0, 0, 0)
        self.box.setSpacing(px(10))
        self.apart: Segments | None = None  # "not applicable" where the answers themselves are no segments

    def show_value(self, value: str | None) -> None:
        """Show what the store holds."""

    def choose_key(self, key: str) -> bool:
        """Answer by a key; False where it means nothing here."""
        return self.apart is not None and self.apart.choose_key(key)

    def focus_here(self) -> None:
        """Take the keyboard."""

    def refuse(self) -> None:
        """What was answered last cannot stand."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up, Down and Enter go through the questions; in a group of buttons they would answer."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and not event.modifiers():
            step = STEPS.get(Qt.Key(event.key()))
            if step:
                self.stepped.emit(step)
                return True
        return super().eventFilter(watched, event)

    def _not_applicable(self) -> Option:
        return Option(NOT_APPLICABLE, self.tr("N/A"), "N")

    def _add_apart(self) -> None:
        if self.line.question.allows_not_applicable:
            it = self._not_applicable()
            choice = Choice(it.value, it.text, it.key, "na")
            name = self.tr("{question}: not applicable").format(question=self.line.label)
            self.apart = Segments(name, [choice], clearable=True)
            self.apart.chosen.connect(self.given)
            self.apart.segments[0].installEventFilter(self)
            self.box.addWidget(self.apart)

    def _show_apart(self, value: str | None) -> str | None:
        """Shows whether it applies; the value that is left to show."""
        applies = value != NOT_APPLICABLE
        if self.apart is not None:
            self.apart.set_value(None if applies else value)
        return value if applies else None
