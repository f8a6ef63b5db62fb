"""The register in the window: every part by hand, what it shows and what the store holds."""

from datetime import date, timedelta

import pytest
from PySide6.QtWidgets import QCheckBox, QComboBox

from inspector.db.store import Store
from inspector.operations.register import counters, grids, leads, statuses, traits
from inspector.records import Area, CounterReading, RiskLead, Site
from inspector.ui.dialogs.register_areas import MergeAreasDialog, RenameAreaDialog
from inspector.ui.dialogs.register_counts import CountDialog
from inspector.ui.dialogs.register_leads import LeadStepDialog, TakeLeadDialog
from inspector.ui.dialogs.register_table import RegisterTableDialog
from inspector.ui.pages import register
from tests.hands import nameless
from tests.ui.boards_store import settle

PARTS = (register.AREAS, register.GRIDS, register.KEEPERS, register.HOUSEHOLDS, register.LEADS, register.COUNTS)


def ago(days):
    return (date.today() - timedelta(days=days)).isoformat()  # noqa: DTZ011 - the date on the wall


@pytest.fixture
def part_of(desk, hands, tmp_path):
    """A part of the register, over an office that says something in every part."""

    def show(part):
        with Store.open(tmp_path / "desk" / "office", nonce="b") as store:
            village = min(store.find(Area, level="village"), key=lambda it: it.code)
            site = min(store.find(Site, kind="household"), key=lambda it: it.code)
            grids.add(store, parent=village.id, name="第一网格")
            traits.set_type(store, village.id, "protected", since=ago(300))
            statuses.set_status(store, site.id, "borderline", since=ago(200), risk="present")
            leads.take(store, site=site.id, channel="own", risk="water", found=ago(9), text="停水。")
            counters.count(store, "steel_sheds", 9, day=ago(90), area=village.id, baseline=True)
            counters.count(store, "steel_sheds", 12, day=ago(9), area=village.id)
        window = desk("office", "register")
        settle(hands, window)
        page = window.pages["register"]
        page.show_part(part)
        settle(hands, window)
        return window, page.panes[part]

    return show


def stand_on(hands, window, pane, text):
    row = next(n for n, it in enumerate(pane.table.lines) if text in " ".join(it.cells))
    pane.table.selectRow(row)
    settle(hands, window)


def dialog(window, kind):
    return next(it for it in window.findChildren(kind) if it.isVisible())


def test_every_part_is_shown_and_everything_has_a_name(part_of, hands):
    window, _ = part_of(register.AREAS)
    page = window.pages["register"]
    for part in PARTS:
        page.show_part(part)
        settle(hands, window)
        assert nameless(page) == [], part
        lines = page.panes[part].table.lines
        if lines:
            page.panes[part].table.selectRow(0)
            settle(hands, window)
            assert page.panes[part].beside.body.isVisible(), part


def test_a_village_is_renamed_and_merged_and_what_ended_is_shown_where_it_is_asked_for(part_of, hands):
    window, pane = part_of(register.AREAS)
    stand_on(hands, window, pane, "稻香村")
    hands.click("area_rename")
    renaming = dialog(window, RenameAreaDialog)
    hands.click(renaming.act)
    assert renaming.isVisible()  # without a name nothing happens
    renaming.name.setText("新稻村")
    hands.click(renaming.act)
    settle(hands, window)
    stand_on(hands, window, pane, "新稻村")
    hands.click("area_merge")
    merging = dialog(window, MergeAreasDialog)
    settle(hands, window)
    merging.into.setCurrentIndex(merging.into.findText("云渡镇竹溪村"))
    settle(hands, window)
    assert "按新旧名称都能查到" in merging.told.text()
    hands.click(merging.act)
    settle(hands, window)
    assert not any("新稻村" in it.cells[0] for it in pane.table.lines)
    hands.click(pane.findChild(QCheckBox, "areas_ended"))
    settle(hands, window)
    assert any("新稻村 → 竹溪村" in it.cells[0] for it in pane.table.lines)
    window.session.undo()
    settle(hands, window)
    assert any(it.cells[0].strip() == "新稻村" for it in pane.table.lines)


def test_a_lead_is_taken_without_a_word_on_health_and_goes_on(part_of, hands):
    window, pane = part_of(register.LEADS)
    hands.click("lead_new")
    taking = dialog(window, TakeLeadDialog)
    settle(hands, window)
    site = window.session.glance.one("SELECT id FROM site WHERE kind = 'household' ORDER BY code")
    taking.site.show_site("甲", site)
    taking.text.setPlainText("户主患尿毒症。")
    hands.click(taking.act)
    settle(hands, window)
    assert taking.isVisible()
    assert taking.wrong.text()
    taking.text.setPlainText("刚性支出大，请核实。")
    hands.click(taking.act)
    settle(hands, window)
    assert sorted(it.text for it in window.session.glance.find(RiskLead)) == ["停水。", "刚性支出大，请核实。"]
    stand_on(hands, window, pane, "停水")
    hands.click("lead_next")
    verifying = dialog(window, LeadStepDialog)
    settle(hands, window)
    hands.click(verifying.act)
    settle(hands, window)
    assert next(it for it in window.session.glance.find(RiskLead) if it.text == "停水。").verdict == "true"


def test_a_count_is_entered_and_taken_back(part_of, hands):
    window, pane = part_of(register.COUNTS)
    assert pane.table.lines[0].cells[1:6] == ("9", "12", "+3", "9", "3")
    stand_on(hands, window, pane, "稻香村")
    hands.click("count_new")
    counting = dialog(window, CountDialog)
    settle(hands, window)
    counting.value.setText("多")
    hands.click(counting.act)
    assert counting.isVisible()
    counting.value.setText("7")
    hands.click(counting.act)
    settle(hands, window)
    assert pane.table.lines[0].cells[1:6] == ("9", "7", "−2", "7", "0")
    stand_on(hands, window, pane, "稻香村")
    hands.click("count_remove")
    settle(hands, window)
    assert pane.table.lines[0].cells[3] == "+3"
    assert len(window.session.glance.find(CounterReading)) == 2


def test_a_table_is_looked_at_before_it_is_taken(part_of, hands, tmp_path):
    window, _ = part_of(register.COUNTS)
    table = tmp_path / "t.csv"
    table.write_text(
        "计数项目,区划代码,日期,数量\n旱厕,990101100202,2026-03-01,6\n旱厕,无,2026-03-01,6\n", encoding="utf-8"
    )
    hands.click("counts_import")
    importing = dialog(window, RegisterTableDialog)
    importing.look([table])
    settle(hands, window)
    assert "预览：新增 1" in importing.said.text()
    assert len(window.session.glance.find(CounterReading)) == 2
    hands.click(importing.take)
    settle(hands, window)
    assert len(window.session.glance.find(CounterReading)) == 3
    importing.close()


def test_sites_are_narrowed_by_what_the_register_says(part_of, hands):
    window, _ = part_of(register.AREAS)
    window.show_page("sites")
    settle(hands, window)
    page = window.pages["sites"]
    hands.choose(page.findChild(QComboBox, "sites_by"), "边缘易致贫户")
    settle(hands, window)
    assert len(page.table.sites.ids) == 1
