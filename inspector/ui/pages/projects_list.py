"""The list of projects, with what they are looked for by."""

from collections.abc import Sequence
from operator import itemgetter

from PySide6.QtCore import QTimer, Signal

from inspector import clock, i18n
from inspector.db.store import Store
from inspector.i18n.words_of_projects import LACKS, said
from inspector.operations.projects.amounts import written
from inspector.operations.projects.kept import Tables, tables
from inspector.operations.projects.listing import Lack, ProjectFilter, Summed, projects
from inspector.records import Area
from inspector.ui.session import Session
from inspector.ui.theme import px
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.field import DropDown, line_edit
from inspector.ui.widgets.panel import Panel, Words, across
from inspector.ui.widgets.rows import Row, Rows

_PAUSE = 200  # milliseconds after the last key


class ProjectList(Panel):
    """`stood` has the id of the project one stands on, '' for none; `read` tells how many there are."""

    stood = Signal(str)
    counted = Signal(int)

    def __init__(self, session: Session) -> None:
        super().__init__(sides=("right",))
        self.session = session
        self.chosen = ""
        self.search = line_edit(self.tr("Find a project"), self.tr("Name, number, unit"), icon="search")
        self.search.setObjectName("find_project")
        self.search.setMinimumHeight(px(34))
        self.search.setClearButtonEnabled(True)
        self.pause = QTimer(self)
        self.pause.setSingleShot(True)
        self.pause.setInterval(_PAUSE)
        self.pause.timeout.connect(self.read)
        self.search.textChanged.connect(lambda _: self.pause.start())
        self.lack = DropDown(self.tr("What is to mend"), [(self.tr("All projects"), "")])
        self.lack.set_options([(self.tr("All projects"), ""), *((said(LACKS, it), str(it)) for it in Lack)])
        self.lack.setObjectName("projects_lack")
        self.year = DropDown(self.tr("Year"), [(self.tr("All years"), 0)])
        self.year.setObjectName("projects_year")
        self.state = DropDown(self.tr("State"), [(self.tr("All states"), "")])
        self.state.setObjectName("projects_state")
        self.area = DropDown(self.tr("Town"), [(self.tr("All towns"), "")])
        self.area.setObjectName("projects_area")
        for it in (self.lack, self.year, self.state, self.area):
            it.setMinimumHeight(px(32))
            it.setMinimumContentsLength(4)
            it.setSizeAdjustPolicy(DropDown.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            it.currentIndexChanged.connect(lambda _: self.read())
        self.told = Words("", "small", "muted")
        self.told.setObjectName("projects_told")
        self.every = Button(self.tr("Show all"), kind="quiet", height=28)
        self.every.setObjectName("projects_all")
        self.every.clicked.connect(lambda _: self.show_all())
        self.list = Rows(self.tr("Projects"), fit=False, high=58)
        self.list.setObjectName("projects")
        self.list.chosen.connect(lambda row: self._stand(row.key))
        head = Panel(sides=("bottom",), margins=(16, 10, 12, 8), gap=8)
        head.add(self.search)
        for pair in ((self.lack, self.year), (self.state, self.area)):
            row = across(*pair, gap=8)
            row.setStretch(0, 1)
            row.setStretch(1, 1)
            head.box.addLayout(row)
        head.add(across(self.told, None, self.every))
        self.add(head)
        self.box.addWidget(self.list, 1)

    @property
    def wanted(self) -> ProjectFilter:
        """What is looked for."""
        year, lack = self.year.currentData(), self.lack.currentData()
        return ProjectFilter(
            text=self.search.text(), state=self.state.currentData() or "", area=self.area.currentData() or "",
            year_from=year or None, year_to=year or None, lack=Lack(lack) if lack else None,
        )  # fmt: skip

    def show_all(self) -> None:
        """Look for nothing in particular."""
        for it in (self.lack, self.year, self.state, self.area):
            it.blockSignals(True)
            it.setCurrentIndex(0)
            it.blockSignals(False)
        self.search.clear()
        self.read()

    def show_lack(self, lack: Lack | None, year: int | None) -> None:
        """Look for what lacks this, of a year."""
        self.show_all()
        self.lack.setCurrentIndex(max(0, self.lack.findData(str(lack) if lack else "")))
        if year is not None:
            self.year.setCurrentIndex(max(0, self.year.findData(year)))

    def read(self) -> None:
        """Read what fits, and what there is to choose from."""
        wanted, today = self.wanted, clock.today().isoformat()

        def work(store: Store) -> tuple[list[Summed], Tables, list[tuple[str, str]], list[int], int]:
            towns = sorted((it.name, it.code) for it in store.find(Area, level="town", until=None))
            years = store.rows("SELECT DISTINCT year FROM project WHERE NOT deleted AND year IS NOT NULL"
                               " ORDER BY year DESC")  # fmt: skip
            whole = int(store.one("SELECT count(*) FROM project WHERE NOT deleted"))
            return (projects(store, wanted, today), tables(store), sorted(towns, key=itemgetter(1)),
                    [int(it[0]) for it in years], whole)  # fmt: skip

        self.session.ask(self, work, lambda found: self._show(*found), key="projects")

    def _show(
        self, found: Sequence[Summed], known: Tables, towns: Sequence[tuple[str, str]], years: Sequence[int], whole: int
    ) -> None:
        states = [(it.titled(i18n.language()), name) for name, it in known.states.items()]
        self.state.set_options([(self.tr("All states"), ""), *states])
        self.area.set_options([(self.tr("All towns"), ""), *towns])
        self.year.set_options([(self.tr("All years"), 0), *((str(it), it) for it in years)])
        self.told.setText(self.tr("{shown} of {whole}").format(shown=len(found), whole=whole))
        self.every.setVisible(self.wanted != ProjectFilter())
        self.list.set_values([self._row(it, known) for it in found])
        ids = [it.project.id for it in found]
        if self.chosen not in ids:
            self.chosen = ids[0] if ids else ""
        if self.chosen:
            at = next(it for it in self.list.shown.values if it.key == self.chosen)
            if self.list.value != at:
                self.list.set_current(at)
        self.counted.emit(whole)
        self.stood.emit(self.chosen)

    def _row(self, it: Summed, known: Tables) -> Row:
        state = known.states.get(it.project.state)
        second = [str(it.project.year or ""), state.titled(i18n.language()) if state else it.project.state, it.place]
        count = len(it.lacks)
        return Row(
            it.project.id, it.project.name, " · ".join(filter(None, second)),
            share=None if it.paid.share is None else min(1.0, float(it.paid.share) / 100),
            icon="" if it.paid.share is not None else "draft",
            right=self.tr("%n to mend", "", count) if count else f"{written(it.paid.share)}%" if it.paid.share else "",
            right_ink="overdue" if count else "muted",
        )  # fmt: skip

    def _stand(self, project: str) -> None:
        self.chosen = project
        self.stood.emit(project)
