"""The shipped library: checklists, limits and defect codes, loaded as one operation that is the same everywhere.

A record's id comes from its content, so a newer program adds what is new and finds the rest already there, and two
stores that loaded the same library hold the same records.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from inspector.acts import Act
from inspector.checklist.tables import shipped_checklists, shipped_defect_codes, shipped_limits
from inspector.checklist.xlsform import read_form
from inspector.db.store import Origin, Store
from inspector.operations.shipped import shipped_id, shipped_stamp
from inspector.records import Checklist, DefectCode, LimitValue, Record, kind_of, own_fields

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


def _shipped() -> Iterator[tuple[type[Record], list[dict[str, Any]]]]:
    for record, rows in (
        (Checklist, [_checklist(path) for path in shipped_checklists()]),
        (LimitValue, shipped_limits()),
        (DefectCode, shipped_defect_codes()),
    ):
        names = own_fields(record)
        yield (
            record,
            [{"id": shipped_id(_AT, kind_of(record), *(str(row[name]) for name in names)), **row} for row in rows],
        )


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
