"""A mirror at a server: runs of it, and what it holds against the store, row by row."""

from collections import Counter
from pathlib import Path
from typing import Any

from inspector.db import ledger
from inspector.db.connection import Connection
from inspector.db.store import Store
from inspector.mirror.derived import DERIVED
from inspector.mirror.keeping import Mirrored, mirror
from inspector.mirror.shape import tables
from inspector.operations.begin import new_store
from inspector.sample.county import load_county
from tests.postgresql_server import SERVICE, Server

COUNTY = "990101"


def differences(store: Store, there: Any) -> list[str]:
    """Of every table some rows that stand at one end only: > the store, < the mirror."""
    ledger.ready(store)
    found: list[str] = []
    county, here = store.setting("county"), store.connection
    for table in tables(here):
        columns = ", ".join(table.names)
        ours = Counter(_written(row, table.name) for row in rows(here, f"SELECT {columns} FROM main.{table.name}"))
        found += _apart(table.name, ours, _theirs(there, columns, table.there, county))
    for derived in DERIVED:
        columns = ", ".join(derived.table.names)
        ours = Counter(_written(row, "") for row in rows(here, derived.every))
        found += _apart(derived.table.name, ours, _theirs(there, columns, derived.table.there, county))
    return found


def rows(here: Connection, statement: str) -> list[tuple[Any, ...]]:
    """All rows of a SELECT."""
    return here.execute(statement).fetchall()  # type: ignore[no-any-return]


def _theirs(there: Any, columns: str, table: str, county: str) -> Counter[tuple[Any, ...]]:
    return Counter(there.execute(f"SELECT {columns} FROM {table} WHERE county = %s", [county]).fetchall())


def _written(row: tuple[Any, ...], table: str) -> tuple[Any, ...]:
    """A row as the mirror writes it: before and after of a change are texts, and no text holds U+0000."""
    made = [it.replace("\0", "␀") if isinstance(it, str) else it for it in row]
    if table == "change":
        made[4:6] = [it if it is None else str(it) for it in made[4:6]]
    return tuple(made)


def _apart(name: str, ours: Counter[tuple[Any, ...]], theirs: Counter[tuple[Any, ...]]) -> list[str]:
    only = [*((">", it) for it in ours - theirs), *(("<", it) for it in theirs - ours)]
    return [f"{name} {where} {row}" for where, row in only[:3]]


class Mirror:
    """The server, a connection to look at it, and runs that are compared."""

    def __init__(self, server: Server, there: Any, place: Path) -> None:
        self.server, self.there, self.place = server, there, place
        self.happened: Counter[str] = Counter()

    def run(self, store: Store, **options: Any) -> Mirrored:
        """Mirror, compare every row; a second run has nothing to do."""
        done = mirror(store, SERVICE, **options)
        self.happened["whole" if done.whole else "followed"] += 1
        self.happened["nothing new"] += not done.rows
        assert done.upto == store.newest
        wrong = differences(store, self.there)
        assert not wrong, wrong[:10]
        return done

    def begin_anew(self) -> None:
        """An empty database."""
        self.there.execute("DROP SCHEMA IF EXISTS inspector, inspector_reports CASCADE")

    def an_office(self, name: str, county: str = COUNTY) -> Store:
        """The village, people and checklists of the sample, in an office."""
        store = new_store(self.place / name, role="office", county=county, person="李督查", nonce="here")
        load_county(store)
        return store
