"""Looking again at a place: what was found there before is judged, one verdict for each finding and visit.

The verdicts are steps of the draft and count once it is finalised, so until then they are changed and taken back as
answers are. What is closed and back again is a new finding of this visit, linked to the old one.
"""

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from inspector import clock
from inspector.acts import Act
from inspector.db.edit import Edit
from inspector.db.store import Store
from inspector.errors import Fault, Kind
from inspector.operations.case import Case
from inspector.operations.following import next_mark
from inspector.operations.identity import refuse_identity_numbers
from inspector.operations.rectification import acting, steps
from inspector.operations.rectification.acting import Said
from inspector.operations.rectification.looking_again import ToJudge, of_visit
from inspector.operations.rectification.reading import ground
from inspector.operations.versions import in_force, usable
from inspector.operations.visit import draft, start
from inspector.photo import intake
from inspector.photo.intake import Taken
from inspector.photo.store import PhotoStore
from inspector.records import Checklist, Finding, Photo, Site, Step, Visit
from inspector.rectification.deadlines import due_date
from inspector.rectification.moves import Move, Verdict, Why
from inspector.tables.lookup import default_days

_SAME = Verdict.DUPLICATE
_LATER = frozenset({Why.NOTE})
"""A verdict is one press; the words on it come after it, and the visit does not end without them."""


def begin(
    store: Store, site: str, *, checklist: str | None = None, method: str = "on_site", rater: str = "county",
    campaign: str | None = None, team: str | None = None, interviewee: str | None = None,
    companions: str | None = None, told: bool = False,
) -> str:  # fmt: skip
    """Begin a re-inspection of a place, or go on with the one that was begun; returns the visit's id.

    It uses the checklist the newest finding there was found with, else one meant for that kind of place. Raises Fault
    GONE, NOT_PUBLISHED as `visit.start`; NO_LIST_FOR (site_kind).
    """
    begun = [it for it in store.find(Visit, site=site, finalised=None) if it.purpose == "recheck"]
    if begun:
        return begun[-1].id
    return start(
        store, site=site, checklist=checklist or _checklist(store, site), method=method, rater=rater,
        campaign=campaign, team=team, interviewee=interviewee, companions=companions, told=told, purpose="recheck",
    )  # fmt: skip


def judge(
    store: Store, visit: str, finding: str, verdict: Verdict | None, *, note: str | None = None,
    due: str | None = None, back_as: str | None = None, other: str | None = None,
) -> str | None:  # fmt: skip
    """Say of a finding of the place what a draft saw of it, or (None) take that back; one verdict a finding and visit.

    What is closed and back again (REBOUND) becomes a new finding of this visit, or is linked to the one its question
    has led to here, or to the one named by `back_as`; the photos of this visit that show the old one show that. `due`:
    the new deadline of what is only partly or not put right. What is only suspected is verified: `other` is the
    finding it is a DUPLICATE of, and its note may follow until the visit ends. Typing in one note is one step of undo.
    Returns the step.

    Raises Fault FINALISED, GONE, NOT_ALLOWED (move, stage, why), IDENTITY_NUMBER (field).
    """
    case = draft(store, visit)
    listed = _listed(store, case, finding)
    if verdict is None:
        _take_back(store, case, listed)
        return None
    move = listed.move
    other = (other or (listed.step.other if listed.step is not None else None)) if verdict is _SAME else None
    said = Said(
        day=_day(case, listed.finding), by=case.visit.inspector, verdict=verdict, due=due, visit=visit, other=other,
        note=(note or "").strip() or None,
    )  # fmt: skip
    refuse_identity_numbers({"note": said.note})
    if verdict not in listed.verdicts:
        raise Fault(Kind.NOT_ALLOWED, move=move, stage=listed.standing.stage, why=Why.VERDICT)
    held = listed.step
    typing = held.id if held is not None and (held.verdict, held.other) == (verdict, other) else None
    with store.operation(_act(listed), joins=typing) as edit:
        if held is None:
            step = steps.record(store, edit, finding, move, said, later=_LATER)
        else:
            if (why := acting.hindrance(store, ground(store, finding), move, said, later=_LATER)) is not None:
                raise Fault(Kind.NOT_ALLOWED, move=move, stage=listed.standing.stage, why=why)
            edit.change(Step, held.id, verdict=verdict, note=said.note, due=due, other=other)
            step = held.id
        if verdict is Verdict.REBOUND and listed.rebound is None:
            _link(store, edit, case, listed, back_as)
        elif verdict is not Verdict.REBOUND and listed.rebound is not None:
            _unlink(edit, case, listed.rebound, finding)
    return step


def fix_on_spot(store: Store, visit: str, finding: str, pictures: Sequence[Path]) -> list[Fault]:
    """当场整改: a finding of a draft was put right while it was there, with photos of after. What is no picture is
    named in what comes back. Raises Fault FINALISED, GONE, NOT_ALLOWED.
    """
    draft(store, visit)
    taken, faults = intake.take_all(pictures, PhotoStore(store.folder.photos))
    if taken or not pictures:
        record_fix(store, visit, finding, taken)
    return faults


