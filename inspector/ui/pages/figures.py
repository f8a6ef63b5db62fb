"""统计: how far things are, in rates, curves and tables; every number opens its findings."""

from inspector.ui.pages.page import Page
from inspector.ui.session import Session
from inspector.ui.widgets.figure_tabs import FIGURES, FigureTabs


class FiguresPage(Page):
    """The page with its tabs."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, "")
        FigureTabs(session, self.header, FIGURES)
        self.box.addStretch(1)
