"""What the ledger is filtered by: chips, and the list they are chosen from by keyboard."""

from datetime import date, timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from inspector.db.ledger import LedgerFilter
from inspector.rectification.rates import Figure
from inspector.rectification.steps import Flag, State
from inspector.ui.models.ledger import Column
from inspector.ui.models.ledger_views import Span, Wanted
from inspector.ui.pages.ledger_conditions import CONDITIONS, NOTHING_KNOWN, Offered, chosen, is_on, without
from tests.ui.ledgers import add_condition, column, let_go, listed, pick, settle, take_away


def test_conditions_are_chosen_from_a_list_and_taken_away_by_their_cross(desk, hands):
    window = desk("field", "ledger")
    page = window.pages["ledger"]
    add_condition(hands, window, "状态", "逾期")
    assert column(page, Column.STATE) == ["逾期", "逾期"]
    add_condition(hands, window, "严重", "提示")
    assert page.model.rowCount() == 0
    assert hands.reads("没有符合这些条件的问题。")
    take_away(hands, page.filters.chips["states"])
    settle(hands, window)
    assert column(page, Column.PROBLEM) == ["=1+1 台账户主不符"]
    hands.press("Delete", page.filters.chips["severities"])
    settle(hands, window)
    assert page.model.rowCount() == 4
    add_condition(hands, window, "另列", "草稿里的问题也列出")
    assert "草稿" in column(page, Column.STATE)
    add_condition(hands, window, "问题码", "T02 破裂渗漏")
    assert page.model.rowCount() == 3
    known = page.filters.offered.known
    add_condition(hands, window, "责任单位", known.units[0][1])
    assert page.filters.chips["unit"].value.startswith(known.units[0][1][:8])
    add_condition(hands, window, "行动", known.campaigns[0][1])
    assert 0 < page.model.rowCount() < 3


def test_what_is_typed_finds_a_value_among_all_conditions(desk, hands):
    window = desk("field", "ledger")
    page = window.pages["ledger"]
    hands.press("F3", page.view)
    hands.type_text("重大", into="picker_search")
    assert [(it.words, it.right) for it in listed(hands)] == [("重大", "严重")]
    hands.press("Return", hands.see("picker_search"))
    settle(hands, window)
    assert page.filters.filter.severities == (3,)
    assert listed(hands)[0].on, "the list stays open for more of the same"
    pick(hands, window, "较重")
    assert page.filters.filter.severities == (3, 2)
    assert page.filters.chips["severities"].value == "重大、较重"
    hands.type_text("一个也没有", into="picker_search", replace=True)
    assert hands.reads("没有含这几个字的。")
    let_go(hands)
    assert hands.see_all("picker") == []
    assert page.filters.more.hasFocus()


def test_the_list_is_walked_by_arrows_and_the_way_back_leads_to_the_conditions(desk, hands):
    window = desk("field", "ledger")
    page = window.pages["ledger"]
    hands.press("F3", page.view)
    edit = hands.see("picker_search")
    first = [it.words for it in listed(hands)]
    QTest.keyClick(edit, Qt.Key.Key_Down)
    QTest.keyClick(edit, Qt.Key.Key_Down)
    QTest.keyClick(edit, Qt.Key.Key_Right)
    assert [it.words for it in listed(hands)] == ["重大", "较重", "一般", "提示"]
    QTest.keyClick(edit, Qt.Key.Key_Left)
    assert [it.words for it in listed(hands)] == first
    QTest.keyClick(edit, Qt.Key.Key_PageDown)
    QTest.keyClick(edit, Qt.Key.Key_Up)
    QTest.keyClick(edit, Qt.Key.Key_Escape)
    assert page.filters.wanted == Wanted()


