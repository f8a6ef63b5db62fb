"""村评分表 in a batch: the sheet behind every place of a list, or the score sheet of every visit of a period."""

from collections.abc import Callable, Sequence
from pathlib import Path

from inspector.db import scores
from inspector.db.store import Store
from inspector.operations.papers import rated
from inspector.operations.papers.batch import Filed, file_all
from inspector.operations.papers.waiting import Wanted
from inspector.operations.place import area_path
from inspector.periods import Period


def of_list(store: Store, list_: str) -> list[Wanted]:
    """The sheet of each place of a publication, or of a rating as it stands now, in the order of the list.

    Raises Fault GONE, BAD_VALUE.
    """
    return [Wanted("village_score", f"{list_},{it.place}") for it in rated.list_of(store, list_).places]


def of_visits(
    store: Store, period: Period, *, area: str | None = None, campaign: str | None = None, kind: str = "village"
) -> list[Wanted]:
    """The score sheet of each finished visit of the period to sites of a kind within an area, by code and day.

    Visits without a score and re-inspections have no sheet.
    """
    from inspector.operations.rating.scoring import ready  # noqa: PLC0415 - scores visits, slow to load

    rows = store.rows(
        """SELECT v.id, s.area, v.started FROM visit AS v CROSS JOIN site AS s ON s.id = v.site
           WHERE v.finalised IS NOT NULL AND NOT v.deleted AND s.kind = ?1 AND v.purpose IS NOT 'recheck'
             AND (?2 IS NULL OR v.campaign = ?2) ORDER BY s.code, unixepoch(v.started), v.id""",
        kind,
        campaign,
    )
    inside: dict[str, bool] = {}
    found = []
    for id_, lies_in, started in rows:
        if lies_in not in inside:
            inside[lies_in] = area is None or area in {it.id for it in area_path(store, lies_in)}
        if inside[lies_in] and period.holds(started):
            found.append(str(id_))
    ready(store, found)
    scored = scores.scores(store, found)
    return [Wanted("score", it) for it in found if it in scored and scored[it].full]


def write(
    store: Store,
    wanted: Sequence[Wanted],
    folder: Path,
    *,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> list[Filed]:
    """Each sheet as a file of its own in the folder, as `batch.file_all`; every list is read once."""
    with rated.sharing(store):
        return file_all(store, wanted, folder, progress=progress, cancelled=cancelled)
