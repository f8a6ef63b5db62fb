"""The ledger's derived tables: one `line` a finding on it, and their sums (`inspector.db.sums`).

A line says what a list is filtered and sorted by and what no record holds: where the finding stands after its steps,
its deadline with extensions, its area, theme and source. Lines are renewed inside the transaction of whatever touched
their finding, and equal what `rebuild` makes of the records at any time. Only findings that a merge brings new wait: it
leaves word from which row on (`line_mark.behind`), and whoever edits or reads next takes them in at once. A finding of
a draft has none: drafts are few, and one is saved at every key; `DRAFTS` derives theirs when they are asked for.

A line has the number of its finding's row. VACUUM leaves that alone in tables with an index; `settle` makes sure.
"""

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from contextlib import contextmanager

from inspector.checklist.xlsform import settings_of
from inspector.db import sums
from inspector.db.connection import Connection, listed
from inspector.db.replay import replayed
from inspector.db.sums import BACK, COMPLETE, SUSPECTED
from inspector.rectification.moves import UNFINISHED

VERSION = 8  # of these tables and of what is derived; another number rebuilds them

DEEPEST = 20
"""Steps from an area to its successor or its parent that are taken at most: a merge may have made a circle of them."""

LATE = listed(UNFINISHED)
"""SQL: the stages in which a finding can be late."""

COLUMNS = (
    "line", "stage", "due", "repeats", "round", "step", "since", "assigned", "replied", "review", "extensions",
    "severity", "moment", "numbered", "place", "area", "theme", "source", "day", "town",
    "village", "campaign", "fixed", "closed", "marks", "code",
)  # fmt: skip

TABLES = ("line_mark", "line_theme", "line_area", *sums.TABLES, "line")
_CREATED = f"""
CREATE TABLE line (
    line INTEGER PRIMARY KEY, stage TEXT NOT NULL, due TEXT, repeats INTEGER NOT NULL, round INTEGER NOT NULL,
    step INTEGER NOT NULL, since TEXT, assigned TEXT, replied TEXT, review TEXT, extensions INTEGER NOT NULL,
    severity INTEGER NOT NULL,
    moment INTEGER, numbered TEXT NOT NULL, place TEXT, area INTEGER, theme TEXT, source TEXT NOT NULL,
    day TEXT NOT NULL, town INTEGER NOT NULL, village INTEGER NOT NULL, campaign INTEGER, fixed TEXT, closed TEXT,
    marks INTEGER NOT NULL, code TEXT
) STRICT;
CREATE TABLE line_theme (checklist TEXT NOT NULL PRIMARY KEY, theme TEXT) STRICT, WITHOUT ROWID;
CREATE TABLE line_area (area INTEGER PRIMARY KEY, town INTEGER NOT NULL, village INTEGER NOT NULL) STRICT;
{sums.CREATED};
CREATE TABLE line_mark (
    only INTEGER PRIMARY KEY CHECK (only = 1), version INTEGER NOT NULL, newest INTEGER, finding TEXT, behind INTEGER
) STRICT;
"""

INDEXES = {
    "numbered": "numbered", "moment": "moment", "due": "due", "severity": "severity", "place": "place",
    "stage": "stage, due", "source": "source, theme", "repeats": "repeats) WHERE (repeats",
    "day": "day, code, village, stage, severity",
}  # fmt: skip
"""Name after `line_by_` → columns. `day` tells by itself which defects were found when and where."""

_KEPT = "(f.visit IS NULL OR v.finalised IS NOT NULL AND NOT v.deleted)"
"""SQL: a finding `f`, of the visit `v` or of none, is on the ledger."""

