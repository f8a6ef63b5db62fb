"""行政区划 over time: found, renamed, gone into another, ended. What was found in a place stays where it was found.

A place that is only called otherwise keeps its record; what it was called before becomes an ended record beside it,
whose successor it is. A place that went into another ends, with its groups, and its successor takes what lives: sites
move by a change, findings made so far keep the area in which they were made. So old findings are listed under the old
name, and under the new one by `db.areas.BELOW`, which follows successors.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from inspector.acts import Act
from inspector.db import areas
from inspector.db.edit import Edit
from inspector.db.stamp import new_id
from inspector.db.store import Store
from inspector.errors import Fault, Kind
from inspector.operations.place import area_path
from inspector.operations.register.given import check_past, day_before, living_area, refuse_private
from inspector.records import Area, Charge, Finding, Site
from inspector.sheet.drafts import level_of

LEVELS = ("province", "prefecture", "county", "town", "village", "group", "grid", "ten")
MERGED = ("town", "village", "group", "grid", "ten")
_AS_A_WHOLE = "village"  # kind of the site that stands for a village itself: there is one of it


@dataclass(frozen=True, slots=True)
class Merging:
    """What goes where when areas merge: told before it is done, and what was done."""

    sites: int = 0  # that move
    groups: int = 0  # that begin anew under the successor
    areas: int = 0  # below, which lie in the successor from now on
    findings: int = 0  # that stay where they were made
    charges: int = 0  # that end
    wholes: int = 0  # sites that stand for a village itself and end, for the successor has its own


@dataclass(frozen=True, slots=True)
class Past:
    """An area that ended, and how it went into its successor: under another name, or merged."""

    area: Area
    renamed: bool


@dataclass(slots=True)
class _Plan:
    moved: list[tuple[str, str, str]] = field(default_factory=list)  # site, from, to
    ended: list[tuple[str, str]] = field(default_factory=list)  # site, its successor
    groups: list[tuple[Area, Area]] = field(default_factory=list)  # old, new: not yet written
    under: list[str] = field(default_factory=list)  # areas that lie in the successor from now on
    findings: list[tuple[str, str]] = field(default_factory=list)  # finding, where it was made
    charges: list[Charge] = field(default_factory=list)


def add(
    store: Store, *, code: str, name: str, parent: str | None, level: str | None = None, since: str | None = None
) -> str:
    """A new area; its level follows from its code where none is given. Returns it.

    Raises Fault GONE, BAD_VALUE for a code that is taken or a level nobody knows.
    """
    told = level or level_of(code)
    _check_name(name)
    if told not in LEVELS:
        raise Fault(Kind.BAD_VALUE, field="level", value=level or code, expected=" | ".join(LEVELS))
    if not code.strip() or any(it.until is None for it in store.find(Area, code=code)):
        raise Fault(Kind.BAD_VALUE, field="code", value=code, expected="≠")
    check_past(store, "since", since, wanted=False)
    if parent is not None:
        living_area(store, parent)
    with store.operation(Act.EDIT_AREA) as edit:
        return edit.create(Area, code=code.strip(), name=name.strip(), level=told, parent=parent, since=since)


def rename(store: Store, area: str, name: str, *, since: str) -> str:
    """A place is called otherwise from a day on. Returns the record of its old name.

    Raises Fault GONE, BAD_VALUE for the name it has, a day to come, or one before it was called as it is now.
    """
    held = living_area(store, area)
    _check_name(name)
    check_past(store, "since", since)
    if name.strip() == held.name:
        raise Fault(Kind.BAD_VALUE, field="name", value=name, expected="≠")
    if held.since is not None and since <= held.since:
        raise Fault(Kind.BAD_VALUE, field="since", value=since, expected=f"> {held.since}")
    with store.operation(Act.EDIT_AREA) as edit:
        past = edit.create(
            Area, code=held.code, name=held.name, level=held.level, parent=held.parent, since=held.since,
            until=day_before(since), successor=area,
        )  # fmt: skip
        edit.change(Area, area, name=name.strip(), since=since)
    return past


def correct(store: Store, area: str, *, name: str | None = None, parent: str | None = None) -> None:
    """A slip in a name, or where an area lies: no history. Raises Fault GONE, BAD_VALUE, IN_A_CIRCLE."""
    held = store.get(Area, area)
    values: dict[str, str] = {}
    if name is not None:
        _check_name(name)
        values["name"] = name.strip()
    if parent is not None:
        above = living_area(store, parent)
        if area in {it.id for it in area_path(store, parent)}:
            raise Fault(Kind.IN_A_CIRCLE, name=held.name)
        values["parent"] = above.id
    with store.operation(Act.EDIT_AREA, joins=area) as edit:
        edit.change(Area, area, **values)


def end(store: Store, area: str, *, until: str) -> None:
    """An area ceases and goes into no other. Raises Fault STILL_IN_USE (name, count) while anything lies in it."""
    held = living_area(store, area)
    check_past(store, "until", until)
    if held.since is not None and until < held.since:
        raise Fault(Kind.BAD_VALUE, field="until", value=until, expected=f"≥ {held.since}")
    below = [it for it in store.find(Area, parent=area) if it.until is None]
    used = len(below) + len([it for it in store.find(Site, area=area) if it.until is None])
    used += len([it for it in store.find(Site, grid=area) if it.until is None])
    if used:
        raise Fault(Kind.STILL_IN_USE, name=held.name, count=used)
    with store.operation(Act.EDIT_AREA) as edit:
        edit.change(Area, area, until=until)


def plan(store: Store, sources: Sequence[str], into: str) -> Merging:
    """What would go where if these areas went into another. Raises Fault as `merge`."""
    return _told(_planned(store, sources, living_area(store, into)))


def merge(store: Store, sources: Sequence[str], into: str, *, on: str) -> Merging:
    """Areas go into another from a day on, in one operation that can be undone.

    Raises Fault GONE, BAD_VALUE for areas of different levels, that have ended, or a day to come or before they began;
    IN_A_CIRCLE for one that would go into itself or into what lies in it.
    """
    successor = living_area(store, into)
    check_past(store, "since", on)
    planned = _planned(store, sources, successor)
    ending = (*(store.get(Area, it) for it in sources), *(old for old, _ in planned.groups))
    if (begun := max((it.since or "" for it in ending), default="")) > on:
        raise Fault(Kind.BAD_VALUE, field="since", value=on, expected=f"≥ {begun}")
    with store.operation(Act.MERGE_AREAS) as edit:
        _carry_out(edit, planned, sources, into, on)
    return _told(planned)


def past_of(store: Store, area: str) -> list[Past]:
    """What went into an area or is called so now, the last first."""
    held = store.get(Area, area)
    before = store.many(Area, "id", areas.predecessors(store.connection, area))
    return [
        Past(it, renamed=it.code == held.code and it.successor == area)
        for it in sorted(before, key=lambda it: (it.until or "", it.id), reverse=True)
    ]


def _planned(store: Store, sources: Sequence[str], successor: Area) -> _Plan:
    if not sources:
        raise Fault(Kind.BAD_VALUE, field="area", value="", expected="≥ 1")
    above = {it.id for it in area_path(store, successor.id)}
    found = _Plan()
    taken = {it.code for it in store.find(Area, parent=successor.id)}
    names = {it.name for it in store.find(Area, parent=successor.id) if it.until is None}
    whole = next((it.id for it in store.find(Site, area=successor.id, kind=_AS_A_WHOLE) if it.until is None), None)
    for source in dict.fromkeys(sources):
        area = living_area(store, source)
        if source in above:
            raise Fault(Kind.IN_A_CIRCLE, name=area.name)
        if area.level != successor.level or area.level not in MERGED:
            raise Fault(Kind.BAD_VALUE, field="level", value=area.level, expected=successor.level)
        goes = {area.id: successor.id}
        for it in sorted(store.find(Area, parent=area.id), key=lambda it: it.code):
            if it.until is not None:
                continue
            if it.level == "group":
                new = _group(store, it, area, successor, taken, names)
                found.groups.append((it, new))
                goes[it.id] = new.id
            else:
                found.under.append(it.id)
        _places(store, goes, whole, successor.id, found)
        for gone in goes:
            found.charges += [held for held in store.find(Charge, area=gone) if held.until is None]
    return found


def _places(store: Store, goes: dict[str, str], whole: str | None, into: str, found: _Plan) -> None:
    """What becomes of the sites of areas, and of what was found there."""
    for old, new in goes.items():
        for site in store.find(Site, area=old):
            if site.until is not None:
                continue
            if site.kind == _AS_A_WHOLE and new == into and whole is not None:
                found.ended.append((site.id, whole))
            else:
                found.moved.append((site.id, old, new))
    at = {site: old for site, old, _ in found.moved if old in goes}
    found.findings += [(it.id, at[str(it.site)]) for it in store.many(Finding, "site", at) if it.area is None]


def _group(store: Store, old: Area, village: Area, successor: Area, taken: set[str], names: set[str]) -> Area:
    """A group as it begins anew under the successor: the next free code there; its village before its name where two
    would be called the same.
    """
    code = old.code
    if level_of(old.code) == "group" and level_of(successor.code) == "village":
        free = (f"{successor.code}{number:02}" for number in range(1, 100))
        code = next((it for it in free if it not in taken), old.code)
    name = f"{village.name}{old.name}" if old.name in names else old.name
    taken.add(code)
    names.add(name)
    return Area(
        id=new_id(store.now()), made="", deleted=0, code=code, name=name, level="group", parent=successor.id,
        since=None, until=None, successor=None,
    )  # fmt: skip


def _carry_out(edit: Edit, planned: _Plan, sources: Sequence[str], into: str, on: str) -> None:
    last = day_before(on)
    for old, new in planned.groups:
        edit.create(Area, id=new.id, code=new.code, name=new.name, level="group", parent=into, since=on)
        edit.change(Area, old.id, until=last, successor=new.id)
    for source in dict.fromkeys(sources):
        edit.change(Area, source, until=last, successor=into)
    for area in planned.under:
        edit.change(Area, area, parent=into)
    edit.change_many(Finding, [{"id": it, "area": area} for it, area in planned.findings])
    edit.change_many(Site, [{"id": it, "area": to} for it, _, to in planned.moved])
    for site, whole in planned.ended:
        edit.change(Site, site, until=last, successor=whole)
    begun = {old.id: new.id for old, new in planned.groups}
    for held in planned.charges:
        if held.since is not None and held.since > last:
            edit.delete(Charge, held.id)
        else:
            edit.change(Charge, held.id, until=last)
        if held.area in begun:
            edit.create(Charge, area=begun[held.area], site=None, person=held.person, role=held.role, since=on)


def _told(planned: _Plan) -> Merging:
    return Merging(
        sites=len(planned.moved), groups=len(planned.groups), areas=len(planned.under),
        findings=len(planned.findings), charges=len(planned.charges), wholes=len(planned.ended),
    )  # fmt: skip


def _check_name(name: str) -> None:
    refuse_private(name=name)
    if not name.strip():
        raise Fault(Kind.BAD_VALUE, field="name", value="", expected="…")
