"""Lots: every draw of a campaign, what it fell on, substitutes with their reason, and whether it can be drawn again."""

from datetime import date

from PySide6.QtGui import QResizeEvent

from inspector import clock, i18n
from inspector.db.store import Store
from inspector.operations import assigning
from inspector.operations import lot as lots
from inspector.operations import team as teams
from inspector.operations.assigning import Assigned, Who
from inspector.operations.campaign import CampaignFile
from inspector.operations.lot import DrawnRow, LotFile, Verdict
from inspector.ui.dialogs.draw_lot import DrawLotDialog, SubstituteDialog
from inspector.ui.dialogs.minutes import MinutesDialog
from inspector.ui.session import Session, told
from inspector.ui.theme import NARROW, px
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.field import DropDown, Facts
from inspector.ui.widgets.panel import Panel, Words, across
from inspector.ui.widgets.rows import Row, Rows


class LotsPane(Panel):
    """Draws at the left, the newest first; what the chosen one fell on at the right."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.file: CampaignFile | None = None
        self.lot: LotFile | None = None
        self.wanted = ""
        self.today = clock.today()
        self.list = Rows(self.tr("Lots"), fit=False, high=60)
        self.list.setObjectName("lots")
        self.list.chosen.connect(lambda row: self._choose(row.key))
        self.draw = Button(self.tr("Draw by lot"), icon="dice", kind="filled", key="Ctrl+D")
        self.draw.setObjectName("draw_lot")
        self.draw.clicked.connect(lambda _: self._draw())
        self.nothing = Words(self.tr("Nothing was drawn for this campaign yet."), "body", "muted", wrap=True)
        self.facts = Facts()
        self.said = Words("", "cell", "muted", elide=True)
        self.said.setObjectName("lot_verdict")
        self.rows = Rows(self.tr("What was drawn"), fit=False)
        self.rows.setObjectName("drawn")
        self.rows.chosen.connect(lambda _: self._enable())
        self.rows.acted.connect(self._open)
        self.substitute = Button(self.tr("Substitute …"), icon="redo")
        self.substitute.setObjectName("substitute")
        self.substitute.clicked.connect(lambda _: self._substitute())
        self.who = DropDown(self.tr("Who goes"))
        self.give = Button(self.tr("Assign them"), icon="person")
        self.give.setObjectName("assign_lot")
        self.give.clicked.connect(lambda _: self._assign())
        self.minutes = Button(self.tr("Minutes …"), icon="print", key="Ctrl+P")
        self.minutes.setObjectName("minutes")
        self.minutes.clicked.connect(lambda _: self._minutes())
        self._lay_out()
        self._enable()

    def show_campaign(self, file: CampaignFile, today: date) -> None:
        """Show the draws of a campaign."""
        if self.file is None or self.file.campaign.id != file.campaign.id:
            self.lot, self.wanted = None, ""
        self.file, self.today = file, today
        campaign = file.campaign.id
        self.session.ask(self, lambda store: lots.lots(store, campaign), self._show, key="lots")
        self.session.ask(self, lambda store: _people(store, campaign), self.who.set_options, key="lot-people")

    def _show(self, found: list[LotFile]) -> None:
        known = {it.lot.id: it for it in found}
        self.list.set_values([self._row(it) for it in found])
        self.empty.setVisible(not found)
        self.list.setVisible(bool(found))
        wanted = self.wanted or (self.lot.lot.id if self.lot else "")
        self.wanted = ""
        self.lot = known.get(wanted, found[0] if found else None)
        if self.lot is not None:
            self.list.set_current(next(it for it in self.list.shown.values if it.key.lot.id == self.lot.lot.id))
        self._show_lot()

    def _row(self, it: LotFile) -> Row:
        done = sum(row.visited for row in it.standing)
        title = self.tr("{area}: {kind}, {count}").format(
            area=it.area.name, kind=i18n.site_kind(it.lot.kind), count=it.lot.wanted
        )
        share = done / len(it.standing) if it.standing else 0.0
        return Row(it, title, f"{i18n.moment(it.lot.drawn, self.today)} {it.person}", share=share)

    def _choose(self, lot: LotFile) -> None:
        self.lot = lot
        self._show_lot()

    def _show_lot(self) -> None:
        it = self.lot
        self.said.setText("")
        if it is None:
            self.facts.set_facts([])
            self.rows.set_values([])
            self._enable()
            return
        facts = [
            (self.tr("Seed"), it.lot.seed),
            (self.tr("Candidates"), self._candidates(it)),
        ]
        if it.lot.note:
            facts.append((self.tr("Present, and remarks"), it.lot.note))
        self.facts.set_facts(facts)
        self.rows.set_values([self._drawn(row) for row in it.rows])
        if self.rows.value is None and it.rows:
            self.rows.set_current(self.rows.shown.values[0])
        self._enable()
        lot = it.lot.id

        def show(verdict: Verdict) -> None:
            if self.lot is not None and self.lot.lot.id == lot:
                self._show_verdict(verdict)

        self.session.ask(self, lambda store: lots.verify(store, lot), show, key="verify-lot", failed=self._unreadable)

    def _candidates(self, it: LotFile) -> str:
        found = it.candidates
        if found is None:
            return self.tr("cannot be read")
        said = self.tr("%n candidate(s)", "", found.count)
        if len(found.strata) > 1:
            said = self.tr("{count}, drawn in each of {villages} villages").format(
                count=said, villages=len(found.strata)
            )
        if found.unvisited_days:
            said = self.tr("{count}; not those visited in the last {days} days").format(
                count=said, days=found.unvisited_days
            )
        return said

    def _unreadable(self, error: BaseException) -> None:
        self.said.setText(f"△ {told(error)}")
        self.said.set_ink("overdue")

    def _show_verdict(self, verdict: Verdict) -> None:
        self.said.setText(
            self.tr("Drawn again: the same seed and candidates give the same.")
            if verdict.follows
            else self.tr("Drawn again, number {place} is another one: this does not follow from its seed.").format(
                place=verdict.place
            )
        )
        self.said.set_ink("fixed" if verdict.follows else "overdue")

    def _drawn(self, row: DrawnRow) -> Row:
        of = {it.id: it.place for it in self.lot.rows} if self.lot else {}
        second = row.address or row.code
        if row.replaces:
            second = self.tr("for number {place}: {reason}").format(place=of.get(row.replaces, 0), reason=row.reason)
        mark = "crossed" if row.replaced else "fixed" if row.visited else "open"
        return Row(
            row, f"{row.place}  {row.name}", second, icon=mark, ink="fixed" if row.visited else "muted",
            right=self.tr("replaced") if row.replaced else self.tr("visited") if row.visited else "",
        )  # fmt: skip

    def _open(self, row: Row) -> None:
        self.session.open("sites", row.key.site)

    def _draw(self) -> None:
        if self.file is not None:
            dialog = DrawLotDialog(self, self.session, self.file)
            dialog.made.connect(self._go_to)
            dialog.show_over()

    def _go_to(self, lot: str) -> None:
        self.wanted = lot

    def _substitute(self) -> None:
        if self.rows.value is not None:
            SubstituteDialog(self, self.session, self.rows.value.key).show_over()

    def _minutes(self) -> None:
        if self.lot is not None:
            MinutesDialog(self, self.session, self.lot.lot.id).show_over()

    def _assign(self) -> None:
        who, file = self.who.currentData(), self.file
        if self.lot is None or file is None or who is None:
            return
        sites, kind = [it.site for it in self.lot.standing], self.lot.lot.kind
        campaign = file.campaign.id

        def work(store: Store) -> Assigned:
            return assigning.assign_drawn(store, campaign, kind, sites, who)

        def tell(done: Assigned) -> None:
            self.said.setText(
                self.tr("Newly assigned {new}, given to somebody else {moved}, left as they were {kept}").format(
                    new=done.new, moved=done.moved, kept=done.kept
                )
            )
            self.said.set_ink("accent")

        self.session.do(self, work, tell)

    def _enable(self) -> None:
        row = self.rows.value
        self.substitute.setEnabled(row is not None and not row.key.replaced and not row.key.visited)
        for it in (self.minutes, self.give, self.who):
            it.setEnabled(self.lot is not None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it is narrow what was drawn has the room."""
        super().resizeEvent(event)
        self.left.setFixedWidth(px(232 if self.window().width() < px(NARROW) else 272))

    def _lay_out(self) -> None:
        left = Panel(sides=("right",), margins=(0, 0, 1, 0))
        self.left = left
        left.add(Panel(sides=("bottom",), margins=(12, 10, 12, 10)).add(across(self.draw, None)))
        self.empty = Panel(margins=(16, 12, 16, 12)).add(self.nothing)
        left.add(self.empty)
        left.box.addWidget(self.list, 1)
        left.box.addStretch(0)
        head = Panel(sides=("bottom",), margins=(16, 10, 16, 10), gap=6).add(self.facts, self.said)
        foot = Panel(sides=("top",), margins=(12, 6, 12, 6), gap=8, across=True)
        self.who.setMinimumWidth(px(100))
        foot.add(self.substitute, None, self.who, self.give, self.minutes)
        right = Panel().add(head)
        right.box.addWidget(self.rows, 1)
        right.add(foot)
        whole = across(left, right, gap=0)
        whole.setStretch(1, 1)
        self.box.addLayout(whole, 1)


def _people(store: Store, campaign: str) -> list[tuple[str, object]]:
    found: list[tuple[str, object]] = [(it.name, Who(team=it.id)) for it in teams.teams(store, campaign)]
    return [*found, *((it.name, Who(person=it.id)) for it in teams.inspectors(store) if it.role == "inspector")]
