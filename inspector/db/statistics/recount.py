"""Statistics straight from the records, finding by finding: slow, plain, and what the summaries have to equal."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from inspector import clock
from inspector.checklist.xlsform import settings_of
from inspector.db.lines import DEEPEST
from inspector.db.statistics.cut import NOWHERE, By, Cut, sources_of, within
from inspector.db.statistics.told import Day, Defect, Stock, commonest, days
from inspector.db.store import Store
from inspector.periods import Period
from inspector.records import Finding, Step, Visit
from inspector.rectification.moves import NOT_COUNTED, Stage
from inspector.rectification.rates import Case, Counts, case_of, counted, since_found
from inspector.rectification.steps import State, shown


@dataclass(frozen=True, slots=True)
class Counted:
    """A finding on the ledger as statistics count it."""

    finding: Finding
    case: Case
    found: str  # day; '' where it names none
    area: str  # ids; '' for none
    town: str
    village: str
    campaign: str | None
    source: str
    theme: str

    @property
    def stage(self) -> Stage:
        """Where it stands."""
        return self.case.standing.stage

    def key(self, by: By | None) -> str:
        """Under what it is counted."""
        if by is None:
            return NOWHERE
        return str(self.finding.severity) if by == "severity" else str(getattr(self, by))


def counts(
    store: Store, cut: Cut, today: str, *, by: By | None = None, then: Period | None = None
) -> dict[str, Counts]:
    """The numbers of a cut on a day, all together or by what they lie in or have."""
    cases = defaultdict[str, list[Case]](list)
    for it in _cut(store, cut):
        cases[it.key(by)].append(it.case)
    since, until = (then.starts, then.ends) if then else ("", "9999-12-31")
    found = {key: counted(some, today, since=since, until=until) for key, some in cases.items()}
    return found or ({NOWHERE: Counts()} if by is None else {})


def states(store: Store, cut: Cut, today: str) -> dict[str, dict[State, int]]:
    """Town → state → how many findings show it on a day."""
    found = defaultdict[str, Counter[State]](Counter)
    for it in _cut(store, cut):
        how = it.case.standing
        found[it.town][shown(how.stage, how.due, today, repeats=it.finding.repeats is not None)] += 1
    return {town: dict(it) for town, it in found.items()}


def heat(store: Store, cut: Cut) -> dict[tuple[str, str], int]:
    """(town, theme) → how many findings are not at an end."""
    return dict(Counter((it.town, it.theme) for it in _cut(store, cut) if counted([it.case], "").live))


def course(store: Store, cut: Cut, period: Period) -> tuple[Day, ...]:
    """How far it was at the end of every day of a period."""
    cases = [it for it in _cut(store, cut) if it.stage not in NOT_COUNTED]
    done = [it for it in cases if counted([it.case], "").done]
    return tuple(
        Day(
            day,
            sum(it.found <= day for it in cases),
            sum((it.case.standing.fixed or "~") <= day for it in done),
            sum((it.case.standing.closed or "~") <= day for it in cases if it.stage is Stage.CLOSED),
        )
        for day in days(period)
    )


def defects(store: Store, cut: Cut) -> tuple[Defect, ...]:
    """The defect codes of confirmed findings, the most frequent first."""
    graded = defaultdict[str, list[int]](lambda: [0] * 4)
    places = defaultdict[str, set[str]](set)
    for it in _cut(store, cut):
        if it.stage not in NOT_COUNTED and it.finding.code:
            graded[it.finding.code][it.finding.severity] += 1
            places[it.finding.code] |= {it.village} - {NOWHERE}
    found = (Defect(code, sum(it), len(places[code]), commonest(it)) for code, it in graded.items())
    return tuple(sorted(found, key=lambda it: (-it.count, -it.places, it.code)))


def stock(store: Store, cut: Cut, period: Period) -> Stock:
    """What was open before a period and after it, and what came and went in it."""
    cases = [it for it in _cut(store, cut) if it.stage not in NOT_COUNTED | {Stage.MOVED}]
    ends = [(it.found, (it.case.standing.closed or "~") if it.stage is Stage.CLOSED else "~") for it in cases]
    return Stock(
        sum(found < period.starts <= closed for found, closed in ends),
        sum(period.holds(found) for found, _ in ends),
        sum(period.holds(closed) for _, closed in ends),
        sum(found <= period.ends < closed for found, closed in ends),
    )


# -- reading -----------------------------------------------------------------------------------------------------------


def counted_findings(store: Store) -> list[Counted]:
    """Every finding on the ledger."""
    visits = {it.id: it for it in store.find(Visit) if it.finalised}
    sites = dict[str, str](store.rows("SELECT id, area FROM site"))
    origins = dict(store.rows("SELECT id, source FROM origin"))
    above = {id_: it for id_, *it in store.rows("SELECT id, level, parent, successor FROM area")}
    themes = {id_: settings_of(it).get("theme") for id_, it in store.rows("SELECT id, definition FROM checklist")}
    steps = defaultdict[str, list[Step]](list)
    for step in store.find(Step):
        if step.visit is None or step.visit in visits:
            steps[step.finding].append(step)
    findings = [it for it in store.find(Finding) if it.visit is None or it.visit in visits]
    returns = Counter(it.repeats for it in findings)
    return [
        _counted(it, steps[it.id], returns[it.id], visits.get(it.visit or ""), origins, sites, above, themes)
        for it in findings
    ]


def _counted(
    it: Finding, steps: list[Step], rebounds: int, visit: Visit | None, origins: Mapping[str, str],
    sites: Mapping[str, str], above: Mapping[str, list[str | None]], themes: Mapping[str, str | None],
) -> Counted:  # fmt: skip
    found = it.found[:10] if clock.day(it.found[:10]) else ""
    area = it.area or (sites.get(it.site) if it.site else None) or NOWHERE
    ours = "secret" if visit and visit.method == "secret" else "special" if visit and visit.campaign else "routine"
    theme = (themes.get(visit.checklist) if visit else None) if it.theme is None else it.theme
    return Counted(
        it, since_found(case_of(it, steps, rebounds=rebounds), found), found, area, _at(area, "town", above),
        _at(area, "village", above), visit.campaign if visit else None,
        it.source or origins.get(it.origin or "") or ours, theme or NOWHERE,
    )  # fmt: skip


def _at(area: str, level: str, above: Mapping[str, list[str | None]]) -> str:
    """The town or village an area lies in or is, as places are called now; itself where it lies in none."""
    step: str | None = area
    for _ in range(DEEPEST):
        if step is None or step not in above:
            break
        at, parent, successor = above[step]
        if at == level and successor is None:
            return step
        step = successor or parent
    return area


def _cut(store: Store, cut: Cut) -> list[Counted]:
    inside = None if cut.area is None else within(store, cut.area)
    sources = sources_of(store, cut)
    return [
        it
        for it in counted_findings(store)
        if (inside is None or it.area in inside)
        and (cut.campaign is None or it.campaign == cut.campaign)
        and (not sources or it.source in sources)
        and (not cut.themes or it.theme in cut.themes)
        and (cut.found is None or cut.found.holds(it.found))
    ]
