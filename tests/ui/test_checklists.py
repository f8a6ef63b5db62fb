"""Checklists in the window: looking, taking in, trying, comparing, publishing, moving drafts, exporting."""

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from inspector.checklist.xlsform import read_form
from inspector.db.store import Store
from inspector.operations import checklist, visit
from inspector.operations.case import read_case
from inspector.records import Checklist, Finding, Site, Visit
from tests.hands import nameless
from tests.ui.checklist_forms import BROKEN, FIRST, SECOND, SLOPPY, taken_in


def settle(hands, window):
    session = window.session
    hands.wait_until(lambda: session.background.idle, 30_000)
    if (other := session._in_front) is not None:
        hands.wait_until(lambda: other.background.idle, 30_000)
    hands.qtbot.wait(1)
    hands.wait_until(lambda: session.background.idle, 30_000)


def pane(window):
    return window.pages["checklists"].panes["checklists"]


def rows(view):
    return [(it.title, it.second) for it in view.shown.values]


def cells(lines):
    return [it.cells for it in lines.lines]


@pytest.fixture
def page(desk, hands, tmp_path):
    """The office's window on the page, and two versions of a form in files."""
    for name, text in (("一版", FIRST), ("二版", SECOND), ("草率", SLOPPY), ("坏", BROKEN)):
        (tmp_path / f"{name}.md").write_text(text, "utf-8")
    window = desk("office", "checklists")
    settle(hands, window)
    return window


def take(hands, window, *names):
    pane(window).take([Path(it) for it in names])
    settle(hands, window)


def known(window, version):
    return next(it for it in window.session.glance.find(Checklist, form="self_check") if it.version == version)


def look_at(hands, window, version):
    """Choose a version of the self-check in the list."""
    view = pane(window).list.rows
    at = [it.key for it in view.shown.values].index(known(window, version).id)
    view.scrollTo(view.model().index(at, 0))
    hands.click_row(view, at)
    settle(hands, window)


@pytest.fixture
def published(page, hands, tmp_path):
    """Version 1 is published and used by two drafts, version 2 was just taken in."""

    def use(store):
        one = taken_in(store, tmp_path / "一版.md")
        checklist.publish(store, one)
        for site in store.find(Site, kind="village")[:2]:
            begun = visit.start(store, site=site.id, checklist=one)
            visit.answer(store, begun, "V01", "2")
            visit.answer(store, begun, "V02", "no")
        taken_in(store, tmp_path / "二版.md")

    page.session.do(page.session, use)
    settle(hands, page)
    look_at(hands, page, "2")
    return page


# -- looking ----------------------------------------------------------------------------------------------------------


def test_every_form_is_listed_with_what_it_is(page, hands):
    assert nameless(page) == []
    assert hands.reads("13 张检查表")
    listed = dict(rows(pane(page).list.rows))
    assert listed["村庄环境检查表"].startswith("第 1 版 · 在用 · 34 题 · 100 分")
    hands.type_text("公厕", "checklist_search")
    assert [it for it, _ in rows(pane(page).list.rows)] == ["农村公厕检查表"]
    hands.press("Down", pane(page).list.rows)
    settle(hands, page)
    assert hands.see("checklist_title").text() == "农村公厕检查表"
    for words in ("public_toilet", "Public toilet", "公厕", "中文、English", "草稿 0 份，已定稿检查 0 次"):
        assert hands.reads(words)
    hands.type_text("organisation", "checklist_search", replace=True)
    assert [it for it, _ in rows(pane(page).list.rows)] == ["村（镇）组织与作风检查表"]
    hands.type_text("没有这张表", "checklist_search", replace=True)
    assert rows(pane(page).list.rows) == []


def test_the_page_says_all_this_in_english_too(desk, hands, tmp_path):
    (tmp_path / "self.md").write_text(FIRST, "utf-8")
    window = desk("office", "checklists", language="en")
    settle(hands, window)
    take(hands, window, tmp_path / "self.md")
    assert hands.see("intake_title").text() == "1 of 1 file taken in"
    pane(window).arrive(known(window, "1").id)
    settle(hands, window)
    assert hands.see("checklist_title").text() == "Village self-check"
    assert hands.reads("version 1 · not published · 3 questions · 15 points · self_check")
    hands.click("try_checklist")
    settle(hands, window)
    assert hands.see("trial_said").text() == "Trial: nothing is saved"
    hands.click("end_trial")
    settle(hands, window)


