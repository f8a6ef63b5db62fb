"""What follows from answers within one operation: what they set off elsewhere, and the findings they call for."""

from collections.abc import Mapping
from typing import Any

from inspector import clock
from inspector.checklist.judging import Judgement, judge, triggered
from inspector.checklist.standing import Standing
from inspector.db.edit import Edit
from inspector.db.store import Store
from inspector.operations.case import Case
from inspector.operations.responsible import usual_unit
from inspector.records import Answer, Finding, Photo, Step
from inspector.rectification.moves import Verdict


def give(
    store: Store, edit: Edit, case: Case, given: Mapping[str, str | None], *, reused: Mapping[str, str] | None = None
) -> None:
    """Write answers with what they set off elsewhere, and let findings follow, within an operation of the caller.

    `reused` names the visits values were taken over from; all others are answered here, whatever they were before.
    """
    if not given:
        return
    changed = {**given, **triggered(case.standing.after(given), given)}
    for key, value in changed.items():
        held = case.answers.get(key)
        origin = (reused or {}).get(key) if value is not None and given.get(key) == value else None
        if held is None:
            edit.create(Answer, visit=case.visit.id, question=key, value=value, reused=origin)
        else:
            edit.change(Answer, held.id, value=value, reused=origin)
    let_findings_follow(store, edit, case, case.standing.after(changed))  # in one step: findings follow all of it


def let_findings_follow(store: Store, edit: Edit, case: Case, after: Standing) -> None:
    """Make, change, take away or bring back the findings of every entry whose judgement is another one after a change:
    an answer may hide another question, and a hidden answer is no finding.
    """
    # First everything as it was: what a judgement reads is known only once it has been made, and what the change
    # touches is found by it. A visit read anew has judged nothing yet.
    before = _judged(case.standing)
    touched = None if after.form is not case.form else after.touched
    if touched is not None:
        before = {place: it for place, it in before.items() if it.key in touched}
    now = _judged(after, touched)
    living = {(it.question, it.occurrence): it for it in case.findings}
    waiting = {it.id: it.question for it in case.photos if it.finding is None and it.highlight is None}
    for place in dict.fromkeys([*now, *before]):
        was, wanted, held = before.get(place), now.get(place), living.get(place)
        if was is None and wanted is not None and held is None:
            made = _make(store, edit, case, wanted)
            for photo in [it for it, question in waiting.items() if question == wanted.key]:
                edit.change(Photo, photo, finding=made)
                del waiting[photo]  # the first of several findings has it
        elif wanted is None and was is not None and held is not None:
            remove_finding(edit, case, held)
        elif was is not None and wanted is not None and was != wanted and held is not None:
            _adjust(edit, held, was, wanted)


def _judged(standing: Standing, touched: frozenset[str] | None = None) -> dict[tuple[str, str | None], Judgement]:
    return {
        (judged.key, judged.occurrence): judged
        for entry in standing.entries
        if touched is None or entry.key in touched
        for judged in judge(standing, entry)
    }


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


def next_marks(store: Store, count: int) -> list[str]:
    """As many such numbers at once, for what comes from a table."""
    last = store.next_number("finding", count) if count else 0
    return [f"{store.mark}-{number}" for number in range(last - count + 1, last + 1)]


def remove_finding(edit: Edit, case: Case, finding: Finding) -> None:
    """Delete a finding with what the visit says of it; its photos stay with the visit and its question, waiting for a
    place. That a closed one is back goes with the finding that says so.
    """
    for photo in case.photos_of(finding.id):
        edit.change(Photo, photo.id, finding=None, step=None, question=finding.question)
    for step in case.steps:
        if step.finding == finding.id or (step.finding == finding.repeats and step.verdict == Verdict.REBOUND):
            edit.delete(Step, step.id)
    if finding.repeats is not None:
        edit.change(Finding, finding.id, repeats=None)
    edit.delete(Finding, finding.id)


def _make(store: Store, edit: Edit, case: Case, judgement: Judgement) -> str:
    """The id of a new finding, or of the one the same question had before it was answered otherwise."""
    old = store.one(
        """SELECT id FROM finding WHERE visit = ? AND question = ? AND occurrence IS ? AND deleted
           ORDER BY rowid DESC LIMIT 1""",
        case.visit.id,
        judgement.key,
        judgement.occurrence,
    )
    if old is not None:
        edit.restore(Finding, old)
        edit.change(Finding, old, **suggested(judgement))
        return str(old)
    return edit.create(
        Finding, visit=case.visit.id, site=case.site.id, question=judgement.key, occurrence=judgement.occurrence,
        found=clock.local_date(case.visit.started).isoformat(),
        unit=usual_unit(store, case.site, case.form), mark=next_mark(store), **suggested(judgement),
    )  # fmt: skip


def _adjust(edit: Edit, finding: Finding, before: Judgement, now: Judgement) -> None:
    """Follow the new suggestion in what nobody has worded otherwise."""
    old, new = suggested(before), suggested(now)
    values = {name: new[name] for name in new if getattr(finding, name) == old[name]}
    edit.change(Finding, finding.id, **values)
