"""The index that `search` asks: the folded text of each site and finding, and the bigrams of it.

Derived tables, which may be dropped at any time: `search_…` holds the text under the number of the record's row, an
FTS5 table its bigrams, which answers two characters exactly and longer words by candidates that `instr` then verifies.
A finding's text says its site and where that lies too, so that one look answers. The index is contentless and
`secure-delete`: what is erased or changed leaves it, it does not linger as a tombstone.

`catch_up` looks at what operations did since the last time, and at the last one again, since it may have been
continued.
"""

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from inspector.db import areas, sounds
from inspector.db.connection import Connection
from inspector.db.edit import plain
from inspector.db.store import Store
from inspector.errors import Fault, Kind

_VERSION = 4  # of folding, bigrams, sounds and of what is in a text; another number rebuilds the index
_CHUNK = 1000
_RUN = re.compile("[0-9a-z\x80-\U0010ffff]+")  # what the tokenizer `ascii` keeps together


@dataclass(frozen=True, slots=True)
class Subject:
    """A kind of record that is searched: what is read of a row `r`, its area last; which rows others take along."""

    kind: str
    columns: str
    beside: str  # tables beside `r`
    along: str  # SELECTs of rows that have to be read anew because of something else


_BELOW = """(WITH RECURSIVE below (id) AS (
        SELECT c.row {since} change AS c ON c.operation = o.id WHERE c.kind = 'area'
        UNION SELECT c.before {since} change AS c ON c.operation = o.id WHERE c.kind = 'area' AND c.field = 'successor'
        UNION SELECT a.successor {since} area AS a ON a.made = o.id
        UNION SELECT a.successor FROM below CROSS JOIN area AS a ON a.id = below.id
        UNION SELECT a.id FROM below CROSS JOIN area AS a ON a.successor = below.id
        UNION SELECT a.id FROM below CROSS JOIN area AS a ON a.parent = below.id) SELECT id FROM below)"""
SITE = Subject(
    "site", "r.name, r.code, r.address, r.area", "",
    f"UNION SELECT s.rowid FROM {_BELOW} AS a CROSS JOIN site AS s ON s.area = a.id",
)  # fmt: skip
FINDING = Subject(
    "finding", "r.text, r.place, r.mark, r.number, s.name, s.code, s.address, coalesce(r.area, s.area)",
    "LEFT JOIN site AS s ON s.id = r.site AND NOT s.deleted",
    f"""UNION SELECT f.rowid {{since}} change AS c ON c.operation = o.id AND c.kind = 'site'
        CROSS JOIN finding AS f ON f.site = c.row
        UNION SELECT f.rowid {{since}} erasure AS e ON e.operation = o.id AND e.kind = 'site'
        CROSS JOIN finding AS f ON f.site = e.row
        UNION SELECT f.rowid FROM {_BELOW} AS a CROSS JOIN site AS s ON s.area = a.id
        CROSS JOIN finding AS f ON f.site = s.id
        UNION SELECT f.rowid FROM {_BELOW} AS a CROSS JOIN finding AS f ON f.area = a.id""",
)  # fmt: skip
_SUBJECTS = (SITE, FINDING)


# -- text --------------------------------------------------------------------------------------------------------------


def fold(text: str) -> str:
    """Text as it is compared: full and half width, upper and lower case are the same."""
    return unicodedata.normalize("NFKC", plain(text)).casefold()


def asked(words: Iterable[str]) -> str:
    """What to ask the index for: a superset of the texts containing the words. '' when it cannot help."""
    runs = [run for word in words for run in _RUN.findall(word)]
    terms = [f'"{run[at : at + 2]}"' for run in runs for at in range(len(run) - 1)]
    terms += [f'"{run}" *' for run in runs if len(run) == 1]
    return " AND ".join(dict.fromkeys(terms))


def is_exact(words: Iterable[str]) -> bool:
    """Whether the index alone answers: each word is a bigram, or what bigrams begin with."""
    return all(len(word) <= 2 and _RUN.fullmatch(word) for word in words)


def _grams(text: str) -> str:
    """The bigrams of a text separated by spaces; a run's last character alone, so that `x*` finds x everywhere."""
    runs = _RUN.findall(text)
    return " ".join(dict.fromkeys(run[at : at + 2] for run in runs for at in range(len(run))))


def texts(connection: Connection, subject: Subject, rows: Iterable[int]) -> Iterator[tuple[int, str]]:
    """(row, folded text) of the living among these records."""
    names: dict[str, str] = {}
    statement = f"""SELECT r.rowid, {subject.columns} FROM json_each(?) AS j
                    CROSS JOIN {subject.kind} AS r ON r.rowid = j.value {subject.beside} WHERE NOT r.deleted"""
    for chunk in _chunks(rows):
        for row, *parts, area in connection.execute(statement, [json.dumps(chunk)]):
            if area is not None and area not in names:
                names[area] = "\n".join(areas.names_searched(connection, area, merged=subject is SITE))
            own = "\n".join(filter(None, parts))
            yield row, fold(sounds.BESIDE.join(filter(None, (own, names.get(area)))))


def every(connection: Connection, subject: Subject) -> list[int]:
    """The rows of all records of a kind."""
    return [row for (row,) in connection.execute(f"SELECT rowid FROM {subject.kind}")]


