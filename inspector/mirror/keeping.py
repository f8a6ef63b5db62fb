"""One run of the mirror: what is there, what is missing, all of it in one transaction at the server."""

from collections.abc import Callable
from dataclasses import dataclass

from inspector.db.connection import Connection
from inspector.db.store import Store
from inspector.errors import Cancelled
from inspector.mirror import log, schema, service
from inspector.mirror.copying import Unwritable
from inspector.mirror.derived import DERIVED
from inspector.mirror.reading import snapshot
from inspector.mirror.sending import Sending
from inspector.mirror.service import Disturbed, Wrong, connected, other_mirror
from inspector.mirror.shape import Table, tables

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Mirrored:
    """What a run did. `rows`: written or taken out at the server; `upto`: arrival of the newest operation in it."""

    rows: int
    upto: int
    whole: bool  # every row was compared, not only what is new
    roles: bool  # the roles for readers are there; False: the user of the service may not make them


def mirror(
    store: Store,
    to: str,
    *,
    whole: bool = False,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Mirrored:
    """Make the database of a libpq service equal to an office's store, as it is at this moment.

    Brings what is new since the last run; everything where the store went back to a backup or an import was undone,
    or where `whole` asks for it. The server is as before or as after, never between. Raises Fault NO_SERVICE,
    OTHER_MIRROR, NO_LIBRARY, DISK_FULL, BUSY; Cancelled.
    """
    if store.setting("role") != "office" or not store.setting("county"):
        raise other_mirror(to, Wrong.NO_OFFICE)
    scrubbed = False
    while True:
        try:
            with connected(to) as there, snapshot(store, cancelled) as here:
                return _Run(store, here, there, to, progress, cancelled, scrubbed=scrubbed).go(whole=whole)
        except Unwritable:
            if scrubbed:
                raise
            scrubbed = True
        except Disturbed:
            if whole:
                raise
            whole = True


class _Run:
    """One run, inside the transactions of both ends."""

    def __init__(
        self, store: Store, here: Connection, there: service.Connection, to: str, progress: Progress | None,
        cancelled: Callable[[], bool] | None, *, scrubbed: bool = False,
    ) -> None:  # fmt: skip
        self.scrubbed = scrubbed
        self.store, self.here, self.there, self.to = store, here, there, to
        self.progress, self.cancelled = progress, cancelled
        self.county = store.setting("county")
        self.tables: tuple[Table, ...] = tables(here)
        self.done = 0

    def go(self, *, whole: bool) -> Mirrored:
        roles = schema.prepare(self.there, self.to, self.tables)
        before = log.read(self.there, self.county)
        if before and not self.store.one("SELECT 1 FROM device WHERE id = ?", before.device):
            raise other_mirror(self.to, Wrong.OTHER_STORE)
        shape = schema.shape_of(self.tables)
        again = None if whole or before is None or before.shape != shape else self._again(before)
        sending = Sending(self.here, self.there, self.county, self.tables, scrubbed=self.scrubbed, tick=self._tick)
        if before is None:
            sending.fill()
        elif again is None:
            sending.compare()
        else:
            sending.follow(before.upto, again)
        now = log.of_store(self.here, self.store.device, shape, self.tables)
        log.write(self.there, self.county, now)
        return Mirrored(sending.rows, now.upto, again is None, roles)

    def _again(self, before: log.Position) -> list[str] | None:
        """The operations the mirror has and that may say more by now; None where the store does not continue it."""
        if not log.continues(self.here, before):
            return None
        found = set(log.continued(self.here, before.upto))
        now = log.sums(self.here, self.tables, before.upto)
        for table in self.tables:
            if now[table.name] != before.sums.get(table.name):
                fuller = log.fuller(self.here, self.there, self.county, table, before.upto)
                if fuller is None:
                    return None
                found.update(fuller)
        return sorted(found)

    def _tick(self) -> None:
        if self.cancelled is not None and self.cancelled():
            raise Cancelled
        self.done += 1
        if self.progress is not None:
            self.progress(self.done, len(self.tables) + len(DERIVED))
