"""`python -m tests.bench_exchange`: what merging costs, as ratios of processor time measured in one run, the cases in
turn. None of it is a test.

    edited    raw ATTACH + upsert of the record table alone to merging a clean package of 50,000 fresh
              and 50,000 edited records, two fields each, 5 % of the edits contested              at least 0.5
    rebased   geodiff's rebase of the same records and edits to merging that package              at least 4
    many      one package of 1,000,000 rows to 500 packages of 2,000 with the same rows           at least 0.65
    known     milliseconds a package read before takes beyond reading its file once               at most 1
"""

import hashlib
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pygeodiff

from inspector.acts import Act
from inspector.db import clean, merge, package_writing
from inspector.db.connection import connect, make_durable
from inspector.db.migrations import migrate
from inspector.db.store import Store
from inspector.operations import exchange
from inspector.records import Area, Site, own_fields
from tests.bench import COUNTY, TEXT, cpu, told
from tests.property.places import believed

ROWS = 50_000
CONTESTED = 20  # every so many-th edited record is edited at the office too
COLUMNS = ("id", "made", "deleted", *own_fields(Site))


def main() -> int:
    """Print every figure; 0 when all are within their limits."""
    figures = {"edited": edited, "rebased": rebased, "many": many, "known": known}
    wanted = sys.argv[1:] or list(figures)
    good = [figures[name]() for name in wanted]
    return 0 if all(good) else 1


# -- the county --------------------------------------------------------------------------------------------------------


def store_of(folder: Path, role: str) -> Store:
    """An empty store of the county; nobody pulls the plug here."""
    store = Store.create(folder, nonce=folder.name)
    store.connection.execute("PRAGMA synchronous = OFF")
    store.set_setting("role", role)
    store.set_setting("county", COUNTY)
    return store


def village(store: Store) -> str:
    """A village to put sites in."""
    with store.operation(Act.IMPORT_AREAS) as edit:
        return edit.create(Area, code="990101100201", name="稻香村", level="village")


def sites(store: Store, area: str, numbers: range, each: int = 3) -> list[str]:
    """Sites with these numbers, `each` of them an operation."""
    made: list[str] = []
    for start in range(0, len(numbers), each):
        rows = [
            {"kind": "household", "code": f"H-{number}", "name": f"周某{number}", "area": area, "note": TEXT}
            for number in numbers[start : start + each]
        ]
        with store.operation(Act.IMPORT_SITES) as edit:
            made += edit.create_many(Site, rows)
    return made


def edits(store: Store, ids: list[str], who: str, each: int = 3) -> None:
    """Two fields of every one of these, `each` of them an operation."""
    for start in range(0, len(ids), each):
        rows = [
            {"id": it, "name": f"{who}{it[-6:]}", "address": f"{who}组{it[-4:]}号"} for it in ids[start : start + each]
        ]
        with store.operation(Act.EDIT_SITE) as edit:
            edit.change_many(Site, rows)


def cleaned(path: Path, folder: Path) -> clean.Cleaned:
    """A package of ours, as its cleaning leaves it."""
    return believed(path, folder)


def written(store: Store, path: Path, folder: Path) -> clean.Cleaned:
    """A package of everything new, cleaned."""
    package_writing.write(store, path)
    return cleaned(path, folder)


def copied(store: Store, folder: Path) -> Store:
    """The store as it is, in a folder of its own."""
    nonce = store.one("SELECT nonce FROM device ORDER BY rowid DESC LIMIT 1")
    store.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    folder.mkdir()
    shutil.copy(store.folder.database, folder / "inspector.db")
    copy = Store.open(folder, nonce=nonce)
    copy.connection.execute("PRAGMA synchronous = OFF")
    return copy


# -- figures -----------------------------------------------------------------------------------------------------------


def edited() -> bool:
    """Fresh and edited records with a common past."""
    with tempfile.TemporaryDirectory(dir=".") as name:
        folder = Path(name)
        field, office = store_of(folder / "field", "field"), store_of(folder / "office", "office")
        package, theirs = half_edited(field, office, folder)
        ratios, detail = [], ""
        for turn in range(3):
            mine, counts = merged(office, package, folder / f"turn{turn}")
            limit = upserted(office, theirs, folder / f"raw{turn}.db")
            floor = unquestioned(office, package, folder / f"floor{turn}")
            ratios.append(limit / mine)
            detail = f"{mine:.2f} s, its bare writes {floor:.2f} s, to {limit:.2f} s; {counts}"
        field.close()
        office.close()
    return told("edited", statistics.median(ratios), 0.5, at_most=False, detail=detail)


