"""Many rows into a sheet of a write-only workbook, at several times the speed of its own `append`.

openpyxl makes every cell an object and writes it attribute by attribute; here a row is put together as text and handed
to the same writer as one element. What surrounds the rows (styles, widths, frozen heading) stays openpyxl's.
"""

from collections.abc import Callable, Generator, Sequence
from datetime import date
from typing import Any
from xml.sax.saxutils import escape

from inspector.sheet.cells import coded, needs_quoting, text_cell

Value = str | int | date | None

_EPOCH = date(1899, 12, 30).toordinal()  # day 0 of a workbook, whose first two months are nobody's
_LETTERS = 702  # ZZ


def stream(sheet: Any) -> Callable[[Sequence[Value | Any]], None]:
    """A function that appends a row, of values or of dressed cells, to a sheet nothing was appended to yet.

    Text stays text, days are days. Widths and what is frozen have to be said before.
    """
    from openpyxl.cell import WriteOnlyCell  # noqa: PLC0415 - slow to import

    quoted = text_cell(sheet, "=").style_id
    day = WriteOnlyCell(sheet)
    day.number_format = "yyyy-mm-dd"
    sheet._get_writer()  # noqa: SLF001 - the one place that knows how openpyxl streams; pinned, and tested by reading back
    sheet._rows = rows = _rows(sheet, quoted, day.style_id)  # noqa: SLF001
    next(rows)
    return rows.send


def _rows(sheet: Any, quoted: int, day: int) -> Generator[None, Sequence[Any], None]:
    from lxml.etree import fromstring  # noqa: PLC0415 - openpyxl's own writer

    writer = sheet._writer.xf  # noqa: SLF001
    file = writer.send(True)
    letters = _letters()
    with file.element("sheetData"):
        number = 0
        try:
            while True:
                row = yield
                number += 1
                cells = [
                    _cell(f"{letter}{number}", value, quoted, day)
                    for letter, value in zip(letters, row, strict=False)
                    if value is not None and value != ""
                ]
                file.write(fromstring(f'<row r="{number}">{"".join(cells)}</row>'))
        except GeneratorExit:
            pass
    writer.send(None)


def _cell(at: str, value: Any, quoted: int, day: int) -> str:
    if isinstance(value, str):
        style = f' s="{quoted}"' if needs_quoting(value) else ""
        return f'<c r="{at}"{style} t="inlineStr"><is><t xml:space="preserve">{escape(coded(value))}</t></is></c>'
    if isinstance(value, date):
        return f'<c r="{at}" s="{day}"><v>{value.toordinal() - _EPOCH}</v></c>'
    if isinstance(value, int | float):
        return f'<c r="{at}"><v>{value}</v></c>'
    text = escape(str(value.value))  # a dressed cell
    return f'<c r="{at}" s="{value.style_id}" t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>'


def _letters() -> list[str]:
    from openpyxl.utils import get_column_letter  # noqa: PLC0415

    return [str(get_column_letter(number)) for number in range(1, _LETTERS + 1)]
