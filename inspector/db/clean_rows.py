"""The rows of a stranger's package, copied into a file of our own; what breaks a rule is refused by name.

Rows go over by one statement a table. Where our own STRICT table refuses one of them, they are tried one by one: the
rare path tells what is wrong with which. Then the texts of what went over are looked at (`clean_texts`).
"""

import hashlib
import re
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from inspector.db import clean_texts, package, upgrade
from inspector.db.connection import Connection, DatabaseError, connect, listed
from inspector.records import KINDS

TABLES = ("operation", *KINDS, "change", "erasure", "acknowledgement", "receipt")
PHOTO_LIMIT = 200_000_000  # bytes of one photo, as many as may be taken in
CACHE = 131_072  # KiB of pages kept, for every page is looked at several times; a sealed one is decrypted once
_FEW = 16  # pages: what was written of a photo is not looked at again, and half a megabyte stays in the processor
_HASH = re.compile("[0-9a-f]{64}")

SHAPES = "SELECT DISTINCT kind, field, typeof(before) AS before, typeof(after) AS after, parents <> '' AS continues"

Row = tuple[str, str, str, str]  # kind, row, field, reason
Photo = tuple[str, str]  # SHA-256 of the original, size


class _Text(bytes):
    """A text of theirs, whatever its bytes are; unlike a blob it goes back as a text."""


def make(database: Path, key: str) -> list[tuple[str, str, str]]:
    """An empty file of ours (encrypted with `key`, if any), and what it declares."""
    ours = connect(database, key or None)
    try:
        if not key:  # pages of SQLCipher's own size: whoever attaches the file could not name another
            ours.execute(f"PRAGMA page_size = {package.PAGE}")
        ours.execute("PRAGMA journal_mode = OFF")
        ours.execute("PRAGMA synchronous = OFF")
        package.declare(ours, upgrade.OURS.schema, upgrade.OURS.formats)
        return package.schema_texts(ours)
    finally:
        ours.close()


def copied(theirs: Connection, database: Path, key: str) -> tuple[list[Photo], list[Row]]:
    """Fill our own file with what fits into it of a checked file; its photos, and what was refused."""
    run = theirs.execute
    run("ATTACH ? AS ours KEY ?", [f"{database.resolve().as_uri()}?mode=rw", key])
    run("PRAGMA ours.journal_mode = MEMORY")  # a statement that fails is taken back; fresh pages cost it nothing
    run("PRAGMA ours.synchronous = OFF")
    refused: list[Row] = []
    for table in TABLES:
        refused += _copy_table(theirs, table)
    photos, odd = _copy_photos(theirs)
    return photos, refused + odd


def _copy_table(theirs: Connection, table: str) -> list[Row]:
    """Copy known columns into our own STRICT table at once; where a row breaks a rule of it, one by one."""
    columns = [row[1] for row in theirs.execute(f"PRAGMA ours.table_info({table})")]
    if table == "operation":
        columns.remove("package")  # who brought it is the reader's to say
    names = ", ".join(columns)
    try:
        theirs.execute(f"INSERT INTO ours.{table} ({names}) SELECT {names} FROM main.{table}")
    except DatabaseError:
        pass  # the rare path below tells row by row what is wrong
    else:
        return []
    refused: list[Row] = []
    theirs.text_factory = _Text
    for row in theirs.execute(f"SELECT {names} FROM main.{table}"):
        marks = ", ".join("CAST(? AS TEXT)" if isinstance(it, _Text) else "?" for it in row)
        try:
            theirs.execute(f"INSERT INTO ours.{table} ({names}) VALUES ({marks})", row)
        except DatabaseError as error:
            refused.append(clean_texts.named(table, dict(zip(columns, row, strict=True)), str(error)))
    theirs.text_factory = str
    return refused


