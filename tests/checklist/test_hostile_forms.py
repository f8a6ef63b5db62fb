# ruff: noqa: E501 - rows of sheets read best as tables
"""Workbooks nobody should have sent: each is read, or refused in a sentence with its place, in little time and memory."""

import csv
import io
import struct
import time
import zipfile
from datetime import date, datetime
from datetime import time as clock_time
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from inspector.checklist.form import Form
from inspector.checklist.reading.remarks import Flaw, Repair
from inspector.checklist.xlsform import Reading, read_form
from inspector.child import run
from inspector.errors import Fault, Kind

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
HEADING = ["type", "name", "label"]


def form_of(reading: Reading) -> Form:
    assert reading.errors == ()
    assert reading.form is not None
    return reading.form


def places(reading: Reading) -> list[tuple[Any, ...]]:
    return [(it.message, it.sheet, it.row, it.column) for it in (*reading.repairs, *reading.errors)]


def book(path: Path, survey: list[list[Any]], **others: list[list[Any]]) -> Path:
    made = Workbook()
    made.active.title = "survey"
    for row in survey:
        made.active.append(row)
    for name, rows in others.items():
        sheet = made.create_sheet(name)
        for row in rows:
            sheet.append(row)
    made.save(path)
    return path


def raw(path: Path, rows: str, *, more: dict[str, bytes] | None = None) -> Path:
    """A workbook whose survey consists of this XML."""
    content = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>'
        '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
        '<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets><sheet name="survey" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{MAIN}"><dimension ref="A1:XFD1048576"/><sheetData>{rows}</sheetData></worksheet>',
    }  # fmt: skip
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, text in content.items():
            archive.writestr(name, text)
        for name, data in (more or {}).items():
            archive.writestr(name, data)
    return path


def cell(place: str, text: str) -> str:
    return f'<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>'


def line(number: int, *texts: str) -> str:
    return f'<row r="{number}">{"".join(cell(f"{chr(65 + at)}{number}", text) for at, text in enumerate(texts))}</row>'


def test_a_sheet_of_a_million_blank_rows_is_read_to_its_end(tmp_path: Path) -> None:
    """Other tools stop at a run of blank rows, and the question below it is gone without a word."""
    blank = "".join(f'<row r="{number}"><c r="A{number}" s="0"/></row>' for number in range(3, 1_048_576))
    path = raw(
        tmp_path / "f.xlsx", line(1, *HEADING) + line(2, "text", "a", "A") + blank + line(1_048_576, "wibble", "z", "Z")
    )
    begun = time.process_time()
    assert places(read_form(path))[-1] == (Flaw.UNKNOWN_TYPE, "survey", 1_048_576, "type")
    assert time.process_time() - begun < 20


def test_a_cell_in_the_farthest_corner_takes_no_memory(tmp_path: Path) -> None:
    path = raw(
        tmp_path / "f.xlsx",
        line(1, *HEADING) + line(2, "text", "a", "A") + f'<row r="1048576">{cell("XFD1048576", "!")}</row>',
    )
    assert places(read_form(path)) == [(Flaw.SHEET_TOO_LARGE, "survey", 1_048_576, None)]
    path = raw(
        tmp_path / "g.xlsx", line(1, *HEADING) + line(2, "text", "a", "A") + f'<row r="3">{cell("XFD3", "!")}</row>'
    )
    assert places(read_form(path))[0] == (Repair.CELL_LEFT_OUT, "survey", 3, "XFD")


def test_a_sheet_filled_to_its_last_row_is_refused_where_it_is_too_long(tmp_path: Path) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("inspector.checklist.reading.workbook.ROWS", 1000)
        patch.setattr("inspector.checklist.reading.spreadsheet.ROWS", 1000)
        rows = "".join(line(number, "wibble", "a", "A") for number in range(2, 2000))
        spaced = rows.replace("</row>", " </row>")
        for it, last in ((rows, 1999), (spaced, 1002)):
            assert places(read_form(raw(tmp_path / "f.xlsx", line(1, *HEADING) + it))) == [
                (Flaw.TOO_MANY_ROWS, "survey", last, None)
            ]


