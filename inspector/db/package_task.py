"""What an office gives one person: the scope of a task package, closed under references.

A laptop gets the places its person is to go to with what is known of them, and nothing of anybody else's households.
The whole scope travels every time: merged again it changes nothing, and no state per laptop can go wrong. What was
given once and taken back since travels too, so that it disappears there as well; so does every erasure, which says
nothing but what is to be blanked.
"""

from inspector.db.connection import Connection
from inspector.db.store import Store
from inspector.records import KINDS

_OF_A_PLACE = ("resident", "charge", "household_status", "finding", "visit")
"""What is known of a site to go to, by the column `site`."""

_OF_AREAS_ABOVE = ("charge", "trait")  # who answers for the village and the town, and what kind of village it is

_BELOW = (
    ("finding", "visit"), ("answer", "visit"), ("highlight", "visit"), ("step", "finding"), ("recheck", "finding"),
    ("further_unit", "finding"), ("supplement", "finding"), ("milestone", "finding"), ("paper_finding", "finding"),
    ("photo", "finding"), ("photo", "step"), ("campaign_area", "campaign"), ("campaign_checklist", "campaign"),
)  # fmt: skip
"""What comes along with something in the scope: kind, column. Signatures and slips of papers stay at the office."""

_ALL_OF = ("area", "unit", "reference_table")  # to choose from; nothing personal in them
_GIVEN = ("assignment", "recheck")  # what is given to a person or to a team


_THEIR_OWN = """
    INSERT OR IGNORE INTO scope SELECT 'site', s.id FROM ours.book AS b
    CROSS JOIN ours.operation AS o ON o.package = b.id CROSS JOIN ours.site AS s ON s.made = o.id
    WHERE b.origin = ?1 AND b.direction = 'read' AND o.device = ?1
      AND (s.id IN (SELECT kept FROM ours.duplicate UNION ALL SELECT other FROM ours.duplicate) OR EXISTS (
             SELECT 1 FROM ours.change AS c CROSS JOIN ours.operation AS n ON n.id = c.operation
             WHERE c.row = s.id AND n.device <> ?1))"""
"""Households a laptop registered itself, nobody's task yet, of which others had something to say since."""


def devices_of(store: Store, person: str) -> tuple[str, ...]:
    """The laptops of a person, the one last heard of first: enrolled for them, or known by a package they wrote."""
    found = store.rows(
        """SELECT device FROM (
             SELECT device, enrolled AS at FROM enrolment WHERE person = ?1 AND device IS NOT NULL AND revoked IS NULL
             UNION ALL SELECT origin, at FROM book WHERE direction = 'read' AND kind = 'result'
               AND person = (SELECT name FROM person WHERE id = ?1))
           GROUP BY device ORDER BY max(at) DESC, device""",
        person,
    )
    return tuple(it for (it,) in found)


def gather(connection: Connection, store: Store, person: str) -> bool:
    """Fill `temp.scope` (kind, row) with what a person is to be given; whether any work was ever theirs.

    The connection has the store attached as `ours`.
    """
    run = connection.execute
    run("CREATE TEMP TABLE scope (kind TEXT, row TEXT, PRIMARY KEY (kind, row)) WITHOUT ROWID")
    run("CREATE TEMP TABLE its (id TEXT PRIMARY KEY) WITHOUT ROWID")  # this person and their teams
    run("CREATE TEMP TABLE place (id TEXT PRIMARY KEY) WITHOUT ROWID")  # the sites they are to go to
    run(
        """INSERT INTO its SELECT ?1 UNION
           SELECT m.team FROM ours.member AS m CROSS JOIN ours.team AS t ON t.id = m.team
           WHERE m.person = ?1 AND NOT m.deleted AND NOT t.deleted""",
        [person],
    )
    _gather_work(connection)
    found = run("SELECT 1 FROM scope LIMIT 1").fetchone() is not None
    _gather_places(connection)
    for kind in _ALL_OF:
        run(f"INSERT INTO scope SELECT '{kind}', id FROM ours.{kind}")
    run("INSERT OR IGNORE INTO scope VALUES ('person', ?)", [person])
    run("INSERT OR IGNORE INTO scope SELECT 'member', id FROM ours.member WHERE person = ?1", [person])
    run("INSERT OR IGNORE INTO scope SELECT 'member', m.id FROM its CROSS JOIN ours.member AS m ON m.team = its.id")
    for device in devices_of(store, person):
        run("INSERT OR IGNORE INTO scope SELECT 'number_block', id FROM ours.number_block WHERE device = ?", [device])
        run(_THEIR_OWN, [device])
    _close(connection, store.references())
    return found


def _gather_work(connection: Connection) -> None:
    """What is theirs to do, and what once was: by the value it had before a change too."""
    run = connection.execute
    for kind in _GIVEN:
        for column in ("person", "team"):
            run(
                f"""INSERT OR IGNORE INTO scope SELECT '{kind}', r.id FROM its
                    CROSS JOIN ours.{kind} AS r ON r.{column} = its.id"""
            )
    run(
        f"""INSERT OR IGNORE INTO scope SELECT kind, row FROM ours.change WHERE kind IN {_GIVEN}
            AND field IN ('person', 'team') AND (before IN (SELECT id FROM its) OR after IN (SELECT id FROM its))"""
    )


