"""The tables as a window lists them: which version of each holds, and of one table who made which version when."""

from dataclasses import dataclass

from inspector.acts import Act
from inspector.db.store import Store
from inspector.db.tables import current, next_version, rows_of, versions
from inspector.operations.tables import offered
from inspector.records import ReferenceTable
from inspector.tables.definition import Rows, TableDefinition
from inspector.tables.kinds import TABLES


@dataclass(frozen=True, slots=True)
class Listed:
    """A table with the version that holds (0: none) and its number of rows; `offered`: a shipped one came later."""

    table: TableDefinition
    version: int
    rows: int
    offered: bool


@dataclass(frozen=True, slots=True)
class Version:
    """One version: who made it and when (a moment as operations write it); `shipped`: the program brought it."""

    id: str
    number: int
    note: str
    rows: Rows
    at: str
    person: str
    shipped: bool


@dataclass(frozen=True, slots=True)
class Versions:
    """A table with its rows that hold, its versions (the one that holds first) and the number of the next one.

    `offered` is the id of the shipped version to be offered, '' where there is none.
    """

    table: TableDefinition
    rows: Rows
    versions: tuple[Version, ...]
    next: int
    offered: str


def listed(store: Store) -> list[Listed]:
    """Every table, in the order they are shown."""
    found = []
    for name, table in TABLES.items():
        known = versions(store, name)
        number = known[0].version if known else 0
        found.append(Listed(table, number, len(current(store, name)), offered(store, name) is not None))
    return found


def versions_of(store: Store, name: str) -> Versions:
    """One table with all that is known about it; raises KeyError for a name that is no table's."""
    newer = offered(store, name)
    return Versions(
        TABLES[name], current(store, name), tuple(_version(store, it) for it in versions(store, name)),
        next_version(store, name), newer.id if newer is not None else "",
    )  # fmt: skip


def _version(store: Store, it: ReferenceTable) -> Version:
    name, at, person = store.rows(
        """SELECT o.name, o.at, coalesce((SELECT p.name FROM person AS p WHERE p.id = o.person), '')
           FROM operation AS o WHERE o.id = ?""",
        it.made,
    )[0]
    rows = rows_of(it.name, it.rows) or ()
    return Version(it.id, it.version, it.note or "", rows, at, person, name == Act.LOAD_LIBRARY)
