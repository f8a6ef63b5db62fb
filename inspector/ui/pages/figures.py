"""统计: how far things are, in rates, curves and tables; every number opens its findings."""

from datetime import datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from inspector import clock, i18n
from inspector.db.store import Store
from inspector.ui.background import Task
from inspector.ui.pages.figures_choosing import Choosing, Chosen, Known, known
from inspector.ui.pages.figures_panels import Panels
from inspector.ui.pages.page import Page
from inspector.ui.session import Session
from inspector.ui.theme import NARROW, px
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.figure_tabs import FIGURES, FigureTabs
from inspector.ui.widgets.panel import Panel, Words, scrolled
from inspector.ui.widgets.ring import Mark

if TYPE_CHECKING:
    from inspector.operations.figures.parts import Figures
    from inspector.operations.figures.recounting import Recounted
    from inspector.operations.figures.shown import Shown
    from inspector.operations.papers.waiting import Wanted
    from inspector.paper.gather.phrases import Language

_ELSEWHERE = {"coverage": "sites", "quota": "indicators", "survey": "indicators"}
"""Marks that are of no findings, and the page that shows what they are of."""


class FiguresPage(Page):
    """Choose what the figures are of, read them, look where each comes from, print them, count them again."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, "")
        FigureTabs(session, self.header, FIGURES)
        self.shown: Shown | None = None
        self._wanted: Chosen | None = None
        self._task: Task | None = None
        self._lay_out()

    def _lay_out(self) -> None:
        self.grey = Button(self.tr("As printed in black and white"), icon="zoom")
        self.grey.setObjectName("figures_grey")
        self.grey.setCheckable(True)
        self.grey.toggled.connect(self._show_printed)
        self.print = Button(self.tr("Print one page"), icon="print", key="Ctrl+P", kind="filled")
        self.print.setObjectName("print_figures")
        self.print.clicked.connect(lambda: self._print(whole=False))
        self.print_all = Button(self.tr("Print everything"), icon="paper")
        self.print_all.setObjectName("print_all_figures")
        self.print_all.clicked.connect(lambda: self._print(whole=True))
        self.header.set_actions(self.grey, self.print_all, self.print)
        self.choosing = Choosing()
        self.choosing.changed.connect(self.read)
        self.panels = Panels(self.session.background.free)
        self.panels.opened.connect(self._open)
        self.foot = Panel(sides=("top",), margins=(16, 2, 12, 2), gap=10, across=True)
        self.mark = Mark("draft", "", step="small", size=16)
        self.told = Words("", "small", elide=True)
        self.told.setObjectName("figures_told")
        self.again = Button(self.tr("Count again"), icon="redo", kind="quiet", height=30)
        self.again.setObjectName("recount")
        self.again.clicked.connect(self._recount)
        how = self.tr("Every rate says its formula · press any number to count it in the ledger")
        self.how = Words(how, "small", "muted", elide=True)
        self.foot.add(self.mark, self.told, self.again, None, self.how)
        self.box.addWidget(self.choosing)
        self.box.addWidget(scrolled(self.panels, self.tr("Figures")), 1)
        self.box.addWidget(self.foot)

    def keys(self) -> QWidget:
        """The rates."""
        return self.panels.views["rates"]

    def arrive(self, about: Any) -> None:
        """`about`: a Chosen to show the figures of."""
        if isinstance(about, Chosen):
            self._wanted = about
            self._stale = True

    def refresh(self) -> None:
        """Read what can be chosen, then the figures."""
        self.session.ask(self, known, self._offer, key="figures known")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it is narrow buttons lose their words."""
        super().resizeEvent(event)
        narrow = self.width() < px(NARROW)
        for button in (self.grey, self.print_all, self.print):
            button.set_brief(brief=narrow)
        self.how.setVisible(not narrow)

    # -- reading -----------------------------------------------------------------------------------------------------

    def _offer(self, found: Known) -> None:
        self.choosing.offer(found)
        if self._wanted is not None:
            self.choosing.choose(self._wanted)
            self._wanted = None
        self.read()

    def read(self) -> None:
        """Read the figures of what is chosen."""
        chosen = self.choosing.value
        if chosen is None:
            return
        today, english = clock.today().isoformat(), self._language() == "en"

        def work(store: Store) -> "Shown":
            from inspector.operations.figures.shown import shown  # noqa: PLC0415 - loaded here it holds no window
            from inspector.paper.gather.figures import charts  # noqa: F401, PLC0415 - what is shown next

            return shown(store, chosen.cut(), chosen.period, today, english=english)

        self._say("draft", self.tr("Reading …"))
        self.session.ask(self, work, self._show, key="figures", failed=self._not_read)

    def _show(self, found: "Shown") -> None:
        self.shown = found
        self.panels.show_facts(found.facts, self._language())
        now = datetime.now().astimezone().isoformat()
        words = self.tr("Read from the sums at {time}, not counted again yet")
        self._say("doing", words.format(time=i18n.time_of_day(now, seconds=True)))

    def _not_read(self, error: BaseException) -> None:
        self._say("overdue", self.tr("These figures could not be read"))
        self.session.failed.emit(error)

    def _language(self) -> "Language":
        return "en" if i18n.language() == "en" else "zh"

    def _say(self, mark: str, words: str) -> None:
        self.mark.set_mark(mark, "")
        self.told.setText(words)
        self.told.setToolTip(words)

    # -- what can be done --------------------------------------------------------------------------------------------

    def _open(self, key: str) -> None:
        """The findings behind a mark, in the ledger; of what is no finding the page it belongs to."""
        if self.shown is None:
            return
        which = self.shown.opens(key)
        if which is not None:
            self.session.open("ledger", which)
        elif (visit := self.shown.visit(key)) is not None:
            self.session.open("visit", visit)
        elif (page := _ELSEWHERE.get(key.partition("|")[0])) is not None:
            self.session.open(page)

    def _show_printed(self, printed: bool) -> None:  # noqa: FBT001 - a slot
        self.panels.set_printed(printed=printed)

    def _print(self, *, whole: bool) -> None:
        """The page as a paper: one sheet, or all there is."""
        if self.shown is None:
            return
        cut, period, language = self.shown.figures.cut, self.shown.figures.period, self._language()

        def work() -> "Wanted":
            from inspector.operations.figures.asking import subject_of  # noqa: PLC0415 - as above
            from inspector.operations.papers.ready import Ready  # noqa: F401, PLC0415 - what the dialog asks for
            from inspector.operations.papers.waiting import Wanted  # noqa: PLC0415

            return Wanted("figures", subject_of(cut, period, whole=whole), language=language)

        self.session.background.free.run(self, work, self._print_it, self.session.failed.emit)

    def _print_it(self, wanted: "Wanted") -> None:
        from inspector.ui.dialogs.print_paper import PrintPaper  # noqa: PLC0415 - draws papers: with its first use

        PrintPaper(self, self.session, [wanted]).show_over()

    def _recount(self) -> None:
        """Count every number again from the records and in the ledger."""
        if self.shown is None or self._task is not None:
            return
        figures, folder = self.shown.figures, self.session.folder
        self.again.setEnabled(False)

        def work(task: Task) -> "Recounted":
            from inspector.operations.figures.recounting import recounted  # noqa: PLC0415 - as above

            store = Store.open(folder)
            try:
                return recounted(store, figures, progress=task.progress, cancelled=task.cancelled)
            finally:
                store.close()

        self._task = self.session.make(
            self, self.tr("Counting again"), work, lambda found: self._counted(figures, found), self._not_counted
        )

    def _counted(self, of: "Figures", found: "Recounted") -> None:
        self._task = None
        self.again.setEnabled(True)
        if self.shown is None or self.shown.figures is not of:  # others are shown by now
            return
        time = i18n.time_of_day(datetime.now().astimezone().isoformat(), seconds=True)
        if found.agrees:
            words = self.tr("{count} numbers agree with the ledger, counted again at {time}")
            self._say("fixed", words.format(count=found.numbers, time=time))
            return
        what, said, counted = found.differing[0]
        words = self.tr(
            "{count} number(s) do not agree with the ledger, the first: {what} {shown} shown, {counted} counted"
        )
        self._say("overdue", words.format(count=len(found.differing), what=what, shown=said, counted=counted))

    def _not_counted(self, error: BaseException) -> None:
        self._task = None
        self.again.setEnabled(True)
        self.session.failed.emit(error)
