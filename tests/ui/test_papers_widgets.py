"""What the page of papers is made of, in hands: sheet, thumbnails, search, number tiles, a scanner's keys."""

import io

import pypdfium2
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListView, QVBoxLayout, QWidget
from reportlab.pdfgen.canvas import Canvas

from inspector.paper import marking
from inspector.ui import theme
from inspector.ui.widgets.course import Course, Passed
from inspector.ui.widgets.number_tiles import NumberTiles, Tile
from inspector.ui.widgets.page_bar import PageBar
from inspector.ui.widgets.page_search import PageSearch
from inspector.ui.widgets.page_thumbnails import PageThumbnails
from inspector.ui.widgets.page_view import A4, PageView
from inspector.ui.widgets.scanner import ScannerWedge
from tests.hands import nameless, words_shown

ACROSS, A5, ROLL = (A4[1], A4[0]), (419.5, 595.3), (226.8, 1500.0)


def laid_out(*widgets):
    page = QWidget()
    box = QVBoxLayout(page)
    box.setContentsMargins(0, 0, 0, 0)
    for it in widgets:
        box.addWidget(it)
    return page


def lines(*pages, size=(595, 842)):
    held = io.BytesIO()
    canvas = Canvas(held, pagesize=size)
    for said in pages:
        for at, line in enumerate(said):
            canvas.drawString(80, size[1] - 80 - 24 * at, line)
        canvas.showPage()
    canvas.save()
    return held.getvalue()


@pytest.fixture
def view(hands):
    shown = PageView("页面")
    hands.show(shown, (700, 640))
    return shown


# the sheet


@pytest.mark.parametrize("size", [A4, ACROSS, A5])
def test_a_sheet_of_any_size_is_whole_and_true_in_shape(view, size):
    view.set_pages(1, 0, [size])
    sheet = view.sheet()
    assert view.viewport().rect().contains(sheet.toRect())
    assert sheet.width() / sheet.height() == pytest.approx(size[0] / size[1], rel=0.01)


def test_a_roll_is_read_in_its_width_and_scrolled(view):
    view.set_pages(1, 0, [ROLL])
    assert view.factor == pytest.approx(1.5)
    assert view.verticalScrollBar().maximum() > 0
    assert view.sheet().width() < view.viewport().width()


def test_a_small_sheet_is_not_blown_up(view, hands):
    hands.window.resize(1400, 1300)
    view.set_pages(1, 0, [(200, 300)])
    assert view.factor == pytest.approx(1.5)


def test_what_was_found_is_brought_into_sight_on_its_page(view):
    view.set_pages(2)
    view.set_zoom(3.0)
    view.set_found({1: [(100, 700, 160, 714)]})
    view.go_to_found(1, 0)
    assert view.page == 1
    place = view._on(view.sheet(), (100, 700, 160, 714))
    assert view.viewport().rect().contains(place.toRect())


def test_what_was_found_is_marked_and_the_words_stay_readable(view):
    view.set_pages(1)
    picture = QImage(600, 849, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    view.show_picture(0, picture)
    view.set_found({0: [(100, 100, 300, 140)]})
    seen = view.viewport().grab().toImage()
    spot = (view.sheet().topLeft() + QPointF(200, 120) * view.factor * 96 / 72).toPoint()
    assert seen.pixelColor(spot).name().upper() == "#FFE45C"


def test_words_are_marked_by_dragging_and_copied(view, hands):
    asked = []
    view.marking.connect(lambda *it: asked.append(it))
    view.set_pages(1)
    start, end = view.sheet().topLeft().toPoint() + QPoint(50, 50), view.sheet().topLeft().toPoint() + QPoint(150, 90)
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    QTest.mouseMove(view.viewport(), end)
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, end)
    page, first, last = asked[-1]
    assert page == 0
    assert first.x() < last.x()
    view.set_marked("整改", [(10, 10, 40, 20)])
    hands.press("Ctrl+C", view)
    assert QGuiApplication.clipboard().text() == "整改"
    view.turn(1)
    view.set_pages(1)
    assert view.words == ""


def test_home_and_end_go_to_the_ends(view, hands):
    view.set_pages(5)
    hands.press("End", view)
    assert view.page == 4
    hands.press("Home", view)
    assert view.page == 0


def test_words_between_two_spots_of_a_real_page():
    pdf = lines(["first line here", "second line there"])
    assert marking.sizes(pdf) == ((595, 842),)
    marked = marking.between(pdf, 0, (81, 76), (500, 101))
    assert marked.words.split("\n") == ["first line here", "second line there"]
    assert len(marked.places) == 2
    assert marked.places[0][1] < marked.places[1][1] < 110
    backwards = marking.between(pdf, 0, (500, 101), (81, 76))
    assert backwards == marked
    assert marking.between(lines([]), 0, (10, 10), (50, 50)).words == ""
    assert marking.whole(pdf, 0).words == marked.words


def test_words_of_a_page_that_lies_across_are_found_where_they_are_seen():
    upright = pypdfium2.PdfDocument(lines(["first line here"]))
    upright[0].set_rotation(90)
    held = io.BytesIO()
    upright.save(held)
    upright.close()
    pdf = held.getvalue()
    assert marking.sizes(pdf) == ((842, 595),)
    everything = marking.whole(pdf, 0)
    left, top, right, bottom = everything.places[0]
    middle = (left + right) / 2
    assert marking.between(pdf, 0, (middle, top + 1), (middle, bottom - 1)).words == "first line here"


