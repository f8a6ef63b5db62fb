"""名册: areas and their history, grids, keepers, groups of households, leads, what is counted."""

from inspector.ui.pages.page import Page
from inspector.ui.session import Session
from inspector.ui.widgets.visit_tabs import REGISTER, VisitTabs


class RegisterPage(Page):
    """The page with its tabs."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, "")
        VisitTabs(session, self.header, REGISTER)
        self.box.addStretch(1)
