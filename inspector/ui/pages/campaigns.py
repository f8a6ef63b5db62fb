"""Campaigns: the list, and the chosen one in four views: what it is, who goes where, how far, what was drawn."""

from importlib import import_module
from typing import Any

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from inspector import clock, i18n
from inspector.db.store import Store
from inspector.operations import campaign as campaigns
from inspector.operations.campaign import CampaignFile, CampaignRow
from inspector.operations.today import current_round
from inspector.ui.dialogs.campaign_facts import CampaignDialog
from inspector.ui.pages.page import Page
from inspector.ui.session import Session
from inspector.ui.theme import NARROW, px
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.empty import EmptyPage, Way
from inspector.ui.widgets.field import DropDown
from inspector.ui.widgets.panel import Panel, Words, across, down
from inspector.ui.widgets.rows import Row, Rows
from inspector.ui.widgets.segments import Choice, Segments
from inspector.ui.widgets.visit_tabs import CAMPAIGNS, VisitTabs

OVERVIEW, BOARD, ROUND, LOTS = "overview", "board", "round", "lots"
_PANES = {
    OVERVIEW: ("campaign_overview", "OverviewPane"),
    BOARD: ("campaign_board", "BoardPane"),
    ROUND: ("campaign_round", "RoundPane"),
    LOTS: ("campaign_lots", "LotsPane"),
}


