"""An assessment: every indicator of a scheme for every town over a period, the points, their total, where it stands.

A town stands among the others only where it has points for every indicator that any town has points for; an indicator
nobody has a value of is left out for all, and where what is left makes less than half of the weights nobody stands
anywhere. So a missing value is never counted as nothing, nor hidden in a rank.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from inspector.db.store import Store
from inspector.operations.indicators.measuring import Asked, Measuring
from inspector.operations.indicators.places import places
from inspector.operations.indicators.scheme import Indicator, Scheme, scheme
from inspector.operations.indicators.value import Measured, points_of
from inspector.periods import Period


@dataclass(frozen=True, slots=True)
class Cell:
    """An indicator at a place: its value with the way back, and the points of it (None: no value, so no points)."""

    measured: Measured
    points: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A town, or the county as a whole, which stands in no rank."""

    area: str
    name: str
    cells: Mapping[str, Cell]  # by the name of the indicator
    total: float | None  # points so far; None without any
    of: float  # the weights these points could have made
    lacks: tuple[str, ...]  # indicators other towns have points for and this one has not
    rank: int | None
    ceased: bool  # came to be or ceased to be in the period

    @property
    def share(self) -> float | None:
        """Points of what could have been reached, per cent."""
        return None if self.total is None or not self.of else round(100 * self.total / self.of, 2)


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """A scheme worked out for a period on a day."""

    scheme: Scheme
    period: Period
    campaign: str | None
    today: str
    county: Row | None
    towns: tuple[Row, ...]  # in the order of their codes
    compared: bool  # whether there is enough to compare by
    left_out: tuple[str, ...]  # indicators nobody has a value of

    @property
    def ranked(self) -> tuple[Row, ...]:
        """The towns from the first on; those without a rank after them, by their codes."""
        return tuple(sorted(self.towns, key=lambda it: (it.rank is None, it.rank or 0)))


def assess(store: Store, scheme_name: str, period: Period, *, today: str, campaign: str | None = None) -> Assessment:
    """Work a scheme out for every town. Raises Fault GONE for an unknown scheme or campaign."""
    found = scheme(store, scheme_name)
    where = places(store, period)
    measuring = Measuring(
        Asked(store=store, scheme=found.name, period=period, today=today, campaign=campaign, where=where)
    )
    measured = {it.name: measuring.measure(it) for it in found.indicators}
    cells = {
        area.id: {it.name: _cell(it, measured[it.name][area.id]) for it in found.indicators}
        for area in (*where.towns, *((where.county,) if where.county else ()))
    }
    known = {
        it.name for it in found.indicators if any(cells[town.id][it.name].points is not None for town in where.towns)
    }
    weights = {it.name: it.weight for it in found.indicators}
    whole = sum(weights.values())
    compared = bool(known) and 2 * sum(weights[it] for it in known) >= whole
    rows = [
        _row(area.id, area.name, cells[area.id], weights, known, ceased=where.begins_or_ends(area.id, period))
        for area in where.towns
    ]
    county = where.county
    return Assessment(
        scheme=found, period=period, campaign=campaign, today=today,
        county=None if county is None else _row(county.id, county.name, cells[county.id], weights, set(), ceased=False),
        towns=tuple(_placed(rows) if compared else rows), compared=compared,
        left_out=tuple(it.name for it in found.indicators if it.name not in known),
    )  # fmt: skip


def _cell(indicator: Indicator, measured: Measured) -> Cell:
    return Cell(measured, points_of(indicator, measured.value))


def _row(
    area: str, name: str, cells: Mapping[str, Cell], weights: Mapping[str, float], known: set[str], *, ceased: bool
) -> Row:
    given = {indicator: cell.points for indicator, cell in cells.items() if cell.points is not None}
    return Row(
        area=area, name=name, cells=cells, total=round(sum(given.values()), 2) if given else None,
        of=round(sum(weights[it] for it in given), 2), lacks=tuple(it for it in cells if it in known - given.keys()),
        rank=None, ceased=ceased,
    )  # fmt: skip


def _placed(rows: list[Row]) -> list[Row]:
    """The rows with their ranks: 1, 2, 2, 4. What is equal to two decimals shares a rank."""
    totals = [it.total for it in rows if it.total is not None and not it.lacks]
    return [
        Row(
            area=it.area, name=it.name, cells=it.cells, total=it.total, of=it.of, lacks=it.lacks, ceased=it.ceased,
            rank=1 + sum(other > it.total for other in totals) if it.total is not None and not it.lacks else None,
        )
        for it in rows
    ]  # fmt: skip