def _copy_photos(theirs: Connection) -> tuple[list[Photo], list[Row]]:
    """Copy each photo; an original whose bytes are not what its name says is refused."""
    photos: list[Photo] = []
    refused: list[Row] = []
    run = theirs.execute
    one = "SELECT bytes FROM main.photo_file WHERE rowid = ?"
    every = run("SELECT rowid, sha256, size, length(bytes) FROM main.photo_file").fetchall()
    run(f"PRAGMA ours.cache_size = {_FEW}")
    run("BEGIN")
    with ThreadPoolExecutor(1) as beside:  # a photo is hashed while it is written
        for rowid, sha256, size, length in every:
            if not _HASH.fullmatch(sha256) or size not in {"original", "working"} or length > PHOTO_LIMIT:
                refused.append(("photo", sha256[:64], "bytes", "no photo"))
                continue
            (data,) = run(one, [rowid]).fetchone()
            hashed = beside.submit(hashlib.sha256, data) if size == "original" else None
            run("INSERT INTO ours.photo_file VALUES (?, ?, ?)", [sha256, size, data])
            if hashed is not None and hashed.result().hexdigest() != sha256:
                run("DELETE FROM ours.photo_file WHERE (sha256, size) = (?, ?)", [sha256, size])
                refused.append(("photo", sha256, "bytes", "other bytes"))
            else:
                photos.append((sha256, size))
    run("COMMIT")
    return photos, refused


def checked(database: Path, key: str) -> list[Row]:
    """Take out of our own file what no honest store writes, note what it refers to outside; what was refused."""
    ours = connect(database, key or None)
    try:
        ours.execute("PRAGMA journal_mode = MEMORY")
        ours.execute("PRAGMA synchronous = OFF")
        ours.execute("PRAGMA foreign_keys = OFF")
        ours.execute(f"PRAGMA cache_size = -{CACHE}")
        refused = clean_texts.refuse(ours, TABLES) + _refuse_unknown(ours)
        note_outside(ours)
        if not clean_texts.is_readable(ours, "outside"):  # rows were looked at without what they refer to
            for table in TABLES:
                refused += clean_texts.refuse_unreadable(ours, table)
            ours.execute("DROP TABLE outside")
            note_outside(ours)
    finally:
        ours.close()
    return refused


def _refuse_unknown(ours: Connection) -> list[Row]:
    """Take out erasures of kinds nobody knows, which would blank nothing and stay for ever."""
    unknown = f"FROM erasure WHERE kind NOT IN {listed(KINDS)}"
    bad = ours.execute(f"SELECT kind, row {unknown}").fetchall()
    ours.execute(f"DELETE {unknown}")
    return [("erasure", clean_texts.shown(row), clean_texts.shown(kind), "unknown kind") for kind, row in bad]


def note_outside(ours: Connection) -> None:
    """Which tables have rows, what this package refers to and does not hold, and of what types its changes are. Only
    that has to be looked up in the store: looking up every reference of every row there would cost a third of a merge.
    """
    run = ours.execute
    run("DROP TABLE IF EXISTS shape")
    run(f"CREATE TABLE shape AS {SHAPES} FROM change")
    run("DROP TABLE IF EXISTS held")
    run("CREATE TABLE held (name TEXT PRIMARY KEY) STRICT, WITHOUT ROWID")
    held = " UNION ALL ".join(f"SELECT '{it}' WHERE EXISTS (SELECT 1 FROM {it})" for it in TABLES)
    run(f"INSERT INTO held {held}")
    run("CREATE TABLE outside (kind TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (kind, id)) STRICT, WITHOUT ROWID")
    for table in (*KINDS, "change", "erasure"):
        keys = [(key[2], key[3]) for key in run(f"PRAGMA main.foreign_key_list({table})").fetchall()]
        lacking = [f"({it} IS NOT NULL AND {it} NOT IN (SELECT id FROM main.{target}))" for target, it in keys]
        if run(f"SELECT 1 FROM main.{table} WHERE {' OR '.join(lacking)} LIMIT 1").fetchone() is None:
            continue  # most tables, by one reading of each
        for (target, column), lacks in zip(keys, lacking, strict=True):
            run(f"INSERT OR IGNORE INTO outside SELECT '{target}', {column} FROM main.{table} WHERE {lacks}")
