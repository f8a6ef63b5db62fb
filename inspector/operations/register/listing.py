"""What the pages of the register show: areas as their tree has them, one with its past, the words of tables."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from inspector import clock
from inspector.db import areas, search
from inspector.db.store import Store
from inspector.db.tables import current
from inspector.operations.register import traits
from inspector.operations.register.areas import Past, past_of
from inspector.operations.register.statuses import history
from inspector.operations.register.traits import Traits
from inspector.paper.masking import PRIVATE_KINDS, masked_name
from inspector.records import Area, HouseholdStatus, Site, Trait
from inspector.tables.lookup import titles

Titles = Mapping[str, tuple[str, str]]
_SHOWN = {"county", "town", "village", "group"}  # grids have a list of their own


@dataclass(frozen=True, slots=True)
class AreaLine:
    """An area in the tree; `depth` counts from the topmost shown; `became` is what it went into."""

    area: Area
    depth: int
    traits: Traits
    became: str
    sites: int


@dataclass(frozen=True, slots=True)
class AreaFile:
    """One area: where it lies, what it is, what went into it, what it went into."""

    area: Area
    place: str
    traits: tuple[Trait, ...]
    past: tuple[Past, ...]
    became: Area | None
    now: Area | None  # at the end of the chain, where that is another one than `became`


@dataclass(frozen=True, slots=True)
class Words:
    """Titles of the tables the register speaks in, by table."""

    of: Mapping[str, Titles] = field(default_factory=dict)

    def said(self, table: str, name: str, english: bool) -> str:  # noqa: FBT001 - which of two titles
        """The title of a row; the name itself where the table has no such row any more."""
        return self.of.get(table, {}).get(name, (name, name))[english]


_TABLES = ("village_types", "village_tags", "household_groups", "risks", "lead_channels", "counters")


def words(store: Store) -> Words:
    """The titles that hold now."""
    return Words({it: titles(current(store, it)) for it in _TABLES})


def area_lines(store: Store, *, ended: bool = False) -> list[AreaLine]:
    """Areas as their tree has them, each level by its codes; what ended stands behind what lives, where it is asked."""
    held = [it for it in store.find(Area) if it.level in _SHOWN and (ended or it.until is None)]
    names = {it.id: it.name for it in store.find(Area)}
    below: dict[str | None, list[Area]] = {}
    ids = {it.id for it in held}
    for it in held:
        below.setdefault(it.parent if it.parent in ids else None, []).append(it)
    known = traits.known(store, clock.today(store.now).isoformat()).of
    counts = dict(store.rows("SELECT area, count(*) FROM site WHERE NOT deleted AND until IS NULL GROUP BY area"))
    found: list[AreaLine] = []
    met: set[str] = set()

    def walk(parent: str | None, depth: int) -> None:
        for it in sorted(below.get(parent, ()), key=lambda it: (it.until is not None, it.code, it.id)):
            if it.id in met or depth > 9:  # a merge may have tied a ring
                continue
            met.add(it.id)
            became = names.get(it.successor or "", "")
            found.append(AreaLine(it, depth, known.get(it.id, Traits()), became, counts.get(it.id, 0)))
            walk(it.id, depth + 1)

    walk(None, 0)
    return found


def area_file(store: Store, area: str) -> AreaFile:
    """One area with its past. Raises Fault GONE."""
    held = store.get(Area, area)
    became = store.get(Area, held.successor) if held.successor else None
    now = areas.now_called(store.connection, area)
    return AreaFile(
        area=held,
        place="".join(areas.names_within(store.connection, held.parent)) if held.parent else "",
        traits=tuple(traits.history(store, area)),
        past=tuple(past_of(store, area)),
        became=became,
        now=store.get(Area, now) if now != area and (became is None or now != became.id) else None,
    )


def places(store: Store, levels: Sequence[str]) -> list[tuple[str, str]]:
    """(words, id) of the areas of these levels that have not ended, by their codes."""
    held = sorted((it for it in store.find(Area, until=None) if it.level in levels), key=lambda it: it.code)
    return [("".join(areas.names_within(store.connection, it.id)) or it.name, it.id) for it in held]


def found_sites(store: Store, text: str, *, kind: str = "", limit: int = 12) -> list[tuple[str, str]]:
    """(words, id) of the first sites a few words fit; householders masked."""
    rows = list(search.find_sites(store, text, limit=limit * 8 if kind else limit))
    found = []
    for row in rows:
        id_, code, name, kind_ = store.rows("SELECT id, code, name, kind FROM site WHERE rowid = ?", row)[0]
        if not kind or kind_ == kind:
            found.append((f"{code}  {masked_name(name) if kind_ in PRIVATE_KINDS else name}", id_))
    return found[:limit]


def household(store: Store, site: str) -> tuple[Site, list[HouseholdStatus]]:
    """A household and the groups it was in, the newest first. Raises Fault GONE."""

    return store.get(Site, site), history(store, site)
