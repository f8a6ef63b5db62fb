"""Whoever reads the ledger finds its derived tables whole, in a store opened for reading too."""

from inspector.db import lines, sums
from inspector.db.store import Store
from inspector.errors import Fault, Kind


def ready(store: Store) -> None:
    """See to it that the tables of lines are there, of this version, and up to date.

    A store opened for reading beside an older program's tables, or beside a merge whose findings nobody has taken in,
    makes its own, anew whenever somebody wrote, until those on the disk serve again.
    """
    connection = store.connection
    run = connection.execute
    if run("SELECT 1 FROM sqlite_temp_master WHERE name = 'line_seen'").fetchone():
        (version,) = run("PRAGMA data_version").fetchone()
        if run("SELECT version FROM line_seen").fetchone() != (version,):
            _make_own(store, version)
        return
    whole = lines.is_whole(connection)
    if whole and lines.waiting(connection) is None:
        return
    try:
        with store.transaction():
            if whole:
                lines.catch_up(connection)
            else:
                lines.rebuild(connection)
    except Fault as fault:
        if fault.kind is not Kind.READ_ONLY:
            raise
        _make_own(store, run("PRAGMA data_version").fetchone()[0])


def _make_own(store: Store, version: int) -> None:
    connection = store.connection
    run = connection.execute
    run("PRAGMA query_only = OFF")  # of what is on the disk nothing can be written all the same
    try:
        run("BEGIN")
        try:
            for table in ("line_seen", *lines.TABLES, *sums.NOTED, "concerned", "stood"):
                run(f"DROP TABLE IF EXISTS temp.{table}")
            if not lines.is_whole(connection) or lines.waiting(connection) is not None:
                lines.prepare(connection)
                lines.rebuild(connection, temporary=True)
                run("CREATE TEMP TABLE line_seen (version INTEGER)")
                run("INSERT INTO line_seen VALUES (?)", [version])
        except BaseException:
            run("ROLLBACK")
            raise
        run("COMMIT")
    finally:
        run("PRAGMA query_only = ON")
