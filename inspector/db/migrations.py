"""The schema, as steps that are never edited once released.

`travelling` makes what a package carries too: the log and the record tables. `local` adds what stays on this device:
indexes, the package book, settings. Merged tables have no UNIQUE besides the id and no CHECK across columns: with a
hard UNIQUE two stores would each keep the row they met first and never agree. Collisions are listed for people instead.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from inspector.db.connection import APPLICATION_ID, Connection, as_database, connect, faults
from inspector.db.schema import BEGINNING
from inspector.db.schema_local import LOCAL_BEGINNING
from inspector.errors import Fault, Kind
from inspector.records import KINDS

TRAVELLING = (BEGINNING,)
"""The steps of what travels, the oldest first; an older package is brought up to date by those it lacks (`upgrade`)."""

SCHEMA = len(TRAVELLING)
"""Stands as user_version in every store and package."""


def run_script(connection: Connection, script: str) -> None:
    """The statements of a script one by one: `executescript` would commit the transaction around it."""
    for statement in script.split(";\n"):
        if statement.strip():
            connection.execute(statement)


def _step(number: int, script: str) -> Callable[[Any], None]:
    def step(database: Any) -> None:
        run_script(database.conn, script)
        database.conn.execute(f"PRAGMA user_version = {number}")
        database.conn.execute(f"PRAGMA application_id = {APPLICATION_ID}")

    return step


def migrate(connection: Connection) -> None:
    """Bring a store to the newest schema; every step is a transaction together with the record that it was done."""
    from sqlite_utils import Migrations  # noqa: PLC0415 - slow to import, needed only for a new or older file

    database = as_database(connection)
    travelling = Migrations("travelling")
    travelling(name="1 beginning")(_step(1, BEGINNING))
    travelling.apply(database)
    local = Migrations("local")
    local(name="1 beginning")(_step(SCHEMA, LOCAL_BEGINNING + _reference_indexes(connection)))
    local.apply(database)


def _reference_indexes(connection: Connection) -> str:
    """`made` and every reference are looked up by the merge, by undo and by every list."""
    statements = []
    for kind in KINDS:
        found = [key[3] for key in connection.execute(f"PRAGMA foreign_key_list({kind})")]
        columns = ["made", *(column for column in found if column != "made")]
        statements += [f"CREATE INDEX {kind}_{column} ON {kind} ({column});\n" for column in columns]
    return "".join(statements)


def check_schema(path: Path, key: str | None = None, *, immutable: bool = False) -> int:
    """The schema version of a file of ours, before anything is written.

    Raises Fault NOT_OURS for a foreign file, NEWER (`needs`: its schema) for a newer program's, DAMAGED, WRONG_KEY.
    """
    connection = connect(path, key, readonly=True, immutable=immutable)
    try:
        with faults(path):
            (application,) = connection.execute("PRAGMA application_id").fetchone()
            (version,) = connection.execute("PRAGMA user_version").fetchone()
    finally:
        connection.close()
    if application != APPLICATION_ID:
        raise Fault(Kind.NOT_OURS, path=str(path))
    if version > SCHEMA:
        raise Fault(Kind.NEWER, path=str(path), needs=version)
    return int(version)
