"""看板: the boards of the ledger. Deadlines ahead, my day, what is late, each unit, looking again, meetings, charge."""

from typing import Any, Protocol

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from inspector.ui.pages.boards_charges import ChargesPane
from inspector.ui.pages.boards_day import DayPane
from inspector.ui.pages.boards_deadlines import DeadlinesPane
from inspector.ui.pages.boards_looking import LookingPane
from inspector.ui.pages.boards_meetings import MeetingsPane
from inspector.ui.pages.boards_pressing import PressingPane
from inspector.ui.pages.boards_units import UnitsPane
from inspector.ui.pages.page import Page
from inspector.ui.session import Session
from inspector.ui.theme import NARROW, px
from inspector.ui.widgets.ledger_tabs import BOARDS, LedgerTabs
from inspector.ui.widgets.panel import Panel
from inspector.ui.widgets.segments import Choice, Segments

DEADLINES, DAY, PRESSING, UNITS = "deadlines", "day", "pressing", "units"
LOOKING, MEETINGS, CHARGES = "looking", "meetings", "charges"


class Pane(Protocol):
    """One board."""

    def read(self) -> None:
        """Read again what is shown."""

    def keys(self) -> QWidget:
        """What the arrow keys are for."""


_PANES = {
    DEADLINES: DeadlinesPane, DAY: DayPane, PRESSING: PressingPane, UNITS: UnitsPane, LOOKING: LookingPane,
    MEETINGS: MeetingsPane, CHARGES: ChargesPane,
}  # fmt: skip


class BoardsPage(Page):
    """One board at a time; each is made when it is first shown and read again whenever something changed."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, "")
        LedgerTabs(session, self.header, BOARDS)
        words = {
            DEADLINES: self.tr("Deadlines"), DAY: self.tr("My day"), PRESSING: self.tr("Overdue"),
            UNITS: self.tr("Units"), LOOKING: self.tr("Looking again"), MEETINGS: self.tr("Meetings"),
            CHARGES: self.tr("In charge"),
        }  # fmt: skip
        self.which = Segments(
            self.tr("Board"), [Choice(it, words[it]) for it in words], DEADLINES, height=34, step="cell"
        )
        self.which.setObjectName("boards_which")
        self.which.chosen.connect(self.show_board)
        self.header.set_actions(self.which)
        self.under = Panel(sides=("bottom",), margins=(20, 6, 16, 6), across=True)
        self.under.box.addStretch(1)
        self.under.hide()
        self.box.addWidget(self.under)
        self.stack = QStackedWidget()
        self.box.addWidget(self.stack, 1)
        self.panes: dict[str, Any] = {}
        self.board = ""
        self.show_board(DEADLINES, read=False)

    def show_board(self, board: str, *, read: bool = True) -> None:
        """Show a board, read anew."""
        if board not in self.panes:
            self.panes[board] = _PANES[board](self.session)
            self.panes[board].setObjectName(f"board_{board}")
            self.stack.addWidget(self.panes[board])
            if isinstance(self.panes[board], DayPane):
                self.panes[board].led.connect(self.show_board)
        self.board = board
        self.which.set_value(board)
        self.stack.setCurrentWidget(self.panes[board])
        if read:
            self.refresh()
            self.take_keys()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where the header has no room for all boards they stand in a line of their own."""
        super().resizeEvent(event)
        narrow = self.window().width() < px(NARROW)
        if narrow is self.under.isHidden():
            if narrow:
                self.under.box.insertWidget(0, self.which)
            else:
                self.header.side.addWidget(self.which)
            self.under.setVisible(narrow)

    def arrive(self, about: Any) -> None:
        """`about`: the name of a board to show."""
        if about in _PANES:
            self.show_board(about, read=False)
            self._stale = True
            self.take_keys()

    def refresh(self) -> None:
        """Read the board that is shown."""
        pane: Pane = self.panes[self.board]
        pane.read()

    def keys(self) -> QWidget:
        """The board's list."""
        pane: Pane = self.panes[self.board]
        return pane.keys()
