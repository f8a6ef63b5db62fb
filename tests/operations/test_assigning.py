"""Who goes where: by hand, evenly, by area, taken back and balanced anew."""

from collections import Counter
from time import process_time

from inspector.acts import Act
from inspector.db.store import Store
from inspector.errors import Kind
from inspector.operations import assigning, history
from inspector.operations import visit as visits
from inspector.operations.assigning import Assigned, Who
from inspector.records import Assignment, Site
from tests.db.parcels import refusal
from tests.operations.days import the_form
from tests.operations.rounds import FIRST_TOWN, VILLAGE, area, households, new_campaign, people, team_of, visited


def who_has(store: Store, campaign: str) -> dict[str, Who]:
    found = store.find(Assignment, campaign=campaign)
    assert len({it.site for it in found}) == len(found), "somebody is sent twice"
    return {it.site: Who(it.person, it.team) for it in found}


def test_by_hand_a_site_stands_once_and_goes_to_the_one_named_last(store: Store) -> None:
    made, form, homes = new_campaign(store, FIRST_TOWN), the_form(store), households(store)[:4]
    a, b = people(store, 2)
    assert assigning.assign(store, made, form, [*homes, homes[0]], a) == Assigned(4, 0, 0)
    assert assigning.assign(store, made, form, homes, a, due="2026-12-01") == Assigned(0, 4, 0)
    assert assigning.assign(store, made, form, homes[2:], b) == Assigned(0, 2, 0)
    assert assigning.assign(store, made, form, homes[2:], b) == Assigned(0, 0, 2)
    assert [who_has(store, made)[it] for it in homes] == [a, a, b, b]
    assert {it.due for it in store.find(Assignment, campaign=made)} == {"2026-12-01"}
    elsewhere = households(store, "990101200203")[0]
    assert assigning.assign(store, made, form, [elsewhere, "nowhere"], a) == Assigned(0, 0, 2)
    history.undo(store)
    assert set(who_has(store, made).values()) == {a}


def test_another_version_of_the_checklist_is_no_second_errand(store: Store) -> None:
    made, form, homes = new_campaign(store), the_form(store), households(store)[:2]
    newer = store.get(type(store.find(Assignment)[0]), store.find(Assignment)[0].id)  # any record: ids are UUIDs
    assert newer.checklist == form
    with store.operation(Act.LOAD_LIBRARY) as edit:
        from inspector.records import Checklist

        old = store.get(Checklist, form)
        second = edit.create(Checklist, form=old.form, version="999", title=old.title, definition=old.definition)
    a = people(store, 1)[0]
    assigning.assign(store, made, form, homes, a)
    assert assigning.assign(store, made, second, homes, a) == Assigned(0, 0, 2)
    assert assigning.take_back(store, made, homes, second) == 2


def test_evenly_over_people_and_a_team_keeps_what_is_given_and_balances_to_one(store: Store) -> None:
    made, form = new_campaign(store), the_form(store)
    a, b, c = people(store, 3)
    team = team_of(store, made, b, c)
    assigning.assign(store, made, form, households(store)[:7], a)
    assert assigning.assign_evenly(store, made, form, [a, b, team]) == Assigned(233, 0, 7)
    held = who_has(store, made)
    assert sorted(Counter(held.values()).values()) == [80, 80, 80]
    assert all(held[it] == a for it in households(store)[:7])
    villages = Counter((store.get(Site, site).code[:12], who) for site, who in held.items())
    assert len(villages) - 12 <= 3  # twelve villages, few of them parted
    assert assigning.assign_evenly(store, made, form, [a, b, team]) == Assigned(0, 0, 240)
    operation = store.one("SELECT name FROM operation ORDER BY arrival DESC LIMIT 1")
    assert operation == Act.ASSIGN_EVENLY
    history.undo(store)
    assert len(who_has(store, made)) == 7


def test_evenly_in_one_village_counts_what_each_has_elsewhere(store: Store) -> None:
    made, form = new_campaign(store), the_form(store)
    a, b = people(store, 2)
    assigning.assign_area(store, made, form, area(store, "990101200203"), a)
    assigning.assign_evenly(store, made, form, [a, b], area=area(store, VILLAGE))
    assert Counter(who_has(store, made).values()) == {a: 20, b: 20}


