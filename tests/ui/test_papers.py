"""Papers in the window: the list, the page, issuing, what leaves as a file."""

import pypdfium2
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu

from inspector.errors import Fault, Kind
from inspector.operations.papers import issuing, printing, register
from inspector.records import Paper, Visit
from inspector.ui.pages.papers_lines import Line, Wish, fitting, spoken
from inspector.ui.pages.papers_list import PaperDelegate
from tests.hands import nameless

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)")  # menus, offscreen


def settle(hands, window):
    hands.wait_until(lambda: window.session.background.idle, 30_000)


def shown(page):
    return not page.reader.view.picture.isNull()


def draft_of(window):
    return next(it for it in window.session.glance.find(Visit) if it.finalised is None)


def with_most_findings(window):
    store = window.session.glance
    return max(
        (it for it in store.find(Visit) if it.finalised),
        key=lambda it: len(store.rows("SELECT 1 FROM finding WHERE visit = ?", it.id)),
    )


def menu(hands, name):
    hands.wait_until(lambda: hands.see_all(name, QMenu))
    return hands.see(name, QMenu)


def pick(hands, name, words):
    """Choose an entry of an open menu by its words."""
    opened = menu(hands, name)
    act = next(it for it in opened.actions() if it.text() == words)
    act.trigger()
    opened.close()


def issue(hands, window, visit=None):
    """Issue the notice that waits; the number it got."""
    page = window.pages["papers"]
    if visit is not None:
        window.show_page("papers", visit)
        hands.wait_until(lambda: page.shown is not None and page.shown.line.subject == visit, 30_000)
    settle(hands, window)
    hands.click("issue_paper")
    hands.wait_until(lambda: page.shown is not None and page.shown.issued.paper is not None, 30_000)
    settle(hands, window)
    return page.shown.issued.number


@pytest.fixture
def papers(desk, hands):
    window = desk("field", "papers")
    hands.wait_until(lambda: shown(window.pages["papers"]), 30_000)
    settle(hands, window)
    return window


# the list


def test_what_waits_is_listed_and_shown_as_a_draft(papers, hands):
    page = papers.pages["papers"]
    assert len(page.left.list.shown.values) == 2
    assert hands.reads("待签发 2 份 · 已签发 0 份")
    assert page.shown.issued.paper is None
    assert hands.reads("将编为 临")
    assert hands.see("page_number").text() == f"第 1 页 / 共 {page.shown.issued.drawn.pages} 页"
    assert nameless(papers) == []
    assert page.reader.view.picture.pixelColor(3, 3).lightness() > 250


def test_a_visit_lists_every_kind_of_paper_it_can_have(papers, hands):
    page = papers.pages["papers"]
    hands.click(page.left.which.segments[1])
    kinds = [it.kind for it in page.left.list.shown.values]
    assert kinds[0] == "notice"
    assert {"hand_over", "rectify", "record"} <= set(kinds)
    numbered = [it.state == "waiting" for it in page.left.list.shown.values]
    assert numbered == sorted(numbered, reverse=True)
    record = next(it for it in page.left.list.shown.values if it.kind == "record")
    page.left.list.setFocus()
    page.choose(record)
    settle(hands, papers)
    hands.wait_until(lambda: page.shown is not None and page.shown.line.kind == "record", 20_000)
    assert not hands.see_all("issue_paper")
    assert page.print.kind == "filled"


def test_one_more_paper_is_made_from_the_menu_in_english_too(papers, hands):
    page = papers.pages["papers"]
    hands.press("Ctrl+N", page.left.list)
    pick(hands, "kinds_menu", "督导反馈意见书（英文）")
    settle(hands, papers)
    hands.wait_until(lambda: page.shown is not None and page.shown.issued.content.language == "en", 20_000)
    assert page.left.which.value == "here"


def test_the_list_is_searched_and_walked(papers, hands):
    page = papers.pages["papers"]
    first = page.line
    hands.press("/", page.left.list)
    assert page.left.search.hasFocus()
    hands.type_text("没有这样的文书")
    assert len(page.left.list.shown.values) == 0
    assert hands.reads("没有符合的文书。")
    page.left.search.clear()
    page.left.list.setFocus()
    page.left.list.set_current(page.left.list.shown.values[0])
    hands.press("Down", page.left.list)
    settle(hands, papers)
    assert page.line != first
    hands.wait_until(lambda: shown(page), 20_000)


