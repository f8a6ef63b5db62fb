"""Steps are taken in the window: every move by keyboard, refusals told in place and nothing written."""

import pytest
from PySide6.QtWidgets import QMenu

from inspector import i18n
from inspector.records import Finding, Photo, Step
from inspector.rectification.moves import RULES, Move, Stage
from inspector.ui.dialogs.pick_finding import PickFinding
from inspector.ui.dialogs.step_parts import Part, parts, wanted
from inspector.ui.dialogs.take_step import step_dialog
from inspector.ui.widgets.date_field import DateField
from inspector.ui.widgets.pick import Pick
from tests.hands import nameless
from tests.ui.rectified import bring, finding, inspector, take

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing|propagateSizeHints)")
TANK, LAMP, PIPE, GATE = "化粪池高于", "厕屋无灯", "便器", "公厕长期上锁"


def choose(hands, detail, move):
    """Take a move from the menu of all of them; returns its dialog."""
    hands.click("all_steps")
    menu = hands.see("steps_menu", QMenu)
    action = next(it for it in menu.actions() if it.objectName() == f"menu_{move}")
    assert action.isEnabled(), action.text()
    action.trigger()
    menu.close()
    dialog = hands.see("take_step")
    hands.wait_until(lambda: dialog.context is not None)
    return dialog


def fill_in(hands, dialog, move, *, other=""):
    """What the move wants, by keyboard alone."""
    for part in [it for it in dialog.fields.fields if it in wanted(move, None)]:
        inside = dialog.fields.fields[part].inside
        inside.setFocus()
        if part is Part.VERDICT:
            hands.press("1")
        elif isinstance(inside, DateField):
            hands.press("Up")
            hands.press("Up")  # next year
        elif isinstance(inside, Pick):
            hands.type_text("县督查室 谢主任", inside.line)
        elif isinstance(inside, PickFinding):
            hands.type_text(other, inside.edit)
        else:
            hands.type_text(f"写明 {part}", inside)


WAYS = {
    Stage.ASSIGNED: (Move.ACCEPT, Move.PROGRESS, Move.REPLY, Move.ASK_EXTENSION, Move.REMIND, Move.URGE, Move.DISPATCH,
                     Move.CIRCULATE, Move.SUMMON, Move.CHARGE, Move.HAND_AWAY, Move.VOID, Move.KEEP_UP, Move.ASSIGN),
    Stage.FIXED: (Move.RECHECK, Move.APPLY, Move.REFUSE, Move.CLOSE),
    Stage.CLOSED: (Move.LOOK_BACK, Move.SEND_BACK),
}  # fmt: skip


@pytest.mark.parametrize("stage", WAYS)
def test_every_move_is_taken_by_keyboard_and_taken_back_by_ctrl_z(office, hands, stage):
    which = finding(office.store, TANK).id
    bring(office.store, which, stage, office.pictures[1])
    window, detail = office.show(TANK)
    for move in WAYS[stage]:
        dialog = choose(hands, detail, move)
        fill_in(hands, dialog, move)
        assert nameless(dialog) == []
        hands.press("Ctrl+Return", dialog)
        hands.wait_until(lambda: not hands.see_all("take_step"))
        office.settle(window)
        newest = max(window.session.glance.find(Step, finding=which), key=lambda it: it.made)
        assert newest.kind == move
        assert detail.shown.item.timeline[-1].step.id == newest.id
        office.undo(window)
        assert office.stage(window, TANK) is stage


def test_an_extension_is_asked_for_and_then_granted_on_the_day_that_was_wished_for(office, hands):
    bring(office.store, finding(office.store, TANK).id, Stage.DOING)
    window, detail = office.show(TANK)
    dialog = choose(hands, detail, Move.ASK_EXTENSION)
    hands.press("Ctrl+Return", dialog)  # nothing is said yet
    assert hands.reads("请写明日期")
    assert office.stage(window, TANK) is Stage.DOING
    due = dialog.fields.fields[Part.DUE].inside
    due.setFocus()
    hands.press("Up")  # today: earlier than the deadline there is
    hands.type_text("配件未到", dialog.fields.fields[Part.NOTE].inside)
    hands.press("Ctrl+Return", dialog)
    hands.wait_until(lambda: hands.reads("日期过早") or hands.reads(i18n.why("due_earlyier")))
    assert dialog.fields.fields[Part.NOTE].inside.toPlainText() == "配件未到"  # nothing is lost
    due.show_day("3000-01-31")
    hands.press("Ctrl+Return", dialog)
    hands.wait_until(lambda: not hands.see_all("take_step"))
    office.settle(window)
    assert hands.see("finding_about").text().startswith("已申请延期，等审批")
    hands.click("step_grant_extension")
    granting = hands.see("take_step")
    hands.wait_until(lambda: granting.context is not None)
    assert granting.fields.value(Part.DUE) == "3000-01-31"
    assert "配件未到" in granting.hint.text()
    hands.type_text("应怀远 副县长", granting.fields.fields[Part.APPROVER].inside.line)
    hands.press("Ctrl+Return", granting)
    hands.wait_until(lambda: not hands.see_all("take_step"))
    office.settle(window)
    assert detail.shown.item.standing.due == "3000-01-31"
    hands.wait_until(lambda: hands.reads("已延期 1 次"))


