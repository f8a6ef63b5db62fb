"""What is told beside a question besides its own words: how it was answered here before, and what was taken over."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication

from inspector import clock, i18n
from inspector.checklist.form import NOT_APPLICABLE, Question, QuestionType, is_open, read_key
from inspector.operations.case import Case
from inspector.operations.memory import Memory
from inspector.records import Visit
from inspector.ui.visit.rows import Aside

_PICTURES = frozenset({QuestionType.IMAGE, QuestionType.SIGNATURE})


def asides_of(case: Case, memory: Memory, sources: Mapping[str, Visit], today: date) -> dict[str, Aside]:
    """By key, for the questions something is known of; `sources` are the visits answers were taken over from, by id."""
    form = case.checklist.form
    given = memory.given.get(form, {})
    found = {}
    for entry in case.standing.entries:
        held = case.answers.get(entry.key)
        taken = held.reused if held is not None and not is_open(held.value) else None
        before = given.get(entry.key)
        if taken is None and not before:
            continue
        last = ""
        if before:
            last = QCoreApplication.translate("Visit", "last time, {day}: {answer}").format(
                day=_day(before[0].on, today), answer=value_words(entry.question, before[0].value)
            )
            if before[0].severity is None and (closed := memory.closed_on(form, entry.key)) is not None:
                said = QCoreApplication.translate("Visit", "{last}; closed {day}")
                last = said.format(last=last, day=i18n.day(date.fromisoformat(closed), today))
        found[entry.key] = Aside(last, _reused_words(case, sources.get(taken)) if taken is not None else "")
    return found


def _reused_words(case: Case, source: Visit | None) -> str:
    """Whence an answer comes: always with its whole date, it may be years old. Another laptop's draft is not here."""
    if source is None:
        return QCoreApplication.translate("Visit", "reused from a visit that is not here")
    if source.site == case.site.id:
        words = QCoreApplication.translate("Visit", "reused from {day}")
    else:
        words = QCoreApplication.translate("Visit", "reused from another place, {day}")
    return words.format(day=clock.local_date(source.started).isoformat())


def value_words(question: Question, value: str) -> str:
    """An answer as people say it: choices by their labels, numbers with their measure."""
    if value == NOT_APPLICABLE:
        return QCoreApplication.translate("Visit", "not applicable")
    if question.type in _PICTURES:
        return QCoreApplication.translate("Visit", "a picture")
    if chosen := [it.label.in_language(i18n.language()) for it in question.chosen(value)]:
        return i18n.listed(chosen)
    words = f"{value} {question.measure}" if question.measure else value
    return words if len(words) <= _LONG else f"{words[: _LONG - 1]}…"


_LONG = 40


def kept_unasked(case: Case) -> int:
    """How many answers are kept though their questions are not asked now."""
    groups = {it.name for it in case.form.groups}
    count = 0
    for key, value in case.situation.answers.items():
        if is_open(value):
            continue
        try:
            entry = case.standing.entry(key)
        except KeyError:  # of an instance that is not there now, or of a repeat itself
            count += _name(key) not in groups and _name(key) != ""
        else:
            count += entry.question.asked and not case.standing.relevant(entry)
    return count


def _name(key: str) -> str:
    try:
        return read_key(key)[0]
    except ValueError:  # a merge brings any text
        return ""


def _day(moment: str, today: date) -> str:
    return i18n.day(clock.local_date(moment), today)