def test_the_list_is_narrowed_by_state_and_the_chip_takes_it_back(papers, hands):
    page = papers.pages["papers"]
    number = issue(hands, papers)
    hands.click("paper_filter")
    pick(hands, "filter_menu", "已签发")
    assert [it.number for it in page.left.list.shown.values] == [number]
    chip = page.left.flow.itemAt(0).widget()
    assert chip.value == "已签发"
    chip.setFocus()
    hands.press("Delete", chip)
    assert len(page.left.list.shown.values) == 2


def test_wishes_look_at_kind_year_and_every_word():
    lines = [
        Line(
            kind="notice", title="督导反馈意见书", subject="v", visit="v", number="青督反〔2025〕3号", day="2025-01-02",
            place="石桥村 陈*福", addressee="青溪镇人民政府", state="issued", formal="青督反〔2026〕9号",
        ),
        Line(kind="rectify", title="整改通知书", subject="w", visit="w", day="2026-03-04", place="上坪村"),
    ]  # fmt: skip
    assert fitting(lines, Wish("青溪镇 陈*福")) == lines[:1]
    assert fitting(lines, Wish("2026〕9")) == lines[:1]
    assert fitting(lines, Wish(kind="rectify", year="2026", state="waiting")) == lines[1:]
    assert fitting(lines, Wish(year="2024")) == []
    assert "已签发" in spoken(lines[0])


def test_arriving_with_a_draft_shows_it_but_does_not_issue(papers, hands):
    page = papers.pages["papers"]
    draft = draft_of(papers)
    papers.show_page("papers", draft.id)
    hands.wait_until(lambda: page.line is not None and page.line.visit == draft.id and page.shown is not None, 20_000)
    settle(hands, papers)
    assert not hands.see("issue_paper").isEnabled()
    assert hands.reads("检查还没定稿，这是草稿")
    assert "检查未定稿" in spoken(page.left.list.value)


# the page


def test_checks_say_what_is_missing_in_words(papers, hands):
    page = papers.pages["papers"]
    visit = with_most_findings(papers)
    papers.show_page("papers", visit.id)
    hands.wait_until(lambda: page.shown is not None and page.shown.known.findings == 3, 20_000)
    settle(hands, papers)
    assert hands.reads("3 个问题中 2 个有时限和责任单位")
    assert hands.reads("照片 1 张都在")
    assert hands.reads("户主姓名已隐去中间一字")
    folder = papers.session.folder / "photos"
    for file in folder.rglob("*"):
        if file.is_file():
            file.unlink()
    page.choose(page.line)
    hands.wait_until(lambda: hands.reads("照片 1 不在本机"), 20_000)
    assert not hands.reads("照片 1 张都在")


def test_wording_and_fonts_are_one_step_away(papers, hands):
    hands.click("to_wording")
    settle(hands, papers)
    assert papers.current == "paper_wording"
    assert papers.pages["paper_wording"].kind == "notice"
    papers.show_page("papers")
    settle(hands, papers)
    hands.click("to_fonts")
    settle(hands, papers)
    assert papers.current == "paper_fonts"


def test_pages_are_turned_and_sized_by_button_key_and_wheel(papers, hands):
    page = papers.pages["papers"]
    view, pages = page.reader.view, page.shown.issued.drawn.pages
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
    before = view.factor
    QApplication.sendEvent(view.viewport(), turned_wheel(view, Qt.KeyboardModifier.ControlModifier))
    assert view.factor > before
    hands.wait_until(lambda: shown(page) and view.picture.width() >= view.size_now().width() - 3)
    hands.click("整页")
    assert view.factor == whole
    hands.click("缩小")
    assert hands.see("zoom").text().endswith("%")


def turned_wheel(view, modifier):
    spot = view.rect().center().toPointF()
    return QWheelEvent(
        spot, spot, QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton, modifier, Qt.ScrollPhase.NoScrollPhase, False
    )


