"""Empty tables to fill in: the headings on one sheet, what each column takes and two fictional rows on another.

Only the first sheet with headings is imported, so the examples never come in.
"""

from pathlib import Path
from typing import Any

from inspector.sheet.cells import cell, heading, write_workbook
from inspector.sheet.columns import COLUMNS, Column

_EXAMPLES = {
    "areas": (
        {"code": "990101101203", "name": "南坪村", "level": "村"},
        {"code": "99010110120301", "name": "油坊组", "level": "组", "parent": "990101101203"},
    ),
    "sites": (
        {
            "kind": "户厕", "code": "990101101203-HT-0007", "name": "禾满仓", "area": "99010110120301", "users": "4",
            "address": "南坪村油坊组7号", "phone": "10000000007", "unit": "青石镇南坪村民委员会", "toilet": "三格式",
            "volume": "2.0", "year": "2021",
        },
        {
            "kind": "公厕", "code": "990101101203-PT-0001", "name": "南坪村公共厕所", "area": "990101101203",
            "toilet": "水冲式", "year": "2019",
        },
    ),
    "units": (
        {"name": "青石镇南坪村民委员会", "place": "990101101203"},
        {"name": "青禾县农业农村局"},
    ),
    "people": (
        {"name": "禾满仓", "phone": "10000000007", "role": "村干部", "unit": "青石镇南坪村民委员会"},
        {"name": "骆青川", "role": "督查员"},
    ),
    "charges": (
        {"place": "990101101203", "person": "禾满仓", "role": "包保干部", "since": "2026-01-01"},
        {"place": "青石镇", "person": "应怀远", "role": "包抓领导", "since": "2026-01-01", "until": "2026-12-31"},
    ),
}  # fmt: skip
_TITLES = {
    "areas": ("行政区划", "Areas"), "sites": ("检查对象", "Sites"), "units": ("责任单位", "Units"),
    "people": ("人员", "People"), "charges": ("包保责任", "Charges"),
}  # fmt: skip
_NOTES = ("填写说明", "How to fill in")
_PARTS = (
    ("栏目", "必填", "填写内容", "示例一（虚构）", "示例二（虚构）"),
    ("Column", "Required", "Takes", "Example 1 (fictional)", "Example 2 (fictional)"),
)
_YES = ("是", "yes")


def write_template(kind: str, path: Path, *, language: str = "zh") -> None:
    """Write the empty table of one of `COLUMNS`. Raises Fault as `safe_write`."""
    english = int(language != "zh")
    columns = COLUMNS[kind]
    names = [(column.chinese, column.english)[english][0] for column in columns]

    def fill(workbook: Any) -> list[int]:
        from openpyxl.utils import get_column_letter  # noqa: PLC0415 - slow to import

        sheet = workbook.create_sheet(_TITLES[kind][english])
        sheet.freeze_panes = "A2"
        for number, column in enumerate(columns, 1):
            dimension = sheet.column_dimensions[get_column_letter(number)]
            dimension.width = 18 if column.number else 26
            dimension.number_format = "General" if column.number else "@"  # a long code typed in stays its digits
        starred = [name + "*" * column.required for name, column in zip(names, columns, strict=True)]
        sheet.append([heading(sheet, name) for name in starred])
        notes = workbook.create_sheet(_NOTES[english])
        for letter, width in zip("ABCDE", (22, 10, 60, 28, 28), strict=True):
            notes.column_dimensions[letter].width = width
        notes.append([heading(notes, text) for text in _PARTS[english]])
        for name, column in zip(names, columns, strict=True):
            examples = [example.get(column.field, "") for example in _EXAMPLES[kind]]
            row = [name, _YES[english] if column.required else "", _taken(column, english), *examples]
            notes.append([cell(notes, text or None) for text in row])
        return [1, len(columns) + 1]

    write_workbook(path, fill)


def _taken(column: Column, english: int) -> str:
    """What a column takes: the words it knows, or the bounds of its number."""
    if column.words is not None:
        return " / ".join(words[1 - english] for words in column.words.values())
    if column.number is not None:
        return f"{column.least:g} – {column.most:g}"
    return ""
