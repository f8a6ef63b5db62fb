# ruff: noqa: E501 - expressions and sheets read best as tables
"""Reading forms of strangers: what is repaired, what is refused, and where it stands."""

import json
from dataclasses import fields
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from inspector import paths
from inspector.checklist.form import Form, QuestionType
from inspector.checklist.reading.remarks import Flaw, Repair
from inspector.checklist.xlsform import Reading, check, read_definition, read_form


@cache
def shipped() -> Reading:
    """The household toilet checklist as it is shipped."""
    return read_form(paths.resources() / "checklists" / "household_toilet.md")


SETTINGS = "| settings |\n| | form_id | version | form_title |\n| | f | 1 | F |\n"


def read(folder: Path, survey: str, choices: str = "", form_settings: str = SETTINGS) -> Reading:
    path = folder / "form.md"
    path.write_text(f"{survey}\n{choices}\n{form_settings}", encoding="utf-8")
    return read_form(path)


def survey(*rows: str, columns: str = "type | name | label") -> str:
    return "\n".join(["| survey |", f"| | {columns} |", *(f"| | {row} |" for row in rows)])


def form_of(reading: Reading) -> Form:
    assert reading.errors == ()
    assert reading.form is not None
    return reading.form


def said(reading: Reading) -> list[tuple[Any, ...]]:
    return [(it.message, it.sheet, it.row, it.column) for it in (*reading.repairs, *reading.errors)]


def in_order(places: list[tuple[Any, ...]]) -> list[tuple[Any, ...]]:
    """As somebody goes through the file."""
    return sorted(places, key=lambda it: (["survey", "choices", "settings"].index(it[1]), it[2]))


YES_NO = "| choices |\n| | list_name | name | label |\n| | yn | yes | Yes |\n| | yn | no | No |\n"


def test_a_stored_definition_gives_the_same_form_back() -> None:
    first, again = form_of(shipped()), read_definition(shipped().definition)
    assert {it.name: getattr(again, it.name) for it in fields(Form)} == {
        it.name: getattr(first, it.name) for it in fields(Form)
    }


def test_what_was_repaired_once_needs_no_repair_again(tmp_path: Path) -> None:
    first = read(
        tmp_path,
        survey("Integer | a b | A", "select_one  yn | a_b | B | ${A_B} > 1", columns="Type | Name | Label | relevance"),
        YES_NO,
    )
    form = form_of(first)
    assert {it.message for it in first.repairs} >= {Repair.HEADING_RESPELT, Repair.TYPE_RESPELT, Repair.NAME_RESPELT}
    second = tmp_path / "second.md"
    second.write_text(first.definition, encoding="utf-8")
    assert read_form(second).repairs == ()
    assert read_definition(first.definition).questions == form.questions


def test_a_pipe_and_a_line_break_survive_storing(tmp_path: Path) -> None:
    book = Workbook()
    book.active.title = "survey"
    for row in (["type", "name", "label", "constraint"], ["text", "a", "one | two\nthree", "regex(., 'a|b')"]):
        book.active.append(row)
    book.save(tmp_path / "f.xlsx")
    (question,) = read_definition(read_form(tmp_path / "f.xlsx").definition).questions
    assert question.label.in_language("zh") == "one | two\nthree"
    assert question.constraint == "regex(., 'a|b')"


def test_groups_become_sections_and_their_conditions_hold_inside(tmp_path: Path) -> None:
    form = form_of(read(tmp_path, survey(
        "text | first | First | ", "begin_group | g | G | ${first} = 'x'", "begin_group | inner | Inner | ${first} != 'y'",
        "text | deep | Deep | string-length(${first}) = 1", "end_group | | | ", "end_group | | | ", "text | last | Last | ",
        columns="type | name | label | relevant")))  # fmt: skip
    assert [it.name for it in form.sections] == ["first", "g", "last"]
    assert [it.label.in_language("en") for it in form.sections] == ["F", "G", "F"]
    assert form.question("deep").relevant == "(${first} = 'x') and (${first} != 'y') and (string-length(${first}) = 1)"


def test_a_calculation_that_refers_to_nothing_is_empty(tmp_path: Path) -> None:
    rows = survey(
        "calculate | a | | ${gone}", "integer | b | B | ${gone} + 1", columns="type | name | label | calculation"
    )
    reading = read(tmp_path, rows)
    assert {
        (Repair.SWITCHED_OFF, "survey", 2, "calculation"),
        (Repair.SWITCHED_OFF, "survey", 3, "calculation"),
    } <= set(said(reading))
    form = form_of(reading)
    assert [it.calculation for it in form.questions] == ["''", None]


