"""What the tests of the scored sheets share: a sheet by its name, what an answer on it calls for, what all hold to."""

from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path

from inspector import paths
from inspector.checklist.answers import AnswerFault, answer_fault
from inspector.checklist.form import Form, Question, QuestionType, Wording
from inspector.checklist.judging import Judgement, judge
from inspector.checklist.logic import Situation
from inspector.checklist.score_lines import Score
from inspector.checklist.scoring import score
from inspector.checklist.standing import Standing, standing
from inspector.checklist.xlsform import Reading, read_form

DAY = date(2026, 11, 21)
PLAN = "《农村人居环境整治村庄清洁行动方案》"
PENDING = "本地默认，待确认"


def path_of(stem: str) -> Path:
    return paths.resources() / "checklists" / f"{stem}.md"


@cache
def reading(stem: str) -> Reading:
    return read_form(path_of(stem))


def sheet(stem: str) -> Form:
    form = reading(stem).form
    assert form is not None, reading(stem).errors
    return form


def standing_of(form: Form, answers: dict[str, str | None]) -> Standing:
    """Of a visit in Qinghe county, without limits or facts: these sheets need none."""
    return standing(form, Situation(answers=answers, site={}, limits=(), region="990101001001", on=DAY))


def judged(form: Form, key: str, **answers: str) -> tuple[Judgement, ...]:
    values = standing_of(form, dict(answers))
    return judge(values, values.entry(key))


def fault(form: Form, key: str, answer: str, **others: str) -> AnswerFault | None:
    values = standing_of(form, {**others, key: answer})
    return answer_fault(values, values.entry(key), answer)


def asked(form: Form, **answers: str) -> list[str]:
    """The names of what is asked, in order."""
    values = standing_of(form, dict(answers))
    return [it.key for it in values.entries if it.question.asked and values.relevant(it)]


def scored(form: Form) -> dict[str, float]:
    """The items of the score sheet and their points."""
    return {it.name: it.points for it in form.questions if it.points is not None}


def score_of(form: Form, answers: dict[str, str | None]) -> Score:
    """The score sheet, whose lines add up."""
    sheet = score(standing_of(form, answers))
    assert sheet is not None
    assert sheet.of - sheet.points == sum(it.deducted for it in sheet.lines)
    return sheet


def deducted(form: Form, item: str, **answers: str) -> float:
    """What the answers take from an item where all others are fine."""
    lines = score_of(form, {**every_answer(form, fine=True), **answers}).lines
    return float(next(it.deducted for it in lines if it.item == item))


def every_answer(form: Form, *, fine: bool) -> dict[str, str | None]:
    """Answers to all questions, as good or as bad as they can be."""
    return {it.name: _answer(it, fine=fine) for it in form.questions if it.asked}


def _answer(question: Question, *, fine: bool) -> str:
    if question.type is QuestionType.SELECT_ONE:
        return next(it.name for it in question.choices if it.finding is not fine)
    if question.type is QuestionType.RANGE:
        return question.parameters["end" if fine else "start"]
    return "0" if fine else (question.sample or "99")


def counters(form: Form) -> list[Question]:
    """The questions that count occurrences."""
    return [it for it in form.questions if it.occurrences is not None]


def not_applicable(form: Form) -> set[str]:
    return {it.name for it in form.questions if it.allows_not_applicable}


def wording_faults(form: Form) -> list[str]:
    """Where a text lacks a language, is too long for a line, or does not read as a requirement."""
    return [f"{it.name}: {what}" for it in form.questions for what in _faults(it)]


def _faults(question: Question) -> Iterator[str]:
    if not question.asked:
        return
    choices = question.choices
    wordings = [question.label, question.basis, question.hint, question.problem, question.requirement]
    wordings += [question.constraint_message, *(it for choice in choices for it in (choice.label, choice.problem))]
    for wording in filter(None, wordings):
        if set(wording.languages) != {"zh", "en"}:
            yield wording.in_language("zh")
    if not question.basis:
        yield "no basis"
    if len(question.label.in_language("zh")) > 24 or len(question.label.in_language("en")) > 52:
        yield "label too long"
    if any(len(it.label.in_language("zh")) > 6 for it in choices):
        yield "choice too long"
    tells = [it for it in choices if it.finding]
    if question.finding or question.occurrences or tells:
        if not (question.problem or (tells and all(it.problem for it in tells))):
            yield "no problem"
        if not _is_requirement(question.requirement):
            yield "no requirement"


def _is_requirement(wording: Wording) -> bool:
    return wording.in_language("zh").endswith("。") and wording.in_language("en").endswith(".")


def known_codes() -> set[str]:
    """The defect codes of the shipped table."""
    lines = (paths.resources() / "tables" / "defect_codes.md").read_text(encoding="utf-8").splitlines()
    return {line.split("|")[1].strip() for line in lines if line.startswith("|")} - {"code", "---"}


def used_codes(form: Form) -> set[str]:
    return {code for it in form.questions for code in (it.code, *(choice.code for choice in it.choices)) if code}
