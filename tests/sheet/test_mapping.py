"""A stranger's ledger: its heading found, its days and words read, and never a cell guessed."""

from datetime import date

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.errors import Fault, Kind
from inspector.rectification.moves import Stage, Verdict
from inspector.sheet import mapping_cells as cells
from inspector.sheet import reading
from inspector.sheet.columns import Flaw
from inspector.sheet.mapping import Mapping, guess, key_of, lay_out, read_mapping
from inspector.sheet.mapping_fields import BY_NAME, FIELDS, LEAVE, REMARK, guessed
from inspector.sheet.mapping_layout import Sheet, letters


def read(path):
    found = reading.read_in_child({"path": str(path), "merged": True})["sheets"]
    return [Sheet(it["name"], it["rows"], tuple(map(tuple, it.get("merged", ())))) for it in found]


def saved(folder, fill):
    book = openpyxl.Workbook()
    fill(book.active)
    book.save(folder / "l.xlsx")
    return folder / "l.xlsx"


@pytest.mark.parametrize("text", [
    "2026.3.5", "2026-3-5", "2026/3/5", "2026年3月5日", "２０２６年３月５日", "2026. 3. 5", "20260305", "46086",
    "46086.5",
    "2026-03-05T10:30", "2026年3月5日（周四）", "2026年3月5日前", "3月5日", "3/5", "3-5", "2026年 3月 5日 上午9:30",
])  # fmt: skip
def test_days_in_every_way_offices_write_them(text):
    assert cells.day(text, 2026) == date(2026, 3, 5)


@pytest.mark.parametrize("text", [
    "2026-02-30", "2026.13.1", "2月30日", "长期", "0", "12", "1899-01-01", "20261305", "3.1", "12.3", "近期", "2026",
    "99999",
])  # fmt: skip
def test_impossible_and_cut_days_are_none(text):
    assert cells.day(text, 2026) is Flaw.NOT_A_DATE


def test_a_day_without_its_year_needs_one_and_a_month_means_its_end():
    assert cells.day("3月5日") is Flaw.NOT_A_DATE
    assert cells.day("2028年2月底") == date(2028, 2, 29)
    assert cells.day("4月底前", 2026) == date(2026, 4, 30)
    assert cells.usual_year(["3月5日", "2025.1.2", "2025-3-4", "2024-1-1", ""]) == 2025
    assert cells.year_in(["青禾县", "2026年整改台账"]) == 2026


@given(st.text(max_size=30), st.one_of(st.none(), st.integers(1950, 2099)))
def test_no_cell_makes_it_fall(text, year):
    assert isinstance(cells.day(text, year), date | Flaw)
    for words in (cells.severity, cells.stage, cells.verdict, cells.recheck, cells.yes_no):
        found = words(text)
        assert found is not None
    assert isinstance(cells.is_empty(text), bool)


def test_words_of_state_severity_and_verdict():
    assert [cells.stage(it) for it in ("已销号", " 整改中。", "未整改", "持续推进中吗")] == [
        Stage.CLOSED, Stage.DOING, Stage.OPEN, Flaw.UNKNOWN_CHOICE]  # fmt: skip
    assert [cells.severity(it) for it in ("一般", "重大问题", "２", "很坏")] == [1, 3, 2, Flaw.UNKNOWN_CHOICE]
    assert cells.verdict("部分属实") is Verdict.PARTLY_TRUE
    assert cells.recheck("未整改到位") is Verdict.NOT_FIXED
    assert [cells.yes_no(it) for it in ("是", "否", "也许")] == [1, 0, Flaw.NOT_YES_NO]


def test_every_field_is_guessed_by_its_own_headings():
    for field in FIELDS:
        for heading in field.headings:
            becomes = guessed([heading])[0]
            assert becomes == field.name or heading in {h for it in FIELDS if it is not field for h in it.headings}


def test_unknown_columns_are_kept_and_known_useless_ones_left_out():
    assert guessed(["自编列", "年度", "", "问题描述", "存在问题"]) == [REMARK, LEAVE, LEAVE, "text", "text"]
    assert guessed(["责任单位", "整改单位"]) == ["unit", REMARK]  # one unit of each finding: the other is not lost


def test_of_two_headings_of_one_field_the_more_usual_one_is_taken():
    assert guessed(["整改情况", "状态"]) == ["progress", "status"]
    assert guessed(["整改进展", "完成情况", "当前状态"]) == ["progress", "progress", "status"]
    assert guessed(["配合单位", "责任单位"]) == [REMARK, "unit"]
    assert guessed(["编号", "台账号"]) == [REMARK, "number"]


def _office(sheet):
    sheet["A1"] = "青禾县农村人居环境问题整改台账（2026年）"
    sheet.merge_cells("A1:J1")
    sheet["A2"] = "填报单位：县督查办公室"
    for cell, text in {
        "A3": "序号",
        "B3": "乡镇",
        "C3": "存在问题",
        "D3": "发现时间",
        "E3": "整改情况",
        "H3": "责任单位",
    }.items():
        sheet[cell] = text
    sheet.merge_cells("E3:G3")
    for cell, text in {"E4": "整改措施", "F4": "整改状态", "G4": "完成时间"}.items():
        sheet[cell] = text
    for column in "ABCDH":
        sheet.merge_cells(f"{column}3:{column}4")
    sheet.append(
        [1, "云渡镇", "垃圾桶满溢", "2026.3.5", "增加清运", "已销号", "2026年4月1日", "云渡镇人民政府", "多出来的"]
    )
    sheet.append([2, None, "污水直排", "3月6日", "接管", "整改中", None, "云渡镇人民政府"])
    sheet.merge_cells("B5:B6")
    sheet.append([])
    sheet.append([3, "云渡镇", "沟渠淤塞", "3月7日", "清淤一", "未整改", None, "云渡镇人民政府"])
    sheet.append([None, None, None, None, "清淤二", None, None, "青禾县农业农村局"])
    for column in "ABCD":
        sheet.merge_cells(f"{column}8:{column}9")
    sheet.append(["合计", None, 3])
    sheet.append(["注：以上数据截至三月底"])


