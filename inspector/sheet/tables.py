"""The tables a county edits as a workbook: one sheet a table, out and in again, and nothing is lost on the way.

The first row of a sheet names the columns in words, the second in grey by their code names, which never change. Coming
in, either is enough, in any order of columns and in either language; a sheet without rows says nothing.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from inspector.db.edit import plain
from inspector.sheet.cells import cell, heading, text_cell, write_workbook
from inspector.sheet.columns import Flaw
from inspector.sheet.drafts import Refusal
from inspector.tables.checking import MOST_ROWS, TableFault, checked
from inspector.tables.definition import Column, Row, Rows, TableDefinition, Value, ValueKind
from inspector.tables.kinds import TABLES

_NOTES = {"zh": "说明", "en": "About"}
_ABOUT = {"zh": ("表", "代号", "用途"), "en": ("Table", "Code name", "What it is for")}
_YES_NO = {"zh": ("否", "是"), "en": ("no", "yes")}
NUMBERED = {"序号", "no.", "no", "#"}  # columns people add to count their rows
SEARCHED = 20  # rows in which the heading is looked for
_WIDTHS = {ValueKind.TEXT: 28, ValueKind.DATE: 13, ValueKind.CHOICE: 14}


# -- out ---------------------------------------------------------------------------------------------------------------


def write_tables(tables: Mapping[str, Sequence[Row]], path: Path, *, language: str = "zh") -> None:
    """Write these tables (name → rows) to a workbook. Raises Fault as `safe_write`."""

    def fill(workbook: Any) -> Iterable[int]:
        yield _about(workbook, [TABLES[name] for name in tables], language)
        for name, rows in tables.items():
            yield _sheet(workbook, TABLES[name], rows, language)

    write_workbook(path, fill)


def _about(workbook: Any, tables: Sequence[TableDefinition], language: str) -> int:
    sheet = workbook.create_sheet(_NOTES[language])
    for letter, width in zip("ABC", (18, 20, 90), strict=True):
        sheet.column_dimensions[letter].width = width
    sheet.append([heading(sheet, text) for text in _ABOUT[language]])
    for it in tables:
        sheet.append([cell(sheet, text) for text in (it.titled(language), it.name, it.explained(language))])
    return len(tables) + 1


def _sheet(workbook: Any, table: TableDefinition, rows: Sequence[Row], language: str) -> int:
    from openpyxl.styles import Font  # noqa: PLC0415 - slow to import
    from openpyxl.utils import get_column_letter  # noqa: PLC0415

    sheet = workbook.create_sheet(table.titled(language))
    sheet.freeze_panes = "A3"
    for number, column in enumerate(table.columns, 1):
        letter = get_column_letter(number)
        dimension = sheet.column_dimensions[letter]
        dimension.width = _WIDTHS.get(column.kind, 11)
        dimension.number_format = "@" if column.kind is ValueKind.TEXT else "General"  # a code typed in keeps its zeros
        _restrict(sheet, column, f"{letter}3:{letter}{MOST_ROWS + 2}", language)
    sheet.append([heading(sheet, it.titled(language) + "*" * it.required) for it in table.columns])
    names = [text_cell(sheet, it.name) for it in table.columns]
    for it in names:
        it.font = Font(color="808080", italic=True)
    sheet.append(names)
    for row in rows:
        sheet.append([cell(sheet, _shown(it, row[it.name], language)) for it in table.columns])
    return len(rows) + 2


def _restrict(sheet: Any, column: Column, cells: str, language: str) -> None:
    """The list a cell is chosen from, where there is one."""
    from openpyxl.worksheet.datavalidation import DataValidation  # noqa: PLC0415 - slow to import

    words = _YES_NO[language] if column.kind is ValueKind.YES_NO else [it.titled(language) for it in column.choices]
    if words:
        allowed = DataValidation(type="list", formula1=f'"{",".join(words)}"', allow_blank=not column.required)
        allowed.add(cells)
        sheet.data_validations.append(allowed)


def _shown(column: Column, value: Value, language: str) -> str | float | date | None:
    if value is None or value == "":
        return None
    if column.kind is ValueKind.YES_NO:
        return _YES_NO[language][bool(value)]
    if column.kind is ValueKind.CHOICE:
        return next(it.titled(language) for it in column.choices if it.name == value)
    return date.fromisoformat(str(value)) if column.kind is ValueKind.DATE else value


# -- in ----------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Workbook:
    """What a workbook says: the rows of each table in it, and every fault; with a fault nothing of it is to be used."""

    tables: dict[str, Rows]
    refused: list[Refusal]


def read_tables(sheets: Sequence[dict[str, Any]], path: Path) -> Workbook:
    """The tables of a stranger's workbook, as `reading` gave its sheets; a CSV is the table its file is called."""
    tables: dict[str, Rows] = {}
    refused: list[Refusal] = []
    for sheet in sheets:
        name, rows = sheet["name"], sheet["rows"]
        table = _table_called(name or path.stem)
        if not any(rows) or (table is None and name in _NOTES.values()):
            continue
        if table is None:
            refused.append(Refusal(name, 1, "", Flaw.UNKNOWN_TABLE))
        elif table.name in tables:
            refused.append(Refusal(name, 1, "", Flaw.TWICE))
        else:
            found, faults = _rows(table, name, rows)
            refused += faults
            if found:
                tables[table.name] = found
    return Workbook(tables, refused)


