"""Printing: which printer, how many copies, both sides, which pages; now or later. One paper or several."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from inspector import i18n, settings
from inspector.db.store import Store
from inspector.errors import Fault
from inspector.operations.papers.content import paper_kind
from inspector.operations.papers.ready import Ready, ready
from inspector.operations.papers.waiting import Wanted
from inspector.ui import printing
from inspector.ui.dialogs.dialog import Dialog
from inspector.ui.print_run import Outcome, PrintRun
from inspector.ui.printers import MOST_COPIES, Order, Printer, pages_wanted
from inspector.ui.session import Session, told
from inspector.ui.theme import px
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.counter import Counter
from inspector.ui.widgets.field import DropDown, Field, line_edit
from inspector.ui.widgets.panel import Words, across
from inspector.ui.widgets.segments import Choice, Segments


class PrintPaper(Dialog):
    """Not in the way of the window behind it; it stays until the printer has taken everything, or is closed."""

    printed = Signal(object)  # Outcome of what was given to the printer
    put_off = Signal(int)  # so many wait in the queue now

    def __init__(self, parent: QWidget, session: Session, papers: Sequence[Wanted]) -> None:
        super().__init__(parent.window(), "", wide=520)
        words = self.tr("Print")
        self.setWindowTitle(words)
        self.title.setText(words)
        self.setObjectName("print_paper_dialog")
        self.session = session
        self.papers = tuple(papers)
        self.several = len(self.papers) > 1  # each is drawn when its turn comes, and printed whole
        self.paper: Ready | None = None
        self.run: PrintRun | None = None
        self.known: dict[str, Printer] = {}
        self._lay_out()
        self._look_for_printers()
        if not self.several:
            session.ask(self, lambda store: ready(store, papers[0]), self._show_paper, failed=self._cannot_draw)
        self._enable()

    def show_over(self) -> "PrintPaper":
        """Open it beside the window, which stays usable."""
        self.setModal(False)
        self.show()
        return self

    def reject(self) -> None:
        """Close; while something is printed, stop that first."""
        if self.run is not None:
            self.run.stop()
            return
        super().reject()

    # -- what it is made of ------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        count = len(self.papers)
        self.about = Words(self.tr("%n paper(s)", "", count) if count != 1 else "", "cell", "muted", wrap=True)
        self.about.setObjectName("print_about")
        if count == 1:
            self.about.setText(self.tr("Drawing the pages …"))
        self.again = Words("", "cell", "doing", wrap=True)
        self.again.setObjectName("print_again")
        self.again.hide()
        self.printer = DropDown("")
        self.printer.setObjectName("printer")
        self.printer.setMinimumHeight(px(40))
        self.printer.currentIndexChanged.connect(lambda _: self._show_state())
        self.look = Button("", icon="redo", name=self.tr("Look for printers again"), height=40)
        self.look.setObjectName("look_again")
        self.look.clicked.connect(self._look_for_printers)
        again = QShortcut(QKeySequence("F5"), self)
        again.activated.connect(self._look_for_printers)
        self.printer_field = Field(
            self.tr("Printer"), self.printer, self.tr("Looking for printers …"), beside=self.look
        )
        self._lay_out_wishes()
        self.told = Words("", "cell", "overdue", wrap=True)
        self.told.setObjectName("print_told")
        self.told.hide()
        self.box.addWidget(self.about)
        self.box.addWidget(self.again)
        self.box.addWidget(self.printer_field)
        self.usual.setVisible(self.several)
        row = across(self.copies_field, Field(self.tr("Sides"), self.sides), None, gap=24)
        self.box.addLayout(row)
        self.box.addWidget(self.usual)
        self.box.addWidget(self.pages_field)
        self.box.addStretch(1)
        self.box.addWidget(self.told)
        self._lay_out_buttons()

    def _lay_out_wishes(self) -> None:
        one = len(self.papers) == 1
        self.copies = Counter(self.tr("Copies"), self.tr("copies"), 1 if one else None, least=1, most=MOST_COPIES)
        self.copies.setObjectName("copies")
        self.copies.edit.textChanged.connect(lambda _: self._enable())
        several = self.tr("Empty: of each as many as were asked for, or as is usual for its kind")
        self.usual = Words("" if one else several, "small", "muted", wrap=True)
        self.copies_field = Field(self.tr("Copies"), self.copies)
        self.copies.edit.setAccessibleName(self.tr("Copies"))
        self.sides = Segments(
            self.tr("Sides"),
            [Choice("long", self.tr("Both sides")), Choice("one", self.tr("One side"))],
            "long" if settings.load().both_sides else "one",
        )
        self.sides.setObjectName("sides")
        self.pages = line_edit("", self.tr("All, or as 1-3,5"))
        self.pages.setObjectName("print_pages")
        self.pages.setMinimumHeight(px(40))
        self.pages.textChanged.connect(lambda _: self._enable())
        self.pages_field = Field(self.tr("Pages"), self.pages)
        self.pages_field.setVisible(not self.several)

    def _lay_out_buttons(self) -> None:
        self.cancel = Button(self.tr("Cancel"))
        self.cancel.setObjectName("cancel_printing")
        self.cancel.clicked.connect(self.reject)
        self.later = Button(self.tr("Print later"), icon="clock", key="Ctrl+L")
        self.later.setObjectName("print_later")
        self.later.clicked.connect(self._put_off)
        self.later.setVisible(any(it.queued is None for it in self.papers))
        self.print = Button(self.tr("Print"), icon="print", kind="filled", key="Ctrl+Return")
        self.print.setObjectName("print_now")
        self.print.clicked.connect(self._print)
        self.set_buttons(self.cancel, self.later, self.print)
        self.printer.setFocus()

    # -- the paper and the printers ----------------------------------------------------------------------------------

    def _show_paper(self, it: Ready) -> None:
        self.paper = it
        sheet = {"a3": "A3", "a4": "A4", "a5": "A5", "roll80": self.tr("roll of 80 mm")}[it.sheet]
        pages = self.tr("%n page(s)", "", it.pages)
        self.about.setText(self.tr("{name} · {pages} · {sheet}").format(name=it.name, pages=pages, sheet=sheet))
        self.again.setText(self.tr("Printed before: these copies say “{words}”.").format(words=it.again))
        self.again.setVisible(bool(it.again))
        if not self.copies.edit.isModified():
            self.copies.set_value(it.copies)
        self.usual.setText(self.tr("Usual for this kind of paper: %n copy(ies)", "", it.copies))
        self.usual.setVisible(not it.wanted.copies)
        if it.pages < 2:
            self.pages_field.hide()
            self.sides.set_value("one")
        self._enable()
        self.adjustSize()

    def _cannot_draw(self, error: BaseException) -> None:
        self.about.setText("")
        self._say(error)

    def _look_for_printers(self) -> None:
        self.look.setEnabled(False)
        self.session.background.free.run(self, printing.printers, self._offer, self._not_found, key="printers")

    def _not_found(self, error: BaseException) -> None:
        self._offer([])
        self._say(error)

    def _offer(self, found: Sequence[Printer]) -> None:
        chosen = self.printer.currentData() or settings.load().printer
        self.look.setEnabled(True)
        self.known = {it.name: it for it in found}
        self.printer.set_options([(self._named(it), it.name) for it in found])
        at = self.printer.findData(chosen)
        if at >= 0:
            self.printer.setCurrentIndex(at)
        self._show_state()

    def _named(self, it: Printer) -> str:
        name = self.tr("{name} · {words}").format(name=it.name, words=it.words) if it.words else it.name
        return name if it.takes else self.tr("{name} – not ready").format(name=name)

    def _show_state(self) -> None:
        it = self.known.get(self.printer.currentData() or "")
        field = self.printer_field
        if it is None:
            field.set_wrong(self.tr("No printer is set up on this computer: connect one, or print later"))
        elif not it.takes:
            field.set_wrong(self._reasons(it.reasons) or i18n.printer_reason("error"))
        else:
            state = self.tr("Busy: this waits its turn") if it.state == "busy" else self.tr("Ready")
            reasons = self._reasons(it.reasons)
            field.hint = self.tr("{state}; {reasons}").format(state=state, reasons=reasons) if reasons else state
            field.set_wrong("")
        self._enable()

    def _reasons(self, reasons: Sequence[str]) -> str:
        return i18n.listed(i18n.printer_reason(it) for it in reasons)

    # -- what can be done --------------------------------------------------------------------------------------------

    def _enable(self) -> None:
        pages = self._pages()
        self.pages_field.set_wrong("" if pages is not None else self._no_range())
        right = self._copies() is not None
        self.copies_field.set_wrong("" if right else self.tr("1 to {most}").format(most=MOST_COPIES))
        drawn = self.paper is not None or self.several
        takes = (it := self.known.get(self.printer.currentData() or "")) is not None and it.takes
        idle = self.run is None
        self.print.setEnabled(idle and drawn and takes and right and pages is not None)
        self.later.setEnabled(idle and right)
        for it_ in (self.printer, self.copies, self.sides, self.pages):
            it_.setEnabled(idle)
        self.cancel.set_words(self.tr("Cancel") if idle else self.tr("Stop"))

    def _no_range(self) -> str:
        last = self.paper.pages if self.paper is not None else 1
        return self.tr("Write pages from 1 to {last}, as 1-3,5").format(last=last)

    def _pages(self) -> tuple[int, ...] | None:
        """The pages asked for, none for all; None for what is no range."""
        if self.paper is None:
            return ()
        try:
            return pages_wanted(self.pages.text(), self.paper.pages)
        except ValueError:
            return None

    def _copies(self) -> int | None:
        """How many of each; 0 of several papers: what is usual for each. None for what is no number of copies."""
        found = self.copies.value
        if found is None:
            return 0 if self.several and not self.copies.edit.text().strip() else None
        return int(found) if found == int(found) and 1 <= found <= MOST_COPIES else None

    def _print(self) -> None:
        printer, sides = self.printer.currentData(), self.sides.value
        self._keep(printer, sides)
        self.told.hide()
        order = Order(printer=printer, title="", copies=self._copies() or 0, sides=sides, pages=self._pages() or ())
        self.run = PrintRun(self.session, self.papers, order)
        self.run.went_on.connect(self._went_on)
        self.run.ended.connect(self._ended)
        self._enable()
        self.run.begin()

    def _went_on(self, number: int, of: int) -> None:
        if of > 1:
            self.about.setText(self.tr("Printing {number} of {of} …").format(number=number, of=of))
        else:
            self.told.set_ink("muted")
            self.told.setText(self.tr("Giving it to the printer …"))
            self.told.show()

    def _ended(self, outcome: Outcome) -> None:
        self.run = None
        self.papers = outcome.left
        if outcome.taken:
            self.printed.emit(outcome)
        if not outcome.left:
            self.accept()
            return
        if self.several:
            self.about.setText(self.tr("%n paper(s) left", "", len(outcome.left)))
        self.told.hide()
        if outcome.error is not None:
            self._say(outcome.error)
            self._look_for_printers()
        self._enable()

    def _put_off(self) -> None:
        copies = self._copies()
        wanted = [it for it in self.papers if it.queued is None]

        def write(store: Store) -> int:
            from inspector.operations.papers import printing as printings  # noqa: PLC0415 - with its first use

            for it in wanted:
                count = copies or paper_kind(store, it.kind).copies
                printings.later(
                    store, kind=it.kind, subject=it.subject, paper=it.paper, language=it.language, unit=it.unit,
                    sheet=it.sheet, copies=count,
                )  # fmt: skip
            return len(wanted)

        def done(count: int) -> None:
            self.put_off.emit(count)
            self.accept()

        self.later.setEnabled(False)
        self.session.do(self, write, done, self._failed)

    def _failed(self, error: BaseException) -> None:
        self._say(error)
        self._enable()

    def _say(self, error: BaseException) -> None:
        sentence = told(error)
        if sentence is not None:
            self.told.set_ink("overdue")
            self.told.setText(f"△ {sentence.what} {sentence.next}")
            self.told.show()

    def _keep(self, printer: str, sides: str) -> None:
        """The next paper goes to the same printer."""
        known = settings.load()
        wished = replace(known, printer=printer, both_sides=sides == "long")
        if wished != known:
            try:
                settings.save(wished)
            except Fault as fault:  # a read-only profile prints all the same
                self._say(fault)


def printed_words(outcome: Outcome) -> str:
    """What was given to which printer, and what that asks for meanwhile: for whoever opened the dialog."""
    words = QCoreApplication.translate("PrintPaper", "Given to the printer {printer}").format(printer=outcome.printer)
    wants = i18n.listed(i18n.printer_reason(it) for it in outcome.wants)
    told = QCoreApplication.translate("PrintPaper", "{given}; {wants}")
    return told.format(given=words, wants=wants) if wants else words
