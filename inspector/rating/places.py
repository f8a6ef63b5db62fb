"""What the visits of a place come to as one score, by the rule of the list. Pure.

Of each site the latest visit counts, or the mean of several; of a place's own sites their mean, of its households
theirs; both together by weights. Whose score counts is a matter of the rule: one rater's, or that of the highest level
that came. What the others scored stands beside. Order in, order out: the same visits give the same score however they
come.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from inspector.rating.ranking import Reason, Rule, Why, printed, said

RATERS = ("county", "town", "self")
"""The levels that score, the highest first. What another program calls otherwise comes last."""


class LeftOut(StrEnum):
    """Why a visit is shown but does not count."""

    EARLIER = "earlier"  # a later one of the same site counts
    RATER = "rater"  # another rater's score counts


@dataclass(frozen=True, slots=True, kw_only=True)
class Scored:
    """One finished visit with a score, as far as the score of a place rests on it."""

    visit: str  # id
    site: str  # id, of the site that took its place where there is one
    household: bool
    rater: str
    moment: str  # when it began, comparable
    percent: Decimal  # exact
    vetoed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """The mean of a place's own sites, or of its households. `percent` None: none was visited."""

    percent: Decimal | None
    sites: int
    visits: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Sum:
    """What one rater's visits come to. `percent` None: the rule does not let these alone be a score."""

    rater: str
    percent: Decimal | None
    own: Side
    households: Side
    counted: frozenset[str]  # visits
    vetoed: bool

    @property
    def visits(self) -> int:
        """How many visits it rests on."""
        return self.own.visits + self.households.visits


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceScore:
    """The score of a place with what stands beside it. `sum` None: nobody whose score counts has been there."""

    sum: Sum | None
    beside: tuple[Sum, ...]  # every rater's, the highest level first, that which counts included
    left_out: Mapping[str, LeftOut]  # visits
    unranked: tuple[Reason, ...]
    reasons: tuple[Reason, ...]


def scored(visits: Iterable[Scored], rule: Rule, *, is_site: bool = False) -> PlaceScore:
    """The score of a place from the finished visits to it; `is_site`: the place is itself the household."""
    held = sorted(visits, key=lambda it: (it.moment, it.visit))
    by_rater: dict[str, list[Scored]] = defaultdict(list)
    for visit in held:
        by_rater[visit.rater].append(visit)
    order = {rater: number for number, rater in enumerate(RATERS)}
    raters = sorted(by_rater, key=lambda it: (order.get(it, len(RATERS)), it))
    sums = tuple(_sum(rater, by_rater[rater], rule, is_site=is_site) for rater in raters)
    if rule.rater == "highest":
        chosen = next(iter(sums), None)
    else:
        chosen = next((it for it in sums if it.rater == rule.rater), None)
    left_out = {
        it.visit: LeftOut.RATER if chosen is None or it.rater != chosen.rater else LeftOut.EARLIER
        for it in held
        if chosen is None or it.visit not in chosen.counted
    }
    if chosen is None:
        facts = {"rater": ",".join(raters), "visits": str(len(held))}
        unranked = (Reason(Why.OTHER_RATERS, facts),) if held else ()
        return PlaceScore(sum=None, beside=sums, left_out=left_out, unranked=unranked, reasons=())
    reasons = list(_mixed(chosen, rule, is_site=is_site))
    if len(sums) > 1:
        others = ",".join(it.rater for it in sums if it is not chosen)
        reasons.append(Reason(Why.RATED_BY, {"rater": chosen.rater, "beside": others}))
    earlier = sum(it is LeftOut.EARLIER for it in left_out.values())
    if earlier:
        reasons.append(Reason(Why.LEFT_OUT, {"count": str(earlier)}))
    return PlaceScore(
        sum=chosen,
        beside=sums,
        left_out=left_out,
        unranked=tuple(_lacking(chosen, rule, is_site=is_site)),
        reasons=tuple(reasons),
    )


