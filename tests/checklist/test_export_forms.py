# ruff: noqa: E501 - columns of a form read best as tables
"""Forms as workbooks and Markdown: other tools open them, a person can edit them, and no meaning is lost on the way."""

from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from pyxform.xls2xform import convert

from inspector import paths
from inspector.checklist.form import Form
from inspector.checklist.reading.exporting import NOTES, explained_columns, to_workbook
from inspector.checklist.reading.headings import KNOWN
from inspector.checklist.reading.markdown import parse_markdown, to_markdown
from inspector.checklist.reading.workbook import LONGEST, Row, Sheet, Workbook
from inspector.checklist.xlsform import Reading, read_definition, read_form

SHIPPED = sorted((paths.resources() / "checklists").glob("*.md"))


def different(one: Form | None, other: Form | None) -> list[str]:
    """The fields in which two forms differ."""
    assert one is not None
    assert other is not None
    return [it.name for it in fields(Form) if getattr(one, it.name) != getattr(other, it.name)]


def exported(folder: Path, reading: Reading) -> Path:
    path = folder / "out.xlsx"
    path.write_bytes(to_workbook(reading.definition))
    for name, text in reading.lists.items():
        (folder / name).write_bytes(text.encode())
    return path


@pytest.mark.parametrize("path", SHIPPED, ids=lambda it: it.stem)
def test_a_shipped_checklist_comes_back_whole(tmp_path: Path, path: Path) -> None:
    first = read_form(path)
    written = exported(tmp_path, first)
    again = read_form(written)
    assert (again.repairs, again.errors) == ((), ())
    assert different(first.form, again.form) == []
    assert again.definition == first.definition
    assert different(first.form, read_definition(again.definition)) == []


def test_pyxform_opens_what_was_exported_without_a_warning(tmp_path: Path) -> None:
    assert convert(exported(tmp_path, read_form(SHIPPED[0]))).warnings == []


def test_a_person_can_edit_it(tmp_path: Path) -> None:
    book = load_workbook(exported(tmp_path, read_form(SHIPPED[0])))
    assert book.sheetnames == ["survey", "settings", NOTES]
    survey = book["survey"]
    assert survey.freeze_panes == "C2"
    headings = [it.value for it in survey[1]]
    label = survey.column_dimensions[survey.cell(1, headings.index("label::中文 (zh)") + 1).column_letter]
    assert label.width > 40
    assert survey.cell(1, 1).font.bold


def test_every_column_of_ours_is_explained() -> None:
    explained = {(sheet, column) for sheet, column, *_ in explained_columns()[1:]}
    standard = {
        "survey": {"type", "name", "label", "hint", "required", "required_message", "relevant", "constraint",
                   "constraint_message", "read_only", "default", "calculation", "appearance", "choice_filter",
                   "repeat_count", "guidance_hint", "trigger", "parameters"},
        "choices": {"list_name", "name", "label"},
        "settings": {"form_title", "form_id", "version", "default_language"},
    }  # fmt: skip
    assert explained == {(sheet, it) for sheet in standard for it in KNOWN[sheet] - standard[sheet]}
    assert all(len(row) == 4 and all(row) for row in explained_columns())


def survey_of(**cells: str) -> Workbook:
    rows = [Row(2, [("type", "text"), ("name", "a"), *cells.items()])]
    settings_row = Row(2, [("form_id", "f"), ("version", "1"), ("form_title", "F")])
    return Workbook(
        {"survey": Sheet(["type", "name", *cells], rows), "settings": Sheet([*settings_row], [settings_row])}
    )


HOSTILE = ["=1+1", "=cmd|'/c calc'!A1", "+1", "-1", "@SUM(A1)", "_x0041_", "_x000D_", "a\nb", "1", "TRUE", "2026-03-01", "#REF!",
           "<b>&amp;</b>", "😀𠀀", "a|b", "a\\|b", "a\\", "'quoted", '"', "1e5", "---", "%"]  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE)
