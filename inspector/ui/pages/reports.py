"""Reports 报告: drafted from the data of a period, worded part by part beside the page, issued, saved, put together."""

from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QWidget

from inspector.db.store import Store
from inspector.i18n import language
from inspector.operations.papers.issuing import Issued
from inspector.operations.reports import drafts, issuing
from inspector.paper.gather.reports.words import period_words
from inspector.ui.background import Task
from inspector.ui.dialogs.new_report import NewReportDialog
from inspector.ui.dialogs.report_files import ARCHIVE, PACK_FILE, POSTERS, SHEETS, ReportFilesDialog
from inspector.ui.pages import reports_reading as reading
from inspector.ui.pages.page import Page
from inspector.ui.pages.papers_reader import PaperReader
from inspector.ui.pages.reports_leaving import ReportsLeaving
from inspector.ui.pages.reports_parts import ReportParts
from inspector.ui.pages.reports_reading import Listed, Seen
from inspector.ui.session import Session, told
from inspector.ui.theme import NARROW, px
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.empty import EmptyPage, Way
from inspector.ui.widgets.figure_tabs import REPORTS, FigureTabs
from inspector.ui.widgets.panel import Panel, Words
from inspector.ui.widgets.rows import Row, Rows
from inspector.ui.widgets.writing import flush_all

_LIST, _PARTS = 232, 400


