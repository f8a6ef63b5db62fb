"""Handing over a laptop: everything out, the office's receipt seen, then nothing of it stays on the disk."""

import shutil
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from inspector.acts import Act
from inspector.db import package_scope
from inspector.db.connection import listed
from inspector.db.store import MERGING, Store, is_held
from inspector.errors import Fault, Kind
from inspector.operations.book import Reached, own_packages
from inspector.paths import DataFolder
from inspector.safe_write import as_fault

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


def wipe(folder: Path) -> list[Path]:
    """Delete a data folder, its photos, papers and backups, the database last, so that a wipe that was stopped is seen
    and done again. Returns what lay in it that is not ours and stays.

    Raises Fault NO_STORE, BUSY while a window or command has it, READ_ONLY, UNREADABLE.
    """
    place = DataFolder(folder)
    if not place.database.is_file():
        raise Fault(Kind.NO_STORE, path=str(folder))
    if is_held(folder):
        raise Fault(Kind.BUSY, path=str(folder))
    database = [place.database.with_name(place.database.name + end) for end in ("-wal", "-shm", "-journal", "")]
    try:
        for each in (place.backups, place.papers, place.photos, *folder.glob(f"{MERGING}*")):
            _remove(each)
        for each in (place.log, *database, place.lock):
            _remove(each)
        left = sorted(folder.iterdir())
        if not left:
            with suppress(OSError):  # somebody stands in it: empty it may stay
                folder.rmdir()
    except OSError as error:
        raise as_fault(error, folder, writing=True) from error
    return left


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
