"""Undo: an operation that puts back what another left. Redo is the undo of an undo.

Allowed for what was done on this device, while the field still shows what the operation left there, uncontested, and
its heads are of this device too; a row it made may be deleted unless others changed or deleted it or living rows made
elsewhere refer to it.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from inspector.acts import Act, can_undo
from inspector.db import fold
from inspector.db.store import Store
from inspector.errors import Fault, Kind
from inspector.records import KINDS


@dataclass(frozen=True, slots=True)
class Hindrance:
    """A field (or, with an empty name, a record) somebody else has had a hand in since."""

    kind: str
    row: str
    field: str


def undo(store: Store, operation: str) -> str:
    """Undo `operation` by a new one, whose id is returned.

    Raises Fault BUILT_UPON with the hindering fields, NO_UNDO for what happened in the world, GONE for an unknown id.
    """
    name = store.one("SELECT name FROM operation WHERE id = ?", operation)
    if name is None:
        raise Fault(Kind.GONE, record="operation", id=operation)
    if not can_undo(name):
        raise Fault(Kind.NO_UNDO, operation=name)
    if found := hindrances(store, operation):
        raise Fault(Kind.BUILT_UPON, operation=name, fields=[(it.kind, it.row, it.field) for it in found])
    with store.operation(Act.UNDO, undoes=operation) as edit:
        run = store.connection.execute
        facts = {"old": operation, "new": edit.operation}
        fold.touch_nothing(store.connection)
        made = " UNION ALL ".join(f"SELECT id FROM {kind} WHERE made = :old" for kind in KINDS)
        left = f"operation = :old AND NOT (field = 'deleted' AND row IN ({made}))"  # what it made it unmakes below
        run(f"INSERT OR IGNORE INTO touched SELECT kind, row, field FROM change WHERE {left}", facts)
        seen = f"iif(c.field = 'deleted', {fold.all_heads('c.row')}, {fold.heads('c.row', 'h.field = c.field')})"
        run(
            f"""INSERT INTO change (kind, row, field, operation, before, after, parents)
                SELECT kind, row, field, :new, after, before, {seen} FROM change AS c WHERE {left}""",
            facts,
        )
        for kind in KINDS:
            run(
                f"""INSERT OR IGNORE INTO touched SELECT '{kind}', id, 'deleted' FROM {kind}
                    WHERE made = :old AND NOT deleted""",
                facts,
            )
            run(
                f"""INSERT INTO change (kind, row, field, operation, before, after, parents)
                    SELECT '{kind}', c.id, 'deleted', :new, 0, 1, {fold.all_heads("c.id")}
                    FROM {kind} AS c WHERE made = :old AND NOT deleted""",
                facts,
            )
        edit.kinds.update(KINDS)
        edit.empty = False  # kept even if there was nothing to put back: the keys have to see that it was undone
        fold.refresh(store.connection)
    return edit.operation


def hindrances(store: Store, operation: str) -> list[Hindrance]:
    """What stands in the way of undoing `operation`; empty when nothing does."""
    mine = store.one("SELECT device FROM operation WHERE id = ?", operation) == store.device
    facts = {"id": operation, "device": store.device, "mine": mine}
    run = store.connection.execute
    found = run(
        """SELECT kind, row, field FROM change AS c WHERE operation = :id AND (
             NOT :mine
             OR EXISTS (SELECT 1 FROM change AS h JOIN operation AS o ON o.id = h.operation
                     WHERE h.row = c.row AND h.field = c.field AND h.head > 0
                       AND (h.head = 2 OR h.after IS NOT c.after OR o.device <> :device))
             OR field <> 'deleted' AND EXISTS (SELECT 1 FROM change AS d WHERE d.row = c.row AND d.field = 'deleted'
                     AND d.head = 1 AND d.after = 1 AND d.operation <> c.operation)
                   AND NOT EXISTS (SELECT 1 FROM change AS o  -- undoing it brings the row back or takes it away itself
                     WHERE o.operation = :id AND o.row = c.row AND o.field = 'deleted'))""",
        facts,
    ).fetchall()
    for kind in KINDS:
        found += run(
            f"""SELECT '{kind}', id, '' FROM {kind} AS r WHERE made = :id AND (
                  NOT :mine
                  OR NOT deleted AND EXISTS (
                    SELECT 1 FROM change AS h JOIN operation AS o ON o.id = h.operation
                    WHERE h.row = r.id AND h.head > 0 AND o.device <> :device)
                  OR deleted AND NOT EXISTS (
                    SELECT 1 FROM change AS d WHERE d.row = r.id AND d.field = 'deleted' AND d.operation = :id))""",
            facts,
        ).fetchall()
    for child, column, parent in store.references():
        found += run(
            f"""SELECT '{child}', c.id, '{column}' FROM {parent} AS r CROSS JOIN {child} AS c ON c.{column} = r.id
                WHERE r.made = :id AND NOT r.deleted AND NOT c.deleted AND c.made <> :id
                  AND NOT EXISTS (SELECT 1 FROM change AS t  -- it put it there itself, and takes it away again
                    WHERE t.operation = :id AND t.row = c.id AND t.field = '{column}')""",
            facts,
        ).fetchall()
    return [Hindrance(*row) for row in found]


def next_undo(store: Store) -> str | None:
    """The operation that the undo key would undo now, None when there is none.

    Going back through what I did here, the first that still stands; redone ones are undone by undoing their redo, so a
    chain of undo and redo stays a line. What happened in the world blocks the way to everything before it.
    """
    for operation, name in _own(store):
        if name == Act.UNDO:
            continue
        tip, depth = _tip(store, operation)
        if depth % 2 == 0:
            return tip if can_undo(name) else None
    return None


def next_redo(store: Store) -> str | None:
    """The undo that the redo key would undo now: the newest not redone yet and with nothing new done since."""
    for operation, name in _own(store):
        if name != Act.UNDO:
            return None
        if _depth(store, operation) % 2 == 1 and _tip(store, operation)[0] == operation:
            return operation
    return None


def _own(store: Store) -> Iterator[tuple[str, str]]:
    return store.connection.execute(  # type: ignore[no-any-return]
        """SELECT id, name FROM operation WHERE package IS NULL AND device = ? AND name <> ? ORDER BY arrival DESC""",
        [store.device, Act.UNDO_IMPORT],  # which did nothing that travels, and bars no way
    )


def _tip(store: Store, operation: str) -> tuple[str, int]:
    """The last undo of an undo … of `operation`, and how many there are."""
    return store.connection.execute(  # type: ignore[no-any-return]
        """WITH RECURSIVE chain (id, depth) AS (
             SELECT ?, 0 UNION ALL SELECT u.id, depth + 1 FROM chain JOIN operation AS u ON u.undoes = chain.id)
           SELECT id, depth FROM chain ORDER BY depth DESC, id DESC LIMIT 1""",
        [operation],
    ).fetchone()


def _depth(store: Store, operation: str) -> int:
    """How many undos lie between `operation` and what it undoes in the end."""
    return int(
        store.one(
            """WITH RECURSIVE chain (id, depth) AS (
                 SELECT ?, 0 UNION ALL SELECT o.undoes, depth + 1 FROM chain JOIN operation AS o ON o.id = chain.id
                 WHERE o.undoes IS NOT NULL)
               SELECT max(depth) FROM chain""",
            operation,
        )
    )
