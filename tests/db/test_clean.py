"""A stranger's package becomes a known one or is refused: bytes and declarations (rows: `test_clean_rows`)."""

import hashlib
import random
import shutil
import zipfile
from pathlib import Path

import pytest

from inspector.db import clean, clean_child
from inspector.db.connection import connect
from inspector.db.package import PAGE
from inspector.db.trailer import TRAILER, append_trailer, digest_of
from inspector.errors import Cancelled, Fault, Kind
from inspector.records import KINDS
from tests.db.cleaning import faulty, through_the_child, through_the_child_kind
from tests.db.parcels import altered, cleaned, held, refusal, rewritten
from tests.db.small_county import Ticking, new_store

# -- the honest one ----------------------------------------------------------------------------------------------------


def test_an_honest_package_comes_through_whole(parcel: Path, tmp_path: Path) -> None:
    found = cleaned(parcel, tmp_path)
    assert found.refused == ()
    for table in ("operation", "change", *KINDS):
        count = f"SELECT count(*) FROM {table}"
        assert held(found.database, count) == held(parcel, count)
    ((sha256, size),) = found.photos
    assert hashlib.sha256(found.photo(sha256, size)).hexdigest() == sha256
    assert {it.name for it in found.database.parent.iterdir()} == {"clean.db"}


def test_the_child_says_the_same(parcel: Path, tmp_path: Path) -> None:
    found = through_the_child(parcel, tmp_path)
    assert (found.manifest, found.photos) == (cleaned(parcel, tmp_path).manifest, cleaned(parcel, tmp_path).photos)


def test_cancelled(parcel: Path, tmp_path: Path) -> None:
    with pytest.raises(Cancelled):
        clean.clean(parcel, tmp_path, lambda: True)


# -- bytes -------------------------------------------------------------------------------------------------------------


def test_cut_off_anywhere(parcel: Path, tmp_path: Path) -> None:
    data = parcel.read_bytes()
    end = len(data)
    lengths = {0, 1, 15, 16, 99, 100, 4095, 4096, 4097, PAGE - 1, PAGE, PAGE + 1, PAGE + TRAILER, 2 * PAGE, end // 2,
               end - TRAILER - 1, end - TRAILER, end - TRAILER + 1, end - 4000, end - 56, end - 1}  # fmt: skip
    lengths |= set(random.Random(1).sample(range(end), 30))
    for length in lengths:
        parcel.write_bytes(data[:length])
        assert faulty(parcel, tmp_path) in {Kind.DAMAGED, Kind.NOT_OURS}, length
    parcel.write_bytes(data + b"\0")
    assert faulty(parcel, tmp_path) is Kind.DAMAGED


def test_cut_off_is_told_from_foreign(parcel: Path, tmp_path: Path) -> None:
    parcel.write_bytes(parcel.read_bytes()[:-TRAILER])
    with refusal(Kind.DAMAGED) as caught:
        cleaned(parcel, tmp_path)
    assert caught.value.facts["where"] == "end"


def test_a_flipped_bit_anywhere_is_noticed(parcel: Path, tmp_path: Path) -> None:
    """600 places, all of the trailer's head among them but its format, which is compared with the manifest's. The
    torture tries twenty thousand packages.
    """
    data = bytearray(parcel.read_bytes())
    chance = random.Random(2)
    trailer = len(data) - TRAILER
    head = [*range(trailer, trailer + 16), *range(trailer + 20, trailer + 60)]
    places = [*head, *chance.sample(range(trailer), 400), *chance.sample(range(trailer + 56, len(data)), 144)]
    copy = tmp_path / "copy.db"
    for place in places:
        bit = 1 << chance.randrange(8)
        data[place] ^= bit
        parcel.write_bytes(data)
        with pytest.raises(Fault) as caught:
            clean_child._copy_checked(parcel, copy)
        assert caught.value.kind in {Kind.DAMAGED, Kind.NOT_OURS, Kind.NEWER}, place
        data[place] ^= bit
    parcel.write_bytes(data)
    clean_child._copy_checked(parcel, copy)


def test_two_packages_spliced(parcel: Path, tmp_path: Path) -> None:
    other = altered(parcel, "UPDATE site SET name = '乙户'")
    one, two = parcel.read_bytes(), other.read_bytes()
    middle = len(one) // 2 // PAGE * PAGE
    parcel.write_bytes(one[:middle] + two[middle:])
    assert faulty(parcel, tmp_path) is Kind.DAMAGED
    parcel.write_bytes(one + two)
    assert faulty(parcel, tmp_path) is Kind.DAMAGED


def test_pages_that_are_none_under_a_true_trailer(parcel: Path, tmp_path: Path) -> None:
    """Whoever writes the trailer himself may write anything before it; only faults come of it."""
    chance = random.Random(3)
    for _ in range(60):

        def scramble(content: bytearray) -> None:
            start = chance.randrange(100, len(content) - 200)
            content[start : start + 64] = chance.randbytes(64)

        path = rewritten(parcel, scramble)
        place = tmp_path / path.stem
        place.mkdir()
        try:
            clean_child.clean_in_child(clean.order_for(path, place).task)
        except Fault as fault:
            assert fault.kind in {Kind.DAMAGED, Kind.NOT_OURS, Kind.FOREIGN_SCHEMA, Kind.NEWER, Kind.UNREADABLE}  # noqa: PT017
        except UnicodeDecodeError:
            pass  # the child tells it as damage, like anything unforeseen
        shutil.rmtree(place)
        path.unlink()


