"""What the ledger shows: the conditions somebody sets, and the SQL they are on a line `l` and its finding `f`."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from datetime import date, timedelta
from typing import Any

from inspector import clock
from inspector.db import areas, search
from inspector.db.connection import listed
from inspector.db.edit import plain
from inspector.db.ledger.figures import FIGURES, STAGES, day_of, having
from inspector.db.lines import LATE
from inspector.db.store import Store
from inspector.rectification.moves import UNFINISHED, Stage
from inspector.rectification.rates import Figure
from inspector.rectification.steps import SILENT, SOON, Flag, State, shown


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerFilter:
    """What to show; what is empty does not matter, of several values one has to fit.

    `areas` are codes or what they begin with, and whatever lies in them; `grid` is one more; `town` is the id of the
    area that figures count them under, '' for none. `traits` are types and tags of villages (`type:suburb`,
    `tag:model`). `figure` is a number of the rates; `since` and `until` bound the days it speaks of: of DONE, IN_TIME
    when it was put right, of what is or was closed when it was, of STOCK the day itself (`until`), of others when it
    was found. Drafts are findings of visits not finalised yet; asking for the state DRAFT shows them too.
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
    findings: tuple[str, ...] = ()  # these and no others, by their ids
    due_from: str | None = None
    due_to: str | None = None
    found_from: str | None = None
    found_to: str | None = None
    town: str | None = None
    traits: tuple[str, ...] = ()
    figure: Figure | None = None
    since: str | None = None
    until: str | None = None
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
    of_draft: tuple[str, ...] | None  # in place of `of_line`; None: no draft fits
    words: search.Matching | None
    facts: dict[str, Any]
    sets: Mapping[str, str]  # SELECT of lines that an index answers → the condition it is
    span: tuple[str, str] | None  # between which places all of the areas meant lie
    stages: frozenset[Stage] | None  # in which all that fit are, if not in any
    summed: bool  # whether a tally tells enough to decide

    def where(self, *, drafts: bool = False, among: str | None = None) -> str:
        """All of them; of lines `among` one of the sets all but the one it is."""
        mine = [*((self.of_draft or ()) if drafts else self.of_line), *self.of_finding]
        if self.words is not None and among != self.by_words:
            mine.append(self.words.test.format(row="l.line"))
        return " AND ".join(it for it in mine if it != self.sets.get(among or "")) or "true"

    @property
    def dated(self) -> bool:
        """Whether deadlines are asked for that lie between two days."""
        return "due_from" in self.facts or "due_to" in self.facts

    @property
    def by_words(self) -> str | None:
        """SELECT of the lines with the words looked for."""
        return None if self.words is None else f"SELECT row AS line FROM ({self.words.select})"


_OF_LINE = {"severities": "severity", "themes": "theme", "sources": "source", "stages": "stage"}
_OF_FINDING = {
    "units": "unit", "leads": "lead", "leaders": "leader", "people": "person", "codes": "code", "findings": "id",
}  # fmt: skip
_ONE = {
    **{
        it: (f"f.{it} = :{it}", f"SELECT rowid AS line FROM finding WHERE {it} = :{it}")
        for it in ("origin", "site", "visit")
    },
}
_CAMPAIGN = "l.campaign IS (SELECT rowid FROM campaign WHERE id = :campaign) AND l.campaign IS NOT NULL"
_OF_CAMPAIGN = """SELECT l.line FROM visit AS v CROSS JOIN finding AS f ON f.visit = v.id
    CROSS JOIN line AS l ON l.line = f.rowid WHERE v.campaign = :campaign"""
_TOLD = frozenset({"areas", "states", "stages", "rebound", "drafts"})
"""What a tally knows of its findings."""

_NOT_LATE = f"NOT (l.stage IN {LATE} AND l.due IS NOT NULL AND l.due < :today)"
_A_DAY = "l.{0} = date(l.{0})"  # text that names no day counts as none


def _states() -> dict[State, str]:
    """State → SQL, as `rectification.steps.shown` has it; first of each stage what it is when neither late nor back."""
    plainly: dict[State, list[Stage]] = {}
    for stage in Stage:
        plainly.setdefault(shown(stage, None, ""), []).append(stage)
    found = {
        state: f"(l.stage IN {listed(stages)} AND {_NOT_LATE} AND NOT (l.repeats AND l.stage IN {LATE}))"
        if shown(stages[0], "", "~") is State.OVERDUE
        else f"l.stage IN {listed(stages)}"
        for state, stages in plainly.items()
    }
    found[State.OVERDUE] = f"(l.stage IN {LATE} AND l.due < :today)"
    found[State.REBOUND] = f"(l.stage IN {LATE} AND l.repeats AND {_NOT_LATE})"
    found[State.DRAFT] = "false"
    return found


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


