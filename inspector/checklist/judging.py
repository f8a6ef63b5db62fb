"""What follows from the answers of a visit: what is asked, what counts, what is a finding, how far the visit is.

Pure: the same form and situation give the same result. Answers to questions that are hidden at the moment are kept by
whoever stores them, and do not count here.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from inspector import clock

from .form import NOT_APPLICABLE, Choice, Form, Question, QuestionType, Wording, is_open
from .logic import Situation, compiled
from .standing import standing

PLAIN = 1
"""The severity of a finding whose question and choice name none: 一般."""


class AnswerFault(StrEnum):
    """Why a value cannot be the answer of a question."""

    NOT_A_NUMBER = "not_a_number"
    NOT_WHOLE = "not_whole"
    NOT_A_DATE = "not_a_date"
    UNKNOWN_CHOICE = "unknown_choice"
    MUST_APPLY = "must_apply"  # the question does not allow n/a
    NOT_ASKED = "not_asked"  # a note, a calculation, or read only
    CONSTRAINT = "constraint"  # the question's constraint_message says which


@dataclass(frozen=True, slots=True)
class Judgement:
    """One finding an answer calls for, with everything it suggests; the inspector may change it."""

    question: str
    severity: int
    days: int | None
    due: date | None
    code: str | None
    text: Wording
    requirement: Wording
    basis: Wording
    photos: int


@dataclass(frozen=True, slots=True)
class SectionProgress:
    """How far one section is. `missing` are the unanswered questions that must be answered."""

    name: str
    asked: int
    unanswered: tuple[str, ...]
    missing: tuple[str, ...]

    @property
    def answered(self) -> int:
        """How many of the asked questions have an answer that counts."""
        return self.asked - len(self.unanswered)


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a visit is, by section and as a whole."""

    sections: tuple[SectionProgress, ...]

    @property
    def asked(self) -> int:
        """Questions asked at the moment."""
        return sum(it.asked for it in self.sections)

    @property
    def answered(self) -> int:
        """Those that are answered."""
        return sum(it.answered for it in self.sections)

    @property
    def unanswered(self) -> tuple[str, ...]:
        """Those that are not, in the form's order."""
        return tuple(name for it in self.sections for name in it.unanswered)

    @property
    def missing(self) -> tuple[str, ...]:
        """Those that must be answered before the visit can be finalised."""
        return tuple(name for it in self.sections for name in it.missing)


def is_relevant(form: Form, question: Question, situation: Situation) -> bool:
    """True if the question is asked (or shown) in this situation."""
    return standing(form, situation).relevant(question)


def value(form: Form, question: Question, situation: Situation) -> str:
    """The value that counts: '' if hidden, open or not applicable; a calculation's result."""
    return standing(form, situation).counted(question.name)


def shown_label(form: Form, question: Question, situation: Situation) -> Wording:
    """The question's label with `${name}` replaced by what counts."""
    return standing(form, situation).filled(question.label)


def answer_fault(form: Form, question: Question, answer: str | None, situation: Situation) -> AnswerFault | None:
    """Why `answer` cannot stand, or None. An open answer always can."""
    if answer is None or is_open(answer):
        return None
    if not question.asked:
        return AnswerFault.NOT_ASKED
    if answer == NOT_APPLICABLE:
        return None if question.allows_not_applicable else AnswerFault.MUST_APPLY
    fault = _type_fault(question, answer)
    if fault or not question.constraint:
        return fault
    held = compiled(question.constraint).truth(situation, standing(form, situation).counted, answer)
    return None if held else AnswerFault.CONSTRAINT


def judge(form: Form, question: Question, situation: Situation) -> Judgement | None:
    """The finding the question's answer calls for, or None.

    The question's own expression decides where it has one, else the chosen choices do. Of several chosen choices that
    are findings the gravest speaks, and of these the one with the shortest time; the text names them all.
    """
    values = standing(form, situation)
    answer = values.counted(question.name)
    if not (question.asked and answer) or answer_fault(form, question, answer, situation):
        return None
    chosen = question.chosen(answer)
    if question.finding is not None:
        if not compiled(question.finding).truth(situation, values.counted, answer):
            return None
    else:
        chosen = tuple(it for it in chosen if it.finding)
        if not chosen:
            return None
    return _judgement(question, chosen, situation.on, values.filled)


