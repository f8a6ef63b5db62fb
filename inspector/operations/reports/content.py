"""A report as the data has it now, and as a paper with the texts the office worded."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from inspector.db.ledger import LedgerFilter
from inspector.db.statistics import Cut, listed_by
from inspector.db.store import Store
from inspector.errors import Fault, Kind
from inspector.operations.papers.content import issue_of
from inspector.operations.reports.reading import report_facts
from inspector.operations.reports.scope import DRAFTED, Scope
from inspector.paper.content import Content
from inspector.paper.facts import Issue
from inspector.paper.gather.reports.draft import Draft, content_of
from inspector.paper.gather.reports.facts import ReportFacts
from inspector.paper.gather.reports.leaders import LEANEST, leaders
from inspector.paper.gather.reports.letters import SHOWN, letter
from inspector.paper.gather.reports.plan_progress import plan_progress
from inspector.rectification.rates import FORMULAS, Figure, RateName

_TOWNS = "各乡镇人民政府"
"""Whom a circular goes to: a bureau does not order them about, whatever the wording calls them."""


@dataclass(frozen=True, slots=True)
class Trail:
    """A number of a report and what lists exactly its findings in the ledger. `rate`: whose `part` of two it is."""

    rate: RateName | None  # None: what was confirmed, all in all
    part: str  # count base
    stock: bool  # of everything, not of the period alone
    count: int
    filter: LedgerFilter


@dataclass(frozen=True, slots=True)
class Made:
    """A report as the data has it: its facts, its pieces, and the way back of its numbers."""

    scope: Scope
    facts: ReportFacts
    draft: Draft
    trail: tuple[Trail, ...]


def made(store: Store, scope: Scope) -> Made:
    """What the data says of a report now. Raises Fault GONE, BAD_VALUE."""
    if scope.kind not in DRAFTED:
        raise Fault(Kind.BAD_VALUE, field="kind", value=scope.kind, expected=" | ".join(DRAFTED))
    facts = report_facts(store, scope)
    return Made(scope, facts, drawn_up(facts, _issue(store, scope)), trail(store, scope, facts))


def drawn_up(facts: ReportFacts, issue: Issue, lean: int = 0) -> Draft:
    """The pieces of a report; of the page for leaders as lean as asked for."""
    if facts.kind == "leaders":
        return leaders(facts, issue, lean)
    return plan_progress(facts, issue) if facts.kind == "plan_progress" else letter(facts, issue)


def as_paper(
    store: Store,
    of: Made,
    texts: Mapping[str, str],
    fits: Callable[[Content], bool],
    *,
    title: str = "",
    paper: str = "",
    number: str = "",
) -> Content:
    """The report as a paper with these texts; a page for leaders as rich as `fits` on one page.

    Raises Fault CANNOT_LAY_OUT where not even the leanest does.
    """
    issue = _issue(store, of.scope, paper=paper, number=number)
    if of.scope.kind != "leaders":
        return content_of(of.draft, texts, issue, title)
    for lean in range(LEANEST + 1):
        content = content_of(drawn_up(of.facts, issue, lean), texts, issue, title)
        if fits(content):
            return content
    raise Fault(Kind.CANNOT_LAY_OUT, paper=of.scope.kind)


def trail(store: Store, scope: Scope, facts: ReportFacts) -> tuple[Trail, ...]:
    """The two numbers of every rate shown, of the period and of everything, each with its filter."""
    cut = Cut(campaign=scope.campaign, area=scope.area)
    found: list[Trail] = []
    for stock, of in ((False, facts.then), (True, facts.stock)):
        which = listed_by(store, cut if stock else replace(cut, found=scope.period))
        for name in SHOWN:
            count, base, _ = FORMULAS[name]
            for part, figure in (("count", count), ("base", base)):
                asked = replace(which, figure=figure)
                if figure in _THEN:
                    asked = replace(asked, since=scope.period.starts, until=scope.period.ends)
                found.append(Trail(name, part, stock, getattr(of, figure), asked))
    return tuple(found)


_THEN = frozenset({Figure.CLOSED_THEN, Figure.LOOKED_BACK})


def _issue(store: Store, scope: Scope, *, paper: str = "", number: str = "") -> Issue:
    addressee = _TOWNS if scope.kind == "circular" else ""
    return issue_of(store, scope.kind, language=scope.language, paper=paper, number=number, addressee=addressee)