_SETS = {
    **{it: f"SELECT line FROM line AS l INDEXED BY line_by_stage WHERE {sql}" for it, sql in _STATES.items()},
    State.REBOUND: f"SELECT line FROM line AS l INDEXED BY line_by_repeats WHERE {_STATES[State.REBOUND]}",
    State.DRAFT: "SELECT line FROM line WHERE false",
}
_FLAGGED: dict[Flag, str] = {
    it: f"SELECT line FROM line AS l INDEXED BY line_by_stage WHERE {sql}" for it, sql in _FLAGS.items()
    if it is not Flag.SILENT  # no index knows the day of the newest step
}  # fmt: skip
_SOURCES = """WITH RECURSIVE known (source) AS (SELECT min(source) FROM line UNION ALL
    SELECT (SELECT min(l.source) FROM line AS l WHERE l.source > k.source) FROM known AS k WHERE k.source IS NOT NULL)
    SELECT source FROM known WHERE source IS NOT NULL"""


def conditions(store: Store, which: LedgerFilter, today: str) -> Conditions:
    """What a filter asks on a day (YYYY-MM-DD)."""
    facts: dict[str, Any] = {it.name: _data(given) for it in fields(which) if (given := getattr(which, it.name))}
    facts |= {it: getattr(which, it) for it in ("found_from", "found_to", "since", "until")}
    facts |= {"today": today} | _days(today)
    sets, span = _areas(store, which, facts)
    sets = _found(which) | sets  # first: its index counts them by itself
    of_line, of_finding = list(sets.values()), list[str]()
    of_line += _had(which, sets)
    for name, column in _OF_FINDING.items():
        if getattr(which, name):
            of_finding.append(f"f.{column} IN {_among(name)}")
            sets[f"SELECT rowid AS line FROM finding WHERE {column} IN {_among(name)}"] = of_finding[-1]
    for name, (condition, rows) in _ONE.items():
        if getattr(which, name) is not None:
            facts.setdefault(name, "")
            of_finding.append(condition)
            sets[rows] = condition
    of_finding += _grid(store, which, facts, sets)
    of_finding += ["f.suspected" if which.suspected else "NOT f.suspected"] if which.suspected is not None else []
    for condition in _plain(which, facts):
        of_line.append(condition)
        if condition.startswith(("l.due", "l.repeats", "l.numbered")):  # an index knows
            sets[f"SELECT line FROM line AS l WHERE {condition}"] = condition
    wanted = (
        which.with_drafts
        and not (which.stages or which.flags or which.figure)
        and State.DRAFT in (which.states or State)
    )
    drafts = tuple(of_line) if wanted else None
    of_line += _stood(which, sets)
    words = search.findings_with(store, which.text) if which.text.strip() else None
    summed = all(getattr(which, it.name) == it.default for it in fields(which) if it.name not in _TOLD)
    facts |= {"low": span[0], "high": span[1]} if span else {}
    found = Conditions(
        tuple(of_line), tuple(of_finding), drafts, words, facts | (words.facts if words else {}), sets, span,
        _stages(which), summed,
    )  # fmt: skip
    return replace(found, sets={**sets, found.by_words: ""}) if found.by_words else found


def _had(which: LedgerFilter, sets: dict[str, str]) -> list[str]:
    """Conditions on what a line has; the sets that fulfil them are added."""
    found = []
    for name, column in _OF_LINE.items():
        if name == "themes" and "" in which.themes:  # those without one too
            found.append(f"ifnull(l.theme, '') IN {_among(name)}")
        elif getattr(which, name):
            found.append(f"l.{column} IN {_among(name)}")
            known = f"source IN ({_SOURCES}) AND " if column == "theme" else ""
            sets[f"SELECT line FROM line WHERE {known}{column} IN {_among(name)}"] = found[-1]
    if which.campaign is not None:
        found.append(_CAMPAIGN)
        sets[_OF_CAMPAIGN] = _CAMPAIGN
    return found


def _found(which: LedgerFilter) -> dict[str, str]:
    """The lines found between two days → the condition that a line is."""
    bounds = (("found_from", ">="), ("found_to", "<="))
    between = " AND ".join(f"l.day {sign} :{it}" for it, sign in bounds if getattr(which, it) is not None)
    return {f"SELECT line FROM line AS l INDEXED BY line_by_day WHERE {between}": between} if between else {}


def _plain(which: LedgerFilter, facts: dict[str, Any]) -> list[str]:
    """Conditions on a line that nothing has to be looked up for."""
    found = []
    for name, sign in (("due_from", ">="), ("due_to", "<=")):
        if getattr(which, name) is not None:
            facts.setdefault(name, "")
            found.append(f"l.due {sign} :{name}")
    found = [" AND ".join(found)] if found else []
    found += [
        f"{day_of(which.figure)} {sign} :{name}"
        for name, sign in (("since", ">="), ("until", "<="))
        if getattr(which, name) is not None
    ]
    found += ["l.repeats" if which.rebound else "NOT l.repeats"] if which.rebound is not None else []
    return [*found, "l.numbered >= '1'"] if which.unnumbered else found


