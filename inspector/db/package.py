"""The package: one database file that travels. Its format is described in `docs/package.md`.

An SQLite file with the record tables and the log of what the addressee has not acknowledged, photos as blobs and a
manifest, followed by a trailer of 4,096 bytes with the SHA-256 of everything before it. SQLite opens such a file
unchanged; without the trailer a flipped bit in a row would go unnoticed.

Drafts stay at home unless asked for. A package that leaves something out sets its mark (`upto`) before the first
operation it left something of, so that the rest of that operation is sent again once the draft is finalised.
"""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from inspector import clock
from inspector.child import Worker
from inspector.db.connection import Connection, connect, faults, quoted
from inspector.db.keys import sealing_key
from inspector.db.migrations import migrate, run_script
from inspector.db.stamp import new_id
from inspector.db.store import Store
from inspector.db.trailer import FORMAT, READER, append_trailer, digest_of, ends_with, read_back
from inspector.errors import Fault, Kind
from inspector.photo import intake
from inspector.photo.store import PhotoStore
from inspector.records import KINDS, own_fields
from inspector.safe_write import safe_write
from inspector.version import VERSION

PACKAGE_ID = 0x494E504B  # "INPK" in the file's header
SUFFIX = ".inspection"
PAGE = 32768  # large pages: blobs are read and written 2–4 times faster

SPOILT = frozenset({Kind.NO_PHOTO, Kind.DAMAGED, Kind.UNREADABLE, *intake.UNREADABLE})
"""What may be wrong with one photo and is no reason to do without all the rest."""

PhotoSize = Literal["original", "working", "none"]


_EXTRA = """
CREATE TABLE manifest (
    id TEXT NOT NULL PRIMARY KEY,
    format INTEGER NOT NULL,
    reader INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('task', 'result', 'receipt')),
    origin TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('field', 'office')),
    addressee TEXT NOT NULL,
    base TEXT,
    whole INTEGER NOT NULL,
    drafts INTEGER NOT NULL,
    part INTEGER NOT NULL,
    parts INTEGER NOT NULL,
    sequence INTEGER NOT NULL,
    person TEXT NOT NULL,
    task_for TEXT,
    county TEXT NOT NULL,
    at TEXT NOT NULL,
    program TEXT NOT NULL,
    counts TEXT NOT NULL,
    seal TEXT,
    enrolment TEXT,
    proof TEXT
) STRICT;
CREATE TABLE receipt (
    package TEXT NOT NULL PRIMARY KEY,
    at TEXT NOT NULL,
    refused INTEGER NOT NULL,
    contested INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE acknowledgement (
    device TEXT NOT NULL PRIMARY KEY,
    package TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE photo_file (
    sha256 TEXT NOT NULL,
    size TEXT NOT NULL CHECK (size IN ('original', 'working')),
    bytes BLOB NOT NULL,
    PRIMARY KEY (sha256, size)
) STRICT;
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """What a package says of itself. `format` and `reader` stand in the trailer too, where they are read first."""

    id: str
    format: int
    reader: int
    kind: str
    origin: str
    role: str
    addressee: str
    base: str | None
    whole: int
    drafts: int
    part: int
    parts: int
    sequence: int
    person: str
    task_for: str | None  # id of the person a task package is for
    county: str
    at: str
    program: str
    counts: str
    seal: str | None  # the writer's age recipient
    enrolment: str | None  # by which file it was enrolled, and the proof that it had it (`operations/enrolling.py`)
    proof: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A package that stands on the disk, read back and found whole. `sha256` is of the whole file."""

    path: Path
    package: str
    sequence: int
    counts: dict[str, int]
    photos: int
    bytes: int
    sha256: str
    lacking: tuple[str, ...]  # photos the rows speak of whose file is not here, or spoilt


def make_schema(connection: Connection) -> None:
    """The tables of a package in a new file; also what a stranger's file is compared with, text by text."""
    connection.execute(f"PRAGMA page_size = {PAGE}")
    connection.execute("PRAGMA journal_mode = OFF")  # the file is nobody's until it is finished and synced
    connection.execute("PRAGMA synchronous = OFF")
    connection.execute("PRAGMA foreign_keys = OFF")  # a package may refer to what only the addressee has
    migrate(connection, local=False)
    run_script(connection, _EXTRA)
    connection.execute(f"PRAGMA application_id = {PACKAGE_ID}")


