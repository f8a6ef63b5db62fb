"""Sites: finding a place by area, word or hand, seeing what is known of it, and beginning there."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication

from inspector.acts import Act
from inspector.operations import begin, finder
from inspector.records import Area, Site, Visit
from inspector.ui.dialogs.new_site import read_position
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


def test_a_slash_searches_and_return_begins_at_the_one_that_is_chosen(hands, tmp_path, opened):
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
    assert hands.see("site_name").text() == "稻香村公共厕所"
    assert search_for(hands, window, "'; DROP TABLE site; --") == []
    assert hands.reads("0 处")
    assert search_for(hands, window, "<b>无此人") == []
    assert hands.reads("没有找到“<b>无此人”")
    assert not page.table.isVisible()
    assert len(search_for(hands, window, "公共厕所")) == 12
    assert page.table.isVisible()
    assert not page.nothing.isVisible()
    hands.press("Down", page.search)
    hands.press("Down", page.search)
    hands.press("Up", page.search)
    settle(hands, window)
    assert QApplication.focusWidget() is page.search
    chosen = page.table.sites.row(1)
    assert hands.see("site_name").text() == chosen.name
    hands.press("Return", page.search)
    settle(hands, window)
    (made,) = window.session.glance.find(Visit)
    assert (made.site, made.method) == (chosen.id, "on_site")
    assert opened[-1] == ("visit", made.id)


def test_letters_find_what_they_say_and_return_begins_there(hands, tmp_path, opened):
    window = open_window(hands, new_county(tmp_path / "数据"), "sites", "new")
    page = window.pages["sites"]
    assert QApplication.focusWidget() is page.search
    found = search_for(hands, window, "zhxc ggcs")
    assert found == ["竹溪村公共厕所"]
    assert search_for(hands, window, "zhuxicun gonggcs") == found
    hands.type_text("zxcgongg", page.search, replace=True)
    hands.press("Return", page.search)  # before anything was looked for
    settle(hands, window)
    (made,) = window.session.glance.find(Visit)
    assert window.session.glance.get(Site, made.site).name == "竹溪村公共厕所"
    assert opened[-1] == ("visit", made.id)


def test_return_before_several_were_seen_begins_nowhere(hands, tmp_path, opened):
    window = open_window(hands, new_county(tmp_path / "数据"), "sites", "new")
    page = window.pages["sites"]
    hands.type_text("公共厕所", page.search, replace=True)
    hands.press("Return", page.search)
    settle(hands, window)
    assert len(page.table.sites.ids) == 12
    assert window.session.glance.find(Visit) == []
    hands.press("Return", page.search)
    settle(hands, window)
    assert len(window.session.glance.find(Visit)) == 1


def test_where_somebody_was_stands_ready(hands, tmp_path, opened):
    folder = new_county(tmp_path / "数据")
    with writing(folder) as store:
        first, second, *_ = errands(store)
        begun(store, first)
        finished(store, second)
    window = open_window(hands, folder, "sites", "new")
    page = window.pages["sites"]
    assert page.which.value == "recent"
    assert [page.table.sites.row(it).id for it in range(len(page.table.sites.ids))] == [second.site, first.site]
    hands.press("Down", page.search)
    hands.press("Return", page.search)
    settle(hands, window)
    assert opened[-1][0] == "visit"
    assert window.session.glance.get(Visit, opened[-1][1]).site == first.site  # its draft goes on
    window.show_page("sites", "new")
    settle(hands, window)
    assert page.table.sites.row(0).id == first.site
    assert len(search_for(hands, window, "公共厕所")) == 12
    assert page.which.value == "all"


def test_it_is_said_that_somebody_was_there_of_late(hands, tmp_path, opened):
    folder = new_county(tmp_path / "数据")
    with writing(folder) as store:
        wanted, other, *_ = errands(store)
        finished(store, wanted)
    window = open_window(hands, folder, "sites", wanted.site)
    settle(hands, window)
    assert hands.see("lately").text() == "骆青川今天来过"
    window.show_page("sites", other.site)
    settle(hands, window)
    assert not hands.see_all("lately")


def test_what_is_said_to_the_household_is_shown_before_the_visit(hands, tmp_path, opened):
    folder = new_county(tmp_path / "数据")
    with writing(folder) as store:
        wanted = errands(store)[0]
    window = open_window(hands, folder, "sites", wanted.site)
    settle(hands, window)
    hands.click("words_to_say")
    settle(hands, window)
    assert "身份证号" in hands.see("told_words").toPlainText()
    assert nameless(hands.see("tell")) == []
    hands.click("改用语")
    hands.type_text("<b>只看厕所</b>", "told_words", replace=True)
    hands.click("keep_words")
    settle(hands, window)
    hands.click("said")
    assert hands.see("已告知信息用途").isChecked()
    hands.click("start_visit")
    settle(hands, window)
    (made,) = window.session.glance.find(Visit)
    assert made.told == 1
    assert window.session.glance.setting("told_words") == "<b>只看厕所</b>"


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
    hands.type_text("很多", "使用人数")
    hands.type_text("这里", "位置")
    hands.click("add_site")
    assert hands.reads("请写 0 到 999 之间的整数")
    assert hands.reads("请写纬度和经度")
    hands.type_text("4", "使用人数", replace=True)
    hands.type_text("113.86427°E，26.58213°N", "位置", replace=True)
    settle(hands, window)
    assert hands.see("编码").placeholderText() == "990101100202-HT-0021"
    hands.click("add_site")
    settle(hands, window)
    (made,) = window.session.glance.find(Site, name="郎新来")
    assert window.session.glance.get(Area, made.area).name == "竹溪村"
    assert made.code == "990101100202-HT-0021"
    assert (made.users, made.latitude, made.longitude) == (4, 26.58213, 113.86427)
    assert hands.see("site_name").text() == "郎新来"
    assert hands.reads("319 处")


def test_a_new_site_and_its_visit_by_keyboard_alone(hands, tmp_path, opened):
    folder = new_county(tmp_path / "数据")
    window = open_window(hands, folder, "sites")
    page = window.pages["sites"]
    tree = page.tree
    tree.expandAll()
    village = next(it for it in tree.tree.areas if it.name == "月塘村")
    hands.click(tree.viewport(), tree.visualRect(tree.tree.find(village.code)).center())
    settle(hands, window)
    assert search_for(hands, window, "郎新来") == []
    hands.press("Ctrl+Shift+N", page.search)
    settle(hands, window)
    assert nameless(hands.see("new_site")) == []
    assert hands.see("名称").text() == "郎新来"  # what was looked for and is not there
    hands.press("Return")
    settle(hands, window)
    (site,) = window.session.glance.find(Site, name="郎新来")
    assert window.session.glance.get(Area, site.area).name == "月塘村"
    (made,) = window.session.glance.find(Visit)
    assert (made.site, made.method) == (site.id, "household")
    assert opened[-1] == ("visit", made.id)
    window.session.undo()
    window.session.undo()
    settle(hands, window)
    assert window.session.glance.get(Site, site.id).deleted


def test_one_that_is_there_is_shown_before_it_is_added_twice(hands, tmp_path, opened):
    folder = new_county(tmp_path / "数据")
    with writing(folder) as store:
        known = store.find(Site, kind="household")[0]
        number = len(store.find(Site))
    window = open_window(hands, folder, "sites", known.id)
    settle(hands, window)
    hands.press("Ctrl+Shift+N")
    settle(hands, window)
    hands.type_text(known.name, "名称")
    hands.press("Return")  # faster than anything could be looked up
    settle(hands, window)
    assert window.session.glance.one("SELECT count(*) FROM site") == number
    assert hands.reads("仍要新建并开始")
    hands.click_row("已有的对象", 0, at_right=40)
    settle(hands, window)
    assert hands.see("site_name").text() == known.name
    assert window.session.glance.one("SELECT count(*) FROM site") == number
    window.activateWindow()
    hands.wait_until(window.isActiveWindow)
    hands.press("Ctrl+Shift+N")
    settle(hands, window)
    hands.type_text(known.name, "名称", replace=True)
    hands.press("Return")
    settle(hands, window)
    hands.press("Return")  # seen, and meant
    settle(hands, window)
    assert window.session.glance.one("SELECT count(*) FROM site") == number + 1


def test_an_identity_number_is_refused_where_it_was_typed(hands, tmp_path, opened):
    window = open_window(hands, new_county(tmp_path / "数据"), "sites")
    hands.press("Ctrl+Shift+N")
    settle(hands, window)
    hands.type_text("郎新来 990101199003071239", "名称")
    hands.press("Return")
    settle(hands, window)
    assert hands.reads("身份证号")
    assert window.session.glance.one("SELECT count(*) FROM site") == 318


@pytest.mark.parametrize(
    ("text", "position"),
    [("26.58213, 113.86427", (26.58213, 113.86427)), ("113.86427 26.58213", (26.58213, 113.86427)),
     ("26.5°N 113.8°E", (26.5, 113.8)), ("２６．５，１１３．８", (26.5, 113.8)), ("-12.5;-70", (-12.5, -70.0)),
     ("", None), ("26.5", None), ("这里", None), ("999, 999", None), ("26.5,113.8,7", None), ("0" * 4000, None),
     ("1" + " " * 30000 + "x", None)],
)  # fmt: skip
def test_positions_as_people_write_them(text, position):
    assert read_position(text) == position


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


def test_a_site_that_ended_leads_to_what_took_its_place(hands, tmp_path, opened):
    folder = new_county(tmp_path / "数据")
    with writing(folder) as store:
        old, new = errands(store)[:2]
        name = store.get(Site, new.site).name
        with store.operation(Act.EDIT_SITE) as edit:
            edit.change(Site, old.site, until="2026-01-31", successor=new.site)
    window = open_window(hands, folder, "sites", old.site)
    settle(hands, window)
    panel = window.pages["sites"].panel
    assert name in hands.see("ended").text()
    assert "1月31日" in hands.see("ended").text()
    assert panel.start.go.text() == "转到接续的地点"
    assert not panel.start.method_field.isVisible()
    hands.click("start_visit")
    settle(hands, window)
    assert hands.see("site_name").text() == name
    assert window.session.glance.find(Visit) == []


def test_nothing_begins_where_a_site_ended_and_nothing_took_its_place(hands, tmp_path, opened):
    folder = new_county(tmp_path / "数据")
    with writing(folder) as store:
        old = errands(store)[0]
        with store.operation(Act.EDIT_SITE) as edit:
            edit.change(Site, old.site, until="2026-01-31")
    window = open_window(hands, folder, "sites", old.site)
    settle(hands, window)
    assert hands.see("ended").text() == "已于1月31日终止"
    assert not window.pages["sites"].panel.start.go.isEnabled()
    hands.press("Ctrl+Return")
    settle(hands, window)
    assert window.session.glance.find(Visit) == []
