"""Which package brought what: what an undo of its import takes out again, and what it leaves because others had it too.

An operation says which package brought it here first (`operation.package`). Three local tables know the rest:
`carried` (a later package had that operation too: ranges of arrivals, for packages repeat what is not acknowledged yet
in the order it came), `belated` (more of an operation that was here already) and `parked` (numbers the office had given
of its own accord to what was taken out: they return with it, and nobody else ever gets them).
"""

from inspector.db.connection import Connection

BROKEN = """(WITH RECURSIVE broken (id) AS (
      SELECT id FROM book WHERE forgotten IS NOT NULL
      UNION SELECT b.id FROM broken JOIN book AS b ON b.base = broken.id WHERE b.direction = 'read'
    ) SELECT id FROM broken)"""
"""SQL: packages that do not count as received: their import was undone, or that of one they continue."""

_RANGES = """SELECT :package, min(arrival), max(arrival) FROM (
      SELECT arrival, arrival - row_number() OVER (ORDER BY arrival) AS island FROM ({arrivals}))
    GROUP BY island"""


def note_repeated(connection: Connection, theirs: str, package: str, *, any_: bool) -> None:
    """Before its operations are taken: which of those in the package attached as `theirs` are here already, if any."""
    connection.execute("DELETE FROM carried WHERE package = ?", [package])
    if not any_:
        return
    arrivals = f"""SELECT o.arrival FROM {theirs}.operation AS t CROSS JOIN main.operation AS o ON o.id = t.id
                   WHERE o.package IS NOT :package"""
    connection.execute(f"INSERT INTO carried {_RANGES.format(arrivals=arrivals)}", {"package": package})


def note_given(connection: Connection, package: str, arrivals: list[tuple[int, int]]) -> None:
    """After one was written: which operations that packages had brought here it passes on, as `passed_on` told."""
    connection.executemany("INSERT INTO carried VALUES (?, ?, ?)", [(package, *it) for it in arrivals])


def passed_on(connection: Connection, ours: str = "ours") -> list[tuple[int, int]]:
    """Ranges of arrivals, in the store attached as `ours`, of operations in the package being written in `main` that
    packages had brought.
    """
    arrivals = f"""SELECT o.arrival FROM main.operation AS t CROSS JOIN {ours}.operation AS o ON o.id = t.id
                   WHERE o.package IS NOT NULL"""
    found = connection.execute(_RANGES.format(arrivals=arrivals), {"package": ""})
    return [(first, last) for _, first, last in found]


def note_belated(connection: Connection, package: str, before: dict[str, int], fresh: dict[str, int]) -> None:
    """After all was taken: what came of operations that were here already. `arrived` holds the changes that are new,
    `before` the last row of each kind that was here, `fresh` how many came.
    """
    run = connection.execute
    if not run("SELECT 1 FROM carried WHERE package = ?", [package]).fetchone():
        return
    known = """SELECT o.id FROM carried AS c CROSS JOIN operation AS o ON o.arrival BETWEEN c.first AND c.last
               WHERE c.package = :package AND o.package IS NOT :package"""
    for kind, count in fresh.items():
        if count:
            run(
                f"""INSERT OR REPLACE INTO belated SELECT :package, '{kind}', r.id, '', r.made FROM ({known}) AS k
                    CROSS JOIN {kind} AS r ON r.made = k.id WHERE +r.rowid > :before""",
                {"package": package, "before": before[kind]},
            )
    run(
        f"""INSERT OR REPLACE INTO belated SELECT :package, a.kind, a.row, a.field, a.operation FROM arrived AS a
            WHERE a.operation IN ({known})""",
        {"package": package},
    )


def put_back_parked(connection: Connection) -> None:
    """Among `arrived`, before it is looked at: what was parked for records that are here again."""
    run = connection.execute
    for (kind,) in run("SELECT DISTINCT kind FROM parked").fetchall():
        back = f"FROM parked WHERE kind = '{kind}' AND EXISTS (SELECT 1 FROM {kind} WHERE id = parked.row)"
        run(f"INSERT OR IGNORE INTO arrived SELECT kind, row, field, operation, before, after, parents {back}")
        run(f"DELETE {back}")


def take_receipts(connection: Connection, theirs: str, reader: str) -> None:
    """The last word of device `reader`, in the package attached as `theirs`, on packages written here."""
    connection.execute(
        f"""INSERT OR REPLACE INTO receipt SELECT t.package, :reader, t.at, t.refused, t.contested
            FROM {theirs}.receipt AS t CROSS JOIN book AS b ON b.id = t.package WHERE b.direction = 'written'""",
        {"reader": reader},
    )
