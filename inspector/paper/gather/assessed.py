"""考核评分表: towns by indicators, points over values; how every indicator is counted; who has no rank, and why."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from inspector.paper.content import Column, Content, NewPage, Paragraph, Part, Span, Table, Title
from inspector.paper.facts import Issue
from inspector.paper.gather.parts import Headings, note
from inspector.paper.gather.phrases import Language, dated
from inspector.paper.gather.reports.words import period_words
from inspector.paper.harmless import one_line
from inspector.periods import Period


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorFacts:
    """An indicator, titled in the language of the paper."""

    title: str
    aspect: str
    source: str
    weight: float
    target: float | None
    higher: bool
    points: str
    measure: str
    basis: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CellFacts:
    """A value and its points; `why` there is none, and what is said beside it, by code names."""

    value: float | None
    points: float | None
    count: float | None
    base: float | None
    why: str = ""
    said: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TownFacts:
    """A town: a cell for each indicator; `lacks`: numbers of the indicators others have points for and it has not."""

    name: str
    cells: tuple[CellFacts, ...]
    total: float | None
    of: float
    rank: int | None
    lacks: tuple[int, ...] = ()
    ceased: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AssessmentFacts:
    """Everything on the sheet. `towns` in the order they stand; `left_out`: numbers of indicators nobody has."""

    title: str
    basis: str
    place: str
    campaign: str
    period: Period
    day: date
    indicators: tuple[IndicatorFacts, ...]
    towns: tuple[TownFacts, ...]
    county: TownFacts | None
    compared: bool
    left_out: tuple[int, ...]


_SAID: Mapping[Language, Mapping[str, str]] = {
    "zh": {
        "title": "{place}{title}评分表", "about": "考核期：{period}　数据截至{day}{campaign}",
        "campaign": "　专项行动：{0}", "rank": "名次", "town": "乡镇", "total": "合计", "county": "全县",
        "of": "满分{0}", "head": "{title}\n（{weight}分）", "how": "指标口径和计分办法", "no": "序号", "aspect": "方面",
        "indicator": "指标", "source": "数据来源", "weight": "权重", "target": "目标", "rule": "计分办法",
        "basis": "依据", "missing": "缺少数据和需要说明的情况", "remark": "说明", "all": "各乡镇",
        "none": "没有需要说明的情况。",
        "left_out": "均无数据，不计入排名", "comma": "、", "semicolon": "；", "made": "制表：{office}　{day}",
        "lacks": "无数据，其他乡镇有数据，不参加排名", "not_compared": "有数据的指标权重不足一半，本期不排名",
        "weights": "各指标权重合计为{0}，不是100", "scheme_basis": "考核依据：{0}", "ties": "得分相同的并列。",
        "two_lines": "每格上行为得分，下行为指标值；“—”表示没有数据或没有基数，不按零计。",
    },
    "en": {
        "title": "{title}, {place}: sheet of points", "about": "Period: {period}, as of {day}{campaign}",
        "campaign": ", campaign: {0}", "rank": "Rank", "town": "Town", "total": "Total", "county": "County",
        "of": "of {0}", "head": "{title}\n({weight})", "how": "How the indicators are counted", "no": "No.",
        "aspect": "Aspect", "indicator": "Indicator", "source": "Source", "weight": "Weight", "target": "Target",
        "rule": "Points", "basis": "Basis", "missing": "What is missing or to be minded", "remark": "Remark",
        "all": "all towns", "none": "There is nothing to be minded.", "comma": ", ", "semicolon": "; ",
        "left_out": "no town has a value; not counted for the rank", "made": "Made by {office}, {day}",
        "lacks": "no value where other towns have one; the town is not ranked",
        "not_compared": "values for less than half of the weights; no town is ranked",
        "weights": "the weights add up to {0}, not to 100", "scheme_basis": "Basis of the assessment: {0}",
        "ties": "Equal totals share a rank.",
        "two_lines": "Points above, the value below; “—” says that there is no value or no base, never nought.",
    },
}  # fmt: skip
_SOURCES: Mapping[Language, Mapping[str, str]] = {
    "zh": {
        "rate": "台账比率", "count": "台账数量", "score": "检查得分均值", "quota": "完成数÷计划数",
        "survey": "群众调查", "coverage": "已到÷应到", "typed": "手工填报",
    },
    "en": {
        "rate": "rate of the ledger", "count": "number of the ledger", "score": "mean score of visits",
        "quota": "done ÷ planned", "survey": "survey", "coverage": "visited ÷ to be visited", "typed": "typed in",
    },
}  # fmt: skip
_RULES: Mapping[Language, Mapping[tuple[str, bool], str]] = {
    "zh": {
        ("share", True): "权重×指标值÷目标，最高为权重",
        ("share", False): "不高于目标得满分，高于目标得权重×目标÷指标值",
        ("threshold", True): "达到目标得满分，否则不得分", ("threshold", False): "不高于目标得满分，否则不得分",
        ("proportional", True): "权重×指标值÷100", ("proportional", False): "权重×（1－指标值÷100）",
    },
    "en": {
        ("share", True): "weight × value ÷ target, at most the weight",
        ("share", False): "the weight up to the target, above it weight × target ÷ value",
        ("threshold", True): "the weight from the target on, else 0",
        ("threshold", False): "the weight up to the target, else 0",
        ("proportional", True): "weight × value ÷ 100", ("proportional", False): "weight × (1 − value ÷ 100)",
    },
}  # fmt: skip
_WHY: Mapping[Language, Mapping[str, str]] = {
    "zh": {
        "no_base": "没有基数", "no_visits": "考核期内没有已完成且有得分的检查", "not_asked": "没有有效回答",
        "no_quota": "没有下达任务数", "no_plan": "计划数为零，没有基数", "unreported": "没有上报完成数",
        "not_typed": "尚未填报", "unknown_source": "指标的数据来源无法识别",
    },
    "en": {
        "no_base": "no base", "no_visits": "no finished visit with a score", "not_asked": "no valid answer",
        "no_quota": "no quota was set", "no_plan": "the plan is 0", "unreported": "nothing was reported",
        "not_typed": "not entered yet", "unknown_source": "its source is not known",
    },
}  # fmt: skip
_BESIDE: Mapping[Language, Mapping[str, str]] = {
    "zh": {
        "partly_reported": "部分任务没有上报，按未完成计", "over": "完成数超过计划数",
        "fell": "后一次上报数少于前一次，以后一次为准", "crosses": "任务起止日期超出考核期",
        "twice": "同一时段重复填报，以最新为准", "impossible": "部分检查的人数前后矛盾，未计入",
        "exceptions": "含特批销号", "ceased": "考核期内设立或撤并",
    },
    "en": {
        "partly_reported": "some quotas have no report; nothing is counted as done there",
        "over": "more done than planned", "fell": "a later report tells less; the later counts",
        "crosses": "the quota's days reach beyond the period", "twice": "entered more than once; the newest counts",
        "impossible": "some numbers contradict each other and are left out", "exceptions": "some closed by exception",
        "ceased": "came to be or ceased to be in the period",
    },
}  # fmt: skip


def assessment_sheet(facts: AssessmentFacts, issue: Issue) -> Content:
    """The sheet: points of every town, across the page; then how they come about and what is missing."""
    language, said = issue.language, _SAID[issue.language]
    title = said["title"].format(place=one_line(facts.place), title=one_line(facts.title))
    campaign = said["campaign"].format(one_line(facts.campaign)) if facts.campaign else ""
    about = said["about"].format(
        period=period_words(facts.period, language), day=dated(facts.day, language), campaign=campaign
    )
    made = said["made"].format(office=one_line(issue.office.called(language)), day=dated(issue.issued, language))
    heads = Headings(language)
    parts: tuple[Part, ...] = (
        NewPage(landscape=True), Title(text=title),
        Paragraph(spans=(Span(text=about),), indent=0, align="centre", small=True),
        _points(facts, language), note(said["two_lines"] + (" " if language == "en" else "") + said["ties"]),
        heads.next(said["missing"]), _reasons(facts, language),
        heads.next(said["how"]), _indicators(facts, language),
        *((note(said["scheme_basis"].format(one_line(facts.basis))),) if facts.basis else ()),
        Paragraph(spans=(Span(text=made),), indent=0, align="right", small=True),
    )  # fmt: skip
    return Content(
        kind=issue.kind.name, language=language, paper="", number="", title=title,
        issuer=one_line(issue.office.called(language)), addressee="", issued=issue.issued.isoformat(), parts=parts,
    )  # fmt: skip


def _points(facts: AssessmentFacts, language: Language) -> Table:
    said = _SAID[language]
    columns = (
        Column(heading=said["rank"], share=10, align="centre"), Column(heading=said["town"], share=22),
        *(
            Column(heading=_head(it, said), share=20, align="centre") for it in facts.indicators
        ),
        Column(heading=said["total"], share=18, align="centre"),
    )  # fmt: skip
    rows = [_row(it, facts, said, it.name) for it in facts.towns]
    if facts.county is not None:
        rows.append(_row(facts.county, facts, said, said["county"]))
    return Table(columns=columns, rows=tuple(rows))


def _head(it: IndicatorFacts, said: Mapping[str, str]) -> str:
    return said["head"].format(title=one_line(it.title), weight=plain(it.weight))


def _row(it: TownFacts, facts: AssessmentFacts, said: Mapping[str, str], name: str) -> tuple[str, ...]:
    cells = (f"{plain(cell.points)}\n{_value(cell, one)}" for cell, one in zip(it.cells, facts.indicators, strict=True))
    total = plain(it.total) if it.total is None else f"{plain(it.total)}\n{said['of'].format(plain(it.of))}"
    return (str(it.rank or "—"), one_line(name), *cells, total)


def _value(cell: CellFacts, indicator: IndicatorFacts) -> str:
    if cell.value is None:
        return "—"
    unit = "%" if indicator.source in ("rate", "quota", "survey", "coverage") else one_line(indicator.measure)
    return f"{plain(cell.value)}{unit}"


def _reasons(facts: AssessmentFacts, language: Language) -> Part:
    """A line for whatever keeps a town from a rank, has no value or is to be minded."""
    said = _SAID[language]
    titles = [one_line(it.title) for it in facts.indicators]
    weights = round(sum(it.weight for it in facts.indicators), 2)
    found = [] if abs(weights - 100) < 0.01 else [(said["all"], "—", said["weights"].format(plain(weights)))]
    if not facts.compared:
        found.append((said["all"], "—", said["not_compared"]))
    if facts.left_out:
        found.append((said["all"], said["comma"].join(titles[it] for it in facts.left_out), said["left_out"]))
    for town in facts.towns:
        name = one_line(town.name)
        if town.ceased:
            found.append((name, "—", _BESIDE[language]["ceased"]))
        for number, cell in enumerate(town.cells):
            words = [] if not cell.why or number in facts.left_out else [_WHY[language].get(cell.why, cell.why)]
            words += [said["lacks"]] if number in town.lacks and facts.compared else []
            words += [_BESIDE[language].get(it, it) for it in cell.said]
            if words:
                found.append((name, titles[number], said["semicolon"].join(words)))
    if not found:
        return note(said["none"])
    columns = (
        Column(heading=said["town"], share=30), Column(heading=said["indicator"], share=70),
        Column(heading=said["remark"], share=140),
    )  # fmt: skip
    return Table(columns=columns, rows=tuple(found))


def _indicators(facts: AssessmentFacts, language: Language) -> Table:
    said = _SAID[language]
    heads = (
        ("no", 10), ("aspect", 30), ("indicator", 40), ("source", 40), ("weight", 14), ("target", 18), ("rule", 66),
        ("basis", 40),
    )  # fmt: skip
    centred = {"no", "weight", "target"}
    columns = tuple(
        Column(heading=said[it], share=share, align="centre" if it in centred else "left") for it, share in heads
    )
    rows = tuple(
        (
            str(number), one_line(it.aspect), one_line(it.title), _SOURCES[language].get(it.source, it.source),
            plain(it.weight), "—" if it.target is None else f"{plain(it.target)}{one_line(it.measure)}",
            _RULES[language].get((it.points, it.higher), it.points), one_line(it.basis),
        )
        for number, it in enumerate(facts.indicators, 1)
    )  # fmt: skip
    return Table(columns=columns, rows=rows)


def plain(value: float | None) -> str:
    """A number with two decimals at most, without idle zeros; — for none."""
    return "—" if value is None else f"{value:.2f}".rstrip("0").rstrip(".")
