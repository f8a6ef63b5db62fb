"""The draft of a table's next version: what counts as a change, what cannot be read, and moving to another version."""

import pytest

from inspector.tables.checking import Flaw
from inspector.tables.definition import Choice, Column, TableDefinition, ValueKind
from inspector.ui.models.table_difference import compare
from inspector.ui.models.table_draft import TableDraft, read_cell
from inspector.ui.models.table_words import tip, words_of, written

NAME = Column("name", "代号", "Name", required=True, pattern=r"\w+")
DAYS = Column("days", "天数", "Days", ValueKind.WHOLE, least=0, most=30)
KIND = Column(
    "kind", "类", "Kind", ValueKind.CHOICE, choices=(Choice("off", "放假", "off"), Choice("work", "上班", "on"))
)
LIVE = Column("live", "在用", "In use", ValueKind.YES_NO)
TABLE = TableDefinition(
    name="t", title="表", title_en="Table", purpose="", purpose_en="", key=("name",), columns=(NAME, DAYS, KIND, LIVE)
)
ROWS = tuple({"name": it, "days": 1, "kind": "off", "live": False} for it in "abc")


def draft(rows=ROWS):
    return TableDraft(TABLE, rows)


def names(it):
    return [row.values["name"] for row in it.rows]


@pytest.mark.parametrize(
    ("column", "given", "value", "flaw"),
    [
        (DAYS, " １２ ", 12, ""),
        (DAYS, "1.5", "1.5", Flaw.NOT_WHOLE),
        (DAYS, "31", "31", Flaw.OUT_OF_RANGE),
        (DAYS, "", None, ""),
        (NAME, "", "", Flaw.MISSING),
        (NAME, "a b", "a b", Flaw.BAD_CODE),
        (NAME, "a\0", "a", ""),
        (KIND, "上班", "work", ""),
        (KIND, "休", "休", Flaw.UNKNOWN_CHOICE),
        (LIVE, True, True, ""),
        (LIVE, False, False, ""),
    ],
)
def test_a_cell_is_read_as_people_write_it_or_kept_as_written(column, given, value, flaw):
    assert read_cell(column, given) == (value, flaw)


def test_each_cell_and_each_row_is_a_change_and_writing_back_undoes_it():
    it = draft()
    it.set(it.rows[0], DAYS, "5")
    it.set(it.rows[0], KIND, "work")
    it.cross(it.rows[1:2])
    it.add(3)
    assert it.changes == 4
    it.set(it.rows[0], DAYS, "1")
    it.set(it.rows[0], KIND, "off")
    it.cross(it.rows[1:2])
    it.cross(it.rows[3:])
    assert it.changes == 0
    assert it.rows[0].values is it.rows[0].base


def test_rows_crossed_out_together_are_taken_in_together():
    it = draft()
    it.cross(it.rows[:1])
    it.cross(it.rows[:2])
    assert [row.removed for row in it.rows] == [True, True, False]
    assert [row.values["name"] for row in it.kept()] == ["c"]
    it.cross(it.rows[:2])
    assert it.changes == 0


def test_faults_lie_at_the_rows_that_are_kept():
    it = draft()
    it.cross(it.rows[:1])
    rows = it.kept()
    it.mark(rows, [{"row": 2, "column": "days", "flaw": "not_whole"}, {"row": 0, "column": "", "flaw": "missing_row"}])
    assert [row.flaws for row in it.rows] == [{}, {}, {"days": "not_whole"}]
    it.mark(rows, [{"row": 1, "column": "name", "flaw": "twice"}])
    assert [row.flaws for row in it.rows] == [{}, {"name": "twice"}, {}]
    it.set(it.rows[1], NAME, "d")
    assert it.rows[1].flaws == {}


def test_what_was_saved_leaves_no_change_behind():
    it = draft()
    it.set(it.rows[0], NAME, "z")
    it.set(it.rows[1], DAYS, "7")
    it.cross(it.rows[2:])
    new = it.add(1)
    it.set(new, NAME, "n")
    it.rebase(tuple(dict(row.values) for row in it.kept()))
    assert it.changes == 0
    assert names(it) == ["z", "n", "b"]


def test_changes_move_to_a_version_made_elsewhere():
    it = draft()
    it.set(it.rows[0], DAYS, "7")
    it.set(it.rows[1], DAYS, "八")
    it.cross(it.rows[2:])
    it.set(it.add(0), NAME, "n")
    it.rebase(({**ROWS[0], "kind": "work"}, ROWS[2], {**ROWS[0], "name": "d"}))
    told = [(row.values["name"], row.values["days"], row.values["kind"], row.removed) for row in it.rows]
    assert told == [("n", None, "", False), ("a", 7, "work", False), ("b", "八", "off", False), ("c", 1, "off", True),
                    ("d", 1, "off", False)]  # fmt: skip
    assert it.rows[2].base is None  # taken out elsewhere, changed here: it stays as a new row
    assert it.rows[2].flaws == {"days": Flaw.NOT_A_NUMBER}
    assert it.changes == 4


def test_an_older_version_is_taken_up_as_differences():
    it = draft()
    it.replace([{**ROWS[0], "days": 3}, {**ROWS[0], "name": "old"}])
    assert names(it) == ["a", "b", "c", "old"]
    assert it.changes == 4
    assert [row.values["name"] for row in it.kept()] == ["a", "old"]


def test_values_in_words(chinese):
    assert [words_of(DAYS, it) for it in (2, 2.0, 2.5, None, "八")] == ["2", "2", "2.5", "", "八"]
    assert words_of(KIND, "work") == "上班"
    assert [words_of(LIVE, it) for it in (True, False)] == ["是", ""]
    assert written("甲\n乙") == "甲\n乙"
    assert words_of(NAME, "甲\n乙") == "甲 乙"
    assert written(1e300) == "1e+300"
    assert tip("<b>") == "<p>&lt;b&gt;</p>"


def test_differences_line_by_line(chinese):
    new = ({**ROWS[0], "days": 3, "kind": "work"}, ROWS[1], {**ROWS[0], "name": "d"})
    found = compare(TABLE, ROWS, new)
    assert (found.added, found.removed, found.changed) == (1, 1, 1)
    assert [(it.kind, it.row, it.column, it.before, it.after) for it in found.lines] == [
        ("added", "d", "", "", "天数 1；类 放假"),
        ("removed", "c", "", "天数 1；类 放假", ""),
        ("changed", "a", "天数", "1", "3"),
        ("changed", "a", "类", "放假", "上班"),
    ]
