"""The tables a county edits as a workbook: nothing lost on the way out and in, everything wrong told at once."""

import json
import zipfile
from datetime import UTC, date, datetime

import openpyxl
import pytest

from inspector.db.edit import plain
from inspector.errors import Fault, Kind
from inspector.sheet import reading
from inspector.sheet.cells import clean
from inspector.sheet.tables import read_tables, write_tables
from inspector.tables.kinds import LIMITS, SATISFACTION, TABLES, THEMES
from inspector.tables.shipped import shipped_rows
from tests.sheet.test_ledger import HOSTILE

ROW = {"name": "a", "title": "甲", "title_en": "", "note": ""}


def read(path):
    sheets = json.loads(json.dumps(reading.read_in_child({"path": str(path)})))["sheets"]
    return read_tables(sheets, path)


def told(book):
    return [(it.sheet, it.row, it.column, str(it.flaw)) for it in book.refused]


def made(folder, sheets):
    book = openpyxl.Workbook()
    book.remove(book.active)
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    book.save(folder / "t.xlsx")
    return folder / "t.xlsx"


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_shipped_table_comes_back_as_it_went(tmp_path, language):
    tables = {name: shipped_rows(name) for name in TABLES}
    write_tables(tables, tmp_path / "t.xlsx", language=language)
    book = read(tmp_path / "t.xlsx")
    assert book.refused == []
    assert book.tables == {name: rows for name, rows in tables.items() if rows}, "a sheet without rows says nothing"


def test_whatever_a_cell_holds_comes_back(tmp_path):
    """Text as the store keeps it; numbers to the last digit."""
    texts = [text for it in HOSTILE if (text := clean(plain(it)).strip()) and len(text) < 200]
    numbers = [0.1, -1e-05, 1 / 3, 1e12, 123456789.123, -0.5]
    rows = tuple(
        shipped_rows("limits")[0] | {"at_least": float(number), "title": text, "value": numbers[number % len(numbers)]}
        for number, text in enumerate(texts)
    )
    write_tables({"limits": rows}, tmp_path / "t.xlsx")
    book = read(tmp_path / "t.xlsx")
    assert book.refused == []
    assert book.tables["limits"] == rows
    assert len(rows) > 15


def test_a_workbook_opens_as_people_expect_it(tmp_path):
    write_tables(
        {"satisfaction": shipped_rows("satisfaction"), "themes": ({**ROW, "title": "=1+1"},)}, tmp_path / "t.xlsx"
    )
    book = openpyxl.load_workbook(tmp_path / "t.xlsx")
    assert book.sheetnames == ["说明", "满意度", "主题"]
    sheet = book["满意度"]
    assert sheet.freeze_panes == "A3"
    assert [it.value for it in sheet[1]] == ["分值*", "名称*", "英文名称", "计入满意"]
    assert [it.value for it in sheet[2]] == ["value", "title", "title_en", "satisfied"]
    assert sheet["A2"].font.color.rgb == "00808080"
    (allowed,) = sheet.data_validations.dataValidation
    assert (allowed.formula1, allowed.type) == ('"否,是"', "list")
    assert str(allowed.sqref).startswith("D3:D")
    assert sheet["D3"].value == "是"
    cell = book["主题"]["B3"]
    assert (cell.value, cell.data_type, cell.quotePrefix) == ("=1+1", "s", True)
    with zipfile.ZipFile(tmp_path / "t.xlsx") as archive:
        assert not any(b"<f>" in archive.read(it) for it in archive.namelist())


def test_headings_in_any_language_order_and_dress(tmp_path):
    path = made(tmp_path, {"Themes": [
        ["县里的主题表"], [], ["序号", "english title", " 名 称*", "note", "代号（不可改）"],
        [1, "A", "甲", None, "a"], [2, None, "乙", "x", "b"],
    ]})  # fmt: skip
    book = read(path)
    assert book.refused == []
    assert book.tables == {
        "themes": ({**ROW, "title_en": "A"}, {"name": "b", "title": "乙", "title_en": "", "note": "x"}),
    }  # fmt: skip


def test_only_the_tables_in_it(tmp_path):
    book = read(
        made(
            tmp_path,
            {"主题": [["代号", "名称"], ["a", "甲"]], "原因": [["代号", "名称"]], "Sheet1": [], "说明": [["x"]]},
        )
    )
    assert (book.tables, book.refused) == ({"themes": (ROW,)}, [])


