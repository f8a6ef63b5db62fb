"""The ledger 台账: which findings fit a filter, in which order, and everything a page or sheet shows of them.

A page holds the numbers of lines and fetches rows when it paints them, so a million findings open at once. What is
late, due soon or silent is computed for the day asked for, never stored.
"""

from inspector.db.ledger.filters import LedgerFilter
from inspector.db.ledger.listing import Page, SortKey, count, ids, page
from inspector.db.ledger.reading import ready
from inspector.db.ledger.rows import LedgerRow, Mentioned, line_of, mentioned, rows
from inspector.db.ledger.tallies import Tally, tallies

__all__ = [
    "LedgerFilter",
    "LedgerRow",
    "Mentioned",
    "Page",
    "SortKey",
    "Tally",
    "count",
    "ids",
    "line_of",
    "mentioned",
    "page",
    "ready",
    "rows",
    "tallies",
]
