"""Packages made by hand to hurt their reader: every one of them has to be refused as a whole, in a few seconds.

`FORGED` are statements a forger runs in an honest package before he writes a trailer that fits; `BYTES` what he does to
its bytes; `TRAILERS` what he writes instead of the trailer. `ROWS` hide in single rows: those are refused by name and
the rest may be taken.
"""

import struct
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

from inspector.db.connection import connect
from inspector.db.package import PAGE
from inspector.db.trailer import TRAILER, append_trailer, digest_of
from tests.db.parcels import altered, rewritten

Forger = Callable[[Path], Path]


def declared(table: str, old: str, new: str) -> str:
    """Another declaration of a table, its rows left as they are."""
    return f"UPDATE sqlite_master SET sql = replace(sql, '{old}', '{new}') WHERE name = '{table}'"


def entry(type_: str, name: str, table: str, root: int, sql: str | None) -> str:
    """A further entry of the schema table."""
    text = "NULL" if sql is None else "'" + sql.replace("'", "''") + "'"
    return f"INSERT INTO sqlite_master VALUES ('{type_}', '{name}', '{table}', {root}, {text})"


_AUTO = "sqlite_autoindex_more_1"
_ENDLESS = "WITH RECURSIVE a (n) AS (SELECT 1 UNION ALL SELECT n FROM a) SELECT n FROM a"

