"""The ledger as XLSX: opened by two readers, and nothing a person wrote becomes anything but text."""

import errno
import zipfile
from dataclasses import fields, replace
from datetime import date

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from inspector.db.ledger import LedgerRow
from inspector.errors import Fault, Kind
from inspector.sheet import cells
from inspector.sheet.ledger import write_ledger

TODAY = "2026-11-21"
PLAIN = LedgerRow(
    rowid=1, id="f", number="2026-0001", mark="7K2-1", text="柳冬芳家化粪池破裂渗漏", severity=2, code="T02",
    question="HT04", found="2026-11-10T09:00:00+08:00", due="2026-11-20", requirement="修补池体",
    basis="GB/T 38836-2020", place="屋后", visit="v", draft=False, inspector="骆青川", method="on_site",
    campaign="户厕“回头看”", site="s", site_kind="household", site_code="990101101201-HT-0007", site_name="柳冬芳",
    town="青石镇", village="茶亭村", group="茶园组", unit="青石镇茶亭村民委员会", person="桑长朗", phone="10000000008",
    code_title="破裂渗漏", code_title_en="Cracked", photos=2,
)  # fmt: skip
HOSTILE = [
    "=1+1", "=cmd|'/c calc'!A1", "+1", "-1", "@SUM(A1)", "\t=1", "a\x01b", "a\ud800b", "a\x00b", "\ufffe", "<b>&amp;",
    "x" * 40_000, "䶮㛃𬱖", "#REF!", "TRUE", "1E5", "0012", "2026-11-21", "line\nline", "\u202eabc", "'quoted",
]  # fmt: skip


def read_back(path):
    """(openpyxl's sheet, its rows as dictionaries by heading)."""
    sheet = openpyxl.load_workbook(path).active
    headings = [it.value for it in sheet[1]]
    return sheet, [dict(zip(headings, row, strict=True)) for row in sheet.iter_rows(min_row=2)]


def test_the_columns_of_a_finding(tmp_path):
    other = replace(PLAIN, number=None, due=None, site_kind="sewage", photos=0)
    write_ledger([PLAIN, other], tmp_path / "台账.xlsx", today=TODAY)
    sheet, (first, second) = read_back(tmp_path / "台账.xlsx")
    assert sheet.title == "问题整改台账"
    assert {name: it.value for name, it in first.items()} | {"发现日期": None, "整改时限": None} == {
        "台账号": "2026-0001", "年度": 2026, "专项行动": "户厕“回头看”", "发现日期": None,
        "乡镇": "青石镇", "村": "茶亭村", "组": "茶园组", "对象类型": "农户",
        "对象编号": "990101101201-HT-0007", "对象名称": "柳*芳", "问题类别": "破裂渗漏",
        "问题码": "T02", "问题描述": "柳*芳家化粪池破裂渗漏", "位置": "屋后", "严重程度": "较重",
        "责任单位": "青石镇茶亭村民委员会", "责任人": "桑长朗", "联系电话": "10000000008", "整改要求": "修补池体",
        "依据": "GB/T 38836-2020", "整改时限": None, "当前状态": "逾期", "照片数": 2, "督查员": "骆青川",
    }  # fmt: skip
    assert first["发现日期"].is_date
    assert first["整改时限"].is_date
    assert (first["发现日期"].value.date(), first["整改时限"].value.date()) == (date(2026, 11, 10), date(2026, 11, 20))
    shown = [second[name].value for name in ("台账号", "整改时限", "当前状态", "对象名称")]
    assert shown == ["7K2-1", None, "未整改", "柳冬芳"]


def test_headings_stay_in_sight_and_filter(tmp_path):
    write_ledger([PLAIN] * 3, tmp_path / "l.xlsx", today=TODAY)
    sheet, rows = read_back(tmp_path / "l.xlsx")
    assert sheet.freeze_panes == "B2"
    assert sheet.auto_filter.ref == "A1:X4"
    assert sheet.print_title_rows == "$1:$1"
    assert all(5 < sheet.column_dimensions[it.column_letter].width < 60 for it in sheet[1])
    assert len(rows) == 3


def test_in_english(tmp_path):
    write_ledger([PLAIN], tmp_path / "l.xlsx", language="en", today=TODAY)
    sheet, (row,) = read_back(tmp_path / "l.xlsx")
    assert sheet.title == "Ledger"
    shown = [row[name].value for name in ("State", "Severity", "Kind", "Class")]
    assert shown == ["Overdue", "Serious", "Household", "Cracked"]
    assert all(heading.isascii() for heading in row)


def test_an_empty_ledger_has_its_headings(tmp_path):
    write_ledger([], tmp_path / "l.xlsx", today=TODAY)
    sheet, rows = read_back(tmp_path / "l.xlsx")
    assert sheet.max_column == 24
    assert rows == []


@pytest.mark.parametrize("text", HOSTILE)
def test_text_stays_text(tmp_path, text):
    names = [it.name for it in fields(LedgerRow) if it.type in {"str", "str | None", str, str | None}]
    row = replace(PLAIN, **dict.fromkeys(set(names) - {"site_kind", "found", "due"}, text), site_kind="sewage")
    write_ledger([row], tmp_path / "l.xlsx", today=TODAY)
    _, (found,) = read_back(tmp_path / "l.xlsx")
    expected = cells.clean(text)
    for name in ("问题描述", "责任单位", "位置", "台账号", "对象名称", "联系电话"):
        assert found[name].data_type == "s" or not expected
        assert found[name].value == (expected or None)
        assert found[name].quotePrefix == text.startswith(("=", "+", "-", "@", "\t"))
    with zipfile.ZipFile(tmp_path / "l.xlsx") as archive:
        assert b"<f>" not in archive.read("xl/worksheets/sheet1.xml")
    calamine = CalamineWorkbook.from_path(tmp_path / "l.xlsx").get_sheet_by_index(0).to_python()
    assert calamine[1][12] == expected


@settings(max_examples=80, deadline=None)
@given(st.text(max_size=50))
def test_clean_text_is_clean_and_otherwise_untouched(text):
    kept = cells.clean(text)
    assert cells.clean(kept) == kept
    kept.encode()
    assert [char for char in text if char in kept] == list(kept)
    if text.isprintable():
        assert kept == text


def test_dates_nobody_can_read_stay_text(tmp_path):
    write_ledger([replace(PLAIN, found="gestern", due="2026-13-45")], tmp_path / "l.xlsx", today=TODAY)
    _, (row,) = read_back(tmp_path / "l.xlsx")
    assert [row[name].value for name in ("发现日期", "整改时限", "年度")] == ["gestern", "2026-13-45", None]


def test_an_old_ledger_is_replaced_whole_or_not_at_all(tmp_path, monkeypatch):
    path = tmp_path / "l.xlsx"
    write_ledger([PLAIN], path, today=TODAY)
    before = path.read_bytes()

    def full(_):
        raise OSError(errno.ENOSPC, "no space")

    monkeypatch.setattr("inspector.safe_write._sync_file", full)
    with pytest.raises(Fault) as caught:
        write_ledger([PLAIN, PLAIN], path, today=TODAY)
    assert caught.value.kind is Kind.DISK_FULL
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_that_does_not_read_back_is_refused(tmp_path):
    def fill(workbook):
        workbook.create_sheet("a").append(["x"])
        return [2]

    with pytest.raises(Fault) as caught:
        cells.write_workbook(tmp_path / "l.xlsx", fill)
    assert caught.value.kind is Kind.WRITE_UNCHECKED
    assert list(tmp_path.iterdir()) == []
