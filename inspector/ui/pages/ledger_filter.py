"""What the ledger is filtered by: a chip for each condition, and a menu that adds one."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from inspector import i18n
from inspector.db.ledger import LedgerFilter, Mentioned, State
from inspector.ui.theme import px
from inspector.ui.widgets.button import Button, Chip
from inspector.ui.widgets.flow import Flow
from inspector.ui.widgets.panel import Panel, Words

CONDITIONS = ("area", "state", "severities", "unit", "code", "campaign", "text", "drafts")


class FilterBar(Panel):
    """Chips at the left, the number found at the right. `changed`: another filter by hand."""

    changed = Signal(object)

    def __init__(self) -> None:
        super().__init__(sides=("bottom",), margins=(14, 8, 16, 8), gap=10, across=True)
        self.filter = LedgerFilter()
        self.area_name = ""
        self.known = Mentioned([], [], [])
        self.chips: dict[str, Chip] = {}
        self.menu: QMenu | None = None
        self.more = Button(self.tr("Add condition"), icon="plus", key="F3", kind="quiet", height=28)
        self.more.setObjectName("add_condition")
        self.more.clicked.connect(lambda: self._offer(self.more))
        row = QWidget()
        self.flow = Flow(row)
        self.flow.addWidget(self.more)
        self.count = Words("", "cell", bold=True)
        self.count.setObjectName("ledger_count")
        self.count.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.count.setMinimumHeight(px(28))
        self.box.addWidget(row, 1)
        self.box.addWidget(self.count)

    def set_filter(self, which: LedgerFilter, area_name: str = "") -> None:
        """Show a filter without saying so; chips that say the same stay, and the focus on them."""
        self.filter, self.area_name = which, area_name
        wanted = [it for it in CONDITIONS if getattr(which, it) not in ("", None, (), False)]
        if [(name, it.value) for name, it in self.chips.items()] == [(it, self._value(it)) for it in wanted]:
            return
        for chip in self.chips.values():
            self.flow.removeWidget(chip)
            chip.deleteLater()
        self.chips = {}
        self.flow.removeWidget(self.more)
        for name in wanted:
            self.chips[name] = self._chip(name)
            self.flow.addWidget(self.chips[name])
        self.flow.addWidget(self.more)

    def set_known(self, known: Mentioned) -> None:
        """What findings name, for the menus."""
        self.known = known

    def set_count(self, words: str) -> None:
        """How many were found."""
        self.count.setText(words)

    def _chip(self, name: str) -> Chip:
        chip = Chip(self._title(name), self._value(name))
        chip.setObjectName(f"chip_{name}")
        chip.clicked.connect(lambda _=False: self._change(name, chip))
        chip.removed.connect(lambda: self._take_away(name))
        return chip

    def _title(self, name: str) -> str:
        return {
            "area": self.tr("Area"),
            "state": self.tr("State"),
            "severities": self.tr("Severity"),
            "unit": self.tr("Unit"),
            "code": self.tr("Code"),
            "campaign": self.tr("Campaign"),
            "text": self.tr("Search"),
            "drafts": self.tr("Also"),
        }[name]

    def _value(self, name: str) -> str:
        it = self.filter
        if name == "area":
            return self.area_name or it.area
        if name == "state" and it.state is not None:
            return i18n.state(it.state)
        if name == "severities":
            return i18n.listed(i18n.severity(number) for number in sorted(it.severities, reverse=True))
        if name == "drafts":
            return self.tr("drafts")
        value = str(getattr(it, name))
        lists = {"unit": self.known.units, "code": self.known.codes, "campaign": self.known.campaigns}
        said = dict(lists.get(name, [])).get(value, value)
        return said if len(said) <= 16 else f"{said[:15]}…"

    def _take_away(self, name: str) -> None:
        self.changed.emit(replace(self.filter, **{name: getattr(LedgerFilter(), name)}))

    def _change(self, name: str, chip: Chip) -> None:
        menu = QMenu(self)
        if self._fill(menu, name):
            self._pop_up(menu, chip)
        else:
            menu.deleteLater()

    def _offer(self, at: QWidget) -> None:
        menu = QMenu(self)
        for name in ("state", "severities", "unit", "code", "campaign"):
            sub = QMenu(self._title(name), menu)
            if self._fill(sub, name):
                menu.addMenu(sub)
        action = menu.addAction(self.tr("Findings of drafts too"))
        action.setCheckable(True)
        action.setChecked(self.filter.drafts)
        action.triggered.connect(lambda on: self.changed.emit(replace(self.filter, drafts=on)))
        self._pop_up(menu, at)

    def _pop_up(self, menu: QMenu, at: QWidget) -> None:
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.menu = menu
        menu.popup(at.mapToGlobal(QPoint(0, at.height() + px(4))))

    def _fill(self, menu: QMenu, name: str) -> bool:
        """The choices of a condition; False where there are none."""
        it = self.filter
        if name == "state":
            for state in State:
                self._add(menu, i18n.state(state), it.state is state, self._setter(state=state))
        elif name == "severities":
            for number in (3, 2, 1, 0):
                on = number in it.severities
                wanted = tuple(sorted(set(it.severities) ^ {number}))
                self._add(menu, i18n.severity(number), on, self._setter(severities=wanted))
        else:
            lists = {"unit": self.known.units, "code": self.known.codes, "campaign": self.known.campaigns}
            for value, said in lists.get(name, []):
                self._add(menu, said, getattr(it, name) == value, self._setter(**{name: value}))
        return not menu.isEmpty()

    def _setter(self, **values: object) -> Callable[[], None]:
        return lambda: self.changed.emit(replace(self.filter, **values))  # type: ignore[arg-type]

    @staticmethod
    def _add(menu: QMenu, said: str, on: bool, act: Callable[[], None]) -> None:  # noqa: FBT001 - checked or not
        action = menu.addAction(said.replace("&", "&&"))  # words are data, no key of theirs
        action.setCheckable(True)
        action.setChecked(on)
        action.triggered.connect(lambda _=False: act())
