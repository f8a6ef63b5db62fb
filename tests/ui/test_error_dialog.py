"""A refusal says three things and can be closed; our own mistake can be copied, without anybody's data in it."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from inspector.errors import Fault, Kind
from inspector.ui.dialogs.error_dialog import show_fault, show_unexpected
from tests.hands import nameless, words_shown


def test_a_fault_is_told_in_three_parts_and_closed_with_return(hands):
    window = hands.show(QWidget(), (600, 400))
    dialog = show_fault(window, Fault(Kind.READ_ONLY, path="/media/<b>&"))
    hands.wait_until(dialog.isVisible)
    said = words_shown(dialog)
    assert "“/media/<b>&”只能读，不能写。" in said
    assert "没有写入任何内容，数据没有变动。" in said
    assert "请换一个文件夹，或关掉 U 盘的写保护。" in said
    assert nameless(dialog) == []
    with hands.qtbot.waitSignal(dialog.destroyed):
        hands.press("Return", dialog)


def test_our_own_mistake_shows_no_data(hands):
    window = hands.show(QWidget(), (600, 400))
    try:
        message = "陈*福 13800000000"
        raise ValueError(message)
    except ValueError as error:
        dialog = show_unexpected(window, error)
    hands.wait_until(dialog.isVisible)
    hands.click("复制详情")
    copied = QGuiApplication.clipboard().text()
    assert "ValueError" in copied
    assert "test_error_dialog.py" in copied
    assert "陈" not in copied
    assert "138" not in dialog.details
    hands.click("close")
