"""One row of a table of projects against what is known: the records it is, or the first thing that is wrong with it."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from inspector.db.stamp import new_id
from inspector.db.store import Store
from inspector.operations.identity import holds_identity_number
from inspector.operations.projects.entering import AMOUNTS, MONTH, clear
from inspector.operations.projects.kept import Word, tables
from inspector.operations.site import next_code
from inspector.records import (
    Area,
    Asset,
    AssetCheck,
    Project,
    ProjectDocument,
    ProjectLine,
    Quantity,
    Record,
    Site,
    Unit,
    own_fields,
)
from inspector.sheet.columns import Flaw
from inspector.sheet.drafts import Draft
from inspector.sheet.mapping_cells import day, narrow

_DAYS = frozenset({"starts", "ends", "day", "checked", "due", "closed", "handed_over"})
_MONTH = re.compile(r"(\d{4})\s*(?:年|[-./])\s*(\d{1,2})\s*月?(?:[-./]\d{1,2})?")
_ASSET = ("number", "category", "value", "built", "funds", "owner", "handed_over", "note")
_CHECK = ("registered", "rules", "keeper", "effect", "state", "idle_reason", "plan", "due")


@dataclass(frozen=True, slots=True)
class Wrong:
    """The field a row is left out for, and why."""

    field: str
    flaw: Flaw


@dataclass(frozen=True, slots=True, kw_only=True)
class Meant:
    """A record a row tells of: `held` where it is here already, with the values the row says."""

    record: type[Record]
    id: str
    held: Record | None
    values: dict[str, Any]


class Known:
    """What rows may refer to, and what earlier rows of the same file have made."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.tables = tables(store)
        self.erased = {row[0] for row in store.rows("SELECT row FROM erasure")}
        self.areas: defaultdict[str, list[str]] = defaultdict(list)
        towns: dict[str, str] = {it.id: it.name for it in store.find(Area, level="town")}
        for area in store.find(Area, until=None):  # a place's old name has its code too
            for called in {area.code, area.name, towns.get(area.parent or "", "") + area.name}:
                self.areas[called].append(area.id)
        self.units: defaultdict[str, list[str]] = defaultdict(list)
        for unit in store.find(Unit):
            self.units[unit.name].append(unit.id)
        self.sites: defaultdict[str, list[Site]] = defaultdict(list)
        for site in store.find(Site, kind="asset"):
            self.sites[site.code].append(site)
        self.here: dict[type[Record], dict[tuple[Any, ...], list[tuple[str, Record | None]]]] = {}
        for record, key in _KEYS.items():
            found: defaultdict[tuple[Any, ...], list[tuple[str, Record | None]]] = defaultdict(list)
            for it in store.find(Site, kind="asset") if record is Site else store.find(record):
                for said in key({name: getattr(it, name) for name in own_fields(record)}):
                    found[said].append((it.id, it))
            self.here[record] = found
        self.taken: set[str] = set()
        self._codes: dict[str, str] = {}

    def keep(self, it: Meant) -> None:
        """A row may name what an earlier one made; what a row has told, a later one of its kind does not tell again."""
        self.taken.add(it.id)
        if it.held is None and it.record in _KEYS:
            for said in _KEYS[it.record](it.values):
                self.here[it.record].setdefault(said, []).append((it.id, None))

    def project(self, called: str) -> str | Wrong:
        """The project of that number or name."""
        found = {id_ for key in (("number", called), ("name", called))
                 for id_, _ in self.here[Project].get(key, ())}  # fmt: skip
        if not found:
            return Wrong("project", Flaw.UNKNOWN_PROJECT)
        return found.pop() if len(found) == 1 else Wrong("project", Flaw.AMBIGUOUS)

    def next_code(self, area: str) -> str:
        """The next free code of an asset there, beyond those this file has taken."""
        first = next_code(self.store, "asset", area)
        stem, _, number = first.rpartition("-")
        last = self._codes.get(stem)
        code = first if last is None else f"{stem}-{int(last) + 1:0{len(number)}}"
        self._codes[stem] = code.rpartition("-")[2]
        return code

    def fresh(self) -> str:
        """An id for a record that is not here."""
        return new_id(self.store.now())


