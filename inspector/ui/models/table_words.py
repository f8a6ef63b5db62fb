"""Tables of the county in words: a cell's value, what may stand in a column, a fault and where it lies."""

from collections.abc import Mapping
from html import escape
from typing import Any

from inspector import i18n
from inspector.i18n.language import translate
from inspector.tables.definition import Column, Row, TableDefinition, Value, ValueKind

_EXACT = 1e15  # whole numbers below it are written without a point


def words_of(column: Column, value: Value) -> str:
    """A cell on one line; '' for an empty one. A text that no number or date could be read from stays as written."""
    if value is None or value == "":
        return ""
    if isinstance(value, bool):
        return translate("TableWords", "Yes") if value else ""
    if column.kind is ValueKind.CHOICE:
        return next((it.titled(i18n.language()) for it in column.choices if it.name == value), str(value))
    return " ".join(written(value).split())


def written(value: Value) -> str:
    """A value as it is edited: 2 rather than 2.0, the lines of a text as they are."""
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer() and abs(value) < _EXACT:
        return str(int(value))
    return str(value)


def heads(column: Column) -> tuple[str, str]:
    """The heading in the language spoken (starred where the cell must be filled in) and in the other one."""
    spoken, other = ("zh", "en") if i18n.language() == "zh" else ("en", "zh")
    return column.titled(spoken) + "*" * column.required, column.titled(other)


def rule(column: Column) -> str:
    """What may stand in a column."""
    said = {
        ValueKind.TEXT: translate("TableWords", "at most {most} characters"),
        ValueKind.NUMBER: translate("TableWords", "a number from {least} to {most}"),
        ValueKind.WHOLE: translate("TableWords", "a whole number from {least} to {most}"),
        ValueKind.DATE: translate("TableWords", "a date such as 2026-11-22"),
        ValueKind.CHOICE: translate("TableWords", "one of the words offered"),
        ValueKind.YES_NO: translate("TableWords", "yes or no"),
    }[column.kind].format(least=written(float(column.least)), most=written(float(column.most)))
    if column.required:
        said = translate("TableWords", "{rule}; must be filled in").format(rule=said)
    return said


def fault_of(column: Column, flaw: str) -> str:
    """What is wrong with a cell, and what may stand there."""
    return translate("TableWords", "{flaw} ({rule})").format(flaw=i18n.flaw(flaw), rule=rule(column))


def fault_at(table: TableDefinition, row: int, place: Mapping[str, Any]) -> str:
    """A place of Fault BAD_TABLE; `row` is the number a person sees beside the row, 0 for the table as a whole."""
    if not row:
        return translate("TableWords", "{flaw}: {value}").format(flaw=i18n.flaw(place["flaw"]), value=place["value"])
    column = table.column(place["column"]).titled(i18n.language()) if place["column"] else ""
    return i18n.refused_row("", row, column, place["flaw"])


def row_names(table: TableDefinition, row: Row) -> tuple[str, str]:
    """What a row is called where it stands alone: its title, else its key, and the key beside a title."""
    key = " · ".join(filter(None, (words_of(table.column(it), row[it]) for it in table.key)))
    named = "title" if i18n.language() == "zh" else "title_en"
    title = next((str(row[it]) for it in (named, "title") if row.get(it)), "")
    return (title, key) if title and title != key else (key, "")


def tip(text: str) -> str:
    """What people wrote as a tooltip: never taken for marks of a page."""
    return f"<p>{escape(text)}</p>" if "<" in text else text