def test_a_reply_and_a_recheck_with_a_new_photo_prove_the_close_out(office, hands):
    which = finding(office.store, TANK).id
    other = inspector(office.store)
    bring(office.store, which, Stage.RECHECK)
    window, detail = office.show(TANK)
    assert hands.see("finding_lock").text() == "销号须由别人复查，并有新照片"
    hands.click("step_recheck")
    dialog = hands.see("take_step")
    hands.wait_until(lambda: dialog.context is not None)
    assert hands.reads("之后状态：看结论。")
    hands.press("1", dialog.fields.verdicts.segments[0])
    assert hands.see("step_after").text() == "之后状态：已整改"
    by = dialog.fields.fields[Part.BY].inside
    hands.type_text(other.name[:2], by.line, replace=True)
    hands.press("Ctrl+Return", dialog)
    assert hands.reads("请从列表中选一个")  # half a name is nobody
    by.setCurrentIndex(by.findData(other.id))
    dialog.fields.photos.add([office.pictures[1]])
    assert hands.reads("1 张照片；按 Delete 去掉一张")
    hands.press("Ctrl+Return", dialog)
    hands.wait_until(lambda: not hands.see_all("take_step"))
    office.settle(window)
    assert not hands.see_all("finding_lock")
    assert len(detail.tiles) == 2
    hands.click("step_close")
    closing = hands.see("take_step")
    hands.wait_until(lambda: closing.context is not None)
    hands.wait_until(lambda: hands.reads(f"{other.name} "))
    assert not closing.exception.isVisible()
    hands.press("Ctrl+Return", closing)
    hands.wait_until(lambda: not hands.see_all("take_step"))
    office.settle(window)
    assert office.stage(window, TANK) is Stage.CLOSED
    assert detail.shown.item.standing.proof == "recheck"


def test_without_proof_only_a_named_exception_closes(office, hands):
    bring(office.store, finding(office.store, LAMP).id, Stage.DOING)
    window, detail = office.show(LAMP)
    dialog = choose(hands, detail, Move.CLOSE)
    hands.wait_until(lambda: hands.reads("还缺："))
    hands.press("Ctrl+Return", dialog)
    assert hands.reads("请先安排复查，或作特批销号。")
    assert office.stage(window, LAMP) is Stage.DOING
    hands.press("Space", dialog.exception)
    hands.press("Ctrl+Return", dialog)
    assert hands.reads("请写明批准人")
    hands.type_text("应怀远 副县长", dialog.fields.fields[Part.APPROVER].inside.line)
    hands.type_text("户主已搬走，房屋拆除", dialog.fields.fields[Part.NOTE].inside)
    hands.press("Ctrl+Return", dialog)
    hands.wait_until(lambda: not hands.see_all("take_step"))
    office.settle(window)
    assert detail.shown.item.standing.proof == "exception"
    assert "特批" in hands.see("finding_about").text()


def test_what_was_only_suspected_is_found_to_be_the_same_as_another(office, hands):
    window, detail = office.show(GATE)
    assert [it.text() for it in detail.acts.buttons] == ["核实", "移交", "作废"]
    hands.click("step_verify")
    dialog = hands.see("take_step")
    hands.wait_until(lambda: dialog.context is not None)
    hands.press("4", dialog.fields.verdicts.segments[0])
    hands.type_text("看了现场照片", dialog.fields.fields[Part.NOTE].inside)
    hands.press("Ctrl+Return", dialog)
    assert hands.reads("请指明与哪一条重复")
    pick = dialog.fields.fields[Part.OTHER].inside
    pick.edit.setFocus()
    for letter in "便器":
        hands.type_text(letter, pick.edit)
    pick.edit.textEdited.emit(pick.edit.text())  # as the keyboard does, which the input method of tests does not
    hands.wait_until(pick.card.isVisible)
    hands.press("Return", pick.edit)
    assert pick.value == finding(window.session.glance, PIPE).id
    assert hands.see_all("take_step") == [dialog]  # Return took the finding, not the dialog
    hands.press("Ctrl+Return", dialog)
    hands.wait_until(lambda: not hands.see_all("take_step"))
    office.settle(window)
    assert office.stage(window, GATE) is Stage.DUPLICATE
    assert hands.see("finding_state").text() == "重复"


