"""The dialog of printing: printers and their state, copies, pages; now, later, several; what is written down."""

import pytest

from inspector import settings
from inspector.db.store import Store
from inspector.errors import Fault, Kind
from inspector.operations.papers import issuing
from inspector.operations.papers import printing as printings
from inspector.operations.papers.waiting import Wanted, waiting
from inspector.paper import preview
from inspector.records import Paper, Printing, Visit
from inspector.ui import printing
from inspector.ui.dialogs.print_paper import PrintPaper
from inspector.ui.printers import Given, Printer
from tests.hands import nameless

PRINTERS = [
    Printer("二楼", "HP LaserJet", "ready", (), default=True),
    Printer("portable", "", "ready", ("paper",)),
    Printer("far", "", "stopped", ("offline",)),
]


class Tray:
    """Printers that keep what they are given, or refuse it."""

    def __init__(self):
        self.printers = list(PRINTERS)
        self.given = []
        self.refuse = {}
        self.wants = ()

    def hand_over(self, pdf, order, *, progress, cancelled):
        if (fault := self.refuse.get(len(self.given))) is not None:
            self.refuse.clear()
            raise fault
        progress(1, 1)
        self.given.append((pdf, order))
        return Given(order.printer, "job", self.wants)


@pytest.fixture
def tray(monkeypatch):
    made = Tray()
    monkeypatch.setattr(printing, "printers", lambda: made.printers)
    monkeypatch.setattr(printing, "hand_over", made.hand_over)
    return made


@pytest.fixture
def window(desk, tray):
    return desk("field", "settings")


def settle(hands, window):
    hands.wait_until(lambda: window.session.background.idle, 30_000)


def visits(window):
    return [it.id for it in window.session.glance.find(Visit) if it.finalised is not None]


def issued(hands, window, visit, kind="notice"):
    """A paper of the visit, as the office has it."""
    made = []
    window.session.do(window, lambda store: issuing.issue(store, kind, visit), made.append)
    hands.wait_until(lambda: made, 30_000)
    return made[0]


def opened(hands, window, papers):
    dialog = PrintPaper(window, window.session, papers)
    dialog.show_over()
    hands.wait_until(dialog.isVisible)
    settle(hands, window)
    return dialog


def logged(window):
    return [it for it in window.session.glance.find(Printing) if it.state == "done"]


def test_a_paper_is_printed_with_what_is_usual(hands, window, tray):
    visit = visits(window)[0]
    paper = issued(hands, window, visit)
    dialog = opened(hands, window, [Wanted("notice", visit, paper.paper)])
    assert not dialog.isModal()
    assert nameless(dialog) == []
    assert hands.reads(paper.number)
    assert hands.reads("就绪")
    assert dialog.printer.currentText() == "二楼 · HP LaserJet"
    assert dialog.copies.value == 3  # 一式三份
    ended = []
    dialog.printed.connect(ended.append)
    hands.press("Ctrl+Return", dialog)
    hands.wait_until(lambda: ended, 20_000)
    settle(hands, window)
    (pdf, order), *more = tray.given
    assert not more
    assert preview.page_count(pdf) == paper.drawn.pages
    assert (order.printer, order.copies, order.sides, order.media, order.pages) == ("二楼", 3, "long", "A4", ())
    assert paper.number in order.title
    assert [(it.paper, it.kind, it.subject, it.copies, it.printer) for it in logged(window)] == [
        (paper.paper, "notice", visit, 3, "二楼")
    ]
    assert settings.load().printer == "二楼"