# -- one rater ---------------------------------------------------------------------------------------------------------


def _sum(rater: str, visits: Sequence[Scored], rule: Rule, *, is_site: bool) -> Sum:
    counted = _counted(visits, rule)
    own = _side([it for it in counted if is_site or not it.household])
    households = _side([] if is_site else [it for it in counted if it.household])
    return Sum(
        rater=rater,
        percent=_together(own, households, rule, is_site=is_site),
        own=own,
        households=households,
        counted=frozenset(it.visit for it in counted),
        vetoed=any(it.vetoed for it in counted if is_site or not it.household),
    )


def _counted(visits: Sequence[Scored], rule: Rule) -> list[Scored]:
    """Of visits in the order they were made those that count."""
    if rule.several == "mean":
        return list(visits)
    return list({it.site: it for it in visits}.values())


def _side(visits: Sequence[Scored]) -> Side:
    """The mean of the sites, each with the mean of its visits: one that was visited often weighs no more."""
    by_site: dict[str, list[Decimal]] = defaultdict(list)
    for visit in visits:
        by_site[visit.site].append(visit.percent)
    means = sorted(sum(it, Decimal(0)) / len(it) for it in by_site.values())  # sorted: sums are the same in any order
    percent = printed(sum(means, Decimal(0)) / len(means)) if means else None
    return Side(percent=percent, sites=len(by_site), visits=len(visits))


def _together(own: Side, households: Side, rule: Rule, *, is_site: bool) -> Decimal | None:
    if own.percent is None or households.percent is None or is_site:
        return own.percent if own.percent is not None else households.percent
    weights = rule.own_weight + rule.household_weight
    if not weights:  # nothing said: both weigh the same
        return printed((own.percent + households.percent) / 2)
    return printed((own.percent * rule.own_weight + households.percent * rule.household_weight) / weights)


def _wants_both(rule: Rule) -> bool:
    return bool(rule.own_weight and rule.household_weight)


def _mixed(held: Sum, rule: Rule, *, is_site: bool) -> Iterable[Reason]:
    """How own visits and households came together."""
    own, households = held.own, held.households
    if is_site:
        return
    if own.percent is not None and households.percent is not None:
        even = not (rule.own_weight or rule.household_weight)
        facts = {"own": said(own.percent), "own_weight": str(1 if even else rule.own_weight),
                 "household": said(households.percent), "household_weight": str(1 if even else rule.household_weight),
                 "households": str(households.sites)}  # fmt: skip
        yield Reason(Why.WEIGHED, facts)
    elif _wants_both(rule) and rule.lacking == "rest":
        if own.percent is None:
            yield Reason(Why.HOUSEHOLDS_ALONE, {"households": str(households.sites)})
        else:
            yield Reason(Why.OWN_ALONE, {"visits": str(own.visits)})


def too_few_households(held: Sum, rule: Rule) -> bool:
    """Fewer than the rule wants, where the score rests on them: alone, or because the rule wants both sides."""
    rests = held.own.percent is None or rule.lacking == "unranked"
    return rests and held.households.sites < rule.least_households


def _lacking(held: Sum, rule: Rule, *, is_site: bool) -> Iterable[Reason]:
    """Why a score is not enough for a rank."""
    if held.visits < rule.least_visits:
        yield Reason(Why.FEW_VISITS, {"had": str(held.visits), "wanted": str(rule.least_visits)})
    if is_site:
        return
    if too_few_households(held, rule):
        yield Reason(Why.FEW_HOUSEHOLDS, {"had": str(held.households.sites), "wanted": str(rule.least_households)})
    if rule.lacking == "unranked" and _wants_both(rule):
        if held.own.percent is None:
            yield Reason(Why.LACKS_OWN, {"households": str(held.households.sites)})
        elif held.households.percent is None:
            yield Reason(Why.LACKS_HOUSEHOLDS, {"visits": str(held.own.visits)})
