"""The shipped library: checklists, limits and defect codes, loaded as one operation that is the same everywhere.

A record's id comes from its content, so a newer program adds what is new and finds the rest already there, and two
stores that loaded the same library hold the same records.
"""

from pathlib import Path
from typing import Any

from inspector.acts import Act
from inspector.checklist.xlsform import read_form
from inspector.db.store import Origin, Store
from inspector.operations.shipped import shipped_id, shipped_stamp
from inspector.paths import resources
from inspector.records import Checklist, Record, kind_of

_AT = "2026-11-01T08:00:00+08:00"
_DEVICE = "SH1PPED00000"  # no letter I: as every device id, in Crockford's base 32


def load_library(store: Store) -> str | None:
    """Add the shipped records that are not here yet; the operation's id, None when there was nothing to add.

    Raises ValueError for a shipped checklist that has errors: a mistake of ours, found by the tests.
    """
    missing = [(record, row) for record, row in _shipped() if not _known(store, record, row["id"])]
    if not missing:
        return None
    operation = shipped_stamp(_AT, "library", *(row["id"] for _, row in missing))
    with store.operation(Act.LOAD_LIBRARY, origin=Origin(operation, _AT, _DEVICE, "")) as edit:
        for record in (Checklist,):
            edit.create_many(record, [row for kind, row in missing if kind is record])
    return operation


def _shipped() -> list[tuple[type[Record], dict[str, Any]]]:
    checklists = [_checklist(path) for path in sorted((resources() / "checklists").glob("*.md"))]
    return [
        (record, {"id": shipped_id(_AT, kind_of(record), *map(str, row.values())), **row})
        for record, rows in ((Checklist, checklists),)
        for row in rows
    ]


def _checklist(path: Path) -> dict[str, Any]:
    reading = read_form(path)
    if reading.form is None:
        raise ValueError(path.name, [remark.written() for remark in reading.errors])
    title = dict(reading.form.title.texts)
    return {
        "form": reading.form.form_id,
        "version": reading.form.version,
        "title": title.get("zh") or reading.form.title.in_language("zh"),
        "title_en": title.get("en"),
        "definition": reading.definition,
    }


def _known(store: Store, record: type[Record], id: str) -> bool:  # noqa: A002
    return store.one(f"SELECT 1 FROM {kind_of(record)} WHERE id = ?", id) is not None
