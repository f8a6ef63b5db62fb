"""Operations: whole or not at all, continued while one types, cleaned, and the schema's own promises."""
# ruff: noqa: PT012 - what is to raise here is an act of several edits

import os
import unicodedata
from pathlib import Path
from typing import Any

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
from inspector.photo.store import PhotoStore
from inspector.records import Area, Site
from inspector.safe_write import TEMPORARY
from tests.db.small_county import (
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


def test_joining_ends_where_the_clock_is_set_back(store: Store, now: Ticking) -> None:
    site = add(store, Site)
    first = type_note(store, site, "破")
    now.go_on(-3e7)
    second = type_note(store, site, "破裂")
    now.go_on(30)
    assert first != second == type_note(store, site, "破裂渗漏")
    assert store.get(Site, site).note == "破裂渗漏"


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
                "INSERT INTO book (id, direction, origin, addressee, kind, person, county, sequence, upto, given, at,"
                " counts) VALUES ('p', 'written', 'o', '', 'result', '', '', 1, 0, ?, '', '{}')",
                [store.newest])  # fmt: skip
    assert type_note(store, site, "破裂", act) != first


def test_typing_after_a_restart_is_a_new_step(tmp_path: Path, now: Ticking) -> None:
    """The folder may have been copied meanwhile: what both copies hold, neither may amend."""
    with new_store(tmp_path, now=now) as store:
        site = add(store, Site)
        first = type_note(store, site, "破")
    with Store.open(tmp_path, nonce="this machine", now=now) as store:
        assert type_note(store, site, "破裂") != first


def test_what_a_copy_may_hold_is_not_continued(store: Store) -> None:
    site = add(store, Site)

    def typed(text: str) -> str:
        with store.operation(Act.EDIT_SITE, joins=site) as edit:
            edit.change(Site, site, note=text)
        return edit.operation

    first = typed("一")
    assert typed("一二") == first
    store.seal(meanwhile=True)
    second = typed("一二三")
    third = typed("一二三四")
    assert len({first, second, third}) == 3
    store.seal()
    assert typed("五") != third
    assert typed("五六") == typed("五六七")


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


def test_what_a_killed_intake_left_is_swept_at_the_next_opening(store: Store) -> None:
    photos, folder = PhotoStore(store.folder.photos), store.folder.folder
    whole = photos.write(b"a whole one")
    left = store.folder.photos / "originals" / whole[:2] / f".half{TEMPORARY}"
    left.write_bytes(b"half a photo")
    os.utime(left, (0, 0))
    store.close()
    Store.open(folder, nonce="nonce").close()
    assert not left.exists()
    assert photos.has(whole)