def _project_keys(it: Mapping[str, Any]) -> list[tuple[Any, ...]]:
    return [("number", it["number"])] * bool(it.get("number")) + [
        ("name", it["name"]), ("name", it["name"], it.get("year"), it.get("area"))
    ]  # fmt: skip


_KEYS: Mapping[type[Record], Callable[[Mapping[str, Any]], list[tuple[Any, ...]]]] = {
    Project: _project_keys,
    ProjectDocument: lambda it: [(it["project"], it["kind"])],
    Quantity: lambda it: [(it["project"], it["text"], it["measure"])],
    ProjectLine: lambda it: [(it["project"], it["list"], it["month"], it["text"])],
    Asset: lambda it: [("site", it["site"]), *([("number", it["number"])] if it.get("number") else [])],
    AssetCheck: lambda it: [(it["asset"], it["day"])],
    Site: lambda it: [(it["area"], it["name"])] * (it["kind"] == "asset"),
}


def read_row(known: Known, kind: str, draft: Draft) -> list[Meant] | Wrong:
    """The records a row of that kind tells of."""
    values = dict(draft.values)
    for name, value in values.items():
        if isinstance(value, str) and holds_identity_number(value):
            return Wrong(name, Flaw.IDENTITY_NUMBER)
        if name in _DAYS:
            read = day(str(value))
            if not isinstance(read, date):
                return Wrong(name, read)
            values[name] = read.isoformat()
        if name in AMOUNTS:
            values[name] = clear(value)
    found = _READ[kind](known, values)
    if isinstance(found, Wrong):
        return found
    if any(it.held is not None and it.id in known.erased for it in found):
        return Wrong("name", Flaw.ERASED)
    if any(it.id in known.taken and it.record not in {Site, Asset} for it in found):
        return Wrong(_TOLD_BY[kind], Flaw.TWICE)
    return found


def _read_project(known: Known, values: dict[str, Any]) -> list[Meant] | Wrong:
    for name, words in (("kind", known.tables.kinds), ("state", known.tables.states)):
        if name in values and (wrong := _word(values, name, words.values())):
            return wrong
    if wrong := _place(known, values) or _unit(known, values):
        return wrong
    if values.get("starts") and values.get("ends") and values["ends"] < values["starts"]:
        return Wrong("ends", Flaw.OUT_OF_RANGE)
    keys: list[tuple[Any, ...]] = [("number", values["number"])] if "number" in values else []
    keys += [("name", values["name"], values.get("year"), values.get("area"))]
    if "year" not in values or "area" not in values:
        keys.append(("name", values["name"]))
    held = next((known.here[Project][it] for it in keys if it in known.here[Project]), [])
    if len(held) > 1:
        return Wrong("name", Flaw.AMBIGUOUS)
    if not held and "area" not in values:
        return Wrong("place", Flaw.MISSING)
    empty = dict.fromkeys(own_fields(Project)) | {"state": next(iter(known.tables.states), "")}
    return [_meant(known, Project, held, values, empty)]


def _read_document(known: Known, values: dict[str, Any]) -> list[Meant] | Wrong:
    if wrong := _of_project(known, values) or _word(values, "kind", known.tables.documents.values()):
        return wrong
    return [_found(known, ProjectDocument, values)]


def _read_quantity(known: Known, values: dict[str, Any]) -> list[Meant] | Wrong:
    return _of_project(known, values) or [_found(known, Quantity, values)]


def _read_line(known: Known, values: dict[str, Any]) -> list[Meant] | Wrong:
    if wrong := _of_project(known, values):
        return wrong
    found = _MONTH.fullmatch(narrow(values["month"]))
    values["month"] = f"{found[1]}-{int(found[2]):02}" if found else ""
    if MONTH.fullmatch(values["month"]) is None:
        return Wrong("month", Flaw.NOT_A_MONTH)
    return [_found(known, ProjectLine, values)]


