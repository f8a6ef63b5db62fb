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

from inspector.db.sums import ANSWERED, ASSIGNED, EVER_CLOSED, EXCEPTION, IN_TIME, LOOKED, ON_SPOT, TRUE, VERIFIED
from inspector.records import Finding, Step
from inspector.rectification.rates import case_of, counted
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
    fixed: str | None
    closed: str | None
    marks: int


def replayed(rows: Iterable[tuple[Any, ...]]) -> Iterator[tuple[Any, ...]]:
    """(finding, suspected, day found, its own deadline, move, verdict, day, deadline, proof), each finding's steps
    together and in their order → (finding, *where it stands).
    """
    for finding, several in groupby(rows, itemgetter(0)):
        steps = list(several)
        yield finding, *stood(bool(steps[0][1]), steps[0][2], steps[0][3], [it[4:] for it in steps])


def stood(suspected: bool, found: str, due: str | None, steps: list[tuple[Any, ...]]) -> Stood:  # noqa: FBT001
    """What these steps of a finding, in their order, come to. Nothing counts as put right or closed before it was found
    (`rates.since_found`).
    """
    course = _course(suspected, tuple((it[0], it[1], bool(it[3]), it[4] == "exception") for it in steps))
    counting = [it[2] for at, it in enumerate(steps) if at not in course.odd]
    fixed, closed, looked = (
        None if it is None else steps[it][2] for it in (course.fixed, course.closed, course.looked)
    )
    until = due if course.due is None else steps[course.due][3]
    marks = course.marks
    if closed is not None and looked is not None and looked >= closed:
        marks |= LOOKED
    fixed, closed = (None if it is None else max(it, found) for it in (fixed, closed))
    if course.done and (until is None or (fixed or closed or "~") <= until):
        marks |= IN_TIME
    return Stood(
        course.stage, until, course.round, course.step, max(counting, default=None),
        None if course.assigned is None else steps[course.assigned][2],
        None if course.replied is None else steps[course.replied][2],
        None if course.review is None else steps[course.review][3], course.extensions, fixed, closed, marks,
    )  # fmt: skip


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
    fixed: int | None
    closed: int | None
    looked: int | None
    done: bool
    marks: int


@lru_cache(maxsize=1 << 15)
def _course(suspected: bool, moves: tuple[tuple[str, str | None, bool, bool], ...]) -> _Course:  # noqa: FBT001 - see `stood`
    steps = [
        _step(at, move, verdict, f"{at:06}", f"{at:06}" if dated else None, "exception" if excepted else None)
        for at, (move, verdict, dated, excepted) in enumerate(moves)
    ]
    case = case_of(_finding(suspected, None), steps)
    now = case.standing
    due, assigned, replied, review, fixed, closed, looked = (
        None if it is None else int(it)
        for it in (now.due, now.assigned, now.replied, now.review, now.fixed, now.closed, now.looked_back)
    )
    counts = counted([case], "")
    said = {
        EXCEPTION: counts.exceptions, ON_SPOT: counts.on_spot, EVER_CLOSED: counts.ever_closed,
        ASSIGNED: counts.assigned, ANSWERED: counts.answered, VERIFIED: counts.verified, TRUE: counts.true,
    }  # fmt: skip
    return _Course(
        now.stage, due, now.round, now.step, assigned, replied, review, now.extensions, frozenset(map(int, now.odd)),
        fixed, closed, looked, counts.done > 0, sum(mark for mark, holds in said.items() if holds),
    )  # fmt: skip


def told(suspected: bool, due: str | None, said: Iterable[Said]) -> Standing:  # noqa: FBT001 - see `stood`
    """Where a finding stands of which no more is known than these steps, in their order; `odd` are their places."""
    steps = [_step(at, *it) for at, it in enumerate(said)]
    return standing(_finding(suspected, due), steps)


def _step(at: int, move: str, verdict: str | None, day: str, until: str | None, proof: str | None = None) -> Step:
    return Step(
        id=f"{at:06}", made="", deleted=0, finding="", kind=move, verdict=verdict, day=day, due=until, proof=proof,
        **_UNSAID,
    )  # fmt: skip


def _finding(suspected: bool, due: str | None) -> Finding:  # noqa: FBT001 - see `stood`
    return Finding(
        id="", made="", deleted=0, visit=None, site=None, text="", severity=0, found="", place=None, mark="",
        suspected=int(suspected), due=due, **_UNKNOWN,  # type: ignore[arg-type]  # all of them may be NULL
    )  # fmt: skip


_UNSAID = dict.fromkeys(("by", "unit", "visit", "paper", "meeting", "other", "document", "approver", "note"))
_UNKNOWN = dict.fromkeys(("question", "occurrence", "code", "unit", "person", "requirement", "basis", "number"))
