"""领导一页纸: one sheet with the rates, the towns, what is widespread, frequent and costly, and what is to be decided.

It must be one page. `leaders(…, lean)` leaves out more the leaner it is; whoever draws it takes the first that fits.
"""

from collections.abc import Mapping

from inspector.paper.content import Part
from inspector.paper.facts import Issue
from inspector.paper.gather.phrases import Language, dated
from inspector.paper.gather.reports.charts import problem_bars, rings
from inspector.paper.gather.reports.draft import Draft, Piece
from inspector.paper.gather.reports.facts import ReportFacts
from inspector.paper.gather.reports.telling import Teller
from inspector.paper.gather.reports.words import rates_table, towns_table
from inspector.rectification.rates import RateName

LEANEST = 5
MOST_TEXT, MOST_LINES = 240, 6
"""Characters and paragraphs of each text somebody words: with so many the leanest sheet is one page."""
_TOWNS = (12, 12, 8, 6, 0, 0)  # rows by leanness
_BARS = (2, 1, 1, 0, 0, 0)  # charts of problems
_RATES = (RateName.RECTIFIED, RateName.CLOSED, RateName.IN_TIME, RateName.OVERDUE)
_MOST = 3  # problems named in each order
_LEAD: Mapping[Language, str] = {
    "zh": "{issuer}　截至{day}", "en": "As of {day}",
}  # fmt: skip
_HEADINGS: Mapping[Language, Mapping[str, str]] = {
    "zh": {"overall": "总体情况", "problems": "突出问题", "decide": "请示事项"},
    "en": {"overall": "At a glance", "problems": "Problems", "decide": "To be decided"},
}


def leaders(facts: ReportFacts, issue: Issue, lean: int = 0) -> Draft:
    """The sheet, as lean as asked for (0 … LEANEST)."""
    teller, language = Teller(facts, issue), issue.language
    stock = facts.stock
    told = {"overdue": str(stock.overdue), "rebounds": str(stock.rebounds)}
    decide = teller.say("report_decide", **told) if stock.overdue or stock.rebounds else ""
    time = teller.time(facts.campaign) if facts.campaign is not None else ""
    said = {
        "overall": teller.joined(teller.checked(), time), "problems": teller.problems(_MOST),
        "decide": decide or teller.say("report_decide_none"),
    }  # fmt: skip
    below = _below(facts, language, lean)
    lead = _LEAD[language].format(
        issuer=issue.office.called(language), day=dated(facts.day, language)
    )  # fmt: skip
    return Draft(
        kind=facts.kind, title=teller.title(), addressee="", letter=False, lead=lead,
        pieces=tuple(
            Piece(name=name, heading=_HEADINGS[language][name], text=text, below=below.get(name, ()))
            for name, text in said.items()
        ),
    )  # fmt: skip


def _below(facts: ReportFacts, language: Language, lean: int) -> dict[str, tuple[Part, ...]]:
    """Rates as rings, the leanest sheet's as rows; below the texts towns as rows, the orders of problems as bars."""
    found: dict[str, tuple[Part, ...]] = {}
    if facts.then.all or facts.stock.all:
        figures = rings(facts, language) if lean < LEANEST else ()
        found["overall"] = figures or (rates_table(facts, language, _RATES),)
        towns = sorted(facts.towns, key=lambda it: -it.counts.confirmed)[: _TOWNS[lean]]
        found["problems"] = (towns_table(towns, language),) if towns else ()
    if most := _BARS[lean]:
        found["decide"] = problem_bars(facts, language)[:most]
    return found
