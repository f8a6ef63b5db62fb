"""逾期督办, 调度约谈 and 包保 in the window: several findings decided at once, meetings recorded, work handed over."""

import pytest
from PySide6.QtCore import QItemSelectionModel
from PySide6.QtWidgets import QMenu

from inspector.operations.rectification import charges, reading
from inspector.records import Charge, Finding, Meeting, Person, Step
from inspector.rectification.moves import Move
from inspector.ui.pages import boards
from tests.hands import nameless
from tests.operations import issues
from tests.ui.boards_store import boards_of, day, settle, stored

__all__ = ["boards_of", "stored"]
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing|propagateSizeHints)")


def pane_of(window, board):
    return window.pages["boards"].panes[board]


def choose(table, *numbers):
    """Choose lines by their number."""
    flags = QItemSelectionModel.SelectionFlag
    table.clearSelection()
    for row, it in enumerate(table.lines):
        if it.cells[0] in numbers:
            table.selectionModel().select(table.shown.index(row, 0), flags.Select | flags.Rows)


def dialog(hands, name):
    hands.wait_until(lambda: hands.see_all(name))
    found = hands.see(name)
    hands.wait_until(lambda: found.session.background.idle)
    return found


def numbers(table):
    return [it.cells[0] for it in table.lines]


def test_what_is_late_stands_with_its_step_and_reason_the_highest_first(boards_of, hands):
    window = boards_of(boards.PRESSING)
    pane = pane_of(window, boards.PRESSING)
    assert [it.cells[4] for it in pane.table.lines] == ["通报", "通报", "催办", "交办", "交办", "提醒"]
    assert pane.table.lines[0].cells[5] == "逾期 40 天 · 未催办 · 未调度"
    assert [pane.step.itemText(n) for n in range(pane.step.count())] == [
        "全部 6",
        "通报 2",
        "催办 1",
        "交办 2",
        "提醒 1",
    ]
    hands.choose(pane.step, "通报 2")
    assert len(pane.table.lines) == 2
    assert hands.reads("逾期 2")


def test_several_are_decided_at_once_and_leave_the_list(boards_of, hands):
    window = boards_of(boards.PRESSING)
    pane = pane_of(window, boards.PRESSING)
    choose(pane.table, *numbers(pane.table)[:2])
    assert pane.decide.text() == "通报 2 条"
    hands.click("pressing_decide")
    shown = dialog(hands, "take_step")
    hands.click("act")
    assert shown.isVisible()  # somebody has to be named who decided it
    approver = next(it for part, it in shown.fields.fields.items() if part == "approver").inside
    hands.type_text("督查室 谢主任", approver.line)
    hands.click("act")
    hands.wait_until(lambda: not hands.see_all("take_step"))
    settle(hands, window)
    store = window.session.glance
    assert [(it.approver, it.day) for it in store.find(Step, kind="circulate")] == [("督查室 谢主任", day())] * 2
    assert [it.cells[4] for it in pane.table.lines] == ["催办", "交办", "交办", "提醒"]
    hands.wait_until(lambda: hands.see_all("pressing_after"))
    assert hands.reads("为刚办理的 2 条出文书")
    window.session.undo()
    settle(hands, window)
    assert len(pane.table.lines) == 6
    hands.click("pressing_after")
    hands.wait_until(lambda: window.current == "papers", 30_000)
    settle(hands, window)
    assert any("逾期" in str(it) for it in window.pages["papers"].left.list.shown.values)


def test_different_steps_are_not_decided_as_one_but_another_may_be_chosen(boards_of, hands):
    window = boards_of(boards.PRESSING)
    pane = pane_of(window, boards.PRESSING)
    pane.table.selectAll()
    assert not pane.decide.isEnabled()
    choose(pane.table, numbers(pane.table)[0])
    assert pane.decide.isEnabled()
    hands.click("pressing_other")
    hands.wait_until(lambda: hands.see_all("pressing_menu", QMenu))
    menu = hands.see("pressing_menu", QMenu)
    assert [it.text() for it in menu.actions()] == ["提醒", "交办", "催办", "调度", "通报", "约谈", "问责建议"]
    menu.actions()[2].trigger()
    menu.close()
    dialog(hands, "take_step")
    hands.click("act")
    settle(hands, window)
    assert len(window.session.glance.find(Step, kind="urge")) == 1


