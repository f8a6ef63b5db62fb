"""Expressions and texts that name other questions: spelt as they are meant, switched off where they name nothing."""

import re
from collections.abc import Callable, Mapping

from inspector.checklist.logic import references, with_references

from .headings import TEXTS, bare
from .kinds import NAMELESS
from .remarks import Flaw, Remarks, Repair
from .workbook import Row, Workbook

EXPRESSIONS = (
    "relevant", "constraint", "calculation", "required", "default", "choice_filter", "repeat_count", "trigger",
    "read_only", "finding", "occurrences", "score", "sample",
)  # fmt: skip
"""Columns of `survey` that hold an expression; some of them also yes, a number or a plain value."""

OURS = {"finding", "occurrences", "score", "sample"}
"""Those that judge: a form that would silently judge less is refused."""

NOTHING = "''"
"""What is calculated instead where the expression is switched off: a calculate cannot be without one."""

_YES_OR_NO = {"required", "read_only"}  # what other tools read; in columns of our own 是 stays as it is
_IN_CHINESE = {"是": "yes", "否": "no"}
_LITERAL = re.compile(r"""('[^']*'|"[^"]*")""")
_NAMED = re.compile(r"\$\{\s*([^{}]*?)\s*\}")
_WIDE = re.compile("[‘’“”\u3000≠≤≥\uff01-\uff5e]")
_QUOTES = {0x2018: "'", 0x2019: "'", 0x201C: '"', 0x201D: '"', 0xFF07: "'", 0xFF02: '"'}
_SIGNS = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {
    0x3000: " ", 0x2260: "!=", 0x2264: "<=", 0x2265: ">=",
}  # fmt: skip


def mend_expressions(workbook: Workbook, remarks: Remarks) -> None:
    """Mend every expression, and every text, that names other questions."""
    survey = workbook.sheets["survey"]
    rows = [row for row in survey.rows if row]
    named = {row["name"]: row["name"] for row in rows if row["type"] not in NAMELESS | {"begin_group"}}
    folded = {name.casefold(): name for name in reversed(named)}

    def meant(name: str) -> str | None:
        return named.get(name) or folded.get(name.strip().casefold())

    expressions = tuple(it for it in EXPRESSIONS if it in survey.columns)
    for row in rows:
        for column in expressions:
            if column in row:
                _mend_signs(row, column, remarks)
                _mend_names(row, column, meant, remarks)
    for name, sheet in workbook.sheets.items():
        texts = tuple(it for it in sheet.columns if bare(it) in TEXTS) if name != "settings" else ()
        for row in sheet.rows:
            for column in texts:
                if "${" in row.get(column, ""):
                    _mend_text(name, row, column, meant, remarks)


def _mend_signs(row: Row, column: str, remarks: Remarks) -> None:
    """Quotes and signs as a Chinese keyboard or a word processor writes them; a line break is a space here."""
    was = row[column]
    if column in _YES_OR_NO and was in _IN_CHINESE:
        row[column] = _IN_CHINESE[was]
        remarks.note(Repair.SIGNS_RESPELT, "survey", row.number, column, was=was, now=row[column])
        return
    if column == "default" and "${" not in was:
        return  # a plain value, as likely as not
    now = " ".join(was.split("\n"))
    if _WIDE.search(now):
        now = _outside_literals(_outside_literals(now, _QUOTES), _SIGNS)
    if now != was:
        row[column] = now
    if now.split() != was.split():
        remarks.note(Repair.SIGNS_RESPELT, "survey", row.number, column, was=was, now=now)


def _outside_literals(text: str, table: Mapping[int, int | str]) -> str:
    parts = _LITERAL.split(text)
    return "".join(part if index % 2 else part.translate(table) for index, part in enumerate(parts))


def _mend_names(row: Row, column: str, meant: Callable[[str], str | None], remarks: Remarks) -> None:
    """`${…}` in the wrong case is put right; an expression that refers to nothing is switched off."""
    was = row[column]
    names = references(was) if "${" in was else ()
    missing = [name for name in names if meant(name) is None]
    if missing and column in OURS:
        remarks.note(Flaw.UNKNOWN_REFERENCE, "survey", row.number, column, was=was, missing=missing)
        del row[column]
    elif missing:
        remarks.note(Repair.SWITCHED_OFF, "survey", row.number, column, was=was, missing=missing)
        del row[column]
        if column == "calculation" and row["type"] == "calculate":
            row[column] = NOTHING
    elif any(name != meant(name) for name in names):
        row[column] = with_references(was, lambda name: meant(name) or name)
        remarks.note(Repair.REFERENCE_RESPELT, "survey", row.number, column, was=was, now=row[column])


def _mend_text(sheet: str, row: Row, column: str, meant: Callable[[str], str | None], remarks: Remarks) -> None:
    """What a text cannot be filled with is an ellipsis in it."""
    was = row[column]
    names = [match[1] for match in _NAMED.finditer(was)]
    missing = [name for name in names if meant(name) is None]
    if all(meant(name) == name for name in names):
        return
    row[column] = _NAMED.sub(lambda match: f"${{{meant(match[1])}}}" if meant(match[1]) else "…", was)
    if missing:
        remarks.note(Repair.TEXT_REFERS_TO_NOTHING, sheet, row.number, column, was=was, missing=missing)
    else:
        remarks.note(Repair.REFERENCE_RESPELT, sheet, row.number, column, was=was, now=row[column])
