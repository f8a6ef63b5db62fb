"""项目档案目录, 月度清单, 资产卡: what a project's file holds and lacks, its monthly lists, an asset with its points.

Everything is worded here from plain facts; amounts come as text, exactly as they were entered.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from inspector.paper.content import Box, Column, Content, Form, Gap, Part, Table, Title
from inspector.paper.facts import Issue
from inspector.paper.gather.parts import Headings, note, paragraph, red_head
from inspector.paper.gather.phrases import narrow_day
from inspector.paper.gather.visited import pairs
from inspector.paper.harmless import one_line

Rows = tuple[tuple[str, ...], ...]

FILINGS: Mapping[str, str] = {
    "present": "有", "missing": "缺", "not_applicable": "不适用", "unseen": "未核对", "later": "暂不需要",
}  # fmt: skip
AGREEMENTS: Mapping[str, str] = {
    "agrees": "与批复一致", "above": "超出批复", "below": "少于批复", "not_counted": "未清点",
    "none_planned": "批复为零，不计偏差", "none_at_all": "批复和实际均为零",
}  # fmt: skip
CLOSINGS: Mapping[str, str] = {"closed": "已销号", "open": "未销号", "late": "逾期未销号"}
PAYINGS: Mapping[str, str] = {
    "on_target": "达到阶段要求", "behind": "低于阶段要求", "overspent": "超出预算",
    "no_budget": "未填预算，没有基数，不计支出率", "no_year": "未填项目年度，不对照阶段要求",
    "no_stage": "尚未到第一个阶段", "not_begun": "尚未开工，暂不比较", "ended": "项目已了结，不再比较",
}  # fmt: skip
MARKS: Mapping[str, str] = {"yes": "是", "partly": "部分", "no": "否", "": "未核查"}
CATEGORIES: Mapping[str, str] = {"operating": "经营性", "public": "公益性", "household": "到户类", "": "—"}
WANTS: Mapping[str, str] = {
    "check": "尚未核查", "state": "未填资产状态", "reason": "未填闲置原因", "plan": "没有盘活计划",
    "plan_due": "盘活计划已到期，仍闲置",
}  # fmt: skip
_POINTS = ("登记清楚", "管护制度健全", "管护责任明确", "管护成效明显")

_DOCUMENTS = (
    Column(heading="序号", share=11, align="centre"), Column(heading="文件类别", share=36),
    Column(heading="有无", share=20, align="centre"), Column(heading="文号", share=36),
    Column(heading="文件日期", share=24, align="centre"), Column(heading="页数", share=12, align="centre"),
    Column(heading="备注", share=17),
)  # fmt: skip
_QUANTITIES = (
    Column(heading="工程内容", share=45), Column(heading="单位", share=14, align="centre"),
    Column(heading="批复数量", share=23, align="right"), Column(heading="现场数量", share=23, align="right"),
    Column(heading="偏差", share=18, align="right"), Column(heading="比对结果", share=33),
)  # fmt: skip
_LINES = (
    Column(heading="月份", share=20, align="centre"), Column(heading="事项", share=42),
    Column(heading="计划", share=17, align="right"), Column(heading="实际", share=17, align="right"),
    Column(heading="完成时限", share=22, align="centre"), Column(heading="销号", share=22, align="centre"),
    Column(heading="凭证", share=16),
)  # fmt: skip
_CHECKS = (
    Column(heading="核查日期", share=24, align="centre"), *(Column(heading=it.replace("管护", "管护\n"), share=18,
                                                               align="centre") for it in _POINTS),
    Column(heading="资产状态", share=20, align="centre"), Column(heading="闲置原因、盘活计划", share=40),
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthsFacts:
    """One monthly list: rows of month, text, planned, actual, due, closed or how it stands, voucher."""

    rows: Rows
    open: int
    late: int
    lacking: tuple[str, ...]  # months, or spans of them
    dated: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectFacts:
    """A project's file in words and amounts as text; `documents` rows: kind, filing, number, day, pages, note."""

    head: tuple[tuple[str, str], ...]
    name: str
    documents: Rows
    lacking: tuple[str, ...]
    quantities: Rows  # text, measure, planned, actual, deviation, agreement
    budget: str
    paid: str
    share: str
    target: str
    gap: str
    short: str
    paying: str
    progress: MonthsFacts
    payments: MonthsFacts


@dataclass(frozen=True, slots=True, kw_only=True)
class AssetFacts:
    """An asset; `checks` rows: day, four marks, state, reason and plan; `wants` in code."""

    name: str
    head: tuple[tuple[str, str], ...]
    checks: Rows
    fulfilled: int
    wants: tuple[str, ...]
    findings: Rows  # number, found, text, state


def project_file(facts: ProjectFacts, issue: Issue) -> Content:
    """The list of what one project's file holds: documents, quantities, payment."""
    heads = Headings("zh")
    parts = _begun(issue, facts.head)
    parts.append(heads.next("档案目录"))
    if facts.documents:
        whole = f"档案缺：{'、'.join(facts.lacking)}。" if facts.lacking else "现阶段应有的文件齐全。"
        parts += [Table(columns=_DOCUMENTS, rows=_numbered(facts.documents)), paragraph(whole)]
    else:
        parts.append(paragraph("参数表没有列出应有的文件，无法判断档案是否齐全。"))
    parts.append(heads.next("工程量比对"))
    if facts.quantities:
        parts.append(Table(columns=_QUANTITIES, rows=tuple(_quantity(it) for it in facts.quantities)))
    else:
        parts.append(paragraph("没有录入可在现场清点的工程量。"))
    parts += [heads.next("资金支出"), paragraph(_payment(facts)), heads.next("月度清单"),
              paragraph(_told("进度清单", facts.progress)), paragraph(_told("支付清单", facts.payments)),
              Gap(), _signed("建档人", "审核人")]  # fmt: skip
    return _made(issue, facts.name, parts)


