"""The Visit page: answering by keys and by mouse, undo and redo, finding a question, coming back after a crash."""

import shutil
from time import thread_time

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLabel

from inspector.db.store import Store
from inspector.operations import visit
from inspector.operations.bookmark import bookmark, set_bookmark
from inspector.operations.memory import memory
from inspector.records import Finding, Visit
from inspector.ui.widgets.segments import Segment
from tests.hands import nameless
from tests.ui.visits import NONCE, Inspection, current, field_store, on_visit, toilets

__all__ = ["field_store", "on_visit"]


def segment(entry, value) -> Segment:
    return next(it for it in entry.reply.segments.segments if it.choice.value == value)


def test_a_section_is_answered_by_keys_alone(on_visit):
    assert current(on_visit) == "HT01"
    on_visit.press("1 Down 1 Down")
    assert current(on_visit) == "HT12"
    on_visit.hands.type_text("2")
    on_visit.press("Return")
    assert current(on_visit) == "HT19", "Enter keeps the number and goes on"
    on_visit.press("N J")
    assert current(on_visit) == "HT10", "J goes to the next unanswered question, in the next section"
    answers = {name: it.value for name, it in on_visit.case().answers.items()}
    assert answers == {"HT01": "normal", "HT02": "yes", "HT12": "2", "HT19": "n/a"}
    assert on_visit.hands.reads("4/22 题")
    assert on_visit.problems == []


def test_the_rest_of_a_section_is_fine_and_one_undo_takes_it_back(on_visit):
    on_visit.press("Ctrl+Down 2 F")
    case = on_visit.case()
    assert {it: case.answers[it].value for it in ("HT10", "HT13", "HT14", "HT15")} == {
        "HT10": "no", "HT13": "yes", "HT14": "0", "HT15": "fine"
    }  # fmt: skip
    assert on_visit.page.contents.sections.value.done == 4
    on_visit.press("Ctrl+Z")
    assert [on_visit.value(it) for it in ("HT10", "HT13", "HT14", "HT15")] == ["no", None, None, None]
    assert on_visit.entry("HT13").reply.segments.value is None


def test_a_bad_answer_by_mouse_opens_its_finding_and_a_good_one_takes_it_away(on_visit):
    entry = on_visit.go("HT04")
    on_visit.hands.click(segment(entry, "cracked"))
    assert segment(entry, "cracked").isChecked(), "shown at once, before it is kept"
    on_visit.settle()
    found = on_visit.case().finding_of("HT04")
    assert (found.severity, found.code, found.text) == (3, "T02", "化粪池池体破裂、渗漏")
    assert entry.editor.isVisible()
    assert entry.editor.text.toPlainText() == "化粪池池体破裂、渗漏"
    assert entry.editor.mark.text == "问题 1 · 重大"
    on_visit.hands.click(segment(entry, "none"))
    on_visit.settle()
    assert on_visit.case().findings == []
    assert entry.editor is None


def test_undo_by_the_status_line_and_redo_by_key_show_on_the_page(on_visit):
    entry = on_visit.go("HT04")
    on_visit.press("2")
    assert "HT04" in on_visit.window.status.undo_button.text()
    on_visit.go("HT01")
    assert on_visit.page.questions.part.name == "basics"
    on_visit.hands.click("undo")
    on_visit.settle()
    assert on_visit.value("HT04") is None
    assert current(on_visit) == "HT04", "the page shows what the undo changed"
    entry = on_visit.entry("HT04")
    assert entry.reply.segments.value is None
    assert entry.editor is None
    on_visit.press("Ctrl+Y")
    assert on_visit.value("HT04") == "cracked"
    assert entry.reply.segments.value == "cracked"
    assert entry.editor.isVisible()


def test_a_hidden_question_is_not_shown_and_its_answer_is_kept(on_visit):
    on_visit.go("HT10")
    on_visit.press("2")
    on_visit.go("HT01")
    on_visit.press("5")
    assert [it.name for it in on_visit.page.reading.parts] == ["basics", "register"]
    assert on_visit.value("HT10") == "no"
    assert on_visit.case().findings == []
    on_visit.press("1")
    on_visit.go("HT10")
    assert on_visit.entry("HT10").reply.segments.value == "no"
    assert len(on_visit.case().findings) == 1


