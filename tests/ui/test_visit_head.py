"""The head of a visit: with whom, until when, what was told, who lives there; by keyboard, each act undone."""

import shutil

import pytest
from PySide6.QtCore import QPoint

from inspector.db.store import Store
from inspector.operations import team
from inspector.operations import visit as visits
from inspector.records import Checklist, Resident, Site, Visit
from inspector.ui.visit.hours import moment_of, time_of
from inspector.ui.widgets.rows import Rows
from tests.hands import nameless
from tests.ui.visits import NONCE, Inspection, field_store, on_visit

__all__ = ["field_store", "on_visit"]

BEGUN = "2026-11-02T09:12:30+08:00"


@pytest.mark.parametrize(
    ("text", "moment"),
    [("16:30", "2026-11-02T16:30:00+08:00"), ("16：30", "2026-11-02T16:30:00+08:00"),
     ("1630", "2026-11-02T16:30:00+08:00"), ("9时05分", "2026-11-02T09:05:00+08:00"), ("09:12", BEGUN),
     ("2026-11-03 00:30", "2026-11-03T00:30:00+08:00")],
)  # fmt: skip
def test_times_as_people_write_them(text, moment):
    assert moment_of(text, BEGUN) == moment


@pytest.mark.parametrize("text", ["", "25:00", "16:77", "下午", "16", "2026-13-01 10:00", "16:30:20", "-1:30"])
def test_what_is_no_time(text):
    with pytest.raises(ValueError, match=r".*"):
        moment_of(text, BEGUN)


def test_a_time_is_shown_as_it_is_written():
    assert time_of("2026-11-02T16:30:00+08:00", BEGUN) == "16:30"
    assert time_of("2026-11-03T00:30:00+08:00", BEGUN) == "2026-11-03 00:30"
    assert time_of("some time", BEGUN) == "some time"


@pytest.fixture
def head(on_visit):
    """The dialog over the sample visit."""
    on_visit.hands.click("本次检查")
    on_visit.settle()
    return on_visit.hands.see("about_visit")


def kept(on_visit) -> Visit:
    on_visit.settle()
    return on_visit.case().visit


def test_an_end_before_the_start_is_told_where_it_was_written(on_visit, head):
    started = kept(on_visit).started
    hands = on_visit.hands
    hands.type_text("2020-01-01 10:00", "结束")
    on_visit.settle()
    assert hands.reads("不能在此之前结束")
    assert kept(on_visit).ended is None
    hands.type_text("下午", "结束", replace=True)
    on_visit.settle()
    assert hands.reads("请写时间，如 16:30")
    hands.click("ends_now")
    ended = kept(on_visit).ended
    assert ended is not None
    assert ended >= started
    assert not hands.reads("请写时间")
    hands.type_text("", "结束", replace=True)
    hands.press("Backspace", hands.see("结束"))
    hands.click("close")
    assert kept(on_visit).ended is None


def test_an_identity_number_is_refused_where_it_was_written(on_visit, head):
    hands = on_visit.hands
    hands.type_text("柳冬芳 990101199003071239", "受访人")
    on_visit.settle()
    assert hands.reads("这里一律不记")
    assert kept(on_visit).interviewee is None
    hands.type_text("柳冬芳", "受访人", replace=True)
    on_visit.settle()
    assert kept(on_visit).interviewee == "柳冬芳"
    assert not hands.reads("这里一律不记")


def test_told_by_reading_the_words(on_visit, head):
    hands = on_visit.hands
    hands.click(head.told, QPoint(8, 10))
    assert kept(on_visit).told == 0
    hands.click(next(it for it in hands.see_all("words_to_say") if head.isAncestorOf(it)))
    on_visit.settle()
    hands.click("said")
    assert kept(on_visit).told == 1
    assert head.told.isChecked()


@pytest.fixture
def household(hands, tmp_path, field_store):
    """A visit to a household by the checklist that asks who lives there, with a team."""
    folder = tmp_path / "data"
    shutil.copytree(field_store[0], folder)
    with Store.open(folder, nonce=NONCE) as store:
        sent = team.add(store, name="督查一组", people=[store.setting("person")])
        form = next(it for it in store.find(Checklist) if it.form == "household_visit")
        site = store.find(Site, kind="household")[7]
        made = visits.start(store, site=site.id, checklist=form.id, team=sent, companions="石有根")
    inspection = Inspection(hands, folder, made)
    yield inspection
    inspection.window.close()


def people(inspection) -> list[Resident]:
    inspection.settle()
    return sorted((it for it in inspection.session.glance.find(Resident)), key=lambda it: it.made)


def test_residents_by_keyboard_alone(household):
    hands = household.hands
    hands.click("本次检查")
    household.settle()
    dialog = hands.see("about_visit")
    assert nameless(dialog) == []
    assert hands.reads("还没有登记家庭成员")
    assert dialog.team.currentText() == "督查一组"
    hands.press("Ins", dialog)
    household.settle()
    assert nameless(hands.see("resident_dialog")) == []
    hands.press("Return")
    assert hands.reads("请写姓名")
    hands.type_text("柳冬芳")
    hands.type_text("五八年", "出生年份")
    hands.press("Return")
    assert hands.reads("请写年份")
    hands.type_text("1958", "出生年份", replace=True)
    hands.see("resident_dialog").edit("relation").setText("户主")  # typed, it would bring up the completer
    hands.press("Ctrl+Return")
    household.settle()
    hands.type_text("柳小河")  # the next one, the keyboard is in his name
    note = hands.see("resident_dialog").edit("note")
    hands.type_text("990101198503071239", note)
    hands.press("Return", hands.see("姓名"))
    household.settle()
    assert hands.reads("这里一律不记")
    assert [it.name for it in people(household)] == ["柳冬芳"]
    hands.type_text("外出", note, replace=True)
    hands.press("Return", hands.see("姓名"))
    found = [(it.name, it.born, it.note) for it in people(household)]
    assert found == [("柳冬芳", 1958, None), ("柳小河", None, "外出")]
    rows = hands.see("家庭成员", Rows)
    assert [it.title for it in rows.shown.values] == ["柳*芳", "柳*河"]
    dialog.activateWindow()
    hands.wait_until(dialog.isActiveWindow)
    hands.click_row(rows, 1)
    rows.setFocus()
    hands.press("Delete", rows)
    household.settle()
    assert [it.title for it in rows.shown.values] == ["柳*芳"]
    household.session.undo()
    household.settle()
    assert [it.title for it in rows.shown.values] == ["柳*芳", "柳*河"]
    hands.click_row(rows, 0)
    hands.press("Return", rows)
    household.settle()
    hands.type_text("1959", "出生年份", replace=True)
    hands.press("Return", hands.see("姓名"))
    assert people(household)[0].born == 1959
    assert hands.see("about_visit").isVisible()


def test_companions_are_offered_one_after_the_other(household):
    hands = household.hands
    hands.click("本次检查")
    household.settle()
    dialog = hands.see("about_visit")
    completer = dialog.companions.completer()
    offered = dialog.head.companions
    assert offered
    assert completer.splitPath(f"石有根、{offered[0][:1]}") == [offered[0][:1]]
    dialog.companions.setText(f"石有根、{offered[0][:1]}")
    completer.setCompletionPrefix(offered[0][:1])
    assert completer.pathFromIndex(completer.completionModel().index(0, 0)).startswith("石有根、")


def test_a_toilet_asks_nobody_who_lives_there(on_visit, head):
    assert head.head is not None
    assert not head.residents.isVisible()