def test_a_step_in_is_a_meeting_with_its_minutes(boards_of, hands):
    window = boards_of(boards.PRESSING)
    pane = pane_of(window, boards.PRESSING)
    choose(pane.table, *numbers(pane.table)[:2])
    pane._decide(Move.DISPATCH)
    shown = dialog(hands, "hold_meeting")
    assert nameless(shown) == []
    assert hands.reads("涉及 2 个问题")
    hands.click("act")
    assert hands.reads("请填写议定事项")
    hands.type_text("应县长", shown.chair.line)
    hands.type_text("三日内开工", shown.decision)
    hands.type_text("身份证110101199003074514", shown.attended)
    hands.click("act")
    settle(hands, window)
    assert shown.isVisible()  # identity numbers are refused
    hands.type_text("农业农村局", shown.attended, replace=True)
    hands.click("act")
    hands.wait_until(lambda: not hands.see_all("hold_meeting"))
    settle(hands, window)
    store = window.session.glance
    (held,) = store.find(Meeting)
    assert (held.chair, held.decision, held.attended, held.kind) == ("应县长", "三日内开工", "农业农村局", "dispatch")
    assert len(store.find(Step, meeting=held.id)) == 2
    window.show_page("boards", boards.MEETINGS)
    settle(hands, window)
    table = pane_of(window, boards.MEETINGS).table
    assert table.lines[0].cells[1:5] == ("调度", table.lines[0].cells[2], "2", "三日内开工")
    table.setFocus()
    hands.press("Return", table)
    again = dialog(hands, "hold_meeting")
    assert again.decision.toPlainText() == "三日内开工"
    hands.type_text("五日内完工", again.decision, replace=True)
    hands.click("act")
    settle(hands, window)
    assert store.get(Meeting, held.id).decision == "五日内完工"
    assert len(store.find(Step, meeting=held.id)) == 2
    hands.click("meetings_papers")
    hands.wait_until(lambda: window.current == "papers", 30_000)
    settle(hands, window)
    assert any("调度记录" in str(it) for it in window.pages["papers"].left.list.shown.values)


def test_a_regular_meeting_is_recorded_and_then_due_later(boards_of, hands):
    window = boards_of(boards.MEETINGS)
    pane = pane_of(window, boards.MEETINGS)
    assert hands.reads("尚无记录。")
    row = next(it for it in pane.cycles.shown.values if it.key == "county_ten_days")
    assert "尚未开展" in row.second
    pane.cycles.set_current(row)
    hands.press("Return", pane.cycles)
    shown = dialog(hands, "hold_meeting")
    assert shown.cycle.currentData() == "county_ten_days"
    hands.type_text("应县长", shown.chair.line)
    hands.type_text("逐条过", shown.decision)
    hands.click("act")
    hands.wait_until(lambda: not hands.see_all("hold_meeting"))
    settle(hands, window)
    after = next(it for it in pane.cycles.shown.values if it.key == "county_ten_days")
    assert "上次" in after.second
    assert after.right != row.right
    hands.click("meetings_new")
    shown = dialog(hands, "hold_meeting")
    hands.type_text("应县长", shown.chair.line)
    hands.type_text("闲谈", shown.decision)
    hands.click("act")
    assert hands.reads("未涉及具体问题的，请选择定期工作")


def test_what_nobody_was_handed_is_handed_over_by_unit(boards_of, hands):
    window = boards_of(boards.PRESSING)
    pane = pane_of(window, boards.PRESSING)
    mine = next(it for it in pane.table.lines if "垃圾" in it.cells[1])
    choose(pane.table, mine.cells[0])
    hands.click("pressing_decide")
    dialog(hands, "assign_findings")
    hands.click("act")
    hands.wait_until(lambda: not hands.see_all("assign_findings"))
    settle(hands, window)
    assert reading.standing_of(window.session.glance, mine.key).stage == "assigned"
    assert pane.said.text()
    assert mine.cells[0] not in [it.cells[0] for it in pane.table.lines if it.cells[4] == "交办"]


