"""The ledger and its lists as XLSX: opened by two readers, and nothing a person wrote becomes anything but text."""

import errno
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from inspector.acts import Act
from inspector.errors import Fault, Kind
from inspector.records import Finding, Site
from inspector.sheet import cells
from inspector.sheet.ledger import Lists
from tests.sheet.ledgers import (
    KEEPER,
    LEAD,
    LEADER,
    SITE,
    a_finding,
    a_milestone,
    a_photo,
    a_step,
    a_store,
    read_back,
    said,
    write,
)

HOSTILE = [
    "=1+1", "=cmd|'/c calc'!A1", "+1", "-1", "@SUM(A1)", "\t=1", "x" * 20_000, "䶮㛃𬱖", "#REF!", "TRUE", "1E5", "0012",
    "2026-11-21", "line\nline", "'quoted", "<b>&amp;", "{x}", "_x0041_",
]  # fmt: skip


@pytest.fixture
def store(tmp_path):
    with a_store(tmp_path / "store") as made:
        yield made


def test_the_columns_of_a_finding(tmp_path, store):
    a_finding(store)
    assert write(store, tmp_path / "台账.xlsx") == 1
    sheet, (row,) = read_back(tmp_path / "台账.xlsx")
    assert sheet.title == "问题整改台账"
    assert said(row) == {
        "台账号": "2026-0001", "年度": 2026, "专项行动": "户厕“回头看”", "来源": "专项督查",
        "发现日期": "2026-11-10", "乡镇": "青石镇", "村": "茶亭村", "组": "茶园组", "对象类型": "农户",
        "对象编号": "990101101201-HT-0007", "对象名称": "柳*芳", "问题码": "T02",
        "问题描述": "柳*芳家化粪池破裂渗漏", "位置": "屋后", "严重程度": "较重", "是否共性": "否", "反弹次数": 0,
        "责任单位": "青石镇茶亭村民委员会", "责任人": "桑长朗", "联系电话": "10000000008", "整改要求": "修补池体",
        "依据": "GB/T 38836-2020", "整改时限": "2026-11-20", "当前状态": "逾期", "整改前照片": 0, "整改后照片": 0,
        "整改轮次": 1, "催办次数": 0, "通报次数": 0, "约谈次数": 0, "督查员": "骆青川",
    }  # fmt: skip


def test_what_became_of_it(tmp_path, store):
    held = a_finding(
        store, lead=LEAD, leader=LEADER, handling="term", common=1, goal="不渗不漏", measures="10月30日前换 1 个池",
        cause="construction", root="施工未验收", elsewhere="全村查 41 户", mechanism="每季巡查", opinion="柳冬芳满意",
        theme="toilet", note="备查",
    )  # fmt: skip
    a_milestone(store, held, 1, "挖开", "2026-11-12", done="2026-11-12")
    a_milestone(store, held, 2, "闭水试验", "2026-11-16")
    a_photo(store, held)
    a_step(store, held, "assign", "2026-11-10", document="青督交〔2026〕1号", due="2026-11-15")
    a_step(store, held, "accept", "2026-11-11")
    a_step(store, held, "ask_extension", "2026-11-12", due="2026-11-18", note="下雨")
    a_step(store, held, "grant_extension", "2026-11-12", due="2026-11-18", approver="池远帆")
    a_step(store, held, "urge", "2026-11-13")
    a_step(store, held, "reply", "2026-11-14", by=KEEPER, note="柳冬芳家已换池")
    a_photo(store, held, a_step(store, held, "recheck", "2026-11-15", by=LEADER, verdict="fixed"))
    a_step(store, held, "close", "2026-11-16", approver="池远帆", proof="recheck")
    write(store, tmp_path / "l.xlsx")
    (row,) = read_back(tmp_path / "l.xlsx")[1]
    found = said(row)
    assert {name: found[name] for name in found if name in _TOLD} == _TOLD


