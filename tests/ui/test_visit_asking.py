"""Asking by keys alone: taking values over, what the place remembers, suggested wording, good examples, the palette."""

import shutil

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit

from inspector.ui.visit.words import code_words
from tests.hands import nameless
from tests.operations.days import photo_file
from tests.ui.remembered import OWN, new_remembering_store
from tests.ui.visits import Inspection, current


@pytest.fixture(scope="session")
def remembering(tmp_path_factory):
    """Made once and copied for each test."""
    folder = tmp_path_factory.mktemp("remembering") / "data"
    return folder, new_remembering_store(folder)


@pytest.fixture
def here(hands, tmp_path, remembering):
    """Somebody on a draft at a place that was visited before."""
    shutil.copytree(remembering[0], tmp_path / "data")
    inspection = Inspection(hands, tmp_path / "data", remembering[1])
    yield inspection
    assert inspection.problems == []
    inspection.window.close()


def palette(here: Inspection, typed: str) -> list[str]:
    """What the palette shows for these letters."""
    here.hands.press("Ctrl+K")
    here.hands.wait_until(lambda: here.hands.see("find_question").isActiveWindow())
    here.settle()
    dialog = here.hands.see("find_question")
    here.hands.type_text(typed, "查找检查项")
    return [it.title for it in dialog.rows.shown.values]


def enter(here: Inspection) -> None:
    here.hands.press("Return")
    here.come_back()
    here.settle()


def shown_phrases(here: Inspection) -> list[str]:
    editor = here.page.questions.open_editor()
    here.hands.wait_until(lambda: editor.phrases.isVisible() and here.session.background.idle)
    return [it.title for it in editor.phrases.rows.shown.values]


# -- values taken over -------------------------------------------------------------------------------------------------


def test_one_key_takes_the_last_value_of_this_place_and_shows_whence(here):
    entry = here.go("HT12")
    here.press("Escape L")
    assert here.value("HT12") == "2.5"
    assert entry.reused.isVisible()
    assert entry.reused.text.startswith("沿用 20"), "with its whole date"
    assert entry.reply.edit.text() == "2.5"
    here.press("Shift+L")
    assert here.value("HT12") == "3"
    assert "另一处" in entry.reused.text
    here.press("Ctrl+Z")
    assert here.value("HT12") == "2.5"


def test_answering_by_hand_takes_the_mark_away_even_with_the_same_answer(here):
    entry = here.go("HT10")
    here.press("L")
    assert here.value("HT10") == "no"
    assert entry.reused.isVisible()
    assert len(here.case().findings) == 1, "its finding follows"
    here.press("2")
    assert here.case().answers["HT10"].reused is None
    assert not entry.reused.isVisible()
    assert here.value("HT10") == "no"


def test_a_whole_section_is_taken_over_by_the_palette_and_nothing_of_ones_own_is_lost(here):
    here.go("HT13")
    here.press("1")
    assert "沿用上次在此的本组答案" in palette(here, "沿用")
    here.hands.type_text("上次在此的本组", "查找检查项")
    enter(here)
    answers = here.case().answers
    assert answers["HT13"].value == "yes"
    assert answers["HT13"].reused is None
    assert {key for key, it in answers.items() if it.reused} == {"HT10", "HT14", "HT15"}
    here.press("Ctrl+Z")
    assert set(here.case().progress.unanswered) >= {"HT10", "HT14", "HT15"}


def test_where_there_is_nothing_to_take_it_is_said(here):
    here.go("HT10")
    here.press("Shift+L")
    assert here.value("HT10") is None
    assert here.page.told.words.text() == "没有可以沿用的以往答案。"


# -- what the place remembers ------------------------------------------------------------------------------------------


