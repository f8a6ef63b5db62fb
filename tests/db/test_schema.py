"""What the schema promises: records as their classes say, nothing that keeps two stores from agreeing."""

import itertools
import types
from dataclasses import fields
from typing import get_args, get_type_hints

import pytest

from inspector.acts import Act
from inspector.db import lines
from inspector.db.store import Store
from inspector.records import KINDS, Record, Site, Visit, kind_of, own_fields, personal_fields
from tests.db.small_county import (
    CHECKLIST,
    INSPECTOR,
    add,
)

TYPES = {str: "TEXT", int: "INTEGER", float: "REAL"}


def declared(record: type[Record]) -> list[tuple[str, str, bool]]:
    found = []
    for name, hint in get_type_hints(record).items():
        options = get_args(hint) if isinstance(hint, types.UnionType) else (hint,)
        (plain_type,) = [it for it in options if it is not types.NoneType]
        found.append((name, TYPES[plain_type], types.NoneType not in options))
    return found


@pytest.mark.parametrize("kind", KINDS)
def test_a_record_s_class_is_its_table(store: Store, kind: str) -> None:
    columns = store.rows(f"SELECT name, type, \"notnull\" FROM pragma_table_info('{kind}')")
    assert [(name, type_, bool(required)) for name, type_, required in columns] == declared(KINDS[kind])


def test_every_record_has_its_table_and_no_table_lacks_its_record(store: Store) -> None:
    tables = {row[0] for row in store.rows("SELECT name FROM sqlite_master WHERE type = 'table'")}
    log = {"operation", "change", "erasure"}
    derived = set(lines.TABLES)
    local = {
        "device", "setting", "counter", "book", "carried", "belated", "parked", "acknowledged", "receipt", "own_key",
        "office_key", "enrolment", "refused", "_sqlite_migrations",
    }  # fmt: skip
    assert {it for it in tables if not it.startswith("sqlite_")} == set(KINDS) | log | local | derived


def test_merged_tables_have_no_unique_besides_the_id(store: Store) -> None:
    for kind in KINDS:
        unique = store.rows(f"SELECT name FROM pragma_index_list('{kind}') WHERE \"unique\"")
        columns = [row for (name,) in unique for row in store.rows(f"SELECT name FROM pragma_index_info('{name}')")]
        assert columns == [("id",)], kind


def test_merged_tables_have_no_check_across_columns(store: Store) -> None:
    """A CHECK is judged value by value as changes arrive: it may speak of the column it stands at, and of no other."""
    for kind in KINDS:
        (sql,) = [row[0] for row in store.rows("SELECT sql FROM sqlite_master WHERE name = ?", kind)]
        columns = {row[0] for row in store.rows(f"SELECT name FROM pragma_table_info('{kind}')")}
        for before, check in checks(sql):
            own = before.rsplit(",", 1)[-1].split()[0]
            assert {word for word in columns if word in words(check)} == {own}, (kind, check)


def checks(sql: str) -> list[tuple[str, str]]:
    """(what stands before a CHECK in its column, what it says)."""
    found = []
    parts = sql.split(" CHECK (")
    for before, after in itertools.pairwise(parts):
        depth, end = 1, 0
        while depth:
            depth += {"(": 1, ")": -1}.get(after[end], 0)
            end += 1
        found.append((before, after[: end - 1]))
    return found


def words(text: str) -> set[str]:
    return set("".join(it if it.isalnum() or it == "_" else " " for it in text).split())


def test_the_last_column_s_check_is_seen() -> None:
    assert checks("CREATE TABLE t (a TEXT, b INTEGER CHECK (b IN (0, 1)))") == [
        ("CREATE TABLE t (a TEXT, b INTEGER", "b IN (0, 1)")]  # fmt: skip


def test_what_is_personal_is_declared_once_and_known_to_the_store(store: Store) -> None:
    known = set(store.rows("SELECT kind, name FROM temp.field WHERE personal"))
    assert known == {(kind, name) for kind, record in KINDS.items() for name in personal_fields(record)}
    assert {("person", "name"), ("site", "name"), ("finding", "text"), ("paper", "content")} <= known


def test_no_reference_is_personal(store: Store) -> None:
    """Blanking one would break what refers to it."""
    assert not {(kind, name) for kind, name, _ in store.references() if name in personal_fields(KINDS[kind])}


def test_every_reference_is_indexed(store: Store) -> None:
    for kind, column in {(it[0], it[1]) for it in store.references()} | {(kind, "made") for kind in KINDS}:
        first = store.rows(
            f"""SELECT i.name FROM pragma_index_list('{kind}') AS l, pragma_index_info(l.name) AS i
                WHERE i.seqno = 0 AND i.name = '{column}'""")  # fmt: skip
        assert first, (kind, column)


def test_parents_stand_before_what_refers_to_them(store: Store) -> None:
    order = list(KINDS)
    assert all(order.index(target) <= order.index(kind) for kind, _, target in store.references())


def test_every_record_begins_with_the_same_three_columns() -> None:
    for record in KINDS.values():
        assert [it.name for it in fields(record)][:3] == ["id", "made", "deleted"]
        assert len(own_fields(record)) == len(fields(record)) - 3
        assert KINDS[kind_of(record)] is record


def test_a_visit_refers_to_what_exists(store: Store) -> None:
    site = add(store, Site)
    visit = add(store, Visit, Act.START_VISIT, site=site)
    held = store.get(Visit, visit)
    assert (held.site, held.checklist, held.inspector) == (site, CHECKLIST, INSPECTOR)
