"""Why a row of a table was left out, in words: each flaw of `sheet.columns`."""

from collections.abc import Mapping

from inspector.cli.words import translate
from inspector.i18n.language import QT_TRANSLATE_NOOP

FLAWS: Mapping[str, str] = {
    "no_heading": QT_TRANSLATE_NOOP("Flaw", "no row names the columns that are needed"),
    "too_many_rows": QT_TRANSLATE_NOOP("Flaw", "there are more rows than can be taken"),
    "too_many_columns": QT_TRANSLATE_NOOP("Flaw", "there are more columns than can be taken"),
    "missing": QT_TRANSLATE_NOOP("Flaw", "the cell must not be empty"),
    "too_long": QT_TRANSLATE_NOOP("Flaw", "the text is too long"),
    "bad_code": QT_TRANSLATE_NOOP("Flaw", "this is no code"),
    "not_a_number": QT_TRANSLATE_NOOP("Flaw", "this is no number"),
    "out_of_range": QT_TRANSLATE_NOOP("Flaw", "the number is too small or too large"),
    "unknown_kind": QT_TRANSLATE_NOOP("Flaw", "this kind is not known"),
    "unknown_level": QT_TRANSLATE_NOOP("Flaw", "this level is not known"),
    "unknown_area": QT_TRANSLATE_NOOP("Flaw", "no area has this code"),
    "unknown_unit": QT_TRANSLATE_NOOP("Flaw", "no unit has this name"),
    "twice": QT_TRANSLATE_NOOP("Flaw", "an earlier row has the same code"),
    "ambiguous": QT_TRANSLATE_NOOP("Flaw", "several records here are called so"),
    "erased": QT_TRANSLATE_NOOP("Flaw", "the personal details of this record were erased for good"),
}


def flaw(kind: str) -> str:
    """The words of a flaw."""
    return translate("Flaw", FLAWS[kind])
