"""Lists, photos and drops, by hand and by keyboard."""

import ast
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage, QPixmap
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QStyledItemDelegate, QVBoxLayout, QWidget

import inspector.ui
from inspector.ui.paint import guarded
from inspector.ui.widgets.empty import EmptyPage, Way
from inspector.ui.widgets.field import DropDown, Facts, Field, line_edit
from inspector.ui.widgets.photos import PhotoStrip
from inspector.ui.widgets.rows import Row, Rows
from inspector.ui.widgets.sections import Section, Sections
from inspector.ui.widgets.values import VALUE, Values
from tests.hands import accessible_name, nameless

ROWS = [
    Row(1, "陈*福 户厕", "青溪镇", share=0.5, action="继续", filled=True),
    Row(2, "罗*英", state="overdue", note="逾期", action="开始"),
    Row(3, "<b>&", right="39%"),
]


def laid_out(*widgets):
    page = QWidget()
    box = QVBoxLayout(page)
    for it in widgets:
        box.addWidget(it)
    return page


def test_the_model_of_values_keeps_qts_rules(chinese):
    model = Values(Row.spoken)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_values(ROWS)
    model.set_values(ROWS[:1])
    assert model.rowCount() == 1
    assert model.index(0).data(VALUE) is ROWS[0]
    assert model.index(0).data(Qt.ItemDataRole.AccessibleTextRole) == "陈*福 户厕, 青溪镇, 继续"
    assert model.rowCount(model.index(0)) == 0


def test_a_rows_button_acts_and_its_body_chooses(hands):
    rows = Rows("今天要去")
    rows.set_values(ROWS)
    hands.show(rows, (900, 200))
    acted, chosen = [], []
    rows.acted.connect(lambda it: acted.append(it.key))
    rows.chosen.connect(lambda it: chosen.append(it.key))
    hands.click_row("今天要去", 1, at_right=40)
    assert (acted, chosen) == ([2], [])
    hands.click_row(rows, 0)
    assert (acted, chosen) == ([2], [1])
    rows.setFocus()
    hands.press("Down")
    hands.press("Return")
    assert (acted, chosen) == ([2, 2], [1, 2])


def test_the_current_row_stays_where_the_values_change(hands):
    rows = Rows("今天要去", fit=False)
    rows.set_values(ROWS)
    rows.set_current(ROWS[1])
    rows.set_values([ROWS[1], ROWS[0]])
    assert rows.value == ROWS[1]
    rows.set_values([ROWS[0]])
    assert rows.value is None


def test_a_fitting_list_is_as_high_as_its_rows(hands):
    rows = Rows("今天要去")
    rows.set_values(ROWS)
    hands.show(laid_out(rows), (800, 400))
    assert rows.height() == 3 * 52
    rows.set_values([])
    assert rows.height() <= 1


def test_sections_show_and_say_how_far_they_are(hands):
    sections = Sections("分组")
    sections.set_values([Section(1, "基本情况", 4, 4), Section(2, "厕屋", 1, 4, {"grave": 1}), Section(3, "空", 0, 0)])
    hands.show(sections, (208, 300))
    sections.grab()
    chosen = []
    sections.chosen.connect(lambda it: chosen.append(it.key))
    hands.click_row(sections, 1)
    assert chosen == [2]
    assert sections.value.spoken() == "厕屋, 1/4"
    assert Section(3, "空", 0, 0).share == 1


def test_photos_are_dropped_pasted_opened_and_removed(hands, tmp_path):
    strip = PhotoStrip()
    hands.show(laid_out(strip), (700, 200))
    strip.set_photos([(QPixmap(8, 8), "近景 10:38"), (QPixmap(), "近景 10:39")], missing="还缺：整体 1 张")
    hands.window.grab()
    seen = []
    strip.dropped.connect(seen.append)
    strip.pasted.connect(lambda it: seen.append(it.size().width()))
    strip.opened.connect(lambda at: seen.append(("open", at)))
    strip.removed.connect(lambda at: seen.append(("gone", at)))
    strip.choose.connect(lambda: seen.append("choose"))
    photo, letter = tmp_path / "近景.JPG", tmp_path / "信.docx"
    assert hands.drop(strip.drop, [photo, letter])
    hands.click(strip.tiles[1])
    strip.tiles[0].setFocus()
    hands.press("Delete")
    hands.press("P")
    assert seen == [[photo, letter], ("open", 1), ("gone", 0), "choose"], "what is no picture is told by name later"
    assert nameless(hands.window) == []
    assert accessible_name(strip.tiles[0]) == "照片 1：近景 10:38"