class ReportsPage(Page):
    """The list at the left, the texts of a draft in the middle, its pages at the right."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, "")
        self.tabs = FigureTabs(session, self.header, REPORTS)
        self.found: tuple[Listed, ...] = ()
        self.report = ""  # id of the one that is shown
        self.seen: Seen | None = None
        self.leaving = ReportsLeaving(self, session)
        self._lay_out()
        self._connect()
        self._show_list()

    def arrive(self, about: Any) -> None:
        """`about`: the id of a report."""
        if isinstance(about, str) and about:
            self.report = about
            self.refresh()

    def keys(self) -> QWidget:
        """The list of reports."""
        return self.list

    def refresh(self) -> None:
        """Read the list and the report that is shown; what is being written stays."""
        self.session.ask(self, reading.listed, self._fill, key="reports")

    # -- what it is made of

    def _lay_out(self) -> None:
        self.more = Button(self.tr("Pack and archive"), icon="package", height=36)
        self.more.setObjectName("report_more")
        self.new = Button(self.tr("New report"), icon="plus", key="Ctrl+N", height=36)
        self.new.setObjectName("new_report_button")
        self.save = Button(self.tr("Save"), icon="export", key="Ctrl+S", height=36)
        self.save.setObjectName("save_report")
        self.issue = Button(self.tr("Issue"), icon="pencil", key="Ctrl+Return", kind="filled")
        self.issue.setObjectName("issue_report")
        self.header.set_actions(self.more, self.new, self.save, self.issue)
        self.list = Rows(self.tr("Reports"), fit=False, high=56)
        self.list.setObjectName("reports_list")
        left = Panel(sides=("right",))
        left.setFixedWidth(px(_LIST))
        left.box.addWidget(self.list, 1)
        self.drop = Button(self.tr("Delete the draft"), icon="bin", kind="quiet", height=32)
        self.drop.setObjectName("delete_report")
        left.box.addWidget(self.drop)
        self.parts = ReportParts()
        self.reader = PaperReader(self.session, self.tr("Page of the report"))
        self.nothing = Words("", "ask", "overdue", wrap=True)
        self.nothing.setObjectName("report_nothing")
        said = Panel(fill="ground", margins=(32, 60, 32, 32))
        said.add(self.nothing, None)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.reader)
        self.pages.addWidget(said)
        self.told = Words("", "small", "fixed", elide=True)
        self.told.setObjectName("reports_told")
        foot = Panel(fill="sunken", sides=("top",), margins=(14, 3, 14, 3), gap=8, across=True)
        foot.setFixedHeight(px(32))
        foot.add(self.told, None)
        middle = QWidget()
        row = QHBoxLayout(middle)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(left)
        row.addWidget(self.parts)
        row.addWidget(self.pages, 1)
        begin = Way(
            "report", "paper", self.tr("New report"), self.tr("Circular, briefing, page for leaders, closing report …"),
            self.tr("It is drafted from the data; you word it and issue it."),
        )  # fmt: skip
        others = (
            Way("pack", "package", self.tr("Pack of the command meeting"), self.tr("All papers of a month")),
            Way("archive", "folder", self.tr("Archive of a year"), self.tr("A folder that opens without this program")),
        )
        self.empty = EmptyPage(begin, others, before=self.tr("Or without a draft"))
        self.stack = QStackedWidget()
        self.stack.addWidget(middle)
        self.stack.addWidget(self.empty)
        self.box.addWidget(self.stack, 1)
        self.box.addWidget(foot)

    def _connect(self) -> None:
        self.new.clicked.connect(lambda _: self._begin())
        self.more.clicked.connect(lambda _: self._offer_more())
        self.save.clicked.connect(lambda _: self._offer_saving())
        self.issue.clicked.connect(lambda _: self._issue())
        self.drop.clicked.connect(lambda _: self._delete())
        self.list.chosen.connect(lambda row: self.choose(row.key))
        self.list.acted.connect(lambda _: self.parts.first().setFocus())
        self.parts.worded.connect(self._word)
        self.parts.taken_back.connect(self._take_back)
        self.parts.renamed.connect(self._rename)
        self.parts.wanted.connect(lambda which: self.session.open("ledger", which))
        self.leaving.told.connect(self.told.setText)
        self.empty.chosen.connect(self._go_way)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it is narrow the list and the texts are."""
        super().resizeEvent(event)
        narrow = self.width() < px(NARROW)
        self.parts.setFixedWidth(px(330 if narrow else _PARTS))

    # -- showing

    def _fill(self, found: tuple[Listed, ...]) -> None:
        self.found = found
        ids = [it.report.id for it in found]
        if self.report not in ids:
            self.report = ids[0] if ids else ""
        self._show_list()
        self._read()

    def _show_list(self) -> None:
        rows = [self._row(it) for it in self.found]
        self.list.set_values(rows)
        here = next((it for it in rows if it.key == self.report), None)
        if here is not None:
            self.list.set_current(here)
        self.stack.setCurrentIndex(0 if rows else 1)
        for button in (self.save, self.issue):
            button.setVisible(bool(rows))
        if not rows:
            self._show(None)

    def _row(self, it: Listed) -> Row:
        zh = language() == "zh"
        kind = it.kind[0] if zh else it.kind[1] or it.kind[0]
        period = period_words(it.period, "zh" if zh else "en") if it.period is not None else "—"
        state = it.number or self.tr("draft")
        if not it.holds:
            state = self.tr("{number} (void)").format(number=it.number)
        return Row(it.report.id, f"{kind}　{period}" if zh else f"{kind}, {period}", f"{state} · {it.report.title}")

    def choose(self, report: str) -> None:
        """Show another one."""
        if report != self.report:
            flush_all(self.parts)
            self.report = report
            self.told.setText("")
            self._read()

    def _read(self) -> None:
        report = self.report
        if report:
            self.session.ask(self, lambda store: reading.seen(store, report), self._show, key="report shown")

    def _show(self, seen: Seen | None) -> None:
        before, self.seen = self.seen, seen
        drafted = seen.drafted if seen is not None else None
        self.parts.setVisible(drafted is not None)
        self.drop.setVisible(seen is not None and seen.report.paper is None)
        fresh = before is None or seen is None or before.report.id != seen.report.id
        if drafted is not None:
            self.parts.show_draft(drafted, fresh=fresh)
        issued = seen.issued if seen is not None else None
        if issued is None or seen is None:
            self.reader.show_pdf(b"", ())
        elif fresh or before is None or before.issued is None:
            self.reader.show_pdf(issued.drawn.pdf, seen.sizes)
        elif before.issued.drawn.pdf != issued.drawn.pdf:
            self.reader.show_pdf(issued.drawn.pdf, seen.sizes, min(self.reader.view.page, len(seen.sizes) - 1))
        why = told(seen.fault) if seen is not None and seen.fault is not None else None
        self.nothing.setText(f"{why.what} {why.next}" if why is not None else "")
        self.pages.setCurrentIndex(int(why is not None))
        self.save.setEnabled(issued is not None)
        self.issue.setEnabled(issued is not None and drafted is not None)
        self.issue.setVisible(drafted is not None)
        facts = ""
        if seen is not None:
            number = self.tr("will be {number}").format(number=seen.next_number) if drafted is not None else ""
            facts = number or (issued.number if issued is not None else "")
        self.header.facts.setText(facts)

    # -- changing

    def _word(self, part: str, text: str, instead_of: str) -> None:
        report = self.report
        self.session.do(self, lambda store: drafts.word(store, report, part, text, instead_of))

    def _take_back(self, part: str) -> None:
        report = self.report
        self.session.do(self, lambda store: drafts.as_the_data_says(store, report, part))

    def _rename(self, title: str) -> None:
        report = self.report
        self.session.do(self, lambda store: drafts.rename(store, report, title))

    def _go_way(self, name: str) -> None:
        if name == "report":
            self._begin()
        else:
            self._put_together({"pack": PACK_FILE, "archive": ARCHIVE}[name])

    def _begin(self) -> None:
        dialog = NewReportDialog(self, self.session)
        dialog.begun.connect(self.arrive)
        dialog.show_over()

    def _delete(self) -> None:
        report = self.report
        self.session.do(
            self, lambda store: drafts.delete(store, report),
            lambda _: self.told.setText(self.tr("Deleted. Ctrl+Z brings it back.")),
        )  # fmt: skip

    def _issue(self) -> None:
        flush_all(self.parts)
        report = self.report
        self.issue.setEnabled(False)

        def work(store: Store, _: Task) -> Issued:
            return issuing.issue(store, report)

        def done(issued: Issued) -> None:
            self.told.setText(self.tr("Issued as {number}").format(number=issued.number))

        def failed(error: BaseException) -> None:
            self.issue.setEnabled(True)
            self.session.failed.emit(error)

        self.session.carry_out(self, self.tr("Issuing the report"), work, done, failed)

    # -- leaving

    def _offer_saving(self) -> None:
        issued = self.seen.issued if self.seen is not None else None
        if issued is None:
            return
        menu = self._menu("report_save_menu")
        menu.addAction(self.tr("As PDF"), lambda: self.leaving.save(issued, "pdf"))
        menu.addAction(self.tr("To be reworked in Word (.docx)"), lambda: self.leaving.save(issued, "docx"))
        menu.popup(self.save.mapToGlobal(self.save.rect().bottomLeft()))

    def _offer_more(self) -> None:
        menu = self._menu("report_more_menu")
        for what, words in (
            (PACK_FILE, self.tr("Pack of the command meeting …")), (SHEETS, self.tr("Score sheets …")),
            (POSTERS, self.tr("Posters …")), (ARCHIVE, self.tr("Archive …")),
        ):  # fmt: skip
            menu.addAction(words, partial(self._put_together, what))
        menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _menu(self, name: str) -> QMenu:
        menu = QMenu(self)
        menu.setObjectName(name)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    def _put_together(self, what: str) -> None:
        dialog = ReportFilesDialog(self, self.session, what)
        dialog.decided.connect(self.leaving.put_together)
        dialog.show_over()
