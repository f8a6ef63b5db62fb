"""The shipped library: checklists and tables, loaded as one operation that is the same everywhere.

A record's id comes from its content, so a newer program adds what is new and finds the rest already there, and two
stores that loaded the same library hold the same records.
"""

from functools import cache
from pathlib import Path
from typing import Any

from inspector.acts import Act
from inspector.checklist.shipped import shipped_checklists
from inspector.checklist.xlsform import read_form
from inspector.db.store import Origin, Store
from inspector.operations.shipped import shipped_id, shipped_stamp
from inspector.operations.tables import as_text
from inspector.records import Checklist, Record, ReferenceTable, kind_of, own_fields
from inspector.tables.shipped import Shipped, shipped_tables

_AT = "2026-11-01T08:00:00+08:00"
_DEVICE = "SH1PPED00000"  # no letter I: a device id is written in Crockford's base 32


def load_library(store: Store) -> str | None:
    """Add the shipped records that are not here yet; the operation's id, None when there was nothing to add.

    Raises ValueError for a shipped checklist that has errors: a mistake of ours, found by the tests.
    """
    missing = {record: [row for row in rows if not _known(store, record, row["id"])] for record, rows in _shipped()}
    added = [row["id"] for rows in missing.values() for row in rows]
    if not added:
        return None
    operation = shipped_stamp(_AT, *added)
    with store.operation(Act.LOAD_LIBRARY, origin=Origin(operation, _AT, _DEVICE, "")) as edit:
        for record, rows in missing.items():
            edit.create_many(record, rows)
    return operation


@cache
def _shipped() -> tuple[tuple[type[Record], list[dict[str, Any]]], ...]:
    """Every shipped record; read once, for a program that makes several stores."""
    return (
        (Checklist, [_identified(Checklist, _AT, _checklist(path)) for path in shipped_checklists()]),
        (ReferenceTable, [_identified(ReferenceTable, _edition(it), _table(it)) for it in shipped_tables()]),
    )


def _identified(record: type[Record], at: str, row: dict[str, Any]) -> dict[str, Any]:
    return {"id": shipped_id(at, kind_of(record), *(str(row[name]) for name in own_fields(record))), **row}


def _edition(table: Shipped) -> str:
    """The day of its edition stands in the id: of two shipped editions the newer one holds."""
    return f"{table.edition}T08:00:00+08:00"


def _table(it: Shipped) -> dict[str, Any]:
    return {"name": it.table.name, "version": 1, "rows": as_text(it.rows), "note": None}


def _checklist(path: Path) -> dict[str, Any]:
    reading = read_form(path)
    if reading.form is None:
        raise ValueError(path.name, [remark.written() for remark in reading.errors])
    form = reading.form
    return {
        "form": form.form_id,
        "version": form.version,
        "title": form.title.in_language("zh"),
        "title_en": dict(form.title.texts).get("en"),
        "definition": reading.definition,
        "lists": None,
        "published": _AT,
        "retired": None,
    }


def _known(store: Store, record: type[Record], id: str) -> bool:  # noqa: A002
    return store.one(f"SELECT 1 FROM {kind_of(record)} WHERE id = ?", id) is not None
