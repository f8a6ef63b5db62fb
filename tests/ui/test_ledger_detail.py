"""The finding one stands on: where it stands, before and after, its steps and what comes next, its plan, what may be
done.
"""

from datetime import date, timedelta

import pytest
from PySide6.QtWidgets import QMenu

from inspector import i18n
from inspector.operations.rectification import adding, plan, reading
from inspector.records import Finding, Person, Step, Unit
from inspector.rectification.moves import Move, Stage, Verdict
from inspector.ui.dialogs.take_step import step_dialog
from inspector.ui.pages.ledger_detail_timeline import MOST
from tests.hands import nameless, words_shown
from tests.ui.offices import households, inspect
from tests.ui.rectified import bring, finding, inspector, take

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing|propagateSizeHints)")
TANK, LAMP, PIPE, GATE = "化粪池高于", "厕屋无灯", "便器", "公厕长期上锁"


def marks(detail):
    return [it.title for it in detail.timeline.happened]


def test_it_says_where_a_finding_stands_and_what_comes_next(office, hands):
    which = finding(office.store, TANK).id
    bring(office.store, which, Stage.RECHECK)
    window, detail = office.show(TANK)
    assert hands.see("finding_state").text() == "待复查"
    assert hands.see("finding_about").text() == "已报整改 0 天，等另一人去看"
    assert detail.ring.figure == "3/4"
    assert marks(detail) == ["发现", "交办", "认领", "反馈"]
    words, until = detail.timeline.coming
    assert words == "复查 → 销号"
    due = date.today() + timedelta(days=3)  # noqa: DTZ011 - the wall's day
    assert i18n.day(due, date.today()) in until  # noqa: DTZ011 - as above
    assert hands.see("finding_lock").text() == "销号须由别人复查，并有新照片"
    assert hands.reads("督改 1 号")
    assert nameless(window) == []


def test_before_and_after_stand_side_by_side_and_all_photos_are_reached(office, hands):
    which = finding(office.store, TANK).id
    bring(office.store, which, Stage.FIXED, office.pictures[1])
    _, detail = office.show(TANK)
    hands.wait_until(lambda: all(not it.picture.isNull() for it in detail.tiles))
    assert [it.caption[:3] for it in detail.tiles] == ["整改前", "整改后"]
    hands.click(detail.tiles[1])
    dialog = hands.see("enlarged_photo")
    assert hands.reads("第 2 张，共 2 张") or dialog.at == 1
    hands.click(dialog.back)
    assert dialog.at == 0
    hands.press("Return", dialog)
    hands.click("step_photos")  # of the mark on the line
    hands.press("Return", hands.see("enlarged_photo"))


def test_steps_that_count_for_nothing_stand_there_and_say_so(office, hands):
    which = finding(office.store, TANK).id
    bring(office.store, which, Stage.CLOSED, office.pictures[1])
    blank = dict.fromkeys(("unit", "verdict", "proof", "due", "visit", "paper", "meeting", "other", "document"))
    for kind, day, note in ((Move.REPLY, "2026-11-22", "又修了一次"), ("teleported", "不是日期", None)):
        with office.store.operation("take_step") as edit:  # somebody elsewhere did not know of the close-out
            edit.create(Step, finding=which, kind=kind, day=day, by=None, note=note, approver=None, **blank)
    _, detail = office.show(TANK)
    assert hands.see("finding_state").text() == "已销号"
    assert marks(detail)[-2:] == ["反馈", "teleported"]
    assert hands.reads("不计入：当时问题已不在这一环节")
    assert hands.reads("不是日期")


def test_everything_shows_changes_and_who_made_them_between_the_steps(office, hands):
    which = finding(office.store, TANK).id
    bring(office.store, which, Stage.DOING)
    plan.change(office.store, [which], cause="construction", goal="粪污自流入池")
    _, detail = office.show(TANK)
    assert len(marks(detail)) == 3
    hands.press("Space", hands.see("everything"))
    assert "修改整改方案" in marks(detail)
    assert hands.reads("施工质量")
    assert any("谢办" in it for it in words_shown(detail.timeline))
    hands.press("Space", hands.see("everything"))
    assert len(marks(detail)) == 3


def test_a_rebound_and_what_it_is_the_return_of_lead_to_each_other(office, hands):
    first = finding(office.store, TANK)
    bring(office.store, first.id, Stage.CLOSED, office.pictures[1])
    again = finding(office.store, LAMP)
    with office.store.operation("link_rebound") as edit:
        edit.change(Finding, again.id, repeats=first.id)
    window, detail = office.show(LAMP)
    assert hands.see("finding_state").text() == "反弹"
    hands.wait_until(lambda: hands.see_all("finding_relative"))
    hands.click("finding_relative")
    office.settle(window)
    assert detail.shown.id == first.id
    hands.wait_until(lambda: hands.see_all("finding_relative"))
    hands.click("finding_relative")
    office.settle(window)
    assert detail.shown.id == again.id


