"""The child's side of cleaning: a stranger's file is compared, byte by byte and declaration by declaration, and what is
known of it is copied into a fresh file of our own.

`integrity_check = ok` does not make a file safe: a view may hang, a trigger may delete, a generated column may fill the
memory, and a CHECK may have been switched off. So the bytes are compared with the trailer, the declarations with ours
text by text, and then only known columns of known tables are copied. What does not fit there is refused row by row and
named (`clean_rows`); the rest goes on. A sealed file is opened as it is, with the key this child was given; nothing of
it stands on the disk in the clear.
"""

import errno
import hashlib
import json
import os
import re
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from inspector import clock
from inspector.db import clean_rows, package, seal, upgrade
from inspector.db.connection import Connection, connect, faults
from inspector.db.edit import LONGEST
from inspector.db.trailer import TRAILER, Trailer, check_trailer
from inspector.errors import Fault, Kind
from inspector.safe_write import as_fault

_ID = re.compile("[0-9a-f-]{36}")  # a record's id may name a file: never anything but these letters


def clean_in_child(task: dict[str, Any]) -> dict[str, Any]:
    """{"path", "folder", "key" of a sealed file's content, "own" of the clean file} → {"manifest", "photos", "refused",
    "trailer" in hexadecimal digits, "sha256" of the whole file}.
    """
    path, folder = Path(task["path"]), Path(task["folder"])
    copy, database = folder / "copy.db", folder / "clean.db"
    try:
        with faults(path):
            trailer, sha256 = _copy_checked(path, copy)
            with faults(folder):
                known = clean_rows.make(database, task["own"])
            theirs = _known(copy, path, task["key"], trailer.format, known)
            try:
                manifest = _manifest(theirs, path)
                if (manifest["format"], manifest["reader"]) != (trailer.format, trailer.reader):
                    raise Fault(Kind.DAMAGED, path=str(path), where="trailer")  # the hash does not cover the trailer
                with faults(folder):
                    photos, refused = clean_rows.copied(theirs, database, task["own"])
            finally:
                theirs.close()
        copy.unlink()
        with faults(folder):
            refused += clean_rows.checked(database, task["own"])
    except OSError as error:  # no damage of the package: our disk is full, or the stick was pulled out
        about = folder if error.errno in {errno.ENOSPC, errno.EROFS} else path
        raise as_fault(error, about) from error
    return {
        "manifest": manifest,
        "photos": photos,
        "refused": [list(row) for row in refused],
        "trailer": trailer.packed().hex(),
        "sha256": sha256,
    }


def _copy_checked(path: Path, copy: Path) -> tuple[Trailer, str]:
    """The bytes before the trailer, copied and compared with the hash the trailer promises, in one reading; the trailer
    and the hash of the whole file. A file without a trailer of ours is not copied at all.
    """
    with path.open("rb") as file, copy.open("wb") as target, ThreadPoolExecutor(1) as beside:
        left = os.fstat(file.fileno()).st_size - TRAILER
        if left < package.PAGE:
            raise Fault(Kind.NOT_OURS, path=str(path))
        start = file.read(100)
        file.seek(left)
        trailer = file.read(TRAILER + 1)
        promised = _promised(trailer, start, path)
        file.seek(0)
        digest = hashlib.sha256()
        hashed = beside.submit(digest.update, b"")
        while left > 0 and (block := file.read(min(left, 1 << 20))):
            hashed.result()  # of the block before, while this one was read
            hashed = beside.submit(digest.update, block)
            target.write(block)
            left -= len(block)
        hashed.result()
    if left or promised.digest != digest.digest():
        raise Fault(Kind.DAMAGED, path=str(path), where="content")
    if not promised.wrapped and start[18:20] != b"\1\1":  # a part of it would stand in a file beside it
        raise Fault(Kind.NOT_OURS, path=str(path))
    digest.update(trailer)
    return promised, digest.hexdigest()


def _promised(trailer: bytes, start: bytes, path: Path) -> Trailer:
    """The trailer; raises Fault NOT_OURS, NEWER, DAMAGED."""
    try:
        return check_trailer(trailer, path)
    except Fault as fault:
        if fault.kind is Kind.NOT_OURS and start[68:72] == package.PACKAGE_ID.to_bytes(4, "big"):
            raise Fault(Kind.DAMAGED, path=str(path), where="end") from fault  # ours, but cut off
        raise


def _known(copy: Path, path: Path, key: str, format_: int, known: upgrade.Declared) -> Connection:
    """The private copy, opened, whole, and declaring what is `known`; an older one is brought up to date first."""
    theirs = _opened(copy, path, key)
    try:
        schema, format_ = upgrade.version_of(theirs, path, format_)
        if upgrade.is_new(schema, format_):
            upgrade.check(theirs, path, known)
            return theirs
        upgrade.check(theirs, path, upgrade.OURS.declared(copy.parent, schema, format_))
        theirs.close()
        theirs = _opened(copy, path, key, writing=True)
        upgrade.OURS.bring_up(theirs, schema, format_)
        theirs.close()
        theirs = _opened(copy, path, key)
        upgrade.check(theirs, path, known)
    except BaseException:
        theirs.close()
        raise
    return theirs


def _opened(copy: Path, path: Path, key: str, *, writing: bool = False) -> Connection:
    try:
        theirs = connect(copy, key or None, immutable=not writing, cipher=seal.CIPHER)
    except Fault as fault:
        if fault.kind is Kind.WRONG_KEY:  # age vouched for the key: the content is not what was sealed with it
            raise Fault(Kind.DAMAGED, path=str(path), where="seal") from fault
        raise
    theirs.execute(f"PRAGMA cache_size = -{clean_rows.CACHE}")
    theirs.execute("PRAGMA foreign_keys = OFF")  # a package may refer to what only the addressee has
    if writing:  # the copy is nobody's: a step that fails leaves it to be thrown away
        theirs.execute("PRAGMA journal_mode = OFF")
        theirs.execute("PRAGMA synchronous = OFF")
    return theirs


def _manifest(theirs: Connection, path: Path) -> dict[str, Any]:
    names = package.Manifest.__slots__
    rows = theirs.execute(f"SELECT {', '.join(names)} FROM manifest").fetchall()
    if len(rows) != 1:
        raise Fault(Kind.DAMAGED, path=str(path), where="manifest")
    found = dict(zip(names, rows[0], strict=True))
    texts = [it for it in found.values() if isinstance(it, str)]
    honest = (
        not any("\0" in it or len(it) > LONGEST for it in texts)
        and _ID.fullmatch(found["id"])
        and found["origin"]
        and found["kind"] in {"task", "result", "receipt"}
        and found["role"] in {"field", "office"}
        and 1 <= found["part"] <= found["parts"]
        and clock.moment(found["at"]) is not None
        and _is_object(found["counts"])
    )
    if not honest:
        raise Fault(Kind.DAMAGED, path=str(path), where="manifest")
    return found


def _is_object(text: str) -> bool:
    try:
        return isinstance(json.loads(text), dict)
    except (ValueError, RecursionError):
        return False