def record_fix(store: Store, visit: str, finding: str, taken: Sequence[Taken]) -> str:
    """As `fix_on_spot`, of photos that are in the photo store already; further ones join the step there is."""
    case = draft(store, visit)
    if finding not in {it.id for it in case.findings}:
        raise Fault(Kind.GONE, record="finding", id=finding)
    held = case.fix_of(finding)
    with store.operation(Act.FIX_ON_SPOT) as edit:
        if held is None:
            day = clock.local_date(case.visit.started).isoformat()
            said = Said(day=day, by=case.visit.inspector, visit=visit)
            return steps.record(store, edit, finding, Move.FIX_ON_SPOT, said, taken=taken)
        for it in taken:
            edit.create(Photo, visit=visit, finding=finding, step=held.id, **asdict(it))
        return held.id


def not_fixed(store: Store, visit: str, finding: str) -> None:
    """Take 当场整改 back; its photos wait for a place. Raises Fault FINALISED, GONE."""
    case = draft(store, visit)
    if (held := case.fix_of(finding)) is None:
        return
    with store.operation(Act.FIX_ON_SPOT) as edit:
        for it in case.photos:
            if it.step == held.id:
                edit.change(Photo, it.id, finding=None, step=None)
        edit.delete(Step, held.id)


def _act(listed: ToJudge) -> Act:
    return Act.VERIFY_FINDINGS if listed.suspected else Act.RECHECK_FINDING


def _day(case: Case, finding: Finding) -> str:
    """The day of the visit; of what was entered only after it had begun the day of that."""
    found = finding.found if clock.day(finding.found) is not None else ""
    return max(clock.local_date(case.visit.started).isoformat(), found)


def _listed(store: Store, case: Case, finding: str) -> ToJudge:
    found = next((it for it in of_visit(store, case) if it.finding.id == finding), None)
    if found is None:
        raise Fault(Kind.GONE, record="finding", id=finding)
    return found


def _take_back(store: Store, case: Case, listed: ToJudge) -> None:
    if listed.step is None:
        return
    with store.operation(_act(listed)) as edit:
        if listed.rebound is not None:
            _unlink(edit, case, listed.rebound, listed.finding.id)
        edit.delete(Step, listed.step.id)


def _link(store: Store, edit: Edit, case: Case, listed: ToJudge, named: str | None) -> None:
    """The new finding that repeats a closed one: that of the same question where it was answered so, else its own."""
    old = listed.finding
    asked = old.question is not None and _same_form(store, case, old)
    alike = [it for it in case.findings if (it.question, it.occurrence) == (old.question, old.occurrence)]
    wanted = [it for it in case.findings if it.id == named] if named is not None else alike if asked else []
    here = next((it for it in wanted if it.repeats is None), None)
    if here is not None:
        edit.change(Finding, here.id, repeats=old.id)
        made = here.id
    else:
        found = clock.local_date(case.visit.started)
        days, working = default_days(case.tables["severities"], old.severity)
        due = None if days is None else due_date(found, days, working=working, holidays=case.tables["holidays"])
        made = edit.create(
            Finding, visit=case.visit.id, site=case.site.id, question=None, occurrence=None, code=old.code,
            text=old.text, severity=old.severity, found=found.isoformat(), due=due.isoformat() if due else None,
            unit=old.unit, person=old.person, requirement=old.requirement, basis=old.basis, place=old.place,
            theme=old.theme, lead=old.lead, leader=old.leader, repeats=old.id, mark=next_mark(store),
        )  # fmt: skip
    for it in case.photos_of(old.id):
        edit.change(Photo, it.id, finding=made)


def _unlink(edit: Edit, case: Case, made: Finding, old: str) -> None:
    """It is not back: what was made for it goes, what an answer led to stays by itself."""
    if case.judgement(made) is not None:
        edit.change(Finding, made.id, repeats=None)
        return
    for it in case.photos_of(made.id):
        edit.change(Photo, it.id, finding=old)
    edit.delete(Finding, made.id)


def _same_form(store: Store, case: Case, old: Finding) -> bool:
    """Whether it was found by a version of the checklist this visit uses."""
    if old.visit is None:
        return False
    form = store.one(
        "SELECT c.form FROM visit AS v JOIN checklist AS c ON c.id = v.checklist WHERE v.id = ?", old.visit
    )
    return bool(form == case.checklist.form)


def _checklist(store: Store, site: str) -> str:
    """By what the newest finding of a place was found, as it is in force now; else what is meant for such places."""
    found = store.one(
        """SELECT v.checklist FROM finding AS f JOIN visit AS v ON v.id = f.visit
           WHERE f.site = ? AND NOT f.deleted AND v.finalised IS NOT NULL AND NOT v.deleted
           ORDER BY unixepoch(v.started) DESC, v.id DESC LIMIT 1""",
        site,
    )
    if found is not None and store.get(Checklist, newest := in_force(store, found)).published is not None:
        return newest
    kind = store.get(Site, site).kind
    meant = next(iter(usable(store, kind)), None)
    if meant is None:
        raise Fault(Kind.NO_LIST_FOR, site_kind=kind)
    return meant.id
