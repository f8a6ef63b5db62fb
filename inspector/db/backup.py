"""Backups: the database by VACUUM INTO, verified, and the photos it speaks of, each copied once.

Beside a backup's database lies one `photos/` folder shared by all backups there, so each photo is copied once however
often one backs up. The list of photos is the database's own photo table. Never a plain copy of the database file:
closing the copy's descriptor would drop the locks of this process, and half a transaction might be in it.
"""

import hashlib
import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from inspector.db.connection import Connection, connect, faults, quoted
from inspector.db.migrations import check_schema
from inspector.errors import Fault, Kind
from inspector.paths import DataFolder
from inspector.photo.store import PhotoStore, Size
from inspector.safe_write import as_fault, safe_write

_SPOILT = frozenset({Kind.NO_PHOTO, Kind.DAMAGED, Kind.UNREADABLE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Backup:
    """A backup that was read back and found whole."""

    path: Path
    bytes: int
    sha256: str
    photos: int  # it speaks of
    copied: int  # of these new in the shared folder
    missing: int  # rows whose file was not here, or spoilt


def copy(place: DataFolder, seconds: float, *, key: str | None = None, target: Path | None = None) -> Path:
    """Write the database alone to `target` (default: a new name in backups/), verify it, return its path.

    Raises Fault DISK_FULL, READ_ONLY, EXISTS, WRITE_UNCHECKED, DAMAGED.
    """
    if target is None:
        target = _free(place.backups, datetime.fromtimestamp(seconds, UTC).strftime("inspector-%Y%m%dT%H%M%SZ"))
    ours = connect(place.database, key, readonly=True)
    try:
        counted = _counted(ours)

        def verify(written: Path) -> None:
            check = connect(written, key, immutable=True)
            try:
                if check.execute("PRAGMA quick_check").fetchone()[0] != "ok" or _counted(check) != counted:
                    raise Fault(Kind.WRITE_UNCHECKED, path=target)
            finally:
                check.close()

        with faults(target, writing=True), safe_write(target, verify=verify, replace=False) as temporary:
            ours.execute(f"VACUUM INTO {quoted(str(temporary))}")
    finally:
        ours.close()
    return target


def back_up(
    place: DataFolder,
    seconds: float,
    *,
    key: str | None = None,
    target: Path | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> Backup:
    """Database and photos: to `target`, with `photos/` beside it, by default in backups/ of the data folder.

    In backups/ the photos are not copied: they lie on the same disk already. Raises as `copy`.
    """
    path = copy(place, seconds, key=key, target=target)
    ours, theirs = PhotoStore(place.photos), PhotoStore(path.parent / "photos")
    wanted = photo_hashes(path, key)
    copied = missing = 0
    for done, sha256 in enumerate(wanted, 1):
        if not (ours.has(sha256) or ours.has(sha256, "working")):
            missing += 1
        elif target is not None and not theirs.has(sha256):
            if _carried(sha256, ours, theirs):
                copied += 1
            else:
                missing += 1
        if progress is not None:
            progress(done, len(wanted))
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    return Backup(
        path=path, bytes=path.stat().st_size, sha256=digest, photos=len(wanted), copied=copied, missing=missing
    )


def restore(
    backup: Path, folder: Path, *, key: str | None = None, progress: Callable[[int, int], None] | None = None
) -> int:
    """Make a data folder of a backup; the folder must be empty or missing. Returns how many photos came along.

    Photos come from `photos/` beside the backup, or from the data folder the backup lies in. Raises Fault NOT_OURS,
    NEWER, DAMAGED, NOT_EMPTY, DISK_FULL …; a folder it fails in has no database and is no store. A spoilt photo is left
    out and hinders nothing.
    """
    check_schema(backup, key, immutable=True)
    if folder.exists() and any(folder.iterdir()):
        raise Fault(Kind.NOT_EMPTY, path=folder)
    theirs = connect(backup, key, immutable=True)
    try:
        with faults(backup):
            if theirs.execute("PRAGMA quick_check").fetchone()[0] != "ok":
                raise Fault(Kind.DAMAGED, path=backup, where="pages")
        return _restored(theirs, backup, DataFolder(folder), key, progress)
    finally:
        theirs.close()


def photos_of(place: DataFolder) -> PhotoStore:
    """The photos of which the data folder's own backups alone speak: they left with an import that was undone."""
    return PhotoStore(place.backups / "photos")


def _restored(
    theirs: Connection, backup: Path, place: DataFolder, key: str | None, progress: Callable[[int, int], None] | None
) -> int:
    for sub in (place.photos, place.papers, place.backups):
        make_folder(sub)
    sources = [PhotoStore(backup.parent / "photos"), PhotoStore(backup.parent.parent / "photos")]
    wanted, came = photo_hashes(backup, key), 0
    ours = PhotoStore(place.photos)
    for done, sha256 in enumerate(wanted, 1):
        came += any(_carried(sha256, source, ours) for source in sources)
        if progress is not None:
            progress(done, len(wanted))
    # last: a folder with a database is whole
    with faults(place.database, writing=True), safe_write(place.database, replace=False) as temporary:
        theirs.execute(f"VACUUM INTO {quoted(str(temporary))}")
        _be_nobody(temporary, key)
    return came


def _be_nobody(database: Path, key: str | None) -> None:
    """Whoever goes back to a backup is another device from then on: the first may have given numbers since."""
    connection = connect(database, key)
    try:
        connection.execute("UPDATE device SET nonce = ''")
    finally:
        connection.close()


def _carried(sha256: str, source: PhotoStore, target: PhotoStore) -> bool:
    """Copy a photo, or its working copy where only that ever came here; False if neither is there and whole."""
    try:
        target.write(source.read(sha256))
    except Fault as fault:
        if fault.kind not in _SPOILT:
            raise
    else:
        return True
    if not source.has(sha256, "working") or target.has(sha256, "working"):
        return target.has(sha256, "working")
    small: Size = "thumbnail" if source.has(sha256, "thumbnail") else "working"
    target.put_derived(sha256, working=source.read(sha256, "working"), thumbnail=source.read(sha256, small))
    return True


def photo_hashes(database: Path, key: str | None = None) -> list[str]:
    """The originals a database file speaks of, deleted ones too: an undo may bring them back."""
    connection = connect(database, key, immutable=True)
    try:
        with faults(database):
            return [row[0] for row in connection.execute("SELECT DISTINCT sha256 FROM photo ORDER BY sha256")]
    finally:
        connection.close()


def make_folder(folder: Path) -> None:
    """The folder, made if missing; raises Fault READ_ONLY, DISK_FULL."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if os.name == "posix":
            folder.chmod(0o700)  # people's names and photos: nobody else on this machine
    except OSError as error:
        raise as_fault(error, folder, writing=True) from error


def _free(folder: Path, name: str) -> Path:
    make_folder(folder)
    number, target = 1, folder / f"{name}.db"
    while target.exists():
        number += 1
        target = folder / f"{name}-{number}.db"
    return target


def _counted(connection: Connection) -> tuple[int, ...]:
    tables = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT GLOB 'search*' ORDER BY name"
    ).fetchall()
    return tuple(connection.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0] for (table,) in tables)
