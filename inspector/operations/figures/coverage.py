"""不漏村 不漏户 不漏人 不漏项: how much of what was to be visited was, by town and for the county.

Of a campaign the places are those of its round (`operations.round`): the sites in its areas its checklists are meant
for, and whatever was assigned besides. Without a campaign they are the households of the register, and visited is where
an inspection was finished in the period. Villages are counted where they have such places, people where they are
recorded there. Items are checklists: finished of begun, and of a campaign also of what was assigned and not begun.

Everything is counted by area in the store, and areas are added up here: a county has hundreds of thousands of
households and some hundred areas.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from inspector.db.store import Store
from inspector.operations import round as rounds
from inspector.operations.indicators.places import Places, places
from inspector.periods import Period

KINDS = ("villages", "households", "people", "items")
MOST_LEFT = 200
"""Ids kept of what is left; the count is whole."""


@dataclass(frozen=True, slots=True)
class Covered:
    """`done` of `all`; `left` are the first ids of what is not: villages, sites, residents, (for items) sites again."""

    done: int = 0
    all: int = 0
    left: tuple[str, ...] = ()

    @property
    def value(self) -> float | None:
        """Between 0 and 1; None where there was nothing to visit."""
        return self.done / self.all if self.all else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """The four of one place, and the visits behind them, newest last."""

    villages: Covered = Covered()
    households: Covered = Covered()
    people: Covered = Covered()
    items: Covered = Covered()
    visits: tuple[str, ...] = ()

    def of(self, kind: str) -> Covered:
        """One of the four, by its name in `KINDS`; raises KeyError."""
        if kind not in KINDS:
            raise KeyError(kind)
        found: Covered = getattr(self, kind)
        return found


_THERE = """there (site, area) AS (
    SELECT id, area FROM site WHERE NOT deleted AND kind = 'household'
        AND (:ends IS NULL OR (ifnull(since, '') <= :ends AND ifnull(until, '9999') >= :starts)))"""
_THERE_IN_ROUND = "there (site, area) AS (SELECT id, area FROM site WHERE +id IN (SELECT site FROM places))"
"""Joined by the site's id, hence the plus: places have no index by which the store could join them."""
_INSPECTED = """FROM visit AS v CROSS JOIN checklist AS c ON c.id = v.checklist
    WHERE NOT v.deleted AND v.purpose = 'inspection' AND (:ends IS NULL OR substr(v.started, 1, 10) <= :ends)"""
_OF_REGISTER = "AND (:starts IS NULL OR substr(v.started, 1, 10) >= :starts)"
_OF_ROUND = "AND v.campaign = :campaign"
_ASSIGNED = """UNION ALL SELECT a.site, c.form, 0 FROM assignment AS a CROSS JOIN checklist AS c ON c.id = a.checklist
    WHERE a.campaign = :campaign AND NOT a.deleted"""
_SEEN = """seen (site, been, items, done) AS (
    SELECT site, max(stage) = 2, count(DISTINCT iif(stage > 0, form, NULL)), count(DISTINCT iif(stage = 2, form, NULL))
    FROM told GROUP BY site)"""
_SEEN_IN_ROUND = """seen (site, been, items, done) AS (
    SELECT site, max(stage) = 2, iif(max(stage) = 2, count(DISTINCT form), count(DISTINCT iif(stage > 0, form, NULL))),
        count(DISTINCT iif(stage = 2, form, NULL)) FROM told GROUP BY site)"""
"""What is assigned counts where somebody has been."""
_BEEN = "SELECT site FROM told WHERE stage = 2"


class _Asked:
    """What there is to be seen, `there`, and what was: `told` (site, form, stage: 0 assigned 1 begun 2 finished)."""

    def __init__(self, store: Store, period: Period | None, campaign: str | None) -> None:
        self._run = store.connection.execute
        self._facts: dict[str, Any] = {
            "starts": period.starts if period else None, "ends": period.ends if period else None,
        }  # fmt: skip
        self._inspected = f"{_INSPECTED} {_OF_REGISTER if campaign is None else _OF_ROUND}"
        told = f"SELECT v.site, c.form, iif(v.finalised IS NULL, 1, 2) {self._inspected}"
        if campaign is None:
            self._with = f"WITH {_THERE}, told (site, form, stage) AS ({told}), {_SEEN}"
        else:
            self._facts |= rounds.facts(store, campaign)
            both = f"told (site, form, stage) AS ({told} {_ASSIGNED})"
            self._with = f"{rounds.PLACES}, {_THERE_IN_ROUND}, {both}, {_SEEN_IN_ROUND}"

    def by_area(self) -> dict[str, "_Counts"]:
        """What there is in each area, and what was seen of it."""
        rows = self._rows(
            """SELECT t.area, count(*), ifnull(sum(s.been), 0), ifnull(sum(s.items), 0), ifnull(sum(s.done), 0),
                   sum(t.people), sum(iif(s.been, t.people, 0))
               FROM (SELECT site, area, (SELECT count(*) FROM resident AS r WHERE r.site = p.site AND NOT r.deleted)
                   AS people FROM there AS p) AS t
               LEFT JOIN seen AS s ON s.site = t.site GROUP BY +t.area"""
        )
        return {area: _Counts(*numbers) for area, *numbers in rows}

    def households_left(self) -> Iterable[tuple[str, str]]:
        """(site, area) of those nobody has been to, by their ids."""
        return self._rows(f"SELECT site, area FROM there WHERE site NOT IN ({_BEEN}) ORDER BY site")

    def people_left(self) -> Iterable[tuple[str, str]]:
        """(resident, area) of such places."""
        return self._rows(
            f"""SELECT r.id, t.area FROM resident AS r CROSS JOIN there AS t ON t.site = r.site
                WHERE NOT r.deleted AND r.site NOT IN ({_BEEN}) ORDER BY r.site, r.id"""
        )

    def items_left(self) -> Iterable[tuple[str, str]]:
        """(site, area) once for every checklist that is not finished there."""
        return self._rows(
            f"""SELECT t.site, t.area FROM (SELECT site, form, max(stage) AS stage FROM told GROUP BY site, form) AS o
                CROSS JOIN there AS t ON t.site = o.site
                WHERE o.stage = 1 OR o.stage = 0 AND o.site IN ({_BEEN}) ORDER BY o.site, o.form"""
        )

    def visits(self) -> Iterable[tuple[str, str]]:
        """(visit, area) of the finished ones, the newest last."""
        return self._rows(
            f"""SELECT v.id, t.area FROM (SELECT v.id, v.site, v.started {self._inspected}
                    AND v.finalised IS NOT NULL) AS v CROSS JOIN there AS t ON t.site = v.site
                ORDER BY unixepoch(v.started), v.id"""
        )

    def _rows(self, what: str) -> Iterable[Any]:
        found: Iterable[Any] = self._run(f"{self._with} {what}", self._facts)
        return found


