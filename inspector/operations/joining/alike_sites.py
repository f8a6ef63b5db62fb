"""Sites that may be the same: of one kind, entered by different acts, alike by code, telephone, name or place.

Records of one act are held apart: the list that brought them told them apart. So of every pair one is not of the
commonest act, the county's list; what falls into a block with such a one is weighed, pair by pair. A county of 300,000
households is read twice for it, and held against nothing else.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from itertools import combinations, product

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
Sounding = Callable[[str | None], str]


def found(store: Store) -> list[Proposal]:
    """The pairs of sites whose evidence is enough."""
    listed = store.one(f"SELECT made {_CANDIDATES} GROUP BY made ORDER BY count(*) DESC LIMIT 1")
    village, sound = _villages(store), _sounding(store)
    pairs = set(_in_blocks(store, listed, village, sound)) | set(_near(store, listed))
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


def _sounding(store: Store) -> Sounding:
    indexed = store.one("SELECT 1 FROM sqlite_master WHERE name = 'search_reading'") is not None
    readings = sounds.readings(store.connection) if indexed else {}
    return lambda name: said(folded(name), readings)


def _in_blocks(store: Store, listed: str | None, village: dict[str, str], sound: Sounding) -> Iterator[Pair]:
    """Pairs of one kind with the same code or telephone, or of one village with names that sound the same."""
    blocks: dict[tuple[str, ...], list[Pair]] = {}
    several = f"SELECT id, made, kind, code, phone, area, name {_CANDIDATES}"
    for which in ("made <> ?", "made = ?"):
        fresh = which == "made <> ?"
        for id, made, kind, code, phone, area, name in store.connection.execute(  # noqa: A001
            f"{several} AND {which}", [listed]
        ):
            keys = (
                ("code", kind, code),
                ("phone", kind, digits(phone)),
                (village.get(area, area), kind, sound(name)),
            )
            for key in keys:
                if key[2] and (fresh or key in blocks):
                    blocks.setdefault(key, []).append((id, made))
    for block in blocks.values():
        if 1 < len(block) <= _CROWD:
            yield from _of_different_acts(combinations(block, 2))


def _near(store: Store, listed: str | None) -> Iterator[Pair]:
    """Pairs of one kind less than 30 m apart, by cells of that size."""
    placed = f"{_CANDIDATES} AND latitude IS NOT NULL AND longitude IS NOT NULL"
    cell = f"SELECT id, made, kind, {_cell('latitude', _NORTH)}, {_cell('longitude', _EAST)} {placed}"
    cells: dict[tuple[int, int, str], list[Pair]] = defaultdict(list)
    for id, made, kind, north, east in store.connection.execute(f"{cell} AND made <> ?", [listed]):  # noqa: A001
        cells[north, east, kind].append((id, made))
    around = {(north + n, east + e, kind) for north, east, kind in cells for n in (-1, 0, 1) for e in (-1, 0, 1)}
    if around:
        for id, made, kind, north, east in store.connection.execute(f"{cell} AND made = ?", [listed]):  # noqa: A001
            if (north, east, kind) in around:
                cells[north, east, kind].append((id, made))
    for (north, east, kind), here in list(cells.items()):
        yield from _of_different_acts(combinations(here[:_CROWD], 2))
        for n, e in ((0, 1), (1, -1), (1, 0), (1, 1)):
            there = cells.get((north + n, east + e, kind), [])
            yield from _of_different_acts(product(here[:_CROWD], there[:_CROWD]))


def _of_different_acts(pairs: Iterable[tuple[Pair, Pair]]) -> Iterator[Pair]:
    for (one, made), (two, other) in pairs:
        if made != other:
            yield min(one, two), max(one, two)


def _cell(column: str, size: float) -> str:
    return f"CAST(round({column} / {size}) AS INTEGER)"


def _weigh(one: Site, two: Site, village: dict[str, str], sound: Sounding) -> Proposal | None:
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
        elif apart > 30 * METRES_APART and not {Why.CODE, Why.PHONE} & weighed.keys():
            return None  # a kilometre: namesakes
    kept, gone = sorted((one, two), key=lambda it: (it.made, it.id))
    return proposal("site", kept.id, gone.id, weighed)
