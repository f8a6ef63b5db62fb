"""Several scores of one place: by the village itself, the town, the county; and where they differ."""

from dataclasses import dataclass

from inspector import clock
from inspector.checklist.score_lines import Score
from inspector.checklist.scoring import Difference, differences
from inspector.db.store import Store
from inspector.operations.case import read_case
from inspector.records import Visit

RATERS = ("self", "town", "county")
"""自评, 乡镇复核, 县级考核: in the order in which they come."""


@dataclass(frozen=True, slots=True)
class Rated:
    """The newest score of each rater who has visited a place with a checklist, and their differences item by item."""

    visits: dict[str, Visit]
    scores: dict[str, Score]
    differences: tuple[Difference, ...]


def rated(store: Store, site: str, form: str) -> Rated:
    """The finalised scores of a site by one form, whatever its versions; of each rater the newest.

    Each is worked out as it was judged then. A form without points gives none.
    """
    newest: dict[str, Visit] = {}
    forms = {it for (it,) in store.rows("SELECT id FROM checklist WHERE form = ?", form)}
    for visit in sorted(store.find(Visit, site=site), key=lambda it: (clock.in_time(it.started), it.id)):
        if visit.finalised is not None and visit.checklist in forms:
            newest[visit.rater] = visit
    order = {rater: number for number, rater in enumerate(RATERS)}
    visits = {rater: newest[rater] for rater in sorted(newest, key=lambda it: order.get(it, len(RATERS)))}
    scores = {rater: held for rater, visit in visits.items() if (held := read_case(store, visit.id).score)}
    return Rated({it: visits[it] for it in scores}, scores, differences(scores))
