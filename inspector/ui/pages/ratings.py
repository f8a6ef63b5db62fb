"""评比: who stands where on a list, why, and what of it was published; trend, points accounts, good examples."""

from typing import Any, Protocol

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from inspector.ui.pages.page import Page
from inspector.ui.pages.ratings_examples import ExamplesPane
from inspector.ui.pages.ratings_lists import ListsPane
from inspector.ui.pages.ratings_points import PointsPane
from inspector.ui.pages.ratings_published import PublishedPane
from inspector.ui.pages.ratings_trend import TrendPane
from inspector.ui.session import Session
from inspector.ui.theme import NARROW, px
from inspector.ui.widgets.figure_tabs import RATINGS, FigureTabs
from inspector.ui.widgets.panel import Panel
from inspector.ui.widgets.segments import Choice, Segments

LISTS, PUBLISHED, TREND, POINTS, EXAMPLES = "lists", "published", "trend", "points", "examples"


class Pane(Protocol):
    """One part of the page."""

    def read(self) -> None:
        """Read again what is shown."""

    def keys(self) -> QWidget:
        """What the arrow keys are for."""


_PANES = {
    LISTS: ListsPane, PUBLISHED: PublishedPane, TREND: TrendPane, POINTS: PointsPane, EXAMPLES: ExamplesPane,
}  # fmt: skip


class RatingsPage(Page):
    """One pane at a time; each is made when it is first shown and read again whenever something changed."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, "")
        FigureTabs(session, self.header, RATINGS)
        words = {
            LISTS: self.tr("Rankings"), PUBLISHED: self.tr("Published"), TREND: self.tr("Trend"),
            POINTS: self.tr("Points"), EXAMPLES: self.tr("Good examples"),
        }  # fmt: skip
        self.which = Segments(
            self.tr("Part of the ratings"), [Choice(it, words[it]) for it in words], LISTS, height=34, step="cell"
        )
        self.which.setObjectName("ratings_which")
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
        self.show_pane(LISTS, read=False)

    def show_pane(self, name: str, *, read: bool = True) -> None:
        """Show a part, read anew."""
        if name not in self.panes:
            self.panes[name] = _PANES[name](self.session)
            self.panes[name].setObjectName(f"ratings_{name}")
            self.stack.addWidget(self.panes[name])
        self.pane = name
        self.which.set_value(name)
        self.stack.setCurrentWidget(self.panes[name])
        if read:
            self.refresh()
            self.take_keys()

    def arrive(self, about: Any) -> None:
        """`about`: a part, or (part, what is to be chosen there: a rating, a publication, a holder of points)."""
        name, chosen = about if isinstance(about, tuple) else (about, None)
        if name in _PANES:
            self.show_pane(name, read=False)
            if chosen is not None:
                self.panes[name].choose(chosen)
            self._stale = True
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

    def refresh(self) -> None:
        """Read the part that is shown."""
        pane: Pane = self.panes[self.pane]
        pane.read()

    def keys(self) -> QWidget:
        """The part's list."""
        pane: Pane = self.panes[self.pane]
        return pane.keys()
