"""figures: rates with their formulas, milestones, towns, defects and stock of a cut, each number as counted."""

from datetime import date
from typing import Any

from inspector import clock, i18n, periods
from inspector.cli.arguments import Commands, day
from inspector.cli.call import Call
from inspector.cli.naming import named
from inspector.cli.words import pairs, table, translate, whole_table
from inspector.db import statistics
from inspector.db.statistics import Cut, recount
from inspector.db.store import Store
from inspector.i18n.escalating import rate as rate_name
from inspector.operations.figures import Figures, RatePart, figures
from inspector.periods import Period
from inspector.records import Campaign
from inspector.rectification.rates import FORMULAS, RateName

_SHOWN = (RateName.RECTIFIED, RateName.CLOSED, RateName.OVERDUE, RateName.REBOUND)


def declare(commands: Commands) -> None:
    """The command."""
    add = commands.add(
        "figures", show, translate("cli", "rates, towns, defects and stock, each number as the ledger counts it")
    ).wanted.add_argument
    add("--period", metavar="PERIOD", help=translate("cli", "2026-11, 2026Q4, 2026H2, 2026, or DAY..DAY"))
    add("--campaign", metavar="CAMPAIGN", help=translate("cli", "of this campaign; its days if no period is said"))
    add("--area", metavar="AREA", help=translate("cli", "within this area"))
    add("--found", metavar="PERIOD", help=translate("cli", "only what was found in this period"))
    add("--stream", choices=("superior", "own"), default="", help=translate("cli", "told by superiors, or our own"))
    add("--on", metavar="DATE", type=day, help=translate("cli", "as they stand on this day; else today"))
    add("--recount", action="store_true", help=translate("cli", "count the records anew and compare"))


def show(call: Call) -> None:
    """The figures; with --recount whether the records say the same."""
    given = call.options
    with call.read() as store:
        today = (given.on or clock.today()).isoformat()
        campaign = store.get(Campaign, named(store, given.campaign, ["campaign"]).id) if given.campaign else None
        cut = Cut(
            campaign=campaign.id if campaign else None,
            area=named(store, given.area, ["area"]).id if given.area else None,
            stream=given.stream, found=periods.parsed(given.found) if given.found else None,
        )  # fmt: skip
        if given.period:
            period = periods.parsed(given.period)
        elif campaign is not None:
            period = Period(campaign.starts, campaign.closed_by)
        else:
            period = periods.month_of(date.fromisoformat(today))
        told = figures(store, cut, period, today)
        call.answer.update(_answer(told))
        if given.recount:
            _recount(call, store, told)
    _show(call, told)


def _recount(call: Call, store: Store, told: Figures) -> None:
    kept = statistics.counts(store, told.cut, told.today, by="town", then=told.period)
    same = kept == recount.counts(store, told.cut, told.today, by="town", then=told.period)
    call.answer["recounted"] = same
    call.damaged = call.damaged or not same
    words = translate("cli", "a recount of the records says the same")
    call.say(words if same else translate("cli", "a recount of the records says otherwise"))


def _answer(told: Figures) -> dict[str, Any]:
    return {
        "period": told.period.text, "day": told.today, "total": told.total.value,
        "rates": {str(name): _rate(it) for name, it in told.rates.items()},
        "milestones": [
            {"name": str(it.name), "day": it.day, "elapsed": it.elapsed.count, "days": it.elapsed.base,
             "left": it.left, "behind": it.behind}
            for it in told.milestones
        ],
        "towns": [
            {"town": it.town.title, "total": it.total.value, "rates": {str(n): _rate(r) for n, r in it.rates.items()},
             "states": {str(state): number.value for state, number in it.states.items()}}
            for it in told.towns
        ],
        "heat": [
            {"town": town.title, "theme": theme.key, "count": told.heat.cells[town.key, theme.key].value}
            for town in told.heat.towns for theme in told.heat.themes
        ],
        "course": [
            {"day": it.day, "found": it.found.value, "rectified": it.rectified.value, "closed": it.closed.value}
            for it in told.course
        ],
        "defects": [
            {"code": it.code.key, "title": it.code.text(english=i18n.language() == "en"), "count": it.count.value,
             "places": it.places}
            for it in told.defects
        ],
        "stock": {"before": told.stock.before.value, "new": told.stock.new.value, "closed": told.stock.closed.value,
                  "after": told.stock.after.value},
    }  # fmt: skip


def _rate(it: RatePart) -> dict[str, Any]:
    count, base, apart = FORMULAS[it.name]
    return {
        "value": it.rate.value, str(count): it.count.value, str(base): it.base.value,
        **({str(apart): it.apart.value} if apart is not None and it.apart is not None else {}),
    }  # fmt: skip


def _show(call: Call, told: Figures) -> None:
    call.show(*pairs({
        translate("cli", "period"): told.period.text, translate("cli", "as of"): told.today,
        translate("cli", "findings"): told.total.value,
    }), "")  # fmt: skip
    heads = [translate("cli", "rate"), "%", translate("cli", "how worked out")]
    call.show(*whole_table(heads, [(rate_name(it.name), _percent(it), _formula(it)) for it in told.rates.values()]), "")
    for it in told.milestones:
        over = translate("cli", "{name} by {day}: {days} of {of} days are over, {done} done").format(
            name=rate_name(it.name), day=it.day, days=it.elapsed.count, of=it.elapsed.base, done=_percent(it.task)
        )
        call.show(over)
    heads = [translate("cli", "town"), translate("cli", "findings"), *map(rate_name, _SHOWN)]
    rows = [(it.town.title or "—", it.total.value, *(_percent(it.rates[name]) for name in _SHOWN)) for it in told.towns]
    call.show(*table(heads, rows), "")
    heads = [translate("cli", "defect"), translate("cli", "findings"), translate("cli", "villages")]
    english = i18n.language() == "en"
    call.show(
        *table(heads, [(it.code.text(english=english), it.count.value, it.places) for it in told.defects[:10]]), ""
    )
    stock = told.stock
    call.show(
        translate("cli", "stock {before} + new {new} − closed {closed} = {after}").format(
            before=stock.before.value, new=stock.new.value, closed=stock.closed.value, after=stock.after.value
        )
    )


def _percent(it: RatePart) -> str:
    """Without a base there is no rate."""
    return "—" if it.rate.value is None else f"{it.rate.value:.1%}"


def _formula(it: RatePart) -> str:
    count, base, _ = FORMULAS[it.name]
    words = f"{i18n.figure(count)} {it.count.value} ÷ {i18n.figure(base)} {it.base.value}"
    apart = it.apart.value if it.apart else 0
    return f"{words} · {i18n.figure('exceptions')} {apart}" if apart else words
