"""Words of the page of figures, in Chinese and English."""

from collections.abc import Mapping

from inspector.paper.gather.phrases import Language
from inspector.rectification.rates import RateName
from inspector.rectification.steps import State

NAMES: Mapping[Language, Mapping[RateName, tuple[str, str]]] = {
    "zh": {
        RateName.RECTIFIED: ("整改率", "（已整改＋待销号＋已销号）÷ 确认问题"),
        RateName.CLOSED: ("销号率", "已销号 ÷ 确认问题"),
        RateName.IN_TIME: ("按期整改率", "按期整改 ÷（已整改＋时限已过）"),
        RateName.OVERDUE: ("逾期率", "逾期未整改 ÷ 未整改"),
        RateName.ON_SPOT: ("当场整改率", "当场整改 ÷ 确认问题"),
        RateName.REBOUND: ("反弹率", "反弹 ÷ 曾销号"),
        RateName.LOOKED_BACK: ("回头看覆盖率", "已回头看 ÷ 本期销号"),
        RateName.ANSWERED: ("认领反馈率", "已认领或反馈 ÷ 已交办"),
        RateName.VERIFIED: ("核实率", "已核实 ÷ 疑似线索"),
        RateName.TRUE: ("属实率", "属实或部分属实 ÷ 已核实"),
        RateName.COMPLETE: ("数据完整率", "必填项齐全 ÷ 全部问题"),
    },
    "en": {
        RateName.RECTIFIED: ("Put right", "(put right + to close + closed) ÷ confirmed"),
        RateName.CLOSED: ("Closed", "closed ÷ confirmed"),
        RateName.IN_TIME: ("In time", "put right in time ÷ (put right + past deadline)"),
        RateName.OVERDUE: ("Overdue", "overdue ÷ still open"),
        RateName.ON_SPOT: ("On the spot", "put right on the spot ÷ confirmed"),
        RateName.REBOUND: ("Rebound", "came back ÷ once closed"),
        RateName.LOOKED_BACK: ("Looked back", "looked back at ÷ closed in the period"),
        RateName.ANSWERED: ("Answered", "accepted or replied ÷ handed over"),
        RateName.VERIFIED: ("Verified", "verified ÷ suspected"),
        RateName.TRUE: ("True", "true or partly true ÷ verified"),
        RateName.COMPLETE: ("Complete data", "nothing mandatory missing ÷ all findings"),
    },
}
"""What each rate is called and its formula (domain 10.4)."""

NO_BASE: Mapping[Language, Mapping[RateName, str]] = {
    "zh": {
        RateName.RECTIFIED: "没有基数：没有确认的问题", RateName.CLOSED: "没有基数：没有确认的问题",
        RateName.IN_TIME: "没有基数：还没有整改的，也没有到期的", RateName.OVERDUE: "没有基数：没有未整改的问题",
        RateName.ON_SPOT: "没有基数：没有确认的问题", RateName.REBOUND: "没有基数：还没有销号的问题",
        RateName.LOOKED_BACK: "没有基数：本期没有销号", RateName.ANSWERED: "没有基数：还没有交办",
        RateName.VERIFIED: "没有基数：没有疑似线索", RateName.TRUE: "没有基数：还没有核实的线索",
        RateName.COMPLETE: "没有基数：没有问题",
    },
    "en": {
        RateName.RECTIFIED: "No base: nothing confirmed", RateName.CLOSED: "No base: nothing confirmed",
        RateName.IN_TIME: "No base: nothing put right or due yet", RateName.OVERDUE: "No base: nothing is open",
        RateName.ON_SPOT: "No base: nothing confirmed", RateName.REBOUND: "No base: nothing was closed yet",
        RateName.LOOKED_BACK: "No base: nothing closed in the period", RateName.ANSWERED: "No base: none handed over",
        RateName.VERIFIED: "No base: no suspicions", RateName.TRUE: "No base: no suspicion verified yet",
        RateName.COMPLETE: "No base: no findings",
    },
}  # fmt: skip

STATES: Mapping[Language, Mapping[State, str]] = {
    "zh": {
        State.CLOSED: "已销号", State.FIXED: "已整改", State.RECHECK: "待复查", State.DOING: "整改中",
        State.OPEN: "未整改", State.OVERDUE: "逾期", State.REBOUND: "反弹", State.LASTING: "长期坚持",
    },
    "en": {
        State.CLOSED: "Closed", State.FIXED: "Put right", State.RECHECK: "To re-inspect", State.DOING: "Under way",
        State.OPEN: "Open", State.OVERDUE: "Overdue", State.REBOUND: "Rebound", State.LASTING: "Kept up",
    },
}  # fmt: skip

