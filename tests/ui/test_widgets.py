"""The controls, used as a person uses them: by hand, by keyboard, by ear."""

from decimal import Decimal

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from inspector.ui import theme
from inspector.ui.dialogs.dialog import Dialog
from inspector.ui.widgets.button import Button, Chip, KeyCap, cap
from inspector.ui.widgets.checks import Checks
from inspector.ui.widgets.counter import Counter
from inspector.ui.widgets.header import Header
from inspector.ui.widgets.panel import Panel, Words
from inspector.ui.widgets.rail import Place, Rail
from inspector.ui.widgets.ring import Mark, Ring, SeverityBars
from inspector.ui.widgets.segments import Choice, Segments
from inspector.ui.widgets.status_line import StatusLine
from tests.hands import accessible_name, nameless, words_shown

YES_NO = (Choice("yes", "有", "1", "grave"), Choice("no", "无", "2"), Choice("n/a", "不适用", "N", "na"))


def laid_out(*widgets):
    page = QWidget()
    box = QVBoxLayout(page)
    for it in widgets:
        box.addWidget(it)
    return page


def role(widget):
    return QAccessible.queryAccessibleInterface(widget).role()


# segments


def test_a_press_anywhere_on_a_segment_chooses(hands):
    answers = Segments("渗漏", YES_NO)
    hands.show(laid_out(answers))
    chosen = []
    answers.chosen.connect(chosen.append)
    hands.click(answers.segments[1], QPoint(answers.segments[1].width() - 4, 4))
    assert chosen == ["no"]
    assert answers.value == "no"


def test_keys_choose_and_arrows_move(hands):
    answers = Segments("渗漏", YES_NO, "yes")
    hands.show(laid_out(answers))
    answers.setFocus()
    chosen = []
    answers.chosen.connect(chosen.append)
    hands.press("N")
    hands.press("1")
    hands.press("Right")
    assert chosen[:2] == ["n/a", "yes"]
    assert answers.segments[1].hasFocus()


def test_tab_comes_to_the_segment_that_is_chosen(hands):
    holder, before, answers = QWidget(), QLineEdit(), Segments("看板", YES_NO, "no")
    box = QVBoxLayout(holder)
    box.addWidget(before)
    box.addWidget(answers)
    hands.show(holder, (300, 120))
    for value, place in (("no", 1), ("yes", 0), ("no", 1)):
        answers.set_value(value)
        before.setFocus()
        hands.press("Tab", before)
        assert [it.hasFocus() for it in answers.segments] == [at == place for at in range(len(YES_NO))]


def test_a_foreign_key_chooses_nothing(hands):
    answers = Segments("渗漏", YES_NO)
    hands.show(laid_out(answers))
    answers.setFocus()
    hands.press("7")
    assert answers.value is None
    assert not answers.choose_key("")


def test_an_answer_is_taken_back_only_where_that_is_allowed(hands):
    fixed, free = Segments("一", YES_NO, "yes"), Segments("二", YES_NO, "yes", clearable=True)
    hands.show(laid_out(fixed, free))
    said = []
    free.chosen.connect(said.append)
    for answers in (fixed, free):
        answers.setFocus()
        hands.press("Delete")
    assert (fixed.value, free.value, said) == ("yes", None, [None])


def test_showing_a_value_says_nothing(hands):
    answers = Segments("渗漏", YES_NO)
    said = []
    answers.chosen.connect(said.append)
    answers.set_value("no")
    answers.set_value(None)
    assert (said, answers.value) == ([], None)


def test_segments_are_radio_buttons_to_a_screen_reader(hands):
    answers = Segments("化粪池有无渗漏", YES_NO, "no")
    hands.show(laid_out(answers))
    assert accessible_name(answers) == "化粪池有无渗漏"
    assert {role(it) for it in answers.segments} == {QAccessible.Role.RadioButton}
    assert QAccessible.queryAccessibleInterface(answers.segments[1]).state().checked


def test_the_keyboard_stands_on_what_a_key_chose(hands):
    answers = Segments("化粪池有无渗漏", YES_NO, "no")
    hands.show(laid_out(answers))
    answers.setFocus()
    for it in answers.segments:
        hands.press(it.choice.key)
        assert answers.value == it.choice.value
        assert it.hasFocus()


def test_choosing_moves_nothing(hands):
    answers = Segments("渗漏", YES_NO)
    hands.show(laid_out(answers))
    before = [it.geometry() for it in answers.segments]
    answers.set_value("yes")
    answers.grab()
    assert [it.geometry() for it in answers.segments] == before


