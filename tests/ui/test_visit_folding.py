"""The Visit page where the window is small: a strip, two drawers, a rail without words; every key goes on acting."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from inspector.ui import theme
from tests.hands import nameless
from tests.ui.visits import current, field_store, on_visit

__all__ = ["field_store", "on_visit"]

SMALL = (910, 512)  # 1366 × 768 at 150 %


@pytest.fixture
def small(on_visit):
    """Somebody with a small window."""
    on_visit.window.resize(*SMALL)
    on_visit.settle()
    return on_visit


def sticking_out(page) -> list[str]:
    """What of the questions reaches beyond the right edge of the page."""
    rows = page.questions.entries.values()
    return [it.key for it in rows if it.reply.isVisible() and it.reply.geometry().right() > page.width()]


def test_the_sections_are_a_strip_that_leads_to_them(small):
    page = small.page
    assert page.contents.strip.isVisible()
    assert not page.contents.isVisible()
    assert small.window.rail.width() == theme.px(48)
    assert page.header.height() == theme.px(48)
    third = page.contents.strip.visualRect(page.contents.strip.shown.index(2))
    QTest.mouseClick(page.contents.strip.viewport(), Qt.MouseButton.LeftButton, pos=third.center())
    small.settle()
    assert page.questions.part.name == page.reading.parts[2].name
    assert page.contents.strip.value.key == page.questions.part.name
    assert sticking_out(page) == []
    assert nameless(small.window) == []


def test_what_stood_below_the_sections_is_behind_one_button_and_keeps_its_keys(small):
    page = small.page
    small.hands.press("Ctrl+F")
    small.settle()
    assert [it.question for it in small.case().findings] == [None]
    small.hands.click(page.folding.more)
    assert page.contents.isVisible()
    assert not page.contents.sections.isVisible()
    within = page.contents.geometry()
    assert page.rect().contains(within)
    assert page.childAt(within.topLeft() + QPoint(20, 10)) is not None
    page.setFocus()
    small.hands.press("Escape")
    assert not page.contents.isVisible()


def test_a_finding_takes_one_line_to_word(small):
    entry = small.go("HT02")
    small.press("2")
    high = entry.editor.text.height()
    small.window.resize(1366, 768)
    small.settle()
    assert entry.editor.text.height() > high


def test_with_room_everything_is_where_it_was(small):
    at = current(small)
    small.window.resize(1366, 768)
    small.settle()
    page = small.page
    assert page.contents.isVisible()
    assert page.contents.sections.isVisible()
    assert page.side.isVisible()
    assert not page.contents.strip.isVisible()
    assert not page.folding.more.isVisible()
    assert small.window.rail.width() == theme.px(72)
    assert current(small) == at
    small.hands.press("Ctrl+F")
    small.settle()
    assert len(small.case().findings) == 1


def test_photos_to_place_have_a_button_only_where_the_right_column_is_folded(small):
    small.page.contents.loose_button.set_right("2")
    for size, hidden in (((1366, 768), True), (SMALL, False), ((1280, 690), False)):
        small.window.resize(*size)
        small.settle()
        assert small.page.contents.loose_button.isHidden() == hidden, size