def test_words_are_found_in_the_paper_and_marked(papers, hands):
    page = papers.pages["papers"]
    settle(hands, papers)
    hands.press("Ctrl+F", page.left.list)
    assert page.reader.search.edit.hasFocus()
    hands.type_text("整改")
    hands.press("Return", page.reader.search.edit)
    hands.wait_until(lambda: page.reader.search.places, 20_000)
    count = len(page.reader.search.places)
    assert count > 1
    assert hands.see("found_in_paper").text() == f"第 1 处 / 共 {count} 处"
    assert page.reader.view.current is not None
    hands.press("Escape", page.reader.search.edit)
    assert page.reader.view.found == {}


def test_all_pages_stand_at_the_side_when_wanted(papers, hands):
    page = papers.pages["papers"]
    small = page.reader.thumbnails
    if not small.isVisible():
        hands.press("F7", page.left.list)
    assert small.isVisible()
    pages = page.shown.issued.drawn.pages
    hands.wait_until(lambda: len(small.pictures) == min(pages, len(small.pictures) or 1), 20_000)
    small.setFocus()
    hands.press("Down", small)
    assert page.reader.view.page == 1
    settle(hands, papers)
    hands.wait_until(lambda: 1 in small.pictures, 20_000)


def test_the_words_of_a_page_are_marked_and_copied(papers, hands):
    page = papers.pages["papers"]
    hands.press("Ctrl+A", page.reader.view)
    hands.wait_until(lambda: page.reader.view.words, 20_000)
    hands.press("Ctrl+C", page.reader.view)
    assert "督导反馈意见书" in QGuiApplication.clipboard().text().replace("\n", "")


# issuing


def test_issuing_gives_the_number_once_and_for_all(papers, hands):
    page = papers.pages["papers"]
    visit = page.line.visit
    coming = page.shown.next_number
    hands.press("Ctrl+Return", page.left.list)
    hands.wait_until(lambda: page.shown is not None and page.shown.issued.paper is not None, 20_000)
    settle(hands, papers)
    number = page.shown.issued.number
    assert number == coming
    held = papers.session.glance.find(Paper)
    assert [it.number for it in held] == [number]
    assert hands.reads(f"已签发，编号 {number}")
    assert hands.reads("待签发 1 份 · 已签发 1 份")
    assert not hands.see_all("issue_paper")
    assert hands.reads(held[0].sha256[:16])
    assert (papers.session.folder / "papers" / f"{held[0].id}.pdf").is_file()
    papers.show_page("papers", visit)
    settle(hands, papers)
    assert page.shown.issued.number == number


def test_a_paper_that_cannot_be_issued_stays_a_draft(papers, hands, monkeypatch):
    page = papers.pages["papers"]

    def full(*_, **__):
        raise Fault(Kind.DISK_FULL, path="papers", needed=1000)

    monkeypatch.setattr(issuing, "issue", full)
    hands.click("issue_paper")
    hands.wait_until(lambda: hands.see_all("error_dialog"), 10_000)
    hands.press("Return", hands.see("error_dialog"))
    settle(hands, papers)
    assert page.shown.issued.paper is None
    assert page.issue.isEnabled()


def test_a_paper_that_cannot_be_worded_says_so_in_its_place(papers, hands, monkeypatch):
    page = papers.pages["papers"]

    def unknown(*_, **__):
        raise Fault(Kind.UNKNOWN_PLACEHOLDER, paper="notice", part="opening", placeholder="nobody")

    monkeypatch.setattr(issuing, "preview", unknown)
    page.choose(page.line)
    hands.wait_until(lambda: "nobody" in hands.see("papers_nothing").text(), 10_000)
    assert not hands.see("save_pdf").isEnabled()


# leaving


def test_the_pdf_is_saved_as_seen(papers, hands, tmp_path):
    page = papers.pages["papers"]
    hands.press("Ctrl+S", page.left.list)
    pick(hands, "save_menu", "存为 PDF")
    dialog = hands.see("choose_file", QFileDialog)
    target = tmp_path / "documents" / "意见书.pdf"
    dialog.selectFile(str(target))
    dialog.accept()
    hands.wait_until(lambda: hands.reads("意见书.pdf 已保存并核对"))
    assert target.read_bytes() == page.shown.issued.drawn.pdf
    assert hands.see("open_folder").isEnabled()
    page.leaving._write(page.shown, target / "in a file.pdf", "pdf")
    hands.wait_until(lambda: hands.see_all("error_dialog"))
    hands.press("Return", hands.see("error_dialog"))


