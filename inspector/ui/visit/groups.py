"""What stands between the questions: headings of groups and of instances of a repeat, and "one more" after the last."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy

from inspector.ui.visit.acts import VisitActs
from inspector.ui.visit.reading import Reading
from inspector.ui.visit.rows import Head, More
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.panel import Panel, Words


class HeadRow(Panel):
    """A quiet heading; that of an instance has a button that takes the instance away."""

    def __init__(self, acts: VisitActs, head: Head) -> None:
        super().__init__(fill="sunken", sides=("bottom",), margins=(20, 6, 14, 6), gap=10, across=True)
        self.acts = acts
        self.head = head
        self.words = Words("", "cell" if head.repeat else "small", "text" if head.repeat else "muted", bold=True)
        self.words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.remove = Button("", icon="bin", kind="quiet", name=self.tr("Remove"), height=30)
        self.remove.clicked.connect(self._remove)
        self.add(self.words)
        self.box.setStretch(0, 1)
        self.add(self.remove)

    def show_head(self, reading: Reading, head: Head) -> None:
        """Other words, another place among the instances."""
        self.head = head
        self.words.setText(head.label or self.tr("(no heading)"))
        self.remove.setVisible(head.number is not None and not reading.finalised)
        name = self.tr("Remove {instance}").format(instance=head.label)
        self.remove.setAccessibleName(name)
        self.remove.setToolTip(name)

    def _remove(self) -> None:
        if self.head.number is not None:
            self.acts.remove_instance(self.head.repeat, self.head.number)


class MoreRow(Panel):
    """After the last instance. It can be the current thing, as a question can, so arrows lead to it."""

    wanted = Signal(str)
    added = Signal(str, int)  # the key of the repeat, and the number of the new instance

    def __init__(self, acts: VisitActs, more: More) -> None:
        super().__init__(sides=("bottom",), margins=(20, 8, 18, 8), across=True)
        self.acts = acts
        self.more = more
        self.key = more.key
        self.button = Button("", icon="plus", height=40)
        self.button.clicked.connect(self._add)
        self.add(self.button, None)

    def show_more(self, reading: Reading, more: More) -> None:
        """What one more would be."""
        self.more = more
        one = self.tr("One more: {what}").format(what=more.label)
        self.button.set_words(one if more.label else self.tr("One more"))
        self.button.setEnabled(not reading.finalised)

    def set_current(self, current: bool) -> None:  # noqa: FBT001 - as Qt's setters
        """Tint and bar, as a question has them."""
        self.set_fill("tint" if current else "surface")
        self.set_bar("accent" if current else None)

    def choose_key(self, key: str) -> bool:
        """No key answers here."""
        return key == "+" and self._add()

    def focus_here(self) -> None:
        """Its button."""
        self.button.setFocus()

    def _add(self) -> bool:
        repeat = self.more.repeat
        self.acts.add_instance(repeat, lambda number: self.added.emit(repeat, number))
        return True