def test_a_number_that_cannot_be_is_told_under_the_field_and_not_saved(on_visit):
    on_visit.go("HT12")
    field = on_visit.entry("HT12").reply.edit
    on_visit.hands.type_text("两方", field)
    on_visit.press("Return")
    assert on_visit.hands.see("wrong_HT12", QLabel).text() == "△ 这不是数字；还没有保存。"
    on_visit.hands.type_text("500", field, replace=True)
    on_visit.press("Return")
    assert "容积应大于 0" in on_visit.hands.see("wrong_HT12", QLabel).text()
    assert on_visit.value("HT12") is None
    assert field.text() == "500", "what was typed stays to be corrected"
    on_visit.hands.type_text("1.8", field, replace=True)
    on_visit.press("Return")
    assert on_visit.value("HT12") == "1.8"
    assert not on_visit.entry("HT12").wrong.isVisible()
    assert on_visit.problems == []


def test_what_is_typed_is_kept_after_a_pause_without_leaving_the_field(on_visit):
    on_visit.go("HT12")
    on_visit.hands.type_text("2.5")
    assert on_visit.value("HT12") is None
    on_visit.settle()
    assert on_visit.value("HT12") == "2.5"
    assert QApplication.focusWidget() is on_visit.entry("HT12").reply.edit


def test_keys_do_nothing_while_a_text_field_has_the_focus(on_visit):
    on_visit.press("Ctrl+F")
    on_visit.settle()
    field = on_visit.page.questions.open_editor().text
    field.setFocus()
    at = current(on_visit)
    for key in ("J", "F", "N", "1"):
        on_visit.hands.press(key)
    assert field.toPlainText().casefold() == "jfn1"
    assert current(on_visit) == at
    assert on_visit.case().answers == {}


def test_a_number_takes_digits_and_leaves_the_letters_to_the_page(on_visit):
    on_visit.go("HT12")
    on_visit.hands.press("1")
    on_visit.hands.press("2")
    assert on_visit.entry("HT12").reply.edit.text() == "12"
    on_visit.press("J")
    assert on_visit.value("HT12") == "12"
    assert current(on_visit) != "HT12"


def test_a_long_list_drops_down_and_digits_choose_from_it(on_visit):
    on_visit.go("HT22")
    on_visit.press("4")
    assert on_visit.value("HT22") == "2"
    assert on_visit.case().finding_of("HT22").severity == 0
    on_visit.go("HT23")
    on_visit.press("3")
    assert on_visit.value("HT23") == "water"
    drop = on_visit.entry("HT23").reply.drop
    drop.setCurrentIndex(drop.findText("4  离家远"))  # a list that drops down offscreen warns of the platform
    drop.activated.emit(drop.currentIndex())
    on_visit.settle()
    assert on_visit.value("HT23") == "distance"
    on_visit.press("N")
    assert on_visit.value("HT23") == "n/a"
    on_visit.press("Up Down")
    assert on_visit.value("HT23") == "n/a"
    on_visit.press("Delete")
    assert on_visit.value("HT23") is None


def test_an_answer_is_taken_back_by_delete(on_visit):
    on_visit.press("1")
    assert on_visit.value("HT01") == "normal"
    on_visit.press("Delete")
    assert on_visit.value("HT01") is None


def test_arrows_move_and_never_answer(on_visit):
    on_visit.press("Down Up Down Down Down Down")
    assert current(on_visit) == "HT10"
    on_visit.press("Ctrl+Up")
    assert on_visit.page.questions.part.name == "basics"
    assert on_visit.case().answers == {}


def test_answering_while_another_change_arrives_loses_neither(on_visit):
    entry = on_visit.go("HT04")
    on_visit.session.do(on_visit.page, lambda store: visit.answer(store, on_visit.visit, "HT05", "yes"))
    on_visit.hands.press("1")
    on_visit.session.do(on_visit.page, lambda store: visit.answer(store, on_visit.visit, "HT06", "no"))
    assert entry.reply.segments.value == "none"
    on_visit.hands.wait_until(lambda: entry.reply.segments.value == "none" and on_visit.session.background.idle)
    on_visit.settle()
    assert [on_visit.value(it) for it in ("HT04", "HT05", "HT06")] == ["none", "yes", "no"]
    assert on_visit.entry("HT05").reply.segments.value == "yes"
    assert on_visit.entry("HT05").folded.isVisible(), "a finding of another question stands there in one line"
    assert current(on_visit) == "HT04"


def test_after_a_kill_the_draft_opens_at_the_same_question(on_visit):
    on_visit.go("HT07")
    on_visit.press("2")
    on_visit.hands.wait_until(lambda: not on_visit.page._bookmark.isActive())
    on_visit.settle()
    on_visit.kill()
    on_visit.open()
    assert current(on_visit) == "HT07"
    assert on_visit.entry("HT07").editor.isVisible()
    assert on_visit.entry("HT07").reply.segments.value == "no"


