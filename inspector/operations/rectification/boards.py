"""What the boards show, read from the ledger's lines: deadlines ahead, what waits for the office, each unit."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Any, Literal

from inspector.db.connection import listed
from inspector.db.ledger.reading import ready
from inspector.db.lines import LATE
from inspector.db.store import Store
from inspector.operations.rectification import reading
from inspector.rectification.moves import DONE, LIVE, NOT_COUNTED, Move, Stage

AHEAD = 28
"""Days shown one by one."""
FIRST = 8
"""Findings of a kind that are shown at once; the ledger has the others."""


class Span(StrEnum):
    """How far away a deadline is."""

    OVERDUE = "overdue"
    TODAY = "today"
    THIS_WEEK = "this_week"
    NEXT_WEEK = "next_week"
    LATER = "later"
    UNDATED = "undated"


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadlineRow:
    """Unfinished findings of a unit or a town by span; `key` is the unit's id or the town's code, None for neither."""

    key: str | None
    name: str
    counts: Mapping[Span, int]

    @property
    def total(self) -> int:
        """All of them."""
        return sum(self.counts.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadlines:
    """倒排工期: the whole county, its parts, and how many fall due on each of the next days."""

    whole: DeadlineRow
    rows: tuple[DeadlineRow, ...]  # the most overdue first
    days: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitRow:
    """A unit's findings; those nobody answers for stand under None."""

    unit: str | None
    name: str
    confirmed: int
    live: int
    overdue: int
    reported: int  # waits for our re-inspection
    done: int  # put right, to be closed, closed
    closed: int
    rebounds: int


class Waits(StrEnum):
    """What waits for the office."""

    EXTENSION = "extension"  # asked for, nobody decided
    RECHECK = "recheck"  # reported put right
    CLOSE = "close"  # found put right, or applied for
    VERIFY = "verify"  # only suspected
    ASSIGN = "assign"  # nobody was handed it
    REVIEW = "review"  # kept up, its review date has come


@dataclass(frozen=True, slots=True)
class Waiting:
    """One finding that waits."""

    finding: str
    number: str
    text: str
    unit: str  # name
    day: str | None  # deadline, day of the reply, of the review, or the one wished for


@dataclass(frozen=True, slots=True)
class Group:
    """What waits of one kind: how many, and the first."""

    kind: Waits
    count: int
    first: tuple[Waiting, ...]


def spans(today: date) -> dict[Span, tuple[str | None, str | None]]:
    """The first and last deadline of each span; the week ends on Sunday."""
    sunday = today + timedelta(days=6 - today.weekday())

    def day(away: date) -> str:
        return away.isoformat()

    one = timedelta(days=1)
    return {
        Span.OVERDUE: (None, day(today - one)),
        Span.TODAY: (day(today), day(today)),
        Span.THIS_WEEK: (day(today + one), day(sunday)),
        Span.NEXT_WEEK: (day(sunday + one), day(sunday + 7 * one)),
        Span.LATER: (day(sunday + 8 * one), None),
        Span.UNDATED: (None, None),
    }


def deadlines(store: Store, today: date, by: Literal["unit", "town"] = "town") -> Deadlines:
    """Unfinished findings by deadline and by whose they are or where they lie."""
    ready(store)
    bounds = spans(today)
    span = f"""CASE WHEN {{due}} IS NULL OR {{due}} IS NOT date({{due}}) THEN '{Span.UNDATED}'
        WHEN {{due}} <= '{bounds[Span.OVERDUE][1]}' THEN '{Span.OVERDUE}'
        WHEN {{due}} = '{today.isoformat()}' THEN '{Span.TODAY}'
        WHEN {{due}} <= '{bounds[Span.THIS_WEEK][1]}' THEN '{Span.THIS_WEEK}'
        WHEN {{due}} <= '{bounds[Span.NEXT_WEEK][1]}' THEN '{Span.NEXT_WEEK}' ELSE '{Span.LATER}' END"""
    if by == "unit":
        found = store.rows(
            f"""SELECT f.unit, {span.format(due="l.due")} AS span, count(*) FROM line AS l
                CROSS JOIN finding AS f ON f.rowid = l.line WHERE l.stage IN {LATE} GROUP BY 1, 2"""
        )
        names = dict(store.rows("SELECT id, name FROM unit"))
    else:
        towns = _towns(store)
        names = {code: name for code, name in towns.values() if code}
        found = [
            (towns.get(area, (None, ""))[0], which, count)
            for area, which, count in store.rows(
                f"""SELECT area, {span.format(due="due")} AS span, sum(count) FROM line_tally
                    WHERE stage IN {LATE} GROUP BY 1, 2"""
            )
        ]
    counts: dict[str | None, dict[Span, int]] = defaultdict(lambda: dict.fromkeys(Span, 0))
    whole = dict.fromkeys(Span, 0)
    for key, which, count in found:
        counts[key][Span(which)] += count
        whole[Span(which)] += count
    rows = [DeadlineRow(key=key, name=names.get(key or "", ""), counts=held) for key, held in counts.items()]
    last = (today + timedelta(days=AHEAD - 1)).isoformat()
    ahead = dict(
        store.rows(
            f"""SELECT due, sum(count) FROM line_tally WHERE stage IN {LATE} AND due BETWEEN ? AND ? GROUP BY due""",
            today.isoformat(), last,
        )
    )  # fmt: skip
    days = [(today + timedelta(days=it)).isoformat() for it in range(AHEAD)]
    return Deadlines(
        whole=DeadlineRow(key=None, name="", counts=whole),
        rows=tuple(sorted(rows, key=lambda it: (-it.counts[Span.OVERDUE], -it.total, it.name))),
        days=tuple((it, int(ahead.get(it, 0))) for it in days),
    )


