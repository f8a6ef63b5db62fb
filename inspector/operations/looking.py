"""What is said of a photo when it is looked at: whose place, which visit, what it shows; the earlier ones it may stand
beside; and going back through what was drawn on it alone.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from inspector import clock
from inspector.db import undo as undoing
from inspector.db.store import Store
from inspector.errors import Fault, Kind
from inspector.operations import history
from inspector.operations.case import Case, read_case
from inspector.operations.memory import memory
from inspector.operations.place import area_path
from inspector.operations.reused import Alarm, alarms
from inspector.paper.gather.phrases import stamp_line
from inspector.paper.masking import PRIVATE_KINDS, masked_name
from inspector.records import Finding, Highlight, Person, Photo, Site, Visit


@dataclass(frozen=True, slots=True)
class Seen:
    """A photo, its visit, and what it was taken for."""

    photo: Photo
    visit: Visit
    site: Site
    inspector: str
    number: int  # as its visit counts its photos, from 1; 0 once it has been taken off, and for a slip of a paper
    finding: Finding | None
    highlight: Highlight | None

    @property
    def place(self) -> str:
        """The site; a householder is masked, since screens are read over the shoulder."""
        return masked_name(self.site.name) if self.site.kind in PRIVATE_KINDS else self.site.name

    @property
    def day(self) -> str:
        """When it was taken, else when its visit began: ISO 8601."""
        return self.photo.taken or self.visit.started


@dataclass(frozen=True, slots=True)
class Looked:
    """A photo, what stands beside it, what is odd about it, and the visit it can be moved about in."""

    seen: Seen
    earlier: Seen | None  # the photo of an earlier visit it is paired with
    pairable: bool  # whether there is any
    odd: tuple["Odd", ...]
    stamp: str  # the line below the picture on copies that leave
    case: Case


@dataclass(frozen=True, slots=True)
class Odd:
    """An alarm with both photos as they are told of."""

    alarm: Alarm
    seen: Seen
    other: Seen | None


def seen(store: Store, photo: str | Photo) -> Seen:
    """What there is to say of a photo of a visit. Raises Fault GONE; NO_VISIT for one that came without."""
    held = store.get(Photo, photo) if isinstance(photo, str) else photo
    if held.visit is None:
        raise Fault(Kind.NO_VISIT)
    visit = store.get(Visit, held.visit)
    order = _photos(store, visit.id)
    return Seen(
        photo=held,
        visit=visit,
        site=store.get(Site, visit.site),
        inspector=store.get(Person, visit.inspector).name,
        number=next((number for number, it in enumerate(order, 1) if it.id == held.id), 0),
        finding=store.get(Finding, held.finding) if held.finding else None,
        highlight=store.get(Highlight, held.highlight) if held.highlight else None,
    )


def in_order(photos: Iterable[Photo]) -> list[Photo]:
    """As a visit counts its photos: by the time they were taken."""
    return sorted(photos, key=lambda it: (it.taken or "", it.id))


def _photos(store: Store, visit: str) -> list[Photo]:
    """What a visit shows of its place, in order; slips of papers are none of it."""
    return in_order(store.find(Photo, visit=visit, paper=None))


def look(store: Store, photo: str) -> Looked:
    """A photo, its pair, what is odd about it. Raises Fault GONE."""
    found = seen(store, photo)
    areas = [it for it in area_path(store, found.site.area) if it.level in {"town", "village", "group", "grid"}]
    return Looked(
        seen=found,
        earlier=_earlier(store, found.photo),
        pairable=any(_photos(store, it.id) for it in _before(store, found.visit)),
        odd=tuple(odd(store, [photo])),
        stamp=stamp_line(found.photo, found.finding, found.site, areas),
        case=read_case(store, found.visit.id),
    )


def _earlier(store: Store, photo: Photo) -> Seen | None:
    """The photo one stands beside; None for one of a draft that stayed where it was begun, or taken off since."""
    here = photo.earlier and store.one("SELECT id FROM photo WHERE id = ? AND NOT deleted", photo.earlier)
    return seen(store, str(here)) if here else None


def odd(store: Store, photos: str | Sequence[str]) -> list[Odd]:
    """The alarms of a visit's photos, or of these photos, with what is told of both sides."""
    return [
        Odd(it, seen(store, it.photo), seen(store, it.other) if it.other is not None else None)
        for it in alarms(store, photos)
    ]


def earlier_views(store: Store, photo: str) -> list[Seen]:
    """The photos of earlier visits to the same place that one may stand beside: those of the same question first, then
    those of the same defect, then the newest.
    """
    held = store.get(Photo, photo)
    if held.visit is None:
        return []
    visit = store.get(Visit, held.visit)
    code = store.get(Finding, held.finding).code if held.finding else None

    def order(it: Seen) -> tuple[bool, bool, str]:
        same = held.question is not None and it.photo.question == held.question
        alike = code is not None and it.finding is not None and it.finding.code == code
        return same, alike, it.visit.started

    found = [seen(store, it) for other in _before(store, visit) for it in _photos(store, other.id)]
    return sorted(found, key=order, reverse=True)


def views(store: Store, visit: str) -> list[tuple[Seen, Seen | None]]:
    """Then and now, as far as there is a now: the earlier photos that photos of a visit stand beside, and those of
    findings still open at its place that wait for their view to be taken again. Of the most pressing findings first.
    """
    held = store.get(Visit, visit)
    now = {then.photo.id: it for it in _photos(store, visit) if (then := _earlier(store, it))}
    findings = memory(store, held.site, visit).findings
    waiting = [it.id for finding in findings for it in in_order(store.find(Photo, finding=finding.id, paper=None))]
    paired = [it for it in now if it not in waiting]
    return [(seen(store, it), seen(store, now[it]) if it in now else None) for it in (*paired, *waiting)]


def undo_drawing(store: Store, photo: str) -> bool:
    """Take back what was drawn on a photo last; False, and nothing done, where something else came after it."""
    return _drew(store, photo, undoing.next_undo(store)) and history.undo(store) is not None


def redo_drawing(store: Store, photo: str) -> bool:
    """Draw again what was undone last; False where that was something else."""
    return _drew(store, photo, undoing.next_redo(store)) and history.redo(store) is not None


def _drew(store: Store, photo: str, operation: str | None) -> bool:
    """Whether an operation, or what it undoes in the end, drew on this photo and did nothing else."""
    if operation is None:
        return False
    found = store.rows("SELECT DISTINCT kind, row, field FROM change WHERE operation = ?", operation)
    return found == [("photo", photo, "overlay")]


def _before(store: Store, visit: Visit) -> list[Visit]:
    """The other visits to the same place that began earlier."""
    return [it for it in store.find(Visit, site=visit.site) if _began(it) < _began(visit)]


def _began(visit: Visit) -> tuple[datetime, str]:
    """Sorts visits by their beginning; one whose time a merge brought and is none stands first."""
    try:
        return clock.instant(visit.started), visit.id
    except (ValueError, OverflowError):
        return datetime.min.replace(tzinfo=UTC), visit.id
