"""Repairs on a form's rows before it is built: what older tools let through, each repair listed with its place."""

import itertools
import re
from collections import defaultdict
from collections.abc import Iterator

from .headings import columns_of, language_of
from .logic import references, with_references
from .remarks import Flaw, Remarks, Repair
from .workbook import Sheet, Workbook

ASKED = {"select_one", "select_multiple", "integer", "decimal", "text", "date"}
EXPRESSIONS = (
    "relevant", "constraint", "calculation", "required", "default", "finding", "occurrences", "score", "sample",
)  # fmt: skip
"""Columns of `survey` that hold an expression; `required` also yes or no, `default` also a plain value."""

OURS = {"finding", "occurrences", "score", "sample"}
"""Those that judge: a form that would silently judge less is refused."""

_SELECT = re.compile(
    r"(?P<one>select[ _]?one(?: from)?|select1|add select one prompt using)\s+(?P<list>\S+)(?P<other>\s+or[ _]other)?|"
    r"(?P<many>select[ _]multiple(?: from)?|select all that apply(?: from)?|add select multiple prompt using)\s+"
    r"(?P<lists>\S+)(?P<others>\s+or[ _]other)?",
    re.IGNORECASE,
)
_SAME = {
    "int": "integer", "string": "text", "begin group": "begin_group", "end group": "end_group", "begin lgroup":
    "begin_repeat", "begin repeat": "begin_repeat", "end repeat": "end_repeat",
}  # fmt: skip
_KNOWN = ASKED | {"note", "calculate", "begin_group", "end_group"}
_SHOWN = {
    "time", "datetime", "range", "image", "photo", "signature", "audio", "video", "file", "barcode", "geopoint",
    "geotrace", "geoshape", "acknowledge", "trigger", "hidden", "rank", "csv-external", "background-audio",
    "select_one_external", "select_one_from_file", "select_multiple_from_file",
}  # fmt: skip
_METADATA = {
    "start", "end", "today", "deviceid", "username", "email", "phonenumber", "simserial", "subscriberid", "audit",
    "imei", "start-geopoint", "xml-external",
}  # fmt: skip
_UNSUPPORTED = {"begin_repeat", "end_repeat", "osm", "entity"}
_NAME = re.compile(r"[^\W\d][\w.\-]*")


def mend(workbook: Workbook, stem: str, remarks: Remarks) -> None:
    """Repair the workbook in place; its headings are already mended.

    `stem` is the file's name without its ending: it becomes the form's id where the form has none.
    """
    survey = workbook.sheets["survey"]
    for number, row in _numbered(survey):
        _mend_type(number, row, remarks)
    _mend_groups(survey, remarks)
    _mend_names(survey, remarks)
    _mend_choices(workbook, remarks)
    _mend_labels("survey", survey, remarks)
    _mend_references(survey, remarks)
    _mend_settings(workbook, stem, remarks)


def _numbered(sheet: Sheet) -> Iterator[tuple[int, dict[str, str]]]:
    """The rows that say something, with their numbers in the sheet."""
    return ((number, row) for number, row in enumerate(sheet.rows, 2) if row)


def _mend_type(number: int, row: dict[str, str], remarks: Remarks) -> None:
    was = row.get("type", "")
    if not was:
        if row.get("name") or any(it.startswith("label") for it in row):
            remarks.note(Flaw.NO_TYPE, "survey", number, "type")
        row.clear()  # a remark of the form's author in some other column
        return
    select = _SELECT.fullmatch(was)
    if select:
        _mend_select(number, row, select, remarks)
        return
    plain = " ".join(was.lower().split())
    now = _SAME.get(plain, plain)
    first = now.split(" ", 1)[0]
    if now in _KNOWN:
        if was not in {now, plain}:
            remarks.note(Repair.TYPE_RESPELT, "survey", number, "type", was=was, now=now)
        row["type"] = now
    elif first in _SHOWN:
        remarks.note(Repair.SHOWN_AS_NOTE, "survey", number, "type", was=was)
        row["type"] = "note"
        for expression in ("constraint", "required", "default", "finding", "calculation"):
            row.pop(expression, None)
    elif first in _METADATA:
        remarks.note(Repair.LEFT_OUT, "survey", number, "type", was=was)
        row.clear()
    else:
        flaw = Flaw.UNSUPPORTED_TYPE if first in _UNSUPPORTED else Flaw.UNKNOWN_TYPE
        remarks.note(flaw, "survey", number, "type", was=was)
        row.clear()


def _mend_select(number: int, row: dict[str, str], select: re.Match[str], remarks: Remarks) -> None:
    was, keyword = row["type"], select["one"] or select["many"]
    row["type"] = f"select_one {select['list']}" if select["one"] else f"select_multiple {select['lists']}"
    if select["other"] or select["others"]:
        remarks.note(Repair.OTHER_LEFT_OUT, "survey", number, "type", was=was)
    elif keyword != keyword.lower() or was != " ".join(was.split()):
        remarks.note(Repair.TYPE_RESPELT, "survey", number, "type", was=was, now=row["type"])
    if "choice_filter" in row:
        remarks.note(Repair.FILTER_LEFT_OUT, "survey", number, "choice_filter", was=row.pop("choice_filter"))


