"""Merging: what is counted, what is refused, what never is lost, and that the plan is the merge."""

import itertools
from collections.abc import Iterator
from pathlib import Path

import pytest

from inspector.acts import Act
from inspector.db import conflicts, package
from inspector.db.stamp import fixed_stamp
from inspector.db.store import MERGING, Store
from inspector.errors import Kind
from inspector.operations import exchange
from inspector.records import Finding, Site, Visit
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
    shared,
    take,
)
from tests.db.small_county import NOW, Ticking, add, edit

NOTHING = {"new": 0, "newer": 0, "older": 0, "same": 0, "conflict": 0, "refused": 0}


@pytest.fixture
def field(tmp_path: Path, now: Ticking) -> Iterator[Store]:
    with county_store(tmp_path / "field", "field", now) as store:
        yield store


@pytest.fixture
def office(tmp_path: Path, now: Ticking) -> Iterator[Store]:
    with county_store(tmp_path / "office", "office", now) as store:
        yield store


@pytest.fixture
def site(field: Store, office: Store) -> str:
    """A site both have."""
    made = add(field, Site)
    give(field, office)
    return made


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
            package.write(laptop, path)
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


# -- clones, forgeries -------------------------------------------------------------------------------------------------


def forged(office: Store, path: Path) -> Kind:
    before = everything(office)
    outcome = take(office, path)[0]
    assert everything(office) == before
    assert outcome.fault is not None
    return outcome.fault.kind


@pytest.mark.parametrize("column", ["name", "at", "device", "person", "undoes"])
def test_an_operation_that_says_something_else_here(
    field: Store, office: Store, site: str, tmp_path: Path, column: str
) -> None:
    path = altered(export(field, tmp_path).path, f"UPDATE operation SET {column} = 'x'")
    assert forged(office, path) is Kind.FORGED


def test_a_stamp_a_century_ahead_is_forged_and_the_store_goes_on(field: Store, office: Store, tmp_path: Path) -> None:
    add(field, Site)
    edit(field, Site, field.find(Site)[0].id, name="x")
    stamp = "06zzzzzzzzzzzzzzzz"
    path = altered(
        export(field, tmp_path).path,
        ("UPDATE operation SET id = ? WHERE id = (SELECT max(id) FROM operation)", [stamp]),
        ("UPDATE change SET operation = ?", [stamp]),
    )
    assert forged(office, path) is Kind.FORGED
    add(office, Site)


def test_a_clock_in_2099_is_only_wrong(field: Store, office: Store, tmp_path: Path) -> None:
    far = fixed_stamp(4_080_000_000, 1)
    made = add(field, Site)
    edit(field, Site, made, name="明天")
    path = altered(
        export(field, tmp_path).path,
        ("UPDATE operation SET id = ? WHERE id = (SELECT operation FROM change)", [far]),
        ("UPDATE change SET operation = ?", [far]),
    )
    assert take(office, path)[0].fault is None
    edit(office, Site, made, name="今天")
    assert (office.get(Site, made).name, conflicts.conflicts(office)) == ("今天", [])


CHANGES = {
    "unknown field": "field = 'moon'",
    "made": "field = 'made'",
    "id": "field = 'id'",
    "a text for a number": "field = 'users', after = 'many'",
    "a blob": "after = x'00ff'",
    "nothing for what is required": "after = NULL",
    "a before of another type": "before = x'00'",
    "a later parent": f"parents = '{fixed_stamp(4_000_000_000, 1)}'",
    "half a parent": "parents = 'abc'",
    "an unknown kind": "kind = 'moon'",
    "another kind": "kind = 'finding'",
    "an unknown record": "row = 'nobody'",
    "an unknown operation": f"operation = '{fixed_stamp(1_700_000_000, 1)}'",
    "half deleted": "field = 'deleted', after = 7, before = 0",
    "a reference to nothing": "field = 'area', after = 'nowhere'",
}


def test_killed_while_merging_it_is_all_or_nothing(field: Store, tmp_path: Path, now: Ticking) -> None:
    finalised_visit(field, add(field, Site), texts=("一", "二"))
    path = export(field, tmp_path).path
    county_store(tmp_path / "counted", "office", now).close()
    lines = run_killed(tmp_path / "counted", "merge", path, 0)
    assert lines is not None
    with Store.open(tmp_path / "counted") as store:
        whole = shared(store)
    for part in (0.3, 0.6, 0.8, 0.95):
        place = tmp_path / f"killed{part}"
        county_store(place, "office", now).close()
        assert run_killed(place, "merge", path, int(lines * part)) is None
        with Store.open(place, nonce=place.name, now=now) as store:
            nothing = len(store.find(Visit)) == 0
            assert nothing or shared(store) == whole
            assert store.rows("PRAGMA integrity_check") == [("ok",)]
            assert not list(place.glob(f"{MERGING}*"))  # swept at opening
            assert take(store, path)[0].fault is None
            assert shared(store) == whole


def test_killed_while_exporting_there_is_no_half_package(field: Store, tmp_path: Path) -> None:
    finalised_visit(field, add(field, Site))
    field.close()
    out = tmp_path / "out"
    out.mkdir()
    path = out / "a.inspection"
    lines = run_killed(field.folder.folder, "export", path, 0)
    assert lines is not None
    path.unlink()
    for part in (0.2, 0.5, 0.9, 0.97):
        assert run_killed(field.folder.folder, "export", path, int(lines * part)) is None
        assert not path.exists() or path.read_bytes()[-package.TRAILER :].startswith(b"INSPECTOR-PKG")
        path.unlink(missing_ok=True)
    with Store.open(field.folder.folder, nonce="field", now=field.now) as again:
        package.write(again, path)
        assert again.rows("PRAGMA integrity_check") == [("ok",)]
