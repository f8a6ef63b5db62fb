"""What the steps of very many findings come to, by the one rule of `rectification.steps`, worked out once a course.

Where a finding stands depends on the order of moves and verdicts alone; the days only fill it in. So the rule is asked
with numbers in place of the days, its answer kept, and the days put in again: a million findings follow a few hundred
courses.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import groupby
from operator import itemgetter
from typing import Any, NamedTuple

from inspector.records import Finding, Step
from inspector.rectification.steps import Standing, standing

Said = tuple[str, str | None, str, str | None]
"""A step that counts: move, verdict, day, deadline."""


class Stood(NamedTuple):
    """Where a finding stands, as the ledger keeps it."""

    stage: str
    due: str | None
    round: int
    step: int
    last: str | None
    assigned: str | None
    replied: str | None
    review: str | None
    extensions: int


def replayed(rows: Iterable[tuple[Any, ...]]) -> Iterator[tuple[Any, ...]]:
    """(finding, suspected, its own deadline, move, verdict, day, deadline), each finding's steps together and in their
    order → (finding, *where it stands).
    """
    for finding, several in groupby(rows, itemgetter(0)):
        steps = list(several)
        yield finding, *stood(bool(steps[0][1]), steps[0][2], [it[3:] for it in steps])


def stood(suspected: bool, due: str | None, steps: list[Said]) -> Stood:  # noqa: FBT001 - as the record has it
    """What these steps of a finding, in their order, come to."""
    course = _course(suspected, tuple((move, verdict, bool(until)) for move, verdict, _, until in steps))
    counting = [day for at, (_, _, day, _) in enumerate(steps) if at not in course.odd]
    return Stood(
        course.stage,
        due if course.due is None else steps[course.due][3],
        course.round,
        course.step,
        max(counting, default=None),
        None if course.assigned is None else steps[course.assigned][2],
        None if course.replied is None else steps[course.replied][2],
        None if course.review is None else steps[course.review][3],
        course.extensions,
    )


class _Course(NamedTuple):
    """As `Stood`, with the places of steps in place of what they say."""

    stage: str
    due: int | None
    round: int
    step: int
    assigned: int | None
    replied: int | None
    review: int | None
    extensions: int
    odd: frozenset[int]


@lru_cache(maxsize=1 << 15)
def _course(suspected: bool, moves: tuple[tuple[str, str | None, bool], ...]) -> _Course:  # noqa: FBT001 - see `stood`
    said = [
        (move, verdict, f"{at:06}", f"{at:06}" if dated else None) for at, (move, verdict, dated) in enumerate(moves)
    ]
    now = told(suspected, None, said)
    due, assigned, replied, review = (
        None if it is None else int(it) for it in (now.due, now.assigned, now.replied, now.review)
    )
    return _Course(
        now.stage, due, now.round, now.step, assigned, replied, review, now.extensions, frozenset(map(int, now.odd))
    )


def told(suspected: bool, due: str | None, said: Iterable[Said]) -> Standing:  # noqa: FBT001 - see `stood`
    """Where a finding stands of which no more is known than these steps, in their order; `odd` are their places."""
    steps = [
        Step(id=f"{at:06}", made="", deleted=0, finding="", kind=move, verdict=verdict, day=day, due=until, **_UNSAID)
        for at, (move, verdict, day, until) in enumerate(said)
    ]
    finding = Finding(
        id="", made="", deleted=0, visit=None, site=None, text="", severity=0, found="", place=None, mark="",
        suspected=int(suspected), due=due, **_UNKNOWN,  # type: ignore[arg-type]  # all of them may be NULL
    )  # fmt: skip
    return standing(finding, steps)


_UNSAID = dict.fromkeys(("by", "unit", "proof", "visit", "paper", "meeting", "other", "document", "approver", "note"))
_UNKNOWN = dict.fromkeys(("question", "occurrence", "code", "unit", "person", "requirement", "basis", "number"))
