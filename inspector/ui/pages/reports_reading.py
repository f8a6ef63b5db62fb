"""What the page of reports shows, read off the GUI thread: every report, and one with its parts and its pages."""

from dataclasses import dataclass

from inspector import clock
from inspector.db.store import Store
from inspector.db.tables import current
from inspector.errors import Fault
from inspector.operations.papers.issuing import Issued
from inspector.operations.papers.numbers import next_number
from inspector.operations.papers.standing import State, state
from inspector.operations.reports import drafts, issuing
from inspector.operations.reports.drafts import Drafted
from inspector.paper import marking
from inspector.periods import Period
from inspector.records import Paper, Report


@dataclass(frozen=True, slots=True)
class Listed:
    """A report in the list; `number` of the paper it was issued as, '' for a draft."""

    report: Report
    kind: tuple[str, str]  # what it is called in Chinese and English
    number: str
    holds: bool
    period: Period | None  # None: a package brought no days


@dataclass(frozen=True, slots=True)
class Seen:
    """One report: its parts while it is a draft, its pages, the number it would get."""

    report: Report
    drafted: Drafted | None
    issued: Issued | None
    sizes: tuple[tuple[float, float], ...]
    next_number: str
    fault: Fault | None  # why there are no pages


def listed(store: Store) -> tuple[Listed, ...]:
    """Every report, the newest first."""
    titles = {str(it["name"]): (str(it["title"]), str(it["title_en"])) for it in current(store, "paper_kinds")}
    found = []
    for it in drafts.all_reports(store):
        paper = next(iter(store.find(Paper, id=it.paper)), None) if it.paper else None
        number = (paper.formal or paper.number) if paper is not None else ""
        holds = paper is None or state(store, paper) is State.GENUINE
        found.append(Listed(it, titles.get(it.kind, (it.kind, it.kind)), number, holds, _period(it)))
    return tuple(found)


def _period(it: Report) -> Period | None:
    try:
        return Period(it.starts, it.ends)
    except Fault:
        return None


def seen(store: Store, report: str) -> Seen:
    """One report. What cannot be drawn keeps its parts, and says why. Raises Fault GONE."""
    held = store.get(Report, report)
    if held.paper is not None:
        return _drawn(held, None, issuing.preview(store, report), "")
    try:
        drafted = drafts.drafted(store, report)
    except Fault as fault:  # what a package brought, or a wording that names no fact
        return Seen(held, None, None, (), "", fault)
    number = next_number(store, held.kind, clock.today(store.now)).text
    try:
        return _drawn(held, drafted, issuing.shown(store, held, drafted.made), number)
    except Fault as fault:
        return Seen(held, drafted, None, (), number, fault)


def _drawn(held: Report, drafted: Drafted | None, issued: Issued, number: str) -> Seen:
    return Seen(held, drafted, issued, tuple(marking.sizes(issued.drawn.pdf)), number, None)
