"""Indicators in the window: values lead back to what they rest on, typed ones are written in their cells; quotas."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from inspector import clock
from inspector.db import ledger
from inspector.db.tables import current
from inspector.operations import quotas, tables
from inspector.records import IndicatorValue, Quota
from inspector.sample.quotas import load_quotas, load_surveys
from inspector.ui.dialogs.quota_facts import QuotaDialog, ReportDialog
from inspector.ui.pages import indicators
from inspector.ui.widgets.button import Button
from tests.hands import nameless
from tests.operations.issues import handed


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
    made = desk("office", "indicators")
    settle(hands, made)
    return made


def _fill(store):
    load_quotas(store)
    load_surveys(store)
    village = store.one("SELECT id FROM area WHERE level = 'village' ORDER BY code")
    for late in (3, 20):
        handed(store, late=late, area=village)
    return True


@pytest.fixture
def page(window, hands):
    """The page over a county with quotas, surveys and findings."""
    done(hands, window, _fill)
    return window.pages["indicators"]


def stand(hands, window, pane, name, indicator):
    table = pane.table
    row = next(n for n, it in enumerate(table.shown.rows) if it.name == name)
    column = next(n for n, it in enumerate(table.shown.columns, 1) if it.name == indicator)
    table.setCurrentIndex(table.shown.index(row, column))
    settle(hands, window)
    return table.shown.rows[row].cells[column - 1]


def dialog(hands, window, kind):
    hands.wait_until(lambda: any(it.isVisible() for it in window.findChildren(kind)))
    return next(it for it in window.findChildren(kind) if it.isVisible())


def test_every_pane_has_names_and_the_tabs_lead_on(page, window, hands):
    for pane in (indicators.ASSESSMENT, indicators.QUOTAS, indicators.ASKED):
        page.show_pane(pane)
        settle(hands, window)
        assert nameless(page) == [], pane


def test_in_a_small_window_the_tables_keep_their_lines(page, window, hands):
    window.resize(910, 512)
    for name in (indicators.ASSESSMENT, indicators.QUOTAS, indicators.ASKED):
        page.show_pane(name)
        settle(hands, window)
        pane = page.panes[name]
        first = pane.table.visualRect(pane.table.model().index(0, 1))
        assert pane.table.viewport().rect().contains(first.center()), name
        assert pane.trail.title.isVisible()
        small = [it for it in pane.choosing.findChildren(Button) if it.brief]
        assert all(it.toolTip() for it in small)
    assert [it.objectName() for it in page.panes[indicators.ASSESSMENT].choosing.findChildren(Button) if it.brief]


def test_without_a_scheme_it_is_said_where_to_write_one(window, hands):
    page = window.pages["indicators"]

    def nothing(store):
        tables.change(store, "indicators", [])
        return tables.change(store, "indicator_schemes", [])

    done(hands, window, nothing)
    assert "还没有考核方案" in page.panes["assessment"].told.text()


def test_a_scheme_whose_weights_do_not_make_a_hundred_is_told(page, window, hands):
    rows = [dict(it) | {"weight": 9} for it in current(window.session.glance, "indicators")]
    done(hands, window, lambda store: tables.change(store, "indicators", rows))
    pane = page.panes["assessment"]
    assert pane.warning.isVisible()
    assert "合计为90" in pane.warned.text()


def test_a_value_leads_to_the_findings_it_counts(page, window, hands):
    pane = page.panes["assessment"]
    name = pane.shown.towns[0].name
    row = next(it for it in pane.shown.towns if it.name == name)
    measured = row.cells["overdue"].measured
    stand(hands, window, pane, name, "overdue")
    assert pane.trail.title.text().startswith(f"{name} · 逾期率")
    hands.click(pane.trail.based)
    hands.wait_until(lambda: window.current == "ledger")
    settle(hands, window)
    shown = window.pages["ledger"].filters.filter
    assert ledger.count(window.session.glance, shown, today=clock.today().isoformat()) == measured.base > 0


def test_what_is_missing_is_told_and_not_ranked(page, window, hands):
    pane = page.panes["assessment"]
    cell = stand(hands, window, pane, "麦坡乡", "toilets")
    assert (cell.points, cell.value) == ("—", "—")
    assert pane.trail.said.text() == "没有上报完成数。"
    assert next(it for it in pane.table.shown.rows if it.name == "麦坡乡").rank == ""
    pane.table.setCurrentIndex(pane.table.shown.index(2, 0))
    settle(hands, window)
    assert "不参加排名" in pane.trail.said.text()


def test_a_survey_leads_to_its_visit(page, window, hands):
    pane = page.panes["assessment"]
    cell = stand(hands, window, pane, "云渡镇", "satisfaction")
    assert (cell.points, cell.value) == ("8", "92.5%")
    hands.wait_until(lambda: len(pane.trail.lines.lines) == 1)
    at = pane.trail.lines.visualRect(pane.trail.lines.model().index(0, 1)).center()
    hands.click(pane.trail.lines.viewport(), at)
    QTest.mouseDClick(pane.trail.lines.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    hands.wait_until(lambda: window.current == "visit")


def test_a_typed_value_is_written_in_its_cell_and_undone(page, window, hands):
    pane = page.panes["assessment"]
    stand(hands, window, pane, "云渡镇", "lasting")
    hands.press("Return", pane.table)
    editor = next(it for it in pane.table.viewport().findChildren(QLineEdit) if it.isVisible())
    assert editor.text() == "92"
    hands.type_text("50", editor, replace=True)
    hands.press("Return", editor)
    settle(hands, window)
    hands.wait_until(lambda: stand(hands, window, pane, "云渡镇", "lasting").value == "50 分")
    values = {it.value for it in window.session.glance.find(IndicatorValue, starts=pane.shown.period.starts)}
    assert 50.0 in values
    window.session.undo()
    settle(hands, window)
    hands.wait_until(lambda: stand(hands, window, pane, "云渡镇", "lasting").value == "92 分")


def test_what_is_no_number_is_said_and_changes_nothing(page, window, hands):
    pane = page.panes["assessment"]
    stand(hands, window, pane, "云渡镇", "lasting")
    before = window.session.glance.newest
    pane.table.typed.emit(pane.shown.towns[0].area, "lasting", "九十")
    assert "“九十”不是数字" in pane.trail.news.text()
    assert window.session.glance.newest == before


def test_the_sheet_and_the_values_are_written(page, window, hands, tmp_path):
    pane = page.panes["assessment"]
    pane.write_paper(tmp_path / "a.pdf")
    pane.write(tmp_path / "v.xlsx")
    hands.wait_until((tmp_path / "v.xlsx").is_file, 60_000)
    settle(hands, window)
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF")
    before = window.session.glance.newest
    pane.take([tmp_path / "v.xlsx"])
    settle(hands, window)
    assert "没有变化" in pane.trail.news.text()
    assert window.session.glance.newest == before


def test_quotas_are_set_reported_and_deleted(page, window, hands):
    page.show_pane(indicators.QUOTAS)
    settle(hands, window)
    pane = page.panes[indicators.QUOTAS]
    before = len(pane.table.rows)
    hands.click("set_quota")
    facts = dialog(hands, window, QuotaDialog)
    settle(hands, window)
    facts.subject.setCurrentIndex(facts.subject.findData("walls"))
    hands.click(facts.act)
    assert "请填不小于 0 的数" in facts.planned_field.below.text()
    hands.type_text("12", facts.planned, replace=True)
    hands.click(facts.act)
    settle(hands, window)
    hands.wait_until(lambda: len(pane.table.rows) == before + 2)  # the town's, and the county's sum
    row = next(n for n, it in enumerate(pane.table.rows) if it.key[0] == "walls" and not it.whole)
    pane.table.setCurrentIndex(pane.table.model().index(row, 0))
    settle(hands, window)
    hands.click("report_quota")
    told = dialog(hands, window, ReportDialog)
    hands.type_text("15", told.amount, replace=True)
    hands.click(told.act)
    settle(hands, window)
    hands.wait_until(lambda: pane.table.rows[row].cells[2].words == "125.0%")
    assert "完成数超过计划数" in pane.trail.said.text()
    hands.click("delete_quota")
    settle(hands, window)
    hands.wait_until(lambda: len(pane.table.rows) == before)
    assert len(window.session.glance.find(Quota, subject="walls")) == 0


def test_a_sum_of_several_quotas_cannot_be_reported_on(page, window, hands):
    page.show_pane(indicators.QUOTAS)
    settle(hands, window)
    pane = page.panes[indicators.QUOTAS]
    pane.table.setCurrentIndex(pane.table.model().index(0, 0))
    settle(hands, window)
    assert pane.table.rows[0].whole
    assert not any(it.isEnabled() for it in pane.of_one)
    said = pane.trail.lines.lines
    assert len(said) == 6
    assert len(quotas.lines(window.session.glance)) == 6


def test_coverage_and_surveys_lead_to_visits_and_places(page, window, hands):
    page.show_pane(indicators.ASKED)
    settle(hands, window)
    pane = page.panes[indicators.ASKED]
    whole = pane.table.rows[0]
    assert whole.cells[4].words.startswith("84/94")
    pane.table.opened.emit(whole, 4)
    hands.wait_until(lambda: len(pane.trail.lines.lines) == 3)
    pane.table.opened.emit(whole, 1)
    settle(hands, window)
    assert "未到" in pane.trail.said.text()
    hands.wait_until(lambda: len(pane.trail.lines.lines) >= 200)
    pane.table.opened.emit(whole, 2)
    assert pane.trail.said.text() == "没有基数，不作计算。"
