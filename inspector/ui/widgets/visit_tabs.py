"""The two tabs of 检查: the sites there are, and the campaigns that go round them; each is a page of its own."""

from inspector.i18n import translate
from inspector.ui.session import Session
from inspector.ui.widgets.header import Header
from inspector.ui.widgets.segments import Choice, Segments

SITES, CAMPAIGNS = "sites", "campaigns"


class VisitTabs(Segments):
    """Stands where the title would: the tabs say where one is. Choosing the other one opens its page."""

    def __init__(self, session: Session, header: Header, here: str) -> None:
        words = {SITES: translate("VisitTabs", "Sites"), CAMPAIGNS: translate("VisitTabs", "Campaigns")}
        name = translate("VisitTabs", "Sites or campaigns")
        super().__init__(name, [Choice(it, words[it]) for it in words], here, height=36, step="body")
        header.title.hide()
        header.box.insertWidget(1, self)
        self.chosen.connect(lambda it: self._go(session, here, it))

    def _go(self, session: Session, here: str, there: str) -> None:
        if there != here:
            self.set_value(here)  # when one comes back it says where one is
            session.open(there)
