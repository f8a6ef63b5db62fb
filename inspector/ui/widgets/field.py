"""Something to fill in with its label, and facts beside their names."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from inspector.ui import icons
from inspector.ui.theme import px
from inspector.ui.widgets.panel import Words, across


class Field(QWidget):
    """A label above what is filled in, perhaps a button beside, and below what is wrong with it.

    That is said at once and not by colour alone.
    """

    def __init__(self, label: str, inside: QWidget, hint: str = "", *, beside: QWidget | None = None) -> None:
        super().__init__()
        self.label = Words(label, "small", "muted")
        self.label.setBuddy(inside)
        self.inside = inside
        inside.setAccessibleName(label)
        self.hint = hint
        self.below = Words(hint, "small", "muted", wrap=True)
        if not hint:
            self.below.hide()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(px(4))
        box.addWidget(self.label)
        fixed = inside.sizePolicy().horizontalPolicy() == QSizePolicy.Policy.Fixed  # it begins where its label does
        box.addLayout(across(inside, *(() if beside is None else (beside,)), *((None,) if fixed else ()), gap=10))
        box.addWidget(self.below)

    def set_wrong(self, words: str) -> None:
        """Say what is wrong, '' when nothing is any more."""
        self.below.setText(f"△ {words}" if words else self.hint)
        self.below.set_ink("overdue" if words else "muted")
        self.below.setVisible(bool(words or self.hint))
        self.inside.setAccessibleDescription(words)


class Facts(QWidget):
    """Names (muted) and values in two columns."""

    def __init__(self, facts: Sequence[tuple[str, str]] = ()) -> None:
        super().__init__()
        self.grid = QGridLayout(self)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.grid.setHorizontalSpacing(px(16))
        self.grid.setVerticalSpacing(px(6))
        self.grid.setColumnStretch(1, 1)
        self.labels: list[tuple[Words, Words]] = []
        self.set_facts(facts)

    def set_facts(self, facts: Sequence[tuple[str, str]]) -> None:
        """Show other facts. Labels are kept for the next time: whoever walks through a list has them on every row."""
        for line in range(len(self.labels), len(facts)):
            pair = Words("", "cell", "muted"), Words("", "cell", wrap=True)
            self.grid.addWidget(pair[0], line, 0, Qt.AlignmentFlag.AlignTop)
            self.grid.addWidget(pair[1], line, 1)
            self.labels.append(pair)
        for line, (name, value) in enumerate(self.labels):
            seen = line < len(facts)
            if seen:
                name.setText(facts[line][0])
                value.setText(facts[line][1])
            name.setVisible(seen)
            value.setVisible(seen)


def line_edit(name: str, hint: str = "", *, icon: str = "") -> QLineEdit:
    """A line to write in; `name` is what a screen reader calls it."""
    edit = QLineEdit()
    edit.setAcceptDrops(False)  # a photo dropped on it belongs to what it stands in, never as a path into its words
    edit.setAccessibleName(name)
    edit.setPlaceholderText(hint)
    if icon:
        edit.addAction(icons.icon(icon), QLineEdit.ActionPosition.LeadingPosition)
    return edit


def text_edit(name: str, hint: str = "", *, lines: int = 3) -> QPlainTextEdit:
    """Several lines; Tab leaves it instead of writing one."""
    edit = QPlainTextEdit()
    edit.setAcceptDrops(False)  # as above
    edit.setAccessibleName(name)
    edit.setPlaceholderText(hint)
    edit.setTabChangesFocus(True)
    edit.setFixedHeight(edit.fontMetrics().lineSpacing() * lines + px(14))
    return edit


class DropDown(QComboBox):
    """A list of (word, value) to choose from; scrolling the page never changes it."""

    def __init__(self, name: str, options: Sequence[tuple[str, object]] = ()) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.set_options(options)

    def set_options(self, options: Sequence[tuple[str, object]]) -> None:
        """Offer other things; what was chosen stays chosen where it is still offered."""
        before = self.currentData()
        self.blockSignals(True)
        self.clear()
        for word, value in options:
            self.addItem(word, value)
        self.setCurrentIndex(max(0, self.findData(before)) if options else -1)
        self.blockSignals(False)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel goes to the page."""
        event.ignore()
