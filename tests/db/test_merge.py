"""Merging: what is counted, what is refused, what never is lost, and that the plan is the merge."""

import hashlib
import itertools
from pathlib import Path

import pytest

from inspector.acts import Act
from inspector.db import backup, conflicts, package_writing, search
from inspector.db.store import MERGING, Store
from inspector.errors import Fault, Kind
from inspector.operations import exchange
from inspector.photo.store import PhotoStore
from inspector.records import Finding, Photo, Site, Visit
from tests.db.parcels import (
    add_photo,
    altered,
    county_store,
    everything,
    export,
    finalised_visit,
    give,
    held,
    picture,
    refusal,
    shared,
    take,
)
from tests.db.small_county import NOW, Ticking, add, edit

NOTHING = {"new": 0, "newer": 0, "older": 0, "same": 0, "conflict": 0, "refused": 0}


@pytest.fixture
def site(common: str) -> str:
    return common


def counted(outcome: object) -> dict[str, int]:
    """What is not zero."""
    return {fate: number for fate, number in outcome.counts.items() if number}  # type: ignore[attr-defined]


# -- what is counted ---------------------------------------------------------------------------------------------------


def test_new(field: Store, office: Store) -> None:
    visit = finalised_visit(field, add(field, Site), texts=("一", "二"))
    held_before = counted(give(office, office))["same"]  # the village, the inspector, the checklist
    assert counted(give(field, office)) == {"new": 4, "same": held_before}
    assert office.get(Visit, visit).finalised == NOW


def test_newer(field: Store, office: Store, site: str) -> None:
    edit(field, Site, site, name="改")
    assert counted(give(field, office))["newer"] == 1
    assert office.get(Site, site).name == "改"


def test_older(field: Store, office: Store, site: str) -> None:
    edit(office, Site, site, name="办公室改")
    assert counted(give(field, office))["older"] == 1
    assert office.get(Site, site).name == "办公室改"


def test_same(field: Store, office: Store, site: str) -> None:
    assert set(counted(give(field, office))) == {"same"}


def test_conflict(field: Store, office: Store, site: str) -> None:
    edit(field, Site, site, name="外业")
    edit(office, Site, site, name="办公室")
    assert counted(give(field, office))["conflict"] == 1
    (found,) = conflicts.conflicts(office)
    assert (found.row, found.field) == (site, "name")
    assert {it.value for it in conflicts.heads(office, found)} == {"外业", "办公室"}


def test_both_edits_of_different_fields_survive(field: Store, office: Store, site: str) -> None:
    edit(field, Site, site, name="外业")
    edit(office, Site, site, users=5)
    assert counted(give(field, office))["newer"] == 1
    assert (office.get(Site, site).name, office.get(Site, site).users) == ("外业", 5)
    assert conflicts.conflicts(office) == []


def test_the_same_edit_at_both_ends_is_no_conflict(field: Store, office: Store, site: str) -> None:
    for store in (field, office):
        edit(store, Site, site, name="都改成这样")
    assert counted(give(field, office))["newer"] == 1
    assert conflicts.conflicts(office) == []


def test_refused_rows_are_named_and_the_rest_comes_in(field: Store, office: Store, tmp_path: Path) -> None:
    good, bad = add(field, Site, name="好"), add(field, Site, name="坏")
    path = altered(export(field, tmp_path).path, ("UPDATE site SET area = ? WHERE id = ?", ["0" * 36, bad]))
    outcome = take(office, path)[0]
    assert counted(outcome)["refused"] == 1
    assert outcome.reasons == {"area refers to nothing": 1}
    assert [it.id for it in office.find(Site)] == [good]
    assert office.rows("SELECT kind, row, reason FROM refused") == [("site", bad, "area refers to nothing")]


def test_what_hangs_on_a_refused_record_goes_with_it(field: Store, office: Store, tmp_path: Path) -> None:
    site = add(field, Site)
    finalised_visit(field, site)
    path = altered(export(field, tmp_path).path, ("UPDATE site SET area = ?", ["0" * 36]))
    assert counted(take(office, path)[0])["refused"] == 3
    assert [office.find(it) for it in (Site, Visit, Finding)] == [[], [], []]
    assert office.rows("PRAGMA foreign_key_check") == []


