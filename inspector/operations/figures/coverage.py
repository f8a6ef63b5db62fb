"""不漏村 不漏户 不漏人 不漏项: how much of what was to be visited was, by town and for the county.

Of a campaign the places are those of its round (`operations.round`): the sites in its areas its checklists are meant
for, and whatever was assigned besides. Without a campaign they are the households of the register, and visited is where
an inspection was finished in the period. Villages are counted where they have such places, people where they are
recorded there. Items are checklists: finished of begun, and of a campaign also of what was assigned and not begun.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from itertools import chain

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


@dataclass(frozen=True, slots=True)
class _Seen:
    """What there is to be seen: site → area, and who and what was there."""

    sites: Mapping[str, str]
    visits: Mapping[str, list[str]]  # site → finished visits
    begun: frozenset[tuple[str, str]]  # (site, form) of drafts and, at visited places, of assignments
    done: frozenset[tuple[str, str]]


def coverage(
    store: Store, period: Period | None = None, *, campaign: str | None = None, where: Places | None = None
) -> dict[str, Coverage]:
    """Town id → its coverage, and the county's under its id; a town without any place to visit is missing."""
    where = where or places(store, period)
    seen = _seen(store, period, campaign)
    villages = {it: _village_of(it, where) for it in set(seen.sites.values())}
    members: dict[str, list[str]] = defaultdict(list)
    for site, area in seen.sites.items():
        for place in where.above(area):
            members[place].append(site)
    people = _people(store, seen.sites)
    items: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for pair in seen.begun | seen.done:
        for place in where.above(seen.sites.get(pair[0], "")):
            items[place].add(pair)
    return {
        place: _of_place(sorted(sites), seen, villages, people, sorted(items[place]))
        for place, sites in members.items()
    }


def _of_place(
    sites: list[str], seen: _Seen, villages: Mapping[str, str], people: Mapping[str, list[str]],
    items: list[tuple[str, str]],
) -> Coverage:  # fmt: skip
    been = {it for it in sites if it in seen.visits}
    in_villages = sorted({villages[seen.sites[it]] for it in sites})
    visited = {villages[seen.sites[it]] for it in been}
    residents = [(who, site in been) for site in sites for who in people.get(site, ())]
    return Coverage(
        villages=_covered((it, it in visited) for it in in_villages),
        households=_covered((it, it in been) for it in sites),
        people=_covered(residents),
        items=_covered((site, (site, form) in seen.done) for site, form in items),
        visits=tuple(chain.from_iterable(seen.visits[it] for it in sites if it in been)),
    )


def _covered(each: Iterable[tuple[str, bool]]) -> Covered:
    done, all_, left = 0, 0, list[str]()
    for id_, is_done in each:
        all_ += 1
        done += is_done
        if not is_done and len(left) < MOST_LEFT:
            left.append(id_)
    return Covered(done, all_, tuple(left))


def _village_of(area: str, where: Places) -> str:
    """The village an area is or lies in; itself where it lies in none."""
    step, around = where.areas.get(area), 0
    while step is not None and step.level != "village" and around < 10:  # a merge may have made a circle of parents
        step, around = where.areas.get(step.parent or ""), around + 1
    return step.id if step is not None and step.level == "village" else area


def _seen(store: Store, period: Period | None, campaign: str | None) -> _Seen:
    if campaign is not None:
        sites = dict(rounds.sites(store, campaign))
    else:
        sites = dict(
            store.rows(
                """SELECT id, area FROM site WHERE NOT deleted AND kind = 'household'
                   AND (? IS NULL OR (ifnull(since, '') <= ? AND ifnull(until, '9999') >= ?))""",
                *((None, None, None) if period is None else (period.ends, period.ends, period.starts)),
            )
        )
    visits: dict[str, list[str]] = defaultdict(list)
    begun, done = set[tuple[str, str]](), set[tuple[str, str]]()
    for visit, site, form, finished in store.connection.execute(
        """SELECT v.id, v.site, c.form, v.finalised IS NOT NULL FROM visit AS v
           CROSS JOIN checklist AS c ON c.id = v.checklist
           WHERE NOT v.deleted AND v.purpose = 'inspection' AND (:campaign IS NULL OR v.campaign = :campaign)
             AND (:ends IS NULL OR substr(v.started, 1, 10) <= :ends)
             AND (:starts IS NULL OR :campaign IS NOT NULL OR substr(v.started, 1, 10) >= :starts)
           ORDER BY v.started, v.id""",
        {
            "campaign": campaign, "starts": period.starts if period else None, "ends": period.ends if period else None,
        },
    ):  # fmt: skip
        if site not in sites:
            continue
        (done if finished else begun).add((site, form))
        if finished:
            visits[site].append(visit)
    if campaign is not None:
        begun |= _assigned(store, campaign, visits)
    return _Seen(sites, visits, frozenset(begun), frozenset(done))


def _assigned(store: Store, campaign: str, visited: Collection[str]) -> set[tuple[str, str]]:
    """(site, form) of what was assigned at visited places."""
    found = store.rows(
        """SELECT DISTINCT a.site, c.form FROM assignment AS a JOIN checklist AS c ON c.id = a.checklist
           WHERE a.campaign = ? AND NOT a.deleted""",
        campaign,
    )
    return {(site, form) for site, form in found if site in visited}


def _people(store: Store, sites: Collection[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for id_, site in store.rows("SELECT id, site FROM resident WHERE NOT deleted ORDER BY id"):
        if site in sites:
            found[site].append(id_)
    return found
