"""报告: reports drafted from the data of a period, edited, issued and saved."""

from inspector.ui.pages.page import Page
from inspector.ui.session import Session
from inspector.ui.widgets.figure_tabs import REPORTS, FigureTabs


class ReportsPage(Page):
    """The page with its tabs."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, "")
        FigureTabs(session, self.header, REPORTS)
        self.box.addStretch(1)
