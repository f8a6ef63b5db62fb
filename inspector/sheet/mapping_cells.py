"""What the cells of a stranger's ledger say: days in every way offices write them, severities, states. Pure.

Nothing is guessed: a day that is none, and a word nobody knows, are flaws.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from functools import lru_cache
from typing import TypeVar

from inspector.rectification.moves import Stage, Verdict
from inspector.sheet.columns import Flaw

T = TypeVar("T")

_SERIALS = (18_264, 73_050)  # 1950 … 2099 as Excel counts days
_BEGINNING = date(1899, 12, 30)  # its day 0, with the leap day 1900 never had
_FULL = re.compile(r"(\d{4})(?:[.\-/年]|年度)(\d{1,2})(?:[.\-/月])(\d{1,2})日?号?")
_EIGHT = re.compile(r"((?:19|20)\d{2})(\d{2})(\d{2})")
_SHORT = re.compile(r"(\d{1,2})(?:月|[./\-])(\d{1,2})[日号]?")
_CUT = re.compile(r"\d{1,2}\.[123]")  # 3.1 may be the tenth of March: Excel makes a number of 3.10
_CHINESE_DAY = re.compile(r"(\d{1,2})月(\d{1,2})[日号]")
_MONTH = re.compile(r"(\d{4})(?:[.\-/]|年)(\d{1,2})月?(?:底|末|月底)?")
_CLOCK = re.compile(
    r"[T\s]*(?:上午|下午)?\d{1,2}(?::|时|点)\d{0,2}(?:(?::|分)\d{0,2})?秒?(?:\.\d+)?$|\(?(?:周|星期)[一二三四五六日天]\)?$"
)
_BEFORE = re.compile(r"[前止内]$|之?前(?:完成)?$|前完成$|底前$")
_SHORT_STROKE = 8
_EMPTY = frozenset({"", "/", "\\", "-", "--", "—", "——", "无", "暂无", "none", "n/a", "#n/a"})


def narrow(text: str) -> str:
    """Full-width letters and digits as narrow ones, without spaces around."""
    return unicodedata.normalize("NFKC", text).strip()


@lru_cache(maxsize=4096)
def is_empty(text: str) -> bool:
    """Whether a cell says nothing: blank, or one of the strokes that are put where nothing is to be said."""
    return len(text) <= _SHORT_STROKE and narrow(text).casefold() in _EMPTY


# -- days --------------------------------------------------------------------------------------------------------------


@lru_cache(maxsize=65_536)
def day(text: str, year: int | None = None) -> date | Flaw:
    """The day a cell names; «3月5日» is one of `year`. A month alone («2026年3月», «3月底») is its last day.

    Excel's serial numbers, full-width digits, eight digits, a time of day behind are all understood.
    """
    plain = re.sub(r"\s*([.\-/年月日号])\s*", r"\1", narrow(text).replace("。", ".").replace("、", "."))
    plain = _CLOCK.sub("", plain).strip()
    plain = _BEFORE.sub("", plain).strip()
    if match := _FULL.fullmatch(plain) or _EIGHT.fullmatch(plain):
        return _date(int(match[1]), int(match[2]), int(match[3]))
    if re.fullmatch(r"\d{4,5}(\.\d+)?", plain) and _SERIALS[0] <= float(plain) <= _SERIALS[1]:
        return _BEGINNING + timedelta(days=int(float(plain)))
    if match := _MONTH.fullmatch(plain):
        return _last_of(int(match[1]), int(match[2]))
    if year is not None and not _CUT.fullmatch(plain):
        if match := _CHINESE_DAY.fullmatch(plain) or _SHORT.fullmatch(plain):
            return _date(year, int(match[1]), int(match[2]))
        if match := re.fullmatch(r"(\d{1,2})月(?:底|末|份)?", plain):
            return _last_of(year, int(match[1]))
    return Flaw.NOT_A_DATE


def usual_year(texts: Iterable[str]) -> int | None:
    """The year most of a column's days are of, None when none says its year."""
    seen: dict[int, int] = {}
    for text in texts:
        found = day(text) if text else Flaw.NOT_A_DATE
        if isinstance(found, date):
            seen[found.year] = seen.get(found.year, 0) + 1
    return max(seen, key=lambda it: (seen[it], it)) if seen else None


def year_in(texts: Iterable[str]) -> int | None:
    """The first year a title names: 青禾县2026年整改台账."""
    for text in texts:
        if match := re.search(r"(20\d{2})\s*(?:年|-|/|\.)", narrow(text)):
            return int(match[1])
    return None


def _date(year: int, month: int, number: int) -> date | Flaw:
    try:
        found = date(year, month, number)
    except ValueError:
        return Flaw.NOT_A_DATE
    return found if 1950 <= found.year <= 2099 else Flaw.NOT_A_DATE


def _last_of(year: int, month: int) -> date | Flaw:
    first = _date(year, month, 1)
    if isinstance(first, Flaw):
        return first
    return (first.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)


# -- words -------------------------------------------------------------------------------------------------------------

