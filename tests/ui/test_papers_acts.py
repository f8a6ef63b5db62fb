"""What becomes of a paper, in the window: served, void, superseded, its slip back, its number, checked when printed."""

from datetime import date

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtTest import QTest

from inspector.errors import Fault
from inspector.operations.papers import checking, numbers, slips, standing
from inspector.operations.papers.laptops import Laptop
from inspector.operations.papers.standing import State
from inspector.paper.content import code_text
from inspector.records import Finding, NumberBlock, Paper
from inspector.sample.photographs import Shot, draw_photographs
from inspector.sample.scenes import SCENES
from inspector.ui.dialogs.give_numbers import GiveNumbersDialog
from inspector.ui.rendering import image
from tests.hands import nameless
from tests.ui.test_papers import issue, settle, with_most_findings

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)")  # menus, offscreen


@pytest.fixture
def issued(desk, hands):
    """The window with one notice issued, its page shown."""
    window = desk("field", "papers")
    issue(hands, window, with_most_findings(window).id)
    return window


@pytest.fixture
def slip(tmp_path):
    """A photo of a returned slip."""
    scene = next(iter(SCENES))
    return draw_photographs(tmp_path / "slips", [Shot(scene, "2026-11-21T10:40:16+08:00", 28.1, 113.2)])[0]


def paper(window):
    return next(it for it in window.session.glance.find(Paper) if it.id == window.pages["papers"].shown.issued.paper)


def course(window):
    return [it.words for it in window.pages["papers"].beside.side.course.steps]


def code(window):
    return code_text(window.pages["papers"].shown.issued.content)


def verdict(hands, window):
    settle(hands, window)
    hands.wait_until(lambda: hands.see_all("verdict"), 20_000)
    return hands.see("verdict").text()


# what became of it


def test_a_paper_is_served_on_a_day_on_somebody(issued, hands):
    assert course(issued) == ["签发", "待打印"]
    hands.click("serve_paper")
    dialog = next(it for it in hands.see_all("serve_paper") if it.isWindow())
    assert nameless(dialog) == []
    dialog.to.clear()
    hands.click(dialog.act)
    assert hands.reads("请填签收人。")
    hands.type_text("村委会 张某明", dialog.to)
    dialog.how.setCurrentIndex(dialog.how.findData("left"))
    hands.click(dialog.act)
    hands.wait_until(lambda: paper(issued).served is not None, 10_000)
    settle(hands, issued)
    assert (paper(issued).served_to, paper(issued).served_how) == ("村委会 张某明", "left")
    assert paper(issued).served == date.today().isoformat()  # noqa: DTZ011 - the wall's day
    assert course(issued) == ["签发", "送达", "回执还没回来"]
    assert hands.reads("村委会 张某明 · 留置送达")
    assert "已送达" in issued.pages["papers"].left.list.shown.spoken(issued.pages["papers"].left.list.value)


def test_a_day_to_come_is_refused(issued, hands):
    hands.click("serve_paper")
    dialog = next(it for it in hands.see_all("serve_paper") if it.isWindow())
    dialog.day.show_day("2999-01-01")
    hands.click(dialog.act)
    assert hands.reads("这一天还没到。")
    assert dialog.isVisible()


def test_a_void_paper_says_why_and_keeps_its_number(issued, hands):
    number, visit = paper(issued).number, paper(issued).visit
    held = paper(issued).id
    hands.click("void_paper")
    dialog = next(it for it in hands.see_all("void_paper") if it.isWindow())
    hands.click(dialog.act)
    assert hands.reads("请写明原因，登记簿上要留。")
    hands.type_text("主送单位写错", dialog.reason.lineEdit())
    hands.click(dialog.act)
    hands.wait_until(lambda: standing.state(issued.session.glance, held) is State.VOID, 10_000)
    settle(hands, issued)
    page = issued.pages["papers"]
    assert course(issued)[-1] == "作废"
    assert hands.reads("主送单位写错")
    assert not hands.see_all("void_paper")
    assert [it.subject for it in page.found.waiting].count(visit) == 1  # it wants another one
    again = issue(hands, issued, visit)
    assert again != number


