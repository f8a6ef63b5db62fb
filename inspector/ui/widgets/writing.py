"""What is written is kept: after a short pause, on Enter, and when the field is left. Nothing else asks for a save."""

from typing import cast

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

PAUSE = 700
"""Milliseconds without a letter after which what was written goes to the store."""


class Writing(QObject):
    """Watches a text field. `written` has what is to be kept, `left` says that Escape or (one line) Enter ends it.

    What a refresh brings (`show`) never replaces letters that were not kept yet, nor ones the input method composes.
    While everything is kept, Ctrl+Z belongs to the window; before, to the field.
    """

    written = Signal(str)
    left = Signal(bool)  # True: on to the next

    def __init__(self, edit: QLineEdit | QPlainTextEdit) -> None:
        super().__init__(edit)
        self.edit = edit
        self.kept = self.text
        self.offered: str | None = None  # what the store held while something else was being written
        self.composing = False
        self.pause = QTimer(self, interval=PAUSE, singleShot=True)
        self.pause.timeout.connect(self.flush)
        edit.textChanged.connect(self._changed)
        edit.installEventFilter(self)

    @property
    def text(self) -> str:
        """What stands in the field."""
        return self.edit.text() if isinstance(self.edit, QLineEdit) else self.edit.toPlainText()

    @property
    def unsent(self) -> bool:
        """Whether there is something a refresh must not touch."""
        return self.composing or self.text != self.kept

    def show(self, text: str) -> None:
        """What the store holds: at once, or when what is being written turns out to be nothing new."""
        self.offered = text
        if not self.unsent:
            self.replace(text)

    def replace(self, text: str) -> None:
        """Put a text there whatever is being written; it counts as kept."""
        self.pause.stop()
        self.offered = None
        self.kept = text
        if text == self.text:
            return
        if isinstance(self.edit, QLineEdit):
            at = self.edit.cursorPosition()
            self.edit.setText(text)
            self.edit.setCursorPosition(min(at, len(text)))
            return
        at = self.edit.textCursor().position()
        self.edit.setPlainText(text)
        cursor = self.edit.textCursor()
        cursor.setPosition(min(at, len(text)))
        self.edit.setTextCursor(cursor)

    def refused(self) -> None:
        """What was written last has not been kept: it stays, and may be tried again."""
        self.kept = "\0"

    def flush(self) -> None:
        """Keep what is written now."""
        self.pause.stop()
        if self.composing:
            return
        if self.unsent:
            self.kept = self.text
            self.offered = None
            self.written.emit(self.kept)
        elif self.offered is not None:
            self.replace(self.offered)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leaving, Enter, Escape, undo; and whether the input method is at work."""
        kind = event.type()
        if kind == QEvent.Type.InputMethod:
            self.composing = bool(cast(QInputMethodEvent, event).preeditString())
            self.pause.start()
        elif kind == QEvent.Type.FocusOut:
            self.composing = False
            QTimer.singleShot(0, self, self.flush)  # the input method commits what it had only after this event
        elif kind == QEvent.Type.ShortcutOverride and not self.unsent and _is_undo(cast(QKeyEvent, event)):
            event.ignore()
            return True
        elif kind == QEvent.Type.KeyPress:
            return self._pressed(cast(QKeyEvent, event))
        return super().eventFilter(watched, event)

    def _pressed(self, event: QKeyEvent) -> bool:
        key = event.key()
        enter = key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers()
        if key == Qt.Key.Key_Escape or (enter and isinstance(self.edit, QLineEdit)):
            self.flush()
            self.left.emit(enter)
            return True
        return False

    def _changed(self) -> None:
        if self.unsent:
            self.pause.start()


def _is_undo(event: QKeyEvent) -> bool:
    return event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)


def flush_all(inside: QWidget) -> None:
    """Keep everything that is being written in a widget."""
    for writing in inside.findChildren(Writing):
        writing.flush()
