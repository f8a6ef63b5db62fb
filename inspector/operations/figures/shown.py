"""Everything the page of figures shows, in one reading: its facts worded nowhere, and what each mark of it opens."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from inspector.db.ledger import LedgerFilter
from inspector.db.statistics import Cut
from inspector.db.store import Store
from inspector.db.tables import current
from inspector.operations import quotas
from inspector.operations.figures.coverage import KINDS, coverage
from inspector.operations.figures.parts import DefectRow, Figures, Number
from inspector.operations.figures.reading import figures
from inspector.operations.figures.surveys import summed, surveyed
from inspector.operations.indicators.places import places
from inspector.operations.rating.lost import ItemLost, points_lost
from inspector.paper.gather.figures.facts import CourseDay, Dated, Defect, FigureFacts, Lost, Place, Share
from inspector.periods import Period
from inspector.records import Area, Campaign
from inspector.rectification.rates import Rate, RateName
from inspector.rectification.steps import State

MOST = 8
"""Items that lost points, of those that are shown."""
SURVEYED = ("satisfaction", "awareness", "participation")


@dataclass(frozen=True, slots=True)
class Shown:
    """The figures, and their facts as `paper.gather.figures` words them."""

    figures: Figures
    facts: FigureFacts
    lost: tuple[ItemLost, ...] = ()

    def opens(self, key: str) -> LedgerFilter | None:
        """What lists the findings behind a mark of that key; None for one that is of no findings."""
        kind, *which = key.split("|")
        try:
            found = _OPENS[kind](self.figures, which) if kind in _OPENS else None
        except (LookupError, ValueError):  # of a chart that is older than these figures
            return None
        return None if found is None else found.which

    def visit(self, key: str) -> str | None:
        """The newest visit behind a mark that is of points lost."""
        kind, _, which = key.partition("|")
        if kind != "lost" or not which.isdigit() or int(which) >= len(self.lost):
            return None
        return self.lost[int(which)].ids[-1]


def shown(store: Store, cut: Cut, period: Period, today: str, *, english: bool = False) -> Shown:
    """Read everything. Raises Fault GONE (campaign), BAD_VALUE for a day that is none."""
    read = figures(store, cut, period, today)
    campaign = "" if cut.campaign is None else store.get(Campaign, cut.campaign).name
    area = None if cut.area is None else store.get(Area, cut.area)
    where = places(store, period)
    county = where.county
    asked = area if area is not None else county
    seen = coverage(store, period, campaign=cut.campaign, where=where, behind=False) if asked else {}
    covered = seen.get(asked.id) if asked else None
    said = [
        it
        for it in surveyed(store, period, campaign=cut.campaign)
        if asked is None or asked is county or where.town_of.get(it.area) == asked.id
    ]
    known = {str(it["title"]): str(it["title_en"] or it["title"]) for it in current(store, "themes")} if english else {}
    rates = summed(said)
    lost = tuple(points_lost(store, period, campaign=cut.campaign, area=cut.area)[:MOST])
    facts = FigureFacts(
        county=county.name if county else "", campaign=campaign, place=area.name if area else "",
        period=period, day=today, total=read.total.value,
        rates={name: it.rate for name, it in read.rates.items()},
        dates=tuple(Dated(it.name, it.day, it.elapsed, it.task.rate, it.left) for it in read.milestones),
        course=tuple(
            CourseDay(it.day, it.found.value, it.rectified.value, it.closed.value, it.elapsed) for it in read.course
        ),
        towns=tuple(
            Place(it.town.title, it.total.value, {state: n.value for state, n in it.states.items()})
            for it in read.towns
        ),
        heat_towns=tuple(it.title for it in read.heat.towns),
        heat_themes=tuple(known.get(it.key, it.text(english=english)) for it in read.heat.themes),
        heat=tuple(
            tuple(read.heat.cells[town.key, theme.key].value for theme in read.heat.themes)
            for town in read.heat.towns
        ),
        frequent=tuple(_defect(it, english=english) for it in read.defects),
        widest=tuple(_defect(it, english=english) for it in read.commonest),
        lost=tuple(Lost(it.label_en if english else it.label, float(it.lost), it.visits) for it in lost),
        stock=(read.stock.before.value, read.stock.new.value, read.stock.closed.value, read.stock.after.value),
        coverage={} if covered is None else {it: Rate(covered.of(it).done, covered.of(it).all) for it in KINDS},
        quotas=_quotas(store, period, cut.campaign, asked.id if asked else "", english=english),
        surveys={it: Rate(rates[it].yes, rates[it].valid) for it in SURVEYED if it in rates},
    )  # fmt: skip
    return Shown(read, facts, lost)


def _defect(it: DefectRow, *, english: bool) -> Defect:
    return Defect(it.code.text(english=english), it.count.value, it.places, it.severity)


def _quotas(store: Store, period: Period, campaign: str | None, area: str, *, english: bool) -> tuple[Share, ...]:
    titles = quotas.titles(store)
    return tuple(
        Share(titles[subject][1 if english else 0] if subject in titles else subject, it.done, it.planned,
              titles[subject][2] if subject in titles else "")
        for (subject, place), it in quotas.progress(store, period, campaign=campaign).items()
        if place == area
    )  # fmt: skip


def _of_rate(read: Figures, which: list[str]) -> Number | None:
    name, part = which
    found: Number | None = getattr(read.rates[RateName(name)], {"count": "count", "base": "base"}.get(part, "apart"))
    return found


def _of_course(read: Figures, which: list[str]) -> Number:
    last = read.course[-1]
    return last.closed if which[0] == "closed" else last.rectified


def _of_town(read: Figures, which: list[str]) -> Number:
    town = read.towns[int(which[0])]
    return town.states[State(which[1])] if len(which) > 1 else town.total


def _of_heat(read: Figures, which: list[str]) -> Number:
    town, theme = read.heat.towns[int(which[0])], read.heat.themes[int(which[1])]
    return read.heat.cells[town.key, theme.key]


def _of_stock(read: Figures, which: list[str]) -> Number:
    it = read.stock
    return {"before": it.before, "new": it.new, "closed_then": it.closed, "after": it.after}[which[0]]


_OPENS: Mapping[str, Callable[[Figures, list[str]], Number | None]] = {
    "rate": _of_rate,
    "course": _of_course,
    "town": _of_town,
    "heat": _of_heat,
    "frequent": lambda read, which: read.defects[int(which[0])].count,
    "widest": lambda read, which: read.commonest[int(which[0])].count,
    "stock": _of_stock,
}
