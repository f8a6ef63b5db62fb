"""The tabs of 检查: sites, the campaigns that go round them, the register, projects; each is a page of its own."""

from inspector.i18n import translate
from inspector.ui.session import Session
from inspector.ui.widgets.header import Header
from inspector.ui.widgets.segments import Choice, Segments

SITES, CAMPAIGNS, REGISTER, PROJECTS = "sites", "campaigns", "register", "projects"


class VisitTabs(Segments):
    """Stands where the title would: the tabs say where one is. Choosing another one opens its page."""

    def __init__(self, session: Session, header: Header, here: str) -> None:
        words = {
            SITES: translate("VisitTabs", "Sites"),
            CAMPAIGNS: translate("VisitTabs", "Campaigns"),
            REGISTER: translate("VisitTabs", "Register"),
            PROJECTS: translate("VisitTabs", "Projects"),
        }
        name = translate("VisitTabs", "Sites, campaigns, register or projects")
        super().__init__(name, [Choice(it, words[it]) for it in words], here, height=36, step="body")
        header.title.hide()
        header.box.insertWidget(1, self)
        self.chosen.connect(lambda it: self._go(session, here, it))

    def _go(self, session: Session, here: str, there: str) -> None:
        if there != here:
            self.set_value(here)  # when one comes back it says where one is
            session.open(there)
