"""Views of the ledger: the built-in ones, one's own, and whatever a setting may hold."""

import json
import random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from inspector.db import ledger
from inspector.db.ledger import LedgerFilter, SortKey
from inspector.rectification.moves import Stage
from inspector.rectification.rates import Figure
from inspector.rectification.steps import Flag, State
from inspector.ui.models import ledger_views
from inspector.ui.models.ledger import Column
from inspector.ui.models.ledger_views import BUILT_IN, SavedView, Span, Wanted
from inspector.ui.pages.ledger_keeping import COLUMNS, VIEWS
from tests.ui.ledgers import add_condition, column, listed, settle


def counts(page):
    return {it.words: it.count for it in page.views.list.shown.values}


def choose(hands, window, name):
    """Go to a view by the keyboard."""
    views = window.pages["ledger"].views.list
    line = next(it for it in views.shown.values if it.words == name)
    views.set_current(line)
    views.setFocus()
    hands.press("Return", views)
    settle(hands, window)


def test_the_built_in_views_say_what_they_come_to_and_show_it(desk, hands):
    window = desk("field", "ledger")
    page = window.pages["ledger"]
    said = counts(page)
    assert said == {
        "逾期未销": 2,
        "本周到期": 0,
        "等我复查": 0,
        "反弹": 0,
        "超15天无进展": 0,
        "待交办": 4,
        "待销号": 0,
    }
    choose(hands, window, "逾期未销")
    assert column(page, Column.STATE) == ["逾期", "逾期"]
    assert page.filters.chips["states"].value == "逾期"
    choose(hands, window, "待交办")
    assert page.model.rowCount() == 4
    glance, today = window.session.glance, page.model.today
    for view in BUILT_IN:
        assert page.views.counts[view.key] == ledger.count(glance, view.wanted.on(today), today=today)


def test_a_view_of_ones_own_is_kept_renamed_and_removed(desk, hands):
    window = desk("field", "ledger")
    page = window.pages["ledger"]
    add_condition(hands, window, "严重", "重大")
    page.view.set_columns([("state", 0), ("problem", 0), ("unit", 180)])
    page._sort(SortKey.SEVERITY, True)
    settle(hands, window)
    hands.click("save_view")
    hands.click("keep_name")
    assert hands.reads("△ 请起个名字")
    hands.type_text("  大 问题 ", into="view_name")
    hands.click("keep_name")
    settle(hands, window)
    assert counts(page)["大 问题"] == 2
    kept = ledger_views.read(window.session.glance.setting(VIEWS))
    assert [(it.name, it.wanted.which.severities, it.sort, it.descending) for it in kept] == [
        ("大 问题", (3,), SortKey.SEVERITY, True)
    ]
    page.apply(Wanted())
    page.view.set_columns(())
    choose(hands, window, "大 问题")
    assert page.filters.filter.severities == (3,)
    assert page.view.columns() == (("state", page.view.columns()[0][1]), ("problem", 0), ("unit", 180))
    hands.press("F2", page.views.list)
    hands.type_text("最大的", into="view_name", replace=True)
    hands.click("keep_name")
    assert "最大的" in counts(page)
    page.views.list.set_current(next(it for it in page.views.list.shown.values if it.words == "最大的"))
    hands.press("Delete", page.views.list)
    settle(hands, window)
    assert len(counts(page)) == len(BUILT_IN)
    assert ledger_views.read(window.session.glance.setting(VIEWS)) == []
    choose(hands, window, "反弹")
    hands.press("Delete", page.views.list)
    assert len(counts(page)) == len(BUILT_IN), "what every office asks stays"


def test_columns_are_chosen_moved_and_found_again(desk, hands):
    window = desk("field", "ledger")
    page = window.pages["ledger"]
    hands.click("choose_columns")
    edit = hands.see("picker_search")
    hands.type_text("责任单位", into=edit)
    QTest.keyClick(edit, Qt.Key.Key_Return)
    assert not page.view.isColumnHidden(Column.UNIT)
    assert [it.on for it in listed(hands)] == [True]
    hands.type_text("照片", into=edit, replace=True)
    QTest.keyClick(edit, Qt.Key.Key_Return)
    assert page.view.isColumnHidden(Column.PHOTOS)
    QTest.keyPress(edit, Qt.Key.Key_Escape)
    head = page.view.horizontalHeader()
    head.moveSection(head.visualIndex(Column.UNIT), 1)
    page.view.setColumnWidth(Column.UNIT, 177)
    hands.wait_until(lambda: '"unit", 177' in window.session.glance.setting(COLUMNS))
    names = [name for name, _ in page.view.columns()]
    assert names == ["state", "unit", "severity", "number", "place", "problem", "due"]
    page.view.set_columns(())
    again = type(page)(window.session)
    assert again.view.columns()[1] == ("unit", 177)
    again.deleteLater()


