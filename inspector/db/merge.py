"""Merging: the union of records, operations, changes and erasures, then the fold of what was touched.

One generated INSERT … ON CONFLICT DO NOTHING per table, so the order, grouping and repetition of packages cannot
matter, and a clean package merges at the speed of raw inserts. What one package does is told in `merge_taking`; here
are the batches and the transactions. The plan of a merge is the merge: rolled back, or, where it is more than one
transaction, done in a copy of the store that is thrown away. Hence it is always true.
"""

import tempfile
from collections.abc import Collection, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from inspector.db import enrolment
from inspector.db.clean import Cleaned
from inspector.db.connection import connect, faults, quoted
from inspector.db.merge_gate import ABOUT_THE_PACKAGE
from inspector.db.merge_rules import RolledBack
from inspector.db.merge_taking import Taken, Taking
from inspector.db.store import MERGING, Store
from inspector.errors import Fault

BATCH = 8
"""Packages a transaction: WAL checkpoints of scattered index pages cost more than the rows themselves."""

CACHE = 98_304
"""KiB of the store's pages held in memory while a batch is merged."""


@dataclass(slots=True)
class Outcome(Taken):
    """What a package brought, or why the whole of it was refused."""

    fault: Fault | None = None


def merge(
    store: Store,
    packages: Sequence[Cleaned],
    *,
    apply: bool = True,
    accept: Collection[str] = frozenset(),
) -> list[Outcome]:
    """Merge cleaned packages, or only say what would happen; the outcomes are in the order they were taken in.

    Packages of one device are taken in the order they were written. A refused package (`fault`) leaves no trace and
    hinders no other. Photos are stored before the rows that name them. `accept`: ids of packages somebody decided to
    take though nobody known signed them, or "all". Where the store itself fails (a full disk), a Fault is raised and
    what is not merged by then can be merged again. A store that meets a package of its own device which it never wrote
    works from then on as another device: somebody else has a copy of it.
    """
    if not apply and len(packages) > BATCH:
        with rehearsal(store) as copy:
            return _merge(copy, packages, accept, photos=False)
    return _merge(store, packages, accept, photos=apply, apply=apply)


def _merge(
    store: Store, packages: Sequence[Cleaned], accept: Collection[str], *, photos: bool, apply: bool = True
) -> list[Outcome]:
    outcomes: list[Outcome] = []
    ordered = sorted(packages, key=order)
    for start in range(0, len(ordered), BATCH):
        outcomes += merge_batch(store, ordered[start : start + BATCH], accept, photos=photos, apply=apply)
    return outcomes


def order(package: Cleaned) -> tuple[str, int, int, str]:
    """Packages of one device in the order they were written."""
    manifest = package.manifest
    return manifest.origin, manifest.sequence, manifest.part, manifest.id


def merge_batch(
    store: Store, packages: Sequence[Cleaned], accept: Collection[str], *, photos: bool, apply: bool = True
) -> list[Outcome]:
    """Merge up to `BATCH` packages in one transaction, a savepoint each, in the order they are given.

    With `photos`, which is never a rehearsal, the store becomes another device in that very transaction if it meets
    what another wrote under its name: the package is known afterwards and would say so to nobody a second time.
    """
    batch = [Outcome(it) for it in packages]
    references = store.references()
    with ExitStack() as attached:
        (cache,) = store.connection.execute("PRAGMA cache_size").fetchone()
        store.connection.execute(f"PRAGMA cache_size = -{CACHE}")  # else dirty pages are written again and again
        attached.callback(store.connection.execute, f"PRAGMA cache_size = {cache}")
        # references are checked for the whole package at once, not row by row
        store.connection.execute("PRAGMA foreign_keys = OFF")
        attached.callback(store.connection.execute, "PRAGMA foreign_keys = ON")
        for number, it in enumerate(packages):
            database = it.database.resolve().as_uri()
            store.connection.execute(f"ATTACH ? AS theirs{number} KEY {quoted(it.key)}", [f"{database}?mode=ro"])
            attached.callback(store.connection.execute, f"DETACH theirs{number}")
        try:
            with store.transaction():
                for number, outcome in enumerate(batch):
                    try:
                        with store.transaction():
                            Taking(store, f"theirs{number}", outcome, references).take(accept, photos=photos)
                    except Fault as fault:
                        if fault.kind not in ABOUT_THE_PACKAGE:
                            raise
                        outcome.fault = fault
                if photos:
                    _become_another(store, batch)
                if not apply:
                    raise RolledBack
        except RolledBack:
            pass
    store.sweep()
    return batch


def _become_another(store: Store, outcomes: Sequence[Outcome]) -> None:
    """Take a new identity, and new keys where there were any, once a package showed that somebody else has the old."""
    if any(it.clone and it.fault is None and it.cleaned.manifest.origin == store.device for it in outcomes):
        store.new_device(store.one("SELECT nonce FROM device WHERE id = ?", store.device))
        enrolment.new_identity(store)


@contextmanager
def rehearsal(store: Store) -> Iterator[Store]:
    """A copy of the store to merge into that is thrown away: a plan of many packages, each of which may build upon what
    those before it brought, is more than one transaction can hold.

    It shows the store's own photos and must be given none. Raises Fault DISK_FULL.
    """
    with tempfile.TemporaryDirectory(prefix=MERGING, dir=store.folder.folder) as folder:
        database = Path(folder) / "rehearsal.db"
        ours = connect(store.folder.database, store.key, readonly=True)
        try:
            with faults(database):
                ours.execute(f"VACUUM INTO {quoted(str(database))}")
        finally:
            ours.close()
        connection = connect(database, store.key)
        try:
            copy = store.over(connection)
            connection.execute("PRAGMA synchronous = OFF")
            yield copy
        finally:
            connection.close()
