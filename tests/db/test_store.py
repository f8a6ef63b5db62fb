"""Operations: whole or not at all, continued while one types, cleaned, and the schema's own promises."""
# ruff: noqa: PT012 - what is to raise here is an act of several edits

import itertools
import types
import unicodedata
from dataclasses import fields
from pathlib import Path
from typing import Any, get_args, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.acts import Act
from inspector.db.connection import IntegrityError
from inspector.db.edit import plain
from inspector.db.stamp import LENGTH, fixed_stamp, milliseconds, new_id, stamp
from inspector.db.store import Store
from inspector.db.undo import undo
from inspector.errors import Fault, Kind
from inspector.records import KINDS, Area, Record, Site, Visit, kind_of, own_fields, personal_fields
from tests.db.small_county import (
    CHECKLIST,
    INSPECTOR,
    VILLAGE,
    Ticking,
    add,
    edit,
    new_store,
    record_rows,
    somebody_else,
    values,
)


def refusal(kind: Kind) -> Any:
    return pytest.raises(Fault, check=lambda fault: fault.kind is kind)


def changes(store: Store) -> list[tuple[Any, ...]]:
    return store.rows("SELECT field, before, after FROM change ORDER BY operation, field")


# -- an operation is all or nothing -----------------------------------------------------------------------------------


@pytest.mark.parametrize("statement", [
    "INSERT INTO setting VALUES ('county', '990101')",
    "UPDATE area SET name = 'x'",
    "DELETE FROM operation",
    "CREATE TABLE stray (a)",
])  # fmt: skip
def test_a_write_outside_an_operation_is_an_error(store: Store, statement: str) -> None:
    with pytest.raises(Exception, match="readonly"):
        store.connection.execute(statement)


def test_after_a_failed_operation_writing_is_still_an_error(store: Store) -> None:
    with pytest.raises(RuntimeError), store.operation(Act.ADD_SITE):
        raise RuntimeError
    with pytest.raises(Exception, match="readonly"):
        store.connection.execute("UPDATE area SET name = 'x'")


def test_a_block_that_raises_leaves_nothing(store: Store) -> None:
    before, newest = record_rows(store), store.newest
    with pytest.raises(RuntimeError), store.operation(Act.ADD_SITE) as act:
        act.create(Site, **values(Site))
        act.change(Area, VILLAGE, name="x")
        act.delete(Area, VILLAGE)
        raise RuntimeError
    assert (record_rows(store), store.newest, changes(store)) == (before, newest, [])


def test_an_interrupted_block_leaves_nothing(store: Store) -> None:
    with pytest.raises(KeyboardInterrupt), store.operation(Act.ADD_SITE) as act:
        act.create(Site, **values(Site))
        raise KeyboardInterrupt
    assert store.find(Site) == []


def test_the_store_works_on_after_a_block_that_raised(store: Store) -> None:
    with pytest.raises(RuntimeError), store.operation(Act.ADD_SITE):
        raise RuntimeError
    assert store.get(Site, add(store, Site)).name == "甲户"


def test_an_inner_act_that_raises_takes_back_only_itself(store: Store) -> None:
    with store.operation(Act.ADD_SITE) as outer:
        kept = outer.create(Site, **values(Site))
        with pytest.raises(RuntimeError), store.operation(Act.ADD_SITE) as inner:
            inner.create(Site, **values(Site))
            raise RuntimeError
    assert [it.id for it in store.find(Site)] == [kept]


def test_an_operation_without_effect_leaves_nothing(store: Store) -> None:
    before = store.newest
    with store.operation(Act.EDIT_SITE) as act:
        act.change(Area, VILLAGE, name="稻香村")
        act.change_many(Area, [{"id": VILLAGE, "name": "稻香村"}])
        act.create_many(Area, [])
        act.change_many(Area, [])
    assert (store.newest, changes(store)) == (before, [])


