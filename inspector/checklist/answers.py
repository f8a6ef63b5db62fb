"""What can be the answer of a question, which answers count, and which are good ones."""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, time
from decimal import Decimal
from enum import StrEnum

from .expressions import values
from .form import NOT_APPLICABLE, NUMBERS, SELECTS, Choice, Entry, Question, QuestionType, is_open
from .standing import Standing

MOST = 99
"""Occurrences one answer can tell of: each becomes a finding of its own."""

_NUMBER = re.compile(r"-?(?:[0-9]+\.?[0-9]*|\.[0-9]+)")
_TIME = re.compile(r"[0-9]{2}:[0-9]{2}(?::[0-9]{2})?")
_DATETIME = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(?::[0-9]{2})?")
_DIGITS = 15  # what a float counts exactly
_PLACE = ((-90, 90), (-180, 180), (-12_000, 12_000), (0, 1_000_000))  # latitude, longitude, altitude, accuracy


class AnswerFault(StrEnum):
    """Why a value cannot be the answer of a question."""

    NOT_A_NUMBER = "not_a_number"
    NOT_WHOLE = "not_whole"
    OUT_OF_RANGE = "out_of_range"  # below the start or above the end of a range; fewer places than none
    NOT_A_STEP = "not_a_step"  # between two steps of a range
    NOT_A_DATE = "not_a_date"
    NOT_A_TIME = "not_a_time"
    NOT_A_PLACE = "not_a_place"  # no latitude and longitude, or beyond their bounds
    UNKNOWN_CHOICE = "unknown_choice"
    NOT_OFFERED = "not_offered"  # a choice of the list that other answers rule out
    NOT_ALL_RANKED = "not_all_ranked"  # a ranking names every choice offered, once
    NOT_ACKNOWLEDGED = "not_acknowledged"  # anything but OK
    TOO_MANY = "too_many"  # more occurrences than MOST
    MUST_APPLY = "must_apply"  # the question does not allow n/a
    NOT_ASKED = "not_asked"  # a note, a calculation, or read only
    CONSTRAINT = "constraint"  # the question's constraint_message says which


def answer_fault(standing: Standing, entry: Entry, answer: str | None) -> AnswerFault | None:
    """Why `answer` cannot stand, or None. An open answer always can."""
    if answer is None or is_open(answer):
        return None
    question = entry.question
    if not question.asked:
        return AnswerFault.NOT_ASKED
    if answer == NOT_APPLICABLE:
        return None if question.allows_not_applicable else AnswerFault.MUST_APPLY
    return type_fault(standing, entry, answer) or _rule_fault(standing, entry, answer)


def sound(standing: Standing, entry: Entry) -> str:
    """The value of an entry that counts and can stand, else ''; a calculation's result always can."""
    answer = standing.counted(entry.key)
    if answer and entry.question.asked and answer_fault(standing, entry, answer):
        return ""
    return answer


def applies(standing: Standing, entry: Entry) -> bool:
    """True unless it is hidden or answered as not applicable."""
    return standing.relevant(entry) and standing.situation.answers.get(entry.key) != NOT_APPLICABLE


def told(standing: Standing, entry: Entry, answer: str) -> int:
    """The number of occurrences `answer` tells of by the question's expression; 0 for what is no number."""
    expression = entry.question.occurrences
    if expression is None:
        return 0
    amount = _exact(answer) if expression == "." else number(standing, expression, entry, answer)
    return max(0, int(amount or 0))


def number(standing: Standing, expression: str, entry: Entry, current: str = "") -> Decimal | None:
    """The number an expression comes to; None for what is none."""
    amount = Decimal(str(values.number(standing.value(expression, entry, current))))
    return amount if amount.is_finite() else None


def fine_value(question: Question, offered: Sequence[Choice] | None = None) -> str | None:
    """The answer that means all is well, for "the rest of this section is fine"; None if none does.

    It is the first choice (of those `offered`) that is no finding, of a list in which the choices say what is one: an
    opinion, a degree, a count or a text is never filled in for anybody.
    """
    choices = question.choices if offered is None else offered
    if question.type is not QuestionType.SELECT_ONE or not any(it.finding for it in question.choices):
        return None
    if any(it.points is not None for it in question.choices):
        return None
    return next((it.name for it in choices if not (it.finding or it.deduct or it.veto)), None)


