"""Cells of a workbook we write: text stays text, dates are dates, and every reader can open the file."""

import re
import zipfile
import zlib
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import IO, Any

from inspector.errors import Fault, Kind
from inspector.safe_write import safe_write

LONGEST = 32_767
"""Characters of one cell; Excel refuses a file with more."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_NOT_PLAIN = (*_FORMULA, "#")
_KEPT_CONTROLS = "\t\n\r"
_CODE = re.compile("(?=_x[0-9A-Fa-f]{4}_)")  # which Excel would read as a character
_ROW = b"<row "
_PIECE = 2**20


def clean(text: str) -> str:
    """Text as XML and every spreadsheet can hold it: no control characters, no lone surrogates, not too long."""
    kept = "".join(char for char in text if _can_stand(char))
    return kept if len(kept) <= LONGEST else kept[: LONGEST - 1] + "…"


def _can_stand(char: str) -> bool:
    code = ord(char)
    if code < 0x20:
        return char in _KEPT_CONTROLS
    return not (0x7F <= code <= 0x9F or 0xD800 <= code <= 0xDFFF or code & 0xFFFE == 0xFFFE)


def cell(sheet: Any, value: str | float | date | None) -> Any:
    """What to append to a write-only sheet. Text never becomes a formula, not even when a person edits and leaves it.

    Most text needs no cell of its own: openpyxl writes it as it is, which a hundred thousand rows notice.
    """
    return text_cell(sheet, value) if isinstance(value, str) and not _is_harmless(value) else value


def text_cell(sheet: Any, text: str) -> Any:
    """A cell of its own for a text, to be dressed."""
    from openpyxl.cell import WriteOnlyCell  # noqa: PLC0415 - slow to import

    made = WriteOnlyCell(sheet)
    made.value = coded(text)
    made.data_type = "s"
    made.quotePrefix = needs_quoting(text)
    return made


def coded(text: str) -> str:
    """Clean text, with what Excel would read as the code of a character kept from being one."""
    text = text if text.isprintable() and len(text) <= LONGEST else clean(text)
    return _CODE.sub("_x005F", text) if "_x" in text else text


def needs_quoting(text: str) -> bool:
    """Whether a spreadsheet would take it for a formula once somebody edits and leaves it."""
    return text.startswith(_FORMULA)


def _is_harmless(text: str) -> bool:
    """Text that openpyxl writes as it is: no formula, none of the words that mean an error (#REF!), all of it shown."""
    return text.isprintable() and not text.startswith(_NOT_PLAIN) and "_x" not in text and len(text) <= LONGEST


def heading(sheet: Any, text: str) -> Any:
    """A cell of the heading of a table."""
    from openpyxl.styles import Alignment, Font  # noqa: PLC0415 - slow to import

    made = text_cell(sheet, text)
    made.font = Font(bold=True)
    made.alignment = Alignment(horizontal="center", vertical="center")
    return made


def write_workbook(path: Path, fill: Callable[[Any], Iterable[int]]) -> None:
    """Write a workbook by `safe_write`; `fill(workbook)` makes the sheets and returns how many rows each has.

    Raises Fault WRITE_UNCHECKED when what was written does not read back with as many rows; else as `safe_write`.
    """
    from openpyxl import Workbook  # noqa: PLC0415 - slow to import

    workbook = Workbook(write_only=True)
    try:
        counts = list(fill(workbook))

        def verify(written: Path) -> None:
            if rows_of_sheets(written) != counts:
                raise Fault(Kind.WRITE_UNCHECKED, path=path)

        with safe_write(path, verify=verify) as temporary:
            workbook.save(temporary)
    except BaseException:
        _abandon(workbook)
        raise


def rows_of_sheets(path: Path) -> list[int]:
    """How many rows each sheet of a workbook of ours has, read as it streams by: the check sums of the archive are
    checked on the way, and a hundred thousand rows are never in memory. A file that is no archive has no sheets.
    """
    counts = []
    try:
        with zipfile.ZipFile(path) as archive:
            for number in range(1, len(archive.namelist()) + 1):
                name = f"xl/worksheets/sheet{number}.xml"
                if name not in archive.NameToInfo:
                    break
                with archive.open(name) as sheet:
                    counts.append(_rows_in(sheet))
    except (OSError, zipfile.BadZipFile, zlib.error):
        return []
    return counts


def _rows_in(sheet: IO[bytes]) -> int:
    rows, before = 0, b""
    while piece := sheet.read(_PIECE):
        seen = before + piece
        before = seen[-len(_ROW) + 1 :]
        rows += seen.count(_ROW)
    return rows if before.endswith(b">") else -1


def _abandon(workbook: Any) -> None:
    """Rows go through a temporary file of each sheet: a workbook that is not saved closes and removes them."""
    for sheet in workbook.worksheets:
        if not sheet.closed:
            sheet.close()
            sheet._writer.cleanup()  # noqa: SLF001 - else people's data would lie about until the program ends
