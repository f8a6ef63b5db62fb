"""Answers as somebody writes them in JSON, turned into answers by key.

An answer is a text, a number, true or false, null (open), or a list of chosen names; a repeat is a list of objects, one
for each instance; a group may be an object, or left out. A key as the store writes it (`age[2]`) is a name too.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from .form import Form, Group, Question, QuestionType, key_of, read_key
from .standing import MOST_INSTANCES

_LISTS = frozenset({QuestionType.SELECT_MULTIPLE, QuestionType.RANK, QuestionType.GEOPOINT})
_SPELLINGS = {True: ("yes", "true", "1", "是"), False: ("no", "false", "0", "否")}


class GivenFault(StrEnum):
    """Why something given is no answer, before its question is asked."""

    UNKNOWN_NAME = "unknown_name"  # no question or repeat is called so, or not at this place
    BAD_SHAPE = "bad_shape"  # an object for a text, a list for a number, …
    UNKNOWN_FACT = "unknown_fact"  # of the site


@dataclass(frozen=True, slots=True)
class Given:
    """Answers by key, what stands for the program's own records (metadata), and what cannot be read."""

    answers: dict[str, str | None] = field(default_factory=dict)
    about: dict[str, str] = field(default_factory=dict)
    faults: dict[str, GivenFault] = field(default_factory=dict)


def read_answers(form: Form, written: Mapping[str, object]) -> Given:
    """The answers by key; whether they can stand is for the standing to say."""
    reader = _Reader({it.name: it for it in form.questions}, {it.name: it for it in form.groups})
    reader.read(written, ())
    return reader.given


class _Reader:
    def __init__(self, questions: Mapping[str, Question], groups: Mapping[str, Group]) -> None:
        self.questions = questions
        self.groups = groups
        self.given = Given()

    def read(self, written: Mapping[str, object], path: tuple[int, ...]) -> None:
        """The answers of one object, in the instances `path`."""
        for name, value in written.items():
            try:
                self._one(name, value, path)
            except _NoAnswerError as error:
                self.given.faults[key_of(name, path)] = error.fault

    def _one(self, name: str, value: object, path: tuple[int, ...]) -> None:
        bare, own = name, path
        if name not in self.questions and name not in self.groups and not path:
            bare, own = _parsed(name)
        question, group = self.questions.get(bare), self.groups.get(bare)
        if question is not None and len(question.within) == len(own):
            self._answer(question, value, own)
        elif group is not None and len(group.within) == len(own):
            self._group(group, value, own)
        else:
            raise _NoAnswerError(GivenFault.UNKNOWN_NAME)

    def _answer(self, question: Question, value: object, path: tuple[int, ...]) -> None:
        said = _text(question, value)
        if question.type is QuestionType.METADATA:
            self.given.about[question.parameters.get("source", "")] = said or ""
        else:
            self.given.answers[key_of(question.name, path)] = said

    def _group(self, group: Group, value: object, path: tuple[int, ...]) -> None:
        if value is None:
            return
        if not group.repeats:
            if not isinstance(value, dict):
                raise _NoAnswerError(GivenFault.BAD_SHAPE)
            self.read(value, path)
            return
        if isinstance(value, str):
            self.given.answers[key_of(group.name, path)] = value
            return
        if not isinstance(value, list) or len(value) > MOST_INSTANCES or not all(isinstance(it, dict) for it in value):
            raise _NoAnswerError(GivenFault.BAD_SHAPE)
        if group.count is None:
            numbers = " ".join(map(str, range(1, len(value) + 1)))
            self.given.answers[key_of(group.name, path)] = numbers or "0"  # 0 is no instance: there is none
        for number, instance in enumerate(value, 1):
            self.read(instance, (*path, number))


class _NoAnswerError(Exception):
    def __init__(self, fault: GivenFault) -> None:
        super().__init__(fault)
        self.fault = fault


def _parsed(key: str) -> tuple[str, tuple[int, ...]]:
    try:
        return read_key(key)
    except ValueError as error:
        raise _NoAnswerError(GivenFault.UNKNOWN_NAME) from error


def _text(question: Question, value: object) -> str | None:
    """A value as the text that is kept; None is open."""
    if isinstance(value, list) and (question.type in _LISTS or len(value) == 1):
        parts = [_text(question, it) if isinstance(it, str | int | float) else None for it in value]
        if None not in parts:
            return " ".join(map(str, parts))
    match value:
        case None | str():
            return value
        case bool():
            return _yes_or_no(question, value)
        case int():
            return str(value)
        case float():
            exact = Decimal(repr(value))
            return str(int(value)) if value.is_integer() else format(exact, "f")
    raise _NoAnswerError(GivenFault.BAD_SHAPE)


def _yes_or_no(question: Question, value: bool) -> str | None:  # noqa: FBT001 - a value, not a switch
    """True as the question spells it: a choice called yes, true, 1 or 是; OK for what is acknowledged."""
    if question.type is QuestionType.ACKNOWLEDGE:
        return "OK" if value else None
    spelt = (it for it in _SPELLINGS[value] if question.choice(it) is not None)
    return next(spelt, str(value).lower())
