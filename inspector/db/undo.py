"""Undo: an operation that puts back what another left. Redo is the undo of an undo.

Allowed for what was done on this device, while the field still shows what the operation left there, uncontested, and
its heads are of this device too; a row it made may be deleted unless others changed or deleted it or living rows made
elsewhere refer to it.

An operation that decided between values which contested is undone by as many: each value is put beside the others anew,
by an operation of its own that knows of the decision and of no other, so they contest again wherever that is read.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

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
    with store.transaction():
        fold.touch_nothing(store.connection)
        contested = _contested(store, operation)
        for place in range(1, max(map(len, contested.values()), default=0)):
            with store.operation(Act.CONTEST_AGAIN) as edit:
                _contest(store, operation, edit.operation, contested, place)
                edit.empty = False
        with store.operation(Act.UNDO, undoes=operation) as edit:
            _contest(store, operation, edit.operation, contested, 0)
            _put_back(store, operation, edit.operation)
            edit.kinds.update(KINDS)
            edit.empty = False  # kept even if there was nothing to put back: the keys have to see that it was undone
            fold.refresh(store.connection)
    return edit.operation


def _contested(store: Store, operation: str) -> dict[tuple[str, str, str], list[Any]]:
    """(kind, row, field) → the values between which an operation decided, the one that was shown first: it replaced
    others than what was shown. What is contested about a deletion is shown, which is the value 0.
    """
    found: dict[tuple[str, str, str], list[Any]] = {}
    shown: dict[tuple[str, str, str], Any] = {}
    for kind, row, field, before, after in store.rows(
        """SELECT c.kind, c.row, c.field, c.before, p.after FROM change AS c CROSS JOIN change AS p
             ON p.row = c.row AND p.field = c.field AND p.operation <> c.operation AND instr(c.parents, p.operation)
           WHERE c.operation = ? AND NOT EXISTS (  -- a deletion names operations for what they did to other fields too
             SELECT 1 FROM change AS n WHERE n.row = p.row AND n.field = p.field AND n.operation < c.operation
               AND instr(n.parents, p.operation))
           ORDER BY p.after IS NOT c.before, p.operation""",
        operation,
    ):
        shown[kind, row, field] = before
        values = found.setdefault((kind, row, field), [])
        if after not in values:
            values.append(after)
    return {field: values for field, values in found.items() if values != [shown[field]]}


def _contest(store: Store, old: str, new: str, contested: Mapping[tuple[str, str, str], list[Any]], place: int) -> None:
    """Put one of the values of each field beside the others anew, by the operation `new`."""
    for (kind, row, field), values in contested.items():
        if place < len(values):
            store.connection.execute(
                """INSERT INTO change (kind, row, field, operation, before, after, parents)
                   SELECT kind, row, field, ?, after, ?, operation FROM change
                   WHERE (row, field, operation) = (?, ?, ?)""",
                [new, values[place], row, field, old],
            )
            store.connection.execute("INSERT OR IGNORE INTO touched VALUES (?, ?, ?)", [kind, row, field])


def _put_back(store: Store, old: str, new: str) -> None:
    """Every other field shows what it did before, and what was made is deleted."""
    run, facts = store.connection.execute, {"old": old, "new": new}
    made = " UNION ALL ".join(f"SELECT id FROM {kind} WHERE made = :old" for kind in KINDS)
    left = f"""operation = :old AND NOT (field = 'deleted' AND row IN ({made}))  -- what it made it unmakes below
               AND NOT EXISTS (SELECT 1 FROM touched AS t WHERE t.row = c.row AND t.field = c.field)"""
    seen = f"iif(c.field = 'deleted', {fold.all_heads('c.row')}, {fold.heads('c.row', 'h.field = c.field')})"
    shown = "iif(c.field = 'deleted' AND c.head = 2, 0, c.after)"
    run(
        f"""INSERT INTO change (kind, row, field, operation, before, after, parents)
            SELECT kind, row, field, :new, {shown}, before, {seen} FROM change AS c WHERE {left}""",
        facts,
    )
    run("INSERT OR IGNORE INTO touched SELECT kind, row, field FROM change WHERE operation = :new", facts)
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


def hindrances(store: Store, operation: str) -> list[Hindrance]:
    """What stands in the way of undoing `operation`; empty when nothing does."""
    device, undid = store.rows("SELECT device, undoes FROM operation WHERE id = ?", operation)[0]
    facts = {"id": operation, "device": store.device, "mine": device == store.device, "undid": undid}
    run = store.connection.execute
    found = run(
        """SELECT kind, row, field FROM change AS c WHERE operation = :id AND (
             NOT :mine
             OR EXISTS (SELECT 1 FROM change AS h JOIN operation AS o ON o.id = h.operation
                     WHERE h.row = c.row AND h.field = c.field AND h.head > 0
                       AND (o.device <> :device OR (h.head = 2 OR h.after IS NOT c.after) AND h.parents IS NOT :undid))
             OR field = 'deleted' AND head = 2 AND EXISTS (  -- an edit that those who decided had not seen
                     SELECT 1 FROM change AS d CROSS JOIN change AS e ON e.row = d.row AND e.field <> 'deleted'
                     WHERE (d.row, d.field, d.operation) = (c.row, c.field, :undid)
                       AND e.head > 0 AND e.parents IS NOT :undid AND NOT instr(d.parents, e.operation))
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
        """SELECT id, name FROM operation WHERE package IS NULL AND device = ? AND name NOT IN (?, ?)
           ORDER BY arrival DESC""",
        [store.device, Act.UNDO_IMPORT, Act.CONTEST_AGAIN],  # no acts of a person: they bar no way
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
