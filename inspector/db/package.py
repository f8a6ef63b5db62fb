"""The package: one database file that travels. Its format is described in `docs/package.md`.

An SQLite file with the record tables and the log of what the addressee has not acknowledged, photos as blobs and a
manifest, followed by a trailer of 4,096 bytes with the SHA-256 of everything before it. SQLite opens such a file
unchanged; without the trailer a flipped bit in a row would go unnoticed. Sealed, the same database is encrypted by
SQLCipher (`db/seal.py`). What is in it: `package_scope`; how it is written: `package_writing`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from inspector.db.connection import Connection
from inspector.db.migrations import TRAVELLING, run_script
from inspector.errors import Kind
from inspector.photo import intake

PACKAGE_ID = 0x494E504B  # "INPK" in the file's header
SUFFIX = ".inspection"
PAGE = 32768  # large pages: blobs are read and written 2–4 times faster

SPOILT = frozenset({Kind.NO_PHOTO, Kind.DAMAGED, Kind.UNREADABLE, *intake.UNREADABLE})
"""What may be wrong with one photo and is no reason to do without all the rest."""

PhotoSize = Literal["original", "working", "none"]


FORMAT_1 = """
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

FORMATS = (FORMAT_1,)
"""What each format of a package added to the travelling tables, the oldest first; `trailer.FORMAT` is their number."""


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


def make_schema(connection: Connection) -> None:
    """The tables of a package in a new file; also what a stranger's file is compared with, text by text."""
    connection.execute(f"PRAGMA page_size = {PAGE}")
    connection.execute("PRAGMA journal_mode = OFF")  # the file is nobody's until it is finished and synced
    connection.execute("PRAGMA synchronous = OFF")
    connection.execute("PRAGMA foreign_keys = OFF")  # a package may refer to what only the addressee has
    connection.execute("BEGIN")  # or every table would write, and encrypt, the first pages once more
    declare(connection)
    connection.execute("COMMIT")


def declare(connection: Connection, schema: Sequence[str] = TRAVELLING, formats: Sequence[str] = FORMATS) -> None:
    """The tables of a package as these steps make them, in a file whose pages are chosen."""
    for script in (*schema, *formats):
        run_script(connection, script)
    connection.execute(f"PRAGMA user_version = {len(schema)}")
    connection.execute(f"PRAGMA application_id = {PACKAGE_ID}")


def schema_texts(connection: Connection, name: str = "main") -> list[tuple[str, str, str]]:
    """(type, name, SQL) of everything a file declares, for the comparison of a stranger's file with ours."""
    return list(
        connection.execute(f"SELECT type, name, coalesce(sql, '') FROM {name}.sqlite_master ORDER BY type, name")
    )