def write(store: Store, path: Path, *, drafts: bool = False, photos: PhotoSize = "original") -> Written:
    """Write what the addressee has not acknowledged to `path`, read it back, note it in the book.

    `photos`: 'original', 'working' or 'none' (they come with the next package that takes photos).

    Raises Fault DISK_FULL, READ_ONLY, WRITE_UNCHECKED …; then nothing stands at `path` and the book is as it was.
    """
    facts = _facts(store)
    counted: dict[str, int] = {}
    lacking: list[str] = []
    digest = ""
    trailer = b""

    def verify(written: Path) -> None:
        nonlocal digest
        digest = read_back(written, path)

    try:
        with faults(path), safe_write(path, verify=verify) as temporary:
            connection = connect(temporary)
            try:
                make_schema(connection)
                key = f" KEY {quoted(store.key)}" if store.key else ""
                connection.execute(f"ATTACH ? AS ours{key}", [f"{store.folder.database.resolve().as_uri()}?mode=ro"])
                connection.execute("BEGIN")
                _leave_out_drafts(connection, facts, drafts=drafts)
                _copy_log(connection, facts)
                if photos == "none":
                    _hold_mark_for_photos(connection, facts)
                else:
                    lacking = _copy_photos(connection, PhotoStore(store.folder.photos), photos)
                counted = _finish(connection, facts)
                connection.execute("COMMIT")
            finally:
                connection.close()
            trailer = append_trailer(temporary, digest_of(temporary))
            size = temporary.stat().st_size
            _note(store, facts)  # before the file gets its name: what may have been given is amended no more
    except BaseException:
        if trailer and not ends_with(path, trailer):  # nothing was given: as if it had never been
            with store.transaction():
                store.connection.execute("DELETE FROM book WHERE id = ?", [facts["id"]])
        raise
    return Written(
        path=path, package=facts["id"], sequence=facts["sequence"], counts={kind: counted[kind] for kind in KINDS},
        photos=counted["photo_file"], bytes=size, sha256=digest, lacking=tuple(lacking),
    )  # fmt: skip


# -- what is in it -----------------------------------------------------------------------------------------------------


def acknowledged(store: Store) -> tuple[str | None, int]:
    """The package of ours the addressee has read last, and up to which arrival it told everything: the next begins
    there.
    """
    addressee = store.setting("office") if store.setting("role") == "field" else ""
    found = store.connection.execute(
        """SELECT b.id, b.upto FROM acknowledged AS a JOIN book AS b ON b.id = a.package
           WHERE a.device = ? AND b.direction = 'written'""",
        [addressee],
    ).fetchone()
    return found or (None, 0)


def _facts(store: Store) -> dict[str, Any]:
    """Everything the statements below are told; `known` and `upto` are arrivals."""
    role = store.setting("role")
    addressee = store.setting("office") if role == "field" else ""
    base, known = acknowledged(store)
    return {
        "id": new_id(store.now()),
        "kind": "task" if role == "office" else "result",
        "origin": store.device,
        "role": role,
        "addressee": addressee,
        "base": base,
        "known": known,
        "newest": store.newest,
        "upto": store.newest,
        "sequence": 1 + int(store.one("SELECT count(*) FROM book WHERE direction = 'written'")),
        "person": store.one("SELECT name FROM person WHERE id = ?", store.setting("person")) or "",
        "county": store.setting("county"),
        "at": clock.written(store.now()),
        "drafts": 0,
        "counts": "{}",
        "task_for": None,
        "seal": sealing_key(store),
        "enrolment": None,
        "proof": None,
    }


_BELOW_A_VISIT = (
    ("supplement", "finding"), ("paper_finding", "finding"), ("paper_finding", "paper"), ("printing", "paper"),
    ("further_unit", "finding"), ("milestone", "finding"), ("recheck", "finding"), ("step", "finding"),
    ("photo", "finding"), ("photo", "step"),
)  # fmt: skip
"""Kinds that belong to a visit by something of it: kind, column."""


def _leave_out_drafts(connection: Connection, facts: dict[str, Any], *, drafts: bool) -> None:
    """Fill `temp.left_out` with the rows of drafts and set the mark before the first operation that touched one."""
    run = connection.execute
    run("CREATE TEMP TABLE left_out (row TEXT PRIMARY KEY, kind TEXT) WITHOUT ROWID")
    facts["drafts"] = int(drafts)
    if drafts:
        return
    run("INSERT INTO left_out SELECT id, 'visit' FROM ours.visit WHERE finalised IS NULL AND NOT deleted")
    of_visits = [kind for kind, record in KINDS.items() if "visit" in own_fields(record)]
    for kind in of_visits:
        run(
            f"""INSERT INTO left_out SELECT r.id, '{kind}' FROM left_out AS v
                CROSS JOIN ours.{kind} AS r ON r.visit = v.row WHERE v.kind = 'visit'"""
        )
    for kind, column in _BELOW_A_VISIT:
        run(
            f"""INSERT OR IGNORE INTO left_out SELECT r.id, '{kind}' FROM left_out AS l
                CROSS JOIN ours.{kind} AS r ON r.{column} = l.row WHERE l.kind = '{column}'"""
        )
    firsts = [
        f"""SELECT o.arrival FROM left_out AS l CROSS JOIN ours.{kind} AS r ON r.id = l.row
            JOIN ours.operation AS o ON o.id = r.made WHERE l.kind = '{kind}' AND o.arrival > :known"""
        for kind in ("visit", *of_visits, *dict(_BELOW_A_VISIT))
    ]
    firsts.append(
        """SELECT o.arrival FROM left_out AS l CROSS JOIN ours.change AS c ON c.row = l.row
           JOIN ours.operation AS o ON o.id = c.operation WHERE o.arrival > :known"""
    )
    (first,) = run(f"SELECT min(arrival) FROM ({' UNION ALL '.join(firsts)})", facts).fetchone()
    if first is not None:
        facts["upto"] = first - 1