FORGED: dict[str, tuple[str, ...]] = {
    "view": ("CREATE VIEW more AS SELECT 1",),
    "endless view": (f"CREATE VIEW problem AS {_ENDLESS}",),
    "views upon views": tuple(
        f"CREATE VIEW v{n} AS SELECT * FROM {'site' if n == 0 else f'v{n - 1}'} AS a, site AS b" for n in range(200)
    ),
    "view that loads": ("CREATE VIEW more AS SELECT load_extension('/tmp/more.so')",),
    "trigger": ("CREATE TRIGGER bad AFTER INSERT ON site BEGIN DELETE FROM person; END",),
    "trigger on the manifest": ("CREATE TRIGGER bad BEFORE UPDATE ON manifest BEGIN SELECT RAISE(IGNORE); END",),
    "trigger instead": ("CREATE VIEW v AS SELECT 1", "CREATE TRIGGER t INSTEAD OF INSERT ON v BEGIN SELECT 1; END"),
    "generated column": (declared("site", ") STRICT", ", a BLOB AS (zeroblob(99999999))) STRICT"),),
    "stored generated column": (declared("unit", ") STRICT", ", a BLOB AS (randomblob(99)) STORED) STRICT"),),
    "generated in the photos": (declared("photo_file", "bytes BLOB NOT NULL", "bytes BLOB AS (zeroblob(999999999))"),),
    "virtual table": ("CREATE VIRTUAL TABLE more USING fts5 (a)",),
    "virtual tree": ("CREATE VIRTUAL TABLE more USING rtree (id, a, b)",),
    "expression index": ("CREATE INDEX more ON site (lower(name))",),
    "endless index": ("CREATE INDEX more ON site (length(zeroblob(99999999)))",),
    "partial index": ("CREATE INDEX more ON site (name) WHERE name LIKE '%a%'",),
    "unique index": ("CREATE UNIQUE INDEX more ON finding (text)",),
    "index": ("CREATE INDEX more ON site (name)",),
    "collation": (declared("site", "name TEXT NOT NULL", "name TEXT NOT NULL COLLATE NOCASE"),),
    "unknown collation": (declared("site", "name TEXT NOT NULL", "name TEXT NOT NULL COLLATE evil"),),
    "further table": ("CREATE TABLE more (a)",),
    "further column": ("ALTER TABLE site ADD COLUMN more TEXT",),
    "missing table": ("DROP TABLE photo_file",),
    "missing kind": ("DROP TABLE answer",),
    "renamed table": ("ALTER TABLE photo_file RENAME TO photo_files",),
    "renamed column": ("ALTER TABLE site RENAME COLUMN name TO nome",),
    "other case": (declared("site", "CREATE TABLE site", "CREATE TABLE SITE"),),
    "comment": (declared("site", "CREATE TABLE site", "CREATE /* */ TABLE site"),),
    "weaker check": (declared("finding", "CHECK (severity BETWEEN 0 AND 3)", ""),),
    "endless check": (declared("finding", "severity BETWEEN 0 AND 3", f"severity IN ({_ENDLESS})"),),
    "weaker null": (declared("finding", "text TEXT NOT NULL", "text TEXT"),),
    "not strict": (declared("finding", ") STRICT", ")"),),
    "with rowid": (declared("change", "WITHOUT ROWID", ""),),
    "other reference": (declared("site", "REFERENCES area (id)", "REFERENCES person (id)"),),
    "cascade": (declared("site", "REFERENCES area (id)", "REFERENCES area (id) ON DELETE CASCADE"),),
    "default": (declared("site", "note TEXT", "note TEXT DEFAULT (randomblob(999999999))"),),
    "statistics": ("ANALYZE",),
    "sequence": ("CREATE TABLE more (a INTEGER PRIMARY KEY AUTOINCREMENT)",),
    "thousand columns": (f"CREATE TABLE more ({', '.join(f'c{n}' for n in range(1_500))})",),
    "megabyte of declaration": (f"CREATE VIEW more AS SELECT '{'x' * 900_000}'",),
    "hidden view": (entry("view", _AUTO, _AUTO, 0, f"CREATE VIEW {_AUTO} AS SELECT 1"),),
    "hidden trigger": (
        entry("trigger", _AUTO, "site", 0, f"CREATE TRIGGER {_AUTO} AFTER INSERT ON site BEGIN DELETE FROM unit; END"),
    ),
    "hidden index": (entry("index", _AUTO, "site", 2, f"CREATE INDEX {_AUTO} ON site (lower(name))"),),
    "hidden virtual table": (entry("table", _AUTO, _AUTO, 0, f"CREATE VIRTUAL TABLE {_AUTO} USING fts5 (a)"),),
    "no declaration": (entry("table", "more", "more", 2, None),),
    "shared pages": ("UPDATE sqlite_master SET rootpage = 9 WHERE name IN ('site', 'unit')",),
    "no such page": ("UPDATE sqlite_master SET rootpage = 99999 WHERE name = 'site'",),
    "negative page": ("UPDATE sqlite_master SET rootpage = -5 WHERE name = 'site'",),
    "schema within the schema": ("UPDATE sqlite_master SET rootpage = 1 WHERE name = 'site'",),
    "newer schema": ("PRAGMA user_version = 99",),
    "no schema": ("PRAGMA user_version = 0",),
    "other program": ("PRAGMA application_id = 1",),
    "a store": (f"PRAGMA application_id = {0x494E5350}",),
    "no manifest": ("DELETE FROM manifest",),
    "two manifests": ("CREATE TEMP TABLE m AS SELECT * FROM manifest", "UPDATE m SET id = replace(id, '0', '1')",
                      "INSERT INTO manifest SELECT * FROM m"),
    "path for an id": ("UPDATE manifest SET id = '../../../../../../../../etc/passwd00'",),
    "no counts": ("UPDATE manifest SET counts = '[1]'",),
    "deep counts": (f"UPDATE manifest SET counts = '{'[' * 100_000}'",),
    "nobody's": ("UPDATE manifest SET origin = ''",),
    "manifest with NUL": ("UPDATE manifest SET county = CAST(x'39003900' AS TEXT)",),
    "manifest of no alphabet": ("UPDATE manifest SET person = CAST(x'ff' AS TEXT)",),
    "huge manifest": ("UPDATE manifest SET person = printf('%.*c', 90000000, 'x')",),
    "part of nothing": ("UPDATE manifest SET part = 3, parts = 2",),
    "manifest of no time": ("UPDATE manifest SET at = 'yesterday'",),
    "forged kind": ("UPDATE manifest SET kind = 'evil'",),
    "null where none may be": (declared("finding", "mark TEXT NOT NULL", "mark TEXT"),
                               "PRAGMA schema_version = 77", "UPDATE finding SET mark = NULL"),
}  # fmt: skip


