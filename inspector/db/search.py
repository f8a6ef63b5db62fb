"""Finding sites and findings by a piece of their text, Chinese of one, two or more characters included.

Beside the records stand derived tables, which may be dropped at any time: the folded text of each record, and an FTS5
index of its bigrams, which answers two characters exactly and longer words by candidates that `instr` then verifies.
The index is contentless and `secure-delete`: what is erased or changed leaves it, it does not linger as a tombstone.
Sites are found by the `sounds` of their characters too; a word without Latin letters never looks at these.

`catch_up` looks at what operations did since the last time, and at the last one again, since it may have been
continued. Search text is data: it only ever reaches FTS5 as quoted words without quotes.
"""

import json
import re
import unicodedata
from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

from inspector.db import areas, pinyin, sounds
from inspector.db.connection import Connection
from inspector.db.edit import plain
from inspector.db.store import Store
from inspector.errors import Fault, Kind

_VERSION = 2  # of folding, bigrams and sounds; another number rebuilds the index
_LONGEST = 200  # characters of a search text that count
_CHUNK = 1000
_RUN = re.compile("[0-9a-z\x80-\U0010ffff]+")  # what the tokenizer `ascii` keeps together


@dataclass(frozen=True, slots=True)
class _Subject:
    """A kind of record that is searched; the last of the selected columns is its area or NULL."""

    kind: str
    columns: str


_SITE = _Subject("site", "name, code, address, area")
_FINDING = _Subject("finding", "text, place, mark, number, NULL")
_SUBJECTS = (_SITE, _FINDING)


# -- asking ------------------------------------------------------------------------------------------------------------


def find_sites(store: Store, text: str, *, area: str = "", limit: int | None = None) -> "array[int]":
    """The rowids of living sites whose name, code, address and area names contain or say every word, in order of code.

    `area` is an area's code or what it begins with. No words: every site.
    """
    catch_up(store)
    words, facts = _words(text), {"limit": -1 if limit is None else limit, **areas.bounds(area)}
    source = "site AS s"
    if any(map(pinyin.is_typed, words)):
        source, facts["found"] = "json_each(:found) AS m CROSS JOIN site AS s ON s.rowid = m.value", _said(store, words)
    elif words:
        matching, found = _matching(store, _SITE, words)
        source, facts = f"({matching}) AS m CROSS JOIN site AS s ON s.id = m.id", facts | found
    within = f"AND s.area IN ({areas.BELOW})" if area else ""
    rows = store.connection.execute(
        f"SELECT s.rowid FROM {source} WHERE NOT s.deleted {within} ORDER BY s.code, s.rowid LIMIT :limit", facts
    )
    return array("q", (rowid for (rowid,) in rows))


def _said(store: Store, words: list[str]) -> str:
    """The rowids, as JSON, of sites that contain every word, or say it where it is one of Latin letters."""
    connection = store.connection
    if not _built(connection):
        return json.dumps(_said_by_looking(connection, words))
    names = {area: fold(name) for area, name in sounds.area_names(connection).items()}
    typed = [word for word in words if pinyin.is_typed(word)]
    found = [_sites_with(store, [word]) | sounds.saying(connection, word, names) for word in typed]
    if others := [word for word in words if word not in typed]:
        found.append(_sites_with(store, others))
    return json.dumps(sorted(set.intersection(*found)))


def _said_by_looking(connection: Connection, words: list[str]) -> list[int]:
    texts = dict(_texts(connection, _SITE, _every(connection, _SITE)))
    known = pinyin.readings(set().union(*map(pinyin.signs, texts.values())))
    for word in words:
        sought = pinyin.Typed(word, known) if pinyin.is_typed(word) else None
        texts = {id: text for id, text in texts.items() if word in text or (sought and sought.said_by(text))}  # noqa: A001
    rows = connection.execute("SELECT rowid, id FROM site").fetchall()
    return [rowid for rowid, id in rows if id in texts]  # noqa: A001


