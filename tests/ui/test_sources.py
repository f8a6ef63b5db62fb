"""Sources in the window: a stranger's ledger looked at, mapped, taken in, undone; items verified and accepted."""

import openpyxl
import pytest
from PySide6.QtCore import Qt
from python_calamine import CalamineWorkbook

from inspector.operations.rectification import reading
from inspector.records import Finding, Origin, Recheck
from inspector.rectification.moves import Stage
from inspector.sample.suspects import suspects_file
from tests.hands import nameless

HEADS = ["台账编号", "乡镇", "村", "存在问题", "检查时间", "整改单位", "完成时限", "整改情况", "自编列"]
ROWS = [
    ["Q-1", "云渡镇", "稻香村", "垃圾桶满溢", "2026.3.5", "云渡镇人民政府", "2026年4月5日", "已销号", "甲"],
    ["Q-2", "云渡镇", "稻香村", "沟渠淤塞", "3月6日", "云渡镇人民政府", "2026.4.6", "整改中", "乙"],
    ["Q-3", "云渡镇", "没有的村", "污水直排", "3月7日", "云渡镇人民政府", "2026.4.6", "整改中", "丙"],
]


@pytest.fixture
def old_ledger(tmp_path):
    book = openpyxl.Workbook()
    for line in (["青禾县问题整改台账"], HEADS, *ROWS):
        book.active.append(line)
    book.save(tmp_path / "旧台账.xlsx")
    return tmp_path / "旧台账.xlsx"


@pytest.fixture
def window(desk, hands):
    made = desk("office", "sources")
    settle(hands, made)
    return made


def settle(hands, window):
    hands.wait_until(lambda: window.session.background.idle, 60_000)


def undo(hands, window):
    window.activateWindow()
    hands.wait_until(window.isActiveWindow)
    before = window.session.glance.newest
    hands.press("Ctrl+Z", window)
    hands.wait_until(lambda: window.session.glance.newest > before)
    settle(hands, window)


def looked_at(hands, window, file):
    page = window.pages["sources"]
    page.look_at(file)
    hands.wait_until(lambda: page.importing.looked is not None and page.importing.act.isEnabled(), 60_000)
    settle(hands, window)
    return page.importing


def taken(hands, window, file):
    pane = looked_at(hands, window, file)
    hands.click("import_act")
    hands.wait_until(lambda: pane.done is not None, 60_000)
    settle(hands, window)
    hands.click("import_act")  # to the items
    hands.wait_until(lambda: window.pages["sources"].items.lines.lines)
    settle(hands, window)


def stands(window):
    store = window.session.glance
    return {it.number or it.item: reading.standing_of(store, it.id).stage for it in store.find(Finding)}


def test_a_ledger_is_dropped_looked_at_taken_in_and_undone(window, hands, old_ledger):
    page = window.pages["sources"]
    assert hands.reads("把 XLSX 或 CSV 文件拖到这里")
    assert hands.drop(page, [old_ledger])
    hands.wait_until(lambda: page.importing is not None and page.importing.looked is not None, 60_000)
    settle(hands, window)
    pane = page.importing
    assert [row[2].currentText() for row in pane.columns.rows] == [
        "台账号", "乡镇", "村", "问题描述", "发现日期", "责任单位", "整改时限", "当前状态", "记入备注"]  # fmt: skip
    assert pane.columns.rows[2][3].text() == "2/3 格"
    assert [line.cells[1] for line in pane.preview.lines] == ["垃圾桶满溢", "沟渠淤塞"]
    assert pane.preview.lines[0].cells[-1] == "已销号"
    assert [line.cells for line in pane.refused.lines] == [("5", "村", "没有哪个区划用这个代码或名称")]
    assert (pane.first.value(), pane.last.value()) == (2, 2)
    assert nameless(page) == []
    assert window.session.glance.find(Finding) == []
    hands.click("import_act")
    hands.wait_until(lambda: pane.done is not None, 60_000)
    settle(hands, window)
    assert stands(window) == {"Q-1": Stage.CLOSED, "Q-2": Stage.DOING}
    assert "Ctrl+Z" in pane.result.text()
    hands.click("import_act")
    settle(hands, window)
    assert hands.reads("旧台账")
    undo(hands, window)
    assert (window.session.glance.find(Finding), window.session.glance.find(Origin)) == ([], [])