def progress(form: Form, situation: Situation) -> Progress:
    """How far the visit is. An answer that cannot stand counts as open; sections with nothing to ask are kept."""
    sections = []
    for section in form.sections:
        asked = [it for it in form.in_section(section.name) if it.asked and is_relevant(form, it, situation)]
        unanswered = [it for it in asked if _is_open(form, it, situation)]
        missing = [it.name for it in unanswered if standing(form, situation).holds(it.required)]
        sections.append(SectionProgress(section.name, len(asked), tuple(it.name for it in unanswered), tuple(missing)))
    return Progress(tuple(sections))


def fine_value(question: Question) -> str | None:
    """The answer that means all is well, for "the rest of this section is fine"; None if none does.

    It is the first choice that is no finding, of a list in which the choices say what is one: an opinion, a count or
    a text is never filled in for anybody.
    """
    if question.type is not QuestionType.SELECT_ONE or not any(it.finding for it in question.choices):
        return None
    return next((it.name for it in question.choices if not it.finding), None)


def _is_open(form: Form, question: Question, situation: Situation) -> bool:
    answer = situation.answers.get(question.name)
    return is_open(answer) or answer_fault(form, question, answer, situation) is not None


def _type_fault(question: Question, answer: str) -> AnswerFault | None:
    amount = _number(answer)
    match question.type:
        case QuestionType.SELECT_ONE if question.choice(answer) is None:
            return AnswerFault.UNKNOWN_CHOICE
        case QuestionType.SELECT_MULTIPLE if {it.name for it in question.chosen(answer)} != set(answer.split()):
            return AnswerFault.UNKNOWN_CHOICE
        case QuestionType.INTEGER | QuestionType.DECIMAL if amount is None:
            return AnswerFault.NOT_A_NUMBER
        case QuestionType.INTEGER if "." in answer:
            return AnswerFault.NOT_WHOLE
        case QuestionType.DATE if not _is_date(answer):
            return AnswerFault.NOT_A_DATE
    return None


def _number(answer: str) -> float | None:
    """A number as people write it; no 'nan', no exponent, nothing beyond what a float counts exactly."""
    digits = answer.removeprefix("-")
    if not (digits.isascii() and digits.replace(".", "", 1).isdigit() and len(digits) <= 15):
        return None
    return float(answer)


def _is_date(answer: str) -> bool:
    try:
        return date.fromisoformat(answer).isoformat() == answer
    except ValueError:
        return False


def _judgement(
    question: Question, chosen: tuple[Choice, ...], on: date, filled: Callable[[Wording], Wording]
) -> Judgement:
    def severity_of(choice: Choice) -> int:
        return next(it for it in (choice.severity, question.severity, PLAIN) if it is not None)

    def days_of(choice: Choice) -> int | None:
        return question.days if choice.days is None else choice.days

    def haste(choice: Choice) -> tuple[int, float]:
        days = days_of(choice)
        return -severity_of(choice), float("inf") if days is None else days

    leading = min(chosen, key=haste) if chosen else Choice(name="", label=Wording())
    days = days_of(leading)
    return Judgement(
        question=question.name,
        severity=severity_of(leading),
        days=days,
        due=None if days is None else clock.due_date(on, days),
        code=leading.code or question.code,
        text=filled(_text(question, chosen)),
        requirement=filled(leading.requirement or question.requirement),
        basis=question.basis,
        photos=question.photos,
    )


def _text(question: Question, chosen: tuple[Choice, ...]) -> Wording:
    """The sentence suggested for the finding: of the choices, else of the question, else label and chosen labels."""
    said = tuple(it.problem for it in chosen if it.problem)
    if said and len(said) == len(chosen):
        return _joined(said)
    if question.problem:
        return question.problem
    labels = _joined(tuple(it.label for it in chosen))
    if not labels:
        return question.label
    return Wording(
        tuple(
            (it, f"{question.label.in_language(it)}{'：' if it == 'zh' else ': '}{labels.in_language(it)}")
            for it in question.label.languages
        )
    )


def _joined(wordings: tuple[Wording, ...]) -> Wording:
    languages = tuple(dict.fromkeys(language for it in wordings for language in it.languages))
    return Wording(
        tuple((it, ("；" if it == "zh" else "; ").join(one.in_language(it) for one in wordings)) for it in languages)
    )
