"""The recovery sheet, once: onto paper or into a file. Whoever closes it without either is told so before."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QLabel, QWidget

from inspector import settings
from inspector.operations import office_keys
from inspector.safe_write import write_bytes
from inspector.ui import printing, rendering
from inspector.ui.background import Task
from inspector.ui.dialogs.choosing import choose_target
from inspector.ui.dialogs.dialog import Dialog
from inspector.ui.printers import Given, Order, Printer
from inspector.ui.session import Session, told
from inspector.ui.theme import px
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.field import DropDown, Field
from inspector.ui.widgets.panel import Words, across, down

_WIDE = 264  # pixels at 100 % of the picture of the sheet
_LOW = 620
"""Pixels at 100 % of a window's height below which the picture is smaller."""


class RecoverySheetDialog(Dialog):
    """Holds the sheet's PDF until it is closed."""

    def __init__(self, parent: QWidget, session: Session, pdf: bytes) -> None:
        super().__init__(parent.window(), "", wide=680)
        words = self.tr("Recovery sheet")
        self.setWindowTitle(words)
        self.title.setText(words)
        self.setObjectName("recovery_sheet")
        self.session, self.pdf = session, pdf
        low = parent.window().height() < px(_LOW)
        self.wide = px(_WIDE) * 2 // 3 if low else px(_WIDE)  # the buttons have to stay on the screen
        self.kept = self.warned = False
        self.picture = QLabel()
        self.picture.setAccessibleName(self.tr("The sheet, small"))
        self.printer = DropDown("")
        self.printer.setObjectName("sheet_printer")
        self.printer.setMinimumHeight(px(36))
        self.field = Field(self.tr("Printer"), self.printer, self.tr("Looking for printers …"))
        self.print = Button(self.tr("Print"), icon="print", kind="filled")
        self.print.setObjectName("print_sheet")
        self.print.setEnabled(False)
        self.print.clicked.connect(lambda _: self._print())
        self.save = Button(self.tr("Save as PDF"), icon="folder")
        self.save.setObjectName("save_sheet")
        self.save.clicked.connect(lambda _: self._choose())
        self.close_ = Button(self.tr("Close"))
        self.close_.setObjectName("close_sheet")
        self.close_.clicked.connect(self.reject)
        self.said = Words("", "cell", "muted", wrap=True)
        self.said.setObjectName("sheet_told")
        self.said.hide()
        about = (
            self.tr("This key opens everything that is sealed for the office, if its computer is lost or broken."),
            self.tr(
                "It is shown now and never again: the program does not keep it. Print it, and put it into the safe."
            ),
            self.tr("A saved file is as secret as the sheet: keep it on no stick and on no shared disk."),
        )
        right = down(*(Words(it, "cell", "text", wrap=True) for it in about), self.field, self.said, None, gap=12)
        self.box.addLayout(across(self.picture, right, gap=20))
        self.set_buttons(self.close_, self.save, self.print)
        session.background.free.run(self, lambda: rendering.image(pdf, 0, 1), self._show)
        session.background.free.run(self, printing.printers, self._offer, lambda _: self._offer([]), key="printers")

    def reject(self) -> None:
        """Once it is kept, or at the second press."""
        if not self.kept and not self.warned:
            self.warned = True
            self._tell("overdue", self.tr("△ It is neither printed nor saved. Close again to do without it."))
            return
        self.pdf = b""
        super().reject()

    def _show(self, page: QImage) -> None:
        small = page.scaledToWidth(
            round(self.wide * self.devicePixelRatioF()), Qt.TransformationMode.SmoothTransformation
        )
        small.setDevicePixelRatio(self.devicePixelRatioF())
        self.picture.setPixmap(QPixmap.fromImage(small))

    def _offer(self, found: Sequence[Printer]) -> None:
        ready = [it for it in found if it.takes]
        self.printer.set_options([(it.words or it.name, it.name) for it in ready])
        at = self.printer.findData(settings.load().printer)
        if at >= 0:
            self.printer.setCurrentIndex(at)
        self.print.setEnabled(bool(ready))
        self.field.hint = ""
        self.field.set_wrong("" if ready else self.tr("No printer is ready on this computer: save the sheet as a PDF."))
        self.fit()

    def _print(self) -> None:
        pdf = self.pdf
        order = Order(printer=str(self.printer.currentData()), title=self.tr("Recovery sheet"), sides="one")

        def work(task: Task) -> Given:
            return printing.hand_over(pdf, order, progress=task.progress, cancelled=task.cancelled)

        self.print.setEnabled(False)
        given = self.tr("Given to the printer. Fetch it yourself, now.")
        self.session.make(self, self.tr("Printing"), work, lambda _: self._is_kept(given), self._failed)

    def _choose(self) -> None:
        folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        name = self.tr("Recovery sheet") + ".pdf"
        choose_target(self, self.tr("Save as PDF"), folder / name, self.tr("PDF (*.pdf)"), self.write)

    def write(self, path: Path) -> None:
        """Save it there, read back."""
        pdf = self.pdf
        said = self.tr("Saved: {file}").format(file=path)
        self.session.make(
            self, self.tr("Saving"), lambda _: write_bytes(path, pdf), lambda _: self._is_kept(said), self._failed
        )

    def _is_kept(self, words: str) -> None:
        self.kept = True
        self.print.setEnabled(self.printer.count() > 0)
        self._tell("fixed", words)
        self.session.do(self, office_keys.note_sheet)

    def _failed(self, error: BaseException) -> None:
        self.print.setEnabled(self.printer.count() > 0)
        sentence = told(error)
        if sentence is not None:
            self._tell("overdue", f"△ {sentence.what} {sentence.next}")

    def _tell(self, ink: str, words: str) -> None:
        self.said.set_ink(ink)
        self.said.setText(words)
        self.said.show()
        self.fit()
