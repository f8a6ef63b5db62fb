"""A stranger's package into a known one: runs in a child process with limits of time and memory.

`integrity_check = ok` does not make a file safe: a view may hang, a trigger may delete, a generated column may fill the
memory, and a CHECK may have been switched off. So the bytes are compared with the trailer, the declarations with ours
text by text, and then only known columns of known tables are copied into a fresh file of our own making. What does not
fit there is refused row by row and named; the rest goes on.
"""

import errno
import hashlib
import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from inspector import child
from inspector.db import package
from inspector.db.connection import Connection, DatabaseError, connect, faults
from inspector.db.edit import LONGEST, LONGEST_CELL
from inspector.db.migrations import SCHEMA
from inspector.db.trailer import TRAILER, Trailer, check_trailer
from inspector.errors import Fault, Kind
from inspector.records import KINDS
from inspector.safe_write import as_fault

_ID = re.compile("[0-9a-f-]{36}")  # a record's id may name a file: never anything but these letters
_TABLES = ("operation", *KINDS, "change", "erasure", "acknowledgement", "receipt")


@dataclass(frozen=True, slots=True)
class Refused:
    """Something in a package that no honest store writes."""

    kind: str
    row: str
    field: str
    reason: str


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A package made safe: `database` is our own file, `photos` lie beside it by hash and size."""

    path: Path
    manifest: package.Manifest
    database: Path
    photos: tuple[tuple[str, str], ...]
    refused: tuple[Refused, ...]

    def photo_file(self, sha256: str, size: str) -> Path:
        """Where the clean bytes of a photo lie."""
        return self.database.parent / f"{sha256}.{size}"


def clean(path: Path, folder: Path, cancelled: Any = None) -> Cleaned:
    """Clean a package into `folder` (empty, ours) in a child process.

    Raises Fault NOT_OURS, DAMAGED, NEWER, FOREIGN_SCHEMA, TOO_LARGE, TOOK_TOO_LONG …; Cancelled.
    """
    try:
        size = path.stat().st_size
    except OSError as error:
        raise as_fault(error, path) from error
    answer = child.run(
        "clean",
        {"path": str(path), "folder": str(folder)},
        seconds=60 + size / 5_000_000,  # a slow stick reads 5 MB a second
        megabytes=768,
        cancelled=cancelled,
    )
    return cleaned(path, folder, answer)


def cleaned(path: Path, folder: Path, answer: dict[str, Any]) -> Cleaned:
    """The child's answer as data."""
    return Cleaned(
        path=path,
        manifest=package.Manifest(**answer["manifest"]),
        database=folder / "clean.db",
        photos=tuple((sha256, size) for sha256, size in answer["photos"]),
        refused=tuple(Refused(*row) for row in answer["refused"]),
    )


def clean_in_child(task: dict[str, Any]) -> dict[str, Any]:
    """The child's side of `clean`: {"path", "folder"} → {"manifest", "photos", "refused"}."""
    path, folder = Path(task["path"]), Path(task["folder"])
    copy = folder / "copy.db"
    try:
        with faults(path):
            trailer = _copy_checked(path, copy)
            manifest, photos, refused = _looked_at(copy, path)
            if (manifest["format"], manifest["reader"]) != (
                trailer.format,
                trailer.reader,
            ):  # the hash does not cover the trailer itself
                raise Fault(Kind.DAMAGED, path=str(path), where="trailer")
        with faults(folder):
            refused += _copied(copy, folder / "clean.db")
        copy.unlink()
    except OSError as error:  # no damage of the package: our disk is full, or the stick was pulled out
        about = folder if error.errno in {errno.ENOSPC, errno.EROFS} else path
        raise as_fault(error, about) from error
    return {"manifest": manifest, "photos": photos, "refused": [list(row) for row in refused]}


Row = tuple[str, str, str, str]  # kind, row, field, reason
Photo = tuple[str, str]  # SHA-256 of the original, size


def _looked_at(copy: Path, path: Path) -> tuple[dict[str, Any], list[Photo], list[Row]]:
    """The manifest of a file that declares what it should and is whole; its photos, and those refused."""
    theirs = connect(copy, immutable=True)
    try:
        _check_declarations(theirs, path, copy.with_name("model.db"))
        if theirs.execute("PRAGMA quick_check").fetchone()[0] != "ok":
            raise Fault(Kind.DAMAGED, path=str(path), where="pages")
        return _manifest(theirs, path), *_photos(theirs, copy.parent)
    finally:
        theirs.close()