def test_a_chip_changes_its_own_condition(desk, hands):
    window = desk("field", "ledger", LedgerFilter(severities=(3,)))
    page = window.pages["ledger"]
    hands.press("Return", page.filters.chips["severities"])
    edit = hands.see("picker_search")
    QTest.keyClick(edit, Qt.Key.Key_Space)  # the grave ones are taken out again
    settle(hands, window)
    assert page.filters.chips == {}
    assert page.model.rowCount() == 4
    let_go(hands)
    page.apply(Wanted(which=LedgerFilter(text="裂缝")))
    settle(hands, window)
    hands.press("Return", page.filters.chips["text"])
    assert page.search.hasFocus()


def test_due_days_are_a_span_that_moves_on_or_two_days(desk, hands):
    window = desk("field", "ledger")
    page = window.pages["ledger"]
    add_condition(hands, window, "期限", "本周到期")
    assert page.filters.wanted.span is Span.WEEK
    assert page.model.rowCount() == 0
    hands.press("F3", page.view)
    pick(hands, window, "期限", "从…到…")
    dialog = hands.see("day_span")
    dialog.first.show_day("2026-02-01")
    dialog.last.show_day("2026-01-01")
    hands.click("show_span")
    assert hands.reads("△ 截止日早于起始日")
    dialog.first.show_day("2026-01-01")
    dialog.last.show_day("2026-01-31")
    hands.click("show_span")
    settle(hands, window)
    assert page.filters.wanted == Wanted(which=LedgerFilter(due_from="2026-01-01", due_to="2026-01-31"))
    assert column(page, Column.STATE) == ["逾期", "逾期"]
    assert page.filters.chips["due"].value == "2026年1月1日至2026年1月31日"
    take_away(hands, page.filters.chips["due"])
    settle(hands, window)
    assert page.model.rowCount() == 4


def test_spans_are_counted_from_the_day_asked_for():
    monday, sunday = date(2026, 11, 16), date(2026, 11, 22)
    for day in range(7):
        assert Span.WEEK.days(monday + timedelta(days=day)) == (monday, sunday)
    assert Span.MONTH.days(date(2026, 12, 31)) == (date(2026, 12, 1), date(2026, 12, 31))
    assert Span.MONTH.days(date(2028, 2, 9)) == (date(2028, 2, 1), date(2028, 2, 29))
    wanted = Wanted(which=LedgerFilter(severities=(3,)), span=Span.NEXT)
    assert wanted.on("2026-11-22") == LedgerFilter(severities=(3,), due_from="2026-11-22", due_to="2026-11-28")


def test_every_condition_of_a_filter_shows_a_chip(chinese):
    offered = Offered(NOTHING_KNOWN)
    full = LedgerFilter(
        areas=("990101",), grid="g", states=(State.OVERDUE,), stages=("open",), flags=(Flag.SILENT,), severities=(3,),
        units=("u",), leads=("u",), leaders=("p",), people=("p",), codes=("T02",), themes=("t",), sources=("s",),
        campaign="c", origin="o", rebound=True, suspected=False, site="s", visit="v", due_from="2026-01-01",
        findings=("f", "g"),
        due_to="很晚", unnumbered=True, text="裂", drafts=True, town="a", traits=("tag:model",), figure=Figure.DONE,
        since="2026-11-01", until="2026-11-21", found_from="2026-01-01", found_to="2026-10-31",
    )  # fmt: skip
    wanted = Wanted(which=full)
    assert all(is_on(wanted, name) for name in CONDITIONS)
    assert all(offered.value(wanted, name) for name in CONDITIONS)
    assert offered.value(wanted, "figure") == "已整改（含已销号） · 2026年11月1日至2026年11月21日"
    assert offered.value(wanted, "findings") == "指定的2条"
    assert offered.value(wanted, "found") == "2026年1月1日至2026年10月31日"
    assert offered.value(Wanted(which=LedgerFilter(town="")), "town") == "无"
    for name in CONDITIONS:
        wanted = without(wanted, name)
        assert not is_on(wanted, name)
    assert wanted == Wanted(), "nothing narrows a list unseen"
    assert chosen(chosen(Wanted(), "rebound", True), "rebound", True) == Wanted()