# -- taking in --------------------------------------------------------------------------------------------------------


def test_forms_are_taken_in_with_all_that_was_repaired_or_is_wrong(page, hands, tmp_path):
    assert hands.drop(pane(page).beside, [tmp_path / f"{it}.md" for it in ("一版", "草率", "坏")])
    settle(hands, page)
    assert hands.see("intake_title").text() == "3 个文件，收进 2 个"
    assert nameless(page) == []
    files = hands.see("intake_files")
    assert [(it.title, it.right) for it in files.shown.values] == [
        ("一版.md", ""), ("草率.md", "修正 6 处"), ("坏.md", "错误 3 处"),
    ]  # fmt: skip
    lines = pane(page).intake.lines
    assert [it[:4] for it in cells(lines)[:3]] == [
        ("错误", "survey", "2", "type"), ("错误", "survey", "3", "type"), ("错误", "survey", "4", "calculation"),
    ]  # fmt: skip
    assert {it[0] for it in cells(lines)[3:]} == {"修正"}
    assert cells(lines)[0][4:] == ("hologram", "没有“hologram”这种题型")
    hands.click_row(files, 1)
    assert ("修正", "survey", "3", "relevant", "${gone} = 1", "“${gone} = 1”已停用：没有题目“gone”") in cells(lines)
    hands.click("copy_remarks")
    copied = QGuiApplication.clipboard().text().splitlines()
    assert copied[0].split("\t")[1:] == ["工作表", "行", "列", "原来是什么", "怎样处理，或错在哪里"]
    assert len(copied) == 7
    hands.click_row(files, 0, at_right=40)
    settle(hands, page)
    assert hands.see("checklist_title").text() == "村级自查表"
    assert known(page, "1").published is None
    assert len(page.session.glance.find(Checklist)) == 15
    hands.press("Ctrl+Z")  # one form is one step
    settle(hands, page)
    assert len(page.session.glance.find(Checklist)) == 14


def test_the_same_form_again_is_here_already_and_a_published_one_is_not_replaced(published, hands, tmp_path):
    take(hands, published, tmp_path / "二版.md")
    assert hands.reads("self_check · 第 2 版 · 已有，内容相同")
    (tmp_path / "改过.md").write_text(FIRST.replace("路灯亮", "路灯不亮"), "utf-8")
    take(hands, published, tmp_path / "改过.md", tmp_path / "没有.xlsx")
    assert hands.see("intake_title").text() == "2 个文件，收进 0 个"
    assert "第 1 版" in hands.see("intake_said").text() or "1" in hands.see("intake_said").text()
    hands.click("intake_done")
    assert hands.see("checklist_title").text() == "村级自查表"
    assert "路灯亮" in known(published, "1").definition


def test_reading_is_stopped_by_the_cross(page, hands, tmp_path):
    pane(page).take([tmp_path / "一版.md", tmp_path / "草率.md"])
    page._cancel()
    settle(hands, page)
    assert hands.see("intake_title").text() == "2 个文件，收进 0 个"
    assert hands.see("intake_said").text() == "已停止，这个文件没有读。"
    assert len(page.session.glance.find(Checklist)) == 13
    assert hands.see("import_checklists").isEnabled()


# -- comparing, publishing, retiring ----------------------------------------------------------------------------------


def test_what_decides_on_findings_stands_first_in_a_difference(published, hands):
    hands.click("版本对照")
    settle(hands, published)
    assert hands.see("compare_with").currentText() == "第 1 版 · 在用"
    assert hands.see("compare_said").text() == "3 处不同，其中 1 处影响判定或计分"
    assert cells(pane(published).version.compare.lines) == [
        ("改动", "V01 垃圾堆", "整改天数", "7", "3"),
        ("新增", "V04 有公示牌", "", "", ""),
        ("删去", "V02 路灯亮", "", "", ""),
    ]
    look_at(hands, published, "1")
    assert cells(pane(published).version.compare.lines)[0] == ("改动", "V01 垃圾堆", "整改天数", "3", "7")


