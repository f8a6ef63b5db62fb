"""To whom findings are handed over: one paper for each unit that answers for some of them."""

from collections.abc import Sequence
from dataclasses import dataclass

from inspector import clock
from inspector.db.store import Store
from inspector.operations.papers.chosen import PRESSING, to_press
from inspector.operations.papers.gathered import findings_of
from inspector.operations.papers.standing import holding
from inspector.records import Finding, Paper, PaperFinding, Unit, Visit

MOST = 300
"""Findings that may be chosen at once; a paper of more is read by nobody."""


@dataclass(frozen=True, slots=True)
class Share:
    """What one unit answers for; `subject` and `unit` are what its paper is asked by."""

    subject: str
    unit: str | None
    name: str  # of the unit, '' for findings nobody answers for, which go to the town
    findings: tuple[str, ...]
    visit: str | None  # the first one's
    draft: bool  # of a visit that is not finalised, so nothing can be issued
    out: bool  # all of them stand on a paper of this kind that holds


def shares(store: Store, kind: str, subject: str) -> list[Share]:
    """The papers of this kind to be made out for a visit's findings, or for findings parted by commas; of a kind that
    presses units and of nothing, for everything that is late or due.

    A visit whose findings are one unit's has one paper, of the visit. Raises Fault GONE, TOO_MANY (count, most).
    """
    if kind in PRESSING and not subject:
        subject = ",".join(to_press(store, kind, clock.today(store.now)))
    by_unit: dict[str | None, list[Finding]] = {}
    for it in findings_of(store, subject):
        by_unit.setdefault(it.unit, []).append(it)
    visit = subject if store.one("SELECT 1 FROM visit WHERE id = ?", subject) else ""
    return [_share(store, kind, visit, unit, held, len(by_unit)) for unit, held in by_unit.items()]


def _share(store: Store, kind: str, visit: str, unit: str | None, findings: Sequence[Finding], units: int) -> Share:
    ids = tuple(it.id for it in findings)
    named = not visit or (unit is None and units > 1)  # nobody's findings have no unit to ask by
    return Share(
        subject=",".join(ids) if named else visit,
        unit=None if visit and units == 1 else unit,
        name=store.get(Unit, unit).name if unit else "",
        findings=ids,
        visit=findings[0].visit,
        draft=any(store.get(Visit, it).finalised is None for it in {it.visit for it in findings} if it),
        out=all(_is_out(store, kind, it) for it in ids),
    )


def _is_out(store: Store, kind: str, finding: str) -> bool:
    papers = (store.get(Paper, it.paper) for it in store.find(PaperFinding, finding=finding))
    return bool(holding(store, [it for it in papers if it.kind == kind]))
