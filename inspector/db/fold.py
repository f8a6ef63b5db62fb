"""The fold: heads, conflicts and shown values of the touched fields, computed from their changes and erasures.

This is the one place that says what a store shows. It asks only what is there, never in which order it came; that is
why merging needs no order. The caller fills the temporary table `touched(kind, row, field)` and calls `refresh`.

* a change that another names as parent is replaced (head 0);
* the others are heads (1); heads that differ are contested (2), as is a deletion that has not seen an edit;
* the value shown is that of the newest head; a contested deletion shows the record;
* an erased record's personal columns are blank in it and in every change, and being equal they contest nothing.
"""

from collections.abc import Mapping

from inspector.db.connection import Connection, IntegrityError, listed
from inspector.db.stamp import LENGTH
from inspector.records import KINDS, personal_fields

EMPTY = "''"  # the SQL literal of an empty text
_AT_ONCE = 4096  # changes whose parents are named together
_NO_VALUE = "x''"  # what no column of a record takes
_ERASED = "FROM touched AS t CROSS JOIN erasure AS e ON (e.row, e.kind) = (t.row, t.kind)"
UNSWEPT = "unswept"  # the setting that says the file still has to be written anew, see `Store.sweep`


def heads(row: str, which: str) -> str:
    """SQL: the operations, separated by a comma, of the heads `h` of one field of `row` that fulfil `which`."""
    return (
        f"coalesce((SELECT group_concat(h.operation) FROM change AS h"
        f" WHERE h.row = {row} AND {which} AND h.head > 0), '')"
    )


def all_heads(row: str) -> str:
    """SQL: the operations of all heads of `row`. A deletion names every one of them: it has seen them all."""
    return (
        f"coalesce((SELECT group_concat(DISTINCT h.operation) FROM change AS h WHERE h.row = {row} AND h.head > 0), '')"
    )


def prepare(connection: Connection, types: dict[str, dict[str, tuple[str, bool]]]) -> None:
    """The temporary tables of a writing connection. `types`: kind → column → (declared type, NOT NULL)."""
    for table in ("touched", "several"):
        connection.execute(
            f"CREATE TEMP TABLE {table} (kind, row, field, PRIMARY KEY (row, field, kind)) WITHOUT ROWID"
        )
    connection.execute(
        "CREATE TEMP TABLE named (row, field, operation, PRIMARY KEY (row, operation, field)) WITHOUT ROWID"
    )
    connection.execute(
        "CREATE TEMP TABLE field (kind, name, type, required, personal, PRIMARY KEY (kind, name)) WITHOUT ROWID"
    )
    for kind, columns in types.items():
        names = personal_fields(KINDS[kind])
        connection.executemany(
            "INSERT INTO field VALUES (?, ?, ?, ?, ?)",
            [(kind, name, type_, required, name in names) for name, (type_, required) in columns.items()],
        )


def touch_nothing(connection: Connection) -> None:
    """Forget what was touched before."""
    connection.execute("DELETE FROM touched")
    connection.execute("DELETE FROM several")


def note_several(connection: Connection, fields: str = "touched", *, besides: int = 1) -> None:
    """`several`: which of the touched `fields` have changes besides as many; it does no harm to name others too."""
    more = f" LIMIT 1 OFFSET {besides}" if besides else ""
    connection.execute(
        f"""INSERT OR IGNORE INTO several SELECT t.kind, t.row, t.field FROM {fields} AS t WHERE EXISTS (
              SELECT 1 FROM change AS c WHERE c.row = t.row AND c.field = t.field{more})"""
    )


def refresh(connection: Connection) -> None:
    """Compute what the touched fields show."""
    note_several(connection)
    renew(connection)


