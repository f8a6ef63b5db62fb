"""The shipped limits and defect codes, read from Markdown tables into the fields of their records.

They are our own files and known good; a mistake in one is our own fault and an ordinary exception.
"""

from pathlib import Path
from typing import Any

from inspector import paths
from inspector.records import DefectCode, LimitValue, own_fields

VERSION = 1
"""Of the shipped tables; a county's own values are later versions."""


def shipped_limits() -> list[dict[str, Any]]:
    """The rows of `resources/tables/limits.md` as own fields of `records.LimitValue`."""
    rows = _rows(paths.resources() / "tables" / "limits.md")
    limits = [
        row | {"at_least": float(row["at_least"]), "value": float(row["value"]), "version": VERSION} for row in rows
    ]
    return [_complete(row, own_fields(LimitValue)) for row in limits]


def shipped_defect_codes() -> list[dict[str, Any]]:
    """The rows of `resources/tables/defect_codes.md` as own fields of `records.DefectCode`."""
    rows = _rows(paths.resources() / "tables" / "defect_codes.md")
    return [_complete(row | {"version": VERSION}, own_fields(DefectCode)) for row in rows]


def shipped_checklists() -> list[Path]:
    """The files of the shipped checklists."""
    return sorted((paths.resources() / "checklists").glob("*.md"))


def _rows(path: Path) -> list[dict[str, Any]]:
    """The rows of the file's one Markdown table, by its heading."""
    lines = [line.strip() for line in path.read_text(encoding="utf-8").splitlines()]
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if line.startswith("|")]
    heading, _, *rows = cells
    return [dict(zip(heading, row, strict=True)) for row in rows]


def _complete(row: dict[str, Any], wanted: tuple[str, ...]) -> dict[str, Any]:
    if set(row) != set(wanted):
        raise ValueError(sorted(row), sorted(wanted))
    return row
