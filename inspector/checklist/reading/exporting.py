"""A form as a workbook that a person edits in Excel, and that every tool which reads XLSForms opens."""

import io
import re
from typing import Any

from inspector import paths

from .headings import TEXTS, bare
from .markdown import parse_markdown
from .mending_expressions import EXPRESSIONS
from .workbook import Sheet

NOTES = "说明 notes"
"""The sheet that explains our own columns; other tools pass it over."""

_ESCAPE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_WIDTHS = {"type": 24, "name": 20, "list_name": 18, "form_title": 30, "form_id": 20} | dict.fromkeys(EXPRESSIONS, 28)
_WIDE, _PLAIN = 44, 13
_FROZEN = {"survey": "C2", "choices": "C2", "external_choices": "C2"}
_HEADING_COLOUR = "E7E6E6"
_WRAPPED = frozenset(TEXTS)


def to_workbook(definition: str) -> bytes:
    """The form of a stored definition as .xlsx.

    Every cell is text, never a formula, whatever it begins with. CSV files its questions choose from are files of
    their own and go beside it.
    """
    from openpyxl import Workbook  # noqa: PLC0415 - slow to import

    book = Workbook(write_only=True)
    for name, sheet in parse_markdown(definition).sheets.items():
        _write(book.create_sheet(name), sheet, frozen=_FROZEN.get(name, "A2"))
    _write_notes(book.create_sheet(NOTES))
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def explained_columns() -> list[list[str]]:
    """Sheet, column, Chinese and English of each of our own columns, below their heading."""
    text = (paths.resources() / "forms" / "columns.md").read_text(encoding="utf-8")
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in text.splitlines() if line.startswith("|")]
    heading, _, *explained = rows
    return [heading, *explained]


def _write(page: Any, sheet: Sheet, *, frozen: str) -> None:
    _lay_out(page, [_width(it) for it in sheet.columns], frozen)
    page.append([_heading(page, it) for it in sheet.columns])
    pens = [_Pen(page, wraps=bare(it) in _WRAPPED) for it in sheet.columns]
    for row in sheet.rows:
        page.append([pen.cell(row.get(column)) for pen, column in zip(pens, sheet.columns, strict=True)])


class _Pen:
    """Writes the cells of one column, each row with the same two: a style is looked up slowly for every new cell."""

    def __init__(self, page: Any, *, wraps: bool) -> None:
        self._plain = _cell(page, "", wraps=wraps)
        self._quoted = _cell(page, "=", wraps=wraps)

    def cell(self, text: str | None) -> Any:
        """The cell of this text, to be written before the next is asked for."""
        if text is None:
            return None
        cell = self._quoted if text.startswith(_FORMULA) else self._plain
        cell.value = _ESCAPE.sub("_x005F_", text)
        cell.data_type = "s"
        return cell


def _write_notes(page: Any) -> None:
    _lay_out(page, [12, 18, 60, 60], "A2")
    heading, *rows = explained_columns()
    page.append([_heading(page, it) for it in heading])
    for row in rows:
        page.append([_cell(page, it, wraps=True) for it in row])


def _lay_out(page: Any, widths: list[int], frozen: str) -> None:
    from openpyxl.utils import get_column_letter  # noqa: PLC0415 - slow to import

    page.freeze_panes = frozen
    for number, width in enumerate(widths, 1):
        page.column_dimensions[get_column_letter(number)].width = width


def _width(column: str) -> int:
    return _WIDTHS.get(column, _WIDE if bare(column) in _WRAPPED else _PLAIN)


def _cell(page: Any, text: str, *, wraps: bool) -> Any:
    from openpyxl.cell import WriteOnlyCell  # noqa: PLC0415 - slow to import
    from openpyxl.styles import Alignment  # noqa: PLC0415 - slow to import

    # A workbook reads _x0041_ as the character of that number.
    cell = WriteOnlyCell(page, _ESCAPE.sub("_x005F_", text))
    cell.data_type = "s"
    cell.quotePrefix = text.startswith(_FORMULA)
    if wraps:
        cell.alignment = Alignment(wrap_text=True, vertical="top")
    return cell


def _heading(page: Any, text: str) -> Any:
    from openpyxl.styles import Font, PatternFill  # noqa: PLC0415 - slow to import

    cell = _cell(page, text, wraps=False)
    cell.font = Font(bold=True)
    cell.fill = PatternFill("solid", fgColor=_HEADING_COLOUR)
    return cell
