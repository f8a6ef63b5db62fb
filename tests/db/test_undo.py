"""Undo and redo: by the operation, and by the keys as a person presses them."""

from pathlib import Path
from typing import Any

import pytest

from inspector.acts import Act, can_undo
from inspector.db.store import Store
from inspector.db.undo import Hindrance, hindrances, next_redo, next_undo, undo
from inspector.errors import Fault, Kind
from inspector.records import Finding, Site, Visit
from tests.db.small_county import VILLAGE, add, edit, new_store, record_rows, somebody_else, values


def refusal(kind: Kind) -> Any:
    return pytest.raises(Fault, check=lambda fault: fault.kind is kind)


def press_undo(store: Store) -> bool:
    """The undo key; False when there is nothing it could do."""
    operation = next_undo(store)
    if operation is not None:
        undo(store, operation)
    return operation is not None


def press_redo(store: Store) -> bool:
    operation = next_redo(store)
    if operation is not None:
        undo(store, operation)
    return operation is not None


def note(store: Store, site: str) -> str | None:
    return store.get(Site, site).note


def notes(store: Store, site: str, *texts: str) -> list[str]:
    return [edit(store, Site, site, note=text) for text in texts]


# -- by the operation -------------------------------------------------------------------------------------------------


def test_undo_puts_back_every_field_of_every_record(store: Store) -> None:
    one, two = add(store, Site, note="甲", users=1), add(store, Site)
    before = record_rows(store)
    with store.operation(Act.EDIT_SITE) as act:
        act.change(Site, one, note="乙", users=2)
        act.delete(Site, two)
        act.create(Site, **values(Site))
    undo(store, act.operation)
    living = {it for (it,) in store.rows("SELECT id FROM site WHERE NOT deleted")}
    assert living == {one, two}
    assert [row for row in record_rows(store)["site"] if row[0] in living] == before["site"]


def test_undoing_the_undo_is_the_redo(store: Store) -> None:
    site = add(store, Site)
    with store.operation(Act.EDIT_SITE) as act:
        act.change(Site, site, note="破")
        other = act.create(Site, **values(Site))
    after = record_rows(store)
    for _ in range(3):
        undone = undo(store, act.operation)
        assert (note(store, site), store.get(Site, other).deleted) == (None, 1)
        undo(store, undone)
        assert record_rows(store) == after


def test_two_edits_of_a_field_are_undone_from_the_last_to_the_first(store: Store) -> None:
    site = add(store, Site, note="0")
    first, second = notes(store, site, "1", "2")
    undo(store, second)
    undo(store, first)
    assert note(store, site) == "0"


def test_an_older_edit_of_another_field_is_undone_alone(store: Store) -> None:
    site = add(store, Site, note="0", users=0)
    first = edit(store, Site, site, note="1")
    edit(store, Site, site, users=1)
    undo(store, first)
    assert (note(store, site), store.get(Site, site).users) == ("0", 1)


def test_an_edit_built_upon_by_myself_is_not_undone_behind_my_back(store: Store) -> None:
    site = add(store, Site)
    first, _ = notes(store, site, "1", "2")
    with refusal(Kind.BUILT_UPON):
        undo(store, first)
    assert note(store, site) == "2"


def test_what_somebody_else_changed_since_is_not_undone(store: Store) -> None:
    site = add(store, Site, note="0")
    mine = edit(store, Site, site, note="1")
    somebody_else(store, Act.EDIT_SITE, lambda act: act.change(Site, site, note="他"))
    newest = store.newest
    with refusal(Kind.BUILT_UPON) as refused:
        undo(store, mine)
    assert refused.value.facts["fields"] == [("site", site, "note")]
    assert hindrances(store, mine) == [Hindrance("site", site, "note")]
    assert (note(store, site), store.newest) == ("他", newest)


