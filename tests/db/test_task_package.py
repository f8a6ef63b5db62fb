"""What an office gives one person: all they need, whole under references, and nothing of anybody else's."""

from pathlib import Path
from types import SimpleNamespace

import pytest

from inspector.acts import Act
from inspector.db import package_task
from inspector.db.conflicts import conflicts
from inspector.db.package_writing import Task
from inspector.db.store import Store
from inspector.errors import Kind
from inspector.operations import book
from inspector.operations.outgoing import outgoing
from inspector.photo.store import PhotoStore
from inspector.records import (
    KINDS,
    Area,
    Assignment,
    Campaign,
    CampaignArea,
    Charge,
    Duplicate,
    Finding,
    HouseholdStatus,
    Member,
    NumberBlock,
    Person,
    Photo,
    Recheck,
    Resident,
    Site,
    Step,
    Team,
    Unit,
    Visit,
)
from tests.db.parcels import (
    COUNTY,
    add_photo,
    cleaned,
    county_store,
    export,
    finalised_visit,
    give,
    held,
    picture,
    refusal,
)
from tests.db.small_county import CHECKLIST, INSPECTOR, VILLAGE, Ticking, add, edit


def person(store: Store, name: str) -> str:
    with store.operation(Act.LOAD_LIBRARY) as act:
        return act.create(Person, name=name, role="inspector", phone="13800000000")


def assign(store: Store, site: str, campaign: str, **who: str) -> str:
    with store.operation(Act.ASSIGN) as act:
        return act.create(Assignment, campaign=campaign, site=site, checklist=CHECKLIST, **who)


@pytest.fixture
def county(office: Store) -> SimpleNamespace:
    """Two households, each somebody's, each with its people and its problem; a campaign; who answers for them."""
    it = SimpleNamespace(lin=INSPECTOR, ye=person(office, "叶督查"))
    with office.operation(Act.LOAD_LIBRARY) as act:
        it.town = act.create(Area, code="990101100", name="湖滨镇", level="town")
        act.change(Area, VILLAGE, parent=it.town)
        it.head = act.create(Person, name="村主任", role="responsible")
        it.elsewhere = act.create(Person, name="外村主任", role="responsible")
        it.other = act.create(Area, code="990101100202", name="麦浪村", level="village", parent=it.town)
        act.create(Charge, area=VILLAGE, person=it.head, role="village")
        act.create(Charge, area=it.other, person=it.elsewhere, role="village")
        it.campaign = act.create(
            Campaign, name="秋季督查", starts="2026-11-01", basic_by="2026-11-30", closed_by="2026-12-31"
        )
        act.create(CampaignArea, campaign=it.campaign, area=it.town)
        it.unit = act.create(Unit, name="稻香村委会", area=VILLAGE)
    it.mine = add(office, Site, name="甲户")
    it.theirs = add(office, Site, name="乙户", area=it.other)
    for site, name in ((it.mine, "甲某"), (it.theirs, "乙某")):
        with office.operation(Act.ADD_SITE) as act:
            act.create(Resident, site=site, name=name, away=0)
            act.create(HouseholdStatus, site=site, category="monitored", since="2026-01-01")
    it.assignment = assign(office, it.mine, it.campaign, person=it.lin)
    assign(office, it.theirs, it.campaign, person=it.ye)
    it.visit = finalised_visit(office, it.mine)
    it.other_visit = finalised_visit(office, it.theirs, texts=["乙户渗漏"])
    (it.finding,) = (f.id for f in office.find(Finding, site=it.mine))
    with office.operation(Act.TAKE_STEP) as act:
        act.create(Step, finding=it.finding, kind="assign", day="2026-11-21", unit=it.unit)
    return it


def task(store: Store, folder: Path, who: str = INSPECTOR, **how: object) -> Path:
    return export(store, folder, task=Task(who), **how).path


def names(path: Path, kind: str, column: str = "name") -> set[str]:
    return {it for (it,) in held(path, f"SELECT {column} FROM {kind}")}


def test_a_person_gets_their_places_and_nobody_elses(office: Store, county: SimpleNamespace, tmp_path: Path) -> None:
    path = task(office, tmp_path)
    assert names(path, "site") == {"甲户"}
    assert names(path, "resident") == {"甲某"}
    assert names(path, "household_status", "site") == {county.mine}
    assert names(path, "finding", "text") == {"渗漏"}
    assert names(path, "person") == {"林督查", "村主任"}
    assert names(path, "campaign") == {"秋季督查"}
    assert names(path, "checklist", "title") == {"户厕"}
    assert names(path, "unit") == {"稻香村委会"}
    assert names(path, "assignment", "id") == {county.assignment}
    assert names(path, "step", "kind") == {"assign"}
    for secret in ("乙某", "乙户", "外村主任", "叶督查"):
        assert secret.encode() not in path.read_bytes()


