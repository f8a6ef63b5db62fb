"""Quotas with what was reported on them, and typed values of indicators, as tables: out, and in again row by row.

Columns are found by their words in either language or by their code names, in any order. A row that cannot be taken is
told with its reason and keeps no other out.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from inspector.errors import Fault, Kind
from inspector.sheet.cells import cell, heading, write_workbook
from inspector.sheet.columns import Flaw
from inspector.sheet.drafts import Refusal
from inspector.sheet.tables import SEARCHED, named_columns, said_in
from inspector.tables.checking import checked
from inspector.tables.columns import date as date_column
from inspector.tables.columns import number, text
from inspector.tables.definition import Column, Row, TableDefinition, Value, ValueKind

_AREA = (
    text("code", "区划代码", "Area code", required=True, most=64),
    text("area", "地区名称", "Area"),
)
_DAYS = (
    date_column("starts", "起始日期", "First day", required=True),
    date_column("ends", "截止日期", "Last day", required=True),
)
QUOTAS = TableDefinition(
    name="quotas", title="任务数", title_en="Quotas", key=("subject", "code", "starts", "ends"),
    purpose="", purpose_en="",
    columns=(
        text("subject", "任务指标", "Subject", required=True, most=64), *_AREA,
        text("campaign", "专项行动", "Campaign"), *_DAYS, number("planned", "计划数", "Planned", 0, 1e9, required=True),
        date_column("day", "统计日期", "Counted on"), number("done", "完成数", "Done", 0, 1e9),
        text("note", "备注", "Note", most=500),
    ),
)  # fmt: skip
VALUES = TableDefinition(
    name="indicator_values", title="填报值", title_en="Typed values",
    key=("scheme", "indicator", "code", "starts", "ends"),
    purpose="", purpose_en="",
    columns=(
        text("scheme", "方案", "Scheme", required=True, most=64),
        text("indicator", "指标", "Indicator", required=True, most=64), *_AREA, *_DAYS,
        number("value", "数值", "Value", -1e9, 1e9, required=True), text("note", "备注", "Note", most=500),
    ),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Placed:
    """A row that can be read, and where it stands."""

    sheet: str
    number: int
    row: Row
    headings: dict[str, str]

    def refused(self, column: str, flaw: Flaw) -> Refusal:
        """This row, left out because of one of its cells."""
        return Refusal(self.sheet, self.number, self.headings.get(column, ""), flaw)


def write_rows(table: TableDefinition, rows: Sequence[Row], path: Path, *, language: str = "zh") -> None:
    """Write rows to a workbook with one sheet. Raises Fault as `safe_write`."""

    def fill(workbook: Any) -> Iterable[int]:
        from openpyxl.utils import get_column_letter  # noqa: PLC0415 - slow to import

        sheet = workbook.create_sheet(table.titled(language))
        sheet.freeze_panes = "A2"
        for place, column in enumerate(table.columns, 1):
            sheet.column_dimensions[get_column_letter(place)].width = 22 if column.kind is ValueKind.TEXT else 14
        sheet.append([heading(sheet, it.titled(language) + "*" * it.required) for it in table.columns])
        for row in rows:
            sheet.append([cell(sheet, _shown(it, row[it.name])) for it in table.columns])
        yield len(rows) + 1

    write_workbook(path, fill)


def read_rows(
    table: TableDefinition, sheets: Sequence[dict[str, Any]], path: Path
) -> tuple[list[Placed], list[Refusal]]:
    """The rows of the first sheet that has the columns, and those that cannot be read.

    Raises Fault BAD_ROW with no_heading where no sheet has them.
    """
    wanted = {it.name for it in table.columns if it.required}
    for sheet in sheets:
        rows: list[list[str]] = sheet["rows"]
        for first, head in enumerate(rows[:SEARCHED]):
            columns = named_columns(table, head)
            if wanted <= {it.name for it in columns.values()}:
                return _rows(table, sheet["name"], rows, first, columns)
    name = sheets[0]["name"] if sheets else ""
    raise Fault(Kind.BAD_ROW, path=str(path), sheet=name, row=1, column="", message=Flaw.NO_HEADING)


def _rows(
    table: TableDefinition, sheet: str, rows: list[list[str]], first: int, columns: dict[int, Column]
) -> tuple[list[Placed], list[Refusal]]:
    headings = {it.name: rows[first][position].strip() for position, it in columns.items()}
    found: list[Placed] = []
    refused: list[Refusal] = []
    for place, row in enumerate(rows[first + 1 :], first + 2):
        given = {it.name: said_in(row, position) for position, it in columns.items()}
        if not any(given.values()):
            continue
        read = checked(table, [given])
        if read.faults:
            fault = read.faults[0]
            refused.append(Refusal(sheet, place, headings.get(fault.column, ""), fault.flaw))
        else:
            found.append(Placed(sheet, place, read.rows[0], headings))
    return found, refused


def _shown(column: Column, value: Value) -> str | float | date | None:
    if value is None or value == "":
        return None
    if column.kind is ValueKind.DATE:
        try:
            return date.fromisoformat(str(value))
        except ValueError:  # a merge brings any text
            return str(value)
    return value