def _hold_mark_for_photos(connection: Connection, facts: dict[str, Any]) -> None:
    """Rows without their pictures: the mark stays before them, so that both travel with the next package that may."""
    (first,) = connection.execute(
        """SELECT min(o.arrival) FROM main.photo AS p CROSS JOIN ours.operation AS o ON o.id = p.made
           WHERE NOT p.deleted AND o.arrival > :known""",
        facts,
    ).fetchone()
    if first is not None:
        facts["upto"] = min(facts["upto"], first - 1)


def _copy_log(connection: Connection, facts: dict[str, Any]) -> None:
    """Records, changes and erasures of the operations after `known`, then just the operations these name."""
    run = connection.execute
    unseen = "SELECT id FROM ours.operation WHERE arrival > :known AND arrival <= :newest"
    named = ["SELECT operation FROM main.change", "SELECT operation FROM main.erasure"]
    for kind in KINDS:
        run(
            f"""INSERT INTO main.{kind} SELECT * FROM ours.{kind} AS r WHERE made IN ({unseen})
                AND NOT EXISTS (SELECT 1 FROM left_out WHERE row = r.id) ORDER BY rowid""",
            facts,
        )
        named.append(f"SELECT made FROM main.{kind}")
    run(
        f"""INSERT INTO main.change SELECT * FROM ours.change AS c WHERE operation IN ({unseen})
            AND NOT EXISTS (SELECT 1 FROM left_out WHERE row = c.row)""",
        facts,
    )
    run(f"INSERT INTO main.erasure SELECT * FROM ours.erasure WHERE operation IN ({unseen})", facts)
    run(
        f"""INSERT INTO main.operation (id, name, at, device, person, undoes)
            SELECT id, name, at, device, person, undoes FROM ours.operation
            WHERE id IN ({" UNION ".join(named)}) ORDER BY arrival"""
    )


def _copy_photos(connection: Connection, photos: PhotoStore, size: Literal["original", "working"]) -> list[str]:
    """The photos the package makes or brings back; returns those whose file is not here or no longer what it was: one
    spoilt file must not keep a day's work at home.
    """
    wanted = connection.execute(
        """SELECT DISTINCT sha256 FROM ours.photo AS p WHERE NOT deleted
           AND id IN (SELECT id FROM main.photo UNION SELECT row FROM main.change WHERE field = 'deleted')
           AND NOT EXISTS (SELECT 1 FROM ours.erasure WHERE row = p.id) ORDER BY sha256"""
    ).fetchall()
    lacking = []
    with Worker("photo") as worker:
        for (sha256,) in wanted:
            try:
                data = photos.read(sha256) if size == "original" else intake.shown(sha256, photos, size, worker)
            except Fault as fault:
                if fault.kind not in SPOILT:
                    raise
                lacking.append(sha256)
            else:
                connection.execute("INSERT INTO photo_file VALUES (?, ?, ?)", [sha256, size, data])
    return lacking


def _finish(connection: Connection, facts: dict[str, Any]) -> dict[str, int]:
    run = connection.execute
    run(
        """INSERT INTO acknowledgement SELECT origin, id FROM ours.book WHERE rowid IN (
             SELECT max(rowid) FROM ours.book WHERE direction = 'read' GROUP BY origin)"""
    )
    counted = {
        table: int(run(f"SELECT count(*) FROM main.{table}").fetchone()[0])
        for table in (*KINDS, "operation", "change", "erasure", "photo_file")
    }
    facts["counts"] = json.dumps({table: number for table, number in counted.items() if number})
    run(
        f"""INSERT INTO manifest VALUES (:id, {FORMAT}, {READER}, :kind, :origin, :role, :addressee, :base, 1, :drafts,
              1, 1, :sequence, :person, :task_for, :county, :at, '{VERSION}', :counts, :seal, :enrolment, :proof)""",
        facts,
    )
    return counted


def _note(store: Store, facts: dict[str, Any]) -> None:
    with store.transaction():
        store.connection.execute(
            """INSERT INTO book (id, direction, origin, addressee, kind, person, county, sequence, base, upto, given,
                                 at, counts)
               VALUES (:id, 'written', :origin, :addressee, :kind, :person, :county, :sequence, :base, :upto, :newest,
                       :at, :counts)""",
            facts,
        )


def schema_texts(connection: Connection, name: str = "main") -> list[tuple[str, str, str]]:
    """(type, name, SQL) of everything a file declares, for the comparison of a stranger's file with ours."""
    return list(
        connection.execute(f"SELECT type, name, coalesce(sql, '') FROM {name}.sqlite_master ORDER BY type, name")
    )
