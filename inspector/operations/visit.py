"""A visit from its start to its finalising: answers, what follows from them, completeness."""

import json
from typing import Any

from inspector import clock
from inspector.acts import Act
from inspector.checklist.form import Entry, QuestionType, key_of, read_key
from inspector.checklist.grading import GradeFault, regrade_fault
from inspector.checklist.judging import answer_fault, defaults, fine_value
from inspector.checklist.standing import MOST_INSTANCES
from inspector.db.store import Store
from inspector.db.tables import current
from inspector.errors import Fault, Kind
from inspector.operations.case import Case, read_case
from inspector.operations.following import give
from inspector.operations.identity import refuse_identity_numbers
from inspector.operations.papers.standing import refuse_served
from inspector.operations.place import refuse_ended
from inspector.operations.readiness import ended_early, refuse_incomplete
from inspector.operations.rectification.looking_again import of_visit
from inspector.operations.rectification.undoing import refuse_steps_of_visit
from inspector.records import Answer, Checklist, Finding, Highlight, Photo, Signature, Site, Step, Visit, kind_of
from inspector.tables.lookup import code_titles, that_matter

TYPED = {QuestionType.TEXT, QuestionType.INTEGER, QuestionType.DECIMAL, QuestionType.BARCODE, QuestionType.GEOPOINT}


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
    team: str | None = None,
    purpose: str = "inspection",
) -> str:
    """Begin a draft at a site; returns the visit's id. The inspector is whoever works with this store now.
    `purpose`: recheck for looking again at what was found before (`rectification.reinspection.begin`).

    Raises Fault GONE for a deleted site or checklist, NOT_PUBLISHED (title, version) for one nobody has published.
    ENDED (name, until, successor) for a site that is no more; what was found there is still looked at again.
    A retired version may be asked for by an assignment made before; `versions.in_force` names the one that holds.
    IDENTITY_NUMBER (field) for one in what is said of people.
    """
    refuse_identity_numbers({"interviewee": interviewee, "companions": companions})
    for record, id in ((Site, site), (Checklist, checklist)):  # noqa: A001
        if store.get(record, id).deleted:
            raise Fault(Kind.GONE, record=kind_of(record), id=id)
    if purpose != "recheck":
        refuse_ended(store, site)
    form = store.get(Checklist, checklist)
    if form.published is None:
        raise Fault(Kind.NOT_PUBLISHED, title=form.title, version=form.version)
    with store.operation(Act.START_VISIT) as edit:
        visit = edit.create(
            Visit, site=site, checklist=checklist, campaign=campaign, inspector=store.setting("person"), method=method,
            rater=rater, started=clock.written(store.now()), interviewee=interviewee, companions=companions,
            told=int(told), team=team, purpose=purpose,
        )  # fmt: skip
        case = read_case(store, visit)
        give(store, edit, case, defaults(case.standing))
    return visit


def change_head(store: Store, visit: str, **values: str | int | None) -> None:
    """Change facts of a draft's head: method, rater, team, ended, interviewee, companions, told, note, campaign.

    Raises Fault FINALISED, GONE; BAD_VALUE for an end before the start; IDENTITY_NUMBER (field).
    """
    begun = draft(store, visit).visit.started
    refuse_identity_numbers(values)
    if ended_early(begun, values.get("ended")):
        raise Fault(Kind.BAD_VALUE, field="ended", value=values["ended"], expected=f"≥ {begun}")
    with store.operation(Act.EDIT_VISIT, joins=visit) as edit:
        edit.change(Visit, visit, **values)


def answer(store: Store, visit: str, key: str, value: str | None) -> None:
    """Answer one entry (None takes the answer back) and let findings follow, all in one durable operation.

    Raises Fault FINALISED; BAD_VALUE (field, value, expected: the kind of fault) for what the question cannot take.
    """
    case = draft(store, visit)
    entry = entry_of(case, key)
    if fault := answer_fault(case.standing, entry, value):
        raise Fault(Kind.BAD_VALUE, field=key, value=value, expected=fault)
    given = case.answers.get(key)
    if (given.value if given else None) == (value or None) and not (given and given.reused):
        return  # an answer taken over becomes one's own by giving it again
    joins = given.id if given and entry.question.type in TYPED else None
    with store.operation(Act.ANSWER, joins=joins) as edit:
        give(store, edit, case, {key: value or None})


