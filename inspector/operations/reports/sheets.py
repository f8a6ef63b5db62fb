"""Score sheets and posters of a period as a new folder: whole, or not there."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from inspector import clock
from inspector.db.store import Store
from inspector.errors import Cancelled, Fault, Kind
from inspector.operations.papers import score_sheets as batch
from inspector.operations.papers.batch import Filed, safe_name
from inspector.operations.papers.issuing import preview, reading
from inspector.operations.rating.publishing import PublicationRow, publications, to_take_down
from inspector.operations.rating.showing import NAME
from inspector.operations.reports.folders import new_folder
from inspector.operations.reports.scope import Scope
from inspector.paper.content import SheetName
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


def posted(store: Store, scope: Scope) -> list[PublicationRow]:
    """The lists published in the period and not taken down, the first of them first. One that names households comes
    down on its last day, whether anybody noted it or not.
    """
    late = {it.id for it in to_take_down(store, clock.today(store.now)) if it.shown == NAME}
    held = [it for it in publications(store) if not it.withdrawn and it.id not in late]
    return sorted((it for it in held if scope.period.holds(it.published)), key=lambda it: (it.published, it.id))


def posters(
    store: Store,
    scope: Scope,
    path: Path,
    *,
    sheet: SheetName = "a4",
    progress: Callable[[int, int], None] = lambda done, of: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> tuple[str, ...]:
    """The poster of every list of the period that is `posted`; returns the files' names. Raises as `score_sheets`."""
    held = posted(store, scope)
    if not held:
        raise Fault(Kind.NOTHING_RATED, starts=scope.period.starts, ends=scope.period.ends)
    with new_folder(path) as folder, reading(store):
        names = []
        for number, it in enumerate(held, 1):
            if cancelled():
                raise Cancelled
            called = f"{it.title} {it.issue or it.published}"
            names.append(f"{number:02} {safe_name(called[:60])}.pdf")
            made = preview(store, "poster", it.id, language=scope.language, sheet=sheet)
            write_bytes(folder / names[-1], made.drawn.pdf)
            progress(number, len(held))
        return tuple(names)
