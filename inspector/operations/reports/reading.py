"""The facts of a report as of today: statistics of what a period found, visits, good examples, lists, plans."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from inspector import clock
from inspector.db import statistics
from inspector.db.statistics import Cut, Defect, within
from inspector.db.store import Store
from inspector.db.tables import defect_titles
from inspector.errors import Fault
from inspector.operations.papers.facts import SHOWN_LEVELS, county_of
from inspector.operations.place import area_path
from inspector.operations.rating.appeals import corrections
from inspector.operations.rating.lost import points_lost
from inspector.operations.rating.publishing import opened
from inspector.operations.rating.showing import NAME, as_shown
from inspector.operations.reports.plans import plans
from inspector.operations.reports.scope import Scope
from inspector.operations.reports.sheets import posted
from inspector.operations.reports.visits import Places, Visited, visited
from inspector.operations.resident import of_site
from inspector.paper.gather.phrases import place
from inspector.paper.gather.reports.facts import (
    CampaignFacts,
    GoodExample,
    OnList,
    PlaceFigures,
    Problem,
    ReportFacts,
)
from inspector.paper.masking import PRIVATE_KINDS, Mask
from inspector.periods import Period
from inspector.records import Area, Campaign, Highlight, Site
from inspector.rectification.moves import Move
from inspector.rectification.rates import Counts

_MOST_GOOD = 6
_MOST_PROBLEMS = 8
_ESCALATING = {Move.DISPATCH: "dispatch", Move.CIRCULATE: "circular", Move.SUMMON: "talk"}


def report_facts(store: Store, scope: Scope) -> ReportFacts:
    """Everything a report of this scope may tell today. Raises Fault GONE for a campaign or area that is not here."""
    today, period = clock.today(store.now), scope.period
    campaign = store.get(Campaign, scope.campaign) if scope.campaign else None
    area = store.get(Area, scope.area) if scope.area else None
    cut = Cut(campaign=scope.campaign, area=scope.area)
    then, places = replace(cut, found=period), Places(store)
    before = _before(period)
    seen = visited(store, period, campaign=scope.campaign, area=scope.area)

    def counts(of: Cut) -> Counts:
        return statistics.counts(store, of, today.isoformat(), then=period)[statistics.NOWHERE]

    severities = statistics.counts(store, then, today.isoformat(), by="severity")
    defects = _titled(statistics.defects(store, then), defect_titles(store), english=scope.language == "en")
    common, frequent = [it for it in defects if it.places > 1], [it for it in defects if it.findings > 1]
    return ReportFacts(
        kind=scope.kind, period=period, day=today, county=county_of(store), area=area.name if area else "",
        campaign=_campaign(campaign) if campaign else None,
        then=counts(then), stock=counts(cut),
        before=counts(replace(cut, found=before)) if before else None, before_period=before,
        visits=len(seen), sites=len({it.site for it in seen}),
        villages=len({places.above(it.area, "village") for it in seen} - {""}),
        severities=_of_four(severities),
        towns=_towns(store, then, places, seen, today.isoformat(), period),
        towns_of_all=_towns(store, cut, places, (), today.isoformat(), period),
        widest=_first(sorted(common, key=lambda it: (-it.places, -it.findings, it.label))),
        commonest=_first(sorted(frequent, key=lambda it: (-it.findings, -it.places, it.label))),
        costliest=_costliest(store, scope),
        good=tuple(_good(store, seen)), lists=tuple(_lists(store, scope)),
        escalated=_escalated(store, scope),
        plans=plans(store, today, scope.language) if scope.kind == "plan_progress" else (),
    )  # fmt: skip


def _before(period: Period) -> Period | None:
    try:
        return period.before
    except Fault:  # the first of all periods
        return None


def _campaign(it: Campaign) -> CampaignFacts:
    return CampaignFacts(
        name=it.name, basis=it.basis or "", starts=clock.day(it.starts), basic=clock.day(it.basic_by),
        closed=clock.day(it.closed_by),
    )  # fmt: skip


def _of_four(by: Mapping[str, Counts]) -> tuple[int, int, int, int]:
    found = [by[str(level)].confirmed if str(level) in by else 0 for level in range(4)]
    return found[0], found[1], found[2], found[3]


def _titled(
    found: Sequence[Defect], titles: Mapping[tuple[str | None, str], tuple[str, str]], *, english: bool
) -> list[Problem]:
    return [
        Problem(label=titles.get((None, it.code), (it.code, it.code))[english], findings=it.count, places=it.places)
        for it in found
    ]


def _first(found: Sequence[Problem]) -> tuple[Problem, ...]:
    return tuple(found[:_MOST_PROBLEMS])


def _costliest(store: Store, scope: Scope) -> tuple[Problem, ...]:
    """The items of checklists that lost most points in the period."""
    lost = points_lost(store, scope.period, campaign=scope.campaign, area=scope.area)
    return tuple(
        Problem(label=it.label_en if scope.language == "en" and it.label_en else it.label, findings=it.visits,
                lost=float(it.lost))
        for it in lost[:_MOST_PROBLEMS]
    )  # fmt: skip


def _towns(
    store: Store, cut: Cut, places: Places, seen: Sequence[Visited], today: str, period: Period
) -> tuple[PlaceFigures, ...]:
    """Each town with findings or visits, in the order of their codes; last what lies in none, without a name."""
    counts = statistics.counts(store, cut, today, by="town", then=period)
    visits = Counter(places.above(it.area, "town") for it in seen)
    sites = Counter(places.above(area, "town") for _, area in {(it.site, it.area) for it in seen})
    towns = set(places.towns)
    loose = sum((it for key, it in counts.items() if key not in towns), Counts())
    found = [
        PlaceFigures(name=places.name(it), counts=counts.get(it, Counts()), visits=visits[it], sites=sites[it])
        for it in places.towns
        if it in counts or visits[it]
    ]
    if loose.all or visits[""]:
        found.append(PlaceFigures(name="", counts=loose, visits=visits[""], sites=sites[""]))
    return tuple(found)


def _good(store: Store, seen: Sequence[Visited]) -> Iterator[GoodExample]:
    """The first good examples of the period; a household is told by its village alone."""
    visits, told = {it.visit for it in seen}, 0
    for it in store.find(Highlight):
        if it.visit not in visits or not it.text.strip():
            continue
        site = store.get(Site, it.site)
        areas = [area for area in area_path(store, site.area) if area.level in SHOWN_LEVELS]
        private = site.kind in PRIVATE_KINDS
        names = (site.name, *(who.name for who in of_site(store, site.id))) if private else ()
        mask = Mask(names=names, masked=True)
        where = "".join(area.name for area in areas) if private else "".join(
            (*(area.name for area in areas[:1] if area.level == "town"), place(site, areas, mask))
        )  # fmt: skip
        yield GoodExample(place=where, text=mask.text(it.text))
        told += 1
        if told == _MOST_GOOD:
            return


def _lists(store: Store, scope: Scope) -> Iterator[OnList]:
    """Places of the lists of the period that are `posted`, where appeals left them; as they were called there, but a
    household by its village alone.
    """
    for it in posted(store, scope):
        try:
            held = opened(store, it.id)
        except Fault:  # what a stranger's package garbled is told by nobody
            continue
        content = as_shown(held.list, "village") if held.list.shown == NAME else held.list
        after = corrections(held.contested)
        for placed in content.places:
            list_ = after[placed.place][1] if placed.place in after else placed.list
            if list_ in ("red", "black") and not (placed.is_site and list_ == "black"):
                yield OnList(list=list_, place=placed.told, issue=it.issue or content.title)


def _escalated(store: Store, scope: Scope) -> tuple[tuple[str, int], ...]:
    """How many findings were spoken of in meetings, circulars and talks of the period."""
    inside = within(store, scope.area) if scope.area else None
    found: Counter[str] = Counter()
    rows = store.rows(
        """SELECT DISTINCT t.kind, t.finding, coalesce(f.area, s.area)
           FROM step AS t JOIN finding AS f ON f.id = t.finding
           LEFT JOIN site AS s ON s.id = f.site LEFT JOIN visit AS v ON v.id = f.visit
           WHERE NOT t.deleted AND NOT f.deleted AND t.kind IN ('dispatch', 'circulate', 'summon')
             AND t.day BETWEEN ?1 AND ?2 AND (?3 IS NULL OR v.campaign = ?3)""",
        scope.period.starts, scope.period.ends, scope.campaign,
    )  # fmt: skip
    for kind, _, area in rows:
        if inside is None or area in inside:
            found[_ESCALATING[Move(kind)]] += 1
    return tuple((name, found[name]) for name in _ESCALATING.values())
