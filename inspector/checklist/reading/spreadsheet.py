"""The sheets of a form kept as .xlsx or .xls, read by calamine after a look at what the file would unpack to.

A spreadsheet is laid out in memory as one rectangle, so a single cell in the far corner would take gigabytes. And
calamine shows no errors (#REF!) and no formula whose result was never stored: both would be cells that silently say
nothing. All three are looked for in the XML as it streams by.
"""

import io
import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from xml.etree import ElementTree as ET

from .remarks import Flaw, Remark, Repair
from .workbook import LONGEST, ROWS, SHEETS, Sheet, UnusableFileError, Workbook, cleaned, tabulated

UNPACKED = 256 * 2**20
"""Bytes a workbook may unpack to."""

ENTRIES = 10_000
"""Files in the archive of a workbook."""

RECTANGLE = 6_000_000
"""Cells from A1 to the farthest that says something."""

_PIECE = 2**20
_ENTRY = b"PK\x01\x02"
_NARROW = 26  # columns of one letter
_ROW = re.compile(rb'<(?:\w+:)?row\b[^>]*?\br="([0-9]{1,9})"')
_LATE = re.compile(rb'\br="(?:[A-Za-z]{2,9}[0-9]|[A-Za-z][0-9]{6})')  # so far off that it may matter
_FORMULA = re.compile(rb"<(?:\w+:)?f\b")
_ANSWERED = re.compile(rb'\bt="(?:str|e)"')
_FAR = re.compile(rb'<(?:\w+:)?c\b[^>/]*\br="([A-Za-z]{1,9})([0-9]{1,9})"[^>/]*>')
_ERROR = re.compile(rb'<(?:\w+:)?c\b([^>/]*\bt="e"[^>/]*)>')
_NO_RESULT = re.compile(
    rb"<(?:\w+:)?c\b([^>/]*)>\s*<(?:\w+:)?f\b[^>]*(?:/>|>[^<]*</(?:\w+:)?f>)\s*"
    rb"(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v>\s*</(?:\w+:)?v>)?\s*</(?:\w+:)?c>"
)
_PLACE = re.compile(rb'\br="([A-Za-z]{1,9})([0-9]{1,9})"')
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


def read_spreadsheet(content: bytes) -> Workbook:
    """The sheets of an .xlsx, .xlsm or .xls file; raises UnusableFileError."""
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetTypeEnum  # noqa: PLC0415

    broken = _look_through(content) if content.startswith(b"PK") else {}
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(content))
        names = [it.name for it in book.sheets_metadata if it.typ is SheetTypeEnum.WorkSheet]
        workbook = Workbook(sheet_names=tuple(names))
        for found in names:
            name = "survey" if len(names) == 1 else _known(found)
            if name not in SHEETS:
                continue
            if name in workbook.sheets:
                workbook.remarks.append(Remark(Repair.SHEET_LEFT_OUT, found, None, None, {"was": found}))
                continue
            workbook.sheets[name] = sheet = _sheet(name, book.get_sheet_by_name(found), workbook.remarks)
            workbook.remarks += _broken_cells(name, sheet, broken.get(found, ()))
    except PasswordError as error:
        raise UnusableFileError(Remark(Flaw.LOCKED)) from error
    except (CalamineError, ValueError, OSError, KeyError) as error:
        raise _unreadable(error) from error
    except BaseException as error:
        if type(error).__name__ == "PanicException":  # how a library in Rust gives up on a damaged file
            raise _unreadable(error) from error
        raise
    return workbook


def _sheet(name: str, found: Any, remarks: list[Remark]) -> Sheet:
    if found.start is None:
        return Sheet()
    top, left = found.start
    sheet = tabulated(name, _rows(found, top, left), remarks)
    _spread_merged(name, sheet, found.merged_cell_ranges or [], remarks)
    return sheet


def _rows(found: Any, top: int, left: int) -> Iterator[tuple[int, list[str]]]:
    """The rows that say something, with their numbers."""
    before = [""] * left
    for number, values in enumerate(found.iter_rows(), top + 1):
        if values.count("") < len(values):
            yield number, before + [value if value == "" else _text(value) for value in values]


def _text(value: Any) -> str:
    """A cell as a person reads it."""
    if isinstance(value, str):
        return cleaned(value)
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else f"{value:.15g}"
    if isinstance(value, datetime):
        return value.date().isoformat() if not (value.hour or value.minute) else value.isoformat(timespec="minutes")
    return value.isoformat() if isinstance(value, date) else str(value)


def _spread_merged(
    name: str, sheet: Sheet, merged: list[tuple[tuple[int, int], tuple[int, int]]], remarks: list[Remark]
) -> None:
    """Cells merged downwards mean every row they stand beside: a list's name, a condition. Blank rows stay blank."""
    by_number = {row.number: row for row in sheet.rows}
    for (top, left), (bottom, _) in merged:
        heading = sheet.places.get(left, "")
        source = by_number.get(top + 1)
        if bottom == top or source is None or heading not in source:
            continue
        filled = [by_number[it] for it in range(top + 2, min(bottom + 1, sheet.rows[-1].number) + 1) if it in by_number]
        for row in filled:
            row.setdefault(heading, source[heading])
        if filled:
            facts = {"was": source[heading], "rows": len(filled) + 1}
            remarks.append(Remark(Repair.MERGED_SPREAD, name, top + 1, heading, facts))


# -- a look at the file ------------------------------------------------------------------------------------------------


