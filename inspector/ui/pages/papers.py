"""Papers 文书: what is to be issued and what was, the page as it will be printed, its number, what became of it."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QWidget

from inspector.db.store import Store
from inspector.operations.papers import issuing
from inspector.operations.papers.content import Language, numbered
from inspector.operations.papers.issuing import Issued
from inspector.operations.papers.standing import LISTED
from inspector.ui.background import Task
from inspector.ui.dialogs.check_paper import CheckPaperDialog
from inspector.ui.dialogs.print_paper import printed_words
from inspector.ui.pages import papers_reading as reading
from inspector.ui.pages.page import Page
from inspector.ui.pages.papers_beside import PapersBeside
from inspector.ui.pages.papers_leaving import PapersLeaving
from inspector.ui.pages.papers_left import Offer, PapersLeft
from inspector.ui.pages.papers_lines import Line
from inspector.ui.pages.papers_queue import QueueStrip
from inspector.ui.pages.papers_reader import PaperReader
from inspector.ui.pages.papers_reading import Everything, OfVisit, Shown
from inspector.ui.pages.papers_signing import PapersSigning
from inspector.ui.session import Session
from inspector.ui.theme import NARROW, px
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.panel import Panel, Words
from inspector.ui.widgets.scanner import ScannerWedge


class PapersPage(Page):
    """Look, check, issue, save, print. What was issued is never edited."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, "")
        self.header.set_place(self.tr("Papers"))
        self.found = Everything((), (), None, (), office=False)
        self.line: Line | None = None
        self.shown: Shown | None = None
        self.brought: tuple[Line, ...] = ()  # to be issued for findings chosen elsewhere
        self._about = ""  # the id of a visit or paper somebody came for
        self._visit = ""  # whose papers are listed as those of this visit
        self._failed = False
        self._lay_out()
        self._connect()
        self._show(None)

    def arrive(self, about: Any) -> None:
        """`about`: the id of a visit, or of a paper, that is to be shown; or `Line`s that are in no list."""
        if isinstance(about, Line):
            self.choose(about)
        elif isinstance(about, tuple) and about:
            self.brought = about
            self.left.forget_wishes()
            self.left.look_at_all()
            self.choose(about[0])
            self.refresh()
        elif isinstance(about, str) and about:
            self.brought = ()  # somebody came for something else
            self._about = about
            self.left.forget_wishes()
            self.refresh()

    def keys(self) -> QWidget:
        """The list of papers."""
        return self.left.list

    def refresh(self) -> None:
        """Read the register anew; the paper that is shown stays."""
        about = self._about
        self.session.ask(self, lambda store: reading.everything(store, about), self._fill, key="papers")
        self.queue.refresh()

    # -- what it is made of ------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.check = Button(self.tr("Check"), icon="search", key="Ctrl+K")
        self.check.setObjectName("check_printed")
        self.save = Button(self.tr("Save"), icon="export", key="Ctrl+S")
        self.save.setObjectName("save_pdf")
        self.print = Button(self.tr("Print"), icon="print", key="Ctrl+P")
        self.print.setObjectName("print_paper")
        self.issue = Button(self.tr("Issue"), icon="pencil", key="Ctrl+Return", kind="filled")
        self.issue.setObjectName("issue_paper")
        self.aside = Button(self.tr("Register and checks"), icon="list", key="F6")
        self.aside.setObjectName("aside")
        self.aside.setCheckable(True)
        self.aside.hide()
        self.header.set_actions(self.aside, self.check, self.save, self.print, self.issue)

        self.left = PapersLeft()
        self.queue = QueueStrip(self.session)
        self.left.box.addWidget(self.queue)
        self.reader = PaperReader(self.session, self.tr("Page of the paper"))
        self.nothing = Words("", "ask", "muted", wrap=True)
        self.nothing.setObjectName("papers_nothing")
        empty = Panel(fill="ground", margins=(60, 120, 60, 40))
        empty.add(self.nothing, None)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.reader)
        self.stack.addWidget(empty)
        self.told = Words("", "small", "fixed", elide=True)
        self.told.setObjectName("papers_told")
        self.folder = Button(self.tr("Open the folder"), icon="folder", kind="quiet", height=26)
        self.folder.setObjectName("open_folder")
        self.folder.hide()
        self.weight = Words("", "small", "muted", elide=True)
        foot = Panel(fill="sunken", sides=("top",), margins=(14, 3, 14, 3), gap=8, across=True)
        foot.setFixedHeight(px(34))
        foot.add(self.told, self.folder, None, self.weight)
        middle = Panel()
        middle.box.addWidget(self.stack, 1)
        middle.box.addWidget(foot)
        self.beside = PapersBeside(self.session)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.left)
        row.addWidget(middle, 1)
        row.addWidget(self.beside.side)
        self.box.addLayout(row, 1)
        self.leaving = PapersLeaving(self, self.session)
        self.signing = PapersSigning(self.leaving)

    def _connect(self) -> None:
        self.left.chosen.connect(self._stand_on)
        self.left.more.connect(self._one_more)
        self.left.several.connect(lambda how: self.leaving.batch(self.left.ticks, how))
        self.issue.clicked.connect(lambda _: self._issue())
        self.save.clicked.connect(lambda _: self._offer_saving())
        self.print.clicked.connect(lambda _: self.leaving.print(self.shown))
        self.check.clicked.connect(lambda _: self.check_printed())
        self.aside.toggled.connect(lambda _: self._fold())
        self.folder.clicked.connect(lambda _: self.leaving.open_folder())
        self.beside.chosen.connect(self.choose)
        self.leaving.told.connect(self._tell)
        self.queue.printed.connect(lambda it: self._tell(printed_words(it)))
        tiles = self.beside.side.register.tiles
        self.scanner = ScannerWedge(self.left.list, self.reader.view, self.reader.thumbnails, tiles)
        self.scanner.scanned.connect(self.check_printed)
        find = QShortcut(QKeySequence("/"), self)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.activated.connect(self.left.search.setFocus)

    # -- the list ----------------------------------------------------------------------------------------------------

    def _fill(self, found: Everything) -> None:
        self.found = found
        counts = self.tr("{waiting} to be issued · {issued} issued")
        everything = self._everything()
        self.left.show_lines(everything, counts.format(waiting=len(found.waiting), issued=len(found.issued)))
        self._say_nothing()
        about, self._about = self._about, ""
        wanted = next((it for it in everything if about and about in (it.paper, it.subject)), None)
        if wanted is None and self.line is not None:
            key = self.line.key
            wanted = next((it for it in everything if it.key == key), None) or self._still(self.line)
        wanted = wanted or next(iter(everything), None)
        if wanted is None:
            self.line = None
            self._show(None)
            self.beside.show(None, found)
        else:
            self.choose(wanted)

    def _still(self, line: Line) -> Line | None:
        """A line that stands in no list: a kind of a visit that is drawn anew, or one that is to replace another."""
        return line if line.state == "anew" or line.replaces or line.language != "zh" or not line.whole else None

    def _everything(self) -> list[Line]:
        found = self.found
        return [*self.brought, *([found.asked] if found.asked is not None else []), *found.waiting, *found.issued]

    def _say_nothing(self) -> None:
        self.nothing.setText(
            self.tr("Choose a paper at the left.")
            if self._everything()
            else self.tr("No papers yet. A finalised visit has its notice here.")
        )

    def _stand_on(self, line: Line) -> None:
        """A person went to another line: what was told of the one before is no news of this one."""
        self._tell("")
        self.choose(line)

    def choose(self, line: Line) -> None:
        """Show this paper."""
        if self.line is None or line.key != self.line.key or line.replaces != self.line.replaces:
            self._show(None)
        self.line = line
        self.left.stand_on(line)
        self.header.set_place(self.tr("Papers"), line.place)
        self.nothing.setText(self.tr("Drawing the pages …"))
        self.session.ask(
            self, lambda store: reading.shown(store, line), self._show, key="paper shown", failed=self._not_shown
        )
        if line.visit:
            visit = line.visit
            if visit != self._visit:
                self._visit = visit
                self.left.show_visit((), ())
            self.session.ask(self, lambda store: reading.of_visit(store, visit), self._show_visit, key="of visit")

    def _show_visit(self, found: OfVisit) -> None:
        if found.visit == self._visit:
            self.left.show_visit(found.lines, found.offers)

    def _one_more(self, offer: Offer) -> None:
        """One more paper of the same visit: the one that is there already, or a new one."""
        line = self.line
        if line is None:
            return
        subject = offer.subject or line.visit
        wanted = (offer.kind, offer.language, offer.sheet, offer.unit, subject)
        same = next(
            (
                it
                for it in self.left.here
                if (it.kind, it.language, it.sheet, it.unit, it.subject) == wanted
                and not (it.paper and it.kind in LISTED)
            ),
            None,
        )
        self.left.look_at_visit()
        self.choose(
            same
            or replace(
                line, kind=offer.kind, title=offer.title, paper="", number="", formal="", addressee=offer.whom,
                subject=subject, state="waiting" if offer.numbered else "anew",
                language=offer.language, sheet=offer.sheet, unit=offer.unit, replaces="", whole=False, printed=0,
            )
        )  # fmt: skip

    # -- the page ----------------------------------------------------------------------------------------------------

    def _show(self, shown: Shown | None) -> None:
        before, self.shown = self.shown, shown
        if shown is None:
            self.reader.show_pdf(b"", ())
        elif before is None or before.line.key != shown.line.key:
            self.reader.show_pdf(shown.issued.drawn.pdf, shown.sizes)
        elif before.issued.drawn.pdf != shown.issued.drawn.pdf:
            self.reader.show_pdf(shown.issued.drawn.pdf, shown.sizes, self.reader.view.page)
        self.stack.setCurrentIndex(0 if shown is not None else 1)
        self.beside.show(shown, self.found)
        self._enable()
        if shown is not None:
            self._name(shown)

    def _not_shown(self, error: BaseException) -> None:
        """No page can be made of it: the reason stands in its place."""
        self._show(None)
        self.nothing.setText(self.beside.why(error))

    def _name(self, shown: Shown) -> None:
        line, issued = shown.line, shown.issued
        if issued.paper or not numbered(line.kind):
            name = issued.number or line.title
        elif shown.next_number:
            name = self.tr("will be {number}").format(number=shown.next_number)
        else:
            name = self.tr("draft, no number yet")
        self.header.set_place(self.tr("Papers"), " · ".join(filter(None, (line.place, line.title, name))))
        self.weight.setText(self.beside.weight(shown))

    def _enable(self) -> None:
        shown = self.shown
        kept = shown is not None and (shown.issued.paper is not None or not numbered(shown.line.kind))
        self.save.setEnabled(shown is not None)
        self.print.setEnabled(shown is not None)
        self.issue.setVisible(not kept)
        self.issue.setEnabled(shown is not None and not kept and bool(shown.next_number))
        self.print.kind = "filled" if kept else "plain"
        self.print.updateGeometry()
        self.print.update()

    def _issue(self) -> None:
        shown = self.shown
        if shown is None:
            return
        line = shown.line
        language: Language = "en" if line.language == "en" else "zh"
        self.issue.setEnabled(False)

        def done(paper: Issued) -> None:
            self._tell(self.tr("Issued as {number}").format(number=paper.number))
            self.brought = tuple(it for it in self.brought if it.key != line.key)
            if self.line is not None and self.line.key == line.key and paper.paper:
                self._about = paper.paper
                self.line = None
                self.refresh()

        def failed(error: BaseException) -> None:
            self._enable()
            self.session.failed.emit(error)

        def work(store: Store, _: Task) -> Issued:
            return issuing.issue(
                store, line.kind, line.subject, language=language, unit=line.unit or None,
                replaces=line.replaces or None,
            )  # fmt: skip

        self.session.carry_out(self, self.tr("Issuing the paper"), work, done, failed)

    # -- what leaves, and what came back -----------------------------------------------------------------------------

    def check_printed(self, text: str = "") -> None:
        """Is a printed paper genuine? `text` is what a scanner read."""
        dialog = CheckPaperDialog(self, self.session, text)
        dialog.opened.connect(self.arrive)
        dialog.show_over()

    def _offer_saving(self) -> None:
        menu = QMenu(self)
        menu.setObjectName("save_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("As PDF"), lambda: self.leaving.save(self.shown, "pdf"))
        menu.addAction(self.tr("As pictures for the phone (PNG)"), lambda: self.leaving.save(self.shown, "png"))
        menu.addAction(self.tr("To be reworked in Word (.docx)"), lambda: self.leaving.save(self.shown, "docx"))
        self.signing.offer(menu, self.shown)
        menu.popup(self.save.mapToGlobal(self.save.rect().bottomLeft()))
        menu.setActiveAction(menu.actions()[0])  # Return takes it

    def _tell(self, words: str) -> None:
        self.told.setText(words)
        self.folder.setVisible(bool(words) and self.leaving.last is not None)

    # -- where it is narrow ------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the right column takes the place of the list when it is wanted."""
        super().resizeEvent(event)
        narrow = self.window().width() < px(NARROW)
        self.aside.setVisible(narrow)
        for it in (self.aside, self.check, self.save):
            it.set_brief(brief=narrow)
        self._fold()

    def _fold(self) -> None:
        narrow = self.window().width() < px(NARROW)
        self.beside.side.setVisible(not narrow or self.aside.isChecked())
        self.left.setVisible(not narrow or not self.aside.isChecked())
