"""A visit from its start to its finalising: answers, what follows from them, completeness."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from inspector import clock
from inspector.acts import Act
from inspector.checklist.form import QuestionType
from inspector.checklist.judging import Judgement, answer_fault, fine_value, is_relevant
from inspector.db.edit import Edit
from inspector.db.store import Store
from inspector.errors import Fault, Kind
from inspector.operations.case import Case, read_case, situation
from inspector.operations.served import refuse_served
from inspector.records import Answer, DefectCode, Finding, LimitValue, Photo, Visit

TYPED = {QuestionType.TEXT, QuestionType.INTEGER, QuestionType.DECIMAL}


@dataclass(frozen=True, slots=True)
class Readiness:
    """What stands between a draft and its finalising."""

    unanswered: tuple[str, ...]  # questions that must be answered
    unworded: tuple[str, ...]  # findings that say nothing yet
    without_photos: tuple[str, ...]  # findings that want more photos than they have

    def complete(self, *, without_photos: bool) -> bool:
        """Whether the visit can end, if need be without the photos."""
        return not (self.unanswered or self.unworded or (self.without_photos and not without_photos))


def start(  # one argument per fact of the head of a visit
    store: Store,
    *,
    site: str,
    checklist: str,
    method: str = "household",
    rater: str = "county",
    campaign: str | None = None,
    interviewee: str | None = None,
    companions: str | None = None,
    told: bool = False,
) -> str:
    """Begin a draft at a site; returns the visit's id. The inspector is whoever works with this store now."""
    with store.operation(Act.START_VISIT) as edit:
        return edit.create(
            Visit, site=site, checklist=checklist, campaign=campaign, inspector=store.setting("person"), method=method,
            rater=rater, started=clock.written(store.now()), interviewee=interviewee, companions=companions,
            told=int(told),
        )  # fmt: skip


def change_head(store: Store, visit: str, **values: str | int | None) -> None:
    """Change facts of a draft's head: method, interviewee, companions, told, note, campaign."""
    draft(store, visit)
    with store.operation(Act.EDIT_VISIT, joins=visit) as edit:
        edit.change(Visit, visit, **values)


def answer(store: Store, visit: str, question: str, value: str | None) -> None:
    """Answer one question (None takes the answer back) and let findings follow, all in one durable operation.

    Raises Fault FINALISED; BAD_VALUE (field, value, expected: the kind of fault) for what the question cannot take.
    """
    case = draft(store, visit)
    asked = case.form.question(question)
    if fault := answer_fault(case.form, asked, value, case.situation):
        raise Fault(Kind.BAD_VALUE, field=question, value=value, expected=fault)
    given = case.answers.get(question)
    if (given.value if given else None) == (value or None):
        return
    joins = given.id if given and asked.type in TYPED else None
    with store.operation(Act.ANSWER, joins=joins) as edit:
        _answer(edit, case, question, value or None)
        _let_findings_follow(store, edit, case, {question: value or None})


def rest_is_fine(store: Store, visit: str, section: str) -> int:
    """Answer what is still open in a section with its good answer; returns how many, all in one operation.

    Questions without a good answer (a number, an opinion) stay open: nothing is invented for anybody.
    """
    case = draft(store, visit)
    given = {}
    for question in case.form.in_section(section):
        fine = fine_value(question)
        held = case.situation.answers.get(question.name)
        if fine is not None and not held and is_relevant(case.form, question, case.situation):
            given[question.name] = fine
    if given:
        with store.operation(Act.REST_IS_FINE) as edit:
            for name, value in given.items():
                _answer(edit, case, name, value)
            _let_findings_follow(store, edit, case, given)
    return len(given)


def readiness(case: Case) -> Readiness:
    """What is unanswered, and which findings want words or photos."""
    return Readiness(
        unanswered=case.progress.missing,
        unworded=tuple(it.id for it in case.findings if not it.text.strip()),
        without_photos=tuple(it.id for it in case.findings if case.photos_missing(it)),
    )


def finalise(store: Store, visit: str, *, without_photos: bool = False) -> None:
    """End a visit: from now on it travels, and is judged by the limits and codes of today for ever.

    Raises Fault INCOMPLETE (questions), BAD_VALUE (field text, findings: those without words), PHOTOS_WANTED (findings)
    unless `without_photos`, FINALISED.
    """
    case = draft(store, visit)
    ready = readiness(case)
    if ready.unanswered:
        raise Fault(Kind.INCOMPLETE, questions=list(ready.unanswered))
    if ready.unworded:
        raise Fault(Kind.BAD_VALUE, field="text", value="", expected="…", findings=list(ready.unworded))
    if ready.without_photos and not without_photos:
        raise Fault(Kind.PHOTOS_WANTED, findings=list(ready.without_photos))
    codes = {it.code for it in case.findings}
    judged_by = {
        "limits": [asdict(it) for it in store.find(LimitValue)],
        "codes": [asdict(it) for it in store.find(DefectCode) if it.code in codes],
    }
    with store.operation(Act.FINALISE) as edit:
        edit.change(
            Visit, visit, finalised=clock.written(store.now()), judged_by=json.dumps(judged_by, ensure_ascii=False)
        )


