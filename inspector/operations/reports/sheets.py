"""Score sheets and posters of a period as a new folder: whole, or not there."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from inspector.db.store import Store
from inspector.errors import Cancelled, Fault, Kind
from inspector.operations.papers import score_sheets as batch
from inspector.operations.papers.batch import Filed, safe_name
from inspector.operations.papers.issuing import preview, reading
from inspector.operations.reports.folders import new_folder
from inspector.operations.reports.scope import Scope
from inspector.paper.content import SheetName
from inspector.records import Publication
from inspector.safe_write import write_bytes


def score_sheets(
    store: Store,
    scope: Scope,
    path: Path,
    *,
    progress: Callable[[int, int], None] = lambda done, of: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> tuple[Filed, ...]:
    """The score sheet of every finished visit of the period to a village; one that cannot be made keeps its fault and
    hinders no other.

    Raises Fault NOTHING_RATED (starts, ends) where there is none, the first fault where not one sheet can be made,
    EXISTS, DISK_FULL …; Cancelled.
    """
    wanted = batch.of_visits(store, scope.period, area=scope.area, campaign=scope.campaign)
    if not wanted:
        raise Fault(Kind.NOTHING_RATED, starts=scope.period.starts, ends=scope.period.ends)
    with new_folder(path) as folder:
        filed = batch.write(store, wanted, folder, progress=progress, cancelled=cancelled)
        if filed[0].fault is not None and all(it.path is None for it in filed):
            raise filed[0].fault
    return tuple(replace(it, path=path / it.path.name) if it.path is not None else it for it in filed)


def published(store: Store, scope: Scope) -> list[Publication]:
    """The lists published in the period and not taken down. Raises Fault NOTHING_RATED where there is none."""
    held = [it for it in store.find(Publication) if it.withdrawn is None and scope.period.holds(it.published)]
    if not held:
        raise Fault(Kind.NOTHING_RATED, starts=scope.period.starts, ends=scope.period.ends)
    return held


def posters(
    store: Store,
    scope: Scope,
    path: Path,
    *,
    sheet: SheetName = "a4",
    progress: Callable[[int, int], None] = lambda done, of: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> tuple[str, ...]:
    """The poster of every list published in the period; returns the files' names. Raises as `score_sheets`."""
    held = published(store, scope)
    with new_folder(path) as folder, reading(store):
        names = []
        for number, it in enumerate(held, 1):
            if cancelled():
                raise Cancelled
            names.append(f"{number:02} {safe_name((it.issue or it.published)[:60])}.pdf")
            made = preview(store, "poster", it.id, language=scope.language, sheet=sheet)
            write_bytes(folder / names[-1], made.drawn.pdf)
            progress(number, len(held))
        return tuple(names)
