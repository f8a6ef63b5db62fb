"""The door for forms: read an XLSForm from a file, tolerant and exact about what it tolerated."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .building import build
from .form import Form
from .headings import mend_headings
from .mending import mend
from .remarks import Flaw, Remark, Remarks
from .workbook import SHEETS, UnusableFileError, Workbook, parse_markdown, read_workbook, to_markdown

_TOLD = 1000


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of reading a form: the form if there is no error, and everything there is to say about it.

    `definition` is the repaired form as Markdown tables, to be stored: `read_definition` gives the same form back.
    """

    form: Form | None
    definition: str
    repairs: tuple[Remark, ...] = ()
    errors: tuple[Remark, ...] = ()


def read_form(path: Path) -> Reading:
    """Read a form from .xlsx, .xlsm, .xls, .csv or .md. Never raises for what is in the file."""
    try:
        workbook = read_workbook(path)
    except UnusableFileError as error:
        return Reading(None, "", errors=error.remarks)
    return _read(workbook, path.stem)


def read_definition(markdown: str) -> Form:
    """The form of a stored definition, which was read without errors before; raises ValueError if it is none."""
    try:
        reading = _read(parse_markdown(markdown), "form")
    except UnusableFileError as error:
        raise ValueError([remark.written() for remark in error.remarks]) from error
    if reading.form is None:
        raise ValueError([remark.written() for remark in reading.errors])
    return reading.form


def check(task: dict[str, Any]) -> dict[str, Any]:
    """Read the form at task["path"] and tell about it as JSON: the task of the child process `checklist check` starts.

    Returns:
        {"usable","form_id","version","title","languages","questions","repairs":[…],"errors":[…],"untold"}; a remark
        is {"sheet","row","column","message": kind, …facts}. What is unknown for want of a form is null or empty.
        `untold` counts the remarks beyond the first thousand of a kind: a sheet of something else has one a row.
    """
    reading = read_form(Path(task["path"]))
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


def _read(workbook: Workbook, stem: str) -> Reading:
    remarks = Remarks()
    mend_headings(workbook, remarks)
    _want_columns(workbook, remarks)
    form = None
    if not remarks.errors:
        mend(workbook, stem, remarks)
        form = build(workbook, remarks)
    repairs, errors = sorted(remarks.repairs, key=_place), sorted(remarks.errors, key=_place)
    if errors:
        return Reading(None, "", tuple(repairs), tuple(errors))
    return Reading(form, to_markdown(workbook), tuple(repairs))


def _place(remark: Remark) -> tuple[int, int]:
    """In the order in which somebody goes through the file; of one row as found."""
    return SHEETS.index(remark.sheet) if remark.sheet in SHEETS else -1, remark.row or 0


def _want_columns(workbook: Workbook, remarks: Remarks) -> None:
    """Without these no row can be understood, so nothing further would be worth saying."""
    if "survey" not in workbook.sheets:
        remarks.note(Flaw.NO_SURVEY, "survey", None, None, sheets=list(workbook.sheet_names))
    for name, columns in {"survey": ("type", "name"), "choices": ("list_name", "name")}.items():
        sheet = workbook.sheets.get(name)
        if sheet is None or (name == "choices" and not any(sheet.rows)):
            continue
        for column in columns:
            if column not in sheet.columns:
                remarks.note(Flaw.NO_COLUMN, name, 1, None, missing=column)