def renew(connection: Connection, known: Mapping[str, int] | None = None) -> dict[str, int]:
    """Compute what the touched fields show, once it is noted which have several changes; kind → touched records.

    `known`: the newest row of each kind before these changes came. Raises IntegrityError where a record is not here, or
    where the only change of a field of one that was does not begin with what was shown: taking the change out again
    would put that there.

    Most fields have one change, which nothing can replace or contest: only those of several are compared, and none of
    their changes with each other: a stranger's package may have a hundred thousand of one field.
    """
    run = connection.execute
    if not run("SELECT 1 FROM touched LIMIT 1").fetchone():
        return {}
    if _touch_deletions(connection):
        note_several(connection, "(SELECT * FROM touched WHERE field = 'deleted')")
    erased, blanked = [], 0
    if run("SELECT 1 FROM erasure LIMIT 1").fetchone():
        erased = run(f"SELECT DISTINCT t.kind {_ERASED}").fetchall()
    if erased:
        blanked = run(
            f"""UPDATE change SET before = iif(f.required, '', NULL), after = iif(f.required, '', NULL) FROM field AS f
               WHERE f.kind = change.kind AND f.name = change.field AND f.personal
                 AND (row, field, change.kind) IN (SELECT t.row, t.field, t.kind {_ERASED})
                 AND (before IS NOT iif(f.required, '', NULL) OR after IS NOT iif(f.required, '', NULL))"""
        ).rowcount
    run(
        """UPDATE change INDEXED BY change_contested SET head = 1 WHERE head = 2 AND EXISTS (
             SELECT 1 FROM touched AS t WHERE t.row = change.row AND t.field = change.field)"""
    )
    fields: dict[str, list[str]] = {}
    for kind, name in run("SELECT DISTINCT kind, field FROM touched").fetchall():
        fields.setdefault(kind, []).append(name)
    _compare(connection)
    if any("deleted" in names for names in fields.values()):
        _compare_deletions(connection)
    records = {
        kind: _show(connection, kind, names, erased=bool(erased), known=known[kind] if known else None)
        for kind, names in fields.items()
    }
    blanked += sum(blank(connection, kind) for (kind,) in erased)
    if blanked:
        run("INSERT OR REPLACE INTO setting VALUES (?, '1')", [UNSWEPT])
    return records


def _touch_deletions(connection: Connection) -> int:
    """Touch the deletions of touched records too, for whether one is contested depends on the other fields; how many.
    Only those that hold or are contested can turn into the other: they stand in two indexes of few entries.
    """
    deletions = 0
    for index, held in (
        ("change_deletion", "c.field = 'deleted' AND c.head = 1 AND c.after = 1"),
        ("change_contested", "c.head = 2"),
    ):
        of_it = f"change AS c INDEXED BY {index}"
        if connection.execute(f"SELECT 1 FROM {of_it} WHERE c.kind IN {listed(KINDS)} AND {held} LIMIT 1").fetchone():
            deletions += connection.execute(
                f"""INSERT OR IGNORE INTO touched SELECT c.kind, c.row, c.field
                    FROM (SELECT DISTINCT kind, row FROM touched) AS t CROSS JOIN {of_it}
                      ON c.kind = t.kind AND c.row = t.row AND c.field = 'deleted' AND {held}"""
            ).rowcount
    return deletions


def _compare(connection: Connection) -> None:
    """The heads of fields with several changes."""
    run = connection.execute
    of_them = "FROM several AS s CROSS JOIN change AS c ON (c.row, c.field, c.kind) = (s.row, s.field, s.kind)"
    run("DELETE FROM named")
    alone = f"length(c.parents) = {LENGTH} AND c.parents <> c.operation"
    run(f"INSERT OR IGNORE INTO named SELECT c.row, c.field, c.parents {of_them} AND {alone}")
    _name_each(connection, f"SELECT c.row, c.field, c.operation, c.parents {of_them} AND length(c.parents) > {LENGTH}")
    replaced = "SELECT row, field, operation FROM named"
    run(f"UPDATE change SET head = 0 WHERE head = 1 AND (row, field, operation) IN ({replaced})")
    run(
        f"""UPDATE change SET head = 2 FROM (
              SELECT c.row, c.field, c.kind {of_them} WHERE c.head > 0 GROUP BY c.row, c.field, c.kind
              HAVING min(c.after) IS NOT max(c.after) OR min(c.after IS NULL) <> max(c.after IS NULL)) AS s
            WHERE (change.row, change.field, change.kind) = (s.row, s.field, s.kind) AND head = 1"""
    )


def _name_each(connection: Connection, changes: str) -> None:
    """`named`: each of the parents of these changes (row, field, operation, parents) that have several, which takes no
    longer the longer the text of them is.
    """
    found = connection.execute(changes)
    while some := found.fetchmany(_AT_ONCE):
        connection.executemany(
            "INSERT OR IGNORE INTO named VALUES (?, ?, ?)",
            [(row, name, it) for row, name, by, parents in some for it in parents.split(",") if it != by],
        )


