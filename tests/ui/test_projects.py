"""Projects in the window: entered, filed, paid, closed line by line, looked back upon; tables in; visits taken over."""

import pytest

from inspector.operations import visit as starting
from inspector.operations.projects import assets
from inspector.records import Asset, AssetCheck, Checklist, Project, ProjectDocument, ProjectLine, Quantity
from inspector.sample.projects import load_projects
from inspector.ui.dialogs.import_projects import ImportProjectsDialog
from inspector.ui.dialogs.project_fields import RecordDialog
from inspector.ui.dialogs.take_visit import TakeVisitDialog
from tests.hands import nameless
from tests.operations.projects_made import asset_site, asset_visit


def settle(hands, window):
    hands.wait_until(lambda: window.session.background.idle, 60_000)


def done(hands, window, work):
    """Something another hand wrote meanwhile."""
    made = []
    window.session.do(window, work, made.append)
    hands.wait_until(lambda: bool(made), 60_000)
    settle(hands, window)
    return made[0]


@pytest.fixture
def window(desk, hands):
    made = desk("office", "projects")
    settle(hands, made)
    return made


@pytest.fixture
def county(window, hands):
    """The page with the projects of the sample county; stands on the one with a channel."""
    done(hands, window, load_projects)
    return window.pages["projects"]


def stand_on(hands, window, page, words):
    at = next(n for n, it in enumerate(page.list.list.shown.values) if words in it.title)
    hands.click_row(page.list.list, at)
    hands.wait_until(lambda: page.file.held is not None and words in page.file.held.project.name)
    settle(hands, window)


def part(hands, window, page, name):
    hands.click(next(it for it in page.file.parts.segments if it.choice.value == name))
    settle(hands, window)
    return page.file.tables.get(name)


def dialog(hands, window, kind):
    hands.wait_until(lambda: any(it.isVisible() for it in window.findChildren(kind)))
    return next(it for it in window.findChildren(kind) if it.isVisible())


def test_an_empty_store_says_what_belongs_here_and_a_project_is_entered(window, hands):
    page = window.pages["projects"]
    assert hands.reads("导入全县项目")
    hands.click("project_new")
    form = dialog(hands, window, RecordDialog)
    hands.click(form.act)
    assert form.fields["name"].below.text() == "△ 此项必填"
    form.fields["name"].inside.setText("新桥村蓄水池")
    form.fields["area"].inside.setCurrentIndex(3)
    form.fields["budget"].inside.setText("12.3万")
    hands.click(form.act)
    assert "100,000,000" in form.fields["budget"].below.text()
    form.fields["budget"].inside.setText("12.35")
    hands.click(form.act)
    settle(hands, window)
    hands.wait_until(lambda: page.file.held is not None)
    assert [(it.name, it.budget) for it in window.session.glance.find(Project)] == [("新桥村蓄水池", 12.35)]
    assert page.file.name.text() == "新桥村蓄水池"


def test_everything_has_a_name_for_a_screen_reader(window, county, hands):
    for view in ("files", "assets", "looking"):
        county.views.set_value(view)
        county.show_view(view)
        settle(hands, window)
        assert nameless(county) == []


def test_the_file_tells_what_is_missing_and_a_press_files_it(window, county, hands):
    stand_on(hands, window, county, "灌溉渠道")
    table = part(hands, window, county, "documents")
    assert "资金凭证" in county.file.note.text()
    at = next(n for n, it in enumerate(table.lines) if it.key == "payment")
    hands.click_row(table, at)
    hands.click("act_there")
    settle(hands, window)
    assert "资金凭证" not in county.file.note.text()
    held = window.session.glance.find(ProjectDocument, project=county.file.held.project.id, kind="payment")
    assert [it.state for it in held] == ["present"]
    hands.press("Ctrl+Z", window)
    hands.wait_until(lambda: "资金凭证" in county.file.note.text())