def _sites_with(store: Store, words: list[str]) -> set[int]:
    matching, facts = _matching(store, _SITE, words)
    rows = store.connection.execute(f"SELECT s.rowid FROM ({matching}) AS m CROSS JOIN site AS s ON s.id = m.id", facts)
    return {rowid for (rowid,) in rows}


def find_findings(store: Store, text: str) -> "array[int]":
    """The rowids of living findings of which every word stands in the text, the place, a number, or in the site."""
    catch_up(store)
    words = _words(text)
    if not words:
        return array("q", (row[0] for row in store.rows("SELECT rowid FROM finding WHERE NOT deleted ORDER BY rowid")))
    found = set.intersection(*(_findings_with(store, word) for word in words))
    return array("q", sorted(found))


def _findings_with(store: Store, word: str) -> set[int]:
    own, facts = _matching(store, _FINDING, [word])
    found = {row[0] for row in store.connection.execute(
        f"SELECT f.rowid FROM ({own}) AS m CROSS JOIN finding AS f ON f.id = m.id WHERE NOT f.deleted", facts
    )}  # fmt: skip
    there, facts = _matching(store, _SITE, [word])
    return found | {row[0] for row in store.connection.execute(
        f"SELECT f.rowid FROM ({there}) AS m CROSS JOIN finding AS f ON f.site = m.id WHERE NOT f.deleted", facts
    )}  # fmt: skip


def _matching(store: Store, subject: _Subject, words: list[str]) -> tuple[str, dict[str, Any]]:
    """A SELECT of the ids of a kind whose text contains every word, and its parameters."""
    if not _built(store.connection):  # opened for reading before anybody searched: look through everything
        texts = _texts(store.connection, subject, _every(store.connection, subject))
        ids = [id for id, text in texts if all(word in text for word in words)]  # noqa: A001
        return "SELECT value AS id FROM json_each(:ids)", {"ids": json.dumps(ids)}
    table, grams = f"search_{subject.kind}", _asked(words)
    contained = "NOT EXISTS (SELECT 1 FROM json_each(:words) WHERE NOT instr(t.text, value))"
    facts = {"words": json.dumps(words, ensure_ascii=False), "grams": grams}
    if not grams:
        return f"SELECT t.id FROM {table} AS t WHERE {contained}", facts
    if all(len(word) <= 2 and _RUN.fullmatch(word) for word in words):  # a bigram, or what bigrams begin with
        contained = "true"
    return (
        f"SELECT t.id FROM {table}_grams AS g CROSS JOIN {table} AS t ON t.docid = g.rowid"
        f" WHERE g.{table}_grams MATCH :grams AND {contained}"
    ), facts


# -- text --------------------------------------------------------------------------------------------------------------


def fold(text: str) -> str:
    """Text as it is compared: full and half width, upper and lower case are the same."""
    return unicodedata.normalize("NFKC", plain(text)).casefold()


def _words(text: str) -> list[str]:
    return list(dict.fromkeys(fold(text[:_LONGEST]).split()))


def _grams(text: str) -> str:
    """The bigrams of a text separated by spaces; a run's last character alone, so that `x*` finds x everywhere."""
    runs = _RUN.findall(text)
    return " ".join(dict.fromkeys(run[at : at + 2] for run in runs for at in range(len(run))))


def _asked(words: Iterable[str]) -> str:
    """What to ask the index for: a superset of the texts containing the words. '' when it cannot help."""
    runs = [run for word in words for run in _RUN.findall(word)]
    terms = [f'"{run[at : at + 2]}"' for run in runs for at in range(len(run) - 1)]
    terms += [f'"{run}" *' for run in runs if len(run) == 1]
    return " AND ".join(dict.fromkeys(terms))


