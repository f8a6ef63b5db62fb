"""The texts of a stranger's package: readable, no longer than any honest cell, times that are times, and no identity
numbers where the program itself takes none.

All texts of some thousand rows are joined and looked at together; only where something is odd, row by row.
"""

import re
from collections.abc import Callable, Sequence
from typing import Any

from inspector import clock
from inspector.db.connection import Connection
from inspector.db.edit import LONGEST_CELL
from inspector.records import KINDS, personal_fields
from inspector.records.identity_numbers import holds_identity_number

Row = tuple[str, str, str, str]  # kind, row, field, reason

Wrong = Callable[[str], bool]

_AT_ONCE = 4096  # rows looked at together
_MOMENTS = (("operation", "at"), ("visit", "started"), ("visit", "ended"), ("visit", "finalised"))
_DAYS = (("finding", "found"), ("finding", "due"))
_OF_PEOPLE = ("person", "site", "resident", "visit")  # whose personal texts refuse such a number when they are entered
_SHORTEST = 18  # characters of an identity number
_PERHAPS = re.compile(r"\d(?:[\s.·-]?\d){16}")
_A_MOMENT = "????-[01]?-[0-2]?T[0-2]?:[0-5]?:[0-5]?[+-][01]?:??"
_A_DAY = "????-[01]?-[0-2]?"


def refuse(ours: Connection, tables: Sequence[str]) -> list[Row]:
    """Take out of our own file the rows with odd texts; what was refused, and why."""
    refused: list[Row] = []
    for table in tables:
        if not _is_readable(ours, table):
            refused += _refuse_unreadable(ours, table)
    for kind, column in _MOMENTS:
        refused += _refuse(ours, kind, column, _usual(_A_MOMENT), lambda it: clock.moment(it) is None, "no time")
    for kind, column in _DAYS:
        refused += _refuse(ours, kind, column, _usual(_A_DAY), lambda it: clock.day(it[:10]) is None, "no date")
    for kind in _OF_PEOPLE:
        for column in personal_fields(KINDS[kind]):
            refused += _refuse(ours, kind, column, f"octet_length({{0}}) < {_SHORTEST}", _is_number, "identity number")
    return refused


def _usual(pattern: str) -> str:
    """SQL for what is right without being looked at: the shape, a day that every month has, an hour of a day."""
    few = "substr({0}, 9, 2) < '29' AND substr({0}, 12, 2) < '24'"
    return f"({{0}} GLOB '{pattern}' AND {few} AND unixepoch({{0}}) IS NOT NULL)"


def _is_number(text: str) -> bool:
    return _PERHAPS.search(text) is not None and holds_identity_number(text)


def _refuse(ours: Connection, kind: str, column: str, right: str, is_wrong: Wrong, reason: str) -> list[Row]:
    """Take out the rows of a kind, and the changes to them, whose text in this column is wrong; `right` is SQL that
    lets most pass.
    """
    run = ours.execute
    found = run(f"SELECT id, {column} FROM {kind} WHERE typeof({column}) = 'text' AND NOT {right.format(column)}")
    rows = [it for it, text in found if is_wrong(text)]
    run_many = ours.executemany
    run_many(f"DELETE FROM {kind} WHERE id = ?", [[it] for it in rows])
    found = run(
        f"""SELECT row, operation, after FROM change WHERE (kind, field) = ('{kind}', '{column}')
            AND typeof(after) = 'text' AND NOT {right.format("after")}"""
    )
    changes = [(row, operation) for row, operation, text in found if is_wrong(text)]
    run_many(f"DELETE FROM change WHERE (row, operation, field) = (?, ?, '{column}')", changes)
    return [(kind, it[:64], column, reason) for it in (*rows, *(row for row, _ in changes))]


def _is_readable(ours: Connection, table: str) -> bool:
    """Whether every text of a table is UTF-8 without NUL, and no row longer than an honest cell may be."""
    texts = [row[1] for row in ours.execute(f"PRAGMA main.table_info({table})") if row[2] != "INTEGER"]
    joined = ours.execute(f"SELECT CAST(concat_ws(char(10), {', '.join(texts)}) AS BLOB) FROM main.{table}")
    while rows := joined.fetchmany(_AT_ONCE):
        block = b"\n".join([it for (it,) in rows])
        if not _is_text(block) or (len(block) > LONGEST_CELL and any(len(it) > LONGEST_CELL for (it,) in rows)):
            return False
    return True


def _refuse_unreadable(ours: Connection, table: str) -> list[Row]:
    """Take out rows whose text is no UTF-8, holds NUL, or is longer than any honest cell."""
    keys = [row[1] for row in ours.execute(f"PRAGMA main.table_info({table})") if row[5]]
    columns = [row[1] for row in ours.execute(f"PRAGMA main.table_info({table})")]
    ours.text_factory = bytes
    bad = []
    for row in ours.execute(f"SELECT {', '.join(columns)} FROM main.{table}"):
        texts = [cell for cell in row if isinstance(cell, bytes)]
        if not _is_text(b"".join(texts)) or any(len(cell) > LONGEST_CELL for cell in texts):
            bad.append(dict(zip(columns, row, strict=True)))
    ours.text_factory = str
    for row in bad:
        where = " AND ".join(f"CAST({key} AS BLOB) IS CAST(? AS BLOB)" for key in keys)
        ours.execute(f"DELETE FROM main.{table} WHERE {where}", [row[key] for key in keys])
    return [named(table, row, "unreadable text") for row in bad]


def _is_text(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return b"\0" not in data


def shown(value: Any) -> str:
    """Enough of a stranger's value to find it by."""
    return value.decode(errors="replace")[:64] if isinstance(value, bytes) else str(value)[:64]


def named(table: str, row: dict[str, Any], reason: str) -> Row:
    """What is told of a refused row."""
    if table == "change":
        return (shown(row["kind"]), shown(row["row"]), shown(row["field"]), reason)
    return (table, shown(row.get("id", row.get("row", row.get("device", "")))), "", reason)
