"""Packages in the window: plan, merge, refuse, stop, settle conflicts, write."""

import shutil

import pytest
from PySide6.QtWidgets import QFileDialog

from inspector.db import conflicts
from inspector.db.package import SUFFIX
from inspector.db.store import Store
from inspector.errors import Cancelled
from inspector.operations import exchange, finding, site
from inspector.operations.history import history
from inspector.paper.masking import masked_name
from inspector.records import Finding, Site, Unit, Visit
from inspector.ui import contested
from inspector.ui.models.plan import PlanDelegate
from inspector.ui.pages.packages_words import reason_words
from tests.hands import nameless
from tests.ui.offices import finish, households, inspect


def settle(hands, window):
    hands.wait_until(lambda: window.session.background.idle, 60_000)


def cells(take, row):
    plan = take.table.plan
    return [plan.index(row, column).data() for column in range(plan.columnCount())]


def act(hands, window):
    hands.click("act")
    settle(hands, window)


@pytest.fixture
def parcel(desk, tmp_path):
    """A good package and a damaged one in a folder, beside the two data folders."""
    folder = tmp_path / "stick"
    folder.mkdir()

    def put():
        good = folder / f"李华{SUFFIX}"
        shutil.copy(tmp_path / "desk" / "first.inspection", good)
        bytes_ = bytearray(good.read_bytes())
        bytes_[50_000] ^= 1
        (folder / f"坏{SUFFIX}").write_bytes(bytes_)
        return good

    return put


def edit_both(tmp_path, **values):
    """The same fields of one household changed at both ends; the field's package goes to the office."""
    with Store.open(tmp_path / "desk" / "field", nonce="a") as field:
        place = households(field)[7]
        site.change(field, place.id, **{name: pair[0] for name, pair in values.items()})
        exchange.export(field, tmp_path / "second.inspection")
    with Store.open(tmp_path / "desk" / "office", nonce="b") as office:
        site.change(office, place.id, **{name: pair[1] for name, pair in values.items()})
        exchange.merge(office, [tmp_path / "second.inspection"])
    return place.id


def test_a_folder_is_planned_then_merged_and_the_damaged_one_hinders_nobody(desk, hands, parcel):
    window = desk("office", "packages")
    take = window.pages["packages"].part("in")
    assert hands.reads("合并之前会自动存一份副本。")
    assert nameless(window) == []
    good = parcel()
    newest = window.session.glance.newest
    assert hands.drop(take, [good.parent])
    settle(hands, window)
    assert hands.see("plan_title").text() == "预演：1 个数据包可以合并"
    assert take.table.plan.rowCount() == 2
    said = {row[2]: row for row in (cells(take, 0), cells(take, 1))}
    assert said["待合并"][0].startswith("李华的电脑")
    assert int(said["待合并"][3]) > 20
    assert "收不下" in said
    assert hands.reads("已损坏")
    assert window.session.glance.newest == newest
    assert not list((window.session.folder / "backups").iterdir())
    assert window.status.saved.text() == "还没有要保存的"  # a plan is not called saved
    act(hands, window)
    assert hands.see("plan_title").text() == "已合并 1 个数据包"
    assert hands.reads("合并前已存副本。 已给 4 个台账号。")
    assert len(list((window.session.folder / "backups").glob("*"))) == 1
    assert len(window.session.glance.find(Visit)) == 2
    assert all(it.number for it in window.session.glance.find(Finding))
    hands.click("收起结果")
    assert hands.reads("把数据包拖到这里")


def test_the_same_package_again_changes_nothing(desk, hands, parcel):
    window = desk("office", "packages")
    take = window.pages["packages"].part("in")
    good = parcel()
    for _ in range(2):
        take.plan([good])
        settle(hands, window)
        act(hands, window)
        newest = window.session.glance.newest
    take.plan([good])
    settle(hands, window)
    assert cells(take, 0)[2] == "以前收过"
    assert hands.reads("以前收过，没有变动。")
    assert window.session.glance.newest == newest


def test_arriving_with_a_file_plans_it(desk, hands, parcel):
    window = desk("office", "today")
    good = parcel()
    window.show_page("packages", good)
    settle(hands, window)
    take = window.pages["packages"].part("in")
    assert take.ready
    window.show_page("packages", "out")
    assert hands.see("act").text() == "写数据包"
    hands.click("收进")
    assert hands.see("act").text() == "合并"
    hands.press("Escape", take.table)
    assert not take.ready


