"""Occurrences, bottom lines, repeats, score, grade and moving to a newer version, on the Visit page."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from inspector.acts import Act
from inspector.operations import visit
from inspector.records import Visit
from inspector.ui.visit.groups import HeadRow, MoreRow
from tests.hands import nameless
from tests.ui.every_type import SURVEY, add_version, definition, row, store_with_draft
from tests.ui.visits import Inspection, current


@pytest.fixture(scope="module")
def scored_store(tmp_path_factory) -> tuple[Path, str]:
    """A draft of a checklist with points, graded red or black."""
    folder = tmp_path_factory.mktemp("scored") / "data"
    return folder, store_with_draft(folder, definition(grading="red_black", full_marks="100"))


@pytest.fixture
def scored(hands, tmp_path, scored_store):
    """Somebody on it."""
    folder = tmp_path / "data"
    shutil.copytree(scored_store[0], folder)
    inspection = Inspection(hands, folder, scored_store[1])
    yield inspection
    inspection.window.close()


def test_each_occurrence_is_a_line_that_opens_its_own_editor(scored):
    entry = scored.go("litter")
    scored.press("3 Return")
    assert [it.occurrence for it in scored.case().findings] == ["1", "2", "3"]
    assert entry.folded.number == "问题 1–3"
    assert (entry.folded.said, entry.folded.missing) == ("共 3 处  路边有散落垃圾", "缺照片 3 张")
    scored.go("litter")
    assert [it.isVisible() for it in entry.findings.lines] == [False, True, True]
    assert entry.editor.mark.text.endswith("第 1 处")
    scored.hands.click(entry.findings.lines[2])
    assert entry.editor.mark.text.endswith("第 3 处")
    assert [it.isVisible() for it in entry.findings.lines] == [True, True, False]
    scored.hands.type_text("桥头东侧一堆", entry.editor.text, replace=True)
    scored.settle()
    assert [it.text for it in scored.case().findings] == ["路边有散落垃圾", "路边有散落垃圾", "桥头东侧一堆"]
    found = scored.hands.see("本次问题")
    assert [it.second.split()[1:3] for it in found.shown.values] == [["第", str(n)] for n in (1, 2, 3)]
    scored.hands.click_row(found, 1)
    assert entry.editor.mark.text.endswith("第 2 处")
    assert nameless(scored.window) == []


def test_a_bottom_line_cannot_be_rated_lower_and_says_why(scored):
    entry = scored.go("dump")
    scored.press("2")
    assert [it.isEnabled() for it in entry.editor.severity.segments] == [True, True, False, False]
    assert scored.hands.reads("底线问题，不能低于“较重”。")
    assert scored.hands.reads("按 7 个工作日")
    entry.editor.text.setFocus()
    scored.press("Alt+4")
    assert scored.case().findings[0].severity == 2
    scored.press("Alt+1")
    assert scored.case().findings[0].severity == 3
    assert scored.problems == []


def test_the_score_is_provisional_lists_deductions_and_explains_every_line(scored):
    panel = scored.page.side.score
    assert panel.title.text() == "暂计得分"
    scored.go("litter")
    scored.press("2 Return")
    scored.press("1")
    scored.go("cover")
    scored.press("2")
    assert [(it.words, it.taken) for it in panel.taken if it.isVisible()] == [
        ("cover 盖板缺失", "−5"), ("litter 散落垃圾", "−4")
    ]  # fmt: skip
    assert (panel.title.text(), panel.figure.text()) == ("得分", "64")
    assert panel.grade.text() == "黑榜"
    scored.hands.click(panel.taken[1])
    assert current(scored) == "litter"
    scored.hands.click("score_sheet")
    dialog = scored.hands.see("score_dialog")
    assert nameless(dialog) == []
    assert scored.hands.reads("合计 100 分，扣 36 分，得 64 分")
    scored.hands.click("copy_score")
    rows = [it.split("\t") for it in QGuiApplication.clipboard().text().splitlines()]
    assert [it[0] for it in rows] == ["检查项", "litter", "dump", "cover", "折算", "合计"]
    assert sum(float(it[4]) for it in rows[1:-1]) == float(rows[-1][4]) == 36
    assert all(it[5] for it in rows)
    scored.hands.click("close")


def test_the_sheet_says_what_other_raters_gave_and_where_they_differ_most(scored):
    def by_the_village(store):
        here = store.get(Visit, scored.visit)
        at = visit.start(store, site=here.site, checklist=here.checklist, rater="self")
        visit.answer(store, at, "litter", "1")
        with store.operation(Act.FINALISE) as edit:  # what else the form asks is nothing here
            edit.change(Visit, at, finalised="2026-11-20T10:00:00+08:00")

    scored.session.do(scored.page, by_the_village)
    scored.settle()
    scored.go("litter")
    scored.press("4 Return")
    scored.hands.click("score_sheet")
    scored.settle()
    told = scored.hands.see("raters").text().splitlines()
    assert told[0] == "村级自评 92 / 100"
    assert told[1] == "litter 散落垃圾：村级自评 −2、此次 −8"
    assert len(told) == 2


def test_a_grade_by_score_is_left_only_with_a_reason(scored):
    for name, key in (("litter", "0"), ("dump", "1"), ("cover", "1")):
        scored.go(name)
        scored.press(key)
    scored.settle()
    assert scored.page.side.score.grade.text() == "红榜"
    scored.hands.click("score_sheet")
    scored.hands.click("regrade")
    keep = scored.hands.see("keep_grade")
    bands = scored.page.reading.grade.bands
    scored.hands.choose("等级", bands[-1].title.in_language("zh"))
    assert not keep.isEnabled()
    assert scored.hands.reads("须写明理由")
    scored.hands.type_text("回访时又见新倒垃圾", "理由")
    scored.hands.click(keep)
    scored.come_back()
    scored.settle()
    assert (scored.case().visit.grade, scored.case().visit.grade_reason) == (bands[-1].name, "回访时又见新倒垃圾")
    assert scored.page.side.score.grade.text() == bands[-1].title.in_language("zh")
    scored.press("Ctrl+Z")
    assert scored.case().visit.grade is None


def test_instances_are_added_answered_removed_and_back_after_undo(scored):
    scored.go("called[1]")
    scored.hands.type_text("户主")
    scored.press("Return Down")
    rows = scored.page.questions.column.rows
    assert isinstance(scored.page.questions.column.rows[current(scored)], MoreRow)
    scored.press("Return")
    assert current(scored) == "called[2]"
    assert QApplication.focusWidget() is scored.entry("called[2]").reply.edit
    scored.hands.type_text("配偶")
    scored.press("Return")
    assert (scored.value("member"), scored.value("called[2]")) == ("1 2", "配偶")
    heads = [it.words.text() for it in rows.values() if isinstance(it, HeadRow)]
    assert heads == ["家庭成员 1", "家庭成员 2"]
    scored.hands.click("删去“家庭成员 1”")
    scored.settle()
    assert scored.value("member") == "2"
    assert "called[1]" not in scored.page.reading.lines
    scored.press("Ctrl+Z")
    assert scored.entry("called[1]").reply.edit.text() == "户主"
    assert nameless(scored.window) == []


def test_a_draft_moves_to_a_newer_version_after_a_report(scored):
    assert not scored.hands.see_all("newer_version")
    newer = [it for it in SURVEY if it["name"] != "tag"]
    newer.insert(1, row("text", "fresh", "新问题", "New"))
    scored.go("tag")
    scored.hands.type_text("A-1")
    scored.press("Return")
    text = definition(survey=newer, version="2")
    scored.session.do(scored.page, lambda store: add_version(store, text, "2"))
    scored.settle()
    scored.hands.click("newer_version")
    scored.settle()
    dialog = scored.hands.see("move_dialog")
    assert nameless(dialog) == []
    assert [it.key for it in scored.hands.see("不再询问").shown.values] == ["tag"]
    assert [it.title for it in scored.hands.see("新增的题").shown.values] == ["新问题"]
    scored.hands.click("move_draft")
    scored.come_back()
    scored.settle()
    assert scored.case().checklist.version == "2"
    assert "fresh" in scored.page.reading.lines
    assert not scored.hands.see_all("newer_version")
    scored.press("Ctrl+Z")
    assert scored.case().checklist.version == "1"


def test_who_rates_stands_with_the_visit_and_narrow_windows_have_the_score_above(hands, tmp_path, scored_store):
    folder = tmp_path / "data"
    shutil.copytree(scored_store[0], folder)
    inspection = Inspection(hands, folder, scored_store[1], (1280, 690))
    assert inspection.page.score_button.isVisible()
    assert inspection.page.score_button.text().startswith("100 / 100")
    inspection.hands.click("本次检查")
    inspection.hands.choose("评分主体", "乡镇复核")
    inspection.hands.click("close")
    inspection.come_back()
    inspection.settle()
    assert inspection.case().visit.rater == "town"
    inspection.window.close()