def test_a_rebound_is_linked_at_the_desk_and_only_to_what_was_closed_at_the_same_place(office, hands):
    first, again = finding(office.store, TANK), finding(office.store, LAMP)
    bring(office.store, first.id, Stage.CLOSED, office.pictures[1])
    window, detail = office.show(LAMP)

    def menu(name):
        hands.click("all_steps")
        opened = hands.see("steps_menu", QMenu)
        next(it for it in opened.actions() if it.objectName() == name).trigger()
        opened.close()

    menu("link_rebound")
    dialog = hands.see("link_rebound")
    hands.wait_until(dialog.isActiveWindow)
    hands.press("Ctrl+Return", dialog)
    assert hands.reads("请从列表中选一个")
    for other, why in ((PIPE, "没有销过号"), (GATE, "不在同一个地方")):
        dialog.pick.value = finding(window.session.glance, other).id
        hands.press("Ctrl+Return", dialog)
        hands.wait_until(lambda why=why: hands.reads(why))
    assert window.session.glance.get(Finding, again.id).repeats is None
    dialog.pick.value = first.id
    hands.press("Ctrl+Return", dialog)
    hands.wait_until(lambda: not hands.see_all("link_rebound"))
    office.settle(window)
    assert hands.see("finding_state").text() == "反弹"
    menu("link_rebound")
    office.settle(window)
    assert detail.shown.item.earlier == ()


def test_a_draft_is_only_opened(office, hands):
    site = households(office.store)[5]
    inspect(office.store, site, (("灯坏了", 1, None),), finalised=False)
    window, detail = office.show("灯坏了")
    assert [it.objectName() for it in detail.acts.buttons] == ["open_draft"]
    assert hands.see("finding_state").text() == "草稿"
    hands.click("open_draft")
    office.settle(window)
    assert hands.see("page_visit")


def test_one_that_came_without_a_visit_has_no_visit_to_open(office, hands):
    office.show(GATE)
    assert hands.see("finding_state").text() == "待核实"
    assert not hands.see_all("open_visit")
    assert "信访" in hands.see("finding_place").text()
    assert hands.reads("没有照片")
    hands.click("all_steps")
    menu = hands.see("steps_menu", QMenu)
    assert {it.objectName() for it in menu.actions() if it.objectName()} == {
        "menu_verify", "menu_hand_away", "menu_void", "link_rebound", "edit_plan",
    }  # fmt: skip
    menu.close()


def test_flags_are_said_in_words(office, hands):
    which = adding.add(
        office.store, text="垃圾池外溢", source="media", site=finding(office.store, TANK).site,
        found="2026-01-05", due="2026-01-20",
    )  # fmt: skip
    with office.store.operation("take_step") as edit:
        blank = dict.fromkeys(("verdict", "proof", "due", "visit", "paper", "meeting", "other", "document", "note"))
        unit = office.store.find(Unit)[0].id
        edit.create(Step, finding=which, kind=Move.ASSIGN, day="2026-01-06", by=None, unit=unit, approver=None, **blank)
    office.show("垃圾池外溢")
    assert hands.see("finding_state").text() == "逾期"
    assert hands.see("finding_about").text().startswith("已交办 ")
    said = hands.see("finding_noticed").text()
    for flag in ("no_reply", "not_accepted", "silent"):
        assert i18n.flag(flag) in said
    assert i18n.flag("overdue") not in said.split(" · ")


def test_what_was_given_back_begins_the_next_round(office, hands):
    which = finding(office.store, TANK).id
    bring(office.store, which, Stage.RECHECK)
    by = inspector(office.store).id
    take(office.store, which, Move.RECHECK, verdict=Verdict.NOT_FIXED, by=by, note="只垫高了池盖")
    _, detail = office.show(TANK)
    assert marks(detail)[-1] == "退回重改：未整改"
    assert hands.see("finding_about").text().startswith("退回重改，第 2 轮")
    assert detail.ring.figure == "2/4"


def test_whatever_a_stranger_wrote_is_shown_as_it_stands_and_pushes_nothing_out_of_sight(office, hands):
    which = finding(office.store, GATE).id
    adding.change_found(office.store, which, text=GATE + "x" * 300 + " <b>粗体</b> &amp;\u202e反")
    blank = dict.fromkeys(("by", "unit", "verdict", "proof", "visit", "paper", "meeting", "other"))
    with office.store.operation("take_step") as edit:
        for number in range(60):
            kind, day = ("что" * 30, "2026-13-45") if number % 3 else (Move.HAND_ON, "")
            edit.create(Step, finding=which, kind=kind, day=day, due="soon", document="№" * 90, approver="<img src=x>",
                        note="w" * 900, **blank)  # fmt: skip
        edit.change(Finding, which, theme="no such", cause="gone", found="昨天", due="明天")
    window, detail = office.show(GATE)
    assert detail.inside.width() <= detail.inside.parentWidget().width()
    assert "<b>粗体</b> &amp;" in detail.text.text()
    assert len([it for it in detail.timeline.marks if it.isVisible()]) == MOST + 1
    hands.click("older_steps")
    hands.wait_until(lambda: len([it for it in detail.timeline.marks if it.isVisible()]) == 62)
    hands.click("everything")
    hands.click("change_plan")
    dialog = hands.see("edit_plan_dialog")
    hands.wait_until(dialog.inside.isEnabled)
    dialog.accept()
    verifying = step_dialog(window, window.session, [which], Move.VERIFY)
    hands.wait_until(lambda: verifying.context is not None)
    assert verifying.height() < window.height()
    verifying.reject()