def test_a_text_of_millions_of_characters_is_not_unpacked(tmp_path: Path) -> None:
    path = raw(tmp_path / "f.xlsx", line(1, *HEADING) + line(2, "text", "a", "x" * 4 * 2**20))
    assert places(read_form(path)) == [(Flaw.TEXT_TOO_LONG, "survey", 2, None)]


def test_a_claim_of_enormous_dimensions_is_only_a_claim(tmp_path: Path) -> None:
    assert (
        form_of(read_form(raw(tmp_path / "f.xlsx", line(1, *HEADING) + line(2, "text", "a", "A")))).questions[0].name
        == "a"
    )


def test_a_zip_bomb_is_refused(tmp_path: Path) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("inspector.checklist.reading.spreadsheet.UNPACKED", 4 * 2**20)
        path = raw(tmp_path / "f.xlsx", line(1, *HEADING), more={"xl/media/image1.png": bytes(5 * 2**20)})
        assert path.stat().st_size < 100_000
        assert places(read_form(path)) == [(Flaw.TOO_LARGE, None, None, None)]


def test_entities_of_entities_are_refused(tmp_path: Path) -> None:
    bomb = '<!DOCTYPE s [<!ENTITY a "x"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    path = raw(tmp_path / "f.xlsx", "")
    with zipfile.ZipFile(path, "a") as archive, pytest.warns(UserWarning, match="Duplicate name"):
        archive.writestr("xl/workbook.xml", f'{bomb}<workbook xmlns="{MAIN}"><sheets>&b;</sheets></workbook>')
    reading = read_form(path)
    assert reading.form is None
    assert reading.errors


def test_errors_and_formulas_without_a_result_are_named_where_they_stand(tmp_path: Path) -> None:
    rows = [
        line(1, *HEADING), f'<row r="2">{cell("A2", "text")}{cell("B2", "a")}<c r="C2" t="e"><v>#REF!</v></c></row>',
        f'<row r="3">{cell("A3", "text")}<c r="B3"><f>A1&amp;"x"</f></c>{cell("C3", "B")}</row>',
        f'<row r="4">{cell("A4", "text")}<c r="B4" t="str"><f>"b"</f><v>b</v></c><c r="C4" t="str"><f>""</f><v></v></c></row>',
        f'<row r="5">{cell("A5", "text")}{cell("B5", "c")}{cell("C5", "C")}<c r="H5" t="e"><v>#N/A</v></c></row>',
    ]  # fmt: skip
    found = places(read_form(raw(tmp_path / "f.xlsx", "".join(rows))))
    assert [it for it in found if it[1] == "survey"] == [
        (Repair.LABEL_MADE, "survey", 2, "label"),
        (Repair.LABEL_MADE, "survey", 4, "label"),
        (Flaw.ERROR_CELL, "survey", 2, "label"),
        (Flaw.NO_RESULT, "survey", 3, "name"),
        (Flaw.NO_NAME, "survey", 3, "name"),
    ]


def test_dates_numbers_and_truths_are_what_a_person_reads(tmp_path: Path) -> None:
    labels: list[Any] = [
        date(2026, 3, 1),
        datetime(2026, 3, 1, 8, 30),  # noqa: DTZ001 - a cell knows no zone
        clock_time(8, 30),
        2026,
        0.1 + 0.2,
        1e20,
        True,
    ]
    path = book(tmp_path / "f.xlsx", [HEADING, *[["text", f"q{number}", it] for number, it in enumerate(labels)]])
    assert [it.label.in_language("zh") for it in form_of(read_form(path)).questions] == [
        "2026-03-01", "2026-03-01T08:30", "08:30:00", "2026", "0.3", "1e+20", "TRUE",
    ]  # fmt: skip