def test_publishing_asks_where_it_stands_and_cannot_be_undone(published, hands):
    hands.click("publish")
    assert hands.reads("发布后不能再改，也不能撤销，只能停用。")
    hands.click("leave_unpublished")
    assert not hands.see_all("really_publish")
    assert known(published, "2").published is None
    hands.click("publish")
    hands.click("really_publish")
    settle(hands, published)
    assert known(published, "2").published is not None
    assert hands.see("checklists_told").text() == "已发布，新的检查用这一版。"
    assert not hands.see_all("publish")
    assert not hands.see_all("delete")
    assert not hands.see_all("undo")
    hands.click("retire")
    settle(hands, published)
    assert known(published, "2").retired is not None
    assert "停用" in dict(rows(pane(published).list.rows))["村级自查表"]
    hands.click("undo")
    settle(hands, published)
    assert known(published, "2").retired is None


def test_an_unpublished_version_is_deleted_and_undo_brings_it_back(published, hands):
    hands.click("delete")
    settle(hands, published)
    assert [it.version for it in published.session.glance.find(Checklist, form="self_check")] == ["1"]
    assert pane(published).version.version.version == "1"  # another of the same form is looked at
    hands.click("undo")
    settle(hands, published)
    assert known(published, "2")


def test_drafts_on_an_older_version_are_reported_on_and_moved(published, hands):
    assert not hands.see_all("drafts_waiting")  # nothing moves to what is not published
    hands.click("publish")
    hands.click("really_publish")
    settle(hands, published)
    assert hands.see("drafts_waiting").text() == "2 份草稿仍用第 1 版"
    hands.click("see_drafts")
    settle(hands, published)
    drafts = pane(published).version.drafts
    assert hands.see("move_said").text() == "保留 1 项，不再问 1 项，须重答 0 项，新增 1 项"
    assert cells(drafts.lines) == [("不再问", "V02 路灯亮"), ("新增", "V04 有公示牌")]
    chosen = drafts.rows.value.key
    hands.click("move_draft")
    settle(hands, published)
    store = published.session.glance
    assert store.get(Visit, chosen).checklist == known(published, "2").id
    assert [it.question for it in read_case(store, chosen).findings] == ["V01", "V01"]
    assert hands.see("drafts_waiting").text() == "1 份草稿仍用第 1 版"
    hands.press("Ctrl+Z")
    settle(hands, published)
    assert hands.see("drafts_waiting").text() == "2 份草稿仍用第 1 版"


@pytest.mark.parametrize(("button", "suffix"), [("export_xlsx", ".xlsx"), ("export_md", ".md")])
def test_a_version_leaves_as_a_file_that_means_the_same(published, hands, tmp_path, button, suffix):
    hands.click(button)
    dialog = hands.see("choose_file", QFileDialog)
    assert Path(dialog.selectedFiles()[0]).name == f"self_check 2{suffix}"
    dialog.selectFile(str(tmp_path / "documents" / "交出"))
    dialog.accept()
    settle(hands, published)
    written = tmp_path / "documents" / f"交出{suffix}"
    assert hands.see("checklists_told").text() == f"已存为 交出{suffix}"
    assert read_form(written).definition == known(published, "2").definition


# -- trying -----------------------------------------------------------------------------------------------------------


@pytest.fixture
def tried(published, hands):
    """Version 2, not published, is being tried."""
    hands.click("try_checklist")
    settle(hands, published)
    return published


def trial(window):
    return pane(window).trial


def answer(hands, window, **answers):
    for key, value in answers.items():
        trial(window).page.acts.answer(key, value)
        settle(hands, window)


