"""Campaigns in the window: begun, gone round, given out by hand, evenly and by area, drawn by lot."""

from collections import Counter
from datetime import date

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QApplication, QDialog, QListWidget, QPushButton

from inspector.operations import begin
from inspector.operations import lot as lots
from inspector.records import Assignment, Campaign, CampaignArea, CampaignChecklist, DrawnSite, Lot, Member, Team
from inspector.ui.main_window import MainWindow
from tests.hands import nameless
from tests.ui.pages_of_the_day import errands, finished, new_county, open_window, settle, writing

SAMPLE = "农村户厕问题“回头看”专项督查"


@pytest.fixture
def folder(tmp_path):
    return new_county(tmp_path / "数据")


def look_at(hands, window: MainWindow, view: str):
    """The pane of a view of the campaign that is shown, with everything read."""
    page = window.pages["campaigns"]
    hands.click(page.view.segments[["overview", "board", "round", "lots"].index(view)])
    settle(hands, window)
    return page.panes[view]


def tick(hands, name: str, *words: str) -> None:
    """Tick options of a list with the space bar."""
    found = hands.see(name, QListWidget)
    found.setFocus()
    for word in words:
        found.setCurrentItem(found.findItems(word, Qt.MatchFlag.MatchContains)[0])
        hands.press("Space", found)


def sent(window: MainWindow, campaign: str) -> list[Assignment]:
    return window.session.glance.find(Assignment, campaign=campaign)


def choose_rows(table, *rows: int) -> None:
    flags = QItemSelectionModel.SelectionFlag
    table.selectionModel().clearSelection()
    for row in rows:
        table.selectionModel().select(table.places.index(row, 0), flags.Select | flags.Rows)


def test_the_tabs_lead_from_sites_to_campaigns_and_back(hands, folder):
    window = open_window(hands, folder, "sites")
    hands.click(window.pages["sites"].tabs.segments[1])
    settle(hands, window)
    assert window.current == "campaigns"
    assert window.rail.buttons["sites"].isChecked()
    assert hands.see("campaign_name").text() == SAMPLE
    assert window.pages["campaigns"].tabs.value == "campaigns"
    hands.click(window.pages["campaigns"].tabs.segments[0])
    assert window.current == "sites"
    assert window.pages["sites"].tabs.value == "sites"


def test_the_overview_counts_days_and_what_is_left_out(hands, folder):
    with writing(folder) as store:
        finished(store, errands(store)[0])
    window = open_window(hands, folder, "campaigns")
    page = window.pages["campaigns"]
    page.today = date(2026, 11, 22)
    page._show_file(page.file)
    settle(hands, window)
    assert hands.reads("第 21 天，共 91 天")
    assert hands.reads("还有 28 天")
    assert hands.reads("督查一组")
    rows = {it.key: it for it in page.panes["overview"].left_out.shown.values}
    assert (rows["villages"].right, rows["places"].right, rows["items"].right) == ("11", "239", "0")
    assert rows["items"].second == "没有遗漏"
    assert "苗知秋" in rows["people"].second
    assert not hands.see("delete_campaign").isEnabled()
    assert nameless(window) == []


def test_a_campaign_is_begun_and_its_deletion_undone(hands, folder):
    window = open_window(hands, folder, "campaigns")
    hands.press("Ctrl+Shift+N")
    settle(hands, window)
    hands.click("save_campaign")
    for words in ("请写名称", "请勾选涉及区划", "请勾选检查表"):
        assert hands.reads(words)
    hands.type_text("<b>百日攻坚</b>", "名称")
    tick(hands, "涉及区划（含所辖）", "青石镇", "双泉村")
    tick(hands, "检查表", "农村户厕检查表")
    hands.click("save_campaign")
    settle(hands, window)
    glance = window.session.glance
    (made,) = glance.find(Campaign, name="<b>百日攻坚</b>")
    assert len(glance.find(CampaignArea, campaign=made.id)) == 2
    assert len(glance.find(CampaignChecklist, campaign=made.id)) == 1
    assert (date.fromisoformat(made.closed_by) - date.fromisoformat(made.starts)).days == 99
    assert hands.see("campaign_name").text() == made.name
    hands.click("delete_campaign")
    settle(hands, window)
    assert not glance.find(Campaign, id=made.id)
    assert hands.see("campaign_name").text() == SAMPLE
    window.activateWindow()
    hands.wait_until(window.isActiveWindow)
    hands.press("Ctrl+Z")
    settle(hands, window)
    assert glance.find(Campaign, id=made.id)
    assert len(glance.find(CampaignArea, campaign=made.id)) == 2