def test_a_second_reading_takes_what_fits_meanwhile(field: Store, office: Store, tmp_path: Path) -> None:
    """The visit's package comes without the site it was made at; then the site comes."""
    site = add(field, Site)
    whole = export(field, tmp_path).path
    visit = finalised_visit(field, site)
    path = altered(export(field, tmp_path).path, "DELETE FROM site")
    assert counted(take(office, path)[0])["refused"] == 2
    assert office.find(Visit) == []
    assert take(office, whole)[0].fault is None
    second = take(office, path)[0]
    assert second.known
    assert (counted(second)["new"], office.get(Visit, visit).site) == (2, site)


def test_every_record_is_counted_once(field: Store, office: Store, site: str, tmp_path: Path) -> None:
    visit = finalised_visit(field, site, texts=("一", "二", "三"))
    add_photo(field, visit, picture(tmp_path))
    edit(field, Site, site, name="外业")
    edit(office, Site, site, name="办公室")
    path = export(field, tmp_path).path
    outcome = take(office, path)[0]
    tables = ("area", "person", "checklist", "site", "visit", "finding", "photo")
    assert sum(outcome.counts.values()) == sum(held(path, f"SELECT count(*) FROM {it}")[0][0] for it in tables)
    assert set(outcome.counts) == set(NOTHING)


# -- the plan, repetition, order ---------------------------------------------------------------------------------------


def test_the_plan_is_the_merge_and_changes_nothing(field: Store, office: Store, site: str, tmp_path: Path) -> None:
    add_photo(field, finalised_visit(field, site), picture(tmp_path))
    edit(field, Site, site, name="外业")
    edit(office, Site, site, name="办公室")
    path = export(field, tmp_path).path
    before = everything(office)
    plan = take(office, path, apply=False)[0]
    assert everything(office) == before
    done = take(office, path)[0]
    assert (plan.counts, plan.photos_missing, plan.reasons) == (done.counts, done.photos_missing, done.reasons)
    assert everything(office) != before


def test_the_same_package_twice_changes_nothing(field: Store, office: Store, site: str, tmp_path: Path) -> None:
    add_photo(field, finalised_visit(field, site), picture(tmp_path))
    path = export(field, tmp_path).path
    take(office, path)
    before = everything(office)
    again = take(office, path)[0]
    assert (again.known, set(counted(again))) == (True, {"same"})
    assert {**everything(office), "book": 0} == {**before, "book": 0}  # the counts of the last reading are kept there


def test_the_same_package_twice_in_one_merge(field: Store, office: Store, tmp_path: Path) -> None:
    add(field, Site)
    path = export(field, tmp_path).path
    first, second = take(office, path, path)
    assert (first.known, second.known) == (False, True)
    assert len(office.find(Site)) == 1


def test_packages_of_one_device_given_in_any_order(field: Store, office: Store, tmp_path: Path, now: Ticking) -> None:
    give(office, field)
    made = add(field, Site, name="一")
    paths = [give_and_hear(field, office, tmp_path)]
    for name in ("二", "三", "四"):
        edit(field, Site, made, name=name)
        paths.append(give_and_hear(field, office, tmp_path))
    for number, order in enumerate(itertools.islice(itertools.permutations(paths), 0, 24, 5)):
        with county_store(tmp_path / f"other{number}", "office", now) as other:
            assert [it.fault for it in take(other, *order)] == [None] * 4
            assert shared(other) == shared(office)


def give_and_hear(field: Store, office: Store, folder: Path) -> Path:
    """A package the office reads and acknowledges, so the next builds upon it."""
    path = export(field, folder).path
    assert take(office, path)[0].fault is None
    give(office, field)
    return path


