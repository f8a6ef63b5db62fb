"""Sites that may be the same: of one kind, entered by different acts, alike by code, telephone, name or place.

Records of one act are held apart: the list that brought them told them apart. So of every pair one is not of the
commonest act, the county's list; what falls into a block with such a one is weighed, pair by pair. A county of 300,000
households is read a few times for it, and held against nothing else.
"""

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations, product

from inspector.db import sounds
from inspector.db.areas import MOST_STEPS
from inspector.db.store import Store
from inspector.operations.joining.likeness import METRES_APART, bare, folded, numbers, own_code, said
from inspector.operations.joining.looking import Blocks, Stop, batched, never, watched
from inspector.operations.joining.rule_of_sites import Facts, weigh
from inspector.operations.joining.why import Proposal

_CROWD = 30
"""So many of one code or name say nothing: a code for "none", a name that half the village has."""
_FAMILY = 6
"""A telephone, or a position to the last digit, of more sites is the village office's."""
_NORTH = METRES_APART / 111_320.0  # degrees of latitude
_EAST = METRES_APART / 60_000.0  # degrees of longitude, never less than 30 m between the tropics' edge and 57 °
_AT_ONCE = 1000  # pairs
_CANDIDATES = "FROM site AS s WHERE NOT deleted AND until IS NULL"
_PLACED = f"{_CANDIDATES} AND latitude IS NOT NULL AND longitude IS NOT NULL"
Key = tuple[str, ...]
Entry = tuple[int, str]
"""The number of a site's row, and the operation that made it."""
Keys = Callable[[str, str, str], list[Key]]


@dataclass(slots=True)
class _County:
    """What is known of all of them: villages by area, how characters are read, numbers and positions of too many."""

    village: dict[str, str]
    readings: dict[str, tuple[str, ...]]
    offices: set[Key]
    centres: set[tuple[float, float]]

    def within(self, area: str) -> str:
        """The village an area lies in."""
        return self.village.get(area, area)

    def bare(self, kind: str, name: str) -> str:
        """A name as it is compared; only of households remarks are left out: toilets are told apart by them."""
        return bare(name) if kind == "household" else folded(name)

    def sound(self, kind: str, name: str) -> str:
        """What that sounds like."""
        return said(self.bare(kind, name), self.readings)

    def phones(self, kind: str, phone: str | None) -> list[Key]:
        """The keys of a telephone number that is not the village office's."""
        return [it for it in _by_phone(kind, "", phone or "") if it not in self.offices]


def found(store: Store, cancelled: Stop = never) -> Iterator[Proposal]:
    """The pairs of sites whose evidence is enough; one may come several times. Raises Cancelled."""
    listed = store.one(f"SELECT made {_CANDIDATES} GROUP BY made ORDER BY count(*) DESC LIMIT 1")
    county = _County(_villages(store), _readings(store), set(), set())
    for some in batched(watched(_pairs(store, listed, county, cancelled), cancelled), _AT_ONCE):
        sites = _read(store, county, {number for pair in some for number in pair})
        for one, two in some:
            if (it := weigh(sites[one], sites[two])) is not None:
                yield it


def _pairs(store: Store, listed: str | None, county: _County, cancelled: Stop) -> Iterator[tuple[int, int]]:
    """By telephone, code, name and place, one after the other: no more than one of them is held at a time."""
    by_phone = _blocks(store, "phone", listed, _FAMILY, _by_phone, cancelled)
    county.offices |= by_phone.crowds
    yield from _of_different_acts(by_phone.pairs())
    del by_phone
    yield from _of_different_acts(_blocks(store, "code", listed, _CROWD, _by_code, cancelled).pairs())

    def by_name(kind: str, area: str, name: str) -> list[Key]:
        return [(county.within(area), kind, it)] if (it := county.sound(kind, name)) else []

    yield from _of_different_acts(_blocks(store, "name", listed, _CROWD, by_name, cancelled).pairs())
    crowded = f"SELECT latitude, longitude {_PLACED} GROUP BY 1, 2 HAVING count(*) > {_FAMILY}"
    county.centres.update(watched(store.connection.execute(crowded), cancelled))
    yield from _of_different_acts(_near(store, listed, cancelled))


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


