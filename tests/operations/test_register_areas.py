"""Areas over time: renamed, merged, ended; what was found stays where it was found and is found under both names."""

import random

import pytest

from inspector.acts import Act
from inspector.db import areas as tree
from inspector.db import ledger, lines, search
from inspector.db.store import Store
from inspector.errors import Fault, Kind
from inspector.operations import exchange, finder, history
from inspector.operations.rectification import charges
from inspector.operations.register import areas, grids, listing
from inspector.operations.register.given import day_before
from inspector.records import Area, Charge, Finding, Site
from tests.db.parcels import everything
from tests.operations.days import a_household, finalised
from tests.operations.issues import day, person


@pytest.fixture
def found(store: Store, visit: str) -> str:
    """A finding at a household of the first village."""
    finalised(store, visit, HT04="cracked")
    return store.find(Finding, visit=visit)[0].id


@pytest.fixture
def old(store: Store, found: str) -> Area:
    """The village it was found in."""
    site = store.get(Site, str(store.get(Finding, found).site))
    return next(it for it in finder_path(store, site.area) if it.level == "village")


@pytest.fixture
def new(store: Store, old: Area) -> Area:
    """Another village of the same town."""
    return next(it for it in store.find(Area, parent=old.parent, level="village") if it.id != old.id)


def finder_path(store: Store, area: str) -> list[Area]:
    path = [store.get(Area, area)]
    while path[-1].parent is not None:
        path.append(store.get(Area, path[-1].parent))
    return path


def listed(store: Store, **which: object) -> list[int]:
    return list(ledger.ids(store, ledger.LedgerFilter(**which), today=day(store)))


def test_a_merged_village_keeps_what_was_found_and_gives_its_places(store, found, old, new):
    at = store.get(Site, str(store.get(Finding, found).site)).area
    before, sites = everything(store), len(search.find_sites(store, "", area=old.code))
    mine = listed(store, areas=(old.code,))
    theirs = listed(store, areas=(new.code,))
    assert mine
    assert not set(mine) & set(theirs)
    plan = areas.plan(store, [old.id], new.id)
    assert everything(store) == before
    done = areas.merge(store, [old.id], new.id, on=day(store))
    assert done == plan
    assert (done.sites + done.wholes, done.findings) == (sites, len(mine))
    assert store.get(Area, old.id).until == day_before(day(store))
    assert store.get(Area, old.id).successor == new.id
    assert store.get(Finding, found).area == at
    assert sorted(listed(store, areas=(old.code,))) == sorted(mine)
    assert sorted(listed(store, areas=(new.code,))) == sorted(mine + theirs)
    for name in (old.name, new.name):
        assert set(mine) <= set(listed(store, text=name))
    moved = store.get(Site, str(store.get(Finding, found).site))
    assert new.id in {it.id for it in finder_path(store, moved.area)}
    assert len(search.find_sites(store, old.name)) >= sites - done.wholes
    assert old.id not in {it.id for it in finder.areas_with_sites(store)[0]}
    assert old.id not in {it.area.id for it in listing.area_lines(store)}
    assert old.id in {it.area.id for it in listing.area_lines(store, ended=True)}
    assert old.id not in {it for it, *_ in finder.places_for_sites(store)}
    history.undo(store)
    assert sorted(listed(store, areas=(old.code,))) == sorted(mine)
    assert listed(store, areas=(new.code,)) == theirs
    assert store.get(Finding, found).area is None
    assert len(search.find_sites(store, "", area=old.code)) == sites


def test_the_tree_of_the_ledger_counts_what_its_filter_lists(store, found, old, new):
    areas.merge(store, [old.id], new.id, on=day(store))
    areas.rename(store, new.id, "新合村", since=day(store))
    tallies = ledger.tallies(store, ledger.LedgerFilter(), today=day(store))
    for it in store.find(Area):
        if it.level in {"town", "village"} and not (it.successor == new.id and it.code == new.code):
            total = tallies[it.id].total if it.id in tallies else 0
            assert total == len(listed(store, areas=(it.code,))), it.name


def test_lines_are_what_a_rebuild_makes_of_a_merge(store, found, old, new):
    areas.merge(store, [old.id], new.id, on=day(store))
    kept = store.rows("SELECT * FROM line ORDER BY line")
    with store.transaction():
        lines.rebuild(store.connection)
    assert store.rows("SELECT * FROM line ORDER BY line") == kept


def test_a_renamed_place_is_the_same_place_and_is_found_by_both_names(store, found, old):
    mine, was = listed(store, areas=(old.code,)), old.name
    past = areas.rename(store, old.id, "向阳村", since=day(store))
    assert store.get(Area, past).successor == old.id
    assert tree.now_called(store.connection, past) == old.id
    assert [it.renamed for it in areas.past_of(store, old.id)] == [True]
    assert listed(store, areas=(old.code,)) == mine
    for name in ("向阳村", was):
        assert set(mine) <= set(listed(store, text=name))
        assert len(search.find_sites(store, name)) > 0
    areas_shown = [it.name for it in finder.areas_with_sites(store)[0]]
    assert was not in areas_shown
    history.undo(store)
    assert store.get(Area, old.id).name == was
    assert not listed(store, text="向阳村")


@pytest.mark.parametrize(("name", "since"), [("", "2026-01-01"), ("甲", "2999-01-01"), ("甲", "昨天"), ("甲", "")])
def test_a_name_and_a_day_that_has_come_are_wanted(store, name, since):
    village = store.find(Area, level="village")[0]
    with pytest.raises(Fault) as refused:
        areas.rename(store, village.id, name, since=since)
    assert refused.value.kind is Kind.BAD_VALUE


