"""Why a row of a table was left out, in words: each flaw of `sheet.columns`, by its value."""

from collections.abc import Mapping

from inspector.i18n.language import QT_TRANSLATE_NOOP, translate

FLAWS: Mapping[str, str] = {
    "no_heading": QT_TRANSLATE_NOOP("Flaw", "no row names the columns that are needed"),
    "too_many_rows": QT_TRANSLATE_NOOP("Flaw", "there are more rows than can be taken"),
    "too_many_columns": QT_TRANSLATE_NOOP("Flaw", "there are more columns than can be taken"),
    "missing": QT_TRANSLATE_NOOP("Flaw", "the cell must not be empty"),
    "missing_row": QT_TRANSLATE_NOOP("Flaw", "a row that must be there is missing"),
    "surplus_row": QT_TRANSLATE_NOOP("Flaw", "no such row can be added here"),
    "too_long": QT_TRANSLATE_NOOP("Flaw", "the text is too long"),
    "bad_code": QT_TRANSLATE_NOOP("Flaw", "this is no code"),
    "not_a_number": QT_TRANSLATE_NOOP("Flaw", "this is no number"),
    "not_whole": QT_TRANSLATE_NOOP("Flaw", "this is no whole number"),
    "not_a_date": QT_TRANSLATE_NOOP("Flaw", "this is no date"),
    "not_yes_no": QT_TRANSLATE_NOOP("Flaw", "this is neither yes nor no"),
    "unknown_choice": QT_TRANSLATE_NOOP("Flaw", "this is none of the words that can stand here"),
    "out_of_range": QT_TRANSLATE_NOOP("Flaw", "the number is too small or too large"),
    "unknown_kind": QT_TRANSLATE_NOOP("Flaw", "this kind is not known"),
    "unknown_level": QT_TRANSLATE_NOOP("Flaw", "this level is not known"),
    "unknown_area": QT_TRANSLATE_NOOP("Flaw", "no area has this code or name"),
    "unknown_unit": QT_TRANSLATE_NOOP("Flaw", "no unit has this name"),
    "unknown_person": QT_TRANSLATE_NOOP("Flaw", "nobody here is called so"),
    "unknown_project": QT_TRANSLATE_NOOP("Flaw", "no project has this number or name"),
    "unknown_site": QT_TRANSLATE_NOOP("Flaw", "no place has this code"),
    "not_a_month": QT_TRANSLATE_NOOP("Flaw", "this is no month"),
    "twice": QT_TRANSLATE_NOOP("Flaw", "an earlier row has the same code"),
    "unknown_role": QT_TRANSLATE_NOOP("Flaw", "this role is not known"),
    "unknown_table": QT_TRANSLATE_NOOP("Flaw", "no table is called like this sheet"),
    "unknown_placeholder": QT_TRANSLATE_NOOP("Flaw", "what stands in braces here means nothing to this sentence"),
    "unknown_column": QT_TRANSLATE_NOOP("Flaw", "the table has no such column"),
    "missing_column": QT_TRANSLATE_NOOP("Flaw", "this column is missing"),
    "ambiguous": QT_TRANSLATE_NOOP("Flaw", "several records here are called so"),
    "day_to_come": QT_TRANSLATE_NOOP("Flaw", "this day is still to come"),
    "not_its_place": QT_TRANSLATE_NOOP("Flaw", "this place does not lie in the one named beside it"),
    "stands_elsewhere": QT_TRANSLATE_NOOP("Flaw", "here the finding stands where this cannot follow from"),
    "no_finding_above": QT_TRANSLATE_NOOP("Flaw", "it goes on with a row that was left out"),
    "identity_number": QT_TRANSLATE_NOOP("Flaw", "it holds an identity number; none is kept here"),
    "health_detail": QT_TRANSLATE_NOOP("Flaw", "it tells of somebody's health; nothing of that is kept here"),
    "not_yours": QT_TRANSLATE_NOOP("Flaw", "whoever puts it right cannot say that it is put right or closed"),
    "erased": QT_TRANSLATE_NOOP("Flaw", "the personal details of this record were erased for good"),
}
OF_THE_WHOLE_TABLE = frozenset({"no_heading", "too_many_rows", "too_many_columns"})
"""Flaws that leave out not a row but everything."""


def flaw(kind: str) -> str:
    """The words of a flaw."""
    return translate("Flaw", FLAWS[kind])


def refused_row(sheet: str, row: int, column: str, kind: str) -> str:
    """Where in a table a row was left out, and why; a CSV has no sheet, and not every flaw lies in one column."""
    return at_place(sheet, row, column, flaw(kind))


def at_place(sheet: str | None, row: int | None, column: str | None, said: str) -> str:
    """Something said of a file, after the place it is said of as far as there is one."""
    place = {
        (True, True, True): QT_TRANSLATE_NOOP("Flaw", "Sheet “{sheet}”, row {row}, column “{column}”: {flaw}"),
        (True, True, False): QT_TRANSLATE_NOOP("Flaw", "Sheet “{sheet}”, row {row}: {flaw}"),
        (True, False, False): QT_TRANSLATE_NOOP("Flaw", "Sheet “{sheet}”: {flaw}"),
        (False, True, True): QT_TRANSLATE_NOOP("Flaw", "Row {row}, column “{column}”: {flaw}"),
        (False, True, False): QT_TRANSLATE_NOOP("Flaw", "Row {row}: {flaw}"),
    }.get((bool(sheet), bool(row), bool(column)), "{flaw}")
    return translate("Flaw", place).format(sheet=sheet, row=row, column=column, flaw=said)
