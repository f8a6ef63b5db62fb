"""Rows somebody typed into typed rows, and every fault in them at once."""

import math
import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from inspector.tables.definition import Column, Row, Rows, TableDefinition, Value, ValueKind

MOST_ROWS = 5_000
"""Of one table; what a county keeps by hand is far smaller."""

_YES = {"yes", "y", "true", "1", "是", "√", "有"}
_NO = {"no", "n", "false", "0", "否", "×", "无"}
_DATE = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?")


class Flaw(StrEnum):
    """What is wrong with a cell or a row; said in words as the flaws of imported tables are."""

    MISSING = "missing"
    TOO_LONG = "too_long"
    BAD_CODE = "bad_code"
    NOT_A_NUMBER = "not_a_number"
    NOT_WHOLE = "not_whole"
    OUT_OF_RANGE = "out_of_range"
    NOT_A_DATE = "not_a_date"
    UNKNOWN_CHOICE = "unknown_choice"
    NOT_YES_NO = "not_yes_no"
    TWICE = "twice"  # an earlier row has the same key
    MISSING_ROW = "missing_row"  # `value` is the key that must be there
    SURPLUS_ROW = "surplus_row"  # only the given keys may be there
    TOO_MANY_ROWS = "too_many_rows"
    UNKNOWN_PLACEHOLDER = "unknown_placeholder"  # `value` stands in braces and means nothing there


@dataclass(frozen=True, slots=True)
class TableFault:
    """A fault: the position of the row counted from 1 (0: the table as a whole), name of the column or ''."""

    row: int
    column: str
    flaw: Flaw
    value: str = ""


@dataclass(frozen=True, slots=True)
class Checked:
    """Typed rows in their order, and all faults; with a fault the rows are not to be used."""

    rows: Rows
    faults: tuple[TableFault, ...]


def checked(table: TableDefinition, rows: Sequence[Mapping[str, Any]]) -> Checked:
    """Type every cell: typed values stay, text is read as people write it (a choice by its title, 是/否, 2026年1月1日).

    What a row says beyond the columns is left out, what it does not say is empty. Blank rows are left out.
    """
    if len(rows) > MOST_ROWS:
        return Checked((), (TableFault(0, "", Flaw.TOO_MANY_ROWS, str(len(rows))),))
    faults: list[TableFault] = []
    kept: list[Row] = []
    seen: dict[tuple[Value, ...], int] = {}
    for number, row in enumerate(rows, 1):
        if all(_is_blank(row.get(column.name)) for column in table.columns):
            continue
        typed: dict[str, Value] = {}
        bad = len(faults)
        for column in table.columns:
            value = _typed(column, row.get(column.name))
            if isinstance(value, Flaw):
                faults.append(TableFault(number, column.name, value, str(row.get(column.name) or "")[:100]))
            else:
                typed[column.name] = value
        if len(faults) > bad:
            continue
        faults += _placeholders(table, number, typed)
        key = table.key_of(typed)
        if key in seen:
            faults.append(TableFault(number, table.key[-1], Flaw.TWICE, _shown(key)))
        elif table.complete and key not in table.complete:
            faults.append(TableFault(number, table.key[-1], Flaw.SURPLUS_ROW, _shown(key)))
        seen.setdefault(key, number)
        kept.append(typed)
    if not faults:
        gone = [it for it in table.complete if it not in seen]
        faults += [TableFault(0, table.key[-1], Flaw.MISSING_ROW, _shown(it)) for it in gone]
    return Checked(tuple(kept), tuple(faults))


def _placeholders(table: TableDefinition, number: int, row: Row) -> list[TableFault]:
    """What stands in braces in the row's templates and means nothing there."""
    if table.unknown is None:
        return []
    return [
        TableFault(number, column.name, Flaw.UNKNOWN_PLACEHOLDER, name)
        for column in table.columns
        if column.template
        for name in table.unknown(row, str(row[column.name]))
    ]


def _is_blank(value: Any) -> bool:
    return value is None or value is False or (isinstance(value, str) and not value.strip())


def _shown(key: tuple[Value, ...]) -> str:
    return " · ".join(str(it) for it in key)


def _typed(column: Column, given: Any) -> Value | Flaw:
    """The value of a cell, or what is wrong with it."""
    if given is None or (isinstance(given, str) and not given.strip()):
        return Flaw.MISSING if column.required else column.empty
    if not isinstance(given, str | int | float):  # no cell holds a list; a forged version of a table may
        return Flaw.BAD_CODE
    if column.kind in {ValueKind.NUMBER, ValueKind.WHOLE}:
        return _number(column, given)
    return _READ[column.kind](column, given if isinstance(given, bool) else str(given).strip())


def _text(column: Column, given: Any) -> Value | Flaw:
    text = str(given)
    if len(text) > column.most:
        return Flaw.TOO_LONG
    return Flaw.BAD_CODE if column.pattern and not re.fullmatch(column.pattern, text) else text


def _number(column: Column, given: Any) -> Value | Flaw:
    if isinstance(given, bool) or (isinstance(given, str) and "_" in given):
        return Flaw.NOT_A_NUMBER
    try:
        number = float(unicodedata.normalize("NFKC", given).strip() if isinstance(given, str) else given)
    except (TypeError, ValueError, OverflowError):
        return Flaw.NOT_A_NUMBER
    if not math.isfinite(number):
        return Flaw.NOT_A_NUMBER
    if column.kind is ValueKind.WHOLE and not number.is_integer():
        return Flaw.NOT_WHOLE
    if not column.least <= number <= column.most:
        return Flaw.OUT_OF_RANGE
    return int(number) if column.kind is ValueKind.WHOLE else number


def _yes_no(_: Column, given: Any) -> Value | Flaw:
    if isinstance(given, bool):
        return given
    text = str(given).strip().casefold()
    return True if text in _YES else False if text in _NO else Flaw.NOT_YES_NO


def _date(_: Column, given: Any) -> Value | Flaw:
    found = _DATE.fullmatch(unicodedata.normalize("NFKC", str(given)))
    if found is None:
        return Flaw.NOT_A_DATE
    try:
        return date(int(found[1]), int(found[2]), int(found[3])).isoformat()
    except ValueError:
        return Flaw.NOT_A_DATE


def _choice(column: Column, given: Any) -> Value | Flaw:
    plain = unicodedata.normalize("NFKC", str(given)).casefold()
    for it in column.choices:
        if plain in {name.casefold() for name in (it.name, it.title, it.title_en)}:
            return it.name
    return Flaw.UNKNOWN_CHOICE


_READ: Mapping[ValueKind, Callable[[Column, Any], Value | Flaw]] = {
    ValueKind.TEXT: _text, ValueKind.DATE: _date, ValueKind.CHOICE: _choice, ValueKind.YES_NO: _yes_no,
}  # fmt: skip
