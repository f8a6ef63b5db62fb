"""The one home of what stands in braces in the office's wording of papers: which names there are, and where.

A template is data: `{place}` is put in once, literally, and what is put in is never read as a template again. Which
facts a part of a paper has is said in `PARTS`; of a part that is not named there (a newer program's) any name may be.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from inspector.tables import rating_wording, report_wording

PLACEHOLDER = re.compile(r"\{([^{}]{1,40})\}")
EVERY_KIND = "all"
"""The kind of those parts that several kinds of papers share."""


def placeholders(text: str) -> tuple[str, ...]:
    """The names in braces in the order they first stand."""
    return tuple(dict.fromkeys(PLACEHOLDER.findall(text)))


@dataclass(frozen=True, slots=True)
class Placeholder:
    """What a name in braces stands for, and a fictional example of it."""

    title: str
    title_en: str
    example: str
    example_en: str


PLACEHOLDERS: Mapping[str, Placeholder] = {
    "amended": Placeholder("原文书编号", "Number of the paper amended", "青督反〔2026〕3号", "青督反〔2026〕3号"),
    "amended_title": Placeholder("原文书标题", "Title of the paper amended", "督导反馈意见书", "Feedback notice"),
    "asked": Placeholder("检查项数", "Items inspected", "32", "32"),
    "at_once": Placeholder("立行立改个数的话", "Words on what is put right at once", "，需立行立改1个", "; 1 at once"),
    "basis": Placeholder("检查依据", "What it rests on", "《青禾县户厕督查方案》", "《青禾县户厕督查方案》"),
    "by_severity": Placeholder("各程度个数", "Counts by severity", "重大1个、一般2个", "1 grave, 2 minor"),
    "contact": Placeholder("联系人及电话", "Contact", "周小军，0799-6620018", "周小军, 0799-6620018"),
    "copies": Placeholder("份数", "Copies", "三", "3"),
    "count": Placeholder("问题个数", "Findings", "3", "3"),
    "county": Placeholder("县名", "County", "青禾县", "青禾县"),
    "day": Placeholder("检查日期", "Day of the inspection", "2026年11月21日", "21 November 2026"),
    "deadline": Placeholder("整改时限", "Deadline", "2026年12月6日", "6 December 2026"),
    "fine": Placeholder("未发现问题的项数", "Items in order", "29", "29"),
    "found": Placeholder("发现问题的话", "Words on what was found", "发现问题3个", "found 3 problems"),
    "grade": Placeholder("等次", "Grade", "良好", "good"),
    "highlights": Placeholder("亮点", "Good points", "管护制度上墙", "rules are posted"),
    "initial": Placeholder("县名首字", "First character of the county", "青", "青"),
    "issued": Placeholder("印发日期", "Day of issue", "2026年11月23日", "23 November 2026"),
    "issuer": Placeholder("发文机关", "Issuer", "青禾县乡村振兴督查组", "青禾县乡村振兴督查组"),
    "late": Placeholder("最长逾期天数", "Days late at most", "12", "12"),
    "line": Placeholder("另起一行", "New line", "\n", "\n"),
    "marks": Placeholder("问题编号", "Numbers of the findings", "7K2-1、7K2-2", "7K2-1, 7K2-2"),
    "members": Placeholder("督查人员", "Inspectors", "李清华、周小军", "李清华, 周小军"),
    "number": Placeholder("文号", "Number of the paper", "青督反〔2026〕5号", "青督反〔2026〕5号"),
    "numbers": Placeholder("问题序号", "Numbers in the table", "1、3—5", "1, 3–5"),
    "of": Placeholder("满分", "Full marks", "100", "100"),
    "paper": Placeholder("文书名称", "Name of the paper", "督导反馈意见书", "Feedback notice"),
    "papers": Placeholder("此前文书", "Earlier papers", "《问题交办单》（青督交〔2026〕1号，2026年11月23日）",
                          "问题交办单 青督交〔2026〕1号 of 23 November 2026"),
    "photos": Placeholder("照片张数", "Photos", "6", "6"),
    "place": Placeholder("地点", "Place", "石桥村3组陈*福户", "石桥村3组陈*福户"),
    "points": Placeholder("得分", "Points", "86.5", "86.5"),
    "reason": Placeholder("约谈事由", "Reason of a talk", "有关问题整改进展缓慢", "slow progress"),
    "recheck": Placeholder("复查日期", "Day of the recheck", "2026年12月9日", "9 December 2026"),
    "reply_by": Placeholder("反馈时限", "Reply wanted by", "2026年12月6日", "6 December 2026"),
    "sites": Placeholder("检查处数", "Places inspected", "1", "1"),
    "source": Placeholder("问题来源", "Source", "日常督查", "routine inspection"),
    "subject": Placeholder("检查内容", "Subject", "农村户厕", "household toilets"),
    "team": Placeholder("督查组", "Group", "督查组", "the inspection group"),
    "unit": Placeholder("责任单位", "Responsible unit", "石桥村民委员会", "石桥村民委员会"),
    "verdicts": Placeholder("复查结论个数", "Verdicts", "已整改2个、未整改1个", "2 put right, 1 not put right"),
    "village": Placeholder("村名", "Village", "石桥村", "石桥村"),
    "when": Placeholder("约谈时间", "When", "2026年12月20日", "20 December 2026"),
    **{name: Placeholder(*it) for name, it in (report_wording.NAMES | rating_wording.NAMES).items()},
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class PartOf:
    """A part of a kind of paper that the office words: what it is called, and which names may stand in it."""

    title: str
    title_en: str
    placeholders: tuple[str, ...] = ()


_WHERE = ("place", "village", "subject", "day", "team", "members", "basis", "county", "issuer", "unit")
_COUNTS = ("sites", "asked", "fine", "count", "found", "by_severity", "at_once")
_ASKED = ("deadline", "reply_by", "recheck", "contact", "issuer", "unit", "marks", "count", "numbers")
_OFFICE = ("issuer", "contact")
_LEDGER = (
    "place",
    "village",
    "subject",
    "source",
    "day",
    "county",
    "issuer",
    "unit",
    "contact",
    "count",
    "by_severity",
    "at_once",
    "deadline",
    "reply_by",
    "recheck",
    "late",
    "papers",
    "marks",
    "numbers",
)
_SEEN = (*_LEDGER, "team", "members", "verdicts")

PARTS: Mapping[tuple[str, str], PartOf] = {
    ("issuers", "name"): PartOf("发文机关", "Issuer", ("county", "initial")),
    ("all", "basis"): PartOf("开头：依据", "Opening: basis", ("basis",)),
    ("all", "found"): PartOf("开头：发现问题", "Opening: something found", _COUNTS),
    ("all", "found_nothing"): PartOf("开头：未发现问题", "Opening: nothing found", _COUNTS),
    ("all", "at_once"): PartOf("开头：立行立改个数", "Opening: to be put right at once", ("count",)),
    ("all", "on_spot"): PartOf("开头：现场整改个数", "Opening: put right on the spot", ("count",)),
    ("all", "at_once_clause"): PartOf("要求：立行立改", "Request: at once", _ASKED),
    ("all", "by_date_clause"): PartOf("要求：限期整改", "Request: by a date", _ASKED),
    ("all", "improve_clause"): PartOf("要求：持续改进", "Request: without a date", _ASKED),
    ("all", "alike_clause"): PartOf("要求：举一反三", "Request: look for the like", _ASKED),
    ("all", "reply_clause"): PartOf("要求：及时反馈", "Request: reply by a date", _ASKED),
    ("all", "reply_when_done_clause"): PartOf("要求：完成后反馈", "Request: reply when done", _ASKED),
    ("all", "contact"): PartOf("联系人", "Contact", ("contact",)),
    ("all", "objection"): PartOf("异议", "Objections", ("issuer", "contact", "paper")),
    ("all", "copies"): PartOf("份数", "Copies", ("copies", "issuer", "unit")),
    ("all", "slip_lead"): PartOf("回执：开头", "Slip: opening", ("paper", "number", "place", "issuer", "unit")),
    ("all", "told"): PartOf("告知情况：已告知", "Told what the data is for"),
    ("all", "not_told"): PartOf("告知情况：未告知", "Not told what the data is for"),
    ("notice", "title"): PartOf("标题", "Title", ("village", "subject", "county", "line")),
    ("notice", "opening"): PartOf("开头", "Opening", (*_WHERE, *_COUNTS)),
    ("notice", "overall_heading"): PartOf("总体评价：小标题", "Overall: heading"),
    ("notice", "overall_scored"): PartOf("总体评价：得分和等次", "Overall: points and grade",
                                         (*_WHERE, *_COUNTS, "points", "of", "grade")),
    ("notice", "overall_points"): PartOf("总体评价：得分", "Overall: points", (*_WHERE, *_COUNTS, "points", "of")),
    ("notice", "overall_graded"): PartOf("总体评价：等次", "Overall: grade", (*_WHERE, *_COUNTS, "grade")),
    ("notice", "overall_plain"): PartOf("总体评价：无得分", "Overall: neither", (*_WHERE, *_COUNTS)),
    ("notice", "overall_fine"): PartOf("总体评价：无得分，无问题", "Overall: neither, all fine", (*_WHERE, *_COUNTS)),
    ("notice", "overall_beside"): PartOf("总体评价：无得分，问题在检查表外", "Overall: neither, others found",
                                         (*_WHERE, *_COUNTS)),
    ("notice", "overall_preliminary"): PartOf("总体评价：初判说明", "Overall: a first judgement", ("grade",)),
    ("notice", "good_points"): PartOf("总体评价：亮点", "Overall: good points", ("highlights",)),
    ("notice", "problems_heading"): PartOf("问题：小标题", "Problems: heading"),
    ("notice", "nothing_found"): PartOf("问题：未发现", "Problems: none", _WHERE),
    ("notice", "requests_heading"): PartOf("要求：小标题", "Requests: heading"),
    ("notice", "nothing_heading"): PartOf("要求：无问题时小标题", "Requests: heading without problems"),
    ("notice", "nothing_clause"): PartOf("要求：无问题时", "Requests without problems", _WHERE),
    ("notice", "copies"): PartOf("份数", "Copies", ("copies", "issuer", "unit")),
    ("hand_over", "title"): PartOf("标题", "Title", ("unit", "county", "line")),
    ("hand_over", "opening"): PartOf("开头", "Opening", (*_WHERE, *_COUNTS, *_ASKED)),
    ("hand_over", "opening_no_date"): PartOf("开头：无总时限", "Opening without a date", (*_WHERE, *_COUNTS, *_ASKED)),
    ("hand_over", "opening_ledger"): PartOf("开头：多处检查、其他来源", "Opening: of the ledger", _LEDGER),
    ("hand_over", "opening_ledger_no_date"): PartOf("开头：其他来源，无总时限", "Opening: ledger, no date", _LEDGER),
    ("hand_over", "problems_heading"): PartOf("问题：小标题", "Problems: heading"),
    ("hand_over", "requests_heading"): PartOf("要求：小标题", "Requests: heading"),
    ("hand_over", "duty_clause"): PartOf("要求：明确责任", "Request: who answers", _ASKED),
    ("rectify", "title"): PartOf("标题", "Title", ("unit", "county", "line")),
    ("rectify", "opening"): PartOf("开头", "Opening", (*_WHERE, *_COUNTS, *_ASKED)),
    ("rectify", "opening_no_date"): PartOf("开头：无总时限", "Opening without a date", (*_WHERE, *_COUNTS, *_ASKED)),
    ("rectify", "opening_ledger"): PartOf("开头：多处检查、其他来源", "Opening: of the ledger", _LEDGER),
    ("rectify", "opening_ledger_no_date"): PartOf("开头：其他来源，无总时限", "Opening: ledger, no date", _LEDGER),
    ("rectify", "problems_heading"): PartOf("问题：小标题", "Problems: heading"),
    ("rectify", "requests_heading"): PartOf("要求：小标题", "Requests: heading"),
    ("rectify", "duty_clause"): PartOf("要求：整改责任", "Request: the duty", _ASKED),
    ("rectify", "recheck_clause"): PartOf("要求：复查", "Request: the recheck", _ASKED),
    ("rectify", "consequence_clause"): PartOf("要求：逾期", "What follows", _ASKED),
    ("supplement", "title"): PartOf("标题", "Title", ("amended", "amended_title", "line")),
    ("supplement", "opening"): PartOf("开头", "Opening", ("amended", "amended_title", "issued", *_WHERE)),
    ("supplement", "closing"): PartOf("结尾", "Closing", ("amended", "amended_title", "issued", *_WHERE)),
    ("urge", "title"): PartOf("标题", "Title", ("unit", "county", "line")),
    ("urge", "opening"): PartOf("开头", "Opening", _LEDGER),
    ("urge", "problems_heading"): PartOf("问题：小标题", "Problems: heading"),
    ("urge", "requests_heading"): PartOf("要求：小标题", "Requests: heading"),
    ("urge", "speed_clause"): PartOf("要求：加快整改", "Request: speed", _LEDGER),
    ("urge", "reason_clause"): PartOf("要求：说明情况", "Request: the reasons", _LEDGER),
    ("urge", "consequence_clause"): PartOf("后续", "What follows", _LEDGER),
    ("remind", "title"): PartOf("标题", "Title", ("unit", "county", "line")),
    ("remind", "opening"): PartOf("开头", "Opening", _LEDGER),
    ("remind", "problems_heading"): PartOf("问题：小标题", "Problems: heading"),
    ("remind", "requests_heading"): PartOf("要求：小标题", "Requests: heading"),
    ("remind", "finish_clause"): PartOf("提醒：按期完成", "Reminder: in time", _LEDGER),
    ("remind", "extension_clause"): PartOf("提醒：申请延期", "Reminder: extension", _LEDGER),
    ("receipt", "lead"): PartOf("开头：答复文书", "Opening: in reply to papers", _LEDGER),
    ("receipt", "lead_bare"): PartOf("开头", "Opening", _LEDGER),
    ("reinspect", "title"): PartOf("标题", "Title", ("unit", "county", "line")),
    ("reinspect", "opening"): PartOf("开头：此前有文书", "Opening: papers before", _SEEN),
    ("reinspect", "opening_no_paper"): PartOf("开头：此前无文书", "Opening: none before", _SEEN),
    ("reinspect", "opening_open"): PartOf("开头：尚未复查", "Opening: nobody looked yet", _SEEN),
    ("reinspect", "passed_heading"): PartOf("已整改：小标题", "Put right: heading"),
    ("reinspect", "open_heading"): PartOf("未整改：小标题", "Not put right: heading"),
    ("reinspect", "requests_heading"): PartOf("意见：小标题", "Opinion: heading"),
    ("reinspect", "passed_clause"): PartOf("意见：已整改", "Opinion: put right", _SEEN),
    ("reinspect", "open_clause"): PartOf("意见：未整改", "Opinion: not put right", _SEEN),
    ("reinspect", "rebound_clause"): PartOf("意见：反弹", "Opinion: back again", _SEEN),
    ("reinspect", "unverifiable_clause"): PartOf("意见：无法核实", "Opinion: cannot be verified", _SEEN),
    ("talk", "title"): PartOf("标题", "Title", ("unit", "county", "line")),
    ("talk", "opening"): PartOf("开头", "Opening", (*_LEDGER, "reason", "when")),
    ("talk", "reason"): PartOf("事由：未写明时", "Reason where none is said", _LEDGER),
    ("talk", "when_heading"): PartOf("时间：小标题", "When: heading"),
    ("talk", "items_heading"): PartOf("事项：小标题", "Items: heading"),
    ("talk", "requests_heading"): PartOf("要求：小标题", "Requests: heading"),
    ("talk", "prepare_clause"): PartOf("要求：准备材料", "Request: prepare", (*_LEDGER, "reason", "when")),
    ("talk", "attend_clause"): PartOf("要求：按时参加", "Request: attend", (*_LEDGER, "reason", "when")),
    ("consent", "opening"): PartOf("开头", "Opening", _OFFICE),
    ("consent", "who"): PartOf("谁在了解情况", "Who asks", _OFFICE),
    ("consent", "purpose"): PartOf("用途", "What for", _OFFICE),
    ("consent", "data"): PartOf("内容", "Which data", _OFFICE),
    ("consent", "photos"): PartOf("拍照", "Photos", _OFFICE),
    ("consent", "keeping"): PartOf("保存期限", "How long it is kept", _OFFICE),
    ("consent", "sharing"): PartOf("提供给谁", "Who is told", _OFFICE),
    ("consent", "rights"): PartOf("权利", "Rights", _OFFICE),
    ("consent", "contact"): PartOf("联系方式", "Contact", _OFFICE),
    ("consent", "declaration"): PartOf("知晓声明", "Declaration", _OFFICE),
    ("blank", "how"): PartOf("填写说明", "How to fill in"),
    ("album", "title"): PartOf("标题", "Title", (*_WHERE, "line")),
    ("album", "lead"): PartOf("说明", "What it shows", (*_WHERE, *_COUNTS, "photos")),
    ("album", "nothing"): PartOf("说明：没有照片", "Without photos", _WHERE),
    ("portable", "title"): PartOf("标题", "Title", (*_WHERE, "line")),
    ("portable", "nothing_found"): PartOf("未发现问题", "Nothing found", _WHERE),
    ("portable", "reply"): PartOf("办理和反馈", "Where to reply", (*_WHERE, *_ASKED)),
    ("portable", "receipt"): PartOf("签收说明", "What a signature says", _WHERE),
    ("minutes", "follows"): PartOf("核验：一致", "Drawn again: the same"),
    ("minutes", "differs"): PartOf("核验：不一致", "Drawn again: another", ("numbers",)),
    ("minutes", "unreadable"): PartOf("核验：名单不能读出", "Drawn again: not possible"),
    ("minutes", "method"): PartOf("抽取方法", "Method"),
    **{part: PartOf(*it) for part, it in (report_wording.PARTS | rating_wording.PARTS).items()},
}  # fmt: skip


def unknown_placeholders(kind: str, part: str, text: str) -> tuple[str, ...]:
    """The names in braces of a text that its part has no fact for."""
    known = PARTS.get((kind, part)) or PARTS.get((EVERY_KIND, part))
    allowed = frozenset(known.placeholders if known else PLACEHOLDERS)
    return tuple(it for it in placeholders(text) if it not in allowed)
