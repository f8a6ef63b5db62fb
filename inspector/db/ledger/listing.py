"""The lines that fit a filter, sorted: all of them, a page of them, or their number.

A page begins after a key, so the thousandth costs what the first does. Small sets are gathered by the index of a
condition and sorted; for everything else the index of the sorting is walked until the page is full. A walk that meets
too few is given up for the smallest set.
"""

from array import array
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from heapq import merge
from itertools import chain, islice
from typing import Any

from inspector.db.ledger.filters import Conditions, LedgerFilter, conditions
from inspector.db.ledger.reading import ready
from inspector.db.lines import COLUMNS, DRAFTS
from inspector.db.store import Store
from inspector.rectification.moves import ENDED, Stage

_VERY_FEW, _FEW, _SOME, _MANY = 400, 5000, 20_000, 200_000
"""Lines; the fewer, the sooner they are sorted than an index is walked."""


class SortKey(StrEnum):
    """What the ledger is sorted by; findings that say nothing of it come last."""

    NUMBER = "number"
    FOUND = "found"
    DUE = "due"
    SEVERITY = "severity"
    AREA = "area"
    CODE = "code"
    STATE = "state"  # what is to be put right or looked at, what waits for its end, what has one: each by its deadline


Place = tuple[Any, int]
"""Where a line stands in its part of the list: what it is sorted by, its number."""
Key = tuple[int, Any, int]
"""Where a line stands: the part of the list, and its place there."""


