"""The other papers on findings chosen in the ledger: pressed unit by unit, listed as one, drawn anew or issued."""

import pytest

from inspector.db.ledger import LedgerFilter
from inspector.operations.papers.standing import findings_on
from inspector.operations.rectification.adding import add
from inspector.records import Area, Finding, Paper, Unit
from tests.ui import ledgers as in_list
from tests.ui.test_papers import settle

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)")  # menus, offscreen


@pytest.fixture
def office(desk, hands):
    """The window of an office on two complaints, without visit or site, that two units answer for."""
    window = desk("office", "today")

    def part(store):
        village = store.find(Area, level="village")[0].id
        for text, unit in zip(("村口垃圾无人清运", "路灯损坏"), store.find(Unit)[:2], strict=True):
            add(store, text=text, source="complaint", area=village, unit=unit.id, due="2026-01-05", found="2026-01-02")

    window.session.do(window, part)
    settle(hands, window)
    window.show_page("ledger", LedgerFilter(sources=("complaint",)))
    settle(hands, window)
    window.pages["ledger"].view.selectAll()
    return window


def have_made(hands, window, paper):
    hands.press("Ctrl+B", window.pages["ledger"].view)
    settle(hands, window)
    in_list.pick(hands, window, f"出文书：{paper}")
    page = window.pages["papers"]
    hands.wait_until(lambda: window.current == "papers" and page.shown is not None, 30_000)
    settle(hands, window)
    return page


def test_late_findings_are_urged_unit_by_unit(office, hands):
    page = have_made(hands, office, "催办单")
    assert {(it.kind, it.state) for it in page.brought} == {("urge", "waiting")}
    assert {it.addressee for it in page.brought} == {it.name for it in office.session.glance.find(Unit)[:2]}
    hands.click("issue_paper")
    hands.wait_until(lambda: page.shown is not None and page.shown.issued.paper is not None, 30_000)
    settle(hands, office)
    paper = office.session.glance.get(Paper, page.shown.issued.paper)
    assert (paper.kind, paper.visit) == ("urge", None)
    (finding,) = findings_on(office.session.glance, paper.id)
    assert office.session.glance.get(Finding, finding).unit == paper.unit
    assert hands.see("void_paper").isEnabled()
    assert not hands.see_all("supplement")


def test_lists_are_one_paper_of_all_and_get_no_number(office, hands):
    page = have_made(hands, office, "三张清单")
    (line,) = page.brought
    assert (line.kind, line.state, page.shown.next) == ("lists", "anew", None)
    assert page.shown.known.findings == 2
    assert not page.shown.issued.content.number
