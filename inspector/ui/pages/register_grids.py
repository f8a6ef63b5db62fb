"""网格 and 十户: who works each, and the households of it."""

from dataclasses import dataclass

from inspector import clock, i18n
from inspector.db.store import Store
from inspector.operations.register import grids
from inspector.operations.register.grids import Grid
from inspector.paper.masking import PRIVATE_KINDS, masked_name
from inspector.records import Site
from inspector.ui.dialogs.register_grids import AddGridDialog, AssignPlacesDialog, WorkerDialog
from inspector.ui.pages.boards_words import on
from inspector.ui.pages.register_pane import RegisterPane
from inspector.ui.session import Session
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.lines import Column, Line
from inspector.ui.widgets.rows import Row

_FIRST = 60  # places shown of one grid


@dataclass(frozen=True, slots=True)
class _Members:
    grid: str
    sites: list[Site]


class GridsPane(RegisterPane):
    """One line a grid."""

    table_kind = "grids"

    def __init__(self, session: Session) -> None:
        columns = [
            Column(self.tr("Grid")), Column(self.tr("Kind"), 128), Column(self.tr("Lies in"), 168),
            Column(self.tr("Grid worker"), 112), Column(self.tr("Households"), 84, right=True),
        ]  # fmt: skip
        super().__init__(session, self.tr("Grids"), columns, self.tr("Choose a grid, or make one."))
        self.grids: dict[str, Grid] = {}
        self.new = Button(self.tr("New grid …"), icon="plus", height=36, kind="filled")
        self.new.setObjectName("grid_new")
        self.new.clicked.connect(lambda _: AddGridDialog(self, session).show_over())
        places = Button(self.tr("Import places …"), icon="import", height=36)
        places.setObjectName("grid_places_import")
        places.clicked.connect(lambda _: self._import_places())
        self.head.add(self.told, None, places, self.take_in, self.give, self.new)
        self.worker = self.act(self.tr("Grid worker …"), "grid_worker", self._worker, icon="person")
        self.assign = self.act(self.tr("Add places …"), "grid_assign", self._assign, icon="plus")

    def read(self) -> None:
        """Read the grids."""
        today = clock.today().isoformat()
        self.session.ask(self, lambda store: grids.grids(store, today), self._show, key="register-grids")

    def show_chosen(self) -> None:
        """The places of the chosen grid."""
        grid = self.chosen

        def work(store: Store) -> _Members:
            return _Members(grid, grids.members(store, grid))

        self.session.ask(self, work, self._show_members, key="register-grid")

    def _show(self, found: list[Grid]) -> None:
        self.grids = {it.area.id: it for it in found}
        self.table.set_lines([self._line(it) for it in found])
        if not found and not self.told.text():
            self.told.setText(self.tr("No grids yet."))

    def _line(self, it: Grid) -> Line:
        workers = "、".join(one.person for one in it.workers) or "—"
        name = ("　　" if it.area.level == grids.TEN else "") + it.area.name
        cells = (name, i18n.level(it.area.level), it.place, workers, str(it.households))
        return Line(
            cells, icon="" if it.workers or it.area.level == grids.TEN else "person", ink="text", key=it.area.id
        )

    def _show_members(self, found: _Members) -> None:
        grid = self.grids.get(found.grid)
        if grid is None or found.grid != self.chosen:
            return
        facts = [
            (self.tr("Code"), grid.area.code), (self.tr("Since"), on(grid.area.since) if grid.area.since else ""),
            (self.tr("Places"), str(grid.sites)), (self.tr("Households"), str(grid.households)),
            (self.tr("Ten-household groups"), str(grid.tens) if grid.tens else ""),
        ]  # fmt: skip
        facts += [(self.tr("Grid worker"), " ".join(filter(None, (it.person, it.phone)))) for it in grid.workers]
        rows = [
            Row(it.id, masked_name(it.name) if it.kind in PRIVATE_KINDS else it.name, it.code)
            for it in found.sites[:_FIRST]
        ]
        heading = self.tr("%n place(s)", "", len(found.sites))
        self.beside.show_one(grid.area.name, grid.place, facts, heading, rows)

    def _worker(self) -> None:
        if self.chosen is not None:
            WorkerDialog(self, self.session, self.grids[self.chosen].area).show_over()

    def _assign(self) -> None:
        if self.chosen is not None:
            AssignPlacesDialog(self, self.session, self.grids[self.chosen].area).show_over()

    def _import_places(self) -> None:
        from inspector.ui.dialogs.register_table import RegisterTableDialog  # noqa: PLC0415 - with its first use

        RegisterTableDialog(self, self.session, "grid_places").show_over()
