"""What no record holds, as tables of the mirror: where each finding stands, and what each visit scored.

The store keeps both derived and says nowhere which of them changed. They are compared by blocks of rows: the mirror
keeps a digest of each block and is sent those that differ. A digest is made of the rows as the store keeps them, with
the numbers of areas and campaigns in place of their ids: these stay while the store only goes on, and where it does not
everything is compared (`log`).
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
    """A derived table. `select`: its rows, of which `{}` says which by the `number` of a record's row; `kept`: what
    they follow from, the block first.
    """

    table: Table
    select: str
    number: str
    kept: str

    @property
    def every(self) -> str:
        """All its rows."""
        return self.select.format("true")

    @property
    def of_block(self) -> str:
        """The rows of one block."""
        return self.select.format(f"{self.number} BETWEEN :block << {_BLOCK} AND ((:block + 1) << {_BLOCK}) - 1")


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
        LEFT JOIN campaign AS c ON c.rowid = l.campaign WHERE {{}}""",
    "l.line",
    f"""SELECT line >> {_BLOCK}, line, stage, round, due, since, assigned, replied, review, extensions, fixed, closed,
               day, theme, source, area, village, town, campaign FROM line ORDER BY line""",
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
        WHERE v.finalised IS NOT NULL AND NOT v.deleted AND s."full" > 0 AND {{}}""",
    "v.rowid",
    f"""SELECT v.rowid >> {_BLOCK}, s.visit, s.points, s."full", s.vetoed, s.grade, s.list
        FROM visit AS v CROSS JOIN score AS s ON s.visit = v.id
        WHERE v.finalised IS NOT NULL AND NOT v.deleted AND s."full" > 0 ORDER BY v.rowid""",
)
DERIVED = (STANDING, SCORE)


def follow(here: Connection, there: service.Connection, county: str, derived: Derived, *, scrubbed: bool) -> int:
    """Make the blocks that differ what they are now; how many rows that concerned."""
    table, now = derived.table, _digests(here, derived)
    found = there.execute(
        "SELECT block, digest FROM inspector.block WHERE county = %s AND name = %s", [county, table.name]
    )
    known = dict(found.fetchall())
    wrong = sorted(block for block in {*known, *now} if known.get(block) != now.get(block))
    if not wrong:
        return 0
    gone = there.execute(f"DELETE FROM {table.there} WHERE {COUNTY} = %s AND block = ANY(%s)", [county, wrong]).rowcount
    rows: Rows = (row for block in wrong for row in here.execute(derived.of_block, {"block": block}))
    came = copied(there, table.there, table.listed, county, rows, scrubbed=scrubbed)
    _note(there, county, derived, wrong, now)
    return max(came, int(gone))


def note(here: Connection, there: service.Connection, county: str, derived: Derived) -> None:
    """Note what the blocks are where all rows were compared."""
    there.execute("DELETE FROM inspector.block WHERE county = %s AND name = %s", [county, derived.table.name])
    now = _digests(here, derived)
    _note(there, county, derived, sorted(now), now)


def _note(there: service.Connection, county: str, derived: Derived, blocks: list[int], digests: dict[int, str]) -> None:
    name = derived.table.name
    there.execute(
        "DELETE FROM inspector.block WHERE county = %s AND name = %s AND block = ANY(%s)", [county, name, blocks]
    )
    some = [it for it in blocks if it in digests]
    there.execute(
        """INSERT INTO inspector.block (county, name, block, digest)
           SELECT %s, %s, * FROM unnest(%s::bigint[], %s::text[])""",
        [county, name, some, [digests[it] for it in some]],
    )


def _digests(here: Connection, derived: Derived) -> dict[int, str]:
    return {block: _digest(rows) for block, rows in _blocks(here, derived)}


def _blocks(here: Connection, derived: Derived) -> Iterator[tuple[int, list[tuple[object, ...]]]]:
    rows: Rows = here.execute(derived.kept)
    for block, some in groupby(rows, key=lambda row: row[0]):
        yield block, list(some)


def _digest(rows: list[tuple[object, ...]]) -> str:
    return hashlib.blake2b(repr(rows).encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
