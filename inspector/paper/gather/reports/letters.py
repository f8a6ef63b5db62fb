"""Reports that are letters: 督查通报, 督查情况汇报, 专项行动总结, made of the same pieces in their own order."""

from collections.abc import Callable, Mapping

from inspector.paper.content import Part
from inspector.paper.facts import Issue
from inspector.paper.gather.parts import note
from inspector.paper.gather.phrases import Language, dated
from inspector.paper.gather.reports.charts import problem_bars, town_bars
from inspector.paper.gather.reports.draft import Draft, Piece
from inspector.paper.gather.reports.facts import ReportFacts
from inspector.paper.gather.reports.telling import Teller
from inspector.paper.gather.reports.words import no_base_note, period_words, rates_table, towns_table
from inspector.rectification.rates import RateName

SHOWN = (
    RateName.RECTIFIED, RateName.CLOSED, RateName.IN_TIME, RateName.OVERDUE, RateName.ON_SPOT, RateName.REBOUND,
    RateName.LOOKED_BACK,
)  # fmt: skip
"""The rates of a report, in their order."""

_HEADINGS: Mapping[str, Mapping[Language, Mapping[str, str]]] = {
    "circular": {
        "zh": {
            "overall": "总体情况", "effects": "主要成效", "problems": "存在问题", "towns": "各乡镇情况",
            "good": "典型做法", "requests": "下一步要求",
        },
        "en": {
            "overall": "At a glance", "effects": "What was reached", "problems": "Problems", "towns": "The towns",
            "good": "Good examples", "requests": "What comes next",
        },
    },
    "briefing": {
        "zh": {
            "overall": "督查开展情况", "problems": "发现的主要问题", "effects": "整改推进情况", "towns": "各乡镇情况",
            "good": "典型做法", "requests": "下步工作建议",
        },
        "en": {
            "overall": "What was inspected", "problems": "Problems", "effects": "How far they have come",
            "towns": "The towns", "good": "Good examples", "requests": "What is proposed",
        },
    },
    "closing": {
        "zh": {
            "overall": "行动开展情况", "effects": "取得的成效", "towns": "各乡镇情况", "problems": "仍存在的问题",
            "good": "经验做法", "requests": "巩固提升措施",
        },
        "en": {
            "overall": "How it went", "effects": "What was reached", "towns": "The towns",
            "problems": "What is left", "good": "What proved itself", "requests": "How it is to last",
        },
    },
}  # fmt: skip
_SINCE: Mapping[Language, str] = {
    "zh": "注：表中为{period}发现的问题，状态截至{day}。", "en": "Note: problems found in {period}, as of {day}.",
}  # fmt: skip


def letter(facts: ReportFacts, issue: Issue) -> Draft:
    """One of the three kinds, as the data has it."""
    teller, language = Teller(facts, issue), issue.language
    time = teller.time(facts.campaign) if facts.campaign is not None else ""
    texts: dict[str, Callable[[], str]] = {
        "overall": lambda: "\n".join(filter(None, (teller.overall(), time))),
        "effects": teller.effects,
        "problems": lambda: "\n".join(filter(None, (teller.problems(), teller.blacklisted()))),
        "towns": teller.towns, "good": teller.good, "requests": teller.requests,
    }  # fmt: skip
    below = _below(facts, language)
    pieces = [Piece(name="opening", heading="", text=teller.opening())]
    for name, heading in _HEADINGS[facts.kind][language].items():
        pieces.append(Piece(name=name, heading=heading, text=texts[name](), below=below.get(name, ())))
    return Draft(kind=facts.kind, title=teller.title(), addressee=teller.say("report_addressee"), pieces=tuple(pieces))


def _below(facts: ReportFacts, language: Language) -> dict[str, tuple[Part, ...]]:
    """Figures below the texts; where there is nothing to show there are none."""
    said = note(_SINCE[language].format(period=period_words(facts.period, language), day=dated(facts.day, language)))
    found: dict[str, tuple[Part, ...]] = {}
    if facts.then.all or facts.stock.all:
        found["overall"] = (
            rates_table(facts, language, SHOWN), said, *no_base_note(facts, language, SHOWN),
        )  # fmt: skip
    if facts.widest or facts.commonest:
        found["problems"] = problem_bars(facts, language)
    if facts.towns:
        found["towns"] = (*town_bars(facts, language), towns_table(facts.towns, language), said)
    return found
