"""A finding at the desk, and that one is the return of another."""

from pathlib import Path

import pytest

from inspector.acts import Act
from inspector.db.store import Store
from inspector.errors import Kind
from inspector.operations import history
from inspector.operations import visit as visits
from inspector.operations.case import read_case
from inspector.operations.rectification import adding
from inspector.operations.rectification.acting import Said
from inspector.operations.rectification.closing import close
from inspector.operations.rectification.reading import item, standing_of
from inspector.photo import intake
from inspector.photo.store import PhotoStore
from inspector.records import Finding
from inspector.rectification.moves import Stage
from tests.db.parcels import refusal
from tests.operations.days import a_household, photo_file
from tests.operations.issues import day, issue

NAMED = Said(approver="应怀远 副县长", note="现场已核")


def added(store: Store, **given) -> str:
    return adding.add(store, **{"text": "井盖缺失", "source": "complaint", "site": a_household(store), **given})


def closed(store: Store, **given) -> str:
    one = issue(store, site=a_household(store), **given)
    close(store, [one], NAMED, exception=True)
    return one


def test_it_has_a_mark_a_day_and_the_usual_deadline(office: Store, tmp_path: Path):
    shown = intake.take(photo_file(tmp_path), PhotoStore(office.folder.photos))
    one = office.get(Finding, added(office, text=" 井盖缺失 ", severity=3, theme="sewage", goal="补齐", shown=[shown]))
    assert (one.text, one.found, one.due, one.visit) == ("井盖缺失", day(office), day(office, 15), None)
    assert (one.theme, one.goal, one.source, one.mark[:4]) == ("sewage", "补齐", "complaint", f"{office.mark}-")
    assert [it.sha256 for it in item(office, one.id).before] == [shown.sha256]
    assert standing_of(office, one.id).stage is Stage.OPEN
    history.undo(office)
    assert office.get(Finding, one.id).deleted


def test_what_is_only_suspected_has_no_deadline_yet(office: Store):
    one = office.get(Finding, added(office, suspected=1))
    assert (one.due, standing_of(office, one.id).stage) == (None, Stage.SUSPECTED)
    assert office.get(Finding, added(office, suspected=1, due=day(office, 5))).due == day(office, 5)


@pytest.mark.parametrize(
    "wrong",
    [{"text": "  "}, {"source": "传闻"}, {"site": None}, {"site": "nobody"}, {"area": "nobody"}, {"severity": 4},
     {"severity": "x"}, {"severity": None}, {"found": "2099-01-01"}, {"found": "昨天"}, {"due": "下周"},
     {"suspected": 2}, {"unit": "nobody"}],
)  # fmt: skip
def test_what_cannot_be_is_refused(office: Store, wrong):
    before = office.newest
    with refusal(Kind.BAD_VALUE) as caught:
        added(office, **wrong)
    assert caught.value.facts["field"] == next(iter(wrong))
    assert office.newest == before


def test_numbers_of_people_and_fields_of_nothing_are_refused(office: Store):
    with refusal(Kind.IDENTITY_NUMBER):
        added(office, place="11010119900307123X 家门口")
    with pytest.raises(ValueError, match="mark"):
        added(office, mark="7K2-1")


def test_without_a_visit_everything_may_be_corrected(office: Store, store: Store, visit: str):
    one = added(office)
    adding.change_found(office, one, text="井盖破损", severity=2, due=day(office, 8), place="村口")
    held = office.get(Finding, one)
    assert (held.text, held.severity, held.due, held.place) == ("井盖破损", 2, day(office, 8), "村口")
    adding.change_found(office, one, due=None)
    assert office.get(Finding, one).due is None
    with refusal(Kind.BAD_VALUE):
        adding.change_found(office, one, text="")
    visits.answer(store, visit, "HT04", "cracked")
    (seen,) = read_case(store, visit).findings
    with refusal(Kind.FINALISED):
        adding.change_found(store, seen.id, text="没有问题")


# -- 反弹 --------------------------------------------------------------------------------------------------------------


def test_a_return_is_linked_to_what_was_closed_there(office: Store):
    first = closed(office)
    second = added(office)
    adding.link_rebound(office, second, first)
    assert [it.id for it in item(office, second).earlier] == [first]
    assert [it.id for it in item(office, first).later] == [second]
    assert standing_of(office, first).stage is Stage.CLOSED, "what was closed stays closed"
    close(office, [second], NAMED, exception=True)
    third = added(office)
    adding.link_rebound(office, third, second)
    assert [it.id for it in item(office, third).earlier] == [second, first]
    assert [it.id for it in item(office, first).later] == [second, third]
    history.undo(office)
    assert office.get(Finding, third).repeats is None
    adding.link_rebound(office, second, None)
    assert item(office, second).earlier == ()


def test_only_what_was_closed_once_at_the_same_place(office: Store):
    first, again = closed(office), added(office)
    elsewhere = added(office, site=a_household(office, 3))
    for one, before, expected in ((again, issue(office, site=a_household(office)), "closed"),
                                  (elsewhere, first, "same place"), (again, again, "no ring")):  # fmt: skip
        with refusal(Kind.BAD_VALUE) as caught:
            adding.link_rebound(office, one, before)
        assert caught.value.facts["expected"] == expected
    for one, before in ((again, "nobody"), ("nobody", first)):
        with refusal(Kind.GONE):
            adding.link_rebound(office, one, before)
    adding.link_rebound(office, again, first)
    close(office, [again], NAMED, exception=True)
    with refusal(Kind.BAD_VALUE) as caught:
        adding.link_rebound(office, first, again)
    assert caught.value.facts["expected"] == "no ring"


def test_of_an_area_only_its_own(office: Store):
    areas = [str(it) for (it,) in office.rows("SELECT id FROM area WHERE level = 'village' ORDER BY code LIMIT 2")]
    before = issue(office, area=areas[0])
    close(office, [before], NAMED, exception=True)
    adding.link_rebound(office, added(office, site=None, area=areas[0]), before)
    for given in ({"site": None, "area": areas[1]}, {}):
        with refusal(Kind.BAD_VALUE):
            adding.link_rebound(office, added(office, **given), before)


def test_a_ring_a_package_brought_is_walked_once(office: Store):
    one, two = issue(office), issue(office)
    with office.operation(Act.LINK_REBOUND) as edit:
        edit.change(Finding, one, repeats=two)
        edit.change(Finding, two, repeats=one)
    assert [it.id for it in item(office, one).earlier] == [two]
    assert [it.id for it in item(office, one).later] == [two]
    with office.operation(Act.LINK_REBOUND) as edit:
        edit.change(Finding, one, repeats="not-here")
    assert item(office, one).earlier == ()