def test_repairs_say_where_and_what(tmp_path: Path) -> None:
    reading = read(
        tmp_path,
        survey(
            "Select_One yn | a | A | ",  # 2
            "text | a | Again | ",  # 3
            "text | b | B | ${A} = 'yes'",  # 4
            "text | c | C | ${gone} = 'yes'",  # 5
            "audio | p | Sound | ",  # 6
            "start | s | | ",  # 7
            "select_one yn or_other | d | D | ",  # 8
            "text | 1e | | ",  # 9
            "end_group | | | ",  # 10
            "begin_group | g | G | ",  # 11
            "note | | Look | ",  # 12
            columns="type | name | label | relevant",
        ),
        YES_NO + "| | yn | no | Never |\n| | | lost | Lost |\n",
        "",
    )
    form = form_of(reading)
    assert said(reading) == in_order([
        (Repair.TYPE_RESPELT, "survey", 2, "type"),
        (Repair.SHOWN_AS_NOTE, "survey", 6, "type"),
        (Repair.OTHER_WRITTEN_OUT, "survey", 8, "type"),
        (Repair.END_LEFT_OUT, "survey", 10, "type"),
        (Repair.GROUP_CLOSED, "survey", 11, "type"),
        (Repair.NAME_REPEATED, "survey", 3, "name"),
        (Repair.NAME_RESPELT, "survey", 9, "name"),
        (Repair.NAME_MADE, "survey", 12, "name"),
        (Repair.CHOICE_REPEATED, "choices", 4, "name"),
        (Repair.CHOICE_LEFT_OUT, "choices", 5, "list_name"),
        (Repair.LABEL_MADE, "survey", 9, "label"),
        (Repair.REFERENCE_RESPELT, "survey", 4, "relevant"),
        (Repair.SWITCHED_OFF, "survey", 5, "relevant"),
        (Repair.SETTING_MADE, "settings", 2, "form_id"),
        (Repair.SETTING_MADE, "settings", 2, "version"),
        (Repair.SETTING_MADE, "settings", 2, "form_title"),
    ])  # fmt: skip
    assert [it.name for it in form.questions] == ["a", "a_2", "b", "c", "p", "s", "d", "d_other", "_1e", "note_12"]
    assert form.question("p").type is QuestionType.NOTE
    assert (
        form.question("p").label.in_language("zh")
        == "Sound 【此处不能录入录音，请另行记录】 [Audio cannot be taken here; record it elsewhere]"
    )
    assert (form.question("s").type, form.question("s").parameters) == (QuestionType.METADATA, {"source": "start"})
    assert (form.question("d_other").type, form.question("d_other").relevant) == (
        QuestionType.TEXT,
        "selected(${d}, 'other')",
    )
    assert [it.name for it in form.question("a").choices] == ["yes", "no", "other"]
    assert (form.question("b").relevant, form.question("c").relevant) == ("${a} = 'yes'", None)
    assert (form.form_id, form.version, form.title.in_language("zh")) == ("form", "1", "form")
    respelt = next(it for it in reading.repairs if it.message is Repair.REFERENCE_RESPELT)
    assert respelt.facts == {"was": "${A} = 'yes'", "now": "${a} = 'yes'"}


def test_a_label_missing_in_one_language_is_listed(tmp_path: Path) -> None:
    reading = read(
        tmp_path,
        survey("text | a | 甲 | ", "text | b | | B", columns="type | name | label::中文 (zh) | label::English (en)"),
    )
    assert said(reading) == [
        (Repair.LABEL_MISSING, "survey", 2, "label::English (en)"),
        (Repair.LABEL_MISSING, "survey", 3, "label::中文 (zh)"),
    ]
    assert [it.label.in_language("en") for it in form_of(reading).questions] == ["甲", "B"]


