"""A person decides between two ends."""

import pytest

from inspector.acts import Act
from inspector.db.conflicts import conflicts
from inspector.db.store import Store
from inspector.errors import Kind
from inspector.operations import conflict, history, resident, site
from inspector.operations.naming import name_of
from inspector.records import KINDS, Site, Team
from tests.db.parcels import give, refusal
from tests.operations.days import a_household


@pytest.fixture
def house(store: Store, office: Store) -> str:
    """A household whose note says something else at each end."""
    house = a_household(store)
    site.change(store, house, note="外业")
    site.change(office, house, note="办公室")
    give(store, office)
    return house


@pytest.mark.parametrize("value", ["外业", "办公室", "第三种说法", None])
def test_whichever_is_chosen_is_shown_everywhere(store: Store, office: Store, house: str, value: str | None) -> None:
    conflict.resolve(office, conflict.find(office, f"{house}.note"), value)
    assert conflicts(office) == []
    give(office, store)
    assert [it.get(Site, house).note for it in (store, office)] == [value, value]
    with refusal(Kind.GONE):
        conflict.find(office, f"{house}.note")


def test_a_decision_undone_shows_what_was_shown(office: Store, house: str) -> None:
    shown = office.get(Site, house).note
    conflict.resolve(office, conflict.find(office, f"{house}.note"), "议定")
    history.undo(office)
    assert office.get(Site, house).note == shown


@pytest.mark.parametrize("keep", [True, False])
def test_a_contested_deletion(store: Store, office: Store, keep: bool) -> None:
    house = a_household(store)
    with office.operation(Act.EDIT_SITE) as edit:
        edit.delete(Site, house)
    site.change(store, house, note="还有人住")
    give(store, office)
    conflict.resolve(office, conflict.find(office, f"{house}.deleted"), 0 if keep else 1)
    assert [it for it in conflicts(office) if it.row == house] == []
    assert office.get(Site, house).deleted == (not keep)


def test_every_kind_of_record_has_a_name(store: Store) -> None:
    for kind in KINDS:
        ids = [str(row[0]) for row in store.rows(f"SELECT id FROM {kind} LIMIT 3")]
        assert [type(name_of(store, kind, it)) for it in (*ids, "nobody")] == [str] * (len(ids) + 1), kind
    assert name_of(store, "team", store.find(Team)[0].id) == "督查一组"
    made = resident.add(store, a_household(store), name="禾满仓")
    assert name_of(store, "resident", made) == "禾*仓"
