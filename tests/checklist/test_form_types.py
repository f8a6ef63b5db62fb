# ruff: noqa: E501 - sheets read best as tables
"""Every type a form can ask for, and what becomes of it; lists from sheets and files; groups and repeats."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyxform.utils import default_is_dynamic

from inspector.checklist.form import NOT_ASKED, Form, Group, QuestionType
from inspector.checklist.reading.defaults import is_expression
from inspector.checklist.reading.remarks import Flaw, Repair
from inspector.checklist.xlsform import Reading, read_definition, read_form

CHOICES = """
| choices |
| | list_name | name | label | town |
| | yn | yes | Yes | |
| | yn | no | No | |
| | Towns | t1 | East | |
| | village | v1 | Upper | t1 |
| | village | v2 | Lower | t2 |
| settings |
| | form_id | version | form_title |
| | f | 1 | F |
"""


def read(folder: Path, columns: str, *rows: str, rest: str = CHOICES) -> Reading:
    path = folder / "form.md"
    path.write_text(
        "\n".join(["| survey |", f"| | {columns} |", *(f"| | {row} |" for row in rows)]) + rest, encoding="utf-8"
    )
    return read_form(path)


def form_of(reading: Reading) -> Form:
    assert reading.errors == ()
    assert reading.form is not None
    assert read_definition(reading.definition, reading.lists).questions == reading.form.questions
    return reading.form


def said(reading: Reading) -> list[tuple[object, ...]]:
    return [(it.message, it.sheet, it.row, it.column) for it in (*reading.repairs, *reading.errors)]


@pytest.mark.parametrize(
    ("written", "type_"),
    [
        ("text", QuestionType.TEXT), ("string", QuestionType.TEXT), ("q string", QuestionType.TEXT), ("add text prompt", QuestionType.TEXT),
        ("int", QuestionType.INTEGER), ("Integer", QuestionType.INTEGER), ("decimal", QuestionType.DECIMAL), ("range", QuestionType.RANGE),
        ("date", QuestionType.DATE), ("time", QuestionType.TIME), ("dateTime", QuestionType.DATETIME), ("datetime", QuestionType.DATETIME),
        ("add date time prompt", QuestionType.DATETIME), ("select_one yn", QuestionType.SELECT_ONE), ("select one from yn", QuestionType.SELECT_ONE),
        ("select1 yn", QuestionType.SELECT_ONE), ("SELECT_MULTIPLE YN", QuestionType.SELECT_MULTIPLE), ("select all that apply from yn", QuestionType.SELECT_MULTIPLE),
        ("add select multiple prompt using yn", QuestionType.SELECT_MULTIPLE), ("rank yn", QuestionType.RANK), ("image", QuestionType.IMAGE),
        ("photo", QuestionType.IMAGE), ("signature", QuestionType.SIGNATURE), ("geopoint", QuestionType.GEOPOINT), ("gps", QuestionType.GEOPOINT),
        ("barcode", QuestionType.BARCODE), ("acknowledge", QuestionType.ACKNOWLEDGE), ("trigger", QuestionType.ACKNOWLEDGE), ("note", QuestionType.NOTE),
        ("add note prompt", QuestionType.NOTE), ("hidden", QuestionType.HIDDEN), ("audio", QuestionType.NOTE), ("video", QuestionType.NOTE),
        ("geotrace", QuestionType.NOTE), ("geoshape", QuestionType.NOTE), ("file", QuestionType.NOTE), ("background-audio", QuestionType.NOTE),
        ("osm tags", QuestionType.NOTE), ("start", QuestionType.METADATA), ("end time", QuestionType.METADATA), ("get today", QuestionType.METADATA),
        ("uri:deviceid", QuestionType.METADATA), ("username", QuestionType.METADATA), ("audit", QuestionType.METADATA), ("start-geopoint", QuestionType.METADATA),
    ],
)  # fmt: skip
def test_each_type_is_known_in_its_spellings(tmp_path: Path, written: str, type_: QuestionType) -> None:
    form = form_of(
        read(
            tmp_path,
            "type | name | label",
            "text | first | First",
            f"{written} | {'audit' if written == 'audit' else 'q'} | Q",
        )
    )
    question = form.questions[1]
    assert question.type is type_
    assert question.asked is (type_ not in NOT_ASKED)
    assert bool(question.choices) is (
        type_ in {QuestionType.SELECT_ONE, QuestionType.SELECT_MULTIPLE, QuestionType.RANK}
    )


def test_what_nobody_can_record_here_says_so_and_asks_nothing(tmp_path: Path) -> None:
    reading = read(tmp_path, "type | name | label::中文 (zh) | label::English (en) | required | constraint | relevant",
                   "text | a | 甲 | A | | |", "video | v | 拍一段 | Film it | yes | . != '' | ${a} = 'x'")  # fmt: skip
    note = form_of(reading).question("v")
    assert note.label.texts == (
        ("zh", "拍一段 【此处不能录入视频，请另行记录】"),
        ("en", "Film it [Video cannot be taken here; record it elsewhere]"),
    )
    assert (note.type, note.required, note.constraint, note.relevant) == (QuestionType.NOTE, None, None, "${a} = 'x'")
    assert said(reading) == [(Repair.SHOWN_AS_NOTE, "survey", 3, "type")]
    assert "| video |" in reading.definition


def test_a_range_has_its_bounds(tmp_path: Path) -> None:
    form = form_of(read(tmp_path, "type | name | label | parameters", "range | a | A | start=0; end=5 step=0.5", "range | b | B |",
                        "integer | c | C | rows=3"))  # fmt: skip
    assert [dict(it.parameters) for it in form.questions] == [
        {"start": "0", "end": "5", "step": "0.5"}, {"start": "1", "end": "10", "step": "1"}, {"rows": "3"},
    ]  # fmt: skip
    bad = read(tmp_path, "type | name | label | parameters", "range | a | A | start=many", "range | b | B | step=0")
    assert said(bad) == [(Flaw.BAD_RANGE, "survey", 2, "parameters"), (Flaw.BAD_RANGE, "survey", 3, "parameters")]


def test_messages_hints_and_guidance(tmp_path: Path) -> None:
    columns = "type | name | label | hint | guidance_hint | required | required_message | constraint | constraint_message | read_only | appearance"
    (question,) = form_of(
        read(tmp_path, columns, "text | a | A | h | g | yes | r | . != 'x' | c | no | multiline")
    ).questions
    wordings = (question.hint, question.guidance, question.required_message, question.constraint_message)
    assert [it.in_language("en") for it in wordings] == ["h", "g", "r", "c"]
    assert (question.read_only, question.appearance) == (False, "multiline")
    reading = read(tmp_path, "type | name | label | read_only", "text | a | A | ", "text | b | B | ${a} = 'x'")
    assert form_of(reading).question("b").asked
    assert said(reading) == [(Repair.READ_ONLY_LEFT_OUT, "survey", 3, "read_only")]


@pytest.mark.parametrize(
    ("default", "type_"),
    [
        ("3", "integer"), ("-3", "integer"), ("1.5", "decimal"), ("a", "text"), ("two words", "text"), ("a-b", "text"), ("a - b", "text"), ("2026-03-01", "date"),
        ("today()", "date"), ("${a}", "text"), ("'quoted + text'", "text"), ("1 + 2", "integer"), ("concat('a', 'b')", "text"), ("4 div 2", "integer"),
        ("37.7 -122.4", "geopoint"), ("2026-03-01T08:30:00", "dateTime"), ("08:30:00", "time"), ("a[1]", "text"), ("a|b", "text"), ("是否", "text"), ("a*b", "text"),
        ("http://x/y", "text"), ("now() - 1", "date"), ("50%", "text"), ("好（一般）", "text"),
    ],
)  # fmt: skip
def test_a_default_is_a_value_or_an_expression_as_elsewhere(default: str, type_: str) -> None:
    assert is_expression(default, QuestionType(type_)) == bool(default_is_dynamic(default, type_))


@settings(max_examples=300, deadline=None)
@given(
    st.text(st.sampled_from("ab1 2-+*/|.:()[]{}$'\"=<>是T"), min_size=1, max_size=12).map(str.strip).filter(bool),
    st.sampled_from(["text", "date", "geopoint"]),
)
def test_any_default_is_decided_as_elsewhere(default: str, type_: str) -> None:
    assert is_expression(default, QuestionType(type_)) == bool(default_is_dynamic(default, type_))


def test_defaults_calculations_and_triggers(tmp_path: Path) -> None:
    form = form_of(read(tmp_path, "type | name | label | default | calculation | trigger", "integer | a | A | 3 | |", "date | b | B | today() | |",
                        "text | c | C | | concat(${a}, 'x') | ${a}", "calculate | d | | | ${a} * 2 |", "text | e | E | | ${a} |", "calculate | f | | 7 | |"))  # fmt: skip
    a, b, c, d, e, f = form.questions
    assert (a.default, a.default_is_expression, b.default, b.default_is_expression) == ("3", False, "today()", True)
    assert (c.trigger, c.computed, c.asked) == (("a",), False, True)
    assert (d.computed, e.computed, e.asked, f.default) == (True, True, False, "7")


def test_choices_by_filter_keep_their_columns(tmp_path: Path) -> None:
    reading = read(tmp_path, "type | name | label | choice_filter", "select_one towns | town | T | ", "select_one village | v | V | town = ${town}",
                   "select_one yn | w | W | county = ${town}")  # fmt: skip
    village = form_of(reading).question("v")
    assert (village.choice_filter, [dict(it.cells) for it in village.choices]) == (
        "town = ${town}",
        [{"town": "t1"}, {"town": "t2"}],
    )
    assert form_of(reading).question("w").choice_filter is None
    assert [it.message for it in reading.repairs] == [Repair.TYPE_RESPELT, Repair.FILTER_LEFT_OUT]
    assert set(form_of(reading).lists) == {"yn", "Towns", "village"}


def test_one_name_for_two_villages_of_two_towns(tmp_path: Path) -> None:
    rest = "\n| choices |\n| | list_name | name | label | town |\n| | v | east | East | t1 |\n| | v | east | East | t2 |\n| | v | east | East again | t2 |\n"
    reading = read(
        tmp_path,
        "type | name | label | choice_filter",
        "text | town | T |",
        "select_one v | v | V | town = ${town}",
        rest=rest,
    )
    assert len(form_of(reading).question("v").choices) == 2
    assert form_of(reading).settings["allow_choice_duplicates"] == "yes"


def test_lists_lie_in_files_beside_the_form(tmp_path: Path) -> None:
    (tmp_path / "村.csv").write_bytes(
        "name,label::中文 (zh),label::English (en),town\nv1,上村,Upper,t1\nv2,下村,Lower,t2\n".encode("gb18030")
    )
    (tmp_path / "codes.csv").write_text("id;title;label\n1;One;x\n2;Two;y\n", encoding="utf-8")
    (tmp_path / "looked.csv").write_text("key,value\na,1\n", encoding="utf-8")
    reading = read(tmp_path, "type | name | label | choice_filter | parameters | calculation", "select_one_from_file 村.csv | v | V | town = 't1' | |",
                   "select_multiple_from_file codes.csv | c | C | | value=id label=title |",
                   "calculate | l | | | | instance('looked')/root/item[key = 'a']/value")  # fmt: skip
    form = form_of(reading)
    assert [it.label.in_language("zh") for it in form.question("v").choices] == ["上村", "下村"]
    assert [(it.name, it.label.in_language("en")) for it in form.question("c").choices] == [("1", "One"), ("2", "Two")]
    assert sorted(reading.lists) == ["codes.csv", "looked.csv", "村.csv"]
    assert dict(form.lists["looked"][0].cells) == {"key": "a", "value": "1"}


@pytest.mark.parametrize(
    "name", ["gone.csv", "../outside.csv", "sub/inner.csv", "link.csv", "list.xml", "folder.csv", "C:\\windows\\x.csv"]
)
def test_no_file_from_elsewhere_is_ever_read(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "forms"
    (folder / "sub").mkdir(parents=True)
    (folder / "folder.csv").mkdir()
    for it in (tmp_path / "outside.csv", folder / "sub" / "inner.csv", folder / "list.xml"):
        it.write_text("name,label\na,A\n", encoding="utf-8")
    (folder / "link.csv").symlink_to(tmp_path / "outside.csv")
    assert said(read(folder, "type | name | label", f"select_one_from_file {name} | a | A")) == [
        (Flaw.NO_FILE, "survey", 2, "type")
    ]


def test_a_file_that_is_no_list_is_named(tmp_path: Path) -> None:
    (tmp_path / "empty.csv").write_text("name,label\n", encoding="utf-8")
    (tmp_path / "other.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    (tmp_path / "bytes.csv").write_bytes(b"\xff\xfe\x00\xd8\x00")
    (tmp_path / "gap.csv").write_text("name,label\nx,X\n,Y\n", encoding="utf-8")
    rows = [f"select_one_from_file {it}.csv | {it} | X" for it in ("empty", "other", "bytes", "gap")]
    found = said(read(tmp_path, "type | name | label", *rows))
    assert found == [
        (Flaw.UNREADABLE, "bytes.csv", None, None), (Flaw.NO_NAME, "gap.csv", 3, "name"), (Flaw.EMPTY_FILE, "survey", 2, "type"),
        (Flaw.NO_COLUMN_IN_FILE, "survey", 3, "type"), (Flaw.NO_FILE, "survey", 4, "type"),
    ]  # fmt: skip


def test_external_choices_have_a_sheet_of_their_own(tmp_path: Path) -> None:
    rest = "\n| external_choices |\n| | list_name | name | label | town |\n| | v | a | A | t |\n| | v | a | A | u |\n"
    form = form_of(
        read(
            tmp_path,
            "type | name | label | choice_filter",
            "text | town | T |",
            "select_one_external v | q | Q | town=${town}",
            rest=rest,
        )
    )
    assert [(it.name, dict(it.cells)) for it in form.question("q").choices] == [
        ("a", {"town": "t"}),
        ("a", {"town": "u"}),
    ]
    reading = read(tmp_path, "type | name | label", "select_one_external yn | q | Q")
    assert (said(reading), reading.errors[0].facts) == (
        [(Flaw.NO_LIST, "survey", 2, "type")],
        {"list": "yn", "where": "external_choices"},
    )


def test_or_other_is_a_choice_and_a_question(tmp_path: Path) -> None:
    reading = read(tmp_path, "type | name | label::中文 (zh) | label::English (en)", "select_multiple yn or_other | a | 甲 | A", "text | b | 乙 | B",
                   rest="\n| choices |\n| | list_name | name | label::中文 (zh) | label::English (en) |\n| | yn | yes | 是 | Yes |\n| | z | z | 终 | Z |\n")  # fmt: skip
    form = form_of(reading)
    assert [it.name for it in form.questions] == ["a", "a_other", "b"]
    assert [(it.name, it.label.texts) for it in form.question("a").choices][1] == (
        "other",
        (("zh", "其他"), ("en", "Other")),
    )
    assert form.question("a_other").relevant == "selected(${a}, 'other')"
    assert form.question("a_other").label.in_language("zh") == "请说明"
    assert [it.name for it in form.lists["z"]] == ["z"]


def test_groups_and_repeats(tmp_path: Path) -> None:
    form = form_of(read(tmp_path, "type | name | label | relevant | repeat_count | appearance",
        "integer | n | N | | |", "begin_group | g | G | ${n} > 0 | | field-list", "text | x | X | | |", "begin repeat | house | House | ${n} > 1 | ${n} |",
        "text | y | Y | ${x} = 'y' | |", "begin_group | rooms | | ${y} = 'r' | | table-list", "text | z | Z | | |", "end_group | | | | |",
        "begin_repeat | tap | Tap | ${z} = 't' | |", "text | w | W | | |", "end repeat | | | | |", "end_repeat | | | | |", "end group | | | | |"))  # fmt: skip
    assert {it.name: (it.section, it.groups, it.within, it.relevant) for it in form.questions} == {
        "n": ("n", (), (), None),
        "x": ("g", ("g",), (), "${n} > 0"),
        "y": ("g", ("g", "house"), ("house",), "${x} = 'y'"),
        "z": ("g", ("g", "house", "rooms"), ("house",), "${y} = 'r'"),
        "w": ("g", ("g", "house", "tap"), ("house", "tap"), None),
    }
    g, house, rooms, tap = form.groups
    assert (g.appearance, g.repeats) == ("field-list", False)
    assert (house.repeats, house.count, house.within, house.relevant) == (True, "${n}", (), "(${n} > 0) and (${n} > 1)")
    assert (rooms.appearance, rooms.within, rooms.label.texts) == ("table-list", ("house",), ())
    assert tap == Group(name="tap", label=tap.label, within=("house",), repeats=True, relevant="${z} = 't'")


def test_a_question_keeps_its_name_and_the_group_gives_way(tmp_path: Path) -> None:
    reading = read(
        tmp_path,
        "type | name | label | relevant",
        "begin_group | a | G |",
        "text | a | A |",
        "end_group | | |",
        "text | b | B | ${a} = 'x'",
    )
    assert form_of(reading).question("b").relevant == "${a} = 'x'"
    assert [it.name for it in form_of(reading).groups] == ["a_2"]


def test_ends_are_matched_to_what_they_close(tmp_path: Path) -> None:
    reading = read(
        tmp_path,
        "type | name | label",
        "begin_repeat | r | R",
        "begin_group | g | G",
        "text | a | A",
        "end_repeat | |",
        "end_group | |",
        "end_group | |",
    )
    assert form_of(reading).question("a").within == ("r",)
    assert said(reading) == [
        (Repair.TYPE_RESPELT, "survey", 5, "type"),
        (Repair.TYPE_RESPELT, "survey", 6, "type"),
        (Repair.END_LEFT_OUT, "survey", 7, "type"),
    ]


def test_texts_that_name_nothing_are_shown_without_it(tmp_path: Path) -> None:
    reading = read(tmp_path, "type | name | label | hint", "text | a | A | ", "note | n | Hello ${A} and ${b} | ${ A }")
    note = form_of(reading).question("n")
    assert (note.label.in_language("en"), note.hint.in_language("en")) == ("Hello ${a} and …", "${a}")
    assert said(reading) == [
        (Repair.TEXT_REFERS_TO_NOTHING, "survey", 3, "label"),
        (Repair.REFERENCE_RESPELT, "survey", 3, "hint"),
    ]


def test_a_file_made_known_to_expressions_is_no_question(tmp_path: Path) -> None:
    (tmp_path / "posts.csv").write_text("name,label\na,A\n", encoding="utf-8")
    reading = read(tmp_path, "type | name | label | calculation", "csv-external | posts | |", "text | t | T |",
                   "calculate | c | | count(instance('posts')/root/item)", "calculate | d | | pulldata('posts.csv', 'label', 'name', 'a')",
                   "xml-external | other | |")  # fmt: skip
    assert [it.name for it in form_of(reading).questions] == ["t", "c", "d"]
    assert ("| csv-external |" in reading.definition, list(reading.lists)) == (True, ["posts.csv"])
    assert said(reading) == [(Repair.FILE_LEFT_OUT, "survey", 6, "type")]
    missing = read(
        tmp_path,
        "type | name | label | calculation",
        "text | t | T |",
        "calculate | c | | count(instance('gone')/root/item)",
    )
    assert said(missing) == [(Flaw.UNKNOWN_LIST, "survey", 3, "calculation")]


def test_a_repeat_that_needs_what_lies_in_it_is_a_circle(tmp_path: Path) -> None:
    reading = read(
        tmp_path,
        "type | name | label | repeat_count",
        "begin_repeat | r | R | ${n}",
        "integer | n | N | ",
        "end_repeat | | | ",
    )
    assert said(reading) == [(Flaw.CIRCULAR, "survey", 2, "repeat_count")]
