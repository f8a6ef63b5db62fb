"""What waits for whoever works here, in numbers, and when the data was last copied: read after every change."""

from dataclasses import dataclass

from inspector.db import ledger
from inspector.db.conflicts import conflicts
from inspector.db.ledger import LedgerFilter
from inspector.db.store import Store
from inspector.operations import safety, today
from inspector.rectification.steps import State


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Numbers for the pages' badges, and the moment of the newest safe copy ('': none yet)."""

    to_do: int  # places to visit, and drafts elsewhere
    overdue: int
    conflicts: int
    copied: str


def standing(store: Store, on: str) -> Standing:
    """How things stand on a date: a few counts over indexes, nothing of it read whole."""
    kept = safety.copies(store)
    return Standing(
        to_do=today.to_do(store),
        overdue=ledger.count(store, LedgerFilter(states=(State.OVERDUE,)), today=on),
        conflicts=len(conflicts(store)),
        copied=kept[0].at if kept else "",
    )