def _look_through(content: bytes) -> Mapping[str, list[tuple[int, int, Flaw]]]:
    """Sheet → cells that cannot be read: row, column counted from 0, and why. Refuses what would unpack to too much."""
    if content.count(_ENTRY) > ENTRIES:  # a million of them cost a quarter of a minute merely to be listed
        raise UnusableFileError(Remark(Flaw.UNREADABLE, facts={"reason": "entries"}))
    unpacked = 0
    looks: dict[str, _Look] = {}
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            files = _sheet_files(archive)
            looks = {file: _Look(name) for file, name in files.items() if len(files) == 1 or _known(name) in SHEETS}
            for entry in archive.infolist():
                look = looks.get(entry.filename)
                with archive.open(entry) as member:
                    while piece := member.read(_PIECE):
                        unpacked += len(piece)
                        if unpacked > UNPACKED:
                            facts = {"bytes": unpacked, "limit": UNPACKED}
                            raise UnusableFileError(Remark(Flaw.TOO_LARGE, facts=facts))
                        if look is not None:
                            look.take(piece)
                if look is not None:
                    look.take(b"")
    except (UnusableFileError, MemoryError):
        raise  # the child process answers for its limits
    except Exception as error:
        # What decompresses a damaged archive raises zlib.error, LZMAError, NotImplementedError, whatever it likes.
        raise _unreadable(error) from error
    return {it.sheet: it.broken for it in looks.values()}


@dataclass(slots=True)
class _Look:
    """What the XML of a sheet shows as it streams by: how far it reaches, filled rows, broken cells."""

    sheet: str
    row: int = 0
    column: int = 0
    filled: int = 0
    rest: bytes = b""
    broken: list[tuple[int, int, Flaw]] = field(default_factory=list)

    def take(self, piece: bytes) -> None:
        """One piece more; the unfinished cell at its end waits for the next."""
        if len(piece) == _PIECE and b"<" not in piece:
            facts = {"characters": len(piece), "limit": LONGEST}
            raise UnusableFileError(Remark(Flaw.TEXT_TOO_LONG, self.sheet, max(self.row, 1), None, facts))
        content = self.rest + piece
        whole, end, self.rest = content.rpartition(b"c>")  # of </c> or </x:c>
        whole += end
        if not end:
            self.rest = content[-65536:]
        last = max((int(it) for it in _ROW.findall(whole)), default=0)
        self.filled += whole.count(b"</c></row>")
        if self.filled > ROWS:
            raise UnusableFileError(Remark(Flaw.TOO_MANY_ROWS, self.sheet, last, None, {"limit": ROWS}))
        if last * _NARROW > RECTANGLE or _LATE.search(whole):
            self._measure(whole)  # only where it may matter: it looks at every cell
        else:
            self.row = max(self.row, last)
        if b't="e"' in whole:
            self.broken += [(*_place(it), Flaw.ERROR_CELL) for it in _ERROR.findall(whole) if _PLACE.search(it)]
        if _FORMULA.search(whole):
            for attributes in _NO_RESULT.findall(whole):
                if _PLACE.search(attributes) and not _ANSWERED.search(attributes):
                    self.broken.append((*_place(attributes), Flaw.NO_RESULT))

    def _measure(self, content: bytes) -> None:
        """Note the farthest cell that says something; refuse a sheet that reaches too far."""
        for letters, digits in _FAR.findall(content):
            self.row, self.column = max(int(digits), self.row), max(_column(letters), self.column)
            if self.row * self.column > RECTANGLE:
                facts = {"cells": self.row * self.column, "limit": RECTANGLE}
                raise UnusableFileError(Remark(Flaw.SHEET_TOO_LARGE, self.sheet, self.row, None, facts))


def _known(name: str) -> str:
    return name.strip().lower()


def _sheet_files(archive: zipfile.ZipFile) -> dict[str, str]:
    """Which file of the archive is which sheet."""
    path = "xl/workbook.xml"
    if path not in archive.namelist():
        raise UnusableFileError(Remark(Flaw.UNREADABLE, facts={"reason": "workbook"}))
    try:
        relations = ET.fromstring(_read(archive, "xl/_rels/workbook.xml.rels"))  # noqa: S314 - bounded; expat refuses bombs
        targets = {it.get("Id"): it.get("Target", "") for it in relations.iter() if it.get("Id")}
        sheets = [it for it in ET.fromstring(_read(archive, path)).iter() if it.tag.endswith("}sheet")]  # noqa: S314
    except ET.ParseError as error:
        raise _unreadable(error) from error
    files = {targets.get(it.get(_RELATION), ""): it.get("name", "") for it in sheets}
    return {it.removeprefix("/") if it.startswith("/") else f"xl/{it}": name for it, name in files.items()}


def _read(archive: zipfile.ZipFile, name: str) -> bytes:
    with archive.open(name) as member:
        return member.read(_PIECE)


def _place(attributes: bytes) -> tuple[int, int]:
    """Row, and column counted from 0, of a cell whose attributes tell."""
    found = _PLACE.search(attributes)
    return (int(found[2]), _column(found[1]) - 1) if found else (0, 0)


def _broken_cells(name: str, sheet: Sheet, cells: Any) -> Iterator[Remark]:
    """Those below a heading; what stands beside the table is nobody's business."""
    for row, column, flaw in sorted(cells):
        if row > sheet.heading and column in sheet.places:
            yield Remark(flaw, name, row, sheet.places[column])


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
    return number


def _unreadable(error: BaseException) -> UnusableFileError:
    return UnusableFileError(Remark(Flaw.UNREADABLE, facts={"reason": f"{type(error).__name__}: {error}"[:300]}))
