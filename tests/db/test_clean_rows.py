"""Rows, manifest and photos of a stranger's package: what no honest store writes is refused by name."""

import json
from pathlib import Path
from typing import Any

import pytest

from inspector.acts import Act
from inspector.db import clean, clean_child, clean_rows, package
from inspector.db.clean import Cleaned
from inspector.db.connection import connect
from inspector.errors import Fault, Kind
from tests.db.cleaning import faulty, refused, through_the_child, through_the_child_kind
from tests.db.parcels import altered, cleaned, held

# -- rows --------------------------------------------------------------------------------------------------------------


def only_refused(it: Cleaned, kind: str, table: str | None = None) -> None:
    """One row of that kind was refused and everything else came through."""
    assert {row.kind for row in it.refused} == {kind}
    assert held(it.database, "SELECT count(*) FROM site") == [(0 if kind == "site" else 1,)]


@pytest.mark.parametrize("values", ["severity = 4", "severity = -1"])
def test_a_forged_check_violation_is_damage_or_refused_by_row(parcel: Path, tmp_path: Path, values: str) -> None:
    path = altered(parcel, f"UPDATE finding SET {values}")
    try:
        found = cleaned(path, tmp_path)
    except Fault as fault:
        assert fault.kind is Kind.DAMAGED  # noqa: PT017 - newer SQLite finds it at once
    else:
        only_refused(found, "finding")


@pytest.mark.parametrize("id_", [
    "../../etc/passwd", "", "x" * 36, "A" * 36, "00000000-0000-7000-8000-00000000000g", "0" * 35, "0" * 37,
])  # fmt: skip
def test_a_record_is_named_by_an_id_and_nothing_else(parcel: Path, tmp_path: Path, id_: str) -> None:
    found = cleaned(altered(parcel, ("UPDATE site SET id = ?", [id_])), tmp_path)
    assert refused(found) == {("site", "no id")}


def test_stamps_nobody_could_count_on_from(parcel: Path, tmp_path: Path) -> None:
    for stamp in ("06!!!!!!!!!!!!!!!!", "01ABCDEFGHJKMNPQRS", "01iiiiiiiiiiiiiiii", "07zzzzzzzzzzzzzzzz", "0100"):
        path = altered(
            parcel, ("INSERT INTO operation (id, name, at, device, person) VALUES (?, '', '', '', '')", [stamp])
        )
        try:
            found = cleaned(path, tmp_path)
        except Fault as fault:
            assert fault.kind is Kind.DAMAGED  # noqa: PT017
        else:
            assert [it.row for it in found.refused] == [stamp]
            assert held(found.database, "SELECT count(*) FROM operation WHERE id = ?", stamp) == [(0,)]


@pytest.mark.parametrize(
    "value", ["CAST(x'ff4142' AS TEXT)", "CAST(x'410042' AS TEXT)", "printf('%.*c', 9000000, 'x')"]
)
def test_unreadable_and_endless_texts_are_refused_by_row(parcel: Path, tmp_path: Path, value: str) -> None:
    found = cleaned(altered(parcel, f"UPDATE site SET name = {value}"), tmp_path)
    only_refused(found, "site")
    assert {it.reason for it in found.refused} == {"unreadable text"}


@pytest.mark.parametrize("value", ["x'ff4142'", "x'410042'"])
def test_a_reference_nobody_can_read_is_refused_and_not_looked_for(parcel: Path, tmp_path: Path, value: str) -> None:
    """Of references only those are looked at that name nothing in the package."""
    found = cleaned(altered(parcel, f"UPDATE site SET area = CAST({value} AS TEXT)"), tmp_path)
    assert refused(found) == {("site", "unreadable text")}
    outside = held(found.database, "SELECT kind, id FROM outside WHERE kind IN ('area', 'site')")
    assert outside == [("site", site) for (site,) in held(parcel, "SELECT id FROM site")]


def test_what_is_told_of_a_refused_row_is_short(parcel: Path, tmp_path: Path) -> None:
    path = altered(parcel, "UPDATE change SET field = printf('%.*c', 3000000, 'x'), head = 9")
    try:
        found = cleaned(path, tmp_path)
    except Fault as fault:
        assert fault.kind is Kind.DAMAGED  # noqa: PT017
    else:
        assert all(len(part) < 200 for it in found.refused for part in (it.kind, it.row, it.field, it.reason))


