"""What a cell is edited with: a line, a larger field for long texts, a date with a calendar, a list of words.

Each gives what was written as `given`; where Qt does not know when one is done, `finished` says so and where to go on.
"""

from typing import Any

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QCalendarWidget, QLineEdit, QPlainTextEdit, QWidget

from inspector.ui import icons
from inspector.ui.theme import px
from inspector.ui.widgets.field import DropDown

Hint = QAbstractItemDelegate.EndEditHint
_LINES = 5
_WIDE = 420
_DATE = 144


class LineCell(QLineEdit):
    """A short text or a number; what cannot be read is said at the cell, not forbidden here."""

    def __init__(self, parent: QWidget, name: str) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)

    @property
    def given(self) -> str:
        """What was written."""
        return self.text()

    def show_value(self, written: str) -> None:
        """Start from what stands in the cell."""
        self.setText(written)
        self.selectAll()


class LongCell(QPlainTextEdit):
    """Several lines, larger than its cell. Return keeps, Shift+Return breaks the line, Tab goes on."""

    finished = Signal(QAbstractItemDelegate.EndEditHint)

    def __init__(self, parent: QWidget, name: str) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)

    @property
    def given(self) -> str:
        """What was written."""
        return self.toPlainText()

    def show_value(self, written: str) -> None:
        """Start from what stands in the cell."""
        self.setPlainText(written)
        self.selectAll()

    def room(self) -> tuple[int, int]:
        """Width and height it would like."""
        return px(_WIDE), self.fontMetrics().lineSpacing() * _LINES + px(16)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return and Tab are the table's."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.finished.emit(Hint.SubmitModelCache)
        elif event.key() == Qt.Key.Key_Tab:
            self.finished.emit(Hint.EditNextItem)
        elif event.key() == Qt.Key.Key_Backtab:
            self.finished.emit(Hint.EditPreviousItem)
        else:
            super().keyPressEvent(event)


class DateCell(LineCell):
    """A date as people write it, or taken from a calendar (Alt+Down)."""

    finished = Signal(QAbstractItemDelegate.EndEditHint)

    def __init__(self, parent: QWidget, name: str) -> None:
        super().__init__(parent, name)
        self.calendar: QCalendarWidget | None = None
        opening = self.addAction(icons.icon("down"), QLineEdit.ActionPosition.TrailingPosition)
        opening.setToolTip(self.tr("Calendar"))
        opening.triggered.connect(self.open_calendar)

    def room(self) -> tuple[int, int]:
        """Width and height it would like: the date and the mark of the calendar beside it."""
        return px(_DATE), 0

    def open_calendar(self) -> None:
        """Below the cell; the day chosen is kept at once."""
        if self.calendar is None:
            self.calendar = QCalendarWidget(self)
            self.calendar.setWindowFlag(Qt.WindowType.Popup)
            self.calendar.setAccessibleName(self.accessibleName())
            self.calendar.clicked.connect(self._choose)
            self.calendar.activated.connect(self._choose)
        shown = QDate.fromString(self.text(), "yyyy-MM-dd")
        self.calendar.setSelectedDate(shown if shown.isValid() else QDate.currentDate())
        self.calendar.move(self.mapToGlobal(self.rect().bottomLeft()))
        self.calendar.show()
        self.calendar.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt+Down opens the calendar."""
        if event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.open_calendar()
            return
        super().keyPressEvent(event)

    def _choose(self, day: QDate) -> None:
        self.setText(day.toString("yyyy-MM-dd"))
        if self.calendar is not None:
            self.calendar.hide()
        self.finished.emit(Hint.SubmitModelCache)


class ChoiceCell(DropDown):
    """One of a few words; `picked` as soon as one is chosen, the arrow keys go on."""

    picked = Signal()

    def __init__(self, parent: QWidget, name: str, options: list[tuple[str, object]]) -> None:
        super().__init__(name, options)
        self.setParent(parent)
        self.activated.connect(lambda _: self.picked.emit())

    @property
    def given(self) -> Any:
        """The name of what was chosen."""
        return self.currentData()

    def show_value(self, written: str) -> None:
        """Start from what stands in the cell."""
        self.setCurrentIndex(max(0, self.findData(written)))
