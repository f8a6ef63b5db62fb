"""Statistics of the ledger: rates' numbers, states, heat, course, defects and stock of a cut, read from summaries.

`recount` gives the same straight from the records.
"""

from inspector.db.statistics.cut import NOWHERE, SUPERIOR, By, Cut, Stream, listed_by, listed_in, within
from inspector.db.statistics.reading import counts, course, defects, heat, states, stock
from inspector.db.statistics.told import Day, Defect, Stock

__all__ = [
    "NOWHERE",
    "SUPERIOR",
    "By",
    "Cut",
    "Day",
    "Defect",
    "Stock",
    "Stream",
    "counts",
    "course",
    "defects",
    "heat",
    "listed_by",
    "listed_in",
    "states",
    "stock",
    "within",
]
