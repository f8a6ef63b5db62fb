"""Wording of papers: what a person sees of each sentence, changes, puts in, takes back; and what the store holds."""

import pytest

from inspector.operations import tables
from inspector.operations.papers.content import issue_of
from inspector.tables.shipped import shipped_rows
from inspector.tables.templates import PARTS
from inspector.ui.models.wording_draft import WordingDraft
from tests.hands import nameless


def settle(hands, window):
    hands.wait_until(lambda: window.session.background.idle, 30_000)


@pytest.fixture
def window(desk):
    return desk("office", "paper_wording")


@pytest.fixture
def page(window):
    return window.pages["paper_wording"]


def go(hands, page, kind, part):
    """To one sentence, by pressing on it."""
    rows = page.kinds.shown.values
    hands.click_row(page.kinds, next(n for n, it in enumerate(rows) if it.key == kind))
    rows = page.parts.shown.values
    place = next(n for n, it in enumerate(rows) if it.key[1] == part)
    page.parts.scrollTo(page.parts.model().index(place, 0))
    hands.click_row(page.parts, place)
    assert page.editor.shown.key[:2] == (kind, part)


def held(window, kind, part):
    rows = tables.current(window.session.glance, "paper_wording")
    return [it["text"] for it in rows if (it["kind"], it["part"]) == (kind, part)]


def test_every_sentence_of_every_kind_is_there(window, page, hands):
    assert nameless(window) == []
    assert page.kinds.shown.values[0].title == "各文种共用"
    assert "督导反馈意见书" in [it.title for it in page.kinds.shown.values]
    seen = set()
    for row in page.kinds.shown.values:
        page._choose_kind(row.key)
        seen |= {it.key[:2] for it in page.parts.shown.values}
    assert seen == {(it["kind"], it["part"]) for it in shipped_rows("paper_wording")}


def test_a_sentence_is_worded_otherwise_and_saved_as_a_version(window, page, hands):
    go(hands, page, "notice", "problems_heading")
    hands.type_text("检查发现的问题", page.editor.text, replace=True)
    assert hands.see("wording_preview").text() == "检查发现的问题"
    assert hands.reads("有 1 处改动")
    hands.type_text("局里统一口径", "table_why")
    hands.press("Ctrl+S", page)
    settle(hands, window)
    assert held(window, "notice", "problems_heading") == ["检查发现的问题"]
    assert hands.reads("已保存，Ctrl+Z 可撤回这一版。")
    assert not hands.see_all("table_draft")
    words = issue_of(window.session.glance, "notice").words
    assert words.say("problems_heading") == "检查发现的问题"
    hands.click(page.aspect.segments[1])
    assert page.versions.list.shown.values[0].title == "第 2 版"
    assert hands.reads("局里统一口径")
    window.session.undo()
    settle(hands, window)
    assert held(window, "notice", "problems_heading") == ["存在的问题"]
    hands.click(page.aspect.segments[0])
    assert page.editor.text.toPlainText() == "存在的问题"


def test_names_are_put_in_where_the_cursor_stands_and_shown_with_an_example(window, page, hands):
    go(hands, page, "notice", "nothing_clause")
    hands.type_text("请{place}继续做好管护。", page.editor.text, replace=True)
    hands.wait_until(lambda: hands.see_all("put_village"))
    hands.click("put_village")
    assert page.editor.text.toPlainText() == "请{place}继续做好管护。{village}"
    assert hands.see("wording_preview").text() == "请石桥村3组陈*福户继续做好管护。石桥村"
    offered = {it.objectName()[4:] for it in page.editor.chips.findChildren(object) if it.objectName()[:4] == "put_"}
    assert offered == set(PARTS["notice", "nothing_clause"].placeholders)


