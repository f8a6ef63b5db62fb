"""Finding sites and findings by a piece of their text, Chinese of one, two or more characters included.

Sites are found by the `sounds` of their characters too; a word without Latin letters never looks at these. Search text
is data: it only ever reaches FTS5 as quoted words without quotes.
"""

import json
from array import array
from dataclasses import dataclass
from typing import Any

from inspector.db import areas, indexing, pinyin, sounds
from inspector.db.connection import Connection
from inspector.db.indexing import FINDING, SITE, Subject, catch_up, drop, fold, look_again
from inspector.db.store import Store

__all__ = [
    "Matching",
    "catch_up",
    "drop",
    "find_findings",
    "find_sites",
    "findings_with",
    "fold",
    "is_built",
    "look_again",
]

_LONGEST = 200  # characters of a search text that count


@dataclass(frozen=True, slots=True)
class Matching:
    """The records of a kind whose text contains every word, as SQL."""

    select: str  # their rows, as `row`, by the index
    test: str  # whether the record of row `{row}` is one of them; of all, where the index knows it
    facts: dict[str, Any]
    exact: str | None  # SELECT of their number, where the index alone knows it


def find_sites(
    store: Store, text: str, *, area: str = "", limit: int | None = None, ended: bool = False
) -> "array[int]":
    """The rowids of living sites whose name, code, address and area names contain or say every word, in order of code.

    `area` is an area's code or what it begins with. No words: every site. What has ended only where it is asked for.
    """
    catch_up(store)
    words, facts = _words(text), {"limit": -1 if limit is None else limit, **areas.bounds(area)}
    source = "site AS s"
    if any(map(pinyin.is_typed, words)):
        source, facts["found"] = "json_each(:found) AS m CROSS JOIN site AS s ON s.rowid = m.value", _said(store, words)
    elif words:
        matching = _matching(store, SITE, words)
        source, facts = f"({matching.select}) AS m CROSS JOIN site AS s ON s.rowid = m.row", facts | matching.facts
    within = f"AND s.area IN ({areas.BELOW})" if area else ""
    living = "" if ended else "AND s.until IS NULL"
    rows = store.connection.execute(
        f"""SELECT s.rowid FROM {source} WHERE NOT s.deleted {living} {within}
            ORDER BY s.code, s.rowid LIMIT :limit""",
        facts,
    )
    return array("q", (rowid for (rowid,) in rows))


def _said(store: Store, words: list[str]) -> str:
    """The rowids, as JSON, of sites that contain every word, or say it where it is one of Latin letters."""
    connection = store.connection
    if not indexing.is_built(connection):
        return json.dumps(_said_by_looking(connection, words))
    names = {area: fold(name) for area, name in sounds.area_names(connection).items()}
    typed = [word for word in words if pinyin.is_typed(word)]
    found = [_rows_with(store, SITE, [word]) | sounds.saying(connection, word, names) for word in typed]
    if others := [word for word in words if word not in typed]:
        found.append(_rows_with(store, SITE, others))
    return json.dumps(sorted(set.intersection(*found)))


def _said_by_looking(connection: Connection, words: list[str]) -> list[int]:
    texts = dict(indexing.texts(connection, SITE, indexing.every(connection, SITE)))
    known = pinyin.readings(set().union(*map(pinyin.signs, texts.values())))
    for word in words:
        sought = pinyin.Typed(word, known) if pinyin.is_typed(word) else None
        texts = {row: text for row, text in texts.items() if word in text or (sought and sought.said_by(text))}
    return sorted(texts)


def find_findings(store: Store, text: str) -> "array[int]":
    """The rowids of living findings of which every word stands in the text, the place, a number, or in the site."""
    matching = findings_with(store, text)
    if matching is None:
        return array("q", (row for (row,) in store.rows("SELECT rowid FROM finding WHERE NOT deleted ORDER BY rowid")))
    return array("q", (row for (row,) in store.connection.execute(f"{matching.select} ORDER BY 1", matching.facts)))


def findings_with(store: Store, text: str) -> Matching | None:
    """The living findings of which every word stands in the text, the place, a number, or in the site, as SQL.

    None: there are no words.
    """
    catch_up(store)
    words = _words(text)
    return _matching(store, FINDING, words) if words else None


def is_built(store: Store) -> bool:
    """Whether there is an index, up to date or not: to make it of fifty thousand sites takes some seconds."""
    return indexing.is_built(store.connection)


def _rows_with(store: Store, subject: Subject, words: list[str]) -> set[int]:
    matching = _matching(store, subject, words)
    return {row for (row,) in store.connection.execute(matching.select, matching.facts)}


def _matching(store: Store, subject: Subject, words: list[str]) -> Matching:
    """The records of a kind whose text contains every word."""
    if not indexing.is_built(store.connection):  # opened for reading before anybody searched: look through everything
        texts = indexing.texts(store.connection, subject, indexing.every(store.connection, subject))
        rows = [row for row, text in texts if all(word in text for word in words)]
        select = "SELECT value AS row FROM json_each(:rows)"
        return Matching(select, f"{{row}} IN ({select})", {"rows": json.dumps(rows)}, None)
    table, grams = f"search_{subject.kind}", indexing.asked(words)
    facts = {f"word{number}": word for number, word in enumerate(words)} | {"grams": grams}
    contained = " AND ".join(f"instr(t.text, :word{number})" for number in range(len(words)))
    test = f"EXISTS (SELECT 1 FROM {table} AS t WHERE t.docid = {{row}} AND {contained})"
    if not grams:
        return Matching(f"SELECT t.docid AS row FROM {table} AS t WHERE {contained}", test, facts, None)
    among = f"{table}_grams AS g WHERE g.{table}_grams MATCH :grams"
    if indexing.is_exact(words):
        return Matching(f"SELECT g.rowid AS row FROM {among}", test, facts, f"SELECT count(*) FROM {among}")
    select = f"""SELECT t.docid AS row FROM {table}_grams AS g CROSS JOIN {table} AS t ON t.docid = g.rowid
                 WHERE g.{table}_grams MATCH :grams AND {contained}"""
    return Matching(select, test, facts, None)


def _words(text: str) -> list[str]:
    return list(dict.fromkeys(fold(text[:_LONGEST]).split()))
