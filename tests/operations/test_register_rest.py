"""Grids, types and tags, groups of households, counts, and what is to be minded in a village."""

import random

import pytest

from inspector.db import ledger, search
from inspector.errors import Fault, Kind
from inspector.operations import exchange, finding, history
from inspector.operations import visit as visits
from inspector.operations.rectification import adding
from inspector.operations.register import areas, counters, grids, minding, narrowing, statuses, traits
from inspector.operations.register.minding import Mind
from inspector.records import Area, Checklist, Finding, HouseholdStatus, Site, Trait
from tests.operations.days import a_household
from tests.operations.issues import day


@pytest.fixture
def village(store):
    return min(store.find(Area, level="village"), key=lambda it: it.code).id


def whole(store, village):
    return next(it.id for it in store.find(Site, kind="village", area=village))


def test_a_village_has_one_type_at_a_time_and_its_history_stays(store, village):
    traits.set_type(store, village, "growing", since="2024-01-01")
    traits.set_type(store, village, "protected", since="2025-06-01", document="青建发〔2025〕18号")
    traits.add_tag(store, village, "traditional", since="2023-01-01")
    assert traits.traits_of(store, village).names == ("type:protected", "tag:traditional")
    assert traits.traits_of(store, village, "2025-05-31").type == "growing"
    assert [(it.value, it.until) for it in traits.history(store, village) if it.kind == "type"] == [
        ("protected", None), ("growing", "2025-05-31")]  # fmt: skip
    newest = store.newest
    traits.set_type(store, village, "protected", since="2025-07-01")
    assert store.newest == newest  # it says nothing new
    household = next(it for it in store.find(Site, kind="household") if store.get(Area, it.area).parent == village)
    assert traits.traits_of(store, household.area).type == "protected"
    history.undo(store)
    assert traits.traits_of(store, village).tags == ()


@pytest.mark.parametrize(
    ("kind", "value", "since"), [("type", "palace", "2026-01-01"), ("tag", "protected", "2026-01-01"),
                                 ("type", "growing", "2999-01-01"), ("tag", "pilot", "")]
)  # fmt: skip
def test_only_words_of_the_tables_and_days_that_have_come(store, village, kind, value, since):
    make = traits.set_type if kind == "type" else traits.add_tag
    with pytest.raises(Fault) as refused:
        make(store, village, value, since=since)
    assert refused.value.kind is Kind.BAD_VALUE
    assert not store.find(Trait)


def test_a_household_is_in_one_group_at_a_time(store):
    site = a_household(store)
    statuses.set_status(store, site, "borderline", since="2025-01-01", risk="present")
    statuses.set_status(store, site, "borderline", since="2026-03-01", risk="removed")
    assert [(it.risk, it.until) for it in statuses.history(store, site)] == [
        ("removed", None), ("present", "2026-02-28")]  # fmt: skip
    assert [it.status.risk for it in statuses.in_groups(store, "2025-12-31")] == ["present"]
    assert [it.status.category for it in statuses.in_groups(store, day(store))] == ["borderline"]
    statuses.set_status(store, site, "general", since="2024-01-01")  # what is said for later days gives way
    assert [it.category for it in statuses.history(store, site)] == ["general"]
    history.undo(store)
    assert len(store.find(HouseholdStatus)) == 2
    with pytest.raises(Fault):
        statuses.set_status(store, store.find(Site, kind="public_toilet")[0].id, "general", since="2024-01-01")


def test_grids_hold_places_of_their_village_alone(store, village):
    grid = grids.add(store, parent=village, name="第一网格")
    ten = grids.add(store, parent=grid, name="十户一组", level=grids.TEN)
    assert store.get(Area, grid).code.endswith("-W01")
    assert grids.add(store, parent=village, name="第二网格") != grid
    near = [it.id for it in store.find(Site, kind="household") if store.get(Area, it.area).parent == village][:3]
    assert grids.assign(store, near[:2], ten) == 2
    assert grids.assign(store, near, grid) == 3
    assert grids.assign(store, near[:1], ten) == 1
    held = {it.area.id: it for it in grids.grids(store, day(store))}
    assert (held[grid].households, held[grid].tens, held[ten].households) == (3, 1, 1)
    assert [it.id for it in grids.members(store, grid)] == sorted(near, key=lambda it: store.get(Site, it).code)
    far = next(it.id for it in store.find(Site, kind="household") if store.get(Area, it.area).parent != village)
    for sites, to in (([far], grid), (near, village)):
        with pytest.raises(Fault) as refused:
            grids.assign(store, sites, to)
        assert refused.value.kind is Kind.BAD_VALUE
    with pytest.raises(Fault):
        grids.add(store, parent=ten, name="x")


