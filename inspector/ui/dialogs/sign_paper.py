"""A paper's file signed with the office's certificate: which certificate, its passphrase. Neither is kept."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from inspector.db.store import Store
from inspector.paper import signing
from inspector.safe_write import write_bytes
from inspector.ui.dialogs.act import ActDialog
from inspector.ui.dialogs.choosing import choose_files
from inspector.ui.session import Session
from inspector.ui.theme import px
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.field import Field, line_edit
from inspector.ui.widgets.panel import Words


class SignPaperDialog(ActDialog):
    """Writes `pdf`, signed, to `target`; `signed` has the certificate's file when it is written and checked."""

    signed = Signal(Path)

    def __init__(self, parent: QWidget, session: Session, pdf: bytes, target: Path, last: Path | None = None) -> None:
        super().__init__(parent, session, self.tr("Sign the PDF"), self.tr("Sign and save"), name="sign_paper")
        self.pdf, self.target = pdf, target
        self.file = line_edit("", self.tr("A .p12 or .pfx file, often on a stick"))
        self.file.setText(str(last or ""))
        self.phrase = line_edit("")
        self.phrase.setEchoMode(QLineEdit.EchoMode.Password)
        for it in (self.file, self.phrase):
            it.setMinimumHeight(px(36))
        choose = Button(self.tr("Choose"), icon="folder")
        choose.setObjectName("choose_certificate")
        choose.clicked.connect(lambda _: self._choose())
        self.certificate = Field(self.tr("The office's certificate"), self.file, beside=choose)
        self.secret = Field(self.tr("Passphrase"), self.phrase, self.tr("It is not kept."))
        about = self.tr("{file} is signed. The paper in the register stays as it was issued.")
        self.box.addWidget(Words(about.format(file=target.name), "cell", "muted", wrap=True))
        self.box.addWidget(self.certificate)
        self.box.addWidget(self.secret)
        (self.phrase if last else self.file).setFocus()

    def work(self) -> Callable[[Store], Any] | None:
        """Only with a certificate; some have no passphrase."""
        pdf, target, phrase, named = self.pdf, self.target, self.phrase.text(), self.file.text().strip()
        self.certificate.set_wrong("" if named else self.tr("Choose the file of the certificate."))
        if not named:
            return None

        def sign(_store: Store) -> Path:
            file = Path(named)
            write_bytes(target, signing.sign(pdf, signing.certificate(file), phrase))
            return file

        return sign

    def done_with(self, result: Any) -> None:
        """Gone, and told."""
        super().done_with(result)
        self.signed.emit(result)

    def done(self, result: int) -> None:
        """The passphrase goes with the dialog."""
        self.phrase.clear()
        super().done(result)

    def _choose(self) -> None:
        kinds = self.tr("Certificates (*.p12 *.pfx)")
        choose_files(self, self.tr("The office's certificate"), kinds, lambda files: self.file.setText(str(files[0])))
