"""Ways of answering on the Visit page: scales, counters, times, orders, pictures, places, long and cascading lists."""

import shutil
from decimal import Decimal
from pathlib import Path
from time import thread_time

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from inspector.sample.photographs import Shot, draw_photographs
from inspector.sample.scenes import SCENES
from inspector.ui.visit.replies_searched import Found
from inspector.ui.visit.replies_written import time_of_day
from tests.hands import nameless
from tests.ui.every_type import definition, store_with_draft
from tests.ui.visits import Inspection, current


@pytest.fixture(scope="module")
def every_store(tmp_path_factory) -> tuple[Path, str]:
    """A draft with every type of answer, and a list of many villages."""
    folder = tmp_path_factory.mktemp("every") / "data"
    return folder, store_with_draft(folder, definition(villages=400))


@pytest.fixture
def every(hands, tmp_path, every_store):
    """Somebody on it."""
    folder = tmp_path / "data"
    shutil.copytree(every_store[0], folder)
    inspection = Inspection(hands, folder, every_store[1])
    yield inspection
    inspection.window.close()


def test_a_short_range_is_chosen_by_its_own_digits_and_shows_what_is_bad(every):
    entry = every.go("care")
    every.press("2")
    assert every.value("care") == "2"
    assert [it.choice.tone for it in entry.reply.segments.segments][:4] == ["plain", "plain", "plain", "good"]
    every.press("9 Delete")
    assert every.value("care") is None


def test_a_long_range_is_typed_or_stepped_within_its_bounds(every):
    entry = every.go("yard")
    every.press("1")
    every.press("2 Return")
    assert every.value("yard") == "12"
    assert every.entry("twice_shown").reply.words.text() == "24 分"
    every.go("yard")
    every.press("+")
    assert every.value("yard") == "13"
    every.press("N")
    assert (every.value("yard"), entry.reply.edit.text()) == ("n/a", "")
    every.go("yard")
    every.hands.press("4")
    every.hands.press("4")
    every.press("Return")
    assert every.value("yard") == "n/a"
    assert "请" not in every.hands.see("wrong_yard", QLabel).text()
    assert every.problems == []
    depth = every.go("depth").reply
    every.hands.click(depth.counter.more)
    every.hands.click(depth.counter.more)
    every.settle()
    assert every.value("depth") == "1"
    every.hands.click(depth.counter.less)
    every.settle()
    assert (every.value("depth"), depth.counter.value) == ("0.5", Decimal("0.5"))


def test_nought_is_an_answer_and_an_empty_counter_is_none(every):
    entry = every.go("litter")
    assert entry.reply.counter.value is None
    every.press("0 Return")
    assert every.value("litter") == "0"
    assert every.case().findings == []
    every.go("litter")
    every.press("J")
    assert current(every) == "dump", "letters keep their meaning in a counter"


def test_times_are_typed_as_people_write_them(every):
    every.go("seen_at")
    every.hands.type_text("９点5")
    every.press("Return")
    assert "不是时间" in every.hands.see("wrong_seen_at", QLabel).text()
    every.go("seen_at")
    every.hands.type_text("930", replace=True)
    every.press("Return")
    assert every.value("seen_at") == "09:30"
    assert [time_of_day(it) for it in ("9：05", "9点", "14.30", "早上")] == ["09:05", "09:00", "14:30", "早上"]
    entry = every.go("met")
    every.hands.click("座谈时间：填此刻")
    every.settle()
    day, _, time = every.value("met").partition("T")
    assert (day, time) == (entry.reply.date.day, entry.reply.edit.text())


def test_an_order_is_given_by_keys_and_by_its_arrows(every):
    entry = every.go("order")
    every.hands.click(entry.reply.take)
    every.settle()
    assert every.value("order") == "water road light"
    entry.reply.places[2].setFocus()
    every.press("Alt+Up")
    assert every.value("order") == "water light road"
    place = entry.reply.places[0]
    every.hands.click(place, QPoint(place.width() - 10, 10))
    every.settle()
    assert every.value("order") == "light water road"
    every.press("Delete")
    assert every.value("order") is None
    assert entry.reply.take.isVisible()


def test_a_photo_answers_and_goes_with_delete_and_comes_back(every, tmp_path):
    entry = every.go("front")
    shots = draw_photographs(tmp_path / "p", [Shot(next(iter(SCENES)), "2026-11-21T10:41:16+08:00", 30.5, 110.25)])
    assert every.hands.drop(entry.reply.strip.drop, shots)
    every.settle()
    assert every.problems == []
    taken = every.case().photos[0]
    assert (every.value("front"), taken.question, taken.finding) == (taken.sha256, "front", None)
    assert every.page.reading.loose == ()
    every.hands.wait_until(lambda: not entry.reply.strip.tiles[0].picture.isNull())
    every.go("where")
    every.hands.click("位置：取自照片")
    every.settle()
    assert [float(it) for it in every.value("where").split()] == pytest.approx([30.5, 110.25], abs=0.001)
    entry.reply.strip.tiles[0].setFocus()
    every.press("Delete")
    assert (every.value("front"), every.case().photos) == (None, [])
    every.press("Ctrl+Z")
    assert every.value("front") == taken.sha256
    assert len(entry.reply.strip.tiles) == 1