def test_pictures_for_the_phone_are_one_a_page(papers, hands, tmp_path):
    page = papers.pages["papers"]
    page.leaving._write(page.shown, tmp_path / "意见书.png", "png")
    pages = page.shown.issued.drawn.pages
    hands.wait_until(lambda: hands.reads(f"图片 {pages} 张，一页一张"), 20_000)
    files = sorted(tmp_path.glob("意见书*.png"))
    assert len(files) == pages
    assert all(it.read_bytes().startswith(b"\x89PNG") for it in files)


def test_the_notice_is_had_for_word(papers, hands, tmp_path):
    page = papers.pages["papers"]
    page.leaving._write(page.shown, tmp_path / "意见书.docx", "docx")
    hands.wait_until(lambda: hands.reads("意见书.docx 已保存并核对"), 30_000)
    assert (tmp_path / "意见书.docx").read_bytes().startswith(b"PK")


def test_several_are_issued_into_a_folder_at_once(papers, hands, tmp_path):
    page = papers.pages["papers"]
    hands.press("Ctrl+M", page.left.list)
    hands.press("Ctrl+A", page.left.list)
    assert hands.reads("已选 2 份 · 其中 2 份将签发编号")
    hands.click("batch_folder")
    dialog = hands.see("choose_folder", QFileDialog)
    dialog.selectFile(str(tmp_path / "documents"))
    dialog.accept()
    hands.wait_until(lambda: hands.reads("已存 2 份"), 60_000)
    settle(hands, papers)
    files = list((tmp_path / "documents").glob("*.pdf"))
    assert len(files) == 2
    for file in files:
        document = pypdfium2.PdfDocument(file)
        assert len(document) > 1
        document.close()
    assert len(register.issued(papers.session.glance)) == 2


def test_ticking_by_space_and_into_the_queue(papers, hands):
    page = papers.pages["papers"]
    hands.click("several")
    page.left.list.set_current(page.left.list.shown.values[0])
    hands.press("Space", page.left.list)
    assert [it.key for it in page.left.ticks] == [page.left.list.shown.values[0].key]
    hands.press("Space", page.left.list)
    assert page.left.ticks == []
    assert not hands.see("batch_queue").isEnabled()
    hands.press("Home", page.left.list)
    hands.press("Space", page.left.list)
    hands.click("batch_queue")
    hands.wait_until(lambda: hands.reads("1 份待打印"), 10_000)
    assert len(printing.queue(papers.session.glance)) == 1
    hands.click("several")
    assert not page.left.batch.isVisible()
    assert page.left.ticks == []


def test_printing_opens_its_dialog(papers, hands):
    page = papers.pages["papers"]
    hands.press("Ctrl+P", page.left.list)
    hands.wait_until(lambda: hands.see_all("print_paper_dialog"))
    settle(hands, papers)
    hands.see("print_paper_dialog").close()


# everywhere


def test_an_office_without_papers_says_so_in_english_too(desk, hands):
    window = desk("office", "papers", language="en")
    page = window.pages["papers"]
    assert hands.reads("No papers yet. A finalised visit has its notice here.")
    assert not page.issue.isEnabled()
    assert not page.save.isEnabled()


@pytest.mark.parametrize("size", [(1366, 768), (1280, 690), (910, 512)])
def test_nothing_is_cut_in_a_narrow_window(papers, hands, size):
    page = papers.pages["papers"]
    papers.resize(*size)
    hands.wait_until(lambda: papers.width() == size[0])
    settle(hands, papers)
    hands.wait_until(lambda: page.reader.view.width() > 300)
    for it in (page.print, page.save, page.check, page.issue):
        assert page.rect().contains(it.geometry().translated(it.parentWidget().mapTo(page, QPoint())))
    if size[0] < 1000:
        assert not page.beside.side.isVisible()
        hands.press("F6", page.left.list)
        hands.wait_until(lambda: page.beside.side.isVisible() and page.reader.view.width() > 250)


def test_the_register_knows_every_visit_by_its_state(papers):
    store = papers.session.glance
    assert register.issued(store) == []
    assert {it.village != "" for it in register.waiting(store)} == {True}
    assert register.of_visit(store, "nobody") is None
    assert register.of_visit(store, draft_of(papers).id).finalised == 0
    assert hasattr(PaperDelegate.paint, "guarded")
