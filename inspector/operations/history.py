"""Undo, redo, and who changed what: the history of a record as its changes tell it."""

from dataclasses import dataclass
from typing import Any

from inspector.acts import Act
from inspector.db import undo as undoing
from inspector.db.store import Store
from inspector.errors import Fault, Kind
from inspector.operations.visit import refuse_served


@dataclass(frozen=True, slots=True)
class Entry:
    """One field of one operation; `field` '' is the making of the record."""

    operation: str
    name: str
    at: str
    person: str
    device: str
    field: str
    before: Any
    after: Any


@dataclass(frozen=True, slots=True)
class Step:
    """An operation undo or redo would take: its name, and what it was about (a place, a question)."""

    operation: str
    name: str
    subject: str


@dataclass(frozen=True, slots=True)
class Steps:
    """What the two keys would do now."""

    undo: Step | None
    redo: Step | None


def steps(store: Store) -> Steps:
    """What undo and redo would do now."""
    back, forth = undoing.next_undo(store), undoing.next_redo(store)
    return Steps(
        undo=describe(store, _root(store, back)) if back else None,
        redo=describe(store, _root(store, forth)) if forth else None,
    )


def describe(store: Store, operation: str) -> Step:
    """An operation in the words a person knows it by."""
    name = str(store.one("SELECT name FROM operation WHERE id = ?", operation))
    for kind, subject in _SUBJECTS.items():
        row = store.one(
            f"""SELECT {subject} FROM {kind} AS r WHERE r.id IN (
                  SELECT row FROM change WHERE operation = ?1 AND kind = '{kind}'
                  UNION ALL SELECT id FROM {kind} WHERE made = ?1) LIMIT 1""",
            operation,
        )
        if row:
            return Step(operation, name, str(row))
    return Step(operation, name, "")


_SUBJECTS = {
    "answer": "r.question",
    "finding": "coalesce(r.question, substr(r.text, 1, 12))",
    "photo": "coalesce(r.question, r.name)",
    "visit": "(SELECT name FROM site WHERE id = r.site)",
    "paper": "r.number",
    "site": "r.name",
    "area": "r.name",
}


def _root(store: Store, operation: str) -> str:
    """What an undo, or a redo, is in the end about."""
    while (undone := store.one("SELECT undoes FROM operation WHERE id = ?", operation)) is not None:
        operation = str(undone)
    return operation


def undo(store: Store, operation: str | None = None) -> str:
    """Undo an operation, by default my last; returns the undone operation's id.

    Raises Fault NOTHING_TO_UNDO, NO_UNDO, BUILT_UPON, SERVED (the visit's notice has been issued), FINALISED (what is
    said in a finalised visit stands until it is reopened).
    """
    wanted = operation or undoing.next_undo(store)
    if wanted is None:
        raise Fault(Kind.NOTHING_TO_UNDO)
    _refuse_settled(store, wanted)
    undoing.undo(store, wanted)
    return wanted


def _refuse_settled(store: Store, operation: str) -> None:
    """Whichever way one asks, and by whatever was finalised: nothing of a visit whose notice is out is taken back."""
    for (visit,) in store.rows(
        """SELECT v.id FROM change AS c CROSS JOIN visit AS v ON v.id = c.row
           WHERE c.operation = ? AND c.field = 'finalised' AND v.finalised IS NOT NULL""",
        operation,
    ):
        refuse_served(store, visit)
    refuse_finalised(store, operation)


def refuse_finalised(store: Store, operation: str) -> None:
    """Raise Fault FINALISED where taking an operation back would change what a finalised visit says.

    Finalising and reopening are no such change, and a settled conflict concerns what others said too.
    """
    name = store.one("SELECT name FROM operation WHERE id = ?", _root(store, operation))
    if name in (Act.FINALISE, Act.REOPEN, Act.RESOLVE):
        return
    parts = " UNION ALL ".join(
        f"""SELECT r.visit FROM change AS c CROSS JOIN {kind} AS r ON r.id = c.row
            WHERE c.operation = :id AND c.kind = '{kind}' UNION ALL SELECT visit FROM {kind} WHERE made = :id"""
        for kind in ("answer", "finding", "photo")
    )
    row = store.connection.execute(
        f"""WITH of_operation (visit) AS ({parts}
              UNION ALL SELECT row FROM change WHERE operation = :id AND kind = 'visit'
              UNION ALL SELECT id FROM visit WHERE made = :id)
            SELECT v.id FROM of_operation AS o CROSS JOIN visit AS v ON v.id = o.visit
            WHERE v.finalised IS NOT NULL AND NOT v.deleted LIMIT 1""",
        {"id": operation},
    ).fetchone()
    if row is not None:
        raise Fault(Kind.FINALISED, visit=row[0])


def redo(store: Store, operation: str | None = None) -> str:
    """Redo what was undone last, or the undo named; returns the redone operation's id.

    Raises Fault NOTHING_TO_REDO, also for an operation that is no undo; else as `undo`.
    """
    wanted = operation or undoing.next_redo(store)
    undone = store.one("SELECT undoes FROM operation WHERE id = ?", wanted)
    if wanted is None or undone is None:
        raise Fault(Kind.NOTHING_TO_REDO)
    _refuse_settled(store, wanted)
    undoing.undo(store, wanted)
    return str(undone)


def history(store: Store, kind: str, id: str) -> list[Entry]:  # noqa: A002
    """Everything that ever happened to a record, oldest first."""
    return [
        Entry(*row)
        for row in store.rows(
            f"""SELECT o.id, o.name, o.at, coalesce(p.name, o.person), o.device, '', NULL, NULL
                FROM {kind} AS r JOIN operation AS o ON o.id = r.made LEFT JOIN person AS p ON p.id = o.person
                WHERE r.id = ?1
                UNION ALL SELECT o.id, o.name, o.at, coalesce(p.name, o.person), o.device, c.field, c.before, c.after
                FROM change AS c JOIN operation AS o ON o.id = c.operation LEFT JOIN person AS p ON p.id = o.person
                WHERE c.row = ?1 AND c.kind = ?2
                UNION ALL SELECT o.id, o.name, o.at, coalesce(p.name, o.person), o.device, 'erased', NULL, NULL
                FROM erasure AS e JOIN operation AS o ON o.id = e.operation LEFT JOIN person AS p ON p.id = o.person
                WHERE e.row = ?1
                ORDER BY 1""",
            id,
            kind,
        )
    ]


def newest_act(store: Store) -> tuple[int, str]:
    """Arrival and name of the newest operation here: `Act.UNDO` tells whoever reads anew why things look otherwise."""
    rows = store.rows("SELECT arrival, name FROM operation ORDER BY arrival DESC LIMIT 1")
    return (int(rows[0][0]), str(rows[0][1])) if rows else (0, "")
