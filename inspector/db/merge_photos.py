"""The photos a package brings: stored before the rows that name them; those that neither came along nor are here."""

from collections.abc import Set as AbstractSet
from contextlib import ExitStack

from inspector.child import Worker
from inspector.db import backup
from inspector.db.clean import Cleaned
from inspector.db.store import Store
from inspector.errors import Fault
from inspector.photo import intake
from inspector.photo.store import PhotoStore


def take(store: Store, cleaned: Cleaned) -> set[str]:
    """Store the photos of a package, a working copy only where no copy is here; returns those that are no pictures."""
    unreadable = set()
    photos = PhotoStore(store.folder.photos)
    with ExitStack() as stack:
        worker: Worker | None = None
        for sha256, size in cleaned.photos:
            if size == "original":
                photos.write(cleaned.photo(sha256, size))
            elif not photos.has(sha256) and not photos.has(sha256, "working"):
                worker = worker or stack.enter_context(Worker("photo"))
                try:
                    intake.adopt(sha256, cleaned.photo(sha256, size), photos, worker)
                except Fault as fault:
                    if fault.kind not in intake.UNREADABLE:
                        raise
                    unreadable.add(sha256)
    _fetch_back(store, cleaned, photos)
    return unreadable


def _fetch_back(store: Store, cleaned: Cleaned, photos: PhotoStore) -> None:
    """What left with an undone import comes back with whatever names it again, if that brought no file itself."""
    aside = backup.photos_of(store.folder)
    if next(aside.hashes("working"), None) is None and next(aside.hashes(), None) is None:
        return
    theirs = cleaned.opened()
    try:
        named = theirs.execute("SELECT DISTINCT sha256 FROM photo ORDER BY sha256").fetchall()
    finally:
        theirs.close()
    for (sha256,) in named:
        if not photos.has_any(sha256) and aside.has_any(sha256):
            aside.move(sha256, photos)


def missing(store: Store, theirs: str, came: AbstractSet[str]) -> set[str]:
    """Living photos of the package attached as `theirs` whose bytes neither `came` along nor are here."""
    photos = PhotoStore(store.folder.photos)
    wanted = store.rows(
        f"""SELECT DISTINCT t.sha256 FROM {theirs}.photo AS t CROSS JOIN main.photo AS m ON m.id = t.id
            WHERE NOT m.deleted AND NOT EXISTS (
              SELECT 1 FROM main.erasure AS e WHERE e.row = t.id AND e.kind = 'photo')"""
    )
    here = came | {it for (it,) in wanted if photos.has(it) or photos.has(it, "working")}
    return {it for (it,) in wanted} - here
