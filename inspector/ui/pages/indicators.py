"""考核指标: indicators of an assessment by town, with the trail to what they are made of."""

from inspector.ui.pages.page import Page
from inspector.ui.session import Session
from inspector.ui.widgets.figure_tabs import INDICATORS, FigureTabs


class IndicatorsPage(Page):
    """The page with its tabs."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, "")
        FigureTabs(session, self.header, INDICATORS)
        self.box.addStretch(1)
