"""What was done on this device lately, newest first, and what of it can still be taken back."""

from dataclasses import dataclass

from inspector.acts import Act, can_undo
from inspector.db import undo as undoing
from inspector.db.store import Store
from inspector.errors import Fault
from inspector.operations import history
from inspector.operations.rectification.undoing import refuse_built_upon


@dataclass(frozen=True, slots=True)
class Done:
    """One operation of mine. `undo` is what taking it back would undo (its last redo), None where that cannot be."""

    operation: str
    name: str
    at: str
    subject: str
    undone: bool
    undo: str | None
    findings: int = 0  # how many it was about, where several


def recent(store: Store, language: str, limit: int = 60) -> list[Done]:
    """My last operations; undoing itself is not listed, it shows in what it undid."""
    found = store.rows(
        """SELECT o.id, o.name, o.at FROM operation AS o WHERE o.package IS NULL AND o.device = ?
           AND o.name NOT IN (?, ?) ORDER BY o.arrival DESC LIMIT ?""",
        store.device,
        Act.UNDO,
        Act.CONTEST_AGAIN,
        limit,
    )
    return [_done(store, language, *row) for row in found]


def _done(store: Store, language: str, operation: str, name: str, at: str) -> Done:
    tip, depth = store.rows(
        """WITH RECURSIVE chain (id, depth) AS (
             SELECT ?, 0 UNION ALL SELECT u.id, depth + 1 FROM chain JOIN operation AS u ON u.undoes = chain.id)
           SELECT id, depth FROM chain ORDER BY depth DESC, id DESC LIMIT 1""",
        operation,
    )[0]
    undone = depth % 2 == 1
    possible = not undone and can_undo(name) and not undoing.hindrances(store, tip) and _may_change(store, tip)
    step = history.describe(store, operation, language)
    return Done(operation, name, at, step.subject, undone, tip if possible else None, step.findings)


def _may_change(store: Store, operation: str) -> bool:
    try:
        history.refuse_finalised(store, operation)
        refuse_built_upon(store, operation)
    except Fault:
        return False
    return True
