"""Undoing an import: what a package brought is taken out of the store again, as if it had never been read.

Not an operation, for that would travel and take the work away from whoever did it. What was built upon it since stays,
with everything it stands on (`built_upon`), and is listed. The package counts as never received: it is acknowledged no
more, so its writer sends everything again, and reading the file again gives the former result. An operation without
edits stays behind (`Act.UNDO_IMPORT`), so that arrivals, which say what has been sent, are never given twice.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from inspector import clock
from inspector.acts import Act
from inspector.db import fold, lines, scores, search
from inspector.db.built_upon import Parting, Why
from inspector.db.connection import IntegrityError, listed
from inspector.db.store import Store
from inspector.errors import Fault, Kind
from inspector.records import KINDS

__all__ = ["Forgotten", "Kept", "Why", "forget", "plan_forget"]

SHOWN = 500
"""Kept records named at most; `Forgotten.kept_count` counts all."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A record, or one edited field of it, that stays, and why. `by`: id of the operation, record or package."""

    kind: str
    row: str
    field: str  # '': the record itself
    why: Why
    by: str


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What an undone import took out, or would take out."""

    packages: tuple[str, ...]  # all files of it
    taken_out: dict[str, int]  # kind → records
    fields: int  # of records that stay: put back to what they were
    kept: tuple[Kept, ...]
    kept_count: int

    @property
    def is_nothing(self) -> bool:
        """Whether nothing can be taken out, for all of it has been built upon or has gone out."""
        others = any(it.why is not Why.ALSO_IN for it in self.kept)
        return others and not self.fields and not any(self.taken_out.values())


class _OnlyPlanned(Exception):  # noqa: N818 - a signal, no error
    pass


def plan_forget(store: Store, package: str) -> Forgotten:
    """What `forget` would do; changes nothing. Raises Fault GONE for what was not read here or is undone already."""
    found: list[Forgotten] = []
    try:
        with store.transaction():
            found.append(_part(store, package))
            raise _OnlyPlanned
    except _OnlyPlanned:
        return found[0]


def forget(store: Store, package: str) -> Forgotten:
    """Take out again what a package brought, all its parts, in one transaction.

    Raises Fault GONE for a package that was not read here or is undone already, BUILT_UPON (fields) or GIVEN_OUT
    (packages: their numbers) where all of it has to stay.
    """
    with store.operation(Act.UNDO_IMPORT) as edit:
        edit.empty = False
        found = _part(store, package)
        if found.is_nothing:
            raise _refusal(store, found)
        try:
            _take_out(store)
        except IntegrityError as error:  # values no honest store gave as former ones
            raise Fault(Kind.BUILT_UPON, operation=Act.UNDO_IMPORT, fields=[], reason=str(error)) from error
        _close_book(store, found.packages)
    return found


def _refusal(store: Store, found: Forgotten) -> Fault:
    given = sorted({it.by for it in found.kept if it.why is Why.GIVEN})
    if given:
        numbers = store.rows(f"SELECT sequence FROM book WHERE id IN {listed(given)} ORDER BY rowid")
        return Fault(Kind.GIVEN_OUT, packages=[number for (number,) in numbers])
    fields = [(it.kind, it.row, it.field) for it in found.kept]
    return Fault(Kind.BUILT_UPON, operation=Act.UNDO_IMPORT, fields=fields)


# -- what goes ---------------------------------------------------------------------------------------------------------


def _part(store: Store, package: str) -> Forgotten:
    run = store.connection.execute
    run("CREATE TEMP TABLE IF NOT EXISTS forgetting (id TEXT PRIMARY KEY) WITHOUT ROWID")
    run("DELETE FROM forgetting")
    run(
        """WITH RECURSIVE whole (id, origin, base, part, parts) AS (
             SELECT id, origin, base, part, parts FROM book WHERE id = ? AND direction = 'read' AND forgotten IS NULL
             UNION SELECT b.id, b.origin, b.base, b.part, b.parts FROM whole AS w JOIN book AS b ON b.direction = 'read'
               AND b.forgotten IS NULL AND (b.origin, b.parts) = (w.origin, w.parts)
               AND (b.id = w.base AND b.part = w.part - 1 OR b.base = w.id AND b.part = w.part + 1))
           INSERT INTO forgetting SELECT id FROM whole""",
        [package],
    )
    packages = tuple(it for (it,) in store.rows("SELECT id FROM forgetting"))
    if not packages:
        raise Fault(Kind.GONE, record="package", id=package)
    Parting(store).part()
    taken_out = dict.fromkeys(KINDS, 0) | dict(
        store.rows("SELECT kind, count(*) FROM going WHERE field = '' GROUP BY kind")
    )
    fields = store.one(
        """SELECT count(DISTINCT row || field) FROM going AS g WHERE field <> ''
           AND NOT EXISTS (SELECT 1 FROM going AS r WHERE r.row = g.row AND r.field = '')"""
    )
    listing = """FROM held AS h WHERE field = '' OR NOT EXISTS (
                   SELECT 1 FROM held AS r WHERE r.row = h.row AND r.field = '')"""
    kept = store.rows(f"SELECT kind, row, field, why, by {listing} ORDER BY kind, row, field LIMIT {SHOWN}")
    return Forgotten(
        packages=packages,
        taken_out=taken_out,
        fields=int(fields),
        kept=tuple(Kept(kind, row, name, Why(why), by) for kind, row, name, why, by in kept),
        kept_count=int(store.one(f"SELECT count(*) {listing}")),
    )


def _take_out(store: Store) -> None:
    run = store.connection.execute
    run("PRAGMA defer_foreign_keys = ON")
    with _derived(store):
        fold.touch_nothing(store.connection)
        run(
            """INSERT OR IGNORE INTO touched SELECT kind, row, field FROM going AS g WHERE field <> ''
               AND NOT EXISTS (SELECT 1 FROM going AS r WHERE r.row = g.row AND r.field = '')"""
        )
        run("DROP TABLE IF EXISTS temp.former")
        run(
            """CREATE TEMP TABLE former AS SELECT t.kind, t.row, t.field, (
                 SELECT c.before FROM change AS c WHERE c.row = t.row AND c.field = t.field
                 ORDER BY c.parents <> '', c.operation LIMIT 1) AS value FROM touched AS t"""
        )
        run(
            """INSERT OR REPLACE INTO parked SELECT c.kind, c.row, c.field, c.operation, c.before, c.after, c.parents
               FROM going AS g CROSS JOIN change AS c
                 ON (c.row, c.field, c.operation) = (g.row, g.field, g.operation) WHERE g.automatic"""
        )
        run(
            """DELETE FROM change WHERE (row, field, operation) IN (
                 SELECT row, field, operation FROM going WHERE field <> '')"""
        )
        for (kind,) in run("SELECT DISTINCT kind FROM going WHERE field = ''").fetchall():
            run(f"DELETE FROM {kind} WHERE id IN (SELECT row FROM going WHERE kind = '{kind}' AND field = '')")
        _put_back(store)
    _forget_operations(store)


def _put_back(store: Store) -> None:
    """Fields that were changed show what they showed before: of other changes, or the value of the beginning."""
    run = store.connection.execute
    unchanged = "NOT EXISTS (SELECT 1 FROM change AS c WHERE (c.row, c.field) = ({0}.row, {0}.field))"
    for kind, name in run("SELECT DISTINCT kind, field FROM touched").fetchall():
        former = "SELECT f.value FROM former AS f WHERE f.row = r.id AND f.field = :name"
        run(
            f"""UPDATE {kind} AS r SET {name} = {"0" if name == "deleted" else f"({former})"} WHERE id IN (
                  SELECT t.row FROM touched AS t
                  WHERE t.kind = :kind AND t.field = :name AND {unchanged.format("t")})""",
            {"kind": kind, "name": name},
        )
    run(  # of the record, not of the field: what contested a deletion may be gone, and then it counts
        """INSERT OR IGNORE INTO touched SELECT c.kind, c.row, c.field FROM (SELECT DISTINCT row FROM touched) AS t
           CROSS JOIN change AS c ON c.row = t.row AND c.field = 'deleted'"""
    )
    run(f"DELETE FROM touched WHERE {unchanged.format('touched')}")
    run("UPDATE change SET head = 1 WHERE (row, field) IN (SELECT row, field FROM touched)")  # the fold says which are
    fold.refresh(store.connection)


@contextmanager
def _derived(store: Store) -> Iterator[None]:
    """What is derived from the records follows what the block takes out."""
    run = store.connection.execute
    kinds = {kind for (kind,) in run("SELECT DISTINCT kind FROM going")}
    gone = "SELECT row FROM going WHERE field = ''"
    with lines.without(store.connection, kinds, gone, "SELECT row AS id FROM going WHERE kind = '{kind}'"):
        yield
    search.drop(store)
    scores.start_anew(store.connection)


def _forget_operations(store: Store) -> None:
    """Who brought what stays; operations of which nothing is left go, and what another package brought too is its."""
    run = store.connection.execute
    run(
        """UPDATE operation SET package = h.by FROM held AS h WHERE h.operation = operation.id AND h.why = ?
           AND package IN (SELECT id FROM forgetting)""",
        [Why.ALSO_IN],
    )
    run(
        """UPDATE belated SET package = h.by FROM held AS h WHERE h.why = ?
           AND (h.row, h.field, h.operation) = (belated.row, belated.field, belated.operation)
           AND package IN (SELECT id FROM forgetting)""",
        [Why.ALSO_IN],
    )
    run(
        """DELETE FROM belated WHERE (row, field, operation) IN (
             SELECT row, field, operation FROM going WHERE NOT automatic)"""
    )
    run(
        """DELETE FROM operation AS o WHERE package IN (SELECT id FROM forgetting)
             AND id NOT IN (SELECT operation FROM held)
             AND NOT EXISTS (SELECT 1 FROM erasure WHERE operation = o.id)
             AND id NOT IN (SELECT operation FROM belated)
             AND NOT EXISTS (SELECT 1 FROM operation AS u WHERE u.undoes = o.id
                             AND (u.package IS NULL OR u.package NOT IN (SELECT id FROM forgetting)))"""
    )


def _close_book(store: Store, packages: tuple[str, ...]) -> None:
    run, ids = store.connection.execute, listed(packages)
    # its writer hears nothing of it any more, nor we of what it has read of us: both then begin anew, and no two who
    # undid imports of each other refuse each other's packages for ever
    run(f"DELETE FROM acknowledged WHERE device IN (SELECT origin FROM book WHERE id IN {ids})")
    run(f"DELETE FROM carried WHERE package IN {ids}")
    run(f"DELETE FROM refused WHERE package IN {ids}")
    run(f"UPDATE book SET forgotten = ? WHERE id IN {ids}", [clock.written(store.now())])
