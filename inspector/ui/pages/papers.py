"""Papers 文书: what is to be issued and what was, the page as it will be printed, and what to look at before."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget

from inspector.db.store import Store
from inspector.operations.papers import issuing as papers
from inspector.operations.papers import register
from inspector.operations.papers.issuing import Issued
from inspector.operations.papers.register import Listed
from inspector.safe_write import write_bytes
from inspector.ui.background import Task
from inspector.ui.dialogs.choosing import choose_target
from inspector.ui.pages.page import Page
from inspector.ui.pages.papers_checks import PaperChecks
from inspector.ui.pages.papers_list import PaperList, fitting, place
from inspector.ui.printing import a4_printer, image, print_pdf
from inspector.ui.session import Session
from inspector.ui.theme import px
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.field import line_edit
from inspector.ui.widgets.page_bar import PageBar
from inspector.ui.widgets.page_view import PageView
from inspector.ui.widgets.panel import Panel, Words


@dataclass(frozen=True, slots=True)
class _Register:
    """Both halves of the list."""

    waiting: list[Listed]
    issued: list[Listed]
    asked: Listed | None  # a visit somebody came here for, which may still be a draft


class PapersPage(Page):
    """Look, check, issue, save, print. What was issued is never edited."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, "")
        self.header.set_place(self.tr("Papers"))
        self.register = _Register([], [], None)
        self.listed: Listed | None = None
        self.shown: Issued | None = None
        self._visit = ""
        self._lay_out()
        self._connect()
        self._show_paper(None)

    def arrive(self, about: Any) -> None:
        """`about`: the id of a visit whose notice is to be shown."""
        self.list.setFocus()
        if isinstance(about, str) and about:
            self._visit = about
            self.search.clear()
            self.refresh()

    def refresh(self) -> None:
        """Read the register anew; the paper that is shown stays."""
        visit = self._visit
        self.session.ask(self, lambda store: _read(store, visit), self._fill, key="papers")

    # -- what it is made of ------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.save = Button(self.tr("Save PDF"), icon="export", key="Ctrl+S")
        self.save.setObjectName("save_pdf")
        self.print = Button(self.tr("Print"), icon="print", key="Ctrl+P")
        self.print.setObjectName("print_paper")
        self.issue = Button(self.tr("Issue"), icon="pencil", key="Ctrl+Return", kind="filled")
        self.issue.setObjectName("issue_paper")
        self.header.set_actions(self.save, self.print, self.issue)

        self.search = line_edit(self.tr("Search the papers"), self.tr("Number, place or addressee"), icon="search")
        self.search.setObjectName("paper_search")
        self.search.setClearButtonEnabled(True)
        self.list = PaperList(self.tr("Papers"))
        self.counts = Words("", "small", "muted", wrap=True)
        self.counts.setObjectName("paper_counts")
        head = Panel(margins=(12, 10, 12, 8), gap=6)
        head.add(self.search, self.counts)
        left = Panel(sides=("right",))
        left.setFixedWidth(px(256))
        left.box.addWidget(head)
        left.box.addWidget(self.list, 1)

        self.page = PageView(self.tr("Page of the paper"))
        self.bar = PageBar(self.page)
        self.nothing = Words("", "ask", "muted", wrap=True)
        self.nothing.setObjectName("papers_nothing")
        empty = Panel(fill="ground", margins=(60, 120, 60, 40))
        empty.add(self.nothing, None)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.page)
        self.stack.addWidget(empty)
        self.told = Words("", "small", "fixed", elide=True)
        self.told.setObjectName("papers_told")
        foot = Panel(fill="sunken", sides=("top",), margins=(14, 5, 14, 5), across=True)
        foot.add(self.told, None)
        middle = Panel()
        middle.box.addWidget(self.bar)
        middle.box.addWidget(self.stack, 1)
        middle.box.addWidget(foot)

        self.checks = PaperChecks()
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(left)
        row.addWidget(middle, 1)
        row.addWidget(self.checks)
        self.box.addLayout(row, 1)

    def _connect(self) -> None:
        self.list.chosen.connect(self._choose)
        self.search.textChanged.connect(self._list)
        self.page.wanted.connect(self._render)
        self.issue.clicked.connect(self._issue)
        self.save.clicked.connect(self._choose_file)
        self.print.clicked.connect(self._choose_printer)
        find = QShortcut(QKeySequence("/"), self)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.activated.connect(self.search.setFocus)

    # -- the list ----------------------------------------------------------------------------------------------------

    def _fill(self, found: _Register) -> None:
        self.register = found
        self.counts.setText(
            self.tr("{waiting} to be issued · {issued} issued").format(
                waiting=len(found.waiting), issued=len(found.issued)
            )
        )
        self.nothing.setText(
            self.tr("Choose a paper at the left.")
            if found.waiting or found.issued or found.asked
            else self.tr("No papers yet. A finalised visit has its notice here.")
        )
        self._list()
        lines = {it.visit: it for it in self._everything()}
        wanted = lines.get(self._visit) or next(iter(lines.values()), None)
        if wanted is None:
            self._show_paper(None)
        elif wanted != self.listed or self.shown is None:
            self._choose(wanted)

    def _everything(self) -> list[Listed]:
        found = self.register
        asked = [found.asked] if found.asked is not None and found.asked.paper is None else []
        return list(dict.fromkeys([*asked, *found.waiting, *found.issued]))

    def _list(self, _: str = "") -> None:
        items = fitting(self._everything(), self.search.text())
        self.list.set_values(items)
        if self.listed in items:
            self.list.set_current(self.listed)

    def _choose(self, it: Listed) -> None:
        if self.listed is None or it.visit != self.listed.visit:
            self._show_paper(None)
            self.told.setText("")
        self.listed = it
        self._visit = it.visit
        if it in self.list.shown.values:
            self.list.set_current(it)
        visit = it.visit
        self.header.set_place(self.tr("Papers"), place(it))
        self.nothing.setText(self.tr("Drawing the pages …"))
        self.session.ask(self, lambda store: papers.preview(store, visit), self._show_paper, key="notice")

    # -- the page ----------------------------------------------------------------------------------------------------

    def _show_paper(self, paper: Issued | None) -> None:
        page = self.page.page if paper is not None and self.shown is not None else 0
        self.shown = paper
        self.checks.show_paper(paper)
        self.stack.setCurrentIndex(0 if paper is not None else 1)
        self.page.set_pages(paper.drawn.pages if paper is not None else 0, page)
        self.save.setEnabled(paper is not None)
        self.print.setEnabled(paper is not None)
        ready = paper is not None and paper.paper is None and self.listed is not None and bool(self.listed.finalised)
        self.issue.setEnabled(ready)
        self.issue.set_words(self.tr("Issued") if paper is not None and paper.paper else self.tr("Issue"))
        if paper is not None and self.listed is not None:
            name = paper.number if paper.paper else self.tr("draft, no number yet")
            self.header.set_place(self.tr("Papers"), f"{place(self.listed)} · {name}")

    def _render(self, page: int, scale: float) -> None:
        if self.shown is None:
            return
        pdf = self.shown.drawn.pdf
        self.session.background.free.run(
            self,
            lambda: image(pdf, page, scale),
            lambda picture: self.page.show_picture(page, picture),
            self.session.failed.emit,
            key="page of the paper",
        )

    # -- what can be done --------------------------------------------------------------------------------------------

    def _issue(self) -> None:
        if self.listed is None:
            return
        visit = self.listed.visit
        self.issue.setEnabled(False)

        def done(paper: Issued) -> None:
            if self._visit == visit:
                self._show_paper(paper)
            self.told.setText(self.tr("Issued as {number}").format(number=paper.number))

        def failed(error: BaseException) -> None:
            self.issue.setEnabled(True)
            self.session.failed.emit(error)

        words = self.tr("Issuing the notice")
        self.session.carry_out(self, words, lambda store, _: papers.issue(store, visit), done, failed)

    def _choose_file(self) -> None:
        if self.shown is None or self.listed is None:
            return
        paper = self.shown
        folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        name = f"{paper.number} {place(self.listed)}.pdf".replace("/", "_").replace("*", "＊")
        kind = self.tr("PDF file (*.pdf)")
        choose_target(self, self.tr("Save the paper"), folder / name, kind, lambda path: self._save(paper, path))

    def _save(self, paper: Issued, path: Path) -> None:
        pdf = paper.drawn.pdf

        def done(_: None) -> None:
            self.told.setText(self.tr("{file} saved and checked").format(file=path.name))

        self.session.make(self, self.tr("Saving the paper"), lambda _: write_bytes(path, pdf), done)

    def _choose_printer(self) -> None:
        if self.shown is None:
            return
        pdf, pages = self.shown.drawn.pdf, self.shown.drawn.pages
        printer = a4_printer()
        printer.setDocName(self.shown.number)
        dialog = QPrintDialog(printer, self)
        dialog.setObjectName("print_dialog")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setMinMax(1, pages)
        dialog.accepted.connect(lambda: self._print(pdf, printer))
        QDialog.open(dialog)

    def _print(self, pdf: bytes, printer: QPrinter) -> None:
        def work(task: Task) -> int:
            return print_pdf(pdf, printer, progress=task.progress, cancelled=task.cancelled)

        def done(count: int) -> None:
            self.told.setText(self.tr("%n page(s) given to the printer", "", count))

        self.session.make(self, self.tr("Printing"), work, done)


def _read(store: Store, visit: str) -> _Register:
    return _Register(
        register.without_notice(store), register.issued(store), register.of_visit(store, visit) if visit else None
    )
