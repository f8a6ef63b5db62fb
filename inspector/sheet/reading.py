"""Reading a stranger's table in the child: an .xlsx or .csv file as sheets of rows of text, within limits.

A spreadsheet is laid out in memory as one rectangle, so one cell in the far corner would take gigabytes: before it is
read, the unpacked size and the farthest cell are looked for in its XML as it streams by.
"""

import csv
import io
import re
import zipfile
from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import Any

from inspector.errors import Fault, Kind
from inspector.safe_write import as_fault

ROWS = 50_000  # of one table that are not blank
COLUMNS = 100
LONGEST = 2_000  # characters of a cell; a longer one comes one character longer and is refused with its row
LARGEST = 64 * 2**20  # bytes of the file
UNPACKED = 256 * 2**20  # bytes
ENTRIES = 10_000  # files in the archive of a workbook
_RECTANGLE = 8_000_000  # cells
_LAST_ROW = 1_048_576
_MERGED = 100_000  # ranges of one sheet
_PIECE = 2**20
_FAR = re.compile(rb'\br="([A-Za-z]{0,9})(\d{1,9})"')
_ZIP = b"PK\x03\x04"
_ENTRY = b"PK\x01\x02"


def read_in_child(task: dict[str, Any]) -> dict[str, Any]:
    """The sheets of the table at task["path"]: {"sheets": [{"name", "rows": [[text, …], …]}]}.

    The first of the rows is row 1, blank ones are empty lists. Cells are text: numbers without needless zeros, dates
    as YYYY-MM-DD. A formula is the value it had when it was saved, empty where it was saved without one. With
    task["merged"] each sheet of a workbook has "merged" too: [[top, left, bottom, right], …] counted from 0.

    Raises Fault NOT_A_TABLE, TOO_LARGE (limit in bytes), BAD_ROW (message: too_many_rows, too_many_columns),
    NOT_FOUND, UNREADABLE.
    """
    path = Path(task["path"])
    try:
        size = path.stat().st_size
        if size > LARGEST:
            raise Fault(Kind.TOO_LARGE, path=str(path), limit=LARGEST)
        content = path.read_bytes()
    except OSError as error:
        raise as_fault(error, path) from error
    if not content.startswith(_ZIP):
        return {"sheets": [{"name": "", "rows": _bounded(_separated(content, path), "", path)}]}
    read = []
    for name, rows, merged in _workbook(content, path):
        sheet = {"name": name, "rows": _bounded(rows, name, path)}
        read.append(sheet | {"merged": merged()} if task.get("merged") else sheet)
    return {"sheets": read}


def _bounded(rows: Iterable[list[str]], name: str, path: Path) -> list[list[str]]:
    kept: list[list[str]] = []
    last = filled = 0
    for number, row in enumerate(rows, 1):
        while row and not row[-1].strip():
            row.pop()
        if row:
            filled, last = filled + 1, number
        if filled > ROWS or len(row) > COLUMNS:
            message = "too_many_rows" if filled > ROWS else "too_many_columns"
            raise Fault(Kind.BAD_ROW, path=str(path), sheet=name, row=number, column="", message=message)
        kept.append(row)
    return kept[:last]


# -- workbooks ---------------------------------------------------------------------------------------------------------


_Merged = Callable[[], list[list[int]]]


def _workbook(content: bytes, path: Path) -> Iterator[tuple[str, Iterator[list[str]], _Merged]]:
    from python_calamine import CalamineError, CalamineWorkbook, SheetTypeEnum  # noqa: PLC0415 - loads a library

    _look_through(content, path)
    try:
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(content))
        for sheet in workbook.sheets_metadata:
            if sheet.typ is SheetTypeEnum.WorkSheet:
                found = workbook.get_sheet_by_name(sheet.name)
                yield sheet.name, _cells(found), partial(_merged, found)
    except (CalamineError, ValueError, zipfile.BadZipFile) as error:
        raise Fault(Kind.NOT_A_TABLE, path=str(path)) from error


def _cells(sheet: Any) -> Iterator[list[str]]:
    if sheet.start is None:
        return
    above, left = sheet.start
    yield from ([] for _ in range(above))
    for row in sheet.iter_rows():
        yield [""] * left + [_text(value) for value in row]


def _merged(sheet: Any) -> list[list[int]]:
    found = sheet.merged_cell_ranges or ()
    return [[*first, *last] for first, last in found[:_MERGED] if first <= last]


def _look_through(content: bytes, path: Path) -> None:
    """Refuse what would unpack to too much, counting what comes out and not what the archive says of itself."""
    if content.count(_ENTRY) > ENTRIES:  # a million of them cost a quarter of a minute merely to be listed
        raise Fault(Kind.NOT_A_TABLE, path=str(path))
    unpacked = 0
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for entry in archive.infolist():
                last_row = last_column = 0
                tail = b""
                with archive.open(entry) as member:
                    while piece := member.read(_PIECE):
                        unpacked += len(piece)
                        if unpacked > UNPACKED:
                            raise Fault(Kind.TOO_LARGE, path=str(path), limit=UNPACKED)
                        if "worksheets/" in entry.filename:
                            for letters, digits in _FAR.findall(tail + piece):
                                last_row, last_column = max(last_row, int(digits)), max(last_column, _column(letters))
                            tail = piece[-24:]
                if last_row * max(last_column, 1) > _RECTANGLE or last_row > _LAST_ROW:
                    raise Fault(Kind.TOO_LARGE, path=str(path), limit=UNPACKED)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, ValueError, OSError) as error:
        raise Fault(Kind.NOT_A_TABLE, path=str(path)) from error


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
    return number


def _text(value: Any) -> str:
    """A cell as a person reads it; a code that Excel made a number is digits again."""
    if isinstance(value, bool):
        return "1" if value else "0"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 2**53 else repr(value)
    if isinstance(value, datetime):
        return value.date().isoformat() if not (value.hour or value.minute) else value.isoformat(timespec="minutes")
    if isinstance(value, date):
        return value.isoformat()
    return str(value)[: LONGEST + 1]


# -- separated text ----------------------------------------------------------------------------------------------------


def _separated(content: bytes, path: Path) -> Iterator[list[str]]:
    text = _decoded(content)
    if text is None:
        raise Fault(Kind.NOT_A_TABLE, path=str(path))
    first = text.split("\n", 1)[0]
    separator = max(",\t;，", key=first.count)
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=separator):
            yield [cell[: LONGEST + 1].removeprefix("'") for cell in row]
    except csv.Error as error:
        raise Fault(Kind.NOT_A_TABLE, path=str(path)) from error


def _decoded(content: bytes) -> str | None:
    """The text of a CSV file: UTF-8, UTF-16 by its mark, else GB 18030, which Excel writes in China. None: no text."""
    marked = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    for encoding in ("utf-16",) if marked else ("utf-8-sig", "gb18030"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        return None if "\0" in text else text
    return None
