"""Values taken over from an earlier visit: for what seldom changes, and always to be seen as taken over.

Only what a question can take now is taken: it is asked, the value fits its type, constraint and choices. What somebody
has answered here is never replaced, photos and signatures are never taken over.
"""

from collections.abc import Collection, Mapping
from enum import StrEnum

from inspector.acts import Act
from inspector.checklist.form import NOT_SHOWN, QuestionType, is_open, name_of
from inspector.checklist.judging import answer_fault
from inspector.checklist.standing import Standing
from inspector.db.store import Store
from inspector.operations.case import Case
from inspector.operations.earlier import Given, answers_of, given_before, last_elsewhere
from inspector.operations.following import give
from inspector.operations.visit import draft

_MADE_HERE = NOT_SHOWN | {
    QuestionType.NOTE, QuestionType.IMAGE, QuestionType.SIGNATURE, QuestionType.ACKNOWLEDGE,
}  # fmt: skip
"""What is said, shown or signed on the spot."""

_OF_ONE_PLACE = frozenset({QuestionType.GEOPOINT, QuestionType.BARCODE})
"""What tells one place or thing from another: never another place's."""


class Source(StrEnum):
    """Where values are taken over from."""

    HERE = "here"  # the last visit to this place that answered the question
    ELSEWHERE = "elsewhere"  # the place visited last before this one by the same checklist


def offered(store: Store, case: Case, source: Source) -> dict[str, Given]:
    """What there is to take over, by key, whether or not it can be taken now."""
    if source is Source.HERE:
        found = given_before(store, case.site.id, case.checklist.form, case.visit.id)
        now = case.visit.started
        return {key: earlier[0] for key, it in found.items() if (earlier := [one for one in it if one.on <= now])}
    last = last_elsewhere(store, case)
    given = answers_of(store, last) if last is not None else {}
    types = {it.name: it.type for it in case.form.questions}
    return {key: it for key, it in given.items() if types.get(name_of(key)) not in _OF_ONE_PLACE}


def usable(case: Case, given: Mapping[str, Given], wanted: Collection[str] | None = None) -> dict[str, Given]:
    """Of values on offer those that can be taken now, for the keys `wanted` (None: every one).

    One may bring another question along, so they are tried until none is added; at the end each fits all of them.
    """
    taken: dict[str, Given] = {}
    standing, tried = case.standing, -1
    while len(taken) != tried:
        tried = len(taken)
        for entry in standing.entries:
            found = given.get(entry.key)
            if found is None or entry.key in taken or (wanted is not None and entry.key not in wanted):
                continue
            if _free(case, entry.key) and _fits(standing, entry.key, found.value):
                taken[entry.key] = found
                standing = standing.after({entry.key: found.value})
    while wrong := [key for key, it in taken.items() if not _fits(standing, key, it.value)]:
        for key in wrong:
            del taken[key]
        standing = case.standing.after({key: it.value for key, it in taken.items()})
    return taken


def reuse(store: Store, visit: str, source: Source, wanted: Collection[str] | None = None) -> tuple[str, ...]:
    """Take values over for these questions (None: all) as one operation, findings following; the keys that have one.

    What was written in words at another place is taken only for one question asked for by itself: in a row with others
    it would be a neighbour's name before anybody has read it. Raises Fault FINALISED, GONE.
    """
    case = draft(store, visit)
    given = offered(store, case, source)
    if source is Source.ELSEWHERE and (wanted is None or len(wanted) > 1):
        words = {it.name for it in case.form.questions if it.type is QuestionType.TEXT}
        given = {key: it for key, it in given.items() if name_of(key) not in words}
    taken = usable(case, given, wanted)
    new = {key: it for key, it in taken.items() if not _same(case, key, it)}
    if new:
        with store.operation(Act.REUSE) as edit:
            values = {key: it.value for key, it in new.items()}
            give(store, edit, case, values, reused={key: it.visit for key, it in new.items()})
    return tuple(new)


def taken_over(case: Case) -> dict[str, str]:
    """Questions asked now whose answer was taken over and not given here since: key → the visit it came from."""
    return {
        entry.key: held.reused
        for entry in case.standing.entries
        if (held := case.answers.get(entry.key)) is not None
        and held.reused
        and not is_open(held.value)
        and case.standing.relevant(entry)
    }


def _free(case: Case, key: str) -> bool:
    """Open, or taken over itself: nobody has answered it here."""
    held = case.answers.get(key)
    return held is None or is_open(held.value) or held.reused is not None


def _same(case: Case, key: str, found: Given) -> bool:
    held = case.answers.get(key)
    return held is not None and (held.value, held.reused) == (found.value, found.visit)


def _fits(standing: Standing, key: str, value: str) -> bool:
    try:
        entry = standing.entry(key)
    except KeyError:  # in an instance that is not there
        return False
    if entry.question.type in _MADE_HERE or not entry.question.asked or not standing.relevant(entry):
        return False
    return answer_fault(standing, entry, value) is None