def test_a_column_becomes_something_else_and_is_remembered(window, hands, old_ledger):
    pane = looked_at(hands, window, old_ledger)
    before = pane.looked
    hands.choose(pane.columns.rows[8][2], "群众意见")
    hands.wait_until(lambda: pane.looked is not before)
    settle(hands, window)
    hands.click("import_act")
    hands.wait_until(lambda: pane.done is not None, 60_000)
    settle(hands, window)
    assert {it.opinion for it in window.session.glance.find(Finding)} == {"甲", "乙"}
    hands.click("leave_import")
    again = looked_at_again(hands, window, old_ledger)
    assert again.columns.rows[8][2].currentText() == "群众意见"
    assert again.said.text().startswith("已按上次的对应关系")
    assert not again.act.isEnabled()  # all of it is here


def looked_at_again(hands, window, file):
    page = window.pages["sources"]
    page.look_at(file)
    hands.wait_until(lambda: page.importing.looked is not None, 60_000)
    settle(hands, window)
    return page.importing


def test_the_rows_left_out_are_saved(window, hands, old_ledger, tmp_path):
    pane = looked_at(hands, window, old_ledger)
    hands.click(pane.view.segments[1])
    assert pane.refused.isVisible()
    pane.save_refused(tmp_path / "未收.xlsx")
    hands.wait_until(lambda: "未收.xlsx" in pane.result.text(), 60_000)
    rows = CalamineWorkbook.from_path(tmp_path / "未收.xlsx").get_sheet_by_index(0).to_python()
    assert rows[1] == ["Sheet", 5.0, "村", "没有哪个区划用这个代码或名称"]


def test_another_heading_is_chosen_and_nothing_is_taken_by_leaving(window, hands, old_ledger):
    pane = looked_at(hands, window, old_ledger)
    pane.first.setValue(3)
    pane.last.setValue(3)
    pane.last.editingFinished.emit()
    hands.wait_until(lambda: pane.looked.layout.head == (3, 3))
    settle(hands, window)
    assert pane.columns.rows[0][0].text() == "Q-1"
    hands.press("Escape", pane)
    settle(hands, window)
    assert not pane.isVisible()
    assert window.session.glance.find(Finding) == []


def test_a_file_that_is_no_ledger_says_so(window, hands, tmp_path):
    (tmp_path / "x.csv").write_text("甲,乙\n1,2\n", "utf-8")
    page = window.pages["sources"]
    page.look_at(tmp_path / "x.csv")
    hands.wait_until(lambda: page.importing.result.text().startswith("△"), 60_000)
    settle(hands, window)
    assert not page.importing.act.isEnabled()


def test_suspects_are_verified_many_at_once_and_accepted(window, hands):
    taken(hands, window, suspects_file())
    page = window.pages["sources"]
    assert "已核实 0/40" in page.items.progress.text()
    assert not page.items.verify.isEnabled()
    page.items.lines.setFocus()
    page.items.lines.selectRow(39)
    hands.wait_until(page.items.like.isVisible)
    assert page.items.like.text().startswith("可能与")
    page.items.lines.selectRow(0)
    hands.wait_until(page.items.like.isHidden)
    hands.press("Shift+Down", page.items.lines)
    assert (page.items.many.text(), page.items.accept.isEnabled()) == ("已选 2 条", False)
    hands.click("verify")
    hands.wait_until(lambda: hands.see_all("take_step") and hands.see("act").isEnabled())
    hands.click("属实")
    hands.click("act")  # without words it is refused: what was verified has to be said
    settle(hands, window)
    assert set(stands(window).values()) == {Stage.SUSPECTED}
    hands.type_text("入户核实，与推送一致", "核实了什么，看到什么")
    hands.click("act")
    hands.wait_until(lambda: not hands.see_all("take_step"), 60_000)
    settle(hands, window)
    assert [stands(window)[it] for it in "123"] == [Stage.OPEN, Stage.OPEN, Stage.SUSPECTED]
    assert "已核实 2/40" in page.items.progress.text()
    undo(hands, window)
    assert set(stands(window).values()) == {Stage.SUSPECTED}


