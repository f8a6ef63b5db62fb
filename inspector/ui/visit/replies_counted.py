"""Answers that are counted: how many there are (0: looked, none found), and points of a long range."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from inspector.checklist.answers import MOST, range_of
from inspector.checklist.form import QuestionType
from inspector.ui import theme
from inspector.ui.visit.reply import STEPS, Reply
from inspector.ui.visit.rows import Line
from inspector.ui.visit.words import plain_number
from inspector.ui.widgets.counter import Counter
from inspector.ui.widgets.writing import Writing

_BY = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Minus: -1, Qt.Key.Key_Equal: 1, Qt.Key.Key_PageUp: 1, Qt.Key.Key_PageDown: -1}
_TYPED = frozenset("0123456789.")


class CountReply(Reply):
    """− n +. Digits type, + and − step, every other key does what it does elsewhere on the page."""

    def __init__(self, line: Line) -> None:
        super().__init__(line)
        question = line.question
        unit = question.measure or ""
        if question.type is QuestionType.RANGE:
            start, end, step = range_of(question)
            self.counter = Counter(line.label, unit, least=min(start, end), most=max(start, end), step=step)
        else:
            tone = theme.severity(1 if question.severity is None else question.severity)
            self.counter = Counter(line.label, unit, most=MOST, tone=tone)
        edit = self.edit = self.counter.edit
        edit.setObjectName(f"reply_{question.name}")
        self.writing = Writing(edit)
        self.writing.written.connect(self._written)
        self.writing.left.connect(lambda onward: self.stepped.emit(1 if onward else 0))
        self.counter.changed.connect(lambda _: self.writing.flush())
        edit.installEventFilter(self)
        self.box.addWidget(self.counter)
        self._add_apart()
        if self.apart is not None:
            self.apart.group.idClicked.connect(lambda _: self.writing.replace(""))

    def show_value(self, value: str | None) -> None:
        """The number; nothing beside "not applicable"."""
        self.writing.show(self._show_apart(value) or "")

    def choose_key(self, key: str) -> bool:
        """A digit begins a number, N, and the steps."""
        if key.isdecimal():
            self.edit.setFocus()
            self.edit.setText(key)
            return True
        if key in "+-=":
            self.counter.go(-1 if key == "-" else 1)
            return True
        return super().choose_key(key)

    def focus_here(self) -> None:
        """The number; the next digit begins it anew."""
        self.edit.setFocus()
        self.edit.selectAll()

    def refuse(self) -> None:
        """What stands there is not kept."""
        self.writing.refused()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Only digits belong to the number: all other keys keep their meaning although it has the focus."""
        if watched is not self.edit or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        typed = event.text()
        plain = not event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
        letter = plain and typed.isprintable() and typed != "" and typed not in _TYPED and typed != " "
        if event.type() == QEvent.Type.ShortcutOverride and letter:
            event.ignore()
            return True
        if event.type() == QEvent.Type.KeyPress and plain:
            if (by := _BY.get(Qt.Key(event.key()))) is not None:
                self.counter.go(by)
                return True
            if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
                self.stepped.emit(STEPS[Qt.Key(event.key())])
                return True
            if letter and typed.isascii():
                return super().choose_key(typed) or QApplication.sendEvent(self, event)
        return False

    def _written(self, text: str) -> None:
        self.given.emit(plain_number(text) or None)