def test_letters_typed_just_before_the_window_closes_are_kept(on_visit):
    on_visit.go("HT12")
    on_visit.hands.type_text("3")
    on_visit.window.close()
    assert on_visit.value("HT12") == "3"


def test_what_goes_wrong_while_writing_is_told_and_the_page_shows_the_truth(on_visit):
    entry = on_visit.go("HT04")
    with Store.open(on_visit.folder) as store:
        assert store.get(Visit, on_visit.visit).finalised is None
    on_visit.session.do(on_visit.page, lambda store: _end(store, on_visit.visit))
    on_visit.hands.press("2")
    on_visit.settle()
    assert [it.kind for it in on_visit.problems] == ["finalised"]
    assert entry.reply.segments.value is None
    assert on_visit.value("HT04") is None
    on_visit.hands.click("close")


def _end(store, visit_id):
    from inspector.acts import Act

    with store.operation(Act.FINALISE) as edit:
        edit.change(Visit, visit_id, finalised="2026-11-21T12:00:00+08:00", judged_by='{"tables": {}, "codes": {}}')


def test_the_narrow_window_has_a_drawer_for_the_place(hands, tmp_path, field_store):
    folder = tmp_path / "data"
    shutil.copytree(field_store[0], folder)
    inspection = Inspection(hands, folder, field_store[1], (1280, 690))
    assert not inspection.page.side.isVisible()
    inspection.press("F6")
    assert inspection.page.side.isVisible()
    assert inspection.page.side.geometry().right() == inspection.page.rect().right()
    inspection.press("F6")
    assert not inspection.page.side.isVisible()
    inspection.window.resize(1366, 768)
    assert inspection.page.side.isVisible()
    inspection.window.close()


def test_nothing_that_takes_the_focus_is_without_a_name(on_visit):
    on_visit.go("HT04")
    on_visit.press("2")
    assert nameless(on_visit.window) == []
    on_visit.go("HT22")
    on_visit.press("5")
    assert nameless(on_visit.window) == []
    on_visit.hands.press("Ctrl+K")
    assert nameless(on_visit.hands.see("find_question")) == []
    on_visit.hands.press("Escape")


def test_an_answer_is_shown_within_fifty_milliseconds_and_rows_are_left_alone(on_visit):
    on_visit.go("HT04")
    rows = dict(on_visit.page.questions.entries)
    replies = {key: it.reply for key, it in rows.items()}
    slowest = 0.0
    for key in ("2", "1", "3", "1"):
        begun = thread_time()
        on_visit.hands.press(key)
        QApplication.sendPostedEvents(None, QEvent.Type.UpdateRequest)
        on_visit.page.questions.repaint()
        slowest = max(slowest, thread_time() - begun)
        on_visit.settle()
    assert {key: it.reply for key, it in on_visit.page.questions.entries.items()} == replies
    assert slowest < 0.05


def test_memory_of_a_place_knows_earlier_visits_and_leaves_drafts_out(tmp_path, field_store):
    folder = tmp_path / "data"
    shutil.copytree(field_store[0], folder)
    with Store.open(folder, nonce=NONCE) as store:
        site = store.get(Visit, field_store[1]).site
        checklist = toilets(store).id
        earlier = visit.start(store, site=site, checklist=checklist)
        visit.answer(store, earlier, "HT04", "cracked")
        assert memory(store, site, field_store[1]).visits == ()
        assert memory(store, site, field_store[1]).findings == ()
        _end(store, earlier)
        known = memory(store, site, field_store[1])
        assert [it.id for it in known.visits] == [earlier]
        assert [it.question for it in known.findings] == ["HT04"]
        assert memory(store, site, earlier).visits == ()
        assert store.find(Finding, site=site)[0].visit == earlier


def test_bookmarks_are_local_few_and_no_operations(tmp_path, field_store):
    folder = tmp_path / "data"
    shutil.copytree(field_store[0], folder)
    with Store.open(folder, nonce=NONCE) as store:
        newest = store.newest
        for number in range(150):
            set_bookmark(store, f"visit-{number}", f"HT{number}")
        set_bookmark(store, "visit-60", "HT01")
        assert bookmark(store, "visit-149") == "HT149"
        assert bookmark(store, "visit-60") == "HT01"
        assert bookmark(store, "visit-0") == ""
        assert store.newest == newest
