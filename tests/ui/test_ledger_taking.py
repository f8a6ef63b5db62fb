"""What leaves the ledger: rows into a spreadsheet by the clipboard, the whole list as a workbook."""

import pytest
from openpyxl import load_workbook
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMenu

from inspector.ui.models.ledger import Column, as_table
from tests.ui.ledgers import settle

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing|propagateSizeHints)")  # menus


def test_copied_rows_are_a_table_in_which_text_stays_text(desk, hands):
    window = desk("field", "ledger")
    page = window.pages["ledger"]
    QGuiApplication.clipboard().setText("before")
    hands.press("Ctrl+A", page.view)
    hands.press("Ctrl+C", page.view)
    settle(hands, window)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0].split("\t")[:3] == ["状态", "严重", "台账号"]
    assert len(lines) == 5
    assert "'=1+1 台账户主不符" in lines[4].split("\t")
    assert "mso-number-format" in QGuiApplication.clipboard().mimeData().html()
    assert hands.reads("已复制 4 行")
    row = page.model.row(0)
    assert "<b>" not in as_table([Column.UNIT], [row._replace(unit="<b>")], "2026-01-01", {})[1]


def test_the_ledger_goes_out_as_a_workbook(desk, hands, tmp_path):
    desk("field", "ledger")
    hands.click("export_ledger")
    dialog = hands.see("choose_file", QFileDialog)
    dialog.selectFile(str(tmp_path / "documents" / "台账"))
    dialog.accept()
    hands.wait_until(lambda: hands.reads("台账.xlsx：4 条，已保存并核对"), 20_000)
    sheet = load_workbook(tmp_path / "documents" / "台账.xlsx").active
    assert sheet.max_row == 5
    assert "=1+1 台账户主不符" in {cell.value for row in sheet.iter_rows() for cell in row}
    assert all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row)


def test_the_three_lists_go_out_of_what_is_shown(desk, hands, tmp_path):
    desk("field", "ledger")
    hands.click("export_lists")
    menu = hands.see("lists_menu", QMenu)
    assert [it.text() for it in menu.actions()] == ["问题、任务、责任三张清单", "疑似问题核实台账", "逾期问题清单"]
    menu.actions()[0].trigger()
    menu.close()
    dialog = hands.see("choose_file", QFileDialog)
    dialog.selectFile(str(tmp_path / "documents" / "三张清单"))
    dialog.accept()
    hands.wait_until(lambda: hands.reads("三张清单.xlsx：4 条，已保存并核对"), 20_000)
    workbook = load_workbook(tmp_path / "documents" / "三张清单.xlsx")
    assert workbook.sheetnames == ["问题清单", "任务清单", "责任清单"]
    assert [it.max_row for it in workbook] == [5, 5, 5]


def test_a_folder_that_cannot_be_written_is_said_and_nothing_stands_there(desk, hands, tmp_path):
    window = desk("field", "ledger")
    page = window.pages["ledger"]
    closed = tmp_path / "closed"
    closed.write_text("a file where a folder should be")
    page.taking.export(closed / "台账.xlsx")
    hands.wait_until(lambda: hands.see_all("error_dialog"))
    assert page.told.text() == ""
    hands.press("Return", hands.see("error_dialog"))
    assert closed.read_text() == "a file where a folder should be"


def test_an_export_is_stopped_by_the_cross(desk, hands, tmp_path):
    window = desk("field", "ledger")
    page = window.pages["ledger"]
    made = []
    window.session.running.connect(lambda task: task is not None and (made.append(task), task.cancel()))
    page.taking.export(tmp_path / "documents" / "台账.xlsx")
    settle(hands, window)
    assert made
    assert list((tmp_path / "documents").iterdir()) == []
    assert page.told.text() == ""
    assert hands.see_all("error_dialog") == []