def test_what_somebody_else_set_to_the_same_value_is_not_undone_either(store: Store) -> None:
    site = add(store, Site, note="0")
    mine = edit(store, Site, site, note="1")
    somebody_else(store, Act.EDIT_SITE, lambda act: act.resolve(Site, site, note="1"))
    with refusal(Kind.BUILT_UPON):
        undo(store, mine)


def test_what_somebody_else_changed_in_another_field_does_not_hinder(store: Store) -> None:
    site = add(store, Site, note="0")
    mine = edit(store, Site, site, note="1")
    somebody_else(store, Act.EDIT_SITE, lambda act: act.change(Site, site, users=9))
    undo(store, mine)
    assert (note(store, site), store.get(Site, site).users) == ("0", 9)


def test_a_record_somebody_else_changed_is_not_deleted_by_undo(store: Store) -> None:
    with store.operation(Act.ADD_SITE) as act:
        site = act.create(Site, **values(Site))
    somebody_else(store, Act.EDIT_SITE, lambda other: other.change(Site, site, users=9))
    with refusal(Kind.BUILT_UPON):
        undo(store, act.operation)
    assert store.get(Site, site).deleted == 0


def test_a_record_something_living_refers_to_is_not_deleted_by_undo(store: Store) -> None:
    with store.operation(Act.ADD_SITE) as act:
        site = act.create(Site, **values(Site))
    visit = add(store, Visit, Act.START_VISIT, site=site)
    with refusal(Kind.BUILT_UPON) as refused:
        undo(store, act.operation)
    assert refused.value.facts["fields"] == [("visit", visit, "site")]


def test_a_record_made_together_with_what_refers_to_it_goes_with_it(store: Store) -> None:
    site = add(store, Site)
    with store.operation(Act.START_VISIT) as act:
        visit = act.create(Visit, **values(Visit, site=site))
        finding = act.create(Finding, **values(Finding, visit=visit, site=site))
    undo(store, act.operation)
    assert (store.get(Visit, visit).deleted, store.get(Finding, finding).deleted) == (1, 1)


def test_an_edit_of_a_record_deleted_since_is_not_undone(store: Store) -> None:
    site = add(store, Site)
    (mine,) = notes(store, site, "1")
    with store.operation(Act.EDIT_SITE) as act:
        act.delete(Site, site)
    with refusal(Kind.BUILT_UPON):
        undo(store, mine)


def test_a_contested_field_is_not_undone(store: Store) -> None:
    site = add(store, Site, note="0")
    mine = edit(store, Site, site, note="1")
    theirs = somebody_else(store, Act.EDIT_SITE, lambda act: act.change(Site, site, note="他"))
    with store.transaction():  # theirs had not seen mine
        from inspector.db import fold

        store.connection.execute("UPDATE change SET parents = '', head = 1 WHERE operation = ?", [theirs])
        store.connection.execute("UPDATE change SET head = 1 WHERE operation = ?", [mine])
        fold.touch_nothing(store.connection)
        store.connection.execute("INSERT INTO touched VALUES ('site', ?, 'note')", [site])
        fold.refresh(store.connection)
    assert store.rows("SELECT head FROM change") == [(2,), (2,)]
    with refusal(Kind.BUILT_UPON):
        undo(store, mine)


def test_what_somebody_else_made_is_not_mine_to_undo(store: Store) -> None:
    made: list[str] = []
    theirs = somebody_else(store, Act.ADD_SITE, lambda act: made.append(act.create(Site, **values(Site))))
    with refusal(Kind.BUILT_UPON):
        undo(store, theirs)
    assert store.get(Site, made[0]).deleted == 0


def test_a_record_made_and_deleted_in_one_act_stays_deleted(store: Store) -> None:
    with store.operation(Act.ADD_SITE) as act:
        site = act.create(Site, **values(Site))
        act.delete(Site, site)
    undo(store, act.operation)
    assert store.get(Site, site).deleted == 1


