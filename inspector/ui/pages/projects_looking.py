"""回头看: the projects of three years, a line a year; what is wrong opens the list of the projects it is said of."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from inspector import clock
from inspector.db.store import Store
from inspector.i18n.words_of_projects import LACKS, said
from inspector.operations.projects.listing import Lack
from inspector.operations.projects.look_back import YEARS, LookBack, Year, look_back
from inspector.ui.pages.projects_parts import amount, percent
from inspector.ui.session import Session
from inspector.ui.theme import px
from inspector.ui.widgets.chosen_lines import ChosenLines
from inspector.ui.widgets.field import DropDown
from inspector.ui.widgets.lines import Column, Line
from inspector.ui.widgets.panel import Panel, Words
from inspector.ui.widgets.rows import Row, Rows

_BACK = 8  # years that can be the last


class LookingPane(Panel):
    """`wanted` has (lack or None, year or None): which projects somebody wants to see."""

    wanted = Signal(object, object)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.found: LookBack | None = None
        now = clock.today().year
        self.last = DropDown(self.tr("Last year"), [(str(it), it) for it in range(now + 1, now - _BACK, -1)])
        self.last.setObjectName("look_back_last")
        self.last.setCurrentIndex(1)
        self.last.setMinimumHeight(px(34))
        self.last.setMinimumWidth(px(96))
        self.last.currentIndexChanged.connect(lambda _: self.read())
        self.told = Words("", "cell", "muted", elide=True)
        self.told.setObjectName("look_back_told")
        self.table = ChosenLines(
            self.tr("Year by year"),
            [Column(self.tr("Year")), Column(self.tr("Projects"), 74, right=True),
             Column(self.tr("Budget (10,000 yuan)"), 130, right=True), Column(self.tr("Paid"), 90, right=True),
             Column(self.tr("Whole files"), 90, right=True), Column(self.tr("Assets"), 74, right=True),
             Column(self.tr("In use"), 74, right=True), Column(self.tr("Idle"), 74, right=True),
             Column(self.tr("Not looked at"), 100, right=True), Column(self.tr("Open findings"), 110, right=True)],
            several=False,
        )  # fmt: skip
        self.table.leave_out({5, 8}, 940)
        self.table.setObjectName("look_back")
        self.table.changed.connect(self._stand)
        self.table.opened.connect(lambda year: self.wanted.emit(None, year or None))
        self.lacks = Rows(self.tr("What is to mend"), fit=False, high=44)
        self.lacks.setObjectName("look_back_lacks")
        self.lacks.acted.connect(lambda row: self.wanted.emit(*row.key))
        self.lacks.doubleClicked.connect(lambda _: self.lacks.acted.emit(self.lacks.value))
        head = Panel(sides=("bottom",), margins=(20, 8, 16, 8), gap=10, across=True)
        head.add(Words(self.tr("Three years up to"), "cell", "muted"), self.last, self.told, None)
        self.add(head)
        self.table.setFixedHeight(px(30 + 36 * (YEARS + 1) + 2))
        self.add(self.table)
        self.heading = Words("", bold=True)
        self.add(Panel(sides=("top", "bottom"), margins=(20, 10, 16, 8)).add(self.heading))
        self.box.addWidget(self.lacks, 1)

    def keys(self) -> QWidget:
        """The years."""
        return self.table

    def read(self) -> None:
        """Read the years."""
        last, today = int(self.last.currentData()), clock.today().isoformat()

        def work(store: Store) -> LookBack:
            return look_back(store, last, today)

        self.session.ask(self, work, self._show, key="look back")

    def _show(self, found: LookBack) -> None:
        self.found = found
        whole = found.whole
        if whole.projects:
            self.told.setText(self.tr("{count} projects, {complete} with nothing missing from their file").format(
                count=len(whole.projects), complete=whole.complete))  # fmt: skip
        else:
            self.told.setText(self.tr("No project of these years is entered; there is nothing to reckon with."))
        self.table.set_lines([self._line(it, str(it.year)) for it in found.years]
                             + [self._line(whole, self.tr("Together"))])  # fmt: skip
        self._stand()

    def _line(self, it: Year, name: str) -> Line:
        cells = (
            name, str(len(it.projects)), amount(it.budget), percent(it.share), str(it.complete), str(it.assets),
            str(it.working), str(it.idle), str(it.unseen), str(it.findings),
        )  # fmt: skip
        return Line(cells, key=it.year or 0)

    def _stand(self) -> None:
        chosen = self.table.chosen
        if self.found is None or not chosen:
            return
        year = next((it for it in self.found.years if it.year == chosen[0]), self.found.whole)
        name = str(year.year) if year.year else f"{self.found.first}–{self.found.last}"
        self.heading.setText(self.tr("{year}: what is to mend").format(year=name))
        count = len(year.projects)
        self.lacks.set_values([
            Row((lack, year.year), said(LACKS, lack), icon="warn" if ids else "check",
                ink="overdue" if ids else "fixed",
                right=self.tr("{some} of {all}").format(some=len(ids), all=count),
                action=self.tr("Show") if ids else "")
            for lack, ids in ((it, year.lacks[Lack(it)]) for it in Lack)
        ])  # fmt: skip
