"""核实: whether what was only suspected is so."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from inspector.acts import Act
from inspector.db.store import Store
from inspector.operations.rectification.acting import Said
from inspector.operations.rectification.steps import take
from inspector.rectification.moves import Move


def verify(
    store: Store, findings: Sequence[str], verdict: str, said: Said, *, pictures: Sequence[Path] = ()
) -> list[str]:
    """The verdict (`true`, `partly_true`, `unfounded`, `duplicate` of `said.other`) on suspected findings, as one
    operation, all or none; the ids of the steps. Raises as `steps.take`.
    """
    spoken = replace(said, verdict=verdict)
    return take(store, findings, Move.VERIFY, spoken, pictures=pictures, act=Act.VERIFY_FINDINGS)
