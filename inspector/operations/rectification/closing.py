"""销号: a finding is closed on proof, or by an exception somebody answers for."""

from collections.abc import Sequence
from pathlib import Path

from inspector.acts import Act
from inspector.db.store import Store
from inspector.operations.rectification.acting import NOTHING, Said
from inspector.operations.rectification.reading import Ground, ground
from inspector.operations.rectification.steps import proof_of, take
from inspector.rectification.moves import Move
from inspector.rectification.proof import Lack


def lacks(store: Store, finding: str | Ground) -> frozenset[Lack]:
    """What a close-out by whoever acts still wants; nothing: it may be closed. Raises Fault GONE."""
    held = ground(store, finding) if isinstance(finding, str) else finding
    return proof_of(store, held, NOTHING).lacks


def close(
    store: Store, findings: Sequence[str], said: Said, *, exception: bool = False, pictures: Sequence[Path] = ()
) -> list[str]:
    """Close findings as one operation, all or none; the ids of the steps. Raises as `steps.take`."""
    return take(store, findings, Move.CLOSE, said, pictures=pictures, act=Act.CLOSE_FINDINGS, exception=exception)
