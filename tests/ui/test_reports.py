"""Reports in the window: begun, worded beside the page, issued, saved, put together; the way back to the ledger."""

import pytest
from docx import Document
from PySide6.QtWidgets import QFileDialog, QMenu

from inspector import clock
from inspector.acts import Act
from inspector.db import ledger
from inspector.db.store import Store
from inspector.operations.reports import drafts
from inspector.operations.reports.scope import Scope
from inspector.periods import month_of
from inspector.records import Paper, Report
from inspector.ui.widgets.rows import Rows
from tests.hands import nameless
from tests.operations import issues

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)")  # menus, offscreen


def settle(hands, window):
    hands.wait_until(lambda: window.session.background.idle, 30_000)


@pytest.fixture
def reports(desk, hands):
    """The page of reports in the window of the office, read."""
    window = desk("office", "reports")
    settle(hands, window)
    return window


@pytest.fixture
def drafted(desk, hands, tmp_path):
    """The same with a problem found today and a circular of this month."""
    with Store.open(tmp_path / "desk" / "office", nonce="b") as store:
        issues.issue(store, found=issues.day(store))
        report = drafts.begin(store, Scope(kind="circular", period=month_of(clock.today())))
    window = desk("office", "reports")
    settle(hands, window)
    page = window.pages["reports"]
    hands.wait_until(lambda: page.seen is not None and page.seen.issued is not None, 30_000)
    assert page.report == report
    return window


def card(page, part):
    return next(it for it in page.parts.cards if it.part is not None and it.part.piece.name == part)


def pick(hands, name, words):
    hands.wait_until(lambda: hands.see_all(name, QMenu))
    opened = hands.see(name, QMenu)
    next(it for it in opened.actions() if it.text() == words).trigger()
    opened.close()


def chosen(hands, name, path):
    hands.wait_until(lambda: hands.see_all(name, QFileDialog))
    dialog = hands.see(name, QFileDialog)
    dialog.fileSelected.emit(str(path))
    dialog.close()


def test_an_empty_page_offers_a_draft_which_is_begun_for_a_kind_and_a_period(reports, hands):
    page = reports.pages["reports"]
    assert page.stack.currentWidget() is page.empty
    assert nameless(page) == []
    hands.click("way_report")
    hands.wait_until(lambda: hands.see_all("report_kind") and hands.see("act").isEnabled())
    hands.choose("report_kind", "督查情况汇报")
    hands.click("act")
    settle(hands, reports)
    hands.wait_until(lambda: page.seen is not None and page.seen.issued is not None, 30_000)
    (report,) = reports.session.glance.find(Report)
    assert (report.kind, report.language) == ("briefing", "zh")
    assert (report.starts, report.ends) == (month_of(clock.today()).starts, month_of(clock.today()).ends)
    assert hands.reads(report.title)
    assert not page.reader.view.picture.isNull() or page.reader.view.pages > 0


def test_a_closing_report_wants_its_campaign(reports, hands):
    hands.press("Ctrl+N")
    hands.wait_until(lambda: hands.see_all("report_kind") and hands.see("act").isEnabled())
    hands.choose("report_kind", "专项行动总结")
    hands.click("act")
    assert hands.reads("请选择要总结的专项行动")
    assert reports.session.glance.find(Report) == []


def test_what_is_typed_is_kept_and_drawn_and_can_be_taken_back(drafted, hands):
    page = drafted.pages["reports"]
    before = page.reader.pdf
    hands.type_text("本月督查有序推进。", card(page, "overall").text, replace=True)
    card(page, "overall").writing.flush()
    settle(hands, drafted)
    hands.wait_until(lambda: page.reader.pdf != before, 30_000)
    (report,) = drafted.session.glance.find(Report)
    assert drafts.worded(report)["overall"].text == "本月督查有序推进。"
    assert hands.reads("已人工修改")
    hands.click("back_overall")
    settle(hands, drafted)
    hands.wait_until(lambda: "截至" in card(page, "overall").text.toPlainText(), 30_000)
    assert drafts.worded(drafted.session.glance.find(Report)[0]) == {}


