"""The round board: every village with its ring, and in the chosen one every household, visited or not."""

from datetime import date
from typing import Any

from PySide6.QtGui import QResizeEvent

from inspector import clock, i18n
from inspector.db.store import Store
from inspector.operations import round as rounds
from inspector.operations.campaign import CampaignFile
from inspector.operations.lately import LATELY, Lately, lately
from inspector.operations.round import PlaceRow, VillageRow
from inspector.ui.models.round_places import PlaceTable
from inspector.ui.session import Session
from inspector.ui.theme import NARROW, px
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.panel import Panel, Words, across
from inspector.ui.widgets.rows import Row, Rows
from inspector.ui.widgets.segments import Choice, Segments


class RoundPane(Panel):
    """Villages at the left, their places at the right, and below what is known of the one that is stood on."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.file: CampaignFile | None = None
        self.today = clock.today()
        self.village = ""
        self.place: PlaceRow | None = None
        self.rows: list[VillageRow] = []
        self.sums = Words("", "small", "muted", elide=True)
        self.sums.setObjectName("round_sums")
        self.villages = Rows(self.tr("Villages"), fit=False)
        self.villages.setObjectName("villages")
        self.villages.chosen.connect(lambda row: self._stand_in(row.key))
        self.shown = Segments(
            self.tr("Which places"),
            [Choice("all", self.tr("All")), Choice("missing", self.tr("Not visited"))],
            "all", height=32, step="body",
        )  # fmt: skip
        self.shown.chosen.connect(self._show_which)
        self.title = Words("", "ask", bold=True, elide=True)
        self.table = PlaceTable(self.tr("Places"))
        self.table.setObjectName("places")
        self.table.moved.connect(self._stand_on)
        self.table.opened.connect(self._open)
        self.table.wanted.connect(self._read_on)
        self.hint = Words("", "cell", "muted", elide=True)
        self.hint.setObjectName("lately")
        self.open = Button(self.tr("Open the place"), icon="right", key="Return", acts=False)
        self.open.setObjectName("open_place")
        self.open.clicked.connect(lambda _: self._open(self.place))
        self.open.setEnabled(False)
        self._lay_out()

    def show_campaign(self, file: CampaignFile, today: date) -> None:
        """Show a campaign; its villages are counted anew."""
        if self.file is None or file.campaign.id != self.file.campaign.id:
            self.village = ""
        self.file, self.today = file, today
        id = file.campaign.id  # noqa: A001
        self.session.ask(self, lambda store: rounds.villages(store, id), self._show_villages, key="villages")

    def _show_villages(self, rows: list[VillageRow]) -> None:
        self.rows = rows
        self.villages.set_values([self._row(it) for it in rows])
        done, of = sum(it.visited for it in rows), sum(it.places for it in rows)
        whole = sum(it.visited >= it.places for it in rows)
        self.sums.setText(
            self.tr("Visited {done} of {of} · villages complete {whole} of {villages}").format(
                done=done, of=of, whole=whole, villages=len(rows)
            )
        )
        codes = [it.code for it in rows]
        if self.village not in codes:
            self.village = next(iter(codes), "")
        if self.village:
            self._stand_in(self.village)
        else:
            self.table.set_rows([])
            self.title.setText(self.tr("No place of its areas and checklists"))

    def _row(self, it: VillageRow) -> Row:
        second = self.tr("{town} · places {places}, assigned {assigned}").format(
            town=it.town, places=it.places, assigned=it.assigned
        )
        none = it.visited >= it.places
        right = self.tr("visited {count}").format(count=it.visited) if it.visited else self.tr("nobody yet")
        return Row(
            it.code, it.name, second, share=it.visited / it.places if it.places else 0.0, right=right,
            right_ink="fixed" if none else "muted" if it.visited else "doing",
        )  # fmt: skip

    def _stand_in(self, code: str) -> None:
        self.village = code
        at = next((it for it in self.villages.shown.values if it.key == code), None)
        if at is not None and self.villages.value != at:
            self.villages.set_current(at)
        found = next((it for it in self.rows if it.code == code), None)
        if found is not None:
            self.title.setText(f"{found.town}{found.name}")
        self._read(("", ""), self.table.set_rows)

    def _show_which(self, _: str) -> None:
        self._read(("", ""), self.table.set_rows)

    def _read_on(self) -> None:
        if self.table.places.rows:
            last = self.table.places.rows[-1]
            self._read((last.code, last.site), self.table.places.add_rows)

    def _read(self, after: tuple[str, str], then: Any) -> None:
        if self.file is None or not self.village:
            return
        campaign, village, missing = self.file.campaign.id, self.village, self.shown.value == "missing"

        def read(store: Store) -> list[PlaceRow]:
            return rounds.places(store, campaign, village, missing=missing, after=after)

        def show(rows: list[PlaceRow]) -> None:
            if village == self.village:
                then(rows)

        self.session.ask(self, read, show, key="round-places")

    def _stand_on(self, row: PlaceRow | None) -> None:
        self.place = row
        self.open.setEnabled(row is not None)
        self.hint.setText("")
        if row is None:
            return
        site, today = row.site, self.today

        def show(found: list[Lately]) -> None:
            if self.place is not None and self.place.site == site:
                self._show_lately(found)

        self.session.ask(self, lambda store: lately(store, site, today), show, key="lately")

    def _show_lately(self, found: list[Lately]) -> None:
        if not found:
            self.hint.setText(self.tr("Nobody was here in the last {days} days").format(days=LATELY))
            self.hint.set_ink("muted")
            return
        last = found[0]
        said = self.tr("Visited in the last {days} days: {when}, {who}").format(
            days=LATELY, when=i18n.day(last.on, self.today), who=last.by
        )
        if last.campaign:
            said = self.tr("{said}, for “{campaign}”").format(said=said, campaign=last.campaign)
        self.hint.setText(said)
        self.hint.set_ink("doing")

    def _open(self, row: PlaceRow | None) -> None:
        if row is not None:
            self.session.open(*(("visit", row.visit) if row.visit else ("sites", row.site)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it is narrow the places have the room."""
        super().resizeEvent(event)
        self.left.setFixedWidth(px(320 if self.window().width() < px(NARROW) else 372))

    def _lay_out(self) -> None:
        left = Panel(sides=("right",), margins=(0, 0, 1, 0))
        self.left = left
        left.add(Panel(sides=("bottom",), margins=(16, 10, 16, 10)).add(self.sums))
        left.box.addWidget(self.villages, 1)
        head = Panel(sides=("bottom",), margins=(16, 6, 12, 6), gap=12, across=True)
        head.add(self.title, None, self.shown)
        foot = Panel(sides=("top",), margins=(16, 6, 12, 6), gap=12, across=True)
        foot.add(self.hint, None, self.open)
        right = Panel().add(head)
        right.box.addWidget(self.table, 1)
        right.add(foot)
        both = across(left, right, gap=0)
        both.setStretch(1, 1)
        self.box.addLayout(both, 1)