@dataclass(frozen=True, slots=True)
class Page:
    """Some lines of a list, and where the next ones begin; None: there are none."""

    lines: "array[int]"
    next: Key | None


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of the list, all of it before the next: the lines of `where`, by `key` and number, as `index` has them."""

    where: str
    key: str
    index: str
    table: str = "line AS l"
    number: str = "l.line"
    stages: tuple[str, ...] = ()  # where the lines of this part stand: each stage has an index of its deadlines

    @property
    def of_finding(self) -> bool:
        return self.table != "line AS l"


def _parts(column: str) -> tuple[_Part, _Part]:
    """Those that say something of a column, then those that do not."""
    index, key = f"line_by_{column}", f"l.{column}"
    return _Part(f"{key} IS NOT NULL", key, index), _Part(f"{key} IS NULL", "l.line", index)


_WAITING = frozenset({Stage.FIXED, Stage.CLOSING, Stage.LASTING})
"""Stages at which nothing has to be put right any more and the deadline has done its work."""


def _by_stage(stages: Iterable[Stage], *, drafts: bool = False) -> tuple[_Part, _Part]:
    """Those that stand there, `drafts` with those that stand nowhere: by their deadline, then those without one."""
    named = tuple(sorted(stages))
    listed = ", ".join(f"'{it}'" for it in sorted(set(Stage) - set(named) if drafts else named))
    there = f"l.stage {'NOT IN' if drafts else 'IN'} ({listed})"
    return (
        _Part(f"{there} AND l.due IS NOT NULL", "l.due", "line_by_stage", stages=named),
        _Part(f"{there} AND l.due IS NULL", "l.line", "line_by_stage", stages=named),
    )


_PARTS = {
    SortKey.STATE: (*_by_stage(set(Stage) - _WAITING - ENDED, drafts=True), *_by_stage(_WAITING), *_by_stage(ENDED)),
    SortKey.NUMBER: (
        _Part("l.numbered < '1'", "l.numbered", "line_by_numbered"),
        _Part("l.numbered >= '1'", "l.numbered", "line_by_numbered"),
    ),
    SortKey.FOUND: _parts("moment"),
    SortKey.DUE: _parts("due"),
    SortKey.SEVERITY: _parts("severity")[:1],
    SortKey.AREA: _parts("place"),
    SortKey.CODE: (
        _Part("f.code IS NOT NULL", "f.code", "finding_code", "finding AS f", "f.rowid"),
        _Part("f.code IS NULL", "f.rowid", "finding_code", "finding AS f", "f.rowid"),
    ),
}


def ids(
    store: Store, which: LedgerFilter, *, today: str, sort: SortKey = SortKey.DUE, descending: bool = False
) -> "array[int]":
    """The lines that fit, sorted; equals stand in the order they came to be here, or, descending, in the opposite."""
    listed = _List(store, which, today, sort, descending=descending)
    return array("q", (key[2] for key in listed.after(None, -1)))


def page(
    store: Store, which: LedgerFilter, *, today: str, sort: SortKey = SortKey.DUE, descending: bool = False,
    after: Key | None = None, limit: int = 50,
) -> Page:  # fmt: skip
    """The next lines that fit, sorted as by `ids`: the first ones, or those after the key of the page before."""
    listed = _List(store, which, today, sort, descending=descending)
    found = list(islice(listed.after(after, limit), limit))
    return Page(array("q", (key[2] for key in found)), found[-1] if len(found) == limit else None)


def count(store: Store, which: LedgerFilter, *, today: str) -> int:
    """How many findings fit."""
    ready(store)
    asked = conditions(store, which, today)
    run = store.connection.execute
    if asked.words is not None and asked.words.exact and replace(which, text="", drafts=False) == LedgerFilter():
        hidden = "v.deleted" if which.drafts else "(v.finalised IS NULL OR v.deleted)"
        off = f"""SELECT count(*) FROM visit AS v CROSS JOIN finding AS f ON f.visit = v.id AND NOT f.deleted
                  WHERE (v.finalised IS NULL OR v.deleted) AND {hidden} AND {asked.words.test.format(row="f.rowid")}"""
        return int(run(asked.words.exact, asked.facts).fetchone()[0] - run(off, asked.facts).fetchone()[0])
    source = joined(asked, asked.by_words)
    total = run(f"SELECT count(*) FROM {source} WHERE {asked.where(among=asked.by_words)}", asked.facts).fetchone()[0]
    if asked.of_draft is not None:
        total += run(
            f"SELECT count(*) FROM {drafts_of(asked)} WHERE {asked.where(drafts=True)}", asked.facts
        ).fetchone()[0]
    return int(total)


class _Backwards(tuple[Any, ...]):
    """Compares the other way round."""

    __slots__ = ()

    def __lt__(self, other: tuple[Any, ...]) -> bool:
        return super().__gt__(other)


class _List:
    """One filter and one sorting of the ledger."""

    def __init__(self, store: Store, which: LedgerFilter, today: str, sort: SortKey, *, descending: bool) -> None:
        ready(store)
        self._run = store.connection.execute
        self._asked = conditions(store, which, today)
        self._parts = _PARTS[sort][::-1] if descending and sort is SortKey.STATE else _PARTS[sort]
        self._way, self._beyond = ("DESC", "<") if descending else ("ASC", ">")
        self._order = _Backwards if descending else tuple

    def after(self, start: Key | None, limit: int) -> Iterator[Key]:
        """Where the lines stand that come after `start`, about `limit` of them; −1: all."""
        asked = self._asked
        for number, part in enumerate(self._parts):
            if start is not None and number < start[0]:
                continue
            beyond = start[1:] if start is not None and number == start[0] else None
            arms = [self._lines(part, beyond, limit)]
            if asked.of_draft is not None:
                arms.append(self._select(part, drafts_of(asked), asked.where(drafts=True), beyond, limit))
            yield from ((number, *it) for it in merge(*arms, key=self._order))

    def _lines(self, part: _Part, beyond: Place | None, limit: int) -> Iterator[Place]:
        """The lines of a part of the list, by whichever way promises least."""
        asked = self._asked
        if limit < 0:
            ordered = part.stages and not (asked.sets or asked.of_finding)  # by an index of its own
            by_words = asked.by_words
            return self._by_stage(part, beyond, limit) if ordered else self._gathered(part, by_words, beyond, limit)
        if part.stages and asked.dated and part.key != "l.due":
            return iter(())
        # who stands in few stages is soon met, who fits may be not, unless each stage's index knows what is asked
        if rows := self._smallest(_SOME if part.stages and not asked.dated else _VERY_FEW):
            return self._gathered(part, rows, beyond, limit)
        if part.stages or (asked.stages is not None and part.key == "l.due"):
            return self._by_stage(part, beyond, limit)
        for most, few in ((_VERY_FEW, _FEW), (_FEW, _MANY)) if asked.sets and not part.of_finding else ():
            near = list(self._walked(part, beyond, limit, most=most))
            rows = None if len(near) == limit else self._smallest(few)
            if rows or len(near) == limit:
                return self._gathered(part, rows, beyond, limit) if rows else iter(near)
        return self._walked(part, beyond, limit)

    def _by_stage(self, part: _Part, beyond: Place | None, limit: int) -> Iterator[Place]:
        """Along the deadlines of each stage the lines may stand in."""
        stages = set(part.stages or Stage) & set(Stage if self._asked.stages is None else self._asked.stages)
        arms = [self._walked(part, beyond, limit, stage=it) for it in sorted(stages)]
        return merge(*arms, key=self._order)

    def _smallest(self, most: int) -> str | None:
        """The condition that fewest lines fulfil, less than `most`; None where none is that narrow."""
        return narrowest(self._run, self._asked, most)

    def _gathered(self, part: _Part, rows: str | None, beyond: Place | None, limit: int) -> Iterator[Place]:
        """Of these lines (None: of all) those that fit, sorted here."""
        source = joined(self._asked, rows, finding=part.of_finding)
        return self._select(part, source, self._asked.where(among=rows), beyond, limit)

    def _walked(
        self, part: _Part, beyond: Place | None, limit: int, *, most: int | None = None, stage: str = ""
    ) -> Iterator[Place]:
        """Along the index that the list is sorted by, at `most` so far, or along that of a stage's deadlines."""
        index = "line_by_stage" if stage else part.index
        source, where = f"{part.table} INDEXED BY {index}", self._asked.where()
        if stage:
            where += f" AND l.stage = '{stage}'"
        span = self._between(beyond) if self._asked.span is not None and part.key == "l.place" else ""
        where += span
        if most is not None:
            source = f"""(SELECT * FROM {source} WHERE {self._within(part, beyond)} {span}
                          ORDER BY {part.key} {self._way}, l.line {self._way} LIMIT {most}) AS l"""
        if part.of_finding:
            source += " CROSS JOIN line AS l ON l.line = f.rowid"
        elif self._asked.of_finding:
            source += " CROSS JOIN finding AS f ON f.rowid = l.line"
        if most is not None or beyond is None or part.key == part.number:
            return self._select(part, source, where, beyond, limit, sorted_=most is not None)
        ties = (self._select(part, source, where, beyond, limit, tie=it) for it in (True, False))
        return chain.from_iterable(ties)

    def _within(self, part: _Part, beyond: Place | None, *, tie: bool | None = None) -> str:
        """SQL of a part of the list from where it is to begin; `tie`: only what equals the key there, or only the rest.

        Of two bounds on one side SQLite must not take the wider one.
        """
        if beyond is None:
            return part.where
        where = part.where
        for bound in (f"{part.key} IS NOT NULL", f"{part.key} {'<' if self._way == 'DESC' else '>='} '1'"):
            where = where.replace(bound, f"+{bound}")
        if tie is None:
            return f"{where} AND ({part.key}, {part.number}) {self._beyond} (:after, :after_line)"
        if tie:  # a pair is looked up by its first half alone, and a million may be equal in that
            return f"{where} AND {part.key} = :after AND {part.number} {self._beyond} :after_line"
        return f"{where} AND {part.key} {self._beyond} :after"

    def _between(self, beyond: Place | None) -> str:
        """SQL of what lies between the first and the last code of some areas."""
        low, high = " AND l.place >= :low", " AND l.place < :high"
        if beyond is not None:
            return low if self._way == "DESC" else high
        return low + high

    def _select(
        self, part: _Part, source: str, where: str, beyond: Place | None, limit: int, *, sorted_: bool = False,
        tie: bool | None = None,
    ) -> Iterator[Place]:  # fmt: skip
        facts = self._asked.facts | {"limit": limit}
        if beyond is not None:
            facts |= {"after": beyond[0], "after_line": beyond[1]}
        # what a walk of limited length gives is in order; told to sort, SQLite would walk all of it before the first
        order = "" if sorted_ else f"ORDER BY {part.key} {self._way}, {part.number} {self._way}"
        return self._run(  # type: ignore[no-any-return]
            f"""SELECT {part.key}, l.line FROM {source} WHERE {where} AND {self._within(part, beyond, tie=tie)}
                {order} LIMIT :limit""",
            facts,
        )