ERRORS = survey(
    "select_one nothing | a | A | | | | |",  # 2
    "text | b | B | ${a | | | |",  # 3
    "text | | No name | | | | |",  # 4
    "wibble | w | W | | | | |",  # 5
    "select_one_from_file gone.csv | r | R | | | | |",  # 6
    "text | c | C | | site('shoes') = 1 | | |",  # 7
    "text | d | D | | ${gone} = 1 | grave | -1 |",  # 8
    "calculate | e | | | | | |",  # 9
    "calculate | f | | | | | | ${g} + 1",  # 10
    "calculate | g | | | | | | ${f} + 1",  # 11
    " | h | H | | | | |",  # 12
    "text | i | I | foo(1) | | 4 | 1.5 |",  # 13
    "select_multiple many | j | J | | | | |",  # 14
    columns="type | name | label | constraint | finding | severity | days | calculation",
)
CHOICES = "| choices |\n| | list_name | name | label | severity |\n| | many | two words | X | |\n| | many | | Y | |\n| | many | z | Z | ! |\n"
EXPECTED = [
    (Flaw.UNKNOWN_TYPE, "survey", 5, "type"),
    (Flaw.NO_FILE, "survey", 6, "type"),
    (Flaw.NO_TYPE, "survey", 12, "type"),
    (Flaw.NO_NAME, "survey", 4, "name"),
    (Flaw.NO_NAME, "choices", 3, "name"),
    (Flaw.UNKNOWN_REFERENCE, "survey", 8, "finding"),
    (Flaw.BAD_NUMBER, "choices", 4, "severity"),
    (Flaw.NO_LIST, "survey", 2, "type"),
    (Flaw.BAD_EXPRESSION, "survey", 3, "constraint"),
    (Flaw.UNKNOWN_FACT, "survey", 7, "finding"),
    (Flaw.BAD_DAYS, "survey", 8, "days"),
    (Flaw.BAD_NUMBER, "survey", 8, "severity"),
    (Flaw.NO_CALCULATION, "survey", 9, "calculation"),
    (Flaw.BAD_EXPRESSION, "survey", 13, "constraint"),
    (Flaw.BAD_DAYS, "survey", 13, "days"),
    (Flaw.BAD_NUMBER, "survey", 13, "severity"),
    (Flaw.CHOICE_NAME_SPACED, "survey", 14, "type"),
    (Flaw.CIRCULAR, "survey", 10, "calculation"),
]


def tables(markdown: str) -> dict[str, list[list[str]]]:
    """Sheet → rows of cells, of the Markdown the tests are written in."""
    sheets: dict[str, list[list[str]]] = {}
    for line in filter(None, markdown.splitlines()):
        first, *cells = [it.strip() for it in line.strip().removeprefix("|").removesuffix("|").split("|")]
        if first:
            rows = sheets.setdefault(first, [])
        else:
            rows.append(cells)
    return sheets


def written(folder: Path, ending: str, markdown: str) -> Path:
    """The form in the format of `ending`."""
    path = folder / f"form.{ending}"
    if ending == "xlsx":
        book = Workbook()
        book.remove(book.active)
        for name, rows in tables(markdown).items():
            sheet = book.create_sheet(name)
            for row in rows:
                sheet.append([cell or None for cell in row])
        book.save(path)
    elif ending == "csv":
        lines = [line for name, rows in tables(markdown).items() for line in ([name], *(["", *row] for row in rows))]
        path.write_text("\n".join(",".join(f'"{cell}"' for cell in line) for line in lines), encoding="utf-8")
    else:
        path.write_text(markdown, encoding="utf-8")
    return path


@pytest.mark.parametrize("ending", ["md", "xlsx", "csv"])
def test_every_error_is_found_at_its_place(tmp_path: Path, ending: str) -> None:
    reading = read_form(written(tmp_path, ending, f"{ERRORS}\n{CHOICES}\n{SETTINGS}"))
    assert reading.form is None
    found = [(it.message, it.sheet, it.row, it.column) for it in reading.errors]
    assert found == in_order(found)
    assert sorted(found) == sorted(EXPECTED)
    (circular,) = [it for it in reading.errors if it.message is Flaw.CIRCULAR]
    assert sorted(circular.facts["names"]) == ["f", "g"]


def test_blank_rows_keep_the_numbers_of_an_excel_sheet(tmp_path: Path) -> None:
    book = Workbook()
    book.active.title = "survey"
    for row in (["type", "name", "label"], ["text", "a", "A"], [None], [None], ["wibble", "b", 2026]):
        book.active.append(row)
    book.save(tmp_path / "f.xlsx")
    (error,) = read_form(tmp_path / "f.xlsx").errors
    assert (error.row, error.facts) == (5, {"was": "wibble"})


