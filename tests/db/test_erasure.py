"""Erasing a person: blank for good, in the record, in its history and in the bytes."""

from pathlib import Path
from typing import Any

import pytest

from inspector.acts import Act
from inspector.db.store import Store
from inspector.db.undo import undo
from inspector.errors import Fault, Kind
from inspector.records import KINDS, Record, Site, personal_fields
from tests.db.small_county import (
    add,
    edit,
    new_store,
    values,
)

ONE_OF = {"meeting": {"kind": "talk"}, "rating": {"level": "village"}, "trait": {"kind": "tag"}}
"""What a column that takes only certain words is given, by kind of record."""


def refusal(kind: Kind) -> Any:
    return pytest.raises(Fault, check=lambda fault: fault.kind is kind)


def changes(store: Store) -> list[tuple[Any, ...]]:
    return store.rows("SELECT field, before, after FROM change ORDER BY operation, field")


def erase(store: Store, record: type[Record], id: str) -> str:  # noqa: A002
    with store.operation(Act.ERASE) as act:
        act.erase(record, id)
    return act.operation


def test_erasing_blanks_the_personal_columns_in_the_record_and_in_its_history(store: Store) -> None:
    site = add(store, Site, name="张三", address="村东", users=4)
    edit(store, Site, site, name="李四", users=5)
    erase(store, Site, site)
    held = store.get(Site, site)
    assert (held.name, held.address, held.users) == ("", None, 5)
    assert changes(store) == [("name", "", ""), ("users", 4, 5)]


def test_an_erased_field_takes_no_new_value(store: Store) -> None:
    site = add(store, Site)
    erase(store, Site, site)
    with refusal(Kind.ERASED):
        edit(store, Site, site, name="张三")
    with refusal(Kind.ERASED), store.operation(Act.EDIT_SITE) as act:
        act.change_many(Site, [{"id": site, "phone": "1"}])
    edit(store, Site, site, users=3)
    assert store.get(Site, site).users == 3


def test_erasing_one_leaves_the_others(store: Store) -> None:
    one, other = add(store, Site, name="张三"), add(store, Site, name="李四")
    erase(store, Site, one)
    assert store.get(Site, other).name == "李四"


def test_erasing_twice_in_one_act_is_erasing_once(store: Store) -> None:
    site = add(store, Site)
    with store.operation(Act.ERASE) as act:
        act.erase(Site, site)
        act.erase(Site, site)
    assert store.rows("SELECT row FROM erasure") == [(site,)]


def test_undoing_an_edit_brings_no_erased_value_back(store: Store) -> None:
    site = add(store, Site, name="张三")
    edited = edit(store, Site, site, name="李四", users=7)
    erase(store, Site, site)
    undo(store, edited)
    held = store.get(Site, site)
    assert (held.name, held.users) == ("", None)
    assert not [it for it in changes(store) if "张三" in it or "李四" in it]


def test_erasing_cannot_be_undone(store: Store) -> None:
    site = add(store, Site)
    with refusal(Kind.NO_UNDO):
        undo(store, erase(store, Site, site))


def test_nothing_erased_stands_in_the_bytes_of_the_store(tmp_path: Path) -> None:
    secret = "隐秘之名"
    with new_store(tmp_path) as store:
        sites: list[str] = []
        for batch in range(20):  # enough for many pages, and for pages that were split
            fresh = [f"{n * 7919 % 1000:08}{batch}" for n in range(50)]
            with store.operation(Act.IMPORT_SITES) as act:
                rows = [values(Site, id=it, name=secret + it, note=secret * 20) for it in fresh]
                sites += act.create_many(Site, rows)
            with store.operation(Act.EDIT_SITE) as act:
                edits = [{"id": it, "name": secret + it, "phone": secret * (batch + 1)} for it in sites[::-3]]
                act.change_many(Site, edits)
        with store.operation(Act.ERASE) as act:
            for site in sites:
                act.erase(Site, site)
        written = {path.name: path.read_bytes() for path in tmp_path.iterdir() if path.is_file()}
    assert not [name for name, data in written.items() if secret.encode() in data], "while the store is open"
    assert secret.encode() not in (tmp_path / "inspector.db").read_bytes()


@pytest.mark.parametrize("kind", [kind for kind, record in KINDS.items() if personal_fields(record)])
def test_nothing_personal_of_any_kind_outlives_its_erasure(tmp_path: Path, kind: str) -> None:
    record, secret = KINDS[kind], "隐秘之名"
    with new_store(tmp_path) as store:
        types = store.types()[kind]
        said = {
            name: secret * 40 if types[name][0] == "text" else 1951 + number
            for number, name in enumerate(personal_fields(record))
        }
        store.connection.execute("PRAGMA foreign_keys = OFF")
        needed = {name: "0" * 64 if type_ == "text" else 1 for name, (type_, required) in types.items() if required}
        one_of = {"language": "zh", "purpose": "inspection", "shown": "code"} | ONE_OF.get(kind, {})
        needed |= {name: it for name, it in one_of.items() if name in needed}
        with store.operation(Act.ADD_SITE) as act:
            row = act.create(record, **{name: it for name, it in needed.items() if name != "deleted"} | said)
        edit(store, record, row, **{name: it * 2 if isinstance(it, str) else it + 40 for name, it in said.items()})
        with store.operation(Act.ERASE) as act:
            act.erase(record, row)
        held = store.get(record, row)
        assert {name: getattr(held, name) for name in said} == {name: "" if types[name][1] else None for name in said}
        assert {it for _, *both in changes(store) for it in both} <= {"", None}
        written = {path.name: path.read_bytes() for path in tmp_path.iterdir() if path.is_file()}
    assert not [name for name, data in written.items() if secret.encode() in data]
