"""What of an import can be taken out again, and what has been built upon since: computed in temporary tables.

`going` begins as everything a package brought first (a record: field ''; a change; erasures are for good). What has to
stay is moved to `held`, with the reason, until nothing more follows:

* what another package carried too, and what went out again with one written here;
* a change that a staying one knowingly replaced; a record that a staying change touches, with all its changes;
* a record that something staying refers to, or referred to, for an undo would put that back;
* what belongs to a visit that stays: a visit is whole or gone.

What the office adds of its own accord (ledger numbers, what follows a join) is no building upon: it goes along, and is
parked for the day the records come back.
"""

from enum import StrEnum

from inspector.acts import Act
from inspector.db.connection import Connection, listed
from inspector.db.store import Store
from inspector.records import KINDS


class Why(StrEnum):
    """Why something stays when an import is undone."""

    CHANGED = "changed"  # it was changed, decided or deleted since; `by`: the operation
    REFERRED = "referred"  # something that stays refers to it; `by`: the record or the operation
    VISIT = "visit"  # it belongs to a visit that stays; `by`: the visit
    ALSO_IN = "also_in"  # another package brought it too; `by`: the package
    GIVEN = "given"  # it went out again; `by`: the package


AUTOMATIC = (Act.NUMBER_FINDINGS, Act.FOLLOW_JOIN)
"""What an office does of its own accord with what arrives."""

_WHOLE = frozenset({"visit", "finding", "highlight", "paper", "step"})
"""Kinds of which everything stays that refers to one that stays."""

_STAYING = """NOT EXISTS (
    SELECT 1 FROM going AS s WHERE (s.row, s.field, s.operation) = ({0}.row, {0}.field, {0}.operation))"""


