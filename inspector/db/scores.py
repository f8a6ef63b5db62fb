"""The scores of finalised visits as derived tables: a `score` each, a `score_line` for each item that lost or gained.

A score follows from answers, the checklist and the tables a visit was judged by; working it out again and again would
cost more than ranking. So it is kept until an operation touches what it came from. Like the search index these tables
look at what operations did since the last time, and at the last one again where it may have been continued. Who works
scores out is `operations.rating.scoring`; here they are only kept. Nothing personal stands in them.

A store opened for reading keeps its own as temporary tables, which hide those on the disk.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from inspector.db.connection import Connection, in_batches
from inspector.db.store import Store
from inspector.errors import Fault, Kind

VERSION = 1  # of these tables and of how scores are worked out; another number drops what was kept

_CREATED = """
CREATE TABLE {schema}.score (
    visit TEXT NOT NULL PRIMARY KEY, points INTEGER NOT NULL, full INTEGER NOT NULL, vetoed INTEGER NOT NULL,
    grade TEXT NOT NULL, list TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE {schema}.score_line (
    visit TEXT NOT NULL, number INTEGER NOT NULL, item TEXT NOT NULL, label TEXT NOT NULL, label_en TEXT NOT NULL,
    points INTEGER NOT NULL, lost INTEGER NOT NULL, counted INTEGER NOT NULL, why TEXT NOT NULL,
    PRIMARY KEY (visit, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE {schema}.score_mark (
    only INTEGER PRIMARY KEY CHECK (only = 1), version INTEGER NOT NULL, arrival INTEGER, operation TEXT,
    again INTEGER NOT NULL
) STRICT
"""
_TABLES = ("score", "score_line", "score_mark")

_TOUCHED = """
    WITH since (id) AS (SELECT id FROM operation WHERE arrival > :arrival OR arrival = :arrival AND :again),
    moved (kind, id) AS (
        SELECT c.kind, c.row FROM since CROSS JOIN change AS c ON c.operation = since.id
        UNION SELECT e.kind, e.row FROM since CROSS JOIN erasure AS e ON e.operation = since.id)
    SELECT a.visit FROM since CROSS JOIN answer AS a ON a.made = since.id
    UNION SELECT id FROM moved WHERE kind = 'visit'
    UNION SELECT a.visit FROM moved AS m CROSS JOIN answer AS a ON a.id = m.id WHERE m.kind = 'answer'
    UNION SELECT v.id FROM moved AS m CROSS JOIN visit AS v ON v.site = m.id WHERE m.kind = 'site'
    UNION SELECT v.id FROM moved AS m CROSS JOIN visit AS v ON v.checklist = m.id WHERE m.kind = 'checklist'
    UNION SELECT v.id FROM moved AS m CROSS JOIN site AS s ON s.area = m.id CROSS JOIN visit AS v ON v.site = s.id
    WHERE m.kind = 'area'
    UNION SELECT id FROM visit WHERE judged_by IS NULL AND finalised IS NOT NULL
        AND EXISTS (SELECT 1 FROM since CROSS JOIN reference_table AS t ON t.made = since.id)"""


@dataclass(frozen=True, slots=True, kw_only=True)
class LineScore:
    """What one item lost (negative: gained), in hundredths; `why`: JSON of `rating.frozen.FrozenReason`s."""

    item: str
    label: str
    label_en: str
    points: int
    lost: int
    counted: int
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitScore:
    """The score of a visit in hundredths; `full` 0: its checklist gives none, or nothing applied."""

    visit: str
    points: int
    full: int
    vetoed: bool
    grade: str
    list: str
    lines: tuple[LineScore, ...] = ()


def catch_up(store: Store) -> None:
    """Take out the scores of visits that were touched since the last time. What is missing then waits for `keep`."""
    if not _is_current(store.connection):
        _writing(store, _renew)


def missing(store: Store, visits: Iterable[str]) -> list[str]:
    """Of these visits those whose score is not kept, in their order. Call after `catch_up`."""
    known = {it for (it,) in store.connection.execute("SELECT visit FROM score")}
    return [it for it in dict.fromkeys(visits) if it not in known]


def keep(store: Store, found: Iterable[VisitScore]) -> None:
    """Keep scores that were worked out from what is here now."""
    rows = list(found)

    def write(connection: Connection, schema: str) -> None:
        connection.executemany(
            f"INSERT OR REPLACE INTO {schema}.score VALUES (?, ?, ?, ?, ?, ?)",
            [(it.visit, it.points, it.full, int(it.vetoed), it.grade, it.list) for it in rows],
        )
        connection.executemany(
            f"INSERT OR REPLACE INTO {schema}.score_line VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                (it.visit, number, line.item, line.label, line.label_en, line.points, line.lost, line.counted, line.why)
                for it in rows
                for number, line in enumerate(it.lines)
            ],
        )

    _writing(store, write)


def scores(store: Store, visits: Iterable[str]) -> dict[str, VisitScore]:
    """The kept scores of these visits, with the lines that lost or gained something."""
    wanted = list(dict.fromkeys(visits))
    lines: dict[str, list[LineScore]] = {}
    found = {}
    run = store.connection.execute
    for some in in_batches(wanted):
        marks = ", ".join("?" * len(some))
        for visit, item, label, label_en, points, lost, counted, why in run(
            f"""SELECT visit, item, label, label_en, points, lost, counted, why FROM score_line
                WHERE visit IN ({marks}) ORDER BY visit, number""",
            some,
        ):
            line = LineScore(item=item, label=label, label_en=label_en, points=points, lost=lost, counted=counted,
                             why=why)  # fmt: skip
            lines.setdefault(visit, []).append(line)
        for visit, points, full, vetoed, grade, list_ in run(
            f"SELECT visit, points, full, vetoed, grade, list FROM score WHERE visit IN ({marks})", some
        ):
            found[visit] = VisitScore(visit=visit, points=points, full=full, vetoed=bool(vetoed), grade=grade,
                                      list=list_, lines=tuple(lines.get(visit, ())))  # fmt: skip
    return found


def look_again(store: Store, arrival: int) -> None:
    """Have the next `catch_up` look again at what was done since `arrival`: for merges that add to known acts."""
    with store.transaction():
        if not _is_whole(store.connection, "main"):
            return
        store.connection.execute(
            """UPDATE main.score_mark SET again = again + 1, (arrival, operation) = (
                   SELECT arrival, id FROM operation WHERE arrival <= ?1 ORDER BY arrival DESC LIMIT 1)
               WHERE arrival > ?1""",
            [arrival],
        )


def start_anew(connection: Connection) -> None:
    """Have every score worked out again, by readers too: something was taken out and left no trace to look at."""
    if _is_whole(connection, "main"):
        for table in ("score", "score_line"):
            connection.execute(f"DELETE FROM main.{table}")
        connection.execute("UPDATE main.score_mark SET again = again + 1, (arrival, operation) = (SELECT NULL, NULL)")


# -- keeping -----------------------------------------------------------------------------------------------------------


def _writing(store: Store, write: Callable[[Connection, str], None]) -> None:
    """Write these tables on the disk; where that cannot be, temporary ones of this connection."""
    connection = store.connection
    if connection.execute("PRAGMA query_only").fetchone()[0] and _schema(connection) == "temp":
        with _own(connection):  # main may have no such tables at all
            write(connection, "temp")
        return
    try:
        with store.transaction():
            write(connection, "main")
    except Fault as fault:
        if fault.kind is not Kind.READ_ONLY:
            raise
        with _own(connection):
            if _schema(connection) != "temp":  # those on the disk are current, but scores are missing there
                _renew(connection, "temp")
            write(connection, "temp")


@contextmanager
def _own(connection: Connection) -> Iterator[None]:
    run = connection.execute
    run("PRAGMA query_only = OFF")  # of what is on the disk nothing can be written all the same
    try:
        run("BEGIN")
        try:
            yield
        except BaseException:
            run("ROLLBACK")
            raise
        run("COMMIT")
    finally:
        run("PRAGMA query_only = ON")


def _schema(connection: Connection) -> str:
    """Which tables are read: this connection's own hide those on the disk."""
    own = connection.execute("SELECT 1 FROM sqlite_temp_master WHERE name = 'score_mark'").fetchone()
    return "temp" if own else "main"


def _is_whole(connection: Connection, schema: str) -> bool:
    """Whether there are tables of this version, and the operation they are marked with is still known."""
    master = "sqlite_temp_master" if schema == "temp" else "sqlite_master"
    if not connection.execute(f"SELECT 1 FROM {master} WHERE name = 'score_mark'").fetchone():
        return False
    return bool(
        connection.execute(
            f"""SELECT 1 FROM {schema}.score_mark AS m WHERE version = ? AND (arrival IS NULL OR EXISTS (
                  SELECT 1 FROM operation AS o WHERE o.arrival = m.arrival AND o.id = m.operation))""",
            [VERSION],
        ).fetchone()
    )


def _is_current(connection: Connection) -> bool:
    schema = _schema(connection)
    if not _is_whole(connection, schema) or (schema == "temp" and _outdated(connection)):
        return False
    mark = connection.execute(f"SELECT arrival, operation FROM {schema}.score_mark").fetchone()
    newest = connection.execute("SELECT arrival, id FROM operation ORDER BY arrival DESC LIMIT 1").fetchone()
    return mark == (newest or (None, None)) and not _continuable(connection, mark[1])


def _continuable(connection: Connection, operation: str | None) -> bool:
    """Whether an operation may have gone on since: only one that changed fields of a single record can (`Store`)."""
    rows = connection.execute("SELECT DISTINCT row FROM change WHERE operation = ? LIMIT 2", [operation]).fetchall()
    return len(rows) == 1


def _outdated(connection: Connection) -> bool:
    """Whether a merge added to operations these temporary tables have looked at."""
    if not _is_whole(connection, "main"):
        return False
    again = "SELECT (SELECT again FROM temp.score_mark) < (SELECT again FROM main.score_mark)"
    return bool(connection.execute(again).fetchone()[0])


def _renew(connection: Connection, schema: str) -> None:
    run = connection.execute
    if not _is_whole(connection, schema) or (schema == "temp" and _outdated(connection)):
        _create(connection, schema)
        if schema == "temp" and _is_whole(connection, "main"):
            for table in _TABLES:
                run(f"INSERT OR REPLACE INTO temp.{table} SELECT * FROM main.{table}")
    arrival, operation = run(f"SELECT arrival, operation FROM {schema}.score_mark").fetchone()
    if arrival is not None:
        facts = {"arrival": arrival, "again": _continuable(connection, operation)}
        gone = run(_TOUCHED, facts).fetchall()
        for table in ("score", "score_line"):
            connection.executemany(f"DELETE FROM {schema}.{table} WHERE visit = ?", gone)
    run(
        f"""UPDATE {schema}.score_mark SET (arrival, operation) = (
              SELECT arrival, id FROM operation ORDER BY arrival DESC LIMIT 1)"""
    )


def _create(connection: Connection, schema: str) -> None:
    for table in _TABLES:
        connection.execute(f"DROP TABLE IF EXISTS {schema}.{table}")
    for statement in _CREATED.format(schema=schema).split(";\n"):
        connection.execute(statement)
    connection.execute(f"INSERT INTO {schema}.score_mark VALUES (1, {VERSION}, NULL, NULL, 0)")
