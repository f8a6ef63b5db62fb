"""Taking in a table of 包保: who is in charge of which area or place, from when until when."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from inspector import child
from inspector.acts import Act
from inspector.db.store import Store
from inspector.records import Area, Charge, Person
from inspector.sheet.columns import Flaw
from inspector.sheet.drafts import Draft, drafts
from inspector.sheet.mapping_cells import day

_Wrong = tuple[str, Flaw]  # field, what is wrong with it


@dataclass(frozen=True, slots=True)
class _Known:
    """What a table may refer to, by what it is called there."""

    areas: dict[str, list[str]]  # code or name
    sites: dict[str, list[str]]  # code
    people: dict[str, list[Person]]  # name


def import_charges(store: Store, path: Path, *, cancelled: Callable[[], bool] | None = None) -> dict[str, Any]:
    """Take a table of charges. A place is named by its code, an area by its name too; a person by name, and by the
    telephone where several bear it. A charge that is here already is left as it is, one that now ends gets its end.

    Returns and raises as `importing.import_areas`.
    """
    table = drafts("charges", child.run("table", {"path": str(path)}, cancelled=cancelled)["sheets"], str(path))
    known = _known(store)
    here = {(it.area, it.site, it.person, it.role, it.since): it for it in store.find(Charge)}
    fresh: dict[tuple[Any, ...], dict[str, Any]] = {}
    ending: dict[str, str | None] = {}
    same = 0
    for draft in table.rows:
        read = _read(draft, known)
        if isinstance(read, tuple):
            table.refused.append(draft.refused(*read))
            continue
        key = tuple(read[name] for name in ("area", "site", "person", "role", "since"))
        held = here.get(key)
        if key in fresh or (held is not None and held.id in ending):
            table.refused.append(draft.refused("person", Flaw.TWICE))
        elif held is None:
            fresh[key] = read
        elif read["until"] is not None and read["until"] != held.until:
            ending[held.id] = read["until"]
        else:
            same += 1
    with store.operation(Act.EDIT_CHARGE) as edit:
        edit.create_many(Charge, list(fresh.values()))
        edit.change_many(Charge, [{"id": it, "until": until} for it, until in ending.items()])
        operation = None if edit.empty else edit.operation
    refused = [it.told() for it in sorted(table.refused, key=lambda it: it.row)]
    return {"new": len(fresh), "changed": len(ending), "same": same, "operation": operation, "refused": refused}


def _known(store: Store) -> _Known:
    areas: dict[str, list[str]] = {}
    for area in store.find(Area, until=None):
        for called in {area.code, area.name}:
            areas.setdefault(called, []).append(area.id)
    sites: dict[str, list[str]] = {}
    for site, code in store.rows("SELECT id, code FROM site WHERE NOT deleted"):
        sites.setdefault(code, []).append(site)
    people: dict[str, list[Person]] = {}
    for person in store.find(Person):
        people.setdefault(person.name, []).append(person)
    return _Known(areas, sites, people)


def _read(draft: Draft, known: _Known) -> dict[str, Any] | _Wrong:
    """The columns of a charge, or the first thing that is wrong with the row."""
    values = draft.values
    place = values["place"]
    areas, sites = known.areas.get(place, []), known.sites.get(place, [])
    if len(areas) + len(sites) != 1:
        return "place", Flaw.AMBIGUOUS if areas or sites else Flaw.UNKNOWN_AREA
    people = known.people.get(values["person"], [])
    if values.get("phone"):
        people = [it for it in people if it.phone == values["phone"]]
    if len(people) != 1:
        return "person", Flaw.AMBIGUOUS if people else Flaw.UNKNOWN_PERSON
    found: dict[str, Any] = {
        "area": areas[0] if areas else None, "site": sites[0] if sites else None, "person": people[0].id,
        "role": values["role"], "since": None, "until": None,
    }  # fmt: skip
    for name in ("since", "until"):
        if name in values:
            read = day(values[name])
            if not isinstance(read, date):
                return name, read
            found[name] = read.isoformat()
    if found["since"] and found["until"] and found["until"] < found["since"]:
        return "until", Flaw.OUT_OF_RANGE
    return found
