"""A cut as a condition on the sums, where these tell enough: whole towns, and findings of whole months."""

import json
from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta
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


def pieces(cut: Cut) -> tuple[Cut, ...]:
    """A cut as cuts of whole months, which sums tell, and of the days before and after these."""
    if cut.found is None or _of_months(cut.found):
        return (cut,)
    first, last = date.fromisoformat(cut.found.starts), date.fromisoformat(cut.found.ends)
    try:
        begins = first if first.day == 1 else first.replace(day=monthrange(first.year, first.month)[1]) + _DAY
        ends = last if _ends_month(last) else last.replace(day=1) - _DAY
    except OverflowError:  # at an end of time
        return (cut,)
    if begins > ends:
        return (cut,)
    if ends == date.max:
        return (cut,)
    spans = ((first, begins - _DAY) if begins > first else None, (begins, ends), (ends + _DAY, last))
    return tuple(
        replace(cut, found=Period(it[0].isoformat(), it[1].isoformat()))
        for it in spans
        if it is not None and it[0] <= it[1]
    )


_DAY = timedelta(days=1)


def _ends_month(day: date) -> bool:
    return day.day == monthrange(day.year, day.month)[1]


def _of_months(period: Period) -> bool:
    """Whether its days are those of whole months."""
    return period.starts.endswith("-01") and _ends_month(date.fromisoformat(period.ends))


def _whole_towns(store: Store, area: str) -> list[int] | None:
    """The rows of the towns counted under that lie in an area; None where it has only parts of one."""
    inside = within(store, area)
    areas = store.rows("SELECT p.town, a.id FROM line_area AS p CROSS JOIN area AS a ON a.rowid = p.area")
    mine = {town for town, id_ in areas if id_ in inside}
    return sorted(mine) if all(id_ in inside for town, id_ in areas if town in mine) else None
