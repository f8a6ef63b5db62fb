"""What stands around the ledger's list, read off the GUI thread one question after the other, the list's own first.

A million findings are listed before they are counted: each answer is shown as it comes, and what was asked before
another filter was chosen is never answered.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Signal

from inspector import i18n
from inspector.db import ledger
from inspector.db.ledger import LedgerFilter, Mentioned, SortKey, Tally
from inspector.db.store import Store
from inspector.operations.ledger import waiting_for_numbers
from inspector.records import Area
from inspector.ui.models.ledger_views import SavedView, Wanted
from inspector.ui.session import Session

TREE_LEVELS = ("county", "town", "village", "grid")
FIRST = 60
"""Lines that are shown before the whole list is known: more than a screen."""


@dataclass(frozen=True, slots=True)
class Around:
    """The tree with its numbers, and what findings name."""

    areas: list[Area]
    tallies: dict[str, Tally]  # of what is not at an end; `total` is how many of those
    rebounds: int
    known: Mentioned
    unnumbered: int


class LedgerReading(QObject):
    """`first` has the first lines of a list, `listed` all of them: (array of lines, today)."""

    first = Signal(object, str)
    listed = Signal(object, str)
    around = Signal(object)
    counted = Signal(str, int)  # a view's key, and what it comes to

    def __init__(self, session: Session, owner: QObject) -> None:
        super().__init__(owner)
        self.session = session

    def list(self, wanted: Wanted, today: str, sort: SortKey, *, descending: bool, first: bool) -> None:
        """Read a list: its `first` lines, where these are to be shown before, then the whole of it."""
        which = wanted.on(today)
        if first:
            self._ask(
                lambda store: (
                    ledger.page(store, which, today=today, sort=sort, descending=descending, limit=FIRST).lines
                ),
                lambda lines: self.first.emit(lines, today),
                "ledger first",
            )
        self._ask(
            lambda store: ledger.ids(store, which, today=today, sort=sort, descending=descending),
            lambda lines: self.listed.emit(lines, today),
            "ledger",
        )

    def look_around(self, today: str) -> None:
        """Read the tree and what findings name."""
        english = i18n.language() == "en"
        self._ask(lambda store: _around(store, today, english=english), self.around.emit, "ledger around")

    def count(self, views: Sequence[tuple[str, SavedView]], today: str) -> None:
        """Count what views come to, one after the other: between two of them a list may be read."""
        for number, (key, view) in enumerate(views):
            self._count(f"ledger view {number}", key, view.wanted.on(today), today)

    def _count(self, name: str, key: str, which: LedgerFilter, today: str) -> None:
        self._ask(
            lambda store: ledger.count(store, which, today=today), lambda count: self.counted.emit(key, count), name
        )

    def _ask(self, work: Callable[[Store], object], then: Callable[[Any], None], key: str) -> None:
        self.session.ask(self, work, then, key=key)


def _around(store: Store, today: str, *, english: bool) -> Around:
    counted = ledger.tallies(store, LedgerFilter(), today=today)
    areas = [it for it in store.find(Area, until=None) if it.level in TREE_LEVELS]
    return Around(
        areas=areas,
        tallies={area: Tally(it.live, it.overdue) for area, it in counted.items() if it.live},
        rebounds=sum(counted[it.id].rebounds for it in areas if it.parent is None and it.id in counted),
        known=ledger.mentioned(store, english=english),
        unnumbered=waiting_for_numbers(store),
    )