def test_an_operation_says_who_did_it_when_and_where(store: Store, now: Ticking) -> None:
    add(store, Site, Act.IMPORT_SITES)
    row = store.rows("SELECT name, device, person, undoes, package, at FROM operation ORDER BY arrival DESC LIMIT 1")[0]
    assert row[:5] == ("import_sites", store.device, INSPECTOR, None, None)
    from inspector.clock import instant

    assert instant(row[5]).timestamp() == now.seconds


def test_a_fresh_record_writes_no_change(store: Store) -> None:
    site = add(store, Site)
    assert changes(store) == []
    assert store.get(Site, site).made == store.one("SELECT id FROM operation ORDER BY arrival DESC LIMIT 1")


def test_a_change_names_what_it_replaces(store: Store) -> None:
    site = add(store, Site)
    first = edit(store, Site, site, note="破")
    edit(store, Site, site, note="破裂")
    assert store.rows("SELECT before, after, parents, head FROM change ORDER BY operation") == [
        (None, "破", "", 0), ("破", "破裂", first, 1)]  # fmt: skip


def test_a_field_of_a_record_made_in_the_same_act_is_simply_set(store: Store) -> None:
    with store.operation(Act.ADD_SITE) as act:
        site = act.create(Site, **values(Site))
        act.change(Site, site, note="破")
    assert store.get(Site, site).note == "破"
    assert changes(store) == []


def test_two_edits_of_a_field_in_one_act_are_one_change(store: Store) -> None:
    site = add(store, Site, note="甲")
    with store.operation(Act.EDIT_SITE) as act:
        act.change(Site, site, note="乙")
        act.change(Site, site, note="丙")
    assert changes(store) == [("note", "甲", "丙")]


def test_edits_of_what_is_not_there_are_refused(store: Store) -> None:
    gone = add(store, Site)
    with store.operation(Act.EDIT_SITE) as act:
        act.delete(Site, gone)
    for site in (gone, "nowhere"):
        with refusal(Kind.GONE):
            edit(store, Site, site, note="x")
        with refusal(Kind.GONE), store.operation(Act.EDIT_SITE) as act:
            act.change_many(Site, [{"id": site, "note": "x"}])
    with refusal(Kind.GONE), store.operation(Act.ERASE) as act:
        act.erase(Site, "nowhere")
    with refusal(Kind.GONE):
        store.get(Site, "nowhere")


def test_a_deleted_record_is_not_found_but_can_be_got_and_restored(store: Store) -> None:
    site = add(store, Site)
    with store.operation(Act.EDIT_SITE) as act:
        act.delete(Site, site)
    assert store.find(Site) == []
    assert store.get(Site, site).deleted == 1
    with store.operation(Act.EDIT_SITE) as act:
        act.restore(Site, site)
    assert [it.id for it in store.find(Site)] == [site]


def test_find_takes_null_for_a_value(store: Store) -> None:
    one, _ = add(store, Site, code="1"), add(store, Site, code="2", note="x")
    assert [it.id for it in store.find(Site, note=None)] == [one]


def test_stamps_grow_even_when_the_clock_goes_back(store: Store, now: Ticking) -> None:
    add(store, Site)
    now.go_on(-10 * 365 * 86400)
    add(store, Site)
    ids = [row[0] for row in store.rows("SELECT id FROM operation ORDER BY arrival")]
    assert ids == sorted(ids)
    assert {len(it) for it in ids} == {LENGTH}


def test_a_stamp_names_its_millisecond_and_follows_what_was_seen() -> None:
    assert milliseconds(stamp(None, 1234.567)) == 1_234_567
    later = fixed_stamp(9999, 5)
    assert stamp(later, 1) > later
    assert milliseconds(stamp(later, 1)) == milliseconds(later) + 1


def test_a_stamp_beyond_every_honest_clock_is_refused(store: Store) -> None:
    with pytest.raises(IntegrityError), store.transaction():
        store.connection.execute(
            "INSERT INTO operation (id, name, at, device, person) VALUES (?, 'x', '', '', '')", ["07zzzzzzzzzzzzzzzz"]
        )


