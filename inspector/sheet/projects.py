"""Projects, their files and assets as a workbook of a sheet each, or one of them as CSV; and empty, to fill in."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from inspector.sheet.cells import cell, heading, write_workbook
from inspector.sheet.columns import Column
from inspector.sheet.columns_of_projects import PROJECT_SHEETS
from inspector.sheet.refused import Value, write_csv

NOTES = ("填写说明", "How to fill in")
"""What the sheet is called that says what each column takes; nothing of it is taken in."""
_PARTS = (
    ("工作表", "栏目", "必填", "填写内容", "示例（虚构）"),
    ("Sheet", "Column", "Required", "Takes", "Example (fictional)"),
)
_YES = ("是", "yes")
_EXAMPLES: Mapping[str, Mapping[str, str]] = {
    "projects": {
        "number": "XJ-2026-007", "name": "南坪村灌溉渠道整修", "kind": "农田水利", "place": "990101101203",
        "unit": "青石镇人民政府", "year": "2026", "funds": "衔接资金", "budget": "128.5",
        "approved": "青发改〔2026〕3号",
        "starts": "2026-06-15", "ends": "2026-12-20", "state": "在建", "goal": "整修渠道1200米，受益120户",
    },
    "documents": {
        "project": "XJ-2026-007", "kind": "合同", "state": "有", "number": "HT-2026-07", "day": "2026-06-10",
        "pages": "26",
    },
    "quantities": {
        "project": "XJ-2026-007", "text": "渠道衬砌", "measure": "米", "planned": "1200", "actual": "1150",
        "checked": "2026-11-18",
    },
    "lines": {
        "project": "XJ-2026-007", "list": "支付清单", "month": "2026-08", "text": "工程进度款", "planned": "40",
        "actual": "38.55", "due": "2026-08-31", "closed": "2026-08-29", "document": "凭证0812",
    },
    "assets": {
        "name": "南坪村灌溉渠道", "place": "990101101203", "project": "XJ-2026-007", "number": "ZC-2026-012",
        "category": "公益性", "value": "126.8", "built": "2026", "owner": "南坪村集体", "day": "2026-11-18",
        "registered": "是", "rules": "部分", "state": "正常",
    },
}  # fmt: skip


def write_projects(
    path: Path, rows: Mapping[str, Sequence[Mapping[str, Value]]], *, language: str = "zh", empty: bool = False
) -> int:
    """Write the rows of each kind of `PROJECT_SHEETS`, as CSV (the first kind given) where the file is called so.

    `empty` puts a sheet with what each column takes beside them. Returns how many rows. Raises Fault as `safe_write`.
    """
    english = int(language != "zh")
    if path.suffix.lower() == ".csv":
        kind, held = next(iter(rows.items()))
        columns = PROJECT_SHEETS[kind][2]
        write_csv(path, _headings(columns, english), [[row.get(it.field) for it in columns] for row in held])
    else:

        def fill(workbook: Any) -> list[int]:
            counts = [_sheet(workbook, kind, held, english) for kind, held in rows.items()]
            return [*counts, _explain(workbook, rows, english)] if empty else counts

        write_workbook(path, fill)
    return sum(map(len, rows.values()))


def write_project_template(path: Path, *, language: str = "zh") -> None:
    """Write the empty workbook, with what each column takes and an example. Raises Fault as `safe_write`."""
    write_projects(path, dict.fromkeys(PROJECT_SHEETS, ()), language=language, empty=True)


def _sheet(workbook: Any, kind: str, held: Sequence[Mapping[str, Value]], english: int) -> int:
    from openpyxl.utils import get_column_letter  # noqa: PLC0415 - slow to import

    *titles, columns = PROJECT_SHEETS[kind]
    sheet = workbook.create_sheet(titles[english])
    sheet.freeze_panes = "A2"
    for number, column in enumerate(columns, 1):
        dimension = sheet.column_dimensions[get_column_letter(number)]
        dimension.width = 16 if column.number or column.words else 24
        dimension.number_format = "General" if column.number else "@"  # a long code typed in stays its digits
    sheet.append([heading(sheet, it) for it in _headings(columns, english)])
    for row in held:
        sheet.append([cell(sheet, row.get(it.field)) for it in columns])
    return len(held) + 1


def _explain(workbook: Any, kinds: Mapping[str, object], english: int) -> int:
    sheet = workbook.create_sheet(NOTES[english])
    for letter, width in zip("ABCDE", (14, 24, 8, 50, 30), strict=True):
        sheet.column_dimensions[letter].width = width
    sheet.append([heading(sheet, it) for it in _PARTS[english]])
    lines = 1
    for kind in kinds:
        *titles, columns = PROJECT_SHEETS[kind]
        for name, column in zip(_headings(columns, english), columns, strict=True):
            required = _YES[english] if column.required else ""
            row = (titles[english], name, required, _taken(column, english), _EXAMPLES[kind].get(column.field, ""))
            sheet.append([cell(sheet, it or None) for it in row])
            lines += 1
    return lines


def _headings(columns: Sequence[Column], english: int) -> list[str]:
    return [(it.chinese, it.english)[english][0] + "*" * it.required for it in columns]


def _taken(column: Column, english: int) -> str:
    if column.words is not None:
        return " / ".join(words[english] for words in column.words.values())
    return f"{column.least:g} – {column.most:.0f}" if column.number is not None else ""