def _rows(table: TableDefinition, sheet: str, rows: Sequence[Sequence[str]]) -> tuple[Rows, list[Refusal]]:
    first = next((number for number, row in enumerate(rows[:SEARCHED]) if named_columns(table, row)), None)
    if first is None:
        return (), [Refusal(sheet, 1, "", Flaw.NO_HEADING)]
    named = named_columns(table, rows[first])
    refused = [
        Refusal(sheet, first + 1, text.strip(), Flaw.UNKNOWN_COLUMN)
        for position, text in enumerate(rows[first])
        if text.strip() and position not in named and text.strip().casefold() not in NUMBERED
    ]
    refused += [
        Refusal(sheet, first + 1, column.title, Flaw.MISSING_COLUMN)
        for column in table.columns
        if column not in named.values() and (column.required or column.name in table.key)
    ]
    if refused:
        return (), refused
    start = first + 1
    if start < len(rows) and all(said_in(rows[start], position) == it.name for position, it in named.items()):
        start += 1
    given, numbers = [], []
    for number, row in enumerate(rows[start:], start + 1):
        if any(said_in(row, position) for position in named):
            given.append({column.name: said_in(row, position) for position, column in named.items()})
            numbers.append(number)
    if not given:
        return (), []
    found = checked(table, given)
    headings = {column.name: rows[first][position].strip() for position, column in named.items()}
    return found.rows, [_refusal(sheet, fault, numbers, headings) for fault in found.faults]


def _refusal(sheet: str, fault: TableFault, numbers: Sequence[int], headings: Mapping[str, str]) -> Refusal:
    row = numbers[fault.row - 1] if fault.row else numbers[-1] + 1
    return Refusal(sheet, row, headings.get(fault.column, ""), fault.flaw)


def said_in(row: Sequence[str], position: int) -> str:
    """What a row says at a position, cleaned; '' where it has no cell there."""
    return plain(row[position]).strip() if position < len(row) else ""


def named_columns(table: TableDefinition, row: Sequence[str]) -> dict[int, Column]:
    """Position → column of a row that names columns; empty where it names less than two of them."""
    found: dict[int, Column] = {}
    for position, text in enumerate(row):
        plain_text = _plain(text)
        column = next((it for it in table.columns if plain_text in _names(it) and it not in found.values()), None)
        if column is not None:
            found[position] = column
    return found if len(found) > 1 else {}


def _names(column: Column) -> set[str]:
    return {_plain(it) for it in (column.title, column.title_en, column.name)}


def _table_called(name: str) -> TableDefinition | None:
    wanted = _plain(name)
    return next((it for it in TABLES.values() if wanted in {_plain(it.title), _plain(it.title_en), it.name}), None)


def _plain(text: str) -> str:
    """A heading however it is spaced and starred, and whatever stands behind it in parentheses."""
    return re.sub(r"\(.*?\)|[\s*:]", "", unicodedata.normalize("NFKC", text).casefold())
