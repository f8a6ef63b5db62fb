"""The score of a town: the mean of its villages, each by the same rule. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from inspector.rating.places import PlaceScore, Scored, Side, Sum, scored, too_few_households
from inspector.rating.ranking import Reason, Rule, Why, printed


def scored_town(by_village: Mapping[str, Sequence[Scored]], rule: Rule) -> PlaceScore:
    """The score of a town from the visits to its villages, every one of which weighs the same.

    How many visits and households the rule wants is asked of the town as a whole; of a village nothing is asked but
    that somebody whose score counts has been there.
    """
    each = replace(rule, least_visits=0, least_households=0, lacking="rest")
    found = {village: scored(visits, each) for village, visits in sorted(by_village.items())}
    raters = list(dict.fromkeys(it.rater for score in found.values() for it in score.beside))
    sums = [it.sum for it in found.values() if it.sum is not None]
    left_out = {visit: why for it in found.values() for visit, why in it.left_out.items()}
    beside = tuple(
        _together(rater, [it for score in found.values() for it in score.beside if it.rater == rater])
        for rater in raters
    )
    if not sums:
        count = sum(map(len, by_village.values()))
        others = (Reason(Why.OTHER_RATERS, {"rater": ",".join(raters), "visits": str(count)}),) if count else ()
        return PlaceScore(sum=None, beside=beside, left_out=left_out, unranked=others, reasons=())
    whole = _together(sums[0].rater if len({it.rater for it in sums}) == 1 else "", sums)
    unranked = []
    if whole.visits < rule.least_visits:
        unranked.append(Reason(Why.FEW_VISITS, {"had": str(whole.visits), "wanted": str(rule.least_visits)}))
    if too_few_households(whole, rule):
        had = str(whole.households.sites)
        unranked.append(Reason(Why.FEW_HOUSEHOLDS, {"had": had, "wanted": str(rule.least_households)}))
    reasons = [Reason(Why.OF_VILLAGES, {"count": str(len(sums))})]
    return PlaceScore(sum=whole, beside=beside, left_out=left_out, unranked=tuple(unranked), reasons=tuple(reasons))


def _together(rater: str, sums: Sequence[Sum]) -> Sum:
    percents = sorted(it.percent for it in sums if it.percent is not None)
    return Sum(
        rater=rater,
        percent=printed(sum(percents, Decimal(0)) / len(percents)) if percents else None,
        own=_side([it.own for it in sums]),
        households=_side([it.households for it in sums]),
        counted=frozenset().union(*(it.counted for it in sums)),
        vetoed=False,  # of a village, not of the town
    )


def _side(sides: Sequence[Side]) -> Side:
    percents = sorted(it.percent for it in sides if it.percent is not None)
    return Side(
        percent=printed(sum(percents, Decimal(0)) / len(percents)) if percents else None,
        sites=sum(it.sites for it in sides),
        visits=sum(it.visits for it in sides),
    )