def test_balanced_anew_what_was_visited_or_given_by_hand_stays(store: Store) -> None:
    made, form = new_campaign(store), the_form(store)
    a, b, c = people(store, 3)
    assigning.assign_evenly(store, made, form, [a, b])
    mine = [site for site, who in who_has(store, made).items() if who == a]
    by_hand, been, begun = mine[:3], mine[3], mine[4]
    assigning.assign(store, made, form, by_hand, b)
    visited(store, been, made)
    visits.start(store, site=begun, checklist=form, campaign=made)
    before = who_has(store, made)
    done = assigning.rebalance(store, made, form, [a, b, c])
    after = who_has(store, made)
    assert (done.new, len(after)) == (0, 240)
    assert Counter(after.values()) == {a: 80, b: 80, c: 80}
    assert all(after[it] == before[it] for it in (*by_hand, been, begun))
    assert done.moved == sum(after[it] != before[it] for it in after) <= 130  # 80 at the least
    assert assigning.rebalance(store, made, form, [a, b, c]).moved == 0
    assigning.rebalance(store, made, form, [b, c])  # a is ill: only where he has been stays his
    assert {it for it, who in who_has(store, made).items() if who == a} == {been, begun}


def test_an_area_goes_as_a_whole_and_is_taken_back_where_nobody_has_been(store: Store) -> None:
    made, form, homes = new_campaign(store), the_form(store), households(store)
    a, b = people(store, 2)
    assigning.assign(store, made, form, homes[:2], a)
    visited(store, homes[0], made)
    assert assigning.assign_area(store, made, form, area(store, VILLAGE), b) == Assigned(18, 1, 1)
    assert Counter(who_has(store, made).values()) == {b: 19, a: 1}
    assert assigning.take_back(store, made, homes[:3]) == 2
    assert assigning.take_area_back(store, made, area(store, FIRST_TOWN)) == 17
    assert who_has(store, made) == {homes[0]: a}
    history.undo(store)
    assert len(who_has(store, made)) == 18


def test_a_checklist_for_villages_sends_nobody_to_a_household(store: Store) -> None:
    made = new_campaign(store, checklists=("village_environment",))
    form = str(store.one("SELECT id FROM checklist WHERE form = 'village_environment'"))
    a, b = people(store, 2)
    assert assigning.assign_evenly(store, made, form, [a, b]).new == 12
    assert {store.get(Site, it).kind for it in who_has(store, made)} == {"village"}


def test_nobody_cannot_be_sent(store: Store) -> None:
    made, form, before = new_campaign(store), the_form(store), store.newest
    for wrong in ([], [Who()], [Who("p", "t")]):
        with refusal(Kind.BAD_VALUE):
            assigning.assign_evenly(store, made, form, wrong)
    with refusal(Kind.GONE):
        assigning.assign(store, made, form, households(store), Who(person="nobody"))
    assert store.newest == before


def test_twenty_thousand_in_one_operation(store: Store) -> None:
    """At a desk it takes about a second; five of the processor's own are the limit here."""
    made, form = new_campaign(store, FIRST_TOWN), the_form(store)
    group = store.one("SELECT id FROM area WHERE code LIKE ? AND level = 'group' LIMIT 1", f"{FIRST_TOWN[:9]}%")
    with store.operation(Act.IMPORT_SITES) as edit:
        rows = [
            {"kind": "household", "code": f"{VILLAGE}-HT-9{n:05}", "name": "户", "area": group} for n in range(20_000)
        ]
        edit.create_many(Site, rows)
    who = people(store, 5)
    began = process_time()
    done = assigning.assign_evenly(store, made, form, who)
    assert process_time() - began < 5
    assert done.new >= 20_000
    counts = Counter(who_has(store, made).values()).values()
    assert max(counts) - min(counts) <= 1
    began = process_time()
    assert assigning.take_area_back(store, made, area(store, FIRST_TOWN)) == done.new
    assert process_time() - began < 5
    assert not store.find(Assignment, campaign=made)