def test_merged_cells_hold_for_all_their_rows(tmp_path: Path) -> None:
    made = Workbook()
    made.active.title = "survey"
    for row in (
        [*HEADING, "relevant"],
        ["select_one c", "a", "A", None],
        ["text", "b", "B", "${a} = 'x'"],
        ["text", "c", "C", None],
    ):
        made.active.append(row)
    made.active.merge_cells("D3:D4")
    choices = made.create_sheet("choices")
    for row in (["list_name", "name", "label"], ["c", "x", "X"], [None, "y", "Y"]):
        choices.append(row)
    choices.merge_cells("A2:A3")
    made.save(tmp_path / "f.xlsx")
    reading = read_form(tmp_path / "f.xlsx")
    assert [it.relevant for it in form_of(reading).questions] == [None, "${a} = 'x'", "${a} = 'x'"]
    assert [it.name for it in form_of(reading).questions[0].choices] == ["x", "y"]
    assert places(reading)[:2] == [
        (Repair.MERGED_SPREAD, "survey", 3, "relevant"),
        (Repair.MERGED_SPREAD, "choices", 2, "list_name"),
    ]


def test_a_title_above_the_heading_notes_beside_it_and_odd_headings(tmp_path: Path) -> None:
    path = book(
        tmp_path / "f.xlsx",
        [
            ["青禾县检查表"],
            [],
            [" Type ", "NAME", "Label:中文 (zh)", None],
            ["text", "a", "甲", "问一下"],
            *[[None]] * 80,
            ["text", "b", "乙"],
        ],
    )
    reading = read_form(path)
    assert [it.label.in_language("zh") for it in form_of(reading).questions] == ["甲", "乙"]
    assert places(reading) == [
        (Repair.ROW_LEFT_OUT, "survey", 1, None), (Repair.HEADING_RESPELT, "survey", 3, "Type"), (Repair.HEADING_RESPELT, "survey", 3, "NAME"),
        (Repair.HEADING_RESPELT, "survey", 3, "Label:中文 (zh)"), (Repair.CELL_LEFT_OUT, "survey", 4, "D"),
        (Repair.SETTING_MADE, "settings", 2, "form_id"), (Repair.SETTING_MADE, "settings", 2, "version"), (Repair.SETTING_MADE, "settings", 2, "form_title"),
    ]  # fmt: skip


def test_hidden_sheets_and_sheets_twice(tmp_path: Path) -> None:
    made = Workbook()
    made.active.title = "Survey "
    for row in ([*HEADING], ["select_one c", "a", "A"]):
        made.active.append(row)
    hidden = made.create_sheet("CHOICES")
    hidden.sheet_state = "hidden"
    for row in (["list name", "value", "label"], ["c", "x", "X"]):
        hidden.append(row)
    for row in (["list name", "value", "label"], ["d", "y", "Y"]):
        made.create_sheet(" choices").append(row) if row[0] == "list name" else made[" choices"].append(row)
    made.create_chartsheet("settings")
    made.save(tmp_path / "f.xlsx")
    reading = read_form(tmp_path / "f.xlsx")
    assert [it.name for it in form_of(reading).questions[0].choices] == ["x"]
    assert (Repair.SHEET_LEFT_OUT, " choices", None, None) in places(reading)


def test_a_workbook_of_another_kind(tmp_path: Path) -> None:
    path = book(tmp_path / "f.xlsx", [["编号", "户主"], ["1", "某某"]], 台账=[["a"], ["b"]])
    reading = read_form(path)
    assert {it.message for it in reading.errors} == {Flaw.NO_COLUMN}
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("word/document.xml", "<w/>")
    (tmp_path / "letter.docx").write_bytes(made.getvalue())
    assert places(read_form(tmp_path / "letter.docx")) == [(Flaw.UNREADABLE, None, None, None)]


def test_labels_in_three_languages_some_missing(tmp_path: Path) -> None:
    heading = ["type", "name", "label::中文 (zh)", "label::English (en)", "label::Монгол (mn)"]
    reading = read_form(
        book(tmp_path / "f.xlsx", [heading, ["text", "a", "甲", None, "а"], ["text", "b", None, "B", None]])
    )
    assert form_of(reading).languages == ("zh", "en", "mn")
    missing = [(it.row, it.facts["language"]) for it in reading.repairs if it.message is Repair.LABEL_MISSING]
    assert missing == [(2, "en"), (3, "zh"), (3, "mn")]


