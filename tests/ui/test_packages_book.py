"""The book in the window: gaps, copies, what was received; an import undone; a laptop handed over."""

import pytest

from inspector.db.store import Store
from inspector.db.trust import Trust
from inspector.i18n.words_of_merges import span
from inspector.operations import exchange, site
from inspector.operations.book import Own, Reached, Sender, standing
from inspector.paper.masking import masked_name
from inspector.records import Site, Visit
from inspector.ui import paint
from inspector.ui.pages.packages_book_lists import SenderTable
from inspector.ui.pages.packages_book_words import alarms, arrived, moment, runs
from inspector.ui.theme import px
from tests.hands import nameless
from tests.ui.offices import households


def settle(hands, window):
    hands.wait_until(lambda: window.session.background.idle, 60_000)


@pytest.fixture
def sent(desk, tmp_path):
    """The field gives three packages; the office reads the first and the third."""

    def give():
        with Store.open(tmp_path / "desk" / "field", nonce="a") as field:
            for number in (2, 3):
                site.change(field, households(field)[number].id, users=number + 20)
                exchange.export(field, tmp_path / f"{number}.inspection")
        with Store.open(tmp_path / "desk" / "office", nonce="b") as office:
            exchange.merge(office, [tmp_path / "desk" / "first.inspection", tmp_path / "3.inspection"])
        return tmp_path / "2.inspection"

    return give


def lines(table):
    return [it.cells for it in table.lines]


def test_a_gap_is_told_and_gone_when_the_package_comes(desk, hands, sent):
    second = sent()
    window = desk("office", "packages", "book")
    part = window.pages["packages"].part("book")
    settle(hands, window)
    assert nameless(window) == []
    assert hands.reads("第 2 号数据包没收到")
    assert hands.see("账 1")
    ((who, last, packages, missing, *_),) = lines(part.senders)
    assert (who.startswith("李华的电脑"), last.startswith("第 3 号"), packages, missing) == (True, True, "2", "2")
    assert [it[0] for it in lines(part.files)] == ["3", "1"]
    hands.click("收进")
    window.pages["packages"].part("in").plan([second])
    settle(hands, window)
    hands.click("act")
    settle(hands, window)
    hands.click("账")
    settle(hands, window)
    assert not hands.reads("没收到 ")
    assert lines(part.senders)[0][3] == "·"


def test_an_import_is_undone_after_its_plan_was_seen(desk, hands, sent):
    sent()
    window = desk("office", "packages", "book")
    part = window.pages["packages"].part("book")
    settle(hands, window)
    place = households(window.session.glance)[3].id
    assert window.session.glance.get(Site, place).users == 23
    part.files.selectRow(0)
    hands.click("undo_import")
    settle(hands, window)
    dialog = hands.see("undo_import_dialog")
    assert hands.reads("它带来的内容全部取出")
    assert window.session.glance.get(Site, place).users == 23  # nothing is done by looking
    assert not dialog.kept.isVisible()
    hands.click("undo_import_act")
    hands.wait_until(lambda: not hands.see_all("undo_import_dialog"), 30_000)
    settle(hands, window)
    assert window.session.glance.get(Site, place).users != 23
    assert lines(part.files)[0][4].endswith("撤销了收进")
    assert not hands.see("undo_import").isEnabled()
    part.files.selectRow(1)
    assert hands.see("undo_import").isEnabled()


def test_what_was_built_upon_since_is_named_and_stays(desk, hands, tmp_path):
    base = tmp_path / "desk"
    with Store.open(base / "field", nonce="a") as field:
        place = households(field)[7]
        site.change(field, place.id, users=9)
        exchange.export(field, tmp_path / "users.inspection")
    with Store.open(base / "office", nonce="b") as office:
        exchange.merge(office, [tmp_path / "users.inspection"])
        site.change(office, place.id, users=10)
    window = desk("office", "packages", "book")
    settle(hands, window)
    hands.click("undo_import")
    settle(hands, window)
    dialog = hands.see("undo_import_dialog")
    assert hands.reads("后来用到的")
    assert dialog.layout().totalMinimumSize().height() <= 470  # with its title it stays on the smallest screen
    kept = [it.cells for it in dialog.kept.lines]
    household = masked_name(place.name)
    assert all(household in record for kind, record, _ in kept if kind in ("检查对象", "检查", "检查结果"))
    assert any(record.endswith("· 使用人数") and why == "后来又改过或定过" for _, record, why in kept)
    hands.click("undo_import_act")
    hands.wait_until(lambda: not hands.see_all("undo_import_dialog"), 30_000)
    settle(hands, window)
    assert window.session.glance.get(Site, place.id).users == 10
    assert window.session.glance.find(Visit) == []


def test_what_another_package_brought_too_is_not_said_to_be_taken_out(desk, hands, tmp_path):
    base = tmp_path / "desk"
    with Store.open(base / "field", nonce="a") as field:
        exchange.export(field, tmp_path / "again.inspection")
    with Store.open(base / "office", nonce="b") as office:
        exchange.merge(office, [base / "first.inspection", tmp_path / "again.inspection"])
    window = desk("office", "packages", "book")
    part = window.pages["packages"].part("book")
    settle(hands, window)
    part.files.selectRow(1)
    hands.click("undo_import")
    settle(hands, window)
    dialog = hands.see("undo_import_dialog")
    assert dialog.said.text().endswith("它带来的内容别的数据包也带来了，都留下。")
    assert dialog.kept_head.text().startswith("留下 ")
    assert {why for _, _, why in (it.cells for it in dialog.kept.lines)} == {"别的数据包也带来了它"}
    dialog.move(dialog.x(), dialog.screen().availableGeometry().bottom() - 100)
    dialog.fit()
    assert dialog.frameGeometry().bottom() <= dialog.screen().availableGeometry().bottom()
    assert dialog.kept.height() >= px(110)
    dialog.close()


