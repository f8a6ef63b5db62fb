"""Papers in the window: preview, checks, issuing, saving, printing."""

import pypdfium2
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication, QFileDialog

from inspector.errors import Cancelled, Fault, Kind
from inspector.operations.papers import issuing, register
from inspector.records import Paper, Visit
from inspector.ui import printing
from inspector.ui.pages.papers_list import PaperDelegate
from tests.hands import nameless


def settle(hands, window):
    hands.wait_until(lambda: window.session.background.idle, 30_000)


def shown(page):
    return not page.page.picture.isNull()


def draft_of(window):
    return next(it for it in window.session.glance.find(Visit) if it.finalised is None)


@pytest.fixture
def papers(desk, hands):
    window = desk("field", "papers")
    hands.wait_until(lambda: shown(window.pages["papers"]), 30_000)
    settle(hands, window)
    return window


def test_what_waits_is_listed_and_shown_as_a_draft(papers, hands):
    page = papers.pages["papers"]
    assert len(page.list.shown.values) == 2
    assert hands.reads("待签发 2 份 · 已签发 0 份")
    assert page.shown.paper is None
    assert hands.reads("草稿，还没有编号")
    assert hands.reads("签发时给")
    assert hands.see("page_number").text() == f"第 1 页 / 共 {page.shown.drawn.pages} 页"
    assert nameless(papers) == []
    corner = page.page.picture.pixelColor(3, 3)
    assert corner.lightness() > 250


def test_checks_say_what_is_missing_in_words(papers, hands):
    page = papers.pages["papers"]
    visit = max(
        papers.session.glance.find(Visit),
        key=lambda it: len(papers.session.glance.rows("SELECT 1 FROM finding WHERE visit = ?", it.id)),
    )
    papers.show_page("papers", visit.id)
    hands.wait_until(lambda: page.shown is not None and len(page.shown.content.items) == 3, 20_000)
    settle(hands, papers)
    assert hands.reads("3 个问题中 2 个有时限和责任单位")
    assert hands.reads("照片 1 张都在")
    assert hands.reads("户主姓名已隐去中间一字")
    folder = papers.session.folder / "photos"
    for file in folder.rglob("*"):
        if file.is_file():
            file.unlink()
    page._choose(page.listed)
    hands.wait_until(lambda: hands.reads("照片 1 不在本机"), 20_000)
    assert not hands.reads("照片 1 张都在")


