"""Sites by the sounds of their names: derived tables beside those of `indexing`, made and renewed by it.

What a site's own text (name, address) sounds like is indexed; names of areas, which thousands of sites share, are
matched each time they are asked for. Beside the index stand the readings of every character that was met, so that
asking never loads the dictionary.
"""

import json
from collections.abc import Iterable

from inspector.db import pinyin
from inspector.db.connection import Connection

Texts = list[tuple[int, str]]
"""(docid, text); a site's docid is the number of its row."""
BESIDE = "\n\n"
"""Between a site's own text and the names of the areas it lies in."""


def create(connection: Connection) -> None:
    """Make the tables; they must not be there."""
    connection.execute(
        "CREATE VIRTUAL TABLE search_sounds USING fts5 (terms, content = '', detail = none, tokenize = 'ascii')"
    )
    connection.execute("INSERT INTO search_sounds (search_sounds, rank) VALUES ('secure-delete', 1)")
    connection.execute(
        "CREATE TABLE search_reading (sign TEXT PRIMARY KEY, readings TEXT NOT NULL) STRICT, WITHOUT ROWID"
    )


def drop(connection: Connection) -> None:
    """Drop what is there of the tables."""
    connection.execute("DROP TABLE IF EXISTS search_sounds")
    connection.execute("DROP TABLE IF EXISTS search_reading")


def write(connection: Connection, gone: Texts, added: Texts) -> None:
    """Take texts out of the index, which needs to be told what stood in them, and put others in."""
    meet(connection, (own_part(text) for _, text in added))
    terms = pinyin.Terms(readings(connection))
    connection.executemany(
        "INSERT INTO search_sounds (search_sounds, rowid, terms) VALUES ('delete', ?, ?)",
        [(docid, terms.of(own_part(text))) for docid, text in gone],
    )
    connection.executemany(
        "INSERT INTO search_sounds (rowid, terms) VALUES (?, ?)",
        [(docid, terms.of(own_part(text))) for docid, text in added],
    )


def meet(connection: Connection, texts: Iterable[str]) -> None:
    """Look up the readings of characters that were not met before, those without any too: they are never forgotten."""
    signs: set[str] = set().union(*map(pinyin.signs, texts))
    unknown = sorted(signs - readings(connection).keys())
    if unknown:
        found = pinyin.readings(unknown)
        connection.executemany(
            "INSERT INTO search_reading VALUES (?, ?)", [(sign, " ".join(found[sign])) for sign in unknown]
        )


def readings(connection: Connection) -> dict[str, tuple[str, ...]]:
    """The readings of every character that was met."""
    found = connection.execute("SELECT sign, readings FROM search_reading")
    return {sign: tuple(several.split()) for sign, several in found}


def area_names(connection: Connection) -> dict[str, str]:
    """Id → name of every area a site is found by: from the county's towns down."""
    found = connection.execute("SELECT id, name FROM area WHERE level NOT IN ('province', 'prefecture', 'county')")
    return dict(found.fetchall())


def saying(connection: Connection, word: str, names: dict[str, str]) -> set[int]:
    """The rowids of sites whose own text, or the name of an area they lie in, is said by a word of Latin letters.

    `word` is one of which `pinyin.is_typed`; `names` are the folded names of areas by their ids.
    """
    known = readings(connection)
    sought = pinyin.Typed(word, known)
    sure, likely = pinyin.asked(word, known)
    docs: set[int] = set()
    if sure:
        found = connection.execute("SELECT rowid FROM search_sounds WHERE search_sounds MATCH ?", [sure])
        docs.update(docid for (docid,) in found)
    if likely:
        candidates = connection.execute(
            """SELECT t.docid, t.text FROM search_sounds AS g CROSS JOIN search_site AS t ON t.docid = g.rowid
               WHERE g.search_sounds MATCH ?""",
            [likely],
        )
        docs.update(doc for doc, text in candidates if doc not in docs and sought.said_by(own_part(text)))
    found = connection.execute(
        """SELECT s.rowid FROM json_each(:docs) AS j CROSS JOIN site AS s ON s.rowid = j.value
           UNION ALL SELECT s.rowid FROM (
               WITH RECURSIVE below (id) AS (
                   SELECT value FROM json_each(:areas)
                   UNION SELECT a.id FROM below CROSS JOIN area AS a ON a.parent = below.id
                   UNION SELECT a.successor FROM below CROSS JOIN area AS a ON a.id = below.id
                   WHERE a.successor IS NOT NULL)
               SELECT id FROM below) AS a CROSS JOIN site AS s ON s.area = a.id""",
        {
            "docs": json.dumps(list(docs)),
            "areas": json.dumps([area for area, name in names.items() if sought.said_by(name)]),
        },
    )
    return {rowid for (rowid,) in found}


def own_part(text: str) -> str:
    """What a site's text says besides the names of its areas."""
    return text.partition(BESIDE)[0]
