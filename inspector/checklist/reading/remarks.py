"""What a reader of forms has to say: repairs and errors as kinds with facts, each with its place. No prose.

A row is counted as in Excel, the heading being row 1; in Markdown and CSV it is the row of that sheet's table. The
column is the heading as the file writes it.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


class Repair(StrEnum):
    """What was put right or switched off, so that the form can be used. `was` is what stood there, `now` what does."""

    HEADING_RESPELT = "heading_respelt"  # was, now: another spelling of a known column
    TYPE_RESPELT = "type_respelt"  # was, now: wrong case or spaces in a question's type
    NAME_RESPELT = "name_respelt"  # was, now: characters no name may have were replaced by _
    NAME_REPEATED = "name_repeated"  # was, now: a second question of this name got a number
    NAME_MADE = "name_made"  # now: a note, calculation or group without a name got one
    REFERENCE_RESPELT = "reference_respelt"  # was, now: ${…} named a question in the wrong case or with spaces
    SWITCHED_OFF = "switched_off"  # was, missing: the expression refers to a question that does not exist
    SHOWN_AS_NOTE = "shown_as_note"  # was: a type not asked at a desk; the question is shown, not answered
    FILE_LEFT_OUT = "file_left_out"  # was: a file that is no CSV, made known to expressions
    OTHER_WRITTEN_OUT = "other_written_out"  # was: or_other became a choice and a question of its own
    OTHER_LEFT_OUT = "other_left_out"  # was: or_other where the list cannot be added to; its choices are offered
    FILTER_LEFT_OUT = "filter_left_out"  # was, missing: columns the list has not; all its choices are offered
    READ_ONLY_LEFT_OUT = "read_only_left_out"  # was: a condition; the question is asked
    SIGNS_RESPELT = "signs_respelt"  # was, now: full-width signs and curly quotes in an expression
    TEXT_REFERS_TO_NOTHING = "text_refers_to_nothing"  # was, missing: an ellipsis stands there instead
    SHEET_LEFT_OUT = "sheet_left_out"  # was: a second sheet of this name
    TABLE_LEFT_OUT = "table_left_out"  # was, rows: a table of a text file that is no sheet of a form
    COLUMN_LEFT_OUT = "column_left_out"  # was, now: another spelling of a column that is there as well
    ROW_LEFT_OUT = "row_left_out"  # was: text above the heading
    CELL_LEFT_OUT = "cell_left_out"  # was: the first cell below no heading; the column is given by its letters
    MERGED_SPREAD = "merged_spread"  # was, rows: cells merged downwards hold for each of the rows
    LABEL_MADE = "label_made"  # now: no label at all, the name stands for it
    LABEL_MISSING = "label_missing"  # language: another language's label is shown
    CHOICE_REPEATED = "choice_repeated"  # was, list: the second choice of this name was left out
    CHOICE_LEFT_OUT = "choice_left_out"  # was: a choice that belongs to no list
    GROUP_CLOSED = "group_closed"  # name: a group without its end ends with the form
    END_LEFT_OUT = "end_left_out"  # an end without a group
    SETTING_MADE = "setting_made"  # now: form_id, version or title was missing


class Flaw(StrEnum):
    """Why a form cannot be used as it is."""

    UNREADABLE = "unreadable"  # reason: not a workbook, table or CSV, or damaged
    TOO_LARGE = "too_large"  # bytes, limit
    ROW_TOO_WIDE = "row_too_wide"  # cells, columns: more cells than headings, often a | that wants a backslash
    SHEET_TOO_LARGE = "sheet_too_large"  # cells, limit: cells from the first to the farthest
    TOO_MANY_ROWS = "too_many_rows"  # limit: of a sheet, blank ones not counted
    TEXT_TOO_LONG = "text_too_long"  # characters, limit: of one cell
    QUOTE_OPEN = "quote_open"  # a quote in CSV that nobody closed; the row is that of the file
    LOCKED = "locked"  # a password is wanted
    ERROR_CELL = "error_cell"  # an error of the spreadsheet: #REF!, #N/A …
    NO_RESULT = "no_result"  # a formula whose result was never stored
    NO_SURVEY = "no_survey"  # sheets: the names that are there
    NO_COLUMN = "no_column"  # missing: a column the sheet cannot do without
    COLUMN_REPEATED = "column_repeated"  # was: two columns have this heading
    NO_QUESTIONS = "no_questions"
    NO_TYPE = "no_type"  # a row with a name or label but no type
    UNKNOWN_TYPE = "unknown_type"  # was
    NO_NAME = "no_name"  # a question or choice without a name
    NO_LIST = "no_list"  # list, where: the question's choices are not on that sheet
    NO_FILE = "no_file"  # file: the CSV a question chooses from does not lie beside the form
    EMPTY_FILE = "empty_file"  # file: no choices in it
    NO_COLUMN_IN_FILE = "no_column_in_file"  # file, missing
    BAD_RANGE = "bad_range"  # was: start, end and step are numbers, step not 0
    CHOICE_NAME_SPACED = "choice_name_spaced"  # was: a choice of select_multiple must be one word
    BAD_NUMBER = "bad_number"  # was, expected: lowest and highest whole number
    BAD_DAYS = "bad_days"  # was: neither 7 nor 7w (working) nor 7d (calendar days)
    BAD_POINTS = "bad_points"  # was: points are numbers, not below 0; a deduction also all
    NOT_YES_OR_NO = "not_yes_or_no"  # was
    UNKNOWN_WORD = "unknown_word"  # was, expected: the words known here
    NOT_ONE_WORD = "not_one_word"  # was
    UNKNOWN_ITEM = "unknown_item"  # was: no question with points has this name
    NOT_COUNTED = "not_counted"  # was: occurrences are counted by a number
    BAD_EXPRESSION = "bad_expression"  # was, reason: not an expression
    UNKNOWN_REFERENCE = "unknown_reference"  # was, missing: what is a finding refers to nothing
    UNKNOWN_FACT = "unknown_fact"  # was, missing: site('…') names no fact of a site
    UNKNOWN_LIST = "unknown_list"  # was, missing: an expression looks something up in no list of the form
    NO_CALCULATION = "no_calculation"  # a calculate without its expression
    CIRCULAR = "circular"  # names: expressions that need each other


@dataclass(frozen=True, slots=True)
class Remark:
    """One repair or error at its place."""

    message: Repair | Flaw
    sheet: str | None = None
    row: int | None = None
    column: str | None = None
    facts: dict[str, Any] = field(default_factory=dict)

    def written(self) -> dict[str, Any]:
        """As JSON: {"sheet","row","column","message", …facts}."""
        place = {"sheet": self.sheet, "row": self.row, "column": self.column}
        return place | {"message": self.message.value} | self.facts


class Remarks:
    """Collects what is found while reading; reading never stops at the first."""

    def __init__(self) -> None:
        self.repairs: list[Remark] = []
        self.errors: list[Remark] = []

    def keep(self, remarks: Iterable[Remark]) -> None:
        """Remarks made elsewhere."""
        for it in remarks:
            (self.repairs if isinstance(it.message, Repair) else self.errors).append(it)

    def note(self, message: Repair | Flaw, sheet: str, row: int | None, column: str | None, **facts: Any) -> None:
        """One more remark, kept with its kind."""
        self.keep((Remark(message, sheet, row, column, facts),))