_TOLD = {
    "主题": "厕所", "处置类别": "限期整改", "是否共性": "是", "牵头单位": "青禾县农业农村局", "责任领导": "池远帆",
    "整改目标": "不渗不漏", "整改措施": "10月30日前换 1 个池",
    "阶段节点": "1. 挖开 2026-11-12（已完成）\n2. 闭水试验 2026-11-16", "交办文号": "青督交〔2026〕1号",
    "交办日期": "2026-11-10", "认领日期": "2026-11-11", "整改时限": "2026-11-18", "延期至": "2026-11-18",
    "延期批准人": "池远帆", "当前状态": "已销号", "最近进展": "2026-11-14 柳*芳家已换池", "反馈日期": "2026-11-14",
    "反馈情况": "柳*芳家已换池", "完成日期": "2026-11-15", "整改前照片": 1, "整改后照片": 1, "复查人": "池远帆",
    "复查日期": "2026-11-15", "复查结论": "已整改", "群众意见": "柳*芳满意", "销号日期": "2026-11-16",
    "销号批准人": "池远帆", "销号依据": "复查", "原因": "施工质量", "问题根源": "施工未验收",
    "举一反三": "全村查 41 户", "长效机制": "每季巡查", "催办次数": 1, "备注": "备查",
}  # fmt: skip


def test_three_lists_have_one_numbering(tmp_path, store):
    first = a_finding(store, goal="不渗", measures="换池", lead=LEAD, leader=LEADER)
    a_milestone(store, first, 1, "闭水试验合格", "2026-11-16")
    a_finding(store, number="2026-0002", text="旱厕未拆", due=None)
    assert write(store, tmp_path / "三张清单.xlsx", Lists.THREE, office="青禾县督查室") == 2
    sheets = [read_back(tmp_path / "三张清单.xlsx", number) for number in range(3)]
    assert [it.title for it, _ in sheets] == ["问题清单", "任务清单", "责任清单"]
    problems, tasks, duties = ([said(row) for row in rows] for _, rows in sheets)
    for rows in (problems, tasks, duties):
        assert [it["序号"] for it in rows] == [1, 2]
    assert problems[0]["点位"] == "青石镇 茶亭村 茶园组 柳*芳 屋后"
    assert tasks[0] == {
        "序号": 1, "对应问题": "2026-0001 柳*芳家化粪池破裂渗漏", "整改目标": "不渗", "整改措施": "换池",
        "时间表（节点）": "1. 闭水试验合格 2026-11-16", "完成标志": "闭水试验合格", "整改时限": "2026-11-20",
    }  # fmt: skip
    assert tasks[1]["整改措施"] == "修补池体"  # what was asked for, until the unit says how
    assert tasks[1]["完成标志"] == "复查认定已整改，附整改后照片"
    assert duties[0] == {
        "序号": 1, "对应任务": "换池", "责任领导": "池远帆", "牵头单位": "青禾县农业农村局",
        "责任单位": "青石镇茶亭村民委员会", "责任人": "桑长朗", "督办单位": "青禾县督查室", "完成时限": "2026-11-20",
        "当前状态": "逾期",
    }  # fmt: skip


def test_suspicions_are_no_problems_until_they_are_verified(tmp_path, store):
    a_finding(store)
    a_finding(store, number="2026-0002", suspected=1)
    a_step(store, a_finding(store, number="2026-0003", suspected=1), "verify", "2026-11-12", verdict="true", note="是")
    a_step(store, a_finding(store, number="2026-0004"), "void", "2026-11-12", note="重录")
    write(store, tmp_path / "l.xlsx", Lists.THREE)
    _, rows = read_back(tmp_path / "l.xlsx")
    assert [said(it)["台账号"] for it in rows] == ["2026-0001", "2026-0003"]


def test_the_suspects_and_how_they_were_verified(tmp_path, store):
    held = a_finding(store, suspected=1, visit=None)
    a_step(store, held, "verify", "2026-11-12", verdict="unfounded", by=LEADER, note="柳冬芳家已改造")
    write(store, tmp_path / "l.xlsx", Lists.SUSPECTS)
    (row,) = read_back(tmp_path / "l.xlsx")[1]
    wanted = {
        "核实结论": "不属实",
        "核实人": "池远帆",
        "核实日期": "2026-11-12",
        "核实情况": "柳*芳家已改造",
        "当前状态": "不属实",
    }
    assert {name: said(row)[name] for name in wanted} == wanted


