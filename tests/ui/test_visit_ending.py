"""The end of a visit as a person brings it about: signing, finalising, supplements, the bin."""

import math
from functools import partial

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QPointingDevice, QTabletEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from inspector.db.store import Store
from inspector.operations import finding, highlight, supplement, visit
from inspector.operations.papers import issuing
from inspector.operations.signature import signatures
from inspector.photo.strokes import read_strokes
from inspector.records import Finding, Photo, Visit
from inspector.ui.widgets.rows import Rows
from tests.hands import nameless
from tests.ui.visits import Inspection, current, field_store, on_visit

__all__ = ["field_store", "on_visit"]

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def draw(pad, left=80) -> None:
    """A stroke by mouse or finger."""
    at = QPoint(left, 120)
    QTest.mousePress(pad, LEFT, NONE, at)
    for step in range(12):
        QTest.mouseMove(pad, at + QPoint(step * 15, round(20 * math.sin(step))))
    QTest.mouseRelease(pad, LEFT, NONE, at + QPoint(180, 0))


def draw_with_pen(pad, pressures=(0.2, 0.9, 0.4)) -> None:
    """A stroke by pen, and the mouse that stands in for it."""
    kinds = [QTabletEvent.Type.TabletPress, *([QTabletEvent.Type.TabletMove] * len(pressures))]
    device = QPointingDevice.primaryPointingDevice()
    for step, (kind, pressure) in enumerate(zip(kinds, (0.5, *pressures), strict=True)):
        at = QPointF(60 + 30 * step, 90)
        event = QTabletEvent(kind, device, at, at, pressure, 0, 0, 0, 0, 0, NONE, LEFT, LEFT)
        QApplication.sendEvent(pad, event)
        assert event.isAccepted()
        QTest.mouseMove(pad, at.toPoint())
    end = QPointF(200, 90)
    lift = QTabletEvent(QTabletEvent.Type.TabletRelease, device, end, end, 0, 0, 0, 0, 0, 0, NONE, LEFT, LEFT)
    QApplication.sendEvent(pad, lift)


def signed(on_visit: Inspection):
    with Store.open(on_visit.folder) as store:
        return signatures(store, on_visit.visit)


@pytest.fixture
def sheet(on_visit: Inspection):
    """The signing dialog over a visit with one finding."""
    at = on_visit.visit
    on_visit.session.do(on_visit.page, lambda store: visit.change_head(store, at, interviewee="陈有福"))
    on_visit.session.do(on_visit.page, lambda store: finding.add(store, at, text="院墙有裂缝", severity=2))
    on_visit.settle()
    on_visit.hands.press("F8")
    on_visit.settle()
    return on_visit.hands.see("signing")


def close(on_visit: Inspection) -> None:
    on_visit.hands.click("close")
    on_visit.come_back()
    on_visit.settle()


def test_what_is_signed_is_said_first_and_the_name_is_proposed(on_visit, sheet):
    assert nameless(sheet) == []
    assert sheet.summary.text().startswith("问题 1 个：较重 1")
    assert "院墙有裂缝" in sheet.named.text()
    assert (sheet.roles.value, sheet.name.text()) == ("interviewee", "陈有福")
    assert not sheet.done_button.isEnabled()
    on_visit.hands.press("Alt+3")
    assert (sheet.roles.value, sheet.name.text()) == ("team", "李华")


def test_one_after_the_other_signs_by_finger_and_by_pen(on_visit, sheet):
    draw(sheet.pad)
    draw(sheet.pad, 300)
    on_visit.hands.click("退一笔")
    assert len(sheet.pad.strokes) == 1
    on_visit.hands.press("Ctrl+Return")
    on_visit.settle()
    assert (sheet.roles.value, sheet.pad.strokes) == ("village", [])
    sheet.pad.put_back()
    assert sheet.pad.strokes == [], "what one hand wrote is not there for the next"
    assert not sheet.forth.isEnabled()
    on_visit.hands.type_text("周建国", sheet.name, replace=True)
    draw_with_pen(sheet.pad)
    on_visit.hands.click("signed")
    on_visit.settle()
    held = [it.signature for it in signed(on_visit)]
    assert [(it.role, it.name) for it in held] == [("interviewee", "陈有福"), ("village", "周建国")]
    (by_finger,), (by_pen,) = (read_strokes(it.strokes) for it in held)
    assert len(by_finger) > 8
    assert by_finger[0].pressure is None
    assert [it.pressure for it in by_pen] == [500, 200, 900, 400]
    assert len(on_visit.hands.see_all("withdraw")) == 2
    close(on_visit)
    assert on_visit.page.ending.button.right == "2"
    on_visit.press("Ctrl+Z")
    assert [it.signature.role for it in signed(on_visit)] == ["interviewee"]
    on_visit.press("Ctrl+Y")
    assert on_visit.page.ending.button.right == "2"


def test_a_refusal_wants_its_reason(on_visit, sheet):
    on_visit.hands.click("refuses")
    assert not sheet.done_button.isEnabled()
    on_visit.hands.type_text("不认可第1条", sheet.reason)
    on_visit.hands.press("Ctrl+Return")
    on_visit.settle()
    (held,) = signed(on_visit)
    assert (held.signature.refused, held.signature.reason, held.signature.strokes) == (1, "不认可第1条", None)
    assert on_visit.hands.reads("拒签：不认可第1条")
    assert not sheet.refusing


