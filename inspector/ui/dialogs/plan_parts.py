"""Parts of a plan that are lists: further units, and the dated steps of the road map with their ticks."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from inspector import clock
from inspector.ui.theme import px
from inspector.ui.widgets.button import Button, Chip
from inspector.ui.widgets.date_field import DateField
from inspector.ui.widgets.field import line_edit
from inspector.ui.widgets.flow import Flow
from inspector.ui.widgets.panel import across
from inspector.ui.widgets.pick import Pick

Planned = tuple[str, str | None, str | None]
"""A dated step: words, until when, the day it was done."""


class Units(QWidget):
    """Several of hundreds: what is picked becomes a chip, its cross takes it away. `changed` by hand."""

    changed = Signal()

    def __init__(self, name: str, hint: str) -> None:
        super().__init__()
        self.units: list[str] = []
        self.names: dict[str, str] = {}
        self.pick = Pick(name, hint)
        self.pick.activated.connect(lambda _: self._take())
        self.pick.line.returnPressed.connect(self._take)
        self.chips = QWidget()
        self.flow = Flow(self.chips, gap=6)
        self.chips.hide()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(px(6))
        box.addWidget(self.pick)
        box.addWidget(self.chips)
        self.setFocusProxy(self.pick)

    def setAccessibleName(self, name: str) -> None:
        """Its line bears the name too."""
        super().setAccessibleName(name)
        self.pick.setAccessibleName(name)

    def show_units(self, options: Sequence[tuple[str, str]], units: Sequence[str]) -> None:
        """Offer units, some of them taken."""
        self.names = {id: words for words, id in options}  # noqa: A001 - the record's own word
        self.pick.set_options(options)
        self.units = list(units)
        self._fill()

    def _take(self) -> None:
        unit = self.pick.value
        if unit is not None and unit not in self.units:
            self.units.append(unit)
            self._fill()
            self.changed.emit()
        if unit is not None:
            self.pick.setCurrentIndex(-1)
            self.pick.clearEditText()

    def _fill(self) -> None:
        while self.flow.count():
            item = self.flow.takeAt(0)
            if item is not None and (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for unit in self.units:
            chip = Chip("", self.names.get(unit, unit))
            chip.removed.connect(lambda unit=unit: self._drop(unit))
            self.flow.addWidget(chip)
        self.chips.setVisible(bool(self.units))

    def _drop(self, unit: str) -> None:
        self.units.remove(unit)
        self._fill()
        self.changed.emit()


class Milestones(QWidget):
    """路线图: each line its words, until when, and a tick for done (today, or the day there is). `changed` by hand."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[_Line] = []
        self.column = QVBoxLayout()
        self.column.setSpacing(px(6))
        self.more = Button(self.tr("Add a step of the road map"), icon="plus", kind="quiet", height=32)
        self.more.setObjectName("add_milestone")
        self.more.clicked.connect(lambda _: self._add())
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(px(6))
        box.addLayout(self.column)
        box.addLayout(across(self.more, None))

    @property
    def rows(self) -> list[Planned]:
        """What stands there, without blank lines."""
        return [it.row for it in self.lines if it.row[0]]

    def show_rows(self, rows: Sequence[Planned]) -> None:
        """Show other steps."""
        for it in self.lines:
            it.hide()
            it.deleteLater()
        self.lines = []
        for row in rows:
            self._put(row)

    def _add(self) -> None:
        self._put(("", None, None)).words.setFocus()

    def _put(self, row: Planned) -> "_Line":
        line = _Line(row, len(self.lines) + 1)
        line.changed.connect(self.changed)
        line.removed.connect(lambda: self._drop(line))
        self.lines.append(line)
        self.column.addWidget(line)
        return line

    def _drop(self, line: "_Line") -> None:
        self.lines.remove(line)
        line.hide()
        line.deleteLater()
        self.changed.emit()


class _Line(QWidget):
    changed = Signal()
    removed = Signal()

    def __init__(self, row: Planned, number: int) -> None:
        super().__init__()
        text, due, self.done = row
        name = self.tr("Step {number} of the road map").format(number=number)
        self.words: QLineEdit = line_edit(name, self.tr("what is to be reached"))
        self.words.setObjectName("milestone_words")
        self.words.setText(text)
        self.words.setMinimumHeight(px(34))
        self.due = DateField(self.tr("{name}: until when").format(name=name), self.tr("no day"), height=34)
        self.due.setMinimumWidth(px(158))
        self.due.show_day(due)
        self.tick = QCheckBox(self.tr("done"))
        self.tick.setObjectName("milestone_done")
        self.tick.setAccessibleName(self.tr("{name}: done").format(name=name))
        self.tick.setChecked(self.done is not None)
        drop = Button("", icon="cross", kind="quiet", height=32, name=self.tr("{name}: take it out").format(name=name))
        drop.clicked.connect(lambda _: self.removed.emit())
        self.words.editingFinished.connect(self.changed)
        self.due.picked.connect(lambda _: self.changed.emit())
        self.tick.toggled.connect(self._ticked)
        line = across(self.words, self.due, self.tick, drop, gap=8)
        line.setStretch(0, 1)
        self.setLayout(line)

    @property
    def row(self) -> Planned:
        """What stands on it."""
        return self.words.text().strip(), self.due.day or None, self.done

    def _ticked(self, on: bool) -> None:  # noqa: FBT001 - a slot
        self.done = (self.done or clock.today().isoformat()) if on else None
        self.changed.emit()
