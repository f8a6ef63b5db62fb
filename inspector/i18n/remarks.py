"""What there is to say of a checklist: each repair and each error of `checklist.remarks`, by its value."""

from collections.abc import Mapping
from typing import Any

from inspector.i18n.expressions import broken
from inspector.i18n.language import QT_TRANSLATE_NOOP, translate
from inspector.i18n.words import listed

REMARKS: Mapping[str, str] = {
    "heading_respelt": QT_TRANSLATE_NOOP("Remark", "the heading “{was}” was read as “{now}”"),
    "type_respelt": QT_TRANSLATE_NOOP("Remark", "the type “{was}” was read as “{now}”"),
    "name_respelt": QT_TRANSLATE_NOOP("Remark", "the name “{was}” became “{now}”"),
    "name_repeated": QT_TRANSLATE_NOOP("Remark", "a second question “{was}” became “{now}”"),
    "name_made": QT_TRANSLATE_NOOP("Remark", "without a name; it is called “{now}”"),
    "reference_respelt": QT_TRANSLATE_NOOP("Remark", "the reference “{was}” was read as “{now}”"),
    "switched_off": QT_TRANSLATE_NOOP("Remark", "“{was}” is switched off: there is no question “{missing}”"),
    "shown_as_note": QT_TRANSLATE_NOOP("Remark", "“{was}” is not asked here; the question is shown as a note"),
    "file_left_out": QT_TRANSLATE_NOOP("Remark", "“{was}” is left out: only CSV files can be looked into"),
    "other_written_out": QT_TRANSLATE_NOOP("Remark", "or_other became a choice and a question of its own"),
    "other_left_out": QT_TRANSLATE_NOOP("Remark", "or_other is left out; the list's own choices are offered"),
    "filter_left_out": QT_TRANSLATE_NOOP(
        "Remark", "the filter “{was}” is switched off: the list has no column “{missing}”"
    ),
    "read_only_left_out": QT_TRANSLATE_NOOP(
        "Remark", "read only under the condition “{was}” is left out; the question can be answered"
    ),
    "signs_respelt": QT_TRANSLATE_NOOP("Remark", "“{was}” was read as “{now}”"),
    "text_refers_to_nothing": QT_TRANSLATE_NOOP(
        "Remark", "the text “{was}” refers to “{missing}”, which does not exist; an ellipsis is shown"
    ),
    "sheet_left_out": QT_TRANSLATE_NOOP("Remark", "the sheet “{was}” is left out: another one has this name"),
    "table_left_out": QT_TRANSLATE_NOOP("Remark", "“{was}” is no sheet of a checklist; its {rows} rows are left out"),
    "column_left_out": QT_TRANSLATE_NOOP("Remark", "the column “{was}” is left out: “{now}” is there as well"),
    "row_left_out": QT_TRANSLATE_NOOP("Remark", "“{was}” above the heading is left out"),
    "cell_left_out": QT_TRANSLATE_NOOP("Remark", "“{was}” is left out: it stands below no heading"),
    "merged_spread": QT_TRANSLATE_NOOP("Remark", "the merged cell “{was}” was taken for all its {rows} rows"),
    "label_made": QT_TRANSLATE_NOOP("Remark", "without a label; “{now}” is shown"),
    "label_missing": QT_TRANSLATE_NOOP("Remark", "no label in {language}; another language's is shown"),
    "choice_repeated": QT_TRANSLATE_NOOP("Remark", "the second choice “{was}” of the list “{list}” is left out"),
    "choice_left_out": QT_TRANSLATE_NOOP("Remark", "the choice “{was}” belongs to no list and is left out"),
    "group_closed": QT_TRANSLATE_NOOP("Remark", "the group “{name}” has no end; it ends with the form"),
    "end_left_out": QT_TRANSLATE_NOOP("Remark", "an end without a group is left out"),
    "setting_made": QT_TRANSLATE_NOOP("Remark", "missing in the settings; “{now}” is used"),
    "unreadable": QT_TRANSLATE_NOOP("Remark", "cannot be read as Excel, CSV or Markdown tables"),
    "too_large": QT_TRANSLATE_NOOP("Remark", "larger than a checklist can be"),
    "sheet_too_large": QT_TRANSLATE_NOOP("Remark", "the sheet reaches too far: {cells} cells"),
    "too_many_rows": QT_TRANSLATE_NOOP("Remark", "more than {limit} rows are filled: too many for a checklist"),
    "text_too_long": QT_TRANSLATE_NOOP("Remark", "{characters} characters in one cell; at most {limit} can be kept"),
    "quote_open": QT_TRANSLATE_NOOP("Remark", "a quotation mark is not closed; it takes in everything that follows"),
    "locked": QT_TRANSLATE_NOOP("Remark", "locked with a password; save it without one"),
    "error_cell": QT_TRANSLATE_NOOP("Remark", "the cell holds an error of the spreadsheet"),
    "no_result": QT_TRANSLATE_NOOP(
        "Remark", "the result of a formula is missing; open the file in Excel and save it again"
    ),
    "no_survey": QT_TRANSLATE_NOOP("Remark", "there is no sheet “survey”, only {sheets}: this is no checklist"),
    "no_column": QT_TRANSLATE_NOOP("Remark", "the column “{missing}” is missing"),
    "column_repeated": QT_TRANSLATE_NOOP("Remark", "two columns are headed “{was}”"),
    "row_too_wide": QT_TRANSLATE_NOOP(
        "Remark", "{cells} cells under {columns} headings; a | inside a text is written \\|"
    ),
    "no_questions": QT_TRANSLATE_NOOP("Remark", "there is no question"),
    "no_type": QT_TRANSLATE_NOOP("Remark", "a row without a type"),
    "unknown_type": QT_TRANSLATE_NOOP("Remark", "the type “{was}” is unknown"),
    "no_name": QT_TRANSLATE_NOOP("Remark", "without a name"),
    "no_list": QT_TRANSLATE_NOOP("Remark", "the list “{list}” is not on the sheet “{where}”"),
    "no_file": QT_TRANSLATE_NOOP("Remark", "the file “{file}” does not lie beside the checklist"),
    "empty_file": QT_TRANSLATE_NOOP("Remark", "there are no choices in the file “{file}”"),
    "no_column_in_file": QT_TRANSLATE_NOOP("Remark", "the file “{file}” has no column “{missing}”"),
    "bad_range": QT_TRANSLATE_NOOP("Remark", "“{was}” is no range: start, end and step are numbers"),
    "choice_name_spaced": QT_TRANSLATE_NOOP("Remark", "“{was}” must be one word"),
    "bad_number": QT_TRANSLATE_NOOP("Remark", "“{was}” is not a whole number within {expected}"),
    "bad_days": QT_TRANSLATE_NOOP("Remark", "“{was}” is no number of days: write 7, or 7w for working days"),
    "bad_points": QT_TRANSLATE_NOOP("Remark", "“{was}” is no number of points"),
    "not_yes_or_no": QT_TRANSLATE_NOOP("Remark", "“{was}” is neither yes nor no"),
    "unknown_word": QT_TRANSLATE_NOOP("Remark", "“{was}” is unknown here; known are {expected}"),
    "not_one_word": QT_TRANSLATE_NOOP("Remark", "“{was}” must be one word"),
    "unknown_item": QT_TRANSLATE_NOOP("Remark", "no question with points is called “{was}”"),
    "not_counted": QT_TRANSLATE_NOOP("Remark", "occurrences are counted by a number, not by “{was}”"),
    "bad_expression": QT_TRANSLATE_NOOP("Remark", "“{was}” is not an expression"),
    "unknown_reference": QT_TRANSLATE_NOOP("Remark", "“{was}” refers to “{missing}”, which does not exist"),
    "unknown_fact": QT_TRANSLATE_NOOP("Remark", "“{missing}” is no fact of a site"),
    "unknown_list": QT_TRANSLATE_NOOP("Remark", "“{was}” looks something up in “{missing}”, which does not exist"),
    "no_calculation": QT_TRANSLATE_NOOP("Remark", "a calculation without its expression"),
    "circular": QT_TRANSLATE_NOOP("Remark", "these need each other: {names}"),
}


LANGUAGES: Mapping[str, str] = {
    "zh": QT_TRANSLATE_NOOP("Remark", "Chinese"),
    "en": QT_TRANSLATE_NOOP("Remark", "English"),
}
_LONGEST = 120  # characters of a fact in a sentence


def remark(kind: str, facts: Mapping[str, Any]) -> str:
    """The sentence of a remark. Its facts are a stranger's text: data, never a pattern; a long one is cut."""
    said = _Said(
        {name: shortened(listed(map(str, it)) if isinstance(it, list) else str(it)) for name, it in facts.items()}
    )
    if facts.get("language") in LANGUAGES:
        said["language"] = translate("Remark", LANGUAGES[facts["language"]])
    words = translate("Remark", REMARKS[kind]).format_map(said)
    why = broken(str(facts.get("reason", ""))) if kind == "bad_expression" else ""
    return translate("Remark", "{what}: {why}").format(what=words, why=why) if why else words


def shortened(text: str) -> str:
    """A stranger's text as far as it has room in a sentence."""
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


class _Said(dict[str, str]):
    """A fact nobody gave is shown as an ellipsis."""

    def __missing__(self, key: str) -> str:
        return "…"