def entry_of(case: Case, key: str) -> Entry:
    """The entry of a key; raises Fault GONE where the checklist asks nothing of that key here."""
    try:
        return case.standing.entry(key)
    except KeyError as error:
        raise Fault(Kind.GONE, record="question", id=key) from error


def add_instance(store: Store, visit: str, repeat: str) -> int:
    """One more instance of a repeat, named by its key; returns its number, which is never given a second time.

    Raises Fault FINALISED, GONE; BAD_VALUE where the form itself says how many there are, or there are too many.
    """
    case = draft(store, visit)
    living, path = _instances(case, repeat)
    used = [it[len(path)] for it in map(_path, case.answers) if len(it) > len(path) and it[: len(path)] == path]
    number = max([0, *living, *used]) + 1
    if len(living) >= MOST_INSTANCES:
        raise Fault(Kind.BAD_VALUE, field=repeat, value=number, expected=MOST_INSTANCES)
    with store.operation(Act.ADD_INSTANCE) as edit:
        give(store, edit, case, {repeat: " ".join(map(str, [*living, number]))})
        grown = read_case(store, visit)
        give(store, edit, grown, defaults(grown.standing))
    return number


def remove_instance(store: Store, visit: str, repeat: str, number: int) -> None:
    """Take an instance of a repeat away. What was answered in it is kept, does not count, and is back after undo."""
    case = draft(store, visit)
    living, path = _instances(case, repeat)
    if number not in living:
        raise Fault(Kind.GONE, record="instance", id=key_of(read_key(repeat)[0], (*path, number)))
    with store.operation(Act.REMOVE_INSTANCE) as edit:
        give(store, edit, case, {repeat: " ".join(str(it) for it in living if it != number) or "0"})


