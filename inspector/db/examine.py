"""The child's side of `verify`: one database of ours looked at from its header to its last value.

It is only read; what is computed again is computed on a copy. Each check is {"name", "counted", "faults"}, a fault
[kind, facts, where]; no value of a record stands in any of them.
"""

import hashlib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from inspector.db import fold
from inspector.db.connection import Connection, connect, faults, quoted
from inspector.db.migrations import check_schema, migrate
from inspector.db.store import Store
from inspector.errors import Fault, Kind
from inspector.paths import DataFolder
from inspector.records import KINDS, own_fields

MOST = 100
"""Faults of one check that are named; a torn file has thousands."""

OF_THIS_DISK = frozenset({Kind.DISK_FULL, Kind.READ_ONLY})
"""What keeps the copy from being made, and is no damage of the file."""

_UNOFFICIAL = (
    "search%",
    "line%",
    "score",
    "score|_line",
    "score|_mark",
    "sqlite_%",
    "_sqlite_migrations%",
)  # derived tables, SQLite's own, the record of migrations

Check = dict[str, Any]


def examine_in_child(task: dict[str, Any]) -> dict[str, Any]:
    """{"path", "folder" (empty, ours), "key", "live", "quick"} → {"checks", "photos", "papers"}.

    The checks after header, declarations or pages that are not in order are not made.
    """
    path, folder, key = Path(task["path"]), Path(task["folder"]), task["key"]
    checks: list[Check] = []
    answer: dict[str, Any] = {"checks": checks, "photos": [], "papers": []}
    try:
        check_schema(path, key, immutable=not task["live"])
        checks.append(_check("header", 1))
        with faults(path, keyed=key is not None):
            database = connect(path, key, readonly=True, immutable=not task["live"])
            try:
                checks.append(_schema(database, path, folder / "model.db"))
                checks.append(_pages(database, path))
                if task["quick"] or any(it["faults"] for it in checks):
                    return answer
                database.execute(f"VACUUM INTO {quoted(str(folder / 'copy.db'))}")
            finally:
                database.close()
            copy = connect(folder / "copy.db", key)
            try:
                checks += [_references(copy, path), _fold(copy, path), _book(copy, path)]
                answer["photos"], answer["papers"] = _photos(copy), _papers(copy)
            finally:
                copy.close()
    except Fault as fault:
        if fault.kind in OF_THIS_DISK:
            raise
        facts = {name: value for name, value in fault.facts.items() if isinstance(value, str | int | None)}
        checks.append(
            {"name": _NEXT[len(checks)], "counted": 1, "faults": [[fault.kind, facts | {"path": str(path)}, ""]]}
        )
    return answer


_NEXT = ("header", "schema", "pages", "references", "fold", "book", "book")


def _check(name: str, counted: int, path: Path | None = None, damaged: Iterable[str] = ()) -> Check:
    """A check that found `damaged` places."""
    return {
        "name": name,
        "counted": counted,
        "faults": [[Kind.DAMAGED, {"path": str(path), "where": name}, where] for where in damaged],
    }


def _schema(database: Connection, path: Path, model_file: Path) -> Check:
    """The declarations are ours, text by text: a trigger or view of somebody else's would work against us."""
    model = connect(model_file)
    try:
        migrate(model)
        known = _declarations(model)
    finally:
        model.close()
        model_file.unlink()
    found = _declarations(database)
    odd = sorted({name for name, _ in found ^ known})[:MOST]
    check = _check("schema", len(found))
    check["faults"] = [[Kind.FOREIGN_SCHEMA, {"path": str(path), "what": name}, name] for name in odd]
    return check


def _declarations(database: Connection) -> set[tuple[str, str]]:
    ours = " AND ".join("name NOT LIKE ? ESCAPE '|'" for _ in _UNOFFICIAL)
    return set(
        database.execute(f"SELECT name, coalesce(sql, '') FROM sqlite_master WHERE {ours}", _UNOFFICIAL).fetchall()
    )


def _pages(database: Connection, path: Path) -> Check:
    (counted,) = database.execute("PRAGMA page_count").fetchone()
    said = [row[0] for row in database.execute(f"PRAGMA integrity_check({MOST})")]
    return _check("pages", counted, path, [] if said == ["ok"] else said)


