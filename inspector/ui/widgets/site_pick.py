"""One place of a hundred thousand: what is typed is looked for, and what fits is offered."""

from PySide6.QtCore import QTimer

from inspector.operations.register.listing import found_sites
from inspector.ui.session import Session
from inspector.ui.widgets.pick import Pick

_WAIT = 150  # milliseconds after a letter before the search begins


class SitePick(Pick):
    """`value` is the id of a place; `kind` leaves others out."""

    def __init__(self, session: Session, name: str, hint: str, *, kind: str = "") -> None:
        super().__init__(name, hint)
        self.session, self.kind = session, kind
        self.pause = QTimer(self, interval=_WAIT, singleShot=True)
        self.pause.timeout.connect(self._find)
        self.line.textEdited.connect(lambda _: self.pause.start())

    def show_site(self, words: str, site: str) -> None:
        """Offer one place, chosen."""
        self.set_options([(words, site)], site)

    def _find(self) -> None:
        text, kind = self.text, self.kind
        if text and self.value is None:
            self.session.ask(self, lambda store: found_sites(store, text, kind=kind), self._offer, key="site pick")

    def _offer(self, found: list[tuple[str, str]]) -> None:
        at = self.line.cursorPosition()
        self.set_options(found)
        self.line.setCursorPosition(at)
        if found and self.line.hasFocus() and (offering := self.completer()) is not None:
            offering.setCompletionPrefix(self.text)
            offering.complete()