def test_twenty_packages_with_bad_ones_among_them(office: Store, tmp_path: Path, now: Ticking) -> None:
    folder = tmp_path / "stick"
    folder.mkdir()
    for number in range(20):
        county = "990102" if number in (3, 11) else "990101"
        with county_store(tmp_path / f"laptop{number}", "field", now, county=county) as laptop:
            add(laptop, Site, name=f"第{number}户")
            path = folder / f"{number:02}.inspection"
            package_writing.write(laptop, path)
        if number in (5, 17):
            path.write_bytes(path.read_bytes()[:-1])
    received = exchange.merge(office, [folder])
    refused = {it.path.name: it.refused.kind for it in received if it.refused}
    assert refused == {
        "03.inspection": Kind.OTHER_COUNTY, "05.inspection": Kind.DAMAGED, "11.inspection": Kind.OTHER_COUNTY,
        "17.inspection": Kind.DAMAGED,
    }  # fmt: skip
    assert len(office.find(Site)) == 16


# -- deletions and erasures --------------------------------------------------------------------------------------------


def delete(store: Store, site: str) -> str:
    with store.operation(Act.EDIT_SITE) as act:
        act.delete(Site, site)
    return act.operation


def test_what_was_deleted_does_not_return_with_an_old_package(field: Store, office: Store, tmp_path: Path) -> None:
    site = add(field, Site)
    old = export(field, tmp_path).path
    take(office, old)
    delete(office, site)
    take(office, old)
    assert office.find(Site) == []


def test_delete_against_edit_is_a_conflict_and_stays_shown(field: Store, office: Store, site: str) -> None:
    delete(office, site)
    edit(field, Site, site, name="还在用")
    assert counted(give(field, office))["conflict"] == 1
    assert [it.name for it in office.find(Site)] == ["还在用"]
    assert [it.field for it in conflicts.conflicts(office)] == ["deleted"]


def test_a_new_finding_at_a_deleted_site_is_a_conflict(field: Store, office: Store, site: str) -> None:
    delete(office, site)
    visit = finalised_visit(field, site)
    assert counted(give(field, office))["conflict"] == 2  # the visit and its finding
    assert {it.kind for it in conflicts.conflicts(office)} == {"visit", "finding"}
    assert office.get(Visit, visit).site == site


def test_a_conflict_outlives_the_next_merge_until_somebody_decides(field: Store, office: Store, site: str) -> None:
    edit(field, Site, site, name="外业")
    edit(office, Site, site, name="办公室")
    give(field, office)
    add(field, Site, name="另一户")
    give(field, office)
    assert [it.field for it in conflicts.conflicts(office)] == ["name"]
    with office.operation(Act.RESOLVE) as act:
        act.resolve(Site, site, name="议定")
    assert conflicts.conflicts(office) == []
    give(office, field)
    assert (field.get(Site, site).name, conflicts.conflicts(field)) == ("议定", [])


@pytest.mark.parametrize("erased_first", [True, False])
def test_an_erasure_holds_whenever_it_comes(
    field: Store, office: Store, site: str, tmp_path: Path, now: Ticking, *, erased_first: bool
) -> None:
    edit(field, Site, site, name="叶青青", phone="100 0001")
    plain = export(field, tmp_path).path
    with field.operation(Act.ERASE) as act:
        act.erase(Site, site)
    erasing = altered(export(field, tmp_path).path, "DELETE FROM site", "DELETE FROM change")
    for path in (erasing, plain) if erased_first else (plain, erasing):
        assert take(office, path)[0].fault is None
    assert (office.get(Site, site).name, office.get(Site, site).phone) == ("", None)
    assert "叶青青" not in repr(shared(office))


# -- what else a merge does --------------------------------------------------------------------------------------------


def test_what_was_merged_is_found(field: Store, office: Store) -> None:
    assert list(search.find_sites(office, "柳溪")) == []
    made = add(field, Site, name="柳溪户")
    give(field, office)
    (found,) = search.find_sites(office, "柳溪")
    assert office.one("SELECT id FROM site WHERE rowid = ?", found) == made


