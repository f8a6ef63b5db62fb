"""The sample county: complete, fictional, and the same on every machine."""

import random
from collections import Counter

import pytest

from inspector.acts import Act
from inspector.db.store import Store
from inspector.db.tables import current
from inspector.db.undo import next_undo
from inspector.operations import lot, team
from inspector.operations.campaign import read_campaign
from inspector.operations.library import load_library
from inspector.operations.round import villages
from inspector.records import (
    KINDS,
    Area,
    Assignment,
    Campaign,
    Checklist,
    Person,
    ReferenceTable,
    Site,
    Unit,
    own_fields,
)
from inspector.sample.county import load_county
from inspector.tables.kinds import TABLES


@pytest.fixture
def store(tmp_path):
    with Store.create(tmp_path / "field", nonce="n") as it:
        load_county(it)
        yield it


def everything(store: Store) -> dict[str, list]:
    tables = [*KINDS, "change", "erasure"]
    rows = {
        table: store.rows(f"SELECT rowid, * FROM {table}" if table in KINDS else f"SELECT * FROM {table}")
        for table in tables
    }
    return rows | {"operation": store.rows("SELECT id, name, at, device, person, undoes FROM operation")}


def test_two_machines_have_the_same_county(store, tmp_path, monkeypatch):
    monkeypatch.setenv("TZ", "America/Lima")
    monkeypatch.chdir(tmp_path)
    random.seed(7)
    with Store.create(tmp_path / "office", nonce="another", now=lambda: 2_000_000_000.5) as other:
        other.set_setting("person", "somebody")
        load_county(other)
        assert everything(other) == everything(store)


def test_loading_twice_changes_nothing(store):
    before = everything(store)
    load_county(store)
    assert load_library(store) is None
    assert everything(store) == before


def test_the_county_is_whole(store):
    levels = Counter(it.level for it in store.find(Area))
    assert (levels["county"], levels["town"], levels["village"]) == (1, 3, 12)
    assert levels["group"] >= 36
    of_each_village = dict.fromkeys(("public_toilet", "village", "organisation", "waste", "asset", "farmland"), 12)
    assert Counter(it.kind for it in store.find(Site)) == {"household": 240, "sewage": 6} | of_each_village
    assert Counter(it.role for it in store.find(Person)).keys() >= {"office", "inspector", "leader", "cadre"}
    (campaign,) = store.find(Campaign)
    assert campaign.starts < campaign.basic_by < campaign.closed_by
    assert len(store.find(Unit)) == 19


def test_codes_say_where_things_lie(store):
    areas = {it.id: it for it in store.find(Area)}
    lengths = {"county": 12, "town": 12, "village": 12, "group": 14}
    for area in areas.values():
        assert len(area.code) == lengths[area.level]
        assert area.code.startswith("990101")
        assert (area.parent is None) == (area.level == "county")
        if area.parent:
            assert area.code.startswith(
                areas[area.parent].code.rstrip("0") if area.level != "group" else areas[area.parent].code
            )
    assert len({it.code for it in areas.values()}) == len(areas)
    sites = store.find(Site)
    assert len({it.code for it in sites}) == len(sites)
    assert store.find(Site, code="990101101201-HT-0007")
    for site in sites:
        built_in_one = site.kind in {"household", "public_toilet", "sewage"}
        assert areas[site.area].level == ("group" if built_in_one else "village")
        assert areas[site.area].code.startswith(site.code[:12])


def test_households_give_a_checklist_something_to_find(store):
    households = store.find(Site, kind="household")
    needed = [1.5 if (it.users or 1) <= 3 else 2.0 if it.users <= 6 else 2.5 for it in households]
    small = sum(it.volume is not None and it.volume < least for it, least in zip(households, needed, strict=True))
    assert 10 <= small <= 60
    assert any(it.volume is None and it.toilet == "三格式" for it in households)
    assert any(it.users is None for it in households)
    names = "".join(it.name for it in households)
    assert all(rare in names for rare in "䶮㛃𬱖")
    assert all(it.unit and it.address and 2013 <= it.year <= 2025 for it in households)


def test_nobody_in_it_is_real(store):
    for phone in [it.phone for it in [*store.find(Person), *store.find(Site, kind="household")]]:
        assert phone.startswith("100")
        assert len(phone) == 11
    for site in store.find(Site):
        assert abs(site.latitude) < 1
        assert abs(site.longitude) < 1


def test_two_inspectors_have_tasks(store):
    tasks = store.find(Assignment)
    inspectors = {it.id for it in store.find(Person, role="inspector")}
    households = {it.id for it in store.find(Site, kind="household")}
    assert Counter(it.person for it in tasks).keys() == inspectors
    assert len({it.site for it in tasks}) == len(tasks) == 48
    assert {it.site for it in tasks} <= households


def test_the_library_is_whole(store):
    forms = store.find(Checklist)
    assert {it.form for it in forms} >= {"household_toilet"}
    assert all(it.title and it.title_en and it.definition for it in forms)
    assert {it.name for it in store.find(ReferenceTable)} == set(TABLES)
    assert {it["name"] for it in current(store, "limits")} >= {"tank_volume"}
    assert {it["code"] for it in current(store, "defect_codes")} >= {f"T{number:02d}" for number in range(1, 28)}


def test_a_newer_library_adds_only_what_is_new(store, tmp_path):
    kept = {kind: [(it.id, it.made) for it in store.find(kind)] for kind in (Checklist, ReferenceTable)}
    table, *rest = store.find(ReferenceTable)
    with Store.create(tmp_path / "older", nonce="n") as older:
        with older.operation(Act.LOAD_LIBRARY) as edit:  # what an older program had shipped: one table
            own = {name: getattr(table, name) for name in own_fields(ReferenceTable)}
            edit.create(ReferenceTable, id=table.id, **own)
        made = older.get(ReferenceTable, table.id).made
        added = load_library(older)
        assert older.get(ReferenceTable, table.id).made == made
        assert {it.id for it in older.find(ReferenceTable, made=added)} == {it.id for it in rest}
        assert {kind: {it.id for it in older.find(kind)} for kind in kept} == {
            kind: {row[0] for row in rows} for kind, rows in kept.items()
        }


def test_the_undo_key_leaves_the_sample_alone(store):
    assert next_undo(store) is None


def test_the_campaign_is_gone_round(store):
    (campaign,) = store.find(Campaign)
    found = read_campaign(store, campaign.id)
    assert [it.level for it in found.areas] == ["county"]
    assert [it.form for it in found.checklists] == ["household_toilet"]
    teams = team.teams(store, campaign.id)
    assert [len(it.people) for it in teams] == [2, 2]
    assert all(it.leader for it in teams)
    (drawn,) = lot.lots(store, campaign.id)
    assert (len(drawn.rows), len(drawn.standing)) == (7, 6)
    assert lot.verify(store, drawn.lot.id).follows
    assert sum(it.places for it in villages(store, campaign.id)) == 240
