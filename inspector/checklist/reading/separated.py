"""Comma-separated text: a form with its sheets below each other, and the lists a question chooses from."""

import csv
import io
from collections.abc import Iterator

from .remarks import Flaw, Remark
from .workbook import Sheet, UnusableFileError, Workbook, assembled, cleaned, tabulated


def decoded(content: bytes) -> str:
    """UTF-8, UTF-16 by its mark, else GB 18030: what Excel on Chinese Windows saves as CSV.

    Raises UnusableFileError for what is no text.
    """
    marked = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    for encoding in ("utf-16",) if marked else ("utf-8-sig", "gb18030"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise UnusableFileError(Remark(Flaw.UNREADABLE, facts={"reason": "encoding"}))


def parse_separated(text: str) -> Workbook:
    """The sheets of a form kept as CSV: a sheet's name alone in the first column, its rows from the second on.

    A table of questions alone, without names of sheets, is the survey. Raises UnusableFileError.
    """
    rows = list(_rows(text))
    if rows and {"type", "name"} <= {it.lower() for it in rows[0]}:
        rows = [["survey"], *(["", *row] for row in rows)]
    tables: dict[str, list[tuple[int, list[str]]]] = {}
    name = ""
    for first, *cells in filter(None, rows):
        if first:
            name = first
            tables.setdefault(name, [])
        if name and (any(cells) or (tables[name] and not first)):
            tables[name].append((len(tables[name]) + 1, cells))
    if not any(tables.values()):
        raise UnusableFileError(Remark(Flaw.UNREADABLE, facts={"reason": "table"}))
    return assembled(tables)


def parse_list(name: str, text: str, remarks: list[Remark]) -> Sheet:
    """The table of a CSV file a question chooses from; raises UnusableFileError."""
    return tabulated(name, enumerate(_rows(text), 1), remarks)


def _rows(text: str) -> Iterator[list[str]]:
    first = text.split("\n", 1)[0]
    separator = max(",\t;", key=first.count)
    _look_for_open_quote(text, separator)
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=separator):
            yield [cleaned(cell) for cell in row]
    except csv.Error as error:
        raise UnusableFileError(Remark(Flaw.UNREADABLE, facts={"reason": f"csv: {error}"})) from error


def _look_for_open_quote(text: str, separator: str) -> None:
    """A quote nobody closed swallows every row below it; only a strict reader minds."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    begun = 0
    try:
        for _ in reader:
            begun = reader.line_num
    except csv.Error as error:
        if "unexpected end" in str(error) or "field limit" in str(error):
            raise UnusableFileError(Remark(Flaw.QUOTE_OPEN, None, begun + 1)) from error