def test_record_ids_are_uuids_of_version_7_in_order_of_time() -> None:
    from uuid import UUID

    early, late = UUID(new_id(1_800_000_000.0)), UUID(new_id(1_800_000_000.001))
    assert (early.version, early.variant, early < late) == (7, "specified in RFC 4122", True)


# -- typing is one step -----------------------------------------------------------------------------------------------


def type_note(store: Store, site: str, note: str, act: Act = Act.EDIT_SITE) -> str:
    with store.operation(act, joins=site) as typed:
        typed.change(Site, site, note=note)
    return typed.operation


def test_typing_in_one_field_is_one_change(store: Store, now: Ticking) -> None:
    site = add(store, Site)
    for note in ("破", "破裂", "破裂渗漏"):
        type_note(store, site, note)
        now.go_on(30)
    assert changes(store) == [("note", None, "破裂渗漏")]


def test_undo_after_typing_puts_back_what_was_there_before_it(store: Store) -> None:
    site = add(store, Site, note="好")
    operation = [type_note(store, site, note) for note in ("破", "破裂")][-1]
    undo(store, operation)
    assert store.get(Site, site).note == "好"


def test_joining_ends_after_a_minute(store: Store, now: Ticking) -> None:
    site = add(store, Site)
    first = type_note(store, site, "破")
    now.go_on(61)
    assert type_note(store, site, "破裂") != first


@pytest.mark.parametrize("between", ["another site", "another act", "another person", "somebody else", "given away"])
def test_joining_ends_when_something_else_happened(store: Store, between: str) -> None:
    site, other = add(store, Site), add(store, Site)
    first = type_note(store, site, "破")
    act = Act.EDIT_SITE
    if between == "another site":
        site = other
    elif between == "another act":
        act = Act.EDIT_VISIT
    elif between == "another person":
        store.set_setting("person", "somebody")
    elif between == "somebody else":
        somebody_else(store, Act.EDIT_SITE, lambda act: act.change(Site, other, note="x"))
    else:
        with store.transaction():
            store.connection.execute(
                "INSERT INTO book VALUES ('p', 'written', 'o', '', 'result', '', '', 1, NULL, 0, ?, '', '{}')",
                [store.newest])  # fmt: skip
    assert type_note(store, site, "破裂", act) != first


def test_typing_after_a_restart_is_a_new_step(tmp_path: Path, now: Ticking) -> None:
    """The folder may have been copied meanwhile: what both copies hold, neither may amend."""
    with new_store(tmp_path, now=now) as store:
        site = add(store, Site)
        first = type_note(store, site, "破")
    with Store.open(tmp_path, nonce="this machine", now=now) as store:
        assert type_note(store, site, "破裂") != first


def test_an_act_that_touched_another_record_too_is_not_continued(store: Store) -> None:
    site, other = add(store, Site), add(store, Site)
    with store.operation(Act.EDIT_SITE) as act:
        act.change(Site, site, note="破")
        act.change(Site, other, note="破")
    assert type_note(store, site, "破裂") != act.operation


def test_typing_after_an_undo_is_a_new_step(store: Store) -> None:
    site = add(store, Site)
    first = type_note(store, site, "破")
    undo(store, first)
    assert type_note(store, site, "裂") != first


# -- many at once -----------------------------------------------------------------------------------------------------


