"""The columns of the tables of projects: the list, documents, quantities, monthly lists and assets, one sheet each.

What a county's own tables name (kinds, states, documents, reasons) is text here: it is looked up where it is taken in.
"""

from collections.abc import Mapping

from inspector.sheet.columns import Column, Flaw

_MOST = 100_000_000.0
_MARKS = {"yes": ("是", "Yes", "清楚", "健全", "明确", "明显", "好", "yes", "√"),
          "partly": ("部分", "Partly", "不全", "一般", "partly"),
          "no": ("否", "No", "无", "不清楚", "不健全", "不明确", "不明显", "差", "no", "×")}  # fmt: skip
_LISTS = {"progress": ("进度清单", "Progress", "进度", "项目进度清单", "progress"),
          "payment": ("支付清单", "Payments", "支付", "资金支付清单", "payment")}  # fmt: skip
_FILED = {"present": ("有", "Present", "齐全", "已归档", "√", "present"),
          "missing": ("缺", "Missing", "无", "×", "missing"),
          "not_applicable": ("不适用", "Not applicable", "无需", "—", "not_applicable")}  # fmt: skip
_CATEGORIES = {"operating": ("经营性", "Operating", "经营类", "经营性资产", "operating"),
               "public": ("公益性", "Public", "公益类", "公益性资产", "public"),
               "household": ("到户类", "Household", "到户", "到户类资产", "household")}  # fmt: skip


def _amount(field: str, chinese: tuple[str, ...], english: tuple[str, ...], *, required: bool = False) -> Column:
    return Column(field, chinese, english, required=required, number=float, most=_MOST)


def _mark(field: str, chinese: str, english: str) -> Column:
    return Column(field, (chinese,), (english,), words=_MARKS, unknown=Flaw.UNKNOWN_CHOICE)


_PROJECT = Column(
    "project", ("所属项目", "项目编号或名称", "项目编号", "项目名称", "项目"), ("Project",), required=True
)
_NOTE = Column("note", ("备注", "说明"), ("Note",))

PROJECTS = (
    Column("number", ("项目编号", "编号", "项目代码"), ("Number",)),
    Column("name", ("项目名称", "名称"), ("Name", "Project"), required=True),
    Column("kind", ("项目类型", "类型", "类别"), ("Kind",)),
    Column("place", ("实施地点", "所在区划", "区划代码", "所在村", "建设地点", "乡镇村"), ("Place", "Area")),
    Column("unit", ("实施单位", "建设单位", "责任单位"), ("Carried out by", "Unit")),
    Column("year", ("项目年度", "年度"), ("Year",), number=int, least=1949, most=2199),
    Column("funds", ("资金来源", "资金类型"), ("Source of funds", "Funds")),
    _amount(
        "budget", ("预算资金（万元）", "预算资金", "项目预算资金", "预算", "总投资", "投资"), ("Budget (10,000 yuan)",)
    ),
    Column("approved", ("批复文号", "批复"), ("Approved by", "Approval")),
    Column("starts", ("开工日期", "开始日期"), ("Starts",)),
    Column("ends", ("计划完工日期", "完工日期", "结束日期"), ("Ends",)),
    Column("state", ("项目状态", "状态"), ("State",)),
    Column("goal", ("绩效目标",), ("Performance target", "Goal")),
    _NOTE,
)
DOCUMENTS = (
    _PROJECT,
    Column("kind", ("文件类别", "档案类别", "文件"), ("Document",), required=True),
    Column("state", ("有或缺", "状态", "归档情况"), ("Present or missing", "State"), required=True, words=_FILED,
           unknown=Flaw.UNKNOWN_CHOICE),
    Column("number", ("文号", "编号"), ("Number",)),
    Column("day", ("文件日期", "日期"), ("Date",)),
    Column("pages", ("页数",), ("Pages",), number=int, most=1_000_000),
    _NOTE,
)  # fmt: skip
QUANTITIES = (
    _PROJECT,
    Column("text", ("工程内容", "建设内容", "名称"), ("What", "Item"), required=True),
    Column("measure", ("计量单位", "单位"), ("Unit",), required=True),
    _amount("planned", ("批复数量", "计划数量", "计划量", "批复量"), ("Approved", "Planned"), required=True),
    _amount("actual", ("现场数量", "实际数量", "实际量", "完成量"), ("On site", "Actual")),
    Column("checked", ("清点日期", "核查日期"), ("Counted on",)),
    _NOTE,
)
LINES = (
    _PROJECT,
    Column("list", ("清单", "清单类别"), ("List",), required=True, words=_LISTS, unknown=Flaw.UNKNOWN_CHOICE),
    Column("month", ("月份", "月"), ("Month",), required=True),
    Column("text", ("事项", "内容", "工作内容"), ("What", "Item"), required=True),
    _amount("planned", ("计划（%或万元）", "计划"), ("Planned (% or 10,000 yuan)",)),
    _amount("actual", ("实际（%或万元）", "实际", "完成"), ("Actual (% or 10,000 yuan)",)),
    Column("due", ("完成时限", "时限"), ("Due",)),
    Column("closed", ("销号日期", "销号"), ("Closed",)),
    Column("document", ("凭证", "佐证", "凭证号"), ("Voucher",)),
    _NOTE,
)
ASSETS = (
    Column("code", ("对象编号", "对象编码"), ("Site code",)),
    Column("name", ("资产名称",), ("Asset", "Asset name"), required=True),
    Column("place", ("所在区划", "区划代码", "坐落地点", "所在村", "所在地"), ("Place", "Area")),
    Column("project", ("所属项目", "项目编号或名称", "项目编号", "项目名称"), ("Project",)),
    Column("number", ("登记编号", "资产编号", "编号"), ("Registered as", "Number")),
    Column("category", ("资产类别", "类别"), ("Category",), words=_CATEGORIES, unknown=Flaw.UNKNOWN_CHOICE),
    _amount("value", ("原值（万元）", "资产原值", "原值"), ("Original value (10,000 yuan)", "Original value")),
    Column("built", ("建成年度", "建成年份"), ("Built",), number=int, least=1949, most=2199),
    Column("funds", ("资金来源",), ("Source of funds",)),
    Column("owner", ("所有权人", "权属"), ("Owner",)),
    Column("handed_over", ("移交日期",), ("Handed over",)),
    Column("day", ("核查日期",), ("Checked on",)),
    _mark("registered", "登记清楚", "Registered clearly"), _mark("rules", "管护制度健全", "Rules for upkeep"),
    _mark("keeper", "管护责任明确", "Keeper named"), _mark("effect", "管护成效明显", "Well kept"),
    Column("state", ("资产状态", "现状", "状态"), ("State",)),
    Column("idle_reason", ("闲置原因",), ("Why it is idle",)),
    Column("plan", ("盘活计划",), ("Plan",)),
    Column("due", ("盘活时限",), ("Until",)),
    _NOTE,
)  # fmt: skip

PROJECT_SHEETS: Mapping[str, tuple[str, str, tuple[Column, ...]]] = {
    "projects": ("项目", "Projects", PROJECTS),
    "documents": ("项目档案", "Documents", DOCUMENTS),
    "quantities": ("工程量", "Quantities", QUANTITIES),
    "lines": ("月度清单", "Monthly lists", LINES),
    "assets": ("资产", "Assets", ASSETS),
}
"""Kind → what its sheet is called in Chinese and English, and its columns, in the order they are written and taken."""