def test_how_late_it_is(tmp_path, store):
    a_step(store, a_finding(store, due="2026-11-09"), "urge", "2026-11-12", note="请抓紧")
    write(store, tmp_path / "l.xlsx", Lists.OVERDUE)
    (row,) = read_back(tmp_path / "l.xlsx")[1]
    assert {name: said(row)[name] for name in ("逾期天数", "催办次数", "最近进展")} == {
        "逾期天数": 12, "催办次数": 1, "最近进展": "2026-11-12 请抓紧",
    }  # fmt: skip


def test_headings_stay_in_sight_filter_and_repeat_on_paper(tmp_path, store):
    for number in range(3):
        a_finding(store, number=f"2026-000{number + 1}")
    write(store, tmp_path / "l.xlsx", Lists.THREE)
    for number, last in enumerate("JGI"):
        sheet, rows = read_back(tmp_path / "l.xlsx", number)
        assert sheet.freeze_panes == "B2"
        assert sheet.auto_filter.ref == f"A1:{last}4"
        assert sheet.print_area == f"'{sheet.title}'!$A$1:${last}$4"
        assert sheet.print_title_rows == "$1:$1"
        assert all(5 < sheet.column_dimensions[it.column_letter].width < 60 for it in sheet[1])
        assert len(rows) == 3


def test_in_english(tmp_path, store):
    a_step(store, a_finding(store), "reply", "2026-11-12")
    write(store, tmp_path / "l.xlsx", language="en")
    sheet, (row,) = read_back(tmp_path / "l.xlsx")
    assert sheet.title == "Ledger"
    shown = [row[name].value for name in ("State", "Severity", "Kind", "Source", "Common")]
    assert shown == ["To re-inspect", "Serious", "Household", "Special inspection", "No"]
    assert all(heading.isascii() for heading in row)


def test_a_finding_without_visit_or_site(tmp_path, store):
    a_finding(store, visit=None, site=None, area=None, due=None, number=None, source="audit", unit=None, person=None)
    write(store, tmp_path / "l.xlsx")
    (row,) = read_back(tmp_path / "l.xlsx")[1]
    found = said(row)
    assert (found["台账号"], found["来源"], found["当前状态"]) == ("7K2-1", "审计", "未整改")
    assert not {"对象名称", "对象类型", "督查员", "整改时限"} & set(found)


def test_an_empty_ledger_has_its_headings(tmp_path, store):
    assert write(store, tmp_path / "l.xlsx") == 0
    sheet, rows = read_back(tmp_path / "l.xlsx")
    assert sheet.max_column == 62
    assert rows == []


@pytest.mark.parametrize("text", HOSTILE)
def test_text_stays_text(tmp_path, text):
    with a_store(tmp_path / "store", site_kind="sewage", site_name=text) as store:
        held = a_finding(
            store, text=text, place=text, requirement=text, basis=text, goal=text, measures=text, root=text,
            elsewhere=text, mechanism=text, opinion=text, note=text, number=text[:40], mark=text[:40],
        )  # fmt: skip
        a_step(store, held, "assign", "2026-11-12", document=text, note=text)
        write(store, tmp_path / "l.xlsx")
    _, (found,) = read_back(tmp_path / "l.xlsx")
    expected = cells.clean(text)
    for name in ("问题描述", "位置", "对象名称", "整改目标", "长效机制", "备注", "交办文号"):
        assert found[name].data_type == "s"
        assert found[name].value.strip().removeprefix("_x005F") == expected.strip()
        assert found[name].quotePrefix == expected.strip().startswith(("=", "+", "-", "@"))
    with zipfile.ZipFile(tmp_path / "l.xlsx") as archive:
        assert b"<f>" not in archive.read("xl/worksheets/sheet1.xml")
    calamine = CalamineWorkbook.from_path(tmp_path / "l.xlsx").get_sheet_by_index(0).to_python()
    assert calamine[1][calamine[0].index("问题描述")].strip() == expected.strip()


