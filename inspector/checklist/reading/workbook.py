"""The sheets of a form as rows of text: the same whether they came from a workbook, a CSV or Markdown tables."""

import itertools
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from .remarks import Flaw, Remark, Repair

SHEETS = ("survey", "choices", "settings", "external_choices", "entities", "osm")

ROWS = 200_000
"""Rows of a sheet that say something: four times a county's list of villages at its longest."""

LONGEST = 32_767
"""Characters of one cell: what a workbook can hold, so that every form can become one."""

_BREAK = re.compile("[^\\S\n]*(?:\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]|<br\\s*/?>)[^\\S\n]*", re.IGNORECASE)
_SPACE = re.compile("[\t\xa0\x1f]")
_NOTHING = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x9f\u200b\ufeff\ufffe\uffff\ud800-\udfff]")
_HEADINGS = {"type", "name", "list_name", "list name", "form_id", "form_title", "title", "id_string"}
_ABOVE = 10  # rows in which a heading is looked for, below a title somebody wrote above the table


class UnusableFileError(Exception):
    """The file gives no rows at all; `remarks` say why."""

    def __init__(self, *remarks: Remark) -> None:
        super().__init__(*remarks)
        self.remarks = remarks


class Row(dict[str, str]):
    """The cells of a row that say something, by their column. `number` counts as Excel does, the heading being 1."""

    __slots__ = ("number",)

    def __init__(self, number: int, cells: Iterable[tuple[str, str]] = ()) -> None:
        super().__init__(cells)
        self.number = number


@dataclass(slots=True)
class Sheet:
    """A table: its columns, and its rows without the blank ones.

    `heading` is the number of the heading's row, `places` the heading of each column of the file, counted from 0.
    """

    columns: list[str] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)
    heading: int = 1
    places: dict[int, str] = field(default_factory=dict)

    def put(self, row: Row, column: str, text: str) -> None:
        """Write a cell, under a heading of its own if there is none yet: what has no heading would not be kept."""
        if column not in self.columns:
            self.columns.append(column)
        row[column] = text


@dataclass(slots=True)
class Workbook:
    """The sheets of a form under their known names, the names of all the file's sheets, and what reading them said."""

    sheets: dict[str, Sheet] = field(default_factory=dict)
    sheet_names: tuple[str, ...] = ()
    remarks: list[Remark] = field(default_factory=list)


def cleaned(text: str) -> str:
    """Text as a form holds it: one kind of line break, no controls, nothing at its ends. `<br>` is a line break.

    Cleaning it again changes nothing, so what is stored and read back stays as it is.
    """
    if not text.isprintable() or "<" in text:
        text = _BREAK.sub("\n", _SPACE.sub(" ", _NOTHING.sub("", text)))
    return text.strip()


def tabulated(name: str, rows: Iterable[tuple[int, list[str]]], remarks: list[Remark]) -> Sheet:
    """A sheet of its numbered rows, the heading among them; blank rows may be left out.

    Cells under no heading are left out with a remark each column, as is what stands above the heading. Raises
    UnusableFileError when two columns have one heading, one is too long, or there are too many rows.
    """
    iterator = iter(rows)
    above = _top(iterator)
    if not above:
        return Sheet()
    # The heading is the last row looked at, or else the first: then something is wrong that others can say better.
    number, headings = heading = above[-1] if _is_heading(above[-1][1]) else above[0]
    for it, cells in above[: above.index(heading)]:
        remarks.append(Remark(Repair.ROW_LEFT_OUT, name, it, None, {"was": next(filter(None, cells))}))
    named = _columns(name, heading)
    sheet = Sheet([it for _, it in named], [], number, dict(named))
    lost = {place for place in range(len(headings)) if not headings[place]}
    width, told = len(headings), set[int]()
    for it, cells in itertools.chain(above[above.index(heading) + 1 :], iterator):
        if len(max(cells, key=len, default="")) > LONGEST:
            remarks += _too_long(name, it, cells, sheet)
        row = Row(it, [(column, cells[place]) for place, column in named if place < len(cells) and cells[place]])
        if row:
            sheet.rows.append(row)
            if len(sheet.rows) > ROWS:
                raise UnusableFileError(Remark(Flaw.TOO_MANY_ROWS, name, it, None, {"limit": ROWS}))
        if len(told) < len(lost) or len(cells) > width:
            for place in (*lost, *range(width, len(cells))):
                if place < len(cells) and cells[place] and place not in told:
                    told.add(place)
                    remarks.append(Remark(Repair.CELL_LEFT_OUT, name, it, _letters(place), {"was": cells[place]}))
    return sheet


def assembled(tables: Mapping[str, list[tuple[int, list[str]]]]) -> Workbook:
    """The sheets among the tables of a text file. Others are told of: they may be rows whose first cell was not empty.

    Raises UnusableFileError as `tabulated`.
    """
    workbook = Workbook(sheet_names=tuple(tables))
    for found, table in tables.items():
        name = found.lower()
        if name in workbook.sheets:
            workbook.remarks.append(Remark(Repair.SHEET_LEFT_OUT, found, None, None, {"was": found}))
        elif name in SHEETS:
            workbook.sheets[name] = tabulated(name, table, workbook.remarks)
        elif table:
            facts = {"was": found, "rows": len(table)}
            workbook.remarks.append(Remark(Repair.TABLE_LEFT_OUT, found, None, None, facts))
    return workbook


def _too_long(name: str, number: int, cells: list[str], sheet: Sheet) -> Iterator[Remark]:
    for place, cell in enumerate(cells):
        if len(cell) > LONGEST and place in sheet.places:
            facts = {"characters": len(cell), "limit": LONGEST}
            yield Remark(Flaw.TEXT_TOO_LONG, name, number, sheet.places[place], facts)


def _top(rows: Iterator[tuple[int, list[str]]]) -> list[tuple[int, list[str]]]:
    """The first rows that are not blank, up to one that is a heading."""
    top = []
    for number, cells in rows:
        if any(cells):
            top.append((number, cells))
            if len(top) > _ABOVE or _is_heading(cells):
                break
    return top


def _is_heading(cells: list[str]) -> bool:
    return not _HEADINGS.isdisjoint(it.lower() for it in cells)


def _columns(name: str, heading: tuple[int, list[str]]) -> list[tuple[int, str]]:
    number, cells = heading
    named = [(place, " ".join(cell.split())) for place, cell in enumerate(cells) if cell]
    seen: set[str] = set()
    wrong = []
    for place, it in named:
        if len(it) > LONGEST:
            facts = {"characters": len(it), "limit": LONGEST}
            wrong.append(Remark(Flaw.TEXT_TOO_LONG, name, number, _letters(place), facts))
        elif it in seen:
            wrong.append(Remark(Flaw.COLUMN_REPEATED, name, number, it, {"was": it}))
        seen.add(it)
    if wrong:
        raise UnusableFileError(*wrong)
    return named


def _letters(place: int) -> str:
    """A column as spreadsheets call it: 0 is A, 26 is AA."""
    letters = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
