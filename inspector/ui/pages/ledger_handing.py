"""Chosen findings are handed over: the button of the ledger that has a hand-over or a notice of rectification made."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from inspector.db import ledger
from inspector.db.store import Store
from inspector.ui.pages.papers_lines import Line
from inspector.ui.session import Session
from inspector.ui.widgets.button import Button

_KINDS = ("hand_over", "rectify")


class HandingOver(QObject):
    """Opens Papers with a paper for each unit that answers for some of the findings `chosen` (row numbers of the
    record table) gives; `told` says why it does not.
    """

    told = Signal(str)

    def __init__(self, page: QWidget, session: Session, chosen: Callable[[], Sequence[int]]) -> None:
        super().__init__(page)
        self.session = session
        self.chosen = chosen
        self.button = Button(self.tr("Hand over"), icon="paper")
        self.button.setObjectName("hand_over_findings")
        self.button.setToolTip(self.tr("A paper for each unit that answers for one of the selected findings"))
        self.button.clicked.connect(lambda _: self._offer_kinds())

    def _offer_kinds(self) -> None:
        from inspector.operations.papers.content import paper_kind  # noqa: PLC0415 - words papers: with its first use
        from inspector.ui.pages.papers_reading import in_words  # noqa: PLC0415

        menu = QMenu(self.button)
        menu.setObjectName("handing_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for kind in _KINDS:
            title = in_words(paper_kind(self.session.glance, kind))
            menu.addAction(title.replace("&", "&&"), lambda kind=kind: self._hand_over(kind))
        menu.popup(self.button.mapToGlobal(self.button.rect().bottomLeft()))
        menu.setActiveAction(menu.actions()[0])  # Return takes it

    def _hand_over(self, kind: str) -> None:
        from inspector.operations.papers.handing import MOST  # noqa: PLC0415 - as above
        from inspector.ui.pages.papers_reading import chosen  # noqa: PLC0415

        rowids = list(self.chosen())
        if len(rowids) > MOST:
            self.told.emit(self.tr("At most {count} findings at once: narrow them first").format(count=MOST))
            return

        def read(store: Store) -> tuple[Line, ...]:
            return chosen(store, kind, [it.id for it in ledger.rows(store, rowids)])

        def open_papers(lines: tuple[Line, ...]) -> None:
            if lines:
                self.session.open("papers", lines)

        self.session.ask(self, read, open_papers, key="handing over")
