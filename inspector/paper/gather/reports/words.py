"""Words of reports: periods, rates with their formulas, lists of problems and towns."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Literal

from inspector.paper.content import Column, Paragraph, Table
from inspector.paper.gather.parts import note
from inspector.paper.gather.phrases import SEVERITIES, Language, dated, ordinal
from inspector.paper.gather.reports.facts import PlaceFigures, Problem, ReportFacts
from inspector.paper.harmless import one_line
from inspector.periods import Period
from inspector.rectification.rates import Counts, Rate, RateName, rates

NO_BASE = "—"
"""In place of a rate that has no base."""
Order = Literal["places", "findings", "lost"]
"""What problems are told for."""
_NO_TOWN: Mapping[Language, str] = {"zh": "未明确乡镇", "en": "no town"}

RATES: Mapping[Language, Mapping[RateName, tuple[str, str]]] = {
    "zh": {
        RateName.RECTIFIED: ("整改率", "（已整改＋待销号＋已销号）÷确认问题"),
        RateName.CLOSED: ("销号率", "已销号÷确认问题"),
        RateName.IN_TIME: ("按期整改率", "按期整改÷（已整改＋时限已过）"),
        RateName.OVERDUE: ("逾期率", "逾期未整改÷未整改"),
        RateName.ON_SPOT: ("当场整改率", "当场整改÷确认问题"),
        RateName.REBOUND: ("反弹率", "反弹÷曾销号"),
        RateName.LOOKED_BACK: ("回头看覆盖率", "已回头看÷本期销号"),
    },
    "en": {
        RateName.RECTIFIED: ("Put right", "(put right + to be closed + closed) / confirmed"),
        RateName.CLOSED: ("Closed", "closed / confirmed"),
        RateName.IN_TIME: ("In time", "put right in time / (put right + deadline passed)"),
        RateName.OVERDUE: ("Overdue", "overdue / still open"),
        RateName.ON_SPOT: ("On the spot", "put right on the spot / confirmed"),
        RateName.REBOUND: ("Came back", "came back / ever closed"),
        RateName.LOOKED_BACK: ("Looked back at", "looked back at / closed in the period"),
    },
}
"""What each rate is called and how it is worked out; the formulas are printed under every report (domain 10.4)."""

_QUARTERS = ("first", "second", "third", "fourth")
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_AND = {"zh": "、", "en": ", "}
_HEADS: Mapping[Language, tuple[str, str, str, str]] = {
    "zh": ("指标", "本期发现", "累计", "计算方法"),
    "en": ("Rate", "Found in the period", "All so far", "Formula"),
}
_NO_BASE_NOTE: Mapping[Language, str] = {
    "zh": "注：“—”表示没有基数，不作计算。", "en": "Note: “—” says that there is no base to work a rate out from.",
}  # fmt: skip
_TOWNS: Mapping[Language, tuple[str, ...]] = {
    "zh": ("乡镇", "检查\n次数", "检查\n对象", "确认\n问题", "已整改", "整改率", "已销号", "销号率", "逾期", "反弹"),
    "en": ("Town", "Visits", "Places", "Found", "Put right", "Rate", "Closed", "Rate", "Over-\ndue", "Came back"),
}
_WHOLE = {"zh": "合计", "en": "All"}


def period_words(period: Period, language: Language) -> str:
    """2026年11月, 2026年第四季度, 2026年上半年, 2026年, 2026年11月1日至11月20日."""
    starts, ends = date.fromisoformat(period.starts), date.fromisoformat(period.ends)
    quarter, half = (starts.month + 2) // 3, (starts.month + 5) // 6
    if language == "zh":
        last = f"{ends.month}月{ends.day}日" if starts.year == ends.year else dated(ends)
        return f"{starts.year}年" + {
            "month": f"{starts.month}月", "quarter": f"第{ordinal(quarter)}季度", "half": "上下"[half - 1] + "半年",
            "year": "", "days": f"{starts.month}月{starts.day}日至{last}",
        }[period.span]  # fmt: skip
    return {
        "month": f"{_MONTHS[starts.month - 1]} {starts.year}",
        "quarter": f"the {_QUARTERS[quarter - 1]} quarter of {starts.year}",
        "half": f"the {_QUARTERS[half - 1]} half of {starts.year}", "year": f"{starts.year}",
        "days": f"{dated(starts, 'en')} to {dated(ends, 'en')}",
    }[period.span]  # fmt: skip


def percent(rate: Rate) -> str:
    """92.5%; what has no base is —, never 0 %."""
    if rate.value is None:
        return NO_BASE
    tenths = (2_000 * rate.count + rate.base) // (2 * rate.base)  # half up, on whole numbers
    return f"{tenths // 10}%" if tenths % 10 == 0 else f"{tenths // 10}.{tenths % 10}%"


def told(rate: Rate, language: Language) -> str:
    """The rate with its two numbers: 92.5% (37/40)."""
    return percent(rate) + in_brackets(f"{rate.count}/{rate.base}", language)


def in_brackets(text: str, language: Language) -> str:
    """（…） in Chinese, (…) behind a space in English."""
    return f"（{text}）" if language == "zh" else f" ({text})"


def joined(names: Sequence[str], language: Language) -> str:
    """Names one after the other."""
    return _AND[language].join(names)


def by_severity(facts: ReportFacts, language: Language) -> str:
    """重大1个、一般2个; '' where nothing was found."""
    held = [
        f"{said}{count}个" if language == "zh" else f"{count} {said}"
        for said, count in reversed(list(zip(SEVERITIES[language], facts.severities, strict=True)))
        if count
    ]
    return joined(held, language)


def problems(found: Sequence[Problem], language: Language, *, by: Order, most: int = 5) -> str:
    """The first of them, each with what it is told for: places, findings or points lost."""
    return joined([f"{one_line(it.label)}{_told_for(it, language, by)}" for it in found[:most]], language)


def _told_for(it: Problem, language: Language, by: Order) -> str:
    if by == "places":
        return (
            f"（{it.places}个村{it.findings}个）" if language == "zh" else f" ({it.findings} in {it.places} villages)"
        )
    if by == "lost":
        return f"（失{points(it.lost)}分）" if language == "zh" else f" ({points(it.lost)} points)"
    return f"（{it.findings}个）" if language == "zh" else f" ({it.findings})"


def town_name(it: PlaceFigures, language: Language) -> str:
    """What a town is called; what lies in none is said so."""
    return one_line(it.name) or _NO_TOWN[language]


def points(value: float) -> str:
    """Points without needless decimals."""
    return f"{round(value, 2):g}"


# -- tables ------------------------------------------------------------------------------------------------------------


def rates_table(facts: ReportFacts, language: Language, names: Sequence[RateName]) -> Table:
    """Rates of what the period found and of everything, with their numbers and formulas."""
    then, stock = rates(facts.then), rates(facts.stock)
    columns = tuple(
        Column(heading=it, share=share, align="centre" if n in {1, 2} else "left")
        for n, (it, share) in enumerate(zip(_HEADS[language], (28, 36, 36, 56), strict=True))
    )
    rows = tuple(
        (RATES[language][it][0], told(then[it], language), told(stock[it], language), RATES[language][it][1])
        for it in names
    )
    return Table(columns=columns, rows=rows)


def no_base_note(facts: ReportFacts, language: Language, names: Sequence[RateName]) -> tuple[Paragraph, ...]:
    """What — means, where it stands."""
    held = [rates(it) for it in (facts.then, facts.stock, *(town.counts for town in facts.towns))]
    bare = any(it[name].value is None for it in held for name in names)
    return (note(_NO_BASE_NOTE[language]),) if bare else ()


def towns_table(towns: Sequence[PlaceFigures], language: Language) -> Table:
    """A row for each town and, where there are several, one for all."""
    wide = (30, 13, 13, 13, 14, 18, 14, 18, 12, 12)
    columns = tuple(
        Column(heading=it, share=share, align="left" if n == 0 else "centre")
        for n, (it, share) in enumerate(zip(_TOWNS[language], wide, strict=True))
    )
    rows = [_town(replace(it, name=town_name(it, language))) for it in towns]
    if len(towns) > 1:
        whole = sum((it.counts for it in towns), Counts())
        visits, sites = sum(it.visits for it in towns), sum(it.sites for it in towns)
        rows.append(_town(PlaceFigures(name=_WHOLE[language], counts=whole, visits=visits, sites=sites)))
    return Table(columns=columns, rows=tuple(rows))


def _town(it: PlaceFigures) -> tuple[str, ...]:
    known = rates(it.counts)
    counts = it.counts
    return (
        one_line(it.name), str(it.visits), str(it.sites), str(counts.confirmed), str(counts.done),
        percent(known[RateName.RECTIFIED]), str(counts.closed), percent(known[RateName.CLOSED]), str(counts.overdue),
        str(counts.rebounds),
    )  # fmt: skip
