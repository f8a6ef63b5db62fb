"""The lines that fit a filter, sorted: all of them, a page of them, or their number.

A page begins after a key, so the thousandth costs what the first does. Small sets are gathered by the index of a
condition and sorted; for everything else the index of the sorting is walked until the page is full. A walk that meets
too few is given up for the smallest set.
"""

import json
from array import array
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from heapq import merge
from itertools import islice
from typing import Any

from inspector.db import search
from inspector.db.ledger.filters import Conditions, LedgerFilter, conditions
from inspector.db.ledger.reading import ready
from inspector.db.lines import COLUMNS, DRAFTS
from inspector.db.store import Store

_FEW = 4000  # lines that are gathered and sorted sooner than an index is walked


class SortKey(StrEnum):
    """What the ledger is sorted by; findings that say nothing of it come last."""

    NUMBER = "number"
    FOUND = "found"
    DUE = "due"
    SEVERITY = "severity"
    AREA = "area"
    CODE = "code"


Key = tuple[int, Any, int]
"""Where a line stands: the part of the list, what it is sorted by there, its number."""


@dataclass(frozen=True, slots=True)
class Page:
    """Some lines of a list, and where the next ones begin; None: there are none."""

    lines: "array[int]"
    next: Key | None


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of the list that stands before all others: the lines of `where`, by `key` and number."""

    where: str
    key: str


_SAID = {SortKey.FOUND: "moment", SortKey.DUE: "due", SortKey.SEVERITY: "severity", SortKey.AREA: "place"}
_PARTS = {
    SortKey.NUMBER: (_Part("l.numbered < '1'", "l.numbered"), _Part("l.numbered >= '1'", "l.numbered")),
    SortKey.CODE: (_Part("f.code IS NOT NULL", "f.code"), _Part("f.code IS NULL", "l.line")),
    **{key: (_Part(f"l.{it} IS NOT NULL", f"l.{it}"), _Part(f"l.{it} IS NULL", "l.line")) for key, it in _SAID.items()},
}


def ids(
    store: Store, which: LedgerFilter, *, today: str, sort: SortKey = SortKey.DUE, descending: bool = False
) -> "array[int]":
    """The lines that fit, sorted; equals stand in the order they came to be here, or, descending, in the opposite."""
    return array("q", (key[2] for key in _sorted(store, which, today, sort, descending=descending)))


def page(
    store: Store, which: LedgerFilter, *, today: str, sort: SortKey = SortKey.DUE, descending: bool = False,
    after: Key | None = None, limit: int = 50,
) -> Page:  # fmt: skip
    """The next lines that fit, sorted as by `ids`: the first ones, or those after the key of the page before."""
    found = list(islice(_sorted(store, which, today, sort, descending=descending, after=after, limit=limit), limit))
    return Page(array("q", (key[2] for key in found)), found[-1] if len(found) == limit else None)


def count(store: Store, which: LedgerFilter, *, today: str) -> int:
    """How many findings fit."""
    ready(store)
    asked = _with_text(store, conditions(which, today), which.text)
    total = 0
    for drafts in (False, True) if asked.of_draft is not None else (False,):
        source, where = _source(asked, drafts=drafts), asked.where(drafts=drafts)
        total += store.connection.execute(f"SELECT count(*) FROM {source} WHERE {where}", asked.facts).fetchone()[0]
    return int(total)


def _sorted(
    store: Store, which: LedgerFilter, today: str, sort: SortKey, *, descending: bool, after: Key | None = None,
    limit: int | None = None,
) -> Iterator[Key]:  # fmt: skip
    ready(store)
    asked = _with_text(store, conditions(which, today), which.text)
    arms = [_arm(store, asked, sort, descending=descending, after=after, limit=limit)]
    if asked.of_draft is not None:
        arms.append(_arm(store, asked, sort, descending=descending, after=after, limit=limit, drafts=True))
    sign = -1 if descending else 1
    return merge(*arms, key=lambda it: (it[0], _Backwards(it[1:]) if sign < 0 else it[1:]))


class _Backwards(tuple[Any, ...]):
    """Compares the other way round."""

    __slots__ = ()

    def __lt__(self, other: tuple[Any, ...]) -> bool:
        return super().__gt__(other)


def _arm(
    store: Store, asked: Conditions, sort: SortKey, *, descending: bool, after: Key | None, limit: int | None,
    drafts: bool = False,
) -> Iterator[Key]:  # fmt: skip
    way, beyond = ("DESC", "<") if descending else ("ASC", ">")
    source, where = _source(asked, drafts=drafts, joins=sort is SortKey.CODE), asked.where(drafts=drafts)
    for number, part in enumerate(_PARTS[sort]):
        facts = asked.facts | {"limit": -1 if limit is None else limit}
        further = ""
        if after is not None:
            if number < after[0]:
                continue
            if number == after[0]:
                facts |= {"after": after[1], "after_line": after[2]}
                further = f"AND ({part.key}, l.line) {beyond} (:after, :after_line)"
        yield from (
            (number, key, line)
            for key, line in store.connection.execute(
                f"""SELECT {part.key}, l.line FROM {source} WHERE {where} AND {part.where} {further}
                    ORDER BY {part.key} {way}, l.line {way} LIMIT :limit""",
                facts,
            )
        )


def _source(asked: Conditions, *, drafts: bool, joins: bool = False) -> str:
    table = f"(WITH d ({', '.join(COLUMNS)}) AS ({DRAFTS}) SELECT * FROM d)" if drafts else "line"
    return f"{table} AS l CROSS JOIN finding AS f ON f.rowid = l.line" if asked.joins or joins else f"{table} AS l"


def _with_text(store: Store, asked: Conditions, text: str) -> Conditions:
    """The conditions with that of the words looked for."""
    if not text.strip():
        return asked
    found = {"found": json.dumps(search.find_findings(store, text).tolist())}
    among = "l.line IN (SELECT value FROM json_each(:found))"
    of_draft = None if asked.of_draft is None else (*asked.of_draft, among)
    return Conditions(
        (*asked.of_line, among), asked.of_finding, of_draft, asked.facts | found, asked.sets, asked.summed
    )
