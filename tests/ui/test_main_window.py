"""The window around the pages: what waits on them, where the data stands, where the keyboard is."""

import pytest
from PySide6.QtWidgets import QApplication

from inspector.acts import Act
from inspector.i18n import use_language
from inspector.operations import begin, safety, standing, today, visit
from inspector.records import Site, Unit
from tests.hands import accessible_name, nameless
from tests.ui.pages_of_the_day import begun, errands, finished, new_county, open_window, settle, writing


def badges(window):
    return {name: it.badge for name, it in window.rail.buttons.items() if it.badge}


def test_badges_say_what_waits_and_follow_what_is_done(hands, tmp_path):
    folder = new_county(tmp_path / "数据")
    window = open_window(hands, folder, "today")
    assert badges(window) == {"today": "24"}
    assert accessible_name(window.rail.buttons["today"]) == "今日 24"
    assert hands.reads("离线 · 还没有安全副本")
    window.session.do(window, lambda store: finished(store, errands(store)[0]))
    settle(hands, window)
    assert badges(window) == {"today": "23"}


def test_a_place_with_a_draft_is_counted_once_and_a_draft_elsewhere_too(tmp_path):
    with writing(new_county(tmp_path / "数据")) as store:
        begun(store, errands(store)[0])
        assert today.to_do(store) == 24
        assigned = {it.site for it in errands(store)}
        other = next(it.id for it in store.find(Site, kind="household") if it.id not in assigned)
        made = visit.start(store, site=other, checklist=errands(store)[0].checklist)
        assert today.to_do(store) == 25
        visit.discard(store, made)
        assert today.to_do(store) == 24


def test_overdue_findings_are_counted_on_the_ledger(tmp_path):
    with writing(new_county(tmp_path / "数据")) as store:
        finished(store, errands(store)[0])
        assert standing.standing(store, "2020-01-01").overdue == 0
        assert standing.standing(store, "2099-01-01").overdue == 1


def test_conflicts_are_counted_on_packages(hands, tmp_path):
    folder = new_county(tmp_path / "数据")
    with writing(folder) as store:
        with store.operation(Act.EDIT_SITE) as edit:
            edit.delete(Unit, store.find(Site, kind="public_toilet")[0].unit)
        wanted = standing.standing(store, "2026-11-22").conflicts
        assert wanted > 0
    window = open_window(hands, folder, "today")
    assert badges(window)["packages"] == str(wanted)


def test_the_status_line_says_when_a_copy_was_made(hands, tmp_path):
    folder = new_county(tmp_path / "数据")
    with writing(folder) as store:
        safety.note(store, safety.copy_out(store.folder, tmp_path / "U盘.db"))
    open_window(hands, folder, "today")
    assert hands.reads("离线 · 上次安全副本 ")


def test_the_page_has_the_keys_and_tab_reaches_the_rail(hands, tmp_path):
    window = open_window(hands, new_county(tmp_path / "数据"), "today")
    page = window.pages["today"]
    assert QApplication.focusWidget() is page.work.errands
    assert page.work.errands.value == page.work.errands.shown.values[0]
    hands.press("Down")
    assert page.work.errands.value == page.work.errands.shown.values[1]
    for _ in range(30):
        hands.press("Tab")
        if window.rail.isAncestorOf(QApplication.focusWidget()):
            break
    assert window.rail.isAncestorOf(QApplication.focusWidget())
    hands.press("Ctrl+2")
    settle(hands, window)
    assert QApplication.focusWidget() is window.pages["sites"].table
    hands.click("rail_settings")
    settle(hands, window)
    assert not window.rail.isAncestorOf(QApplication.focusWidget())
    assert nameless(window) == []


@pytest.mark.parametrize("page", ["today", "sites", "ledger", "papers", "packages", "checklists", "settings"])
def test_no_ring_stands_on_the_rail_when_a_window_opens(hands, tmp_path, page):
    folder = tmp_path / "空"
    begin.new_store(folder, role="field", county="990101", person="甲", nonce="x").close()
    window = open_window(hands, folder, page)
    assert not any(it.hasFocus() for it in window.rail.buttons.values())
    assert window.pages[page].isAncestorOf(QApplication.focusWidget()) or window.pages[page].hasFocus()


def test_english_says_where_the_data_stands(hands, chinese, tmp_path):
    use_language(chinese, "en")
    open_window(hands, new_county(tmp_path / "data"), "today")
    assert hands.reads("Offline · no safe copy yet")


def test_nothing_to_undo_or_redo_is_said_in_the_status_line_and_is_no_loss(hands, tmp_path):
    window = open_window(hands, new_county(tmp_path / "数据"), "today")
    hands.press("Ctrl+Y")
    settle(hands, window)
    assert window.status.saved.text() == "没有可以重做的操作。"
    assert window.status.safety.shape[0] == "closed"
    assert hands.see_all("error_dialog") == []