_DERIVED = """
    SELECT f.rowid, {stage}, {due}, f.repeats IS NOT NULL, {round}, {step},
           coalesce({last}, iif(f.found GLOB '????-??-??T*', substr(f.found, 1, 10), f.found)), {assigned}, {replied},
           {review}, {extensions}, f.severity, unixepoch(f.found),
           CASE WHEN f.number IS NULL THEN '1' || substr(f.mark, 1, 4) || char(1, 32 + length(f.mark)) || f.mark
                ELSE '0' || substr(f.number, 1, 5) || char(1, 32 + length(f.number)) || f.number END,
           a.code || char(1) || coalesce(t.code, ''), a.rowid,
           coalesce(f.theme, {theme}),
           coalesce(f.source, o.source, CASE WHEN v.method = 'secret' THEN 'secret'
                                             WHEN v.campaign IS NOT NULL THEN 'special' ELSE 'routine' END),
           {found}, ifnull(p.town, 0), ifnull(p.village, 0), c.rowid, {fixed}, {closed},
           {marks} | {suspected} * f.suspected | {back} * EXISTS (
               SELECT 1 FROM finding AS r LEFT JOIN visit AS w ON w.id = r.visit
               WHERE r.repeats = f.id AND NOT r.deleted
               AND (r.visit IS NULL OR w.finalised IS NOT NULL AND NOT w.deleted))
           | {complete} * (coalesce(f.site, f.area) IS NOT NULL AND (f.suspected OR f.unit IS NOT NULL AND (
               f.severity = 0 OR coalesce(f.requirement, f.measures) IS NOT NULL
               AND ({due} IS NOT NULL OR f.handling IS 'lasting')))), f.code
    FROM {findings} LEFT JOIN visit AS v ON v.id = f.visit LEFT JOIN site AS t ON t.id = f.site
    LEFT JOIN area AS a ON a.id = coalesce(f.area, t.area) LEFT JOIN origin AS o ON o.id = f.origin
    LEFT JOIN line_area AS p ON p.area = a.rowid LEFT JOIN campaign AS c ON c.id = v.campaign
    {joined} WHERE NOT f.deleted AND """

_FOUND = "iif(date(substr(f.found, 1, 10)) = substr(f.found, 1, 10), substr(f.found, 1, 10), '')"
_STOOD = (
    "stage", "due", "round", "step", "last", "assigned", "replied", "review", "extensions", "fixed", "closed", "marks",
)  # fmt: skip
_SAID = {"found": _FOUND, "suspected": str(SUSPECTED), "back": str(BACK), "complete": str(COMPLETE)}
_ON_THE_LEDGER = _DERIVED.format(
    findings="{findings}",
    joined="LEFT JOIN stood AS s ON s.line = f.rowid LEFT JOIN line_theme AS h ON h.checklist = v.checklist",
    theme="h.theme",
    **{name: f"s.{name}" for name in _STOOD}
    | _SAID
    | {
        "stage": "coalesce(s.stage, iif(f.suspected, 'suspected', 'open'))",
        "due": "iif(s.line IS NULL, f.due, s.due)",
        "round": "coalesce(s.round, 1)",
        "step": "coalesce(s.step, 0)",
        "extensions": "coalesce(s.extensions, 0)",
        "marks": "coalesce(s.marks, 0)",
    },
) + _KEPT  # fmt: skip
_CONCERNED = "concerned AS n CROSS JOIN finding AS f ON f.rowid = n.line"
_REPEATED = "SELECT e.rowid FROM {findings} CROSS JOIN finding AS e ON e.id = f.repeats WHERE f.repeats IS NOT NULL"
_BEYOND = "(SELECT :behind AS line) AS n CROSS JOIN finding AS f ON f.rowid > n.line"

DRAFTS = _DERIVED.format(
    findings="visit AS d CROSS JOIN finding AS f ON f.visit = d.id",
    joined="",
    theme="NULL",
    **dict.fromkeys(_STOOD, "NULL") | _SAID | {"stage": "'draft'", "due": "f.due", "round": "1", "step": "0",
                                                 "extensions": "0", "marks": "0"},
) + "d.finalised IS NULL AND NOT d.deleted"  # fmt: skip
"""SQL: the lines, in the order of `COLUMNS`, that findings of visits not finalised would have; 'draft' is no stage."""

_UP = f"""(WITH RECURSIVE above (id, depth) AS (
        SELECT a.id, 1 UNION ALL SELECT coalesce(b.successor, b.parent), depth + 1
        FROM above CROSS JOIN area AS b ON b.id = above.id
        WHERE coalesce(b.successor, b.parent) IS NOT NULL AND depth < {DEEPEST})
    SELECT b.rowid FROM above CROSS JOIN area AS b ON b.id = above.id
    WHERE b.level = '{{}}' AND b.successor IS NULL ORDER BY depth LIMIT 1)"""