# pages at the side


def test_thumbnails_are_asked_for_one_by_one_and_only_in_sight(hands):
    small = PageThumbnails("各页")
    asked = []
    small.wanted.connect(lambda page, _: asked.append(page))
    hands.show(laid_out(small), (200, 400))
    small.set_pages(40)
    hands.wait_until(lambda: asked == [0])
    small.repaint()
    for _ in range(12):
        picture = QImage(64, 90, QImage.Format.Format_RGB32)
        picture.fill(Qt.GlobalColor.white)
        small.show_picture(asked[-1], picture)
        small.repaint()
        QTest.qWait(1)
    assert len(asked) < 6
    assert asked == sorted(asked)


def test_thumbnails_are_walked_by_keyboard(hands):
    small = PageThumbnails("各页")
    went = []
    small.turned.connect(went.append)
    hands.show(laid_out(small), (200, 400))
    small.set_pages(4, 1)
    small.set_found({2: 3})
    small.setFocus()
    hands.press("Down", small)
    hands.press("End", small)
    assert went == [2, 3]
    assert "第 3 页, 找到 3 处" in words_shown(small)


# looking for words


def test_searching_counts_goes_round_and_closes(hands):
    view = PageView("页面")
    search = PageSearch(view)
    asked = []
    search.sought.connect(asked.append)
    hands.show(laid_out(search, view), (700, 640))
    view.set_pages(3, 1)
    search.enter()
    hands.type_text("化粪池", search.edit)
    hands.press("Return", search.edit)
    assert asked == ["化粪池"]
    search.set_found([(0, [(10, 10, 40, 20)]), (2, [(10, 10, 40, 20), (10, 30, 40, 40)]), (2, [(10, 50, 40, 60)])])
    assert hands.see("found_in_paper").text() == "第 2 处 / 共 3 处"
    assert view.page == 2
    hands.press("Return", search.edit)
    hands.press("Return", search.edit)
    assert hands.see("found_in_paper").text() == "第 1 处 / 共 3 处"
    assert view.page == 0
    hands.press("Shift+Return", search.edit)
    assert view.page == 2
    search.set_found([])
    assert hands.see("found_in_paper").text() == "没有找到"
    hands.press("Escape", search.edit)
    assert not search.isVisible()
    assert view.hasFocus()
    assert asked[-1] == ""


def test_the_bar_gives_way_where_it_is_narrow(hands):
    view = PageView("页面")
    bar = PageBar(view, reads=True)
    window = hands.show(laid_out(bar, view), (900, 500))
    view.set_pages(12)
    assert hands.see("page_number").text() == "第 1 页 / 共 12 页"
    window.resize(400, 500)
    hands.wait_until(lambda: hands.see("page_number").text() == "1 / 12")
    assert not bar.wide.isVisible()
    assert nameless(window) == []


# numbers


def test_number_tiles_show_the_current_one_and_say_each(hands):
    strip = NumberTiles("编号")
    went = []
    strip.went.connect(went.append)
    hands.show(laid_out(strip), (310, 140))
    tiles = [Tile(it, "used", f"{it} 已用") for it in range(1, 58)]
    tiles += [Tile(58, "current", "58 当前"), Tile(59, "free", "59 空号")]
    strip.set_tiles(tiles)
    assert strip.visualRect(strip.shown.index(57)).intersects(strip.viewport().rect())
    strip.setFocus()
    hands.press("Left", strip)
    assert went == [57]
    hands.press("Right", strip)
    hands.press("Right", strip)
    assert went == [57, 58]
    assert strip.viewMode() == QListView.ViewMode.IconMode


def test_number_tiles_look_different_without_colour(hands):
    strip = NumberTiles("编号")
    hands.show(laid_out(strip), (310, 140))
    strip.set_tiles([Tile(1, "used", "1"), Tile(1, "void", "2"), Tile(1, "free", "3")])
    strip.setCurrentIndex(strip.shown.index(2))
    seen = strip.viewport().grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    tiles = [seen.copy(strip.visualRect(strip.shown.index(it)).adjusted(4, 24, -8, -10)) for it in range(3)]
    assert tiles[0] != tiles[1] != tiles[2]


def test_the_course_says_what_was_and_what_comes(hands):
    course = Course()
    hands.show(laid_out(course), (300, 200))
    course.set_steps([Passed("签发", "11月21日", "李华"), Passed("送达", coming=True)])
    assert hands.reads("签发 11月21日 李华; 送达")
    for one in (theme.DARK, theme.SUNLIGHT, theme.LIGHT):
        theme.wear(QGuiApplication.instance(), one)
        course.grab()


# a scanner


def test_a_scanner_is_told_from_a_person_by_its_pace(hands):
    field = QListView()
    field.setAccessibleName("列表")
    wedge = ScannerWedge(field)
    read = []
    wedge.scanned.connect(read.append)
    hands.show(laid_out(field), (300, 200))
    field.setFocus()
    code = "QDF2026-3 0198a0c4e0007000800000000000ab12 0123456789abcdef"
    QTest.keyClicks(field, code)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert read == [code]
    QTest.keyClicks(field, "two words", Qt.KeyboardModifier.NoModifier, 80)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert read == [code]
    QTest.keyClicks(field, "short")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert read == [code]
