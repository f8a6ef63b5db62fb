"""Saving a paper signed: offered where the program can sign, with the certificate chosen last in this window."""

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from inspector.operations.papers.content import numbered
from inspector.paper import signing
from inspector.ui.dialogs.choosing import choose_target
from inspector.ui.dialogs.sign_paper import SignPaperDialog
from inspector.ui.pages.papers_leaving import PapersLeaving, documents, file_name
from inspector.ui.pages.papers_reading import Shown


class PapersSigning(QObject):
    """Adds itself to the menu of saving; what was written is told as what else leaves."""

    def __init__(self, leaving: PapersLeaving) -> None:
        super().__init__(leaving)
        self.leaving = leaving
        self.certificate: Path | None = None

    def offer(self, menu: QMenu, shown: Shown | None) -> None:
        """A signed PDF, of a paper that was issued or that bears no number: never of a draft."""
        if shown is None or not signing.installed():
            return
        if shown.issued.paper is not None or not numbered(shown.line.kind):
            menu.addAction(self.tr("As a PDF signed by the office"), lambda: self._save(shown))

    def _save(self, shown: Shown) -> None:
        number = shown.issued.number if shown.issued.paper else ""
        file = documents() / f"{file_name(shown.line, number)}.pdf"
        kind = self.tr("PDF file (*.pdf)")
        choose_target(self.leaving.page, self.tr("Save the paper signed"), file, kind, lambda it: self._sign(shown, it))

    def _sign(self, shown: Shown, target: Path) -> None:
        leaving = self.leaving

        def signed(certificate: Path) -> None:
            self.certificate, leaving.last = certificate, target.parent
            leaving.told.emit(self.tr("{file} signed, saved and checked").format(file=target.name))

        dialog = SignPaperDialog(leaving.page, leaving.session, shown.issued.drawn.pdf, target, self.certificate)
        dialog.signed.connect(signed)
        dialog.show_over()