def test_a_place_needs_both_numbers_and_a_photo_without_one_says_so(every):
    every.go("where")
    every.hands.click("位置：取自照片")
    assert "没有位置" in every.hands.see("told").findChild(QLabel).text()
    every.hands.type_text("30.5", "位置：纬度")
    every.press("Return")
    assert every.value("where") is None
    every.hands.type_text("２１０", "位置：经度")
    every.press("Return")
    assert every.hands.see("wrong_where", QLabel).text()
    every.hands.type_text("110.25", "位置：经度", replace=True)
    every.press("Return")
    assert every.value("where") == "30.5 110.25"


def test_a_signature_is_drawn_taken_back_and_kept_as_a_picture(every):
    entry = every.go("sign")
    every.hands.click("户主签名：签名")
    dialog = every.hands.see("sign_dialog")
    keep = every.hands.see("signed")
    assert not keep.isEnabled()
    assert nameless(dialog) == []
    for y in (60, 120):
        QTest.mousePress(dialog.pad, Qt.MouseButton.LeftButton, pos=QPoint(100, y))
        QTest.mouseMove(dialog.pad, QPoint(300, y + 20))
        QTest.mouseRelease(dialog.pad, Qt.MouseButton.LeftButton, pos=QPoint(300, y + 20))
    assert len(dialog.pad.strokes) == 2
    every.hands.click("撤回一笔")
    assert len(dialog.pad.strokes) == 1
    every.hands.click("重写")
    assert not keep.isEnabled()
    every.hands.click("恢复一笔")
    image = dialog.pad.picture()
    assert image.pixelColor(202, 121) != image.pixelColor(5, 5) == Qt.GlobalColor.white
    every.hands.click(keep)
    every.come_back()
    every.settle()
    taken = every.case().photos[0]
    assert (every.value("sign"), taken.question) == (taken.sha256, "sign")
    assert taken.name.startswith("签名 ")
    assert isinstance(image, QImage)
    assert len(entry.reply.strip.tiles) == 1


def test_a_long_list_is_searched_and_nothing_of_it_has_a_widget(every):
    entry = every.go("village")
    begun = thread_time()
    QTest.keyClicks(entry.reply.edit, "399")
    assert thread_time() - begun < 0.5
    found = entry.reply.list
    assert isinstance(found, Found)
    assert [it.name for it in found.view.shown.values] == ["v399"]
    every.press("Return")
    assert every.value("village") == "v399"
    assert entry.reply.edit.text() == "第399村"
    assert not found.isVisible()
    every.press("Delete")
    assert every.value("village") is None
    every.go("near")
    every.hands.type_text("第77村")
    every.press("Return")
    every.hands.type_text("第78村")
    every.press("Return")
    assert every.value("near") == "v77 v78"
    assert every.entry("near").reply.said.text() == "第77村、第78村"
    every.hands.type_text("不在")
    assert every.hands.reads("没有含这些字的选项")
    every.press("Escape")


def test_a_choice_that_another_answer_rules_out_is_told_and_counts_as_open(every):
    assert every.go("street").reply.line.options == ()
    assert every.hands.reads("还没有可选的，要看另一题的答案。")
    every.go("town")
    every.press("1")
    every.go("street")
    every.press("2")
    assert every.value("street") == "e2"
    done = every.page.reading.answered
    every.go("town")
    every.press("2")
    assert "请重新作答" in every.hands.see("wrong_street", QLabel).text()
    assert every.page.reading.answered == done - 1
    assert every.value("street") == "e2", "it is kept"
    every.go("street")
    every.press("1")
    assert every.value("street") == "w1"
    assert not every.entry("street").wrong.isVisible()


def test_guidance_opens_in_its_place_and_what_is_asked_only_for_is_confirmed(every):
    every.go("free")
    every.hands.click("说明：备注")
    assert every.hands.see("guidance_free", QLabel).text() == "写清时间地点，不写姓名"
    every.go("told")
    every.press("1")
    assert every.value("told") == "OK"
    every.go("tag")
    every.hands.type_text("A-0071")
    every.press("Return")
    assert every.value("tag") == "A-0071"
    assert "secret" not in every.page.reading.lines
    assert "twice" not in every.page.reading.lines
    assert nameless(every.window) == []
