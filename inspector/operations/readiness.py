"""What stands between a draft and its end."""

from collections.abc import Iterable
from dataclasses import dataclass

from inspector import clock
from inspector.errors import Fault, Kind
from inspector.operations.case import Case
from inspector.operations.rectification.looking_again import ToJudge


@dataclass(frozen=True, slots=True)
class Readiness:
    """What stands between a draft and its finalising."""

    unanswered: tuple[str, ...] = ()  # questions that must be answered
    unworded: tuple[str, ...] = ()  # findings that say nothing yet
    without_photos: tuple[str, ...] = ()  # findings that want more photos than they have
    silent: tuple[str, ...] = ()  # good examples that say nothing yet
    ended_early: bool = False  # the end lies before the start
    unjudged: tuple[str, ...] = ()  # findings a re-inspection says nothing of yet, or not why it verifies them
    unproved: tuple[str, ...] = ()  # earlier findings said to be put right that no new photo shows

    def complete(self, *, without_photos: bool) -> bool:
        """Whether the visit can end, if need be without the photos."""
        hindered = self.unanswered or self.unjudged or self.unworded or self.silent or self.ended_early
        return not (hindered or ((self.without_photos or self.unproved) and not without_photos))


def readiness(case: Case, to_judge: Iterable[ToJudge] = ()) -> Readiness:
    """What is unanswered or not judged, which findings and good examples want words or photos, whether the end is one.

    A re-inspection need not answer its checklist, but has a verdict on every open finding of the place and on every
    suspected one; what cannot be verified is said to be so, with the reason, and stays suspected. A verdict on what
    was suspected says why on any visit.
    """
    listed = tuple(to_judge)
    again = case.rechecks
    return Readiness(
        unanswered=() if again else case.progress.missing,
        unjudged=tuple(it.finding.id for it in listed if it.unsaid or (again and it.wanted and it.verdict is None)),
        unproved=tuple(it.finding.id for it in listed if it.lacks_photo),
        unworded=tuple(it.id for it in case.findings if not it.text.strip()),
        without_photos=tuple(it.id for it in case.findings if case.photos_missing(it)),
        silent=tuple(it.id for it in case.highlights if not it.text.strip()),
        ended_early=ended_early(case.visit.started, case.visit.ended),
    )


def ended_early(started: str, ended: object) -> bool:
    """Whether an end lies before the start; None is no end yet."""
    try:
        return isinstance(ended, str) and clock.instant(ended) < clock.instant(started)
    except (ValueError, OverflowError):  # a merge brings any text
        return False


def refuse_incomplete(case: Case, to_judge: Iterable[ToJudge] = (), *, without_photos: bool) -> None:
    """Raise the Fault of what stands in the way of ending a visit: INCOMPLETE, UNJUDGED, BAD_VALUE, PHOTOS_WANTED."""
    ready = readiness(case, to_judge)
    if ready.unanswered:
        raise Fault(Kind.INCOMPLETE, questions=list(ready.unanswered))
    if ready.unjudged:
        raise Fault(Kind.UNJUDGED, findings=list(ready.unjudged))
    if ready.unworded or ready.silent:
        raise Fault(Kind.BAD_VALUE, field="text", value="", expected="…", findings=[*ready.unworded, *ready.silent])
    if ready.ended_early:
        raise Fault(Kind.BAD_VALUE, field="ended", value=case.visit.ended, expected=f"≥ {case.visit.started}")
    if (lacking := [*ready.without_photos, *ready.unproved]) and not without_photos:
        raise Fault(Kind.PHOTOS_WANTED, findings=lacking)
