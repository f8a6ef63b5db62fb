"""A decision that is undone leaves the field contested again, here and wherever that is read, with everything kept."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from inspector.acts import Act
from inspector.db.conflicts import Conflict, conflicts, heads
from inspector.db.store import Store
from inspector.db.undo import next_redo, next_undo, undo
from inspector.errors import Kind
from inspector.operations import conflict as deciding
from inspector.operations import history
from inspector.operations.conflict import Prefers, Rule
from inspector.operations.recent import recent
from inspector.records import Site
from tests.db.parcels import county_store, give, refusal
from tests.db.small_county import Ticking, add, edit


@pytest.fixture
def pair(tmp_path: Path, now: Ticking) -> Iterator[tuple[Store, Store]]:
    """A laptop and its office, both of which called one household otherwise."""
    with county_store(tmp_path / "a", "field", now) as a, county_store(tmp_path / "b", "office", now) as b:
        add(a, Site)
        give(a, b)
        for number, store in enumerate((a, b)):
            edit(store, Site, site_of(store), name=f"名{number}", users=number)
        give(a, b)
        yield a, b


def site_of(store: Store) -> str:
    return store.find(Site)[0].id


def seen(store: Store) -> Any:
    """What contests, who said it, and what is shown."""
    return conflicts(store), [heads(store, it) for it in conflicts(store)], store.find(Site)


def decide(store: Store, name: str, value: Any) -> None:
    deciding.resolve(store, Conflict("site", site_of(store), name), value)


@pytest.mark.parametrize("value", ["名0", "名1", "议定"])
def test_a_decision_undone_contests_again_and_says_who_said_what(pair: tuple[Store, Store], value: str) -> None:
    _, office = pair
    before = seen(office)
    for _ in range(3):  # of a value decided twice both were there
        decide(office, "name", value)
        assert [it.field for it in conflicts(office)] == ["users"]
        undo(office, next_undo(office) or "")
        assert seen(office) == before
    undo(office, next_redo(office) or "")
    assert [it.field for it in conflicts(office)] == ["users"]
    assert office.find(Site)[0].name == value
    undo(office, next_undo(office) or "")
    assert seen(office) == before
    decide(office, "name", "终")
    assert (office.find(Site)[0].name, len(conflicts(office))) == ("终", 1)


def test_many_decided_by_a_rule_contest_again_together(pair: tuple[Store, Store]) -> None:
    _, office = pair
    before = seen(office)
    assert deciding.resolve_many(office, conflicts(office), Rule(Prefers.OLDEST)) == 2
    assert conflicts(office) == []
    history.undo(office)
    assert seen(office) == before
    assert [(it.name, it.undone) for it in recent(office, "zh", 2)] == [(Act.RESOLVE, True), (Act.EDIT_SITE, False)]
    history.redo(office)
    assert conflicts(office) == []


def test_it_contests_again_wherever_it_is_read(pair: tuple[Store, Store]) -> None:
    field, office = pair
    before = seen(office)
    decide(office, "name", "议定")
    give(office, field)
    assert [it.field for it in conflicts(field)] == ["users"]
    undo(office, next_undo(office) or "")
    give(office, field)
    assert seen(field) == seen(office) == before
    decide(field, "name", "名0")
    give(field, office)
    assert [it.field for it in conflicts(office)] == ["users"]
    with refusal(Kind.BUILT_UPON):  # somebody else has decided since
        undo(office, next_redo(office) or "")


@pytest.mark.parametrize("gone", [0, 1])
def test_a_deletion_decided_upon_contests_again(tmp_path: Path, now: Ticking, gone: int) -> None:
    with county_store(tmp_path / "a", "field", now) as field, county_store(tmp_path / "b", "office", now) as office:
        add(field, Site)
        give(field, office)
        with office.operation(Act.EDIT_SITE) as act:
            act.delete(Site, site_of(office))
        edit(field, Site, site_of(field), name="还在")
        give(field, office)
        before = seen(office)
        assert [it.field for it in before[0]] == ["deleted"]
        site = before[0][0].row
        for _ in range(2):
            decide(office, "deleted", gone)
            assert (office.get(Site, site).deleted, conflicts(office)) == (gone, [])
            undo(office, next_undo(office) or "")
            assert seen(office) == before
            undo(office, next_redo(office) or "")
            assert (office.get(Site, site).deleted, conflicts(office)) == (gone, [])
            undo(office, next_undo(office) or "")
            assert seen(office) == before


def test_a_decision_is_not_made_again_over_what_nobody_had_seen(tmp_path: Path, now: Ticking) -> None:
    with county_store(tmp_path / "a", "field", now) as field, county_store(tmp_path / "b", "office", now) as office:
        add(field, Site)
        give(field, office)
        with office.operation(Act.EDIT_SITE) as act:
            act.delete(Site, site_of(office))
        edit(field, Site, site_of(field), name="还在")
        give(field, office)
        decide(office, "deleted", 1)
        undo(office, next_undo(office) or "")
        edit(field, Site, site_of(field), note="住着两位老人")
        give(field, office)
        with refusal(Kind.BUILT_UPON):
            undo(office, next_redo(office) or "")
        assert [it.field for it in conflicts(office)] == ["deleted"]
