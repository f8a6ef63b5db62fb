# ruff: noqa: E501 - sheets read best as tables
"""Our own columns: what makes a question an item of the score sheet, and which cells cannot stand there."""

from dataclasses import replace
from pathlib import Path

import pytest

from inspector.checklist.form import ALL, Choice, Form, Question, QuestionType, Wording
from inspector.checklist.reading.remarks import Flaw
from inspector.checklist.xlsform import read_definition, read_form

SHEETS = """
| survey |
| | type | name | label | points | deduct | score | item | veto | bonus | sample | part | occurrences | bottom_line | days | finding |
| | integer | EN01 | Heaps of waste | 8 | 0.5 | | | | | | outside | yes | | 3w | |
| | select_one bw | EN02 | Black water | 7 | all | | | form | | | outside | | yes | 0 | |
| | integer | EN02_black | Ditches | | 2 | | EN02 | | | | | ${EN01} + . | | 10d | |
| | select_multiple bw | EN03 | Which | 5.5 | | | | section | | | inside | yes | | | |
| | integer | HY01 | Courtyard | 10 | | . | | | | 5 | inside | | | 7 | |
| | select_one bw | EN20 | Model village | 2 | | | | no | yes | ${EN01} | | | no | | |
| choices |
| | list_name | name | label | finding | points | deduct | veto | grade | bottom_line | days |
| | bw | none | None | | 7 | | | | | |
| | bw | some | Some | yes | 3.5 | 2 | | C | | 15w |
| | bw | much | Much | yes | 0 | all | yes | D | yes | |
| settings |
| | form_id | version | form_title | grading | full_marks | days_in | site_kinds | theme |
| | en | 1 | Village | red_black | 100 | working | village household | environment |
"""


@pytest.fixture(scope="module")
def form() -> Form:
    return read_definition(SHEETS)


def test_points_and_deductions(form: Form) -> None:
    heaps, black, ditches, several, courtyard, model = form.questions
    assert (heaps.points, heaps.deduct, heaps.occurrences, heaps.part) == (8, 0.5, ".", "outside")
    assert (black.points, black.deduct, black.veto, black.bottom_line) == (7, ALL, "form", True)
    assert (ditches.points, ditches.deduct, ditches.item, ditches.occurrences) == (None, 2, "EN02", "${EN01} + .")
    assert (several.points, several.veto, several.occurrences) == (5.5, "section", None)
    assert (courtyard.score, courtyard.sample, courtyard.part) == (".", "5", "inside")
    assert (model.bonus, model.veto, model.sample, model.bottom_line) == (True, None, "${EN01}", False)


def test_days_are_calendar_or_working_days(form: Form) -> None:
    assert [(it.days, it.working_days) for it in form.questions] == [
        (3, True), (0, None), (10, False), (None, None), (7, None), (None, None),
    ]  # fmt: skip


def test_an_answer_has_points_of_its_own(form: Form) -> None:
    none, some, much = form.question("EN02").choices
    assert (none.points, none.deduct, none.grade) == (7, None, None)
    assert some == Choice(name="some", label=Wording((("", "Some"),)), finding=True, points=3.5, deduct=2, grade="C",
                          days=15, working_days=True)  # fmt: skip
    assert (much.points, much.deduct, much.veto, much.grade, much.bottom_line) == (0, ALL, "form", "D", True)


def test_settings_of_the_score_are_kept(form: Form) -> None:
    assert {it: form.settings[it] for it in ("grading", "full_marks", "days_in", "site_kinds", "theme")} == {
        "grading": "red_black", "full_marks": "100", "days_in": "working", "site_kinds": "village household",
        "theme": "environment",
    }  # fmt: skip


def test_a_plain_question_is_no_item(form: Form) -> None:
    plain = read_definition("| survey |\n| | type | name | label |\n| | text | a | A |\n").question("a")
    assert plain == Question(name="a", type=QuestionType.TEXT, label=Wording((("", "A"),)), section="a")
    assert plain == replace(plain, points=None, deduct=None, veto=None, bonus=False)


def test_every_cell_that_cannot_stand_is_named(tmp_path: Path) -> None:
    path = tmp_path / "f.md"
    path.write_text(
        "| survey |\n| | type | name | label | points | deduct | item | veto | bonus | part | occurrences | days | sample |\n"
        "| | integer | a | A | -1 | some | nobody | chapter | maybe | in side | | 7m | |\n"
        "| | text | b | B | 1e3 | -2 | a | | | | yes | 99999 | ${ |\n"
        "| | text | c | C | nan | all | c | | | | ${gone} | -3 | |\n"
        "| choices |\n| | list_name | name | label | points | deduct | veto | grade | finding |\n"
        "| | x | y | Y | many | half | always | very bad | perhaps |\n"
        "| settings |\n| | form_id | version | form_title | full_marks | days_in | grading |\n| | f | 1 | F | 0 | weeks | red black |\n",
        encoding="utf-8",
    )
    reading = read_form(path)
    assert reading.form is None
    assert sorted((it.sheet, it.row, it.column, it.message) for it in reading.errors) == sorted([
        ("survey", 2, "points", Flaw.BAD_POINTS), ("survey", 2, "deduct", Flaw.BAD_POINTS),
        ("survey", 2, "item", Flaw.UNKNOWN_ITEM), ("survey", 2, "veto", Flaw.UNKNOWN_WORD),
        ("survey", 2, "bonus", Flaw.NOT_YES_OR_NO), ("survey", 2, "part", Flaw.NOT_ONE_WORD),
        ("survey", 2, "days", Flaw.BAD_DAYS),
        ("survey", 3, "points", Flaw.BAD_POINTS), ("survey", 3, "deduct", Flaw.BAD_POINTS),
        ("survey", 3, "item", Flaw.UNKNOWN_ITEM), ("survey", 3, "occurrences", Flaw.NOT_COUNTED),
        ("survey", 3, "days", Flaw.BAD_DAYS), ("survey", 3, "sample", Flaw.BAD_EXPRESSION),
        ("survey", 4, "points", Flaw.BAD_POINTS), ("survey", 4, "item", Flaw.UNKNOWN_ITEM),
        ("survey", 4, "occurrences", Flaw.UNKNOWN_REFERENCE), ("survey", 4, "days", Flaw.BAD_DAYS),
        ("choices", 2, "points", Flaw.BAD_POINTS), ("choices", 2, "deduct", Flaw.BAD_POINTS),
        ("choices", 2, "veto", Flaw.UNKNOWN_WORD), ("choices", 2, "grade", Flaw.NOT_ONE_WORD),
        ("choices", 2, "finding", Flaw.NOT_YES_OR_NO),
        ("settings", 2, "full_marks", Flaw.BAD_POINTS), ("settings", 2, "days_in", Flaw.UNKNOWN_WORD),
        ("settings", 2, "grading", Flaw.NOT_ONE_WORD),
    ])  # fmt: skip