def narrowest(run: Callable[..., Any], asked: Conditions, most: int) -> str | None:
    """Of the conditions an index answers the one fewest lines fulfil, less than `most`; None: none is so narrow."""
    least, rows = most, None
    for it in asked.sets:
        counted = f"SELECT count(*) FROM (SELECT 1 FROM ({it}) LIMIT :least)"  # none is counted further than need be
        (size,) = run(counted, asked.facts | {"least": least}).fetchone()
        if size < least:
            least, rows = size, it
    return rows


def joined(asked: Conditions, rows: str | None, *, finding: bool = False) -> str:
    """FROM: the lines among `rows`, with their findings where something is asked of these."""
    source = "line AS l" if rows is None else f"({rows}) AS w CROSS JOIN line AS l ON l.line = w.line"
    finding = finding or any(it != asked.sets.get(rows or "") for it in asked.of_finding)
    return f"{source} CROSS JOIN finding AS f ON f.rowid = l.line" if finding else source


def drafts_of(asked: Conditions) -> str:
    """FROM: the lines that findings of drafts would have."""
    table = f"(WITH d ({', '.join(COLUMNS)}) AS ({DRAFTS}) SELECT * FROM d) AS l"
    return f"{table} CROSS JOIN finding AS f ON f.rowid = l.line"