def test_an_unknown_name_is_told_under_its_field_and_not_saved(window, page, hands):
    go(hands, page, "notice", "problems_heading")
    hands.type_text("{户主}的问题", page.editor.text, replace=True)
    assert "{户主}" in page.editor.text_field.below.text()
    assert page.editor.english_field.below.text() == ""
    assert hands.reads("有误")
    assert not hands.see("save_table").isEnabled()
    assert hands.see("wording_preview").text() == "名称都对了才显示示例。"
    hands.type_text("Problems of {nobody}", page.editor.text_en, replace=True)
    assert "{nobody}" in page.editor.english_field.below.text()
    go(hands, page, "notice", "title")
    page._save()  # leads to what is wrong instead
    assert page.editor.shown.key[1] == "problems_heading"
    assert held(window, "notice", "problems_heading") == ["存在的问题"]


def test_a_sentence_is_put_back_as_shipped(window, page, hands):
    go(hands, page, "all", "contact")
    assert not hands.see("wording_reset").isEnabled()
    shipped = page.editor.text.toPlainText()
    hands.type_text("找老周。", page.editor.text, replace=True)
    hands.press("Ctrl+S", page)
    settle(hands, window)
    assert held(window, "all", "contact") == ["找老周。"]
    hands.click("wording_reset")
    assert page.editor.text.toPlainText() == shipped
    hands.click("save_table")
    settle(hands, window)
    assert held(window, "all", "contact") == [shipped]


def test_what_is_given_up_can_be_taken_back(window, page, hands):
    go(hands, page, "all", "contact")
    hands.type_text("", page.editor.text, replace=True)
    page.editor.text.clear()
    assert hands.see("wording_preview").text() == "不出现这一句。"
    hands.click("discard_table")
    assert page.editor.text.toPlainText() != ""
    hands.click("regain_table")
    assert page.editor.text.toPlainText() == ""
    assert page.draft.changed


def test_what_is_not_saved_stays_while_another_page_is_looked_at(window, page, hands):
    go(hands, page, "all", "contact")
    hands.type_text("找老周。", page.editor.text, replace=True)
    window.show_page("settings")
    settle(hands, window)
    hands.click("paper_wording")
    settle(hands, window)
    assert window.current == "paper_wording"
    assert hands.reads("有 1 处改动")


def test_an_older_version_is_gone_back_to(window, page, hands):
    go(hands, page, "all", "contact")
    hands.type_text("找老周。", page.editor.text, replace=True)
    hands.press("Ctrl+S", page)
    settle(hands, window)
    hands.click(page.aspect.segments[1])
    hands.click_row(page.versions.list, 1)
    hands.click("take_version")
    assert page.aspect.value == "words"
    assert len(page.draft.changed) == 1
    hands.click("save_table")
    settle(hands, window)
    assert held(window, "all", "contact") != ["找老周。"]


def test_it_is_all_there_in_english(desk, hands):
    window = desk("office", "paper_wording", "notice", language="en")
    assert hands.reads("Wording of papers")
    assert hands.reads("Problems: heading")
    window.show_page("paper_fonts")
    settle(hands, window)
    assert hands.reads("Latin letters and digits")


def test_hostile_words_are_words(window, page, hands):
    go(hands, page, "all", "contact")
    for text in ("{" * 50 + "}" * 50, "{{place}}", "<img src=x>", "\u202e{contact}", "x" * 3000, "{0} %s {contact!r}"):
        hands.type_text(text, page.editor.text, replace=True)
        assert hands.see("wording_preview").isVisible()
    hands.type_text("x" * 3000, page.editor.text, replace=True)
    hands.press("Ctrl+S", page)
    hands.wait_until(lambda: hands.see_all("error_dialog"), 10_000)
    hands.press("Return", hands.see("error_dialog"))
    assert held(window, "all", "contact") != ["x" * 3000]
    assert page.draft.changed


def test_a_county_that_lacks_a_row_has_the_shipped_words():
    rows = shipped_rows("paper_wording")
    draft = WordingDraft(rows[1:])
    key = draft.every()[0]
    assert draft.texts(key) == (rows[0]["text"], rows[0]["text_en"])
    assert draft.rows() == [dict(it) for it in rows[1:]]
    draft.set(key, ("别的话", ""))
    assert len(draft.rows()) == len(rows)
    assert draft.rows()[-1]["text"] == "别的话"
    draft.rebase(rows)
    draft.reset(key)
    assert draft.rows() == [dict(it) for it in rows]
    assert draft.changed == {}
