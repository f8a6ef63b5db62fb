"""Importing tables of areas and sites: read in a child, matched by code, one operation for the whole table.

What is here already is compared, and only what the table says otherwise is changed; an empty cell says nothing. So the
same table twice changes nothing, and a row that cannot be taken never keeps the others out.
"""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from inspector import child
from inspector.acts import Act
from inspector.db.stamp import new_id
from inspector.db.store import Store
from inspector.records import Area, Record, Site, Unit, kind_of, personal_fields
from inspector.records.refusing import refused
from inspector.sheet.columns import Flaw
from inspector.sheet.drafts import Draft, Drafts, drafts, level_of

_RANKS = ("province", "prefecture", "county", "town", "village", "group", "grid", "ten")
_INSIDE = {"village", "group", "grid", "ten"}  # what cannot stand at the top of the tree


def import_areas(store: Store, path: Path, *, cancelled: Callable[[], bool] | None = None) -> dict[str, Any]:
    """Take a table of areas; the parent is the one it names, else the next above by the digits of the code.

    Returns {"new", "changed", "same", "operation", "refused": [{"sheet", "row", "column", "kind"}]}, operation None
    when nothing was new. Raises Fault as `reading.read_in_child` and `child.run`; BAD_ROW without a heading.
    """
    table = _read("areas", path, cancelled)
    known, coming, taken = _Known(store, Area), _Coming(table), set()
    ids = {code: found[0] for code, found in known.ids.items()}
    here = {draft.values["code"]: draft for draft in table.rows}
    ids |= {code: new_id(store.now()) for code in here if code not in ids}
    for draft in table.rows:
        code = draft.values["code"]
        level = draft.values.get("level") or known.value(code, "level") or level_of(code)
        if level is None:
            coming.refuse(draft, "code", Flaw.UNKNOWN_LEVEL)
        else:
            draft.values["level"] = level
    for draft in sorted(coming.rows(), key=lambda it: (_RANKS.index(it.values["level"]), it.row)):
        code, named = draft.values["code"], draft.values.get("parent")
        if named is not None or code not in known.ids:
            possible = [named] if named else _above(code)
            parent = next((it for it in possible if it != code and (it in known.ids or it in taken)), None)
            if parent is not None:
                draft.values["parent"] = ids[parent]
            elif named or draft.values["level"] in _INSIDE:
                coming.refuse(draft, "parent" if named else "code", Flaw.UNKNOWN_AREA)
                continue
        taken.add(code)
    return _apply(store, Act.IMPORT_AREAS, known, coming, ids)


def import_sites(store: Store, path: Path, *, cancelled: Callable[[], bool] | None = None) -> dict[str, Any]:
    """Take a table of sites; without a code of its own area a site lies where its code says. Returns as `import_areas`.

    The unit is found by its name.
    """
    table = _read("sites", path, cancelled)
    known, coming, areas = _Known(store, Site), _Coming(table), _Known(store, Area)
    units: dict[str, list[str]] = defaultdict(list)
    for unit in store.find(Unit):
        units[unit.name].append(unit.id)
    for draft in table.rows:
        values = draft.values
        if (area := values.pop("area", None)) is not None or values["code"] not in known.ids:
            code = next((it for it in ([area] if area else _area_of(values["code"])) if it in areas.ids), None)
            if code is None:
                coming.refuse(draft, "area" if area else "code", Flaw.UNKNOWN_AREA)
                continue
            values["area"] = areas.ids[code][0]
        if (unit_name := values.get("unit")) is not None:
            if len(units.get(unit_name, ())) != 1:
                coming.refuse(draft, "unit", Flaw.AMBIGUOUS if unit_name in units else Flaw.UNKNOWN_UNIT)
                continue
            values["unit"] = units[unit_name][0]
    return _apply(store, Act.IMPORT_SITES, known, coming, {})


def _read(kind: str, path: Path, cancelled: Callable[[], bool] | None) -> Drafts:
    sheets = child.run("table", {"path": str(path)}, cancelled=cancelled)["sheets"]
    return drafts(kind, sheets, str(path))


def _above(code: str) -> list[str]:
    """The codes of the areas a code may lie in, the nearest first: its village, town, county, prefecture, province."""
    if level_of(code) is None:
        return []
    return [it for digits in (12, 9, 6, 4, 2) if (it := code[:digits].ljust(12, "0")) != code]


def _area_of(code: str) -> list[str]:
    """The area at the front of a site's code: 14 digits of a group, 12 of a village."""
    front = code.partition("-")[0]
    return [front[:digits] for digits in (14, 12) if len(front) >= digits]


class _Known:
    """The living records of a kind by their code."""

    def __init__(self, store: Store, record: type[Record]) -> None:
        self.record = record
        self.rows: dict[str, Any] = {}
        self.ids: dict[str, list[str]] = defaultdict(list)
        rows = store.find(record)
        living = {getattr(it, "code") for it in rows if getattr(it, "until") is None}  # noqa: B009 - Record has neither
        for row in rows:
            code = getattr(row, "code")  # noqa: B009 - as above
            if code not in living or getattr(row, "until") is None:  # noqa: B009 - what ended bears an old name of it
                self.ids[code].append(row.id)
                self.rows[code] = row
        self.ids.default_factory = None
        self.erased = {row[0] for row in store.rows("SELECT row FROM erasure WHERE kind = ?", kind_of(record))}

    def value(self, code: str, name: str) -> Any:
        return getattr(self.rows[code], name) if code in self.rows else None


@dataclass(slots=True)
class _Coming:
    """The table on its way, and which of its rows have been refused since it was read."""

    table: Drafts
    out: set[int] = field(default_factory=set)

    def refuse(self, draft: Draft, name: str, flaw: Flaw) -> None:
        self.out.add(draft.row)
        self.table.refused.append(draft.refused(name, flaw))

    def rows(self) -> list[Draft]:
        return [it for it in self.table.rows if it.row not in self.out]


def _apply(store: Store, act: Act, known: _Known, coming: _Coming, ids: dict[str, str]) -> dict[str, Any]:
    fresh, changes, same = [], defaultdict(list), 0
    for draft in coming.rows():
        code = draft.values["code"]
        here = known.ids.get(code, [])
        if private := refused(kind_of(known.record), draft.values):
            coming.refuse(draft, private, Flaw.IDENTITY_NUMBER)
        elif len(here) > 1:
            coming.refuse(draft, "code", Flaw.AMBIGUOUS)
        elif not here:
            fresh.append({"id": ids.get(code) or new_id(store.now()), **draft.values})
        elif changed := {name: it for name, it in draft.values.items() if known.value(code, name) != it}:
            if here[0] in known.erased and changed.keys() & set(personal_fields(known.record)):
                coming.refuse(draft, "name", Flaw.ERASED)
            else:
                changes[frozenset(changed)].append({"id": here[0], **changed})
        else:
            same += 1
    with store.operation(act) as edit:
        edit.create_many(known.record, _parents_first(_alike(fresh)))
        for rows in changes.values():
            edit.change_many(known.record, rows)
        operation = None if edit.empty else edit.operation
    return {
        "new": len(fresh),
        "changed": sum(map(len, changes.values())),
        "same": same,
        "operation": operation,
        "refused": [it.told() for it in sorted(coming.table.refused, key=lambda it: it.row)],
    }


def _parents_first(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return sorted(rows, key=lambda it: _RANKS.index(it["level"])) if rows and "level" in rows[0] else rows


def _alike(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The rows with the same fields each, NULL where a row says nothing."""
    every: dict[str, Any] = {name: None for row in rows for name in row}
    return [every | row for row in rows]
