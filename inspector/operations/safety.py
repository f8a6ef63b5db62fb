"""Copies of the data that somebody made or that a merge made before it began, and how large all of it is."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from inspector import clock
from inspector.db import backup
from inspector.db.backup import Backup
from inspector.db.store import Store
from inspector.errors import Cancelled
from inspector.paths import DataFolder

_SETTING = "backups"  # [{"at", "path"}], newest last
_KEPT = 10


@dataclass(frozen=True, slots=True)
class Kept:
    """One copy: when it was made, where it was put, and whether it lies outside the data folder."""

    at: str
    path: Path
    outside: bool


@dataclass(frozen=True, slots=True)
class Room:
    """What the data takes on the disk, in bytes, and how many photographs there are."""

    database: int
    photos: int
    photo_files: int


def copy_out(
    place: DataFolder,
    target: Path | None,
    *,
    key: str | None = None,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] = lambda: False,
    now: clock.Clock = clock.wall,
) -> Backup:
    """Copy database and photos to `target`, read back; a store open beside it goes on working.

    Seal that store before (`seal(meanwhile=True)`); `note` comes next and unseals it. Without a target the copy is put
    among the data folder's own, which nobody needs to note.

    Raises Cancelled (photos already copied stay, they serve the next copy), Fault as `db.backup.back_up`.
    """

    def step(done: int, of: int) -> None:
        if cancelled():
            raise Cancelled
        if progress is not None:
            progress(done, of)

    there = target is None or target.exists()
    try:
        return backup.back_up(place, now(), key=key, target=target, progress=step)
    except BaseException:
        if target is not None and not there:
            target.unlink(missing_ok=True)  # without its photos it would be taken for a whole one
        raise


def note(store: Store, made: Backup) -> None:
    """Remember that a copy was made, when and where; the data folder's own are found without that."""
    store.seal()
    if made.path.resolve().parent == store.folder.backups.resolve():
        return
    known = [*_noted(store), {"at": clock.written(store.now()), "path": str(made.path.resolve())}]
    store.set_setting(_SETTING, json.dumps(known[-_KEPT:], ensure_ascii=False))


def copies(store: Store) -> list[Kept]:
    """The copies made by hand and those made before a merge, the newest first."""
    found = [Kept(it["at"], Path(it["path"]), outside=True) for it in _noted(store)]
    found += [
        Kept(clock.written(path.stat().st_mtime), path, outside=False) for path in store.folder.backups.glob("*.db")
    ]
    return sorted(found, key=lambda it: datetime.fromisoformat(it.at), reverse=True)


def room(store: Store) -> Room:
    """How large database and photographs are."""
    files = [it for it in store.folder.photos.rglob("*") if it.is_file()] if store.folder.photos.is_dir() else []
    originals = [it for it in files if it.parent.parent.name == "originals"]
    return Room(
        database=sum(it.stat().st_size for it in store.folder.folder.glob("inspector.db*")),
        photos=sum(it.stat().st_size for it in files),
        photo_files=len(originals),
    )


def _noted(store: Store) -> list[dict[str, str]]:
    return list(json.loads(store.setting(_SETTING) or "[]"))