def test_a_record_made_deleted_and_restored_in_one_act_is_deleted_by_undo(store: Store) -> None:
    with store.operation(Act.ADD_SITE) as act:
        site = act.create(Site, **values(Site))
        act.delete(Site, site)
        act.restore(Site, site)
    assert store.get(Site, site).deleted == 0
    undone = undo(store, act.operation)
    assert store.get(Site, site).deleted == 1
    undo(store, undone)
    assert store.get(Site, site).deleted == 0


@pytest.mark.parametrize("act", [it for it in Act if not can_undo(it)])
def test_what_happened_in_the_world_is_not_undone(store: Store, act: Act) -> None:
    site = add(store, Site, act, note="0")
    with refusal(Kind.NO_UNDO):
        undo(store, edit(store, Site, site, act, note="1"))
    assert note(store, site) == "1"


def test_an_act_of_a_newer_program_is_not_undone(store: Store) -> None:
    assert not can_undo("something_of_the_future")


def test_a_record_somebody_else_deleted_is_not_undone_into_nothing(store: Store) -> None:
    with store.operation(Act.ADD_SITE) as act:
        site = act.create(Site, **values(Site))
    somebody_else(store, Act.EDIT_SITE, lambda other: other.delete(Site, site))
    with refusal(Kind.BUILT_UPON) as refused:
        undo(store, act.operation)
    assert refused.value.facts["fields"] == [("site", site, "")]


def test_what_is_undone_already_is_not_undone_again(store: Store) -> None:
    site = add(store, Site, note="0")
    operation = edit(store, Site, site, note="1")
    undo(store, operation)
    with refusal(Kind.BUILT_UPON):
        undo(store, operation)


def test_the_key_goes_on_past_an_act_that_left_nothing(store: Store) -> None:
    first = add(store, Site)
    with store.operation(Act.ADD_SITE) as act:
        site = act.create(Site, **values(Site))
        act.delete(Site, site)
    assert press_undo(store)
    assert press_undo(store)
    assert store.get(Site, first).deleted == 1
    assert not press_undo(store)
    assert press_redo(store)
    assert [it.id for it in store.find(Site)] == [first]
    assert press_redo(store)
    assert not press_redo(store)


def test_an_operation_nobody_knows_is_not_undone(store: Store) -> None:
    with refusal(Kind.GONE):
        undo(store, "nowhere")


# -- the keys ---------------------------------------------------------------------------------------------------------


def test_the_keys_walk_back_and_forth_through_everything_done(store: Store) -> None:
    site = add(store, Site, note="0")
    texts = ["0", "1", "2", "3"]
    notes(store, site, *texts[1:])
    for _ in range(2):
        for text in reversed(texts[:-1]):
            assert press_undo(store)
            assert note(store, site) == text
        for text in texts[1:]:
            assert press_redo(store)
            assert note(store, site) == text
        assert not press_redo(store)
    for text in reversed(texts[:-1]):
        assert press_undo(store)
        assert note(store, site) == text
    assert press_undo(store)
    assert store.find(Site) == []
    assert not press_undo(store), "the library was loaded, and that happened in the world"


def test_turning_round_in_the_middle_loses_nothing(store: Store) -> None:
    site = add(store, Site, note="0")
    notes(store, site, "1", "2", "3", "4")
    seen = []
    for key in "uuruuurrrur":
        assert {"u": press_undo, "r": press_redo}[key](store)
        seen.append(note(store, site))
    assert seen == ["3", "2", "3", "2", "1", "0", "1", "2", "3", "2", "3"]


def test_a_new_edit_ends_the_redo_but_not_the_undo(store: Store) -> None:
    site = add(store, Site, note="0")
    notes(store, site, "1", "2")
    press_undo(store)
    notes(store, site, "new")
    assert not press_redo(store)
    seen = []
    while press_undo(store) and store.find(Site):
        seen.append(note(store, site))
    assert seen == ["1", "0"]


def test_what_was_left_behind_before_a_new_edit_is_not_redone_after_it_is_undone(store: Store) -> None:
    site = add(store, Site, note="0")
    notes(store, site, "1")
    press_undo(store)
    notes(store, site, "new")
    press_undo(store)
    assert press_redo(store)
    assert note(store, site) == "new"
    assert not press_redo(store)
    assert note(store, site) == "new"