def test_pages_are_turned_and_sized_by_button_key_and_wheel(papers, hands):
    page = papers.pages["papers"]
    view, pages = page.page, page.shown.drawn.pages
    assert pages > 1
    whole = view.factor
    hands.click("下一页")
    hands.wait_until(lambda: shown(page))
    assert hands.see("page_number").text().startswith("第 2 页")
    hands.press("PgUp", view)
    assert view.page == 0
    hands.press("PgUp", view)
    assert view.page == 0
    hands.click("页宽")
    assert view.factor > whole
    assert view.verticalScrollBar().maximum() > 0
    hands.click("放大")
    larger = view.factor
    hands.press("-", view)
    assert view.factor < larger
    spot = view.rect().center().toPointF()
    wheel = QWheelEvent(
        spot,
        spot,
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    before = view.factor
    QApplication.sendEvent(view.viewport(), wheel)
    assert view.factor > before
    hands.wait_until(lambda: shown(page) and view.picture.width() >= view.size_now().width() - 3)
    hands.click("整页")
    assert view.factor == whole
    hands.click("缩小")
    assert hands.see("zoom").text().endswith("%")


def test_issuing_gives_the_number_once_and_for_all(papers, hands):
    page = papers.pages["papers"]
    visit = page.listed.visit
    hands.press("Ctrl+Return", page.list)
    hands.wait_until(lambda: page.shown is not None and page.shown.paper is not None, 20_000)
    settle(hands, papers)
    number = page.shown.number
    held = papers.session.glance.find(Paper)
    assert [it.number for it in held] == [number]
    assert hands.reads(f"已签发，编号 {number}")
    assert hands.reads("待签发 1 份 · 已签发 1 份")
    assert not hands.see("issue_paper").isEnabled()
    assert hands.reads(held[0].sha256[:16])
    assert (papers.session.folder / "papers" / f"{held[0].id}.pdf").is_file()
    papers.show_page("papers", visit)
    settle(hands, papers)
    assert page.shown.number == number


def test_a_paper_that_cannot_be_issued_stays_a_draft(papers, hands, monkeypatch):
    page = papers.pages["papers"]

    def full(*_):
        raise Fault(Kind.DISK_FULL, path="papers", needed=1000)

    monkeypatch.setattr(issuing, "issue", full)
    hands.click("issue_paper")
    hands.wait_until(lambda: hands.see_all("error_dialog"), 10_000)
    hands.press("Return", hands.see("error_dialog"))
    settle(hands, papers)
    assert page.shown.paper is None
    assert page.issue.isEnabled()


def test_arriving_with_a_draft_shows_it_but_does_not_issue(papers, hands):
    page = papers.pages["papers"]
    draft = draft_of(papers)
    papers.show_page("papers", draft.id)
    hands.wait_until(lambda: page.listed is not None and page.listed.visit == draft.id)
    settle(hands, papers)
    assert page.shown is not None
    assert not hands.see("issue_paper").isEnabled()
    assert "检查未定稿" in [page.list.shown.spoken(it).split(", ")[2] for it in page.list.shown.values]


def test_the_list_is_searched_and_walked(papers, hands):
    page = papers.pages["papers"]
    first = page.listed
    hands.press("/", page.list)
    assert page.search.hasFocus()
    hands.type_text("没有这样的文书")
    assert len(page.list.shown.values) == 0
    page.search.clear()
    page.list.setFocus()
    page.list.set_current(page.list.shown.values[0])
    hands.press("Down", page.list)
    settle(hands, papers)
    assert page.listed != first
    hands.wait_until(lambda: shown(page), 20_000)


def test_the_pdf_is_saved_as_seen(papers, hands, tmp_path):
    page = papers.pages["papers"]
    hands.press("Ctrl+S", page.list)
    dialog = hands.see("choose_file", QFileDialog)
    target = tmp_path / "documents" / "意见书.pdf"
    dialog.selectFile(str(target))
    dialog.accept()
    hands.wait_until(lambda: hands.reads("意见书.pdf 已保存并核对"))
    assert target.read_bytes() == page.shown.drawn.pdf
    page._save(page.shown, target / "in a file.pdf")
    hands.wait_until(lambda: hands.see_all("error_dialog"))
    hands.press("Return", hands.see("error_dialog"))


def test_printing_goes_page_by_page_to_the_chosen_printer(papers, hands, tmp_path):
    page = papers.pages["papers"]
    hands.press("Ctrl+P", page.list)
    dialog = hands.see("print_dialog", QPrintDialog)
    target = tmp_path / "printed.pdf"
    printer = dialog.printer()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(target))
    dialog.done(1)
    pages = page.shown.drawn.pages
    hands.wait_until(lambda: hands.reads(f"已送打印机 {pages} 页"), 30_000)
    document = pypdfium2.PdfDocument(target)
    try:
        assert len(document) == pages
        width, height = document[0].get_size()
        assert (round(width), round(height)) == (595, 842)
        picture = document[0].render(scale=1).to_pil().convert("L")
    finally:
        document.close()
    assert min(picture.tobytes()) < 80  # there is ink
    ours = printing.image(page.shown.drawn.pdf, 0, 1).convertToFormat(QImage.Format.Format_Grayscale8)
    same = sum(
        abs(ours.pixelColor(x, y).lightness() - picture.getpixel((x, y))) < 100
        for x in range(20, 570, 10)
        for y in range(20, 800, 10)
    )
    assert same > 0.97 * 55 * 78  # true to scale: the same marks at the same places


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_does_not_begin_is_told(papers, hands, tmp_path):
    page = papers.pages["papers"]
    printer = printing.a4_printer()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "nowhere" / "printed.pdf"))
    with pytest.raises(Fault) as caught:
        printing.print_pdf(page.shown.drawn.pdf, printer, progress=lambda *_: None, cancelled=lambda: False)
    assert caught.value.kind is Kind.PRINTER_STOPPED


def test_printing_stops_between_pages(papers, tmp_path):
    printer = printing.a4_printer()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "half.pdf"))
    done = []
    with pytest.raises(Cancelled):
        printing.print_pdf(
            papers.pages["papers"].shown.drawn.pdf,
            printer,
            progress=lambda *it: done.append(it),
            cancelled=lambda: bool(done),
        )
    assert len(done) == 1


def test_only_the_pages_asked_for_are_printed(papers, tmp_path):
    printer = printing.a4_printer()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "one.pdf"))
    printer.setFromTo(2, 2)
    pdf = papers.pages["papers"].shown.drawn.pdf
    assert printing.print_pdf(pdf, printer, progress=lambda *_: None, cancelled=lambda: False) == 1


def test_an_office_without_papers_says_so_in_english_too(desk, hands):
    window = desk("office", "papers", language="en")
    assert hands.reads("No papers yet. A finalised visit has its notice here.")
    assert not window.pages["papers"].issue.isEnabled()
    assert not window.pages["papers"].save.isEnabled()


def test_the_register_knows_every_visit_by_its_state(papers):
    store = papers.session.glance
    assert register.issued(store) == []
    assert {it.village != "" for it in register.waiting(store)} == {True}
    assert register.of_visit(store, "nobody") is None
    assert register.of_visit(store, draft_of(papers).id).finalised == 0
    assert hasattr(PaperDelegate.paint, "guarded")