def test_number_typed_names_and_labels_are_text(tmp_path: Path) -> None:
    book = Workbook()
    book.active.title = "survey"
    for row in (["type", "name", "label", "required"], ["select_one c", "a", 2026, True]):
        book.active.append(row)
    choices = book.create_sheet("choices")
    for row in (["list_name", "name", "label"], ["c", 1, 1.5], ["c", 2.0, 2]):
        choices.append(row)
    book.save(tmp_path / "f.xlsx")
    (question,) = form_of(read_form(tmp_path / "f.xlsx")).questions
    assert [it.name for it in question.choices] == ["1", "2"]
    assert (question.label.in_language("zh"), question.required) == ("2026", "true()")


def test_a_csv_saved_by_excel_in_china_is_read(tmp_path: Path) -> None:
    path = tmp_path / "清单.csv"
    path.write_bytes("survey\n,type,name,label\n,text,a,盖板是否完好\n".encode("gb18030"))
    form = form_of(read_form(path))
    assert (form.form_id, form.questions[0].label.in_language("zh")) == ("清单", "盖板是否完好")
    path.write_bytes("\ufeffsurvey\n,type,name,label\n,text,a,盖板是否完好\n".encode())
    assert form_of(read_form(path)).questions[0].label.in_language("zh") == "盖板是否完好"