class Parting:
    """Fills `temp.going` and `temp.held` for the packages in `temp.forgetting`, inside a transaction."""

    def __init__(self, store: Store) -> None:
        self._connection = store.connection
        self._run = store.connection.execute
        self._references = store.references()

    def part(self) -> None:
        """Sort everything into what goes and what stays."""
        begin(self._connection)
        self._gather()
        self._hold_shared()
        self._note_mentions()
        moved = True
        while moved:
            moved = False
            for hold in (self._hold_changed, self._hold_referred, self._hold_parts, self._hold_whole, self._hold_last):
                moved |= hold()

    # -- what the packages brought -------------------------------------------------------------------------------------

    def _gather(self) -> None:
        run = self._run
        first = """FROM operation AS o CROSS JOIN {table} AS r ON r.{made} = o.id
                   WHERE o.package IN (SELECT id FROM forgetting) AND NOT EXISTS (
                     SELECT 1 FROM belated AS b WHERE (b.row, b.field, b.operation) = (r.{row}, {field}, o.id))"""
        for kind in KINDS:
            run(
                f"""INSERT INTO going SELECT '{kind}', r.id, '', r.made, 0
                    {first.format(table=kind, made="made", row="id", field="''")}"""
            )
        source = first.format(table="change", made="operation", row="row", field="r.field")
        run(f"INSERT INTO going SELECT r.kind, r.row, r.field, r.operation, 0 {source}")
        run(
            """INSERT OR IGNORE INTO going SELECT kind, row, field, operation, 0 FROM belated
               WHERE package IN (SELECT id FROM forgetting)"""
        )
        run(
            f"""INSERT OR IGNORE INTO going SELECT c.kind, c.row, c.field, c.operation, 1 FROM going AS g
                CROSS JOIN change AS c ON c.row = g.row CROSS JOIN operation AS o ON o.id = c.operation
                WHERE g.field = '' AND o.package IS NULL AND o.name IN {listed(AUTOMATIC)}"""
        )

    def _hold_shared(self) -> None:
        """What came with another package too, or went out with one."""
        self._hold(
            """SELECT g.kind, g.row, g.field, g.operation, iif(b.direction = 'read', ?, ?), b.id
               FROM (SELECT max(rowid) AS at FROM book WHERE id IN (SELECT id FROM forgetting)) AS l
               CROSS JOIN book AS b ON b.rowid > l.at AND b.forgotten IS NULL
                 AND b.id NOT IN (SELECT id FROM forgetting)
               CROSS JOIN carried AS c ON c.package = b.id
               CROSS JOIN operation AS o ON o.arrival BETWEEN c.first AND c.last
               CROSS JOIN going AS g INDEXED BY going_operation ON g.operation = o.id AND NOT g.automatic
               ORDER BY b.direction = 'written', b.rowid""",
            Why.ALSO_IN, Why.GIVEN,
        )  # fmt: skip

    def _note_mentions(self) -> None:
        """Changes made since by which something refers, or referred, to what is going."""
        columns = ", ".join(f"('{kind}', '{column}')" for kind, column, _ in self._references)
        since = """(SELECT o.id FROM operation AS o NOT INDEXED WHERE o.arrival >= coalesce((
                      SELECT min(n.arrival) FROM operation AS n WHERE n.package IN (SELECT id FROM forgetting)), 0)
                    UNION ALL SELECT operation FROM belated WHERE package NOT IN (SELECT id FROM forgetting))"""
        self._run(
            f"""INSERT OR IGNORE INTO mention SELECT g.row, c.row, c.field, c.operation FROM {since} AS since
                CROSS JOIN change AS c ON c.operation = since.id CROSS JOIN going AS g ON g.row IN (c.before, c.after)
                WHERE g.field = '' AND (c.kind, c.field) IN (VALUES {columns})"""
        )

    # -- what stays ----------------------------------------------------------------------------------------------------

    def _hold(self, found: str, *values: object) -> bool:
        run = self._run
        held = run(f"INSERT OR IGNORE INTO held {found}", values).rowcount
        if held:
            run(
                """DELETE FROM going WHERE EXISTS (SELECT 1 FROM held AS h
                     WHERE (h.row, h.field, h.operation) = (going.row, going.field, going.operation))"""
            )
        return bool(held)

    def _hold_changed(self) -> bool:
        replaced = self._hold(
            f"""SELECT g.kind, g.row, g.field, g.operation, ?, n.operation FROM going AS g
                CROSS JOIN change AS n ON n.row = g.row AND n.operation <> g.operation
                  AND n.field IN (g.field, 'deleted') AND instr(n.parents, g.operation)
                WHERE g.field <> '' AND NOT g.automatic AND {_STAYING.format("n")}""",
            Why.CHANGED,
        )
        touched = self._hold(
            f"""SELECT g.kind, g.row, '', g.operation, ?, min(n.operation) FROM going AS g
                CROSS JOIN change AS n ON n.row = g.row
                WHERE g.field = '' AND {_STAYING.format("n")} GROUP BY g.row""",
            Why.CHANGED,
        )
        return replaced or touched

    def _hold_referred(self) -> bool:
        moved = self._hold(
            f"""SELECT g.kind, g.row, '', g.operation, ?, m.operation FROM mention AS m
                CROSS JOIN going AS g ON g.row = m.target AND g.field = ''
                WHERE EXISTS (SELECT 1 FROM change AS c
                              WHERE (c.row, c.field, c.operation) = (m.row, m.field, m.operation))
                  AND {_STAYING.format("m")}""",
            Why.REFERRED,
        )
        for parent, children in self._pointing("going"):
            moved |= self._hold(
                " UNION ALL ".join(
                    f"""SELECT g.kind, g.row, '', g.operation, ?1, c.id FROM going AS g
                        CROSS JOIN {child} AS c ON c.{column} = g.row
                        WHERE g.kind = '{parent}' AND g.field = ''
                          AND NOT EXISTS (SELECT 1 FROM going AS s WHERE s.row = c.id AND s.field = '')"""
                    for child, column in children
                ),
                Why.REFERRED,
            )
        return moved

    def _hold_parts(self) -> bool:
        moved = False
        for parent, children in self._pointing("held"):
            if parent in _WHOLE:
                moved |= self._hold(
                    " UNION ALL ".join(
                        f"""SELECT g.kind, g.row, '', g.operation, ?1, h.row FROM held AS h
                            CROSS JOIN {child} AS c ON c.{column} = h.row
                            CROSS JOIN going AS g ON g.row = c.id AND g.field = ''
                            WHERE h.kind = '{parent}' AND h.field = ''"""
                        for child, column in children
                    ),
                    Why.VISIT,
                )
        return moved

    def _pointing(self, table: str) -> list[tuple[str, list[tuple[str, str]]]]:
        """Of each kind of which records are in a table, what refers to it: (kind, column)."""
        kinds = [kind for (kind,) in self._run(f"SELECT DISTINCT kind FROM {table} WHERE field = ''")]
        found = [(kind, [(child, column) for child, column, to in self._references if to == kind]) for kind in kinds]
        return [(kind, children) for kind, children in found if children]

    def _hold_whole(self) -> bool:
        """The changes of a record that stays, which nobody could have seen without them."""
        self._run(
            "DELETE FROM going WHERE automatic AND EXISTS (SELECT 1 FROM held WHERE row = going.row AND field = '')"
        )
        return self._hold(
            """SELECT g.kind, g.row, g.field, g.operation, h.why, h.by FROM held AS h
               CROSS JOIN going AS g ON g.row = h.row WHERE h.field = '' AND g.field <> ''"""
        )

    def _hold_last(self) -> bool:
        """The last change of a field whose former value cannot be put back: what it referred to is not here."""
        moved = False
        parents = {(kind, column): parent for kind, column, parent in self._references}
        fields: dict[str, list[str]] = {}  # kind → of each field of it, what is lost
        for kind, field, required in self._run(
            """SELECT DISTINCT g.kind, g.field, f.required FROM going AS g
               JOIN field AS f ON f.kind = g.kind AND f.name = g.field WHERE g.field <> 'deleted'"""
        ).fetchall():
            lost = ["c.before IS NULL"] if required else []
            if parent := parents.get((kind, field)):
                lost.append(
                    f"""c.before IS NOT NULL AND (NOT EXISTS (SELECT 1 FROM {parent} WHERE id = c.before)
                        OR EXISTS (SELECT 1 FROM going AS t WHERE t.row = c.before AND t.field = ''))"""
                )
            if lost:
                fields.setdefault(kind, []).append(f"g.field = '{field}' AND ({' OR '.join(lost)})")
        for kind, lost in fields.items():
            moved |= self._hold(
                f"""SELECT g.kind, g.row, g.field, g.operation, ?, c.before FROM going AS g
                    CROSS JOIN change AS c ON (c.row, c.field, c.operation) = (g.row, g.field, g.operation)
                    WHERE g.kind = ? AND ({" OR ".join(lost)})
                      AND NOT EXISTS (SELECT 1 FROM going AS r WHERE r.row = g.row AND r.field = '')
                      AND NOT EXISTS (SELECT 1 FROM change AS n WHERE n.row = g.row AND n.field = g.field
                                      AND {_STAYING.format("n")})""",
                Why.REFERRED, kind,
            )  # fmt: skip
        return moved


def begin(connection: Connection) -> None:
    """The temporary tables, empty."""
    for table, columns, key in (
        ("going", "kind, row, field, operation, automatic", "row, field, operation"),
        ("held", "kind, row, field, operation, why, by", "row, field, operation"),
        ("mention", "target, row, field, operation", "target, row, field, operation"),
    ):
        connection.execute(f"DROP TABLE IF EXISTS temp.{table}")
        connection.execute(f"CREATE TEMP TABLE {table} ({columns}, PRIMARY KEY ({key})) WITHOUT ROWID")
    connection.execute("CREATE INDEX temp.going_operation ON going (operation)")