def test_a_change_voids_and_signing_again_takes_its_place(on_visit, sheet):
    draw(sheet.pad)
    on_visit.hands.click("signed")
    on_visit.settle()
    close(on_visit)
    on_visit.press("1")
    assert on_visit.page.ending.button.right == "1 个失效"
    on_visit.hands.press("F8")
    on_visit.settle()
    assert on_visit.hands.see("void").text() == "内容已改，签名失效"
    again = on_visit.hands.see("signing")
    on_visit.hands.click("重新签")
    assert (again.roles.value, again.name.text()) == ("interviewee", "陈有福")
    draw(again.pad)
    on_visit.hands.click("signed")
    on_visit.settle()
    assert [it.void for it in signed(on_visit)] == [False]
    assert not on_visit.hands.see_all("void")
    on_visit.hands.click("withdraw")
    on_visit.settle()
    assert signed(on_visit) == []
    close(on_visit)
    on_visit.press("Ctrl+Z")
    assert [it.void for it in signed(on_visit)] == [False]


def test_what_is_to_be_looked_at_is_told_and_leads_there_but_hinders_nothing(on_visit, sheet):
    draw(sheet.pad)
    on_visit.hands.click("signed")
    on_visit.settle()
    close(on_visit)
    on_visit.answer_all_but()
    on_visit.press("Ctrl+Return")
    dialog = on_visit.hands.see("finalise_dialog")
    assert nameless(dialog) == []
    assert dialog.title.text() == "还缺照片"
    rows = on_visit.hands.see("请看一眼", Rows)
    assert [it.title for it in rows.shown.values] == ["陈有福的签名"]
    on_visit.hands.click_row(rows, 0)
    on_visit.settle()
    on_visit.hands.see("signing")
    close(on_visit)
    assert on_visit.case().visit.finalised is None
    on_visit.press("Ctrl+Return")
    on_visit.hands.see("finalise_dialog")
    on_visit.hands.press("Ctrl+Return")
    on_visit.come_back()
    on_visit.settle()
    held = on_visit.case().visit
    assert held.finalised is not None
    assert held.ended == held.finalised
    on_visit.press("Ctrl+Z")
    assert (on_visit.case().visit.finalised, on_visit.case().visit.ended) == (None, None)


def test_an_end_before_the_start_and_a_wordless_good_example_hinder(on_visit):
    on_visit.answer_all_but()
    at = on_visit.visit
    made = []
    on_visit.session.do(on_visit.page, lambda store: highlight.add(store, at), made.append)

    def end_early(store: Store) -> None:
        with store.operation("edit_visit") as edit:
            edit.change(Visit, at, ended="2020-01-01T08:00:00+08:00")

    on_visit.session.do(on_visit.page, end_early)
    on_visit.settle()
    on_visit.press("Ctrl+Return")
    assert on_visit.hands.see("检查时间", Rows).shown.values[0].title == "结束时间早于开始时间"
    assert not on_visit.hands.see_all("finalise_anyway")
    assert [it.key for it in on_visit.hands.see("还没有写的问题", Rows).shown.values] == made
    on_visit.hands.click("go_first")
    on_visit.come_back()
    on_visit.settle()
    assert current(on_visit) == made[0]


@pytest.fixture
def served(on_visit: Inspection) -> Finding:
    """A finding whose notice is out, shown."""
    at = on_visit.visit
    on_visit.answer_all_but("HT04")
    on_visit.session.do(on_visit.page, partial(visit.answer, visit=at, key="HT04", value="cracked"))
    on_visit.session.do(on_visit.page, lambda store: visit.finalise(store, at, without_photos=True))
    issued = []
    on_visit.session.do(on_visit.page, lambda store: issuing.issue(store, "notice", at), issued.append)
    on_visit.hands.wait_until(lambda: issued, timeout=20000)
    on_visit.settle()
    on_visit.page.questions.go("HT04")
    on_visit.settle()
    return on_visit.case().findings[0]


def test_a_served_finding_is_corrected_by_a_supplement_that_stands_below_it(on_visit, served):
    on_visit.hands.click("supplement")
    on_visit.settle()
    dialog = on_visit.hands.see("supplement_dialog")
    assert nameless(dialog) == []
    assert served.text in dialog.served.text()
    on_visit.hands.type_text("裂缝在第二池", dialog.text, replace=True)
    assert not dialog.add.isEnabled(), "a reason is wanted"
    on_visit.hands.type_text("写错池号", dialog.reason)
    on_visit.hands.press("Ctrl+Return")
    on_visit.settle()
    on_visit.come_back()
    with Store.open(on_visit.folder) as store:
        (made,) = supplement.of_finding(store, served.id)
        assert store.get(Finding, served.id) == served
    assert (made.text, made.severity, made.due, made.reason) == ("裂缝在第二池", None, None, "写错池号")
    assert on_visit.hands.reads("原因：写错池号")
    assert on_visit.entry("HT04").editor.text.toPlainText() == served.text
    on_visit.window.show_page("ledger")
    on_visit.settle()
    on_visit.hands.click_row(on_visit.window.pages["ledger"].view, 0)
    on_visit.settle()
    assert on_visit.hands.reads("有补充")
    assert on_visit.hands.see("finding_text").text() == served.text
    on_visit.window.show_page("visit", on_visit.visit)
    on_visit.settle()
    on_visit.hands.click("take_supplement_back")
    on_visit.settle()
    assert not on_visit.hands.reads("原因：写错池号")
    on_visit.press("Ctrl+Y")
    assert on_visit.hands.reads("原因：写错池号")