_SEVERITIES: Mapping[int, tuple[str, ...]] = {
    0: ("0", "提示", "轻微", "建议", "hint", "note"),
    1: ("1", "一般", "一般问题", "普通", "低", "plain", "minor"),
    2: ("2", "较重", "较重问题", "较大", "中", "比较严重", "较严重", "serious"),
    3: ("3", "重大", "重大问题", "严重", "严重问题", "突出", "高", "特别严重", "grave", "major"),
}
_YES = ("是", "有", "1", "√", "✓", "对", "yes", "true", "y")
_NO = ("否", "无", "0", "×", "不是", "非", "no", "false", "n")
_STAGES: Mapping[Stage, tuple[str, ...]] = {
    Stage.SUSPECTED: ("待核实", "未核实", "疑似", "疑似问题", "to verify", "suspected"),
    Stage.OPEN: (
        "未整改", "未启动", "未开始", "待交办", "待整改", "未交办", "未完成", "否", "新增", "红", "红色", "逾期",
        "超期", "逾期未整改", "超期未整改", "反弹", "open", "to hand over", "overdue", "rebound"),
    Stage.ASSIGNED: ("已交办", "待认领", "已下发", "已派发", "交办", "handed over"),
    Stage.DOING: (
        "整改中", "正在整改", "进行中", "推进中", "部分整改", "部分完成", "已启动", "已认领", "未销号", "未整改到位",
        "整改不到位", "正在推进", "持续推进", "黄", "黄色", "under way", "doing"),
    Stage.RECHECK: ("待复查", "已反馈", "待验收", "已上报", "已报整改", "已整改待复查", "待核查", "to re-inspect",
        "recheck"),
    Stage.FIXED: (
        "已整改", "整改完成", "已完成", "完成", "已完成整改", "整改到位", "已整改到位", "已验收", "已办结", "办结",
        "是", "绿", "绿色", "完成整改",
        "立行立改", "put right", "fixed", "done"),
    Stage.CLOSING: ("待销号", "申请销号", "拟销号", "to close", "closing"),
    Stage.CLOSED: ("已销号", "销号", "完成销号", "已完成销号", "整改销号", "已整改销号", "已销账", "销账", "closed"),
    Stage.LASTING: ("长期坚持", "持续整改", "长期整改", "长期推进", "立行立改并长期坚持", "kept up", "lasting"),
    Stage.MOVED: ("移交", "已移交", "移交处理", "handed away", "moved"),
    Stage.UNFOUNDED: ("不属实", "核实不属实", "unfounded"),
    Stage.DUPLICATE: ("重复", "重复问题", "duplicate"),
    Stage.VOID: ("作废", "已作废", "取消", "void"),
}  # fmt: skip
_VERDICTS: Mapping[Verdict, tuple[str, ...]] = {
    Verdict.TRUE: ("属实", "是", "情况属实", "true"),
    Verdict.PARTLY_TRUE: ("部分属实", "基本属实", "partly true"),
    Verdict.UNFOUNDED: ("不属实", "否", "不存在", "查无此事", "unfounded"),
    Verdict.DUPLICATE: ("重复", "重复问题", "duplicate"),
}
_RECHECKS: Mapping[Verdict, tuple[str, ...]] = {
    Verdict.FIXED: ("已整改", "整改到位", "已整改到位", "合格", "通过", "验收合格", "验收通过", "是", "put right",
        "fixed"),
    Verdict.PARTLY: ("部分整改", "部分", "部分整改到位", "partly put right"),
    Verdict.NOT_FIXED: ("未整改", "未整改到位", "不合格", "不通过", "未通过", "否", "not put right"),
    Verdict.UNVERIFIABLE: ("无法核实", "cannot be verified"),
}  # fmt: skip


@lru_cache(maxsize=4096)
def severity(text: str) -> int | Flaw:
    """The severity a word or number names."""
    return _of(_SEVERITIES, text)


@lru_cache(maxsize=4096)
def stage(text: str) -> Stage | Flaw:
    """Where an old ledger says a finding stands."""
    return _of(_STAGES, text)


@lru_cache(maxsize=4096)
def verdict(text: str) -> Verdict | Flaw:
    """What came of verifying a suspected issue."""
    return _of(_VERDICTS, text)


@lru_cache(maxsize=4096)
def recheck(text: str) -> Verdict | Flaw:
    """What a re-inspection saw."""
    return _of(_RECHECKS, text)


@lru_cache(maxsize=4096)
def yes_no(text: str) -> int | Flaw:
    """1 for yes, 0 for no."""
    found = _of({1: _YES, 0: _NO}, text)
    return Flaw.NOT_YES_NO if isinstance(found, Flaw) else found


def _of(words: Mapping[T, tuple[str, ...]], text: str) -> T | Flaw:
    plain = re.sub(r"[\s。.,，;；]", "", narrow(text)).casefold()
    for value, known in words.items():
        if plain in {re.sub(r"\s", "", it) for it in known}:
            return value
    return Flaw.UNKNOWN_CHOICE
