"""From the rows of a stranger's table to drafts of records, and a list of the rows that are left out. Pure."""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from inspector.db.edit import plain
from inspector.errors import Fault, Kind
from inspector.sheet.columns import COLUMNS, Column, Flaw, heading_of
from inspector.sheet.reading import LONGEST

_SEARCHED = 20  # rows in which the heading is looked for
_CODE = re.compile(r"[0-9A-Za-z][0-9A-Za-z._/-]{0,63}")
_ENDS = {0: "province", 2: "province", 4: "prefecture", 6: "county", 9: "town", 12: "village"}  # digits that count


@dataclass(frozen=True, slots=True)
class Refusal:
    """A row that is left out; `column` as the table calls it, '' where it is not about one cell."""

    sheet: str
    row: int
    column: str
    flaw: StrEnum  # of `sheet.columns` or `tables.checking`

    def told(self) -> dict[str, Any]:
        """As commands and windows tell it."""
        return {"sheet": self.sheet, "row": self.row, "column": self.column, "kind": str(self.flaw)}


@dataclass(frozen=True, slots=True)
class Draft:
    """A row that can be taken: its values by field, empty cells left out."""

    sheet: str
    row: int
    values: dict[str, Any]
    headings: dict[str, str]  # field → what the table calls it

    def refused(self, name: str, flaw: Flaw) -> Refusal:
        """This row, left out because of one of its cells."""
        return Refusal(self.sheet, self.row, self.headings.get(name, ""), flaw)


@dataclass(frozen=True, slots=True)
class Drafts:
    """What a table gives."""

    rows: list[Draft] = field(default_factory=list)
    refused: list[Refusal] = field(default_factory=list)


def drafts(kind: str, sheets: Sequence[dict[str, Any]], path: str, columns: Sequence[Column] | None = None) -> Drafts:
    """The drafts of the first sheet that has a heading for `kind` (of `COLUMNS`, where no `columns` are given), as
    `reading` gave the sheets.

    Raises Fault BAD_ROW with no_heading when no sheet has one.
    """
    for sheet in sheets:
        for number, row in enumerate(sheet["rows"][:_SEARCHED], 1):
            if heading := heading_of(row, columns or COLUMNS[kind]):
                return _rows(sheet["name"], sheet["rows"][number:], number + 1, heading, row)
    name = sheets[0]["name"] if sheets else ""
    raise Fault(Kind.BAD_ROW, path=path, sheet=name, row=1, column="", message=Flaw.NO_HEADING)


def level_of(code: str) -> str | None:
    """The level that a code's digits tell: 12 of the statistics code, 14 of a group; None for any other code."""
    if not (code.isascii() and code.isdigit()) or len(code) not in {12, 14}:
        return None
    if len(code) == 14:
        return "group"
    return next(level for digits, level in _ENDS.items() if not code[digits:].strip("0"))


def _rows(
    name: str, rows: Sequence[Sequence[str]], first: int, heading: dict[int, Column], texts: Sequence[str]
) -> Drafts:
    found = Drafts()
    headings = {column.field: texts[position].strip() for position, column in heading.items()}
    seen: set[str] = set()
    for number, row in enumerate(rows, first):
        if not any(cell.strip() for cell in row):
            continue
        values: dict[str, Any] = {}
        flawed = None
        for position, column in heading.items():
            value = _value(column, row[position] if position < len(row) else "")
            if isinstance(value, Flaw):
                flawed = flawed or (column.field, value)
            elif value is not None:
                values[column.field] = value
        draft = Draft(name, number, values, headings)
        code = values.get("code")  # units and people have none
        if flawed is None and code in seen:
            flawed = ("code", Flaw.TWICE)
        if flawed is not None:
            found.refused.append(draft.refused(*flawed))
        else:
            if code is not None:
                seen.add(code)
            found.rows.append(draft)
    return found


def _value(column: Column, cell: str) -> Any:
    """What a cell says, None for an empty one, or what is wrong with it."""
    text = plain(cell).strip()
    if not text:
        return Flaw.MISSING if column.required else None
    if len(text) > LONGEST:
        return Flaw.TOO_LONG
    if column.words is not None:
        return column.named(text) or column.unknown
    if column.field in {"code", "area", "parent", "grid"}:
        return text if _CODE.fullmatch(text) else Flaw.BAD_CODE
    if column.number is not None:
        return _number(column, text)
    return text


def _number(column: Column, text: str) -> Any:
    try:
        number = float(text.removesuffix("年").strip())
    except ValueError:
        return Flaw.NOT_A_NUMBER
    if math.isnan(number) or (column.number is int and not number.is_integer()):
        return Flaw.NOT_A_NUMBER
    if not column.least <= number <= column.most:
        return Flaw.OUT_OF_RANGE
    return int(number) if column.number is int else number
