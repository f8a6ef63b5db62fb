"""The ledger in the window: filter, sort, read, open, copy, export, number."""

import subprocess
import sys
from array import array
from datetime import datetime

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QFileDialog, QMenu

from inspector import i18n
from inspector.db.ledger import LedgerFilter, Tally
from inspector.db.store import Store
from inspector.operations import exchange
from inspector.records import Area, Finding
from inspector.ui import paint
from inspector.ui.models import area_tree, ledger_delegate
from inspector.ui.models.area_tree import AreaTree
from inspector.ui.models.ledger import Column, as_table
from tests.hands import nameless, words_shown


def settle(hands, window):
    hands.wait_until(lambda: window.session.background.idle, 20_000)


def column(page, which):
    return [page.model.index(row, which).data() for row in range(page.model.rowCount())]


def choose(hands, window, *words):
    """Walk through the menu of conditions."""
    hands.click("add_condition")
    menu = window.pages["ledger"].filters.menu
    for word in words:
        action = next(it for it in menu.actions() if it.text() == word)
        if action.menu() is not None:
            menu = action.menu()
        else:
            action.trigger()
    for it in window.findChildren(QMenu):
        it.close()
    settle(hands, window)


def take_away(hands, chip):
    """Press a chip's cross, once the layout has given it its place."""
    hands.wait_until(lambda: chip.isVisible() and chip.size() == chip.sizeHint())
    hands.click(chip, at=chip.cross().center().toPoint())


def test_findings_stand_in_order_of_their_deadline(desk, hands):
    window = desk("field", "ledger")
    page = window.pages["ledger"]
    assert page.model.rowCount() == 4  # the draft's is not among them
    assert column(page, Column.STATE) == ["逾期", "逾期", "未整改", "未整改"]
    assert column(page, Column.SEVERITY) == ["重大", "重大", "较重", "提示"]
    assert all("*" in place for place in column(page, Column.PLACE))
    assert hands.see("page_title").text() == "台账"
    assert hands.reads("4 条未销 · 逾期 2")
    assert hands.reads("共 4 条")
    assert nameless(window) == []
    QAbstractItemModelTester(page.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    QAbstractItemModelTester(page.areas.tree, QAbstractItemModelTester.FailureReportingMode.Fatal)


def test_the_detail_tells_everything_of_the_finding_one_stands_on(desk, hands):
    window = desk("field", "ledger")
    page = window.pages["ledger"]
    settle(hands, window)
    assert page.detail.text.text() == "化粪池池壁有裂缝，粪液外渗"
    assert hands.reads("T02 破裂渗漏")
    assert len(page.detail.tiles) == 1
    hands.wait_until(lambda: not page.detail.tiles[0].picture.isNull())
    assert hands.reads("修改问题")
    after = i18n.day("2026-01-20", datetime.now().astimezone().date())
    assert any(f"→ {after}" in words and "期限：" in words for words in words_shown(page.detail))
    hands.click(page.detail.tiles[0])
    dialog = hands.see("enlarged_photo")
    hands.wait_until(lambda: dialog.picture.picture is not None)
    hands.press("Return", dialog)
    hands.press("Down", page.view)
    hands.press("Down", page.view)
    settle(hands, window)
    assert page.detail.text.text() == "便器与化粪池未接通"
    assert page.detail.tiles == []


def test_a_photo_that_is_not_here_is_said(desk, hands, tmp_path):
    for file in (tmp_path / "desk" / "field" / "photos").rglob("*"):
        if file.is_file():
            file.unlink()
    window = desk("field", "ledger")
    page = window.pages["ledger"]
    settle(hands, window)
    assert [tile.missing for tile in page.detail.tiles] == [True]
    hands.click(page.detail.tiles[0])
    dialog = hands.see("enlarged_photo")
    hands.wait_until(lambda: dialog.picture.words)
    assert "照片" in dialog.picture.words
    hands.press("Return", dialog)


@pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)")  # menus, offscreen
def test_conditions_are_added_by_menu_and_taken_away_by_their_cross(desk, hands):
    window = desk("field", "ledger")
    page = window.pages["ledger"]
    choose(hands, window, "状态", "逾期")
    assert column(page, Column.STATE) == ["逾期", "逾期"]
    choose(hands, window, "严重", "提示")
    assert page.model.rowCount() == 0
    assert hands.reads("没有符合这些条件的问题。")
    take_away(hands, page.filters.chips["state"])
    settle(hands, window)
    assert column(page, Column.PROBLEM) == ["=1+1 台账户主不符"]
    hands.press("Delete", page.filters.chips["severities"])
    settle(hands, window)
    assert page.model.rowCount() == 4
    choose(hands, window, "草稿里的问题也列出")
    assert "草稿" in column(page, Column.STATE)
    choose(hands, window, "问题码", "T02 破裂渗漏")
    assert page.model.rowCount() == 3
    choose(hands, window, "责任单位", page.filters.known.units[0][1])
    assert page.filters.chips["unit"].value.startswith(page.filters.known.units[0][1][:8])
    choose(hands, window, "行动", page.filters.known.campaigns[0][1])
    assert 0 < page.model.rowCount() < 3


