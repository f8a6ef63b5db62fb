"""专项行动: campaigns with their areas, checklists and two milestone dates; how many days of one are over."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from inspector import clock
from inspector.acts import Act
from inspector.db.edit import Edit
from inspector.db.store import Store
from inspector.errors import Fault, Kind
from inspector.operations.versions import site_kinds
from inspector.records import (
    Area,
    Assignment,
    Campaign,
    CampaignArea,
    CampaignChecklist,
    Checklist,
    Member,
    Team,
)

INSIDE = """
    WITH RECURSIVE inside (id) AS (
        SELECT area FROM campaign_area WHERE campaign = :campaign AND NOT deleted
        UNION SELECT a.id FROM inside CROSS JOIN area AS a ON a.parent = inside.id WHERE NOT a.deleted
        UNION SELECT a.successor FROM inside CROSS JOIN area AS a ON a.id = inside.id WHERE a.successor IS NOT NULL)"""
"""SQL: the areas a campaign goes round, with all that lies in them, and what any of them has gone into since."""


@dataclass(frozen=True, slots=True)
class Days:
    """Where a campaign stands in time: day `day` of `of` (百日攻坚 counts the first day as one); what is left."""

    day: int  # 0 and less: it begins in so many days
    of: int
    to_basic: int  # days until 基本整改, negative when it is over
    to_closed: int

    @property
    def share(self) -> float:
        """How much of its time is over, 0 … 1."""
        return min(1.0, max(0.0, self.day / self.of)) if self.of > 0 else 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class CampaignRow:
    """A campaign as the list shows it: sites assigned and of these visited."""

    campaign: Campaign
    assigned: int
    visited: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CampaignFile:
    """A campaign with what belongs to it."""

    campaign: Campaign
    areas: tuple[Area, ...]
    checklists: tuple[Checklist, ...]
    visits: int  # finalised
    drafts: int

    @property
    def kinds(self) -> frozenset[str]:
        """The kinds of site its checklists are meant for; none: no checklist says so."""
        return frozenset(kind for it in self.checklists for kind in site_kinds(it))


def days(campaign: Campaign, today: date) -> Days:
    """Count the days; a stranger's dates that are none count as today."""
    dates = campaign.starts, campaign.basic_by, campaign.closed_by
    starts, basic, closed = (clock.day(it) or today for it in dates)
    return Days((today - starts).days + 1, (closed - starts).days + 1, (basic - today).days, (closed - today).days)


def campaigns(store: Store) -> list[CampaignRow]:
    """Every campaign, the one that began last first."""
    found = store.rows(
        """SELECT a.campaign, count(*), sum(EXISTS (
             SELECT 1 FROM visit AS v WHERE v.site = a.site AND +v.campaign = a.campaign AND v.finalised IS NOT NULL
             AND NOT v.deleted))
           FROM (SELECT DISTINCT campaign, site FROM assignment WHERE NOT deleted) AS a
           JOIN site AS s ON s.id = a.site WHERE NOT s.deleted GROUP BY 1"""
    )
    counts = {id: (assigned, visited) for id, assigned, visited in found}  # noqa: A001
    rows = [
        CampaignRow(campaign=it, assigned=counts.get(it.id, (0, 0))[0], visited=counts.get(it.id, (0, 0))[1])
        for it in store.find(Campaign)
    ]
    return sorted(rows, key=lambda it: (it.campaign.starts, it.campaign.id), reverse=True)


def read_campaign(store: Store, campaign: str) -> CampaignFile:
    """A campaign with its areas (by code) and checklists (by title). Raises Fault GONE."""
    finalised, drafts = store.rows(
        """SELECT count(*) FILTER (WHERE finalised IS NOT NULL), count(*) FILTER (WHERE finalised IS NULL)
           FROM visit WHERE campaign = ? AND NOT deleted""",
        campaign,
    )[0]
    areas = {it.area: store.get(Area, it.area) for it in store.find(CampaignArea, campaign=campaign)}
    lists = {
        it.checklist: store.get(Checklist, it.checklist) for it in store.find(CampaignChecklist, campaign=campaign)
    }
    return CampaignFile(
        campaign=store.get(Campaign, campaign),
        areas=tuple(sorted((it for it in areas.values() if not it.deleted), key=lambda it: it.code)),
        checklists=tuple(sorted((it for it in lists.values() if not it.deleted), key=lambda it: (it.title, it.id))),
        visits=int(finalised),
        drafts=int(drafts),
    )