def _copied(copy: Path, database: Path) -> list[Row]:
    """Fill our own file with what fits into it; what was refused."""
    refused: list[Row] = []
    ours = connect(database)
    try:
        package.make_schema(ours)
        ours.execute("ATTACH ? AS theirs", [f"{copy.resolve().as_uri()}?immutable=1"])
        for table in _TABLES:
            refused += _copy_table(ours, table)
        for table in _TABLES:
            refused += _refuse_unreadable(ours, table)
        refused += _refuse_unknown(ours)
        _note_outside(ours)
    finally:
        ours.close()
    return refused


def _copy_checked(path: Path, copy: Path) -> Trailer:
    """The bytes before the trailer, copied and compared with the hash the trailer promises, in one reading."""
    with path.open("rb") as file, copy.open("wb") as target:
        left = path.stat().st_size - TRAILER
        if left < package.PAGE:
            raise Fault(Kind.NOT_OURS, path=str(path))
        digest, start = hashlib.sha256(), b""
        while left > 0 and (block := file.read(min(left, 1 << 20))):
            start = start or block[:100]
            digest.update(block)
            target.write(block)
            left -= len(block)
        trailer = file.read(TRAILER + 1)
    try:
        promised = check_trailer(trailer, path)
    except Fault as fault:
        if fault.kind is Kind.NOT_OURS and start[68:72] == package.PACKAGE_ID.to_bytes(4, "big"):
            raise Fault(Kind.DAMAGED, path=str(path), where="end") from fault  # ours, but cut off
        raise
    if left or promised.digest != digest.digest():
        raise Fault(Kind.DAMAGED, path=str(path), where="content")
    return promised


def _check_declarations(theirs: Connection, path: Path, model_file: Path) -> None:
    (application,) = theirs.execute("PRAGMA application_id").fetchone()
    (version,) = theirs.execute("PRAGMA user_version").fetchone()
    (size,) = theirs.execute("PRAGMA page_size").fetchone()
    if application != package.PACKAGE_ID or size != package.PAGE:
        raise Fault(Kind.NOT_OURS, path=str(path))
    if version > SCHEMA:
        raise Fault(Kind.NEWER, path=str(path), needs=version)
    model = connect(model_file)
    try:
        package.make_schema(model)
        known = package.schema_texts(model)
    finally:
        model.close()
        model_file.unlink()
    found = package.schema_texts(theirs)
    if found != known:
        odd = next((name for _, name, _ in set(found) ^ set(known)), "")
        raise Fault(Kind.FOREIGN_SCHEMA, path=str(path), what=odd)


def _manifest(theirs: Connection, path: Path) -> dict[str, Any]:
    names = package.Manifest.__slots__
    rows = theirs.execute(f"SELECT {', '.join(names)} FROM manifest").fetchall()
    if len(rows) != 1:
        raise Fault(Kind.DAMAGED, path=str(path), where="manifest")
    found = dict(zip(names, rows[0], strict=True))
    texts = [it for it in found.values() if isinstance(it, str)]
    if any("\0" in it or len(it) > LONGEST for it in texts) or not _ID.fullmatch(found["id"]) or not found["origin"]:
        raise Fault(Kind.DAMAGED, path=str(path), where="manifest")
    try:
        counts = json.loads(found["counts"])
    except (ValueError, RecursionError) as error:
        raise Fault(Kind.DAMAGED, path=str(path), where="manifest") from error
    if not isinstance(counts, dict):
        raise Fault(Kind.DAMAGED, path=str(path), where="manifest")
    return found


def _photos(theirs: Connection, folder: Path) -> tuple[list[tuple[str, str]], list[Row]]:
    """Write each photo beside the clean file; an original whose bytes are not what its name says is refused."""
    photos, refused = [], []
    for sha256, size, length in theirs.execute("SELECT sha256, size, length(bytes) FROM photo_file").fetchall():
        honest = len(sha256) == 64 and set(sha256) <= set("0123456789abcdef") and size in ("original", "working")
        if not honest or length > 200_000_000:
            refused.append(("photo", str(sha256), "bytes", "no photo"))
            continue
        one = "SELECT bytes FROM photo_file WHERE (sha256, size) = (?, ?)"
        (data,) = theirs.execute(one, [sha256, size]).fetchone()
        if size == "original" and hashlib.sha256(data).hexdigest() != sha256:
            refused.append(("photo", sha256, "bytes", "other bytes"))
            continue
        (folder / f"{sha256}.{size}").write_bytes(data)
        photos.append((sha256, size))
    return photos, refused


