"""What is listed as contested, by whom, and until when."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from inspector.acts import Act
from inspector.db.conflicts import Conflict, conflicts, heads, reference
from inspector.db.store import Store
from inspector.records import Finding, Site, Visit
from tests.db.parcels import county_store, finalised_visit, give
from tests.db.small_county import Ticking, add, edit


@pytest.fixture
def pair(tmp_path: Path, now: Ticking) -> Iterator[tuple[Store, Store]]:
    with county_store(tmp_path / "a", "field", now) as a, county_store(tmp_path / "b", "office", now) as b:
        yield a, b


@pytest.fixture
def site(pair: tuple[Store, Store]) -> str:
    made = add(pair[0], Site)
    give(*pair)
    return made


def delete(store: Store, site: str) -> None:
    with store.operation(Act.EDIT_SITE) as act:
        act.delete(Site, site)


def test_nothing_contested(pair: tuple[Store, Store], site: str) -> None:
    assert [conflicts(it) for it in pair] == [[], []]


def test_both_ends_list_the_same_in_the_same_order_and_show_the_same(pair: tuple[Store, Store], site: str) -> None:
    for number, store in enumerate(pair):
        edit(store, Site, site, name=f"名{number}", note=f"注{number}")
    a, b = pair
    give(a, b)
    give(b, a)
    assert conflicts(a) == conflicts(b) == [Conflict("site", site, "name"), Conflict("site", site, "note")]
    assert a.get(Site, site) == b.get(Site, site)
    listed = heads(a, conflicts(a)[0])
    assert {(it.value, it.device, it.person) for it in listed} == {
        ("名0", a.device, "林督查"), ("名1", b.device, "林督查")}  # fmt: skip
    assert listed == sorted(listed, key=lambda it: it.operation)
    assert a.get(Site, site).name == listed[-1].value


def test_a_contested_deletion_names_the_edits_beside_it(pair: tuple[Store, Store], site: str) -> None:
    a, b = pair
    delete(b, site)
    edit(a, Site, site, name="还在")
    give(a, b)
    (found,) = conflicts(b)
    assert (found.field, found.id) == ("deleted", f"{site}.deleted")
    assert {it.field for it in heads(b, found)} == {"deleted", "name"}
    assert not b.get(Site, site).deleted


def test_an_orphan_names_the_deletion_of_its_parent(pair: tuple[Store, Store], site: str) -> None:
    a, b = pair
    delete(b, site)
    visit = finalised_visit(a, site)
    give(a, b)
    (finding,) = b.find(Finding)
    assert conflicts(b) == sorted([Conflict("finding", finding.id, "site"), Conflict("visit", visit, "site")])
    orphan = Conflict("visit", visit, "site")
    assert reference(b, orphan) == ("site", site)
    assert [it.field for it in heads(b, orphan)] == ["deleted"]
    with b.operation(Act.RESOLVE) as act:
        act.restore(Site, site)
    assert conflicts(b) == []
    assert reference(b, orphan) is None
    assert b.get(Visit, visit).site == site


def test_what_was_deleted_knowingly_takes_its_conflicts_along(pair: tuple[Store, Store], site: str) -> None:
    for number, store in enumerate(pair):
        edit(store, Site, site, name=f"名{number}")
    a, b = pair
    give(a, b)
    delete(b, site)
    assert conflicts(b) == []
