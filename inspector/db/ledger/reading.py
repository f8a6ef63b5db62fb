"""Whoever reads the ledger finds its derived tables whole, in a store opened for reading too."""

from inspector.db import lines
from inspector.db.store import Store
from inspector.errors import Fault, Kind


def ready(store: Store) -> None:
    """See to it that the tables of lines are there and of this version.

    A store opened for reading beside an older program's tables makes its own for as long as it is open, anew whenever
    somebody wrote.
    """
    run = store.connection.execute
    own = run("SELECT 1 FROM sqlite_temp_master WHERE name = 'line_seen'").fetchone()
    if not own:
        if lines.is_whole(store.connection):
            return
        try:
            with store.transaction():
                lines.rebuild(store.connection)
        except Fault as fault:
            if fault.kind is not Kind.READ_ONLY:
                raise
        else:
            return
    (version,) = run("PRAGMA data_version").fetchone()
    if not own or run("SELECT version FROM line_seen").fetchone() != (version,):
        _make_own(store, version)


def _make_own(store: Store, version: int) -> None:
    run = store.connection.execute
    run("PRAGMA query_only = OFF")  # of what is on the disk nothing can be written all the same
    try:
        run("BEGIN")
        try:
            for table in ("line_seen", "concerned", "stood", "delta"):
                run(f"DROP TABLE IF EXISTS temp.{table}")
            lines.prepare(store.connection)
            lines.rebuild(store.connection, temporary=True)
            run("CREATE TEMP TABLE line_seen (version INTEGER)")
            run("INSERT INTO line_seen VALUES (?)", [version])
        except BaseException:
            run("ROLLBACK")
            raise
        run("COMMIT")
    finally:
        run("PRAGMA query_only = ON")