def rebased() -> bool:
    """The same by geodiff, which knows no history: it compares the files of both with the file they began with, row by
    row, and puts ours upon theirs.
    """
    with tempfile.TemporaryDirectory(dir=".") as name:
        folder = Path(name)
        field, office = store_of(folder / "field", "field"), store_of(folder / "office", "office")
        package, theirs = half_edited(field, office, folder)
        ratios, detail = [], ""
        for turn in range(3):
            mine, _ = merged(office, package, folder / f"turn{turn}")
            both = folder / f"both{turn}.db"
            shutil.copy(folder / "office.db", both)
            peer = rebasing(folder / "base.db", theirs, both)
            connection = connect(both)
            (records,) = connection.execute("SELECT count(*) FROM site").fetchone()
            connection.close()
            ratios.append(peer / mine)
            detail = f"{mine:.2f} s to {peer:.2f} s; {records} records"
        field.close()
        office.close()
    return told("rebased", statistics.median(ratios), 4, at_most=False, detail=detail)


def rebasing(base: Path, theirs: Path, both: Path) -> float:
    """Processor seconds of the edits of `both` being put upon `theirs`, in place."""
    peer = pygeodiff.GeoDiff()
    return cpu(lambda: peer.rebase(str(base), str(theirs), str(both), f"{both}.contested"))


def merged(office: Store, package: clean.Cleaned, folder: Path) -> tuple[float, dict[str, int]]:
    """Merge a package into a copy of the office: processor seconds, and what it brought."""
    into = copied(office, folder)
    outcomes: list[merge.Outcome] = []
    seconds = cpu(lambda: outcomes.extend(merge.merge(into, [package])))
    into.close()
    return seconds, outcomes[0].counts


def half_edited(field: Store, office: Store, folder: Path) -> tuple[clean.Cleaned, Path]:
    """A laptop's package of fresh and edited records, which its office has edited some of too; and a file that has the
    laptop's records bare. Beside it `base.db` has those both began with, `office.db` the office's.
    """
    with field.transaction():
        area = village(field)
        old = sites(field, area, range(ROWS))
    bare(field, folder / "base.db")
    first = written(field, folder / "first.inspection", folder / "first")
    merge.merge(office, [first])
    with office.transaction():
        edits(office, old[::CONTESTED], "办公室")
    bare(office, folder / "office.db")
    task = written(office, folder / "task.inspection", folder / "task")
    merge.merge(copied(field, folder / "elsewhere"), [task])
    known = field.newest
    with field.transaction():
        edits(field, old, "外业")
        sites(field, area, range(ROWS, 2 * ROWS))
    acknowledge(field, first, office, known)
    bare(field, folder / "bare.db")
    return written(field, folder / "second.inspection", folder / "second"), folder / "bare.db"


def bare(store: Store, path: Path) -> None:
    """A file with the sites of a store alone, its keys and indexes in place."""
    connection, names = connect(path), ", ".join(COLUMNS)
    connection.execute("ATTACH ? AS ours", [f"{store.folder.database.resolve().as_uri()}?mode=ro"])
    typed = ", ".join(
        f"{column} {type_}{' PRIMARY KEY' * (column == 'id')}"
        for _, column, type_, *_ in connection.execute("PRAGMA ours.table_info(site)")
        if column in COLUMNS
    )
    connection.execute(f"CREATE TABLE site ({typed})")
    indexes = "SELECT sql FROM ours.sqlite_master WHERE tbl_name = 'site' AND type = 'index' AND sql IS NOT NULL"
    for (sql,) in connection.execute(indexes).fetchall():
        connection.execute(sql)
    connection.execute(f"INSERT INTO main.site ({names}) SELECT {names} FROM ours.site ORDER BY rowid")
    connection.close()


def acknowledge(field: Store, package: clean.Cleaned, office: Store, known: int) -> None:
    """The office has read it, and says so."""
    field.set_setting("office", office.device)
    with field.transaction():
        field.connection.execute("INSERT INTO acknowledged VALUES (?, ?)", [office.device, package.manifest.id])
        field.connection.execute("UPDATE book SET upto = ? WHERE id = ?", [known, package.manifest.id])


def unquestioned(office: Store, package: clean.Cleaned, folder: Path) -> float:
    """Processor seconds of what a merge of that package has to write, by the barest statements: the floor of ours."""
    into = copied(office, folder)
    run = into.connection.execute
    for pragma in ("foreign_keys = OFF", f"cache_size = -{merge.CACHE}"):
        run(f"PRAGMA {pragma}")
    run("ATTACH ? AS theirs KEY ?", [f"{package.database.resolve().as_uri()}?mode=ro", package.key])
    shown = ", ".join(
        f"{it} = (SELECT after FROM theirs.change WHERE row = site.id AND field = '{it}')" for it in ("name", "address")
    )

    def write() -> None:
        with into.transaction():
            for table, names in (
                ("operation", "id, name, at, device, person, undoes"),
                ("site", ", ".join(COLUMNS)),
                ("change", "kind, row, field, operation, before, after, parents"),
            ):
                run(f"INSERT INTO main.{table} ({names}) SELECT {names} FROM theirs.{table}")
            run(f"UPDATE site SET {shown} WHERE id IN (SELECT row FROM theirs.change)")

    taken = cpu(write)
    into.close()
    return taken


