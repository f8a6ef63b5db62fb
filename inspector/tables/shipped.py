"""The shipped values, one Markdown table each in `resources/tables`.

They are our own files and known good; a mistake in one is our own fault and an ordinary exception. The line under the
heading begins with the day of the edition, which is raised with every change: of two shipped editions the later counts.
"""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from inspector import paths
from inspector.tables.checking import checked
from inspector.tables.definition import Rows, TableDefinition
from inspector.tables.kinds import TABLES

_EDITION = re.compile(r"^Edition (\d{4}-\d{2}-\d{2})\.", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Shipped:
    """One table as this program brings it; `edition` is a date."""

    table: TableDefinition
    edition: str
    rows: Rows


@cache
def shipped_tables() -> tuple[Shipped, ...]:
    """All of them, in the order of `TABLES`. Raises ValueError for a file with mistakes."""
    return tuple(_read(paths.resources() / "tables" / f"{name}.md", table) for name, table in TABLES.items())


def shipped_rows(name: str) -> Rows:
    """The rows of one table as shipped."""
    return next(it.rows for it in shipped_tables() if it.table.name == name)


def _read(path: Path, table: TableDefinition) -> Shipped:
    text = path.read_text(encoding="utf-8")
    edition = _EDITION.search(text)
    lines = [line.strip() for line in text.splitlines()]
    heading, _, *rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if line[:1] == "|"]
    if edition is None or set(heading) != {it.name for it in table.columns}:
        raise ValueError(path.name, heading)
    found = checked(table, [dict(zip(heading, row, strict=True)) for row in rows])
    if found.faults:
        raise ValueError(path.name, found.faults)
    return Shipped(table, edition[1], found.rows)
