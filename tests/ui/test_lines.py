"""Tables of lines: what stands in them is data, and is copied as a spreadsheet takes it."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QGuiApplication

from inspector.ui import theme
from inspector.ui.widgets.lines import Column, Line, Lines, fitted

TIP = int(Qt.ItemDataRole.ToolTipRole)


def shown(hands, *lines):
    table = Lines("差异", [Column("项", 80), Column("内容"), Column("数", 60, right=True)])
    hands.show(table, (400, 200))
    table.set_lines(lines)
    return table


def test_a_tooltip_has_the_whole_text_and_no_markup_of_strangers(hands):
    long = "很长的一句话" * 40
    table = shown(hands, Line(("甲", long, "1")), Line(("乙", "<img src='file:///x'>", "2"), icon="plus", ink="fixed"))
    model = table.model()
    assert model.index(0, 1).data(TIP) == long
    assert model.index(1, 1).data(TIP) == "<qt>&lt;img src=&#x27;file:///x&#x27;&gt;</qt>"
    assert model.index(1, 1).data() == "<img src='file:///x'>"
    table.grab()


def test_what_two_lines_do_not_hold_ends_in_an_ellipsis(hands):
    table = shown(hands, Line(("甲", "短", "1")))
    metrics, space = theme.metrics("cell"), QRectF(0, 0, 90, 60)
    long = "检查评分中失分最多的是房前屋后垃圾堆" * 3
    cut = fitted(long, space, metrics)
    assert fitted("短", space, metrics) == "短"
    assert cut.endswith("…")
    assert long.startswith(cut[:-1])
    high = metrics.boundingRect(space, int(Qt.TextFlag.TextWordWrap), cut).height()
    assert metrics.lineSpacing() * 1.5 < high < metrics.lineSpacing() * 2.5
    longer = metrics.boundingRect(space, int(Qt.TextFlag.TextWordWrap), long[: len(cut)] + "…").height()
    assert longer > high, "no more would have fitted"
    table.grab()


def test_copied_lines_are_one_row_each_with_their_heads(hands):
    table = shown(hands, Line(("甲", "两\n行\t和表", "1")))
    table.copy()
    assert QGuiApplication.clipboard().text() == "项\t内容\t数\n甲\t两 行 和表\t1"


def test_the_arrows_walk_through_the_lines(hands):
    table = shown(hands, *(Line((str(n), "", "")) for n in range(3)))
    table.setFocus()
    hands.press("Down")
    hands.press("Down")
    assert table.currentIndex().row() == 1


def test_in_a_narrow_table_wide_columns_give_before_the_text_is_squeezed(hands):
    table = Lines("督办", [Column("编号", 120), Column("问题"), Column("单位", 190), Column("理由", 260)])
    hands.show(table, (1000, 200))
    assert [table.columnWidth(it) for it in (0, 2, 3)] == [120, 190, 260]
    table.resize(620, 200)
    assert table.columnWidth(0) == 120  # a number is not broken
    assert table.columnWidth(2) < 190
    assert table.columnWidth(3) < 260
    assert table.columnWidth(1) >= 200  # there were 50 left
    assert sum(table.columnWidth(it) for it in range(4)) <= table.viewport().width()
    table.resize(1000, 200)
    assert [table.columnWidth(it) for it in (0, 2, 3)] == [120, 190, 260]


def test_a_narrow_table_does_without_some_columns(hands):
    table = Lines("清单", [Column("状态", 120), Column("问题"), Column("单位", 150), Column("时限", 118)])
    table.leave_out((2, 3), 560)
    hands.show(table, (900, 200))
    assert not table.isColumnHidden(2)
    table.resize(500, 200)
    assert [table.isColumnHidden(it) for it in range(4)] == [False, False, True, True]
    assert table.columnWidth(1) >= 300
    table.resize(900, 200)
    assert not any(table.isColumnHidden(it) for it in range(4))