def _instances(case: Case, repeat: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The living instances of a repeat whoever answers adds to, and where it lies. Raises Fault GONE, BAD_VALUE."""
    try:
        name, path = read_key(repeat)
        group = case.form.group(name)
    except (KeyError, ValueError) as error:
        raise Fault(Kind.GONE, record="repeat", id=repeat) from error
    if not group.repeats or group.count is not None:
        raise Fault(Kind.BAD_VALUE, field=repeat, value=None, expected=group.count)
    return case.standing.instances(name, path), path


def _path(key: str) -> tuple[int, ...]:
    """The instances a key names; none for what is no key: a merge brings any text."""
    try:
        return read_key(key)[1]
    except ValueError:
        return ()


def rest_is_fine(store: Store, visit: str, section: str) -> int:
    """Answer what is still open in a section with its good answer; returns how many, all in one operation.

    Questions without a good answer (a number, an opinion) stay open: nothing is invented for anybody.
    """
    case = draft(store, visit)
    given: dict[str, str | None] = {}
    for entry in case.standing.entries:
        fine = fine_value(entry.question, case.standing.choices(entry))
        held = case.situation.answers.get(entry.key)
        if entry.question.section == section and fine is not None and not held and case.standing.relevant(entry):
            given[entry.key] = fine
    if given:
        with store.operation(Act.REST_IS_FINE) as edit:
            give(store, edit, case, given)
    return len(given)


def finalise(store: Store, visit: str, *, without_photos: bool = False) -> None:
    """End a visit: from now on it travels, and is judged by the tables of today for ever. Where nobody said when the
    inspectors left, they leave now. What it says of earlier findings counts from now on.

    Raises Fault INCOMPLETE (questions), UNJUDGED (findings), BAD_VALUE (field text, findings: those without words;
    field ended: before the start), PHOTOS_WANTED (findings) unless `without_photos`, FINALISED.
    """
    case = draft(store, visit)
    refuse_incomplete(case, of_visit(store, case), without_photos=without_photos)
    judged_by = json.dumps(_judged_by(store, case), ensure_ascii=False, separators=(",", ":"))
    now = clock.written(store.now())
    with store.operation(Act.FINALISE) as edit:
        edit.change(Visit, visit, finalised=now, ended=case.visit.ended or now, judged_by=judged_by)


def _judged_by(store: Store, case: Case) -> dict[str, Any]:
    """What a visit keeps: of the tables that judge the rows that can matter to it, and the titles of its codes."""
    tables = that_matter(
        case.tables, definition=case.checklist.definition, scheme=case.form.settings.get("grading"),
        region=case.situation.region, on=case.situation.on,
    )  # fmt: skip
    titles = code_titles(current(store, "defect_codes"))
    used = dict.fromkeys(it.code for it in case.findings if it.code)
    known = {code: titles.get((case.site.kind, code)) or titles.get((None, code)) for code in used}
    return {"tables": tables, "codes": {code: title for code, title in known.items() if title}}


def reopen(store: Store, visit: str) -> None:
    """Make a finalised visit a draft again. Raises Fault SERVED once a notice has been issued for it, BUILT_UPON where
    steps were taken of its findings, or rest on what it said of others.
    """
    refuse_served(store, visit)
    refuse_steps_of_visit(store, Act.REOPEN, visit)
    if store.get(Visit, visit).finalised is None:
        raise Fault(Kind.NOT_FINALISED, visit=visit)
    with store.operation(Act.REOPEN) as edit:
        edit.change(Visit, visit, finalised=None, judged_by=None)


def regrade(store: Store, visit: str, name: str | None, reason: str | None = None) -> None:
    """Grade a draft otherwise than its answers do; None: as they do. Worse is free, better needs a reason.

    Raises Fault FINALISED; BAD_VALUE for a grade the checklist does not give; REASON_WANTED (grade).
    """
    case = draft(store, visit)
    held = case.grade
    if name is not None:
        fault = regrade_fault(held, name, reason) if held else GradeFault.UNKNOWN
        if held is None or fault is GradeFault.UNKNOWN:
            known = [it.name for it in held.bands] if held else []
            raise Fault(Kind.BAD_VALUE, field="grade", value=name, expected=known)
        if fault is GradeFault.REASON_WANTED:
            raise Fault(Kind.REASON_WANTED, grade=dict(next(it.title for it in held.bands if it.name == name).texts))
        if name == held.computed:
            name = None
    with store.operation(Act.REGRADE) as edit:
        edit.change(Visit, visit, grade=name, grade_reason=(reason or None) if name else None)


def discard(store: Store, visit: str) -> None:
    """Delete a draft with all that is on it; undo brings it back."""
    case = draft(store, visit)
    with store.operation(Act.DELETE_VISIT) as edit:
        for photo in case.photos:
            edit.delete(Photo, photo.id)
        for finding in case.findings:
            edit.delete(Finding, finding.id)
        for highlight in case.highlights:
            edit.delete(Highlight, highlight.id)
        for signed in store.find(Signature, visit=visit):
            edit.delete(Signature, signed.id)
        for step in case.steps:
            edit.delete(Step, step.id)
        for given in store.find(Answer, visit=visit):
            edit.delete(Answer, given.id)
        edit.delete(Visit, visit)


def draft(store: Store, visit: str | None) -> Case:
    """The case of a living draft; raises Fault GONE, SERVED, FINALISED; NO_VISIT for what came without one."""
    if visit is None:
        raise Fault(Kind.NO_VISIT)
    case = read_case(store, visit)
    if case.visit.deleted:
        raise Fault(Kind.GONE, record="visit", id=visit)
    if case.visit.finalised is not None:
        refuse_served(store, visit)
        raise Fault(Kind.FINALISED, visit=visit)
    return case