@pytest.mark.parametrize(
    "text",
    ["", "{}", "[", "[" * 100_000, "null", "7", '[{"name": 3}]', '[{"name": "", "filter": {}}]', "[[[]]]",
     '[{"name": "a", "filter": {"nobody": 1}, "span": null, "sort": "due", "descending": false}]',
     '[{"name": "a", "filter": {"severities": [9]}, "span": null, "sort": "due", "descending": false}]',
     '[{"name": "a", "filter": {"severities": [true]}, "span": null, "sort": "due", "descending": false}]',
     '[{"name": "a", "filter": {"states": ["gone"]}, "span": null, "sort": "due", "descending": false}]',
     '[{"name": "a", "filter": {"text": null}, "span": null, "sort": "due", "descending": false}]',
     '[{"name": "a", "filter": {"rebound": "yes"}, "span": null, "sort": "due", "descending": false}]',
     '[{"name": "a", "filter": {}, "span": "year", "sort": "due", "descending": false}]',
     '[{"name": "a", "filter": {}, "span": null, "sort": "beauty", "descending": false}]',
     '[{"name": "a", "filter": {}, "span": null, "sort": "due", "descending": 1}]', "x" * 300_000],
)  # fmt: skip
def test_a_setting_that_makes_no_sense_is_no_view(text):
    assert ledger_views.read(text) == []


def test_views_come_back_as_they_were_kept():
    chance = random.Random(7)
    views = []
    for number in range(30):
        which = LedgerFilter(
            areas=("990101",) * chance.randint(0, 2), states=tuple(chance.sample(list(State), chance.randint(0, 4))),
            stages=tuple(chance.sample(list(Stage), 2)), flags=tuple(chance.sample(list(Flag), chance.randint(0, 3))),
            severities=tuple(chance.sample(range(4), chance.randint(0, 4))), units=("甲", "乙"),
            rebound=chance.choice([None, True, False]), text=chance.choice(["", "破裂 \"'", "\ud83d\ude00"]),
            due_from=chance.choice([None, "2026-01-01"]), drafts=chance.choice([True, False]), campaign="c",
            figure=chance.choice([None, *Figure]), since=chance.choice([None, "2026-11-01"]), until="2026-11-30",
            found_from=chance.choice([None, "2026-01-01"]), town=chance.choice([None, "", "t"]),
            traits=("tag:model",) * chance.randint(0, 1), findings=("f",) * chance.randint(0, 2),
        )  # fmt: skip
        views.append(
            SavedView(
                name=f"视图{number}", wanted=Wanted(which=which, span=chance.choice([None, *Span])),
                sort=chance.choice(list(SortKey)), descending=chance.choice([True, False]),
                columns=(("state", 80), ("problem", 0)),
            )
        )  # fmt: skip
    assert ledger_views.read(ledger_views.written(views)) == views
    one = json.loads(ledger_views.written(views[:1]))
    assert ledger_views.read(json.dumps([7, *one, *one, {}])) == views[:1], "the good ones stay, and none twice"
    for odd in ("no such figure", 7, ["done"], None):
        assert ledger_views.read(json.dumps([one[0] | {"filter": {"figure": odd}}])) == []


@pytest.mark.parametrize("found", [None, 3, "x", {}, [1], [["a"]], [["a", "b"]], [["a", -1]], [["a", True]], [[1, 2]]])
def test_columns_that_make_no_sense_are_none(found):
    assert ledger_views.columns(found) == ()


def test_a_hostile_setting_does_not_keep_the_page_from_opening(desk, hands):
    window = desk("field", "today")
    window.session.do(window, lambda store: store.set_setting(COLUMNS, '[["nobody", 5], ["problem", 2000]]'))
    window.session.do(window, lambda store: store.set_setting(VIEWS, '[{"name": "x"}, "[["]'))
    settle(hands, window)
    window.show_page("ledger")
    settle(hands, window)
    page = window.pages["ledger"]
    assert {name for name, _ in page.view.columns()} == {"state", "problem"}
    assert len(counts(page)) == len(BUILT_IN)
