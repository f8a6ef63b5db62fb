"""The keys in the window: made with their sheet, laptops enrolled and struck off, files read, a key recovered."""

from pathlib import Path

import pytest
import zxingcpp
from PySide6.QtCore import QPoint

from inspector.clock import wall
from inspector.db import keys
from inspector.db.store import Store
from inspector.operations import enrolling, office_keys, team
from inspector.paper import preview
from inspector.ui.widgets.panel import Words
from inspector.ui.widgets.ring import Mark
from tests.db.small_county import INSPECTOR
from tests.hands import nameless
from tests.operations.enrolled import a_store, parcel, take


def settle(hands, window):
    hands.wait_until(lambda: window.session.background.idle, 60_000)


def act(hands, window, name="act"):
    hands.click(name)
    settle(hands, window)


def tick(hands, name):
    box = hands.see(name)
    hands.click(box, QPoint(10, box.height() // 2))
    assert box.isChecked()


def shown(window):
    return window.pages["packages"].parts["keys"]


@pytest.fixture
def no_printer(monkeypatch):
    monkeypatch.setattr("inspector.ui.printing.printers", list)


def make(hands, window, sheet: Path) -> str:
    """Keys of the office, their sheet saved; the secret on it."""
    hands.click("keys_act")
    act(hands, window)
    dialog = hands.see("recovery_sheet")
    dialog.write(sheet)
    settle(hands, window)
    hands.click("close_sheet")
    (code,) = zxingcpp.read_barcodes(preview.render(sheet.read_bytes(), 0, 3))
    return code.text


def test_an_office_makes_keys_enrols_a_laptop_and_strikes_it_off(desk, hands, tmp_path, no_printer):
    window = desk("office", "packages", "keys")
    part = shown(window)
    assert hands.reads("还没有密钥：数据包不加密、不签名")
    assert hands.reads("不设密钥也能照常交换")
    assert nameless(window) == []
    assert [it.done for it in hands.see("key_steps").steps] == [False] * 4
    assert hands.reads("第 1 步，该办这一步：点右上角“生成密钥”")
    make(hands, window, tmp_path / "sheet.pdf")
    assert hands.reads("数据包可以加密、签名")
    assert not hands.see_all("no_sheet")
    assert hands.reads("第 2 步，已办")
    assert hands.reads("第 3 步，该办这一步：点“登记一台电脑”")
    assert hands.reads(office_keys.read_own(window.session.glance).fingerprint)
    hands.click("keys_act")
    dialog = hands.see("enrol")
    assert nameless(dialog) == []
    dialog.person.setCurrentIndex(dialog.person.findText("苗知秋"))
    dialog.write(tmp_path / "苗.enrolment")
    settle(hands, window)
    assert hands.reads("已写出 苗知秋 的登记文件")
    assert part.laptops.shown.values[0].right == "已发文件"
    hands.click_row("laptops", 0, at_right=40)
    assert hands.see("revoke").windowTitle() == "收回登记文件"  # nobody has used it yet: no laptop is struck off
    hands.click("leave_it")
    with Store.open(tmp_path / "desk" / "field", nonce="a") as laptop:
        enrolling.read_enrolment(laptop, tmp_path / "苗.enrolment")
        first = parcel(laptop)
        seen = office_keys.read_own(laptop).fingerprint
    window.session.do(part, lambda store: take(store, first))
    settle(hands, window)
    row = part.laptops.shown.values[0]
    assert (row.right, row.action) == ("已登记", "注销")
    assert seen in row.second
    assert not hands.see_all("key_steps")  # all of it is done
    hands.click_row("laptops", 0, at_right=40)
    hands.type_text("丢失", "revoke_note")
    act(hands, window)
    row = part.laptops.shown.values[0]
    assert (row.right, row.action) == ("已注销", "")
    assert "丢失" in row.second


def test_a_sheet_nobody_kept_is_told_of_before_and_after(desk, hands, no_printer):
    window = desk("office", "packages", "keys")
    hands.click("keys_act")
    act(hands, window)
    hands.wait_until(lambda: hands.reads("这台电脑没有可用的打印机"))
    hands.click("close_sheet")
    assert hands.reads("△ 还没有打印，也没有保存")
    hands.click("close_sheet")
    hands.wait_until(lambda: hands.see_all("no_sheet"))
    hands.click("renew_recovery")
    act(hands, window)
    assert hands.see("recovery_sheet").pdf.startswith(b"%PDF")


def test_renewing_after_a_theft_and_a_recovery_key_typed_wrong_then_right(desk, hands, tmp_path, no_printer):
    window = desk("office", "packages", "keys")
    secret = make(hands, window, tmp_path / "sheet.pdf")
    before = office_keys.read_own(window.session.glance).fingerprint
    hands.click("renew_keys")
    tick(hands, "keys_stolen")
    act(hands, window)
    hands.click("close_sheet")
    hands.click("close_sheet")
    assert office_keys.read_own(window.session.glance).fingerprint != before
    hands.click("use_recovery")
    act(hands, window)
    assert hands.reads("请照恢复单输入。")
    typed = hands.see("recovery_typed")
    typed.setPlainText(secret[:-1])
    act(hands, window)
    assert hands.reads("这不是本办公室的恢复密钥")
    typed.setPlainText(secret.lower())
    act(hands, window)
    assert hands.reads("恢复单打得开的数据包，在这里都可以打开了。")
    assert secret in keys.identities(window.session.glance)


def file_of(folder: Path) -> Path:
    """The enrolment file of an office with keys."""
    with a_store(folder, "office", wall) as office:
        office_keys.make_office_keys(office)
        enrolling.issue_enrolment(office, INSPECTOR, folder / "a.enrolment")
    return folder / "a.enrolment"


def test_a_laptop_reads_its_file_and_asks_before_it_believes_another_office(desk, hands, tmp_path):
    ours, others = file_of(tmp_path / "ours"), file_of(tmp_path / "others")
    window = desk("field", "packages", "keys")
    part = shown(window)
    assert hands.reads("未登记：数据包不加密、不签名")
    assert not hands.see_all("laptops")
    assert hands.reads("第 1 步，该办这一步：向办公室要一个给本机的登记文件。")
    assert not hands.see_all("use_recovery")
    assert hands.drop(part, [ours])
    settle(hands, window)
    assert hands.reads("林督查")
    assert nameless(hands.see("read_enrolment")) == []
    act(hands, window)
    assert hands.reads("已读取。本机下次交包时，在办公室登记生效。")
    assert [it.done for it in hands.see("key_steps").steps] == [True, True, False]
    own = office_keys.read_own(window.session.glance)
    assert hands.reads(own.fingerprint)
    assert hands.reads(own.office)
    part.take(others)
    settle(hands, window)
    dialog = hands.see("read_enrolment")
    assert not dialog.act.isEnabled()
    assert hands.reads("本机原来认的是办公室的另一个密钥")
    tick(hands, "other_office_sure")
    act(hands, window)
    assert office_keys.read_own(window.session.glance).office != own.office
    others.write_text("{}")
    part.take(others)
    settle(hands, window)
    assert hands.reads("不是登记文件")


@pytest.mark.parametrize("size", [(910, 512), (1280, 690), (1366, 768)])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_nothing_is_cut_off(desk, hands, tmp_path, size, language):
    with Store.open(tmp_path / "desk" / "office", nonce="b") as office:
        office_keys.make_office_keys(office)
        for it in team.inspectors(office)[:3]:
            enrolling.issue_enrolment(office, it.id, tmp_path / "a.enrolment")
    window = desk("office", "packages", "keys", language)
    window.resize(*size)
    settle(hands, window)
    part = shown(window)
    hands.wait_until(lambda: cut(part) == [])  # once what was just said is laid out
    hands.click("keys_act")
    hands.wait_until(lambda: cut(hands.see("enrol")) == [])


def test_the_recovery_sheet_keeps_its_buttons_on_a_small_screen(desk, hands, no_printer):
    window = desk("office", "packages", "keys")
    window.resize(910, 512)
    hands.click("keys_act")
    act(hands, window)
    dialog = hands.see("recovery_sheet")
    hands.wait_until(lambda: not dialog.picture.pixmap().isNull())
    assert dialog.sizeHint().height() <= 512
    hands.click("close_sheet")
    hands.wait_until(lambda: cut(dialog) == [])  # what is said now has room of its own
    hands.wait_until(lambda: dialog.field.height() >= dialog.field.minimumSizeHint().height())
    assert dialog.layout().totalMinimumSize().height() <= 512
    hands.click("close_sheet")


def cut(inside):
    """The words and marks there is too little room for; a pixel of their leading does not count."""
    words = [it for it in inside.findChildren(Words) if it.isVisible() and it.text()]
    low = [it.text() for it in words if it.wordWrap() and it.height() < it.heightForWidth(it.width()) - 1]
    narrow = [it.text() for it in words if not it.wordWrap() and it.width() < it.sizeHint().width() - 1]
    marks = [it for it in inside.findChildren(Mark) if it.isVisible()]
    return low + narrow + [it.text for it in marks if it.width() < it.sizeHint().width()]
