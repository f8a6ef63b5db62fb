"""Findings are handed over in the window: a paper for each unit, from a visit or as they were chosen in the ledger."""

import json

import pytest
from PySide6.QtCore import QItemSelectionModel

from inspector.db.ledger import LedgerFilter
from inspector.operations import finding as findings
from inspector.operations.papers import printing
from inspector.records import Finding, Paper, PaperFinding, ReferenceTable, Unit
from inspector.ui.pages.papers_lines import state
from tests.ui import ledgers as in_list
from tests.ui.offices import finish
from tests.ui.test_papers import draft_of, menu, pick, settle

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)")  # menus, offscreen


@pytest.fixture
def shared(desk, hands):
    """The window on a finalised visit with findings of two units and one of nobody; the window and the visit."""
    window = desk("field", "today")
    visit = draft_of(window).id

    def part(store):
        for it in store.find(Finding, visit=visit):
            findings.delete(store, it.id)
        first, second = (it.id for it in store.find(Unit)[:2])
        for text, unit in (("化粪池破裂", first), ("没有管护牌", second), ("道路不平", None)):
            findings.change(store, findings.add(store, visit, text=text, severity=1), unit=unit, due="2027-01-05")
        finish(store, visit)

    window.session.do(window, part)
    settle(hands, window)
    window.show_page("papers", visit)
    hands.wait_until(lambda: window.pages["papers"].shown is not None, 30_000)
    settle(hands, window)
    return window, visit


def unit_names(window):
    return [it.name for it in window.session.glance.find(Unit)[:2]]


def handed(page, kind="hand_over"):
    return {it.addressee: it for it in page.left.list.shown.values if it.kind == kind}


def show(hands, window, line):
    page = window.pages["papers"]
    page.choose(line)
    hands.wait_until(lambda: page.shown is not None and page.shown.line.key == line.key, 30_000)
    settle(hands, window)


def issue_shown(hands, window):
    page = window.pages["papers"]
    hands.click("issue_paper")
    hands.wait_until(lambda: page.shown is not None and page.shown.issued.paper is not None, 30_000)
    settle(hands, window)
    return window.session.glance.get(Paper, page.shown.issued.paper)


def test_a_visit_has_a_line_for_each_unit_and_each_is_issued(shared, hands):
    window, visit = shared
    page = window.pages["papers"]
    hands.click(page.left.which.segments[1])
    first, second = unit_names(window)
    assert set(handed(page)) == {first, second, "未定责任单位"}
    assert set(handed(page, "rectify")) == {first, second, "未定责任单位"}
    show(hands, window, handed(page)[second])
    assert page.shown.issued.content.addressee == second
    assert page.shown.known.findings == 1
    paper = issue_shown(hands, window)
    assert (paper.kind, paper.visit, paper.addressee) == ("hand_over", visit, second)
    assert paper.unit == window.session.glance.find(Unit)[1].id
    settle(hands, window)
    lines = [it for it in page.left.here if it.kind == "hand_over"]
    assert sorted((it.addressee, it.state) for it in lines) == sorted(
        [(first, "waiting"), ("未定责任单位", "waiting"), (second, "issued")]
    )
    show(hands, window, next(it for it in lines if it.addressee == "未定责任单位"))
    nobodys = issue_shown(hands, window)
    on_it = window.session.glance.find(PaperFinding, paper=nobodys.id)
    assert [window.session.glance.get(Finding, it.finding).text for it in on_it] == ["道路不平"]
    assert nobodys.addressee.endswith("人民政府")


def test_one_more_offers_each_unit_and_all_on_one(shared, hands):
    window, _ = shared
    page = window.pages["papers"]
    first, _ = unit_names(window)
    hands.press("Ctrl+N", page.left.list)
    words = [it.text() for it in menu(hands, "kinds_menu").actions()]
    assert {"问题交办单", f"问题交办单 · {first}", "问题交办单 · 未定责任单位"} <= set(words)
    pick(hands, "kinds_menu", "问题交办单")
    hands.wait_until(lambda: page.shown is not None and page.shown.line.kind == "hand_over", 30_000)
    settle(hands, window)
    assert page.shown.known.findings == 3
    assert page.shown.issued.content.addressee.endswith("人民政府")


def test_a_units_paper_is_superseded_by_one_for_the_same_unit(shared, hands):
    window, _ = shared
    page = window.pages["papers"]
    hands.click(page.left.which.segments[1])
    first, _ = unit_names(window)
    show(hands, window, handed(page, "rectify")[first])
    old = issue_shown(hands, window)
    hands.click("supersede")
    hands.wait_until(lambda: page.shown is not None and page.shown.line.replaces == old.id, 30_000)
    settle(hands, window)
    assert page.shown.known.findings == 1
    new = issue_shown(hands, window)
    assert (new.replaces, new.unit, new.visit, new.addressee) == (old.id, old.unit, old.visit, first)