class CampaignsPage(Page):
    """The list at the left; the panes are made when they are first seen."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, "")
        self.tabs = VisitTabs(session, self.header, CAMPAIGNS)
        self.today = clock.today()
        self.campaign = ""
        self.file: CampaignFile | None = None
        self.change = Button(self.tr("Change"), icon="pencil", key="F2")
        self.change.setObjectName("change_campaign")
        self.change.clicked.connect(self._change)
        self.add = Button(self.tr("New campaign"), icon="plus", key="Ctrl+Shift+N")
        self.add.setObjectName("new_campaign")
        self.add.clicked.connect(self._new)
        self.header.set_actions(self.change, self.add)
        self.list = Rows(self.tr("Campaigns"), fit=False, high=64)
        self.list.setObjectName("campaigns")
        self.list.chosen.connect(lambda row: self._choose(row.key))
        self.name = Words("", "title", bold=True, elide=True)
        self.name.setObjectName("campaign_name")
        self.days = Words("", "cell", "muted", elide=True)
        words = {
            OVERVIEW: self.tr("Overview"), BOARD: self.tr("Assignments"), ROUND: self.tr("Round"),
            LOTS: self.tr("Lots"),
        }  # fmt: skip
        choices = [Choice(it, words[it], str(at)) for at, it in enumerate(_PANES, 1)]
        self.view = Segments(self.tr("What to see of it"), choices, OVERVIEW, height=36, step="body")
        self.view.chosen.connect(self._go)
        self.which = DropDown(self.tr("Campaigns"))
        self.which.setMaximumWidth(px(330))
        self.which.activated.connect(lambda _: self._choose(self.which.currentData()))
        self.panes: dict[str, Any] = {}
        self.stack = QStackedWidget()
        self.whole = QStackedWidget()
        self._lay_out()

    def arrive(self, about: Any) -> None:
        """`about`: a campaign's id, or (id, name of a view)."""
        campaign, view = about if isinstance(about, tuple) else (about, "")
        if isinstance(campaign, str) and campaign:
            self._choose(campaign)
        if view in _PANES:
            self._go(view)

    def keys(self) -> QWidget:
        """The list of campaigns, or where it is narrow what stands for it."""
        return self.which if self.left.isHidden() else self.list

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it is narrow the list gives way; its campaigns are chosen in the head, in place of the name."""
        super().resizeEvent(event)
        narrow = self.window().width() < px(NARROW)
        for it in (self.left, self.name, self.days):
            it.setVisible(not narrow)
        self.which.setVisible(narrow)

    def refresh(self) -> None:
        """Read the campaigns and what is shown of the chosen one."""
        self.today = clock.today()
        self.session.ask(self, self._read, self._show, key="campaigns")

    def _read(self, store: Store) -> tuple[list[CampaignRow], str]:
        now = current_round(store, self.today)
        return campaigns.campaigns(store), now.campaign.id if now else ""

    def _show(self, answer: tuple[list[CampaignRow], str]) -> None:
        rows, now = answer
        self.list.set_values([self._row(it) for it in rows])
        self.which.set_options([(it.campaign.name, it.campaign.id) for it in rows])
        self.whole.setCurrentIndex(0 if rows else 1)
        self.change.setEnabled(bool(rows))
        ids = [it.campaign.id for it in rows]
        if self.campaign not in ids:
            self.campaign = now if now in ids else next(iter(ids), "")
        if self.campaign:
            self._choose(self.campaign)

    def _row(self, it: CampaignRow) -> Row:
        days = campaigns.days(it.campaign, self.today)
        return Row(
            it.campaign.id,
            it.campaign.name,
            f"{self.counted(days)}  ·  {it.visited}/{it.assigned}",
            share=it.visited / it.assigned if it.assigned else 0.0,
        )

    def counted(self, days: campaigns.Days) -> str:
        """Where a campaign stands in time, in words."""
        if days.day < 1:
            return self.tr("Begins in %n day(s)", "", 1 - days.day)
        if days.to_closed < 0:
            return self.tr("Over for %n day(s)", "", -days.to_closed)
        return self.tr("Day {day} of {of}").format(day=days.day, of=days.of)

    def _choose(self, campaign: str) -> None:
        if campaign != self.campaign:
            self.file = None
        self.campaign = campaign
        at = next((it for it in self.list.shown.values if it.key == campaign), None)
        if at is not None and self.list.value != at:
            self.list.set_current(at)
        self.which.setCurrentIndex(self.which.findData(campaign))
        read = campaigns.read_campaign
        self.session.ask(self, lambda store: read(store, campaign), self._show_file, key="campaign")

    def _show_file(self, file: CampaignFile) -> None:
        if file.campaign.id != self.campaign:
            return
        self.file = file
        self.name.setText(file.campaign.name)
        days = campaigns.days(file.campaign, self.today)
        basic, closed = (i18n.day(it, self.today) for it in (file.campaign.basic_by, file.campaign.closed_by))
        self.days.setText(
            self.tr("{days} · basically put right by {basic} · all closed by {closed}").format(
                days=self.counted(days), basic=basic, closed=closed
            )
        )
        self._go(self.view.value)

    def _go(self, view: str) -> None:
        self.view.set_value(view)
        if self.file is None:
            return
        if view not in self.panes:
            module, name = _PANES[view]
            pane = getattr(import_module(f"inspector.ui.pages.{module}"), name)(self.session)
            self.panes[view] = pane
            self.stack.addWidget(pane)
        self.stack.setCurrentWidget(self.panes[view])
        self.panes[view].show_campaign(self.file, self.today)

    def _new(self) -> None:
        dialog = CampaignDialog(self, self.session)
        dialog.made.connect(self._made)
        dialog.show_over()

    def _change(self) -> None:
        if self.file is not None:
            CampaignDialog(self, self.session, self.file).show_over()

    def _made(self, campaign: str) -> None:
        self.campaign = campaign
        self.file = None
        self.refresh()

    def _lay_out(self) -> None:
        left = self.left = Panel(sides=("right",)).add(self.list)
        left.setFixedWidth(px(232))
        head = Panel(sides=("bottom",), margins=(16, 8, 16, 8), gap=12, across=True)
        self.which.hide()
        head.add(down(self.name, self.days, gap=0), self.which, None, self.view)
        right = Panel(fill="ground").add(head)
        right.box.addWidget(self.stack, 1)
        both = Panel()
        box = across(left, right, gap=0)
        box.setStretch(1, 1)
        both.box.addLayout(box, 1)
        self.whole.addWidget(both)
        empty = EmptyPage(
            Way(
                "new_campaign", "sites", self.tr("Begin a campaign"),
                self.tr("Where it goes, what it asks, until when"), self.tr("Then who goes where"),
            ),
            [Way("packages", "package", self.tr("Take in the office's package"), self.tr("Campaigns come with it"))],
            before=self.tr("With a package you need not write it"),
            sentence=self.tr("There is no campaign yet."),
        )  # fmt: skip
        empty.chosen.connect(lambda way: self._new() if way == "new_campaign" else self.session.open("packages"))
        self.whole.addWidget(empty)
        self.box.addWidget(self.whole, 1)
