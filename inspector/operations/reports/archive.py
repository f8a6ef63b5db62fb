"""The year-end archive: a folder with ledger, papers, photos and an index that opens without the program."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from inspector.db.store import Store
from inspector.operations.reports.scope import Scope


@dataclass(frozen=True, slots=True)
class Archived:
    """What an archive holds."""

    path: Path
    findings: int
    visits: int
    papers: int
    photos: int
    missing: int  # photos and papers whose file is not on this machine
    bytes: int


def archive(
    store: Store,
    scope: Scope,
    path: Path,
    *,
    progress: Callable[[int, int], None] = lambda done, of: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Archived:
    """Write the archive of a period into the new folder `path`; nothing stands there before all of it does.

    Raises Fault EXISTS, DISK_FULL …; Cancelled.
    """
    raise NotImplementedError