def test_expressions_typed_on_a_chinese_keyboard(tmp_path: Path) -> None:
    rows = [
        [*HEADING, "relevant", "required", "default"], ["text", "a", "A", None, "是", "一（二）"],
        ["text", "b", "B", "（${A}＝‘是（部分）’）　and　${a}≠“x”", "否", None], ["text", "c", "C", "${a}\n= '（好）'", None, None],
    ]  # fmt: skip
    reading = read_form(book(tmp_path / "f.xlsx", rows))
    a, b, c = form_of(reading).questions
    assert (a.required, a.default, b.required) == ("true()", "一（二）", None)
    assert b.relevant == "(${a}='是（部分）') and ${a}!=\"x\""
    assert c.relevant == "${a} = '（好）'"
    assert [(it.row, it.column) for it in reading.repairs if it.message is Repair.SIGNS_RESPELT] == [
        (2, "required"),
        (3, "relevant"),
        (3, "required"),
    ]


def test_every_wrong_expression_is_named_at_once(tmp_path: Path) -> None:
    rows = [
        [*HEADING, "relevant", "constraint", "calculation", "repeat_count", "choice_filter", "default"],
        ["integer", "a", "A", "1 +", ". >", None, None, None, "1 + ("], ["calculate", "b", None, None, None, "${c}"], ["calculate", "c", None, None, None, "${b}"],
        ["begin_repeat", "r", "R", "${d} = 1", None, None, "${d})"], ["integer", "d", "D"], ["end_repeat"],
        ["select_one x", "e", "E", None, None, None, None, "town = "],
    ]  # fmt: skip
    reading = read_form(
        book(tmp_path / "f.xlsx", rows, choices=[["list_name", "name", "label", "town"], ["x", "y", "Y", "t"]])
    )
    found = [(it.message, it.row, it.column) for it in reading.errors]
    assert sorted(found) == sorted([
        (Flaw.BAD_EXPRESSION, 2, "relevant"), (Flaw.BAD_EXPRESSION, 2, "constraint"), (Flaw.BAD_EXPRESSION, 2, "default"),
        (Flaw.CIRCULAR, 3, "calculation"), (Flaw.BAD_EXPRESSION, 5, "repeat_count"), (Flaw.CIRCULAR, 5, "relevant"),
        (Flaw.BAD_EXPRESSION, 8, "choice_filter"),
    ])  # fmt: skip


def test_fifty_thousand_villages_are_read_in_the_child_in_seconds(tmp_path: Path) -> None:
    text = "name,label,town\n" + "".join(f"v{number},村{number},t{number % 500}\n" for number in range(50_000))
    (tmp_path / "villages.csv").write_bytes(text.encode("gb18030"))
    (tmp_path / "f.md").write_text(
        "| survey |\n| | type | name | label | choice_filter |\n| | text | town | Town | |\n"
        "| | select_one_from_file villages.csv | village | Village | town = ${town} |\n", encoding="utf-8")  # fmt: skip
    begun = time.process_time()
    form = form_of(read_form(tmp_path / "f.md"))
    assert time.process_time() - begun < 10
    assert (len(form.questions[1].choices), form.questions[1].choices[7].cells) == (50_000, {"town": "t7"})
    told = run("checklist", {"path": str(tmp_path / "f.md")}, seconds=30, megabytes=512)
    assert (told["usable"], told["questions"]) == (True, 2)


def test_a_real_xls_is_read(tmp_path: Path) -> None:
    """Excel 97's format made by hand: records in a compound file of two sectors and a stream."""
    rows = [["type", "name", "label"], ["integer", "a", "几处"], ["text", "", "No name"]]
    (tmp_path / "old.xls").write_bytes(compound(biff8("survey", rows)))
    assert places(read_form(tmp_path / "old.xls"))[-1] == (Flaw.NO_NAME, "survey", 3, "name")


