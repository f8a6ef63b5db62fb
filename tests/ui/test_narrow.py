"""Pages of the day in a narrow window: what is not needed gives way, what is needed is whole."""

from inspector.ui.models.sites import Column
from tests.ui.pages_of_the_day import new_county, open_window, settle


def test_a_narrow_window_gives_the_list_what_the_empty_panel_does_not_need(hands, tmp_path):
    window = open_window(hands, new_county(tmp_path / "数据"), "sites")
    page = window.pages["sites"]
    assert page.panel.isVisible()
    window.resize(910, 512)
    settle(hands, window)
    assert not page.panel.isVisible()
    assert not page.table.isColumnHidden(Column.CODE)
    page.table.go_to(3)
    settle(hands, window)
    assert page.panel.isVisible()
    assert page.table.isColumnHidden(Column.CODE), "the panel says it"
    shown = sum(page.table.columnWidth(it) for it in Column if not page.table.isColumnHidden(it))
    assert shown <= page.table.viewport().width()
    window.resize(1366, 768)
    settle(hands, window)
    assert not page.table.isColumnHidden(Column.CODE)


def test_todays_right_column_is_scrolled_where_it_is_too_high(hands, tmp_path):
    window = open_window(hands, new_county(tmp_path / "数据"), "today")
    page = window.pages["today"]
    wide = page.aside.width()
    assert page.aside.verticalScrollBar().maximum() == 0
    window.resize(910, 420)
    settle(hands, window)
    assert page.aside.width() < wide
    assert page.aside.verticalScrollBar().maximum() > 0


def test_all_boards_can_be_read_in_a_narrow_window(hands, tmp_path):
    window = open_window(hands, new_county(tmp_path / "数据"), "boards")
    which = window.pages["boards"].which
    assert window.pages["boards"].header.isAncestorOf(which)
    window.resize(910, 512)
    settle(hands, window)
    assert all(it.width() >= it.sizeHint().width() for it in which.segments)
    assert which.mapTo(window, which.rect().topRight()).x() < 910
    hands.click(which.segments[-1])
    settle(hands, window)
    assert window.pages["boards"].board == which.segments[-1].choice.value
    window.resize(1366, 768)
    settle(hands, window)
    assert window.pages["boards"].header.isAncestorOf(which)
    assert all(it.width() >= it.sizeHint().width() for it in which.segments)
