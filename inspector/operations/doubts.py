"""What somebody should look at before a visit is finalised: photos, signatures, what was taken over, the clock.

None of it hinders (`readiness` says what does): no clock is so wrong and no photo so odd that a visit could not be
finalised by whoever stood there.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from inspector import clock
from inspector.db.store import Store
from inspector.operations.case import Case
from inspector.operations.photo import missing
from inspector.operations.reuse import taken_over
from inspector.operations.reused import alarms
from inspector.operations.signature import signatures
from inspector.version import BUILT

LEEWAY = timedelta(minutes=10)
"""By which two clocks may differ without a word."""
FAR_OFF = timedelta(hours=3)
"""By which all photos must lie outside a visit for the clock, or the camera's, to be doubted."""


LIFE = 20
"""Years this program may be at work; a clock that says more is doubted."""


class Doubt(StrEnum):
    """What somebody should look at. Each has its words in the window (`ui.visit.finalising`)."""

    PHOTO_LOST = "photo_lost"  # the row is here, the file is not
    PHOTO_REUSED = "photo_reused"  # the same picture at another place, as an "after", or older than the visit
    ANSWER_REUSED = "answer_reused"  # taken over from an earlier visit and not looked at since
    SIGNATURE_VOID = "signature_void"
    PHOTO_AHEAD = "photo_ahead"  # taken later than now
    PHOTOS_FAR_OFF = "photos_far_off"  # every photo lies hours before or after the visit
    CLOCK_BACK = "clock_back"  # something recorded here before says a later time than the visit, or than now
    LATER_VISIT = "later_visit"  # the last finalised visit of this place began after this one
    YEAR = "year"  # the clock says a year before this program was made, or decades after


@dataclass(frozen=True, slots=True)
class Concern:
    """One doubt, and the question, photo or signature it is about; `when` is the time that speaks against it."""

    doubt: Doubt
    question: str | None = None
    photo: str | None = None
    signature: str | None = None
    when: str | None = None
    why: str = ""  # of the alarm on a photo
    who: str = ""  # signed it


def concerns(store: Store, case: Case) -> tuple[Concern, ...]:
    """What somebody should look at before a visit is finalised; none of it hinders."""
    return (
        *_of_answers(case),
        *_of_photos(store, case),
        *_of_times(store, case),
        *_of_signatures(store, case),
        *_of_the_clock(store, case),
    )


def _of_answers(case: Case) -> Iterator[Concern]:
    for key in taken_over(case):
        yield Concern(Doubt.ANSWER_REUSED, question=key)


def _of_photos(store: Store, case: Case) -> Iterator[Concern]:
    for photo in missing(store, case.visit.id):
        yield Concern(Doubt.PHOTO_LOST, photo=photo.id)
    for alarm in alarms(store, case.visit.id):
        yield Concern(Doubt.PHOTO_REUSED, photo=alarm.photo.id, when=alarm.photo.taken, why=alarm.why)


def _of_times(store: Store, case: Case) -> Iterator[Concern]:
    now = datetime.fromtimestamp(store.now(), UTC)
    begun, left = clock.moment(case.visit.started) or now, clock.moment(case.visit.ended) or now
    said = {it.id: it.taken or "" for it in case.photos}
    taken = {it.id: moment for it in case.photos if (moment := clock.moment(it.taken)) is not None}
    for it, moment in taken.items():
        if moment > now + LEEWAY:
            yield Concern(Doubt.PHOTO_AHEAD, photo=it, when=said[it])
    early = [it for it, moment in taken.items() if moment < begun - FAR_OFF]
    late = [it for it, moment in taken.items() if moment > left + FAR_OFF]
    if taken and len(taken) in (len(early), len(late)):
        nearest = early[-1] if early else late[0]  # a case has its photos by the time they were taken
        yield Concern(Doubt.PHOTOS_FAR_OFF, photo=nearest, when=said[nearest])


def _of_signatures(store: Store, case: Case) -> Iterator[Concern]:
    for it in signatures(store, case.visit.id, case):
        if it.void:
            who = it.signature.name or it.signature.role
            yield Concern(Doubt.SIGNATURE_VOID, signature=it.signature.id, who=who)


def _of_the_clock(store: Store, case: Case) -> Iterator[Concern]:
    begun = clock.moment(case.visit.started)
    if begun is None:  # a merge brings any text
        return
    if not BUILT <= begun.year <= BUILT + LIFE:
        yield Concern(Doubt.YEAR, when=case.visit.started)
    # What was recorded here before this visit was begun cannot be later than it. Order is by arrival: no clock in it.
    # What a package brought says what the clock of another machine says.
    known = store.one(
        """SELECT at FROM operation WHERE arrival < (SELECT arrival FROM operation WHERE id = ?) AND package IS NULL
           ORDER BY julianday(at) DESC LIMIT 1""",
        case.visit.made,
    )
    newest = store.one("SELECT at FROM operation WHERE package IS NULL ORDER BY julianday(at) DESC LIMIT 1")
    now = datetime.fromtimestamp(store.now(), UTC)
    if (moment := clock.moment(known)) is not None and moment > begun + LEEWAY:
        yield Concern(Doubt.CLOCK_BACK, when=known)
    elif (moment := clock.moment(newest)) is not None and moment > now + LEEWAY:
        yield Concern(Doubt.CLOCK_BACK, when=newest)
    last = store.one(
        """SELECT started FROM visit WHERE site = ? AND id <> ? AND finalised IS NOT NULL AND NOT deleted
           ORDER BY julianday(started) DESC LIMIT 1""",
        case.site.id,
        case.visit.id,
    )
    if (moment := clock.moment(last)) is not None and moment > begun + LEEWAY:
        yield Concern(Doubt.LATER_VISIT, when=last)