_PLACED = f"""INSERT INTO line_area
    SELECT a.rowid, ifnull({_UP.format("town")}, a.rowid), ifnull({_UP.format("village")}, a.rowid) FROM area AS a
    WHERE a.rowid > (SELECT ifnull(max(area), 0) FROM line_area)"""
"""SQL: the town and village areas not placed yet lie in or are, as places are called now; itself where in none."""

_STEPS = f"""
    SELECT f.rowid, f.suspected, {_FOUND}, f.due, s.kind, s.verdict, s.day, s.due, s.proof
    FROM {{findings}} CROSS JOIN step AS s ON s.finding = f.id LEFT JOIN visit AS v ON v.id = s.visit
    WHERE NOT s.deleted AND {_KEPT.replace("f.visit", "s.visit")} ORDER BY f.rowid, s.made, s.id"""

_FROM_CHANGE = {
    "step": """SELECT f.rowid FROM ({moved}) AS m CROSS JOIN step AS s ON s.id = m.id
               CROSS JOIN finding AS f ON f.id = s.finding
               UNION SELECT f.rowid FROM ({moved}) AS m CROSS JOIN change AS c ON c.row = m.id AND c.field = 'finding'
               CROSS JOIN finding AS f ON f.id IN (c.before, c.after)""",
    "visit": """SELECT f.rowid FROM ({moved}) AS m CROSS JOIN finding AS f ON f.visit = m.id
                UNION SELECT f.rowid FROM ({moved}) AS m CROSS JOIN step AS s ON s.visit = m.id
                CROSS JOIN finding AS f ON f.id = s.finding""",
    "site": "SELECT f.rowid FROM ({moved}) AS m CROSS JOIN finding AS f ON f.site = m.id",
    "area": """SELECT f.rowid FROM ({moved}) AS m CROSS JOIN site AS s ON s.area = m.id
               CROSS JOIN finding AS f ON f.site = s.id
               UNION SELECT f.rowid FROM ({moved}) AS m CROSS JOIN finding AS f ON f.area = m.id""",
    "origin": "SELECT f.rowid FROM ({moved}) AS m CROSS JOIN finding AS f ON f.origin = m.id",
    "checklist": """SELECT f.rowid FROM ({moved}) AS m CROSS JOIN visit AS v ON v.checklist = m.id
                    CROSS JOIN finding AS f ON f.visit = v.id""",
}  # fmt: skip
"""Kind → SQL: the findings whose lines may be others once these records of it changed."""

CONCERNING = frozenset({"finding", *_FROM_CHANGE})
"""The kinds of records a line is made of."""
_MADE_WITH = ("step",)  # a new one of these concerns a finding that was here before


# -- keeping -----------------------------------------------------------------------------------------------------------


def prepare(connection: Connection) -> None:
    """The temporary tables of a connection that keeps lines."""
    connection.execute("CREATE TEMP TABLE concerned (line INTEGER PRIMARY KEY) STRICT")
    connection.execute(
        """CREATE TEMP TABLE stood (line INTEGER PRIMARY KEY, stage TEXT, due TEXT, round INTEGER, step INTEGER,
               last TEXT, assigned TEXT, replied TEXT, review TEXT, extensions INTEGER, fixed TEXT,
               closed TEXT, marks INTEGER) STRICT"""
    )
    sums.prepare(connection)


def follow(connection: Connection, operation: str, kinds: AbstractSet[str]) -> None:
    """Renew the lines an operation touched, which made or changed records of these kinds; in its transaction."""
    if not kinds & CONCERNING:
        return
    changed = "SELECT row AS id FROM change WHERE operation = :operation AND kind = '{kind}'"
    if kinds & CONCERNING == {"finding"}:
        found = f"{_found('r.made = :operation', changed)} LIMIT 1"
        if not connection.execute(found, {"operation": operation}).fetchone():
            return  # of a draft, as at every key of a visit
    catch_up(connection)
    _follow(connection, kinds, "r.made = :operation", changed, {"operation": operation})