def test_nothing_in_it_refers_to_what_it_lacks(office: Store, county: SimpleNamespace, tmp_path: Path) -> None:
    assert held(task(office, tmp_path), "PRAGMA foreign_key_check") == []


def test_an_empty_laptop_takes_all_of_it(office: Store, county: SimpleNamespace, tmp_path: Path, now: Ticking) -> None:
    with Store.create(tmp_path / "field", nonce="field", now=now) as laptop:
        laptop.set_setting("role", "field")
        laptop.set_setting("county", COUNTY)
        outcome = give(office, laptop, task=Task(county.lin))
        assert (outcome.fault, dict(outcome.reasons)) == (None, {})
        assert [it.name for it in laptop.find(Site)] == ["甲户"]
        assert laptop.setting("office") == office.device
        assert give(laptop, office).counts.get("new", 0) == 0  # nothing of it comes back


def test_the_manifest_says_for_whom_it_is(office: Store, county: SimpleNamespace, tmp_path: Path) -> None:
    manifest = cleaned(task(office, tmp_path), tmp_path).manifest
    assert (manifest.kind, manifest.task_for, manifest.whole, manifest.base, manifest.addressee) == (
        "task", county.lin, 0, None, "")  # fmt: skip
    assert office.rows('SELECT "for", upto, given FROM book') == [(county.lin, 0, office.newest)]


def test_what_a_team_is_given_its_members_get(office: Store, county: SimpleNamespace, tmp_path: Path) -> None:
    with office.operation(Act.ASSIGN) as act:
        team = act.create(Team, name="一组")
        act.create(Member, team=team, person=county.lin, leads=1)
        other = act.create(Member, team=team, person=county.ye, leads=0)
    site = add(office, Site, name="丙户")
    assign(office, site, county.campaign, team=team)
    path = task(office, tmp_path)
    assert names(path, "site") == {"甲户", "丙户"}
    assert names(path, "person") >= {"叶督查"}  # a colleague
    with office.operation(Act.ASSIGN) as act:
        act.delete(Member, other)
    assert names(task(office, tmp_path, county.ye), "site") == {"乙户"}


def test_a_finding_to_recheck_brings_its_site(office: Store, county: SimpleNamespace, tmp_path: Path) -> None:
    (finding,) = office.find(Finding, site=county.theirs)
    with office.operation(Act.ASSIGN) as act:
        act.create(Recheck, finding=finding.id, purpose="recheck", person=county.lin)
    path = task(office, tmp_path)
    assert names(path, "site") == {"甲户", "乙户"}
    assert names(path, "finding", "text") == {"渗漏", "乙户渗漏"}
    assert names(path, "resident") == {"甲某", "乙某"}


def test_what_is_taken_back_disappears_there_too(office: Store, county: SimpleNamespace, tmp_path: Path) -> None:
    """The assignment travels with its change; what is known of the place does not any more."""
    for change in ({"person": county.ye}, {"deleted": 1}):
        with office.operation(Act.ASSIGN) as act:
            if "deleted" in change:
                act.delete(Assignment, county.assignment)
            else:
                act.change(Assignment, county.assignment, **change)
        path = task(office, tmp_path)
        assert held(path, "SELECT field FROM change WHERE row = ? ORDER BY operation DESC", county.assignment)[0] == (
            next(iter(change)),
        )
        assert names(path, "resident") == set()
        assert held(path, "PRAGMA foreign_key_check") == []


def test_what_changes_refer_to_comes_along(office: Store, county: SimpleNamespace, tmp_path: Path) -> None:
    """A reader takes no change that refers to nothing, even where a later one replaced it."""
    with office.operation(Act.ADD_SITE) as act:
        unit = act.create(Unit, name="旧单位")
    grid = add(office, Area, name="旧网格", level="grid", code="990101100202-1")
    edit(office, Site, county.mine, grid=grid)
    edit(office, Site, county.mine, grid=None)
    edit(office, Finding, county.finding, unit=unit, person=county.elsewhere)
    edit(office, Finding, county.finding, unit=county.unit, person=None)
    path = task(office, tmp_path)
    afters = {it for (it,) in held(path, "SELECT after FROM change WHERE field IN ('grid', 'unit', 'person')")}
    assert afters - {None} <= {it for kind in KINDS for (it,) in held(path, f"SELECT id FROM {kind}")}
    assert names(path, "person") == {"林督查", "村主任", "外村主任"}