@settings(max_examples=80, deadline=None)
@given(st.text(max_size=50))
def test_clean_text_is_clean_and_otherwise_untouched(text):
    kept = cells.clean(text)
    assert cells.clean(kept) == kept
    kept.encode()
    assert [char for char in text if char in kept] == list(kept)
    if text.isprintable():
        assert kept == text


@settings(max_examples=60, deadline=None)
@given(texts=st.lists(st.text(max_size=30), min_size=1, max_size=8))
def test_whatever_is_written_reads_back_as_text(tmp_path_factory, texts):
    path = tmp_path_factory.mktemp("texts") / "l.xlsx"

    def fill(workbook):
        sheet = workbook.create_sheet("a")
        for it in texts:
            sheet.append([1, cells.cell(sheet, it)])
        return [len(texts)]

    cells.write_workbook(path, fill)
    sheet, _ = read_back(path)
    found = [sheet.cell(number, 2) for number in range(1, len(texts) + 1)]
    unified = [cells.clean(it).replace("\r\n", "\n").replace("\r", "\n") for it in texts]
    assert [(it.value or "").replace("\r\n", "\n").replace("\r", "\n") for it in found] == unified
    assert not [it for it in found if it.data_type in "fe"]


def test_dates_nobody_can_read_stay_text(tmp_path, store):
    held = a_finding(store, found="gestern", due="2026-13-45")
    a_step(store, held, "assign", "nie")
    write(store, tmp_path / "l.xlsx")
    (row,) = read_back(tmp_path / "l.xlsx")[1]
    shown = [row[name].value for name in ("发现日期", "整改时限", "年度", "交办日期")]
    assert shown == ["gestern", "2026-13-45", None, "nie"]


def test_an_old_ledger_is_replaced_whole_or_not_at_all(tmp_path, store, monkeypatch):
    path = tmp_path / "l.xlsx"
    a_finding(store)
    write(store, path)
    before = path.read_bytes()

    def full(_):
        raise OSError(errno.ENOSPC, "no space")

    monkeypatch.setattr("inspector.safe_write._sync_file", full)
    with pytest.raises(Fault) as caught:
        write(store, path)
    assert caught.value.kind is Kind.DISK_FULL
    assert path.read_bytes() == before
    assert sorted(it.name for it in tmp_path.iterdir()) == ["l.xlsx", "store"]


def test_a_file_that_does_not_read_back_is_refused(tmp_path):
    def fill(workbook):
        workbook.create_sheet("a").append(["x"])
        return [2]

    with pytest.raises(Fault) as caught:
        cells.write_workbook(tmp_path / "l.xlsx", fill)
    assert caught.value.kind is Kind.WRITE_UNCHECKED
    assert list(tmp_path.iterdir()) == []


def test_a_torn_workbook_has_not_its_rows(tmp_path, store):
    a_finding(store)
    path = tmp_path / "l.xlsx"
    write(store, path)
    whole = path.read_bytes()
    assert cells.rows_of_sheets(path) == [2]
    for cut in (0, 10, len(whole) // 2, len(whole) - 30):
        path.write_bytes(whole[:cut])
        assert cells.rows_of_sheets(path) == []
    flipped = bytearray(whole)
    flipped[whole.index(b"xl/worksheets/sheet1.xml") + 200] ^= 255
    path.write_bytes(flipped)
    assert cells.rows_of_sheets(path) != [2]


def test_an_erased_finding_says_nothing_personal(tmp_path, store):
    held = a_finding(store)
    with store.operation(Act.ERASE) as edit:
        edit.erase(Finding, held)
        edit.erase(Site, SITE)
    write(store, tmp_path / "l.xlsx")
    (row,) = read_back(tmp_path / "l.xlsx")[1]
    assert "柳冬芳" not in str(said(row))
