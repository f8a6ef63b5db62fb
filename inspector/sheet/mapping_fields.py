"""What a column of a stranger's ledger may become: every field with the headings offices write over it. Pure."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

LEAVE = ""
"""A column that is left out."""
REMARK = "remark"
"""A column whose cells are kept in the note, each after its heading: 列名：值."""


class Holds(StrEnum):
    """What the cells of a field are read as."""

    TEXT = "text"
    DAY = "day"
    SEVERITY = "severity"
    STATUS = "status"
    VERDICT = "verdict"  # of a re-inspection, or of the verification of a suspected issue
    YES_NO = "yes_no"
    WORD = "word"  # of a reference table
    AREA = "area"
    SITE = "site"
    UNIT = "unit"
    PERSON = "person"


@dataclass(frozen=True, slots=True)
class Field:
    """A field, what its cells hold, and its headings, the usual one first; `table` names the words it takes."""

    name: str
    holds: Holds
    headings: tuple[str, ...]
    table: str = ""
    joined: bool = False  # several columns may become it; their texts stand below each other

    def title(self, language: str) -> str:
        """What it is called where one chooses: its usual heading in that language."""
        english = [it for it in self.headings if it.isascii()]
        return english[0] if language != "zh" and english else self.headings[0]


_T, _D = Holds.TEXT, Holds.DAY
FIELDS: tuple[Field, ...] = (
    Field("text", _T, (
        "问题描述", "问题", "存在问题", "存在的问题", "问题内容", "具体问题", "主要问题", "问题表现", "具体表现",
        "问题情况",
        "发现问题", "疑似问题", "疑似问题描述", "疑点", "疑点描述", "疑点内容", "疑似情况", "反馈问题", "问题清单",
        "问题具体表现",
        "整改问题", "问题及表现", "Description", "Issue", "Finding", "Text"), joined=True),
    Field("number", _T, ("台账号", "台账编号", "问题编号", "编号", "问题序号", "销号编号", "挂号", "Number",
        "Ledger number", "No.")),
    Field("item", _T, ("序号", "项号", "条目", "问题条目", "Item")),
    Field("aspect", _T, ("方面", "问题方面", "反馈方面", "所属方面", "问题类型", "大类", "一级分类",
        "Aspect"), joined=True),
    Field("town", Holds.AREA, ("乡镇", "镇", "乡", "乡镇街道", "所在乡镇", "所属乡镇", "镇街", "街道", "Town")),
    Field("village", Holds.AREA, ("村", "行政村", "村社区", "村居", "所在村", "所属村", "村名", "Village")),
    Field("group", Holds.AREA, ("组", "村民小组", "自然村", "组别", "所在组", "屯", "Group")),
    Field("area", Holds.AREA, (
        "所属区划", "所在区划", "区划代码", "行政区划", "行政区划代码", "所在地", "所属区域", "乡镇村", "地区", "县区",
        "属地", "涉及乡镇村",
        "Area", "Area code")),
    Field("site_code", Holds.SITE, ("对象编号", "对象编码", "户编号", "厕所编号", "设施编号", "编码", "Site code")),
    Field("site", Holds.SITE, (
        "对象名称", "对象", "户主", "户主姓名", "农户姓名", "农户", "检查对象", "点位名称", "项目名称", "设施名称",
        "姓名", "Site",
        "Householder")),
    Field("place", _T, ("位置", "具体位置", "地点", "具体地点", "点位", "问题点位", "地址", "详细地址", "Place",
        "Address"), joined=True),
    Field("found", _D, (
        "发现日期", "发现时间", "检查日期", "检查时间", "督查日期", "督查时间", "排查时间", "反馈日期", "反馈时间",
        "推送日期", "推送时间",
        "登记日期", "日期", "时间", "Found", "Date")),
    Field("severity", Holds.SEVERITY, ("严重程度", "问题等级", "等级", "级别", "问题程度", "Severity")),
    Field("theme", Holds.WORD, ("主题", "领域", "工作领域", "督查主题", "Theme"), table="themes"),
    Field("category", Holds.WORD, ("问题类别", "类别", "问题分类", "Class"), table="defect_codes"),
    Field("code", Holds.WORD, ("问题码", "问题代码", "Code"), table="defect_codes"),
    Field("source", Holds.WORD, ("来源", "问题来源", "线索来源", "Source"), table="sources"),
    Field("origin_number", _T, ("来源文号", "反馈文号", "Source document")),
    Field("handling", Holds.WORD, ("处置类别", "整改类别", "整改类型", "整改方式", "Handling"), table="handling"),
    Field("common", Holds.YES_NO, ("是否共性", "共性问题", "是否共性问题", "Common")),
    Field("lead", Holds.UNIT, ("牵头单位", "牵头部门", "牵头责任单位", "Lead unit")),
    Field("unit", Holds.UNIT, (
        "责任单位", "整改单位", "责任部门", "整改责任单位", "主体责任单位", "承办单位", "配合单位", "责任主体", "单位",
        "Responsible unit",
        "Unit")),
    Field("leader", Holds.PERSON, ("责任领导", "分管领导", "包抓领导", "包保领导", "牵头领导", "县级责任领导",
        "Leader")),
    Field("person", Holds.PERSON, ("责任人", "整改责任人", "具体责任人", "直接责任人", "联系人", "Responsible person",
        "Person")),
    Field("requirement", _T, ("整改要求", "工作要求", "处理意见", "要求和建议", "要求", "Requirement"), joined=True),
    Field("basis", _T, ("依据", "问题依据", "标准依据", "Basis")),
    Field("goal", _T, ("整改目标", "目标", "完成标志", "Goal"), joined=True),
    Field("measures", _T, ("整改措施", "措施", "具体措施", "工作措施", "Measures"), joined=True),
    Field("milestones", _T, ("阶段节点", "时间表", "节点", "阶段节点(时间表)", "Milestones"), joined=True),
    Field("assigned", _D, ("交办日期", "交办时间", "下发日期", "下发时间", "派发时间", "Assigned")),
    Field("assign_number", _T, ("交办文号", "交办单号", "整改通知书编号", "Assignment number")),
    Field("accepted", _D, ("认领日期", "认领时间", "Accepted")),
    Field("due", _D, (
        "整改时限", "完成时限", "整改期限", "时限", "期限", "整改完成时限", "要求完成时间", "计划完成时间",
        "拟完成时间", "截止日期",
        "截止时间", "限期", "办结时限", "Due", "Deadline")),
    Field("extended", _D, ("延期至", "延长至", "延期时限", "Extended to")),
    Field("extended_by", _T, ("延期批准人", "延期审批人", "Extension approved by")),
    Field("status", Holds.STATUS, (
        "当前状态", "状态", "整改状态", "整改情况", "完成情况", "是否整改", "是否完成整改", "是否整改到位", "整改进度",
        "办理状态", "是否销号",
        "整改进展状态", "销号情况", "State", "Status")),
    Field("progress", _T, (
        "进展", "最近进展", "整改进展", "工作进展", "进展情况", "整改落实情况", "整改结果", "整改完成情况",
        "进展(最近)", "反馈情况", "整改反馈情况", "Progress"), joined=True),
    Field("finished", _D, (
        "完成日期", "完成时间", "整改完成日期", "整改完成时间", "实际完成时间", "整改日期", "整改时间", "办结时间",
        "Finished")),
    Field("replied", _D, ("整改反馈日期", "整改反馈时间", "上报日期", "上报时间", "Replied")),
    Field("rechecked", _D, ("复查日期", "复查时间", "核查时间", "验收时间", "验收日期", "Re-inspected")),
    Field("rechecker", Holds.PERSON, ("复查人", "验收人", "复查人员", "Re-inspected by")),
    Field("recheck", Holds.VERDICT, ("复查结论", "复查结果", "复查情况", "验收结论", "Re-inspection")),
    Field("closed", _D, ("销号日期", "销号时间", "Closed")),
    Field("closed_by", _T, ("销号批准人", "销号审批人", "批准人", "Close-out approved by")),
    Field("verdict", Holds.VERDICT, ("核实结论", "核实结果", "核查结果", "核查结论", "是否属实", "Verified")),
    Field("verified", _D, ("核实日期", "核实时间", "Verified on")),
    Field("verified_note", _T, ("核实情况", "核查情况", "核实说明", "Verification"), joined=True),
    Field("cause", Holds.WORD, ("原因", "原因类别", "Cause"), table="causes"),
    Field("root", _T, ("问题根源", "原因分析", "问题原因", "产生原因", "Root cause"), joined=True),
    Field("elsewhere", _T, ("举一反三", "举一反三情况", "Elsewhere"), joined=True),
    Field("mechanism", _T, ("长效机制", "建章立制", "机制建设", "Mechanism"), joined=True),
    Field("opinion", _T, ("群众意见", "群众评价", "群众满意度", "Opinion")),
    Field("note", _T, ("备注", "说明", "备注说明", "Note", "Remarks"), joined=True),
)  # fmt: skip
BY_NAME: Mapping[str, Field] = {it.name: it for it in FIELDS}

NOT_KEPT = (
    "年度", "联系电话", "电话", "手机", "照片数", "督查员", "检查人", "检查人员", "组长", "整改前照片", "整改后照片",
    "照片", "佐证材料",
    "是否反弹", "反弹次数", "催办次数", "约谈次数", "整改轮次", "销号依据", "逾期天数", "网格", "通报次数", "对象类型",
    "Year", "Telephone", "Phone", "Photos", "Inspector", "Kind",
    "Rebounds",
)  # fmt: skip
"""Headings left out unless somebody says otherwise: computed here, personal, or pictures a sheet only names."""


_SECOND = {
    "反馈日期": "replied", "反馈时间": "replied",
    **dict.fromkeys(("整改情况", "完成情况", "整改进度", "整改进展状态", "销号情况"), "progress"),
}  # fmt: skip
"""What a heading means once another column is what it would mean first: whoever has 发现日期 was replied to, and beside
a column 状态 stands the tale of how it went."""


def plain_heading(text: str) -> str:
    """A heading without spaces, punctuation, and what stands in parentheses behind it."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    without = re.sub(r"\(.*?\)|\[.*?\]|【.*?】", "", folded)
    return re.sub(r"[\s*:：_、/\\.。,，\-—()\[\]]", "", without or folded)


