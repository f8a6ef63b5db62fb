"""The tabs of 台账: the list, the boards made of it, and the documents findings came in; each is a page of its own."""

from inspector.i18n import translate
from inspector.ui.session import Session
from inspector.ui.widgets.header import Header
from inspector.ui.widgets.segments import Choice, Segments

LIST, BOARDS, SOURCES = "ledger", "boards", "sources"
"""The tabs, by the names of their pages in the window."""


class LedgerTabs(Segments):
    """Stands where the title would: the tabs say where one is. Choosing another one opens its page."""

    def __init__(self, session: Session, header: Header, here: str) -> None:
        words = {
            LIST: translate("LedgerTabs", "Ledger"),
            BOARDS: translate("LedgerTabs", "Boards"),
            SOURCES: translate("LedgerTabs", "Sources"),
        }
        name = translate("LedgerTabs", "Ledger, boards or sources")
        super().__init__(name, [Choice(it, words[it]) for it in words], here, height=36, step="body")
        self.setObjectName("ledger_tabs")
        header.title.hide()
        header.box.insertWidget(1, self)
        self.chosen.connect(lambda it: self._go(session, here, it))

    def _go(self, session: Session, here: str, there: str) -> None:
        if there != here:
            self.set_value(here)  # when one comes back it says where one is
            session.open(there)