def _gather_places(connection: Connection) -> None:
    """The sites where something is theirs to do now, and what is known of each."""
    run = connection.execute
    theirs = "NOT w.deleted AND (w.person IN (SELECT id FROM its) OR w.team IN (SELECT id FROM its))"
    run(
        f"""INSERT OR IGNORE INTO place SELECT w.site FROM scope AS s CROSS JOIN ours.assignment AS w ON w.id = s.row
            WHERE s.kind = 'assignment' AND {theirs}"""
    )
    run(
        f"""INSERT OR IGNORE INTO place SELECT coalesce(f.site, v.site) FROM scope AS s
            CROSS JOIN ours.recheck AS w ON w.id = s.row CROSS JOIN ours.finding AS f ON f.id = w.finding
            LEFT JOIN ours.visit AS v ON v.id = f.visit
            WHERE s.kind = 'recheck' AND {theirs} AND coalesce(f.site, v.site) IS NOT NULL"""
    )
    run("INSERT OR IGNORE INTO scope SELECT 'site', id FROM place")
    for kind in _OF_A_PLACE:
        run(
            f"""INSERT OR IGNORE INTO scope SELECT '{kind}', r.id FROM place
                CROSS JOIN ours.{kind} AS r ON r.site = place.id"""
        )
    run(
        """CREATE TEMP TABLE above AS WITH RECURSIVE up (id) AS (
             SELECT s.area FROM place CROSS JOIN ours.site AS s ON s.id = place.id
             UNION SELECT s.grid FROM place CROSS JOIN ours.site AS s ON s.id = place.id WHERE s.grid IS NOT NULL
             UNION SELECT a.parent FROM up CROSS JOIN ours.area AS a ON a.id = up.id WHERE a.parent IS NOT NULL)
           SELECT id FROM up"""
    )
    for kind in _OF_AREAS_ABOVE:
        run(
            f"""INSERT OR IGNORE INTO scope SELECT '{kind}', r.id FROM above
                CROSS JOIN ours.{kind} AS r ON r.area = above.id"""
        )
    run(  # findings of the village itself, not those of the town or the county above it
        """INSERT OR IGNORE INTO scope SELECT 'finding', f.id FROM place CROSS JOIN ours.site AS s ON s.id = place.id
           CROSS JOIN ours.finding AS f ON f.area IN (s.area, s.grid) WHERE f.site IS NULL AND f.visit IS NULL"""
    )


def _close(connection: Connection, references: list[tuple[str, str, str]]) -> None:
    """What stands below, what is referred to (now or by any change, which no reader takes without), who did it, and
    what is the same as something of it: again and again until nothing is added.
    """
    run = connection.execute
    statements = [
        f"""SELECT '{kind}', r.id FROM scope AS s CROSS JOIN ours.{kind} AS r ON r.{column} = s.row
            WHERE s.kind = '{column}'"""
        for kind, column in _BELOW
    ]
    for kind, column, target in references:
        statements.append(
            f"""SELECT '{target}', r.{column} FROM scope AS s CROSS JOIN ours.{kind} AS r ON r.id = s.row
                WHERE s.kind = '{kind}' AND r.{column} IS NOT NULL"""
        )
        statements.append(
            f"""SELECT '{target}', c.after FROM scope AS s CROSS JOIN ours.change AS c
                ON c.row = s.row AND c.field = '{column}' WHERE s.kind = '{kind}' AND c.after IS NOT NULL"""
        )
    for here, there in (("kept", "other"), ("other", "kept")):
        same = f"FROM ours.duplicate AS d WHERE EXISTS (SELECT 1 FROM scope WHERE (kind, row) = (d.kind, d.{here}))"
        statements += [f"SELECT 'duplicate', d.id {same}", f"SELECT d.kind, d.{there} {same}"]
    for record in KINDS:
        statements.append(
            f"""SELECT 'person', o.person FROM scope AS s CROSS JOIN ours.{record} AS r ON r.id = s.row
                CROSS JOIN ours.operation AS o ON o.id = r.made WHERE s.kind = '{record}' AND o.person <> ''"""
        )
    grown, size = True, 0
    while grown:
        for statement in statements:
            run(f"INSERT OR IGNORE INTO scope {statement}")
        (count,) = run("SELECT count(*) FROM scope").fetchone()
        grown, size = count > size, count


def copy(connection: Connection) -> None:
    """The records of the scope with all their changes, every erasure, and just the operations these name."""
    run = connection.execute
    at_home = "EXISTS (SELECT 1 FROM left_out WHERE row = s.row)"
    for kind in KINDS:
        run(
            f"""INSERT INTO main.{kind} SELECT r.* FROM scope AS s CROSS JOIN ours.{kind} AS r ON r.id = s.row
                WHERE s.kind = '{kind}' AND NOT {at_home} ORDER BY r.rowid"""
        )
    run(
        f"""INSERT INTO main.change SELECT c.* FROM scope AS s CROSS JOIN ours.change AS c ON c.row = s.row
            WHERE c.kind = s.kind AND NOT {at_home}"""
    )
    run("INSERT INTO main.erasure SELECT * FROM ours.erasure")
