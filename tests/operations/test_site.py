"""Sites added on the spot and corrected."""

from datetime import date

from inspector import clock
from inspector.acts import Act
from inspector.db.edit import LONGEST
from inspector.db.store import Store
from inspector.errors import Kind
from inspector.operations import finder, history, site
from inspector.operations import visit as visits
from inspector.records import Site
from tests.db.parcels import refusal
from tests.operations.days import a_household, the_form

TODAY = date(2026, 11, 22)


def test_a_new_site_has_the_next_free_code(store: Store) -> None:
    village = store.get(Site, a_household(store)).area
    codes = [store.get(Site, site.add(store, kind="household", name="新户", area=village)).code for _ in range(2)]
    assert int(codes[1][-4:]) == int(codes[0][-4:]) + 1
    assert store.one("SELECT count(*) FROM site WHERE code IN (?, ?)", *codes) == 2


def test_a_code_of_a_deleted_site_does_not_come_again(store: Store) -> None:
    village = store.get(Site, a_household(store)).area
    first = store.get(Site, site.add(store, kind="household", name="新户", area=village)).code
    history.undo(store)
    assert store.get(Site, site.add(store, kind="household", name="新户", area=village)).code != first


def test_an_area_nobody_knows(store: Store) -> None:
    with refusal(Kind.GONE):
        site.add(store, kind="household", name="新户", area="nowhere")


def test_a_code_given_by_hand(store: Store) -> None:
    village = store.get(Site, a_household(store)).area
    made = site.add(store, kind="household", name="新户", area=village, code="自编-1")
    assert store.get(Site, made).code == "自编-1"


def test_a_very_long_note(store: Store) -> None:
    house = a_household(store)
    with refusal(Kind.BAD_VALUE):
        site.change(store, house, note="字" * (LONGEST + 1))


def test_what_is_assigned_is_offered_first_then_what_was_done_there_last(store):
    home = a_household(store, 3)
    assert finder.read_site(store, home, TODAY).checklists[0].form == "household_toilet"
    village = str(store.one("SELECT id FROM site WHERE kind = 'village' ORDER BY code LIMIT 1"))
    offered = [it.form for it in finder.read_site(store, village, TODAY).checklists]
    assert {"village_environment", "village_cleaning", "three_clear_three_fix", "organisation"} <= set(offered)
    assert "sewage" not in offered
    form = offered[-1]
    checklist = str(store.one("SELECT id FROM checklist WHERE form = ?", form))
    visits.discard(store, visits.start(store, site=village, checklist=checklist))
    assert [it.form for it in finder.read_site(store, village, TODAY).checklists] == offered
    visits.start(store, site=village, checklist=checklist)
    assert finder.read_site(store, village, TODAY).checklists[0].form == form


def ended(store: Store, house: str, *, successor: str | None = None, until: str = "2026-01-31") -> None:
    with store.operation(Act.EDIT_SITE) as edit:
        edit.change(Site, house, until=until, successor=successor)


def begun_at(store: Store, house: str, **how: str) -> str:
    return visits.start(store, site=house, checklist=the_form(store), **how)


def test_no_visit_begins_at_a_site_that_ended_and_what_took_its_place_is_named(store: Store) -> None:
    first, second, third = (a_household(store, it) for it in range(3))
    ended(store, first, successor=second)
    ended(store, second, successor=third)
    with refusal(Kind.ENDED) as refused:
        begun_at(store, first)
    assert refused.value.facts["successor"] == store.get(Site, third).name
    assert refused.value.facts["until"] == "2026-01-31"
    known = finder.read_site(store, first, TODAY)
    assert known.ended
    assert known.became is not None
    assert known.became.id == third
    assert begun_at(store, third)
    assert begun_at(store, first, purpose="recheck"), "what was found there is still looked at again"


def test_a_site_that_ended_and_a_ring_lead_nowhere(store: Store) -> None:
    first, second = (a_household(store, it) for it in range(2))
    ended(store, first)
    with refusal(Kind.ENDED) as refused:
        begun_at(store, first)
    assert refused.value.facts["successor"] == ""
    ended(store, first, successor=second)
    ended(store, second, successor=first)
    with refusal(Kind.ENDED) as refused:
        begun_at(store, first)
    assert refused.value.facts["successor"] == ""
    assert finder.read_site(store, first, TODAY).became is None


def test_on_its_last_day_a_site_is_still_visited(store: Store) -> None:
    house = a_household(store)
    ended(store, house, until=clock.today(store.now).isoformat())
    assert begun_at(store, house)
