"""What the tests of the scored sheets share: what answers cost, and the best and worst that can be answered."""

from collections.abc import Iterator

import checklist_forms
from checklist_forms import visit
from library import state

from inspector.checklist.answers import AnswerFault
from inspector.checklist.form import Form, Question, QuestionType, Wording
from inspector.checklist.score_lines import Score
from inspector.checklist.scoring import score


def fault(form: Form, key: str, answer: str, **others: str) -> AnswerFault | None:
    """Why an answer cannot stand beside the others."""
    return checklist_forms.fault(form, key, answer, visit({**others, key: answer}))


def scored(form: Form) -> dict[str, float]:
    """The items of the score sheet and their points."""
    return {it.name: it.points for it in form.questions if it.points is not None}


def score_of(form: Form, answers: dict[str, str]) -> Score:
    """The score sheet, whose lines add up."""
    sheet = score(state(form, **answers))
    assert sheet is not None
    assert sheet.of - sheet.points == sum(it.deducted for it in sheet.lines)
    return sheet


def deducted(form: Form, item: str, **answers: str) -> float:
    """What the answers take from an item where all others are fine."""
    lines = score_of(form, {**every_answer(form, fine=True), **answers}).lines
    return float(next(it.deducted for it in lines if it.item == item))


def every_answer(form: Form, *, fine: bool) -> dict[str, str]:
    """Answers to all questions, as good or as bad as they can be."""
    return {it.name: _answer(it, fine=fine) for it in form.questions if it.asked}


def counters(form: Form) -> list[Question]:
    """The questions that count occurrences."""
    return [it for it in form.questions if it.occurrences is not None]


def not_applicable(form: Form) -> set[str]:
    """The questions that need not apply."""
    return {it.name for it in form.questions if it.allows_not_applicable}


def wording_faults(form: Form) -> list[str]:
    """Where a text is too long for a line, or does not read as a problem and a requirement."""
    return [f"{it.name}: {what}" for it in form.questions if it.asked for what in _faults(it)]


def _answer(question: Question, *, fine: bool) -> str:
    if question.type is QuestionType.SELECT_ONE:
        return next(it.name for it in question.choices if it.finding is not fine)
    if question.type is QuestionType.RANGE:
        return question.parameters["end" if fine else "start"]
    return "0" if fine else (question.sample or "99")


def _faults(question: Question) -> Iterator[str]:
    if len(question.label.in_language("zh")) > 24 or len(question.label.in_language("en")) > 52:
        yield "label too long"
    if any(len(it.label.in_language("zh")) > 6 for it in question.choices):
        yield "choice too long"
    telling = [it for it in question.choices if it.finding]
    if not (question.finding or question.occurrences or telling):
        return
    if not (question.problem or (telling and all(it.problem for it in telling))):
        yield "no problem"
    if not _is_requirement(question.requirement):
        yield "no requirement"


def _is_requirement(wording: Wording) -> bool:
    return wording.in_language("zh").endswith("。") and wording.in_language("en").endswith(".")
