"""Packages between an office and an inspector, in sentences: nothing is lost, nothing returns, drafts stay at home."""

import itertools
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from inspector.acts import Act
from inspector.db import backup, merge, package_writing
from inspector.db.clean import Cleaned
from inspector.db.conflicts import Conflict, conflicts, heads
from inspector.db.store import Store
from inspector.errors import Fault, Kind
from inspector.records import Finding, Site, Visit
from tests.db.small_county import NOW, Ticking, add, edit, new_store, record_rows, values
from tests.property.places import believed


class Pair:
    """An office, an inspector, and the stick between them."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.now, self._count = folder, Ticking(), itertools.count()
        self.office, self.field = self.furnish("office"), self.furnish("field")
        self.site = add(self.office, Site, name="甲户", note="好")
        self.meet()

    def furnish(self, role: str, name: str = "") -> Store:
        store = new_store(self.folder / (name or role), nonce=name or role, now=self.now)
        store.set_setting("role", role)
        store.set_setting("county", "990101")
        return store

    def package(self, writer: Store, *, drafts: bool = False) -> Cleaned:
        name = f"{next(self._count)}.inspection"
        package_writing.write(writer, self.folder / name, drafts=drafts, photos="none")
        return believed(self.folder / name, self.folder / f"{name}.clean")

    def send(self, writer: Store, reader: Store, *, drafts: bool = False) -> merge.Outcome:
        (outcome,) = merge.merge(reader, [self.package(writer, drafts=drafts)])
        return outcome

    def meet(self) -> None:
        for writer, reader in ((self.field, self.office), (self.office, self.field)):
            outcome = self.send(writer, reader)
            assert outcome.fault is None
            assert not outcome.reasons

    def agree(self) -> bool:
        return record_rows(self.office) == record_rows(self.field) and conflicts(self.office) == conflicts(self.field)


@pytest.fixture
def pair(tmp_path: Path) -> Iterator[Pair]:
    pair = Pair(tmp_path)
    yield pair
    pair.office.close()
    pair.field.close()


def note(store: Store, site: str) -> str | None:
    return store.get(Site, site).note


def draft(store: Store, site: str) -> tuple[str, str]:
    visit = add(store, Visit, Act.START_VISIT, site=site)
    return visit, add(store, Finding, Act.ADD_FINDING, visit=visit, site=site)


# -- edits meet -------------------------------------------------------------------------------------------------------


def test_edits_of_different_fields_both_stay(pair: Pair) -> None:
    edit(pair.office, Site, pair.site, note="破裂")
    edit(pair.field, Site, pair.site, users=2)
    pair.meet()
    held = pair.office.get(Site, pair.site)
    assert (held.note, held.users, conflicts(pair.office), pair.agree()) == ("破裂", 2, [], True)


def test_edits_of_one_field_are_a_conflict_that_shows_the_newest_until_decided(pair: Pair) -> None:
    edit(pair.office, Site, pair.site, note="甲")
    pair.now.go_on(5)
    edit(pair.field, Site, pair.site, note="乙")
    pair.meet()
    contested = Conflict("site", pair.site, "note")
    assert conflicts(pair.office) == conflicts(pair.field) == [contested]
    assert (note(pair.office, pair.site), note(pair.field, pair.site)) == ("乙", "乙")
    assert [it.value for it in heads(pair.office, contested)] == ["甲", "乙"]
    edit(pair.field, Site, pair.site, note="丙")
    assert conflicts(pair.field) == [contested], "an ordinary edit decides nothing"
    pair.meet()
    assert conflicts(pair.office) == [contested], "nor does another merge"
    with pair.office.operation(Act.RESOLVE) as act:
        act.resolve(Site, pair.site, note="甲")
    pair.meet()
    assert (conflicts(pair.field), note(pair.field, pair.site), pair.agree()) == ([], "甲", True)


def test_the_same_value_from_both_ends_is_no_conflict(pair: Pair) -> None:
    for store in (pair.office, pair.field):
        edit(store, Site, pair.site, note="同")
    pair.meet()
    assert conflicts(pair.office) == []
    edit(pair.office, Site, pair.site, note="后")
    pair.meet()
    assert (note(pair.field, pair.site), conflicts(pair.field)) == ("后", [])


def test_a_record_deleted_here_and_edited_there_stays_until_decided(pair: Pair) -> None:
    with pair.office.operation(Act.EDIT_SITE) as act:
        act.delete(Site, pair.site)
    edit(pair.field, Site, pair.site, note="还在")
    pair.meet()
    assert conflicts(pair.office) == conflicts(pair.field) == [Conflict("site", pair.site, "deleted")]
    assert (pair.office.get(Site, pair.site).deleted, note(pair.office, pair.site)) == (0, "还在")


def test_what_refers_to_a_deleted_record_is_told(pair: Pair) -> None:
    with pair.office.operation(Act.EDIT_SITE) as act:
        act.delete(Site, pair.site)
    visit, _ = draft(pair.field, pair.site)
    edit(pair.field, Visit, visit, Act.FINALISE, finalised=NOW)
    pair.meet()
    assert Conflict("visit", visit, "site") in conflicts(pair.office)


def test_a_deleted_record_does_not_return_from_an_old_package(pair: Pair) -> None:
    edit(pair.field, Site, pair.site, note="旧")
    old = pair.package(pair.field)
    merge.merge(pair.office, [old])
    with pair.office.operation(Act.EDIT_SITE) as act:
        act.delete(Site, pair.site)
    pair.meet()
    for store in (pair.office, pair.field):
        merge.merge(store, [old])
        assert (store.get(Site, pair.site).deleted, conflicts(store)) == (1, [])


def test_order_comes_from_knowledge_not_from_the_clock(pair: Pair) -> None:
    pair.field.now = Ticking(2_600_000_000.0)
    edit(pair.field, Site, pair.site, note="2052")
    pair.meet()
    edit(pair.office, Site, pair.site, note="后来")
    pair.meet()
    assert (note(pair.field, pair.site), conflicts(pair.field)) == ("后来", [])


def test_typing_goes_on_as_a_new_act_once_a_package_was_written(pair: Pair) -> None:
    for text in ("破", "破裂"):
        with pair.field.operation(Act.EDIT_SITE, joins=pair.site) as act:
            act.change(Site, pair.site, note=text)
        pair.send(pair.field, pair.office)
    assert note(pair.office, pair.site) == "破裂"


def test_typing_in_a_draft_goes_on_as_a_new_act_though_the_package_left_it_out(pair: Pair) -> None:
    visit, _ = draft(pair.field, pair.site)
    acts = []
    for text in ("破", "破裂"):
        with pair.field.operation(Act.EDIT_VISIT, joins=visit) as act:
            act.change(Visit, visit, note=text)
        acts.append(act.operation)
        pair.package(pair.field)
    assert acts[0] != acts[1]


# -- the same package, the plan ---------------------------------------------------------------------------------------


def test_a_package_read_twice_changes_nothing(pair: Pair) -> None:
    edit(pair.field, Site, pair.site, note="新")
    once = pair.package(pair.field)
    (first,) = merge.merge(pair.office, [once])
    before = (record_rows(pair.office), pair.office.rows("SELECT * FROM change"), pair.office.newest)
    (again,) = merge.merge(pair.office, [once])
    assert (first.known, again.known) == (False, True)
    assert (record_rows(pair.office), pair.office.rows("SELECT * FROM change"), pair.office.newest) == before


def test_a_plan_says_what_the_merge_does_and_does_nothing(pair: Pair) -> None:
    edit(pair.field, Site, pair.site, note="新")
    add(pair.field, Site, code="2")
    brought, before = pair.package(pair.field), record_rows(pair.office)
    (plan,) = merge.merge(pair.office, [brought], apply=False)
    assert (plan.counts["new"], plan.counts["newer"], record_rows(pair.office)) == (1, 1, before)
    (outcome,) = merge.merge(pair.office, [brought])
    assert outcome.counts == plan.counts


# -- drafts -----------------------------------------------------------------------------------------------------------


def test_a_draft_stays_at_home_and_arrives_whole_once_it_is_finalised(pair: Pair) -> None:
    visit, finding = draft(pair.field, pair.site)
    edit(pair.field, Site, pair.site, note="途中")
    pair.meet()
    pair.meet()  # acknowledged by now
    assert (pair.office.find(Visit), note(pair.office, pair.site)) == ([], "途中")
    edit(pair.field, Visit, visit, Act.FINALISE, finalised=NOW)
    pair.meet()
    assert [it.id for it in pair.office.find(Finding)] == [finding]
    assert pair.agree()


def test_a_draft_travels_when_asked(pair: Pair) -> None:
    visit, _ = draft(pair.field, pair.site)
    pair.send(pair.field, pair.office, drafts=True)
    assert [it.id for it in pair.office.find(Visit)] == [visit]


def test_one_act_on_a_draft_and_a_site_travels_in_two_parts(pair: Pair) -> None:
    with pair.field.operation(Act.START_VISIT) as act:
        visit = act.create(Visit, **values(Visit, site=pair.site))
        act.change(Site, pair.site, note="正在查")
    pair.meet()
    assert (note(pair.office, pair.site), pair.office.find(Visit)) == ("正在查", [])
    edit(pair.field, Visit, visit, Act.FINALISE, finalised=NOW)
    pair.meet()
    assert ([it.id for it in pair.office.find(Visit)], pair.agree()) == ([visit], True)


# -- backups and copies -----------------------------------------------------------------------------------------------


def go_back(store: Store, copy: Path, pair: Pair) -> Store:
    folder, role = store.folder.folder, store.setting("role")
    store.close()
    (folder / "inspector.db").unlink()
    shutil.copy(copy, folder / "inspector.db")
    return Store.open(folder, nonce=role, now=pair.now)


def test_an_office_back_from_a_backup_refuses_the_gap_and_then_gets_everything_again(pair: Pair) -> None:
    fresh = backup.copy(pair.office.folder, pair.now())
    lost = add(pair.field, Site, code="2")
    pair.meet()
    pair.office = go_back(pair.office, fresh, pair)
    late = add(pair.field, Site, code="3")
    before = record_rows(pair.office)
    refused = pair.send(pair.field, pair.office).fault
    assert isinstance(refused, Fault)
    assert (refused.kind, record_rows(pair.office)) == (Kind.GAP, before)
    pair.send(pair.office, pair.field)  # tells what it still holds
    pair.meet()
    assert {lost, late} <= {it.id for it in pair.office.find(Site)}
    assert pair.agree()


def test_an_office_that_has_lost_everything_gets_everything_again(pair: Pair) -> None:
    """Its package acknowledges nothing at all: what it acknowledged before must be forgotten."""
    pair.office.close()
    pair.office = pair.furnish("office", "new office")
    pair.field.set_setting("office", pair.office.device)
    pair.send(pair.office, pair.field)
    pair.meet()
    assert pair.agree()


def test_an_old_office_that_forgot_us_is_believed(pair: Pair) -> None:
    edit(pair.field, Site, pair.site, note="新")
    pair.meet()
    with pair.office.transaction():
        pair.office.connection.execute("DELETE FROM book WHERE origin = ?", [pair.field.device])
    pair.send(pair.office, pair.field)
    assert pair.send(pair.field, pair.office).fault is None


def test_a_laptop_back_from_a_backup_gets_its_own_work_back(pair: Pair) -> None:
    copy = backup.copy(pair.field.folder, pair.now())
    lost = add(pair.field, Site, code="2")
    pair.meet()
    pair.field = go_back(pair.field, copy, pair)
    again = add(pair.field, Site, code="3")
    pair.meet()
    pair.meet()
    assert {lost, again} <= {it.id for it in pair.field.find(Site)}
    assert pair.agree()


def test_a_package_of_a_copied_laptop_raises_the_alarm(pair: Pair) -> None:
    pair.field.close()
    shutil.copytree(pair.folder / "field", pair.folder / "twin")
    pair.field = Store.open(pair.folder / "field", nonce="field", now=pair.now)
    with Store.open(pair.folder / "twin", nonce="field", now=pair.now) as twin:
        add(twin, Site, code="2")
        outcome = pair.send(twin, pair.field)
    assert outcome.clone
    assert not pair.send(pair.office, pair.field).clone


# -- erasing ----------------------------------------------------------------------------------------------------------


def test_an_erasure_travels_and_blanks_there_too(pair: Pair) -> None:
    edit(pair.field, Site, pair.site, name="张三")
    pair.meet()
    with pair.office.operation(Act.ERASE) as act:
        act.erase(Site, pair.site)
    pair.meet()
    pair.field.close()
    assert "张三".encode() not in (pair.folder / "field" / "inspector.db").read_bytes()


def test_what_arrives_after_its_erasure_is_blank_on_arrival(pair: Pair) -> None:
    edit(pair.field, Site, pair.site, name="张三", users=7)
    late = pair.package(pair.field)
    with pair.office.operation(Act.ERASE) as act:
        act.erase(Site, pair.site)
    merge.merge(pair.office, [late])
    held = pair.office.get(Site, pair.site)
    assert (held.name, held.users) == ("", 7)
    pair.office.close()
    assert "张三".encode() not in (pair.folder / "office" / "inspector.db").read_bytes()


def test_a_record_that_arrives_after_its_erasure_is_blank(pair: Pair) -> None:
    site = add(pair.field, Site, name="张三")
    late = pair.package(pair.field)
    with pair.field.operation(Act.ERASE) as act:
        act.erase(Site, site)
    merge.merge(pair.office, [pair.package(pair.field), late])
    assert pair.office.get(Site, site).name == ""
    pair.office.close()
    assert "张三".encode() not in (pair.folder / "office" / "inspector.db").read_bytes()


def test_a_record_whose_erasure_came_first_is_blank_when_it_comes(pair: Pair) -> None:
    """The erasure of a draft travels without the draft; the draft itself may lie on an older stick."""
    visit = add(pair.field, Visit, Act.START_VISIT, site=pair.site, note="张三说")
    older = pair.package(pair.field, drafts=True)
    with pair.field.operation(Act.ERASE) as act:
        act.erase(Visit, visit)
    pair.send(pair.field, pair.office)
    assert pair.office.find(Visit) == []
    merge.merge(pair.office, [older])
    assert pair.office.get(Visit, visit).note is None
    pair.office.close()
    assert "张三".encode() not in (pair.folder / "office" / "inspector.db").read_bytes()


def test_erased_values_contest_nothing(pair: Pair) -> None:
    edit(pair.office, Site, pair.site, name="张三")
    edit(pair.field, Site, pair.site, name="李四")
    pair.meet()
    assert conflicts(pair.office)
    with pair.office.operation(Act.ERASE) as act:
        act.erase(Site, pair.site)
    pair.meet()
    assert (conflicts(pair.office), conflicts(pair.field), pair.agree()) == ([], [], True)