def follow_merge(connection: Connection, before: dict[str, int], fresh: dict[str, int]) -> None:
    """Renew the lines a merge touched: of records beyond the rows there were `before`, and of fields that stand in
    `touched`. Findings beyond those wait for `catch_up`.
    """
    behind = waiting(connection)
    if fresh["finding"] and behind is None:
        behind = before["finding"]
        connection.execute("UPDATE line_mark SET behind = ?", [behind])
    kinds = {kind for kind, count in fresh.items() if count and kind in _MADE_WITH}
    kinds |= {kind for (kind,) in connection.execute("SELECT DISTINCT kind FROM touched")}
    if kinds & CONCERNING:
        changed = "SELECT row AS id FROM touched WHERE kind = '{kind}'"
        _follow(connection, kinds, "r.rowid > :{kind}", changed, before, behind)


@contextmanager
def without(connection: Connection, kinds: AbstractSet[str], gone: str, changed: str) -> Iterator[None]:
    """Renew the lines of what the block takes out: `gone` (SQL: SELECT of ids) of records of these `kinds`, and
    `changed` (as in `follow`) of those whose fields it puts back; found before, made anew after it.
    """
    if "area" in kinds:  # where every place lies
        yield
        rebuild(connection)
        return
    catch_up(connection)
    connection.execute("DELETE FROM concerned")
    _concern(connection, kinds & CONCERNING, f"r.id IN ({gone})", changed, {})
    with _renewed(connection):
        yield


def waiting(connection: Connection) -> int | None:
    """The row of a finding beyond which lines wait to be made; None: for none."""
    return connection.execute("SELECT behind FROM line_mark").fetchone()[0]  # type: ignore[no-any-return]


def catch_up(connection: Connection) -> None:
    """Make the lines that wait, in a transaction of the caller's."""
    behind = waiting(connection)
    if behind is not None:
        connection.execute("UPDATE line_mark SET behind = NULL")  # first: who only reads fails here
        _take_in(connection, behind)


def _found(made: str, changed: str) -> str:
    return f"""
        SELECT r.rowid FROM finding AS r LEFT JOIN visit AS v ON v.id = r.visit
        WHERE {made.format(kind="finding")} AND {_KEPT.replace("f.", "r.")}
        UNION ALL SELECT f.rowid FROM ({changed.format(kind="finding")}) AS m
        CROSS JOIN finding AS f ON f.id = m.id LEFT JOIN visit AS v ON v.id = f.visit
        WHERE {_KEPT} OR EXISTS (SELECT 1 FROM line WHERE line = f.rowid)"""


def _follow(
    connection: Connection, kinds: AbstractSet[str], made: str, changed: str, facts: Mapping[str, str | int],
    behind: int | None = None,
) -> None:  # fmt: skip
    _concern(connection, kinds, made, changed, facts, behind)
    if connection.execute("SELECT 1 FROM concerned LIMIT 1").fetchone():
        with _renewed(connection):
            pass


def _concern(
    connection: Connection, kinds: AbstractSet[str], made: str, changed: str, facts: Mapping[str, str | int],
    behind: int | None = None,
) -> None:  # fmt: skip
    """Fill `concerned` with the lines that these records are in."""
    run = connection.execute
    run("DELETE FROM concerned")
    until = "" if behind is None else f"WHERE rowid <= {behind}"
    insert = f"INSERT OR IGNORE INTO concerned SELECT * FROM ({{}}) {until}"
    if "finding" in kinds:
        run(insert.format(_found(made if behind is None else "false", changed)), facts)
    for kind in kinds & _FROM_CHANGE.keys():
        fresh = f"SELECT r.id FROM {kind} AS r WHERE {made} UNION ALL " if kind in _MADE_WITH else ""
        moved = f"{fresh}{changed}".format(kind=kind)
        if kind == "area":
            moved = f"""WITH RECURSIVE moved (id) AS ({moved} UNION
                        SELECT a.id FROM moved CROSS JOIN area AS a ON a.parent = moved.id UNION
                        SELECT a.id FROM moved CROSS JOIN area AS a ON a.successor = moved.id) SELECT id FROM moved"""
            run("DELETE FROM line_area")
            run(_PLACED)
        if kind == "checklist":
            run(f"DELETE FROM line_theme WHERE checklist IN ({moved})", facts)
        run(insert.format(_FROM_CHANGE[kind].format(moved=moved)), facts)
    moved = changed.format(kind="finding")
    if "finding" in kinds and run(f"SELECT 1 FROM ({moved}) LIMIT 1", facts).fetchone():
        run(
            insert.format(
                f"""SELECT e.rowid FROM ({moved}) AS m CROSS JOIN change AS c ON c.row = m.id AND c.field = 'repeats'
                    CROSS JOIN finding AS e ON e.id IN (c.before, c.after)"""
            ),
            facts,
        )
    if kinds & {"finding", "visit"}:  # whether it is the return of something on the ledger
        run(insert.format(_REPEATED.format(findings=_CONCERNED)))


