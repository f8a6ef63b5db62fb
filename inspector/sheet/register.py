"""The tables of the register as they leave and come in: grids, who belongs to one, traits, groups, leads, counts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from inspector.sheet.cells import cell, heading, write_workbook
from inspector.sheet.columns import CHARGE_COLUMNS, Column, Flaw
from inspector.sheet.refused import write_csv

_LEVELS = {"grid": ("grid", "网格", "Grid"), "ten": ("ten", "十户", "十户联防", "Ten households")}
_KINDS = {"type": ("type", "类型", "村庄类型", "Type"), "tag": ("tag", "标签", "村庄标签", "Tag")}
RISK_WORDS = {
    "present": ("present", "未消除", "Present"), "removed": ("removed", "已消除", "Removed"),
    "natural": ("natural", "自然消除", "Gone by itself"),
}  # fmt: skip
VERDICT_WORDS = {
    "true": ("true", "属实", "True"), "partly_true": ("partly_true", "部分属实", "Partly true"),
    "untrue": ("untrue", "不属实", "Untrue"),
}  # fmt: skip
_YES = {"1": ("1", "是", "√", "基数", "Yes"), "0": ("0", "否", "No")}

_SITE = Column("site", ("对象编号", "户编号", "编号"), ("Site code",), required=True)
_PLACE = Column("place", ("区划代码或名称", "区划代码", "村", "所在村"), ("Area code or name", "Area"), required=True)
_SINCE = Column("since", ("起始日期", "自"), ("From", "Since"))
_UNTIL = Column("until", ("截止日期", "至"), ("Until",))
_DOCUMENT = Column("document", ("文号或依据", "文号", "依据"), ("Document",))
_CHOICE = Flaw.UNKNOWN_CHOICE


def _wanted(column: Column) -> Column:
    return Column(column.field, column.chinese, column.english, required=True)


@dataclass(frozen=True, slots=True)
class Table:
    """A kind of table: what it is called in both languages, its columns, and a row to show what goes where."""

    kind: str
    title: tuple[str, str]
    columns: tuple[Column, ...]
    example: Mapping[str, str]

    def heads(self, language: str) -> list[str]:
        """What stands over its columns."""
        return [(it.chinese, it.english)[language != "zh"][0] for it in self.columns]


GRIDS = Table(
    "grids", ("网格和十户", "Grids"),
    (
        Column("grid", ("网格编号", "编号"), ("Grid code", "Code")),
        Column("name", ("网格名称", "名称"), ("Name",), required=True),
        Column("level", ("类别", "级别"), ("Kind",), words=_LEVELS, unknown=_CHOICE), _PLACE,
        Column("worker", ("网格员", "网格员姓名"), ("Grid worker",)),
        Column("phone", ("联系电话", "电话"), ("Telephone",)), _SINCE,
        Column("households", ("户数",), ("Households",)),
    ),
    {"grid": "990101101203-W01", "name": "第一网格", "level": "网格", "place": "990101101203", "worker": "禾满仓",
     "phone": "10000000007", "since": "2026-01-01"},
)  # fmt: skip
PLACES = Table(
    "grid_places", ("网格内对象", "Places of grids"),
    (_SITE, Column("name", ("名称", "户主"), ("Name",)),
     Column("grid", ("网格编号", "所属网格"), ("Grid code", "Grid"), required=True)),
    {"site": "990101101203-HT-0007", "grid": "990101101203-W01"},
)  # fmt: skip
TRAITS = Table(
    "traits", ("村庄类型和标签", "Types and tags"),
    (_PLACE, Column("kind", ("类别",), ("Kind",), required=True, words=_KINDS, unknown=_CHOICE),
     Column("value", ("类型或标签",), ("Type or tag",), required=True), _wanted(_SINCE), _UNTIL, _DOCUMENT),
    {"place": "990101101203", "kind": "标签", "value": "传统村落", "since": "2026-01-01",
     "document": "青建发〔2026〕3号"},
)  # fmt: skip
STATUSES = Table(
    "statuses", ("户类型", "Groups of households"),
    (_SITE, Column("name", ("名称", "户主"), ("Name",)),
     Column("category", ("户类型",), ("Group",), required=True),
     Column("risk", ("风险状态", "风险"), ("Risk",), words=RISK_WORDS, unknown=_CHOICE), _wanted(_SINCE), _UNTIL,
     _DOCUMENT),
    {"site": "990101101203-HT-0007", "category": "脱贫不稳定户", "risk": "未消除", "since": "2026-01-01"},
)  # fmt: skip
LEADS = Table(
    "leads", ("风险线索", "Leads on risks"),
    (
        Column("site", ("对象编号", "户编号", "编号"), ("Site code",)),
        Column("place", ("区划代码或名称", "区划代码", "村"), ("Area code or name", "Area")),
        Column("channel", ("线索渠道", "渠道"), ("Channel",), required=True),
        Column("risk", ("风险类型", "风险"), ("Risk",), required=True),
        Column("found", ("发现日期",), ("Found",), required=True),
        Column("text", ("线索内容", "内容"), ("Text",), required=True),
        Column("verdict", ("核实结论",), ("Verdict",), words=VERDICT_WORDS, unknown=_CHOICE),
        Column("verified", ("核实日期",), ("Verified",)), Column("unit", ("转办单位",), ("Referred to",)),
        Column("referred", ("转办日期",), ("Referred",)), Column("document", ("回执或文号", "文号"), ("Receipt",)),
        Column("outcome", ("办理结果",), ("Outcome",)), Column("ended", ("办结日期",), ("Ended",)),
        Column("look_again", ("回访日期",), ("To be looked at again",)),
        Column("looked", ("已回访",), ("Looked again",)),
    ),
    {"site": "990101101203-HT-0007", "channel": "基层干部排查", "risk": "收入骤减", "found": "2026-11-02",
     "text": "外出务工返乡，收入较上年明显减少。"},
)  # fmt: skip
COUNTS = Table(
    "counts", ("存量和新增", "Counts"),
    (
        Column("counter", ("计数项目", "项目"), ("Counter",), required=True), _PLACE,
        Column("day", ("日期",), ("Day",), required=True),
        Column("value", ("数量",), ("Number",), required=True, number=float, most=1e9),
        Column("baseline", ("是否基数", "基数"), ("Baseline",), words=_YES, unknown=Flaw.NOT_YES_NO),
        Column("note", ("备注",), ("Note",)),
    ),
    {"counter": "彩钢棚", "place": "990101101203", "day": "2026-01-01", "value": "12", "baseline": "是"},
)  # fmt: skip
AREAS = Table(
    "area_history", ("行政区划沿革", "Areas over time"),
    (
        Column("code", ("区划代码",), ("Area code",)), Column("name", ("名称",), ("Name",)),
        Column("level", ("级别",), ("Level",)), Column("place", ("所属",), ("Lies in",)), _SINCE, _UNTIL,
        Column("successor", ("并入或改称",), ("Went into, or is called",)),
    ),
    {},
)  # fmt: skip
CHARGES = Table(
    "charges", ("包保责任", "In charge"), (*CHARGE_COLUMNS, Column("called", ("范围名称",), ("Called",))), {}
)
TABLES: Mapping[str, Table] = {it.kind: it for it in (GRIDS, PLACES, TRAITS, STATUSES, LEADS, COUNTS)}
"""What comes in as well as it leaves."""
LEAVING: Mapping[str, Table] = {**TABLES, AREAS.kind: AREAS, CHARGES.kind: CHARGES}
"""What leaves; charges come in by `charges_import`."""

_NOTES = ("填写说明", "How to fill in")
_PARTS = (("栏目", "必填", "可填", "示例（虚构）"), ("Column", "Required", "Takes", "Example (fictional)"))


def write_table(table: Table, rows: Sequence[Mapping[str, Any]], path: Path, *, language: str = "zh") -> None:
    """Write rows as CSV where the file is called so, else as XLSX. Raises Fault as `safe_write`."""
    if path.suffix.lower() == ".csv":
        listed = [[_plain(row.get(it.field)) for it in table.columns] for row in rows]
        write_csv(path, table.heads(language), listed)
        return

    def fill(workbook: Any) -> list[int]:
        _sheet(workbook, table, language)
        sheet = workbook[table.title[language != "zh"]]
        for row in rows:
            sheet.append([cell(sheet, row.get(it.field)) for it in table.columns])
        return [len(rows) + 1]

    write_workbook(path, fill)


def write_empty(table: Table, path: Path, *, language: str = "zh") -> None:
    """Write the table to be filled in, with what each column takes. Raises Fault as `safe_write`."""
    english = int(language != "zh")

    def fill(workbook: Any) -> list[int]:
        _sheet(workbook, table, language)
        notes = workbook.create_sheet(_NOTES[english])
        for letter, width in zip("ABCD", (24, 10, 48, 36), strict=True):
            notes.column_dimensions[letter].width = width
        notes.append([heading(notes, it) for it in _PARTS[english]])
        for name, column in zip(table.heads(language), table.columns, strict=True):
            takes = " / ".join(it[1 + english * (len(it) - 2)] for it in (column.words or {}).values())
            row = (name, ("是", "yes")[english] if column.required else None, takes or None)
            notes.append([cell(notes, it) for it in (*row, table.example.get(column.field))])
        return [1, len(table.columns) + 1]

    write_workbook(path, fill)


def _sheet(workbook: Any, table: Table, language: str) -> None:
    from openpyxl.utils import get_column_letter  # noqa: PLC0415 - slow to import

    sheet = workbook.create_sheet(table.title[language != "zh"])
    sheet.freeze_panes = "A2"
    for number, column in enumerate(table.columns, 1):
        dimension = sheet.column_dimensions[get_column_letter(number)]
        dimension.width = 14 if column.number else 24
        dimension.number_format = "General" if column.number else "@"
    sheet.append([heading(sheet, it) for it in table.heads(language)])


def _plain(value: Any) -> str | int:
    return value if isinstance(value, int) else "" if value is None else str(value)