def test_the_question_tells_how_it_went_and_that_it_is_back_again(here):
    entry = here.go("HT04")
    assert "上次" in entry.second.text()
    assert "无" in entry.second.text()
    assert "销号" in entry.second.text()
    recall, back = here.page.side.recall, here.page.side.back
    assert [it[0] for it in recall.steps.steps] == ["fixed", "open", "fixed", "fixed"]
    assert not back.again.isVisible()
    here.press("2")
    assert back.again.isVisible()
    assert back.again.text.startswith("反弹？")
    assert recall.steps.steps[-1][0] == "rebound"
    here.press("1")
    assert not back.again.isVisible()


def test_r_links_what_is_back_and_one_undo_takes_it_away(here):
    here.go("HT04")
    here.press("2")
    back = here.page.side.back
    assert back.link.isVisible()
    here.press("r")
    (finding,) = here.case().findings_of("HT04")
    closed = here.page.reading.memory.closed_at("household_toilet", "HT04")
    assert finding.repeats == closed.id
    assert back.again.text == "第 1 次反弹"
    assert (closed.number or closed.mark) in back.told.text()
    assert "第 1 次反弹" in here.page.questions.open_editor().mark.text
    here.press("Ctrl+Z")
    assert here.case().findings_of("HT04")[0].repeats is None
    assert here.case().steps == []
    here.hands.click(back.link)
    here.settle()
    here.hands.click(back.unlink)
    here.settle()
    assert here.case().findings_of("HT04")[0].repeats is None
    assert back.again.text.startswith("反弹？")


def test_r_at_what_is_open_here_goes_to_judging_it(here):
    here.go("HT10")
    here.press("r")
    row = here.page.questions.current_row()
    assert row.again.judged.finding.question == "HT10"
    here.press("3")
    (step,) = here.case().steps
    assert step.verdict == "not_fixed"


def test_open_findings_are_those_nobody_closed_and_stand_at_their_question(here):
    here.go("HT10")
    assert here.page.side.back.open.isVisible()
    assert "查出未改" in here.page.side.back.open.text
    assert "逾期" in here.page.side.back.open.text
    titles = [it.second for it in here.page.side.open.shown.values]
    assert len(titles) == 1
    assert [it.question for it in here.page.reading.memory.findings] == ["HT10"]


# -- suggested wording -------------------------------------------------------------------------------------------------


def test_initials_in_the_wording_offer_phrases_and_enter_takes_all_of_one(here):
    here.press("Ctrl+F")
    here.hands.type_text("pls")
    assert shown_phrases(here)[0] == "化粪池池体破裂，粪液渗漏。"
    assert here.case().findings[0].text == "", "initials are no wording yet"
    enter(here)
    found = here.case().findings[0]
    assert (found.text, found.severity, found.code) == ("化粪池池体破裂，粪液渗漏。", 3, "T02")
    assert found.requirement.startswith("清空池体")
    assert here.page.questions.open_editor().text.toPlainText() == found.text
    assert not here.page.questions.open_editor().phrases.isVisible()
    here.press("Ctrl+Z")
    assert here.case().findings[0].text == ""


def test_f4_offers_ones_own_under_the_countys_and_escape_leaves(here):
    here.press("Ctrl+F F4")
    offered = shown_phrases(here)
    assert OWN in offered
    assert offered.index(OWN) > 3
    here.hands.press("Escape")
    editor = here.page.questions.open_editor()
    assert not editor.phrases.isVisible()
    assert QApplication.focusWidget() is editor.text
    here.hands.type_text("yndf")
    assert shown_phrases(here) == [OWN]
    here.hands.press("Shift+Return")
    here.settle()
    assert here.case().findings[0].requirement == "三日内清理干净"


def test_a_phrase_is_taken_by_touch(here):
    here.go("HT04")
    here.press("2")
    here.hands.click("phrases_button")
    shown_phrases(here)
    rows = here.page.questions.open_editor().phrases.rows
    here.hands.click_row(rows, 1)
    here.settle()
    assert here.case().findings[0].text == rows.shown.values[1].title


def test_letters_that_are_wording_are_kept_when_the_list_is_left(here):
    here.press("Ctrl+F")
    here.hands.type_text("PVC")
    here.settle()
    here.hands.type_text("管破裂")
    here.settle()
    assert here.case().findings[0].text == "PVC管破裂"


