"""The texts of a stranger's package: readable, no longer than any honest cell, times that are times, and no identity
numbers where the program itself takes none.

The texts of many rows are joined and looked at together, the ids apart; only where something is odd, row by row.
A reference is not looked at at all where it names a row of the package, whose id was: `clean_rows` notes the others.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from inspector import clock
from inspector.db.connection import Connection, listed
from inspector.db.edit import LONGEST_CELL
from inspector.records import KINDS
from inspector.records.identity_numbers import SHORTEST, has_digits_enough
from inspector.records.refusing import REFUSING

Row = tuple[str, str, str, str]  # kind, row, field, reason

_AT_ONCE = 4096  # rows looked at together, and
_A_BLOCK = 1 << 20  # bytes of a column at once that are many
_ID_LENGTH = 36
_OF_IDS = b"0123456789abcdef-"


@dataclass(frozen=True, slots=True)
class _Rule:
    """What a text has to be: `right` is SQL that lets most pass without being looked at."""

    right: str
    is_wrong: Callable[[str], bool]
    reason: str


def _usual(text: str, pattern: str) -> str:
    """SQL for what is right without being looked at: the shape, a day that every month has, an hour of a day, a year no
    calendar doubts.
    """
    few = "substr({0}, 9, 2) < '29' AND substr({0}, 12, 2) < '24'"
    return f"({text} GLOB '{pattern}' AND {few} AND unixepoch({text}) IS NOT NULL)"


_TIME = _Rule(
    _usual("{0}", "[12]???-[01]?-[0-2]?T[0-2]?:[0-5]?:[0-5]?[+-][01]?:??"),
    lambda it: clock.moment(it) is None,
    "no time",
)
_DATE = _Rule(_usual("substr({0}, 1, 10)", "[12]???-[01]?-[0-2]?"), lambda it: clock.day(it[:10]) is None, "no date")
_NUMBERS: dict[str, dict[str, _Rule]] = {
    kind: {column: _Rule(f"octet_length({{0}}) < {SHORTEST}", holds, "identity number") for column, holds in it.items()}
    for kind, it in REFUSING.items()
}
_TIMES: dict[str, dict[str, _Rule]] = {
    "visit": dict.fromkeys(("started", "ended", "finalised"), _TIME),
    "operation": {"at": _TIME},
    "finding": {"found": _DATE, "due": _DATE},
}


def refuse(ours: Connection, tables: Sequence[str]) -> list[Row]:
    """Take out of our own file the rows with odd texts; what was refused, and why."""
    refused: list[Row] = []
    for table in tables:
        readable, numbers = _looked_at(ours, table)
        if not readable:
            refused += refuse_unreadable(ours, table)
            refused += _refuse_nameless(ours, table) if table in KINDS else []
        for rules in (_TIMES, _NUMBERS) if numbers or not readable else (_TIMES,):
            if table in rules:
                refused += _refuse_rows(ours, table, rules[table])
    return refused + _refuse_changes(ours, _TIMES) + _refuse_changes(ours, _NUMBERS)


def _refuse_rows(ours: Connection, kind: str, rules: Mapping[str, _Rule]) -> list[Row]:
    """Take out the rows of a kind with a text that is wrong."""
    odd = " OR ".join(f"({it} IS NOT NULL AND NOT {rule.right.format(it)})" for it, rule in rules.items())
    wrong: dict[str, tuple[str, str]] = {}
    for row, *cells in ours.execute(f"SELECT id, {', '.join(rules)} FROM {kind} WHERE {odd}"):
        for (column, rule), text in zip(rules.items(), cells, strict=True):
            if isinstance(text, str) and rule.is_wrong(text):
                wrong.setdefault(row, (column, rule.reason))
    ours.executemany(f"DELETE FROM {kind} WHERE id = ?", [[it] for it in wrong])
    return [(kind, row[:64], column, reason) for row, (column, reason) in wrong.items()]


def _refuse_changes(ours: Connection, rules: Mapping[str, Mapping[str, _Rule]]) -> list[Row]:
    """Take out the changes to such a text that is wrong, by one reading of them all."""
    if rules is _NUMBERS and not _changes_have_numbers(ours):
        return []
    fields: dict[_Rule, set[str]] = {}
    for columns in rules.values():
        for column, rule in columns.items():
            fields.setdefault(rule, set()).add(column)
    odd = " OR ".join(f"(field IN {listed(it)} AND NOT {rule.right.format('after')})" for rule, it in fields.items())
    names = "kind, row, field, operation, after"
    wrong = []
    for kind, row, field, operation, text in ours.execute(
        f"SELECT {names} FROM change WHERE typeof(after) = 'text' AND ({odd})"
    ):
        known = rules.get(kind, {}).get(field)
        if known is not None and known.is_wrong(text):
            wrong.append((kind, row, field, operation, known.reason))
    one = "DELETE FROM change WHERE (row, field, operation) = (?, ?, ?)"
    ours.executemany(one, [(row, field, operation) for _, row, field, operation, _ in wrong])
    return [(kind, row[:64], field, reason) for kind, row, field, _, reason in wrong]


def _changes_have_numbers(ours: Connection) -> bool:
    """Whether a change may hold an identity number at all."""
    long = f"SELECT CAST(after AS BLOB) FROM change WHERE typeof(after) = 'text' AND octet_length(after) >= {SHORTEST}"
    texts = ours.execute(long)
    while found := texts.fetchmany(_AT_ONCE):
        if has_digits_enough(b"\x1f".join([it for (it,) in found])):
            return True
    return False


def is_readable(ours: Connection, table: str) -> bool:
    """Whether every text of a table is UTF-8 without NUL and no longer than an honest cell may be, and every id of a
    kind is one. References are left out.
    """
    return _looked_at(ours, table)[0]


def _looked_at(ours: Connection, table: str) -> tuple[bool, bool]:
    """Whether a table is readable, and then whether it has as many digits in one place as an identity number."""
    references = {key[3] for key in ours.execute(f"PRAGMA main.foreign_key_list({table})")}
    declared = ours.execute(f"PRAGMA main.table_info({table})").fetchall()
    columns = [row[1] for row in declared if row[2] in {"TEXT", "ANY"} and row[1] not in references]
    joined, largest, numbers = _blocks_joined if table in KINDS else _rows_joined, 0, False
    for block in joined(ours, table, columns):
        if (table in KINDS and not _are_ids(block[0])) or not all(_is_text(it) for it in block):
            return False, False
        numbers = numbers or (table in _NUMBERS and has_digits_enough(block[-1]))
        largest = max(largest, *(len(it) for it in block))
    longer = " OR ".join(f"octet_length({it}) > {LONGEST_CELL}" for it in columns)
    fits = largest <= LONGEST_CELL or not ours.execute(f"SELECT 1 FROM main.{table} WHERE {longer}").fetchall()
    return fits, numbers


def _rows_joined(ours: Connection, table: str, columns: Sequence[str]) -> Iterator[Sequence[bytes]]:
    """These columns of some rows together, for tables without numbered rows."""
    rows = ours.execute(f"SELECT CAST(concat_ws(char(31), {', '.join(columns)}) AS BLOB) FROM main.{table}")
    while found := rows.fetchmany(_AT_ONCE):
        yield [b"\x1f".join([it for (it,) in found])]


def _blocks_joined(ours: Connection, table: str, columns: Sequence[str]) -> Iterator[Sequence[bytes]]:
    """The first of these columns, the id, and all the others of some rows together, as many rows as make no large
    block: ours are numbered from 1. A row's texts are joined before the rows are: a step of an aggregate for each cell
    would cost twice as much.
    """
    (last,) = ours.execute(f"SELECT coalesce(max(rowid), 0) FROM main.{table}").fetchone()
    ids, *others = columns
    joined = [f"{ids}, char(10)", *([f"concat_ws(char(31), {', '.join(others)}), char(31)"] if others else [])]
    blocks = ", ".join(f"CAST(group_concat({it}) AS BLOB)" for it in joined)
    some = f"SELECT {blocks} FROM main.{table} WHERE rowid BETWEEN ? AND ?"
    first, many = 1, 8
    while first <= last:
        block = ours.execute(some, [first, first + many - 1]).fetchone()
        yield block
        first += many
        many = min(4 * many, _AT_ONCE) if max(len(it) for it in block) < _A_BLOCK else max(many // 4, 1)


def _are_ids(joined: bytes) -> bool:
    """Whether these lines are all of 36 letters of an id: every 37th byte ends a line, and no other one does."""
    ends = b"\n" * (len(joined) // (_ID_LENGTH + 1))
    whole = len(joined) % (_ID_LENGTH + 1) == _ID_LENGTH
    return whole and joined[_ID_LENGTH :: _ID_LENGTH + 1] == ends == joined.translate(None, _OF_IDS)


def _refuse_nameless(ours: Connection, kind: str) -> list[Row]:
    """Take out records whose name is no id."""
    odd = f"id NOT GLOB '{'[0-9a-f-]' * _ID_LENGTH}'"
    found = ours.execute(f"SELECT id FROM {kind} WHERE {odd}").fetchall()
    ours.execute(f"DELETE FROM {kind} WHERE {odd}")
    return [(kind, shown(row), "", "no id") for (row,) in found]


def refuse_unreadable(ours: Connection, table: str) -> list[Row]:
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
