"""Which findings a statistic is of: by campaign, area, source, theme and the days they were found."""

from dataclasses import dataclass, replace
from typing import Literal

from inspector.db import areas
from inspector.db.edit import plain
from inspector.db.ledger import LedgerFilter, ready
from inspector.db.store import Store
from inspector.periods import Period

Stream = Literal["", "superior", "own"]
By = Literal["area", "town", "theme", "source", "severity"]

SUPERIOR = frozenset({"superior", "patrol", "audit", "assessment", "third_party"})
"""上级反馈: sources that are not the county's own (本级自查)."""

NOWHERE = ""
"""The key of findings that lie in no town, have no theme, or no code."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """Findings on the ledger; what is empty does not matter, of several values one has to fit."""

    campaign: str | None = None
    area: str | None = None  # id: it and whatever lies in it
    sources: tuple[str, ...] = ()
    stream: Stream = ""
    themes: tuple[str, ...] = ()
    found: Period | None = None


def sources_of(store: Store, cut: Cut) -> tuple[str, ...]:
    """The sources meant; () where any may be."""
    if not cut.stream:
        return cut.sources
    met = cut.sources or _met(store)
    return tuple(it for it in met if (it in SUPERIOR) is (cut.stream == "superior")) or (NOWHERE,)


def _met(store: Store) -> tuple[str, ...]:
    ready(store)
    found: list[str] = []
    while (it := store.one("SELECT min(source) FROM line WHERE source > ?", found[-1] if found else "")) is not None:
        found.append(it)
    return tuple(found)


def listed_by(store: Store, cut: Cut) -> LedgerFilter:
    """The filter that lists the findings of a cut in the ledger."""
    code = None if cut.area is None else store.one("SELECT code FROM area WHERE id = ?", cut.area)
    return LedgerFilter(
        areas=() if cut.area is None else (code or cut.area,),
        sources=sources_of(store, cut),
        themes=cut.themes,
        campaign=cut.campaign,
        found_from=cut.found.starts if cut.found else None,
        found_to=cut.found.ends if cut.found else None,
    )


def listed_in(store: Store, cut: Cut, which: LedgerFilter, town: str) -> LedgerFilter:
    """Of the filter of a cut what lists those counted under a town (its id): by the code of the area where that means
    the same, as it does unless a village changed hands, else by the town itself.
    """
    placed = store.rows(
        """SELECT a.id, p.town = t.rowid FROM line_area AS p CROSS JOIN area AS a ON a.rowid = p.area
           LEFT JOIN area AS t ON t.id = ?""",
        town,
    )
    there = within(store, town)
    same = there & {id_ for id_, _ in placed} == {id_ for id_, its in placed if its}
    if town == NOWHERE or not same or not (cut.area is None or there <= within(store, cut.area)):
        return replace(which, town=town)
    return replace(which, areas=(store.one("SELECT code FROM area WHERE id = ?", town),))


def within(store: Store, area: str) -> frozenset[str]:
    """The ids of an area (by its id) and of whatever lies in it, as the ledger's filter has it."""
    code = store.one("SELECT code FROM area WHERE id = ?", area)
    if code is None:
        return frozenset()
    bounds = {name: plain(it) for name, it in areas.bounds(code).items()}
    return frozenset(it for (it,) in store.connection.execute(areas.BELOW, bounds))
