"""The shipped checklists by name, and what the tests of the library say of them all."""

from functools import cache
from pathlib import Path

from checklist_forms import judged, visit

from inspector.checklist.form import Choice, Form, Question
from inspector.checklist.judging import Judgement
from inspector.checklist.shipped import shipped_checklists
from inspector.checklist.standing import Standing, standing
from inspector.checklist.xlsform import Reading, read_form

PENDING = {"zh": "本地默认，待确认", "en": "local default, to be confirmed"}


@cache
def shipped_paths() -> dict[str, Path]:
    """The files of the library by their names."""
    return {it.stem: it for it in shipped_checklists()}


@cache
def reading(name: str) -> Reading:
    """What reading a shipped checklist comes to."""
    return read_form(shipped_paths()[name])


def form_of(name: str) -> Form:
    """A shipped checklist."""
    form = reading(name).form
    assert form is not None, [it.written() for it in reading(name).errors]
    return form


def asked(form: Form) -> list[str]:
    """What a person answers, in the order of the walk."""
    return [it.name for it in form.questions if it.asked]


def state(form: Form, **answers: str) -> Standing:
    """The checklist with these answers on the day of the tests."""
    return standing(form, visit(answers))


def found(form: Form, key: str, **answers: str) -> tuple[Judgement, ...]:
    """The findings of one entry with these answers."""
    return judged(form, key, visit(answers))


def shown(form: Form, **answers: str) -> set[str]:
    """The questions a person is asked with these answers."""
    values = state(form, **answers)
    return {it.question.name for it in values.entries if it.question.asked and values.relevant(it)}


def bad_answers(form: Form) -> set[tuple[str, str]]:
    """Every choice that calls for a finding, with its question."""
    return {(it.name, choice.name) for it in form.questions for choice in it.choices if choice.finding}


def can_be_found(question: Question) -> bool:
    """True if some answer of it calls for a finding."""
    return bool(question.finding or question.occurrences or any(it.finding for it in question.choices))


def telling_choices(form: Form, question: Question) -> list[Choice]:
    """The choices of which each alone is a finding: those that say so, or those the question's expression picks."""
    if question.finding is None:
        return [it for it in question.choices if it.finding]
    answered = [(it, state(form, **{question.name: it.name})) for it in question.choices]
    return [it for it, values in answered if values.truth(question.finding, values.entry(question.name), it.name)]
