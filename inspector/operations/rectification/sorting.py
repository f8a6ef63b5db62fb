"""Before many findings are moved at once: which of them may be, and what stands in the way of the others."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from inspector.db.store import Store
from inspector.operations.rectification.acting import hindrance
from inspector.operations.rectification.closing import lacks
from inspector.operations.rectification.reading import Ground, grounds
from inspector.rectification.moves import Move, Stage, Why


@dataclass(frozen=True, slots=True, kw_only=True)
class Sorted:
    """What a move of some findings comes to: the ids of those that may make it, the others counted by their reason."""

    move: Move
    total: int
    able: tuple[str, ...]
    stages: Mapping[Stage, int]  # not where they stand: how many stand where
    whys: Mapping[Why, int]  # another reason
    unproven: int = 0  # a close-out by proof wants more of these


def sort_out(store: Store, findings: Sequence[str], moves: Sequence[Move]) -> list[Sorted]:
    """Hold findings against moves without making them. Raises Fault GONE."""
    known = list(grounds(store, findings).values())
    return [_sorted(store, known, it) for it in moves]


def _sorted(store: Store, known: Sequence[Ground], move: Move) -> Sorted:
    able: list[str] = []
    stages: Counter[Stage] = Counter()
    whys: Counter[Why] = Counter()
    unproven = 0
    for it in known:
        why = hindrance(store, it, move)
        if why is Why.STAGE:
            stages[it.standing.stage] += 1
        elif why is not None:
            whys[why] += 1
        elif move is Move.CLOSE and lacks(store, it):
            unproven += 1
        else:
            able.append(it.finding.id)
    return Sorted(move=move, total=len(known), able=tuple(able), stages=stages, whys=whys, unproven=unproven)