def test_dates_out_of_order_are_named_and_nothing_is_written(hands, folder):
    window = open_window(hands, folder, "campaigns")
    before = window.session.glance.newest
    hands.press("F2")
    settle(hands, window)
    (dialog,) = [it for it in QApplication.topLevelWidgets() if isinstance(it, QDialog) and it.isVisible()]
    dialog.dates[2].show_day("2026-11-30")
    hands.click("save_campaign")
    assert hands.reads("早于左边的日期")
    dialog.dates[2].show_day("2027-02-09")
    hands.click("save_campaign")
    settle(hands, window)
    assert window.session.glance.newest > before
    assert window.session.glance.find(Campaign)[0].closed_by == "2027-02-09"


def test_a_team_is_made_led_and_dissolved(hands, folder):
    window = open_window(hands, folder, "campaigns")
    glance = window.session.glance
    hands.click("new_team")
    settle(hands, window)
    hands.click("save_team")
    assert hands.reads("请写名称")
    hands.type_text("督查三组", "名称")
    tick(hands, "成员", "苗知秋", "骆青川")
    hands.choose("组长", "骆青川")
    hands.click("save_team")
    settle(hands, window)
    (team,) = glance.find(Team, name="督查三组")
    assert Counter(it.leads for it in glance.find(Member, team=team.id)) == {0: 1, 1: 1}
    teams = window.pages["campaigns"].panes["overview"].teams
    place = next(n for n, it in enumerate(teams.shown.values) if it.title == "督查三组")
    hands.click_row(teams, place, at_right=50)
    settle(hands, window)
    hands.click("dissolve_team")
    settle(hands, window)
    assert not glance.find(Team, name="督查三组")
    assert not glance.find(Member, team=team.id)


def test_given_by_hand_by_area_and_taken_back(hands, folder):
    window = open_window(hands, folder, "campaigns")
    campaign = window.pages["campaigns"].campaign
    pane = look_at(hands, window, "board")
    assert pane.area.name == "稻香村"
    assert not hands.see("give").isEnabled()
    team = pane.who.shown.values[0]
    pane.who.set_current(team)
    free = [n for n, it in enumerate(pane.table.places.rows) if not it.sent]
    choose_rows(pane.table, *free[:2])
    assert hands.reads("分派这 2 个")
    hands.press("Ctrl+Return")
    settle(hands, window)
    assert Counter(it.team for it in sent(window, campaign)) == {None: 48, team.key.team: 2}
    assert [pane.table.places.rows[it].sent for it in free[:3]] == ["督查一组", "督查一组", ""]
    assert hands.reads("新分派 2 个，改派 0 个，未变动 0 个")
    hands.click("give_area")
    settle(hands, window)
    assert sum(it.team == team.key.team for it in sent(window, campaign)) == 20
    pane.table.selectAll()
    hands.click("take_back")
    settle(hands, window)
    assert len(sent(window, campaign)) == 41
    assert hands.reads("已收回 20 个")
    window.activateWindow()
    hands.wait_until(window.isActiveWindow)
    hands.press("Ctrl+Z")
    settle(hands, window)
    assert len(sent(window, campaign)) == 61


