"""What no record holds, as tables of the mirror: where each finding stands, and what each visit scored.

The store keeps both derived and says nowhere which of them changed. They are compared by blocks of rows: the mirror
keeps a digest of each block and is sent those that differ.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from inspector.db.connection import Connection
from inspector.mirror import service
from inspector.mirror.copying import Rows, copied
from inspector.mirror.shape import COUNTY, Column, Table

_BLOCK = 10  # bits: 1,024 rows
_BLOCKED = Column("block", "bigint", required=True)


@dataclass(frozen=True, slots=True)
class Derived:
    """A derived table, and the SELECT of its rows in the order of their blocks, the block first."""

    table: Table
    select: str


STANDING = Derived(
    Table(
        "standing",
        (
            _BLOCKED,
            Column("finding", "text", required=True),
            Column("stage", "text", required=True),
            Column("round", "bigint", required=True),
            Column("due", "text", required=False),
            Column("since", "text", required=False),
            Column("assigned", "text", required=False),
            Column("replied", "text", required=False),
            Column("review", "text", required=False),
            Column("extensions", "bigint", required=True),
            Column("fixed", "text", required=False),
            Column("closed", "text", required=False),
            Column("day", "text", required=True),
            Column("theme", "text", required=False),
            Column("source", "text", required=True),
            Column("area", "text", required=False),
            Column("village", "text", required=False),
            Column("town", "text", required=False),
            Column("campaign", "text", required=False),
        ),
        ("finding",),
        (("finding", "finding"), ("area", "area"), ("village", "area"), ("town", "area"), ("campaign", "campaign")),
    ),
    f"""SELECT l.line >> {_BLOCK}, f.id, l.stage, l.round, l.due, l.since, l.assigned, l.replied, l.review,
               l.extensions, l.fixed, l.closed, l.day, l.theme, l.source, a.id, v.id, t.id, c.id
        FROM line AS l CROSS JOIN finding AS f ON f.rowid = l.line LEFT JOIN area AS a ON a.rowid = l.area
        LEFT JOIN area AS v ON v.rowid = l.village LEFT JOIN area AS t ON t.rowid = l.town
        LEFT JOIN campaign AS c ON c.rowid = l.campaign ORDER BY l.line""",
)
SCORE = Derived(
    Table(
        "score",
        (
            _BLOCKED,
            Column("visit", "text", required=True),
            Column("points", "bigint", required=True),
            Column("full", "bigint", required=True),
            Column("vetoed", "bigint", required=True),
            Column("grade", "text", required=True),
            Column("list", "text", required=True),
        ),
        ("visit",),
        (("visit", "visit"),),
    ),
    f"""SELECT v.rowid >> {_BLOCK}, s.visit, s.points, s."full", s.vetoed, s.grade, s.list
        FROM visit AS v CROSS JOIN score AS s ON s.visit = v.id
        WHERE v.finalised IS NOT NULL AND NOT v.deleted AND s."full" > 0 ORDER BY v.rowid""",
)
DERIVED = (STANDING, SCORE)


@dataclass(slots=True)
class Differing:
    """The blocks of a derived table that are not yet as in the store: already taken out, still to be put in."""

    derived: Derived
    blocks: dict[int, str]
    taken_out: int


def take_out(here: Connection, there: service.Connection, county: str, derived: Derived) -> Differing:
    """Take out the blocks that differ: before the records, which they refer to, are brought up to date."""
    now = {block: _digest(rows) for block, rows in _blocks(here, derived)}
    name = derived.table.name
    found = there.execute("SELECT block, digest FROM inspector.block WHERE county = %s AND name = %s", [county, name])
    known = dict(found.fetchall())
    wrong = [block for block in {*known, *now} if known.get(block) != now.get(block)]
    gone = there.execute(
        f"DELETE FROM {derived.table.there} WHERE {COUNTY} = %s AND block = ANY(%s)", [county, wrong]
    ).rowcount
    there.execute(
        "DELETE FROM inspector.block WHERE county = %s AND name = %s AND block = ANY(%s)", [county, name, wrong]
    )
    return Differing(derived, {block: now[block] for block in wrong if block in now}, gone)


def put_in(here: Connection, there: service.Connection, county: str, differing: Differing, *, scrubbed: bool) -> int:
    """Put in what these blocks are now; how many rows were written or taken out for good."""
    if not differing.blocks:
        return differing.taken_out
    table = differing.derived.table
    rows = (row for block, rows in _blocks(here, differing.derived) if block in differing.blocks for row in rows)
    came = copied(there, table.there, table.listed, county, rows, scrubbed=scrubbed)
    with there.cursor() as cursor:
        cursor.executemany(
            "INSERT INTO inspector.block (county, name, block, digest) VALUES (%s, %s, %s, %s)",
            [(county, table.name, block, it) for block, it in differing.blocks.items()],
        )
    return max(came, differing.taken_out)


def _blocks(here: Connection, derived: Derived) -> Iterator[tuple[int, list[tuple[object, ...]]]]:
    rows: Rows = here.execute(derived.select)
    for block, some in groupby(rows, key=lambda row: row[0]):
        yield block, list(some)


def _digest(rows: list[tuple[object, ...]]) -> str:
    return hashlib.blake2b(repr(rows).encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