def _texts(connection: Connection, subject: _Subject, ids: Iterable[str]) -> Iterator[tuple[str, str]]:
    """(id, folded text) of the living among these records."""
    names: dict[str, str] = {}
    statement = f"""SELECT r.id, {subject.columns} FROM json_each(?) AS j
                    CROSS JOIN {subject.kind} AS r ON r.id = j.value WHERE NOT deleted"""
    for chunk in _chunks(ids):
        for id, *parts, area in connection.execute(statement, [json.dumps(chunk)]):  # noqa: A001
            if area is not None and area not in names:
                names[area] = "\n".join(areas.names_within(connection, area))
            own = "\n".join(filter(None, parts))
            yield id, fold(sounds.BESIDE.join(filter(None, (own, names.get(area)))))


def _chunks(ids: Iterable[str]) -> Iterator[list[str]]:
    several = iter(ids)
    while chunk := list(islice(several, _CHUNK)):
        yield chunk


# -- keeping up --------------------------------------------------------------------------------------------------------


def catch_up(store: Store) -> None:
    """Bring the index up to date. A store opened for reading keeps what it finds."""
    if not _behind(store.connection):
        return
    try:
        with store.transaction():
            _renew(store.connection)
    except Fault as fault:
        if fault.kind is not Kind.READ_ONLY:
            raise


def is_built(store: Store) -> bool:
    """Whether there is an index, up to date or not: to make it of fifty thousand sites takes some seconds."""
    return _built(store.connection)


def look_again(store: Store, arrival: int) -> None:
    """Have the next search look again at what was done since `arrival`: for a merge that adds to known operations."""
    if _built(store.connection):
        with store.transaction():
            store.connection.execute(
                "UPDATE search_mark SET (arrival, operation) = (SELECT arrival, id FROM operation"
                " WHERE arrival <= ? ORDER BY arrival DESC LIMIT 1) WHERE arrival > ?",
                [arrival, arrival],
            )


def drop(store: Store) -> None:
    """Drop the index; the next search builds it anew."""
    with store.transaction():
        _drop(store.connection)


def _drop(connection: Connection) -> None:
    for subject in _SUBJECTS:
        connection.execute(f"DROP TABLE IF EXISTS search_{subject.kind}_grams")
        connection.execute(f"DROP TABLE IF EXISTS search_{subject.kind}")
    sounds.drop(connection)
    connection.execute("DROP TABLE IF EXISTS search_mark")


def _built(connection: Connection) -> bool:
    if not connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'search_mark'").fetchone():
        return False
    version = connection.execute("SELECT version FROM search_mark").fetchone()
    return version is not None and version[0] == _VERSION


def _behind(connection: Connection) -> bool:
    """True if something was done since the mark, or may have been: an operation on one record can be continued."""
    if not _built(connection):
        return True
    mark, operation = connection.execute("SELECT arrival, operation FROM search_mark").fetchone()
    newest = connection.execute("SELECT arrival, id FROM operation ORDER BY arrival DESC LIMIT 1").fetchone()
    if newest != (mark, operation):
        return newest is not None or mark is not None
    edited = connection.execute("SELECT DISTINCT row FROM change WHERE operation = ? LIMIT 2", [operation]).fetchall()
    return len(edited) == 1


def _renew(connection: Connection) -> None:
    run = connection.execute
    known = (
        _built(connection)
        and run(  # an operation may be gone: a package forgotten, its arrival given anew
            "SELECT 1 FROM search_mark AS m JOIN operation AS o ON o.arrival = m.arrival AND o.id = m.operation"
        ).fetchone()
    )
    if not known:
        _create(connection)
    sounds.meet(connection, map(fold, sounds.area_names(connection).values()))
    for subject in _SUBJECTS:
        _index(connection, subject, _touched(connection, subject) if known else _every(connection, subject))
    run(
        f"""INSERT OR REPLACE INTO search_mark
            SELECT 1, {_VERSION}, (SELECT max(arrival) FROM operation),
                   (SELECT id FROM operation ORDER BY arrival DESC LIMIT 1),
                   (SELECT ifnull(max(rowid), 0) FROM site), (SELECT ifnull(max(rowid), 0) FROM finding)"""
    )