def test_nothing_ends_before_it_began(store, old, new):
    areas.rename(store, old.id, "向阳村", since="2026-03-01")
    with pytest.raises(Fault) as refused:
        areas.merge(store, [old.id], new.id, on="2026-02-28")
    assert (refused.value.kind, refused.value.facts["field"]) == (Kind.BAD_VALUE, "since")
    assert store.get(Area, old.id).until is None
    with pytest.raises(Fault) as refused:
        areas.merge(store, [new.id], old.id, on="0001-01-01")
    assert refused.value.kind is Kind.BAD_VALUE


def test_nothing_goes_into_itself_nor_into_what_lies_in_it(store, old, new):
    group = store.find(Area, parent=old.id, level="group")[0]
    for source, into in ((old.id, old.id), (old.id, group.id)):
        with pytest.raises(Fault) as refused:
            areas.merge(store, [source], into, on=day(store))
        assert refused.value.kind is Kind.IN_A_CIRCLE
    with pytest.raises(Fault) as refused:
        areas.merge(store, [old.id], str(old.parent), on=day(store))
    assert refused.value.kind is Kind.BAD_VALUE
    with pytest.raises(Fault) as refused:
        areas.correct(store, old.id, parent=group.id)
    assert refused.value.kind is Kind.IN_A_CIRCLE
    areas.merge(store, [old.id], new.id, on=day(store))
    for source, into in ((new.id, old.id), (old.id, new.id)):  # what has ended neither takes nor goes
        with pytest.raises(Fault) as refused:
            areas.merge(store, [source], into, on=day(store))
        assert refused.value.kind is Kind.BAD_VALUE


def test_circles_that_a_package_ties_end_nothing(store, old, new):
    third = store.find(Area, level="village")[-1]
    ring = [old.id, new.id, third.id]
    with store.operation(Act.EDIT_AREA) as edit:
        for at, it in enumerate(ring):
            edit.change(Area, it, successor=ring[(at + 1) % 3], until=day(store))
    assert tree.now_called(store.connection, old.id) in ring
    assert set(tree.predecessors(store.connection, old.id)) == {new.id, third.id}
    assert listed(store, areas=(old.code,)) is not None
    assert {it.area.id for it in listing.area_lines(store, ended=True)} >= set(ring)
    assert old.name in tree.names_searched(store.connection, old.id, merged=True)
    assert listing.area_file(store, old.id).became is not None
    assert ledger.tallies(store, ledger.LedgerFilter(), today=day(store)) is not None


def test_charges_end_with_their_area_and_go_on_in_its_groups(store, old, new):
    group = store.find(Area, parent=old.id, level="group")[0]
    who = person(store, "cadre")
    charges.charge(store, who, "road", area=old.id, since="2026-01-01")
    charges.charge(store, who, "keeper", area=group.id, since="2026-01-01")
    areas.merge(store, [old.id], new.id, on=day(store))
    held = {(it.role, it.area): it.until for it in store.find(Charge, person=who)}
    begun = store.get(Area, group.id).successor
    assert held["road", old.id] == held["keeper", group.id] == day_before(day(store))
    assert held["keeper", begun] is None
    assert ("road", new.id) not in held


def test_grids_go_along_with_their_places(store, old, new):
    grid = grids.add(store, parent=old.id, name="第一网格")
    site = a_household(store)
    grids.assign(store, [site], grid)
    areas.merge(store, [old.id], new.id, on=day(store))
    assert store.get(Area, grid).parent == new.id
    assert store.get(Site, site).grid == grid
    assert [it.id for it in grids.members(store, grid)] == [site]


def test_only_what_nothing_lies_in_ends(store, old):
    with pytest.raises(Fault) as refused:
        areas.end(store, old.id, until=day(store))
    assert refused.value.kind is Kind.STILL_IN_USE
    assert refused.value.facts["count"] > 0
    empty = areas.add(store, code="99010110099901", name="空组", parent=old.id)
    areas.end(store, empty, until=day(store))
    assert empty not in {it.area.id for it in listing.area_lines(store)}


def test_a_package_carries_the_whole_history(store, office, found, old, new, tmp_path):
    areas.rename(store, old.id, "向阳村", since="2026-01-01")
    areas.merge(store, [old.id], new.id, on=day(store))
    exchange.export(store, tmp_path / "a.inspection")
    (got,) = exchange.merge(office, [tmp_path / "a.inspection"])
    assert got.refused is None
    for record in (Area, Site, Finding):
        mine = {it.id: it for it in store.find(record)}
        theirs = {it.id: it for it in office.find(record) if it.id in mine}
        assert theirs == mine
    assert tree.now_called(office.connection, old.id) == new.id
    assert sorted(listed(office, areas=(old.code,))) == sorted(listed(store, areas=(old.code,)))


def test_whatever_merges_come_nothing_is_lost(store, found):
    """Villages merged at random: every finding is listed under the county, every living place lies in what lives."""
    dice = random.Random(7)
    sites = {it.id for it in store.find(Site)}
    for _ in range(12):
        living = store.find(Area, level="village", until=None)
        into = dice.choice(living)
        sources = dice.sample([it.id for it in living if it.id != into.id], k=min(2, len(living) - 1))
        if sources:
            areas.merge(store, sources, into.id, on=day(store))
    ended = {it.id for it in store.find(Area) if it.until is not None}
    assert not [it for it in store.find(Site) if it.until is None and it.area in ended]
    assert {it.id for it in store.find(Site)} == sites
    assert len(listed(store, areas=("990101",))) == len(listed(store))
    for it in ended:
        assert tree.now_called(store.connection, it) not in ended