@dataclass(frozen=True, slots=True)
class _Counts:
    """Numbers of an area: places, of these seen; checklists, of these finished; people, of these met."""

    all: int = 0
    been: int = 0
    items: int = 0
    done: int = 0
    people: int = 0
    met: int = 0

    def __add__(self, other: "_Counts") -> "_Counts":
        return _Counts(
            all=self.all + other.all, been=self.been + other.been, items=self.items + other.items,
            done=self.done + other.done, people=self.people + other.people, met=self.met + other.met,
        )  # fmt: skip


def coverage(
    store: Store,
    period: Period | None = None,
    *,
    campaign: str | None = None,
    where: Places | None = None,
    behind: bool = True,
) -> dict[str, Coverage]:
    """Town id → its coverage, and the county's under its id; a town without any place to visit is missing.

    Not `behind`: the numbers alone, without what is left and the visits.
    """
    where = where or places(store, period)
    asked = _Asked(store, period, campaign)
    sums: dict[str, _Counts] = defaultdict(_Counts)
    villages: dict[str, dict[str, bool]] = defaultdict(dict)  # of a town or the county: whether anybody was there
    for area, it in asked.by_area().items():
        village = _village_of(area, where)
        for place in where.above(area):
            sums[place] += it
            villages[place][village] = villages[place].get(village, False) or it.been > 0
    found = {
        place: Coverage(
            villages=_of_villages(villages[place], behind=behind), households=Covered(it.been, it.all),
            people=Covered(it.met, it.people), items=Covered(it.done, it.items),
        )
        for place, it in sums.items()
    }  # fmt: skip
    return _with_behind(found, asked, where) if behind else found


def _of_villages(villages: Mapping[str, bool], *, behind: bool) -> Covered:
    left = sorted(it for it, been in villages.items() if not been)
    return Covered(len(villages) - len(left), len(villages), tuple(left[:MOST_LEFT]) if behind else ())


def _with_behind(found: Mapping[str, Coverage], asked: _Asked, where: Places) -> dict[str, Coverage]:
    """The same with what is left, and the visits."""
    of_kind = {
        kind: _first(rows, {place: it.of(kind) for place, it in found.items()}, where)
        for kind, rows in (
            ("households", asked.households_left), ("people", asked.people_left), ("items", asked.items_left),
        )
    }  # fmt: skip
    visits: dict[str, list[str]] = defaultdict(list)
    for visit, area in asked.visits():
        for place in where.above(area):
            visits[place].append(visit)
    return {
        place: replace(
            it,
            visits=tuple(visits[place]),
            **{kind: replace(it.of(kind), left=tuple(left[place])) for kind, left in of_kind.items()},
        )
        for place, it in found.items()
    }


def _first(
    rows: Callable[[], Iterable[tuple[str, str]]], covered: Mapping[str, Covered], where: Places
) -> dict[str, list[str]]:
    """The first ids of what is left in each place; no more rows are read than that takes."""
    owed = Counter({place: min(it.all - it.done, MOST_LEFT) for place, it in covered.items()})
    left: dict[str, list[str]] = defaultdict(list)
    missing = owed.total()
    for id_, area in rows() if missing else ():
        for place in where.above(area):
            if owed[place] > 0:
                left[place].append(id_)
                owed[place] -= 1
                missing -= 1
        if not missing:
            break
    return left


def _village_of(area: str, where: Places) -> str:
    """The village an area is or lies in; itself where it lies in none."""
    step, around = where.areas.get(area), 0
    while step is not None and step.level != "village" and around < 10:  # a merge may have made a circle of parents
        step, around = where.areas.get(step.parent or ""), around + 1
    return step.id if step is not None and step.level == "village" else area