def test_what_was_visited_is_neither_given_nor_taken(hands, folder):
    with writing(folder) as store:
        wanted = errands(store)[0]
        finished(store, wanted)
    window = open_window(hands, folder, "campaigns")
    campaign = window.pages["campaigns"].campaign
    pane = look_at(hands, window, "board")
    pane.table.selectAll()
    hands.click("take_back")
    settle(hands, window)
    assert [it.site for it in sent(window, campaign) if it.site == wanted.site] == [wanted.site]
    assert len(sent(window, campaign)) == 48 - 6


def test_spread_evenly_with_the_keyboard(hands, folder):
    window = open_window(hands, folder, "campaigns")
    campaign = window.pages["campaigns"].campaign
    look_at(hands, window, "board")
    hands.click("spread")
    hands.click("spread_now")
    assert hands.reads("请至少勾选一个")
    tick(hands, "分给谁", "督查一组", "督查二组")
    hands.press("Return", hands.see("spread_now"))
    settle(hands, window)
    found = sent(window, campaign)
    assert len(found) == 240
    assert sorted(Counter(it.team for it in found if it.team).values()) == [96, 96]
    assert len({it.site for it in found}) == 240


def test_the_round_board_goes_down_to_the_household(hands, folder):
    with writing(folder) as store:
        wanted = errands(store)[0]
        visit = finished(store, wanted)
    window = open_window(hands, folder, "campaigns")
    pane = look_at(hands, window, "round")
    assert hands.reads("已查 1 / 240")
    assert [it.title for it in pane.villages.shown.values[:2]] == ["稻香村", "竹溪村"]
    at = next(n for n, it in enumerate(pane.table.places.rows) if it.site == wanted.site)
    pane.table.setCurrentIndex(pane.table.places.index(at, 0))
    settle(hands, window)
    assert "骆青川" in hands.see("lately").text()
    assert SAMPLE in hands.see("lately").text()
    hands.click(pane.shown.segments[1])
    settle(hands, window)
    assert len(pane.table.places.rows) == 19
    pane.table.setCurrentIndex(pane.table.places.index(0, 0))
    settle(hands, window)
    assert hands.see("lately").text() == "近 30 天没有检查过"
    hands.click(pane.shown.segments[0])
    settle(hands, window)
    pane.table.setCurrentIndex(pane.table.places.index(at, 0))
    hands.press("Return", pane.table)
    settle(hands, window)
    assert window.current == "visit"
    assert window.pages["visit"].reading.case.visit.id == visit


def test_a_village_nobody_went_to_is_chosen_with_the_arrows(hands, folder):
    window = open_window(hands, folder, "campaigns")
    pane = look_at(hands, window, "round")
    pane.villages.setFocus()
    hands.press("Down", pane.villages)
    settle(hands, window)
    assert pane.title.text() == "云渡镇竹溪村"
    assert {it.code[:12] for it in pane.table.places.rows} == {"990101100202"}


def test_a_lot_is_drawn_replaced_given_out_and_stays(hands, folder):
    window = open_window(hands, folder, "campaigns")
    pane = look_at(hands, window, "lots")
    assert hands.see("lot_verdict").text() == "核验：用同一种子和名单重新抽取，结果一致。"
    hands.press("Ctrl+D")
    settle(hands, window)
    hands.type_text("3 17 22", "随机种子", replace=True)
    hands.type_text("在场：村监委会主任", "在场人员及说明")
    hands.click("draw_now")
    settle(hands, window)
    glance = window.session.glance
    lot = next(it for it in glance.find(Lot) if it.seed == "3 17 22")
    assert (lot.wanted, len(glance.find(DrawnSite, lot=lot.id))) == (10, 10)
    assert pane.lot.lot.id == lot.id
    assert len(pane.rows.shown.values) == 10
    hands.click("substitute")
    settle(hands, window)
    hands.click("substitute_now")
    assert hands.reads("请写原因")
    hands.type_text("房屋锁闭", "不能检查的原因")
    hands.press("Ctrl+Return", hands.see("substitute_now"))
    settle(hands, window)
    assert pane.rows.shown.values[10].second == "递补第 1 个：房屋锁闭"
    assert not hands.see("substitute").isEnabled()
    hands.click("assign_lot")
    settle(hands, window)
    drawn = {it.site for it in pane.lot.standing}
    team = glance.find(Team, name="督查一组")[0].id
    assert drawn <= {it.site for it in sent(window, lot.campaign) if it.team == team}
    assert lots.verify(glance, lot.id).follows
    window.activateWindow()
    hands.wait_until(window.isActiveWindow)
    for _ in range(4):
        hands.press("Ctrl+Z")
        settle(hands, window)
    assert glance.find(Lot, id=lot.id)
    assert len(glance.find(DrawnSite, lot=lot.id)) == 10


