"""A table of counts: who stands on a name stands on its row, and sees so."""

import pytest
from PySide6.QtGui import QColor

from inspector.ui import theme
from inspector.ui.widgets.count_table import Cell, CountRow, CountTable, Head


@pytest.fixture
def table(hands):
    made = CountTable("按时限", "单位", [Head("逾期"), Head("今天")])
    hands.show(made, (500, 240))
    made.set_rows([CountRow("whole", "全县", (Cell(3), Cell(1)), True), CountRow("a", "云渡镇", (Cell(2), Cell()))])
    made.setCurrentIndex(made.counts.index(1, 0))
    made.setFocus()
    return made


def colours(table, row, column):
    """What a cell is painted with, above its words from left to right."""
    picture, rect = table.viewport().grab().toImage(), table.visualRect(table.counts.index(row, column))
    return [picture.pixelColor(x, rect.top() + 8).name() for x in range(rect.left() + 9, rect.right() - 8)]


def test_the_whole_row_is_tinted(table):
    tint = QColor(theme.colour("tint")).name()
    for column in range(3):
        assert set(colours(table, 1, column)) == {tint}
    assert tint not in colours(table, 0, 2)


def test_the_frame_goes_round_the_whole_row_until_one_number_is_stood_on(table, hands):
    def framed():
        """Whether there is a line of the frame between the name and the first number."""
        picture = table.viewport().grab().toImage()
        rect = table.visualRect(table.counts.index(1, 1))
        strong = QColor(theme.colour("accent")).name()
        return strong in {picture.pixelColor(rect.left() + x, rect.center().y()).name() for x in range(-3, 4)}

    assert not framed()
    hands.press("Right", table)
    assert table.currentIndex().column() == 1
    assert framed()


def test_return_opens_what_is_framed(table, hands):
    opened = []
    table.opened.connect(lambda row, column: opened.append((row.key, column)))
    hands.press("Return", table)
    hands.press("Right", table)
    hands.press("Return", table)
    assert opened == [("a", -1), ("a", 0)]