def test_an_area_is_chosen_in_the_tree(desk, hands):
    window = desk("field", "ledger")
    page = window.pages["ledger"]
    tree = page.areas
    town = next(it for it in page.areas.tree.areas if it.level == "town" and it.id in tree.tree.tallies)
    index = tree.tree.find(town.code)
    tree.scrollTo(index)
    QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=tree.visualRect(index).center())
    settle(hands, window)
    assert page.filters.chips["area"].value == town.name
    assert page.model.rowCount() == tree.tree.tallies[town.id].total
    tree.setFocus()
    hands.press("Up", tree)
    settle(hands, window)
    assert page.filters.filter.area != town.code
    take_away(hands, page.filters.chips["area"])
    settle(hands, window)
    assert page.model.rowCount() == 4
    assert tree.current is None


def test_slash_searches_and_text_is_data(desk, hands):
    window = desk("field", "ledger")
    page = window.pages["ledger"]
    hands.press("/", page.view)
    assert page.search.hasFocus()
    hands.type_text("未接通")
    hands.wait_until(lambda: page.model.rowCount() == 1)
    assert page.filters.chips["text"].value == "未接通"
    hands.type_text('"; DROP %_', into=page.search, replace=True)
    hands.press("Return", page.search)
    settle(hands, window)
    assert page.model.rowCount() == 0
    hands.click("显示全部问题")
    settle(hands, window)
    assert (page.model.rowCount(), page.search.text()) == (4, "")
    hands.press("/", page.view)
    hands.press("Escape", page.search)
    assert page.view.hasFocus()


def test_heads_sort_and_what_is_not_ordered_does_not(desk, hands):
    window = desk("field", "ledger")
    page = window.pages["ledger"]
    head = page.view.horizontalHeader()

    def click(which):
        spot = QPoint(head.sectionViewportPosition(which) + 12, head.height() // 2)
        QTest.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=spot)
        settle(hands, window)

    click(Column.SEVERITY)
    assert column(page, Column.SEVERITY)[0] == "提示"
    click(Column.SEVERITY)
    assert column(page, Column.SEVERITY)[0] == "重大"
    click(Column.PHOTOS)
    assert column(page, Column.SEVERITY)[0] == "重大"
    assert head.sortIndicatorSection() == Column.SEVERITY


def test_return_opens_the_visit_and_the_place_is_kept(desk, hands):
    window = desk("field", "ledger")
    page = window.pages["ledger"]
    opened = []
    window.session.opened.disconnect()
    window.session.opened.connect(lambda *what: opened.append(what))
    hands.press("Down", page.view)
    row = page.model.row(1)
    hands.press("Return", page.view)
    hands.click("open_visit")
    QTest.mouseDClick(
        page.view.viewport(), Qt.MouseButton.LeftButton, pos=page.view.visualRect(page.model.index(1, 3)).center()
    )
    assert opened[:2] == [("visit", row.visit)] * 2
    page.refresh()
    settle(hands, window)
    assert page.view.currentIndex().row() == 1


def test_arriving_with_a_finding_or_a_filter(desk, hands):
    window = desk("field", "ledger", LedgerFilter(severities=(0,)))
    page = window.pages["ledger"]
    assert page.model.rowCount() == 1
    wanted = window.session.glance.find(Finding)[1].id
    window.show_page("ledger", wanted)
    settle(hands, window)
    assert page.detail.row.id == wanted


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
    assert "<b>" not in as_table(["<b>"], [row], "2026-01-01")[1]


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