def reopen(store: Store, visit: str) -> None:
    """Make a finalised visit a draft again. Raises Fault SERVED once a notice has been issued for it."""
    refuse_served(store, visit)
    if store.get(Visit, visit).finalised is None:
        raise Fault(Kind.NOT_FINALISED, visit=visit)
    with store.operation(Act.REOPEN) as edit:
        edit.change(Visit, visit, finalised=None, judged_by=None)


def discard(store: Store, visit: str) -> None:
    """Delete a draft with all that is on it; undo brings it back."""
    case = draft(store, visit)
    with store.operation(Act.DELETE_VISIT) as edit:
        for photo in case.photos:
            edit.delete(Photo, photo.id)
        for finding in case.findings:
            edit.delete(Finding, finding.id)
        for given in store.find(Answer, visit=visit):
            edit.delete(Answer, given.id)
        edit.delete(Visit, visit)


def draft(store: Store, visit: str) -> Case:
    """The case of a living draft; raises Fault GONE, FINALISED."""
    case = read_case(store, visit)
    if case.visit.deleted:
        raise Fault(Kind.GONE, record="visit", id=visit)
    if case.visit.finalised is not None:
        raise Fault(Kind.FINALISED, visit=visit)
    return case


def _answer(edit: Edit, case: Case, question: str, value: str | None) -> None:
    given = case.answers.get(question)
    if given is None:
        edit.create(Answer, visit=case.visit.id, question=question, value=value)
    else:
        edit.change(Answer, given.id, value=value)


def _let_findings_follow(store: Store, edit: Edit, case: Case, given: Mapping[str, str | None]) -> None:
    """Make, change, take away or bring back the findings of every question whose judgement the new answers change:
    an answer may hide another question, and a hidden answer is no finding.
    """
    after = situation(store, case.visit, case.site, {**case.situation.answers, **given})
    later = Case(case.visit, case.site, case.checklist, case.form, after, case.answers, case.findings, case.photos)
    for question in case.form.questions:
        before, now = case.judgement(question.name), later.judgement(question.name)
        living = case.finding_of(question.name)
        if before is None and now is not None and living is None:
            _make(store, edit, case, now)
        elif before is not None and now is None and living is not None:
            remove_finding(edit, case, living)
        elif before is not None and now is not None and before != now and living is not None:
            _adjust(edit, living, before, now)


def suggested(judgement: Judgement) -> dict[str, Any]:
    """The fields of a finding as the checklist suggests them, worded in Chinese: that is what goes on paper."""
    return {
        "text": judgement.text.in_language("zh"),
        "severity": judgement.severity,
        "due": judgement.due.isoformat() if judgement.due else None,
        "code": judgement.code,
        "requirement": judgement.requirement.in_language("zh") or None,
        "basis": judgement.basis.in_language("zh") or None,
    }


def next_mark(store: Store) -> str:
    """The number of a finding until the office gives it one: 7K2-12."""
    return f"{store.mark}-{store.next_number('finding')}"


def remove_finding(edit: Edit, case: Case, finding: Finding) -> None:
    """Delete a finding; its photos stay with the visit and its question, waiting for a place."""
    for photo in case.photos_of(finding.id):
        edit.change(Photo, photo.id, finding=None, question=finding.question)
    edit.delete(Finding, finding.id)


def _make(store: Store, edit: Edit, case: Case, judgement: Judgement) -> None:
    """A new finding, or the one the same question had before it was answered otherwise, with its photos."""
    old = store.one(
        "SELECT id FROM finding WHERE visit = ? AND question = ? AND deleted ORDER BY rowid DESC LIMIT 1",
        case.visit.id,
        judgement.question,
    )
    if old is not None:
        edit.restore(Finding, old)
        edit.change(Finding, old, **suggested(judgement))
        finding = str(old)
    else:
        finding = edit.create(
            Finding, visit=case.visit.id, site=case.site.id, question=judgement.question,
            found=clock.local_date(case.visit.started).isoformat(), unit=case.site.unit, mark=next_mark(store),
            **suggested(judgement),
        )  # fmt: skip
    for photo in case.photos:
        if photo.finding is None and photo.question == judgement.question:
            edit.change(Photo, photo.id, finding=finding)


def _adjust(edit: Edit, finding: Finding, before: Judgement, now: Judgement) -> None:
    """Follow the new suggestion in what nobody has worded otherwise."""
    old, new = suggested(before), suggested(now)
    values = {name: new[name] for name in new if getattr(finding, name) == old[name]}
    edit.change(Finding, finding.id, **values)