def upserted(office: Store, theirs: Path, path: Path) -> float:
    """The same records into a table like the office's, with its indexes, by one upsert: a file as durable, opened as
    freshly, and as many of its pages kept.
    """
    connection = connect(path)
    make_durable(connection)
    migrate(connection)
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("ATTACH ? AS ours", [f"{office.folder.database.resolve().as_uri()}?mode=ro"])
    connection.execute("INSERT INTO main.site SELECT * FROM ours.site")
    connection.close()
    connection = connect(path)
    make_durable(connection)
    for pragma in ("synchronous = OFF", "foreign_keys = OFF", f"cache_size = -{merge.CACHE}"):
        connection.execute(f"PRAGMA {pragma}")
    names = ", ".join(COLUMNS)
    sets = ", ".join(f"{it} = excluded.{it}" for it in COLUMNS if it not in ("id", "made"))

    def upsert() -> None:
        connection.execute("ATTACH ? AS theirs", [f"{theirs.resolve().as_uri()}?mode=ro"])
        connection.execute("BEGIN")
        connection.execute(
            f"""INSERT INTO main.site ({names}) SELECT {names} FROM theirs.site WHERE true
                ON CONFLICT (id) DO UPDATE SET {sets}"""
        )
        connection.execute("COMMIT")

    taken = cpu(upsert)
    connection.close()
    path.unlink()
    return taken


PACKAGES, EACH = 500, 2000


def many() -> bool:
    """A million rows from fifty laptops: as one package, and as five hundred."""
    with tempfile.TemporaryDirectory(dir=".") as name:
        folder = Path(name)
        field = store_of(folder / "field", "field")
        with field.transaction():
            area = village(field)
        begun = written(field, folder / "begun.inspection", folder / "begun")
        known = field.newest
        parcels = []
        for number in range(PACKAGES):
            with field.transaction():
                sites(field, area, range(number * EACH, (number + 1) * EACH), each=20)
            acknowledge_all(field, begun, known)
            parcels.append(written(field, folder / f"{number}.inspection", folder / f"clean{number}"))
            parcels[-1].path.unlink()
            known = field.newest
        acknowledge_all(field, begun, 0)
        whole = written(field, folder / "whole.inspection", folder / "whole")
        field.close()
        ratios, detail = [], ""
        for turn in range(2):
            one, each = store_of(folder / f"one{turn}", "office"), store_of(folder / f"each{turn}", "office")
            merge.merge(each, [begun])
            single = cpu(lambda store=one: merge.merge(store, [whole]))
            several = cpu(lambda store=each: merge.merge(store, parcels))
            for store in (one, each):
                store.close()
                shutil.rmtree(store.folder.folder)
            ratios.append(single / several)
            detail = f"{several:.1f} s to {single:.1f} s"
    return told("many", statistics.median(ratios), 0.65, at_most=False, detail=detail)


def acknowledge_all(field: Store, package: clean.Cleaned, known: int) -> None:
    """What came before has been read: the next package holds what is new."""
    field.set_setting("office", "OFFICE000000")
    with field.transaction():
        field.connection.execute("DELETE FROM acknowledged")
        if known:
            field.connection.execute("INSERT INTO acknowledged VALUES ('OFFICE000000', ?)", [package.manifest.id])
            field.connection.execute("UPDATE book SET upto = ? WHERE id = ?", [known, package.manifest.id])


def known() -> bool:
    """A package met a second time, wall time, beside the hash of its file alone."""
    with tempfile.TemporaryDirectory(dir=".") as name:
        folder = Path(name)
        field, office = store_of(folder / "field", "field"), store_of(folder / "office", "office")
        with field.transaction():
            sites(field, village(field), range(2000))
        path = package_writing.write(field, folder / "a.inspection").path
        exchange.merge(office, [path])
        both: dict[str, list[float]] = {"ours": [], "bare": []}
        for _ in range(30):
            both["bare"].append(wall(lambda: hashlib.sha256(path.read_bytes()).hexdigest()))
            both["ours"].append(wall(lambda: exchange.merge(office, [path])))
        field.close()
        office.close()
    ours, bare = (statistics.median(both[it]) * 1000 for it in ("ours", "bare"))
    return told("known", ours - bare, 1, at_most=True, detail=f"{ours:.2f} ms, its hash alone {bare:.2f} ms")


def wall(work: Callable[[], Any]) -> float:
    """Seconds of `work`."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


if __name__ == "__main__":
    sys.exit(main())