def test_changing_many_is_changing_one_by_one(tmp_path: Path, now: Ticking) -> None:
    ids = [new_id(now()) for _ in range(6)]
    outcomes = []
    for many in (True, False):
        with new_store(tmp_path / str(many), now=now) as store:
            with store.operation(Act.IMPORT_SITES) as act:
                act.create_many(Site, [values(Site, id=it, note="旧", users=n) for n, it in enumerate(ids[:5])])
            edit(store, Site, ids[0], note="新")  # one holds the value already
            edit(store, Site, ids[1], note="别")  # one was edited since
            with store.operation(Act.EDIT_SITE) as act:
                act.create(Site, id=ids[5], **values(Site))  # one is made in the same act
                act.change(Site, ids[2], note="先")  # one was edited in the same act
                rows: list[dict[str, Any]] = [{"id": it, "note": "新 ", "users": 3} for it in ids]
                rows[0]["note"] = "新"
                if many:
                    act.change_many(Site, rows)
                else:
                    for row in rows:
                        act.change(Site, row.pop("id"), **row)
            assert store.get(Site, ids[3]).note == "新 "
            columns = "row, field, before, after, length(parents), head"
            outcomes.append((
                [(it.id, it.note, it.users, it.deleted) for it in store.find(Site)],
                store.rows(f"SELECT {columns} FROM change ORDER BY row, field, operation"),
            ))  # fmt: skip
    assert outcomes[0] == outcomes[1]


def test_creating_many_is_creating_one_by_one(store: Store) -> None:
    ids = [new_id(0), new_id(1)]
    with store.operation(Act.IMPORT_SITES) as act:
        made = act.create_many(Site, [values(Site, id=it, note="e\u0301") for it in ids] + [values(Site, note="x")])
    assert made[:2] == ids
    assert [it.note for it in store.find(Site)] == ["é", "é", "x"]


# -- what text becomes ------------------------------------------------------------------------------------------------

CLEANED = [
    ("e\u0301", "é"),
    ("a\0b\x07c\x1b[31m", "abc[31m"),
    ("\u202egnp.exe", "gnp.exe"),
    ("a\ud800b", "ab"),
    ("e\u200e\u0301", "é"),
    ("两行\n\t字", "两行\n\t字"),
    ("䶮㛃𬱖", "䶮㛃𬱖"),
    ("<b>&'; DROP TABLE site; --", "<b>&'; DROP TABLE site; --"),
]


@pytest.mark.parametrize(("given_text", "kept"), CLEANED)
def test_text_is_cleaned_wherever_it_comes_in(store: Store, given_text: str, kept: str) -> None:
    site = add(store, Site, note=given_text, address="x")
    edit(store, Site, site, address=given_text)
    with store.operation(Act.EDIT_SITE) as act:
        act.change_many(Site, [{"id": site, "phone": given_text}])
    held = store.get(Site, site)
    assert (held.note, held.address, held.phone) == (kept, kept, kept)
    assert [after for _, _, after in changes(store)] == [kept, kept]


@given(st.text(st.characters(), max_size=12))
def test_cleaned_text_is_normal_storable_and_stays_as_it_is(text: str) -> None:
    kept = plain(text)
    assert plain(kept) == kept == unicodedata.normalize("NFC", kept)
    kept.encode()
    assert not any(unicodedata.category(it) in ("Cs", "Cc") and it not in "\t\n" for it in kept)


# -- running numbers --------------------------------------------------------------------------------------------------


def test_a_number_once_given_never_comes_again(tmp_path: Path) -> None:
    with new_store(tmp_path) as store:
        given_numbers = [store.next_number("finding") for _ in range(3)]
        with store.operation(Act.ADD_SITE) as act:
            given_numbers.append(store.next_number("finding"))
            act.create(Site, **values(Site))
        undo(store, act.operation)
    with Store.open(tmp_path, nonce="this machine") as store:
        given_numbers.append(store.next_number("finding"))
        assert store.next_number("paper") == 1
    assert given_numbers == [1, 2, 3, 4, 5]


def test_settings_stay(tmp_path: Path) -> None:
    with new_store(tmp_path) as store:
        store.set_setting("county", "990101")
        store.set_setting("county", "990102")
    with Store.open(tmp_path) as reader:
        assert (reader.setting("county"), reader.setting("never set")) == ("990102", "")


# -- erasing a person -------------------------------------------------------------------------------------------------


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


# -- the schema's own promises ----------------------------------------------------------------------------------------

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
    local = {"device", "setting", "counter", "book", "acknowledged", "refused", "_sqlite_migrations"}
    assert {it for it in tables if not it.startswith("sqlite_")} == set(KINDS) | log | local


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
