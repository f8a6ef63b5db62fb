"""A campaign in the sample county, and who goes round in it."""

from inspector.acts import Act
from inspector.db.store import Store
from inspector.operations import campaign as campaigns
from inspector.operations import team as teams
from inspector.operations import visit as visits
from inspector.operations.assigning import Who
from inspector.records import Area, Person, Site
from tests.operations.days import finalised, the_form

COUNTY, FIRST_TOWN, VILLAGE = "990101000000", "990101100000", "990101100201"


def area(store: Store, code: str = COUNTY) -> str:
    return store.find(Area, code=code)[0].id


def new_campaign(store: Store, *codes: str, checklists: tuple[str, ...] = ("household_toilet",)) -> str:
    """A campaign of its own beside the sample's."""
    forms = [str(store.one("SELECT id FROM checklist WHERE form = ?", it)) for it in checklists]
    return campaigns.add(
        store, name="百日攻坚", starts="2026-11-02", basic_by="2026-12-20", closed_by="2027-02-09",
        areas=[area(store, it) for it in codes or (COUNTY,)], checklists=forms,
    )  # fmt: skip


def people(store: Store, number: int) -> list[Who]:
    """So many inspectors, new ones where the county has too few."""
    found = [it.id for it in store.find(Person, role="inspector")]
    with store.operation(Act.IMPORT_PEOPLE) as edit:
        found += [edit.create(Person, name=f"督查员{n}", role="inspector") for n in range(len(found), number)]
    return [Who(person=it) for it in found[:number]]


def team_of(store: Store, campaign: str | None, *who: Who, name: str = "第一组") -> Who:
    ids = [str(it.person) for it in who]
    return Who(team=teams.add(store, name=name, people=ids, leader=ids[0], campaign=campaign))


def households(store: Store, village: str = VILLAGE) -> list[str]:
    return [it.id for it in sorted(store.find(Site, kind="household"), key=lambda it: it.code) if village in it.code]


def visited(store: Store, site: str, campaign: str | None) -> str:
    """A finalised visit there."""
    return finalised(store, visits.start(store, site=site, checklist=the_form(store), campaign=campaign))