# -- good examples -----------------------------------------------------------------------------------------------------


def test_a_good_example_is_one_key_its_words_and_a_photo(here, tmp_path):
    here.press("G")
    assert QApplication.focusWidget().objectName() == "wording"
    here.hands.type_text("厕屋铺了瓷砖")
    here.settle()
    held = here.case().highlights
    assert [it.text for it in held] == ["厕屋铺了瓷砖"]
    row = here.page.questions.current_row()
    assert here.hands.drop(row.editor.strip.drop, [photo_file(tmp_path)])
    here.hands.wait_until(lambda: bool(here.case().photos))
    here.settle()
    assert [it.highlight for it in here.case().photos] == [held[0].id]
    assert here.page.reading.loose == ()
    assert "亮点" in [it.name for it in here.page.contents.sections.shown.values]
    assert nameless(here.window) == []
    here.hands.click("delete_highlight")
    here.settle()
    assert here.case().highlights == []
    assert len(here.page.reading.loose) == 1
    here.press("Ctrl+Z")
    assert len(here.case().highlights) == 1


# -- the palette and the legend ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("typed", ["HT17", "ht17", "清掏", "qt", "qingtao"])
def test_a_question_is_found_by_code_words_and_sounds(here, typed):
    assert "粪污是否及时清掏、去向合规" in palette(here, typed)
    here.hands.press("Escape")


def test_commands_are_found_with_their_keys_and_run(here):
    assert "亮点" in palette(here, "ld")
    enter(here)
    assert len(here.case().highlights) == 1
    here.hands.press("Escape")
    here.settle()
    titles = palette(here, "转到")
    assert len(titles) == 5
    enter(here)
    assert current(here) == "HT01"


def test_slash_opens_the_palette_and_f1_the_legend(here):
    here.go("HT10")
    here.hands.press("/")
    here.hands.wait_until(lambda: here.hands.see("find_question").isActiveWindow())
    assert isinstance(QApplication.focusWidget(), QLineEdit)
    here.hands.press("Escape")
    here.come_back()
    here.hands.press("F1")
    legend = here.hands.see("legend")
    words = [it.text() for it in legend.findChildren(QLabel)]
    assert "不适用" in words
    assert nameless(legend) == []
    here.hands.click("close")


def test_plus_is_another_finding_where_nothing_is_counted(here):
    here.go("HT10")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Plus)
    here.settle()
    assert len(here.case().findings) == 1


def test_answers_that_are_hidden_are_told_and_count_again(here):
    here.go("HT10")
    here.press("1")
    here.go("HT01")
    here.press("5")
    assert here.hands.see("kept_unasked", QLabel).text() == "另有 1 个答案留存，目前不问"
    here.press("1")
    assert not here.page.contents.hidden.isVisible()
    assert here.value("HT10") == "yes"


def test_keys_work_from_a_list_that_drops_down_and_in_a_narrow_window(here):
    here.window.resize(1200, 690)
    here.settle()
    assert not here.page.side.isVisible()
    here.go("HT22")
    here.press("L")
    assert here.case().answers["HT22"].reused
    here.press("P")
    dialog = next(it for it in here.window.findChildren(QFileDialog) if it.isVisible())
    dialog.close()
    here.come_back()
    here.press("G")
    assert len(here.case().highlights) == 1


def test_the_drawers_button_says_by_its_colour_that_the_place_has_something_to_say(here, hands, tmp_path):
    here.window.resize(1280, 690)
    here.settle()
    assert here.page.side_button.isVisible()
    assert here.page.reading.memory.findings, "problems found here stand open"
    assert here.page.side_button.ink == "rebound"


def test_a_question_is_called_by_its_code_not_by_the_name_a_form_gave_it():
    assert [code_words(it) for it in ("HT04", "HT08[2]", "FV01_aid", "least")] == ["HT04", "HT08", "FV01", ""]
