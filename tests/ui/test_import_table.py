"""A person who starts empty: areas, then sites come in from tables, flaws are told by row, and undo takes all back."""

import openpyxl
import pytest
from PySide6.QtWidgets import QApplication, QFileDialog

from inspector import i18n
from inspector.errors import Cancelled
from inspector.operations import begin, importing
from inspector.records import Area, Site
from inspector.settings import machine_nonce
from inspector.ui.dialogs.import_table import ImportTableDialog
from tests.hands import nameless
from tests.ui.pages_of_the_day import open_window, settle

AREAS = """区划代码,名称,级别,上级代码
990101101000,青石镇,,
990101000000,青禾县,,
990101101203,南坪村,村,
99010110120301,油坊组,,
"""
SITES = """类型,编号,名称,区划代码,使用人数
户厕,990101101203-HT-0001,禾满仓,99010110120301,4
户厕,990101101203-HT-0002,,99010110120301,3
户厕,990101101203-HT-0003,{0}<b>%n,990101101999,2
公厕,990101101203-PT-0001,南坪村公共厕所,990101101203,很多
"""


@pytest.fixture
def window(hands, tmp_path):
    folder = tmp_path / "空"
    begin.new_store(folder, role="field", county="990101", person="甲", nonce=machine_nonce()).close()
    return open_window(hands, folder, "sites")


def csv(folder, text, name):
    (folder / name).write_text(text, "utf-8")
    return folder / name


def dialog(window) -> ImportTableDialog:
    (found,) = window.findChildren(ImportTableDialog)
    return found


def test_areas_then_sites_come_in_and_go_again(hands, tmp_path, window):
    assert hands.drop("way_table", [csv(tmp_path, AREAS, "区划.csv")])
    settle(hands, window)
    assert hands.see("import_said").text() == "新增 4，改动 0，没有变化 0，没有导入 0"
    assert {it.name for it in window.session.glance.find(Area)} == {"青禾县", "青石镇", "南坪村", "油坊组"}
    assert hands.reads("青禾县")
    assert nameless(dialog(window)) == []
    hands.click("检查对象", hands.see("检查对象").rect().center())
    assert not hands.see_all("import_said")
    assert hands.drop("import_table", [csv(tmp_path, SITES, "户厕.csv")])
    settle(hands, window)
    assert hands.see("import_said").text() == "新增 1，改动 0，没有变化 0，没有导入 3"
    assert [it.title for it in dialog(window).refused.shown.values] == [
        "第 3 行“名称”栏：此格不能为空",
        "第 4 行“区划代码”栏：没有哪个区划用这个代码或名称",
        "第 5 行“使用人数”栏：不是数字",
    ]
    assert hands.drop("import_table", [tmp_path / "户厕.csv"])
    settle(hands, window)
    assert hands.see("import_said").text() == "新增 0，改动 0，没有变化 1，没有导入 3"
    assert not hands.reads("可整批撤销")
    dialog(window).close()
    window.activateWindow()
    hands.wait_until(window.isActiveWindow)
    hands.press("Ctrl+Z")
    settle(hands, window)
    assert window.session.glance.find(Site) == []
    hands.press("Ctrl+Z")
    settle(hands, window)
    assert window.session.glance.find(Area) == []
    assert hands.see("way_table")


def test_the_dialog_begins_with_what_is_missing_and_is_not_modal(hands, tmp_path, window):
    hands.click("import")
    assert dialog(window).kind.value == "areas"
    assert not dialog(window).isModal()
    assert QApplication.activeModalWidget() is None
    dialog(window).close()
    hands.wait_until(lambda: not window.findChildren(ImportTableDialog))
    hands.drop("way_table", [csv(tmp_path, AREAS, "区划.csv")])
    settle(hands, window)
    dialog(window).close()
    hands.wait_until(lambda: not window.findChildren(ImportTableDialog))
    hands.click("import")
    assert dialog(window).kind.value == "sites"


@pytest.mark.parametrize("kind", ["areas", "sites"])
def test_an_empty_table_is_saved_and_comes_back_without_its_examples(hands, tmp_path, window, kind):
    hands.click("way_table")
    dialog(window).kind.choose_key("")
    dialog(window).kind.set_value(kind)
    hands.click("save_template")
    target = tmp_path / "空表.xlsx"
    (chooser,) = window.findChildren(QFileDialog)
    chooser.fileSelected.emit(str(target))
    chooser.close()
    settle(hands, window)
    assert hands.see("import_said").text() == f"已另存：{target}"
    assert openpyxl.load_workbook(target).sheetnames[0] == {"areas": "行政区划", "sites": "检查对象"}[kind]
    assert hands.drop("import_table", [target])
    settle(hands, window)
    assert hands.see("import_said").text() == "新增 0，改动 0，没有变化 0，没有导入 0"


def test_a_table_of_something_else_is_refused_as_a_whole(hands, tmp_path, window):
    assert hands.drop("way_table", [csv(tmp_path, "姓名,工资\n甲,1\n", "别的.csv")])
    settle(hands, window)
    assert "“别的.csv”不能导入：没有写明必需栏目的表头行。" in hands.see("import_said").text()
    assert hands.see("choose_table").isEnabled()
    assert window.session.glance.find(Area) == []
    assert not hands.drop("import_table", [csv(tmp_path, "x", "别的.pdf")])


def test_an_import_is_stopped_by_the_cross_of_the_status_line(hands, tmp_path, window, monkeypatch):
    def endless(store, path, *, cancelled):
        while not cancelled():
            pass
        raise Cancelled

    monkeypatch.setattr(importing, "import_areas", endless)
    hands.drop("way_table", [csv(tmp_path, AREAS, "区划.csv")])
    assert hands.reads("正在导入“区划.csv”")
    assert not hands.see("choose_table").isEnabled()
    hands.click(window.status.running.stop)
    settle(hands, window)
    assert hands.see("import_said").text() == "已停止，没有导入任何内容。"
    assert hands.see("choose_table").isEnabled()
    assert not window.status.running.isVisible()


def test_a_dialog_closed_meanwhile_leaves_no_task_behind(hands, tmp_path, window):
    hands.drop("way_table", [csv(tmp_path, AREAS, "区划.csv")])
    dialog(window).close()
    settle(hands, window)
    assert not window.status.running.isVisible()
    assert len(window.session.glance.find(Area)) == 4


def test_it_speaks_english(hands, chinese, tmp_path):
    folder = tmp_path / "empty"
    begin.new_store(folder, role="field", county="990101", person="A", nonce=machine_nonce()).close()
    i18n.use_language(chinese, "en")
    window = open_window(hands, folder, "sites")
    hands.drop("way_table", [csv(tmp_path, AREAS + "990101101999,,,\n", "areas.csv")])
    settle(hands, window)
    assert hands.see("import_said").text() == "New: 4, changed: 0, as before: 0, left out: 1"
    (refused,) = dialog(window).refused.shown.values
    assert refused.title == "Row 6, column “名称”: the cell must not be empty"
