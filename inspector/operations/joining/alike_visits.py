"""Visits that may be one: a joint team's visit to a site by one checklist, begun on one day on two computers."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import groupby

from inspector.db.store import Store
from inspector.operations.joining.looking import Stop, never, watched
from inspector.operations.joining.why import Proposal, Why, proposal

_VISITS = """
    WITH shared (site) AS MATERIALIZED (  -- most sites are visited on one computer
      SELECT site FROM visit AS v JOIN operation AS o ON o.id = v.made WHERE NOT v.deleted {at}
      GROUP BY site HAVING min(o.device) <> max(o.device))
    SELECT v.site, x.form, v.purpose, v.rater, v.finalised IS NULL, unixepoch(v.started) AS at, v.id,
           substr(v.started, 1, 10), o.device
    FROM shared AS s CROSS JOIN visit AS v ON v.site = s.site JOIN operation AS o ON o.id = v.made
      JOIN checklist AS x ON x.id = v.checklist
    WHERE NOT v.deleted AND unixepoch(v.started) IS NOT NULL ORDER BY 1, 2, 3, 4, 5, 6, 7"""
_ANSWERED = "question, value FROM answer WHERE NOT deleted AND value <> '' AND visit"
_SAME_FACTS = 5  # columns of _VISITS in which both are the same
_HOUR = 3600
_DAY = 12 * _HOUR
_CROWD = 6
"""So many visits to one site by one checklist in an hour, or on a day, are many people asked there, not one visit."""
_SOME_ANSWERS = 3  # the same day without the same hour says too little alone


def found(store: Store, site: str | None = None, cancelled: Stop = never) -> Iterator[Proposal]:
    """The pairs of visits whose evidence is enough, of one site where it is named. Raises Cancelled."""
    rows = store.rows(_VISITS.format(at="AND v.site = ?1" if site else ""), *filter(None, [site]))
    for _, same in groupby(watched(rows, cancelled), key=lambda it: it[:_SAME_FACTS]):
        visits = [it[_SAME_FACTS:] for it in same]
        for one, two, seconds in watched(_pairs(visits), cancelled, 64):
            if (it := _weigh(store, one, two, seconds)) is not None:
                yield it


def _pairs(visits: list[tuple[int, str, str, str]]) -> Iterator[tuple[str, str, int]]:
    """Two ids and the seconds between them: of different computers, within an hour or on one day; `visits` by time."""
    times = [it[0] for it in visits]
    for number, (at, one, day, device) in enumerate(visits):
        if bisect_right(times, at + _HOUR) - bisect_left(times, at - _HOUR) > _CROWD:
            continue
        alone = bisect_right(times, at + _DAY) - bisect_left(times, at - _DAY) <= _CROWD
        for when, two, other_day, other_device in visits[number + 1 : bisect_right(times, at + _DAY)]:
            near = when - at <= _HOUR
            if device != other_device and (near or (alone and day == other_day)):
                yield one, two, when - at


def _weigh(store: Store, one: str, two: str, seconds: int) -> Proposal | None:
    weighed = {Why.TIME: 60 if seconds * 6 <= _HOUR else 45} if seconds <= _HOUR else {Why.DAY: 25}
    mine, theirs = (dict(store.rows(f"SELECT {_ANSWERED} = ?", it)) for it in (one, two))
    both = mine.keys() & theirs.keys()
    same = sum(mine[it] == theirs[it] for it in both)
    if len(both) >= (1 if Why.TIME in weighed else _SOME_ANSWERS) and same * 3 >= len(both) * 2:
        weighed[Why.ANSWERS] = round(40 * same / len(both))
    kept, other = (one, two) if len(mine) >= len(theirs) else (two, one)
    return proposal("visit", kept, other, weighed)
