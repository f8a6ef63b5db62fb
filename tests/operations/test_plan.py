"""整改方案: what may change of a finding, of one or of thousands at once; whom it is proposed to give to."""

import pytest

from inspector.acts import Act
from inspector.db.store import Store
from inspector.db.undo import next_undo
from inspector.errors import Kind
from inspector.operations import history
from inspector.operations.rectification import plan
from inspector.operations.rectification.charges import charge
from inspector.operations.rectification.reading import item
from inspector.records import Finding, FurtherUnit, Milestone, Site, Unit
from tests.db.parcels import refusal
from tests.operations.issues import day, issue, person, unit


def places(store: Store, kind: str) -> list[Site]:
    return sorted(store.find(Site, kind=kind), key=lambda it: it.code)


def test_typing_in_one_is_one_step_of_undo(office: Store):
    one = issue(office)
    for text in ("更", "更换", "更换盖板 "):
        plan.change(office, [one], goal=text)
    assert office.get(Finding, one).goal == "更换盖板"
    history.undo(office)
    assert office.get(Finding, one).goal is None
    plan.change(office, [one], goal="  ")
    assert office.get(Finding, one).goal is None


def test_many_are_one_operation_that_is_undone_as_one(office: Store):
    several = [issue(office) for _ in range(20)]
    plan.change(office, several[:1], theme="water")
    before = office.newest
    plan.change(office, several, theme="toilet", leader=person(office, "leader"), common=1)
    assert office.newest == before + 1
    assert office.one("SELECT name FROM operation ORDER BY arrival DESC LIMIT 1") == Act.EDIT_FINDINGS
    assert {(it.theme, it.common) for it in office.find(Finding) if it.id in several} == {("toilet", 1)}
    history.undo(office)
    assert [office.get(Finding, it).theme for it in several] == ["water"] + [None] * 19
    plan.change(office, [], theme="toilet")
    plan.change(office, several)


def test_what_was_found_is_no_part_of_a_plan(office: Store):
    one = issue(office)
    for field, value in (("text", "没有问题"), ("severity", 0), ("due", "2099-01-01"), ("found", "2020-01-01"),
                         ("number", "1"), ("repeats", one), ("suspected", 0), ("site", None)):  # fmt: skip
        with pytest.raises(ValueError, match=field):
            plan.change(office, [one], **{field: value})


def test_only_what_the_county_knows_is_taken(office: Store):
    one = issue(office)
    for field, value in (("theme", "天气"), ("handling", "x"), ("cause", "x"), ("source", "x"), ("unit", "nobody"),
                         ("lead", person(office, "leader")), ("leader", unit(office)), ("person", "x"), ("origin", "x"),
                         ("common", 2), ("common", "x"), ("goal", 7)):  # fmt: skip
        for several in ([one], [one, issue(office)]):
            with refusal(Kind.BAD_VALUE) as caught:
                plan.change(office, several, **{field: value})
            assert caught.value.facts["field"] == field
    with refusal(Kind.IDENTITY_NUMBER):
        plan.change(office, [one], opinion="11010119900307123X 反映")
    for several in (["nobody"], [one, "nobody"]):
        with refusal(Kind.GONE):
            plan.change(office, several, goal="x")
    with office.operation(Act.IMPORT_UNITS) as edit:
        gone = edit.create(Unit, name="撤销的单位", area=None)
        edit.delete(Unit, gone)
    with refusal(Kind.BAD_VALUE):
        plan.change(office, [one], unit=gone)


def test_the_steps_of_a_plan_are_dated_and_kept_in_order(office: Store):
    one = issue(office)
    plan.set_milestones(office, one, [("采购", day(office, 3), None), (" ", None, None), ("安装 ", day(office, 9), "")])
    assert [(it.place, it.text, it.due, it.done) for it in item(office, one).milestones] == [
        (1, "采购", day(office, 3), None), (2, "安装", day(office, 9), None)
    ]  # fmt: skip
    held = [it.id for it in item(office, one).milestones]
    plan.set_milestones(office, one, [("安装", day(office, 9), day(office))])
    (left,) = item(office, one).milestones
    assert (left.id, left.text, left.done) == (held[0], "安装", day(office))
    history.undo(office)
    assert [it.id for it in item(office, one).milestones] == held
    for row in (("采购", "明天", None), ("采购", None, "昨天")):
        with refusal(Kind.BAD_VALUE):
            plan.set_milestones(office, one, [row])
    with refusal(Kind.GONE):
        plan.set_milestones(office, "nobody", [])
    assert len(office.find(Milestone, finding=one)) == 2


def test_further_units_answer_beside_the_first_or_get_a_copy(office: Store):
    one = issue(office)
    plan.set_units(office, one, [unit(office, 1), unit(office, 2), unit(office, 1)])
    plan.set_units(office, one, [unit(office, 3)], "copied")
    plan.set_units(office, one, [unit(office, 2)])
    assert {(it.unit, it.role) for it in item(office, one).further} == {
        (unit(office, 2), "responsible"), (unit(office, 3), "copied")
    }  # fmt: skip
    for units, role in ((["nobody"], "responsible"), ([unit(office)], "chief")):
        with refusal(Kind.BAD_VALUE):
            plan.set_units(office, one, units, role)
    before = next_undo(office)
    plan.set_units(office, one, [unit(office, 2)])
    assert next_undo(office) == before, "what is so already is no operation"
    assert len(office.find(FurtherUnit, finding=one)) == 2


# -- who is proposed ---------------------------------------------------------------------------------------------------


def test_the_sites_own_unit_and_the_bureau_of_its_theme(office: Store):
    site = places(office, "sewage")[0]
    proposed = plan.proposed(office, issue(office, site=site.id, theme="sewage", unit=None))
    assert proposed.unit == site.unit
    assert office.get(Unit, str(proposed.lead)).name == "青禾县生态环境局"
    assert "运维单位" in proposed.note
    assert (proposed.leader, proposed.person) == (None, None)


def test_of_an_area_the_table_alone(office: Store):
    site = places(office, "household")[0]
    proposed = plan.proposed(office, issue(office, site=None, area=site.area, theme="governance", unit=None))
    assert office.get(Unit, str(proposed.unit)).area == office.one("SELECT parent FROM area WHERE id = ?", site.area)
    nowhere = plan.proposed(office, issue(office, site=None, area=None, theme="governance"))
    assert (nowhere.unit, nowhere.lead) == (None, None)


def test_whoever_is_in_charge_nearest_and_today(office: Store):
    site = places(office, "public_toilet")[0]
    village, town = (
        str(office.one("SELECT id FROM area WHERE code = ?", code)) for code in (site.code[:12], f"{site.code[:9]}000")
    )
    one = issue(office, site=site.id, theme="toilet")
    leaders = [person(office, "leader", it) for it in range(4)]
    charge(office, leaders[0], "leader", area=town)
    assert plan.proposed(office, one).leader == leaders[0]
    charge(office, leaders[1], "leader", area=village)
    assert plan.proposed(office, one).leader == leaders[1], "the nearer"
    charge(office, leaders[2], "leader", site=site.id, since=day(office, 1))
    charge(office, leaders[3], "leader", site=site.id, until=day(office, -1))
    assert plan.proposed(office, one).leader == leaders[1], "not yet, and no more"
    cadres = [person(office, "cadre", it) for it in range(2)]
    charge(office, cadres[0], "cadre", area=village)
    assert plan.proposed(office, one).person == cadres[0]
    charge(office, cadres[1], "keeper", area=village)
    assert plan.proposed(office, one).person == cadres[1], "whoever keeps it before the cadre"