def test_a_column_as_narrow_as_it_gets_cuts_nothing(office, hands):
    bring(office.store, finding(office.store, TANK).id, Stage.FIXED, office.pictures[1])
    _, detail = office.show(TANK, language="en", size=(1280, 690))
    area = detail.inside.parentWidget()
    assert detail.inside.width() <= area.width()
    buttons = [it for it in detail.acts.buttons if it.isVisible()]
    assert all(it.geometry().right() < detail.acts.width() for it in buttons)
    assert detail.acts.other.geometry().right() < detail.acts.width()


def test_a_plan_is_edited_field_by_field_and_taken_back_by_ctrl_z(office, hands):
    which = finding(office.store, TANK).id
    bring(office.store, which, Stage.DOING)
    window, detail = office.show(TANK)
    hands.click("change_plan")
    dialog = hands.see("edit_plan_dialog")
    hands.wait_until(dialog.inside.isEnabled)
    assert nameless(dialog) == []
    measures = dialog.fields["measures"].inside
    hands.type_text("尽快整改到位", measures)
    assert "没有数量" in dialog.fields["measures"].below.text()
    hands.type_text("，11月30日前降池 0.5 米", measures)
    assert "可量化" in dialog.fields["measures"].below.text()
    hands.click("add_milestone")
    line = dialog.milestones.lines[0]
    hands.type_text("开挖", line.words)
    hands.press("Space", line.tick)
    leader = dialog.fields["leader"].inside
    person = next(it for it in window.session.glance.find(Person) if it.role == "leader")
    hands.type_text("没有这个人", leader.line)
    hands.press("Return", leader.line)
    assert hands.reads("请从列表中选一个")
    leader.setCurrentIndex(leader.findData(person.id))
    leader.activated.emit(leader.currentIndex())
    hands.click("done")
    office.settle(window)
    item = reading.item(window.session.glance, which)
    assert item.finding.measures == "尽快整改到位，11月30日前降池 0.5 米"
    assert item.finding.leader == person.id
    assert [(it.text, it.done is not None) for it in item.milestones] == [("开挖", True)]
    hands.wait_until(lambda: hands.reads("路线图：1 步已完成 1 步"))
    assert person.name in " ".join(words_shown(detail.plan))
    office.undo(window)
    after = reading.item(window.session.glance, which)
    assert after.finding.leader is None  # what was typed in one go is one step
    assert [it.text for it in after.milestones] == ["开挖"]


def test_a_plan_proposes_only_for_what_is_empty(office, hands):
    which = finding(office.store, GATE).id
    mine = office.store.find(Unit)[0].id
    plan.change(office.store, [which], lead=mine)
    window, _ = office.show(GATE)
    hands.click("change_plan")
    dialog = hands.see("edit_plan_dialog")
    hands.wait_until(dialog.inside.isEnabled)
    hands.click("propose_plan")
    office.settle(window)
    assert dialog.proposed.text()
    assert window.session.glance.get(Finding, which).lead == mine
    dialog.accept()


def test_what_was_found_is_corrected_where_no_visit_holds_it(office, hands):
    which = finding(office.store, GATE).id
    window, detail = office.show(GATE)
    hands.click("change_plan")
    dialog = hands.see("edit_plan_dialog")
    hands.wait_until(dialog.inside.isEnabled)
    hands.type_text("群众反映村口公厕长期上锁", dialog.found.fields["text"].inside, replace=True)
    dialog.found.severity.segments[0].click()
    number = "11010519491231002X"  # shaped like an identity number
    hands.type_text(number, dialog.found.fields["place"].inside)
    hands.press("Tab", dialog.found.fields["place"].inside)
    hands.wait_until(dialog.found.fields["place"].below.isVisible)
    hands.press("Ctrl+Return", dialog)
    office.settle(window)
    hands.press("Escape", hands.see("error_dialog")) if hands.see_all("error_dialog") else None
    held = window.session.glance.get(Finding, which)
    assert held.text == "群众反映村口公厕长期上锁"
    assert held.severity == 3
    assert number not in (held.place or "")
    assert detail.text.text() == held.text