def project_lists(facts: ProjectFacts, issue: Issue) -> Content:
    """Both monthly lists of one project with the close-out of every line."""
    heads = Headings("zh")
    parts = _begun(issue, facts.head)
    for name, unit, held in (
        ("月度进度清单", "计划和实际为占总体的百分比", facts.progress),
        ("月度支付清单", "金额单位：万元", facts.payments),
    ):
        parts += [heads.next(name), paragraph(_told(name[2:], held))]
        if held.rows:
            parts += [Table(columns=_LINES, rows=tuple(_line(it) for it in held.rows)), note(f"{unit}。")]
    parts += [paragraph(_payment(facts)), Gap(), _signed("填报人", "审核人")]
    return _made(issue, facts.name, parts)


def asset_card(facts: AssetFacts, issue: Issue) -> Content:
    """One asset: whose it is, its four points, what was seen of it, what is wanting, what is open there."""
    heads = Headings("zh")
    parts = _begun(issue, facts.head)
    parts.append(heads.next("核查情况"))
    if facts.checks:
        rows = tuple((_narrow(it[0]), *(MARKS.get(mark, mark) for mark in it[1:5]),
                      *map(one_line, it[5:])) for it in facts.checks)  # fmt: skip
        parts += [Table(columns=_CHECKS, rows=rows), paragraph(f"最近一次核查，四项中达到{facts.fulfilled}项。")]
    else:
        parts.append(paragraph("尚未核查，四项没有结果。"))
    if facts.checks and facts.wants:
        parts.append(paragraph("需补：" + "；".join(WANTS.get(it, it) for it in facts.wants) + "。"))
    parts.append(heads.next("未销号的问题"))
    if facts.findings:
        columns = (
            Column(heading="台账号", share=26), Column(heading="发现日期", share=24, align="centre"),
            Column(heading="问题描述", share=84), Column(heading="当前状态", share=22, align="centre"),
        )  # fmt: skip
        parts.append(Table(columns=columns, rows=tuple(tuple(map(one_line, it)) for it in facts.findings)))
    else:
        parts.append(paragraph("没有未销号的问题。"))
    parts += [Gap(), _signed("管护人", "核查人")]
    return _made(issue, facts.name, parts)


# -- what they have in common ------------------------------------------------------------------------------------------


def _begun(issue: Issue, head: tuple[tuple[str, str], ...]) -> list[Part]:
    said = [(name, one_line(value) or "—") for name, value in head]
    return [Title(text=one_line(issue.kind.title)), Gap(), pairs(said)]


def _made(issue: Issue, name: str, parts: list[Part]) -> Content:
    return Content(
        kind=issue.kind.name, paper=issue.paper, number=issue.number,
        title=f"{one_line(name)}{one_line(issue.kind.title)}", issuer=one_line(issue.office.name), addressee="",
        issued=issue.issued.isoformat(), head=red_head(issue), parts=tuple(parts),
    )  # fmt: skip


def _numbered(rows: Rows) -> Rows:
    return tuple(
        (str(at), one_line(kind), FILINGS.get(state, state), one_line(number), _narrow(day), pages,
         one_line(said))
        for at, (kind, state, number, day, pages, said) in enumerate(rows, 1)
    )  # fmt: skip


def _narrow(day: str) -> str:
    """A day on two lines, '' for none."""
    return narrow_day(day).replace("年", "年\n") if day else ""


def _quantity(it: tuple[str, ...]) -> tuple[str, ...]:
    text, measure, planned, actual, apart, agreement = it
    return (one_line(text), one_line(measure), planned, actual or "—", f"{apart}%" if apart else "—",
            AGREEMENTS.get(agreement, agreement))  # fmt: skip


def _line(it: tuple[str, ...]) -> tuple[str, ...]:
    month, text, planned, actual, due, closed, document = it
    return (month, one_line(text), planned or "—", actual or "—", _narrow(due),
            CLOSINGS.get(closed) or _narrow(closed), one_line(document))  # fmt: skip


def _payment(facts: ProjectFacts) -> str:
    if facts.paying == "no_budget":
        return f"累计支出{facts.paid}万元；{PAYINGS['no_budget']}。"
    said = f"预算{facts.budget}万元，累计支出{facts.paid}万元，支出率{facts.share}%；"
    if facts.paying == "behind":
        return f"{said}阶段要求{facts.target}%，差{facts.gap}个百分点，差{facts.short}万元。"
    stage = f"阶段要求{facts.target}%，" if facts.target else ""
    return f"{said}{stage}{PAYINGS.get(facts.paying, facts.paying)}。"


def _told(name: str, held: MonthsFacts) -> str:
    said = (
        f"{name}{len(held.rows)}行，未销号{held.open}行，其中逾期{held.late}行。" if held.rows else f"{name}没有内容。"
    )
    if not held.dated:
        return f"{said}未填开工日期，无法判断缺哪些月份。"
    return f"{said}缺清单的月份：{'、'.join(held.lacking)}。" if held.lacking else said


def _signed(*roles: str) -> Form:
    boxes = [it for role in roles for it in (Box(text=f"{role}\n（签名）", share=4), Box(text="", share=6))]
    return Form(rows=((*boxes, Box(text="年　　月　　日", share=6, align="right")),), least=13)