def test_titles_two_heading_rows_merged_cells_totals_and_notes(tmp_path):
    layout = lay_out(read(saved(tmp_path, _office)), None, "")
    assert layout.head == (3, 4)
    assert layout.headings == [
        "序号", "乡镇", "存在问题", "发现时间", "整改情况 / 整改措施", "整改情况 / 整改状态", "整改情况 / 完成时间",
        "责任单位", "(I)",
    ]  # fmt: skip
    assert [it.row for it in layout.body] == [5, 6, 8, 9]
    assert layout.body[1].cells[1] == "云渡镇"  # merged downwards
    assert [it.goes_on for it in layout.body] == [False, False, False, True]
    assert layout.passed_over == [10, 11]
    assert layout.above[0].startswith("青禾县农村人居环境")
    mapping = guess(layout)
    assert mapping.becomes(layout.headings) == [
        "item", "town", "text", "found", "measures", "status", "finished", "unit", REMARK]  # fmt: skip


def test_a_formula_is_the_value_it_had_and_never_computed(tmp_path):
    def fill(sheet):
        sheet.append(["台账号", "问题描述", "整改时限"])
        sheet.append(["1", "=1+1", '=HYPERLINK("http://x","y")'])

    rows = read(saved(tmp_path, fill))[0].rows
    assert rows[1][:1] == ["1"]
    assert all("=" not in it and "http" not in it for it in rows[1])


def test_the_ledger_is_found_among_other_sheets(tmp_path):
    book = openpyxl.Workbook()
    book.active.title = "封面"
    book.active["B2"] = "台账"
    other = book.create_sheet("统计")
    other.append(["乡镇", "问题数"])
    ledger = book.create_sheet("明细")
    ledger.append(["台账号", "问题描述", "责任单位", "整改时限"])
    ledger.append(["1", "x", "y", "z"])
    book.save(tmp_path / "l.xlsx")
    assert lay_out(read(tmp_path / "l.xlsx"), None, "").sheet == "明细"
    with pytest.raises(Fault) as fault:
        lay_out(read(tmp_path / "l.xlsx")[:2], None, "l.xlsx")
    assert (fault.value.kind, fault.value.facts["message"]) == (Kind.BAD_ROW, Flaw.NO_HEADING)


def test_free_words_under_a_heading_of_states_are_a_tale(tmp_path):
    def fill(sheet):
        sheet.append(["台账号", "问题描述", "整改情况"])
        sheet.append(["1", "x", "已于三月清运两车，正在硬化地面"])
        sheet.append(["2", "y", "已完成"])
        sheet.append(["3", "z", "与村委会商定了位置"])

    layout = lay_out(read(saved(tmp_path, fill)), None, "")
    assert guess(layout).columns["整改情况"] == "progress"


def test_a_mapping_is_written_and_read_again_and_strangers_are_refused():
    mapping = Mapping(columns={"甲": "text", "乙": REMARK, "丙": LEAVE}, sheet="台账", head=(3, 4), units="create")
    assert read_mapping(mapping.written()) == mapping
    assert mapping.with_column("乙", "number").with_column("丙", "number").columns == {
        "甲": "text", "乙": LEAVE, "丙": "number"}  # fmt: skip
    for text in ("", "[]", "{", '{"columns": 1}', '{"columns": {"甲": "nobody"}}', '{"columns": {"甲": 1}}',
                 '{"columns": {"甲": "number", "乙": "number"}}', '{"columns": {}, "head": [4, 3]}',
                 '{"columns": {}, "head": [true, 2]}', '{"columns": {}, "units": "x"}', '{"columns": {}, "sheet": 1}',
                 "[" * 100_000):  # fmt: skip
        with pytest.raises(Fault) as fault:
            read_mapping(text)
        assert fault.value.kind is Kind.BAD_VALUE
    assert key_of(["a", "b"]) != key_of(["b", "a"])


def test_far_corners_and_bombs_are_refused_by_the_reading(tmp_path):
    def far(sheet):
        sheet["A1"] = "问题描述"
        sheet["ALL1000000"] = "x"

    with pytest.raises(Fault) as fault:
        read(saved(tmp_path, far))
    assert fault.value.kind is Kind.TOO_LARGE


def test_merged_ranges_over_everything_cost_nothing():
    sheet = Sheet("s", [["台账号", "问题描述"], ["1", "x"]], tuple([(0, 0, 1_048_575, 16_383)] * 1000))
    layout = lay_out([sheet], Mapping(columns={}, head=(1, 1)), "")
    assert len(layout.body) <= 1


@given(st.lists(st.lists(st.sampled_from(["", "问题描述", "台账号", "x", "合计", "注：", "1",
    "乡镇"]), max_size=5), max_size=8),
       st.lists(st.tuples(*[st.integers(0, 9)] * 4), max_size=4))  # fmt: skip
def test_any_sheet_has_a_layout_or_none(rows, merged):
    try:
        layout = lay_out([Sheet("s", rows, tuple(merged))], None, "")
    except Fault as fault:
        assert fault.kind is Kind.BAD_ROW  # noqa: PT017 - one of two outcomes
        return
    assert layout.head[0] <= layout.head[1]
    assert len({it for it in layout.headings if it}) == len([it for it in layout.headings if it])
    assert set(guess(layout).columns.values()) <= {*BY_NAME, REMARK, LEAVE}


def test_letters_of_columns():
    assert [letters(it) for it in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]
