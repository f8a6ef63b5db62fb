"""Where in a stranger's sheet its ledger stands: titles above, one or two rows of headings, merged cells, notes below.

Pure. Merged cells stand with their value in every cell of a heading; in the body only downwards, as an area or a unit
merged over its rows is meant for each of them.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from inspector.errors import Fault, Kind
from inspector.sheet.columns import Flaw
from inspector.sheet.mapping_fields import BY_NAME, named

SEARCHED = 30  # rows in which the heading is looked for
_HEAD_ROWS = 3
_SPREAD = 1_000_000  # cells of merged ranges that are filled; more is no ledger
_TOTAL = re.compile(r"^(合\s*计|总\s*计|小\s*计|汇\s*总|共\s*计|Total|Sum)\s*[:：]?", re.IGNORECASE)
_NOTE = re.compile(
    r"^(注|备注|说明|填表说明|填报说明|填表人|填报人|填报单位|填表单位|制表|审核|单位负责人|联系人|联系电话|Note)\s*[:：1１]"
)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet as it was read: rows of text, and the merged ranges (top, left, bottom, right) counted from 0."""

    name: str
    rows: list[list[str]]
    merged: tuple[tuple[int, int, int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Body:
    """One row of the body: its number in the sheet, its cells, and whether it goes on with the finding above it."""

    row: int
    cells: list[str]
    goes_on: bool = False


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the ledger stands in a sheet."""

    sheet: str
    head: tuple[int, int]  # rows of the heading, the first of the sheet is 1
    headings: list[str]  # no two alike; '' over a column nobody named
    body: list[Body]
    above: list[str] = field(default_factory=list)  # titles: what stands above the heading
    passed_over: list[int] = field(default_factory=list)  # rows of totals, of notes, and headings again


def laid_out(sheets: Sequence[Sheet], name: str, head: tuple[int, int] | None, path: str) -> Layout:
    """The layout of the named sheet, or of the one that looks most like a ledger.

    Raises Fault BAD_ROW with no_heading when there is none.
    """
    wanted = [it for it in sheets if it.name == name] or list(sheets)
    best: tuple[float, Sheet, tuple[int, int]] | None = None
    for sheet in wanted:
        found = (1.0, head) if head is not None and head[1] <= len(sheet.rows) else _heading(spread_out(sheet))
        if found is not None and (best is None or found[0] > best[0]):
            best = (found[0], sheet, found[1] if head is not None else _whole(sheet, found[1]))
    if best is None:
        first = wanted[0].name if wanted else ""
        raise Fault(Kind.BAD_ROW, path=path, sheet=first, row=1, column="", message=Flaw.NO_HEADING)
    return _layout(best[1], best[2])


def spread_out(sheet: Sheet) -> list[list[str]]:
    """The rows with the value of a merged range in every cell of it."""
    rows = [list(row) for row in sheet.rows]
    for at, row_text in _inside(sheet, across=True):
        _put(rows, at, row_text)
    return rows


def _inside(sheet: Sheet, *, across: bool) -> Iterator[tuple[tuple[int, int], str]]:
    left_over = _SPREAD
    for top, left, bottom, right in sheet.merged:
        if top >= len(sheet.rows) or left >= len(sheet.rows[top]) or not sheet.rows[top][left].strip():
            continue
        last = min(bottom, len(sheet.rows) - 1)
        end = right if across else left
        left_over -= (last - top + 1) * (end - left + 1)
        if left_over < 0:
            return
        for row in range(top, last + 1):
            for column in range(left, end + 1):
                yield (row, column), sheet.rows[top][left]


def _put(rows: list[list[str]], at: tuple[int, int], text: str) -> None:
    row, column = at
    if column >= 200:
        return
    rows[row].extend([""] * (column + 1 - len(rows[row])))
    rows[row][column] = text


# -- the heading -------------------------------------------------------------------------------------------------------


def _heading(rows: Sequence[Sequence[str]]) -> tuple[float, tuple[int, int]] | None:
    """How much a sheet looks like a ledger, and the rows of its heading."""
    best: tuple[float, tuple[int, int]] | None = None
    for first in range(min(SEARCHED, len(rows))):
        if not any(it.strip() for it in rows[first]):
            continue
        for count in range(1, _HEAD_ROWS + 1):
            last = first + count - 1
            if last >= len(rows) or not any(it.strip() for it in rows[last]):
                break
            worth = _worth(rows, first, last)
            if worth is not None and (best is None or worth > best[0]):
                best = (worth, (first + 1, last + 1))
    return best


def _whole(sheet: Sheet, head: tuple[int, int]) -> tuple[int, int]:
    """The rows of a heading with those its merged cells reach into."""
    first, last = head
    for top, _, bottom, _ in sheet.merged:
        if bottom - top < _HEAD_ROWS and top + 1 <= last and bottom + 1 >= first:
            first, last = min(first, top + 1), max(last, bottom + 1)
    return first, min(last, len(sheet.rows))


def _worth(rows: Sequence[Sequence[str]], first: int, last: int) -> float | None:
    headings = joined_headings(rows[first : last + 1])
    fields = [named(it) for it in headings if it]
    known = {it for it in fields if it in BY_NAME}
    if not known & {"text", "item", "number"} or len(known) < 2:
        return None
    texts = [it for row in rows[first : last + 1] for it in row if it.strip()]
    long = sum(len(it) > 30 for it in texts)
    return len(known) + 0.3 * len([it for it in fields if it is not None]) - 0.5 * (last - first) - 2 * long


def joined_headings(rows: Sequence[Sequence[str]]) -> list[str]:
    """One heading for each column: the texts above each other joined, no text twice, no two headings alike."""
    wide = max((len(row) for row in rows), default=0)
    found: list[str] = []
    seen: dict[str, int] = {}
    for column in range(wide):
        parts: list[str] = []
        for row in rows:
            text = " ".join(row[column].split()) if column < len(row) else ""
            if text and text not in parts and (len(rows) == 1 or not _over_all(row)):
                parts.append(text)
        heading = " / ".join(parts)
        if heading:
            seen[heading] = seen.get(heading, 0) + 1
            if seen[heading] > 1:
                heading = f"{heading} ({seen[heading]})"
        found.append(heading)
    while found and not found[-1]:
        found.pop()
    return found


def _over_all(row: Sequence[str]) -> bool:
    """A title merged over the whole width is part of no heading."""
    texts = [it.strip() for it in row if it.strip()]
    return len(texts) > 2 and len(set(texts)) == 1


# -- the body ----------------------------------------------------------------------------------------------------------


def _layout(sheet: Sheet, head: tuple[int, int]) -> Layout:
    spread = spread_out(sheet)
    first, last = head
    headings = joined_headings(spread[first - 1 : last])
    rows = [list(row) for row in sheet.rows]
    down: set[tuple[int, int]] = set()
    for (row, column), text in _inside(sheet, across=False):
        if row >= last:
            if not (row < len(sheet.rows) and column < len(sheet.rows[row]) and sheet.rows[row][column].strip()):
                down.add((row, column))
            _put(rows, (row, column), text)
    named_by = {named(it): at for at, it in reversed(list(enumerate(headings))) if it}
    told = [named_by[it] for it in ("text", "number", "item") if it in named_by]
    found = Layout(sheet.name, head, _unnamed(headings, rows[last:]), [], _titles(spread[: first - 1]))
    for at in range(last, len(rows)):
        cells = [it.strip() for it in rows[at]]
        if not any(cells):
            continue
        if _passed_over(cells, headings, has_text=_cell(cells, named_by.get("text"))):
            found.passed_over.append(at + 1)
        else:
            goes_on = bool(told) and all((at, column) in down for column in told)
            found.body.append(Body(at + 1, cells, goes_on))
    return found


def _unnamed(headings: list[str], rows: Sequence[Sequence[str]]) -> list[str]:
    """A column nobody named that holds something is called by its letters: (F)."""
    wide = max((len(row) for row in rows), default=0)
    filled = {at for row in rows for at, it in enumerate(row) if it.strip()}
    padded = [*headings, *[""] * max(0, wide - len(headings))]
    return [it if it or at not in filled else f"({letters(at)})" for at, it in enumerate(padded)]


def letters(column: int) -> str:
    """What a spreadsheet calls a column, counted from 0."""
    text, number = "", column + 1
    while number:
        number, digit = divmod(number - 1, 26)
        text = chr(65 + digit) + text
    return text


def _cell(cells: Sequence[str], column: int | None) -> bool:
    return column is not None and column < len(cells) and bool(cells[column])


def _passed_over(cells: Sequence[str], headings: Sequence[str], *, has_text: bool) -> bool:
    """Totals, notes below, a line that only says what the next ones are about, and a heading that comes again."""
    texts = [it for it in cells if it]
    if _TOTAL.match(texts[0]) or (_NOTE.match(texts[0]) and len(texts) <= 2):
        return not (has_text and len(texts) > 4)
    if len(texts) == 1 and not has_text:
        return True
    again = sum(text == head for text, head in zip(cells, headings, strict=False) if text)
    return again >= max(2, len(texts) // 2 + 1)


def _titles(rows: Sequence[Sequence[str]]) -> list[str]:
    seen: dict[str, None] = {}
    for row in rows:
        for it in row:
            if it.strip():
                seen[" ".join(it.split())] = None
    return list(seen)[:20]
