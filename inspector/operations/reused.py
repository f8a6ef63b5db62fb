"""The alarm for a photograph used again: at another place, as the picture after the work, or from another day.

An alarm accuses nobody: it shows two pictures side by side, or a date, and a person judges.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from inspector import clock
from inspector.db.store import Store
from inspector.photo.likeness import Likenesses
from inspector.records import Photo, Visit

CLOCKS_DIFFER = timedelta(hours=2)
"""A photo of another day than its visit is older than it only by more than this: clocks of telephones and laptops
differ, and work goes on past midnight."""

MOST_OTHERS = 20
"""Other photos named for one: of a picture used everywhere, these say enough."""

_EVIDENCE = "paper IS NULL AND NOT deleted"  # slips of papers are not
_HELD = 500  # photos alike that are looked at, and bound values of one statement


class Why(StrEnum):
    """What is odd about a photo."""

    SAME_FILE = "same_file"  # the very file is at another place
    ALIKE = "alike"  # the same picture, saved anew, is at another place
    AS_AFTER = "as_after"  # an earlier visit of this place already showed this picture
    OLD = "old"  # taken on a day before its visit


@dataclass(frozen=True, slots=True)
class Alarm:
    """A photo and why it is odd, with the other photo to show beside it (none where only its date is odd)."""

    photo: Photo
    other: Photo | None
    why: Why


def alarms(store: Store, photos: str | Sequence[str]) -> list[Alarm]:
    """What is odd about the photos of a visit (its id), or about these photos (their ids).

    Held against every living photo of the store, drafts too. Pictures of one visit are never held against each other,
    nor are slips of papers, which look alike because they are forms.
    One alarm for each pair and one for an old date, in the order of the photos; of several other photos those that
    came first, MOST_OTHERS at most.
    """
    asked = store.find(Photo, visit=photos, paper=None) if isinstance(photos, str) else _living(store, photos)
    visits = {it: store.get(Visit, it) for it in {photo.visit for photo in asked} if it is not None}
    alike = _alike(store, asked)
    found: list[Alarm] = []
    for photo in asked:
        if photo.visit is None:  # proof that came by paper: nobody says when it was taken
            continue
        visit = visits[photo.visit]
        same: list[Alarm] = []
        for other in alike[photo.id]:
            if other.visit is None:
                continue
            theirs = visits.get(other.visit) or store.get(Visit, other.visit)
            visits[theirs.id] = theirs
            if (why := _why(photo, visit, other, theirs)) is not None:
                same.append(Alarm(photo, other, why))
        found += same[:MOST_OTHERS]
        if is_old(photo.taken, visit.started):
            found.append(Alarm(photo, None, Why.OLD))
    return found


def is_old(taken: str | None, started: str) -> bool:
    """Whether a photo was taken on a day before its visit began, clocks allowed for. False where a time is no time."""
    if taken is None:
        return False
    try:
        late = clock.instant(started) - clock.instant(taken)
        return clock.local_date(taken) < clock.local_date(started) and late > CLOCKS_DIFFER
    except (ValueError, OverflowError):  # a merge brought it
        return False


def _why(photo: Photo, visit: Visit, other: Photo, theirs: Visit) -> Why | None:
    """What it means that two photos show the same picture; None for what is in order."""
    if theirs.deleted or theirs.id == visit.id:
        return None
    if theirs.site != visit.site:
        return Why.SAME_FILE if other.sha256 == photo.sha256 else Why.ALIKE
    return Why.AS_AFTER if other.id == photo.earlier or _before(theirs, visit) else None


def _before(one: Visit, other: Visit) -> bool:
    """Whether a visit began before another; texts that are no times are compared as they stand."""
    try:
        return clock.instant(one.started) < clock.instant(other.started)
    except (ValueError, OverflowError):
        return one.started < other.started


def _alike(store: Store, photos: Sequence[Photo]) -> dict[str, list[Photo]]:
    """For each photo those of other visits with the same bytes or nearly the same picture, in the order they came."""
    lanes = store.rows("SELECT likeness, rowid FROM photo WHERE likeness IS NOT NULL")  # all of it from one index
    likenesses = Likenesses([likeness for likeness, _ in lanes]) if any(it.likeness for it in photos) else None
    near: dict[str, list[int]] = {}
    for photo in photos:
        same = store.rows("SELECT rowid FROM photo WHERE sha256 = ?", photo.sha256)
        found = {rowid for (rowid,) in same}
        if likenesses is not None and photo.likeness is not None:
            found |= {lanes[at][1] for at in likenesses.near(photo.likeness)}
        near[photo.id] = sorted(found)[:_HELD]
    rows = dict(_by_rowid(store, set().union(*near.values())))
    return {
        photo.id: [rows[it] for it in near[photo.id] if it in rows and rows[it].visit != photo.visit]
        for photo in photos
    }


def _by_rowid(store: Store, rowids: Iterable[int]) -> Iterator[tuple[int, Photo]]:
    """The living photos in these rows that are evidence."""
    wanted = sorted(rowids)
    for start in range(0, len(wanted), _HELD):
        some = wanted[start : start + _HELD]
        marks = ", ".join("?" * len(some))
        ids = store.rows(f"SELECT rowid, id FROM photo WHERE rowid IN ({marks}) AND {_EVIDENCE}", *some)
        yield from ((rowid, store.get(Photo, it)) for rowid, it in ids)


def _living(store: Store, photos: Iterable[str]) -> list[Photo]:
    return [it for it in (store.get(Photo, photo) for photo in photos) if not it.deleted and it.paper is None]
