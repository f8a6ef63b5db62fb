"""考核指标: indicators of an assessment by town with the way back of each; quotas; coverage and surveys."""

from typing import Any, Protocol

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from inspector.ui.pages.indicators_asked import AskedPane
from inspector.ui.pages.indicators_assessment import AssessmentPane
from inspector.ui.pages.indicators_quotas import QuotasPane
from inspector.ui.pages.page import Page
from inspector.ui.session import Session
from inspector.ui.theme import NARROW, px
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.figure_tabs import INDICATORS, FigureTabs
from inspector.ui.widgets.panel import Panel
from inspector.ui.widgets.segments import Choice, Segments

_LOW = 600  # pixels at 100 % of a window's height
ASSESSMENT, QUOTAS, ASKED = "assessment", "quotas", "asked"


class Pane(Protocol):
    """One of the three."""

    def read(self) -> None:
        """Read again what is shown."""

    def keys(self) -> QWidget:
        """What the arrow keys are for."""


_PANES = {ASSESSMENT: AssessmentPane, QUOTAS: QuotasPane, ASKED: AskedPane}


class IndicatorsPage(Page):
    """One pane at a time; each is made when it is first shown and read again whenever something changed."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, "")
        FigureTabs(session, self.header, INDICATORS)
        words = {
            ASSESSMENT: self.tr("Assessment"), QUOTAS: self.tr("Quotas"), ASKED: self.tr("Coverage and surveys"),
        }  # fmt: skip
        self.which = Segments(
            self.tr("What is shown"), [Choice(it, words[it]) for it in words], ASSESSMENT, height=34, step="cell"
        )
        self.which.setObjectName("indicators_which")
        self.which.chosen.connect(self.show_pane)
        self.header.set_actions(self.which)
        self.under = Panel(sides=("bottom",), margins=(20, 6, 16, 6), across=True)
        self.under.box.addStretch(1)
        self.under.hide()
        self.box.addWidget(self.under)
        self.stack = QStackedWidget()
        self.box.addWidget(self.stack, 1)
        self.panes: dict[str, Any] = {}
        self.pane = ""
        self.show_pane(ASSESSMENT, read=False)

    def show_pane(self, pane: str, *, read: bool = True) -> None:
        """Show a pane, read anew."""
        if pane not in self.panes:
            self.panes[pane] = _PANES[pane](self.session)
            self.panes[pane].setObjectName(f"indicators_{pane}")
            self.stack.addWidget(self.panes[pane])
            self._fold()
        self.pane = pane
        self.which.set_value(pane)
        self.stack.setCurrentWidget(self.panes[pane])
        if read:
            self.refresh()
            self.take_keys()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where the header has no room for all of it the choice has a line of its own."""
        super().resizeEvent(event)
        narrow = self.window().width() < px(NARROW)
        if narrow is self.under.isHidden():
            if narrow:
                self.under.box.insertWidget(0, self.which)
            else:
                self.header.side.addWidget(self.which)
            self.under.setVisible(narrow)
        self._fold()

    def _fold(self) -> None:
        """In a small window tables come and go by their icons, and the way back of a number takes less."""
        for pane in self.panes.values():
            pane.trail.set_low(low=self.window().height() < px(_LOW))
            for it in pane.choosing.findChildren(Button):
                if it.glyph in {"import", "export", "paper"}:
                    it.set_brief(brief=self.window().width() < px(NARROW))

    def arrive(self, about: Any) -> None:
        """`about`: the name of a pane to show."""
        if about in _PANES:
            self.show_pane(about, read=False)
            self._stale = True
            self.take_keys()

    def refresh(self) -> None:
        """Read the pane that is shown."""
        pane: Pane = self.panes[self.pane]
        pane.read()

    def keys(self) -> QWidget:
        """The pane's table."""
        pane: Pane = self.panes[self.pane]
        return pane.keys()
