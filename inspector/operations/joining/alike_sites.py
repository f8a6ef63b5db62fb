"""Sites that may be the same: of one kind, entered by different acts, alike by code, telephone, name or place.

Records of one import are held apart: the list that brought them told them apart. Each block is a GROUP BY that a
county of 300,000 households stands; what falls together in one is weighed pair by pair.
"""

import json
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations

from inspector.db import sounds
from inspector.db.areas import MOST_STEPS
from inspector.db.store import Store
from inspector.operations.joining.likeness import METRES_APART, digits, folded, metres, one_apart, said
from inspector.operations.joining.why import Proposal, Why, proposal
from inspector.records import Site

_CROWD = 30
"""So many of one code, number or name say nothing: a code for "none", the village office's telephone."""
_NORTH = METRES_APART / 111_320.0  # degrees of latitude
_EAST = METRES_APART / 60_000.0  # degrees of longitude, never less than 30 m between the tropics' edge and 57 °
_CANDIDATES = "FROM site AS s WHERE NOT deleted AND until IS NULL"
Pair = tuple[str, str]


def found(store: Store) -> list[Proposal]:
    """The pairs of sites whose evidence is enough."""
    village = _villages(store)
    sound = _sounding(store)
    pairs = set(_in_blocks(store, village, sound)) | set(_near(store))
    sites = {it.id: it for it in store.many(Site, "id", {id for pair in pairs for id in pair})}  # noqa: A001
    weighed = (_weigh(sites[one], sites[two], village, sound) for one, two in pairs if {one, two} <= sites.keys())
    return [it for it in weighed if it is not None]


def _villages(store: Store) -> dict[str, str]:
    """Area → the village it lies in, or itself above one."""
    above = {id: (level, parent) for id, level, parent in store.rows("SELECT id, level, parent FROM area")}  # noqa: A001
    within: dict[str, str] = {}
    for area in above:
        at: str | None = area
        for _ in range(MOST_STEPS):  # a stranger's package might tie a ring
            level, parent = above.get(at or "", ("", None))
            if level == "village" or parent is None:
                break
            at = parent
        within[area] = at if at is not None and above.get(at, ("",))[0] == "village" else area
    return within


def _sounding(store: Store) -> Callable[[str | None], str]:
    indexed = store.one("SELECT 1 FROM sqlite_master WHERE name = 'search_reading'") is not None
    readings = sounds.readings(store.connection) if indexed else {}
    return lambda name: said(folded(name), readings)


def _in_blocks(store: Store, village: dict[str, str], sound: Callable[[str | None], str]) -> Iterator[Pair]:
    make = store.connection.create_function
    make("phone_digits", 1, digits, deterministic=True)
    make("village_of", 1, lambda area: village.get(area, area), deterministic=True)
    make("sound_of", 1, sound, deterministic=True)
    blocks = (
        f"SELECT json_group_array(id) {_CANDIDATES} AND code <> '' GROUP BY kind, code",
        f"SELECT json_group_array(id) {_CANDIDATES} AND phone <> '' GROUP BY kind, phone_digits(phone)",
        f"SELECT json_group_array(id) {_CANDIDATES} AND name <> '' GROUP BY kind, village_of(area), sound_of(name)",
    )
    for block in blocks:
        several = f"{block} HAVING min(made) <> max(made) AND count(*) <= {_CROWD}"
        for (ids,) in store.connection.execute(several):
            yield from _of_different_acts(store, json.loads(ids))


def _of_different_acts(store: Store, ids: Sequence[str]) -> Iterator[Pair]:
    made = dict(store.rows("SELECT id, made FROM site WHERE id IN (SELECT value FROM json_each(?))", json.dumps(ids)))
    yield from (pair for pair in combinations(sorted(ids), 2) if made[pair[0]] != made[pair[1]])


def _near(store: Store) -> Iterator[Pair]:
    """Pairs of one kind less than 30 m apart, by cells of that size: those of the commonest act (the county's list)
    only as neighbours of the others.
    """
    placed = f"{_CANDIDATES} AND latitude IS NOT NULL AND longitude IS NOT NULL"
    listed = store.one(f"SELECT made {placed} GROUP BY made ORDER BY count(*) DESC LIMIT 1")
    cells: dict[tuple[int, int, str], list[tuple[str, str]]] = defaultdict(list)
    for id, made, kind, north, east in store.connection.execute(  # noqa: A001
        f"SELECT id, made, kind, {_cell('latitude', _NORTH)}, {_cell('longitude', _EAST)} {placed} AND made <> ?",
        [listed],
    ):
        cells[north, east, kind].append((id, made))
    wanted = {(north + n, east + e, kind) for north, east, kind in cells for n in (-1, 0, 1) for e in (-1, 0, 1)}
    if not wanted:
        return
    for id, made, kind, north, east in store.connection.execute(  # noqa: A001
        f"SELECT id, made, kind, {_cell('latitude', _NORTH)}, {_cell('longitude', _EAST)} {placed} AND made = ?",
        [listed],
    ):
        if (north, east, kind) in wanted:
            cells[north, east, kind].append((id, made))
    for (north, east, kind), here in list(cells.items()):
        for n, e in ((0, 0), (0, 1), (1, -1), (1, 0), (1, 1)):
            there = cells.get((north + n, east + e, kind), [])
            for one, made in here[:_CROWD]:
                for two, other in there[:_CROWD]:
                    if made != other and (one < two or (n, e) != (0, 0)):
                        yield min(one, two), max(one, two)


def _cell(column: str, size: float) -> str:
    return f"CAST(round({column} / {size}) AS INTEGER)"


def _weigh(one: Site, two: Site, village: dict[str, str], sound: Callable[[str | None], str]) -> Proposal | None:
    together = village.get(one.area) == village.get(two.area)
    weighed: dict[Why, int] = {}
    if one.code and one.code == two.code:
        weighed[Why.CODE] = 60 if together else 40
    if (number := digits(one.phone)) and number == digits(two.phone):
        weighed[Why.PHONE] = 40 if together else 25
    name, other = folded(one.name), folded(two.name)
    if name and other and together:
        if name == other:
            weighed[Why.NAME] = 50
        elif sound(name) == sound(other):
            weighed[Why.SOUND] = 42
        elif len(name) > 1 and one_apart(name, other):
            weighed[Why.NEAR_NAME] = 25
    if None not in (one.latitude, one.longitude, two.latitude, two.longitude):
        apart = metres(one.latitude or 0, one.longitude or 0, two.latitude or 0, two.longitude or 0)
        if apart <= METRES_APART:  # neighbours' houses stand as near: households want a further reason
            weighed[Why.PLACE] = 15 if one.kind == "household" else 45
        elif apart > 30 * METRES_APART and Why.CODE not in weighed:
            return None  # a kilometre: namesakes
    kept, gone = sorted((one, two), key=lambda it: (it.made, it.id))
    return proposal("site", kept.id, gone.id, weighed)