def test_a_picture_on_the_clipboard_is_pasted(hands, tmp_path):
    strip = PhotoStrip()
    hands.show(laid_out(strip), (700, 200))
    seen = []
    strip.pasted.connect(lambda it: seen.append(it.width()))
    strip.dropped.connect(seen.append)
    image = QImage(5, 4, QImage.Format.Format_RGB32)
    image.fill(0)
    QGuiApplication.clipboard().setImage(image)
    strip.drop.setFocus()
    hands.press("Ctrl+V")
    QGuiApplication.clipboard().setText("不是照片")
    hands.press("Ctrl+V")
    assert seen == [5]


def test_places_are_kept_for_photos_still_to_come(hands):
    strip = PhotoStrip()
    hands.show(laid_out(strip), (700, 700))
    strip.set_photos([(QPixmap(), str(n)) for n in range(30)])
    hands.wait_until(lambda: strip.drop.y() > 0)
    assert len(strip.tiles) < 30
    before = strip.drop.pos()
    hands.wait_until(lambda: len(strip.tiles) == 30)
    hands.window.grab()
    assert strip.drop.pos() == before, "what comes later moves nothing"
    assert len({(it.x(), it.y()) for it in strip.tiles}) == 30
    strip.set_photos([(QPixmap(), str(n)) for n in range(2)])
    hands.wait_until(lambda: strip.drop.y() == strip.tiles[0].y())
    assert strip.drop.x() > strip.tiles[1].x()


def test_tiles_wrap_where_the_place_is_narrow(hands):
    strip = PhotoStrip()
    strip.set_photos([(QPixmap(), str(n)) for n in range(5)])
    hands.show(laid_out(strip), (320, 500))
    rows = {it.y() for it in (*strip.tiles, strip.drop)}
    assert len(rows) > 2
    assert all(it.geometry().right() < 320 for it in strip.tiles)


def test_an_empty_page_offers_its_ways_and_takes_files(hands, tmp_path):
    page = EmptyPage(
        Way("package", "import", "把任务包拖到这里"),
        [Way("visit", "visit", "开始检查", key="Ctrl+N")],
        suffixes=(".inspection",),
    )
    hands.show(page, (1000, 700))
    seen = []
    page.chosen.connect(seen.append)
    page.dropped.connect(seen.append)
    hands.click("way_package")
    hands.press("Ctrl+N")
    package = tmp_path / "青溪镇.inspection"
    assert hands.drop("way_package", [package])
    assert seen == ["package", "visit", [package]]
    assert nameless(page) == []


def test_a_field_names_what_is_in_it_and_says_what_is_wrong(hands):
    field = Field("所在村", line_edit("村", "搜村名", icon="search"), "以后可以改")
    hands.show(laid_out(field, Facts([("送给", "石桥村委会")])))
    hands.type_text("石桥村䶮", "所在村")
    assert field.inside.text() == "石桥村䶮"
    field.set_wrong("没有这个村")
    assert hands.reads("没有这个村")
    field.set_wrong("")
    assert field.below.text() == "以后可以改"
    assert nameless(hands.window) == []


def test_a_drop_down_keeps_its_choice_and_ignores_the_wheel(hands, qtbot):
    combo = DropDown("责任单位", [("石桥村委会", 1), ("青溪镇", 2)])
    hands.show(laid_out(combo))
    hands.choose("责任单位", "青溪镇")
    assert combo.currentData() == 2
    said = []
    combo.currentIndexChanged.connect(said.append)
    combo.set_options([("甲", 7), ("青溪镇", 2)])
    assert (combo.currentData(), said) == (2, [])
    combo.set_options([])
    assert combo.currentData() is None


# every delegate


def delegates():
    """Every class in the window's code that paints items."""
    found = []
    for file in Path(inspector.ui.__file__).parent.rglob("*.py"):
        found += [
            (file.name, node)
            for node in ast.walk(ast.parse(file.read_text("utf-8")))
            if isinstance(node, ast.ClassDef) and any("Delegate" in ast.unparse(it) for it in node.bases)
        ]
    return found


def test_no_delegate_paints_unguarded():
    every = delegates()
    assert len(every) >= 2
    bare = [
        f"{file}: {node.name}"
        for file, node in every
        for it in node.body
        if isinstance(it, ast.FunctionDef)
        and it.name == "paint"
        and "guarded" not in map(ast.unparse, it.decorator_list)
    ]
    assert bare == []


class Clumsy(QStyledItemDelegate):
    @guarded
    def paint(self, painter, option, index):
        painter.save()
        message = "on purpose"
        raise RuntimeError(message)


@pytest.mark.qt_log_ignore("saved states", extend=True)
def test_a_mistake_while_painting_is_a_traceback(hands, qtbot):
    rows = Rows("今天要去", fit=False)
    rows.setItemDelegate(Clumsy(rows))
    rows.set_values(ROWS)
    qtbot.addWidget(rows)
    with pytest.raises(RuntimeError, match="on purpose"):
        rows.grab()
