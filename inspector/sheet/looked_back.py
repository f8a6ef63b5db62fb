"""The look back as a workbook: a line a year and all together, then every project with what is to mend in its file."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from inspector.sheet.cells import cell, heading, write_workbook
from inspector.sheet.refused import Value

LACKS = {
    "documents": ("档案不全", "Documents missing"), "deviation": ("工程量有偏差", "Quantities differ"),
    "behind": ("支出滞后", "Payment behind"), "months": ("缺月度清单", "Months without a list"),
    "late_lines": ("清单逾期未销", "Lines overdue"), "idle": ("资产闲置", "Assets idle"),
}  # fmt: skip
_YEARS = (
    ("年度", "Year"), ("项目数", "Projects"), ("预算（万元）", "Budget (10,000 yuan)"),
    ("已支出（万元）", "Paid (10,000 yuan)"), ("支出率（%）", "Paid (%)"), ("档案齐全", "Whole files"), *LACKS.values(),
    ("资产数", "Assets"), ("在用", "In use"), ("闲置", "Idle"), ("未核查", "Not looked at"),
    ("未销号问题", "Open findings"),
)  # fmt: skip
_PROJECTS = (
    ("年度", "Year"), ("项目编号", "Number"), ("项目名称", "Name"), ("实施地点", "Place"),
    ("实施单位", "Carried out by"),
    ("预算（万元）", "Budget (10,000 yuan)"), ("已支出（万元）", "Paid (10,000 yuan)"), ("支出率（%）", "Paid (%)"),
    ("待整改", "To mend"), ("缺少的文件", "Missing documents"),
)  # fmt: skip
_SHEETS = (("年度汇总", "Years"), ("项目", "Projects"))
_WIDE = 24
TOGETHER = ("合计", "Together")


def write_look_back(
    path: Path, years: Sequence[Sequence[Value]], projects: Sequence[Sequence[Value]], *, language: str = "zh"
) -> None:
    """Write the rows in the order of the columns above. Raises Fault as `safe_write`."""
    english = int(language != "zh")

    def fill(workbook: Any) -> list[int]:
        from openpyxl.utils import get_column_letter  # noqa: PLC0415 - slow to import

        counts = []
        for titles, heads, rows in zip(_SHEETS, (_YEARS, _PROJECTS), (years, projects), strict=True):
            sheet = workbook.create_sheet(titles[english])
            sheet.freeze_panes = "A2"
            for number, head in enumerate(heads, 1):
                wide = _WIDE if heads is _PROJECTS else 2 * len(head[0]) + 4
                sheet.column_dimensions[get_column_letter(number)].width = wide
            sheet.append([heading(sheet, it[english]) for it in heads])
            for row in rows:
                sheet.append([cell(sheet, it) for it in row])
            counts.append(len(rows) + 1)
        return counts

    write_workbook(path, fill)