def biff8(name: str, rows: list[list[str]]) -> bytes:
    def record(kind: int, body: bytes = b"") -> bytes:
        return struct.pack("<HH", kind, len(body)) + body

    def label(y: int, x: int, text: str) -> bytes:
        return record(0x0204, struct.pack("<HHHHB", y, x, 0, len(text), 1) + text.encode("utf-16-le"))

    opening = record(0x0809, struct.pack("<HHHHII", 0x0600, 0x0005, 0, 0, 0, 0))
    length = len(opening) + 4 + 8 + len(name) + 4
    bound = record(0x0085, struct.pack("<IHBB", length, 0, len(name), 0) + name.encode())
    sheet = record(0x0809, struct.pack("<HHHHII", 0x0600, 0x0010, 0, 0, 0, 0))
    cells = b"".join(label(y, x, text) for y, row in enumerate(rows) for x, text in enumerate(row) if text)
    return opening + bound + record(0x000A) + sheet + cells + record(0x000A)


def compound(stream: bytes) -> bytes:
    stream = stream.ljust(4096, b"\0")
    count = -(-len(stream) // 512)
    stream = stream.ljust(count * 512, b"\0")
    end, free, table = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    header += struct.pack("<IIIIIIIII", 0, 1, 1, 0, 4096, end, 0, end, 0) + struct.pack("<109I", 0, *[free] * 108)
    fat = [table, end, *range(3, count + 2), end]
    entries = [
        ("Root Entry", 5, 1, end, 0),
        ("Workbook", 2, free, 2, len(stream)),
        ("", 0, free, 0, 0),
        ("", 0, free, 0, 0),
    ]
    directory = b"".join(
        name.encode("utf-16-le").ljust(64, b"\0") + struct.pack("<HBBIII", len(name) * 2 + 2 if name else 0, kind, 1, free, free, child)
        + bytes(36) + struct.pack("<IQ", start, size)
        for name, kind, child, start, size in entries
    )  # fmt: skip
    return header + struct.pack("<128I", *fat, *[free] * (128 - len(fat))) + directory + stream


def test_every_byte_of_an_old_workbook_may_be_wrong(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    whole = compound(biff8("survey", [HEADING, ["text", "a", "A"]]))
    for place in [*range(80), *range(512, 530), *range(1024, 1300, 3), *range(1536, 1700)]:
        damaged = bytearray(whole)
        damaged[place] ^= 0xFF
        (tmp_path / "f.xls").write_bytes(damaged)
        reading = read_form(tmp_path / "f.xls")
        assert (reading.form is None) == bool(reading.errors)
    capfd.readouterr()  # what Rust says when it gives up


@pytest.mark.parametrize(
    "content", [b"PK\x03\x04" + bytes(5000), b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(5000)]
)
def test_damaged_files_are_refused_in_the_child_too(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "f.xlsx").write_bytes(content)
    told = run("checklist", {"path": str(tmp_path / "f.xlsx")})
    assert [it["message"] for it in told["errors"]] == ["unreadable"]


def test_an_old_workbook_that_would_take_all_memory_ends_only_its_reader(tmp_path: Path) -> None:
    whole = biff8("survey", [HEADING, ["text", "a", "A"]])
    far = whole.replace(struct.pack("<HHHHB", 1, 2, 0, 1, 1), struct.pack("<HHHHB", 0xFFFF, 0xFFFF, 0, 1, 1))
    assert far != whole
    (tmp_path / "f.xls").write_bytes(compound(far))
    with pytest.raises(Fault) as caught:
        run("checklist", {"path": str(tmp_path / "f.xls")}, seconds=20)
    assert caught.value.kind in {Kind.CHILD_DIED, Kind.TOO_LARGE}


@pytest.mark.parametrize(
    "table",
    [
        "| survey | | | |\n|---|---|---|---|\n| | type | name | label |\n| | text | a | A |\n| | text | b | --- |",
        "| survey |\n| | type | name | label |\n| --- | :-- | :-: | --: |\n| | text | a | A |\n| | text | b | --- |",
        "| survey |\n| | type | name | label |\n| | --- | --- | --- |\n| | text | a | A |\n| | text | b | --- |",
        "| survey | type | name | label |\n| --- | --- | --- | --- |\n| | text | a | A |\n| | text | b | --- |",
    ],
)
def test_rules_and_headings_of_markdown_stand_where_its_writers_put_them(tmp_path: Path, table: str) -> None:
    (tmp_path / "f.md").write_text(f"{table}\n", encoding="utf-8")
    assert [(it.name, it.label.texts) for it in form_of(read_form(tmp_path / "f.md")).questions] == [
        ("a", (("", "A"),)),
        ("b", (("", "---"),)),
    ]


@pytest.mark.parametrize("place", ["ZZZZ30", "ZZZZZZ3", "xfdx30", "A99999999"])
def test_a_cell_in_a_column_there_is_not_takes_no_memory(tmp_path: Path, place: str) -> None:
    path = raw(
        tmp_path / "f.xlsx", line(1, *HEADING) + line(2, "text", "a", "A") + f'<row r="3">{cell(place, "!")}</row>'
    )
    told = run("checklist", {"path": str(path)}, seconds=30)
    assert [it["message"] for it in told["errors"]] in (["sheet_too_large"], ["unreadable"])


def test_a_heading_longer_than_a_cell_is_refused_where_it_stands(tmp_path: Path) -> None:
    (tmp_path / "f.md").write_text(
        f"| survey |\n| | type | name | {'x' * 40_000} |\n| | text | a | A |\n", encoding="utf-8"
    )
    assert places(read_form(tmp_path / "f.md")) == [(Flaw.TEXT_TOO_LONG, "survey", 1, "C")]


def test_a_number_with_many_zeros_before_it_is_still_measured(tmp_path: Path) -> None:
    rows = [[*HEADING, "severity", "photos"], ["text", "a", "A", "0000000000009", "00000000007"]]
    assert places(read_form(book(tmp_path / "f.xlsx", rows)))[-2:] == [
        (Flaw.BAD_NUMBER, "survey", 2, "severity"), (Flaw.BAD_NUMBER, "survey", 2, "photos")
    ]  # fmt: skip


@pytest.mark.parametrize("name", ["f.csv", "f.md"])
def test_rows_under_a_name_that_is_no_sheet_are_told_of(tmp_path: Path, name: str) -> None:
    """A line break in a cell nobody quoted, a note in the first column: the rows below it must not go without a word."""
    rows = [
        ["survey"],
        ["", *HEADING],
        ["", "text", "a", "A"],
        ["b"],
        ["", "text", "c", "C"],
        ["", "text", "d", "D"],
        ["Survey"],
        ["", "text", "e", "E"],
    ]
    lines = [",".join(it) for it in rows] if name == "f.csv" else [f"| {' | '.join(it)} |" for it in rows]
    (tmp_path / name).write_text("\n".join(lines) + "\n", encoding="utf-8")
    reading = read_form(tmp_path / name)
    assert [it.name for it in form_of(reading).questions] == ["a"]
    assert [(it.message, it.sheet, it.facts) for it in reading.repairs if it.sheet != "settings"] == [
        (Repair.TABLE_LEFT_OUT, "b", {"was": "b", "rows": 2}), (Repair.SHEET_LEFT_OUT, "Survey", {"was": "Survey"})
    ]  # fmt: skip


def test_a_quote_nobody_closed_is_refused_where_it_stands(tmp_path: Path) -> None:
    """It swallows every question below it."""
    lines = ["survey", ",type,name,label", ',text,a,"one', 'two"', ',text,b,"B', ",text,c,C", ""]
    (tmp_path / "f.csv").write_text("\n".join(lines), encoding="utf-8")
    assert places(read_form(tmp_path / "f.csv")) == [(Flaw.QUOTE_OPEN, None, 5, None)]
    (tmp_path / "f.csv").write_text('survey\n,type,name,label\n,text,a,"A" or so\n,text,b,say "B"\n', encoding="utf-8")
    assert [it.label.texts[0][1] for it in form_of(read_form(tmp_path / "f.csv")).questions] == ["A or so", 'say "B"']


def test_a_quote_left_open_over_much_text_has_its_row_and_other_readers_keep_their_limit(tmp_path: Path) -> None:
    limit = csv.field_size_limit()
    path = tmp_path / "form.csv"
    path.write_text('type,name,label\ntext,q1,"开着\n' + "字" * 200_000, encoding="utf-8")
    (error,) = read_form(path).errors
    assert (error.message, error.row) == (Flaw.QUOTE_OPEN, 2)
    assert csv.field_size_limit() == limit