def _towns(store: Store) -> dict[int, tuple[str | None, str]]:
    """Row of an area → (code, name) of the town it lies in; of the county itself, nothing."""
    areas = {it[1]: it for it in store.rows("SELECT rowid, id, code, name, level, parent FROM area")}
    found: dict[int, tuple[str | None, str]] = {}
    for start in areas.values():
        at, steps = start, 0
        while at[4] != "town" and at[5] in areas and steps < len(areas):  # a merge may have made a circle of parents
            at, steps = areas[at[5]], steps + 1
        found[start[0]] = (at[2], at[3]) if at[4] == "town" else (None, "")
    return found


def units(store: Store, today: date) -> list[UnitRow]:
    """Every unit that has findings, the most overdue first."""
    ready(store)
    found = store.rows(
        f"""SELECT f.unit, coalesce(u.name, ''), count(*), sum(l.stage IN {listed(LIVE)}),
              sum(l.stage IN {LATE} AND ifnull(l.due < ?, 0)), sum(l.stage = '{Stage.RECHECK}'),
              sum(l.stage IN {listed(DONE)}), sum(l.stage = '{Stage.CLOSED}'), sum(l.repeats)
            FROM line AS l CROSS JOIN finding AS f ON f.rowid = l.line LEFT JOIN unit AS u ON u.id = f.unit
            WHERE l.stage NOT IN {listed(NOT_COUNTED)} GROUP BY f.unit""",
        today.isoformat(),
    )
    rows = [
        UnitRow(unit=unit, name=name, confirmed=confirmed, live=live, overdue=overdue, reported=reported, done=done,
                closed=closed, rebounds=rebounds)
        for unit, name, confirmed, live, overdue, reported, done, closed, rebounds in found
    ]  # fmt: skip
    return sorted(rows, key=lambda it: (-it.overdue, -it.live, it.name))


_STAGES: Mapping[Waits, tuple[Sequence[Stage], str]] = {
    Waits.RECHECK: ((Stage.RECHECK,), "replied"),
    Waits.CLOSE: ((Stage.CLOSING, Stage.FIXED), "since"),
    Waits.VERIFY: ((Stage.SUSPECTED,), "due"),
    Waits.ASSIGN: ((Stage.OPEN,), "due"),
}
"""What waits by stage alone, and the day it is sorted by and shown with."""


def my_day(store: Store, today: date) -> list[Group]:
    """What waits for the office, what can be decided at once first; kinds of which nothing waits are left out."""
    ready(store)
    groups = [_extensions(store)]
    groups += [
        _group(store, kind, f"l.stage IN {listed(stages)}", f"l.{day}") for kind, (stages, day) in _STAGES.items()
    ]
    kept = f"l.stage = '{Stage.LASTING}' AND l.review = date(l.review) AND l.review <= '{today.isoformat()}'"
    groups.append(_group(store, Waits.REVIEW, kept, "l.review"))
    order = list(Waits)
    return sorted((it for it in groups if it.count), key=lambda it: order.index(it.kind))


_WAITING = """SELECT f.id, coalesce(f.number, f.mark), f.text, coalesce(u.name, ''), {day}
    FROM line AS l CROSS JOIN finding AS f ON f.rowid = l.line LEFT JOIN unit AS u ON u.id = f.unit
    WHERE {where} ORDER BY {day} IS NULL, {day}, l.line"""


def _group(store: Store, kind: Waits, where: str, day: str) -> Group:
    count = int(store.one(f"SELECT count(*) FROM line AS l WHERE {where}"))
    first = store.rows(f"{_WAITING.format(day=day, where=where)} LIMIT {FIRST}") if count else []
    return Group(kind, count, tuple(Waiting(*row) for row in first))


def _extensions(store: Store) -> Group:
    """What was asked for and not decided since: few, so their steps are read."""
    asked = "f.id IN (SELECT finding FROM step WHERE kind = ? AND NOT deleted)"
    rows: list[tuple[Any, ...]] = store.rows(
        _WAITING.format(day="l.due", where=f"l.stage IN {LATE} AND {asked}"), Move.ASK_EXTENSION
    )
    standings = reading.standings(store, [row[0] for row in rows])
    found = [
        Waiting(finding, number, text, unit, wished)
        for finding, number, text, unit, _ in rows
        if (wished := standings[finding].asked) is not None
    ]
    return Group(Waits.EXTENSION, len(found), tuple(found))