def test_a_trial_is_the_visit_itself_and_nothing_of_it_is_kept(tried, hands):
    newest = tried.session.glance.newest
    before = len(tried.session.glance.find(Finding))
    place = trial(tried).scratch.place
    assert hands.see("trial_said").text() == "试填：不会保存"
    assert not hands.see_all("import_checklists")  # the visit has the page for itself
    assert hands.see("trial_visit").isVisible()
    assert nameless(tried) == []
    assert trial(tried).page.questions.current == "V01"
    hands.type_text("3", trial(tried).page.questions.entries["V01"].reply.edit)
    hands.press("Return")
    settle(hands, tried)
    answer(hands, tried, V04="no")
    with Store.open(place) as store:
        assert len(store.find(Finding)) == 4
    hands.click("结果")
    settle(hands, tried)
    found = cells(trial(tried).outcome.found)
    assert [(it[0], it[1], it[5]) for it in found] == [("一般", "V01", "3"), ("提示", "V04", "1")]
    assert found[0][3] == "清走垃圾"
    assert found[0][4].endswith("，3 天")
    assert hands.reads("得分 4/13")
    assert cells(trial(tried).outcome.score)[0] == ("V01", "垃圾堆", "10", "3", "6", "发现 3 处，每处扣 2 分")
    hands.click("end_trial")
    settle(hands, tried)
    hands.wait_until(lambda: not place.parent.exists())
    assert hands.see("checklist_title").text() == "村级自查表"
    assert tried.session.glance.newest == newest
    assert len(tried.session.glance.find(Finding)) == before


def test_the_facts_of_the_place_decide_what_is_asked(tried, hands):
    answer(hands, tried, V01="0")
    assert "V03" not in trial(tried).page.questions.entries
    hands.type_text("8", "使用人数", replace=True)
    hands.press("Return")
    settle(hands, tried)
    assert "V03" in trial(tried).page.questions.entries
    answer(hands, tried, V03="no")
    hands.click("结果")
    hands.type_text("", "使用人数", replace=True)
    hands.type_text("2", "使用人数", replace=True)
    hands.press("Return")
    settle(hands, tried)
    assert cells(trial(tried).outcome.found) == []  # what is not asked any more is no finding
    hands.choose("对象类型", "公厕")
    settle(hands, tried)
    with Store.open(trial(tried).scratch.place) as store:
        assert [(it.kind, it.users) for it in store.find(Site)] == [("public_toilet", 2)]


def test_undo_is_the_trials_own_and_then_the_windows_again(tried, hands):
    assert not hands.see_all("undo")  # its beginning is nobody's act
    answer(hands, tried, V01="2")
    newest = tried.session.glance.newest
    assert "V01" in hands.see("undo").text()
    hands.press("Ctrl+Z", trial(tried).page)
    settle(hands, tried)
    with Store.open(trial(tried).scratch.place) as store:
        assert store.find(Finding) == []
    assert tried.session.glance.newest == newest
    hands.press("Ctrl+Y", trial(tried).page)
    settle(hands, tried)
    with Store.open(trial(tried).scratch.place) as store:
        assert len(store.find(Finding)) == 2
    hands.click("end_trial")
    settle(hands, tried)
    assert "导入检查表" in hands.see("undo").text()


def test_beginning_anew_forgets_the_answers(tried, hands):
    answer(hands, tried, V01="2")
    before = trial(tried).scratch.place
    hands.click("trial_anew")
    settle(hands, tried)
    hands.wait_until(lambda: not before.parent.exists())
    assert trial(tried).page.reading.case.progress.answered == 0


def test_a_finalised_trial_makes_no_notice_and_its_back_button_ends_it(tried, hands):
    answer(hands, tried, V01="0")
    hands.click("finalise")
    settle(hands, tried)
    hands.click("notice")
    assert hands.reads("试填不出通知书。")
    hands.click("back")
    settle(hands, tried)
    assert not hands.see_all("trial_said")
    assert hands.see("checklist_title").isVisible()


def test_another_page_or_the_end_of_the_program_ends_a_trial(tried, hands):
    place = trial(tried).scratch.place
    tried.show_page("today")
    hands.wait_until(lambda: not place.parent.exists())
    settle(hands, tried)
    tried.show_page("checklists")
    settle(hands, tried)
    assert not hands.see_all("trial_said")
    hands.click("try_checklist")  # and is left before it has begun
    place = trial(tried).scratch.place
    tried.show_page("today")
    settle(hands, tried)
    hands.wait_until(lambda: not place.parent.exists())
    tried.show_page("checklists")
    settle(hands, tried)
    hands.click("try_checklist")
    settle(hands, tried)
    place = trial(tried).scratch.place
    answer(hands, tried, V01="1")
    hands.wait_until(tried.close)
    hands.wait_until(lambda: not place.parent.exists())
