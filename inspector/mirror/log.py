"""How far the mirror is, and whether the store still continues what the mirror holds.

Operations arrive in an order of this store's own, and what has arrived stays; so a run begins after the newest
operation of the one before. Four things break that line, and each is noticed here:

* the newest operation may be continued while somebody types on: it is looked at again;
* a package may bring more of an operation that is here already: then it says more than it did, which the sums of
  entries tell, and the operations concerned are found by counting theirs;
* an import is undone, or a backup is put back: operations or packages are no longer those the mirror began with, and
  everything is compared.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

from inspector.db.connection import Connection
from inspector.mirror import service
from inspector.mirror.shape import COUNTY, Table


@dataclass(frozen=True, slots=True)
class Position:
    """What a mirror holds: of which device's store, in which shape, up to which operation."""

    device: str
    shape: str
    upto: int  # arrival of the newest operation
    operations: str  # digest of all up to it
    packages: int  # how many were read
    book: str  # digest of these, and of which imports were undone
    sums: dict[str, int]  # table → entries


def read(there: service.Connection, county: str) -> Position | None:
    """Where the mirror of a county stands; None where there is none yet. Held until the transaction ends."""
    there.execute(
        """INSERT INTO inspector.mirror (county, device, shape, upto, operations, packages, book, sums)
           VALUES (%s, '', '', 0, '', 0, '', '{}') ON CONFLICT DO NOTHING""",
        [county],
    )
    row = there.execute(
        """SELECT device, shape, upto, operations, packages, book, sums FROM inspector.mirror WHERE county = %s
           FOR UPDATE""",
        [county],
    ).fetchone()
    return Position(*row) if row[0] else None


def write(there: service.Connection, county: str, position: Position) -> None:
    """Note where the mirror of a county stands now."""
    from psycopg.types.json import Jsonb  # noqa: PLC0415 - an optional part

    there.execute(
        """UPDATE inspector.mirror SET device = %s, shape = %s, upto = %s, operations = %s, packages = %s, book = %s,
           sums = %s, at = now() WHERE county = %s""",
        [
            position.device,
            position.shape,
            position.upto,
            position.operations,
            position.packages,
            position.book,
            Jsonb(position.sums),
            county,
        ],
    )


def of_store(here: Connection, device: str, shape: str, tables: Iterable[Table]) -> Position:
    """Where a mirror stands that equals the store."""
    (upto,) = here.execute("SELECT ifnull(max(arrival), 0) FROM operation").fetchone()
    (packages,) = here.execute("SELECT count(*) FROM book WHERE direction = 'read'").fetchone()
    return Position(
        device, shape, upto, operations(here, upto), packages, book(here, packages), sums(here, tables, upto)
    )


def continues(here: Connection, position: Position) -> bool:
    """Whether the store begins with the operations and packages the mirror holds, and no import was undone since."""
    return position.operations == operations(here, position.upto) and position.book == book(here, position.packages)


def operations(here: Connection, upto: int) -> str:
    """A digest of all operations up to an arrival, in their order."""
    found = hashlib.sha256()
    rows = here.execute("SELECT arrival, id, package FROM operation WHERE arrival <= ? ORDER BY arrival", [upto])
    while some := rows.fetchmany(4096):
        found.update(repr(some).encode("utf-8", "surrogatepass"))
    return found.hexdigest()


def book(here: Connection, packages: int) -> str:
    """A digest of the first packages that were read, and of which of them were taken out again."""
    rows = here.execute(
        "SELECT id, forgotten FROM book WHERE direction = 'read' ORDER BY rowid LIMIT ?", [packages]
    ).fetchall()
    return hashlib.sha256(repr(rows).encode("utf-8", "surrogatepass")).hexdigest()


def sums(here: Connection, tables: Iterable[Table], upto: int) -> dict[str, int]:
    """Table → entries of the operations up to an arrival."""
    found = {}
    for table in tables:
        (every,) = here.execute(f"SELECT count(*) FROM main.{table.name}").fetchone()
        (later,) = here.execute(
            f"""SELECT count(*) FROM operation AS o CROSS JOIN main.{table.name} AS r ON r.{table.by} = o.id
                WHERE o.arrival > ?""",
            [upto],
        ).fetchone()
        found[table.name] = every - later
    return found


def continued(here: Connection, upto: int) -> list[str]:
    """The newest operation of a mirror, where it may have been continued: it changed one record and no other
    (`Store.operation`).
    """
    rows = here.execute(
        """SELECT DISTINCT c.operation, c.row FROM operation AS o CROSS JOIN change AS c ON c.operation = o.id
           WHERE o.arrival = ? AND o.package IS NULL LIMIT 2""",
        [upto],
    ).fetchall()
    return [operation for operation, _ in rows] if len(rows) == 1 else []


def fuller(here: Connection, there: service.Connection, county: str, table: Table, upto: int) -> list[str] | None:
    """The operations up to `upto` of which the store has more entries than the mirror; None where one has fewer.

    Asked only of a table whose sum is another.
    """
    found = here.execute(
        f"""SELECT r.{table.by}, count(*) FROM main.{table.name} AS r CROSS JOIN operation AS o ON o.id = r.{table.by}
            WHERE o.arrival <= ? GROUP BY 1""",
        [upto],
    )
    now = dict(found.fetchall())
    before = dict(
        there.execute(
            f"""SELECT r."{table.by}", count(*) FROM {table.there} AS r JOIN inspector.operation AS o
                ON o.{COUNTY} = r.{COUNTY} AND o.id = r."{table.by}"
                WHERE r.{COUNTY} = %s AND o.arrival <= %s GROUP BY 1""",
            [county, upto],
        ).fetchall()
    )
    if any(count > now.get(operation, 0) for operation, count in before.items()):
        return None
    more = [operation for operation, count in now.items() if count > before.get(operation, 0)]
    return more or None
