"""倒排工期: what falls due on each of the next days, and by town or unit how much is overdue, due today, this week."""

from PySide6.QtWidgets import QWidget

from inspector import clock, i18n
from inspector.db.ledger import LedgerFilter
from inspector.operations.rectification import boards
from inspector.operations.rectification.boards import DeadlineRow, Deadlines, Span
from inspector.rectification.moves import UNFINISHED
from inspector.ui.pages.boards_words import nobody
from inspector.ui.session import Session
from inspector.ui.widgets.count_table import Cell, CountRow, CountTable, Head
from inspector.ui.widgets.day_strip import DayBar, DayStrip
from inspector.ui.widgets.panel import Panel, Words
from inspector.ui.widgets.segments import Choice, Segments

_STAGES = tuple(sorted(UNFINISHED))


class DeadlinesPane(Panel):
    """A press on a number or a day shows those findings in the ledger."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.today = clock.today()
        self.shown: Deadlines | None = None
        self.by = Segments(
            self.tr("By town or unit"),
            [Choice("town", self.tr("By town")), Choice("unit", self.tr("By unit"))], "town", height=32, step="cell",
        )  # fmt: skip
        self.by.setObjectName("deadlines_by")
        self.by.chosen.connect(lambda _: self.read())
        self.told = Words("", "cell", "muted", elide=True)
        self.told.setObjectName("deadlines_told")
        self.days = DayStrip(self.tr("Due on each of the next days"))
        self.days.setObjectName("deadlines_days")
        self.days.chosen.connect(self._open_day)
        heads = {
            Span.OVERDUE: self.tr("Overdue"), Span.TODAY: self.tr("Today"), Span.THIS_WEEK: self.tr("This week"),
            Span.NEXT_WEEK: self.tr("Next week"), Span.LATER: self.tr("Later"), Span.UNDATED: self.tr("No deadline"),
        }  # fmt: skip
        inks = {Span.OVERDUE: "overdue", Span.TODAY: "accent"}
        self.table = CountTable(
            self.tr("Findings by deadline"), self.tr("Where or whose"),
            [*(Head(heads[it], 92, inks.get(it, "text")) for it in Span), Head(self.tr("In all"), 84)],
        )  # fmt: skip
        self.table.setObjectName("deadlines_table")
        self.table.opened.connect(self._open)
        head = Panel(sides=("bottom",), margins=(20, 8, 16, 8), gap=12, across=True).add(self.told, None, self.by)
        strip = Panel(sides=("bottom",), margins=(20, 10, 16, 4)).add(self.days)
        self.add(head, strip)
        self.box.addWidget(self.table, 1)

    def read(self) -> None:
        """Count anew."""
        now, by = clock.today(), self.by.value
        self.session.ask(self, lambda store: boards.deadlines(store, now, by), self._show, key="deadlines")

    def keys(self) -> QWidget:
        """The table."""
        return self.table

    def _show(self, shown: Deadlines) -> None:
        self.today = clock.today()
        self.shown = shown
        whole = shown.whole
        self.told.setText(
            self.tr("To be put right {total} · overdue {overdue} · due this week {week}").format(
                total=whole.total, overdue=whole.counts[Span.OVERDUE],
                week=whole.counts[Span.TODAY] + whole.counts[Span.THIS_WEEK],
            )
        )  # fmt: skip
        self.days.set_bars([self._bar(day, count) for day, count in shown.days])
        rows = [self._row(it) for it in shown.rows]
        self.table.set_rows([self._row(whole, whole=True), *rows])

    def _row(self, it: DeadlineRow, *, whole: bool = False) -> CountRow:
        cells = tuple(Cell(it.counts[span]) for span in Span)
        town = self.by.value == "town"
        empty = self.tr("The county itself") if town else nobody()
        name = self.tr("The whole county") if whole else it.name or empty
        return CountRow("whole" if whole else it.key, name, (*cells, Cell(it.total)), whole)

    def _bar(self, day: str, count: int) -> DayBar:
        found = clock.day(day) or self.today
        word = f"{found.month}-{found.day:02}" if found.day == 1 else str(found.day)  # no room for more below a bar
        said = self.tr("{day}: due {count}").format(day=i18n.day(found, self.today), count=count)
        return DayBar(day, self.tr("today") if found == self.today else word, said, count, found.weekday())

    def _open_day(self, day: str) -> None:
        self.session.open("ledger", LedgerFilter(stages=_STAGES, due_from=day, due_to=day))

    def _open(self, row: CountRow, column: int) -> None:
        if column == list(Span).index(Span.UNDATED) or (row.key is None and not row.whole):
            return  # the ledger has no condition for what is missing
        chosen = list(Span)[column] if 0 <= column < len(Span) else None
        first, last = boards.spans(self.today)[chosen] if chosen is not None else (None, None)
        units: tuple[str, ...] = ()
        areas: tuple[str, ...] = ()
        if not row.whole and row.key is not None:
            units, areas = ((row.key,), ()) if self.by.value == "unit" else ((), (row.key,))
        which = LedgerFilter(stages=_STAGES, units=units, areas=areas, due_from=first, due_to=last)
        self.session.open("ledger", which)
