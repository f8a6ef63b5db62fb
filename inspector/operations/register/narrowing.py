"""Sites by what the register says of them: their grid, the type and tags of their village, the group of a household."""

import json
from array import array
from collections.abc import Iterable, Mapping

from inspector import clock
from inspector.db import areas
from inspector.db.store import Store
from inspector.db.tables import current
from inspector.operations.register import statuses
from inspector.operations.register.traits import TABLES as TRAITS
from inspector.records import Area
from inspector.sheet.words import LEVELS
from inspector.tables.lookup import titles

GRID, GROUP = "grid", "group"

_IN_GRID = "s.grid = :value OR s.grid IN (SELECT id FROM area WHERE parent = :value AND level = 'ten')"
_IN_GROUP = f"""s.id IN (SELECT h.site FROM household_status AS h
    WHERE h.category = :value AND {statuses.HOLDS} AND {statuses.LAST})"""
_IN_VILLAGE = """s.area IN (
    WITH RECURSIVE below (id) AS (
        SELECT area FROM trait WHERE NOT deleted AND kind = :kind AND value = :value
          AND coalesce(since, '') <= :on AND coalesce(until, '9999') >= :on
        UNION SELECT a.id FROM below CROSS JOIN area AS a ON a.parent = below.id)
    SELECT id FROM below)"""
_CONDITIONS: Mapping[str, str] = {GRID: _IN_GRID, GROUP: _IN_GROUP, **dict.fromkeys(TRAITS, _IN_VILLAGE)}


def narrowed(store: Store, rows: Iterable[int], by: str) -> "array[int]":
    """Of the rowids of sites those that fit, in their order; `by` reads `grid:ID`, `type:NAME`, `tag:NAME` or
    `group:NAME`, '' for all of them.
    """
    kind, _, value = by.partition(":")
    if kind not in _CONDITIONS:
        return array("q", rows)
    facts = {"rows": json.dumps(list(rows)), "kind": kind, "value": value, "on": clock.today(store.now).isoformat()}
    found = store.connection.execute(
        f"""SELECT s.rowid FROM json_each(:rows) AS j CROSS JOIN site AS s ON s.rowid = j.value
            WHERE {_CONDITIONS[kind]} ORDER BY j.key""",
        facts,
    )
    return array("q", (row for (row,) in found))


def offered(store: Store, *, english: bool) -> list[tuple[str, str]]:
    """(words, what `narrowed` takes) of everything the register says of any site, types and tags first."""
    found = []
    for kind, table in TRAITS.items():
        used = {
            value for (value,) in store.rows("SELECT DISTINCT value FROM trait WHERE NOT deleted AND kind = ?", kind)
        }
        found += [(it[english], f"{kind}:{name}") for name, it in titles(current(store, table)).items() if name in used]
    used = {value for (value,) in store.rows("SELECT DISTINCT category FROM household_status WHERE NOT deleted")}
    groups = titles(current(store, "household_groups"))
    found += [(it[english], f"{GROUP}:{name}") for name, it in groups.items() if name in used]
    for it in sorted(store.find(Area, level="grid", until=None), key=lambda it: it.code):
        place = "".join(areas.names_within(store.connection, it.id)) or it.name
        found.append((f"{LEVELS['grid'][english]} {place}", f"{GRID}:{it.id}"))
    return found
