"""The minutes of a draw as they are printed: looked at, saved, given to a printer."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from inspector.operations.papers import issuing
from inspector.operations.papers.minutes import lot_number
from inspector.operations.papers.waiting import Wanted
from inspector.paper.drawing import Drawn
from inspector.safe_write import write_bytes
from inspector.ui.dialogs.choosing import choose_target
from inspector.ui.dialogs.dialog import Dialog
from inspector.ui.dialogs.print_paper import PrintPaper, printed_words
from inspector.ui.rendering import image
from inspector.ui.session import Session
from inspector.ui.theme import px
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.page_view import PageView
from inspector.ui.widgets.panel import Words


class MinutesDialog(Dialog):
    """Drawn off the GUI thread; nothing is recorded by looking or printing."""

    def __init__(self, parent: QWidget, session: Session, lot: str) -> None:
        super().__init__(parent, "", wide=760)
        words = self.tr("Minutes of the draw")
        self.setWindowTitle(words)
        self.title.setText(words)
        self.session = session
        self.lot = lot
        self.drawn: Drawn | None = None
        self.view = PageView(self.tr("Minutes"))
        self.view.setMinimumHeight(px(430))
        self.view.wanted.connect(self._render)
        self.told = Words(self.tr("Drawing the pages …"), "cell", "muted", elide=True)
        self.box.addWidget(self.view, 1)
        self.box.addWidget(self.told)
        close = Button(self.tr("Close"))
        close.clicked.connect(self.reject)
        self.save = Button(self.tr("Save as PDF"), icon="export", key="Ctrl+S")
        self.save.setObjectName("save_minutes")
        self.save.clicked.connect(lambda _: self._choose_file())
        self.print = Button(self.tr("Print"), icon="print", kind="filled", key="Ctrl+P")
        self.print.setObjectName("print_minutes")
        self.print.clicked.connect(lambda _: self._print())
        self.set_buttons(close, self.save, self.print)
        self._enable()
        self.resize(px(780), px(640))
        session.ask(self, lambda store: issuing.preview(store, "minutes", lot).drawn, self._show, key="minutes")

    def _show(self, drawn: Drawn) -> None:
        self.drawn = drawn
        self.view.set_zoom("width")
        self.view.set_pages(drawn.pages)
        self.told.setText(self.tr("%n page(s); Page Up and Page Down turn them", "", drawn.pages))
        self._enable()

    def _render(self, page: int, scale: float) -> None:
        if self.drawn is not None:
            pdf = self.drawn.pdf

            def show(picture: QImage) -> None:
                self.view.show_picture(page, picture)

            self.session.background.free.run(self, lambda: image(pdf, page, scale), show, key="minutes-page")

    def _choose_file(self) -> None:
        folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        name = f"{self.tr('Minutes of the draw')} {lot_number(self.lot)}.pdf"
        choose_target(self, self.tr("Save the minutes"), folder / name, self.tr("PDF file (*.pdf)"), self._save)

    def _save(self, path: Path) -> None:
        if self.drawn is None:
            return
        pdf = self.drawn.pdf

        def done(_: None) -> None:
            self.told.setText(self.tr("{file} saved and checked").format(file=path.name))

        self.session.make(self, self.tr("Saving the minutes"), lambda _: write_bytes(path, pdf), done)

    def _print(self) -> None:
        dialog = PrintPaper(self, self.session, [Wanted("minutes", self.lot)])
        dialog.printed.connect(lambda it: self.told.setText(printed_words(it)))
        dialog.show_over()

    def _enable(self) -> None:
        for it in (self.save, self.print):
            it.setEnabled(self.drawn is not None)