def test_nothing_among_what_was_chosen(desk, hands, tmp_path):
    window = desk("office", "packages")
    take = window.pages["packages"].part("in")
    (tmp_path / "empty").mkdir()
    take.plan([tmp_path / "empty"])
    settle(hands, window)
    assert hands.reads("选的东西里没有数据包。")
    (tmp_path / "letter.inspection").write_text("no package")
    hands.click("act")
    dialog = hands.see("choose_file", QFileDialog)
    dialog.setDirectory(str(tmp_path))
    dialog.selectFile(str(tmp_path / "letter.inspection"))
    dialog.accept()
    settle(hands, window)
    assert hands.reads("这些都合并不了")
    assert not take.ready
    take.plan([tmp_path / "gone.inspection"])
    settle(hands, window)
    assert hands.reads("gone.inspection")


def test_a_merge_that_is_stopped_leaves_everything_as_it_was(desk, hands, parcel, monkeypatch):
    window = desk("office", "packages")
    take = window.pages["packages"].part("in")
    good = parcel()
    take.plan([good])
    settle(hands, window)
    real, running = exchange.clean, []
    window.session.running.connect(running.append)

    def stopped_while_reading(path, folder, cancelled, **keys):
        running[0].cancel()
        return real(path, folder, cancelled, **keys)

    monkeypatch.setattr(exchange, "clean", stopped_while_reading)
    act(hands, window)
    assert hands.see("plan_title").text() == "已停下，什么都没合并"
    assert len(window.session.glance.find(Visit)) == 0
    assert not list(window.session.folder.glob(".merge-*"))
    assert hands.see_all("error_dialog") == []
    monkeypatch.undo()
    act(hands, window)
    assert len(window.session.glance.find(Visit)) == 2


def test_a_merge_that_fails_is_told(desk, hands, parcel, monkeypatch):
    from inspector.errors import Fault, Kind

    window = desk("office", "packages")
    take = window.pages["packages"].part("in")
    take.plan([parcel()])
    settle(hands, window)

    def full(*_, **__):
        raise Fault(Kind.DISK_FULL, path="backups", needed=5)

    monkeypatch.setattr(exchange.backup, "copy", full)
    act(hands, window)
    assert hands.see("plan_title").text() == "没有合并"
    hands.press("Return", hands.see("error_dialog"))
    assert len(window.session.glance.find(Visit)) == 0


def test_conflicts_are_settled_by_key_and_nothing_is_lost(desk, hands, tmp_path):
    place = edit_both(tmp_path, phone=("13800000001", "13900000002"), users=(7, 8), note=("甲", "乙"))
    window = desk("office", "packages", "conflicts")
    page = window.pages["packages"]
    panel = page.part("conflicts")
    assert len(panel.lines) == 3
    household = window.session.glance.get(Site, place).name
    assert not any(household in it.title for it in panel.lines)
    assert all(it.title.startswith(f"{masked_name(household)} · ") for it in panel.lines)
    assert [it.conflict.field for it in panel.lines] == ["note", "phone", "users"]
    assert panel.cards[0].end.device == "本机"
    assert panel.cards[1].end.device.startswith("电脑 ")
    assert {card.end.words for card in panel.cards} == {"甲", "乙"}
    assert {card.end.person for card in panel.cards} == {"李华", "谢办"}
    panel.list.setFocus()
    hands.press("2", panel.list)
    settle(hands, window)
    assert window.session.glance.get(Site, place).note == "甲"
    assert {it.after for it in history(window.session.glance, "site", place) if it.field == "note"} == {"甲", "乙"}
    assert panel.contest.line.conflict.field == "phone"
    hands.press("0", panel.list)
    settle(hands, window)
    assert panel.contest.line.conflict.field == "users"
    hands.press("3", panel.list)
    hands.type_text("many", into="own_field", replace=True)
    hands.press("Return", hands.see("own_field"))
    assert hands.reads("△ 这里不能填这样的值。")
    hands.type_text("6", into="own_field", replace=True)
    hands.click("take_own")
    settle(hands, window)
    assert window.session.glance.get(Site, place).users == 6
    before = window.session.glance.get(Site, place).phone
    other = next(card for card in panel.cards if card.end.value != before)
    hands.click(other)
    settle(hands, window)
    assert window.session.glance.get(Site, place).phone == other.end.value
    assert hands.reads("没有要定的冲突。")
    assert conflicts.conflicts(window.session.glance) == []
    hands.press("Ctrl+Z", page)
    settle(hands, window)
    assert window.session.glance.get(Site, place).phone == before


def test_three_packages_are_seen_whole_beside_conflicts(desk, hands, parcel, tmp_path):
    edit_both(tmp_path, users=(7, 8))
    good = parcel()
    shutil.copy(good, good.with_name(f"又一次{SUFFIX}"))
    window = desk("office", "today")
    window.resize(1280, 690)
    window.show_page("packages", good.parent)
    settle(hands, window)
    page = window.pages["packages"]
    table = page.part("in").table
    assert hands.see("冲突 1")
    assert table.plan.rowCount() == 3
    hands.wait_until(lambda: table.viewport().rect().contains(table.visualRect(table.plan.index(2, 0))))


