"""What a numbered paper is about: a visit, chosen findings or the paper it corrects, and the findings it lists."""

from collections.abc import Mapping
from dataclasses import dataclass

from inspector import clock
from inspector.db.store import Store
from inspector.errors import Fault, Kind
from inspector.operations.case import read_case
from inspector.operations.papers.chosen import chosen
from inspector.operations.papers.standing import AGAIN, CORRECTED, HANDED, LISTED, findings_on, holding, of_visit
from inspector.records import Finding, Paper, Publication, Step, Supplement, Visit, kind_of
from inspector.rectification.moves import Move

OWN: Mapping[str, type[Publication]] = {"rating": Publication}
"""Kinds of which a record has one paper, which it names: issuing it says so there in the same operation."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """The facts by which a paper is told from others. Findings of several visits make a paper of none."""

    kind: str
    subject: str  # what its content is worded from
    visit: str | None
    unit: str | None
    findings: tuple[str, ...]  # in the order they are numbered
    drafts: tuple[str, ...]  # visits that are not finalised
    amends: str | None = None  # the paper a supplement corrects
    since: str = ""  # the last correction or step it is about, which a paper made before does not tell
    day: str = ""  # of kinds that are sent again: one a day
    own: str | None = None  # the publication whose record names its paper


def listing(store: Store, kind: str, subject: str, unit: str | None = None) -> Listing:
    """What a paper of this kind is about. `subject` is a visit or findings parted by commas; of a supplement the paper
    it corrects, or a visit, whose notice it is then.

    Raises Fault GONE; NOT_SERVED (visit) where nothing is out that could be corrected.
    """
    if kind in OWN:
        return _own(store, kind, subject)
    if kind == "supplement":
        return _correcting(store, kind, subject)
    if kind in LISTED - HANDED:
        return _of_ledger(store, kind, subject, unit)
    if store.one("SELECT 1 FROM visit WHERE id = ?", subject) is None:
        return _chosen(store, kind, subject, unit)
    held = store.get(Visit, subject)
    if held.deleted:
        raise Fault(Kind.GONE, record="visit", id=subject)
    return Listing(
        kind=kind, subject=subject, visit=subject, unit=unit,
        findings=tuple(it.id for it in read_case(store, subject).findings if unit in (None, it.unit)),
        drafts=() if held.finalised is not None else (subject,),
    )  # fmt: skip


def _own(store: Store, kind: str, subject: str) -> Listing:
    if not store.find(OWN[kind], id=subject):
        raise Fault(Kind.GONE, record=kind_of(OWN[kind]), id=subject)
    return Listing(kind=kind, subject=subject, visit=None, unit=None, findings=(), drafts=(), own=subject)


def _chosen(store: Store, kind: str, subject: str, unit: str | None) -> Listing:
    findings = [store.get(Finding, it.strip()) for it in dict.fromkeys(subject.split(",")) if it.strip()]
    for it in findings:
        if it.deleted:
            raise Fault(Kind.GONE, record="finding", id=it.id)
    visits = list(dict.fromkeys(it.visit for it in findings if it.visit is not None))
    return Listing(
        kind=kind, subject=subject, visit=visits[0] if len(visits) == 1 else None, unit=unit,
        findings=tuple(it.id for it in findings if unit in (None, it.unit)),
        drafts=tuple(it for it in visits if store.get(Visit, it).finalised is None),
    )  # fmt: skip


_ABOUT: Mapping[str, frozenset[Move]] = {
    "extension": frozenset({Move.ASK_EXTENSION}),
    "reinspect": frozenset({Move.RECHECK, Move.LOOK_BACK}),
    "close": frozenset({Move.REPLY, Move.RECHECK, Move.FIX_ON_SPOT, Move.APPLY, Move.REFUSE, Move.SEND_BACK}),
}
"""The steps a paper of a kind tells: one made before the newest of them tells something else."""


def _of_ledger(store: Store, kind: str, subject: str, unit: str | None) -> Listing:
    """Chosen findings, those a meeting was held on, or those a re-inspection judged."""
    day = clock.today(store.now)
    held = chosen(store, kind, subject, day, unit)
    findings = [store.get(Finding, it) for it in held.findings]
    visits = list(dict.fromkeys(it.visit for it in findings if it.visit is not None))
    about = _ABOUT.get(kind, frozenset())
    newest = [it.made for finding in held.findings for it in store.find(Step, finding=finding) if it.kind in about]
    if held.meeting is not None:
        newest.append(held.meeting.made)
    looked = [held.visit] if held.visit is not None else visits
    own = held.visit is not None or held.meeting is not None
    return Listing(
        kind=kind, subject=subject if own else ",".join(held.findings), unit=unit, findings=held.findings,
        visit=held.visit or (visits[0] if len(visits) == 1 else None),
        drafts=tuple(it for it in looked if store.get(Visit, it).finalised is None),
        since=max(newest, default=""), day=day.isoformat() if kind in AGAIN or (kind == "talk" and not own) else "",
    )  # fmt: skip


def _correcting(store: Store, kind: str, subject: str) -> Listing:
    if store.one("SELECT 1 FROM paper WHERE id = ?", subject) is None:
        visit = store.get(Visit, subject)
        papers = [it for it in holding(store, of_visit(store, visit.id)) if it.kind in CORRECTED]
        if not papers:
            raise Fault(Kind.NOT_SERVED, visit=visit.id)
        subject = min(papers, key=lambda it: (it.kind != "notice", it.id)).id
    amended = store.get(Paper, subject)
    made = {it: [said.made for said in store.find(Supplement, finding=it)] for it in findings_on(store, subject)}
    return Listing(
        kind=kind, subject=subject, visit=amended.visit, unit=amended.unit, amends=subject, drafts=(),
        findings=tuple(finding for finding, when in made.items() if when),
        since=max((when for times in made.values() for when in times), default=""),
    )  # fmt: skip