def test_drafts_of_the_office_stay_there(office: Store, county: SimpleNamespace, tmp_path: Path) -> None:
    draft = add(office, Visit, Act.START_VISIT, site=county.mine)
    add(office, Finding, Act.ADD_FINDING, visit=draft, site=county.mine, text="还在写")
    path = task(office, tmp_path)
    assert names(path, "visit", "id") == {county.visit}
    assert "还在写".encode() not in path.read_bytes()


def test_photos_of_findings_travel_as_working_copies(office: Store, county: SimpleNamespace, tmp_path: Path) -> None:
    data = picture(tmp_path, size=(320, 240))
    add_photo(office, county.visit, data, county.finding)
    add_photo(office, county.other_visit, picture(tmp_path, (1, 2, 3)))
    path = task(office, tmp_path)
    ((size, copy),) = held(path, "SELECT size, bytes FROM photo_file")
    assert size == "working"
    assert copy != data
    assert PhotoStore(office.folder.photos).read(office.find(Photo)[0].sha256, "working") == copy


def test_both_of_what_is_the_same_come_along(office: Store, county: SimpleNamespace, tmp_path: Path) -> None:
    twin = add(office, Site, name="甲户（重）")
    with office.operation(Act.JOIN_RECORDS) as act:
        act.create(Duplicate, kind="site", kept=county.mine, other=twin, verdict="same", decided="2026-11-21")
        act.delete(Site, twin)
    path = task(office, tmp_path)
    assert names(path, "site") == {"甲户", "甲户（重）"}
    assert held(path, "SELECT kept, other FROM duplicate") == [(county.mine, twin)]


def test_every_erasure_travels_and_no_erased_text(office: Store, county: SimpleNamespace, tmp_path: Path) -> None:
    with office.operation(Act.ADD_SITE) as act:
        gone = act.create(Resident, site=county.theirs, name="要删某", away=0)
    with office.operation(Act.ERASE) as act:
        act.erase(Resident, gone)
    path = task(office, tmp_path)
    assert held(path, "SELECT row FROM erasure") == [(gone,)]
    assert len(held(path, "SELECT 1 FROM erasure JOIN operation ON operation.id = erasure.operation")) == 1
    assert "要删某".encode() not in path.read_bytes()


def test_the_blocks_of_numbers_of_their_laptops(
    office: Store, county: SimpleNamespace, tmp_path: Path, now: Ticking
) -> None:
    with county_store(tmp_path / "field", "field", now) as laptop:
        add(laptop, Site, name="丁户")
        give(laptop, office)
        for device in (laptop.device, "ANOTHERONE00"):
            with office.operation(Act.ASSIGN) as act:
                act.create(NumberBlock, device=device, series="青督", year=2026, first=1, last=20)
        assert package_task.devices_of(office, county.lin) == (laptop.device,)
        path = task(office, tmp_path)
        assert names(path, "number_block", "device") == {laptop.device}
        assert cleaned(path, tmp_path).manifest.addressee == laptop.device


# -- nobody, nothing ---------------------------------------------------------------------------------------------------


def test_who_has_nothing_to_do_gets_nothing(office: Store, county: SimpleNamespace, tmp_path: Path) -> None:
    idle = person(office, "闲督查")
    with refusal(Kind.NO_TASKS) as caught:
        task(office, tmp_path, idle)
    assert caught.value.facts == {"person": "闲督查"}
    with refusal(Kind.GONE):
        task(office, tmp_path, "00000000-0000-7000-8000-00000000ffff")
    assert (list(tmp_path.glob("*.inspection")), office.rows("SELECT * FROM book")) == ([], [])


def test_a_laptop_gives_no_tasks(tmp_path: Path, now: Ticking) -> None:
    with county_store(tmp_path / "field", "field", now) as laptop, refusal(Kind.NO_TASKS):
        task(laptop, tmp_path)