def test_a_reprint_says_so_and_keeps_its_fingerprint(hands, window, tray):
    visit = visits(window)[0]
    paper = issued(hands, window, visit)
    window.session.do(window, lambda store: printings.log(store, kind="notice", subject=visit, paper=paper.paper))
    settle(hands, window)
    opened(hands, window, [Wanted("notice", visit, paper.paper)])
    assert hands.reads("补打")
    hands.click("print_now")
    hands.wait_until(lambda: tray.given, 20_000)
    settle(hands, window)
    assert "补打" in "".join(preview.page_text(tray.given[0][0], it) for it in range(paper.drawn.pages))
    assert window.session.glance.get(Paper, paper.paper).sha256
    assert len(logged(window)) == 2


def test_copies_sides_and_pages_are_said(hands, window, tray):
    visit = visits(window)[0]
    dialog = opened(hands, window, [Wanted("notice", visit)])
    assert dialog.paper.pages > 1
    hands.type_text("0", dialog.copies.edit, replace=True)
    assert hands.reads("请填 1 至 99")
    assert not hands.see("print_now").isEnabled()
    hands.type_text("2", dialog.copies.edit, replace=True)
    dialog.sides.choose_key("nothing")
    hands.click(dialog.sides.segments[1])
    hands.type_text("9-1", dialog.pages, replace=True)
    assert any("如 1-3,5" in it for it in [dialog.pages_field.below.text()])
    assert not hands.see("print_now").isEnabled()
    hands.type_text("1", dialog.pages, replace=True)
    hands.click("print_now")
    hands.wait_until(lambda: tray.given, 20_000)
    settle(hands, window)
    order = tray.given[0][1]
    assert (order.copies, order.sides, order.pages) == (2, "one", (1,))
    assert not settings.load().both_sides


def test_a_printer_that_stands_still_says_why_and_is_not_given_anything(hands, window, tray):
    dialog = opened(hands, window, [Wanted("notice", visits(window)[0])])
    hands.choose(dialog.printer, "far（未就绪）")
    assert hands.reads("未开机或没有连上")
    assert not hands.see("print_now").isEnabled()
    assert hands.see("print_later").isEnabled()
    tray.printers[2] = Printer("far", "", "busy", ("toner",))
    hands.press("F5", dialog)
    settle(hands, window)
    assert dialog.printer.currentData() == "far"
    assert hands.reads("没有墨粉或墨水")
    assert hands.see("print_now").isEnabled()


def test_without_any_printer_it_can_be_put_off(hands, window, tray):
    tray.printers = []
    visit = visits(window)[0]
    dialog = opened(hands, window, [Wanted("notice", visit)])
    assert hands.reads("本机没有装打印机")
    assert not hands.see("print_now").isEnabled()
    counts = []
    dialog.put_off.connect(counts.append)
    hands.press("Ctrl+L", dialog)
    hands.wait_until(lambda: counts)
    settle(hands, window)
    assert counts == [1]
    (queued,) = printings.queue(window.session.glance)
    assert (queued.subject, queued.copies, queued.state) == (visit, 3, "wanted")


def test_a_printer_that_stops_is_told_and_nothing_is_written_down(hands, window, tray):
    dialog = opened(hands, window, [Wanted("notice", visits(window)[0])])
    tray.refuse[0] = Fault(Kind.PRINTER_STOPPED, printer="二楼", reason=["jam", "paper"])
    hands.click("print_now")
    hands.wait_until(lambda: "卡纸" in dialog.told.text(), 20_000)
    settle(hands, window)
    assert "缺纸" in dialog.told.text()
    assert dialog.isVisible()
    assert logged(window) == []
    hands.click("print_now")
    hands.wait_until(lambda: tray.given, 20_000)
    settle(hands, window)
    assert len(logged(window)) == 1