def _references(copy: Connection, path: Path) -> Check:
    """Everything referred to is there; so is every record that a change speaks of."""
    counted = sum(copy.execute(f"SELECT count(*) FROM {kind}").fetchone()[0] for kind in KINDS)
    lost = [
        f"{table} {row} → {parent}"
        for table, row, parent, _ in copy.execute("PRAGMA foreign_key_check").fetchmany(MOST)
    ]
    for kind in KINDS:
        lost += [
            f"change → {kind} {row}"
            for (row,) in copy.execute(
                f"""SELECT DISTINCT row FROM change AS c WHERE kind = '{kind}'
                    AND NOT EXISTS (SELECT 1 FROM {kind} WHERE id = c.row)"""
            ).fetchmany(MOST)
        ]
    return _check("references", counted, path, lost[:MOST])


def _fold(copy: Connection, path: Path) -> Check:
    """Heads and shown values are those that the fold computes from all changes and erasures anew."""
    run = copy.execute
    store = Store(DataFolder(path.parent), copy, None)
    run("PRAGMA query_only = OFF")
    fold.prepare(copy, store.types())
    (counted,) = run("SELECT count(*) FROM change").fetchone()
    run("CREATE TABLE head_before AS SELECT row, field, operation, head FROM change")
    for kind in KINDS:
        run(f"""CREATE TABLE {kind}_before AS SELECT * FROM {kind} WHERE id IN (
                  SELECT row FROM change WHERE kind = '{kind}' UNION SELECT row FROM erasure)""")
    run("UPDATE change SET head = 1")
    run("INSERT OR IGNORE INTO touched SELECT kind, row, field FROM change")
    run("""INSERT OR IGNORE INTO touched SELECT e.kind, e.row, f.name FROM erasure AS e
           JOIN field AS f ON f.kind = e.kind AND f.personal""")
    fold.refresh(copy)
    wrong = [
        f"{row}.{name}"
        for row, name in run(
            """SELECT DISTINCT c.row, c.field FROM change AS c JOIN head_before AS b USING (row, field, operation)
               WHERE c.head <> b.head ORDER BY 1, 2"""
        ).fetchmany(MOST)
    ]
    for kind, record in KINDS.items():
        for name in ("deleted", *own_fields(record)):
            wrong += [
                f"{row}.{name}"
                for (row,) in run(
                    f"""SELECT r.id FROM {kind} AS r JOIN {kind}_before AS b ON b.id = r.id
                        WHERE r.{name} IS NOT b.{name}"""
                ).fetchmany(MOST)
            ]
    return _check("fold", counted, path, sorted(set(wrong))[:MOST])


def _book(copy: Connection, path: Path) -> Check:
    """The package book knows every package that is named, and promises nothing that is not here."""
    run = copy.execute
    (counted,) = run("SELECT count(*) FROM book").fetchone()
    wrong = run(
        """SELECT DISTINCT package FROM operation WHERE package IS NOT NULL AND package NOT IN (SELECT id FROM book)
           UNION SELECT package FROM acknowledged WHERE package NOT IN (SELECT id FROM book)
           UNION SELECT id FROM book WHERE direction = 'written'
             AND (upto IS NULL OR given IS NULL OR upto > given OR given > (SELECT max(arrival) FROM operation))"""
    ).fetchmany(MOST)
    return _check("book", counted, path, [str(it) for (it,) in wrong])


def _photos(copy: Connection) -> list[str]:
    """The originals that living, unerased records speak of."""
    return [
        sha256
        for (sha256,) in copy.execute(
            """SELECT DISTINCT sha256 FROM photo AS p WHERE NOT deleted
               AND NOT EXISTS (SELECT 1 FROM erasure WHERE row = p.id AND kind = 'photo') ORDER BY sha256"""
        )
    ]


def _papers(copy: Connection) -> list[dict[str, Any]]:
    """The papers issued, and whether their content is what its hash promises."""
    return [
        {"id": id_, "number": number, "pdf": pdf, "whole": hashlib.sha256(content.encode()).hexdigest() == sha256}
        for id_, number, pdf, content, sha256 in copy.execute(
            """SELECT id, number, pdf, content, sha256 FROM paper AS p WHERE NOT deleted
               AND NOT EXISTS (SELECT 1 FROM erasure WHERE row = p.id AND kind = 'paper') ORDER BY rowid"""
        )
    ]
