"""Return slips: pictures of what came back, beside the paper and its findings. They are no evidence of the visit."""

from collections.abc import Callable, Sequence
from dataclasses import asdict
from pathlib import Path

from inspector import clock
from inspector.acts import Act
from inspector.db.edit import Edit
from inspector.db.store import Store
from inspector.errors import Fault, Kind
from inspector.operations.papers.standing import findings_on, refuse_odd_day
from inspector.operations.rectification.acting import Said, hindrance
from inspector.operations.rectification.reading import grounds
from inspector.operations.rectification.steps import record
from inspector.photo import intake
from inspector.photo.store import PhotoStore
from inspector.records import Finding, Paper, Photo
from inspector.rectification.moves import Move

ANSWERED = frozenset({"notice", "hand_over", "rectify", "supplement", "remind", "urge"})
"""Kinds whose slip reports what was put right; that of any other only says that it came."""


def take_slip(
    store: Store,
    paper: str,
    pictures: Sequence[Path],
    *,
    day: str = "",
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> tuple[list[str], list[Fault]]:
    """Record that the slip of a paper came back on `day` (YYYY-MM-DD, by default today), with its pictures.

    The findings on it count as reported put right (反馈), where they are to be; once for each paper and round.

    Returns their ids, and for every file that is no picture why; where none is, nothing is recorded. Without any file
    the day alone is. The same picture is taken once.

    Raises Fault GONE; BAD_VALUE (field, value, expected) for a day before the paper's or to come; Cancelled.
    """
    held = store.get(Paper, paper)
    if held.deleted:
        raise Fault(Kind.GONE, record="paper", id=paper)
    day = day or clock.today(store.now).isoformat()
    refuse_odd_day(store, held, "returned", day)
    visit = held.visit or _visit_of_findings(store, paper)
    taken, faults = intake.take_all(pictures, PhotoStore(store.folder.photos), progress, cancelled=cancelled)
    known = {it.sha256 for it in slips(store, paper)}
    fresh = {it.sha256: it for it in taken if it.sha256 not in known}
    made: list[str] = []
    if pictures and not taken:
        return made, faults
    with store.operation(Act.TAKE_SLIP) as edit:
        made = [edit.create(Photo, visit=visit, paper=paper, **asdict(it)) for it in fresh.values()]
        edit.change(Paper, paper, returned=day)
        if held.kind in ANSWERED and held.void is None:
            _reply(store, edit, held, day)
    return made, faults


def _reply(store: Store, edit: Edit, paper: Paper, day: str) -> None:
    """A REPLY of every finding of the paper that may take one and has none by it in this round."""
    known = grounds(store, [it.id for it in store.many(Finding, "id", findings_on(store, paper.id))])
    for id, it in known.items():  # noqa: A001
        found = it.finding.found if clock.day(it.finding.found) is not None else ""
        said = Said(day=max(day, found), paper=paper.id, unit=paper.unit)
        told = any(step.paper == paper.id and step.kind == Move.REPLY for step in it.this_round)
        if not told and hindrance(store, it, Move.REPLY, said) is None:
            record(store, edit, id, Move.REPLY, said, held=it)


def slips(store: Store, paper: str) -> list[Photo]:
    """The pictures of a paper's slip, as they came."""
    return store.find(Photo, paper=paper)


def of_finding(store: Store, finding: str) -> list[tuple[Paper, list[Photo]]]:
    """The papers a finding stands on, each with the pictures of its slip, the newest paper first."""
    papers = [
        store.get(Paper, it)
        for (it,) in store.rows(
            """SELECT DISTINCT p.id FROM paper_finding AS f CROSS JOIN paper AS p ON p.id = f.paper
               WHERE f.finding = ? AND NOT f.deleted AND NOT p.deleted ORDER BY p.id DESC""",
            finding,
        )
    ]
    return [(it, slips(store, it.id)) for it in papers]


def _visit_of_findings(store: Store, paper: str) -> str | None:
    """A paper of several visits: the visit of its first finding; None where that came from elsewhere."""
    found = store.one(
        """SELECT f.visit FROM paper_finding AS p CROSS JOIN finding AS f ON f.id = p.finding
           WHERE p.paper = ? AND NOT p.deleted ORDER BY p.place, f.id LIMIT 1""",
        paper,
    )
    return None if found is None else str(found)
