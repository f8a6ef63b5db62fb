"""Merging: what is counted, what is refused, what never is lost, and that the plan is the merge."""

import hashlib
import itertools
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from inspector.acts import Act
from inspector.db import backup, conflicts, package_writing, search
from inspector.db.stamp import fixed_stamp
from inspector.db.store import MERGING, Store
from inspector.db.trailer import TRAILER
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
    path = altered(export(field, tmp_path).path, f"UPDATE operation SET {column} = '{NOW if column == 'at' else 'x'}'")
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
    "a before it never had": "before = '乙户'",
    "no first change": f"parents = '{fixed_stamp(1_600_000_000, 1)}'",
    "a later parent": f"parents = '{fixed_stamp(4_000_000_000, 1)}'",
    "half a parent": "parents = 'abc'",
    "an unknown kind": "kind = 'moon'",
    "another kind": "kind = 'finding'",
    "an unknown record": "row = 'nobody'",
    "an unknown operation": f"operation = '{fixed_stamp(1_700_000_000, 1)}'",
    "half deleted": "field = 'deleted', after = 7, before = 0",
    "a reference to nothing": "field = 'area', after = 'nowhere'",
}


@pytest.mark.parametrize("what", CHANGES)
def test_a_change_no_honest_store_writes_is_refused_and_the_rest_comes_in(
    field: Store, office: Store, site: str, tmp_path: Path, what: str
) -> None:
    edit(field, Site, site, name="改")
    other = add(field, Site, name="乙")
    edit(field, Site, other, name="丙")
    statement = f"UPDATE change SET {CHANGES[what]} WHERE row = '{site}'"
    outcome = take(office, altered(export(field, tmp_path).path, statement))[0]
    assert outcome.fault is None
    assert sum(outcome.reasons.values()) >= 1
    assert (office.get(Site, site).name, office.get(Site, other).name) == ("甲户", "丙")
    assert office.rows("PRAGMA foreign_key_check") == []
    add(office, Site)


def test_nobody_makes_up_what_a_field_began_with(field: Store, office: Store, site: str, tmp_path: Path) -> None:
    """Be it contested, changed twice or changed beside what is true: undoing the import would put it there."""
    edit(office, Site, site, name="办公室")
    other, third = add(office, Site, name="丙户"), add(office, Site, name="丁户")
    give(office, field)
    for made, name in ((site, "改"), (other, "改"), (other, "再改"), (third, "改")):
        edit(field, Site, made, name=name)
    edit(field, Site, third, address="三组")
    path = altered(
        export(field, tmp_path).path,
        f"""UPDATE change SET before = '假', parents = '' WHERE field = 'name' AND row IN ('{site}', '{other}')
              AND after = '改'""",
        f"UPDATE change SET before = '假' WHERE row = '{third}' AND field = 'name'",
    )
    (outcome,) = take(office, path)
    assert (outcome.fault, outcome.reasons) == (None, {"another beginning": 3})
    assert {(it.row, it.field) for it in outcome.refused} == {(it, "name") for it in (site, other, third)}
    assert [office.get(Site, it).name for it in (site, other, third)] == ["办公室", "丙户", "丁户"]
    assert (office.get(Site, third).address, conflicts.conflicts(office)) == ("三组", [])
    take(office, export(field, tmp_path).path)  # the honest ones come in later
    assert [office.get(Site, it).name for it in (site, other, third)] == ["改", "再改", "改"]


def test_what_an_erasure_blanked_begins_with_nothing_and_is_no_lie(
    field: Store, office: Store, site: str, tmp_path: Path
) -> None:
    edit(field, Site, site, name="改", address="三组")
    first = export(field, tmp_path).path
    with field.operation(Act.ERASE) as act:
        act.erase(Site, site)
    assert take(office, export(field, tmp_path).path)[0].reasons == {}
    assert take(office, first)[0].reasons == {}
    assert (office.get(Site, site).name, field.get(Site, site)) == ("", office.get(Site, site))


def test_a_value_its_table_forbids_is_refused(field: Store, office: Store, tmp_path: Path) -> None:
    visit = finalised_visit(field, add(field, Site))
    finding = field.find(Finding)[0].id
    edit(field, Finding, finding, text="改", severity=3)
    path = altered(export(field, tmp_path).path, "UPDATE change SET after = 9 WHERE field = 'severity'")
    outcome = take(office, path)[0]
    assert sum(outcome.reasons.values()) == 1
    shown = office.get(Finding, finding)
    assert (shown.visit, shown.text, office.rows("SELECT field FROM refused")) == (visit, "改", [("severity",)])


def test_what_continues_a_value_its_table_forbids_is_refused_with_it(
    field: Store, office: Store, tmp_path: Path
) -> None:
    finalised_visit(field, add(field, Site), texts=("一", "二"))
    give(field, office)
    one, other = (it.id for it in field.find(Finding))
    first = office.get(Finding, one).severity
    for finding, severity in ((one, 3), (one, 2), (other, 3)):
        edit(field, Finding, finding, severity=severity)
    edit(field, Finding, one, text="改")
    statement = "UPDATE change SET after = 9 WHERE field = 'severity' AND parents = ''"
    outcome = take(office, altered(export(field, tmp_path).path, statement))[0]
    assert {(it.row, it.field) for it in outcome.refused if it.field} == {(one, "severity"), (other, "severity")}
    assert (office.get(Finding, one).text, office.get(Finding, one).severity) == ("改", first)
    assert office.one("SELECT count(*) FROM change WHERE field = 'severity'") == 0


def test_a_record_unlike_ours_where_nobody_changed_it_is_refused(
    field: Store, office: Store, site: str, tmp_path: Path
) -> None:
    path = altered(export(field, tmp_path).path, "UPDATE site SET code = 'H-9'")
    assert take(office, path)[0].reasons == {"unlike ours": 1}
    assert office.get(Site, site).code == "H-1"


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


# -- killed ------------------------------------------------------------------------------------------------------------

KILLED = """
import os, signal, sys
from pathlib import Path
from inspector.db import package_writing
from inspector.db.store import Store
from inspector.operations import exchange

folder, what, path, at = sys.argv[1], sys.argv[2], Path(sys.argv[3]), int(sys.argv[4])
store = Store.open(Path(folder), nonce=Path(folder).name)
count = 0

def before_each_line(frame, event, argument):
    global count
    if "inspector/db/" not in frame.f_code.co_filename and "safe_write" not in frame.f_code.co_filename:
        return None
    if event == "line":
        count += 1
        if count == at:
            os.kill(os.getpid(), signal.SIGKILL)
    return before_each_line

sys.settrace(before_each_line)
exchange.merge(store, [path]) if what == "merge" else package_writing.write(store, path)
sys.settrace(None)
print(count)
"""


def run_killed(store: Path, what: str, path: Path, at: int) -> int | None:
    """Merge or export in a process that kills itself at its `at`-th line; the number of lines if it was not killed."""
    done = subprocess.run(
        [sys.executable, "-c", KILLED, str(store), what, str(path), str(at)],
        capture_output=True, text=True, check=False, env={**os.environ, "PYTHONPATH": str(Path.cwd())},
    )  # fmt: skip
    if done.returncode == -signal.SIGKILL:
        return None
    assert done.returncode == 0, done.stderr
    return int(done.stdout)


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
        assert not path.exists() or path.read_bytes()[-TRAILER:].startswith(b"INSPECTOR-PKG")
        path.unlink(missing_ok=True)
    with Store.open(field.folder.folder, nonce="field", now=field.now) as again:
        package_writing.write(again, path)
        assert again.rows("PRAGMA integrity_check") == [("ok",)]
