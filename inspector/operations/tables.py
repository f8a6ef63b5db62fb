"""Changing the tables of a county: every change makes a new version, as one operation that undo takes back.

A county's own values stay in force when a newer program brings others (`db.tables`): those are offered (`offered`) and
taken over as a version of the county's own.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from inspector import child
from inspector.acts import Act
from inspector.db.edit import Edit, plain
from inspector.db.store import Store
from inspector.db.tables import current, kept, next_version, rows_of, versions
from inspector.errors import Fault, Kind
from inspector.records import ReferenceTable
from inspector.sheet.columns import Flaw
from inspector.sheet.drafts import Refusal
from inspector.sheet.tables import read_tables, write_tables
from inspector.tables import checking
from inspector.tables.definition import Row, Rows
from inspector.tables.kinds import TABLES

_LARGEST = 1 << 20  # characters of the rows of one version: what is read at every visit stays small

__all__ = ("as_text", "change", "current", "import_tables", "offered", "that_judge", "versions", "write_current")


def change(store: Store, name: str, rows: Sequence[Mapping[str, Any]], note: str | None = None) -> str | None:
    """Make these the rows of a table; the operation's id, None where nothing differs from what holds.

    Raises Fault BAD_TABLE (table, places: row, column, flaw, value of every fault).
    """
    typed = _checked(name, rows)
    if typed == current(store, name):
        return None
    with store.operation(Act.CHANGE_TABLE) as edit:
        _add(store, edit, name, typed, note)
    return edit.operation


def import_tables(store: Store, path: Path, *, cancelled: Callable[[], bool] | None = None) -> dict[str, Any]:
    """Take over the tables of a workbook as one operation; a workbook with a fault is not taken at all.

    Returns as `importing.import_areas`, counting tables. Raises Fault as `reading.read_in_child` and `child.run`.
    """
    sheets = child.run("table", {"path": str(path)}, cancelled=cancelled)["sheets"]
    found = read_tables(sheets, path)
    refused = found.refused or [
        Refusal(TABLES[name].title, len(rows), "", Flaw.TOO_MANY_ROWS)
        for name, rows in found.tables.items()
        if len(as_text(rows)) > _LARGEST
    ]
    if not (refused or found.tables):
        refused = [Refusal("", 1, "", Flaw.NO_HEADING)]
    if refused:
        return {"new": 0, "changed": 0, "same": 0, "operation": None, "refused": [it.told() for it in refused]}
    differing = {name: rows for name, rows in found.tables.items() if rows != current(store, name)}
    operation = None
    if differing:
        with store.operation(Act.IMPORT_TABLES) as edit:
            for name, rows in differing.items():
                _add(store, edit, name, rows, None)
        operation = edit.operation
    same = len(found.tables) - len(differing)
    return {"new": 0, "changed": len(differing), "same": same, "operation": operation, "refused": []}


def write_current(store: Store, path: Path, *, language: str = "zh") -> None:
    """Write all tables as they hold now to a workbook. Raises Fault as `safe_write`."""
    write_tables({name: current(store, name) for name in TABLES}, path, language=language)


def offered(store: Store, name: str) -> ReferenceTable | None:
    """The shipped version that came here later than the county's own that holds, where it says something else."""
    holding = next(iter(versions(store, name)), None)
    shipped = [it for it in versions(store, name) if _is_shipped(store, it)]
    if holding is None or not shipped or _is_shipped(store, holding):
        return None
    newest = shipped[0]
    later = _arrival(store, newest) > _arrival(store, holding)
    return newest if later and rows_of(name, newest.rows) != rows_of(name, holding.rows) else None


def that_judge(store: Store, judged_by: str | None = None) -> dict[str, Rows]:
    """The rows of every table findings and scores depend on: those a finalised visit has kept, else what holds now."""
    held = kept(judged_by) if judged_by is not None else {}
    return {
        name: held.get(name, ()) if judged_by is not None else current(store, name)
        for name, table in TABLES.items()
        if table.judges
    }


def as_text(rows: Sequence[Row]) -> str:
    """Rows as a record keeps them."""
    return json.dumps(list(rows), ensure_ascii=False, separators=(",", ":"))


def _checked(name: str, rows: Sequence[Mapping[str, Any]]) -> Rows:
    cleaned = [{key: plain(it) if isinstance(it, str) else it for key, it in row.items()} for row in rows]
    found = checking.checked(TABLES[name], cleaned)
    faults = found.faults
    if not faults and len(as_text(found.rows)) > _LARGEST:
        faults = (checking.TableFault(0, "", checking.Flaw.TOO_MANY_ROWS, str(len(found.rows))),)
    if faults:
        places = [{"row": it.row, "column": it.column, "flaw": str(it.flaw), "value": it.value} for it in faults]
        raise Fault(Kind.BAD_TABLE, table=name, places=places)
    return found.rows


def _add(store: Store, edit: Edit, name: str, rows: Rows, note: str | None) -> None:
    edit.create(ReferenceTable, name=name, version=next_version(store, name), rows=as_text(rows), note=note)


def _is_shipped(store: Store, version: ReferenceTable) -> bool:
    return bool(store.one("SELECT name = ? FROM operation WHERE id = ?", Act.LOAD_LIBRARY, version.made))


def _arrival(store: Store, version: ReferenceTable) -> int:
    return int(store.one("SELECT arrival FROM operation WHERE id = ?", version.made))
