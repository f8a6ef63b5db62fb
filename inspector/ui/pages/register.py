"""名册: areas over time, grids, who is in charge, groups of households, leads on risks, what is counted."""

from typing import Any, Protocol

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from inspector.ui.pages.page import Page
from inspector.ui.pages.register_areas import AreasPane
from inspector.ui.pages.register_counts import CountsPane
from inspector.ui.pages.register_grids import GridsPane
from inspector.ui.pages.register_households import HouseholdsPane
from inspector.ui.pages.register_keepers import KeepersPane
from inspector.ui.pages.register_leads import LeadsPane
from inspector.ui.session import Session
from inspector.ui.theme import NARROW, px
from inspector.ui.widgets.panel import Panel
from inspector.ui.widgets.segments import Choice, Segments
from inspector.ui.widgets.visit_tabs import REGISTER, VisitTabs

AREAS, GRIDS, KEEPERS, HOUSEHOLDS, LEADS, COUNTS = "areas", "grids", "keepers", "households", "leads", "counts"


class Pane(Protocol):
    """One part of the register."""

    def read(self) -> None:
        """Read again what is shown."""

    def keys(self) -> QWidget:
        """What the arrow keys are for."""


_PANES = {
    AREAS: AreasPane, GRIDS: GridsPane, KEEPERS: KeepersPane, HOUSEHOLDS: HouseholdsPane, LEADS: LeadsPane,
    COUNTS: CountsPane,
}  # fmt: skip


class RegisterPage(Page):
    """One part at a time; each is made when it is first shown and read again whenever something changed."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, "")
        VisitTabs(session, self.header, REGISTER)
        words = {
            AREAS: self.tr("Areas"), GRIDS: self.tr("Grids"), KEEPERS: self.tr("Keepers"),
            HOUSEHOLDS: self.tr("Households"), LEADS: self.tr("Leads"), COUNTS: self.tr("Counts"),
        }  # fmt: skip
        self.which = Segments(
            self.tr("Part of the register"), [Choice(it, words[it]) for it in words], AREAS, height=34, step="cell"
        )
        self.which.setObjectName("register_which")
        self.which.chosen.connect(self.show_part)
        self.header.set_actions(self.which)
        self.under = Panel(sides=("bottom",), margins=(20, 6, 16, 6), across=True)
        self.under.box.addStretch(1)
        self.under.hide()
        self.box.addWidget(self.under)
        self.stack = QStackedWidget()
        self.box.addWidget(self.stack, 1)
        self.panes: dict[str, Any] = {}
        self.part = ""
        self.show_part(AREAS, read=False)

    def show_part(self, part: str, *, read: bool = True) -> None:
        """Show a part, read anew."""
        if part not in self.panes:
            self.panes[part] = _PANES[part](self.session)
            self.panes[part].setObjectName(f"register_{part}")
            self.stack.addWidget(self.panes[part])
        self.part = part
        self.which.set_value(part)
        self.stack.setCurrentWidget(self.panes[part])
        if read:
            self.refresh()
            self.take_keys()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where the header has no room for all parts they stand in a line of their own."""
        super().resizeEvent(event)
        narrow = self.window().width() < px(NARROW)
        if narrow is self.under.isHidden():
            if narrow:
                self.under.box.insertWidget(0, self.which)
            else:
                self.header.side.addWidget(self.which)
            self.under.setVisible(narrow)

    def arrive(self, about: Any) -> None:
        """`about`: the name of a part to show."""
        if isinstance(about, str) and about in _PANES:
            self.show_part(about, read=False)
            self._stale = True
            self.take_keys()

    def refresh(self) -> None:
        """Read the part that is shown."""
        pane: Pane = self.panes[self.part]
        pane.read()

    def keys(self) -> QWidget:
        """The part's list."""
        pane: Pane = self.panes[self.part]
        return pane.keys()