def _stood(which: LedgerFilter, sets: dict[str, str]) -> list[str]:
    """Conditions on where a finding stands; the sets that fulfil them are added."""
    found = []
    if which.figure not in (None, Figure.ALL):
        found.append(f"({FIGURES[which.figure]})")
        if which.figure in STAGES:
            sets[f"SELECT line FROM line AS l INDEXED BY line_by_stage WHERE {found[0]}"] = found[0]
    if which.states:
        found.append(f"({' OR '.join(_STATES[it] for it in which.states)})")
        sets[" UNION ALL ".join(_SETS[it] for it in which.states)] = found[-1]
    if which.flags:
        found.append(f"({' OR '.join(f'({_FLAGS[it]})' for it in which.flags)})")
        if all(it in _FLAGGED for it in which.flags):
            sets[" UNION ".join(_FLAGGED[it] for it in which.flags)] = found[-1]
    return found


def _stages(which: LedgerFilter) -> frozenset[Stage] | None:
    """The stages in which findings can be that fit; None: in any."""
    wanted = [frozenset(which.stages)] if which.stages else []
    if which.states:
        late = {State.OVERDUE, State.REBOUND} & set(which.states)
        shown_so = {it for it in Stage if shown(it, None, "") in which.states}
        wanted.append(frozenset(shown_so | (UNFINISHED if late else set())))
    if which.flags:
        of_flag = {
            Flag.NOT_ACCEPTED: {Stage.ASSIGNED},
            Flag.RECHECK_LATE: {Stage.RECHECK},
            Flag.REVIEW_DUE: {Stage.LASTING},
        }
        wanted.append(frozenset(stage for it in which.flags for stage in of_flag.get(it, UNFINISHED)))
    if which.figure is not None and which.figure in STAGES:
        wanted.append(STAGES[which.figure])
    return frozenset.intersection(*wanted) if wanted else None


def _areas(store: Store, which: LedgerFilter, facts: dict[str, Any]) -> tuple[dict[str, str], tuple[str, str] | None]:
    """For each condition on areas the lines in them → that a line is; and where they lie. Their facts are added."""
    sets: dict[str, str] = {}
    span = None
    meant: dict[str, Iterable[tuple[int, str]]] = {}
    if which.areas:
        meant["in_areas"] = _within(store, which.areas)
    if which.traits:
        meant["in_traits"] = _within(store, [code for it in which.traits for code in having(store, it, facts["today"])])
    if which.town:
        meant["in_town"] = store.connection.execute(
            """SELECT a.rowid, a.code FROM line_area AS p CROSS JOIN area AS a ON a.rowid = p.area
               WHERE p.town = (SELECT rowid FROM area WHERE id = ?)""",
            [plain(which.town)],
        )
    for name, several in meant.items():
        among, inside, codes = _lying(name, several, facts)
        sets[among] = inside
        span = (codes[0], codes[-1] + "\x02") if codes else ("", "")
    if which.town == "":
        sets["SELECT line FROM line AS l WHERE l.town = 0"] = "l.town = 0"
    return sets, span


def _grid(store: Store, which: LedgerFilter, facts: dict[str, Any], sets: dict[str, str]) -> list[str]:
    """The condition on a finding of a grid: it was made there, in its 十户, or at a place that belongs to either."""
    if not which.grid:
        return []
    among, inside, _ = _lying("in_grid", _within(store, (which.grid,)), facts)
    found = f"({inside} OR f.site IN ({_OF_GRID}))"
    sets[f"{among} UNION SELECT rowid FROM finding WHERE site IN ({_OF_GRID})"] = found
    return [found]


def _lying(name: str, areas_meant: Iterable[tuple[int, str]], facts: dict[str, Any]) -> tuple[str, str, list[str]]:
    """The lines in some areas, the condition that one is, and the codes; what both read is added to the facts."""
    found = set(areas_meant)
    codes = sorted({code for _, code in found})
    inside = f"l.area IN {_among(name)}"
    facts |= {name: json.dumps(sorted(row for row, _ in found)), f"{name}_codes": json.dumps(codes)}
    among = f"""SELECT l.line FROM json_each(:{name}_codes) AS a
                CROSS JOIN line AS l ON l.place >= a.value || char(1) AND l.place < a.value || char(2)
                WHERE {inside}"""
    return among, inside, codes


def _within(store: Store, codes: Iterable[str]) -> set[tuple[int, str]]:
    """(row, code) of the areas of some codes, and of whatever lies in them."""
    return {row for code in codes for row in store.connection.execute(_WITHIN, _bounds(code))}


_WITHIN = f"SELECT rowid, code FROM area WHERE id IN ({areas.BELOW})"


def _bounds(code: str) -> dict[str, str]:
    return {name: plain(bound) for name, bound in areas.bounds(code).items()}


def _among(name: str) -> str:
    return f"(SELECT value FROM json_each(:{name}))"


_OF_GRID = f"""SELECT s.id FROM area AS g CROSS JOIN site AS s ON s.grid = g.id
    WHERE g.rowid IN {_among("in_grid")}"""


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
