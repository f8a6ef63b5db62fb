"""The report pack of a command meeting 调度会材料包: circular, page for leaders …, as a folder or one PDF."""

from collections.abc import Callable
from pathlib import Path

from inspector.db.store import Store
from inspector.operations.reports.scope import Scope


def pack(
    store: Store,
    scope: Scope,
    path: Path,
    *,
    progress: Callable[[int, int], None] = lambda done, of: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> tuple[str, ...]:
    """Write the pack: one PDF where `path` ends in .pdf, else a new folder. Returns the names of what is in it.

    Raises Fault EXISTS, DISK_FULL …; Cancelled.
    """
    raise NotImplementedError