def test_without_a_baseline_no_change_is_known(store, village):
    counters.count(store, "steel_sheds", 7, day="2026-05-01", area=village)
    (it,) = counters.counts(store, "steel_sheds")
    assert (it.current, it.change, it.stock, it.added, it.rose) == (7, None, None, None, False)
    whole_of = counters.summed([it])
    assert (whole_of.places, whole_of.without_baseline, whole_of.change, whole_of.stock) == (1, 1, None, None)
    assert counters.summed([]).current is None
    counters.count(store, "steel_sheds", 9, day="2026-01-01", area=village, baseline=True)
    counters.count(store, "steel_sheds", 12, day="2026-09-01", area=village)
    (it,) = counters.counts(store, "steel_sheds")
    assert (it.current, it.change, it.stock, it.added, it.rose) == (12, 3, 9, 3, True)
    assert [one.current for one in counters.counts(store, "steel_sheds", on="2026-06-01")] == [7]
    assert counters.counts(store, "no such") == []


@pytest.mark.parametrize("value", [-1, float("nan"), float("inf"), 1e12])
def test_no_impossible_numbers(store, village, value):
    with pytest.raises(Fault) as refused:
        counters.count(store, "steel_sheds", value, day="2026-05-01", area=village)
    assert refused.value.kind is Kind.BAD_VALUE


def test_what_a_finished_visit_counted_is_read_from_its_answers(store, village):
    form = next(it.id for it in store.find(Checklist) if it.form == "village_environment")
    visit = visits.start(store, site=whole(store, village), checklist=form)
    visits.answer(store, visit, "EN07", "14")
    visits.answer(store, visit, "EN07_baseline", "9")
    assert counters.counts(store, "steel_sheds") == []  # a draft is nobody's knowledge yet
    with store.transaction():
        store.connection.execute("UPDATE visit SET finalised = started WHERE id = ?", [visit])
    (it,) = counters.counts(store, "steel_sheds")
    assert (it.current, it.baseline.value, it.added, it.readings[0].visit) == (14, 9, 5, visit)
    counters.count(store, "steel_sheds", 10, day="2026-01-01", area=village, baseline=True)
    (it,) = counters.counts(store, "steel_sheds")
    assert it.baseline.value == 10  # what somebody entered goes before what was read off


def test_counts_of_a_merged_village_stand_under_what_it_is_now(store, village):
    other = next(it.id for it in store.find(Area, level="village") if it.id != village)
    counters.count(store, "steel_sheds", 4, day="2026-05-01", area=village)
    areas.merge(store, [village], other, on=day(store))
    assert [it.area for it in counters.counts(store, "steel_sheds")] == [other]


def test_no_order_to_take_old_walls_down_without_a_word(store, village):
    traits.add_tag(store, village, "traditional", since="2024-01-01")
    form = next(it.id for it in store.find(Checklist) if it.form == "village_environment")
    visit = visits.start(store, site=whole(store, village), checklist=form)
    plain = finding.add(store, visit, text="路边堆放建筑垃圾。", severity=1)
    wall = finding.add(store, visit, text="老院墙倾斜。", severity=2)
    finding.change(store, wall, requirement="限期拆除老院墙。")
    minded = minding.of_visit(store, visit)
    assert [(it.mind, it.trait[0]) for it in minded[wall]] == [(Mind.DEMOLITION, "传统村落")]
    assert plain not in minded
    finding.change(store, wall, requirement="未经核实不得拆除老院墙，先行支撑加固。")
    assert minding.of_visit(store, visit) == {}
    traits.end(store, traits.history(store, village)[0].id, "2025-01-01")
    finding.change(store, wall, requirement="限期拆除老院墙。")
    assert minding.of_visit(store, visit) == {}


def test_what_was_a_traditional_village_before_it_was_merged_is_minded_still(store, village):
    other = next(it for it in store.find(Area, level="village") if it.id != village)
    traits.add_tag(store, village, "historic", since="2024-01-01")
    areas.merge(store, [village], other.id, on=day(store))
    care = minding.cared(store, other.id)
    assert care.of("限期拆除破旧房屋")[0].mind is Mind.DEMOLITION


@pytest.mark.parametrize(
    ("text", "orders"),
    [("限期拆除老墙", True), ("清理残垣断壁", True), ("将闲置旧房推倒", True), ("Demolish the old wall", True),
     ("不得拆除老房", False), ("拆除彩钢棚", False), ("清除院墙外杂物", False), ("清理旧家具", False), ("", False)],
)  # fmt: skip
def test_which_words_order_a_demolition(text, orders):
    assert bool(minding.ordered_down(text, None)) is orders


