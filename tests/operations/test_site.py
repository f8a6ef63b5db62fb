"""Sites added on the spot and corrected."""

from datetime import date

from inspector.db.edit import LONGEST
from inspector.db.store import Store
from inspector.errors import Kind
from inspector.operations import finder, history, site
from inspector.operations import visit as visits
from inspector.records import Site
from tests.db.parcels import refusal
from tests.operations.days import a_household

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
