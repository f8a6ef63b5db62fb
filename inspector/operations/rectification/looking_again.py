"""What there is to look at again at the place of a visit, and what the visit says of it so far."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from inspector.db.steps import drafts
from inspector.db.store import Store
from inspector.operations.case import Case
from inspector.operations.rectification.reading import standings
from inspector.operations.rectification.rechecks import open_tasks
from inspector.records import Finding, Photo, Step
from inspector.rectification.moves import LIVE, RULES, Move, Stage, Verdict
from inspector.rectification.proof import is_before
from inspector.rectification.steps import Standing, in_order

LOOKS = frozenset({Move.RECHECK, Move.LOOK_BACK, Move.VERIFY})
ORDER = (Verdict.FIXED, Verdict.PARTLY, Verdict.NOT_FIXED, Verdict.REBOUND, Verdict.UNVERIFIABLE)
"""The verdicts of a re-inspection as they are shown."""
TRUTHS = (Verdict.TRUE, Verdict.PARTLY_TRUE, Verdict.UNFOUNDED, Verdict.DUPLICATE, Verdict.UNVERIFIABLE)
"""The verdicts on what is only suspected. What cannot be verified stays suspected, with the reason."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ToJudge:
    """A finding of the place, found before this visit, and what this visit says of it."""

    finding: Finding
    standing: Standing  # as others know it: a draft's verdicts do not count yet
    planned: bool  # somebody is to look back at it
    step: Step | None  # the verdict so far
    reply: str  # what the unit said it had done, of this round
    before: tuple[Photo, ...]  # of when it was found
    after: tuple[Photo, ...]  # of this visit
    rebound: Finding | None  # the finding of this visit that repeats it
    other: Finding | None = None  # the one it is said to be the same as

    @property
    def move(self) -> Move:
        """What this visit makes of it: verifies what is suspected, looks back at what is closed, else re-inspects."""
        if self.step is not None:
            return Move(self.step.kind)
        return _MOVES.get(self.standing.stage, Move.RECHECK)

    @property
    def suspected(self) -> bool:
        """Whether it is to be verified (核实)."""
        return self.move is Move.VERIFY

    @property
    def closed(self) -> bool:
        """Whether it is to stay closed (回头看), not to be closed (复查)."""
        return self.move is Move.LOOK_BACK

    @property
    def verdict(self) -> Verdict | None:
        """What this visit says of it."""
        given = self.step.verdict if self.step is not None else None
        return Verdict(given) if given in {*ORDER, *TRUTHS} else None

    @property
    def verdicts(self) -> tuple[Verdict, ...]:
        """What may be said of it."""
        return tuple(it for it in self.shown if it in (RULES[self.move].by_verdict or {}))

    @property
    def shown(self) -> tuple[Verdict, ...]:
        """The verdicts side by side, those that cannot be given here too."""
        return TRUTHS if self.suspected else ORDER

    @property
    def wanted(self) -> bool:
        """Whether a re-inspection does not end without a verdict on it."""
        return not self.closed or self.planned

    @property
    def unsaid(self) -> bool:
        """Whether its verdict still wants words, or the finding it is the same as: what verifies has to say why."""
        if not self.suspected or self.step is None:
            return False
        alone = self.verdict is Verdict.DUPLICATE and self.other is None
        return alone or not (self.step.note or "").strip()

    @property
    def lacks_photo(self) -> bool:
        """Whether it is said to be put right now and nothing shows it."""
        return self.verdict is Verdict.FIXED and not self.closed and not self.after


_MOVES = {Stage.SUSPECTED: Move.VERIFY, Stage.CLOSED: Move.LOOK_BACK}
_LISTED = LIVE | set(_MOVES)


def of_visit(store: Store, case: Case) -> tuple[ToJudge, ...]:
    """The findings of the place made before this visit: the open ones, the soonest due first, what is only suspected,
    those planned first, then the closed ones, the last closed first. Of a visit that has ended only those it judged.
    """
    site, visit, ended = case.site.id, case.visit.id, case.visit.finalised is not None
    given = {it.finding: it for it in case.steps if it.kind in LOOKS}
    others_there = [it for it in store.find(Finding, site=site) if it.visit != visit]
    unsettled = drafts(store, [it.visit for it in others_there])  # nobody else knows of what these found
    found = [it for it in others_there if it.id in given or not (ended or it.visit in unsettled)]
    ids = [it.id for it in found]
    now = standings(store, ids)
    again = {it.repeats: it for it in case.findings if it.repeats is not None}
    steps = in_order(store.many(Step, "finding", ids))
    shown = _photos(store, found, steps, visit)
    replies = {it.finding: it.note or "" for it in steps if it.kind == Move.REPLY and now[it.finding].replied}
    others = {it.id: it for it in store.many(Finding, "id", [it.other for it in given.values() if it.other])}
    planned = {it.finding for it in open_tasks(store, site=site) if it.purpose != "recheck"} if found else set()
    listed = [
        ToJudge(
            finding=it, standing=now[it.id], planned=it.id in planned, step=given.get(it.id),
            reply=replies.get(it.id, ""), before=shown[it.id], after=tuple(case.photos_of(it.id)),
            rebound=again.get(it.id), other=others.get((given[it.id].other or "") if it.id in given else ""),
        )
        for it in found
        if it.id in given or now[it.id].stage in _LISTED
    ]  # fmt: skip
    open_ = [it for it in listed if not (it.closed or it.suspected)]
    suspected = sorted((it for it in listed if it.suspected), key=lambda it: (not it.planned, it.finding.id))
    closed = [it for it in listed if it.closed]
    open_.sort(key=lambda it: (it.standing.due or "9999", -it.finding.severity, it.finding.id))
    closed.sort(key=lambda it: (it.standing.closed or "", it.finding.id), reverse=True)
    closed.sort(key=lambda it: not it.planned)
    return (*open_, *suspected, *closed)


def _photos(
    store: Store, findings: Sequence[Finding], steps: Iterable[Step], visit: str
) -> dict[str, tuple[Photo, ...]]:
    """The photos of when each was found, or verified by another visit than this one; oldest first."""
    known = {it.id: it for it in findings}
    told: dict[str, list[Step]] = defaultdict(list)
    for it in steps:
        if it.visit != visit:
            told[it.finding].append(it)
    shown: dict[str, list[Photo]] = {it: [] for it in known}
    for photo in store.many(Photo, "finding", known):
        if photo.finding is None or photo.paper is not None:
            continue
        if is_before(photo, known[photo.finding], told[photo.finding]):
            shown[photo.finding].append(photo)
    return {id: tuple(sorted(it, key=lambda it: (it.taken or "", it.id))) for id, it in shown.items()}  # noqa: A001
