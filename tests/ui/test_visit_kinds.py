"""Every type of question on the Visit page, and a section of many."""

import shutil
from pathlib import Path
from time import thread_time

import pytest
from PySide6.QtCore import QDate
from PySide6.QtWidgets import QLabel

from tests.hands import nameless
from tests.ui.many_questions import store_with_draft
from tests.ui.visits import Inspection, current


@pytest.fixture(scope="module")
def kinds_store(tmp_path_factory) -> tuple[Path, str]:
    """A draft with every type of question."""
    folder = tmp_path_factory.mktemp("kinds") / "data"
    return folder, store_with_draft(folder, 60)


@pytest.fixture
def kinds(hands, tmp_path, kinds_store):
    """Somebody on it."""
    folder = tmp_path / "data"
    shutil.copytree(kinds_store[0], folder)
    inspection = Inspection(hands, folder, kinds_store[1])
    yield inspection
    inspection.window.close()


def test_several_of_a_list_are_ticked_and_unticked_by_key_and_mouse(kinds):
    entry = kinds.go("damaged")
    kinds.press("1 3")
    assert kinds.value("damaged") == "lid wall"
    assert [it.text for it in kinds.case().findings_of("damaged")] == ["哪些部位损坏: 盖板", "哪些部位损坏: 池壁"]
    kinds.hands.click(entry.reply.ticks[0][0])
    kinds.settle()
    assert kinds.value("damaged") == "wall"
    kinds.press("N")
    assert kinds.value("damaged") == "n/a"
    assert not any(tick.isChecked() for tick, _ in entry.reply.ticks)
    kinds.press("2")
    assert kinds.value("damaged") == "pipe"
    assert entry.reply.apart.value is None


def test_a_day_is_picked_taken_back_and_not_applicable(kinds):
    entry = kinds.go("emptied")
    entry.reply.date.setDate(QDate(2026, 11, 1))
    kinds.settle()
    assert kinds.value("emptied") == "2026-11-01"
    kinds.hands.click(entry.reply.apart.segments[0])
    kinds.settle()
    assert kinds.value("emptied") == "n/a"
    assert entry.reply.date.day == ""
    kinds.press("Ctrl+Z")
    assert entry.reply.date.day == "2026-11-01"


def test_a_whole_number_within_its_limits(kinds):
    kinds.go("people")
    field = kinds.entry("people").reply.edit
    for wrong, why in (("2.5", "这不是整数"), ("31", "最多三十人")):
        kinds.hands.type_text(wrong, field, replace=True)
        kinds.press("Return")
        assert why in kinds.hands.see("wrong_people", QLabel).text()
    kinds.hands.type_text("4", field, replace=True)
    kinds.press("Return")
    assert kinds.value("people") == "4"
    assert current(kinds) == "seen"


def test_words_short_and_long(kinds):
    kinds.go("seen")
    kinds.hands.type_text("院内<b>整洁</b>&无异味")
    kinds.press("Return")
    assert current(kinds) == "story"
    kinds.hands.type_text("去年清掏过一次，\n今年没有人来。")
    kinds.settle()
    assert kinds.value("seen") == "院内<b>整洁</b>&无异味"
    assert kinds.value("story") == "去年清掏过一次，\n今年没有人来。"


def test_a_note_is_read_and_everything_has_a_name(kinds):
    entry = kinds.go("emptied")
    assert entry.reply.apart.segments[0].isVisible()
    assert kinds.page.questions.entries["hello"].label.text() == "先看一眼再问"
    assert nameless(kinds.window) == []


def test_all_rows_of_a_long_section_are_there_and_an_answer_touches_one(kinds):
    kinds.go("q30")
    entries = kinds.page.questions.entries
    assert len(entries) == 60
    area = kinds.page.questions.area
    end = entries["q30"].y() + entries["q30"].height() - area.verticalScrollBar().value()
    assert 0 < end <= area.viewport().height()
    spent = []
    for key in ("1", "Delete", "1", "Delete", "1"):
        begun = thread_time()
        kinds.hands.press(key)
        entries["q30"].repaint()
        spent.append(thread_time() - begun)
        kinds.settle()
    assert max(spent) < 0.05, "from the key to what is seen"
    assert kinds.page.questions.entries == entries
    kinds.press("Ctrl+Up")
    bar = area.verticalScrollBar()
    assert bar.maximum() == max(0, kinds.page.questions.column.sizeHint().height() - area.viewport().height())