def test_a_new_paper_takes_the_place_of_one(issued, hands):
    page, old = issued.pages["papers"], paper(issued)
    hands.click("supersede")
    hands.wait_until(lambda: page.shown is not None and page.shown.line.replaces == old.id, 20_000)
    settle(hands, issued)
    assert page.shown.issued.paper is None
    hands.click("issue_paper")
    hands.wait_until(lambda: page.shown is not None and page.shown.issued.paper not in (None, old.id), 30_000)
    settle(hands, issued)
    assert paper(issued).replaces == old.id
    assert hands.reads(f"代替 {old.number}")
    assert standing.state(issued.session.glance, old.id) is State.SUPERSEDED


def test_a_slip_comes_back_with_its_photo(issued, hands, slip):
    held = paper(issued).id
    side = issued.pages["papers"].beside.side
    assert hands.drop(side, [slip])
    hands.wait_until(lambda: [it for it in hands.see_all("take_slip") if it.isWindow()])
    dialog = next(it for it in hands.see_all("take_slip") if it.isWindow())
    assert dialog.photos.files == [slip]
    dialog.photos.add([slip])
    assert len(dialog.photos.files) == 1
    assert hands.reads("1 张照片；按 Delete 去掉一张")
    hands.click(dialog.act)
    hands.wait_until(lambda: slips.slips(issued.session.glance, held), 20_000)
    settle(hands, issued)
    assert "回执收回" in course(issued)
    assert len(side.tiles) == 1
    hands.wait_until(lambda: not side.tiles[0].picture.isNull(), 20_000)
    hands.click(side.tiles[0])
    hands.wait_until(lambda: hands.see_all("enlarged_photo"))


def test_pasted_pictures_are_each_a_file_of_their_own(issued, hands):
    hands.click("take_slip")
    dialog = next(it for it in hands.see_all("take_slip") if it.isWindow())
    hands.wait_until(dialog.isActiveWindow)

    def paste(colour, count):
        picture = QImage(60, 40, QImage.Format.Format_RGB32)
        picture.fill(colour)
        QGuiApplication.clipboard().setImage(picture)
        hands.press("Ctrl+V")
        hands.wait_until(lambda: len(dialog.photos.files) == count, 10_000)

    paste(Qt.GlobalColor.red, 1)
    paste(Qt.GlobalColor.green, 2)
    dialog.photos.list.setCurrentRow(0)
    hands.press("Delete", dialog.photos.list)
    paste(Qt.GlobalColor.blue, 2)
    colours = [QImage(str(it)).pixelColor(5, 5) for it in dialog.photos.files]
    assert colours == [QColor(Qt.GlobalColor.green), QColor(Qt.GlobalColor.blue)]
    held = paper(issued).id
    hands.click(dialog.act)
    hands.wait_until(lambda: len(slips.slips(issued.session.glance, held)) == 2, 20_000)
    settle(hands, issued)


def test_what_is_no_photo_is_told_and_nothing_is_kept(issued, hands, tmp_path):
    held = paper(issued).id
    (tmp_path / "broken.jpg").write_bytes(b"no picture")
    hands.click("take_slip")
    dialog = next(it for it in hands.see_all("take_slip") if it.isWindow())
    dialog.photos.add([tmp_path / "broken.jpg"])
    hands.click(dialog.act)
    hands.wait_until(lambda: hands.reads("没有收下。"), 20_000)
    assert dialog.isVisible()
    assert slips.slips(issued.session.glance, held) == []
    assert paper(issued).returned is None
    dialog.photos.list.setCurrentRow(0)
    hands.press("Delete", dialog.photos.list)
    assert dialog.photos.files == []
    hands.click(dialog.act)
    hands.wait_until(lambda: paper(issued).returned is not None, 20_000)
    settle(hands, issued)


