"""What the ledger is filtered by: a chip for each condition, and a list that adds one."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from inspector.db.ledger import LedgerFilter, Mentioned
from inspector.ui.dialogs.day_span import DaySpanDialog
from inspector.ui.models.ledger_views import Wanted
from inspector.ui.pages.ledger_conditions import (
    BETWEEN,
    CONDITIONS,
    ELSEWHERE,
    NOTHING_KNOWN,
    Offered,
    chosen,
    is_on,
    title,
    without,
)
from inspector.ui.theme import px
from inspector.ui.widgets.button import Button, Chip
from inspector.ui.widgets.flow import Flow
from inspector.ui.widgets.panel import Panel, Words
from inspector.ui.widgets.picker import Picker


class FilterBar(Panel):
    """Chips at the left, the number found at the right. `changed`: something else is wanted, by hand; `asked`: a
    condition that is set elsewhere is to be changed there.
    """

    changed = Signal(object)
    asked = Signal(str)

    def __init__(self) -> None:
        super().__init__(sides=("bottom",), margins=(14, 8, 12, 8), gap=10, across=True)
        self.wanted = Wanted()
        self.area_name = ""
        self.offered = Offered(NOTHING_KNOWN)
        self.chips: dict[str, Chip] = {}
        self.picker: Picker | None = None
        self.more = Button(self.tr("Add condition"), icon="plus", key="F3", kind="quiet", height=28)
        self.more.setObjectName("add_condition")
        self.more.clicked.connect(lambda _: self._offer())
        row = QWidget()
        self.flow = Flow(row)
        self.flow.addWidget(self.more)
        self.count = Words("", "cell", bold=True)
        self.count.setObjectName("ledger_count")
        self.count.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
        self.count.setFixedHeight(px(28))
        self.columns = Button("", icon="list", kind="quiet", height=28, name=self.tr("Columns"))
        self.columns.setObjectName("choose_columns")
        top = Qt.AlignmentFlag.AlignTop
        self.box.addWidget(row, 1)
        self.box.addWidget(self.count, 0, top)
        self.box.addWidget(self.columns, 0, top)

    @property
    def filter(self) -> LedgerFilter:
        """The filter that is shown, days meant by a word left aside."""
        return self.wanted.which

    def set_wanted(self, wanted: Wanted, area_name: str = "") -> None:
        """Show conditions without saying so; chips that say the same stay, and the focus on them."""
        self.wanted, self.area_name = wanted, area_name
        on = [it for it in CONDITIONS if is_on(wanted, it)]
        if list(self.chips) != on:
            self._lay_chips(on)
        for name, chip in self.chips.items():
            chip.set_value(self._value(name))

    def _lay_chips(self, on: Sequence[str]) -> None:
        gone = [chip for name, chip in self.chips.items() if name not in on]
        orphaned = any(chip.hasFocus() for chip in gone)
        for widget in (*self.chips.values(), self.more):
            self.flow.removeWidget(widget)
        self.chips = {name: self.chips.get(name) or self._chip(name) for name in on}
        for widget in (*self.chips.values(), self.more):
            self.flow.addWidget(widget)
        if orphaned:  # the keyboard stays among the chips
            next(iter(self.chips.values()), self.more).setFocus()
        for chip in gone:
            chip.hide()
            chip.deleteLater()

    def set_known(self, known: Mentioned) -> None:
        """What findings name, for the lists and the words on the chips."""
        self.offered = Offered(known)
        self.set_wanted(self.wanted, self.area_name)

    def set_count(self, words: str) -> None:
        """How many were found."""
        self.count.setText(words)

    def _chip(self, name: str) -> Chip:
        chip = Chip(title(name), self._value(name))
        chip.setObjectName(f"chip_{name}")
        chip.clicked.connect(lambda _=False: self._change(name, chip))
        chip.removed.connect(lambda: self.changed.emit(without(self.wanted, name)))
        return chip

    def _value(self, name: str) -> str:
        return self.offered.value(self.wanted, name, self.area_name)

    def _change(self, name: str, chip: Chip) -> None:
        """Other values of a condition that is on; what has no list is only taken away."""
        if name in ELSEWHERE:
            self.asked.emit(name)
        elif self.offered.entries(self.wanted, name):
            picker = self._open(chip, title(name), lambda typed: self.offered.entries(self.wanted, name, typed))
            picker.chosen.connect(lambda key: self._choose(name, key))

    def _offer(self) -> None:
        """All conditions; one leads to its values, and what is typed finds them at once."""
        listed = lambda typed: self.offered.conditions(self.wanted, typed)  # noqa: E731
        picker = self._open(self.more, self.tr("Conditions"), listed)
        inside: list[str] = []

        def choose(key: Any) -> None:
            name, value = (inside[0], key) if inside else key
            if value is not None:
                self._choose(name, value)
                return
            inside.append(name)
            picker.show_again(lambda typed: self.offered.entries(self.wanted, name, typed), title(name))

        def back() -> None:
            if inside:
                inside.clear()
                picker.show_again(listed, self.tr("Conditions"))

        picker.chosen.connect(choose)
        picker.went_back.connect(back)

    def _choose(self, name: str, key: Any) -> None:
        """Of several values more can be chosen at once: the list stays open for them."""
        if key == BETWEEN:
            self._between()
            return
        several = isinstance(getattr(self.wanted.which, CONDITIONS[name].field), tuple)
        self.changed.emit(chosen(self.wanted, name, key))
        if self.picker is not None:
            if several:
                self.picker.refresh()
            else:
                self.picker.done()

    def _between(self) -> None:
        if self.picker is not None:
            self.picker.done()
        which = self.wanted.which
        dialog = DaySpanDialog(self, self.tr("Due from … to …"), which.due_from or "", which.due_to or "")

        def decided(first: str, last: str) -> None:
            clean = without(self.wanted, "due").which
            self.changed.emit(Wanted(which=replace(clean, due_from=first or None, due_to=last or None)))

        dialog.decided.connect(decided)
        dialog.show_over()

    def _open(self, below: QWidget, name: str, entries: Callable[[str], Any]) -> Picker:
        if self.picker is not None:
            self.picker.done()
        picker = self.picker = Picker(below, name, entries)
        picker.closed.connect(self._closed)
        return picker.open()

    def _closed(self) -> None:
        self.picker = None