def test_photos_come_before_their_rows_and_none_are_missing(field: Store, office: Store, tmp_path: Path) -> None:
    visit = finalised_visit(field, add(field, Site))
    data, lost = picture(tmp_path), picture(tmp_path, (1, 2, 3))
    add_photo(field, visit, data)
    add_photo(field, visit, lost)
    sha256 = hashlib.sha256(lost).hexdigest()
    (field.folder.photos / "originals" / sha256[:2] / sha256).unlink()
    assert give(field, office).photos_missing == 1
    assert PhotoStore(office.folder.photos).read(hashlib.sha256(data).hexdigest()) == data


def test_two_photos_of_one_content_are_two(field: Store, office: Store, tmp_path: Path) -> None:
    visit = finalised_visit(field, add(field, Site))
    data = picture(tmp_path)
    for _ in range(2):
        add_photo(field, visit, data)
    assert give(field, office).photos_missing == 0
    assert len(office.find(Photo)) == 2


def test_a_working_copy_that_is_no_picture_is_missing_and_hinders_nothing(
    field: Store, office: Store, tmp_path: Path
) -> None:
    visit = finalised_visit(field, add(field, Site))
    add_photo(field, visit, picture(tmp_path))
    path = altered(export(field, tmp_path, photos="working").path, "UPDATE photo_file SET bytes = x'ffd8ff00'")
    outcome = take(office, path)[0]
    assert (outcome.fault, outcome.photos_missing, len(outcome.unreadable)) == (None, 1, 1)
    assert len(office.find(Photo)) == 1


def test_a_backup_is_made_before_the_merge_and_restores(field: Store, office: Store, tmp_path: Path) -> None:
    before = shared(office)
    add(field, Site)
    exchange.merge(office, [export(field, tmp_path).path])
    (copy,) = office.folder.backups.glob("*.db")
    backup.restore(copy, tmp_path / "restored")
    with Store.open(tmp_path / "restored") as restored:
        assert shared(restored) == before
    assert shared(office) != before


def test_nothing_is_merged_without_its_backup(
    field: Store, office: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise Fault(Kind.DISK_FULL, path=office.folder.backups, needed=None)

    add(field, Site)
    path = export(field, tmp_path).path
    before = everything(office)
    monkeypatch.setattr(backup, "copy", full)
    with refusal(Kind.DISK_FULL):
        exchange.merge(office, [path])
    assert everything(office) == before
    assert not list(office.folder.folder.glob(f"{MERGING}*"))


def test_a_full_disk_takes_all_of_it_back_and_is_told(field: Store, office: Store, tmp_path: Path) -> None:
    for number in range(400):
        add(field, Site, name=f"第{number}户" * 20)
    first, second = export(field, tmp_path).path, export(field, tmp_path).path
    before = everything(office)
    (pages,) = office.connection.execute("PRAGMA page_count").fetchone()
    office.connection.execute(f"PRAGMA max_page_count = {pages + 5}")
    with refusal(Kind.DISK_FULL):
        take(office, first, second)
    office.connection.execute(f"PRAGMA max_page_count = {pages + 90_000}")
    assert everything(office) == before
    assert not office.connection.in_transaction
    assert take(office, first)[0].fault is None


def test_a_merge_leaves_the_connection_as_it_was(field: Store, office: Store) -> None:
    add(field, Site)
    give(field, office)
    assert office.rows("PRAGMA foreign_keys") == [(1,)]
    assert [row[1] for row in office.rows("PRAGMA database_list") if row[1] != "temp"] == ["main"]
    with pytest.raises(Exception, match="readonly"):
        office.connection.execute("DELETE FROM site")


def test_more_packages_than_can_be_attached_at_once(office: Store, tmp_path: Path, now: Ticking) -> None:
    with county_store(tmp_path / "laptop", "field", now) as laptop:
        paths = []
        for number in range(11):
            add(laptop, Site, name=f"第{number}户")
            paths.append(export(laptop, tmp_path).path)
    assert [it.fault for it in take(office, *paths)] == [None] * 11
    assert len(office.find(Site)) == 11
