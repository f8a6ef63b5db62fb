"""批量 in the ledger: rows gathered by keyboard, one field of many set at once, many handed over or closed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from inspector.operations.rectification import reading, sorting, steps
from inspector.operations.rectification.acting import Said
from inspector.records import Finding, Paper, Unit, Visit
from inspector.rectification.moves import Move, Stage
from inspector.ui.models.ledger import Column
from tests.ui.ledgers import column, listed, pick, settle

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)")  # a completer, offscreen


def everything(hands, window):
    """Select all rows and open 批量."""
    page = window.pages["ledger"]
    hands.press("Ctrl+A", page.view)
    hands.press("Ctrl+B", page.view)
    settle(hands, window)
    return page


def stages(window):
    found = reading.standings(window.session.glance, [it.id for it in listed_findings(window)])
    return [it.stage for it in found.values()]


def listed_findings(window):
    page = window.pages["ledger"]
    return [window.session.glance.get(Finding, page.model.row(at).id) for at in range(page.model.rowCount())]


def take(window, hands, ids, move, **said):
    window.session.do(window, lambda store: steps.take(store, ids, move, Said(**said)))
    settle(hands, window)


def test_the_space_bar_gathers_rows_and_escape_lets_them_go(desk, hands):
    window = desk("field", "ledger")
    page = window.pages["ledger"]
    view = page.view
    hands.press("Space", view)
    hands.press("Down", view)
    hands.press("Down", view)
    hands.press("Space", view)
    assert view.spans() == [(0, 0), (2, 2)]
    assert hands.reads("已选 2")
    hands.press("End", view)
    assert (view.currentIndex().row(), view.spans()) == (3, [(0, 0), (2, 2)])
    hands.press("Home", view)
    hands.press("Space", view)
    assert view.spans() == [(2, 2)]
    view.grab()
    hands.press("Escape", view)
    assert view.spans() == [(0, 0)]
    hands.press("Shift+Down", view)
    assert view.spans() == [(0, 1)]
    assert list(page.chosen()) == list(page.model.lines[:2])


def test_the_unit_of_many_is_one_operation_and_one_undo(desk, hands):
    window = desk("field", "ledger")
    page = window.pages["ledger"]
    before = [it.unit for it in listed_findings(window)]
    wanted = next(it for it in window.session.glance.find(Unit) if it.id not in before)
    everything(hands, window)
    pick(hands, window, "改责任单位")
    dialog = hands.see("edit_findings")
    hands.wait_until(dialog.act.isEnabled)
    assert any("现在：" in it for it in [dialog.now.text()])
    hands.type_text("谁也不认识的单位", into=dialog.pick.line)
    hands.click("act")
    assert hands.reads("△ 请从列表里选一个，或选“无”")
    hands.type_text(wanted.name, into=dialog.pick.line, replace=True)
    hands.click("act")
    hands.wait_until(lambda: hands.reads("已改 4 条的责任单位"))
    settle(hands, window)
    assert {it.unit for it in listed_findings(window)} == {wanted.id}
    assert page.view.spans() == [(0, 3)], "what is selected stays selected"
    window.session.undo()
    settle(hands, window)
    assert [it.unit for it in listed_findings(window)] == before


def test_what_cannot_be_done_is_said_with_numbers_before(desk, hands):
    window = desk("office", "ledger")
    merge_first(window, hands)
    page = window.pages["ledger"]
    ids = [it.id for it in listed_findings(window)]
    take(window, hands, ids[:1], Move.VOID, note="重复登记")
    everything(hands, window)
    entries = {it.words: it for it in listed(hands)}
    assert entries["交办"].right == "4 条中可办 3 条"
    assert entries["销号"].off
    assert entries["销号"].right == "3 条：销号的证据还不齐"
    pick(hands, window, "销号")
    assert hands.see_all("picker"), "what cannot be done is not begun"
    pick(hands, window, "交办")
    dialog = hands.see("sorted_out")
    assert hands.reads("4 条中可办 3 条。")
    assert hands.reads("1 条：作废")
    hands.press("Return", dialog)
    dialog = hands.see("assign_findings")
    hands.wait_until(dialog.act.isEnabled)
    dialog.due.show_day("2999-01-01")
    hands.press("Ctrl+Return", dialog)
    hands.wait_until(lambda: hands.reads("已交办 3 条"))
    settle(hands, window)
    assert sorted(stages(window)) == [Stage.ASSIGNED] * 3 + [Stage.VOID]
    assert {it.due for it in reading.standings(window.session.glance, ids[1:]).values()} == {"2999-01-01"}
    window.session.undo()
    settle(hands, window)
    assert sorted(stages(window)) == [Stage.OPEN] * 3 + [Stage.VOID], "one undo for all"
    assert page.view.hasFocus() or page.isAncestorOf(window.focusWidget())


def test_findings_of_nobody_want_a_unit_before_they_are_handed_over(desk, hands):
    window = desk("office", "ledger")
    merge_first(window, hands)
    nobody = next(it.id for it in listed_findings(window))
    window.session.do(window, lambda store: change_unit(store, nobody))
    settle(hands, window)
    everything(hands, window)
    pick(hands, window, "交办")
    dialog = hands.see("assign_findings")
    hands.wait_until(dialog.act.isEnabled)
    hands.click("act")
    assert hands.reads("△ 有 1 条还没有责任单位，请选一个")
    hands.type_text("没有这个单位", into=dialog.unit.line)
    hands.click("act")
    assert hands.reads("△ 没有叫这个名字的单位")
    unit = window.session.glance.find(Unit)[0]
    hands.type_text(unit.name, into=dialog.unit.line, replace=True)
    hands.click("act")
    hands.wait_until(lambda: hands.reads("已交办 4 条"))
    settle(hands, window)
    assert {it.unit for it in listed_findings(window)} == {unit.id}


def test_hand_over_papers_are_put_into_a_folder(desk, hands, tmp_path):
    window = desk("office", "ledger")
    merge_first(window, hands)
    everything(hands, window)
    pick(hands, window, "交办")
    dialog = hands.see("assign_findings")
    hands.wait_until(dialog.act.isEnabled)
    units = len(dialog.batches)
    dialog.papers.setChecked(True)
    hands.click("act")
    folder = hands.see("choose_folder", QFileDialog)
    folder.setDirectory(str(tmp_path / "documents"))
    folder.fileSelected.emit(str(tmp_path / "documents"))
    folder.close()
    hands.wait_until(lambda: hands.reads(f"已交办 4 条，出交办单 {units} 份"), 60_000)
    settle(hands, window)
    assert len(window.session.glance.find(Paper)) == units
    assert len(list((tmp_path / "documents").glob("*.pdf"))) == units
    assert stages(window) == [Stage.ASSIGNED] * 4


def test_r_begins_a_re_inspection_and_goes_on_with_it(desk, hands):
    window = desk("field", "ledger")
    page = window.pages["ledger"]
    opened = []
    window.session.opened.disconnect()
    window.session.opened.connect(lambda *what: opened.append(what))
    QTest.keyClick(page.view, Qt.Key.Key_R)
    settle(hands, window)
    begun = [it for it in window.session.glance.find(Visit) if it.purpose == "recheck"]
    assert opened == [("visit", begun[0].id)]
    assert begun[0].site == page.model.row(0).site
    QTest.keyClick(page.view, Qt.Key.Key_R)
    settle(hands, window)
    assert opened == [("visit", begun[0].id)] * 2
    QTest.keyClick(page.view, Qt.Key.Key_Delete)
    settle(hands, window)
    assert len(column(page, Column.STATE)) == 4, "Delete does nothing"


def test_more_than_can_be_done_at_once_is_said(desk, hands, monkeypatch):
    window = desk("field", "ledger")
    page = window.pages["ledger"]
    monkeypatch.setattr("inspector.ui.pages.ledger_bulk.MOST", 3)
    hands.press("Ctrl+A", page.view)
    hands.click("bulk")
    assert hands.reads("选中了 4 条，一次最多办 3 条")
    assert hands.see_all("picker") == []


@pytest.mark.parametrize("move", [Move.ASSIGN, Move.URGE, Move.CLOSE, Move.GRANT_EXTENSION, Move.APPLY])
def test_sorting_out_says_what_the_door_does(desk, hands, move):
    window = desk("office", "ledger")
    merge_first(window, hands)
    ids = [it.id for it in listed_findings(window)]
    take(window, hands, ids[:2], Move.ASSIGN)
    take(window, hands, ids[:1], Move.REPLY, note="改好了")
    (found,) = sorting.sort_out(window.session.glance, ids, [move])
    hindered = sum(found.stages.values()) + sum(found.whys.values()) + found.unproven
    assert len(found.able) + hindered == found.total == len(ids)


def merge_first(window, hands):
    """The field's package is merged: four findings."""
    from inspector.operations import exchange

    package = window.session.folder.parent / "first.inspection"
    window.session.do(window, lambda store: exchange.merge(store, [package]))
    settle(hands, window)
    assert window.pages["ledger"].model.rowCount() == 4


def change_unit(store, finding):
    with store.operation("edit_plan") as edit:
        edit.change(Finding, finding, unit=None)
