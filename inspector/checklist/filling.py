"""Answers the form itself gives: defaults when a visit begins, and what another answer triggers."""

from collections.abc import Collection

from .answers import type_fault
from .expressions.values import text
from .form import Entry, Question, QuestionType, is_open
from .standing import Standing

_GIVEN_NOTHING = frozenset({QuestionType.NOTE, QuestionType.METADATA})


def defaults(standing: Standing) -> dict[str, str]:
    """The answers a beginning visit has already: key → value of every question with a default nobody has touched.

    An answer that was taken back (None) has been touched. Expressions see the defaults before them; new instances of
    repeats get their own. A default that cannot be an answer of its question is none.
    """
    given: dict[str, str] = {}
    while found := _untouched(standing):
        given |= found
        standing = standing.after(found)
    return given


def triggered(standing: Standing, changed: Collection[str]) -> dict[str, str | None]:
    """What changes because the answers of the keys `changed` did, from `standing`, in which they already have.

    A question with a `trigger` takes the result of its calculation when one of those questions changes, and is cleared
    by it if it has no calculation; within a repeat only the instance that changed counts. Each entry follows once,
    whatever it triggers itself.
    """
    given: dict[str, str | None] = {}
    begun = frozenset(changed)
    waiting = [it for it in standing.entries if it.key in begun]
    triggers = [it for it in standing.entries if it.question.trigger]
    while waiting:
        cause = waiting.pop(0)
        for entry in triggers:
            if entry.key in given or not _pulls(cause, entry):
                continue
            value = _result(standing, entry)
            if (standing.situation.answers.get(entry.key) or None) == value:
                continue
            given[entry.key] = value
            standing = standing.after({entry.key: value})
            waiting.append(entry)
    return given


def _untouched(standing: Standing) -> dict[str, str]:
    """The defaults of the entries there are: fixed values first, then expressions, one after the other."""
    open_ones = [it for it in standing.entries if _wants_default(it.question, it.key, standing)]
    found = {
        it.key: it.question.default for it in open_ones if it.question.default and not it.question.default_is_expression
    }
    found = {key: value for key, value in found.items() if _can_stand(standing, standing.entry(key), value)}
    standing = standing.after(found)
    for entry in open_ones:
        if not entry.question.default_is_expression or entry.question.default is None:
            continue
        value = _text(standing, entry.question.default, entry)
        if not is_open(value) and _can_stand(standing, entry, value):
            found[entry.key] = value
            standing = standing.after({entry.key: value})
    return found


def _wants_default(question: Question, key: str, standing: Standing) -> bool:
    return (
        bool(question.default)
        and not question.computed
        and question.type not in _GIVEN_NOTHING
        and key not in standing.situation.answers
    )


def _can_stand(standing: Standing, entry: Entry, value: str) -> bool:
    """Its constraint is for people; a default must only be of the question's type."""
    return type_fault(standing, entry, value) is None


def _pulls(cause: Entry, entry: Entry) -> bool:
    """True if `cause` is a trigger of `entry` in the same instance of every repeat around both."""
    if cause.question.name not in entry.question.trigger:
        return False
    pairs = zip(cause.question.within, entry.question.within, strict=False)
    shared = next((number for number, (one, other) in enumerate(pairs) if one != other), None)
    depth = min(len(cause.path), len(entry.path)) if shared is None else shared
    return cause.path[:depth] == entry.path[:depth]


def _result(standing: Standing, entry: Entry) -> str | None:
    question = entry.question
    if question.calculation is None:
        return None
    value = _text(standing, question.calculation, entry, standing.counted(entry.key))
    return value if not is_open(value) and _can_stand(standing, entry, value) else None


def _text(standing: Standing, expression: str, entry: Entry, current: str = "") -> str:
    return text(standing.value(expression, entry, current))