def _create(connection: Connection) -> None:
    _drop(connection)
    run = connection.execute
    run(
        """CREATE TABLE search_mark (
               only INTEGER PRIMARY KEY CHECK (only = 1), version INTEGER, arrival INTEGER, operation TEXT,
               site INTEGER, finding INTEGER) STRICT"""
    )
    for subject in _SUBJECTS:  # a docid of its own: VACUUM may renumber the records' rowids
        table = f"search_{subject.kind}"
        run(f"CREATE TABLE {table} (docid INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, text TEXT NOT NULL) STRICT")
        run(f"CREATE VIRTUAL TABLE {table}_grams USING fts5 (grams, content = '', detail = none, tokenize = 'ascii')")
        run(f"INSERT INTO {table}_grams ({table}_grams, rank) VALUES ('secure-delete', 1)")
    sounds.create(connection)


def _every(connection: Connection, subject: _Subject) -> list[str]:
    return [row[0] for row in connection.execute(f"SELECT id FROM {subject.kind}")]


def _touched(connection: Connection, subject: _Subject) -> list[str]:
    """The records that operations from the mark on made, changed, erased, or whose area they touched."""
    kind = subject.kind
    since = "FROM search_mark AS m CROSS JOIN operation AS o ON o.arrival >= m.arrival CROSS JOIN"
    statement = f"""
        SELECT r.id {since} {kind} AS r ON r.made = o.id
        UNION SELECT r.id FROM search_mark AS m CROSS JOIN {kind} AS r ON r.rowid > m.{kind}
        UNION SELECT c.row {since} change AS c ON c.operation = o.id WHERE c.kind = '{kind}'
        UNION SELECT e.row {since} erasure AS e ON e.operation = o.id WHERE e.kind = '{kind}'"""
    if subject is _SITE:
        statement += f"""
        UNION SELECT s.id FROM (
            WITH RECURSIVE below (id) AS (
                SELECT c.row {since} change AS c ON c.operation = o.id WHERE c.kind = 'area'
                UNION SELECT a.id FROM below CROSS JOIN area AS a ON a.parent = below.id)
            SELECT id FROM below) AS a CROSS JOIN site AS s ON s.area = a.id"""
    return [row[0] for row in connection.execute(statement)]


def _index(connection: Connection, subject: _Subject, ids: Iterable[str]) -> None:
    """Put the texts of these records into the index, and take out what was there before."""
    table = f"search_{subject.kind}"
    for chunk in _chunks(ids):
        kept = {
            id: (docid, text)
            for docid, id, text in connection.execute(  # noqa: A001
                f"SELECT t.docid, t.id, t.text FROM json_each(?) AS j CROSS JOIN {table} AS t ON t.id = j.value",
                [json.dumps(chunk)],
            )
        }
        texts = dict(_texts(connection, subject, chunk))
        gone = [kept[id] for id in kept if texts.get(id) != kept[id][1]]  # noqa: A001
        connection.executemany(
            f"INSERT INTO {table}_grams ({table}_grams, rowid, grams) VALUES ('delete', ?, ?)",
            [(docid, _grams(text)) for docid, text in gone],
        )
        connection.executemany(f"DELETE FROM {table} WHERE docid = ?", [(docid,) for docid, _ in gone])
        fresh = [(id, text) for id, text in texts.items() if id not in kept or kept[id][1] != text]  # noqa: A001
        first = connection.execute(f"SELECT ifnull(max(docid), 0) + 1 FROM {table}").fetchone()[0]
        connection.executemany(
            f"INSERT INTO {table} VALUES (?, ?, ?)",
            [(docid, id, text) for docid, (id, text) in enumerate(fresh, first)],  # noqa: A001
        )
        connection.executemany(
            f"INSERT INTO {table}_grams (rowid, grams) VALUES (?, ?)",
            [(docid, _grams(text)) for docid, (_, text) in enumerate(fresh, first)],
        )
        if subject is _SITE:
            sounds.write(connection, gone, [(docid, text) for docid, (_, text) in enumerate(fresh, first)])