def test_nobody_signs_once_the_notice_is_out(on_visit, served):
    on_visit.hands.press("F8")
    on_visit.settle()
    assert on_visit.hands.reads("意见书已出，不再签名")
    assert not on_visit.hands.see_all("signed")
    assert not on_visit.hands.see_all("refuses")


def test_the_bin_is_searched_and_brings_several_back_in_one_step(on_visit):
    at = on_visit.visit
    kept = []

    def fill(store: Store) -> None:
        for text in ("门口堆柴草", "院墙裂缝", "院内积水"):
            kept.append(finding.add(store, at, text=text))
            finding.delete(store, kept[-1])

    on_visit.session.do(on_visit.page, fill)
    on_visit.settle()
    on_visit.window.show_page("settings")
    on_visit.settle()
    on_visit.hands.click("bin")
    on_visit.settle()
    page = on_visit.window.pages["bin"]
    assert nameless(page) == []
    assert [it.title for it in page.rows.shown.values] == ["院内积水", "院墙裂缝", "门口堆柴草"]
    on_visit.hands.type_text("院", page.search)
    on_visit.hands.wait_until(lambda: len(page.rows.shown.values) == 2)
    page.rows.selectAll()
    assert on_visit.hands.see("restore").text() == "恢复 2 项"
    on_visit.hands.press("Ctrl+Return", page.search)
    on_visit.settle()
    assert {it.id for it in on_visit.case().findings} == set(kept[1:])
    assert on_visit.hands.reads("回收站里没有含这些字的")
    on_visit.session.undo()
    on_visit.settle()
    assert on_visit.case().findings == []
    on_visit.hands.click_row(page.rows, 0, at_right=40)
    on_visit.settle()
    assert len(on_visit.case().findings) == 1


def test_a_discarded_draft_comes_back_out_of_the_bin(on_visit):
    on_visit.press("1")
    at = on_visit.visit
    on_visit.window.show_page("bin")
    on_visit.session.do(on_visit.page, lambda store: visit.discard(store, at))
    on_visit.settle()
    page = on_visit.window.pages["bin"]
    assert [it.second.split()[0] for it in page.rows.shown.values] == ["草稿"]
    assert "稷*" in page.rows.shown.values[0].second
    page.rows.setFocus()
    on_visit.hands.press("Return")
    on_visit.settle()
    assert on_visit.value("HT01") == "normal"
    assert on_visit.hands.reads("回收站是空的")


def test_a_photo_is_deleted_with_a_key_and_comes_back_to_its_finding(on_visit, tmp_path):
    from inspector.operations import photo as photos
    from tests.operations.days import photo_file

    at, made = on_visit.visit, []

    def take(store: Store) -> None:
        found = finding.add(store, at, text="院墙裂缝")
        made.extend(photos.attach(store, at, [photo_file(tmp_path)], finding=found)[0])
        photos.delete(store, made[0])

    on_visit.session.do(on_visit.page, take)
    on_visit.hands.wait_until(lambda: made, timeout=20000)
    on_visit.settle()
    on_visit.window.show_page("bin")
    on_visit.settle()
    on_visit.hands.click("restore")
    on_visit.settle()
    with Store.open(on_visit.folder) as store:
        photo = store.get(Photo, made[0])
    assert not photo.deleted
    assert photo.finding == on_visit.case().findings[0].id


def test_a_signature_a_merge_brought_breaks_nothing(on_visit):
    from inspector.records import Signature

    at = on_visit.visit

    def brought(store: Store) -> None:
        with store.operation("sign") as edit:
            for number, strokes in enumerate(("[[[1,2,", "[" * 5000, "[[[1,2,9e9]]]", None)):
                edit.create(
                    Signature, visit=at, role="gott", name="甲" * 300, strokes=strokes, picture="<svg/>", refused=0,
                    signed="gestern", content=f"{number:064x}",
                )  # fmt: skip

    on_visit.session.do(on_visit.page, brought)
    on_visit.settle()
    on_visit.hands.press("F8")
    on_visit.settle()
    assert len(on_visit.hands.see_all("void")) == 4
    on_visit.hands.click(on_visit.hands.see_all("重新签")[0])
    dialog = on_visit.hands.see("signing")
    assert dialog.roles.value == "interviewee"
    draw(dialog.pad)
    on_visit.hands.click("signed")
    on_visit.settle()
    assert len(on_visit.hands.see_all("void")) == 3
    assert on_visit.problems == []