def _copy_table(ours: Connection, table: str) -> list[Row]:
    """Copy known columns into our own STRICT table at once; where a row breaks a rule of it, one by one."""
    columns = [row[1] for row in ours.execute(f"PRAGMA main.table_info({table})")]
    if table == "operation":
        columns.remove("package")  # who brought it is the reader's to say
    names = ", ".join(columns)
    try:
        ours.execute(f"INSERT INTO main.{table} ({names}) SELECT {names} FROM theirs.{table}")
    except DatabaseError:
        pass  # the rare path below tells row by row what is wrong
    else:
        return []
    refused: list[Row] = []
    ours.execute(f"DELETE FROM main.{table}")
    marks = ", ".join("?" * len(columns))
    for row in ours.execute(f"SELECT {names} FROM theirs.{table}"):
        try:
            ours.execute(f"INSERT INTO main.{table} ({names}) VALUES ({marks})", row)
        except DatabaseError as error:
            refused.append(_named(table, dict(zip(columns, row, strict=True)), str(error)))
    return refused


def _refuse_unreadable(ours: Connection, table: str) -> list[Row]:
    """Take out rows whose text is no UTF-8, holds NUL, or is longer than any honest cell."""
    keys = [row[1] for row in ours.execute(f"PRAGMA main.table_info({table})") if row[5]]
    columns = [row[1] for row in ours.execute(f"PRAGMA main.table_info({table})")]
    ours.text_factory = bytes
    bad = []
    for row in ours.execute(f"SELECT {', '.join(columns)} FROM main.{table}"):
        texts = [cell for cell in row if isinstance(cell, bytes)]
        if not _is_text(b"".join(texts)) or any(len(cell) > LONGEST_CELL for cell in texts):
            bad.append(dict(zip(columns, row, strict=True)))
    ours.text_factory = str
    for row in bad:
        where = " AND ".join(f"CAST({key} AS BLOB) IS CAST(? AS BLOB)" for key in keys)
        ours.execute(f"DELETE FROM main.{table} WHERE {where}", [row[key] for key in keys])
    return [_named(table, row, "unreadable text") for row in bad]


def _refuse_unknown(ours: Connection) -> list[Row]:
    """Records whose name is no id; erasures of kinds nobody knows, which would blank nothing and stay for ever."""
    refused: list[Row] = []
    for kind in KINDS:
        odd = "length(id) <> 36 OR id GLOB '*[^0-9a-f-]*'"
        refused += [(kind, _shown(row), "", "no id") for (row,) in ours.execute(f"SELECT id FROM {kind} WHERE {odd}")]
        ours.execute(f"DELETE FROM {kind} WHERE {odd}")
    known = ", ".join(f"'{kind}'" for kind in KINDS)
    bad = ours.execute(f"SELECT kind, row FROM erasure WHERE kind NOT IN ({known})").fetchall()
    ours.execute(f"DELETE FROM erasure WHERE kind NOT IN ({known})")
    return refused + [("erasure", _shown(row), _shown(kind), "unknown kind") for kind, row in bad]


def _note_outside(ours: Connection) -> None:
    """What this package refers to and does not hold. Only that has to be looked up in the store: looking up every
    reference of every row there would cost a third of a merge.
    """
    run = ours.execute
    run("CREATE TABLE outside (kind TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (kind, id)) STRICT, WITHOUT ROWID")
    for table in (*KINDS, "change", "erasure"):
        for key in run(f"PRAGMA main.foreign_key_list({table})").fetchall():
            target, column = key[2], key[3]
            run(
                f"""INSERT OR IGNORE INTO outside SELECT '{target}', t.{column} FROM main.{table} AS t
                    WHERE t.{column} IS NOT NULL AND NOT EXISTS (SELECT 1 FROM main.{target} WHERE id = t.{column})"""
            )


def _is_text(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return b"\0" not in data


def _shown(value: Any) -> str:
    """Enough of a stranger's value to find it by."""
    return value.decode(errors="replace")[:64] if isinstance(value, bytes) else str(value)[:64]


def _named(table: str, row: dict[str, Any], reason: str) -> Row:
    if table == "change":
        return (_shown(row["kind"]), _shown(row["row"]), _shown(row["field"]), reason)
    return (table, _shown(row.get("id", row.get("row", row.get("device", "")))), "", reason)
