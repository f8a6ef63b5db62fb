"""Photos that come in several at once: each to its place, all of a visit as one operation."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass

from inspector.acts import Act
from inspector.db.store import Store
from inspector.operations.case import Case
from inspector.operations.visit import draft
from inspector.photo.intake import Taken
from inspector.records import Finding, Highlight, Photo, Visit


@dataclass(frozen=True, slots=True)
class Place:
    """Where on a visit a photo belongs: one of a finding, a good example, a question by its key; none: it waits."""

    finding: str | None = None
    highlight: str | None = None
    question: str | None = None
    earlier: str | None = None  # the photo of an earlier visit it is taken beside


WAITING = Place()
"""A photo that is on a visit and shows nothing in particular yet."""

Placed = tuple[Taken, Place]


def spread(lacking: Sequence[int], photos: int) -> list[int]:
    """Which of several occurrences each of `photos` shows, in order; `lacking` says how many each still wants.

    One to each that lacks one, in order, round by round; where nothing lacks any more, to each in order.
    """
    if not lacking:
        return []
    left = list(lacking)
    given: list[int] = []
    while len(given) < photos:
        wanting = [at for at, lacks in enumerate(left) if lacks > 0] or list(range(len(left)))
        for at in wanting[: photos - len(given)]:
            given.append(at)
            left[at] -= 1
    return given


def record(store: Store, visit: str, taken: Sequence[Taken], place: Place = WAITING) -> list[str]:
    """Put photos that are in the photo store to one place of a draft, as one operation; their ids.

    Several photos of a question with several findings (one for each occurrence) go to each in order. Raises Fault
    FINALISED, GONE.
    """
    return record_all(store, visit, [(it, place) for it in taken])


def record_all(store: Store, visit: str, placed: Iterable[Placed]) -> list[str]:
    """Put photos each to its own place of a draft, as one operation; their ids. Raises as `record`.

    What a photo was to show and is no longer there does not hold it up: it waits for a place.
    """
    case = draft(store, visit)
    at: dict[Place, list[Taken]] = {}
    for taken, place in placed:
        at.setdefault(place, []).append(taken)
    if not at:
        return []
    made: list[str] = []
    with store.operation(Act.ADD_PHOTOS) as edit:
        for place, several in at.items():
            earlier = place.earlier if place.earlier and is_earlier(store, case, place.earlier) else None
            made += [
                edit.create(
                    Photo, visit=visit, finding=shows.finding, highlight=shows.highlight, question=shows.question,
                    earlier=earlier, **asdict(it),
                )
                for it, shows in zip(several, shown(store, case, place, len(several)), strict=True)
            ]  # fmt: skip
    return made


def shown(store: Store, case: Case, place: Place, photos: int) -> list[Place]:
    """What each of several photos brought to one place shows, as the visit stands now. Raises Fault GONE."""
    findings = {it.id: it for it in case.findings}
    if place.finding is not None:
        found = findings.get(place.finding) or store.get(Finding, place.finding)
        if found.id not in findings and found.site == case.site.id and found.visit != case.visit.id:
            return [Place(found.id if not found.deleted else None)] * photos  # looked at again
        return [Place(found.id if found.id in findings else None, None, found.question)] * photos
    if place.highlight is not None:
        shown = store.get(Highlight, place.highlight)
        here = shown.visit == case.visit.id and not shown.deleted
        return [Place(None, shown.id if here else None, shown.question)] * photos
    several = case.findings_of(place.question) if place.question is not None else []
    if not several:
        return [place] * photos
    order = spread([case.photos_missing(it) for it in several], photos)
    return [Place(several[at].id, None, place.question) for at in order]


def is_earlier(store: Store, case: Case, photo: str) -> bool:
    """Whether a photo is of another visit to the same place, so that one of this visit may stand beside it.

    Raises Fault GONE.
    """
    visit = store.get(Photo, photo).visit
    theirs = store.get(Visit, visit) if visit is not None else case.visit
    return theirs.id != case.visit.id and theirs.site == case.site.id