def test_papers_are_made_out_for_what_is_chosen(boards_of, hands):
    window = boards_of(boards.PRESSING)
    pane = pane_of(window, boards.PRESSING)
    choose(pane.table, numbers(pane.table)[2])
    hands.click("pressing_papers")
    hands.wait_until(lambda: window.current == "papers", 30_000)
    settle(hands, window)
    assert any("催" in str(it) for it in window.pages["papers"].left.list.shown.values)


def test_charge_is_given_ended_and_handed_on(boards_of, stored, hands):
    with stored() as store:
        old, new = issues.person(store, "cadre"), issues.person(store, "cadre", 1)
        mine = issues.handed(store, late=1, person=old)
        names = [store.get(Person, it).name for it in (old, new)]
    window = boards_of(boards.CHARGES)
    pane, store = pane_of(window, boards.CHARGES), window.session.glance
    assert hands.reads("尚未确定包保人。")
    assert hands.reads("1 个问题无人负责")
    hands.click("charges_give")
    shown = dialog(hands, "charge")
    assert nameless(shown) == []
    hands.click("act")
    assert hands.reads("请从列表中选择")
    shown.place.setCurrentIndex(2)
    shown.person.setCurrentIndex(shown.person.findData(old))
    hands.click("act")
    hands.wait_until(lambda: not hands.see_all("charge"))
    settle(hands, window)
    assert pane.table.lines[0].cells[2] == names[0]
    hands.click("charges_hand")
    shown = dialog(hands, "hand_on")
    assert nameless(shown) == []
    hands.wait_until(lambda: "未办结问题 1 个" in shown.told.text())
    shown.after.setCurrentIndex(shown.after.findData(old))
    hands.click("act")
    assert hands.reads("移交人和接收人相同。")
    shown.after.setCurrentIndex(shown.after.findData(new))
    hands.click("act")
    hands.wait_until(lambda: not hands.see_all("hand_on"))
    settle(hands, window)
    assert hands.reads("已交接：1 个问题 · 1 项包保")
    assert store.get(Finding, mine).person == new
    assert names[1] in {it.cells[2] for it in pane.table.lines}
    window.session.undo()
    settle(hands, window)
    assert store.get(Finding, mine).person == old
    assert charges.held_by(store, new) == []
    hands.click("charges_end")
    settle(hands, window)
    assert [it.until for it in store.find(Charge)] == [day()]


def test_whoever_is_of_a_unit_sees_what_is_due_and_decides_nothing(boards_of, stored, hands):
    with stored() as store:
        store.set_setting("person", issues.person(store, "cadre"))
    window = boards_of(boards.PRESSING)
    pane = pane_of(window, boards.PRESSING)
    assert len(pane.table.lines) == 6
    assert not pane.decide.isEnabled()
    assert not pane.other.isEnabled()
    assert pane.decide.toolTip()


def test_a_line_opens_its_finding_and_what_is_chosen_stays_chosen(boards_of, hands):
    window = boards_of(boards.PRESSING)
    table = pane_of(window, boards.PRESSING).table
    wanted = numbers(table)[1:3]
    choose(table, *wanted)
    held = list(table.chosen)
    window.pages["boards"].refresh()
    settle(hands, window)
    assert table.chosen == held
    table.setFocus()
    hands.press("Return", table)
    hands.wait_until(lambda: window.current == "ledger")


@pytest.mark.parametrize("size", [(1280, 690), (1366, 768)])
def test_everything_fits_in_a_small_window(boards_of, hands, size):
    window = boards_of(boards.PRESSING)
    window.resize(*size)
    for board in (boards.DEADLINES, boards.DAY, boards.PRESSING, boards.UNITS, boards.MEETINGS, boards.CHARGES):
        window.pages["boards"].show_board(board)
        settle(hands, window)
        assert window.width() == size[0], board
        page = window.pages["boards"]
        assert page.which.mapTo(page, page.which.rect().topRight()).x() <= page.width()
    assert reading.standing_of(window.session.glance, window.session.glance.find(Finding)[0].id).stage == "assigned"