def type_fault(standing: Standing, entry: Entry, answer: str) -> AnswerFault | None:
    """Why `answer` is no value of the question's type or none of its choices, or None."""
    kind = entry.question.type
    if kind in SELECTS:
        return _choice_fault(standing, entry, answer)
    if kind in NUMBERS:
        return _number_fault(entry.question, answer)
    fits, fault = _SHAPES.get(kind, (bool, None))
    return None if fits(answer) else fault


def _rule_fault(standing: Standing, entry: Entry, answer: str) -> AnswerFault | None:
    constraint = entry.question.constraint
    if constraint and not standing.truth(constraint, entry, answer):
        return AnswerFault.CONSTRAINT
    if entry.question.occurrences == "." and answer.startswith("-") and _exact(answer):
        return AnswerFault.OUT_OF_RANGE  # -2 places are no clean bill
    return AnswerFault.TOO_MANY if told(standing, entry, answer) > MOST else None


def _choice_fault(standing: Standing, entry: Entry, answer: str) -> AnswerFault | None:
    question = entry.question
    names = [answer] if question.type is QuestionType.SELECT_ONE else answer.split()
    if {it.name for it in question.chosen(answer)} != set(names):
        return AnswerFault.UNKNOWN_CHOICE
    offered = {it.name for it in standing.choices(entry)}
    if not offered.issuperset(names):
        return AnswerFault.NOT_OFFERED
    if question.type is QuestionType.RANK and sorted(names) != sorted(offered):
        return AnswerFault.NOT_ALL_RANKED
    return None


def _number_fault(question: Question, answer: str) -> AnswerFault | None:
    amount = _exact(answer)
    if amount is None:
        return AnswerFault.NOT_A_NUMBER
    if question.type is QuestionType.INTEGER and "." in answer:
        return AnswerFault.NOT_WHOLE
    if question.type is QuestionType.RANGE:
        start, end, step = range_of(question)
        if not min(start, end) <= amount <= max(start, end):
            return AnswerFault.OUT_OF_RANGE
        if (amount - start) % step:
            return AnswerFault.NOT_A_STEP
    return None


def range_of(question: Question) -> tuple[Decimal, Decimal, Decimal]:
    """Start, end and step of a range; what its parameters leave open is 1, 10 and 1, as XLSForm has it."""

    def parameter(name: str, default: int) -> Decimal:
        amount = _exact(question.parameters.get(name, ""))
        return Decimal(default) if amount is None else amount

    return parameter("start", 1), parameter("end", 10), abs(parameter("step", 1)) or Decimal(1)


def _exact(answer: str) -> Decimal | None:
    """A number as people write it; no 'nan', no exponent, nothing beyond what a float counts exactly."""
    if not _NUMBER.fullmatch(answer) or sum(it.isdigit() for it in answer) > _DIGITS:
        return None
    return Decimal(answer)


def _is_date(answer: str) -> bool:
    try:
        return date.fromisoformat(answer).isoformat() == answer
    except ValueError:
        return False


def _is_time(answer: str) -> bool:
    try:
        return bool(_TIME.fullmatch(answer) and time.fromisoformat(answer))
    except ValueError:
        return False


def _is_moment(answer: str) -> bool:
    try:
        return bool(_DATETIME.fullmatch(answer) and datetime.fromisoformat(answer))
    except ValueError:
        return False


def _is_place(answer: str) -> bool:
    amounts = [_exact(it) for it in answer.split()]
    return 2 <= len(amounts) <= len(_PLACE) and all(
        amount is not None and low <= amount <= high for amount, (low, high) in zip(amounts, _PLACE, strict=False)
    )


_SHAPES: Mapping[QuestionType, tuple[Callable[[str], bool], AnswerFault]] = {
    QuestionType.DATE: (_is_date, AnswerFault.NOT_A_DATE),
    QuestionType.TIME: (_is_time, AnswerFault.NOT_A_TIME),
    QuestionType.DATETIME: (_is_moment, AnswerFault.NOT_A_TIME),
    QuestionType.GEOPOINT: (_is_place, AnswerFault.NOT_A_PLACE),
    QuestionType.ACKNOWLEDGE: ("OK".__eq__, AnswerFault.NOT_ACKNOWLEDGED),
}