def _put(place: int, data: bytes) -> Callable[[bytearray], None]:
    def change(content: bytearray) -> None:
        content[place : place + len(data)] = data

    return change


def _of_utf16(path: Path) -> Path:
    """The same declarations in another encoding."""
    forged = path.with_name("utf16.inspection")
    ours = connect(path, immutable=True)
    theirs = connect(forged)
    theirs.execute(f"PRAGMA page_size = {PAGE}")
    theirs.execute("PRAGMA encoding = 'UTF-16le'")
    for (sql,) in ours.execute("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND type = 'table'").fetchall():
        theirs.execute(sql)
    for name in ("application_id", "user_version"):
        theirs.execute(f"PRAGMA {name} = {ours.execute(f'PRAGMA {name}').fetchone()[0]}")
    ours.close()
    theirs.close()
    append_trailer(forged, digest_of(forged))
    return forged


def _interior(child: int, cells: int = 2_000) -> bytes:
    """A page that says the page `child` hangs below it so many times."""
    body = [struct.pack(">IB", child, 1)] * cells
    start = PAGE - 5 * cells
    pointers = b"".join(struct.pack(">H", start + 5 * n) for n in range(cells))
    head = struct.pack(">BHHHBI", 5, 0, cells, start, 0, child) + pointers
    return head.ljust(start, b"\0") + b"".join(body)


def endless_pages(path: Path) -> Path:
    """The rows of one small page, eight thousand million times: a table whose pages hang below each other."""
    held = connect(path, immutable=True)
    root = dict(held.execute("SELECT name, rootpage FROM sqlite_master WHERE type = 'table'").fetchall())
    held.close()

    def change(content: bytearray) -> None:
        chain = [root[it] for it in ("finding", "team", "member", "trait", "area")]
        for page, below in pairwise(chain):
            content[(page - 1) * PAGE : page * PAGE] = _interior(below)

    return rewritten(path, change)


def endless_schema(path: Path) -> Path:
    """The same of the schema table itself: merely opening the file reads it."""
    held = connect(path, immutable=True)
    (root,) = held.execute("SELECT rootpage FROM sqlite_master WHERE name = 'sqlite_autoindex_site_1'").fetchone()
    held.close()

    def change(content: bytearray) -> None:
        pages = len(content) // PAGE
        honest, first, second, leaf = (pages + n for n in range(1, 5))
        name = b"sqlite_autoindex_site_1"
        record = bytes([6, 23, 13 + 2 * len(name), 21, 4, 0]) + b"index" + name + b"site" + struct.pack(">I", root)
        cell = bytes([len(record), 1]) + record
        start = PAGE - len(cell)
        repeated = struct.pack(">BHHHBH", 13, 0, 1, start, 0, start).ljust(start, b"\0") + cell
        kind, count = content[100], struct.unpack_from(">H", content, 103)[0]
        size = (12 if kind == 5 else 8) + 2 * count
        moved = content[100 : 100 + size] + content[size:PAGE]
        top = struct.pack(">BHHHBIHH", 5, 0, 2, PAGE - 10, 0, first, PAGE - 5, PAGE - 10)
        page_one = (content[:28] + struct.pack(">I", pages + 4) + content[32:100] + top).ljust(PAGE - 10, b"\0")
        content[:PAGE] = page_one + struct.pack(">IB", first, 101) + struct.pack(">IB", honest, 100)
        content += moved + _interior(second) + _interior(leaf) + repeated

    return rewritten(path, change)


BYTES: dict[str, Forger] = {
    "UTF-16": _of_utf16,
    "pages of another size": lambda path: rewritten(path, _put(16, b"\x10\x00")),
    "write-ahead log": lambda path: rewritten(path, _put(18, b"\x02\x02")),
    "room at the end of pages": lambda path: rewritten(path, _put(20, b"\x40")),
    "fewer pages": lambda path: rewritten(path, _put(28, b"\0\0\0\x05")),
    "list of free pages": lambda path: rewritten(path, _put(32, b"\0\0\0\x09\0\0\0\x03")),
    "format of the future": lambda path: rewritten(path, _put(44, b"\0\0\0\x63")),
    "growing by itself": lambda path: rewritten(path, _put(52, b"\0\0\0\x03")),
    "encoding by header": lambda path: rewritten(path, _put(56, b"\0\0\0\x02")),
    "no magic": lambda path: rewritten(path, _put(0, b"SQLite format 4\0")),
    "endless pages": endless_pages,
    "nothing but a header": lambda path: rewritten(path, lambda it: it.__setitem__(slice(PAGE, None), bytes(PAGE))),
    "zip": lambda path: rewritten(path, _put(0, b"PK\x03\x04")),
}


