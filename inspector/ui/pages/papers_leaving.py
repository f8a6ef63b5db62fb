"""Papers leave: as a file, as pictures, to be reworked in Word, to a printer; several at once into a folder."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from inspector import i18n
from inspector.db.store import Store
from inspector.errors import Cancelled
from inspector.operations.papers import issuing, printing
from inspector.operations.papers.batch import Filed, file_all, safe_name
from inspector.operations.papers.pictures import save_pictures
from inspector.operations.papers.waiting import Wanted
from inspector.safe_write import write_bytes
from inspector.ui.background import Task
from inspector.ui.dialogs.choosing import choose_target
from inspector.ui.dialogs.print_paper import PrintPaper, printed_words
from inspector.ui.pages.papers_lines import Line
from inspector.ui.pages.papers_reading import Shown
from inspector.ui.session import Session


class PapersLeaving(QObject):
    """`told` has what became of it, in words."""

    told = Signal(str)

    def __init__(self, page: QWidget, session: Session) -> None:
        super().__init__(page)
        self.page = page
        self.session = session
        self.last: Path | None = None  # where something was written last

    def save(self, shown: Shown | None, form: str) -> None:
        """Ask where to; `form` is pdf, png or docx."""
        if shown is None:
            return
        kind = {
            "pdf": self.tr("PDF file (*.pdf)"),
            "png": self.tr("Picture (*.png)"),
            "docx": self.tr("Word document (*.docx)"),
        }[form]
        number = shown.issued.number if shown.issued.paper else ""
        file = documents() / f"{file_name(shown.line, number)}.{form}"
        choose_target(self.page, self.tr("Save the paper"), file, kind, lambda path: self._write(shown, path, form))

    def print(self, shown: Shown | None) -> None:
        """The dialog of printing, for what is shown."""
        if shown is not None:
            line = shown.line
            self._printed_by([_wanted(line, shown.issued.paper)])

    def batch(self, lines: Sequence[Line], how: str) -> None:
        """Several at once: each into a file of a folder, or into the queue of what is printed later."""
        if not lines:
            return
        if how == "queue":
            self._put_off(lines)
            return
        dialog = QFileDialog(self.page, self.tr("A folder for the papers"), str(documents()))
        dialog.setObjectName("choose_folder")
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly, on=True)
        dialog.fileSelected.connect(lambda chosen: self._all_into(lines, Path(chosen)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def open_folder(self) -> None:
        """Where the last file was written."""
        if self.last is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.last)))

    # -- files -------------------------------------------------------------------------------------------------------

    def _write(self, shown: Shown, path: Path, form: str) -> None:
        pdf, content = shown.issued.drawn.pdf, shown.issued.content

        def done(files: int) -> None:
            self.last = path.parent
            words = self.tr("{file} saved and checked").format(file=path.name)
            if files > 1:
                pictures = self.tr("%n picture(s), one a page", "", files)
                words = f"{words} · {pictures}"
            self.told.emit(words)

        if form == "docx":  # photos are read from the store

            def worded(store: Store) -> int:
                from inspector.paper.word import docx  # noqa: PLC0415 - a library only this needs

                with issuing.reading(store) as read_photo:
                    write_bytes(path, docx(content, read_photo))
                return 1

            self.session.ask(self, worded, done)
            return
        work: Callable[[Task], int] = (
            (lambda _: _write_pdf(path, pdf)) if form == "pdf" else (lambda task: _write_pictures(path, pdf, task))
        )
        self.session.make(self, self.tr("Saving the paper"), work, done)

    def _all_into(self, lines: Sequence[Line], folder: Path) -> None:
        papers = [_wanted(it, it.paper or None) for it in lines]

        def work(store: Store, task: Task) -> list[Filed]:
            return file_all(store, papers, folder, progress=task.progress, cancelled=task.cancelled)

        def done(filed: list[Filed]) -> None:
            self.last = folder
            faults = [it.fault for it in filed if it.fault is not None]
            said = self.tr("%n paper(s) written", "", len(filed) - len(faults))
            if faults:
                lacking = self.tr("not written: %n", "", len(faults))
                said = f"{said} · {lacking}: {i18n.sentence(faults[0]).what}"
            self.told.emit(said)

        self.session.carry_out(self, self.tr("Papers into a folder"), work, done, self._stopped)

    def _stopped(self, error: BaseException) -> None:
        if isinstance(error, Cancelled):
            self.told.emit(self.tr("Stopped; what was written stays"))
        else:
            self.session.failed.emit(error)

    # -- printers ----------------------------------------------------------------------------------------------------

    def _printed_by(self, papers: Sequence[Wanted]) -> None:
        dialog = PrintPaper(self.page, self.session, papers)
        dialog.printed.connect(lambda it: self.told.emit(printed_words(it)))
        dialog.put_off.connect(lambda count: self.told.emit(self.tr("%n paper(s) wait to be printed", "", count)))
        dialog.show_over()

    def _put_off(self, lines: Sequence[Line]) -> None:
        def put_off(store: Store) -> int:
            for it in (_wanted(line, line.paper or None) for line in lines):
                printing.later(
                    store, kind=it.kind, subject=it.subject, paper=it.paper, language=it.language, unit=it.unit,
                    sheet=it.sheet,
                )  # fmt: skip
            return len(printing.queue(store))

        self.session.do(
            self, put_off, lambda count: self.told.emit(self.tr("%n paper(s) wait to be printed", "", count))
        )


def file_name(line: Line, number: str) -> str:
    """青督反〔2026〕3号 石桥村 陈＊福, without what no file may be called."""
    return safe_name(" ".join(filter(None, (number or line.title, line.place))))


def _wanted(line: Line, paper: str | None) -> Wanted:
    return Wanted(
        line.kind, line.subject, paper, language="en" if line.language == "en" else "zh", sheet=line.sheet,
        unit=line.unit or None,
    )  # fmt: skip


def _write_pdf(path: Path, pdf: bytes) -> int:
    write_bytes(path, pdf)
    return 1


def _write_pictures(path: Path, pdf: bytes, task: Task) -> int:
    return len(save_pictures(pdf, path, progress=task.progress, cancelled=task.cancelled))


def documents() -> Path:
    """Where files are offered to be written."""
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