def test_a_unit_is_chosen_by_name_and_a_deletion_is_kept_or_done(desk, hands, tmp_path):
    with Store.open(tmp_path / "desk" / "field", nonce="a") as store:
        units = store.find(Unit)
    place = edit_both(tmp_path, unit=(units[1].id, units[2].id))
    window = desk("office", "packages", "conflicts")
    panel = window.pages["packages"].part("conflicts")
    assert {card.end.words for card in panel.cards} == {units[1].name, units[2].name}
    hands.press("3", panel.list)
    hands.choose("own_field", units[3].name)
    hands.click("take_own")
    settle(hands, window)
    assert window.session.glance.get(Site, place).unit == units[3].id


def test_a_deleted_finding_that_was_edited_elsewhere(desk, hands, tmp_path):
    """A draft handed over is edited at one end and its finding deleted at the other."""
    with Store.open(tmp_path / "desk" / "field", nonce="a") as field:
        made = inspect(field, households(field)[60], finalised=False)
        exchange.export(field, tmp_path / "draft.inspection", drafts=True)
    with Store.open(tmp_path / "desk" / "office", nonce="b") as office:
        exchange.merge(office, [tmp_path / "draft.inspection"])
        first = office.find(Finding, visit=made)[0]
        finding.delete(office, first.id)
    with Store.open(tmp_path / "desk" / "field", nonce="a") as field:
        finding.change(field, first.id, text="裂缝又长了 10 厘米")
        finish(field, made)
        exchange.export(field, tmp_path / "later.inspection")
    with Store.open(tmp_path / "desk" / "office", nonce="b") as office:
        exchange.merge(office, [tmp_path / "later.inspection"])
    window = desk("office", "packages", "conflicts")
    panel = window.pages["packages"].part("conflicts")
    while panel.contest.line.conflict.field != "deleted":
        hands.press("J", panel.list)
        settle(hands, window)
    assert panel.cards[0].end.words.startswith("留下")
    assert panel.cards[1].end.words == "删去"
    assert not panel.own.isVisible()
    hands.press("1", panel.list)
    settle(hands, window)
    assert window.session.glance.get(Finding, first.id).deleted == 0


def test_a_package_is_written_and_told(desk, hands, tmp_path):
    window = desk("field", "packages", "out")
    give = window.pages["packages"].part("out")
    settle(hands, window)
    inside = give.inside
    assert (inside.visits, inside.findings, inside.photos, inside.drafts) == (2, 4, 1, 1)
    assert inside.last_sequence == 1
    hands.click("with_drafts")
    settle(hands, window)
    assert give.inside.visits == 3
    assert give.inside.size("none") < give.inside.size("original")
    hands.click("不带照片")
    hands.click("act")
    dialog = hands.see("choose_file", QFileDialog)
    target = tmp_path / "documents" / "交出"
    dialog.selectFile(str(target))
    dialog.accept()
    hands.wait_until(lambda: hands.see_all("written_package"), 20_000)
    settle(hands, window)
    written = give.written
    assert written.path == target.with_suffix(SUFFIX)
    assert (written.sequence, written.photos, written.counts["visit"]) == (2, 0, 3)
    assert hands.reads(written.sha256[:16])
    assert hands.reads("核对无误")
    assert give.inside.last_sequence == 2


def test_a_package_that_cannot_be_written_leaves_no_trace(desk, hands, tmp_path):
    window = desk("field", "packages", "out")
    give = window.pages["packages"].part("out")
    (tmp_path / "file").write_text("")
    give.write(tmp_path / "file" / "x.inspection")
    hands.wait_until(lambda: hands.see_all("error_dialog"), 20_000)
    hands.press("Return", hands.see("error_dialog"))
    settle(hands, window)
    assert give.wrong.isVisible()
    assert not hands.see_all("written_package")
    give.refresh()
    settle(hands, window)
    assert give.inside.last_sequence == 1
    give._failed(Cancelled())
    assert give.wrong.text() == "已停下，没有写出数据包。"


def test_what_is_typed_becomes_a_value_of_the_field():
    assert contested.parsed("day", " 2026-11-30 ") == "2026-11-30"
    assert contested.parsed("number", "1.5") == 1.5
    assert contested.parsed("text", " ") is None
    for editor, text in (("day", "30.11."), ("whole", "1.5"), ("number", "x")):
        with pytest.raises(ValueError, match=r"."):
            contested.parsed(editor, text)


def test_reasons_have_words(chinese):
    assert reason_words("unit refers to nothing") == "指向不存在的记录"
    assert reason_words("CHECK constraint failed: x") == "不合表格的规则"
    assert hasattr(PlanDelegate.paint, "guarded")
