"""Lines of which several may be chosen: what is chosen stays so while the same lines are read again."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QTableView

from inspector.ui.widgets.lines import Column, Line, Lines
from inspector.ui.widgets.values import VALUE


class ChosenLines(Lines):
    """`opened` has the key of a line pressed twice or by Return, `changed` tells that others are chosen."""

    opened = Signal(object)
    changed = Signal()

    def __init__(self, name: str, columns: Sequence[Column], *, high: int = 36, several: bool = True) -> None:
        super().__init__(name, columns, high=high)
        if several:
            self.setSelectionMode(QTableView.SelectionMode.ExtendedSelection)
        self.doubleClicked.connect(self._open)
        self.selectionModel().selectionChanged.connect(lambda *_: self.changed.emit())

    @property
    def chosen(self) -> list[Any]:
        """The keys of the chosen lines, from the top."""
        rows = sorted(it.row() for it in self.selectionModel().selectedRows())
        return [self.lines[it].key for it in rows]

    def set_lines(self, lines: Sequence[Line]) -> None:
        """Show other lines; what was chosen and is still there stays chosen, and so does where one stands."""
        held, at = set(self.chosen), self.currentIndex().row()
        super().set_lines(lines)
        flags = QItemSelectionModel.SelectionFlag
        selection = QItemSelection()
        for number, it in enumerate(self.lines):
            if it.key in held:
                selection.select(self.shown.index(number, 0), self.shown.index(number, len(it.cells) - 1))
        self.selectionModel().select(selection, flags.ClearAndSelect)
        if lines:
            there = self.shown.index(min(max(0, at), len(lines) - 1), 0)
            self.selectionModel().setCurrentIndex(there, flags.NoUpdate if held else flags.SelectCurrent | flags.Rows)
        self.changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return opens the line one stands on."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._open(self.currentIndex())
            return
        super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(index.data(VALUE).key)
