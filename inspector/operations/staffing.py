"""Importing tables of units and people. They have no codes: who is meant follows from name, place, telephone and unit.

As with areas and sites a row that cannot be taken is named and keeps no other out, an empty cell says nothing, and the
same table twice changes nothing.
"""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from inspector import child
from inspector.acts import Act
from inspector.db.stamp import new_id
from inspector.db.store import Store
from inspector.records import Area, Person, Record, Unit, kind_of
from inspector.records.refusing import refused
from inspector.sheet.columns import Flaw
from inspector.sheet.drafts import Draft, Drafts, drafts

Known = dict[str, dict[str, Any]]  # id → its fields


def import_units(store: Store, path: Path, *, cancelled: Callable[[], bool] | None = None) -> dict[str, Any]:
    """Take a table of units. The area is named by its code or its name; a unit is the one of that name there.

    Returns and raises as `importing.import_areas`.
    """
    table = _read("units", path, cancelled)
    areas = store.find(Area, until=None)
    codes, names = {it.code: it.id for it in areas}, _by_name([(it.name, it.id) for it in areas])

    def place(draft: Draft) -> tuple[str, Flaw] | None:
        named = draft.values.pop("place", None)
        if named is None:
            return None
        found = [codes[named]] if named in codes else names.get(named, [])
        if len(found) != 1:
            return "place", Flaw.AMBIGUOUS if found else Flaw.UNKNOWN_AREA
        draft.values["area"] = found[0]
        return None

    known = {it.id: {"name": it.name, "area": it.area} for it in store.find(Unit)}
    return _apply(store, Act.IMPORT_UNITS, Unit, table, known, place, _same_unit)


def import_people(store: Store, path: Path, *, cancelled: Callable[[], bool] | None = None) -> dict[str, Any]:
    """Take a table of people. The unit is found by its name; a person is the one of that name and role whose telephone
    or unit says nothing else.

    Returns and raises as `importing.import_areas`.
    """
    table = _read("people", path, cancelled)
    units = _by_name([(it.name, it.id) for it in store.find(Unit)])

    def unit(draft: Draft) -> tuple[str, Flaw] | None:
        named = draft.values.get("unit")
        if named is None:
            return None
        found = units.get(named, [])
        if len(found) != 1:
            return "unit", Flaw.AMBIGUOUS if found else Flaw.UNKNOWN_UNIT
        draft.values["unit"] = found[0]
        return None

    known = {it.id: {"name": it.name, "role": it.role, "phone": it.phone, "unit": it.unit} for it in store.find(Person)}
    return _apply(store, Act.IMPORT_PEOPLE, Person, table, known, unit, _same_person)


def _read(kind: str, path: Path, cancelled: Callable[[], bool] | None) -> Drafts:
    sheets = child.run("table", {"path": str(path)}, cancelled=cancelled)["sheets"]
    return drafts(kind, sheets, str(path))


def _by_name(named: list[tuple[str, str]]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for name, id in named:  # noqa: A001
        found.setdefault(name, []).append(id)
    return found


def _same_unit(known: Mapping[str, Any], values: Mapping[str, Any]) -> int:
    """How surely a unit here is the one of a row: 0 not at all."""
    if known["name"] != values["name"]:
        return 0
    area = values.get("area")
    return 2 if area is not None and known["area"] == area else int(area is None or known["area"] is None)


def _same_person(known: Mapping[str, Any], values: Mapping[str, Any]) -> int:
    """How surely a person here is the one of a row: 0 not at all. With the same telephone one may have a new unit."""
    if (known["name"], known["role"]) != (values["name"], values["role"]):
        return 0
    phone, unit = values.get("phone"), values.get("unit")
    if phone is not None and phone == known["phone"]:
        return 3
    if unit is not None and unit == known["unit"]:
        return 2
    return int(unit is None or known["unit"] is None)


def _apply(  # one argument per way in which units and people differ
    store: Store, act: Act, record: type[Record], table: Drafts, known: Known,
    refer: Callable[[Draft], tuple[str, Flaw] | None], alike: Callable[[Mapping[str, Any], Mapping[str, Any]], int],
) -> dict[str, Any]:  # fmt: skip
    fresh: list[dict[str, Any]] = []
    changed: list[tuple[str, dict[str, Any]]] = []
    told: set[str] = set()
    same = 0
    by_name = _by_name([(it["name"], id) for id, it in known.items()])  # noqa: A001
    for draft in table.rows:
        private = refused(kind_of(record), draft.values)
        flawed = (private, Flaw.IDENTITY_NUMBER) if private else refer(draft)
        if flawed is None:
            found, flawed = _meant(draft, known, by_name, told, alike)
        if flawed is not None:
            table.refused.append(draft.refused(*flawed))
            continue
        values = draft.values
        if found is None:
            found = new_id(store.now())
            empty = dict.fromkeys(("area",) if record is Unit else ("phone", "unit"))
            fresh.append({"id": found, **empty, **values})
            known[found] = empty | values
            by_name.setdefault(values["name"], []).append(found)
        elif differing := {name: it for name, it in values.items() if known[found][name] != it}:
            changed.append((found, differing))
        else:
            same += 1
        told.add(found)
    with store.operation(act) as edit:
        edit.create_many(record, fresh)
        for id, values in changed:  # noqa: A001
            edit.change(record, id, **values)
        operation = None if edit.empty else edit.operation
    left_out = [it.told() for it in sorted(table.refused, key=lambda it: it.row)]
    return {"new": len(fresh), "changed": len(changed), "same": same, "operation": operation, "refused": left_out}


def _meant(
    draft: Draft, known: Known, by_name: Mapping[str, list[str]], told: set[str],
    alike: Callable[[Mapping[str, Any], Mapping[str, Any]], int],
) -> tuple[str | None, tuple[str, Flaw] | None]:  # fmt: skip
    """The record a row means, None for a new one; or why it means none that can be told."""
    sure = {id: alike(known[id], draft.values) for id in by_name.get(draft.values["name"], ())}  # noqa: A001
    most = max(sure.values(), default=0)
    found = [id for id, it in sure.items() if it == most > 0]  # noqa: A001
    if len(found) > 1:
        return None, ("name", Flaw.AMBIGUOUS)
    if found and found[0] in told:
        return None, ("name", Flaw.TWICE)
    return (found[0] if found else None), None
