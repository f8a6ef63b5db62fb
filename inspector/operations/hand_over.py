"""Handing over a laptop: everything out, the office's receipt seen, then nothing of it stays on the disk."""

import os
import shutil
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from inspector.acts import Act
from inspector.db import package_scope, writer
from inspector.db.connection import listed
from inspector.db.store import MERGING, Store
from inspector.errors import Fault, Kind
from inspector.operations.book import Reached, own_packages
from inspector.paths import DataFolder
from inspector.safe_write import as_fault, write_bytes

_MAKING_NOTHING = (Act.UNDO_IMPORT, Act.UNDO, Act.NUMBER_FINDINGS)
"""Acts that make no record: without a change there is nothing of them to give."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HandOver:
    """What the office has confirmed, when nothing is left to give."""

    last_package: int  # its number; 0: nothing was ever given, and there is nothing to give
    received_at: str  # when the office read it, by its clock; '' if its receipt does not say
    left_out: int  # entries the office could not take
    contested: int  # conflicts that wait for a decision there


def hand_over(store: Store) -> HandOver:
    """What the office has; raises Fault NOT_RECEIVED (packages: their numbers; changes) while it lacks something."""
    _, known = package_scope.acknowledged(store)
    changes = int(
        store.one(
            f"""SELECT count(*) FROM operation AS o WHERE arrival > ? AND NOT EXISTS (
                 SELECT 1 FROM book AS b WHERE b.id = o.package AND b.origin = ?) AND (
                   EXISTS (SELECT 1 FROM change WHERE operation = o.id)
                   OR EXISTS (SELECT 1 FROM erasure WHERE operation = o.id)
                   OR o.name NOT IN {listed(_MAKING_NOTHING)})""",
            known,
            store.setting("office"),
        )
    )
    given = own_packages(store)
    if changes:
        waiting = sorted({it.sequence for it in given if it.reached is Reached.NO})
        raise Fault(Kind.NOT_RECEIVED, packages=waiting, changes=changes)
    last = next((it for it in given if it.reached is Reached.READ), None)
    return HandOver(
        last_package=last.sequence if last else 0,
        received_at=last.read_at if last else "",
        left_out=sum(it.refused for it in given),
        contested=last.contested if last else 0,
    )


def wipe(store: Store) -> list[Path]:
    """Delete the data folder of a laptop for good: `store`, open for writing, is closed by it. Returns what lay in the
    folder that is not ours and stays.

    The office's confirmation is asked for once more and nobody can write from there to the last file. From the first
    file on the folder says that it is being deleted: interrupted, it is opened by nobody and `finish` goes on.

    Raises Fault NOT_RECEIVED with everything as it was; READ_ONLY, UNREADABLE, IN_USE with a part deleted.
    """
    hand_over(store)
    place = store.folder
    with store.closing():
        write_bytes(place.wiping, b"")
        _delete(place)
    return _left(place)


def finish(folder: Path) -> list[Path]:
    """Go on with a `wipe` that was interrupted. Raises Fault NO_STORE where none was begun, BUSY while it goes on, and
    those of `wipe`.
    """
    place = DataFolder(folder)
    if not place.wiping.exists():
        raise Fault(Kind.NO_STORE, path=str(folder))
    lock = writer.locked(place, writer.PATIENCE)
    try:
        _delete(place)
    finally:
        lock.release()
    return _left(place)


def _delete(place: DataFolder) -> None:
    """Everything that is ours; what says that the folder is being deleted last, and then the lock while it is held, so
    that nobody who has it meanwhile loses it.
    """
    database = [place.database.with_name(place.database.name + end) for end in ("-wal", "-shm", "-journal", "")]
    merging = place.folder.glob(f"{MERGING}*")
    try:
        for each in (place.backups, place.papers, place.photos, *merging, place.log, *database, place.wiping):
            _remove(each)
        if os.name == "posix":  # elsewhere nobody can delete what is held, and nobody loses it after
            _remove(place.lock)
    except OSError as error:
        raise as_fault(error, place.folder, writing=True) from error


def _left(place: DataFolder) -> list[Path]:
    """What is not ours; the folder goes if it is empty."""
    with suppress(OSError):  # somebody begins anew in it
        if os.name != "posix":
            _remove(place.lock)
    with suppress(OSError):  # not empty, or somebody stands in it
        place.folder.rmdir()
    return sorted(place.folder.iterdir()) if place.folder.exists() else []


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