def test_a_units_paper_is_put_off_as_it_is(shared, hands):
    window, _ = shared
    page = window.pages["papers"]
    hands.click(page.left.which.segments[1])
    first, _ = unit_names(window)
    page.left.tick.setChecked(True)
    page.left.list.setFocus()
    page.left.list.set_current(handed(page)[first])
    hands.press("Space", page.left.list)
    hands.click("batch_queue")
    hands.wait_until(lambda: len(printing.queue(window.session.glance)) == 1, 10_000)
    (it,) = printing.queue(window.session.glance)
    assert (it.kind, it.unit) == ("hand_over", window.session.glance.find(Unit)[0].id)


def have_made(hands, window, paper):
    """What the ledger's 批量 has made of the selected findings."""
    hands.press("Ctrl+B", window.pages["ledger"].view)
    settle(hands, window)
    in_list.pick(hands, window, f"出文书：{paper}")


def test_findings_chosen_in_the_ledger_are_handed_over_unit_by_unit(shared, hands):
    window, visit = shared
    window.show_page("ledger", LedgerFilter(visit=visit))
    ledger = window.pages["ledger"]
    settle(hands, window)
    assert ledger.model.rowCount() == 3
    flags = QItemSelectionModel.SelectionFlag
    for row in range(3):
        if ledger.model.row(row).text != "道路不平":
            ledger.view.selectionModel().select(ledger.model.index(row, 0), flags.Select | flags.Rows)
        else:
            ledger.view.selectionModel().select(ledger.model.index(row, 0), flags.Deselect | flags.Rows)
    have_made(hands, window, "整改通知书")
    page = window.pages["papers"]
    hands.wait_until(lambda: window.current == "papers" and page.shown is not None, 30_000)
    settle(hands, window)
    first, second = unit_names(window)
    assert [(it.kind, it.state) for it in page.brought] == [("rectify", "waiting")] * 2
    assert {it.addressee for it in page.left.list.shown.values[:2]} == {first, second}
    assert page.shown.line.kind == "rectify"
    one = issue_shown(hands, window)
    assert one.unit is not None
    assert len(page.brought) == 1
    assert [it.paper for it in window.session.glance.find(PaperFinding)] == [one.id]
    show(hands, window, page.brought[0])
    other = issue_shown(hands, window)
    assert {one.addressee, other.addressee} == {first, second}
    assert page.brought == ()


def test_findings_of_a_draft_are_looked_at_but_not_issued(desk, hands):
    window = desk("field", "papers")
    visit = draft_of(window).id
    window.show_page("ledger", LedgerFilter(visit=visit, drafts=True))
    settle(hands, window)
    have_made(hands, window, "问题交办单")
    page = window.pages["papers"]
    hands.wait_until(lambda: page.shown is not None and page.shown.line.kind == "hand_over", 30_000)
    settle(hands, window)
    assert not hands.see("issue_paper").isEnabled()
    assert hands.reads("检查还没定稿，这是草稿")


def test_too_many_findings_are_refused_in_words(shared, hands, monkeypatch):
    window, visit = shared
    monkeypatch.setattr("inspector.operations.papers.handing.MOST", 2)
    window.show_page("ledger", LedgerFilter(visit=visit))
    settle(hands, window)
    window.pages["ledger"].view.selectAll()
    have_made(hands, window, "问题交办单")
    assert hands.reads("一次最多交办 2 个问题")
    assert window.current == "ledger"


def test_a_kind_that_is_ill_worded_says_so_in_the_list_and_stops_no_other(shared, hands):
    window, visit = shared
    page = window.pages["papers"]
    row = {"kind": "record", "part": "lead", "form": "any", "text": "", "text_en": "", "note": ""}
    bad = row | {"kind": "rectify", "part": "opening", "text": "请{nobody}整改"}

    def bring(store):
        with store.operation("change_table") as edit:
            edit.create(
                ReferenceTable, name="paper_wording", version=9, rows=json.dumps([row, bad], ensure_ascii=False),
                note=None,
            )  # fmt: skip

    window.session.do(window, bring)
    settle(hands, window)
    window.show_page("papers", visit)
    hands.click(page.left.which.segments[1])
    settle(hands, window)
    first, _ = unit_names(window)
    assert handed(page, "rectify")[first].state == "ill_worded"
    assert state(handed(page, "rectify")[first])[2] == "用语有误"
    assert handed(page)[first].state == "waiting"
    page.choose(handed(page, "rectify")[first])
    hands.wait_until(lambda: "nobody" in hands.see("papers_nothing").text(), 20_000)
    assert not hands.see("issue_paper").isEnabled()
    show(hands, window, handed(page)[first])
    assert hands.see("issue_paper").isEnabled()