def test_the_ledger_shows_the_papers_of_a_finding_and_leads_to_them(issued, hands, slip):
    held = paper(issued)
    issued.session.do(issued, lambda store: slips.take_slip(store, held.id, [slip]))
    settle(hands, issued)
    finding = issued.session.glance.find(Finding, visit=held.visit)[0]
    issued.show_page("ledger", None)
    settle(hands, issued)
    detail = issued.pages["ledger"].detail
    detail.papers.show_finding(finding.id)
    hands.wait_until(lambda: detail.papers.tiles, 20_000)
    settle(hands, issued)
    issued.show_page("papers")
    detail.papers.opened.emit(held.id)
    settle(hands, issued)
    assert issued.pages["papers"].shown.issued.paper == held.id


# numbers


def tiles(window):
    return [(it.number, it.state) for it in window.pages["papers"].beside.side.register.tiles.shown.values]


def test_the_register_of_a_laptop_fills_the_tile_of_the_paper(issued, hands):
    page, first = issued.pages["papers"], paper(issued)
    assert tiles(issued)[:2] == [(1, "current"), (2, "free")]
    assert hands.reads(f"临{issued.session.glance.mark}")
    waiting = page.found.waiting[0]
    page.choose(waiting)
    settle(hands, issued)
    assert tiles(issued)[:2] == [(1, "used"), (2, "current")]
    assert hands.reads("2 号，签发后归这份文书")
    assert not hands.see_all("give_block")
    strip = page.beside.side.register.tiles
    strip.setFocus()
    hands.press("Left", strip)
    settle(hands, issued)
    hands.wait_until(lambda: page.shown is not None and page.shown.issued.paper == first.id, 20_000)


def test_an_office_numbers_in_its_register_and_may_give_blocks(desk, hands):
    desk("office", "papers")
    assert hands.reads("还没有编过号")
    assert hands.see("give_block").isEnabled()


def test_an_office_gives_a_block_to_a_laptop(desk, hands):
    window = desk("office", "papers")
    settle(hands, window)
    kinds = [("督导反馈意见书", "notice")]
    laptop = Laptop("7K2ABCDEF012", "7K2", "李华")
    dialog = GiveNumbersDialog(window, window.session, [laptop], kinds, 2026)
    dialog.show_over()
    settle(hands, window)
    assert (dialog.first.value(), dialog.last.value()) == (1, 20)
    assert hands.reads("青督反〔2026〕1号 至 青督反〔2026〕20号，共 20 个号")
    dialog.last.setValue(0)
    dialog.first.setValue(30)
    hands.click(dialog.act)
    assert hands.reads("末号小于首号。")
    dialog.last.setValue(40)
    hands.click(dialog.act)
    hands.wait_until(lambda: window.session.glance.find(NumberBlock), 10_000)
    block = window.session.glance.find(NumberBlock)[0]
    assert (block.device, block.first, block.last) == ("7K2ABCDEF012", 30, 40)
    again = GiveNumbersDialog(window, window.session, [laptop], kinds, 2026)
    again.show_over()
    settle(hands, window)
    assert again.first.value() == 41
    again.first.setValue(35)
    again.last.setValue(45)
    hands.click(again.act)
    hands.wait_until(again.wrong.isVisible, 10_000)
    assert len(window.session.glance.find(NumberBlock)) == 1


def test_without_a_laptop_no_block_can_be_given(desk, hands):
    window = desk("office", "papers")
    dialog = GiveNumbersDialog(window, window.session, [], [("督导反馈意见书", "notice")], 2026)
    dialog.show_over()
    settle(hands, window)
    assert hands.reads("还不认识别的电脑，请先合并它的数据包。")
    assert not dialog.act.isEnabled()


# checking


def test_a_printed_code_is_genuine_and_opens_its_paper(issued, hands):
    page, held = issued.pages["papers"], paper(issued)
    text = code(issued)
    hands.press("Ctrl+K", page.left.list)
    dialog = hands.see("check_paper")
    assert nameless(dialog) == []
    hands.type_text(text, dialog.edit)
    hands.press("Return", dialog.edit)
    assert verdict(hands, issued) == f"真实有效：{held.number}"
    hands.click("show_checked")
    settle(hands, issued)
    assert page.shown.issued.paper == held.id


