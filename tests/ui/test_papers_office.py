"""Papers in the window of an office and of the laptop it works with: registers, blocks, formal numbers, what comes of a
paper that is out, several papers at once and stopped.
"""

import threading

import pytest
from PySide6.QtWidgets import QFileDialog

from inspector.operations import exchange, supplement
from inspector.operations.papers import batch, register, standing
from inspector.records import Finding, NumberBlock, Paper, Visit
from inspector.ui.pages import papers_leaving
from tests.ui.test_papers import issue, settle
from tests.ui.test_papers_acts import issued  # noqa: F401 - a fixture
from tests.ui.test_papers_acts import paper as shown_paper

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)")  # menus, offscreen


@pytest.fixture
def laptops_paper(desk, hands, tmp_path):
    """The office's window with a paper merged that a laptop numbered itself; the window and the paper's number."""
    laptop = desk("field", "papers")
    number = issue(hands, laptop)
    parcel = tmp_path / "laptop.inspection"
    laptop.session.do(laptop, lambda store: exchange.export(store, parcel))
    settle(hands, laptop)
    laptop.hide()
    office = desk("office", "papers")
    office.session.do(office, lambda store: exchange.merge(store, [parcel]))
    settle(hands, office)
    hands.wait_until(lambda: office.pages["papers"].found.issued, 10_000)
    show(hands, office, office.pages["papers"].found.issued[0])
    return office, number


def show(hands, window, line):
    page = window.pages["papers"]
    page.choose(line)
    hands.wait_until(lambda: page.shown is not None and page.shown.line.key == line.key, 30_000)
    settle(hands, window)


def tiles(window):
    return [(it.number, it.state) for it in window.pages["papers"].beside.side.register.tiles.shown.values]


def dialog(hands, name):
    hands.wait_until(lambda: [it for it in hands.see_all(name) if it.isWindow()], 10_000)
    return next(it for it in hands.see_all(name) if it.isWindow())


# formal numbers


def test_a_laptops_paper_gets_the_next_number_of_the_office(laptops_paper, hands):
    window, number = laptops_paper
    hands.click("enter_paper")
    asked = dialog(hands, "enter_paper")
    hands.click(asked.act)
    hands.wait_until(lambda: shown_paper(window).formal is not None, 10_000)
    settle(hands, window)
    formal = shown_paper(window).formal
    assert formal.startswith("青督反〔")
    assert formal.endswith("〕1号")
    assert shown_paper(window).number == number
    assert hands.reads(formal)
    assert register.tiles(window.session.glance, "青督反", shown_paper(window).year)[0].state == "used"


def test_a_formal_number_is_typed_as_in_the_book_and_refused_where_it_is_none_or_taken(laptops_paper, hands):
    window, _ = laptops_paper
    year = shown_paper(window).year
    held = shown_paper(window).id
    hands.click("enter_paper")
    asked = dialog(hands, "enter_paper")
    hands.type_text("第三份", asked.formal)
    hands.click(asked.act)
    hands.wait_until(asked.wrong.isVisible, 10_000)
    assert shown_paper(window).formal is None
    hands.type_text(f"青督反[{year}]7号", asked.formal, replace=True)
    hands.click(asked.act)
    hands.wait_until(lambda: shown_paper(window).formal == f"青督反〔{year}〕7号", 10_000)
    settle(hands, window)
    waiting = window.pages["papers"].found.waiting[0]
    show(hands, window, waiting)
    assert window.pages["papers"].shown.next_number == f"青督反〔{year}〕8号"
    hands.click("issue_paper")
    page = window.pages["papers"]
    hands.wait_until(lambda: page.shown is not None and page.shown.issued.paper not in (None, held), 30_000)
    settle(hands, window)
    assert shown_paper(window).number == f"青督反〔{year}〕8号"
    assert not hands.see_all("enter_paper")  # it stands in the register already


# registers and blocks


def test_the_register_of_an_office_shows_used_void_current_and_free(laptops_paper, hands):
    window, _ = laptops_paper
    page = window.pages["papers"]
    show(hands, window, page.found.waiting[0])
    assert tiles(window)[:2] == [(1, "current"), (2, "free")]
    hands.click("issue_paper")
    hands.wait_until(lambda: page.shown is not None and page.shown.issued.paper is not None, 30_000)
    settle(hands, window)
    first = shown_paper(window)
    assert first.running == 1
    assert tiles(window)[:2] == [(1, "current"), (2, "free")]
    assert hands.reads(f"青督反〔{first.year}〕")
    window.session.do(window, lambda store: standing.void(store, first.id, "重复签发"))
    settle(hands, window)
    assert hands.reads("作废留册：1 号")
    again = next(it for it in page.found.waiting if it.visit == first.visit)
    show(hands, window, again)
    assert tiles(window)[:3] == [(1, "void"), (2, "current"), (3, "free")]
    strip = page.beside.side.register.tiles
    strip.setFocus()
    hands.press("Home", strip)
    hands.wait_until(lambda: page.shown is not None and page.shown.issued.paper == first.id, 20_000)
    settle(hands, window)