TITLES: Mapping[Language, Mapping[str, str]] = {
    "zh": {
        "rates": "主要指标", "other_rates": "其他指标", "course": "整改进度", "dates": "时间进度与任务进度",
        "towns": "各乡镇现状", "heat": "乡镇 × 主题，未销问题数", "frequent": "出现最多的毛病",
        "widest": "涉及村最多的毛病", "lost": "失分最多的毛病", "stock": "存量与新增", "coverage": "覆盖情况",
        "quotas": "任务进度", "surveys": "群众满意度",
    },
    "en": {
        "rates": "Rates", "other_rates": "Other rates", "course": "Progress", "dates": "Time and work",
        "towns": "How each town stands", "heat": "Towns × themes, findings not closed",
        "frequent": "Most frequent defects", "widest": "Defects in the most villages",
        "lost": "Defects that cost the most points", "stock": "Stock and new", "coverage": "Coverage",
        "quotas": "Quotas", "surveys": "What people say",
    },
}  # fmt: skip
ASIDES: Mapping[Language, Mapping[str, str]] = {
    "zh": {
        "course": "百分比，按日", "towns": "花纹与颜色同义", "heat": "颜色越深越多", "frequent": "问题数",
        "widest": "村数", "lost": "分", "stock": "期初＋新增－销号＝期末", "quotas": "完成 ÷ 任务",
        "coverage": "不漏村、不漏户、不漏人、不漏项", "surveys": "有效回答中的比例", "dates": "",
    },
    "en": {
        "course": "per cent, by day", "towns": "patterns say what colours say", "heat": "the darker, the more",
        "frequent": "findings", "widest": "villages", "lost": "points", "stock": "before + new − closed = after",
        "quotas": "done ÷ planned", "coverage": "villages, households, people, items", "surveys": "of valid answers",
        "dates": "",
    },
}  # fmt: skip
NOTHING: Mapping[Language, Mapping[str, str]] = {
    "zh": {
        "course": "这段时间还没有确认的问题，画不出进度。", "towns": "还没有问题，各乡镇都是空的。",
        "heat": "没有未销的问题。", "frequent": "还没有确认的问题。", "widest": "还没有确认的问题。",
        "lost": "这段时间没有打分的检查，或没有失分。", "quotas": "这段时间没有下达任务。",
        "coverage": "没有要走到的村和户。", "surveys": "还没有人回答过满意度的问题。",
        "dates": "没有选定行动，或行动没有写明时间节点。",
    },
    "en": {
        "course": "Nothing was confirmed in this time yet; there is no progress to draw.",
        "towns": "No findings yet, no town has any.", "heat": "Nothing is left to close.",
        "frequent": "Nothing confirmed yet.", "widest": "Nothing confirmed yet.",
        "lost": "No scored visit in this time, or no points lost.", "quotas": "No quota was set for this time.",
        "coverage": "There are no villages or households to go to.",
        "surveys": "Nobody has answered a question about satisfaction yet.",
        "dates": "No campaign is chosen, or it names no dates.",
    },
}  # fmt: skip
SAID: Mapping[Language, Mapping[str, str]] = {
    "zh": {
        "time": "时间", "rectified": "整改", "closed": "销号", "basic": "基本整改", "all": "全部销号",
        "ahead": "超前 {points} 个百分点", "behind": "落后 {points} 个百分点", "level": "与时间持平",
        "exceptions": "其中例外销号 {count}", "nowhere": "未落到乡镇", "theme_nowhere": "未分主题",
        "days_left": "还有 {count} 天", "today": "就在今天", "days_over": "已过 {count} 天",
        "before": "期初存量", "new": "本期新增", "closed_then": "本期销号", "after": "期末存量",
        "villages": "村", "households": "户", "people": "人", "items": "检查表",
        "satisfaction": "满意度", "awareness": "知晓率", "participation": "参与率", "unreported": "还没有报数",
        "no_base": "没有基数", "no_plan": "没有任务数",
    },
    "en": {
        "time": "Time", "rectified": "Put right", "closed": "Closed", "basic": "Basically put right",
        "all": "All closed", "ahead": "{points} points ahead", "behind": "{points} points behind",
        "level": "level with time", "exceptions": "by exception {count}", "nowhere": "in no town",
        "theme_nowhere": "no theme", "days_left": "{count} day(s) left", "today": "today",
        "days_over": "{count} day(s) over", "before": "Stock before", "new": "New", "closed_then": "Closed",
        "after": "Stock after", "villages": "Villages", "households": "Households", "people": "People",
        "items": "Checklists", "satisfaction": "Satisfaction", "awareness": "Awareness",
        "participation": "Participation", "unreported": "nothing reported yet", "no_base": "no base",
        "no_plan": "nothing planned",
    },
}  # fmt: skip
