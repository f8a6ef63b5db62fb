"""The ledger and its lists as XLSX: rows as they come, headings frozen, pages that print across one sheet's width."""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from pathlib import Path
from typing import Any

from inspector.db.ledger import LedgerFilter
from inspector.db.store import Store
from inspector.db.tables import current
from inspector.db.whole import Whole
from inspector.rectification.moves import NOT_COUNTED, Stage
from inspector.rectification.steps import State
from inspector.sheet.cells import heading, write_workbook
from inspector.sheet.columns_of_findings import DUTIES, LEDGER, OVERDUE, PROBLEMS, SUSPECTS, TASKS, Column, View
from inspector.sheet.streaming import stream
from inspector.tables.shipped import shipped_rows


class Lists(StrEnum):
    """What is written of findings."""

    LEDGER = "ledger"  # 台账: every column
    THREE = "three"  # 三张清单
    SUSPECTS = "suspects"  # 疑似问题
    OVERDUE = "overdue"  # 逾期


_A4 = "9"  # of Excel
_SHEETS: Mapping[Lists, tuple[tuple[str, str, tuple[Column, ...]], ...]] = {
    Lists.LEDGER: (("问题整改台账", "Ledger", LEDGER),),
    Lists.THREE: (
        ("问题清单", "Problems", PROBLEMS), ("任务清单", "Tasks", TASKS), ("责任清单", "Responsibilities", DUTIES),
    ),
    Lists.SUSPECTS: (("疑似问题核实台账", "Suspected issues", SUSPECTS),),
    Lists.OVERDUE: (("逾期问题清单", "Overdue", OVERDUE),),
}  # fmt: skip


CHOSEN: Mapping[Lists, LedgerFilter] = {
    Lists.LEDGER: LedgerFilter(),
    Lists.THREE: LedgerFilter(stages=tuple(it for it in Stage if it not in NOT_COUNTED)),  # problems, not suspicions
    Lists.SUSPECTS: LedgerFilter(suspected=True),
    Lists.OVERDUE: LedgerFilter(states=(State.OVERDUE,)),
}
"""Which findings stand in each where nobody chose others."""


def write_findings(
    findings: Iterable[Whole],
    path: Path,
    what: Lists = Lists.LEDGER,
    *,
    words: Mapping[tuple[str, str], str],
    today: str,
    language: str = "zh",
    office: str = "",
) -> int:
    """Write the findings, in this order, to an XLSX file, numbered from 1 alike on every sheet; how many.

    `today` (YYYY-MM-DD) says what is overdue; `words` are the titles of the county's tables (`words_of`); `office`
    supervises. The rows stream: nothing but the sheets' temporary files grows with their number.

    Raises Fault as `safe_write`, and WRITE_UNCHECKED when the file does not read back whole.
    """
    english, written = int(language != "zh"), 0

    def fill(workbook: Any) -> list[int]:
        nonlocal written
        sheets = [(workbook.create_sheet(names[english]), columns) for *names, columns in _SHEETS[what]]
        for sheet, columns in sheets:
            _lay_out(sheet, columns)
        appends = [stream(sheet) for sheet, _ in sheets]
        for (sheet, columns), append in zip(sheets, appends, strict=True):
            append([heading(sheet, it.heading(english)) for it in columns])
        for written, it in enumerate(findings, 1):
            view = View(it, today, english, words, written, office)
            for (_, columns), append in zip(sheets, appends, strict=True):
                append([column.value(view) for column in columns])
        for sheet, columns in sheets:
            sheet.auto_filter.ref = sheet.print_area = f"A1:{_letter(len(columns))}{written + 1}"
        return [written + 1] * len(sheets)

    write_workbook(path, fill)
    return written


def words_of(store: Store, language: str = "zh") -> dict[tuple[str, str], str]:
    """(table, name) → title: what the county calls sources, themes, ways of handling and causes."""
    title = "title" if language == "zh" else "title_en"
    return {
        (table, str(row["name"])): str(row[title] or row["title"])
        for table in ("sources", "themes", "handling", "causes")
        for row in current(store, table) or shipped_rows(table)
    }


def _lay_out(sheet: Any, columns: tuple[Column, ...]) -> None:
    """Widths, frozen heading, and a page that prints across one sheet's width with its heading repeated."""
    for number, column in enumerate(columns, 1):
        sheet.column_dimensions[_letter(number)].width = column.width
    sheet.freeze_panes = "B2"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = _A4
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_title_rows = "1:1"
    sheet.oddFooter.center.text = "&P / &N"


def _letter(number: int) -> str:
    from openpyxl.utils import get_column_letter  # noqa: PLC0415 - slow to import

    return str(get_column_letter(number))