def add(
    store: Store, *, name: str, starts: str, basic_by: str, closed_by: str, basis: str | None = None,
    areas: Collection[str] = (), checklists: Collection[str] = (),
) -> str:  # fmt: skip
    """A new campaign. Raises Fault BAD_VALUE without a name, for a date that is none, or dates out of order."""
    facts = _checked(name=name, starts=starts, basic_by=basic_by, closed_by=closed_by, basis=basis)
    with store.operation(Act.ADD_CAMPAIGN) as edit:
        campaign = edit.create(Campaign, **facts)
        for area in sorted(set(areas)):
            edit.create(CampaignArea, campaign=campaign, area=area)
        for checklist in sorted(set(checklists)):
            edit.create(CampaignChecklist, campaign=campaign, checklist=checklist)
    return campaign


def change(
    store: Store, campaign: str, *, name: str, starts: str, basic_by: str, closed_by: str, basis: str | None = None,
    areas: Collection[str] | None = None, checklists: Collection[str] | None = None,
) -> None:  # fmt: skip
    """What it is from now on, areas and checklists too unless they are None. Raises as `add`; GONE.

    Assignments stay as they are: where somebody is sent outside the new areas is taken back by hand.
    """
    facts = _checked(name=name, starts=starts, basic_by=basic_by, closed_by=closed_by, basis=basis)
    with store.operation(Act.EDIT_CAMPAIGN) as edit:
        edit.change(Campaign, campaign, **facts)
        if areas is not None:
            _set_areas(store, edit, campaign, set(areas))
        if checklists is not None:
            _set_checklists(store, edit, campaign, set(checklists))


def delete(store: Store, campaign: str) -> None:
    """Delete a campaign with its teams and assignments; undo brings all of it back.

    Raises Fault HAS_VISITS (name, count) where somebody has been somewhere for it already; GONE.
    """
    found = read_campaign(store, campaign)
    if found.visits + found.drafts:
        raise Fault(Kind.HAS_VISITS, name=found.campaign.name, count=found.visits + found.drafts)
    teams = store.find(Team, campaign=campaign)
    with store.operation(Act.DELETE_CAMPAIGN) as edit:
        edit.delete_many(Assignment, [it.id for it in store.find(Assignment, campaign=campaign)])
        for team in teams:
            edit.delete_many(Member, [it.id for it in store.find(Member, team=team.id)])
        edit.delete_many(Team, [it.id for it in teams])
        edit.delete_many(CampaignArea, [it.id for it in store.find(CampaignArea, campaign=campaign)])
        edit.delete_many(CampaignChecklist, [it.id for it in store.find(CampaignChecklist, campaign=campaign)])
        edit.delete(Campaign, campaign)


def _set_areas(store: Store, edit: Edit, campaign: str, wanted: set[str]) -> None:
    here = store.find(CampaignArea, campaign=campaign)
    edit.delete_many(CampaignArea, [it.id for it in here if it.area not in wanted])
    for area in sorted(wanted - {it.area for it in here}):
        edit.create(CampaignArea, campaign=campaign, area=area)


def _set_checklists(store: Store, edit: Edit, campaign: str, wanted: set[str]) -> None:
    here = store.find(CampaignChecklist, campaign=campaign)
    edit.delete_many(CampaignChecklist, [it.id for it in here if it.checklist not in wanted])
    for checklist in sorted(wanted - {it.checklist for it in here}):
        edit.create(CampaignChecklist, campaign=campaign, checklist=checklist)


def _checked(*, name: str, starts: str, basic_by: str, closed_by: str, basis: str | None) -> dict[str, str | None]:
    if not name.strip():
        raise Fault(Kind.BAD_VALUE, field="name", value="", expected="…")
    order = {"starts": starts, "basic_by": basic_by, "closed_by": closed_by}
    for field, day in order.items():
        if clock.day(day) is None:
            raise Fault(Kind.BAD_VALUE, field=field, value=day, expected="YYYY-MM-DD")
    if basic_by < starts:
        raise Fault(Kind.BAD_VALUE, field="basic_by", value=basic_by, expected=f"≥ {starts}")
    if closed_by < basic_by:
        raise Fault(Kind.BAD_VALUE, field="closed_by", value=closed_by, expected=f"≥ {basic_by}")
    return {"name": name.strip(), "basis": (basis or "").strip() or None, **order}
