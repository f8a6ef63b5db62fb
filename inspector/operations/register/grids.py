"""网格 and 十户: areas of the village's own making, who works them, and which households belong to each."""

from collections.abc import Sequence
from dataclasses import dataclass

from inspector.acts import Act
from inspector.db import areas
from inspector.db.store import Store
from inspector.errors import Fault, Kind
from inspector.operations.place import area_path
from inspector.operations.rectification import charges
from inspector.operations.rectification.charges import InCharge
from inspector.operations.register.given import living_area, living_site, refuse_private
from inspector.records import Area, Site

GRID, TEN = "grid", "ten"
_UNDER = {GRID: ("town", "village", "group"), TEN: ("village", "group", "grid")}
_LETTERS = {GRID: "W", TEN: "S"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """A grid or ten households as a list shows it."""

    area: Area
    place: str  # what it lies in
    workers: tuple[InCharge, ...]  # on the day asked for
    households: int  # of it and of the ten-household groups in it
    sites: int
    tens: int
    live: int = 0  # findings at its places that are not at an end


def add(
    store: Store, *, parent: str, name: str, level: str = GRID, code: str | None = None, since: str | None = None
) -> str:
    """A grid of a village, or ten households of one, with the next free code. Returns the area. Raises Fault GONE,
    BAD_VALUE for what can have none, or a code that is taken.
    """
    above = living_area(store, parent)
    if level not in _UNDER or above.level not in _UNDER[level]:
        raise Fault(Kind.BAD_VALUE, field="parent", value=above.name, expected=" | ".join(_UNDER.get(level, _UNDER)))
    refuse_private(name=name)
    if not name.strip():
        raise Fault(Kind.BAD_VALUE, field="name", value="", expected="…")
    given = (code or "").strip() or next_code(store, parent, level)
    if any(it.until is None for it in store.find(Area, code=given)):
        raise Fault(Kind.BAD_VALUE, field="code", value=given, expected="≠")
    with store.operation(Act.EDIT_AREA) as edit:
        return edit.create(Area, code=given, name=name.strip(), level=level, parent=parent, since=since)


def next_code(store: Store, parent: str, level: str) -> str:
    """The code of what it lies in, a letter, the next number: 990101101203-W02."""
    stem = f"{store.get(Area, parent).code}-{_LETTERS[level]}"
    used = [str(it) for (it,) in store.rows("SELECT code FROM area WHERE code >= ? AND code < ?", stem, stem + "~")]
    numbers = [int(it.removeprefix(stem)) for it in used if it.removeprefix(stem).isdecimal()]
    return f"{stem}{max(numbers, default=0) + 1:02}"


def assign(store: Store, sites: Sequence[str], grid: str | None) -> int:
    """Places belong to a grid or to ten households, or to none. Returns how many did not before.

    Raises Fault GONE; BAD_VALUE for an area that is neither, or for a place in another village than the grid.
    """
    if grid is not None:
        held = living_area(store, grid)
        if held.level not in _UNDER:
            raise Fault(Kind.BAD_VALUE, field="grid", value=held.name, expected=" | ".join(_UNDER))
        for site in sites:
            place = living_site(store, site)
            if not suits(store, held, place):
                raise Fault(Kind.BAD_VALUE, field="grid", value=held.name, expected=place.code)
    moved = [it.id for it in store.many(Site, "id", sites) if it.grid != grid]
    with store.operation(Act.ASSIGN_GRID) as edit:
        edit.change_many(Site, [{"id": it, "grid": grid} for it in moved])
    return len(moved)


def grids(store: Store, on: str, *, area: str = "", level: str = "") -> list[Grid]:
    """The grids and ten-household groups that have not ended, by their codes; within an area where one is given."""
    within = f"AND a.id IN ({areas.BELOW})" if area else ""
    rows = store.connection.execute(
        f"""SELECT a.id FROM area AS a WHERE NOT a.deleted AND a.until IS NULL AND a.level IN ('grid', 'ten')
              AND (:level = '' OR a.level = :level) {within} ORDER BY a.code, a.id""",
        {"level": level, **(areas.bounds(area) if area else {})},
    ).fetchall()
    held = {it.id: it for it in store.many(Area, "id", [row[0] for row in rows])}
    ordered = [held[row[0]] for row in rows]
    counts = {
        grid: (households, places)
        for grid, households, places in store.rows(
            """SELECT grid, sum(kind = 'household'), count(*) FROM site
               WHERE NOT deleted AND until IS NULL AND grid IS NOT NULL GROUP BY grid"""
        )
    }
    workers: dict[str, list[InCharge]] = {}
    for worker in charges.charges(store, on=on):
        if worker.charge.area in held:
            workers.setdefault(str(worker.charge.area), []).append(worker)
    tens: dict[str, list[str]] = {}
    for it in ordered:
        if it.level == TEN and it.parent is not None:
            tens.setdefault(it.parent, []).append(it.id)
    found = []
    for it in ordered:
        parts = [counts.get(one, (0, 0)) for one in (it.id, *tens.get(it.id, ()))]
        found.append(
            Grid(
                area=it, place="".join(areas.names_within(store.connection, it.parent)) if it.parent else "",
                workers=tuple(workers.get(it.id, ())), households=sum(one[0] for one in parts),
                sites=sum(one[1] for one in parts), tens=len(tens.get(it.id, ())),
            )
        )  # fmt: skip
    return found


def members(store: Store, grid: str) -> list[Site]:
    """The places of a grid and of the ten-household groups in it, by their codes."""
    within = [grid, *(it.id for it in store.find(Area, parent=grid, level=TEN) if it.until is None)]
    found = [it for it in store.many(Site, "grid", within) if it.until is None]
    return sorted(found, key=lambda it: (it.code, it.id))


def suits(store: Store, grid: Area, site: Site) -> bool:
    """Whether a place lies in the village or group a grid is made of."""
    return base(store, grid) in {it.id for it in area_path(store, site.area)}


def base(store: Store, grid: Area) -> str:
    """The village or group a grid is made of: the nearest area above it that is no grid itself."""
    path = area_path(store, grid.id)
    return next((it.id for it in reversed(path) if it.level not in _UNDER), grid.id)
