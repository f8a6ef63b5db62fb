"""All figures of a cut in one reading: from the summaries, with names and the way back of every number."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from inspector import clock
from inspector.db import statistics
from inspector.db.ledger import LedgerFilter
from inspector.db.statistics import NOWHERE, Cut, listed_by, listed_in
from inspector.db.store import Store
from inspector.db.tables import current, defect_titles
from inspector.errors import Fault, Kind
from inspector.operations.figures.parts import (
    CourseDay,
    DefectRow,
    Figures,
    Heat,
    Milestone,
    Named,
    Number,
    RatePart,
    StockRow,
    TownRow,
)
from inspector.periods import Period
from inspector.records import Campaign
from inspector.rectification.rates import FORMULAS, Counts, Figure, Rate, RateName
from inspector.rectification.steps import State

_LONGEST = 3660
"""Days a course has at most: of a longer period the last ones."""
_THEN = frozenset({Figure.CLOSED_THEN, Figure.LOOKED_BACK})


def figures(store: Store, cut: Cut, period: Period, today: str) -> Figures:
    """Everything that is said of a cut on a day (YYYY-MM-DD). Raises Fault GONE, BAD_VALUE for a day that is none."""
    if clock.day(today) is None:
        raise Fault(Kind.BAD_VALUE, field="today", value=today, expected="YYYY-MM-DD")
    campaign = None if cut.campaign is None else store.get(Campaign, cut.campaign)
    which = listed_by(store, cut)
    counts = statistics.counts(store, cut, today, by="town", then=period)
    there = {town: listed_in(store, cut, which, town) for town in counts}
    whole = sum(counts.values(), Counts())
    rates = _rates(whole, which, period)
    return Figures(
        cut=cut, period=period, today=today,
        total=Number(whole.all, which),
        rates=rates,
        milestones=() if campaign is None else _milestones(campaign, rates, today),
        towns=_towns(store, cut, counts, there, period, today),
        heat=_heat(store, cut, there),
        course=_course(store, cut, which, period, today, campaign),
        defects=_defects(store, cut, which),
        stock=_stock(store, cut, which, period),
    )  # fmt: skip


def _rates(of: Counts, which: LedgerFilter, period: Period) -> dict[RateName, RatePart]:
    def number(figure: Figure) -> Number:
        asked = replace(which, figure=figure)
        if figure in _THEN:
            asked = replace(asked, since=period.starts, until=period.ends)
        return Number(getattr(of, figure), asked)

    return {
        name: RatePart(name, number(count), number(base), None if apart is None else number(apart))
        for name, (count, base, apart) in FORMULAS.items()
    }


def elapsed(starts: str, ends: str, day: str) -> Rate:
    """How many of the days from `starts` to `ends`, both included, are over at the end of a day."""
    first, last, now = (date.fromisoformat(it) for it in (starts, ends, day))
    days = (last - first).days + 1
    return Rate(min(max((now - first).days + 1, 0), days), days)


def _milestones(campaign: Campaign, rates: Mapping[RateName, RatePart], today: str) -> tuple[Milestone, ...]:
    dated = ((RateName.RECTIFIED, campaign.basic_by), (RateName.CLOSED, campaign.closed_by))
    return tuple(
        Milestone(name, day, elapsed(campaign.starts, day, today), rates[name],
                  (date.fromisoformat(day) - date.fromisoformat(today)).days)
        for name, day in dated
        if clock.day(day) and clock.day(campaign.starts) and campaign.starts <= day
    )  # fmt: skip


def _towns(
    store: Store, cut: Cut, counts: Mapping[str, Counts], there: Mapping[str, LedgerFilter], period: Period, today: str
) -> tuple[TownRow, ...]:
    states = statistics.states(store, cut, today)
    rows = []
    for town in _named_towns(store, counts):
        which, shown = there[town.key], states.get(town.key, {})
        rows.append(
            TownRow(
                town, Number(counts[town.key].all, which),
                {it: Number(shown[it], replace(which, states=(it,))) for it in State if it in shown},
                _rates(counts[town.key], which, period),
            )
        )  # fmt: skip
    return tuple(rows)


def _named_towns(store: Store, met: Mapping[str, object]) -> list[Named]:
    """The areas counted under, in the order of their codes; last what lies nowhere."""
    known = store.rows("SELECT id, name FROM area ORDER BY code, id")
    found = [Named(id_, name, name) for id_, name in known if id_ in met]
    return [*found, Named(NOWHERE, "", "")] if NOWHERE in met else found


def _heat(store: Store, cut: Cut, there: Mapping[str, LedgerFilter]) -> Heat:
    cells = statistics.heat(store, cut)
    towns = _named_towns(store, {town: 0 for town, _ in cells})
    met = {theme for _, theme in cells}
    rows = [
        Named(str(it["name"]), str(it["title"]), str(it["title_en"] or it["title"])) for it in current(store, "themes")
    ]
    themes = [it for it in rows if it.key in met]
    themes += [Named(it, it, it) for it in sorted(met - {it.key for it in themes})]
    themes.sort(key=lambda it: it.key == NOWHERE)
    return Heat(
        tuple(towns), tuple(themes),
        {
            (town.key, theme.key): Number(
                cells.get((town.key, theme.key), 0),
                replace(there[town.key], themes=(theme.key,), figure=Figure.LIVE),
            )
            for town in towns
            for theme in themes
        },
    )  # fmt: skip


def _course(
    store: Store, cut: Cut, which: LedgerFilter, period: Period, today: str, campaign: Campaign | None
) -> tuple[CourseDay, ...]:
    if today < period.starts:
        return ()
    ends = min(period.ends, today)
    first = date.fromordinal(max(date.fromisoformat(ends).toordinal() - _LONGEST, 1)).isoformat()
    over = Period(max(period.starts, first), ends)
    dated = campaign is not None and clock.day(campaign.starts) and campaign.starts <= campaign.closed_by

    def until(day: str, value: int, figure: Figure) -> Number:
        return Number(value, replace(which, figure=figure, until=day))

    return tuple(
        CourseDay(
            it.day,
            until(it.day, it.found, Figure.CONFIRMED),
            until(it.day, it.rectified, Figure.DONE),
            until(it.day, it.closed, Figure.CLOSED),
            elapsed(campaign.starts, campaign.closed_by, it.day) if campaign is not None and dated else None,
        )
        for it in statistics.course(store, cut, over)
    )


def _defects(store: Store, cut: Cut, which: LedgerFilter) -> tuple[DefectRow, ...]:
    titles = defect_titles(store)
    return tuple(
        DefectRow(
            Named(it.code, *titles.get((None, it.code), (it.code, it.code))),
            Number(it.count, replace(which, figure=Figure.CONFIRMED, codes=(it.code,))),
            it.places,
            it.severity,
        )
        for it in statistics.defects(store, cut)
    )


def _stock(store: Store, cut: Cut, which: LedgerFilter, period: Period) -> StockRow:
    told = statistics.stock(store, cut, period)
    before = period.before.ends

    def number(value: int, figure: Figure, since: str | None, until: str) -> Number:
        return Number(value, replace(which, figure=figure, since=since, until=until))

    return StockRow(
        number(told.before, Figure.STOCK, None, before),
        number(told.new, Figure.NEW, period.starts, period.ends),
        number(told.closed, Figure.CLOSED, period.starts, period.ends),
        number(told.after, Figure.STOCK, None, period.ends),
    )
