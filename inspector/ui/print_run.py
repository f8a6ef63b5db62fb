"""Papers on their way to a printer: drawn, handed over, written down, one after the other.

A run belongs to the session and not to the dialog that began it: what a printer has taken is written down although
somebody closed the dialog meanwhile.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from inspector.db.store import Store
from inspector.operations.papers.ready import Ready, ready
from inspector.operations.papers.waiting import Wanted
from inspector.ui import printing
from inspector.ui.background import Task
from inspector.ui.printers import Given, Order
from inspector.ui.session import Session


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a run ended: how many papers were taken, what the printer asks for, which are left and why."""

    printer: str
    taken: int
    copies: int
    wants: tuple[str, ...]
    left: tuple[Wanted, ...]
    error: BaseException | None


class PrintRun(QObject):
    """Prints `papers` as `order` says; an order of no copies takes what is usual for each kind."""

    went_on = Signal(int, int)  # the paper that is being printed, of how many
    ended = Signal(object)  # Outcome

    def __init__(self, session: Session, papers: Sequence[Wanted], order: Order) -> None:
        super().__init__(session)
        self.session = session
        self.papers = list(papers)
        self.order = order
        self.taken = 0
        self.copies = 0
        self.wants: list[str] = []
        self._task: Task | None = None
        self._stopped = False

    def begin(self) -> None:
        """Go on with the next paper, or end."""
        if self._stopped or self.taken == len(self.papers):
            self._end(None)
            return
        self.went_on.emit(self.taken + 1, len(self.papers))
        wanted = self.papers[self.taken]
        self.session.ask(self, lambda store: ready(store, wanted), self._hand_over, failed=self._end)

    def stop(self) -> None:
        """Nothing more is given to the printer."""
        self._stopped = True
        if self._task is not None:
            self._task.cancel()

    def _hand_over(self, it: Ready) -> None:
        if self._stopped:
            self._end(None)
            return
        copies = self.order.copies or it.copies

        def work(task: Task) -> Given:
            sheet = printing.sheet_of(it.sheet, it.pdf)
            order = replace(self.order, title=it.name, copies=copies, media=sheet)
            return printing.hand_over(it.pdf, order, progress=task.progress, cancelled=task.cancelled)

        def taken(given: Given) -> None:
            self.wants += given.wants
            self._write_down(it, copies)

        self._task = self.session.make(self, self.tr("Printing"), work, taken, self._end)

    def _write_down(self, it: Ready, copies: int) -> None:
        printer = self.order.printer

        def done(_: object) -> None:
            self.taken += 1
            self.copies += copies
            self.begin()

        def write(store: Store) -> None:
            from inspector.operations.papers import printing as printings  # noqa: PLC0415 - with its first use

            wanted = it.wanted
            printings.log(
                store,
                kind=wanted.kind,
                subject=wanted.subject,
                paper=wanted.paper,
                language=wanted.language,
                unit=wanted.unit,
                sheet=wanted.sheet,
                copies=copies,
                printer=printer,
            )

        self.session.do(self, write, done, self._end)

    def _end(self, error: BaseException | None) -> None:
        left = tuple(self.papers[self.taken :])
        wants = tuple(dict.fromkeys(self.wants))
        self.ended.emit(Outcome(self.order.printer, self.taken, self.copies, wants, left, error))
        self.deleteLater()
