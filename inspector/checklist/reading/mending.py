"""Repairs on a form's rows before it is built: what older tools let through, each repair listed with its place."""

import itertools
import re
from collections import defaultdict

from .headings import columns_of, language_of
from .kinds import GROUPS, METADATA, NAMELESS, NO_QUESTIONS
from .mending_choices import mend_choices
from .mending_expressions import mend_expressions
from .mending_types import mend_types
from .remarks import Flaw, Remarks, Repair
from .workbook import Row, Sheet, Workbook

_NAME = re.compile(r"[^\W\d][\w.\-]*")
_NEEDS_NO_NAME = GROUPS | METADATA | {"note"}
_NEEDS_NO_LABEL = GROUPS | METADATA | NO_QUESTIONS | {"calculate", "hidden"}


def mend(workbook: Workbook, stem: str, remarks: Remarks) -> None:
    """Repair the workbook in place; its headings are already mended.

    `stem` is the file's name without its ending: it becomes the form's id where the form has none.
    """
    survey = workbook.sheets["survey"]
    mend_types(workbook, remarks)
    _mend_groups(survey, remarks)
    _mend_names(survey, remarks)
    mend_choices(workbook, remarks)
    for name in ("choices", "external_choices", "survey"):
        if name in workbook.sheets:
            _mend_labels(name, workbook.sheets[name], remarks)
    mend_expressions(workbook, remarks)
    _mend_settings(workbook, stem, remarks)


def _mend_groups(survey: Sheet, remarks: Remarks) -> None:
    """Every end closes what was begun last, and nothing stays open."""
    begun: list[Row] = []
    for row in filter(None, survey.rows):
        kind = row["type"]
        if kind.startswith("begin_"):
            begun.append(row)
        elif kind in NAMELESS and begun:
            right = begun.pop()["type"].replace("begin", "end")
            if kind != right:
                remarks.note(Repair.TYPE_RESPELT, "survey", row.number, "type", was=kind, now=right)
                row["type"] = right
        elif kind in NAMELESS:
            remarks.note(Repair.END_LEFT_OUT, "survey", row.number, "type")
            row.clear()
    for row in reversed(begun):
        remarks.note(Repair.GROUP_CLOSED, "survey", row.number, "type", name=row.get("name", ""))
        survey.rows.append(Row(row.number, [("type", row["type"].replace("begin", "end"))]))


def _mend_names(survey: Sheet, remarks: Remarks) -> None:
    """Every row but an end has a name of its own; only a question somebody answers must bring it.

    Groups come last: a question keeps the name that expressions and answers know it by.
    """
    taken: set[str] = set()
    counts: defaultdict[str, itertools.count[int]] = defaultdict(lambda: itertools.count(2))
    rows = [row for row in survey.rows if row and row["type"] not in NAMELESS]
    for row in sorted(rows, key=lambda it: it["type"] == "begin_group"):
        was, kind = row.get("name", ""), row["type"].split()[0]
        if not was and kind not in _NEEDS_NO_NAME:
            remarks.note(Flaw.NO_NAME, "survey", row.number, "name")
            row.clear()
            continue
        now = was if _NAME.fullmatch(was) else _spelt_name(was or _made_name(kind, row.number))
        if kind == "audit":
            now = kind  # other tools know it by this name only
        if was and now != was:
            remarks.note(Repair.NAME_RESPELT, "survey", row.number, "name", was=was, now=now)
        if not was:
            remarks.note(Repair.NAME_MADE, "survey", row.number, "name", now=now)
        if now in taken:
            again = next(it for count in counts[now] if (it := f"{now}_{count}") not in taken)
            remarks.note(Repair.NAME_REPEATED, "survey", row.number, "name", was=now, now=again)
            now = again
        taken.add(now)
        row["name"] = now


def _made_name(kind: str, number: int) -> str:
    return kind if kind in METADATA else f"{kind}_{number}"


def _spelt_name(text: str) -> str:
    name = re.sub(r"[^\w.\-]+", "_", text.strip())
    return name if _NAME.fullmatch(name) else f"_{name}"


def _mend_labels(name: str, sheet: Sheet, remarks: Remarks) -> None:
    columns = columns_of(sheet, "label") or ("label",)
    for row in filter(None, sheet.rows):
        if name == "survey" and row["type"] in _NEEDS_NO_LABEL:
            continue
        missing = [column for column in columns if column not in row]
        if len(missing) == len(columns):
            sheet.put(row, columns[0], row["name"])
            remarks.note(Repair.LABEL_MADE, name, row.number, columns[0], now=row["name"])
        else:
            for column in missing:
                remarks.note(Repair.LABEL_MISSING, name, row.number, column, language=language_of(column))


def _mend_settings(workbook: Workbook, stem: str, remarks: Remarks) -> None:
    sheet = workbook.sheets.setdefault("settings", Sheet())
    sheet.rows = [row for row in sheet.rows if row][:1] or [Row(2)]
    row = sheet.rows[0]
    made = {"form_id": _spelt_name(stem), "version": "1"}
    made["form_title"] = row.get("form_id") or made["form_id"]
    for column, now in made.items():
        if column not in row:
            sheet.put(row, column, now)
            remarks.note(Repair.SETTING_MADE, "settings", row.number, column, now=now)