@pytest.mark.parametrize("what", ["store", "zip", "text", "empty", "noise", "plain sqlite"])
def test_foreign_files(parcel: Path, tmp_path: Path, what: str) -> None:
    path = tmp_path / "foreign.inspection"
    if what == "store":
        new_store(tmp_path / "data", now=Ticking()).close()
        shutil.copy(tmp_path / "data" / "inspector.db", path)
    elif what == "zip":
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("xl/workbook.xml", "x" * 80_000)
    elif what == "plain sqlite":
        foreign = connect(path)
        foreign.execute("CREATE TABLE a (b)")
        foreign.execute("INSERT INTO a VALUES (zeroblob(90000))")
        foreign.close()
    else:
        path.write_bytes(
            {"text": "督查".encode() * 20_000, "empty": b"", "noise": random.Random(4).randbytes(99_999)}[what]
        )
    assert through_the_child_kind(path, tmp_path) is Kind.NOT_OURS


def test_noise_with_our_magic(tmp_path: Path) -> None:
    path = tmp_path / "noise.inspection"
    for noise in (random.Random(5).randbytes(3 * PAGE), b"SQLite format 3\0" + random.Random(6).randbytes(2 * PAGE)):
        path.write_bytes(noise)
        append_trailer(path, digest_of(path))
        assert faulty(path, tmp_path) in {Kind.NOT_OURS, Kind.DAMAGED}


def test_a_store_with_our_trailer_is_no_package(tmp_path: Path) -> None:
    new_store(tmp_path / "data", now=Ticking()).close()
    path = Path(shutil.copy(tmp_path / "data" / "inspector.db", tmp_path / "a.inspection"))
    append_trailer(path, digest_of(path))
    assert faulty(path, tmp_path) is Kind.NOT_OURS


def test_a_file_that_is_gone_and_a_folder(tmp_path: Path) -> None:
    assert through_the_child_kind(tmp_path / "gone", tmp_path) is Kind.NOT_FOUND
    (tmp_path / "work").rmdir()
    assert through_the_child_kind(tmp_path, tmp_path) in {Kind.UNREADABLE, Kind.NOT_OURS}


def test_a_full_disk_here_is_no_damage_of_the_package(
    parcel: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(clean_child, "_copy_checked", full)
    with refusal(Kind.DISK_FULL) as caught:
        cleaned(parcel, tmp_path)
    assert caught.value.facts["path"] != parcel


def test_a_stick_that_reads_no_more_is_no_damage_of_the_package(
    parcel: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone(*_: object) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(clean_child, "_copy_checked", gone)
    with refusal(Kind.UNREADABLE) as caught:
        cleaned(parcel, tmp_path)
    assert caught.value.facts["path"] == parcel


# -- declarations ------------------------------------------------------------------------------------------------------

HOSTILE = {
    "view": "CREATE VIEW problem AS WITH RECURSIVE a (n) AS (SELECT 1 UNION ALL SELECT n FROM a) SELECT n FROM a",
    "trigger": "CREATE TRIGGER bad AFTER INSERT ON site BEGIN DELETE FROM person; END",
    "generated column": """UPDATE sqlite_master SET sql = replace(sql, ') STRICT',
        ', a BLOB AS (zeroblob(99999999))) STRICT')
        WHERE name = 'site'""",
    "further column": "ALTER TABLE site ADD COLUMN more TEXT",
    "table": "CREATE TABLE more (a)",
    "index": "CREATE INDEX more ON site (name)",
    "expression index": "CREATE INDEX more ON site (lower(name))",
    "virtual table": "CREATE VIRTUAL TABLE more USING fts5 (a)",
    "missing table": "DROP TABLE photo_file",
    "other name": "ALTER TABLE photo_file RENAME TO photo_files",
    "statistics": "ANALYZE",
}


@pytest.mark.parametrize("what", HOSTILE)
def test_other_declarations_are_refused(parcel: Path, tmp_path: Path, what: str) -> None:
    assert faulty(altered(parcel, HOSTILE[what]), tmp_path) is Kind.FOREIGN_SCHEMA


@pytest.mark.parametrize("type_", ["view", "trigger", "index", "table"])
def test_a_name_that_sqlite_keeps_for_itself_hides_nothing(parcel: Path, tmp_path: Path, type_: str) -> None:
    sql = {
        "view": "CREATE VIEW sqlite_autoindex_more_1 AS SELECT 1",
        "trigger": "CREATE TRIGGER sqlite_autoindex_more_1 AFTER INSERT ON site BEGIN DELETE FROM person; END",
        "index": "CREATE INDEX sqlite_autoindex_more_1 ON site (lower(name))",
        "table": "CREATE VIRTUAL TABLE sqlite_autoindex_more_1 USING fts5 (a)",
    }[type_]
    table = "site" if type_ in ("trigger", "index") else "sqlite_autoindex_more_1"
    root = 2 if type_ == "index" else 0
    row = (type_, "sqlite_autoindex_more_1", table, root, sql)
    path = altered(parcel, ("INSERT INTO sqlite_master VALUES (?, ?, ?, ?, ?)", row))
    assert faulty(path, tmp_path) in {Kind.FOREIGN_SCHEMA, Kind.DAMAGED}


def test_a_check_dropped_from_the_text_is_refused(parcel: Path, tmp_path: Path) -> None:
    weaker = (
        "UPDATE sqlite_master SET sql = replace(sql, 'CHECK (severity BETWEEN 0 AND 3)', '') WHERE name = 'finding'"
    )
    assert faulty(altered(parcel, weaker), tmp_path) is Kind.FOREIGN_SCHEMA
