"""项目资产: one file a project, the monthly lists, and the assets that were left."""

from inspector.ui.pages.page import Page
from inspector.ui.session import Session
from inspector.ui.widgets.visit_tabs import PROJECTS, VisitTabs


class ProjectsPage(Page):
    """The page with its tabs."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, "")
        VisitTabs(session, self.header, PROJECTS)
        self.box.addStretch(1)
