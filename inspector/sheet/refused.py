"""Lists that leave as a workbook or as CSV: rows that were refused, records something is wrong with, whole tables."""

import csv
import io
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from inspector.safe_write import write_bytes
from inspector.sheet.cells import cell, heading, needs_quoting, write_workbook

Value = str | float | int | None
_WIDTHS = (16, 10, 28, 60)


def write_list(path: Path, title: str, heads: Sequence[str], rows: Sequence[Sequence[Value]]) -> None:
    """Write the rows under their heads, as CSV where the file is called so, else as XLSX. Text stays text.

    Raises Fault as `safe_write`, and WRITE_UNCHECKED when the file does not read back whole.
    """
    if path.suffix.lower() == ".csv":
        write_csv(path, heads, rows)
        return

    def fill(workbook: Any) -> list[int]:
        sheet = workbook.create_sheet(title)
        for number, wide in zip("ABCDEFGH"[: len(heads)], _WIDTHS, strict=False):
            sheet.column_dimensions[number].width = wide
        sheet.freeze_panes = "A2"
        sheet.append([heading(sheet, it) for it in heads])
        for row in rows:
            sheet.append([cell(sheet, it) for it in row])
        return [len(rows) + 1]

    write_workbook(path, fill)


def write_csv(path: Path, heads: Sequence[str], rows: Sequence[Sequence[Value]]) -> None:
    """Write the rows under their heads as CSV. Raises Fault as `safe_write`."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(heads)
    writer.writerows([_safe(it) for it in row] for row in rows)
    write_bytes(path, text.getvalue().encode("utf-8-sig"))  # without the mark Excel takes it for GBK


def _safe(value: Value) -> Value:
    """Text that a spreadsheet would take for a formula stands behind an apostrophe."""
    return f"'{value}" if isinstance(value, str) and needs_quoting(value) else value
