"""Conflicts in the window: settled one by one by key, by a value of one's own, many at once by rule."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from inspector.acts import Act
from inspector.db import conflicts
from inspector.db.store import Store
from inspector.operations import exchange, finding
from inspector.operations.history import history
from inspector.paper.masking import masked_name
from inspector.records import Finding, Site, Unit
from inspector.ui import contested
from tests.db.small_county import edit
from tests.ui.offices import edit_both, finish, households, inspect


def settle(hands, window):
    hands.wait_until(lambda: window.session.background.idle, 60_000)


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
    code = window.session.glance.get(Site, place).code
    assert all(it.second.startswith("检查对象 · ") and it.second.endswith(code.partition("-")[2]) for it in panel.lines)
    assert hands.see("before_both").text() == "两边都没改以前：没有填"
    assert panel.cards[0].end.device == "本机"
    assert panel.cards[1].end.device.startswith("电脑 ")
    assert {card.end.words for card in panel.cards} == {"甲", "乙"}
    assert {card.end.person for card in panel.cards} == {"李华", "谢办"}
    assert panel.cards[0].height() < panel.height() / 2  # one value and a name: no empty hall around them
    assert hands.reads("没定之前先显示较新的。")
    panel.many.setFocus()
    for it in (*panel.cards, panel.own):  # Tab goes on as they stand on the page
        hands.press("Tab")
        assert it.hasFocus()
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


def test_what_is_typed_becomes_a_value_of_the_field():
    assert contested.parsed("day", " 2026-11-30 ") == "2026-11-30"
    assert contested.parsed("number", "1.5") == 1.5
    assert contested.parsed("text", " ") is None
    for editor, text in (("day", "30.11."), ("whole", "1.5"), ("number", "x")):
        with pytest.raises(ValueError, match=r"."):
            contested.parsed(editor, text)


def test_many_conflicts_are_settled_by_one_rule_and_undone_as_one(desk, hands, tmp_path):
    place = edit_both(tmp_path, phone=("13800000001", "13900000002"), users=(7, 8), note=("甲", "乙"))
    window = desk("office", "packages", "conflicts")
    panel = window.pages["packages"].part("conflicts")
    hands.click("many_conflicts")
    settle(hands, window)
    shown = window.session.glance.get(Site, place)
    said = [it.words for it in panel.picker.entries("")]
    assert said[:3] == ["以最后填的为准", "以最先填的为准", "以办公室填的为准"]
    assert {"以李华填的为准", "以谢办填的为准"} <= set(said)
    panel.picker.chosen.emit(next(it.key for it in panel.picker.entries("李华")))
    settle(hands, window)
    household = window.session.glance.get(Site, place)
    assert (household.phone, household.users, household.note) == ("13800000001", 7, "甲")
    assert hands.reads("没有要定的冲突。")
    hands.press("Ctrl+Z", window)
    settle(hands, window)
    after = window.session.glance.get(Site, place)
    assert (after.phone, after.users, after.note) == (shown.phone, shown.users, shown.note)


def test_what_follows_is_told_on_the_card_and_a_photo_may_come_late(desk, hands, tmp_path):
    """A deadline at both ends, with a photo that arrives when its card is gone; a deletion that would leave orphans."""
    with Store.open(tmp_path / "desk" / "office", nonce="b") as office:
        exchange.merge(office, [tmp_path / "desk" / "first.inspection"])
        made = next(it for it in office.find(Finding) if it.due)
        place = made.site
        edit(office, Finding, made.id, Act.EDIT_FINDING, due="2026-01-10")
        with office.operation(Act.EDIT_SITE) as act:
            act.delete(Site, place)
    with Store.open(tmp_path / "desk" / "field", nonce="a") as field:
        edit(field, Finding, made.id, Act.EDIT_FINDING, due="2999-12-31")
        edit(field, Site, place, note="还有人住")
        exchange.export(field, tmp_path / "second.inspection")
    with Store.open(tmp_path / "desk" / "office", nonce="b") as office:
        exchange.merge(office, [tmp_path / "second.inspection"])
    window = desk("office", "packages", "conflicts")
    panel = window.pages["packages"].part("conflicts")
    assert [it.conflict.field for it in panel.lines] == ["due", "deleted"]
    late, left = (card.end for card in panel.cards)
    assert late.follows.startswith("选它：今天算逾期 ")
    assert late.warns
    assert left.follows.startswith("选它：还剩 ")
    assert not left.warns
    assert late.follows in panel.cards[0].accessibleName()
    (sha256,) = left.photos
    hands.press("J", panel.list)
    settle(hands, window)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    panel.thumbnails.arrived.emit(sha256)
    kept, deleted = (card.end for card in panel.cards)
    assert (kept.follows, deleted.warns) == ("", True)
    assert deleted.follows.endswith(" 条记录指着它，要逐条再定")
    count = int("".join(it for it in deleted.follows if it.isdigit()))
    hands.press("2", panel.list)
    settle(hands, window)
    assert len([it for it in panel.lines if it.conflict.field == "site"]) == count
