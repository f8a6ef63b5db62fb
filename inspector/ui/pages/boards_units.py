"""按单位: what each unit has to do, how much of it is late, and how much is done."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from inspector import clock
from inspector.db.ledger import LedgerFilter
from inspector.operations.rectification import boards
from inspector.operations.rectification.boards import UnitRow
from inspector.rectification.moves import DONE, LIVE, Stage
from inspector.rectification.rates import Rate
from inspector.rectification.steps import State
from inspector.ui.pages.boards_words import nobody, percent
from inspector.ui.session import Session
from inspector.ui.widgets.count_table import Cell, CountRow, CountTable, Head
from inspector.ui.widgets.panel import Panel, Words

_LIVE, _OVERDUE, _REPORTED, _DONE, _CLOSED, _REBOUNDS, _RECTIFIED, _CLOSED_RATE = range(8)
_FILTERS = {
    -1: LedgerFilter(), _LIVE: LedgerFilter(stages=tuple(sorted(LIVE))),
    _OVERDUE: LedgerFilter(states=(State.OVERDUE,)),
    _REPORTED: LedgerFilter(stages=(Stage.RECHECK,)), _DONE: LedgerFilter(stages=tuple(sorted(DONE))),
    _CLOSED: LedgerFilter(stages=(Stage.CLOSED,)), _REBOUNDS: LedgerFilter(rebound=True),
}  # fmt: skip


class UnitsPane(Panel):
    """A press on a number shows those findings in the ledger; the most overdue unit stands first."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.table = CountTable(
            self.tr("Findings by unit"), self.tr("Unit"),
            [Head(self.tr("Live"), 72), Head(self.tr("Overdue"), 72, "overdue"), Head(self.tr("To re-inspect"), 84),
             Head(self.tr("Put right"), 76), Head(self.tr("Closed"), 72), Head(self.tr("Back again"), 72, "rebound"),
             Head(self.tr("Share put right"), 140), Head(self.tr("Share closed"), 140)],
        )  # fmt: skip
        self.table.setObjectName("units_table")
        self.table.opened.connect(self._open)
        note = self.tr(
            "Share put right = (put right + to close + closed) / (all, without unfounded, duplicate and void ones);"
            " share closed = closed / the same."
        )
        self.box.addWidget(self.table, 1)
        self.add(Panel(sides=("top",), margins=(20, 8, 16, 8)).add(Words(note, "small", "muted", wrap=True)))

    def read(self) -> None:
        """Count anew."""
        now = clock.today()
        self.session.ask(self, lambda store: boards.units(store, now), self._show, key="units")

    def keys(self) -> QWidget:
        """The table."""
        return self.table

    def _show(self, units: Sequence[UnitRow]) -> None:
        names = ("confirmed", "live", "overdue", "reported", "done", "closed", "rebounds")
        sums = {name: sum(getattr(it, name) for it in units) for name in names}
        whole = UnitRow(unit="", name=self.tr("The whole county"), **sums)
        self.table.set_rows([_row(whole, whole=True), *(_row(it) for it in units)])

    def _open(self, row: CountRow, column: int) -> None:
        if row.key is None:  # the ledger has no condition for what nobody answers for
            return
        which = _FILTERS.get(column, _FILTERS[-1])
        if row.key:
            which = replace(which, units=(row.key,))
        self.session.open("ledger", which)


def _row(it: UnitRow, *, whole: bool = False) -> CountRow:
    counts = (it.live, it.overdue, it.reported, it.done, it.closed, it.rebounds)
    shares = (Rate(it.done, it.confirmed).value, Rate(it.closed, it.confirmed).value)
    cells = (*(Cell(n) for n in counts), *(Cell(share=share, words=percent(share)) for share in shares))
    return CountRow(it.unit, it.name or nobody(), cells, whole)