def _mend_groups(survey: Sheet, remarks: Remarks) -> None:
    open_groups: list[tuple[int, str]] = []
    for number, row in _numbered(survey):
        if row["type"] == "begin_group":
            open_groups.append((number, row.get("name", "")))
        elif row["type"] == "end_group" and open_groups:
            open_groups.pop()
        elif row["type"] == "end_group":
            remarks.note(Repair.END_LEFT_OUT, "survey", number, "type")
            row.clear()
    for number, name in reversed(open_groups):
        remarks.note(Repair.GROUP_CLOSED, "survey", number, "type", name=name)
        survey.rows.append({"type": "end_group"})


def _mend_names(survey: Sheet, remarks: Remarks) -> None:
    """Every row but an end has a name of its own; only a question somebody answers must bring it."""
    taken: set[str] = set()
    counts: defaultdict[str, Iterator[int]] = defaultdict(lambda: itertools.count(2))
    for number, row in _numbered(survey):
        if row["type"] == "end_group":
            continue
        was = row.get("name", "")
        if not was and row["type"].split()[0] in ASKED | {"calculate"}:
            remarks.note(Flaw.NO_NAME, "survey", number, "name")
            row.clear()
            continue
        now = was if _NAME.fullmatch(was) else _spelt_name(was or f"{row['type']}_{number}")
        if was and now != was:
            remarks.note(Repair.NAME_RESPELT, "survey", number, "name", was=was, now=now)
        if not was:
            remarks.note(Repair.NAME_MADE, "survey", number, "name", now=now)
        if now in taken:
            again = next(it for count in counts[now] if (it := f"{now}_{count}") not in taken)
            remarks.note(Repair.NAME_REPEATED, "survey", number, "name", was=now, now=again)
            now = again
        taken.add(now)
        row["name"] = now


def _spelt_name(text: str) -> str:
    name = re.sub(r"[^\w.\-]+", "_", text.strip())
    return name if _NAME.fullmatch(name) else f"_{name}"


def _mend_choices(workbook: Workbook, remarks: Remarks) -> None:
    sheet = workbook.sheets.get("choices")
    if sheet is None:
        return
    taken: set[tuple[str, str]] = set()
    for number, row in _numbered(sheet):
        listed, name = row.get("list_name", ""), row.get("name", "")
        if not listed:
            remarks.note(Repair.CHOICE_LEFT_OUT, "choices", number, "list_name", was=name)
            row.clear()
            continue
        if not name:
            remarks.note(Flaw.NO_NAME, "choices", number, "name")
            row.clear()
        elif (listed, name) in taken:
            remarks.note(Repair.CHOICE_REPEATED, "choices", number, "name", was=name, list=listed)
            row.clear()
        taken.add((listed, name))
    _mend_labels("choices", sheet, remarks)


def _mend_labels(name: str, sheet: Sheet, remarks: Remarks) -> None:
    columns = columns_of(sheet, "label")
    if not columns:
        columns = ("label",)
        sheet.columns.append("label")
    for number, row in _numbered(sheet):
        if row.get("type", "note") in {"end_group", "begin_group", "calculate"}:
            continue
        missing = [column for column in columns if column not in row]
        if len(missing) == len(columns):
            row[columns[0]] = row["name"]
            remarks.note(Repair.LABEL_MADE, name, number, columns[0], now=row["name"])
        else:
            for column in missing:
                remarks.note(Repair.LABEL_MISSING, name, number, column, language=language_of(column))


def _mend_references(survey: Sheet, remarks: Remarks) -> None:
    """`${…}` in the wrong case is put right; an expression that refers to nothing is switched off."""
    names = {row["name"]: row["name"] for _, row in _numbered(survey) if "name" in row and row["type"] != "begin_group"}
    folded = {name.casefold(): name for name in reversed(names)}

    def meant(name: str) -> str:
        return names.get(name) or folded.get(name.strip().casefold(), name)

    for number, row in _numbered(survey):
        for column in EXPRESSIONS:
            was = row.get(column)
            if was is None:
                continue
            missing = [name for name in references(was) if meant(name) not in names]
            if missing and column in OURS:
                remarks.note(Flaw.UNKNOWN_REFERENCE, "survey", number, column, was=was, missing=missing)
                del row[column]
            elif missing:
                remarks.note(Repair.SWITCHED_OFF, "survey", number, column, was=was, missing=missing)
                del row[column]
            elif any(name != meant(name) for name in references(was)):
                row[column] = with_references(was, meant)
                remarks.note(Repair.REFERENCE_RESPELT, "survey", number, column, was=was, now=row[column])


def _mend_settings(workbook: Workbook, stem: str, remarks: Remarks) -> None:
    sheet = workbook.sheets.setdefault("settings", Sheet([], []))
    sheet.rows = [row for row in sheet.rows if row][:1] or [{}]
    row = sheet.rows[0]
    made = {"form_id": _spelt_name(stem), "version": "1"}
    made["form_title"] = row.get("form_id") or made["form_id"]
    for column, now in made.items():
        if column not in row:
            row[column] = now
            if column not in sheet.columns:
                sheet.columns.append(column)
            remarks.note(Repair.SETTING_MADE, "settings", 2, column, now=now)
