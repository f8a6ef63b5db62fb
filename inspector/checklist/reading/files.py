"""The files of a form: the form itself in one of its formats, and the CSV lists beside it."""

import re
from pathlib import Path

from .markdown import parse_markdown
from .remarks import Flaw, Remark
from .separated import decoded, parse_separated
from .spreadsheet import read_spreadsheet
from .workbook import UnusableFileError, Workbook

LARGEST = 32 * 1024 * 1024
"""Bytes of a file that is read at all; the largest real form seen has a tenth of it."""

_LONGEST_NAME = 255  # bytes, on most systems
_NO_NAME = re.compile(r'[/\\:*?"<>|]')
_OLD_WORKBOOK = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def read_workbook(path: Path) -> Workbook:
    """The sheets of an .xlsx, .xlsm, .xls, .csv or .md file; raises UnusableFileError.

    A workbook is known by its first bytes, since an .xls is often an .xlsx by its content; text by its name.
    """
    content = _content(path, None)
    if content.startswith((b"PK\x03\x04", _OLD_WORKBOOK)):
        return read_spreadsheet(content)
    match path.suffix.lower():
        case ".md":
            return parse_markdown(decoded(content))
        case ".csv":
            return parse_separated(decoded(content))
        case suffix:
            raise UnusableFileError(Remark(Flaw.UNREADABLE, facts={"reason": suffix}))


def read_list_file(form: Path, name: str) -> str | None:
    """The text of the CSV file `name` in the folder of `form`; None if there is none of that name in that very folder.

    Raises UnusableFileError for one that cannot be read.
    """
    path = form.parent / name
    if not is_list_file(name) or not path.is_file():
        return None
    if path.resolve().parent != form.parent.resolve():
        return None  # a link that leads elsewhere
    try:
        return decoded(_content(path, name))
    except UnusableFileError as error:
        raise UnusableFileError(*(Remark(it.message, name, None, None, it.facts) for it in error.remarks)) from error


def is_list_file(name: str) -> bool:
    """True for the name of a CSV file in the folder of its form, on every system: no path, no stream."""
    stem, ending = name[:-4], name[-4:]
    if not stem or not stem.isprintable() or ending.lower() != ".csv":
        return False
    return not _NO_NAME.search(stem) and len(name.encode()) <= _LONGEST_NAME


def _content(path: Path, sheet: str | None) -> bytes:
    try:
        size = path.stat().st_size
        if size > LARGEST:
            raise UnusableFileError(Remark(Flaw.TOO_LARGE, sheet, facts={"bytes": size, "limit": LARGEST}))
        return path.read_bytes()
    except OSError as error:
        reason = f"{type(error).__name__}: {error}"[:300]
        raise UnusableFileError(Remark(Flaw.UNREADABLE, sheet, facts={"reason": reason})) from error