def test_payment_behind_its_stage_and_months_without_a_list_are_said(window, county, hands):
    stand_on(hands, window, county, "灌溉渠道")
    table = part(hands, window, county, "payment")
    assert "个百分点" in county.file.note.text()
    assert "缺清单" in county.file.note.text()
    still = next(n for n, it in enumerate(table.lines) if "未销号" in it.cells[5])
    hands.click_row(table, still)
    hands.click("act_close")
    form = dialog(hands, window, RecordDialog)
    form.fields["document"].inside.setText("凭证1120")
    hands.click(form.act)
    settle(hands, window)
    found = window.session.glance.find(ProjectLine, document="凭证1120")
    assert [(it.list, it.closed is not None) for it in found] == [("payment", True)]


def test_a_quantity_planned_as_nothing_has_no_percentage(window, county, hands):
    stand_on(hands, window, county, "养殖圈舍")
    table = part(hands, window, county, "quantities")
    line = next(it for it in table.lines if it.cells[0] == "配套水池")
    assert line.cells[4:] == ("—", "批复为零，不计偏差")


def test_a_project_with_assets_is_not_deleted_without_a_word(window, county, hands):
    stand_on(hands, window, county, "光伏")
    hands.click("project_delete")
    hands.wait_until(county.file.wrong.isVisible)
    settle(hands, window)
    assert len(window.session.glance.find(Project)) == 8


def test_the_list_is_narrowed_and_widened_again(window, county, hands):
    hands.type_text("灌溉渠道", "find_project")
    hands.wait_until(lambda: len(county.list.list.shown.values) == 1)
    hands.click("projects_all")
    hands.wait_until(lambda: len(county.list.list.shown.values) == 8)
    hands.choose("projects_lack", "资产闲置")
    hands.wait_until(lambda: len(county.list.list.shown.values) == 2)


def test_the_look_back_opens_the_projects_it_counts(window, county, hands):
    county.views.set_value("looking")
    county.show_view("looking")
    settle(hands, window)
    pane = county.looking
    assert len(pane.table.lines) == 4
    hands.click_row(pane.table, 3)
    row = next(it for it in pane.lacks.shown.values if it.title == "资产闲置")
    assert row.right == "2 / 8"
    pane.lacks.acted.emit(row)
    settle(hands, window)
    idle = {it.project.name for it in pane.found.projects if "idle" in it.lacks}
    assert len(idle) == 2
    assert {it.title for it in county.list.list.shown.values} == idle


def test_an_asset_is_checked_and_what_was_wanting_goes(window, county, hands):
    county.arrive("assets")
    settle(hands, window)
    pane = county.assets
    at = next(n for n, it in enumerate(pane.table.lines) if it.cells[5] == "闲置")
    hands.click_row(pane.table, at)
    assert "盘活计划" in pane.wants.text()
    hands.click("asset_check")
    form = dialog(hands, window, RecordDialog)
    for name, value in (("state", "normal"), ("effect", "yes")):
        inside = form.fields[name].inside
        inside.setCurrentIndex(inside.findData(value))
    hands.click(form.act)
    settle(hands, window)
    assert not pane.wants.isVisible()
    assert pane.checks.shown.rowCount() == 2


def test_a_visit_is_taken_over_without_what_was_taken_out(window, county, hands):
    stand_on(hands, window, county, "蔬菜大棚")
    asset = county.file.held.summed.assets[0].asset
    done(hands, window, lambda store: asset_visit(store, asset.site))
    part(hands, window, county, "visits")
    hands.click("act_take")
    form = dialog(hands, window, TakeVisitDialog)
    assert len(form.lines.chosen) == len(form.proposal.fresh) > 3
    out = next(n for n, it in enumerate(form.lines.lines) if it.key == "asset.value")
    form.lines.selectionModel().select(
        form.lines.shown.index(out, 0),
        form.lines.selectionModel().SelectionFlag.Deselect | form.lines.selectionModel().SelectionFlag.Rows,
    )
    hands.click(form.act)
    settle(hands, window)
    store = window.session.glance
    assert store.get(Asset, asset.id).value == 210
    assert len(store.find(AssetCheck, asset=asset.id)) == 2
    assert store.find(Quantity, visit=form.proposal.visit)