def test_text_stays_text(tmp_path: Path, text: str) -> None:
    definition = to_markdown(survey_of(label=text))
    (tmp_path / "f.xlsx").write_bytes(to_workbook(definition))
    cell = load_workbook(tmp_path / "f.xlsx")["survey"]["C2"]
    assert cell.data_type == "s"
    form = read_form(tmp_path / "f.xlsx").form
    assert form is not None
    assert form.questions[0].label.texts == (("", text),)
    assert read_definition(definition).questions[0].label.texts == (("", text),)


def test_what_a_workbook_cannot_hold_is_cleaned_or_refused_when_it_comes_in(tmp_path: Path) -> None:
    path = tmp_path / "f.md"
    path.write_text(
        "| survey |\n| | type | name | label |\n| | text | a | \x01bad\x0b \u200b\ufeffgood\u2028last |\n",
        encoding="utf-8",
    )
    reading = read_form(path)
    assert reading.form is not None
    assert reading.form.questions[0].label.texts == (("", "bad\ngood\nlast"),)
    assert different(reading.form, read_form(exported(tmp_path, reading)).form) == []
    path.write_text(
        f"| survey |\n| | type | name | label |\n| | text | a | {'x' * (LONGEST + 1)} |\n", encoding="utf-8"
    )
    assert [(it.message.value, it.row, it.column) for it in read_form(path).errors] == [("text_too_long", 2, "label")]


# -- forms made up -----------------------------------------------------------------------------------------------------

WORDS = st.text(
    st.characters(codec="utf-8", exclude_categories=("C", "Z")) | st.sampled_from(" |\\\n=是（）“$"),
    min_size=1,
    max_size=12,
).filter(lambda it: it.strip() and "${" not in it and "::" not in it)
NAMES = st.sampled_from(["a", "b", "c", "d", "e", "f", "g", "h", "厕屋", "EN01", "x_1"])
POINTS = st.sampled_from(["1", "0.5", "7", "10"])
TYPES = st.sampled_from(
    ["text", "integer", "decimal", "range", "date", "time", "dateTime", "geopoint", "barcode", "image", "note", "acknowledge",
     "select_one yn", "select_multiple yn", "rank yn", "hidden", "audio", "geotrace", "today", "select_one_from_file v.csv"]
)  # fmt: skip
OPTIONAL = {
    "hint::中文 (zh)": WORDS, "hint::English (en)": WORDS, "guidance_hint::English (en)": WORDS, "required": st.sampled_from(["yes", "no", "${first} = 'x'"]),
    "required_message::中文 (zh)": WORDS, "relevant": st.sampled_from(["${first} != ''", "string-length(${first}) > 2 or ${first} = 'a|b'"]),
    "constraint": st.sampled_from([". != ''", "regex(., 'a|b')"]), "constraint_message::English (en)": WORDS,
    "default": st.sampled_from(["3", "a-b", "today()", "${first}", "2026-03-01"]), "appearance": st.sampled_from(["minimal", "signature", "w1"]),
    "severity": st.sampled_from("0123"), "days": st.sampled_from(["0", "7", "7w", "30d"]), "code": st.just("T01"), "photos": st.sampled_from("0126"),
    "bottom_line": st.sampled_from(["yes", "no"]), "measure": WORDS, "not_applicable": st.sampled_from(["yes", "no", "是"]),
    "finding": st.sampled_from([". = 'x'", "${first} = 1"]), "basis_zh": WORDS, "requirement_en": WORDS, "problem_zh": WORDS,
    "points": POINTS, "deduct": POINTS | st.just("all"), "score": st.just(". * 2"), "veto": st.sampled_from(["form", "section", "yes"]),
    "bonus": st.just("yes"), "sample": st.sampled_from(["5", "${first}"]), "part": st.sampled_from(["inside", "outside"]),
    "read_only": st.sampled_from(["yes", "no"]), "own_column": WORDS,
}  # fmt: skip
COLUMNS = [
    "type",
    "name",
    "label::中文 (zh)",
    "label::English (en)",
    *OPTIONAL,
    "parameters",
    "repeat_count",
    "choice_filter",
]


