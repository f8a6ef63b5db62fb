"""A campaign at one look: its days and milestones, where it goes, what it asks, its teams, what it would leave out."""

from datetime import date

from PySide6.QtWidgets import QWidget

from inspector import i18n
from inspector.db.store import Store
from inspector.operations import campaign as campaigns
from inspector.operations import round as rounds
from inspector.operations import team as teams
from inspector.operations.campaign import CampaignFile
from inspector.operations.round import LeftOut
from inspector.operations.team import TeamRow
from inspector.ui.dialogs.team import TeamDialog
from inspector.ui.session import Session
from inspector.ui.theme import px
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.field import Facts
from inspector.ui.widgets.panel import Card, Heading, Panel, across, down, scrolled
from inspector.ui.widgets.rows import Row, Rows

_NAMED = 6  # villages or people named; of more only the number is told


class OverviewPane(Panel):
    """Two columns of cards."""

    def __init__(self, session: Session) -> None:
        super().__init__(fill="ground")
        self.session = session
        self.file: CampaignFile | None = None
        self.facts = Facts()
        self.milestones = Rows(self.tr("Milestones"))
        self.teams = Rows(self.tr("Teams"))
        self.teams.setObjectName("teams")
        self.teams.acted.connect(lambda row: self._change(row.key))
        self.left_out = Rows(self.tr("What would be left out today"))
        self.left_out.setObjectName("left_out")
        self.new_team = Button(self.tr("New team"), icon="plus", kind="quiet")
        self.new_team.setObjectName("new_team")
        self.new_team.clicked.connect(lambda _: self._change(None))
        self.delete = Button(self.tr("Delete the campaign"), icon="bin", kind="quiet")
        self.delete.setObjectName("delete_campaign")
        self.delete.clicked.connect(self._delete)
        inside = Panel(fill="ground", margins=(16, 16, 16, 16), gap=16)
        left = down(
            _card(Heading(self.tr("Milestones")), self.milestones),
            _card(Heading(self.tr("What it is")), self.facts, padded=True),
            across(self.delete, None), None, gap=16,
        )  # fmt: skip
        team_head = QWidget()
        line = across(Heading(self.tr("Teams")), self.new_team)
        line.setContentsMargins(0, 0, px(8), 0)
        team_head.setLayout(line)
        right = down(
            _card(Heading(self.tr("What would be left out today")), self.left_out),
            _card(team_head, self.teams), None, gap=16,
        )  # fmt: skip
        columns = across(left, right, gap=16)
        columns.setStretch(0, 1)
        columns.setStretch(1, 1)
        inside.box.addLayout(columns, 1)
        self.add(scrolled(inside, self.tr("Overview")))

    def show_campaign(self, file: CampaignFile, today: date) -> None:
        """Show a campaign; what is counted follows."""
        self.file = file
        campaign = file.campaign
        days = campaigns.days(campaign, today)
        self.milestones.set_values(
            [
                Row(
                    "begun", self._counted(days), i18n.day(campaign.starts, today), share=days.share,
                ),
                self._milestone(self.tr("Basically put right"), campaign.basic_by, days.to_basic, today),
                self._milestone(self.tr("All closed"), campaign.closed_by, days.to_closed, today),
            ]
        )  # fmt: skip
        mark = self.tr(", ")
        self.facts.set_facts(
            [
                (self.tr("Basis"), campaign.basis or "—"),
                (self.tr("Areas"), mark.join(it.name for it in file.areas) or "—"),
                (self.tr("Checklists"), mark.join(it.title for it in file.checklists) or "—"),
                (self.tr("Visits"), self.tr("%n finalised", "", file.visits)),
                (self.tr("Drafts"), str(file.drafts)),
            ]
        )
        self.delete.setEnabled(not file.visits and not file.drafts)
        id = campaign.id  # noqa: A001
        read = rounds.left_out
        self.session.ask(self, lambda store: read(store, id), self._show_left_out, key="left-out")
        self.session.ask(self, lambda store: teams.teams(store, id), self._show_teams, key="teams")

    def _counted(self, days: campaigns.Days) -> str:
        if days.day < 1:
            return self.tr("Begins in %n day(s)", "", 1 - days.day)
        return self.tr("Day {day} of {of}").format(day=min(days.day, days.of), of=days.of)

    def _milestone(self, words: str, day: str, left: int, today: date) -> Row:
        over = self.tr("over for %n day(s)", "", -left) if left < 0 else self.tr("%n day(s) left", "", left)
        return Row(day, words, i18n.day(day, today), icon="clock", right=over, right_ink="muted")

    def _show_teams(self, rows: list[TeamRow]) -> None:
        def second(it: TeamRow) -> str:
            names = [
                self.tr("{name} (leader)").format(name=name) if key == it.leader else name for key, name in it.people
            ]
            return self.tr(", ").join(names)

        self.teams.set_values(
            [Row(it, it.name, second(it), icon="person", action=self.tr("Change")) for it in rows]
            or [Row(None, self.tr("No team yet"), self.tr("People can be sent alone, too"), icon="person")]
        )

    def _show_left_out(self, left: LeftOut) -> None:
        villages = self._named([it.name for it in left.villages])
        people = self.tr("Residents not seen: {count}").format(count=left.residents)
        if left.idle:
            idle = self.tr("sent, nothing visited yet: {names}").format(names=self._named(list(left.idle)))
            people = self.tr(", ").join((people, idle))
        items = self._named(list(left.unused))
        if left.owed:
            owed = self.tr("%n site(s) not visited by every checklist", "", left.owed)
            items = self.tr(", ").join(filter(None, (items, owed)))
        self.left_out.set_values(
            [
                self._gap("villages", self.tr("Villages nobody has been to"), len(left.villages), villages),
                self._gap("places", self.tr("Households and places not visited"), left.places, ""),
                self._gap("people", self.tr("People"), left.residents + len(left.idle), people),
                self._gap("items", self.tr("Items"), len(left.unused) + left.owed, items),
            ]
        )  # fmt: skip

    def _gap(self, key: str, words: str, count: int, second: str) -> Row:
        none = not count
        return Row(
            key, words, self.tr("Nothing left out") if none else second, icon="fixed" if none else "warn",
            ink="fixed" if none else "doing", right=str(count), right_ink="muted" if none else "doing",
        )  # fmt: skip

    def _named(self, names: list[str]) -> str:
        said = self.tr(", ").join(names[:_NAMED])
        return said + (" …" if len(names) > _NAMED else "")

    def _change(self, team: TeamRow | None) -> None:
        if self.file is not None:
            TeamDialog(self, self.session, self.file.campaign.id, team).show_over()

    def _delete(self) -> None:
        if self.file is not None:
            id = self.file.campaign.id  # noqa: A001

            def work(store: Store) -> None:
                campaigns.delete(store, id)

            self.session.do(self, work)


def _card(head: QWidget, inside: QWidget, *, padded: bool = False) -> Card:
    card = Card(margins=(1, 4, 1, 4))
    frame = Panel(margins=(15, 4, 15, 4)).add(head)
    card.add(frame)
    card.add(Panel(margins=(16, 4, 16, 12)).add(inside) if padded else inside)
    return card
