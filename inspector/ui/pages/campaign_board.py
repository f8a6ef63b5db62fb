"""The assignment board: areas | places | people and teams. By hand, evenly, by area; taken back, balanced anew."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtGui import QResizeEvent

from inspector.db.ledger import Tally
from inspector.db.store import Store
from inspector.operations import assigning
from inspector.operations import round as rounds
from inspector.operations import team as teams
from inspector.operations.assigning import Assigned, Who
from inspector.operations.campaign import CampaignFile
from inspector.operations.round import PlaceRow, SentRow, VillageRow
from inspector.records import Area
from inspector.ui.dialogs.spread import SpreadDialog
from inspector.ui.models.area_tree import AreaView
from inspector.ui.models.round_places import PlaceTable
from inspector.ui.session import Session
from inspector.ui.theme import NARROW, px
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.field import DropDown
from inspector.ui.widgets.panel import Panel, Words, across
from inspector.ui.widgets.rows import Row, Rows

_TOWN = 9  # digits of a town's code that those of its villages begin with


@dataclass(frozen=True, slots=True)
class _Board:
    villages: list[VillageRow]
    areas: list[Area]
    sent: list[SentRow]
    people: list[tuple[Who, str, str]]  # who, name, names of a team's people


class BoardPane(Panel):
    """Whoever is chosen at the right gets what is chosen in the middle, or the whole area chosen at the left."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.file: CampaignFile | None = None
        self.board: _Board | None = None
        self.area: Area | None = None
        self.tree = AreaView(self.tr("Areas of the campaign, with what nobody has yet"))
        self.tree.setObjectName("board_areas")
        self.tree.chosen.connect(self._choose_area)
        self.checklist = DropDown(self.tr("Checklist"))
        self.checklist.currentIndexChanged.connect(lambda _: self._read_places())
        self.counted = Words("", "small", "muted", elide=True)
        self.counted.setObjectName("board_counts")
        self.table = PlaceTable(self.tr("Places"), several=True)
        self.table.setObjectName("board_places")
        self.table.wanted.connect(self._read_on)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._enable())
        self.who = Rows(self.tr("Who goes"), fit=False)
        self.who.setObjectName("board_who")
        self.who.chosen.connect(lambda _: self._enable())
        self.who.acted.connect(lambda _: self._give())
        self.told = Words("", "cell", "accent", wrap=True)
        self.told.setObjectName("board_told")
        self.give = Button(self.tr("Give what is chosen"), icon="person", kind="filled", key="Ctrl+Return")
        self.give.setObjectName("give")
        self.give.clicked.connect(lambda _: self._give())
        self.give_area = Button(self.tr("Give the whole area"))
        self.give_area.setObjectName("give_area")
        self.give_area.clicked.connect(lambda _: self._give_area())
        self.even = Button(self.tr("Spread evenly …"))
        self.even.setObjectName("spread")
        self.even.clicked.connect(lambda _: self._spread())
        self.back = Button(self.tr("Take back"), icon="undo")
        self.back.setObjectName("take_back")
        self.back.clicked.connect(lambda _: self._take_back())
        self._lay_out()
        self._enable()

    def show_campaign(self, file: CampaignFile, today: date) -> None:
        """Show a campaign; everything is read anew."""
        if self.file is None or self.file.campaign.id != file.campaign.id:
            self.area = None
            self.table.set_rows([])
            self.told.setText("")
        self.file = file
        self.checklist.set_options([(it.title, it.id) for it in file.checklists])
        self._read()

    # -- reading -----------------------------------------------------------------------------------------------------

    def _read(self) -> None:
        if self.file is not None:
            campaign = self.file.campaign.id
            self.session.ask(self, lambda store: _read(store, campaign), self._show, key="board")

    def _show(self, board: _Board) -> None:
        self.board = board
        self.tree.set_areas(board.areas)
        left = {it.id: Tally(_unsent(board.villages, it), 0) for it in board.areas}
        self.tree.tree.set_tallies(left)
        codes = {it.code: it for it in board.areas}
        if self.area is None or self.area.code not in codes:
            self.area = next((it for it in board.areas if it.level == "village"), next(iter(board.areas), None))
        if self.area is not None:
            self.tree.set_current(self.area.code)
        held = {Who(it.person, it.team): it for it in board.sent}
        named = {who for who, _, _ in board.people}
        people = [*board.people, *((who, it.name, "") for who, it in held.items() if who not in named)]
        self.who.set_values([self._row(who, name, inside, held.get(who)) for who, name, inside in people])
        if self.who.value is None and people:
            self.who.set_current(self.who.shown.values[0])
        self._read_places()

    def _row(self, who: Who, name: str, inside: str, held: SentRow | None) -> Row:
        assigned, visited = (held.assigned, held.visited) if held else (0, 0)
        return Row(
            who, name, inside or (self.tr("team") if who.team else ""),
            share=visited / assigned if assigned else 0.0, right=f"{visited}/{assigned}",
        )  # fmt: skip

    def _choose_area(self, area: Area) -> None:
        self.area = area
        self.table.clearSelection()
        self._read_places()

    def _read_places(self) -> None:
        if self.area is None or self.board is None:
            self._enable()
            return
        inside = [it for it in self.board.villages if it.code.startswith(_within(self.area))]
        places, assigned = sum(it.places for it in inside), sum(it.assigned for it in inside)
        self.counted.setText(
            self.tr("{area}: places {places}, assigned {assigned}").format(
                area=self.area.name, places=places, assigned=assigned
            )
        )
        self._read_page(("", ""), self.table.set_rows)
        self._enable()

    def _read_on(self) -> None:
        if self.table.places.rows:
            last = self.table.places.rows[-1]
            self._read_page((last.code, last.site), self.table.places.add_rows)

    def _read_page(self, after: tuple[str, str], then: Callable[[list[PlaceRow]], None]) -> None:
        if self.file is None or self.area is None:
            return
        campaign, within = self.file.campaign.id, _within(self.area)
        read = rounds.places
        self.session.ask(self, lambda store: read(store, campaign, within, after=after), then, key="board-places")

    # -- assigning ---------------------------------------------------------------------------------------------------

    def _give(self) -> None:
        sites = [it.site for it in self.table.selected]
        if sites and self.who.value is not None:
            who = self.who.value.key
            self._assign(lambda store, campaign, checklist: assigning.assign(store, campaign, checklist, sites, who))

    def _give_area(self) -> None:
        if self.area is not None and self.who.value is not None:
            area, who = self.area.id, self.who.value.key
            self._assign(lambda store, it, checklist: assigning.assign_area(store, it, checklist, area, who))

    def _spread(self) -> None:
        if self.board is not None and self.area is not None:
            dialog = SpreadDialog(self, [(who, name) for who, name, _ in self.board.people], self.area)
            dialog.decided.connect(self._spread_among)
            dialog.show_over()

    def _spread_among(self, among: list[Who], area: str | None, anew: bool) -> None:  # noqa: FBT001 - a slot
        if anew:
            self._assign(lambda store, it, checklist: assigning.rebalance(store, it, checklist, among))
        else:
            self._assign(lambda store, it, checklist: assigning.assign_evenly(store, it, checklist, among, area=area))

    def _assign(self, work: Callable[[Store, str, str], Assigned]) -> None:
        checklist = self.checklist.currentData()
        if self.file is None or checklist is None:
            return
        campaign = self.file.campaign.id
        self.session.do(self, lambda store: work(store, campaign, checklist), self._tell)

    def _tell(self, done: Assigned) -> None:
        self.told.setText(
            self.tr("Newly assigned {new}, given to somebody else {moved}, left as they were {kept}").format(
                new=done.new, moved=done.moved, kept=done.kept
            )
        )

    def _take_back(self) -> None:
        sites = [it.site for it in self.table.selected]
        if self.file is None or not sites:
            return
        campaign = self.file.campaign.id
        self.session.do(
            self,
            lambda store: assigning.take_back(store, campaign, sites),
            lambda count: self.told.setText(self.tr("Taken back: %n", "", count)),
        )

    def _enable(self) -> None:
        chosen, who = len(self.table.selected), self.who.value is not None
        asks = self.checklist.currentData() is not None
        self.give.setEnabled(bool(chosen) and who and asks)
        self.give.set_words(self.tr("Give these %n", "", chosen) if chosen else self.tr("Give what is chosen"))
        self.give_area.setEnabled(self.area is not None and who and asks)
        self.even.setEnabled(self.area is not None and asks)
        self.back.setEnabled(bool(chosen))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it is narrow the places have the room."""
        super().resizeEvent(event)
        narrow = self.window().width() < px(NARROW)
        self.left.setFixedWidth(px(148 if narrow else 176))
        self.right.setFixedWidth(px(236 if narrow else 268))

    def _lay_out(self) -> None:
        left = self.left = Panel(sides=("right",)).add(self.tree)
        head = Panel(sides=("bottom",), margins=(16, 6, 12, 6), gap=12, across=True)
        self.checklist.setMinimumWidth(px(120))
        self.checklist.setMaximumWidth(px(240))
        head.add(self.counted, None, self.checklist)
        middle = Panel().add(head)
        middle.box.addWidget(self.table, 1)
        right = self.right = Panel(sides=("left",))
        right.box.addWidget(self.who, 1)
        acts = Panel(sides=("top",), margins=(12, 10, 12, 12), gap=8)
        for it in (self.give, self.give_area, self.even, self.back):
            it.setSizePolicy(self.who.sizePolicy().Policy.Expanding, it.sizePolicy().verticalPolicy())
        acts.add(self.told, self.give, self.give_area, self.even, self.back)
        right.add(acts)
        whole = across(left, middle, right, gap=0)
        whole.setStretch(1, 1)
        self.box.addLayout(whole, 1)


def _within(area: Area) -> str:
    """What the codes of the areas below begin with."""
    code = area.code
    return code[:6] if area.level == "county" else code[:_TOWN] if area.level == "town" else code


def _unsent(villages: list[VillageRow], area: Area) -> int:
    return sum(it.places - it.assigned for it in villages if it.code.startswith(_within(area)))


def _read(store: Store, campaign: str) -> _Board:
    rows = rounds.villages(store, campaign)
    wanted = {it.code for it in rows} | {f"{it.code[:_TOWN]}000" for it in rows}
    county = {f"{it.code[:6]}000000" for it in rows}
    found = [it for it in store.find(Area) if it.code in wanted | county]
    people: list[tuple[Who, str, str]] = [
        (Who(team=it.id), it.name, "、".join(name for _, name in it.people)) for it in teams.teams(store, campaign)
    ]
    people += [(Who(person=it.id), it.name, "") for it in teams.inspectors(store) if it.role == "inspector"]
    return _Board(rows, sorted(found, key=lambda it: it.code), rounds.sent(store, campaign), people)