def test_too_few_to_draw_from_is_said_in_the_window_that_asks(hands, folder):
    window = open_window(hands, folder, "campaigns")
    look_at(hands, window, "lots")
    hands.press("Ctrl+D")
    settle(hands, window)
    (dialog,) = [it for it in QApplication.topLevelWidgets() if isinstance(it, QDialog) and it.isVisible()]
    dialog.wanted.setValue(5000)
    hands.click("draw_now")
    settle(hands, window)
    assert hands.reads("候选对象只有 240 个，需要 5000 个")
    assert dialog.isVisible()
    assert len(window.session.glance.find(Lot)) == 1


def test_the_minutes_are_seen_and_saved(hands, folder, tmp_path, monkeypatch):
    out = tmp_path / "抽取记录.pdf"
    monkeypatch.setattr("inspector.ui.dialogs.minutes.choose_target", lambda *given: given[-1](out))
    window = open_window(hands, folder, "campaigns")
    look_at(hands, window, "lots")
    hands.press("Ctrl+P")
    hands.wait_until(lambda: hands.see("save_minutes").isEnabled(), timeout=60_000)
    view = hands.see("page_view")
    hands.wait_until(lambda: not view.picture.isNull(), timeout=20_000)
    hands.click("save_minutes")
    settle(hands, window)
    assert out.read_bytes().startswith(b"%PDF")
    assert hands.reads("抽取记录.pdf 已保存并校验")
    hands.click("print_minutes")
    settle(hands, window)
    assert "A4" in hands.see("print_about").text()
    hands.press("Escape", hands.see("print_paper_dialog"))


def test_without_a_campaign_it_says_what_to_do(hands, tmp_path):
    folder = tmp_path / "空"
    begin.new_store(folder, role="field", county="990101", person="甲", nonce="x").close()
    window = open_window(hands, folder, "campaigns")
    assert hands.reads("还没有专项行动。")
    hands.click("way_new_campaign")
    settle(hands, window)
    assert hands.reads("新建专项行动")
    assert nameless(window) == []


def test_every_view_fits_a_small_window(hands, folder):
    window = open_window(hands, folder, "campaigns")
    window.resize(1280, 690)
    for view in ("overview", "board", "round", "lots"):
        pane = look_at(hands, window, view)
        assert window.size().width() == 1280
        assert pane.minimumSizeHint().width() <= pane.width()
        assert nameless(window) == []


def test_in_a_narrow_window_campaigns_are_chosen_in_the_head_and_nothing_is_cut(hands, folder):
    window = open_window(hands, folder, "campaigns")
    page = window.pages["campaigns"]
    window.resize(910, 512)
    settle(hands, window)
    assert not page.list.isVisible()
    assert page.which.currentText() == SAMPLE
    for view in ("overview", "board", "round", "lots"):
        pane = look_at(hands, window, view)
        right = [it for it in pane.findChildren(QPushButton) if it.isVisible()]
        assert all(it.mapTo(page, it.rect().topRight()).x() < page.width() for it in right), view
        assert all(it.width() >= it.minimumSizeHint().width() for it in right), view
    assert nameless(window) == []
    window.resize(1366, 768)
    settle(hands, window)
    assert page.list.isVisible()
    assert not page.which.isVisible()
