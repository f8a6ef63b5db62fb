r"""A form as Markdown tables, as it is stored and as it can be compared line by line; pyxform reads it too.

| survey |
|        | type | name | label |
|        | text | a    | one \| two<br>three |
"""

import re
from collections.abc import Iterable

from .remarks import Flaw, Remark
from .workbook import UnusableFileError, Workbook, assembled, cleaned

_PIPE = re.compile(r"(?<!\\)\|")
_RULE = re.compile(r":?-+:?")


def parse_markdown(text: str) -> Workbook:
    """The sheets of a form kept as Markdown tables; raises UnusableFileError, with every row that is too wide."""
    tables: dict[str, list[tuple[int, list[str]]]] = {}
    rows: list[tuple[int, list[str]]] | None = None
    # Only \n and \r end a line: splitlines would also split at the odd ones a cell may hold.
    for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        bare = line.strip()
        if len(bare) < 2 or bare[0] != "|":
            continue
        last = bare[bare.rindex("|") + 1 :]  # nothing, a remark, or a cell whose row nobody closed
        first, *cells = _cells(bare[1:-1] if not last else bare[1 : -len(last) - 1] if last[0] == "#" else bare[1:])
        if _is_rule(first, cells, below_heading=rows is not None and len(rows) == 1):
            continue
        if first:
            rows = tables.setdefault(first, [])
        if rows is not None and (any(cells) or not first):
            rows.append((len(rows) + 1, cells))
    if not any(tables.values()):
        raise UnusableFileError(Remark(Flaw.UNREADABLE, facts={"reason": "table"}))
    _refuse_wide_rows(tables)
    return assembled(tables)


def to_markdown(workbook: Workbook) -> str:
    """The form as Markdown tables, all columns included, which `parse_markdown` reads back."""
    lines: list[str] = []
    for name, sheet in workbook.sheets.items():
        lines += ["", f"| {name} |"] if lines else [f"| {name} |"]
        lines.append(_line(sheet.columns))
        lines += [_line(row.get(column, "") for column in sheet.columns) for row in sheet.rows if row]
    return "\n".join(lines) + "\n"


def _cells(line: str) -> list[str]:
    if "\\|" not in line:
        return [cleaned(cell) for cell in line.split("|")]
    return [cleaned(cell.replace("\\|", "|")) for cell in _PIPE.split(line)]


def _is_rule(first: str, cells: list[str], *, below_heading: bool) -> bool:
    """What Markdown wants below the first line of a table; a row of dashes further down is one of the form's own."""
    if first:
        return _RULE.fullmatch(first) is not None
    return below_heading and all(_RULE.fullmatch(it) for it in cells)


def _line(cells: Iterable[str]) -> str:
    return "|  | " + " | ".join(cell.replace("\n", "<br>").replace("|", r"\|") for cell in cells) + " |"


def _refuse_wide_rows(tables: dict[str, list[tuple[int, list[str]]]]) -> None:
    """More cells than headings, often a | without its backslash: what follows it would stand in the wrong columns."""
    wide = [
        Remark(Flaw.ROW_TOO_WIDE, name, number, None, {"cells": len(cells), "columns": len(rows[0][1])})
        for name, rows in tables.items()
        for number, cells in rows
        if any(cells[len(rows[0][1]) :])
    ]
    if wide:
        raise UnusableFileError(*wide)