def test_several_are_printed_one_after_the_other_and_what_is_left_stays(hands, window, tray):
    first, second = visits(window)
    dialog = opened(hands, window, [Wanted("notice", first), Wanted("notice", second)])
    assert hands.reads("2 份文书")
    assert not dialog.pages_field.isVisible()
    assert dialog.copies.value is None  # as usual for each
    tray.refuse[1] = Fault(Kind.NO_PRINTER, printer="二楼")
    hands.click("print_now")
    hands.wait_until(lambda: len(tray.given) == 1 and hands.see("print_now").isEnabled(), 30_000)
    settle(hands, window)
    assert [it.subject for it in logged(window)] == [first]
    assert hands.reads("还有 1 份")
    hands.click("print_now")
    hands.wait_until(lambda: len(tray.given) == 2, 30_000)
    settle(hands, window)
    assert [it.subject for it in logged(window)] == [first, second]
    assert [order.copies for _, order in tray.given] == [3, 3]


def test_what_is_printed_is_written_down_although_the_dialog_was_closed(hands, window, tray):
    dialog = opened(hands, window, [Wanted("notice", visits(window)[0])])
    hands.click("print_now")
    dialog.done(0)
    hands.wait_until(lambda: logged(window), 20_000)
    settle(hands, window)
    assert len(tray.given) == 1


def test_escape_stops_what_is_printed_first(hands, window, tray):
    dialog = opened(hands, window, [Wanted("notice", it) for it in visits(window)])
    hands.click("print_now")
    assert hands.see("cancel_printing").text() == "停止"
    hands.press("Escape", dialog)
    hands.wait_until(lambda: dialog.run is None, 20_000)
    settle(hands, window)
    assert tray.given == []
    assert dialog.isVisible()
    hands.press("Escape", dialog)
    assert logged(window) == []


def test_a_paper_that_is_not_there_is_told(hands, window, tray):
    dialog = opened(hands, window, [Wanted("notice", "nobody")])
    assert dialog.told.text().startswith("△")
    assert not hands.see("print_now").isEnabled()


@pytest.fixture
def queue(hands, window):
    """The panel of what waits, over the window, with two papers put off."""

    ids = visits(window)

    def put_off(store: Store):
        for it in ids:
            printings.later(store, kind="notice", subject=it, copies=2)

    window.session.do(window, put_off)
    settle(hands, window)
    window.show_page("papers")
    settle(hands, window)
    hands.click("see_queue")
    settle(hands, window)
    return hands.see("print_queue_dialog").queue


def test_what_waits_is_listed_printed_and_taken_out(hands, window, tray, queue):
    assert nameless(queue.window()) == []
    assert hands.reads("2 份待打印")
    assert len(queue.rows.shown.values) == 2
    assert hands.reads("2 份")
    names = {row.second.split(" · ")[0] for row in queue.rows.shown.values}
    assert len(names) == 2
    assert all(names)
    first = queue.rows.shown.values[0].key.wanted
    queue.rows.setFocus()
    hands.press("Return", queue.rows)
    settle(hands, window)
    dialog = hands.see("print_paper_dialog")
    assert dialog.copies.value == 2  # as it was asked for
    assert not dialog.later.isVisible()
    hands.click("print_now")
    hands.wait_until(lambda: len(tray.given) == 1, 20_000)
    settle(hands, window)
    assert [it.subject for it in logged(window)] == [first.subject]
    assert len(queue.rows.shown.values) == 1
    queue.window().activateWindow()
    queue.rows.setFocus()
    hands.wait_until(queue.rows.hasFocus)
    hands.press("Delete", queue.rows)
    settle(hands, window)
    assert waiting(window.session.glance) == []
    assert hands.reads("没有待打印的文书")
    assert not queue.all.isVisible()
    assert not hands.see_all("queue_strip")


def test_all_that_waits_is_printed_at_once(hands, window, tray, queue):
    counts = []
    queue.counted.connect(counts.append)
    hands.click("print_all")
    settle(hands, window)
    hands.click("print_now")
    hands.wait_until(lambda: len(tray.given) == 2, 30_000)
    settle(hands, window)
    assert [order.copies for _, order in tray.given] == [2, 2]
    assert counts[-1] == 0
    assert hands.reads("已送打印机 二楼")
    assert printings.queue(window.session.glance) == []