def _readings(store: Store) -> dict[str, tuple[str, ...]]:
    indexed = store.one("SELECT 1 FROM sqlite_master WHERE name = 'search_reading'") is not None
    return sounds.readings(store.connection) if indexed else {}


def _blocks(
    store: Store, column: str, listed: str | None, most: int, keys: Keys, cancelled: Stop
) -> Blocks[Key, Entry]:
    """Sites by the keys of one column; of the county's list only what shares one with others."""
    blocks: Blocks[Key, Entry] = Blocks(most)
    for which in ("<>", "="):
        rows = store.connection.execute(
            f"SELECT rowid, made, kind, area, {column} {_CANDIDATES} AND made {which} ? AND {column} <> ''", [listed]
        )
        for number, made, kind, area, value in watched(rows, cancelled):
            for key in keys(kind, area, value):
                if which == "<>" or key in blocks:
                    blocks.put(key, (number, made))
    return blocks


def _by_phone(kind: str, _: str, phone: str) -> list[Key]:
    return [(kind, it) for it in numbers(phone)]


def _by_code(kind: str, _: str, code: str) -> list[Key]:
    return [(kind, it)] if (it := own_code(code)) else []


def _near(store: Store, listed: str | None, cancelled: Stop) -> Iterator[tuple[Entry, Entry]]:
    """Pairs of one kind less than 30 m apart, by cells of that size."""
    cell = f"SELECT rowid, made, kind, {_cell('latitude', _NORTH)}, {_cell('longitude', _EAST)} {_PLACED}"
    cells: dict[tuple[int, int, str], list[Entry]] = defaultdict(list)
    fresh = store.connection.execute(f"{cell} AND made <> ?", [listed])
    for number, made, kind, north, east in watched(fresh, cancelled):
        cells[north, east, kind].append((number, made))
    around = {(north + n, east + e, kind) for north, east, kind in cells for n in (-1, 0, 1) for e in (-1, 0, 1)}
    if around:
        known = store.connection.execute(f"{cell} AND made = ?", [listed])
        for number, made, kind, north, east in watched(known, cancelled):
            if (north, east, kind) in around:
                cells[north, east, kind].append((number, made))
    for (north, east, kind), here in list(cells.items()):
        yield from combinations(here[:_CROWD], 2)
        for n, e in ((0, 1), (1, -1), (1, 0), (1, 1)):
            there = cells.get((north + n, east + e, kind), [])
            yield from product(here[:_CROWD], there[:_CROWD])


def _cell(column: str, size: float) -> str:
    return f"CAST(round({column} / {size}) AS INTEGER)"


def _of_different_acts(pairs: Iterable[tuple[Entry, Entry]]) -> Iterator[tuple[int, int]]:
    for (one, made), (two, other) in pairs:
        if made != other:
            yield one, two


def _read(store: Store, county: _County, wanted: set[int]) -> dict[int, Facts]:
    rows = store.rows(
        """SELECT s.rowid, s.id, s.made, s.kind, s.area, s.code, s.name, s.phone, s.latitude, s.longitude
           FROM json_each(?) AS j CROSS JOIN site AS s ON s.rowid = j.value""",
        json.dumps(sorted(wanted)),
    )
    found: dict[int, Facts] = {}
    for number, id, made, kind, area, code, name, phone, latitude, longitude in rows:  # noqa: A001
        placed = None not in (latitude, longitude) and (latitude, longitude) not in county.centres
        found[number] = Facts(
            id=id,
            made=made,
            kind=kind,
            village=county.within(area),
            code=own_code(code),
            name=folded(name),
            bare=county.bare(kind, name),
            sound=county.sound(kind, name),
            phones=frozenset(it[-1] for it in county.phones(kind, phone)),
            place=(latitude, longitude) if placed else None,
        )
    return found
