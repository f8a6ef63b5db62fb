"""What an indicator is at every town and at the county, from wherever its source is, with the way back."""

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from statistics import fmean

from inspector.db import statistics
from inspector.db.ledger import LedgerFilter
from inspector.db.statistics import Cut, listed_by
from inspector.db.store import Store
from inspector.operations import quotas
from inspector.operations.figures.coverage import coverage
from inspector.operations.figures.surveys import summed, surveyed
from inspector.operations.indicators.places import Places
from inspector.operations.indicators.scheme import Indicator
from inspector.operations.indicators.scores import score_of_visits
from inspector.operations.indicators.typed import typed
from inspector.operations.indicators.value import Measured, Said, Trail, Why, missing, share
from inspector.periods import Period
from inspector.rectification.rates import FORMULAS, Counts, Figure, RateName

_THEN = frozenset({Figure.CLOSED_THEN, Figure.LOOKED_BACK})


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What indicators are asked in: one store at one moment."""

    store: Store
    scheme: str
    period: Period
    today: str
    campaign: str | None
    where: Places


class Measuring:
    """Works the indicators of one assessment out; what several of them rest on is read once."""

    def __init__(self, asked: Asked) -> None:
        self._asked = asked
        self._counts: Mapping[str, Counts] | None = None
        self._read: dict[str, Mapping[str, Measured]] = {}
        self._sources: Mapping[str, Callable[[Indicator], Callable[[str], Measured]]] = {
            "rate": self._rate, "count": self._count, "score": self._score, "quota": self._quota,
            "survey": self._survey, "coverage": self._coverage, "typed": self._typed,
        }  # fmt: skip

    def measure(self, indicator: Indicator) -> Mapping[str, Measured]:
        """Area id → the value there, of every town and the county."""
        key = f"{indicator.source} {indicator.of} {indicator.name if indicator.source == 'typed' else ''}"
        if key not in self._read:
            found = self._sources[indicator.source](indicator)
            where = self._asked.where
            areas = [it.id for it in where.towns] + ([where.county.id] if where.county else [])
            self._read[key] = {it: found(it) for it in areas}
        return self._read[key]

    # -- the ledger ----------------------------------------------------------------------------------------------------

    def _counts_at(self, area: str) -> tuple[Counts, LedgerFilter]:
        """The numbers of an area's findings found in the period, and the filter that lists them."""
        asked, cut = self._asked, self._cut
        if self._counts is None:
            self._counts = statistics.counts(asked.store, cut, asked.today, by="town", then=asked.period)
        which = listed_by(asked.store, cut)
        if asked.where.county is not None and area == asked.where.county.id:
            return sum(self._counts.values(), Counts()), which
        return self._counts.get(area, Counts()), replace(which, town=area)

    @property
    def _cut(self) -> Cut:
        return Cut(campaign=self._asked.campaign, found=self._asked.period)

    def _rate(self, indicator: Indicator) -> Callable[[str], Measured]:
        try:
            counted, base, apart = FORMULAS[RateName(indicator.of)]
        except ValueError:
            return _unknown

        def at(area: str) -> Measured:
            numbers, which = self._counts_at(area)
            trail = Trail(counted=self._listed(which, counted), based=self._listed(which, base))
            said = (Said.EXCEPTIONS,) if apart is not None and getattr(numbers, apart) else ()
            return share(getattr(numbers, counted), getattr(numbers, base), said=said, trail=trail)

        return at

    def _count(self, indicator: Indicator) -> Callable[[str], Measured]:
        try:
            figure = Figure(indicator.of)
            getattr(Counts(), figure)
        except (ValueError, AttributeError):
            return _unknown

        def at(area: str) -> Measured:
            numbers, which = self._counts_at(area)
            value = getattr(numbers, figure)
            return Measured(value=value, count=value, trail=Trail(counted=self._listed(which, figure)))

        return at

    def _listed(self, which: LedgerFilter, figure: Figure) -> LedgerFilter:
        if figure in _THEN:
            which = replace(which, since=self._asked.period.starts, until=self._asked.period.ends)
        return replace(which, figure=figure)

    # -- visits --------------------------------------------------------------------------------------------------------

    def _score(self, indicator: Indicator) -> Callable[[str], Measured]:
        scores: dict[str, list[tuple[str, float]]] = defaultdict(list)
        asked = self._asked
        for visit, area, percent in score_of_visits(
            asked.store, asked.period, form=indicator.of, campaign=asked.campaign
        ):
            for place in asked.where.above(area):
                scores[place].append((visit, percent))

        def at(area: str) -> Measured:
            held = scores.get(area)
            if not held:
                return missing(Why.NO_VISITS)
            mean = fmean(percent for _, percent in held)
            return Measured(value=mean, base=len(held), trail=Trail(visits=tuple(visit for visit, _ in held)))

        return at

    def _survey(self, indicator: Indicator) -> Callable[[str], Measured]:
        asked = self._asked
        said = defaultdict(list)
        for it in surveyed(asked.store, asked.period, campaign=asked.campaign, rates=(indicator.of,)):
            for place in asked.where.above(it.area):
                said[place].append(it)

        def at(area: str) -> Measured:
            found = summed(said[area]).get(indicator.of)
            if found is None:
                return missing(Why.NOT_ASKED)
            told = (Said.IMPOSSIBLE,) if found.impossible else ()
            trail = Trail(visits=found.visits + found.impossible)
            if not found.valid:
                return missing(Why.NOT_ASKED, said=told, trail=trail)
            return share(found.yes, found.valid, said=told, trail=trail)

        return at

    def _coverage(self, indicator: Indicator) -> Callable[[str], Measured]:
        asked = self._asked
        covered = coverage(asked.store, asked.period, campaign=asked.campaign, where=asked.where)

        def at(area: str) -> Measured:
            found = covered.get(area)
            if found is None:
                return missing(Why.NO_BASE, base=0)
            try:
                part = found.of(indicator.of)
            except KeyError:
                return missing(Why.UNKNOWN_SOURCE)
            sites = part.left if indicator.of == "households" else ()
            return share(part.done, part.all, trail=Trail(visits=found.visits, sites=sites))

        return at

    # -- what was entered ----------------------------------------------------------------------------------------------

    def _quota(self, indicator: Indicator) -> Callable[[str], Measured]:
        asked = self._asked
        found = quotas.progress(asked.store, asked.period, campaign=asked.campaign, where=asked.where)
        subjects = quotas.titles(asked.store)

        def at(area: str) -> Measured:
            if indicator.of not in subjects:
                return missing(Why.UNKNOWN_SOURCE)
            held = found.get((indicator.of, area))
            if held is None:
                return missing(Why.NO_QUOTA)
            trail = Trail(quotas=tuple(it.quota.id for it in held.lines))
            if held.why is not None or held.done is None:
                return missing(held.why or Why.UNREPORTED, said=held.said, trail=trail, base=held.planned)
            return share(held.done, held.planned, said=held.said, trail=trail)

        return at

    def _typed(self, indicator: Indicator) -> Callable[[str], Measured]:
        found = typed(self._asked.store, self._asked.scheme, self._asked.period)

        def at(area: str) -> Measured:
            held = found.get((indicator.name, area), ())
            if not held:
                return missing(Why.NOT_TYPED)
            said = (Said.TWICE,) if len(held) > 1 else ()
            return Measured(value=held[-1].value, said=said, trail=Trail(typed=held[-1].id))

        return at


def _unknown(_: str) -> Measured:
    return missing(Why.UNKNOWN_SOURCE)
