"""对账: whether the figures on the page are what the records say, and what the ledger counts under each of them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from inspector.db import ledger
from inspector.db.statistics import NOWHERE, recount
from inspector.db.store import Store
from inspector.errors import Cancelled
from inspector.operations.figures.parts import Figures, Number
from inspector.rectification.rates import FORMULAS


@dataclass(frozen=True, slots=True)
class Recounted:
    """How many numbers were counted again, and which of them are others: (what, shown, counted)."""

    numbers: int
    differing: tuple[tuple[str, int, int], ...]

    @property
    def agrees(self) -> bool:
        """Whether every number is what it was said to be."""
        return not self.differing


def recounted(
    store: Store,
    figures: Figures,
    *,
    progress: Callable[[int, int], None] = lambda done, of: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Recounted:
    """Count every number again: the rates from the records, each finding by itself; all by their filter in the ledger.

    Raises Cancelled.
    """
    numbers = list(_numbers(figures))
    differing: list[tuple[str, int, int]] = []
    whole = recount.counts(store, figures.cut, figures.today, then=figures.period)[NOWHERE]
    for name, it in figures.rates.items():
        count, base, apart = FORMULAS[name]
        for figure, number in ((count, it.count), (base, it.base), (apart, it.apart)):
            if figure is not None and number is not None and getattr(whole, figure) != number.value:
                differing.append((f"{name} {figure}", number.value, getattr(whole, figure)))
    for done, (what, number) in enumerate(numbers):
        if cancelled():
            raise Cancelled
        found = ledger.count(store, number.which, today=figures.today)
        if found != number.value:
            differing.append((what, number.value, found))
        progress(done + 1, len(numbers))
    return Recounted(len(numbers), tuple(differing))


def _numbers(of: Figures) -> Iterator[tuple[str, Number]]:
    """Every number that is shown."""
    yield "total", of.total
    for name, it in of.rates.items():
        yield f"{name} count", it.count
        yield f"{name} base", it.base
        if it.apart is not None:
            yield f"{name} apart", it.apart
    for town in of.towns:
        yield f"{town.town.title} total", town.total
        for state, number in town.states.items():
            yield f"{town.town.title} {state}", number
    for (place, theme), number in of.heat.cells.items():
        if number.value:
            yield f"{place} {theme}", number
    for defect in of.defects:
        yield defect.code.title, defect.count
    if of.course:
        last = of.course[-1]
        yield from (("found", last.found), ("rectified", last.rectified), ("closed", last.closed))
    stock = of.stock
    yield from (("before", stock.before), ("new", stock.new), ("closed then", stock.closed), ("after", stock.after))