def test_types_that_do_not_fit(parcel: Path, tmp_path: Path) -> None:
    """A table without STRICT filled first and declared STRICT afterwards."""
    (declared,) = held(parcel, "SELECT sql FROM sqlite_master WHERE name = 'site'")[0]
    loose = declared.replace(") STRICT", ")")
    columns = "id, made, kind, code, name, area, users"
    path = altered(
        parcel,
        ("UPDATE sqlite_master SET sql = ? WHERE name = 'site'", [loose]),
        "PRAGMA schema_version = 900",
    )
    path = altered(
        path,
        f"INSERT INTO site ({columns}) SELECT '{'0' * 36}', made, kind, code, x'00ff', area, 'many' FROM site",
        ("UPDATE sqlite_master SET sql = ? WHERE name = 'site'", [declared]),
        "PRAGMA schema_version = 901",
    )
    try:
        found = cleaned(path, tmp_path)
    except Fault as fault:
        assert fault.kind is Kind.DAMAGED  # noqa: PT017
    else:
        only_refused(found, "site")


def test_erasures_of_unknown_kinds_are_refused(parcel: Path, tmp_path: Path) -> None:
    found = cleaned(altered(parcel, "INSERT INTO erasure SELECT 'moon', '1', id FROM operation LIMIT 1"), tmp_path)
    assert refused(found) == {("erasure", "unknown kind")}


# -- manifest ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("statement", [
    "DELETE FROM manifest",
    f"INSERT INTO manifest SELECT replace(id, '0', '1'), {', '.join(package.Manifest.__slots__[1:])} FROM manifest",
    "UPDATE manifest SET counts = 'no json'",
    "UPDATE manifest SET counts = '[1]'",
    f"UPDATE manifest SET counts = '{'[' * 6000}'",
    "UPDATE manifest SET id = 'short'",
    "UPDATE manifest SET id = '../../../../../../../../etc/passwd00'",
    "UPDATE manifest SET origin = ''",
    "UPDATE manifest SET person = printf('%.*c', 9000000, 'x')",
    "UPDATE manifest SET person = CAST(x'410042' AS TEXT)",
])  # fmt: skip
def test_a_manifest_that_says_nothing_sensible(parcel: Path, tmp_path: Path, statement: str) -> None:
    assert faulty(altered(parcel, statement), tmp_path) is Kind.DAMAGED


def test_a_manifest_in_no_alphabet(parcel: Path, tmp_path: Path) -> None:
    path = altered(parcel, "UPDATE manifest SET person = CAST(x'ff' AS TEXT)")
    assert through_the_child_kind(path, tmp_path) is Kind.DAMAGED


# -- photos ------------------------------------------------------------------------------------------------------------


def test_an_original_with_other_bytes_is_refused(parcel: Path, tmp_path: Path) -> None:
    found = cleaned(altered(parcel, "UPDATE photo_file SET bytes = x'ffd8ff'"), tmp_path)
    assert refused(found) == {("photo", "other bytes")}
    assert found.photos == ()


@pytest.mark.parametrize("sha256", ["../../../tmp/evil", "a" * 63, "A" * 64, "/" + "a" * 63, "", "a" * 65])
def test_a_photo_is_named_by_a_hash_and_nothing_else(parcel: Path, tmp_path: Path, sha256: str) -> None:
    found = cleaned(altered(parcel, ("UPDATE photo_file SET sha256 = ?", [sha256])), tmp_path)
    assert refused(found) == {("photo", "no photo")}
    assert {it.name for it in found.database.parent.iterdir()} == {"clean.db"}


def test_a_working_copy_of_any_bytes_is_kept_for_the_photo_child(parcel: Path, tmp_path: Path) -> None:
    found = cleaned(altered(parcel, "UPDATE photo_file SET size = 'working', bytes = x'00'"), tmp_path)
    assert [size for _, size in found.photos] == ["working"]


def test_bytes_that_are_text(parcel: Path, tmp_path: Path) -> None:
    (declared,) = held(parcel, "SELECT sql FROM sqlite_master WHERE name = 'photo_file'")[0]
    loose = declared.replace("BLOB", "TEXT")
    path = altered(
        parcel, ("UPDATE sqlite_master SET sql = ? WHERE name = 'photo_file'", [loose]), "PRAGMA schema_version = 900"
    )
    path = altered(
        path, "UPDATE photo_file SET bytes = '字'",
        ("UPDATE sqlite_master SET sql = ? WHERE name = 'photo_file'", [declared]), "PRAGMA schema_version = 901",
    )  # fmt: skip
    assert through_the_child_kind(path, tmp_path) is Kind.DAMAGED