# counter


def test_a_counter_steps_types_and_stops_at_nought(hands):
    counter = Counter("裸露处数", "处", 1)
    hands.show(laid_out(counter))
    said = []
    counter.changed.connect(said.append)
    hands.click("裸露处数：减一")
    assert not counter.less.isEnabled()
    hands.click(counter.more)
    hands.type_text("12", counter.edit, replace=True)
    hands.click(counter.more)
    assert said == [0, 1, 13]
    counter.set_value(3)
    assert (counter.value, len(said)) == (3, 3)
    assert nameless(hands.window) == []


def test_a_counter_without_a_number_is_not_at_nought_and_stops_at_its_bounds(hands):
    counter = Counter("得分", "分", least=0, most=Decimal("1.5"), step=Decimal("0.5"))
    hands.show(laid_out(counter))
    assert counter.value is None
    for _ in range(4):
        counter.go(1)
    assert (counter.value, counter.edit.text(), counter.more.isEnabled()) == (Decimal("1.5"), "1.5", False)
    counter.set_value(None)
    counter.go(-1)
    assert counter.value == 0


# buttons, chips


def test_a_button_answers_to_its_key_and_to_return(hands):
    button = Button("定稿", icon="check", key="Ctrl+Return", kind="filled")
    hands.show(laid_out(button, QLineEdit()))
    pressed = []
    button.clicked.connect(lambda: pressed.append(1))
    hands.press("Ctrl+Return")
    button.setFocus()
    hands.press("Return")
    hands.press("Space")
    assert len(pressed) == 3


def test_a_letter_key_does_not_act_while_one_writes(hands):
    button, edit = Button("其余正常", key="F", kind="quiet"), QLineEdit()
    edit.setAccessibleName("问题")
    hands.show(laid_out(button, edit))
    pressed = []
    button.clicked.connect(lambda: pressed.append(1))
    edit.setFocus()
    hands.press("F")
    assert (pressed, edit.text()) == ([], "f")
    button.setFocus()
    hands.press("F")
    assert pressed == [1]


def test_a_button_without_words_says_its_name(hands):
    button = Button("", icon="more", name="更多")
    hands.show(laid_out(button))
    assert (accessible_name(button), button.toolTip()) == ("更多", "更多")


@pytest.mark.parametrize(("key", "shown"), [("Ctrl+Return", "Ctrl+↵"), ("+", "+"), ("F4", "F4"), ("Ctrl+Up", "Ctrl+↑")])
def test_keys_are_written_short(key, shown):
    assert cap(key) == shown


def test_a_chip_is_taken_away_by_its_cross_and_changed_elsewhere(hands):
    chip = Chip("区域", "青溪镇")
    hands.show(laid_out(chip))
    seen = []
    chip.removed.connect(lambda: seen.append("removed"))
    chip.clicked.connect(lambda: seen.append("clicked"))
    hands.click(chip, QPoint(20, 10))
    hands.click(chip, chip.cross().center().toPoint())
    chip.setFocus()
    hands.press("Delete")
    assert seen == ["clicked", "removed", "removed"]


# rail, header, status line


def test_the_rail_changes_pages_by_hand_and_by_number(hands):
    rail = Rail(
        [
            Place("today", "today", "今日"),
            Place("visit", "visit", "检查"),
            Place("settings", "settings", "设置", last=True),
        ]
    )
    hands.show(rail, (72, 700))
    seen = []
    rail.chosen.connect(seen.append)
    hands.press("Ctrl+2")
    hands.click("rail_today")
    hands.press("Ctrl+,")
    assert seen == ["visit", "today", "settings"]
    rail.set_badge("today", "5")
    assert accessible_name(rail.buttons["today"]) == "今日 5"
    rail.set_current("visit")
    assert [it.isChecked() for it in rail.buttons.values()] == [False, True, False]
    assert len(seen) == 3


def test_a_header_has_at_most_one_filled_button_and_it_is_last(hands):
    header = Header("台账", "1532 条未销")
    header.set_actions(Button("批量"), Button("导出", kind="filled"))
    header.set_actions(Button("导出", kind="filled"))
    with pytest.raises(ValueError, match="filled"):
        header.set_actions(Button("导出", kind="filled"), Button("批量"))
    with pytest.raises(ValueError, match="filled"):
        header.set_actions(Button("甲", kind="filled"), Button("乙", kind="filled"))


