"""The report of a merge, or its plan: saved as a workbook or as PDF, printed."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QWidget

from inspector import i18n
from inspector.db.store import Store
from inspector.operations import exchange_report
from inspector.operations.exchange import Received
from inspector.ui import printing
from inspector.ui.background import Task
from inspector.ui.dialogs.choosing import choose_target
from inspector.ui.printers import Given, Order, Printer
from inspector.ui.session import Session
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.panel import Words
from inspector.ui.widgets.picker import Entry, Picker


class ReportActs(QWidget):
    """Two buttons' work; `said` is where it is told that it is done. Never shown itself."""

    def __init__(self, session: Session, received: Callable[[], Sequence[Received]], said: Words) -> None:
        super().__init__()
        self.session = session
        self.received = received
        self.said = said
        self.picker: Picker | None = None
        self.hide()

    def choose_file(self, parent: QWidget) -> None:
        """Ask where to save it; the suffix says as what."""
        folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        file = folder / f"{self.tr('Report of the merge')}.xlsx"
        choose_target(parent, self.tr("Save the report"), file, self.tr("Workbook or paper (*.xlsx *.pdf)"), self.save)

    def save(self, path: Path) -> None:
        """Write it."""
        received, language = tuple(self.received()), i18n.language()

        def work(store: Store) -> Path:
            if path.suffix.casefold() == ".pdf":
                exchange_report.save_pdf(store, received, path)
            else:
                exchange_report.save_report(received, path, language=language)
            return path

        saved = self.tr("Saved: {path}")
        self.session.ask(
            self, work, lambda it: self.said.setText(saved.format(path=it)), failed=self.session.failed.emit
        )

    def choose_printer(self, button: Button) -> None:
        """Offer the printers of this computer."""
        self.session.background.free.run(
            self, printing.printers, lambda found: self._offer(button, found), self.session.failed.emit, key="printers"
        )

    def print_on(self, printer: str) -> None:
        """Draw it and give it to a printer."""
        received = tuple(self.received())
        self.session.ask(
            self,
            lambda store: exchange_report.report_pdf(store, received),
            lambda pdf: self._hand_over(pdf, printer),
            failed=self.session.failed.emit,
        )

    def _offer(self, button: Button, found: list[Printer]) -> None:
        if not found:
            self.said.setText(self.tr("There is no printer on this computer: save the report as PDF instead."))
            return
        entries = [Entry(it.name, it.name, icon="print") for it in found]
        picker = self.picker = Picker(
            button, self.tr("Printer"), lambda typed: [it for it in entries if typed.casefold() in it.words.casefold()]
        )
        picker.chosen.connect(self._chosen)
        picker.open()

    def _chosen(self, printer: str) -> None:
        if self.picker is not None:
            self.picker.done()
        self.print_on(printer)

    def _hand_over(self, pdf: bytes, printer: str) -> None:
        title = self.tr("Report of the merge")
        order = Order(printer=printer, title=title, copies=1, media=printing.sheet_of("a4", pdf))

        def work(task: Task) -> Given:
            return printing.hand_over(pdf, order, progress=task.progress, cancelled=task.cancelled)

        told = self.tr("Given to the printer {name}.").format(name=printer)
        self.session.make(self, self.tr("Printing"), work, lambda _: self.said.setText(told))
