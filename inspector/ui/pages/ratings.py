"""评比: who stands where on a list, why, and what of it was published."""

from inspector.ui.pages.page import Page
from inspector.ui.session import Session
from inspector.ui.widgets.figure_tabs import RATINGS, FigureTabs


class RatingsPage(Page):
    """The page with its tabs."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, "")
        FigureTabs(session, self.header, RATINGS)
        self.box.addStretch(1)
