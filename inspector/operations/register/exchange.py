"""The tables of the register: how a row of each is taken in, and how each is written."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from inspector.acts import Act
from inspector.db.store import Store
from inspector.operations.register import counters, grids, leads, statuses
from inspector.operations.register.given import check_past, check_span, day_before, refuse_private
from inspector.operations.register.intake import Stop, Taking, Wrong, take
from inspector.operations.register.traits import TABLES as TRAIT_TABLES
from inspector.operations.register.traits import TYPE
from inspector.records import Area, Charge, CounterReading, HouseholdStatus, RiskLead, Site, Trait
from inspector.sheet.columns import Flaw

Row = Any


def import_table(store: Store, kind: str, path: Path, *, plan: bool = False, cancelled: Stop = None) -> dict[str, Any]:
    """Take a table of one of `sheet.register.TABLES`; with `plan` only say what it would do.

    Returns {"new", "changed", "same", "operation", "refused"} and raises as `importing.import_areas`.
    """
    act, work = _WORK[kind]
    return take(store, kind, path, act, work, plan=plan, cancelled=cancelled)


def _grid(taking: Taking, row: Row) -> None:
    store, edit = taking.store, taking.edit
    parent = taking.area(row["place"])
    refuse_private(name=row["name"])
    level, code = row.get("level") or grids.GRID, row.get("grid")
    taking.once("grid", code or (parent, row["name"]))
    held = [
        it
        for it in (store.find(Area, code=code, until=None) if code else store.find(Area, parent=parent, until=None))
        if code or (it.name == row["name"] and it.level == level)
    ]
    if held and held[0].level not in {grids.GRID, grids.TEN}:
        raise Wrong("grid", Flaw.NOT_ITS_PLACE)
    if held:
        grid = held[0].id
        told = {"name": row["name"], "parent": parent} | ({"level": row["level"]} if "level" in row else {})
        changed = {name: it for name, it in told.items() if getattr(held[0], name) != it}
        if grid == parent:
            raise Wrong("place", Flaw.NOT_ITS_PLACE)
        edit.change(Area, grid, **changed)
    else:
        changed = {}
        grid = edit.create(
            Area, code=code or grids.next_code(store, parent, level), name=row["name"], level=level, parent=parent,
            since=row.get("since"),
        )  # fmt: skip
    if row.get("worker"):
        person = taking.person(row["worker"], row.get("phone"), "worker")
        if not [it for it in store.find(Charge, area=grid, person=person, role="grid") if it.until is None]:
            changed["worker"] = person
            edit.create(Charge, area=grid, site=None, person=person, role="grid", since=row.get("since"))
    _count(taking, new=not held, changed=bool(changed))


def _place(taking: Taking, row: Row) -> None:
    site = taking.site(row["site"])
    taking.once("site", site.id)
    grid = taking.area(row["grid"], "grid")
    held = taking.store.get(Area, grid)
    if held.level not in {grids.GRID, grids.TEN} or not grids.suits(taking.store, held, site):
        raise Wrong("grid", Flaw.NOT_ITS_PLACE)
    if site.grid != grid:
        taking.edit.change(Site, site.id, grid=grid)
    _count(taking, new=False, changed=site.grid != grid)


def _trait(taking: Taking, row: Row) -> None:
    store, edit = taking.store, taking.edit
    area, kind = taking.area(row["place"]), row["kind"]
    value = taking.word(TRAIT_TABLES[kind], row["value"], "value")
    taking.once("value", area, kind, value, row["since"])
    check_past(store, "since", row["since"])
    check_span(row["since"], row.get("until"))
    refuse_private(document=row.get("document"))
    known = store.find(Trait, area=area, kind=kind)
    held = next((it for it in known if it.value == value and it.since == row["since"]), None)
    told = {name: row[name] for name in ("until", "document") if name in row}
    if held is not None:
        changed = {name: it for name, it in told.items() if getattr(held, name) != it}
        edit.change(Trait, held.id, **changed)
        _count(taking, new=False, changed=bool(changed))
        return
    if kind == TYPE:
        for it in known:
            if it.until is None and (it.since or "") < row["since"]:
                edit.change(Trait, it.id, until=day_before(row["since"]))
    facts = {"until": None, "document": None} | told
    edit.create(Trait, area=area, kind=kind, value=value, since=row["since"], **facts)
    _count(taking, new=True)


def _status(taking: Taking, row: Row) -> None:
    store, edit = taking.store, taking.edit
    site = taking.site(row["site"])
    if site.kind != "household":
        raise Wrong("site", Flaw.UNKNOWN_KIND)
    category = taking.word("household_groups", row["category"], "category")
    taking.once("site", site.id, row["since"])
    statuses.check(store, category, row.get("risk"), row["since"], row.get("document"))
    check_span(row["since"], row.get("until"))
    known = store.find(HouseholdStatus, site=site.id)
    told = {"category": category} | {name: row[name] for name in ("risk", "until", "document") if name in row}
    held = next((it for it in known if it.since == row["since"]), None)
    if held is not None:
        changed = {name: it for name, it in told.items() if getattr(held, name) != it}
        edit.change(HouseholdStatus, held.id, **changed)
        _count(taking, new=False, changed=bool(changed))
        return
    later = [it.since for it in known if it.since > row["since"]]
    statuses.succeed(edit, [it for it in known if it.since < row["since"]], row["since"])
    facts = {"risk": None, "until": day_before(min(later)) if later else None, "document": None} | told
    edit.create(HouseholdStatus, site=site.id, since=row["since"], **facts)
    _count(taking, new=True)


_LEAD = ("verdict", "verified", "referred", "document", "outcome", "ended", "look_again", "looked")


def _lead(taking: Taking, row: Row) -> None:
    store, edit = taking.store, taking.edit
    if not row.get("site") and not row.get("place"):
        raise Wrong("site", Flaw.MISSING)
    site = taking.site(row["site"]).id if row.get("site") else None
    area = None if site else taking.area(row["place"])
    told = {name: row[name] for name in _LEAD if name in row}
    if row.get("unit"):
        told["unit"] = taking.unit(row["unit"])
    told |= {
        "channel": taking.word("lead_channels", row["channel"], "channel"),
        "risk": taking.word("risks", row["risk"], "risk"),
    }
    taking.once("text", site or area, row["found"], row["text"])
    leads.check(store, told["channel"], told["risk"], row["found"], row["text"])
    leads.check_course(store, row["found"], told)
    held = next(iter(store.find(RiskLead, site=site, area=area, found=row["found"], text=row["text"].strip())), None)
    if held is not None:
        changed = {name: it for name, it in told.items() if getattr(held, name) != it}
        edit.change(RiskLead, held.id, **changed)
        _count(taking, new=False, changed=bool(changed))
        return
    edit.create(RiskLead, site=site, area=area, found=row["found"], text=row["text"].strip(), **told)
    _count(taking, new=True)


def _reading(taking: Taking, row: Row) -> None:
    store, edit = taking.store, taking.edit
    counter = taking.word("counters", row["counter"], "counter")
    area = taking.area(row["place"])
    counters.check(store, counter, row["value"], row["day"], row.get("note"))
    based = int(row.get("baseline", "0"))
    taking.once("day", counter, area, row["day"], based)
    held = next(
        iter(store.find(CounterReading, counter=counter, area=area, site=None, day=row["day"], baseline=based)), None
    )
    told = {"value": float(row["value"])} | ({"note": row["note"]} if "note" in row else {})
    if held is not None:
        changed = {name: it for name, it in told.items() if getattr(held, name) != it}
        edit.change(CounterReading, held.id, **changed)
        _count(taking, new=False, changed=bool(changed))
        return
    facts = {"note": None} | told
    edit.create(CounterReading, counter=counter, area=area, site=None, day=row["day"], baseline=based, **facts)
    _count(taking, new=True)


_WORK: dict[str, tuple[Act, Callable[[Taking, Row], None]]] = {
    "grids": (Act.IMPORT_GRIDS, _grid), "grid_places": (Act.IMPORT_GRIDS, _place), "traits": (Act.SET_TRAIT, _trait),
    "statuses": (Act.IMPORT_STATUSES, _status), "leads": (Act.IMPORT_LEADS, _lead),
    "counts": (Act.IMPORT_COUNTS, _reading),
}  # fmt: skip


def _count(taking: Taking, *, new: bool, changed: bool = False) -> None:
    taking.new += new
    taking.changed += changed and not new
    taking.same += not (new or changed)