def test_visits_to_assets_wait_to_be_taken_over(window, county, hands):
    store = window.session.glance
    site = store.one("SELECT id FROM site WHERE kind = 'asset' AND id NOT IN (SELECT site FROM asset) ORDER BY code")
    done(hands, window, lambda store: asset_visit(store, site))
    county.arrive("assets")
    settle(hands, window)
    assert county.assets.take.text() == "录入检查结果 1"
    hands.click("assets_take")
    form = dialog(hands, window, TakeVisitDialog)
    hands.click(form.act)
    settle(hands, window)
    hands.wait_until(lambda: not county.assets.take.isVisible())
    assert [it.value for it in store.find(Asset, site=site)] == [86.5]


def test_a_table_is_shown_row_by_row_then_taken_in_and_undone(window, county, hands, tmp_path):
    file = tmp_path / "项目.csv"
    file.write_text("项目名称,实施地点,项目年度,预算\n甲项目,990101100201,2026,12.5\n乙项目,火星,2026,3\n", "utf-8")
    hands.click("projects_import")
    box = dialog(hands, window, ImportProjectsDialog)
    box.look_at(file)
    hands.wait_until(box.take.isEnabled, 60_000)
    assert [it.cells[0] for it in box.lines.lines] == ["未收", "新增"]
    assert box.save.isVisible()
    assert len(window.session.glance.find(Project)) == 8
    box._save_refused(tmp_path / "left.csv")
    hands.wait_until((tmp_path / "left.csv").exists, 30_000)
    settle(hands, window)
    hands.click(box.take)
    settle(hands, window)
    hands.wait_until(lambda: len(window.session.glance.find(Project)) == 9)
    box.close()
    window.session.undo()
    hands.wait_until(lambda: len(window.session.glance.find(Project)) == 8, 30_000)


def test_what_changed_meanwhile_is_shown_anew_before_it_is_taken(window, county, hands, tmp_path):
    file = tmp_path / "项目.csv"
    file.write_text("项目名称,实施地点\n甲项目,990101100201\n", "utf-8")
    hands.click("projects_import")
    box = dialog(hands, window, ImportProjectsDialog)
    box.look_at(file)
    hands.wait_until(box.take.isEnabled, 60_000)
    site = window.session.glance.one("SELECT id FROM site WHERE kind = 'asset' ORDER BY code DESC LIMIT 1")
    done(hands, window, lambda store: assets.add(store, site))
    hands.click(box.take)
    hands.wait_until(lambda: box.plan is not None and box.take.isEnabled(), 60_000)
    settle(hands, window)
    assert len(window.session.glance.find(Project)) == 8
    hands.click(box.take)
    settle(hands, window)
    hands.wait_until(lambda: len(window.session.glance.find(Project)) == 9)
    box.close()


def test_a_visit_to_an_asset_offers_at_its_end_to_enter_what_was_found(window, hands):
    def visits(store):
        site = asset_site(store)
        assets.add(store, site, number="ZC-1")
        draft = starting.start(store, site=site, checklist=next(
            it.id for it in store.find(Checklist) if it.form == "project_asset"))  # fmt: skip
        return draft, asset_visit(store, asset_site(store, 1))

    draft, ended = done(hands, window, visits)
    window.show_page("visit", draft)
    settle(hands, window)
    page = window.pages["visit"]
    assert not page.ending.taking.isVisible()
    window.show_page("visit", ended)
    settle(hands, window)
    hands.click(page.ending.taking)
    shown = dialog(hands, window, TakeVisitDialog)
    hands.click(shown.act)
    settle(hands, window)
    assert done(hands, window, lambda store: [it.visit for it in store.find(AssetCheck)]) == [ended]
