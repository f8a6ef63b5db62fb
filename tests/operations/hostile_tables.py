# ruff: noqa: E501 - what is made up reads best as tables
"""What strangers write into the tables of issue 7's registers, and what must hold of every import, whatever they wrote.

A good row of each table, and `spoilt` rows: each of its cells in turn is each of `NASTY`. `look_at` takes a table in and
holds the answer against the store: every row is taken or told, nothing refers to nothing, no identity number stays, the
same table again changes nothing, and one undo takes all of it back.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

from inspector.db.store import Store
from inspector.operations import history
from inspector.operations.identity import holds_identity_number
from inspector.operations.indicators.exchange import import_values
from inspector.operations.indicators.intake import import_quotas
from inspector.operations.projects import assets
from inspector.operations.projects.intake import import_projects
from inspector.operations.rectification.charges_import import import_charges
from inspector.operations.register import grids
from inspector.operations.register.exchange import import_table
from inspector.records import KINDS, Area, Person, Site, own_fields
from tests.operations.projects_made import asset_site, project

GRID = "990101-W1"
IDENTITY = "11010519491231002X"
HEALTH = ("患有糖尿病", "精神分裂症", "diagnosed with HIV")
NASTY: tuple[Any, ...] = (
    None, "", " ", "\u3000", "NaN", "nan", "inf", "-inf", "1e400", "1e308", "-1e308", "-1", "0", "-0.0", "0.1", "1e-300",
    "9" * 40, "½", "１２", "١٢٣", "٢٠٢٦-٠٨", "2026-08", "2026-13", "2026年0月", "0000-00-00", "9999-12-31", "1899-12-31",
    "2026-02-30", "2026年2月30日", "2099-12-31", "45000", "45000.5", "今天", "二〇二六年八月", "=1+1", "=cmd|' /C calc'!A0",
    "#REF!", "#N/A", "\x00a", "\x07", "a\tb\nc\r", "a\u202eb", "\u2028", "e\u0301" * 60, "字" * 1_999, "字" * 2_001, "'; --",
    "../../x", "1=1", "<b>&amp;</b>", "😀" * 120, "true", "否", "是", "[]", "{0}", "%s", IDENTITY, f"身份证{IDENTITY}。", *HEALTH,
    "火星", "990101", "990101100201", "990101100201 ", "990101-9999", "无", "—", True, False, 12, 0.1, 1e308, -1, 2**63,
    date(2026, 8, 31), datetime(2026, 8, 31, 12, 30), time(12, 30), date(1900, 1, 1), date(9999, 12, 31),  # noqa: DTZ001 - a cell has no zone
)  # fmt: skip

Row = Mapping[str, Any]
Import = Callable[[Store, Path], dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Table:
    """How a table is taken in, and the good row number `n` of it; each differs from the others by `own`."""

    take: Import
    row: Callable[[Store, int], Row]


def village(store: Store) -> str:
    return store.find(Area, level="village")[0].code


def household(store: Store, n: int = 0) -> str:
    some = store.find(Site, kind="household")
    return some[n % len(some)].code


def prepare(store: Store) -> None:
    """What the tables refer to."""
    made = project(store, number="XJ-1")
    assets.add(store, asset_site(store), project=made, number="ZC-1")
    area = store.get(Site, store.one("SELECT id FROM site WHERE kind = 'household' AND NOT deleted")).area
    grids.add(store, parent=area, name="第一网格", code=GRID)


def _day(n: int) -> str:
    return f"20{10 + n // 336 % 16:02}-{1 + n // 28 % 12:02}-{1 + n % 28:02}"


def _registered(kind: str) -> Import:
    return lambda store, path: import_table(store, kind, path)


TABLES: Mapping[str, Table] = {
    "projects": Table(import_projects, lambda store, n: {
        "项目编号": f"P-{n}", "项目名称": f"渠道{n}", "项目类型": "农田水利", "实施地点": village(store), "实施单位": "",
        "项目年度": "2026", "资金来源": "衔接资金", "预算资金（万元）": "128.5", "批复文号": "青〔2026〕3号",
        "开工日期": "2026-06-15", "计划完工日期": "2026-12-20", "项目状态": "在建", "绩效目标": "", "备注": "",
    }),
    "documents": Table(import_projects, lambda store, n: {
        "所属项目": "XJ-1", "文件类别": "合同", "有或缺": "有", "文号": "H-1", "文件日期": "2026-06-10", "页数": "26",
        "备注": "",
    }),
    "quantities": Table(import_projects, lambda store, n: {
        "所属项目": "XJ-1", "工程内容": f"衬砌{n}", "计量单位": "米", "批复数量": "1200", "现场数量": "1150",
        "清点日期": "2026-11-18", "备注": "",
    }),
    "lines": Table(import_projects, lambda store, n: {
        "所属项目": "XJ-1", "清单": "支付清单", "月份": "2026-08", "事项": f"进度款{n}", "计划（%或万元）": "40",
        "实际（%或万元）": "38.55", "完成时限": "2026-08-31", "销号日期": "2026-08-29", "凭证": "0812", "备注": "",
    }),
    "assets": Table(import_projects, lambda store, n: {
        "对象编号": "", "资产名称": f"泵站{n}", "所在区划": village(store), "所属项目": "XJ-1", "登记编号": f"Z-{n}",
        "资产类别": "公益性", "原值（万元）": "126.8", "建成年度": "2026", "所有权人": "集体", "移交日期": "2026-10-01",
        "核查日期": "2026-11-18", "登记清楚": "是", "管护制度健全": "部分", "资产状态": "正常", "闲置原因": "",
        "盘活计划": "", "盘活时限": "", "备注": "",
    }),
    "grids": Table(_registered("grids"), lambda store, n: {
        "网格编号": f"{village(store)}-W{900 + n}", "网格名称": f"网格{n}", "类别": "网格", "区划代码或名称": village(store),
        "网格员": store.find(Person)[0].name, "联系电话": store.find(Person)[0].phone or "", "起始日期": "2026-01-01",
    }),
    "grid_places": Table(_registered("grid_places"), lambda store, n: {
        "对象编号": household(store, n), "名称": f"户{n}", "网格编号": GRID,
    }),
    "traits": Table(_registered("traits"), lambda store, n: {
        "区划代码或名称": village(store), "类别": "标签", "类型或标签": "传统村落", "起始日期": _day(n), "截止日期": "",
        "文号或依据": "青〔2026〕3号",
    }),
    "statuses": Table(_registered("statuses"), lambda store, n: {
        "对象编号": household(store, n), "名称": "", "户类型": "脱贫不稳定户", "风险状态": "未消除", "起始日期": _day(n),
        "截止日期": "", "文号或依据": "",
    }),
    "leads": Table(_registered("leads"), lambda store, n: {
        "对象编号": household(store), "区划代码或名称": "", "线索渠道": "基层干部排查", "风险类型": "收入骤减",
        "发现日期": "2026-11-02", "线索内容": f"收入减少{n}", "核实结论": "", "核实日期": "", "转办单位": "", "转办日期": "",
        "回执或文号": "", "办理结果": "", "办结日期": "", "回访日期": "", "已回访": "",
    }),
    "counts": Table(_registered("counts"), lambda store, n: {
        "计数项目": "彩钢棚", "区划代码或名称": village(store), "日期": _day(n), "数量": "12", "是否基数": "否", "备注": "",
    }),
    "quotas": Table(import_quotas, lambda store, n: {
        "任务指标": "户厕改造", "区划代码": village(store), "地区名称": "", "专项行动": "", "起始日期": _day(n),
        "截止日期": "2026-12-31", "计划数": "40", "统计日期": "2026-11-01", "完成数": "12", "备注": "",
    }),
    "values": Table(import_values, lambda store, n: {
        "方案": "environment", "指标": "lasting", "区划代码": village(store), "地区名称": "", "起始日期": _day(n),
        "截止日期": "2026-12-31", "数值": "88.5", "备注": "",
    }),
    "charges": Table(import_charges, lambda store, n: {
        "包保范围": village(store), "姓名": store.find(Person)[0].name, "职责": "网格员", "联系电话": "",
        "起始日期": _day(n), "截止日期": "",
    }),
}  # fmt: skip


def spoilt(store: Store, name: str, share: int = 6) -> list[list[Any]]:
    """The heading, a good row, and rows with one nasty cell each; each column tries one in `share` of what is nasty."""
    table = TABLES[name]
    heading = list(table.row(store, 0))
    rows = [heading, list(table.row(store, 0).values())]
    for place, column in enumerate(heading):
        for value in NASTY[place % share :: share]:
            rows.append(list(({**table.row(store, len(rows)), column: value}).values()))
    return rows


def write(path: Path, sheets: Mapping[str, Sequence[Sequence[Any]]]) -> int:
    """A workbook as a program writes it: text, numbers, days, formulas; returns its rows below the headings."""
    workbook = Workbook()
    workbook.remove(workbook.active)
    for title, rows in sheets.items():
        sheet = workbook.create_sheet(title)
        for row in rows:
            sheet.append([ILLEGAL_CHARACTERS_RE.sub("", it) if isinstance(it, str) else it for it in row])
    workbook.save(path)
    return sum(len(rows) - 1 for rows in sheets.values())


def write_seeds(store: Store, folder: Path) -> dict[str, list[Path]]:
    """A workbook of each table, some of its rows good, some not, to be spoilt further (`tests.fuzz`)."""
    prepare(store)
    found = {name: [folder / f"hostile-{name}.xlsx"] for name in TABLES}
    for name, (path,) in found.items():
        write(path, {"表": spoilt(store, name, 20)})
    return found


def held(store: Store) -> dict[str, list[Any]]:
    """All records as they stand."""
    return {
        name: sorted(store.rows(f"SELECT id, deleted, {', '.join(own_fields(record))} FROM {name} WHERE NOT deleted"))
        for name, record in KINDS.items()
    }


def look_at(store: Store, name: str, path: Path, rows: int) -> dict[str, Any]:
    """Take it in, hold that against what must hold, take it back; returns the first answer."""
    take = TABLES[name].take
    before = held(store)
    said = take(store, path)
    told = said["new"] + said["changed"] + said["same"] + len(said["refused"])
    assert told == rows, f"{rows} rows, {told} told: { ({**said, 'refused': len(said['refused'])}) }"
    assert all(it["row"] > 1 and re.fullmatch(r"[a-z_]+", it["kind"]) for it in said["refused"])
    assert not store.rows("PRAGMA foreign_key_check")
    now = held(store)
    assert (said["operation"] is None) == (now == before)
    fresh = [row for kind, rows in now.items() for row in rows if row not in set(before[kind])]
    kept = [it for row in fresh for it in row if isinstance(it, str) and holds_identity_number(it)]
    assert not kept, kept
    operations = [said["operation"]]
    while operations[-1] is not None:
        operations.append(take(store, path)["operation"])
        assert len(operations) <= 2 + (name == "grids"), "the same table twice (a grid it made may be named in it)"
    for operation in reversed(operations[:-1]):
        history.undo(store, operation)
    assert held(store) == before
    return said