def _chunks(rows: Iterable[int]) -> Iterator[list[int]]:
    several = iter(rows)
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


def look_again(store: Store, arrival: int) -> None:
    """Have the next search look again at what was done since `arrival`: for a merge that adds to known operations."""
    if is_built(store.connection):
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


def is_built(connection: Connection) -> bool:
    """Whether there is an index of this version, up to date or not, and its numbers are those of the records' rows."""
    if not connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'search_mark'").fetchone():
        return False
    mark = connection.execute("SELECT version FROM search_mark").fetchone()
    if mark is None or mark[0] != _VERSION:
        return False
    kept = " AND ".join(
        f"(m.{kind} = 0 OR EXISTS (SELECT 1 FROM {kind} WHERE rowid = m.{kind} AND id = m.{kind}_id))"
        for kind in (it.kind for it in _SUBJECTS)
    )
    return bool(connection.execute(f"SELECT {kept} FROM search_mark AS m").fetchone()[0])


def _behind(connection: Connection) -> bool:
    """True if something was done since the mark, or may have been: an operation on one record can be continued."""
    if not is_built(connection):
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
        is_built(connection)
        and run(  # an operation may be gone: a package forgotten, its arrival given anew
            "SELECT 1 FROM search_mark AS m JOIN operation AS o ON o.arrival = m.arrival AND o.id = m.operation"
        ).fetchone()
    )
    if not known:
        _create(connection)
    sounds.meet(connection, map(fold, sounds.area_names(connection).values()))
    for subject in _SUBJECTS:
        _index(connection, subject, _touched(connection, subject) if known else every(connection, subject))
    newest = [
        f"(SELECT ifnull(max(rowid), 0) FROM {it.kind}), (SELECT id FROM {it.kind} ORDER BY rowid DESC LIMIT 1)"
        for it in _SUBJECTS
    ]
    run(
        f"""INSERT OR REPLACE INTO search_mark
            SELECT 1, {_VERSION}, (SELECT max(arrival) FROM operation),
                   (SELECT id FROM operation ORDER BY arrival DESC LIMIT 1), {", ".join(newest)}"""
    )


def _create(connection: Connection) -> None:
    _drop(connection)
    run = connection.execute
    run(
        """CREATE TABLE search_mark (
               only INTEGER PRIMARY KEY CHECK (only = 1), version INTEGER, arrival INTEGER, operation TEXT,
               site INTEGER, site_id TEXT, finding INTEGER, finding_id TEXT) STRICT"""
    )
    for subject in _SUBJECTS:
        table = f"search_{subject.kind}"
        run(f"CREATE TABLE {table} (docid INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT")
        run(f"CREATE VIRTUAL TABLE {table}_grams USING fts5 (grams, content = '', detail = none, tokenize = 'ascii')")
        run(f"INSERT INTO {table}_grams ({table}_grams, rank) VALUES ('secure-delete', 1)")
    sounds.create(connection)


def _touched(connection: Connection, subject: Subject) -> list[int]:
    """The records that operations from the mark on made, changed, erased, or whose site or area they touched."""
    kind = subject.kind
    since = "FROM search_mark AS m CROSS JOIN operation AS o ON o.arrival >= m.arrival CROSS JOIN"
    statement = f"""
        SELECT r.rowid {since} {kind} AS r ON r.made = o.id
        UNION SELECT r.rowid FROM search_mark AS m CROSS JOIN {kind} AS r ON r.rowid > m.{kind}
        UNION SELECT r.rowid {since} change AS c ON c.operation = o.id AND c.kind = '{kind}'
        CROSS JOIN {kind} AS r ON r.id = c.row
        UNION SELECT r.rowid {since} erasure AS e ON e.operation = o.id AND e.kind = '{kind}'
        CROSS JOIN {kind} AS r ON r.id = e.row {subject.along.format(since=since)}"""
    return [row for (row,) in connection.execute(statement)]


def _index(connection: Connection, subject: Subject, rows: Iterable[int]) -> None:
    """Put the texts of these records into the index, and take out what was there before."""
    table = f"search_{subject.kind}"
    for chunk in _chunks(rows):
        kept = dict(
            connection.execute(
                f"SELECT t.docid, t.text FROM json_each(?) AS j CROSS JOIN {table} AS t ON t.docid = j.value",
                [json.dumps(chunk)],
            ).fetchall()
        )
        now = dict(texts(connection, subject, chunk))
        gone = [(docid, text) for docid, text in kept.items() if now.get(docid) != text]
        fresh = [(docid, text) for docid, text in now.items() if kept.get(docid) != text]
        connection.executemany(
            f"INSERT INTO {table}_grams ({table}_grams, rowid, grams) VALUES ('delete', ?, ?)",
            [(docid, _grams(text)) for docid, text in gone],
        )
        connection.executemany(f"DELETE FROM {table} WHERE docid = ?", [(docid,) for docid, _ in gone])
        connection.executemany(f"INSERT INTO {table} VALUES (?, ?)", fresh)
        connection.executemany(
            f"INSERT INTO {table}_grams (rowid, grams) VALUES (?, ?)", [(docid, _grams(text)) for docid, text in fresh]
        )
        if subject is SITE:
            sounds.write(connection, gone, fresh)