def test_new_facilities_want_a_reason_where_people_leave(store, village):
    traits.set_type(store, village, "shrinking", since="2024-01-01")
    (it,) = minding.cared(store, village).of("新建公厕一座")
    assert (it.mind, it.trait) == (Mind.BUILDING, ("自然衰退型", "Shrinking"))
    assert minding.cared(store, village).of("清运垃圾") == ()


def test_words_of_any_kind_are_only_read(store):
    dice = random.Random(3)
    signs = "拆除老墙新建公厕不得未经核实。，\n（）*+?[]{}|\\^$. abc"
    for _ in range(300):
        text = "".join(dice.choice(signs) for _ in range(dice.randrange(60)))
        minding.ordered_down(text)
        minding.built_anew(text)
    assert minding.ordered_down("拆" * 20_000 + "老" * 20_000)


def test_packages_carry_all_of_the_register(store, office, village, tmp_path):
    site = a_household(store)
    grid = grids.add(store, parent=village, name="第一网格")
    traits.set_type(store, village, "protected", since="2024-01-01")
    statuses.set_status(store, site, "borderline", since="2025-01-01", risk="present")
    counters.count(store, "steel_sheds", 4, day="2026-05-01", area=village)
    exchange.export(store, tmp_path / "a.inspection")
    (got,) = exchange.merge(office, [tmp_path / "a.inspection"])
    assert got.refused is None
    assert office.get(Area, grid).name == "第一网格"
    assert traits.traits_of(office, village) == traits.traits_of(store, village)
    assert statuses.history(office, site) == statuses.history(store, site)
    assert counters.counts(office, "steel_sheds") == counters.counts(store, "steel_sheds")
    assert not [it for it in office.find(Finding) if it.area is not None and it.site is not None]


def test_sites_by_grid_type_tag_and_group(store, village):
    site = a_household(store)
    grid = grids.add(store, parent=village, name="第一网格")
    ten = grids.add(store, parent=grid, name="十户一组", level=grids.TEN)
    grids.assign(store, [site], ten)
    traits.add_tag(store, village, "traditional", since="2024-01-01")
    statuses.set_status(store, site, "borderline", since="2025-01-01")
    statuses.set_status(store, a_household(store, 1), "borderline", since="2025-01-01")
    statuses.set_status(store, a_household(store, 1), "general", since="2025-02-01")
    every = search.find_sites(store, "")
    inside = set(search.find_sites(store, "", area=store.get(Area, village).code))
    row = store.one("SELECT rowid FROM site WHERE id = ?", site)
    asked = dict(narrowing.offered(store, english=True))
    assert set(asked.values()) == {"tag:traditional", "group:borderline", "group:general", f"grid:{grid}"}
    assert set(narrowing.narrowed(store, every, "tag:traditional")) == inside
    for by in (f"grid:{grid}", "group:borderline"):
        assert list(narrowing.narrowed(store, every, by)) == [row]
    assert list(narrowing.narrowed(store, every, "type:growing")) == []
    assert narrowing.narrowed(store, every, "") == every


def test_the_ledger_of_a_grid_holds_what_was_found_at_its_places_and_in_its_ten_households(store, village):
    near = [it for it in store.find(Site, kind="household") if store.get(Area, it.area).parent == village][:3]
    grid = grids.add(store, parent=village, name="第一网格")
    ten = grids.add(store, parent=grid, name="十户一组", level=grids.TEN)
    grids.assign(store, [near[0].id], grid)
    grids.assign(store, [near[1].id], ten)
    made = [adding.add(store, text="垃圾外溢。", source="routine", site=it.id) for it in near]
    made.append(adding.add(store, text="杂物乱堆。", source="routine", area=grid))

    def listed(code, **more):
        which = ledger.LedgerFilter(grid=code, **more)
        found = ledger.ids(store, which, today=day(store))
        assert len(found) == ledger.count(store, which, today=day(store))
        return {store.one("SELECT id FROM finding WHERE rowid = ?", it) for it in found}

    assert listed(store.get(Area, grid).code) == {made[0], made[1], made[3]}
    assert listed(store.get(Area, ten).code) == {made[1]}
    assert listed(store.get(Area, grid).code, areas=(store.get(Area, village).code,), text="垃圾") == {made[0], made[1]}
    assert listed("nowhere") == set()
