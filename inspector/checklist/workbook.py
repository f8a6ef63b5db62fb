"""A form's sheets as rows of text, read by pyxform's readers, and written as Markdown tables."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from .remarks import Flaw, Remark

LARGEST = 32 * 1024 * 1024
"""Bytes of a file that is read at all; the largest real form seen has a tenth of it."""

SHEETS = ("survey", "choices", "settings", "external_choices", "entities", "osm")


class UnusableFileError(Exception):
    """The file gives no rows at all; `remarks` say why."""

    def __init__(self, *remarks: Remark) -> None:
        super().__init__(*remarks)
        self.remarks = remarks


@dataclass(slots=True)
class Sheet:
    """Rows of one sheet, column → text without empty cells. Row number = index + 2; blank rows are kept for it."""

    columns: list[str]
    rows: list[dict[str, str]]


@dataclass(slots=True)
class Workbook:
    """The sheets of a form under their known names, and the names of all the file's sheets."""

    sheets: dict[str, Sheet]
    sheet_names: tuple[str, ...]


def read_workbook(path: Path) -> Workbook:
    """The sheets of an .xlsx, .xlsm, .xls, .csv or .md file; raises UnusableFileError."""
    try:
        size = path.stat().st_size
        if size > LARGEST:
            raise UnusableFileError(Remark(Flaw.TOO_LARGE, facts={"bytes": size, "limit": LARGEST}))
        content = path.read_bytes()
    except OSError as error:
        raise _unreadable(error) from error
    file_type = _file_type(path, content)
    if file_type in {".md", ".csv"}:
        content = _text(content).encode()
    return _parsed(content, file_type)


def parse_markdown(text: str) -> Workbook:
    """The sheets of a form kept as Markdown tables; raises UnusableFileError."""
    return _parsed(text.encode(), ".md")


def to_markdown(workbook: Workbook) -> str:
    """The form as Markdown tables, all columns included, which `parse_markdown` and pyxform read back."""
    lines: list[str] = []
    for name, sheet in workbook.sheets.items():
        lines += ["", f"| {name} |"] if lines else [f"| {name} |"]
        lines.append(_line(sheet.columns))
        lines += [_line(row.get(column, "") for column in sheet.columns) for row in sheet.rows if row]
    return "\n".join(lines) + "\n"


def _line(cells: Iterable[str]) -> str:
    return "|  | " + " | ".join(" ".join(cell.splitlines()).replace("|", r"\|") for cell in cells) + " |"


def _parsed(content: bytes, file_type: str) -> Workbook:
    # Half a second of imports that only reading a form needs.
    from pyxform.errors import PyXFormError  # noqa: PLC0415
    from pyxform.xls2json_backends import get_xlsform  # noqa: PLC0415

    try:
        if file_type == ".md":
            _refuse_wide_rows(content.decode())
        read = get_xlsform(content, file_type=file_type)
    except UnusableFileError:
        raise
    except PyXFormError as error:
        before, found, heading = str(error).partition("Duplicate column header: ")
        if found and not before:
            raise UnusableFileError(Remark(Flaw.COLUMN_REPEATED, None, 1, heading, {"was": heading})) from error
        raise _unreadable(error) from error
    except MemoryError:
        raise  # the child process answers for its limits
    except Exception as error:
        # openpyxl, xlrd and csv raise whatever they like on a damaged file.
        raise _unreadable(error) from error
    sheets: dict[str, Sheet] = {}
    for name in SHEETS:
        rows, header = getattr(read, name), getattr(read, f"{name}_header")
        if rows is not None:
            columns = [str(column) for column in (header[0] if header else {}) if column not in {None, "", "None"}]
            sheets[name] = Sheet(columns, [_clean(row) for row in rows])
    return Workbook(sheets, tuple(str(it) for it in read.sheet_names or ()))


def _refuse_wide_rows(text: str) -> None:
    """Refuse rows at which pyxform's Markdown reader stops without saying where: more cells than headings."""
    from pyxform.xls2json_backends import _md_table_to_ss_structure  # noqa: PLC0415

    wide = [
        Remark(Flaw.ROW_TOO_WIDE, name, number, None, {"cells": len(row), "columns": len(rows[0])})
        for name, rows in _md_table_to_ss_structure(text).items()
        for number, row in enumerate(rows, 1)
        if any(row[len(rows[0]) :])
    ]
    if wide:
        raise UnusableFileError(*wide)


def _clean(row: dict[str | None, object]) -> dict[str, str]:
    cells = {str(column): str(cell).strip() for column, cell in row.items() if column and cell is not None}
    return {column: cell for column, cell in cells.items() if cell}


def _file_type(path: Path, content: bytes) -> str:
    """By its first bytes where they tell, since an .xls is often an .xlsx by its content; else by its name."""
    if content.startswith(b"PK\x03\x04"):
        return ".xlsx"
    if content.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return ".xls"
    suffix = path.suffix.lower()
    if suffix not in {".md", ".csv", ".xlsx", ".xlsm", ".xls"}:
        raise UnusableFileError(Remark(Flaw.UNREADABLE, facts={"reason": suffix}))
    return suffix


def _text(content: bytes) -> str:
    """UTF-8 with or without a mark, else GB 18030: what Excel on Chinese Windows saves as CSV."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    try:
        return content.decode("gb18030")
    except UnicodeDecodeError as error:
        raise _unreadable(error) from error


def _unreadable(error: Exception) -> UnusableFileError:
    return UnusableFileError(Remark(Flaw.UNREADABLE, facts={"reason": f"{type(error).__name__}: {error}"[:300]}))