@contextmanager
def _renewed(connection: Connection) -> Iterator[None]:
    """Make the lines of the concerned findings anew after the block, and let the sums follow."""
    change = sums.Change(connection)
    change.leave()
    connection.execute("DELETE FROM line WHERE line IN (SELECT line FROM concerned)")
    yield
    _derive(connection, _CONCERNED, {})
    change.enter()
    change.settle()
    _set_mark(connection)


def _take_in(connection: Connection, behind: int) -> None:
    """Make the lines of all findings beyond a row, which have none."""
    facts = {"behind": behind}
    _derive(connection, _BEYOND, facts)
    sums.take_in(connection, behind)
    _set_mark(connection)
    run = connection.execute
    run("DELETE FROM concerned")
    repeated = _REPEATED.format(findings="finding AS f") + " AND f.rowid > :behind AND e.rowid <= :behind"
    if run(f"INSERT OR IGNORE INTO concerned {repeated}", facts).rowcount:
        with _renewed(connection):
            pass


def _derive(connection: Connection, findings: str, facts: Mapping[str, int]) -> None:
    """Insert the lines of these findings, which have none."""
    run = connection.execute
    unknown = run(
        f"""SELECT DISTINCT v.checklist FROM {findings} CROSS JOIN visit AS v ON v.id = f.visit
            WHERE NOT EXISTS (SELECT 1 FROM line_theme WHERE checklist = v.checklist)""",
        facts,
    ).fetchall()
    for (checklist,) in unknown:
        (definition,) = run("SELECT definition FROM checklist WHERE id = ?", [checklist]).fetchone() or ("",)
        run("INSERT INTO line_theme VALUES (?, ?)", [checklist, settings_of(definition).get("theme")])
    if run("SELECT (SELECT max(rowid) FROM area) IS NOT (SELECT max(area) FROM line_area)").fetchone()[0]:
        run(_PLACED)
    run("DELETE FROM stood")
    steps = run(_STEPS.format(findings=findings), facts)
    connection.executemany("INSERT INTO stood VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", replayed(steps))
    run(f"INSERT INTO line {_ON_THE_LEDGER.format(findings=findings)}", facts)


def _set_mark(connection: Connection) -> None:
    connection.execute(
        f"""INSERT OR REPLACE INTO line_mark
            SELECT 1, {VERSION}, n.line, f.id, (SELECT behind FROM line_mark)
            FROM (SELECT max(line) AS line FROM line) AS n LEFT JOIN finding AS f ON f.rowid = n.line"""
    )


# -- building ----------------------------------------------------------------------------------------------------------


def is_whole(connection: Connection) -> bool:
    """Whether the tables are of this version, and their numbers still those of the findings' rows."""
    if not connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'line_mark'").fetchone():
        return False
    mark = connection.execute(
        "SELECT version, finding IS (SELECT id FROM finding WHERE rowid = newest) FROM line_mark"
    ).fetchone()
    if mark is None or mark[0] != VERSION:
        return False
    return bool(mark[1])


def rebuild(connection: Connection, *, temporary: bool = False) -> None:
    """Drop the tables and make them of the records; `temporary`: as this connection's own, which hide those."""
    run = connection.execute
    schema = "temp" if temporary else "main"
    for table in TABLES:
        run(f"DROP TABLE IF EXISTS {schema}.{table}")
    for statement in _CREATED.split(";\n"):
        if statement.strip():
            run(statement.replace("CREATE TABLE ", f"CREATE TABLE {schema}.", 1))
    _take_in(connection, 0)
    run("DELETE FROM stood")
    for name, columns in INDEXES.items():
        run(f"CREATE INDEX {schema}.line_by_{name} ON line ({columns})")