def test_who_verifies_suspects_on_a_visit_is_planned(window, hands):
    taken(hands, window, suspects_file())
    page = window.pages["sources"]
    assert not page.items.plan.isEnabled()
    page.items.lines.setFocus()
    page.items.lines.selectRow(0)
    hands.press("Shift+Down", page.items.lines)
    hands.click("plan_verification")
    dialog = hands.see("plan_recheck")
    hands.wait_until(lambda: dialog.who.count() > 1)
    assert "2" in dialog.title.text()
    hands.click("act")
    hands.wait_until(lambda: not hands.see_all("plan_recheck"))
    settle(hands, window)
    tasks = window.session.glance.find(Recheck, purpose="verify")
    assert {it.finding for it in tasks} == set(page.items.selected)
    undo(hands, window)
    assert window.session.glance.find(Recheck, purpose="verify") == []


def test_an_issue_is_added_by_hand_to_its_document(window, hands):
    page = window.pages["sources"]
    hands.click("add_origin")
    hands.wait_until(lambda: hands.see_all("origin_source") and hands.see("origin_source").count())
    hands.type_text("省级督导反馈意见", "origin_name")
    hands.choose("origin_source", "上级督导反馈")
    hands.click("act")
    hands.wait_until(lambda: page.list.shown.values and not hands.see_all("origin_facts"))
    settle(hands, window)
    hands.click("add_issue")
    hands.wait_until(lambda: hands.see_all("new_issue") and hands.see("act").isEnabled())
    hands.click("act")
    assert hands.reads("△ 请写明问题")
    dialog = hands.see("new_issue")
    hands.type_text("部分村庄污水管网未接通", "issue_text")
    dialog.aspect.setText("基础设施")
    dialog.item.setText("3")
    dialog.place.setCurrentIndex(dialog.place.findText("云渡镇稻香村", Qt.MatchFlag.MatchEndsWith))
    hands.click("act")
    hands.wait_until(lambda: page.items.lines.lines)
    settle(hands, window)
    (it,) = window.session.glance.find(Finding)
    assert (it.text, it.aspect, it.item, it.source, it.suspected) == (
        "部分村庄污水管网未接通",
        "基础设施",
        "3",
        "superior",
        0,
    )
    page.items.lines.selectRow(0)
    assert (page.items.verify.isEnabled(), page.items.accept.isEnabled()) == (False, True)
    hands.click("accept")
    hands.wait_until(lambda: hands.see_all("take_step") and hands.see("act").isEnabled())
    hands.click("act")
    hands.wait_until(lambda: stands(window) == {"3": Stage.DOING})
    settle(hands, window)
    assert "已认领 1/1" in page.items.progress.text()


def test_the_quality_of_the_data_stands_beside_the_package(window, hands):
    taken(hands, window, suspects_file())
    window.show_page("packages", "out")
    settle(hands, window)
    card = window.pages["packages"].part("out").quality
    assert hands.reads("疑似问题未核实")
    assert card.report.counts["to_verify"] == 40
    hands.click("see_quality")
    dialog = hands.see("quality_list")
    hands.choose(dialog.which, "疑似问题未核实 (40)")
    assert len(dialog.lines.lines) == 40
    hands.click("open_flawed")
    hands.wait_until(lambda: window.current == "ledger")
    dialog.close()
    settle(hands, window)
