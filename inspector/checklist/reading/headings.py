"""The columns of an XLSForm: their spellings, and the language of a translated one.

Columns of our own, which other tools ignore, are explained in `resources/forms/columns.md`. The language of `basis`,
`requirement`, `problem` and `heading` is a suffix (`basis_zh`), since pyxform stops at an unknown `…::…`;
`basis::中文 (zh)` is read as `basis_zh`.
"""

import re
from collections.abc import Mapping
from functools import lru_cache

from inspector.checklist.form import Wording

from .remarks import Remarks, Repair
from .workbook import Sheet, Workbook

TEXTS = (
    "label", "hint", "guidance_hint", "required_message", "constraint_message", "problem", "requirement", "basis",
)  # fmt: skip
"""Columns that stand there once for each language."""

KNOWN: dict[str, set[str]] = {
    "survey": {
        "type", "name", "label", "hint", "required", "required_message", "relevant", "constraint",
        "constraint_message", "read_only", "default", "calculation", "appearance", "choice_filter", "repeat_count",
        "guidance_hint", "trigger", "parameters", "finding", "occurrences", "severity", "days", "code", "bottom_line",
        "photos", "measure", "not_applicable", "basis", "requirement", "problem", "points", "deduct", "score", "item",
        "veto", "bonus", "sample", "part",
    },
    "choices": {
        "list_name", "name", "label", "finding", "severity", "days", "code", "bottom_line", "requirement", "problem",
        "points", "deduct", "veto", "grade",
    },
    "settings": {
        "form_title", "form_id", "version", "default_language", "heading", "grading", "full_marks", "days_in",
        "site_kinds", "theme", "residents",
    },
}  # fmt: skip
KNOWN["external_choices"] = KNOWN["choices"]
_OTHER_SPELLINGS: dict[str, dict[str, str]] = {
    "survey": {
        "relevance": "relevant", "calculate": "calculation", "caption": "label", "readonly": "read_only",
        "constraining_message": "constraint_message", "requiredmsg": "required_message", "command": "type",
        "tag": "name", "value": "name", "bind:relevant": "relevant", "bind:constraint": "constraint",
        "bind:calculate": "calculation", "bind:required": "required", "bind:readonly": "read_only",
        "control:appearance": "appearance", "jr:count": "repeat_count", "count": "repeat_count",
        "bind:jr:constraintMsg": "constraint_message", "bind:jr:requiredMsg": "required_message",
    },
    "choices": {"caption": "label", "value": "name", "list name": "list_name"},
    "settings": {
        "title": "form_title", "set_form_title": "form_title", "id_string": "form_id", "set_form_id": "form_id",
    },
}  # fmt: skip
_OTHER_SPELLINGS["external_choices"] = _OTHER_SPELLINGS["choices"]
_OWN = re.compile(r"(basis|requirement|problem|heading)_([a-z]{2,3})")
_SUFFIXED = {"basis", "requirement", "problem", "heading"}  # pyxform stops at an unknown …::…
_PARTS = re.compile(r"\s*::?\s*")
_TAG = re.compile(r"\(\s*([A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*)\s*\)\s*$")


def mend_headings(workbook: Workbook, remarks: Remarks) -> None:
    """Give every known column its one spelling."""
    for name, sheet in workbook.sheets.items():
        if name not in KNOWN:
            continue
        taken = set(sheet.columns)
        for column in tuple(sheet.columns):
            spelt = _spelling(name, column)
            if spelt == column:
                continue
            alias = column in _OTHER_SPELLINGS[name] or column.partition("::")[0] in _OTHER_SPELLINGS[name]
            if spelt in taken:
                if not alias:  # a column `value` beside `name` is one of the form's own
                    remarks.note(Repair.COLUMN_LEFT_OUT, name, sheet.heading, column, was=column, now=spelt)
                continue
            taken.add(spelt)
            if not alias:
                remarks.note(Repair.HEADING_RESPELT, name, sheet.heading, column, was=column, now=spelt)
            sheet.columns[sheet.columns.index(column)] = spelt
            for row in sheet.rows:
                if column in row:
                    row[spelt] = row.pop(column)
            sheet.places = {place: spelt if it == column else it for place, it in sheet.places.items()}


@lru_cache(maxsize=1024)
def language_of(column: str) -> str:
    """The language tag of a heading: `label::中文 (zh)` and `basis_zh` are zh, `label::French` french, `label` none."""
    own = _OWN.fullmatch(column)
    if own:
        return own[2]
    _, _, language = column.partition("::")
    tag = _TAG.search(language)
    return tag[1].lower() if tag else language.strip().lower()


def columns_of(sheet: Sheet, name: str) -> tuple[str, ...]:
    """The columns of a translated text, in the order of the sheet."""
    return tuple(it for it in sheet.columns if bare(it) == name)


def wording(sheet: Sheet, row: Mapping[str, str], name: str) -> Wording:
    """The text of `name` in all languages the row has it in."""
    return Wording(tuple((language_of(it), row[it]) for it in columns_of(sheet, name) if it in row))


@lru_cache(maxsize=1024)
def bare(column: str) -> str:
    """A heading without its language."""
    own = _OWN.fullmatch(column)
    return own[1] if own else column.partition("::")[0]


def is_known(sheet: str, column: str) -> bool:
    """True for a column with a meaning; of choices the others are what a choice_filter chooses by."""
    return bare(column) in KNOWN[sheet]


def _spelling(sheet: str, column: str) -> str:
    if column in _OTHER_SPELLINGS[sheet]:
        return _OTHER_SPELLINGS[sheet][column]
    word, *languages = _PARTS.split(column, maxsplit=1)
    spelt = re.sub(r"[\s_-]+", "_", word.strip()).lower()
    spelt = _OTHER_SPELLINGS[sheet].get(word) or _OTHER_SPELLINGS[sheet].get(spelt, spelt)
    if not is_known(sheet, spelt):
        return column
    if spelt in _SUFFIXED and languages:
        tag = language_of(f"::{languages[0]}")
        return f"{spelt}_{tag}" if _OWN.fullmatch(f"{spelt}_{tag}") else column
    return "::".join([spelt, *languages])
