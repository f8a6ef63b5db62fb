"""Findings on the Visit page: worded by input method, rated, put off, free ones; finalising and reopening."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QDate
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication

from inspector.operations import finding
from inspector.operations.papers import issuing
from inspector.operations.readiness import readiness
from inspector.records import Unit, Visit
from inspector.rectification.deadlines import due_date
from inspector.ui.widgets.rows import Rows
from tests.hands import nameless
from tests.ui.visits import Inspection, current, field_store, on_visit

__all__ = ["field_store", "on_visit"]


@pytest.fixture
def leak(on_visit: Inspection):
    """The tank leaks: the editor of its finding is open."""
    on_visit.go("HT04")
    on_visit.press("2")
    return on_visit.entry("HT04").editor


def held(on_visit, question="HT04"):
    return on_visit.case().finding_of(question)


def test_wording_by_input_method_is_kept_and_undone_and_done_again(on_visit, leak):
    before = leak.text.toPlainText()
    on_visit.hands.type_text("第一池南侧池壁有长约60厘米的贯通裂缝，粪液渗至院外路面。", leak.text, replace=True)
    assert held(on_visit).text == before, "not yet: the person is still typing"
    on_visit.settle()
    assert held(on_visit).text == "第一池南侧池壁有长约60厘米的贯通裂缝，粪液渗至院外路面。"
    assert QApplication.focusWidget() is leak.text
    on_visit.press("Ctrl+Z")
    assert held(on_visit).text == before
    assert leak.text.toPlainText() == before, "the field shows it although it has the focus"
    on_visit.press("Ctrl+Y")
    assert leak.text.toPlainText().startswith("第一池南侧")


def test_a_refresh_never_replaces_letters_that_are_still_typed(on_visit, leak):
    on_visit.hands.type_text("渗漏处在北侧", leak.text, replace=True)
    on_visit.session.do(on_visit.page, lambda store: finding.change(store, leak.id, severity=2))
    on_visit.hands.wait_until(lambda: leak.severity.value == 2)
    assert leak.text.toPlainText() == "渗漏处在北侧"
    on_visit.settle()
    assert (held(on_visit).text, held(on_visit).severity) == ("渗漏处在北侧", 2)


def test_a_refresh_leaves_alone_what_the_input_method_composes(on_visit, leak):
    leak.text.setFocus()
    QApplication.sendEvent(leak.text, QInputMethodEvent("shen lou", []))
    on_visit.session.do(on_visit.page, lambda store: finding.change(store, leak.id, text="另一处改的"))
    on_visit.hands.wait_until(lambda: on_visit.session.background.idle)
    assert leak.wording.composing
    assert leak.text.toPlainText() != "另一处改的"
    QApplication.sendEvent(leak.text, QInputMethodEvent("", []))
    on_visit.settle()


def test_severity_deadline_unit_and_requirement(on_visit, leak):
    hands = on_visit.hands
    hands.click(leak.severity.segments[1])
    hands.click(leak.terms.segments[1])
    on_visit.settle()
    found = date.fromisoformat(held(on_visit).found)
    assert (held(on_visit).severity, held(on_visit).due) == (2, due_date(found, 3).isoformat())
    assert leak.due.day == held(on_visit).due
    picked = found + timedelta(days=10)
    leak.due.setDate(QDate(picked.year, picked.month, picked.day))
    on_visit.settle()
    assert held(on_visit).due == picked.isoformat()
    assert leak.terms.value is None
    hands.type_text("三日内封堵，另行换池。", "整改要求", replace=True)
    hands.press("Return")
    on_visit.settle()
    assert held(on_visit).requirement == "三日内封堵，另行换池。"
    assert current(on_visit) == "HT04"
    other = next(name for name, id_ in on_visit.page.reading.units if id_ != held(on_visit).unit)
    leak.unit.setCurrentIndex(leak.unit.findText(other))
    leak.unit.activated.emit(leak.unit.currentIndex())
    on_visit.settle()
    assert on_visit.session.glance.get(Unit, held(on_visit).unit).name == other


def test_alt_and_a_digit_rate_while_writing_and_escape_leaves(on_visit, leak):
    leak.text.setFocus()
    on_visit.press("Alt+3")
    assert held(on_visit).severity == 1
    assert leak.text.toPlainText() == held(on_visit).text
    on_visit.press("Escape")
    assert QApplication.focusWidget() in on_visit.entry("HT04").reply.segments.segments


def test_a_finding_is_deleted_and_comes_back_by_undo(on_visit, leak):
    on_visit.hands.click("delete_finding")
    on_visit.settle()
    assert held(on_visit) is None
    assert on_visit.entry("HT04").editor is None
    on_visit.press("Ctrl+Z")
    assert held(on_visit).text == "化粪池池体破裂、渗漏"
    assert on_visit.entry("HT04").editor.isVisible()


def test_the_keys_go_on_acting_where_undo_took_the_row_that_had_the_keyboard(on_visit):
    on_visit.go("HT01")
    on_visit.press("Ctrl+F")
    on_visit.press("Ctrl+Z")
    assert on_visit.case().findings == []
    assert current(on_visit) == "HT01"
    on_visit.press("2")
    assert on_visit.value("HT01") == "seldom"


def test_a_free_finding_takes_its_first_words_from_the_defect_code(on_visit):
    on_visit.press("Ctrl+F")
    free = on_visit.case().findings[0]
    assert (free.question, free.text) == (None, "")
    assert current(on_visit) == free.id
    editor = on_visit.entry(free.id).editor
    assert QApplication.focusWidget() is editor.text
    editor.codes.setCurrentIndex(editor.codes.findData("T20"))
    editor.codes.activated.emit(editor.codes.currentIndex())
    on_visit.settle()
    free = on_visit.case().findings[0]
    assert free.code == "T20"
    assert free.text == dict(on_visit.page.reading.codes)["T20"] != ""
    on_visit.hands.type_text("院外另有旧旱厕一座", editor.text, replace=True)
    on_visit.settle()
    assert on_visit.case().findings[0].text == "院外另有旧旱厕一座"
    assert on_visit.entry(free.id).label.text() == "院外另有旧旱厕一座"
    assert on_visit.page.contents.sections.value.name == "自由问题"
    assert nameless(on_visit.window) == []
    on_visit.go("HT01")
    on_visit.press("Ctrl+Z Ctrl+Z Ctrl+Z")
    assert on_visit.case().findings == []
    assert [it.name for it in on_visit.page.reading.parts][-1] == "register"


def test_the_findings_of_the_visit_stand_at_the_right_and_lead_to_their_question(on_visit, leak):
    on_visit.go("HT01")
    rows = on_visit.hands.see("本次问题", Rows)
    assert [(it.title, it.right) for it in rows.shown.values] == [("化粪池池体破裂、渗漏", "缺照片 1 张")]
    on_visit.hands.click_row(rows, 0)
    assert current(on_visit) == "HT04"


def test_facts_of_the_visit_are_kept_as_they_are_filled_in(on_visit):
    on_visit.hands.click("本次检查")
    dialog = on_visit.hands.see("about_visit")
    assert nameless(dialog) == []
    on_visit.hands.type_text("陈户主", "受访人")
    on_visit.hands.click("close")
    on_visit.settle()
    assert on_visit.case().visit.interviewee == "陈户主"


def test_a_draft_is_discarded_and_undo_brings_it_back(on_visit, monkeypatch):
    opened = []
    monkeypatch.setattr(on_visit.window, "show_page", lambda *about: opened.append(about))
    on_visit.session.opened.disconnect()
    on_visit.session.opened.connect(lambda *about: opened.append(about))
    on_visit.press("1")
    on_visit.hands.click("本次检查")
    on_visit.hands.click("discard")
    on_visit.settle()
    assert ("today", None) in opened
    assert on_visit.case().visit.deleted
    on_visit.session.undo()
    on_visit.settle()
    assert not on_visit.case().visit.deleted
    assert on_visit.value("HT01") == "normal"


def test_finalising_lists_what_is_open_and_leads_there(on_visit):
    on_visit.answer_all_but("HT07", "HT21")
    on_visit.press("Ctrl+Return")
    on_visit.hands.see("finalise_dialog")
    rows = on_visit.hands.see("还没有答的题", Rows)
    assert [it.key for it in rows.shown.values] == ["HT07", "HT21"]
    assert not on_visit.hands.see_all("finalise_anyway")
    on_visit.hands.click_row(rows, 1)
    on_visit.come_back()
    on_visit.settle()
    assert current(on_visit) == "HT21"
    assert on_visit.case().visit.finalised is None


def test_finalising_with_photos_missing_is_an_explicit_choice_then_the_page_is_read_only(on_visit, monkeypatch):
    on_visit.answer_all_but("HT04")
    on_visit.go("HT04")
    on_visit.press("2")
    on_visit.press("Ctrl+Return")
    assert on_visit.hands.see("finalise_anyway").text() == "定稿，缺照片 1 张"
    on_visit.hands.click("finalise_anyway")
    on_visit.come_back()
    on_visit.settle()
    assert on_visit.case().visit.finalised is not None
    entry = on_visit.entry("HT04")
    assert not entry.reply.isEnabled()
    assert entry.editor.text.isReadOnly()
    assert not on_visit.hands.see_all("finalise")
    assert on_visit.hands.reads("只供查看")
    on_visit.press("1")
    assert on_visit.value("HT04") == "cracked"
    opened = []
    on_visit.session.opened.disconnect()
    on_visit.session.opened.connect(lambda *about: opened.append(about))
    on_visit.hands.click("notice")
    assert opened == [("papers", on_visit.visit)]
    on_visit.hands.click("重新打开")
    on_visit.settle()
    assert on_visit.case().visit.finalised is None
    assert on_visit.entry("HT04").reply.isEnabled()


def test_finalising_at_once_when_nothing_is_open_and_no_reopening_after_a_notice(on_visit):
    on_visit.answer_all_but()
    on_visit.press("Ctrl+Return")
    assert on_visit.case().visit.finalised is not None
    on_visit.press("Ctrl+Z")
    assert on_visit.case().visit.finalised is None
    on_visit.press("Ctrl+Return")
    at, issued = on_visit.visit, []
    on_visit.session.do(on_visit.page, lambda store: issuing.issue(store, "notice", at), issued.append)
    on_visit.hands.wait_until(lambda: issued, timeout=20000)
    on_visit.settle()
    assert on_visit.hands.reads(f"意见书 {issued[0].number} 已出")
    assert not on_visit.hands.see_all("重新打开")
    assert on_visit.session.glance.get(Visit, on_visit.visit).finalised is not None


def test_a_free_finding_without_words_hinders_the_end(on_visit):
    on_visit.answer_all_but()
    on_visit.press("Ctrl+F")
    on_visit.hands.press("Escape")
    on_visit.hands.click("finalise")
    on_visit.settle()
    assert len(on_visit.hands.see("还没有写的问题", Rows).shown.values) == 1
    on_visit.hands.click("go_first")
    on_visit.come_back()
    on_visit.settle()
    assert current(on_visit) == on_visit.case().findings[0].id
    assert readiness(on_visit.case()).unanswered == ()
