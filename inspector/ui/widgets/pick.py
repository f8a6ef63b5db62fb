"""One of hundreds (a unit, a person), found by typing any part of its name; or, where that is allowed, free words."""

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit

from inspector.ui.theme import px


class Pick(QComboBox):
    """Options as (words, value). What is typed counts once it is one of them; with `free` any words do.

    `value` is the chosen one, None for nothing; `unknown` says that something stands there that is none of them.
    """

    def __init__(self, name: str, hint: str = "", *, free: bool = False) -> None:
        super().__init__()
        self.free = free
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setMaxVisibleItems(14)
        self.setMinimumContentsLength(12)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumHeight(px(36))
        completer = QCompleter(self.model(), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setMaxVisibleItems(10)
        self.setCompleter(completer)
        self.line.setPlaceholderText(hint)
        self.line.setAcceptDrops(False)
        self.setAccessibleName(name)
        self.setCurrentIndex(-1)

    @property
    def line(self) -> QLineEdit:
        """Where one types."""
        return cast(QLineEdit, self.lineEdit())

    def setAccessibleName(self, name: str) -> None:
        """The line is what takes the keys: it bears the name too."""
        super().setAccessibleName(name)
        self.line.setAccessibleName(name)

    def set_options(self, options: Sequence[tuple[str, str]], value: str | None = None) -> None:
        """Offer other things, one of them chosen; words being typed stay."""
        typed = self.text
        self.blockSignals(True)
        self.clear()
        for words, it in options:
            self.addItem(words, it)
        at = self.findData(value) if value is not None else -1
        self.setCurrentIndex(at)
        if at < 0:
            self.setEditText(typed)
        self.blockSignals(False)

    @property
    def text(self) -> str:
        """What stands there."""
        return self.currentText().strip()

    @property
    def value(self) -> str | None:
        """The value of what stands there; with `free` the words themselves where they are none of the options."""
        text = self.text
        if not text:
            return None
        now = self.currentIndex()  # two may bear one name: the one that was chosen
        at = now if now >= 0 and self.itemText(now) == text else self.findText(text, Qt.MatchFlag.MatchExactly)
        if at >= 0:
            return str(self.itemData(at))
        return text if self.free else None

    @property
    def unknown(self) -> bool:
        """Something stands there that is none of what is offered."""
        return bool(self.text) and self.value is None

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel goes to the page."""
        event.ignore()
