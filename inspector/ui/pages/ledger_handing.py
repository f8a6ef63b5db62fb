"""Chosen findings are put on paper: a hand-over, a notice of rectification and whatever else is made for many units."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from inspector.db import ledger
from inspector.db.store import Store
from inspector.ui.pages.papers_lines import Line
from inspector.ui.session import Session

KINDS = (
    "hand_over", "rectify", "remind", "urge", "talk", "receipt", "extension", "reinspect", "close", "suspects", "lists",
    "ledger",
)  # fmt: skip
"""To hand over, to press, to look at what was done, to list."""


class HandingOver(QObject):
    """Opens Papers with a paper for each unit that answers for some of the findings `chosen` (lines of the ledger)
    gives, or one list of all; `told` says why it does not.
    """

    told = Signal(str)

    def __init__(self, page: QWidget, session: Session, chosen: Callable[[], Sequence[int]]) -> None:
        super().__init__(page)
        self.session = session
        self.chosen = chosen

    def kinds(self) -> list[tuple[str, str]]:
        """The kinds of papers with their titles."""
        from inspector.operations.papers.content import paper_kind  # noqa: PLC0415 - words papers: with its first use
        from inspector.ui.pages.papers_reading import in_words  # noqa: PLC0415

        return [(it, in_words(paper_kind(self.session.glance, it))) for it in KINDS]

    def hand_over(self, kind: str) -> None:
        """Have a paper of this kind made for each unit."""
        from inspector.operations.papers.handing import MOST  # noqa: PLC0415 - as above
        from inspector.ui.pages.papers_reading import chosen  # noqa: PLC0415

        lines = list(self.chosen())
        if len(lines) > MOST:
            self.told.emit(self.tr("At most {count} findings at once: narrow them first").format(count=MOST))
            return

        def read(store: Store) -> tuple[Line, ...]:
            return chosen(store, kind, [it.id for it in ledger.rows(store, lines)])

        def open_papers(papers: tuple[Line, ...]) -> None:
            if papers:
                self.session.open("papers", papers)

        self.session.ask(self, read, open_papers, key="handing over")