@pytest.mark.parametrize("language", ["zh", "en"])
def test_when_an_import_was_undone_can_be_read_in_a_small_window(desk, hands, sent, language):
    sent()
    window = desk("office", "packages", "book", language)
    window.resize(910, 512)
    part = window.pages["packages"].part("book")
    settle(hands, window)
    part.files.selectRow(0)
    hands.click("undo_import")
    settle(hands, window)
    hands.click("undo_import_act")
    hands.wait_until(lambda: not hands.see_all("undo_import_dialog"), 30_000)
    settle(hands, window)
    state = lines(part.files)[0][4]
    assert part.files.columnWidth(4) >= paint.width(state, "cell") + px(16)


def test_a_laptop_sees_what_reached_the_office_and_is_handed_over_only_then(desk, hands, tmp_path):
    window = desk("field", "packages", "book")
    part = window.pages["packages"].part("book")
    settle(hands, window)
    assert part.side.value == "went"
    hands.wait_until(lambda: hands.reads("第 1 号数据包还没有回音"), 20_000)  # the panel asks once it is shown
    assert lines(part.own)[0][3] == "还没有回音"
    hands.click("hand_over")
    settle(hands, window)
    assert hands.reads("办公室还没全收到")
    assert not hands.see("wipe_act").isEnabled()
    assert not hands.see_all("wipe_word")
    hands.click("hand_over_give")
    assert window.pages["packages"].way.value == "out"


def test_everything_received_the_word_is_typed_and_the_folder_is_asked_to_go(desk, hands, tmp_path):
    base = tmp_path / "desk"
    with Store.open(base / "field", nonce="a") as field:
        exchange.export(field, tmp_path / "all.inspection", drafts=True)
    with Store.open(base / "office", nonce="b") as office:
        exchange.merge(office, [base / "first.inspection", tmp_path / "all.inspection"])
        exchange.export(office, tmp_path / "back.inspection")
    with Store.open(base / "field", nonce="a") as field:
        exchange.merge(field, [tmp_path / "back.inspection"])
    window = desk("field", "packages", "book")
    asked = []
    window.session.left_empty.connect(lambda: asked.append(True))
    settle(hands, window)
    assert hands.reads("交出的内容对方都已收到。")
    hands.click("hand_over")
    settle(hands, window)
    assert hands.reads("办公室都收到了")
    hands.type_text("清", into="wipe_word")
    assert not hands.see("wipe_act").isEnabled()
    hands.type_text("清空", into="wipe_word", replace=True)
    hands.click("wipe_act")
    assert asked == [True]


def test_what_a_clock_a_copy_and_many_gaps_are_called(chinese):
    it = Sender(
        person="张三", device="0123456789AB", last_number=30, last_at="no moment", last_package="p", packages=3,
        missing=tuple(range(1, 21)), missing_count=27, clock_off=-7200, clone=True, own=False, trust=Trust.UNSIGNED,
        contested=0, refused=0,
    )  # fmt: skip
    said = alarms([it])
    assert [icon for icon, _ in said] == ["overdue", "warn", "clock"]
    assert "第 1～20……共 27 个" in said[1][1]
    assert said[2][1].endswith("该电脑时钟慢 2 小时")
    assert moment("no moment") == "no moment"
    assert span(200_000) == "2 天"
    table = SenderTable("谁")
    table.show_senders([it])
    assert table.lines[0].icon == "overdue"
    assert table.lines[0].cells[5] == "慢 2 小时"


def test_numbers_in_a_row_are_said_as_a_span(chinese):
    assert runs([9, 1, 2, 3, 5, 6, 11, 3]) == ["1～3", "5", "6", "9", "11"]
    waiting = [
        Own(package=str(it), sequence=it, part=1, parts=1, kind="result", at="", task_for="", reached=Reached.NO,
            reader="", read_at="", refused=0, contested=0)
        for it in range(1, 33)
    ]  # fmt: skip
    assert arrived(waiting) == [("doing", "第 1～32 号数据包还没有回音")]


def test_the_last_package_is_the_one_with_the_highest_number_however_they_were_read(desk, hands, tmp_path):
    base, stick = tmp_path / "desk", tmp_path / "stick"
    stick.mkdir()
    with Store.open(base / "field", nonce="a") as field:
        for number in range(2, 12):
            site.change(field, households(field)[number].id, users=number + 20)
            exchange.export(field, stick / f"李华{number}.inspection")
    with Store.open(base / "office", nonce="b") as office:
        found = exchange.merge(office, [stick])
        assert [it.manifest.sequence for it in found] == list(range(2, 12))
        exchange.merge(office, [base / "first.inspection"])  # long behind
        (sender,) = standing(office)
        assert (sender.last_number, sender.missing_count) == (11, 0)


def test_a_book_with_nothing_in_it_says_what_belongs_there(desk, hands):
    window = desk("office", "packages", "book")
    settle(hands, window)
    assert hands.reads("还没有收过数据包。")
    hands.click("交出的")
    assert hands.reads("这里还没写过数据包。")
    hands.click("way_out")
    assert window.pages["packages"].way.value == "out"
    window = desk("field", "packages", "book")  # it has written one, and read none
    settle(hands, window)
    assert hands.reads("第 1 号数据包还没有回音")
    hands.click("收进的")
    assert hands.reads("还没有收过数据包。")
