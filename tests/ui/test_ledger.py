"""The ledger in the window: filter, sort, read, open, copy, export, number."""

import subprocess
import sys
from array import array
from datetime import datetime

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest

from inspector import i18n
from inspector.db.ledger import LedgerFilter, Tally
from inspector.db.store import Store
from inspector.operations import exchange
from inspector.operations.rectification import adding
from inspector.records import Area, Finding
from inspector.ui import paint
from inspector.ui.models import area_tree, ledger_delegate
from inspector.ui.models.area_tree import AreaTree
from inspector.ui.models.ledger import Column
from tests.hands import nameless, words_shown
from tests.ui.ledgers import click_cell, column, settle, take_away


def test_findings_stand_in_order_of_their_deadline(desk, hands):
    window = desk("field", "ledger")
    page = window.pages["ledger"]
    assert page.model.rowCount() == 4  # the draft's is not among them
    assert column(page, Column.STATE) == ["逾期", "逾期", "未整改", "未整改"]
    assert column(page, Column.SEVERITY) == ["重大", "重大", "较重", "提示"]
    assert all("*" in place for place in column(page, Column.PLACE))
    assert hands.see("ledger_tabs").value == "ledger"
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
    hands.click("全部记录")
    settle(hands, window)
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
    assert page.filters.filter.areas != (town.code,)
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
    settle(hands, window)
    hands.click("open_visit")
    click_cell(page.view, 1, Column.PLACE, double=True)
    assert opened == [("visit", row.visit)] * 3
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
    many = array("q", list(page.model.lines) * 250_000)
    page.model.set_lines(many, page.model.today)
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


def test_a_finding_without_a_visit_is_read_at_the_right_even_where_it_is_narrow(desk, hands):
    window = desk("field", "ledger")
    page = window.pages["ledger"]
    site = page.model.row(0).site
    window.session.do(
        window,
        lambda store: adding.add(store, text="群众反映粪水外溢", source="complaint", site=site),
    )
    settle(hands, window)
    at = column(page, Column.PROBLEM).index("群众反映粪水外溢")
    window.resize(1000, 690)
    hands.wait_until(lambda: not page.detail.isVisible())
    page.view.setFocus()
    page.view.go_to(at)
    settle(hands, window)
    hands.press("Return", page.view)
    assert page.detail.isVisible()
    assert page.detail.isAncestorOf(window.focusWidget())
    hands.press("Escape")
    assert not page.detail.isVisible()
    assert page.view.hasFocus()