@cache
def _known() -> Mapping[str, str]:
    known: dict[str, str] = {}
    for heading in NOT_KEPT:
        known.setdefault(plain_heading(heading), LEAVE)
    for field in FIELDS:
        for heading in (*field.headings, field.name):
            known.setdefault(plain_heading(heading), field.name)
    return known


@cache
def _usual() -> Mapping[str, int]:
    """How usual a heading is for its field: 0 for the first."""
    return {plain_heading(it): rank for field in FIELDS for rank, it in reversed([*enumerate(field.headings)])}


def named(heading: str) -> str | None:
    """The field a heading names, LEAVE for one that is known and not kept, None for an unknown one.

    Of a heading in two lines («整改情况 措施») the whole is asked first, then the lower line, then the upper one.
    """
    known = _known()
    parts = heading.split(" / ")
    for text in (heading, *reversed(parts)):
        plain = plain_heading(text)
        if plain in known:
            return known[plain]
    return None


def guessed(headings: Sequence[str]) -> list[str]:
    """What the columns most likely become, in their order; a field is given twice only where texts may be joined.

    A heading that says it wholly comes before one that only its lower line speaks for, of those the more usual one:
    状态 before 整改情况, wherever they stand. Unknown headings: REMARK.
    """
    found: list[str | None] = [None] * len(headings)
    taken: set[str] = set()
    by_use = sorted(range(len(headings)), key=lambda at: _usual().get(plain_heading(headings[at]), 0))
    exact = [(_known().get(plain_heading(headings[at])), at) for at in by_use]
    for first, at in [*exact, *((named(it), at) for at, it in enumerate(headings))]:
        name = first
        if found[at] is not None or name is None:
            continue
        if name in BY_NAME and name in taken and not BY_NAME[name].joined:
            name = _SECOND.get(plain_heading(headings[at]))
            if name is None or (name in taken and not BY_NAME[name].joined):
                continue
        found[at] = name
        taken.add(name)
    return [(REMARK if headings[at] else LEAVE) if name is None else name for at, name in enumerate(found)]
