"""户类型: the households of each group, whether their risk is gone, and what they were before."""

from dataclasses import dataclass

from inspector import clock, i18n
from inspector.db.store import Store
from inspector.i18n import registering as words
from inspector.operations.register import listing, statuses
from inspector.operations.register.statuses import InGroup
from inspector.paper.masking import masked_name
from inspector.records import HouseholdStatus, Site
from inspector.ui.dialogs.register_households import StatusDialog
from inspector.ui.pages.boards_words import on
from inspector.ui.pages.register_pane import RegisterPane
from inspector.ui.session import Session
from inspector.ui.theme import px
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.field import DropDown
from inspector.ui.widgets.lines import Column, Line
from inspector.ui.widgets.rows import Row


@dataclass(frozen=True, slots=True)
class _Read:
    households: list[InGroup]
    words: listing.Words


class HouseholdsPane(RegisterPane):
    """One line a household with a group; names are masked in the list."""

    table_kind = "statuses"

    def __init__(self, session: Session) -> None:
        columns = [
            Column(self.tr("Household"), 118), Column(self.tr("Code"), 186), Column(self.tr("Where")),
            Column(self.tr("Group"), 176), Column(self.tr("Risk"), 104), Column(self.tr("From"), 118),
        ]  # fmt: skip
        hint = self.tr("Choose a household, or put one into a group.")
        super().__init__(session, self.tr("Households by group"), columns, hint)
        self.words = listing.Words()
        self.held: dict[str, InGroup] = {}
        self.group = DropDown(self.tr("Group"))
        self.group.setMinimumWidth(px(150))
        self.group.activated.connect(lambda _: self._fill())
        self.risk = DropDown(self.tr("Risk"))
        self.risk.set_options([(self.tr("Any risk"), ""), *((words.risk(it), it) for it in statuses.RISKS)])
        self.risk.setMinimumWidth(px(144))
        self.risk.activated.connect(lambda _: self._fill())
        self.new = Button(self.tr("Into a group …"), icon="plus", height=36, kind="filled")
        self.new.setObjectName("status_new")
        self.new.clicked.connect(lambda _: StatusDialog(self, session, None).show_over())
        self.head.add(self.group, self.risk, self.told, None, self.take_in, self.give, self.new)
        self.table.leave_out((1,), 760)
        self.change = self.act(self.tr("Another group or risk …"), "status_change", self._change)
        self.open = self.act(self.tr("To the place"), "status_site", self._open)

    def read(self) -> None:
        """Read the households that are in a group today."""
        today = clock.today().isoformat()

        def work(store: Store) -> _Read:
            return _Read(statuses.in_groups(store, today), listing.words(store))

        self.session.ask(self, work, self._show, key="register-households")

    def show_chosen(self) -> None:
        """What the household was before."""
        site = self.chosen
        self.session.ask(self, lambda store: listing.household(store, site), self._show_one, key="register-household")

    def _show(self, found: _Read) -> None:
        self.words = found.words
        english = i18n.language() != "zh"
        counts: dict[str, int] = {}
        for it in found.households:
            counts[it.status.category] = counts.get(it.status.category, 0) + 1
        chosen = self.group.currentData() or ""
        self.group.set_options([
            (self.tr("All groups ({count})").format(count=len(found.households)), ""),
            *((f"{self.words.said('household_groups', it, english)} ({number})", it) for it, number in counts.items()),
        ])  # fmt: skip
        self.group.setCurrentIndex(max(0, self.group.findData(chosen)))
        self.held = {it.status.site: it for it in found.households}
        self._fill()

    def _fill(self) -> None:
        group, risk = self.group.currentData(), self.risk.currentData()
        shown = [
            it for it in self.held.values()
            if (not group or it.status.category == group) and (not risk or it.status.risk == risk)
        ]  # fmt: skip
        self.table.set_lines([self._line(it) for it in shown])
        self.tell("" if shown else self.tr("No household of that kind."))

    def _line(self, it: InGroup) -> Line:
        group = self.words.said("household_groups", it.status.category, i18n.language() != "zh")
        risk = words.risk(it.status.risk) or "—"
        cells = (masked_name(it.name), it.code, it.place, group, risk, on(it.status.since))
        return Line(cells, icon="doing" if it.status.risk == "present" else "", key=it.status.site)

    def _show_one(self, found: tuple[Site, list[HouseholdStatus]]) -> None:
        site, held = found
        if site.id != self.chosen:
            return
        english = i18n.language() != "zh"
        rows = [
            Row(it.id, " · ".join(filter(None, (self.words.said("household_groups", it.category, english),
                                                words.risk(it.risk)))),
                self.span(it.since, it.until, it.document),
                icon="check" if it.until is None else "closed")
            for it in held
        ]  # fmt: skip
        place = self.held[site.id].place if site.id in self.held else ""
        self.beside.show_one(masked_name(site.name), place, [(self.tr("Code"), site.code)], self.tr("Over time"), rows)

    def _change(self) -> None:
        if (it := self.held.get(self.chosen)) is not None:
            StatusDialog(self, self.session, it).show_over()

    def _open(self) -> None:
        if self.chosen is not None:
            self.session.open("sites", self.chosen)
