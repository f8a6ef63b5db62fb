"""A list in which several things can be ticked, with the mouse or the space bar."""

from collections.abc import Collection, Sequence
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem

from inspector.ui.theme import px

_HIGH = 30  # a finger finds it
_KEY = int(Qt.ItemDataRole.UserRole)


class Checks(QListWidget):
    """Options as (words, key); `ticked` says that something was ticked or no longer is."""

    ticked = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QListWidget.SelectionMode.NoSelection)  # what is ticked is chosen, nothing else
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemChanged.connect(lambda _: self.ticked.emit())
        self._pressed: Qt.CheckState | None = None
        self.itemClicked.connect(self._clicked)

    def set_options(self, options: Sequence[tuple[str, Any]], chosen: Collection[Any] = ()) -> None:
        """Offer other things, some of them ticked; the first ticked one is seen."""
        self.blockSignals(True)
        self.clear()
        for words, key in options:
            item = QListWidgetItem(words)
            item.setData(_KEY, key)
            item.setToolTip(words)  # a long name is cut short
            item.setSizeHint(QSize(px(80), px(_HIGH)))
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if key in chosen else Qt.CheckState.Unchecked)
            self.addItem(item)
        at = next((row for row, (_, key) in enumerate(options) if key in chosen), 0)
        if options:
            self.setCurrentRow(at)
        self.blockSignals(False)

    @property
    def chosen(self) -> list[Any]:
        """The keys of what is ticked, in order."""
        items = [self.item(row) for row in range(self.count())]
        return [it.data(_KEY) for it in items if it.checkState() == Qt.CheckState.Checked]

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember how the row stood: its box ticks by itself, its words are ticked by us."""
        item = self.itemAt(event.position().toPoint())
        self._pressed = item.checkState() if item is not None else None
        super().mousePressEvent(event)

    def _clicked(self, item: QListWidgetItem) -> None:
        self.setCurrentItem(item)  # the keyboard goes on where the finger was
        if item.checkState() == self._pressed:
            ticked = item.checkState() == Qt.CheckState.Checked
            item.setCheckState(Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked)
        self._pressed = item.checkState()  # a second click soon after is a double click, without a press