def _compare_deletions(connection: Connection) -> None:
    """A deletion is contested by an edit it has not seen."""
    run = connection.execute
    of_them = """FROM touched AS t CROSS JOIN change AS c ON (c.row, c.field, c.kind) = (t.row, t.field, t.kind)
                 WHERE t.field = 'deleted' AND c.head > 0 AND c.after = 1"""
    run("DELETE FROM named")
    run(f"INSERT OR IGNORE INTO named SELECT c.row, c.field, c.operation {of_them}")
    _name_each(connection, f"SELECT c.row, c.field, '', c.parents {of_them} AND c.parents <> ''")
    run(
        """UPDATE change SET head = 2 WHERE head = 1 AND after = 1 AND field = 'deleted' AND row IN (
             SELECT t.row FROM touched AS t CROSS JOIN change AS e ON (e.row, e.kind) = (t.row, t.kind)
             WHERE t.field = 'deleted' AND e.field <> 'deleted' AND e.head > 0 AND NOT EXISTS (
               SELECT 1 FROM named AS n WHERE (n.row, n.operation) = (e.row, e.operation)))"""
    )


def _show(connection: Connection, kind: str, names: list[str], *, erased: bool, known: int | None) -> int:
    """Write the shown values of the touched fields of a kind into its records, each record once; how many they are."""
    of_kind = "SELECT DISTINCT row FROM touched WHERE kind = ?"
    sums = ", ".join(f"sum(field = '{name}')" for name in names)
    every, *touched = connection.execute(  # records; those in which each of the fields was touched
        f"SELECT (SELECT count(*) FROM ({of_kind})), {sums} FROM touched WHERE kind = ?", [kind, kind]
    ).fetchone()
    sets = []
    for name, count in sorted(zip(names, touched, strict=True)):
        of_it = f"FROM change WHERE row = r.id AND field = '{name}' AND kind = '{kind}'"
        after = "after" if known is None else f"iif({_begins(kind, name, known)}, after, {_NO_VALUE})"
        value = f"(SELECT {after} {of_it} AND head > 0 ORDER BY operation DESC LIMIT 1)"
        if name == "deleted":  # what is contested stays visible until somebody decides
            value = f"(SELECT coalesce(max(after), 0) {of_it} AND head = 1)"
        conditions = []
        if count < every:
            conditions.append(
                f"EXISTS (SELECT 1 FROM touched WHERE row = r.id AND field = '{name}' AND kind = '{kind}')"
            )
        if erased:  # only an erasure touches fields that nobody ever changed
            conditions.append(f"EXISTS (SELECT 1 {of_it})")
        sets.append(f"{name} = " + (f"iif({' AND '.join(conditions)}, {value}, {name})" if conditions else value))
    here = connection.execute(f"UPDATE {kind} AS r SET {', '.join(sets)} WHERE id IN ({of_kind})", [kind]).rowcount
    if known is not None and here < every:
        message = f"no such {kind}"
        raise IntegrityError(message)
    return int(every)


def _begins(kind: str, name: str, known: int) -> str:
    """SQL: whether a change of a field of the record `r` begins with what that shows, if it is to be asked at all."""
    return f"""parents = '' AND before IS r.{name} OR r.rowid > {known}
        OR EXISTS (SELECT 1 FROM several WHERE row = r.id AND field = '{name}') OR {is_erased("r.id", kind, name)}"""


def is_erased(row: str, kind: str, name: str) -> str:
    """SQL: whether a field of a record is blank for good; an erasure of another kind is none of this record."""
    return f"""EXISTS (SELECT 1 FROM erasure AS e CROSS JOIN field AS f
        ON f.kind = e.kind AND f.name = '{name}' AND f.personal WHERE e.row = {row} AND e.kind = '{kind}')"""


def blank(connection: Connection, kind: str) -> int:
    """Blank the personal columns of the touched records of a kind that are erased; how many records were not yet."""
    columns = connection.execute("SELECT name, required FROM field WHERE kind = ? AND personal", [kind]).fetchall()
    blanks = [(name, EMPTY if required else "NULL") for name, required in columns]
    if not blanks:
        return 0
    return int(
        connection.execute(
            f"""UPDATE {kind} SET {", ".join(f"{name} = {nothing}" for name, nothing in blanks)} WHERE id IN (
                  SELECT t.row {_ERASED} WHERE t.kind = ?)
                AND ({" OR ".join(f"{name} IS NOT {nothing}" for name, nothing in blanks)})""",
            [kind],
        ).rowcount
    )
