"""Sites: finding a place by area, word or hand, seeing what is known of it, and beginning there."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication

from inspector.operations import begin, finder
from inspector.records import Area, Site, Visit
from inspector.ui.main_window import MainWindow
from tests.hands import nameless
from tests.ui.pages_of_the_day import begun, errands, finished, new_county, open_window, settle, writing


@pytest.fixture
def opened(monkeypatch):
    """Visits that were asked for, instead of showing them."""
    asked = []
    show = MainWindow.show_page

    def note(window, name, about=None):
        asked.append((name, about))
        if name in ("today", "sites", "settings"):
            show(window, name, about)

    monkeypatch.setattr(MainWindow, "show_page", note)
    return asked


def search_for(hands, window, text):
    hands.type_text(text, "查找", replace=True)
    page = window.pages["sites"]
    hands.wait_until(lambda: not page.pause.isActive())
    settle(hands, window)
    return [page.table.sites.row(it).name for it in range(len(page.table.sites.ids))]


def test_the_tree_counts_and_narrows(hands, tmp_path):
    window = open_window(hands, new_county(tmp_path / "数据"), "sites")
    page = window.pages["sites"]
    assert hands.reads("318 处")
    tree = page.tree
    assert hands.reads("青禾县 318")
    town = tree.tree.index(1, 0, tree.tree.index(0, 0))
    hands.click(tree.viewport(), tree.visualRect(town).center())
    settle(hands, window)
    assert tree.current.name == "青石镇"
    assert hands.reads("106 处")
    codes = {page.table.sites.row(it).code[:9] for it in range(106)}
    assert codes == {"990101101"}
    assert nameless(window) == []


def test_a_slash_searches_and_return_goes_to_the_first(hands, tmp_path):
    window = open_window(hands, new_county(tmp_path / "数据"), "sites")
    page = window.pages["sites"]
    page.table.setFocus()
    hands.press("/")
    assert QApplication.focusWidget() is page.search
    assert page.search.text() == ""
    names = search_for(hands, window, "公共厕所")
    assert len(names) == 12
    assert all("公共厕所" in it for it in names)
    assert search_for(hands, window, "稻香村 公共") == ["稻香村公共厕所"]
    hands.press("Return", page.search)
    settle(hands, window)
    assert hands.see("site_name").text() == "稻香村公共厕所"
    assert search_for(hands, window, "'; DROP TABLE site; --") == []
    assert hands.reads("0 处")
    assert search_for(hands, window, "<b>无此人") == []
    assert hands.reads("没有找到“<b>无此人”")
    assert not page.table.isVisible()
    assert len(search_for(hands, window, "公共厕所")) == 12
    assert page.table.isVisible()
    assert not page.nothing.isVisible()


def test_the_index_is_built_behind_the_page(hands, tmp_path):
    window = open_window(hands, new_county(tmp_path / "数据"), "sites")
    assert window.session.glance.one("SELECT count(*) FROM search_site") == 318


def test_beginning_takes_method_rater_and_the_told_flag(hands, tmp_path, opened):
    folder = new_county(tmp_path / "数据")
    with writing(folder) as store:
        wanted = errands(store)[4]
    window = open_window(hands, folder, "sites", wanted.site)
    page = window.pages["sites"]
    settle(hands, window)
    assert hands.see("site_name").text() == wanted.name
    hands.choose("方式", "随机暗访")
    hands.choose("评分主体", "村级自评")
    hands.click("已告知信息用途", QPoint(8, 10))
    hands.click("start_visit")
    settle(hands, window)
    (made,) = window.session.glance.find(Visit)
    assert (made.site, made.campaign) == (wanted.site, wanted.campaign)
    assert (made.method, made.rater, made.told) == ("secret", "self", 1)
    assert opened[-1] == ("visit", made.id)
    window.show_page("sites")
    settle(hands, window)
    assert page.panel.start.go.text() == "继续没做完的"
    hands.press("Ctrl+Return")
    assert opened[-1] == ("visit", made.id)
    assert len(window.session.glance.find(Visit)) == 1


def test_a_place_shows_what_was_found_before(hands, tmp_path, opened):
    folder = new_county(tmp_path / "数据")
    with writing(folder) as store:
        wanted, other, *_ = errands(store)
        made = finished(store, wanted)
        begun(store, other)
        row = finder.site_rows(store, [store.one("SELECT rowid FROM site WHERE id = ?", wanted.site)])[0]
        assert (row.open_findings, row.draft, row.visited is not None) == (1, False, True)
    window = open_window(hands, folder, "sites", wanted.site)
    settle(hands, window)
    assert hands.reads("未销问题 1 条")
    assert hands.reads("以往检查 1 次")
    hands.click_row("以往检查", 0)
    assert opened[-1] == ("visit", made)


def test_facts_are_corrected_field_by_field(hands, tmp_path):
    folder = new_county(tmp_path / "数据")
    with writing(folder) as store:
        site = store.find(Site, kind="household")[0]
    window = open_window(hands, folder, "sites", site.id)
    settle(hands, window)
    before = window.session.glance.newest
    hands.press("F2")
    hands.wait_until(lambda: QApplication.activeWindow() is not window)
    hands.type_text("很多", "使用人数", replace=True)
    hands.type_text("<b>赵&钱</b>", "名称", replace=True)
    settle(hands, window)
    assert hands.reads("请写 0 到 999 之间的整数")
    hands.click("done")
    assert hands.reads("每一栏")
    hands.type_text("4", "使用人数", replace=True)
    hands.type_text("2.5", "池体容积", replace=True)
    hands.click("done")
    settle(hands, window)
    now = window.session.glance.get(Site, site.id)
    assert (now.name, now.users, now.volume, now.year) == ("<b>赵&钱</b>", 4, 2.5, site.year)
    assert window.session.glance.newest > before
    assert hands.see("site_name").text() == "<b>赵&钱</b>"
    assert QApplication.activeModalWidget() is None
    window.activateWindow()
    hands.wait_until(window.isActiveWindow)
    hands.press("Ctrl+Z")
    settle(hands, window)
    assert window.session.glance.get(Site, site.id) == site


def test_a_new_site_on_the_spot(hands, tmp_path):
    folder = new_county(tmp_path / "数据")
    window = open_window(hands, folder, "sites")
    hands.press("Ctrl+Shift+N")
    settle(hands, window)
    hands.click("add_site")
    assert hands.reads("请写名称")
    hands.type_text("郎新来", "名称")
    hands.choose("村或组", "云渡镇竹溪村")
    hands.click("add_site")
    settle(hands, window)
    (made,) = window.session.glance.find(Site, name="郎新来")
    assert window.session.glance.get(Area, made.area).name == "竹溪村"
    assert made.code == "990101100202-HT-0021"
    assert hands.see("site_name").text() == "郎新来"
    assert hands.reads("319 处")


def test_without_areas_it_says_what_is_missing(hands, tmp_path, opened):
    folder = tmp_path / "空"
    begin.new_store(folder, role="field", county="990101", person="甲", nonce="x").close()
    open_window(hands, folder, "sites")
    assert hands.reads("还没有区划，检查对象没有地方可放。")
    assert not hands.see("新建对象").isEnabled()
    package = tmp_path / "县.inspection"
    package.write_bytes(b"")
    assert hands.drop("way_table", [package])
    assert opened[-1] == ("packages", [package])


def test_every_size_of_county_is_painted_by_the_same_few_reads(hands, tmp_path):
    window = open_window(hands, new_county(tmp_path / "数据"), "sites")
    page = window.pages["sites"]
    assert 0 < len(page.table.sites._chunks) <= 2


def test_a_village_is_inspected_on_site_and_a_household_visited_unless_somebody_says_otherwise(hands, tmp_path):
    folder = new_county(tmp_path / "数据")
    with writing(folder) as store:
        ids = [str(store.one("SELECT id FROM site WHERE kind = ? LIMIT 1", it)) for it in ("village", "household")]
    for site, method in zip(ids, ("on_site", "household"), strict=True):
        window = open_window(hands, folder, "sites", site)
        settle(hands, window)
        assert hands.see("方式").currentData() == method
        window.close()
