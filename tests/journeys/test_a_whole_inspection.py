"""From the first start in a village to the ledger of the office, on real files."""

import pytest
from openpyxl import load_workbook

from inspector.paper.masking import masked_name
from inspector.records import Finding, Site
from inspector.ui.models.ledger import Column
from inspector.ui.pages.beginnings import Way
from tests.hands import nameless
from tests.journeys.steps import Somebody

LEAK = "第一池南侧池壁有长约60厘米的贯通裂缝，粪液渗至院外路面。"


def a_household(person: Somebody) -> Site:
    """One with a name of three characters, few enough people for any tank."""
    with person.store() as store:
        return next(it for it in store.find(Site, kind="household") if len(it.name) == 3 and (it.users or 9) <= 3)


@pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)")  # menus, offscreen
def test_a_whole_inspection(somebody, photos, tmp_path):
    inspector = somebody("field").begins(Way.SAMPLE)
    assert inspector.reads("要去 24 处")

    home = a_household(inspector)
    inspector.begins_a_visit_at(home.name[:2], home.id)
    inspector.presses("1")
    entry = inspector.answers("HT04", "2")
    inspector.writes(LEAK, entry.editor.text)
    inspector.drops_photos(photos[:2], entry.editor)
    assert inspector.reads("问题 1 · 重大")
    inspector.finds_the_rest_fine()
    assert inspector.reads("22/22 题")
    inspector.presses("Ctrl+Return")
    assert inspector.case().visit.finalised is not None
    found = inspector.case().findings
    assert [(it.question, it.text) for it in found] == [("HT04", LEAK)]
    assert len(inspector.case().photos_of(found[0].id)) == 2

    inspector.looks_at_the_notice()
    number = inspector.issues_it()
    assert inspector.reads(f"已签发，编号 {number}")
    paper = inspector.saves_the_pdf(tmp_path / "意见书.pdf")
    assert LEAK in paper
    assert number in paper
    assert masked_name(home.name) in paper
    assert home.name not in paper
    package = inspector.gives(tmp_path / "交回.inspection")
    assert inspector.reads("核对无误")
    inspector.leaves()

    office = somebody("office").begins(Way.SAMPLE, name="岑禾安", office=True)
    office.plans(package)
    assert office.reads("预演：1 个数据包可以合并")
    with office.store() as store:
        assert store.find(Finding, suspected=0) == []
    office.hands.click("act")
    office.settles()
    assert office.reads("已合并 1 个数据包")
    at = office.ledger(Column.NUMBER).index("2026-0001")  # the others are suspected, and have no number yet
    assert [it for it in office.ledger(Column.NUMBER) if it.startswith("2026-")] == ["2026-0001"]
    assert office.ledger(Column.PROBLEM)[at] == LEAK
    assert nameless(office.window) == []
    workbook = load_workbook(office.exports_the_ledger(tmp_path / "台账.xlsx"))
    heads, *rows = list(workbook.active.iter_rows(values_only=True))
    (row,) = [it for it in rows if dict(zip(heads, it, strict=True))["台账号"] == "2026-0001"]
    assert LEAK in row
    assert home.name not in map(str, row)


def test_an_inspector_begins_from_the_offices_package(somebody, tmp_path):
    office = somebody("office").begins(Way.SAMPLE, name="岑禾安", office=True)
    package = office.gives(tmp_path / "任务.inspection")
    office.leaves()
    inspector = somebody("field").begins(Way.PACKAGE, name="骆青川", file=package)
    assert inspector.reads("要去 24 处")
    with inspector.store() as store:
        assert len(store.find(Site, kind="household")) == 240
        assert len(store.rows("SELECT id FROM person WHERE name = '骆青川'")) == 1