def _trailer(place: int, data: bytes) -> Forger:
    def forge(path: Path) -> Path:
        forged = path.with_name("trailer.inspection")
        content = bytearray(path.read_bytes())
        at = len(content) - TRAILER + place
        content[at : at + len(data)] = data
        forged.write_bytes(content)
        return forged

    return forge


def _twice(path: Path) -> Path:
    forged = path.with_name("twice.inspection")
    forged.write_bytes(path.read_bytes() + path.read_bytes()[-TRAILER:])
    return forged


def _spliced(path: Path) -> Path:
    one, two = path.read_bytes(), altered(path, "UPDATE site SET name = '乙户'").read_bytes()
    middle = len(one) // 2 // PAGE * PAGE
    forged = path.with_name("spliced.inspection")
    forged.write_bytes(one[:middle] + two[middle:])
    return forged


TRAILERS: dict[str, Forger] = {
    "another format": _trailer(16, struct.pack(">I", 2)),
    "a newer reader": _trailer(16, struct.pack(">II", 9, 9)),
    "reader of no format": _trailer(20, struct.pack(">I", 0)),
    "another hash": _trailer(24, b"\1" * 32),
    "unknown marks": _trailer(56, struct.pack(">I", 64)),
    "sealed without a key": _trailer(56, struct.pack(">I", 1)),
    "signed by nobody": _trailer(56, struct.pack(">I", 2)),
    "signed and not marked": _trailer(60, b"\7" * 96),
    "key longer than its place": _trailer(156, struct.pack(">H", 65_535)),
    "something after the end": _trailer(TRAILER - 1, b"\1"),
    "no trailer of ours": _trailer(0, b"PK\5\6"),
    "two trailers": _twice,
    "spliced": _spliced,
}

ROWS: dict[str, str] = {
    "forged severity": "UPDATE finding SET severity = 9",
    "no UTF-8": "UPDATE site SET name = CAST(x'ff4142' AS TEXT)",
    "halves of a letter": "UPDATE site SET name = CAST(x'e7' AS TEXT), address = CAST(x'94b2' AS TEXT)",
    "NUL": "UPDATE site SET name = CAST(x'410042' AS TEXT)",
    "huge cell": "UPDATE site SET note = printf('%.*c', 9000000, 'x')",
    "path for an id": "UPDATE site SET id = '../../../../../../../../../etc/passwd'",
    "upper case": "UPDATE site SET id = upper('00000000-0000-7000-8000-00000000000a')",
    "no time": "UPDATE visit SET started = 'yesterday'",
    "no such hour": "UPDATE visit SET ended = '2026-11-21T25:42:16+08:00'",
    "no such day": "UPDATE visit SET started = '2026-02-30T10:42:16+08:00'",
    "a time without a place": "UPDATE visit SET started = '2026-11-21T10:42:16'",
    "no date": "UPDATE finding SET due = 'soon'",
    "operation of no time": "UPDATE operation SET at = '0'",
    "identity number": "UPDATE site SET note = '户主 330102199003074518'",
    "spaced identity number": "UPDATE visit SET companions = '３３０１０２ 19900307 4518'",
    "unknown kind": "INSERT INTO erasure SELECT 'moon', '1', id FROM operation LIMIT 1",
    "other bytes": "UPDATE photo_file SET bytes = x'ffd8ff'",
    "path for a photo": "UPDATE photo_file SET sha256 = '../../../tmp/evil'",
    "time in a change": "UPDATE change SET after = 'never' WHERE field = 'finalised'",
}
