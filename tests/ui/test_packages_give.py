"""Giving packages in the window: to several people in one go, sealed where there are keys, with what was written."""

import shutil
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QFileDialog

from inspector.db.package_writing import Written
from inspector.db.store import Store
from inspector.db.trailer import trailer_of
from inspector.errors import Fault, Kind
from inspector.operations import exchange, office_keys
from inspector.ui.pages import packages_give
from inspector.ui.pages.packages_written import Given, WrittenCard
from inspector.ui.theme import px
from inspector.ui.tray.drives import Drive
from tests.hands import nameless


def settle(hands, window):
    hands.wait_until(lambda: window.session.background.idle, 60_000)


@pytest.fixture(autouse=True)
def no_stick(monkeypatch):
    """What is plugged into the machine the tests run on is nobody's."""
    monkeypatch.setattr(packages_give, "drives", list)


def test_task_packages_for_several_people_are_written_in_one_go(desk, hands, tmp_path):
    window = desk("office", "packages", "out")
    part = window.pages["packages"].part("out")
    settle(hands, window)
    assert nameless(window) == []
    assert not hands.see("act").isEnabled()  # nobody is chosen yet
    assert hands.reads("先勾选要给谁。")
    assert len(part.whom.addressees) > 1
    hands.click("give_everyone")
    assert hands.see("act").text() == f"写 {len(part.whom.addressees)} 个数据包"
    hands.click("act")
    dialog = hands.see("choose_folder", QFileDialog)
    dialog.fileSelected.emit(str(tmp_path))
    dialog.close()
    settle(hands, window)
    card = hands.see("written_package")
    assert [it.cells[0] for it in card.lines.lines] == [it.name for it in part.whom.addressees]
    files = sorted(tmp_path.glob("*.inspection"))
    assert len(files) == len(part.whom.addressees)
    assert {it.name.split("的任务包")[0] for it in files} == {f"给{it.name}" for it in part.whom.addressees}
    assert all(it.last_at for it in part.giving.addressees)


def test_one_of_several_that_cannot_be_written_hinders_nobody(desk, hands, tmp_path, monkeypatch):
    window = desk("office", "packages", "out")
    part = window.pages["packages"].part("out")
    settle(hands, window)
    first, second = part.whom.addressees[:2]
    real = exchange.export

    def export(store, path, *, task=None, **others):
        if task.person == first.person:
            raise Fault(Kind.NO_TASKS, person=first.name)
        return real(store, path, task=task, **others)

    monkeypatch.setattr(exchange, "export", export)
    hands.click("give_everyone")
    part.write_into(tmp_path)
    settle(hands, window)
    card = hands.see("written_package")
    assert card.mark.text == "有 1 个数据包没写成"
    assert [it.icon for it in card.lines.lines[:2]] == ["overdue", "fixed"]
    assert [it.name for it in part.given if it.written] == [it.name for it in part.whom.addressees[1:]]
    assert second.name in card.lines.lines[1].cells[0]


def test_sealed_is_on_where_there_are_keys_and_says_why_where_there_are_none(desk, hands, tmp_path):
    window = desk("office", "packages", "out")
    part = window.pages["packages"].part("out")
    settle(hands, window)
    hands.click("一份给全体")
    assert not part.sealed.isEnabled()
    assert hands.reads("还不能加密：先到“密钥”里建密钥、登记电脑。")
    hands.click("每人一份任务包")
    part.giving = replace(part.giving, sealable=True, addressees=tuple(
        replace(it, sealable=number == 0) for number, it in enumerate(part.giving.addressees)))  # fmt: skip
    part.whom.set_addressees(part.giving.addressees)
    hands.click("give_everyone")
    assert part.sealed.isChecked()  # for the one who has a laptop; of the others it is said
    assert hands.reads(f"没登记电脑的：{part.giving.addressees[1].name}")
    assert not hands.reads(f"没登记电脑的：{part.giving.addressees[0].name}")
    part.whom.choose(part.giving.addressees[1].person)
    assert not part.sealed.isEnabled()
    assert not part.sealed.isChecked()  # never on where nothing would be sealed
    part.whom.choose(part.giving.addressees[0].person)
    assert part.sealed.isChecked()
    part.sealed.click()
    part.whom.choose(part.giving.addressees[1].person)
    part.whom.choose(part.giving.addressees[0].person)
    assert not part.sealed.isChecked()  # what somebody chose holds
    assert hands.reads("没加密的话，谁拿到文件都能看。")


def test_a_stick_is_offered_with_its_room_and_nothing_on_it_is_replaced(desk, hands, tmp_path, monkeypatch):
    stick = tmp_path / "stick"
    stick.mkdir()
    monkeypatch.setattr(packages_give, "drives", lambda: [Drive("KINGSTON", stick), Drive("手机", tmp_path, True)])
    window = desk("field", "packages", "out")
    part = window.pages["packages"].part("out")
    settle(hands, window)
    assert part.where.currentText().startswith("KINGSTON，空 ")
    assert part.where.count() == 2
    assert part.room.text().startswith("约需 ")
    part._offer_sticks([(Drive("KINGSTON", stick), 1)])
    assert part.room.text().startswith("△ 约需 ")
    (stick / "李华交的数据包2.inspection").write_text("somebody else's")
    hands.click("act")
    settle(hands, window)
    assert (stick / "李华交的数据包2.inspection").read_text() == "somebody else's"
    assert part.written.path == stick / "李华交的数据包2 (2).inspection"
    assert not trailer_of(part.written.path).wrapped