def test_a_long_title_is_cut_and_told_whole(hands):
    header = Header("很长的地名" * 30, "事实" * 50, returns=True)
    hands.show(header, (600, 56))
    header.grab()
    assert header.width() == 600
    assert header.title.toolTip() == header.title.text()
    came = []
    header.back.connect(lambda: came.append(1))
    hands.click("返回")
    assert came == [1]


def test_the_status_line_says_what_is_safe_undoable_and_running(hands):
    line = StatusLine()
    hands.show(line, (1294, 30))
    seen = []
    line.undo.connect(lambda: seen.append("undo"))
    line.cancel.connect(lambda: seen.append("cancel"))
    line.set_saved("saved", "已保存 10:42:16")
    hands.press("Ctrl+Z")
    assert seen == []
    line.set_undo("HT04 选“有”")
    line.set_task("照片入库 2/3", 0.66)
    line.set_place("离线")
    assert {"已保存 10:42:16", "撤销：HT04 选“有”", "照片入库 2/3", "离线"} <= set(words_shown(line))
    hands.press("Ctrl+Z")
    hands.click("停下正在做的事")
    assert seen == ["undo", "cancel"]
    line.set_undo(None)
    line.set_task(None)
    assert not line.undo_button.isVisible()
    assert not line.running.isVisible()
    assert nameless(line) == []


# marks and words


def test_a_mark_is_read_aloud_and_a_ring_too(hands):
    ring = Ring(0.4, 120)
    ring.set_share(0.63, figure="63%", below="已查户")
    mark = Mark("overdue", "逾期")
    bars = SeverityBars({"grave": 1, "hint": 0, "plain": 2})
    hands.show(laid_out(ring, mark, bars, KeyCap("F4")))
    assert accessible_name(ring) == "63% 已查户"
    assert accessible_name(mark) == "逾期"
    assert bars.counts == [("grave", 1), ("plain", 2)]
    mark.set_mark("fixed", "已整改")
    assert accessible_name(mark) == "已整改"


def test_words_are_never_markup(hands):
    words = Words("<b>&王</b>", wrap=True)
    hands.show(laid_out(words))
    assert words.textFormat() == Qt.TextFormat.PlainText


def test_a_narrow_rail_loses_its_words_but_not_its_names(hands):
    rail = Rail([Place("today", "today", "今日"), Place("settings", "settings", "设置", last=True)])
    hands.show(rail, (72, 500))
    rail.set_narrow(narrow=True)
    rail.grab()
    assert rail.width() == 48
    assert rail.buttons["today"].sizeHint().height() == 48
    assert accessible_name(rail.buttons["today"]) == "今日"


def test_a_name_with_an_ampersand_makes_no_key(hands):
    button = Button("甲 & 乙 &c", key="Ctrl+T")
    button.set_words("&另一个")
    assert button.shortcut().toString() == "Ctrl+T"
    assert Button("&Q").shortcut().isEmpty()


def test_a_tick_is_set_and_taken_by_its_words_its_box_and_the_space_bar(hands):
    checks = Checks("分给谁")
    checks.set_options([("督查一组", 1), ("督查二组", 2)])
    hands.show(laid_out(checks))
    hands.click_row(checks, 1)
    assert checks.chosen == [2]
    hands.click_row(checks, 1)
    assert checks.chosen == []
    box = QPoint(8, checks.visualItemRect(checks.item(0)).center().y())
    QTest.mouseClick(checks.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, box)
    assert checks.chosen == [1]
    hands.press("Space", checks)
    assert checks.chosen == []


# what holds other things


def test_what_is_wrong_in_a_dialog_is_written_in_its_colour(hands):
    wrong = Words("△ 请填名称", "small", "overdue")
    dialog = Dialog(None, "新建行动")
    dialog.box.addWidget(wrong)
    hands.show(dialog)
    assert wrong.palette().color(wrong.foregroundRole()) == theme.colour("overdue")
    picture = wrong.grab().toImage()
    seen = {picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(picture.height())}
    assert theme.colour("overdue").name() in seen


def test_what_lies_on_a_panel_leaves_its_line_to_be_seen(hands):
    panel = Panel(sides=("left", "bottom"))
    margins = panel.box.contentsMargins()
    assert (margins.left(), margins.top(), margins.right(), margins.bottom()) == (1, 0, 0, 1)


def test_a_cap_says_what_stands_on_the_key():
    assert [cap(it) for it in ("Delete", "Ctrl+Return", "+", "F8")] == ["Del", "Ctrl+↵", "+", "F8"]
