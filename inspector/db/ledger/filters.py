"""What the ledger shows: the conditions somebody sets, and the SQL they are on a line `l` and its finding `f`."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import date, timedelta
from typing import Any

from inspector import clock
from inspector.db import areas
from inspector.db.edit import plain
from inspector.db.lines import LATE
from inspector.rectification.moves import Stage
from inspector.rectification.steps import SILENT, SOON, Flag, State, shown


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerFilter:
    """What to show; what is empty does not matter, of several values one has to fit.

    `areas` are codes or what they begin with, and whatever lies in them; `grid` is one more. Drafts are findings of
    visits not finalised yet; asking for the state DRAFT shows them too.
    """

    areas: tuple[str, ...] = ()
    grid: str = ""
    states: tuple[State, ...] = ()
    stages: tuple[Stage, ...] = ()
    flags: tuple[Flag, ...] = ()
    severities: tuple[int, ...] = ()
    units: tuple[str, ...] = ()
    leads: tuple[str, ...] = ()
    leaders: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    campaign: str | None = None
    origin: str | None = None
    rebound: bool | None = None  # whether it came back after it was closed
    suspected: bool | None = None  # whether it came as a suspicion, verified since or not
    site: str | None = None
    visit: str | None = None
    due_from: str | None = None
    due_to: str | None = None
    unnumbered: bool = False
    text: str = ""
    drafts: bool = False

    @property
    def with_drafts(self) -> bool:
        """Whether findings of drafts are wanted."""
        return self.drafts or State.DRAFT in self.states


@dataclass(frozen=True, slots=True)
class Conditions:
    """SQL that a line `l` (a row of `line`, of the drafts, or of `line_tally`) and its finding `f` fulfil."""

    of_line: tuple[str, ...]
    of_finding: tuple[str, ...]
    of_draft: tuple[str, ...] | None  # in place of both, `f` apart; None: no draft fits
    facts: dict[str, Any]
    sets: tuple[str, ...]  # SELECTs of rowids of findings, each a condition that an index answers
    summed: bool  # whether a tally tells enough to decide

    @property
    def joins(self) -> bool:
        """Whether the finding has to be looked at."""
        return bool(self.of_finding)

    def where(self, *, drafts: bool = False) -> str:
        """All of them."""
        mine = (*(self.of_draft or ()), *self.of_finding) if drafts else (*self.of_line, *self.of_finding)
        return " AND ".join(mine) or "true"


_OF_LINE = {"severities": "severity", "themes": "theme", "sources": "source", "stages": "stage"}
_OF_FINDING = {"units": "unit", "leads": "lead", "leaders": "leader", "people": "person", "codes": "code"}
_ONE = {
    **{it: (f"f.{it} = :{it}", f"SELECT rowid FROM finding WHERE {it} = :{it}") for it in ("origin", "site", "visit")},
    "campaign": (
        "f.visit IN (SELECT id FROM visit WHERE campaign = :campaign)",
        "SELECT f.rowid FROM visit AS v CROSS JOIN finding AS f ON f.visit = v.id WHERE v.campaign = :campaign",
    ),
}
_PLAIN = {"due_from": "l.due >= :due_from", "due_to": "l.due <= :due_to"}
_TOLD = frozenset({"areas", "grid", "states", "stages", "rebound", "drafts"})
"""What a tally knows of its findings."""

_NOT_LATE = f"NOT (l.stage IN {LATE} AND l.due IS NOT NULL AND l.due < :today)"
_A_DAY = "l.{0} = date(l.{0})"  # text that names no day counts as none


def _states() -> dict[State, str]:
    """State → SQL, as `rectification.steps.shown` has it; first of each stage what it is when neither late nor back."""
    plainly: dict[State, list[Stage]] = {}
    for stage in Stage:
        plainly.setdefault(shown(stage, None, ""), []).append(stage)
    found = {
        state: f"(l.stage IN ({_quoted(stages)}) AND {_NOT_LATE} AND NOT (l.repeats AND l.stage IN {LATE}))"
        if shown(stages[0], "", "~") is State.OVERDUE
        else f"l.stage IN ({_quoted(stages)})"
        for state, stages in plainly.items()
    }
    found[State.OVERDUE] = f"(l.stage IN {LATE} AND l.due < :today)"
    found[State.REBOUND] = f"(l.stage IN {LATE} AND l.repeats AND {_NOT_LATE})"
    found[State.DRAFT] = "false"
    return found


def _quoted(names: Iterable[str]) -> str:
    return ", ".join(f"'{it}'" for it in names)


_STATES = _states()
_FLAGS = {
    Flag.OVERDUE: f"l.stage IN {LATE} AND l.due < :today AND {_A_DAY.format('due')}",
    Flag.SOON: f"l.stage IN {LATE} AND l.due BETWEEN :today AND :soon AND {_A_DAY.format('due')}",
    Flag.NO_REPLY: f"""l.stage IN {LATE} AND l.due < :today AND {_A_DAY.format("due")}
                       AND l.assigned <> '' AND ifnull(l.replied, '') = ''""",
    Flag.NOT_ACCEPTED: f"l.stage = '{Stage.ASSIGNED}'",
    Flag.SILENT: f"l.stage IN {LATE} AND l.since < :silent AND {_A_DAY.format('since')}",
    Flag.RECHECK_LATE: f"l.stage = '{Stage.RECHECK}' AND l.replied < :answered AND {_A_DAY.format('replied')}",
    Flag.REVIEW_DUE: f"l.stage = '{Stage.LASTING}' AND l.review <= :today AND {_A_DAY.format('review')}",
}
"""Flag → SQL, as `rectification.steps.flags` has it."""


def conditions(which: LedgerFilter, today: str) -> Conditions:
    """What a filter asks on a day (YYYY-MM-DD)."""
    facts: dict[str, Any] = {it.name: _data(getattr(which, it.name)) for it in fields(which)}
    facts |= {"today": today} | _days(today)
    places, of_line = _areas(which, facts)
    of_finding: list[str] = []
    sets = [f"SELECT line FROM line WHERE area IN ({it})" for it in places]
    for name, column in _OF_LINE.items():
        if getattr(which, name):
            of_line.append(f"l.{column} IN {_among(name)}")
            sets += [f"SELECT line FROM line WHERE {column} IN {_among(name)}"]
    for name, column in _OF_FINDING.items():
        if getattr(which, name):
            of_finding.append(f"f.{column} IN {_among(name)}")
            sets.append(f"SELECT rowid FROM finding WHERE {column} IN {_among(name)}")
    for name, (condition, found) in _ONE.items():
        if getattr(which, name) is not None:
            of_finding.append(condition)
            sets.append(found)
    of_line += [it for name, it in _PLAIN.items() if getattr(which, name) is not None]
    of_line += ["l.repeats" if which.rebound else "NOT l.repeats"] if which.rebound is not None else []
    of_finding += ["f.suspected" if which.suspected else "NOT f.suspected"] if which.suspected is not None else []
    of_line += ["l.numbered >= '1'"] if which.unnumbered else []
    wanted = which.with_drafts and not (which.stages or which.flags) and State.DRAFT in (which.states or State)
    drafts = tuple(of_line) if wanted else None
    for several in ([_STATES[it] for it in which.states], [f"({_FLAGS[it]})" for it in which.flags]):
        of_line += [f"({' OR '.join(several)})"] if several else []
    summed = all(getattr(which, it.name) == it.default for it in fields(which) if it.name not in _TOLD)
    return Conditions(tuple(of_line), tuple(of_finding), drafts, facts, tuple(sets), summed)


def _areas(which: LedgerFilter, facts: dict[str, Any]) -> tuple[list[str], list[str]]:
    """SQL of the areas meant and of a line in them, for each condition on areas; their facts are added."""
    for number, code in enumerate((*which.areas, which.grid)):
        facts.update({f"{name}{number}": plain(bound) for name, bound in areas.bounds(code).items()})
    meant = [" UNION ".join(_area(number) for number in range(len(which.areas)))] if which.areas else []
    meant += [_area(len(which.areas))] if which.grid else []
    return meant, [f"l.area IN ({it})" for it in meant]


def _among(name: str) -> str:
    return f"(SELECT value FROM json_each(:{name}))"


def _area(number: int) -> str:
    """SQL of the rowids of an area and of what lies in it."""
    below = areas.BELOW.replace(":area_end", f":area_end{number}").replace(":area ", f":area{number} ")
    return f"SELECT rowid FROM area WHERE id IN ({below})"


def _data(fact: Any) -> Any:
    if isinstance(fact, tuple):
        return json.dumps([_data(it) for it in fact], ensure_ascii=False)
    return plain(fact) if isinstance(fact, str) else fact


def _days(today: str) -> dict[str, str]:
    """The days from which flags are counted; for a day that is none nothing is soon or silent."""
    now = clock.day(today)
    if now is None:
        return {"soon": "", "silent": "", "answered": ""}

    def ago(days: int) -> str:
        try:
            return (now - timedelta(days=days)).isoformat()
        except OverflowError:
            return date.min.isoformat() if days > 0 else date.max.isoformat()

    return {"soon": ago(-SOON), "silent": ago(SILENT), "answered": ago(SOON)}
