"""Cells of a workbook we write: text stays text, dates are dates, and every reader can open the file."""

from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import Any

from inspector.errors import Fault, Kind
from inspector.safe_write import safe_write

LONGEST = 32_767
"""Characters of one cell; Excel refuses a file with more."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_KEPT_CONTROLS = "\t\n\r"


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
    """A cell of a write-only sheet. Text never becomes a formula, not even when a person edits and leaves the cell."""
    from openpyxl.cell import WriteOnlyCell  # noqa: PLC0415 - slow to import

    made = WriteOnlyCell(sheet)
    if isinstance(value, str):
        made.value = clean(value)
        made.data_type = "s"
        made.quotePrefix = value.startswith(_FORMULA)
    else:
        made.value = value
        if isinstance(value, date):
            made.number_format = "yyyy-mm-dd"
    return made


def heading(sheet: Any, text: str) -> Any:
    """A cell of the heading of a table."""
    from openpyxl.styles import Alignment, Font  # noqa: PLC0415 - slow to import

    made = cell(sheet, text)
    made.font = Font(bold=True)
    made.alignment = Alignment(horizontal="center", vertical="center")
    return made


def write_workbook(path: Path, fill: Callable[[Any], Iterable[int]]) -> None:
    """Write a workbook by `safe_write`; `fill(workbook)` makes the sheets and returns how many rows each has.

    Raises Fault WRITE_UNCHECKED when what was written does not read back with as many rows; else as `safe_write`.
    """
    from openpyxl import Workbook  # noqa: PLC0415 - slow to import
    from python_calamine import CalamineWorkbook  # noqa: PLC0415

    workbook = Workbook(write_only=True)
    try:
        counts = list(fill(workbook))

        def verify(written: Path) -> None:
            with written.open("rb") as file:
                found = CalamineWorkbook.from_filelike(file)
                heights = [found.get_sheet_by_index(number).height for number in range(len(found.sheet_names))]
            if heights != counts:
                raise Fault(Kind.WRITE_UNCHECKED, path=path)

        with safe_write(path, verify=verify) as temporary:
            workbook.save(temporary)
    except BaseException:
        _abandon(workbook)
        raise


def _abandon(workbook: Any) -> None:
    """Rows go through a temporary file of each sheet: a workbook that is not saved closes and removes them."""
    for sheet in workbook.worksheets:
        if not sheet.closed:
            sheet.close()
            sheet._writer.cleanup()  # noqa: SLF001 - else people's data would lie about until the program ends