def test_a_block_is_given_from_its_button_to_a_laptop_that_was_met(laptops_paper, hands):
    window, number = laptops_paper
    mark = number[1:4]
    hands.click("give_block")
    asked = dialog(hands, "give_numbers")
    settle(hands, window)
    assert asked.laptop.currentText().startswith(mark)
    assert asked.kind.currentText() == "督导反馈意见书"
    asked.kind.setCurrentIndex(asked.kind.findData("hand_over"))
    asked.kind.activated.emit(asked.kind.currentIndex())
    settle(hands, window)
    hands.click(asked.act)
    hands.wait_until(lambda: window.session.glance.find(NumberBlock), 10_000)
    settle(hands, window)
    (block,) = window.session.glance.find(NumberBlock)
    assert (block.series, block.first, block.last) == ("青督交", 1, 20)
    assert block.device[:3].upper() == mark
    assert ("青督交", block.year) in window.pages["papers"].found.registers


# what comes of a paper that is out


def test_a_supplement_is_issued_for_what_was_corrected(issued, hands):  # noqa: F811
    page, old = issued.pages["papers"], shown_paper(issued)
    finding = issued.session.glance.find(Finding, visit=old.visit)[0]
    issued.session.do(
        issued, lambda store: supplement.add(store, finding.id, reason="现场复核，裂缝不渗漏", severity=1)
    )
    settle(hands, issued)
    hands.click("supplement")
    hands.wait_until(lambda: page.shown is not None and page.shown.line.kind == "supplement", 20_000)
    settle(hands, issued)
    assert page.shown.issued.paper is None
    hands.click("issue_paper")
    hands.wait_until(lambda: page.shown is not None and page.shown.issued.paper not in (None, old.id), 30_000)
    settle(hands, issued)
    made = shown_paper(issued)
    assert (made.kind, made.amends, made.visit) == ("supplement", old.id, old.visit)
    assert hands.reads(f"补充 {old.number}")
    assert standing.standing(issued.session.glance, old.id).supplements == (made,)


def test_where_nothing_was_corrected_there_is_nothing_to_supplement(issued, hands):  # noqa: F811
    hands.click("supplement")
    hands.wait_until(lambda: hands.see_all("papers_nothing") and hands.see("papers_nothing").text(), 20_000)
    settle(hands, issued)
    hands.wait_until(lambda: "…" not in hands.see("papers_nothing").text(), 10_000)
    assert not hands.see_all("issue_paper") or not hands.see("issue_paper").isEnabled()
    assert len(issued.session.glance.find(Paper)) == 1


def test_the_proof_of_service_goes_with_its_paper_and_has_no_number(issued, hands):  # noqa: F811
    page, old = issued.pages["papers"], shown_paper(issued)
    hands.click("delivery")
    hands.wait_until(lambda: page.shown is not None and page.shown.line.kind == "delivery", 20_000)
    settle(hands, issued)
    assert page.shown.issued.paper is None
    assert not hands.see_all("issue_paper")
    assert page.print.kind == "filled"
    assert old.number in page.shown.issued.content.goes_with
    assert hands.reads("送达回证")
    assert len(issued.session.glance.find(Paper)) == 1


# several at once


def test_a_batch_says_how_far_it_is_and_stops_between_two(desk, hands, tmp_path, monkeypatch):
    window = desk("field", "papers")
    settle(hands, window)
    page, stopped = window.pages["papers"], threading.Event()

    def one_then_wait(store, papers, folder, *, progress, cancelled):
        def told(done, of):
            progress(done, of)
            assert stopped.wait(30)

        return batch.file_all(store, papers, folder, progress=told, cancelled=cancelled)

    monkeypatch.setattr(papers_leaving, "file_all", one_then_wait)
    hands.press("Ctrl+M", page.left.list)
    hands.press("Ctrl+A", page.left.list)
    hands.click("batch_folder")
    chosen = hands.see("choose_folder", QFileDialog)
    chosen.selectFile(str(tmp_path / "documents"))
    chosen.accept()
    hands.wait_until(lambda: hands.reads("文书存到文件夹 1/2"), 60_000)
    hands.click(window.status.running.stop)
    stopped.set()
    hands.wait_until(lambda: hands.reads("已停止；存好的留着"), 30_000)
    settle(hands, window)
    assert len(list((tmp_path / "documents").glob("*.pdf"))) == 1
    assert len(window.session.glance.find(Paper)) == 1
    assert len(window.session.glance.find(Visit)) == 3
    assert hands.see_all("error_dialog") == []