def test_what_the_data_says_since_is_told(drafted, hands):
    page = drafted.pages["reports"]
    report = page.report
    drafted.session.do(page, lambda store: drafts.word(store, report, "overall", "平稳。", "上月的数据"))
    settle(hands, drafted)
    hands.wait_until(lambda: hands.reads("修改后数据有变化"), 30_000)


def test_every_number_leads_to_its_findings(drafted, hands):
    page = drafted.pages["reports"]
    page.parts.aspect.chosen.emit("numbers")
    numbers = hands.see("report_numbers", Rows)
    row = next(it for it in numbers.model().values if it.right not in {"0", ""})
    numbers.press(row)
    hands.wait_until(lambda: drafted.current == "ledger")
    settle(hands, drafted)
    which = drafted.pages["ledger"].filters.filter
    assert ledger.count(drafted.session.glance, which, today=clock.today().isoformat()) == int(row.right)


def test_issuing_fixes_it_under_a_number(drafted, hands):
    page = drafted.pages["reports"]
    hands.click("issue_report")
    settle(hands, drafted)
    hands.wait_until(lambda: page.seen is not None and page.seen.drafted is None, 30_000)
    (paper,) = [it for it in drafted.session.glance.find(Paper) if it.kind == "circular"]
    assert hands.reads(f"已印发：{paper.number}")
    assert not page.parts.isVisible()
    assert not page.issue.isVisible()
    assert (drafted.session.folder / "papers" / f"{paper.id}.pdf").read_bytes() == page.reader.pdf


def test_it_is_saved_as_pdf_and_for_word(drafted, hands, tmp_path):
    for words, file in (("存为PDF", "通报.pdf"), ("存为Word再修改 (.docx)", "通报.docx")):
        hands.click("save_report")
        pick(hands, "report_save_menu", words)
        chosen(hands, "choose_file", tmp_path / file)
        settle(hands, drafted)
        assert (tmp_path / file).is_file()
        assert hands.reads(f"已保存并核对：{file}")
    assert Document(str(tmp_path / "通报.docx")).tables


def test_a_draft_is_deleted_and_comes_back(drafted, hands):
    page = drafted.pages["reports"]
    hands.click("delete_report")
    settle(hands, drafted)
    hands.wait_until(lambda: page.stack.currentWidget() is page.empty, 30_000)
    drafted.session.undo()
    settle(hands, drafted)
    hands.wait_until(lambda: page.stack.currentWidget() is not page.empty, 30_000)


def test_the_archive_of_a_year_is_written(reports, hands, tmp_path):
    page = reports.pages["reports"]
    hands.click("way_archive")
    hands.wait_until(lambda: hands.see_all("files_go") and hands.see("files_go").isEnabled())
    assert hands.see("report_period").currentData() == str(clock.today().year)
    hands.click("files_go")
    chosen(hands, "choose_folder", tmp_path)
    settle(hands, reports)
    hands.wait_until(lambda: "已写入并核对" in page.told.text(), 60_000)
    (made,) = tmp_path.glob("督查档案*")
    assert (made / "index.html").is_file()
    assert page.leaving.last == tmp_path


def test_everything_has_a_name(drafted):
    assert nameless(drafted.pages["reports"]) == []


def test_a_report_a_package_garbled_is_listed_and_says_why(drafted, hands):
    page = drafted.pages["reports"]

    def garble(store):
        with store.operation(Act.DRAFT_REPORT) as edit:
            return edit.create(
                Report, kind="circular", title="来路不明", starts="?", ends="!", campaign=None, area=None,
                language="zh", text="[", paper=None, note=None,
            )  # fmt: skip

    drafted.session.do(page, garble, page.arrive)
    settle(hands, drafted)
    hands.wait_until(lambda: "不是一个期间" in page.nothing.text(), 30_000)
