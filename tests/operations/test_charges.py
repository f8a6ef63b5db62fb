"""包保: who is in charge of a place, the nearest first; and what one person has, handed on whole."""

import pytest

from inspector.errors import Fault, Kind
from inspector.operations import history
from inspector.operations.rectification import charges, closing, steps
from inspector.operations.rectification.acting import Said
from inspector.records import Charge, Finding, Person, Site, Step
from inspector.rectification.moves import Move
from tests.operations.days import a_household
from tests.operations.issues import day, handed, issue, person, unit
from tests.operations.rounds import FIRST_TOWN, VILLAGE, area


def names(found):
    return [it.charge.person for it in found]


def test_the_nearest_is_in_charge_then_whoever_is_closest_to_the_place(office):
    site = a_household(office)
    village = office.get(Site, site).area
    keeper, cadre, leader = person(office, "cadre", 1), person(office, "cadre"), person(office, "leader")
    charges.charge(office, leader, "leader", area=area(office, FIRST_TOWN))
    charges.charge(office, cadre, "cadre", area=village)
    charges.charge(office, keeper, "keeper", site=site)
    found = charges.in_charge(office, site=site, on=day(office))
    assert names(found)[0] == keeper
    assert [it.near for it in found] == sorted(it.near for it in found)
    assert names(charges.in_charge(office, area=village, on=day(office)))[0] == cadre
    assert names(charges.in_charge(office, area=area(office, FIRST_TOWN), on=day(office))) == [leader]


def test_only_charges_of_the_day_hold(office):
    place = area(office, VILLAGE)
    old, new = person(office, "cadre"), person(office, "cadre", 1)
    first = charges.charge(office, old, "cadre", area=place, since=day(office, -90))
    charges.end(office, first, day(office, -1))
    charges.charge(office, new, "cadre", area=place, since=day(office))
    assert names(charges.in_charge(office, area=place, on=day(office))) == [new]
    assert names(charges.in_charge(office, area=place, on=day(office, -1))) == [old]
    assert names(charges.charges(office)) == [old, new]
    assert names(charges.charges(office, person=old)) == [old]


def test_the_same_charge_is_not_given_twice_and_odd_ones_are_refused(office):
    place, who = area(office, VILLAGE), person(office, "cadre")
    assert charges.charge(office, who, "cadre", area=place) == charges.charge(office, who, "cadre", area=place)
    for odd in ({"area": None}, {"site": a_household(office)}, {"role": "king"}, {"since": "2026-2-3"},
                {"since": "2026-02-03", "until": "2026-02-02"}):  # fmt: skip
        given = {"role": "cadre", "area": place, **odd}
        with pytest.raises(Fault) as refused:
            charges.charge(office, who, given.pop("role"), **given)
        assert refused.value.kind is Kind.BAD_VALUE
    assert len(office.find(Charge)) == 1


def test_all_of_a_person_goes_to_another_with_its_history(office):
    old, new = person(office, "cadre"), person(office, "cadre", 1)
    as_person, as_leader = handed(office, person=old), issue(office, leader=old)
    closed, others = handed(office, person=old), handed(office, person=person(office, "cadre", 2))
    closing.close(office, [closed], Said(approver="应县长", note="拆除"), exception=True)
    village = area(office, VILLAGE)
    charges.charge(office, old, "cadre", area=village, since=day(office, -90), until=day(office, 90))
    future = charges.charge(office, old, "grid", site=a_household(office), since=day(office, 9))
    told = charges.hand_on(office, old, new, Said(document="组干〔2026〕7号", approver="应县长", note="岗位调整"))
    assert (set(told.findings), told.charges) == ({as_person, as_leader}, 2)
    assert office.get(Finding, as_person).person == office.get(Finding, as_leader).leader == new
    assert office.get(Finding, closed).person == old
    assert office.get(Finding, others).person not in (old, new)
    step = office.find(Step, finding=as_person, kind="hand_on")[0]
    assert office.get(Person, old).name in step.note
    assert office.get(Person, new).name in step.note
    assert names(charges.in_charge(office, area=village, on=day(office, -1))) == [old]
    assert names(charges.in_charge(office, area=village, on=day(office))) == [new]
    assert office.get(Charge, future).person == new
    history.undo(office)
    assert set(charges.held_by(office, old)) == {as_person, as_leader}
    assert names(charges.in_charge(office, area=village, on=day(office))) == [old]


def test_nothing_is_handed_to_oneself_or_to_somebody_gone(office):
    old = person(office, "cadre")
    handed(office, person=old)
    for to, kind in ((old, Kind.BAD_VALUE), ("nobody", Kind.GONE)):
        with pytest.raises(Fault) as refused:
            charges.hand_on(office, old, to, Said())
        assert refused.value.kind is kind
    assert office.find(Step, kind="hand_on") == []


def test_findings_without_an_owner_are_listed(office):
    site = a_household(office)
    cared, bare = issue(office, unit=None, site=site), issue(office, unit=None)
    issue(office, unit=unit(office))
    issue(office, unit=None, person=person(office, "cadre"))
    gone = issue(office, unit=None)
    steps.take(office, [gone], Move.VOID, Said(note="误录"))
    assert charges.without_owner(office, day(office)) == [cared, bare]
    charges.charge(office, person(office, "cadre"), "cadre", area=office.get(Site, site).area)
    assert charges.without_owner(office, day(office)) == [bare]
