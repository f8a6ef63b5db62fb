"""The steps that put a finding where an old ledger says it stands. Pure.

They are the machine's own moves, so everything that reads steps understands them; each bears the name of the file it
was told by. A close-out an old ledger tells has the proof `imported`: nobody here saw one, and every count of
close-outs tells it apart from those that were proven.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from inspector.rectification.moves import UNFINISHED, Move, Stage, Verdict, stage_after
from inspector.rectification.proof import Proof

_VERDICTS = {Verdict.UNFOUNDED: Stage.UNFOUNDED, Verdict.DUPLICATE: Stage.DUPLICATE}


@dataclass(slots=True, kw_only=True)
class Told:
    """What a row says of the course of its finding; days are YYYY-MM-DD."""

    stage: Stage | None = None
    assigned: str | None = None
    assign_number: str | None = None
    accepted: str | None = None
    extended: str | None = None
    extended_by: str | None = None
    progress: str | None = None
    replied: str | None = None
    finished: str | None = None
    rechecked: str | None = None
    rechecker: str | None = None  # a person here
    recheck: Verdict | None = None
    closed: str | None = None
    closed_by: str | None = None
    verdict: Verdict | None = None
    verified: str | None = None
    verified_note: str | None = None


@dataclass(slots=True)
class _Course:
    day: str
    document: str
    stage: Stage
    steps: list[dict[str, Any]] = field(default_factory=list)

    def take(self, move: Move, day: str | None = None, **said: Any) -> None:
        """Add a step where the machine lets it; its day is never before the one before it."""
        verdict = said.get("verdict")
        after = stage_after(self.stage, move, verdict)
        if after is None:
            return
        self.day = max(self.day, day or self.day)
        self.stage = after
        self.steps.append({"kind": str(move), "day": self.day, "document": self.document} | said)


def wanted_stage(told: Told, *, suspected: bool) -> Stage | None:
    """Where the row says its finding stands: by its state, else by the furthest day it tells; None if by nothing."""
    if told.verdict in _VERDICTS:
        return _VERDICTS[told.verdict]
    if told.stage is Stage.OPEN and told.accepted:  # 未整改 and 逾期 are said of what somebody works at, too
        return Stage.DOING
    if told.stage is not None:
        return told.stage
    not_fixed = told.recheck in {Verdict.PARTLY, Verdict.NOT_FIXED}
    furthest = (
        (told.closed, Stage.CLOSED),
        (not_fixed, Stage.DOING),
        (told.recheck is Verdict.FIXED or told.rechecked, Stage.FIXED),
        (told.finished or told.replied, Stage.RECHECK),
        (told.accepted, Stage.DOING),
        (told.assigned or told.assign_number, Stage.ASSIGNED),
        (told.verdict, Stage.OPEN),
        (suspected, Stage.SUSPECTED),
    )
    return next((stage for said, stage in furthest if said), None)


def is_suspected(stage: Stage | None, told: Told, *, suspected: bool) -> bool:
    """Whether a finding that stands there once was, or is, only suspected."""
    return suspected or told.verdict is not None or stage in {Stage.SUSPECTED, Stage.UNFOUNDED, Stage.DUPLICATE}


def steps_to(
    stage: Stage | None, told: Told, *, found: str, due: str | None, document: str, suspected: bool, unit: str | None
) -> list[dict[str, Any]] | None:
    """The values of the steps in their order, from the beginning to `stage`; None where no steps lead there."""
    it = _Course(found, document, Stage.SUSPECTED if suspected else Stage.OPEN)
    if suspected and stage not in {None, Stage.SUSPECTED}:
        verdict = told.verdict or next((it for it, ends in _VERDICTS.items() if ends is stage), Verdict.TRUE)
        it.take(Move.VERIFY, told.verified, verdict=str(verdict), note=told.verified_note or document)
    if stage in {None, Stage.SUSPECTED, Stage.UNFOUNDED, Stage.DUPLICATE}:
        return it.steps if stage is None or it.stage is stage else None
    if stage is Stage.OPEN and not (told.assigned or told.assign_number):
        _progress(it, told)
        return it.steps
    if told.assigned or told.assign_number or stage is Stage.ASSIGNED:
        it.take(Move.ASSIGN, told.assigned, unit=unit, due=due, document=told.assign_number or document)
    if told.accepted or stage is Stage.DOING:
        it.take(Move.ACCEPT, told.accepted, unit=unit)
    if told.extended and told.extended > (due or "") and it.stage in UNFINISHED:
        it.take(Move.GRANT_EXTENSION, due=told.extended, approver=told.extended_by or document)
    _progress(it, told)
    _finish(it, stage, told, unit)
    return it.steps if it.stage is stage or {it.stage, stage} <= {Stage.OPEN, Stage.ASSIGNED} else None


def _progress(it: _Course, told: Told) -> None:
    if told.progress:
        it.take(Move.PROGRESS, note=told.progress)


def _finish(it: _Course, stage: Stage | None, told: Told, unit: str | None) -> None:
    """What the unit reported, what was seen, and how it ended."""
    day = told.replied or told.finished
    reported = stage in {Stage.RECHECK, Stage.FIXED, Stage.CLOSING} or (stage is Stage.CLOSED and day)
    if reported or (told.recheck in {Verdict.PARTLY, Verdict.NOT_FIXED} and day):
        it.take(Move.REPLY, day, unit=unit)
    if told.recheck in {Verdict.PARTLY, Verdict.NOT_FIXED} and stage is Stage.DOING:
        it.take(Move.RECHECK, told.rechecked, verdict=str(told.recheck), by=told.rechecker)
    elif stage in {Stage.FIXED, Stage.CLOSING} or (stage is Stage.CLOSED and (told.rechecked or told.recheck)):
        it.take(Move.RECHECK, told.rechecked or told.finished, verdict=str(Verdict.FIXED), by=told.rechecker)
    if stage is Stage.CLOSING:
        it.take(Move.APPLY)
    elif stage is Stage.CLOSED:
        it.take(Move.CLOSE, told.closed, proof=str(Proof.IMPORTED), approver=told.closed_by)
    elif stage is Stage.LASTING:
        it.take(Move.KEEP_UP, note=told.progress or it.document)
    elif stage is Stage.MOVED:
        it.take(Move.HAND_AWAY, note=told.progress or it.document)
    elif stage is Stage.VOID:
        it.take(Move.VOID, note=told.progress or it.document)


def further(steps: Sequence[dict[str, Any]], known: Sequence[tuple[str, str, str | None]]) -> list[dict[str, Any]]:
    """Those of the wanted steps that are not here yet: `known` are (kind, day, verdict) of the ones that are."""
    left = list(known)
    fresh = []
    for it in steps:
        key = (it["kind"], it["day"], it.get("verdict"))
        if key in left:
            left.remove(key)
        else:
            fresh.append(it)
    return fresh