@st.composite
def workbooks(draw: st.DrawFn) -> Workbook:
    first = [("type", "text"), ("name", "first"), ("label::中文 (zh)", "甲"), ("label::English (en)", "First")]
    rows, open_groups = [Row(2, first)], []
    for name in draw(st.lists(NAMES, unique=True, max_size=8)):
        if draw(st.integers(0, 3)) == 0:
            kind = draw(st.sampled_from(["begin_group", "begin_repeat"]))
            cells = [
                ("type", kind),
                ("name", f"g_{name}"),
                ("label::中文 (zh)", draw(WORDS)),
                ("label::English (en)", draw(WORDS)),
            ]
            if kind == "begin_repeat" and draw(st.booleans()):
                cells.append(("repeat_count", draw(st.sampled_from(["3", "${first}"]))))
            open_groups.append(kind)
            rows.append(Row(0, cells))
        kind = draw(TYPES)
        cells = [
            ("type", kind),
            ("name", name),
            ("label::中文 (zh)", draw(WORDS)),
            ("label::English (en)", draw(WORDS)),
        ]
        for column in draw(st.lists(st.sampled_from([*OPTIONAL]), unique=True, max_size=6)):
            cells.append((column, draw(OPTIONAL[column])))
        if kind == "range":
            cells.append(("parameters", draw(st.sampled_from(["start=0 end=5 step=0.5", "start=1; end=9; step=2"]))))
        if kind == "select_one yn" and draw(st.booleans()):
            cells.append(("choice_filter", "town = ${first} or name = 'yes'"))
        rows.append(Row(0, cells))
        if open_groups and draw(st.booleans()):
            rows.append(Row(0, [("type", open_groups.pop().replace("begin", "end"))]))
    rows += [Row(0, [("type", it.replace("begin", "end"))]) for it in reversed(open_groups)]
    choices = [
        "list_name",
        "name",
        "label::中文 (zh)",
        "label::English (en)",
        "finding",
        "points",
        "deduct",
        "grade",
        "town",
        "problem_en",
    ]
    options = [
        Row(0, [("list_name", "yn"), ("name", name), ("label::中文 (zh)", draw(WORDS)), ("label::English (en)", draw(WORDS)), *extra])
        for name in ("yes", "no", "half")
        for extra in [[(it, draw(each)) for it, each in (("finding", st.sampled_from(["yes", "no"])), ("points", POINTS), ("grade", st.sampled_from("ABCD")), ("town", WORDS), ("problem_en", WORDS)) if draw(st.booleans()) or it == "town"]]
    ]  # fmt: skip
    set_up = [("form_id", "f"), ("version", "2"), ("form_title", draw(WORDS)), ("default_language", "中文 (zh)"), ("heading_en", draw(WORDS)),
              ("grading", "red_black"), ("full_marks", "100"), ("days_in", draw(st.sampled_from(["working", "calendar"])))]  # fmt: skip
    return Workbook(
        {
            "survey": Sheet(COLUMNS, rows),
            "choices": Sheet(choices, options),
            "settings": Sheet([it for it, _ in set_up], [Row(2, set_up)]),
        }
    )


@settings(max_examples=60, deadline=None)
@given(workbooks())
def test_no_meaning_is_lost_between_the_formats(tmp_path_factory: pytest.TempPathFactory, workbook: Workbook) -> None:
    folder = tmp_path_factory.mktemp("forms")
    (folder / "v.csv").write_text("name,label,town\neast,East,x\nwest,West,y\n", encoding="utf-8")
    path = folder / "f.md"
    path.write_text(to_markdown(workbook), encoding="utf-8")
    first = read_form(path)
    assert first.errors == ()
    assert different(first.form, read_definition(first.definition, first.lists)) == []
    written = exported(folder, first)
    again = read_form(written)
    assert different(first.form, again.form) == []
    assert again.definition == first.definition
    convert(written)  # raises where another tool would refuse it


@settings(max_examples=100, deadline=None)
@given(st.lists(st.text(st.characters(codec="utf-8")), min_size=1, max_size=3))
def test_any_text_comes_through_markdown_as_it_was_kept(texts: list[str]) -> None:
    columns = [f"column {number}" for number in range(len(texts))]
    definition = to_markdown(survey_of(label="L", **dict(zip(columns, texts, strict=True))))
    once = parse_markdown(definition)
    assert to_markdown(parse_markdown(to_markdown(once))) == to_markdown(once)
