"""The ledger as XLSX: one row a finding, the columns of a 问题整改台账 that exist so far, in Chinese or English.

Householders are masked, as the ledger of a county is passed on and printed; whoever needs a name opens the finding.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from inspector.db.ledger import LedgerRow
from inspector.paper.masking import PRIVATE_KINDS, masked_name, masked_text
from inspector.sheet.cells import cell, heading, write_workbook
from inspector.sheet.words import SEVERITIES, SITE_KINDS, STATES

Value = str | int | date | None


@dataclass(frozen=True, slots=True)
class _View:
    """What a cell is made of: the row, the date it is looked at, 0 for Chinese and 1 for English."""

    row: LedgerRow
    today: str
    language: int

    @property
    def private(self) -> bool:
        return self.row.site_kind in PRIVATE_KINDS

    def masked(self, text: str | None) -> str | None:
        """Free text without the householder's name."""
        return masked_text(text, (self.row.site_name,)) if text and self.private else text


@dataclass(frozen=True, slots=True)
class _Column:
    chinese: str
    english: str
    width: int  # characters
    value: Callable[[_View], Value]


_COLUMNS = (
    _Column("台账号", "Number", 12, lambda it: it.row.shown_number),
    _Column("年度", "Year", 7, lambda it: _year(it.row.found)),
    _Column("专项行动", "Campaign", 24, lambda it: it.row.campaign),
    _Column("发现日期", "Found", 12, lambda it: _day(it.row.found)),
    _Column("乡镇", "Town", 12, lambda it: it.row.town),
    _Column("村", "Village", 12, lambda it: it.row.village),
    _Column("组", "Group", 10, lambda it: it.row.group),
    _Column("对象类型", "Kind", 12, lambda it: SITE_KINDS.get(it.row.site_kind, (it.row.site_kind,) * 2)[it.language]),
    _Column("对象编号", "Site code", 24, lambda it: it.row.site_code),
    _Column("对象名称", "Site", 16, lambda it: masked_name(it.row.site_name) if it.private else it.row.site_name),
    _Column("问题类别", "Class", 20, lambda it: (it.row.code_title, it.row.code_title_en)[it.language]),
    _Column("问题码", "Code", 8, lambda it: it.row.code),
    _Column("问题描述", "Description", 48, lambda it: it.masked(it.row.text)),
    _Column("位置", "Place", 16, lambda it: it.masked(it.row.place)),
    _Column("严重程度", "Severity", 10, lambda it: SEVERITIES[it.row.severity][it.language]),
    _Column("责任单位", "Responsible unit", 24, lambda it: it.row.unit),
    _Column("责任人", "Responsible person", 12, lambda it: it.row.person),
    _Column("联系电话", "Telephone", 14, lambda it: it.row.phone),
    _Column("整改要求", "Requirement", 40, lambda it: it.row.requirement),
    _Column("依据", "Basis", 30, lambda it: it.row.basis),
    _Column("整改时限", "Due", 12, lambda it: _day(it.row.due)),
    _Column("当前状态", "State", 10, lambda it: STATES[it.row.state(it.today)][it.language]),
    _Column("照片数", "Photos", 8, lambda it: it.row.photos),
    _Column("督查员", "Inspector", 12, lambda it: it.row.inspector),
)


def write_ledger(rows: Sequence[LedgerRow], path: Path, *, language: str = "zh", today: str) -> None:
    """Write the rows, in this order, to an XLSX file; `today` (YYYY-MM-DD) says what is overdue.

    Raises Fault as `safe_write`, and WRITE_UNCHECKED when the file does not read back whole.
    """
    english = int(language != "zh")

    def fill(workbook: Any) -> list[int]:
        sheet = workbook.create_sheet(("问题整改台账", "Ledger")[english])
        _lay_out(sheet, len(rows))
        sheet.append([heading(sheet, (column.chinese, column.english)[english]) for column in _COLUMNS])
        for row in rows:
            view = _View(row, today, english)
            sheet.append([cell(sheet, column.value(view)) for column in _COLUMNS])
        return [len(rows) + 1]

    write_workbook(path, fill)


def _lay_out(sheet: Any, count: int) -> None:
    """Widths, frozen heading, filters, and a page that prints across one sheet's width with its heading repeated."""
    from openpyxl.utils import get_column_letter  # noqa: PLC0415 - slow to import

    for number, column in enumerate(_COLUMNS, 1):
        sheet.column_dimensions[get_column_letter(number)].width = column.width
    sheet.freeze_panes = "B2"
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(_COLUMNS))}{count + 1}"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_title_rows = "1:1"


def _day(text: str | None) -> Value:
    """The date a time or date names; a text that names none stays as it is, for a merge may have brought it."""
    if text is None:
        return None
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return text


def _year(text: str) -> Value:
    day = _day(text)
    return day.year if isinstance(day, date) else None
