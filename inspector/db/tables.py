"""The tables of a store: which version of each holds, read fast and again and again.

Every version is a record of its own that never changes. The one with the highest number holds; of several with the same
number, made at two offices that knew nothing of each other, the newest. What is shipped is always version 1, so a newer
program's values never push a county's own aside; of two shipped editions the newer one has the newer id.
"""

import json
from functools import lru_cache

from inspector.db.edit import plain
from inspector.db.store import Store
from inspector.records import ReferenceTable
from inspector.tables.checking import Flaw, checked
from inspector.tables.definition import Rows
from inspector.tables.kinds import TABLES
from inspector.tables.lookup import code_titles

HIGHEST = 1_000_000
"""No county gets there; a higher number was made up by somebody and does not count."""

_HOLDING = f"""SELECT rows FROM reference_table WHERE name = ? AND NOT deleted AND version BETWEEN 1 AND {HIGHEST}
    ORDER BY version DESC, id DESC"""


def current(store: Store, name: str) -> Rows:
    """The rows of a table that hold now; none where there is no version of it."""
    for (text,) in store.connection.execute(_HOLDING, [name]):
        rows = rows_of(name, text)
        if rows is not None:
            return rows
    return ()


def defect_titles(store: Store) -> dict[tuple[str | None, str], tuple[str, str]]:
    """Titles of the defect codes that hold now, by kind of site and code, and by code alone under (None, code)."""
    for (text,) in store.connection.execute(_HOLDING, ["defect_codes"]):
        if rows_of("defect_codes", text) is not None:
            return _titled(text)
    return {}


@lru_cache(maxsize=8)
def _titled(defect_codes: str) -> dict[tuple[str | None, str], tuple[str, str]]:
    return code_titles(rows_of("defect_codes", defect_codes) or ())


def versions(store: Store, name: str) -> list[ReferenceTable]:
    """The living versions of a table that can be used, the one that holds first."""
    found = [
        it
        for it in store.find(ReferenceTable, name=name)
        if 1 <= it.version <= HIGHEST and rows_of(name, it.rows) is not None
    ]
    return sorted(found, key=lambda it: (it.version, it.id), reverse=True)


def next_version(store: Store, name: str) -> int:
    """The number the next version of a table gets; that of a version taken back is not given again."""
    last = store.one(
        f"SELECT max(version) FROM reference_table WHERE name = ? AND version BETWEEN 1 AND {HIGHEST}", name
    )
    return min(int(last or 1) + 1, HIGHEST)


@lru_cache(maxsize=128)
def rows_of(name: str, text: str) -> Rows | None:
    """The rows of one version; None for what no honest store writes: then the version before it holds.

    A name in braces that means nothing here is told where it would be put in, by whoever words a paper.
    """
    try:
        given = json.loads(text)
    except (ValueError, RecursionError):
        return None
    if not isinstance(given, list) or not all(isinstance(row, dict) for row in given):
        return None
    found = checked(
        TABLES[name],
        [{key: plain(it) if isinstance(it, str) else it for key, it in row.items()} for row in given],
    )
    return None if any(it.flaw is not Flaw.UNKNOWN_PLACEHOLDER for it in found.faults) else found.rows


@lru_cache(maxsize=64)
def kept(judged_by: str) -> dict[str, Rows]:
    """The rows a finalised visit was judged by, table by table; none of a table where they cannot be read."""
    try:
        tables = json.loads(judged_by)["tables"]
        return {name: rows_of(name, json.dumps(rows)) or () for name, rows in tables.items() if name in TABLES}
    except (ValueError, RecursionError, KeyError, TypeError, AttributeError):
        return {}