def test_a_folder_that_cannot_be_written_is_said_and_nothing_stands_there(desk, hands, tmp_path):
    window = desk("field", "ledger")
    page = window.pages["ledger"]
    closed = tmp_path / "closed"
    closed.write_text("a file where a folder should be")
    page._export(closed / "台账.xlsx")
    hands.wait_until(lambda: hands.see_all("error_dialog"))
    assert page.told.text() == ""
    hands.press("Return", hands.see("error_dialog"))
    assert closed.read_text() == "a file where a folder should be"


def test_an_export_is_stopped_by_the_cross(desk, hands, tmp_path):
    window = desk("field", "ledger")
    page = window.pages["ledger"]
    made = []
    window.session.running.connect(lambda task: task is not None and (made.append(task), task.cancel()))
    page._export(tmp_path / "documents" / "台账.xlsx")
    settle(hands, window)
    assert made
    assert list((tmp_path / "documents").iterdir()) == []
    assert page.told.text() == ""
    assert hands.see_all("error_dialog") == []


def test_the_office_gives_numbers_once(desk, hands, tmp_path):
    with Store.open(tmp_path / "desk" / "office", nonce="b") as store:
        exchange.merge(store, [tmp_path / "desk" / "first.inspection"])
    window = desk("office", "ledger")
    page = window.pages["ledger"]
    assert hands.see("number_findings").text() == "给号 4 条"
    hands.click("number_findings")
    hands.wait_until(lambda: hands.reads("已给 4 个台账号"))
    settle(hands, window)
    assert hands.see_all("number_findings") == []
    assert min(column(page, Column.NUMBER)).endswith("-0001")


def test_an_empty_ledger_says_what_belongs_there(desk, hands):
    window = desk("office", "ledger")
    assert hands.reads("还没有问题。检查定稿后，问题就在这里；合并数据包带来的也在这里。")
    assert hands.see_all("open_visit") == []
    hands.press("Ctrl+C", window.pages["ledger"].view)
    settle(hands, window)


def test_english_and_a_narrow_window(desk, hands):
    window = desk("field", "ledger", language="en")
    page = window.pages["ledger"]
    assert column(page, Column.STATE)[0] == "Overdue"
    assert hands.reads("4 open · 2 overdue")
    wide = paint.width("Overdue", "cell", bold=True)
    assert page.view.columnWidth(Column.STATE) >= wide + 36  # the word is not cut
    window.resize(1000, 690)
    hands.wait_until(lambda: not page.detail.isVisible())
    assert page.view.columnWidth(Column.PROBLEM) > 60


def test_a_ring_of_parents_still_makes_a_tree(chinese):
    def area(name, parent, code):
        return Area(id=name, made="o", deleted=0, code=code, name=name, level="town", parent=parent)

    tree = AreaTree()
    tree.set_areas([area("a", "b", "1"), area("b", "a", "2"), area("c", "a", "3"), area("d", None, "4")])
    assert {tree.index(row, 0).data() for row in range(tree.rowCount())} >= {"d 0"}
    assert tree.find("3").isValid()
    tree.set_tallies({"d": Tally(2, 1)})
    assert tree.find("4").data() == "d 2"


def test_only_what_is_looked_at_is_read(desk, hands):
    window = desk("field", "ledger")
    page = window.pages["ledger"]
    many = array("q", list(page.model.ids) * 250_000)
    page.model.set_ids(many, page.model.today)
    page.view.scrollToBottom()
    hands.wait_until(lambda: page.view.rowAt(5) > 900_000)
    page.view.grab()
    assert len(page.model._chunks) <= 8
    hands.press("Ctrl+A", page.view)
    assert len(page.view.spans()) == 1


def test_every_delegate_is_guarded():
    assert hasattr(ledger_delegate.LedgerDelegate.paint, "guarded")
    assert hasattr(area_tree.AreaDelegate.paint, "guarded")


def test_a_program_that_copied_rows_ends_in_peace():
    program = (
        "from PySide6.QtWidgets import QApplication; app = QApplication([]);"
        "from inspector.ui.copying import put_on_clipboard;"
        "put_on_clipboard('甲', '<table><tr><td>甲</td></tr></table>');"
        "held = app.clipboard().mimeData(); print(held.text(), sorted(held.formats()))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=False, timeout=60)
    assert (done.returncode, done.stdout.decode().strip()) == (0, "甲 ['text/html', 'text/plain']"), done.stderr