def test_the_keys_work_on_after_a_restart(tmp_path: Path) -> None:
    with new_store(tmp_path) as store:
        site = add(store, Site, note="0")
        notes(store, site, "1", "2")
        press_undo(store)
    with Store.open(tmp_path, nonce="this machine") as store:
        assert press_redo(store)
        assert note(store, site) == "2"
        assert press_undo(store)
        assert press_undo(store)
        assert note(store, site) == "0"


def test_what_happened_in_the_world_blocks_the_way_back(store: Store) -> None:
    site = add(store, Site, note="0")
    notes(store, site, "1")
    edit(store, Site, site, Act.NUMBER_FINDINGS, code="0001")
    assert next_undo(store) is None
    notes(store, site, "2")
    assert press_undo(store)
    assert not press_undo(store)
    assert (note(store, site), store.get(Site, site).code) == ("1", "0001")


def test_what_happened_in_the_world_ends_the_redo(store: Store) -> None:
    site = add(store, Site)
    notes(store, site, "1")
    press_undo(store)
    edit(store, Site, site, Act.NUMBER_FINDINGS, code="0001")
    assert next_redo(store) is None


def test_the_keys_pass_over_what_others_did(store: Store) -> None:
    site, other = add(store, Site, note="0"), add(store, Site)
    notes(store, site, "1")
    somebody_else(store, Act.EDIT_SITE, lambda act: act.change(Site, other, note="他"))
    assert press_undo(store)
    somebody_else(store, Act.EDIT_SITE, lambda act: act.change(Site, other, note="又"))
    assert press_redo(store)
    assert (note(store, site), note(store, other)) == ("1", "又")


def test_the_key_refuses_what_others_changed_and_undoes_nothing_older_instead(store: Store) -> None:
    site = add(store, Site, note="0")
    notes(store, site, "1", "2")
    somebody_else(store, Act.EDIT_SITE, lambda act: act.change(Site, site, note="他"))
    with refusal(Kind.BUILT_UPON):
        press_undo(store)
    assert note(store, site) == "他"


def test_an_operation_undone_by_its_id_is_passed_over_by_the_key(store: Store) -> None:
    site = add(store, Site, note="0", users=0)
    first = edit(store, Site, site, note="1")
    edit(store, Site, site, users=1)
    undo(store, first)
    assert press_undo(store)
    assert (note(store, site), store.get(Site, site).users) == ("0", 0)


def test_a_copied_folder_does_not_undo_what_the_other_machine_did(tmp_path: Path) -> None:
    with new_store(tmp_path) as store:
        add(store, Site)
    with Store.open(tmp_path, nonce="another machine") as store:
        assert next_undo(store) is None


def test_in_a_new_store_there_is_nothing_to_undo(tmp_path: Path) -> None:
    with Store.create(tmp_path, nonce="n") as store:
        assert (next_undo(store), next_redo(store)) == (None, None)


def test_no_operation_is_undone_into_a_reference_to_nothing(store: Store) -> None:
    with store.operation(Act.IMPORT_AREAS) as act:
        from inspector.records import Area

        area = act.create(Area, code="1", name="新村", level="village", parent=VILLAGE)
        act.create(Site, **values(Site, area=area))
    undo(store, act.operation)
    assert store.rows("PRAGMA foreign_key_check") == []


def test_what_brought_a_row_back_and_changed_it_is_undone_and_done_again(store: Store) -> None:
    site = add(store, Site, note="0")
    with store.operation(Act.EDIT_SITE) as act:
        act.delete(Site, site)
    with store.operation(Act.EDIT_SITE) as act:
        act.restore(Site, site)
        act.change(Site, site, note="1")
    for _ in range(3):
        press_undo(store)
    for _ in range(3):
        press_redo(store)
    assert (note(store, site), store.get(Site, site).deleted) == ("1", 0)