def test_everything_wrong_is_told_at_once(tmp_path):
    book = read(made(tmp_path, {
        "节假日": [
            ["日期", "放假或上班", "节日"], ["2026-02-30", "放假", "甲"], [], ["2026-01-01", "休", None],
            ["2026-01-02", "上班", "乙"],
        ],
        "主题": [["代号", "名称", "颜色"], ["a", "甲", "红"]],
        "Limits": [["Thing", "Value"], ["x", "1"]],
        "themes": [["name", "title"], ["b", "乙"]],
        "去年的账": [["a"], [1]],
        "严重程度": [["级别", "名称"], [0, "提示"], [9, "九"]],
        "来源": [["name", "title"], ["a", "甲"], ["a", "乙"]],
        "原因": [["什么"], ["a"]],
    }))  # fmt: skip
    assert told(book)[:5] == [
        ("节假日", 2, "日期", "not_a_date"), ("节假日", 4, "放假或上班", "unknown_choice"),
        ("节假日", 4, "节日", "missing"), ("主题", 1, "颜色", "unknown_column"), ("Limits", 1, "", "no_heading"),
    ]  # fmt: skip
    assert told(book)[5:] == [
        ("去年的账", 1, "", "unknown_table"), ("严重程度", 3, "级别", "out_of_range"), ("来源", 3, "name", "twice"),
        ("原因", 1, "", "no_heading"),
    ]  # fmt: skip


def test_a_column_that_must_be_there(tmp_path):
    book = read(made(tmp_path, {"Limits": [["Code name", "Title", "Value"], ["x", "y", 1]]}))
    assert {(row, column, flaw) for _, row, column, flaw in told(book)} == {
        (1, it.title, "missing_column") for it in LIMITS.columns
        if (it.required or it.name in LIMITS.key) and it.name not in {"name", "title", "value"}
    }  # fmt: skip


def test_a_missing_severity_stands_under_the_last_row(tmp_path):
    book = read(made(tmp_path, {"严重程度": [["级别", "名称"], *([number, "x"] for number in range(3))]}))
    assert told(book) == [("严重程度", 5, "级别", "missing_row")]


def test_a_table_twice_in_a_workbook(tmp_path):
    rows = [["代号", "名称"], ["a", "甲"]]
    assert told(read(made(tmp_path, {"主题": rows, "themes": rows}))) == [("themes", 1, "", "twice")]


def test_a_csv_is_the_table_it_is_called(tmp_path):
    for name in ("主题", "themes", "Themes"):
        (tmp_path / f"{name}.csv").write_bytes("代号,名称\na,甲\n".encode("gb18030"))
        assert read(tmp_path / f"{name}.csv").tables == {"themes": (ROW,)}
    (tmp_path / "x.csv").write_text("代号,名称\na,甲\n", "utf-8")
    assert told(read(tmp_path / "x.csv")) == [("", 1, "", "unknown_table")]


def test_numbers_and_dates_as_excel_keeps_them(tmp_path):
    book = read(made(tmp_path, {"节假日": [
        ["date", "kind", "name"], [date(2026, 1, 1), "off", "a"],
        [datetime(2026, 1, 2, tzinfo=UTC).replace(tzinfo=None), "work", "b"], ["2026年1月3日", "放假", "c"],
    ]}))  # fmt: skip
    assert [it["date"] for it in book.tables["holidays"]] == ["2026-01-01", "2026-01-02", "2026-01-03"]


@pytest.mark.parametrize("content", [b"PK\x03\x04junk", b"\0\1\2" * 99])
def test_what_is_no_table_is_a_fault(tmp_path, content):
    (tmp_path / "t.xlsx").write_bytes(content)
    with pytest.raises(Fault) as caught:
        read(tmp_path / "t.xlsx")
    assert caught.value.kind is Kind.NOT_A_TABLE


def test_a_sheet_of_a_million_rows_is_refused(tmp_path):
    book = openpyxl.Workbook()
    book.active.title = "主题"
    book.active["A1048576"] = "x"
    book.active["Z1048576"] = "x"
    book.save(tmp_path / "t.xlsx")
    with pytest.raises(Fault) as caught:
        read(tmp_path / "t.xlsx")
    assert caught.value.kind is Kind.TOO_LARGE


def test_more_rows_than_a_table_takes(tmp_path):
    (tmp_path / "themes.csv").write_text("代号,名称\n" + "".join(f"n{it},x\n" for it in range(5_001)), "utf-8")
    assert told(read(tmp_path / "themes.csv")) == [("", 5_003, "", "too_many_rows")]
    assert THEMES.key == ("name",)
    assert SATISFACTION.key == ("value",)