def test_what_is_said_of_a_package_in_parts_and_of_one_not_read_past_the_cache(chinese, qtbot, tmp_path):
    card = WrittenCard()
    qtbot.addWidget(card)
    one = Written(
        path=tmp_path / "a.2of2.inspection", package="p", sequence=3, counts={"visit": 2}, photos=4,
        bytes=5_000_000_000, sha256="0" * 64, lacking=("x",),
        parts=(tmp_path / "a.1of2.inspection", tmp_path / "a.2of2.inspection"),
        sealed=True, signed=True, for_person="", past_cache=True,
    )  # fmt: skip
    card.show_given([Given("", one)])
    said = {name.text(): value.text() for name, value in card.facts.labels}
    assert said["分份"] == "共 2 个文件，要一起交"
    assert said["保密"] == "已加密，只有收的人和自己能打开、已签名"
    assert card.mark.text == "已从盘上读回，核对无误，可以拔出 U 盘了"
    assert "有 1 张照片没有带上" in card.about.text()
    card.show_given([Given("", replace(one, past_cache=False, lacking=()))])
    assert card.mark.text == "已写好，读回核对无误"
    assert "安全弹出" in card.about.text()


def test_a_sealed_package_goes_out_where_a_laptop_is_enrolled(desk, hands, tmp_path):
    """Keys are made, a laptop is enrolled by its package, and the switch is then on of its own accord."""
    from inspector.operations import enrolling
    from inspector.records import Person

    base = tmp_path / "desk"
    with Store.open(base / "office", nonce="b") as office:
        office_keys.make_office_keys(office)
        whose = office.find(Person, name="苗知秋")[0]
        enrolling.issue_enrolment(office, whose.id, tmp_path / "ticket.enrolment")
    with Store.open(base / "field", nonce="a") as field:
        enrolling.read_enrolment(field, tmp_path / "ticket.enrolment")
        exchange.export(field, tmp_path / "proof.inspection")
    with Store.open(base / "office", nonce="b") as office:
        exchange.merge(office, [tmp_path / "proof.inspection"])
    window = desk("office", "packages", "out")
    part = window.pages["packages"].part("out")
    settle(hands, window)
    part.whom.choose(whose.id)
    assert [it.name for it in part.whom.chosen] == ["苗知秋"]
    assert part.sealed.isEnabled()
    assert part.sealed.isChecked()
    part.write_into(tmp_path)
    settle(hands, window)
    assert part.written.sealed
    assert part.written.signed
    assert trailer_of(part.written.path).wrapped
    hands.click("give_everyone")
    part.write_into(tmp_path)
    settle(hands, window)
    assert {it.name for it in part.given if it.written.sealed} == {"苗知秋"}
    assert all(bool(trailer_of(it.written.path).wrapped) == it.written.sealed for it in part.given)
    lines = hands.see("written_package").lines
    assert lines.columnWidth(0) > px(90)  # whose it is can be read
    said = {line.cells[0]: line.cells[1] for line in lines.lines}
    assert said.pop("苗知秋") == "已加密、已签名"
    assert set(said.values()) == {"未加密、已签名"}
    shutil.rmtree(base / "office" / "backups", ignore_errors=True)


def test_a_laptop_with_nothing_new_says_so(desk, hands, tmp_path):
    base = tmp_path / "desk"
    with Store.open(base / "office", nonce="b") as office:
        exchange.merge(office, [base / "first.inspection"])
        exchange.export(office, tmp_path / "back.inspection")
    window = desk("field", "packages", "out")
    settle(hands, window)
    assert not hands.see_all("nothing_to_give")
    window.session.do(window, lambda store: exchange.merge(store, [tmp_path / "back.inspection"]))
    settle(hands, window)
    assert hands.see("nothing_to_give").text() == "没有新内容要交：除草稿外，这里做的办公室都收到了。"


def test_what_was_written_is_read_whole_in_a_small_window(desk, hands, tmp_path):
    window = desk("field", "packages", "out", "en")
    window.resize(910, 512)
    settle(hands, window)
    give = window.pages["packages"].part("out")
    folder = tmp_path / "a folder with quite a long name" / "and_another_one_without_any_blank"
    folder.mkdir(parents=True)
    give.write(folder / "package_of_the_second_week_of_november.inspection")
    hands.wait_until(lambda: hands.see_all("written_package"), 20_000)
    settle(hands, window)
    inside, card = give.area.widget(), give.result
    hands.wait_until(lambda: inside.width() <= give.area.viewport().width())
    assert card.mapTo(inside, card.rect().topRight()).x() < inside.width()
    assert card.mark.height() >= card.mark.heightForWidth(card.mark.width())
    assert card.mark.width() <= card.width()
