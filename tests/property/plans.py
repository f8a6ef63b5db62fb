"""A connection that has every statement explained before it runs: none may read through a table that grows."""

import re
from typing import Any

from inspector.db.store import Store

LARGE = ("change", "operation", "answer", "finding", "photo", "site", "visit")

_NAMED = re.compile(r"\b(?:FROM|JOIN|UPDATE|INTO)\s+(?:(\w+)\.)?(\w+)(?:\s+AS\s+(\w+))?", re.IGNORECASE)
_EXPLAINED = re.compile(r"\s*(SELECT|WITH|INSERT|UPDATE|DELETE|CREATE TEMP TABLE \w+ AS)\b", re.IGNORECASE)
_SCAN = re.compile(r"SCAN (\w+)")


class Watched:
    """In place of a connection. Scans found: statement → what SQLite says it would do."""

    def __init__(self, connection: Any, seen: set[str], scans: dict[str, str], schema: str | None = None) -> None:
        self.unwatched = connection
        self._seen, self._scans, self._schema = seen, scans, schema

    def __getattr__(self, name: str) -> Any:
        return getattr(self.unwatched, name)

    def execute(self, statement: str, *values: Any) -> Any:
        if statement not in self._seen:
            self._seen.add(statement)
            self._explain(statement, values)
        return self.unwatched.execute(statement, *values)

    def _explain(self, statement: str, values: tuple[Any, ...]) -> None:
        if not _EXPLAINED.match(statement):
            return
        plan = [row[3] for row in self.unwatched.execute(f"EXPLAIN QUERY PLAN {statement}", *values)]
        for step in plan:
            found = _SCAN.match(step)
            if found and found[1] in large_names(statement, self._schema) and not ends_early(statement, step):
                self._scans[statement] = step


def large_names(statement: str, schema: str | None) -> set[str]:
    """The names and aliases by which a statement calls large tables of `schema` (None: the store's own)."""
    own = {None, "main"} if schema is None else {schema}
    return {
        alias or table for of, table, alias in _NAMED.findall(statement)
        if table in LARGE and (of or None) in own
    }  # fmt: skip


def ends_early(statement: str, step: str) -> bool:
    """Read from the newest on until the reader has enough; or an index that holds only what is contested."""
    return "ORDER BY arrival DESC" in statement or "change_contested" in step


def watch(store: Store, seen: set[str], scans: dict[str, str]) -> None:
    """From now on every statement of a store is explained once."""
    store.connection = Watched(store.connection, seen, scans)
