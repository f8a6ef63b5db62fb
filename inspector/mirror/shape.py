"""The tables of a mirror: those of the store that travel, each with the county leading its key."""

import hashlib
from dataclasses import dataclass

from inspector.db.connection import Connection
from inspector.records import KINDS

COUNTY = "county"
_TYPES = {"INTEGER": "bigint", "REAL": "double precision"}
"""SQLite's strict types; a text stays one, and so do the values of `change`: each has the type of its field."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, PostgreSQL's type, whether it is never empty."""

    name: str
    type: str
    required: bool


@dataclass(frozen=True, slots=True)
class Table:
    """A table. `key` and the columns of `references` (column, table referred to) are led by the county."""

    name: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    references: tuple[tuple[str, str], ...]
    by: str = "made"
    """The column that names the operation a row came with."""

    @property
    def there(self) -> str:
        """Its name at the server."""
        return f'inspector."{self.name}"'

    @property
    def names(self) -> tuple[str, ...]:
        """Its columns, quoted, without the county."""
        return tuple(f'"{it.name}"' for it in self.columns)

    @property
    def listed(self) -> str:
        """All columns at the server, as SQL."""
        return ", ".join((COUNTY, *self.names))

    @property
    def keyed(self) -> str:
        """The key at the server, as SQL."""
        return ", ".join((COUNTY, *(f'"{it}"' for it in self.key)))

    @property
    def refers_to_itself(self) -> bool:
        """Whether rows of it refer to one another."""
        return any(target == self.name for _, target in self.references)


def tables(connection: Connection) -> tuple[Table, ...]:
    """The operations, the records parents first, the changes and the erasures, as the store has them."""
    return (
        _table(connection, "operation", ("id",), "id"),
        *(_table(connection, kind, ("id",)) for kind in KINDS),
        _table(connection, "change", ("row", "field", "operation"), "operation"),
        _table(connection, "erasure", ("row", "operation"), "operation"),
    )


def _table(connection: Connection, name: str, key: tuple[str, ...], by: str = "made") -> Table:
    columns = tuple(
        Column(column, _TYPES.get(type_, "text"), bool(required) or column in key)
        for _, column, type_, required, *_ in connection.execute(f"PRAGMA main.table_info({name})")
    )
    found = connection.execute(f"PRAGMA main.foreign_key_list({name})").fetchall()
    references = tuple((row[3], row[2]) for row in sorted(found, key=lambda row: row[3]))
    return Table(name, columns, key, references, by)


def digest(*parts: object) -> str:
    """A short fingerprint of how the mirror is made."""
    return hashlib.sha256(repr(parts).encode()).hexdigest()[:32]