def test_a_workbook_with_a_wrong_ending_is_known_by_its_content(tmp_path: Path) -> None:
    path = written(tmp_path, "xlsx", f"{survey('text | a | A')}\n{SETTINGS}").rename(tmp_path / "form.XLS")
    assert form_of(read_form(path)).form_id == "f"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("none.xlsx", b"this is no workbook"), ("cut.xlsx", b"PK\x03\x04 cut short"), ("empty.xlsx", b""),
        ("none.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 cut short"), ("empty.md", b""), ("empty.csv", b""),
        ("prose.md", "没有表格的文字".encode()), ("bytes.csv", b"\xff\xfe\x00\x81,,,,,"), ("form.pdf", b"%PDF-1.7"),
    ],
)  # fmt: skip
def test_what_is_no_form_is_refused_in_one_error(tmp_path: Path, name: str, content: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    reading = read_form(path)
    assert (reading.form, reading.definition) == (None, "")
    assert [it.message for it in reading.errors] == [Flaw.UNREADABLE]
    assert reading.errors[0].facts["reason"]


def test_rows_wider_than_their_heading_are_refused_where_they_stand(tmp_path: Path) -> None:
    reading = read(tmp_path, survey("text | a | A", "text | b | one | two", "text | c | C | |", "text | d | D | x | y"))
    assert said(reading) == [(Flaw.ROW_TOO_WIDE, "survey", 3, None), (Flaw.ROW_TOO_WIDE, "survey", 5, None)]
    assert reading.errors[0].facts == {"cells": 4, "columns": 3}


def test_a_missing_file_and_an_enormous_one_are_errors_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert [it.message for it in read_form(tmp_path / "gone.xlsx").errors] == [Flaw.UNREADABLE]
    path = written(tmp_path, "md", survey("text | a | A"))
    monkeypatch.setattr("inspector.checklist.reading.files.LARGEST", 10)
    assert [it.message for it in read_form(path).errors] == [Flaw.TOO_LARGE]


@pytest.mark.parametrize(
    ("markdown", "flaw", "facts"),
    [
        ("| other |\n| | a | b |\n| | 1 | 2 |\n| third |\n| | a | b |\n", Flaw.NO_SURVEY, {"sheets": ["other", "third", "settings"]}),
        ("| survey |\n| | label | hint |\n| | A | B |\n", Flaw.NO_COLUMN, {"missing": "type"}),
        ("| survey |\n| | type | name | label |\n", Flaw.NO_QUESTIONS, {}),
        (survey("note | a | A"), Flaw.NO_QUESTIONS, {}),
        (survey("select_one x | a | A") + "\n| choices |\n| | name | label |\n| | a | A |\n", Flaw.NO_COLUMN, {"missing": "list_name"}),
    ],
)  # fmt: skip
def test_a_form_without_its_parts_is_refused(tmp_path: Path, markdown: str, flaw: Flaw, facts: dict[str, Any]) -> None:
    reading = read(tmp_path, markdown)
    assert (reading.errors[0].message, reading.errors[0].facts) == (flaw, facts)
    assert reading.form is None


def test_two_columns_of_one_heading_are_refused_by_name(tmp_path: Path) -> None:
    book = Workbook()
    book.active.title = "survey"
    for row in (["type", "name", "label", "label"], ["text", "a", "A", "B"]):
        book.active.append(row)
    book.save(tmp_path / "f.xlsx")
    (error,) = read_form(tmp_path / "f.xlsx").errors
    assert (error.message, error.row, error.column) == (Flaw.COLUMN_REPEATED, 1, "label")


def test_a_damaged_definition_is_our_own_fault() -> None:
    with pytest.raises(ValueError, match="no_name"):
        read_definition(survey("text | | A"))
    with pytest.raises(ValueError, match="unreadable"):
        read_definition("")


def test_the_child_tells_it_as_json(tmp_path: Path) -> None:
    good = check({"path": str(written(tmp_path, "md", f"{survey('text | a | A')}\n{SETTINGS}"))})
    assert good == {"usable": True, "form_id": "f", "version": "1", "title": {"": "F"}, "languages": [""],
                    "questions": 1, "repairs": [], "errors": [], "untold": 0}  # fmt: skip
    bad = check({"path": str(written(tmp_path, "xlsx", f"{ERRORS}\n{CHOICES}\n{SETTINGS}"))})
    assert not bad["usable"]
    assert bad["errors"][3] == {
        "sheet": "survey",
        "row": 5,
        "column": "type",
        "message": "unknown_type",
        "was": "wibble",
    }
    assert json.loads(json.dumps(bad)) == bad


CELLS = st.one_of(
    st.text(max_size=8),
    st.sampled_from(["text", "integer", "select_one yn", "select_multiple yn", "begin_group", "end_group", "note", "calculate", "a", "b",
                     "${a} = 1", "${b} > .", "yes", "no", "3", "image", "${", "site('users')"]),
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.lists(CELLS, min_size=9, max_size=9), max_size=8),
    st.lists(st.lists(CELLS, min_size=4, max_size=4), max_size=4),
)
def test_any_sheet_is_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, rows: list[list[str]], options: list[list[str]]
) -> None:
    """Whatever stands in the cells: a form or errors with their places, never an exception; and stored, it is the same form."""

    def table(name: str, columns: str, cells: list[list[str]]) -> str:
        plain = [" | ".join(" ".join(cell.replace("|", "").replace("\\", "").split()) for cell in row) for row in cells]
        return "\n".join([f"| {name} |", f"| | {columns} |", *(f"| | {row} |" for row in plain)])

    markdown = table(
        "survey", "type | name | label | relevant | constraint | finding | severity | required | calculation", rows
    )
    markdown += "\n" + table("choices", "list_name | name | label | finding", options)
    path = tmp_path_factory.mktemp("forms") / "form.md"
    path.write_text(markdown, encoding="utf-8")
    reading = read_form(path)
    assert (reading.form is None) == bool(reading.errors)
    if reading.form:
        assert read_definition(reading.definition).questions == reading.form.questions


def test_a_long_sheet_of_something_else_is_told_in_bounds(tmp_path: Path) -> None:
    told = check({"path": str(written(tmp_path, "csv", survey(*["wibble | a | A"] * 1200, *["text | a | A"] * 1100)))})
    assert (len(told["errors"]), len(told["repairs"]), told["untold"]) == (1000, 1000, 302)


@pytest.mark.parametrize(
    ("calculations", "circles"),
    [
        ({"a": "1", "b": "${a}", "c": "${a} + ${b}"}, []),
        ({"a": "${a}"}, [["a"]]),
        ({"a": "${b}", "b": "${c}", "c": "${b}"}, [["b", "c"]]),
        ({"a": "${b}", "b": "${a}", "c": "${d}", "d": "${c}", "e": "${a}"}, [["a", "b"], ["c", "d"]]),
    ],
)
def test_circles_are_found_each_once(tmp_path: Path, calculations: dict[str, str], circles: list[list[str]]) -> None:
    rows = [f"calculate | {name} | | {text}" for name, text in calculations.items()]
    reading = read(tmp_path, survey("text | q | Q | ", *rows, columns="type | name | label | calculation"))
    assert [sorted(it.facts["names"]) for it in reading.errors if it.message is Flaw.CIRCULAR] == circles
