"""The boards of the ledger, driven as people do: a press on a number shows those findings in the ledger."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from inspector.db import ledger
from inspector.operations.rectification import steps
from inspector.operations.rectification.acting import Said
from inspector.rectification.moves import UNFINISHED, Move, Stage
from inspector.rectification.steps import State
from inspector.ui.pages import boards
from tests.hands import nameless
from tests.ui.boards_store import boards_of, day, settle, stored

__all__ = ["boards_of", "stored"]


def shown_in_ledger(hands, window):
    """What the ledger lists after a press."""
    hands.wait_until(lambda: window.current == "ledger")
    settle(hands, window)
    page = window.pages["ledger"]
    return ledger.count(window.session.glance, page.filters.filter, today=day())


def cell(table, name, column):
    row = next(n for n, it in enumerate(table.rows) if it.name == name)
    return table.rows[row].cells[column].count, table.visualRect(table.counts.index(row, column + 1)).center()


def press(table, name, column):
    QTest.mouseClick(
        table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, cell(table, name, column)[1]
    )


def test_the_board_is_a_tab_of_the_ledger_and_everything_has_a_name(boards_of, hands):
    window = boards_of()
    page = window.pages["boards"]
    for board in (boards.DEADLINES, boards.DAY, boards.PRESSING, boards.UNITS, boards.MEETINGS, boards.CHARGES):
        page.show_board(board)
        settle(hands, window)
        assert nameless(page) == [], board
    hands.click(next(it for it in page.findChildren(type(page.which.segments[0])) if it.text() == "台账"))
    hands.wait_until(lambda: window.current == "ledger")


@pytest.mark.parametrize("by", ["town", "unit"])
def test_deadlines_add_up_and_a_number_opens_those_findings(boards_of, hands, by):
    window = boards_of()
    pane = window.pages["boards"].panes[boards.DEADLINES]
    pane.by.set_value(by)
    pane.read()
    settle(hands, window)
    table = pane.table
    whole, *rows = table.rows
    assert whole.whole
    for column in range(7):
        assert whole.cells[column].count == sum(it.cells[column].count for it in rows)
    overdue, _ = cell(table, "全县", 0)
    assert overdue == 3
    name = rows[0].name
    count, _ = cell(table, name, 0)
    press(table, name, 0)
    assert shown_in_ledger(hands, window) == count > 0
    which = window.pages["ledger"].filters.filter
    assert set(which.stages) == set(UNFINISHED)
    assert which.due_to < day()


def test_a_day_of_the_strip_and_the_keyboard_open_the_ledger(boards_of, hands):
    window = boards_of()
    strip = window.pages["boards"].panes[boards.DEADLINES].days
    assert [it.count for it in strip.bars][:3] == [1, 0, 1]
    strip.setFocus()
    hands.press("Right", strip)
    hands.press("Right", strip)
    hands.press("Return", strip)
    assert shown_in_ledger(hands, window) == 1
    window.show_page("boards")
    settle(hands, window)
    QTest.mouseClick(strip, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(4, 60))
    assert shown_in_ledger(hands, window) == 1
    assert window.pages["ledger"].filters.filter.due_from == day()


def test_my_day_names_what_waits_and_leads_there(boards_of, stored, hands):
    with stored() as store:
        late = store.one("SELECT id FROM finding WHERE mark = 'TST-1'")
        steps.take(store, [late], Move.REPLY, Said(note="已整改"))
    window = boards_of(boards.DAY)
    hands.wait_until(lambda: hands.reads("已报整改待复查"))
    assert hands.reads("待交办")
    assert hands.reads("督办建议")
    assert hands.reads("个问题无人负责")
    rows = hands.see("day_recheck")
    assert "TST-1" in rows.shown.values[0].title
    hands.click("day_all_recheck")
    assert shown_in_ledger(hands, window) == 1
    assert window.pages["ledger"].filters.filter.stages == (Stage.RECHECK,)
    window.show_page("boards", boards.DAY)
    settle(hands, window)
    hands.click("day_pressing")
    settle(hands, window)
    assert window.pages["boards"].board == boards.PRESSING
    assert window.pages["boards"].which.value == boards.PRESSING


def test_my_day_follows_what_is_done(boards_of, hands):
    window = boards_of(boards.DAY)
    hands.wait_until(lambda: hands.see_all("day_assign"))
    rows = hands.see("day_assign")
    found = rows.shown.values[0].key
    window.session.do(window, lambda store: steps.take(store, [found], Move.VOID, Said(note="误录")))
    settle(hands, window)
    assert found not in [it.key for it in rows.shown.values]
    rows.setFocus()
    hands.press("Return", rows)
    hands.wait_until(lambda: window.current == "ledger")


def test_units_have_their_numbers_and_shares(boards_of, hands):
    window = boards_of(boards.UNITS)
    table = window.pages["boards"].panes[boards.UNITS].table
    overdue, _ = cell(table, "全县", 1)
    assert overdue == 3
    name = table.rows[1].name
    count, _ = cell(table, name, 1)
    press(table, name, 1)
    assert shown_in_ledger(hands, window) == count > 0
    assert window.pages["ledger"].filters.filter.states == (State.OVERDUE,)


def test_what_people_wrote_is_shown_as_text_however_hostile(boards_of, stored, hands):
    from tests.operations.issues import issue

    with stored() as store:
        issue(store, text="<b>x</b>\n=1+1 \u202e" + "长" * 3000, mark="\u0645\u0646<i>")
    window = boards_of(boards.PRESSING)
    assert any("<b>x</b> =1+1" in it.cells[1] for it in window.pages["boards"].panes[boards.PRESSING].table.lines)
    window.grab()
    window.pages["boards"].show_board(boards.DAY)
    settle(hands, window)
    window.grab()
