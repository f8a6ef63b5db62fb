"""Finding another finding: the one this is the same as, or the return of, by its number or by what it says."""

from collections.abc import Sequence
from dataclasses import dataclass

from inspector import clock
from inspector.db import ledger
from inspector.db.ledger import LedgerFilter
from inspector.db.store import Store

MOST = 5
"""So many are offered: whoever sees more goes on typing."""


@dataclass(frozen=True, slots=True)
class Alike:
    """A finding to be picked: number, words and place as a list shows them."""

    id: str
    number: str
    text: str
    place: str


def alike(store: Store, text: str, *, but: Sequence[str] = ()) -> list[Alike]:
    """Findings of that number first, then those the ledger finds by the words; never those of `but`."""
    wanted = text.strip()
    if not wanted:
        return []
    numbered = store.rows(
        """SELECT id FROM finding WHERE (number = ?1 OR mark = ?1) AND NOT deleted ORDER BY id LIMIT ?2""",
        wanted, MOST,
    )  # fmt: skip
    rowids = [ledger.line_of(store, id) for (id,) in numbered]  # noqa: A001 - the record's own word
    found = ledger.ids(store, LedgerFilter(text=wanted, drafts=True), today=clock.today(store.now).isoformat())
    rowids += [it for it in found[: MOST + len(rowids) + len(but)] if it not in rowids]
    return [
        Alike(it.id, it.shown_number, " ".join(it.text.split()), _place(it.village, it.town, it.site_name))
        for it in ledger.rows(store, rowids)
        if it.id not in but
    ][:MOST]


def _place(village: str | None, town: str | None, site: str | None) -> str:
    return " ".join(filter(None, (village or town, site)))
