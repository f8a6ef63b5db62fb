"""The store as it is at one moment: a reading transaction with the derived tables whole."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from inspector.db import ledger
from inspector.db.connection import Connection
from inspector.db.store import Store
from inspector.errors import Fault, Kind
from inspector.operations.rating import scoring

_TRIES = 20  # each waits for nobody: somebody saved in the milliseconds between


@contextmanager
def snapshot(store: Store, cancelled: Callable[[], bool] | None = None) -> Iterator[Connection]:
    """The store's connection, in which nothing changes until the block ends, whoever writes meanwhile.

    Where findings stand and what visits scored is worked out before. Raises Fault BUSY if others never stop writing.
    """
    run = store.connection.execute
    for _ in range(_TRIES):
        (version,) = run("PRAGMA data_version").fetchone()
        ledger.ready(store)
        ended = store.rows("SELECT id FROM visit WHERE finalised IS NOT NULL AND NOT deleted ORDER BY rowid")
        scoring.ready(store, (visit for (visit,) in ended), cancelled=cancelled)
        run("BEGIN")
        try:
            run("SELECT count(*) FROM setting").fetchone()  # the first look is the moment
            if run("PRAGMA data_version").fetchone() == (version,):
                yield store.connection
                return
        finally:
            run("ROLLBACK")
    raise Fault(Kind.BUSY, path=str(store.folder.database))