def test_who_only_handed_in_gets_a_receipt(office: Store, tmp_path: Path, now: Ticking) -> None:
    with county_store(tmp_path / "field", "field", now) as laptop:
        site = add(laptop, Site)
        edit(laptop, Site, site, name="一")
        give(laptop, office)
        assert export(laptop, tmp_path).counts["site"] == 1  # nobody has confirmed it
        path = task(office, tmp_path)
        assert cleaned(path, tmp_path).manifest.kind == "receipt"
        ((package, _, refused, contested),) = held(path, "SELECT * FROM receipt")
        assert (refused, contested) == (0, 0)
        assert package in {it for (it,) in laptop.rows("SELECT id FROM book")}
        assert give(office, laptop, task=Task(INSPECTOR)).fault is None
        assert export(laptop, tmp_path).counts["site"] == 0


def test_what_the_office_says_of_a_household_they_registered_comes_back(
    office: Store, tmp_path: Path, now: Ticking
) -> None:
    with county_store(tmp_path / "field", "field", now) as laptop:
        site = add(laptop, Site, name="甲户")
        give(laptop, office)
        edit(office, Site, site, name="乙户")
        assert give(office, laptop, task=Task(INSPECTOR)).fault is None
        assert laptop.get(Site, site).name == "乙户"
        edit(laptop, Site, site, name="丙户")
        give(laptop, office)
        assert (office.get(Site, site).name, conflicts(office)) == ("丙户", [])


def test_a_receipt_counts_conflicts_by_deletion(office: Store, tmp_path: Path, now: Ticking) -> None:
    """A deletion here of what was edited there, and of what something there refers to."""
    edited, visited, seen = (add(office, Site, code=it) for it in ("H-1", "H-2", "H-3"))
    with county_store(tmp_path / "field", "field", now) as laptop:
        give(office, laptop)
        edit(laptop, Site, edited, name="一", note="也")
        finalised_visit(laptop, visited)
        edit(laptop, Site, seen, name="见")
        with office.operation(Act.EDIT_SITE) as act:
            act.delete(Site, edited)
            act.delete(Site, visited)
        give(laptop, office)
        with office.operation(Act.EDIT_SITE) as act:
            act.delete(Site, seen)  # knowing of the edit
        remaining = len(conflicts(office))
        assert remaining >= 2
        ((*_, contested),) = held(export(office, tmp_path).path, "SELECT * FROM receipt")
        (sender,) = book.standing(office)
        assert contested == sender.contested == remaining


def test_a_receipt_counts_what_was_refused_and_what_is_contested(office: Store, tmp_path: Path, now: Ticking) -> None:
    site = add(office, Site)
    with county_store(tmp_path / "field", "field", now) as laptop:
        give(office, laptop)
        edit(laptop, Site, site, name="一", note="也")
        edit(office, Site, site, name="二")
        give(laptop, office)
        with office.transaction():
            office.connection.execute(
                "INSERT INTO refused SELECT id, 'site', ?, 'name', 'x' FROM book WHERE direction = 'read'", [site]
            )
        ((_, at, refused, contested),) = held(export(office, tmp_path).path, "SELECT * FROM receipt")
        assert (refused, contested) == (1, 1)
        assert at == office.one("SELECT at FROM book WHERE direction = 'read'")


def test_what_is_counted_is_what_is_written(office: Store, county: SimpleNamespace, tmp_path: Path) -> None:
    add_photo(office, county.visit, picture(tmp_path, size=(320, 240)), county.finding)
    add(office, Visit, Act.START_VISIT, site=county.mine)
    for how in ({}, {"task": Task(county.lin)}, {"task": Task(county.ye)}):
        counted = outgoing(office, drafts=False, **how)
        written = export(office, tmp_path, photos="working", **how)
        assert (counted.visits, counted.findings, counted.photos) == (
            written.counts["visit"], written.counts["finding"], written.photos)  # fmt: skip
        assert abs(counted.size("none") - written.bytes) < 200_000
    with refusal(Kind.NO_TASKS):
        outgoing(office, drafts=False, task=Task(person(office, "闲督查")))


def test_what_came_from_the_office_is_not_counted_as_news(
    office: Store, county: SimpleNamespace, tmp_path: Path, now: Ticking
) -> None:
    with county_store(tmp_path / "field", "field", now) as laptop:
        give(office, laptop)
        assert outgoing(laptop, drafts=False).findings == 0
        assert outgoing(laptop, drafts=False, everything=True).findings == 2
        finalised_visit(laptop, county.mine, texts=["新"])
        assert outgoing(laptop, drafts=False).findings == 1
        everything = export(laptop, tmp_path, everything=True)
        assert (everything.counts["finding"], cleaned(everything.path, tmp_path).manifest.base) == (3, None)