def test_a_scanner_is_heard_wherever_the_keyboard_is(issued, hands):
    held = paper(issued)
    text = code(issued).split(" ", 1)[1]  # a scanner that acts as a keyboard types no Chinese
    view = issued.pages["papers"].reader.view
    view.setFocus()
    QTest.keyClicks(view, text)
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert verdict(hands, issued) == f"真实有效：{held.number}"


def test_a_number_is_looked_up_and_said_to_be_no_proof(issued, hands):
    issued.pages["papers"].check_printed(paper(issued).number)
    assert "在册" in verdict(hands, issued)
    assert "扫二维码才能核对内容" in hands.see("verdict_more").text()


def test_another_content_under_our_number_is_not_genuine(issued, hands):
    number, id_, _ = code(issued).split(" ")
    issued.pages["papers"].check_printed(f"{number} {id_} {'0' * 16}")
    assert "与本单位签发的不符" in verdict(hands, issued)
    assert not hands.see("show_checked").isEnabled()


def test_a_void_paper_is_told_as_void(issued, hands):
    held, text = paper(issued).id, code(issued)
    issued.session.do(issued, lambda store: standing.void(store, held, "重复签发"))
    settle(hands, issued)
    issued.pages["papers"].check_printed(text)
    assert verdict(hands, issued).startswith("已作废")
    assert "重复签发" in hands.see("verdict_more").text()


def test_anything_else_on_a_code_is_told_in_words(issued, hands):
    for text in ("https://example.com", "\u202e 1 1 1", "0" * 5000):
        issued.pages["papers"].check_printed(text)
        assert verdict(hands, issued)
        hands.see("check_paper").close()


def test_a_picture_is_dropped_or_pasted(issued, hands, tmp_path):
    held, drawn = paper(issued), issued.pages["papers"].shown.issued.drawn
    page = next(
        it for it in range(drawn.pages)
        if (text := _read(drawn.pdf, it, tmp_path / f"{it}.png")) and held.id.replace("-", "")[:8] in text.lower()
    )  # fmt: skip
    issued.pages["papers"].check_printed()
    dialog = hands.see("check_paper")
    assert hands.drop(dialog, [tmp_path / f"{page}.png"])
    hands.wait_until(lambda: hands.reads(f"真实有效：{held.number}"), 30_000)
    dialog.close()
    issued.pages["papers"].check_printed()
    QGuiApplication.clipboard().setImage(image(drawn.pdf, page, 3))
    hands.click("paste_code")
    hands.wait_until(lambda: hands.reads(f"真实有效：{held.number}"), 30_000)


def test_a_picture_without_a_code_says_so(issued, hands, tmp_path):
    Image.new("RGB", (300, 200), "white").save(tmp_path / "empty.png")
    issued.pages["papers"].check_printed()
    dialog = hands.see("check_paper")
    hands.drop(dialog, [tmp_path / "empty.png"])
    settle(hands, issued)
    hands.wait_until(lambda: hands.see("verdict").text() == "没有找到文书的二维码。", 30_000)
    assert not hands.see("show_checked").isEnabled()


def test_the_code_of_an_earlier_paper_leads_to_its_site(issued, hands):
    held, text = paper(issued), code(issued)
    site = checking.site_of_code(issued.session.glance, text)
    assert site is not None
    issued.show_page("sites")
    settle(hands, issued)
    page = issued.pages["sites"]
    hands.type_text(text, page.search, replace=True)
    hands.press("Return", page.search)
    settle(hands, issued)
    hands.wait_until(lambda: page.table.current is not None and page.table.current.id == site, 20_000)
    assert issued.current == "sites"  # a scanner's Enter begins no visit
    assert numbers.canonical_number(held.number) == held.number


def _read(pdf, page, file):
    image(pdf, page, 3).save(str(file))
    try:
        return " ".join(checking.read_code(file))
    except Fault:  # a page without a code
        return ""