def _read_asset(known: Known, values: dict[str, Any]) -> list[Meant] | Wrong:
    for name, words in (("state", known.tables.asset_states), ("idle_reason", known.tables.reasons)):
        if name in values and (wrong := _word(values, name, words.values())):
            return wrong
    if wrong := _place(known, values) or (_of_project(known, values) if "project" in values else None):
        return wrong
    check = {name: values[name] for name in _CHECK if name in values}
    if check and "day" not in values:
        return Wrong("day", Flaw.MISSING)
    site = _site(known, values)
    if isinstance(site, Wrong):
        return site
    held = known.here[Asset].get(("site", site.id), [])
    own = {name: values[name] for name in ("project", *_ASSET) if name in values}
    asset = _meant(known, Asset, held, own | {"site": site.id}, dict.fromkeys(own_fields(Asset)))
    found = [*([site] if site.held is None and site.id not in known.taken else []), asset]
    if "day" in values:
        told = {"asset": asset.id, "day": values["day"], **check}
        found.append(_found(known, AssetCheck, told))
    return found


def _site(known: Known, values: dict[str, Any]) -> Meant | Wrong:
    """Where the asset stands: the site of that code, else the one of that name there, else a new one."""
    if "code" in values:
        sites = known.sites.get(values["code"], [])
        coded = [Meant(record=Site, id=it.id, held=it, values={}) for it in sites]
        return coded[0] if len(coded) == 1 else Wrong("code", Flaw.AMBIGUOUS if sites else Flaw.UNKNOWN_SITE)
    registered = known.here[Asset].get(("number", values["number"]), []) if values.get("number") else []
    if len(registered) == 1 and isinstance(it := registered[0][1], Asset):
        return Meant(record=Site, id=it.site, held=known.store.get(Site, it.site), values={})
    if "area" not in values:
        return Wrong("place", Flaw.MISSING)
    if here := known.here[Site].get((values["area"], values["name"]), []):
        named = Meant(record=Site, id=here[0][0], held=here[0][1], values={})
        return named if len(here) == 1 else Wrong("name", Flaw.AMBIGUOUS)
    new = {"kind": "asset", "code": known.next_code(values["area"]), "name": values["name"], "area": values["area"]}
    return Meant(record=Site, id=known.fresh(), held=None, values=new)


# -- what the kinds have in common -------------------------------------------------------------------------------------


def _meant(
    known: Known, record: type[Record], held: list[tuple[str, Record | None]], values: dict[str, Any],
    empty: dict[str, Any],
) -> Meant:  # fmt: skip
    if held:
        return Meant(record=record, id=held[0][0], held=held[0][1], values=values)
    return Meant(record=record, id=known.fresh(), held=None, values=empty | values)


def _found(known: Known, record: type[Record], values: dict[str, Any]) -> Meant:
    held = [it for key in _KEYS[record](values) for it in known.here[record].get(key, ())]
    newest = sorted(held, key=lambda it: it[0])[-1:]
    return _meant(known, record, newest, values, dict.fromkeys(own_fields(record)))


def _of_project(known: Known, values: dict[str, Any]) -> Wrong | None:
    found = known.project(values["project"])
    if isinstance(found, Wrong):
        return found
    values["project"] = found
    return None


def _place(known: Known, values: dict[str, Any]) -> Wrong | None:
    if (said := values.pop("place", None)) is None:
        return None
    found = known.areas.get(str(said), [])
    if len(found) != 1:
        return Wrong("place", Flaw.AMBIGUOUS if found else Flaw.UNKNOWN_AREA)
    values["area"] = found[0]
    return None


def _unit(known: Known, values: dict[str, Any]) -> Wrong | None:
    if "unit" not in values:
        return None
    found = known.units.get(values["unit"], [])
    if len(found) != 1:
        return Wrong("unit", Flaw.AMBIGUOUS if found else Flaw.UNKNOWN_UNIT)
    values["unit"] = found[0]
    return None


def _word(values: dict[str, Any], name: str, words: Iterable[Word]) -> Wrong | None:
    said = narrow(str(values[name])).casefold()
    found = next((it.name for it in words if said in map(str.casefold, (it.name, it.title, it.title_en))), None)
    if found is None:
        return Wrong(name, Flaw.UNKNOWN_CHOICE)
    values[name] = found
    return None


_READ: Mapping[str, Callable[[Known, dict[str, Any]], list[Meant] | Wrong]] = {
    "projects": _read_project, "documents": _read_document, "quantities": _read_quantity, "lines": _read_line,
    "assets": _read_asset,
}  # fmt: skip
_TOLD_BY = {"projects": "name", "documents": "kind", "quantities": "text", "lines": "text", "assets": "name"}
