"""A cut as a condition on the sums, where these tell enough: whole towns, and findings of whole months."""

import json
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import Any

from inspector.db.statistics.cut import Cut, sources_of, within
from inspector.db.store import Store
from inspector.periods import Period


@dataclass(frozen=True, slots=True)
class Summed:
    """SQL of the columns `sums.WHOSE` of a sum, and its parameters."""

    where: str
    facts: dict[str, Any]


def summed(store: Store, cut: Cut) -> Summed | None:
    """The condition; None for a cut that only lines can tell: of a village, of days within a month."""
    tests, facts = ["true"], dict[str, Any]()
    if cut.area is not None:
        towns = _whole_towns(store, cut.area)
        if towns is None:
            return None
        tests.append("town IN (SELECT value FROM json_each(:towns))")
        facts["towns"] = json.dumps(towns)
    if cut.found is not None:
        if not _of_months(cut.found):
            return None
        tests.append("month BETWEEN :first_month AND :last_month")
        facts |= {"first_month": cut.found.starts[:7], "last_month": cut.found.ends[:7]}
    if cut.campaign is not None:
        tests.append("campaign = ifnull((SELECT rowid FROM campaign WHERE id = :campaign), -1)")
        facts["campaign"] = cut.campaign
    for column, wanted in (("source", sources_of(store, cut)), ("theme", cut.themes)):
        if wanted:
            tests.append(f"{column} IN (SELECT value FROM json_each(:{column}s))")
            facts[f"{column}s"] = json.dumps(wanted)
    return Summed(" AND ".join(tests), facts)


def _of_months(period: Period) -> bool:
    """Whether its days are those of whole months."""
    last = date.fromisoformat(period.ends)
    return period.starts.endswith("-01") and last.day == monthrange(last.year, last.month)[1]


def _whole_towns(store: Store, area: str) -> list[int] | None:
    """The rows of the towns counted under that lie in an area; None where it has only parts of one."""
    inside = within(store, area)
    areas = store.rows("SELECT p.town, a.id FROM line_area AS p CROSS JOIN area AS a ON a.rowid = p.area")
    mine = {town for town, id_ in areas if id_ in inside}
    return sorted(mine) if all(id_ in inside for town, id_ in areas if town in mine) else None
