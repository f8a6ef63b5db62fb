"""The tables of the register as they leave: households by their codes, their names masked."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from inspector import clock
from inspector.db.store import Store
from inspector.db.tables import current
from inspector.operations.rectification import charges
from inspector.operations.register import counters, grids, leads, statuses
from inspector.operations.register.traits import TABLES as TRAIT_TABLES
from inspector.paper.masking import PRIVATE_KINDS, masked_name
from inspector.records import Area, Site, Trait
from inspector.sheet import register as sheets
from inspector.sheet.words import CHARGES, LEVELS
from inspector.tables.lookup import titles

Rows = list[Mapping[str, Any]]


def write(store: Store, kind: str, path: Path, *, area: str = "", language: str = "zh") -> int:
    """Write a table of the register (`sheet.register.LEAVING`), of an area (its code) or all of it.

    Returns how many rows. Raises Fault as `safe_write`.
    """
    table = sheets.LEAVING[kind]
    listed = rows(store, kind, area, language=language)
    sheets.write_table(table, listed, path, language=language)
    return len(listed)


def rows(store: Store, kind: str, area: str = "", *, language: str = "zh") -> Rows:
    """The rows of a table of the register by its fields, as `write` writes them."""
    return _ROWS[kind](store, area, int(language != "zh"))


def _today(store: Store) -> str:
    return clock.today(store.now).isoformat()


def _areas(store: Store, area: str, english: int) -> Rows:
    held = {it.id: it for it in store.find(Area)}
    return [
        {
            "code": it.code, "name": it.name, "level": LEVELS.get(it.level, (it.level, it.level))[english],
            "place": held[it.parent].name if it.parent in held else "", "since": it.since, "until": it.until,
            "successor": held[it.successor].name if it.successor in held else "",
        }
        for it in sorted(held.values(), key=lambda it: (it.code, it.until is None, it.until or ""))
        if it.code.startswith(area)
    ]  # fmt: skip


def _grids(store: Store, area: str, english: int) -> Rows:
    found: Rows = []
    for it in grids.grids(store, _today(store), area=area):
        parent = store.get(Area, it.area.parent).code if it.area.parent else ""
        worker = next(iter(it.workers), None)
        found.append({
            "grid": it.area.code, "name": it.area.name, "level": LEVELS[it.area.level][english], "place": parent,
            "worker": worker.person if worker else "", "phone": worker.phone if worker else "",
            "since": it.area.since, "households": it.households,
        })  # fmt: skip
    return found


def _places(store: Store, area: str, _: int) -> Rows:
    codes = {it.id: it.code for it in store.find(Area)}
    return [
        {"site": it.code, "name": masked_name(it.name), "grid": codes.get(it.grid or "", "")}
        for it in sorted(store.find(Site, until=None), key=lambda it: it.code)
        if it.grid is not None and codes.get(it.area, "").startswith(area)
    ]


def _traits(store: Store, area: str, english: int) -> Rows:
    words = {kind: titles(current(store, table)) for kind, table in TRAIT_TABLES.items()}
    codes = {it.id: it.code for it in store.find(Area)}
    said = {"type": ("类型", "Type"), "tag": ("标签", "Tag")}
    return [
        {
            "place": codes.get(it.area, ""), "kind": said[it.kind][english],
            "value": words[it.kind].get(it.value, (it.value, it.value))[english], "since": it.since,
            "until": it.until, "document": it.document,
        }
        for it in sorted(store.find(Trait), key=lambda it: (codes.get(it.area, ""), it.kind, it.since or "", it.id))
        if codes.get(it.area, "").startswith(area) and it.kind in said
    ]  # fmt: skip


def _statuses(store: Store, area: str, english: int) -> Rows:
    words = titles(current(store, "household_groups"))
    return [
        {
            "site": it.code, "name": masked_name(it.name), "since": it.status.since, "until": it.status.until,
            "category": words.get(it.status.category, (it.status.category,) * 2)[english],
            "risk": sheets.RISK_WORDS[it.status.risk][1 + english] if it.status.risk in sheets.RISK_WORDS else "",
            "document": it.status.document,
        }
        for it in statuses.in_groups(store, _today(store), area=area)
    ]  # fmt: skip


def _leads(store: Store, area: str, english: int) -> Rows:
    channels, risks = titles(current(store, "lead_channels")), titles(current(store, "risks"))
    codes = {it.id: it.code for it in store.find(Area)}
    found: Rows = []
    for it in leads.leads(store, _today(store), area=area):
        lead = it.lead
        found.append({
            "site": it.code, "place": "" if it.code else codes.get(lead.area or "", ""),
            "channel": channels.get(lead.channel, (lead.channel,) * 2)[english],
            "risk": risks.get(lead.risk, (lead.risk,) * 2)[english], "found": lead.found, "text": lead.text,
            "verdict": sheets.VERDICT_WORDS[lead.verdict][1 + english] if lead.verdict in sheets.VERDICT_WORDS else "",
            "verified": lead.verified, "unit": it.unit, "referred": lead.referred, "document": lead.document,
            "outcome": lead.outcome, "ended": lead.ended, "look_again": lead.look_again, "looked": lead.looked,
        })  # fmt: skip
    return found


def _counts(store: Store, area: str, english: int) -> Rows:
    codes = {it.id: it.code for it in store.find(Area)}
    found: Rows = []
    for name, words in titles(current(store, "counters")).items():
        for it in counters.counts(store, name, area=area):
            readings = [*([it.baseline] if it.baseline else []), *it.readings]
            found += [
                {
                    "counter": words[english], "place": codes.get(it.area, ""), "day": one.day, "value": one.value,
                    "baseline": (("否", "是"), ("No", "Yes"))[english][one.baseline], "note": "",
                }
                for one in readings
            ]  # fmt: skip
    return found


def _charges(store: Store, area: str, english: int) -> Rows:
    """What holds or held in areas and places that have not ended; those that have bear codes of others by now."""
    codes = dict(
        store.rows("""SELECT id, code FROM area WHERE until IS NULL AND NOT deleted
                               UNION ALL SELECT id, code FROM site WHERE until IS NULL AND NOT deleted""")
    )
    kinds = dict(store.rows("SELECT id, kind FROM site WHERE id IN (SELECT site FROM charge)"))
    found: Rows = []
    for it in charges.charges(store):
        held = it.charge
        code = str(codes.get(held.area or held.site or "", ""))
        if code and code.startswith(area):
            found.append({
                "place": code, "person": it.person, "phone": it.phone,
                "role": CHARGES[held.role][english] if held.role in CHARGES else held.role,
                "since": held.since, "until": held.until,
                "called": masked_name(it.place) if kinds.get(held.site or "") in PRIVATE_KINDS else it.place,
            })  # fmt: skip
    return found


_ROWS: Mapping[str, Callable[[Store, str, int], Rows]] = {
    "grids": _grids, "grid_places": _places, "traits": _traits, "statuses": _statuses, "leads": _leads,
    "counts": _counts, sheets.AREAS.kind: _areas, sheets.CHARGES.kind: _charges,
}  # fmt: skip