def test_a_huge_blob_is_no_photo(parcel: Path, tmp_path: Path) -> None:
    path = altered(parcel, "UPDATE photo_file SET bytes = zeroblob(200000001)")
    found = through_the_child(path, tmp_path)
    assert (refused(found), found.photos) == ({("photo", "no photo")}, ())


def test_json_of_the_answer_holds_no_bytes(parcel: Path, tmp_path: Path) -> None:
    """Whatever is refused can be told to the parent."""
    path = altered(parcel, "UPDATE site SET name = CAST(x'ff' AS TEXT)", "UPDATE photo_file SET bytes = x'00'")
    place = tmp_path / "work"
    place.mkdir()
    answer: dict[str, Any] = clean_child.clean_in_child(clean.order_for(path, place).task)
    assert json.loads(json.dumps(answer)) == answer


def test_nothing_of_a_package_is_run_or_opened_in_place(parcel: Path, tmp_path: Path) -> None:
    before = parcel.read_bytes()
    cleaned(parcel, tmp_path)
    assert parcel.read_bytes() == before
    assert not list(tmp_path.glob("a.inspection-*"))


def test_the_clean_file_is_our_own(parcel: Path, tmp_path: Path) -> None:
    found = cleaned(parcel, tmp_path)
    ours = connect(found.database, immutable=True)
    assert ours.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    ours.close()
    assert Act.FINALISE in {name for (name,) in held(found.database, "SELECT name FROM operation")}


# -- times and identity numbers ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("text", [
    "2026-11-21T10:42:16+08:00", "2026-12-31T23:59:59-03:30", "2024-02-29T00:00:00+00:00", "2026-01-31T10:42:16Z",
    "2026-11-21T10:42:16.123456+08:00", "1970-01-01T00:00:00+14:00",
])  # fmt: skip
def test_honest_times_pass(parcel: Path, tmp_path: Path, text: str) -> None:
    assert cleaned(altered(parcel, ("UPDATE visit SET started = ?", [text])), tmp_path).refused == ()


@pytest.mark.parametrize("text", [
    "", "0", "2026-11-21", "2026-02-29T10:42:16+08:00", "2026-13-01T10:42:16+08:00", "2026-11-21T24:42:16+08:00",
    "2026-11-21T10:42:16", "21.11.2026", "2026-11-21T10:42:16+08:00 ", "٢٠٢٦-11-21T10:42:16+08:00",
    "0000-01-01T00:00:00+00:00", "0001-01-01T00:00:00+08:00", "9999-12-31T23:59:59-08:00",
])  # fmt: skip
def test_a_time_that_is_none_is_refused_with_its_row(parcel: Path, tmp_path: Path, text: str) -> None:
    found = cleaned(altered(parcel, ("UPDATE visit SET started = ?", [text])), tmp_path)
    assert refused(found) == {("visit", "no time")}
    assert {it.field for it in found.refused} == {"started"}


@pytest.mark.parametrize("text", [
    "电话 13812345678、0571-88001234", "编号 330101200201001", "2026年11月21日，第123456号", "账号 6222021234567890123",
])  # fmt: skip
def test_numbers_of_other_things_pass(parcel: Path, tmp_path: Path, text: str) -> None:
    assert cleaned(altered(parcel, ("UPDATE site SET note = ?", [text])), tmp_path).refused == ()


def test_an_identity_number_is_refused_in_a_change_too(parcel: Path, tmp_path: Path) -> None:
    change = """INSERT INTO change (kind, row, field, operation, after, parents)
                SELECT 'site', id, 'note', made, '330102199003074518', '' FROM site"""
    found = cleaned(altered(parcel, change), tmp_path)
    assert refused(found) == {("site", "identity number")}
    assert held(found.database, "SELECT count(*) FROM site") == [(1,)]
    assert held(found.database, "SELECT count(*) FROM change WHERE field = 'note'") == [(0,)]


def test_what_a_package_holds_is_noted_by_table_so_that_nothing_is_asked_of_the_others(
    parcel: Path, tmp_path: Path
) -> None:
    """`held` names a table with rows, and one that lost its last to a refusal no more."""
    for path, lost in ((parcel, set()), (altered(parcel, "UPDATE photo SET id = 'x'"), {"photo"})):
        database = cleaned(path, tmp_path).database
        named = {name for (name,) in held(database, "SELECT name FROM held")}
        filled = {it for it in clean_rows.TABLES if held(database, f"SELECT 1 FROM {it} LIMIT 1")}
        assert named == filled
        assert {"site", "visit", "finding", "change", "operation"} <= named
        assert {"erasure", "resident"}.isdisjoint(named)
        assert named.isdisjoint(lost)
        assert "photo" in named | lost
