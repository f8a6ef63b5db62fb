"""The door for forms: read an XLSForm from a file, tolerant and exact about what it tolerated."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from .form import Form
from .reading.building import build
from .reading.files import read_list_file, read_workbook
from .reading.headings import mend_headings
from .reading.kinds import FROM_FILE, read_kind
from .reading.markdown import parse_markdown, to_markdown
from .reading.mending import mend
from .reading.remarks import Flaw, Remark, Remarks
from .reading.workbook import SHEETS, UnusableFileError, Workbook

_TOLD = 1000
_LOOKED_UP = re.compile(r"""(?:instance|pulldata)\s*\(\s*['"]([^'"/\\]+)['"]""")
_SETTINGS = re.compile(r"^\| settings \|$", re.MULTILINE)  # the line above the table; a cell may say the same


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of reading a form: the form if there is no error, and everything there is to say about it.

    `definition` is the repaired form as Markdown tables, `lists` the CSV files its questions choose from, name → text.
    Both are to be stored: `read_definition` gives the same form back.
    """

    form: Form | None
    definition: str
    repairs: tuple[Remark, ...] = ()
    errors: tuple[Remark, ...] = ()
    lists: Mapping[str, str] = field(default_factory=dict)


def read_form(path: Path) -> Reading:
    """Read a form from .xlsx, .xlsm, .xls, .csv or .md. Never raises for what is in the file.

    CSV files its questions choose from are taken from beside it, never from outside of its folder.
    """
    try:
        workbook = read_workbook(path)
    except UnusableFileError as error:
        return Reading(None, "", errors=error.remarks)
    return _read(workbook, path.stem, lambda name: read_list_file(path, name))


def read_definition(markdown: str, lists: Mapping[str, str] | None = None) -> Form:
    """The form of a stored definition, which was read without errors before; raises ValueError if it is none.

    `lists` are the CSV files stored with it.
    """
    try:
        reading = _read(parse_markdown(markdown), "form", (lists or {}).get)
    except UnusableFileError as error:
        raise ValueError([remark.written() for remark in error.remarks]) from error
    if reading.form is None:
        raise ValueError([remark.written() for remark in reading.errors])
    return reading.form


def settings_of(definition: str) -> dict[str, str]:
    """The settings of a stored definition, without reading the rest of it."""
    _, *tables = _SETTINGS.split(definition)
    lines = tables[-1].splitlines() if tables else []
    rows = [[cell.strip() for cell in re.split(r"(?<!\\)\|", line)[2:-1]] for line in lines if line.startswith("|")]
    if len(rows) < 2:
        return {}
    return {name: cell for name, cell in zip(rows[0], rows[1], strict=False) if name and cell}


def check(task: dict[str, Any]) -> dict[str, Any]:
    """Read the form at task["path"] and tell about it as JSON: the task of the child process `checklist check` starts.

    Returns:
        {"usable","form_id","version","title","languages","questions","repairs":[…],"errors":[…],"untold"}; a remark
        is {"sheet","row","column","message": kind, …facts}. What is unknown for want of a form is null or empty.
        `untold` counts the remarks beyond the first thousand of a kind: a sheet of something else has one a row.
    """
    return told_of(read_form(Path(task["path"])))


def told_of(reading: Reading) -> dict[str, Any]:
    """What there is to tell of a reading, as `check` returns it."""
    form = reading.form
    return {
        "usable": form is not None,
        "form_id": form.form_id if form else None,
        "version": form.version if form else None,
        "title": dict(form.title.texts) if form else {},
        "languages": list(form.languages) if form else [],
        "questions": sum(it.asked for it in form.questions) if form else 0,
        "repairs": [it.written() for it in reading.repairs[:_TOLD]],
        "errors": [it.written() for it in reading.errors[:_TOLD]],
        "untold": sum(max(0, len(it) - _TOLD) for it in (reading.repairs, reading.errors)),
    }


def _read(workbook: Workbook, stem: str, list_file: Callable[[str], str | None]) -> Reading:
    remarks = Remarks()
    remarks.keep(workbook.remarks)
    mend_headings(workbook, remarks)
    form: Form | None = None
    lists: dict[str, str] = {}
    if _has_columns(workbook, remarks):
        mend(workbook, stem, remarks)
        lists = _lists(workbook, list_file, remarks)
        form = build(workbook, lists, remarks)
    repairs, errors = sorted(remarks.repairs, key=_place), sorted(remarks.errors, key=_place)
    if errors:
        return Reading(None, "", tuple(repairs), tuple(errors))
    return Reading(form, to_markdown(workbook), tuple(repairs), lists=lists)


def _lists(workbook: Workbook, list_file: Callable[[str], str | None], remarks: Remarks) -> dict[str, str]:
    """The CSV files the survey chooses from or looks something up in, by name.

    What is not there is left to the question to miss.
    """
    rows = [row for row in workbook.sheets["survey"].rows if row]
    listed = {row.get("list_name", "") for name in ("choices", "external_choices") if name in workbook.sheets
              for row in workbook.sheets[name].rows}  # fmt: skip
    kinds = [kind for row in rows if (kind := read_kind(row["type"])) is not None]
    wanted = [it.listed for it in kinds if it.word in FROM_FILE]
    looked_up = {name for row in rows for cell in row.values() for name in _LOOKED_UP.findall(cell)}
    wanted += [f"{name.removesuffix('.csv')}.csv" for name in sorted(looked_up - listed)]
    lists = {}
    for name in dict.fromkeys(wanted):
        try:
            text = list_file(name)
        except UnusableFileError as error:
            remarks.keep(error.remarks)
            continue
        if text is not None:
            lists[name] = text
    return lists


def _place(remark: Remark) -> tuple[int, int]:
    """In the order in which somebody goes through the file; of one row as found."""
    return SHEETS.index(remark.sheet) if remark.sheet in SHEETS else -1, remark.row or 0


def _has_columns(workbook: Workbook, remarks: Remarks) -> bool:
    """False if those are missing without which no row can be understood: nothing further would be worth saying."""
    before = len(remarks.errors)
    if "survey" not in workbook.sheets:
        remarks.keep((Remark(Flaw.NO_SURVEY, facts={"sheets": list(workbook.sheet_names)}),))
    listed = ("list_name", "name")
    for name, columns in {"survey": ("type", "name"), "choices": listed, "external_choices": listed}.items():
        sheet = workbook.sheets.get(name)
        if sheet is None or (name != "survey" and not any(sheet.rows)):
            continue
        for column in columns:
            if column not in sheet.columns:
                remarks.note(Flaw.NO_COLUMN, name, sheet.heading, None, missing=column)
    return len(remarks.errors) == before