def test_whoever_puts_it_right_reads_why_he_may_not_judge_it(office, hands):
    which = finding(office.store, TANK).id
    bring(office.store, which, Stage.RECHECK)
    mine = office.store.setting("person")
    with office.store.operation("edit_plan") as edit:
        edit.change(Finding, which, person=mine)
    window, detail = office.show(TANK)
    assert Move.RECHECK not in {it.objectName() for it in detail.acts.buttons}
    hands.click("all_steps")
    menu = hands.see("steps_menu", QMenu)
    action = next(it for it in menu.actions() if it.objectName() == "menu_recheck")
    assert not action.isEnabled()
    assert i18n.why("rectifier") in action.text()
    menu.close()
    before = len(window.session.glance.find(Step))
    dialog = step_dialog(window, window.session, [which], Move.RECHECK)  # however it came to be open
    hands.wait_until(lambda: dialog.context is not None)
    hands.press("1", dialog.fields.verdicts.segments[0])
    hands.press("Ctrl+Return", dialog)
    office.settle(window)
    assert hands.reads(i18n.why("rectifier"))
    assert len(window.session.glance.find(Step)) == before
    dialog.reject()


def test_what_is_no_picture_is_refused_and_the_rest_stays_filled_in(office, hands, tmp_path):
    bring(office.store, finding(office.store, LAMP).id, Stage.DOING)
    window, detail = office.show(LAMP)
    poison = tmp_path / "灯.jpg"
    poison.write_bytes(b"\xff\xd8\xff no picture")
    dialog = choose(hands, detail, Move.REPLY)
    hands.type_text("已装灯", dialog.fields.fields[Part.NOTE].inside)
    dialog.fields.photos.add([poison])
    hands.press("Ctrl+Return", dialog)
    hands.wait_until(dialog.wrong.isVisible)
    assert "灯.jpg" in dialog.wrong.text()
    assert dialog.act.isEnabled()
    assert office.stage(window, LAMP) is Stage.DOING
    hands.press("Down", dialog.fields.photos.list)
    dialog.fields.photos.list.setCurrentRow(0)
    hands.press("Delete", dialog.fields.photos.list)
    assert dialog.fields.pictures == ()
    hands.press("Ctrl+Return", dialog)
    hands.wait_until(lambda: not hands.see_all("take_step"))
    office.settle(window)
    assert office.stage(window, LAMP) is Stage.RECHECK
    assert window.session.glance.find(Photo, finding=finding(window.session.glance, LAMP).id) == []


def test_several_take_one_step_as_one_operation(office, hands):
    ids = [finding(office.store, it).id for it in (TANK, LAMP, PIPE)]
    bring(office.store, ids[0], Stage.ASSIGNED)
    window, _ = office.show(TANK)
    dialog = step_dialog(window, window.session, ids, Move.URGE)
    hands.wait_until(lambda: dialog.context is not None)
    assert dialog.title.text() == "催办：3 条问题"
    assert hands.see("step_after").text() == "状态不变：待交办、已交办"
    hands.press("Ctrl+Return", dialog)
    hands.wait_until(lambda: not hands.see_all("take_step"))
    office.settle(window)
    made = {it.made for it in window.session.glance.find(Step, kind="urge")}
    assert len(made) == 1
    office.undo(window)
    assert window.session.glance.find(Step, kind="urge") == []


def test_a_finding_that_went_meanwhile_is_told_and_nothing_can_be_done(office, hands):
    which = finding(office.store, LAMP).id
    gone = finding(office.store, GATE).id
    with office.store.operation("delete_finding") as edit:
        edit.delete(Finding, gone)
    take(office.store, which, Move.URGE)
    window, _ = office.show(LAMP)
    dialog = step_dialog(window, window.session, [which, gone], Move.URGE)
    hands.wait_until(dialog.wrong.isVisible)
    assert not dialog.act.isEnabled()
    dialog.reject()


def test_every_rule_has_a_field_for_what_it_wants():
    for move in RULES:
        missing = wanted(move, None) - set(parts(move))
        assert not missing, (move, missing)
