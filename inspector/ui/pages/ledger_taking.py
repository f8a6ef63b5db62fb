"""What leaves the ledger: selected rows into a spreadsheet by the clipboard, the whole list as a workbook."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QStandardPaths, Qt
from PySide6.QtWidgets import QMenu

from inspector import clock, i18n
from inspector.db import ledger
from inspector.ui.background import Task
from inspector.ui.copying import put_on_clipboard
from inspector.ui.dialogs.choosing import choose_target
from inspector.ui.models.ledger import Column, as_table
from inspector.ui.pages.ledger_export import export_ledger
from inspector.ui.theme import px

if TYPE_CHECKING:
    from inspector.ui.pages.ledger import LedgerPage

_LISTS = ("three", "suspects", "overdue")
COPIED = 20_000
"""Rows that go onto the clipboard at once; more of them are exported."""


class Taking(QObject):
    """Copying and exporting, as the page asks for it."""

    def __init__(self, page: "LedgerPage") -> None:
        super().__init__(page)
        self.page = page
        page.view.copied.connect(self.copy)
        page.export.clicked.connect(lambda _: self._choose_target("ledger"))
        page.lists.clicked.connect(lambda _: self._offer_lists())

    def copy(self) -> None:
        """The selected rows, with the columns that are shown as they stand."""
        page, wanted = self.page, self.page.chosen()
        if len(wanted) > COPIED:
            page.tell(self.tr("At most {count} rows are copied at once: export the others").format(count=COPIED))
            return
        named, names = {it.name.lower(): it for it in Column}, page.model.names
        columns, today = [named[name] for name, _ in page.view.columns()], page.model.today
        page.session.ask(
            self, lambda store: as_table(columns, ledger.rows(store, wanted), today, names), self._copied, key="copy"
        )

    def _copied(self, table: tuple[str, str]) -> None:
        plain, html = table
        put_on_clipboard(plain, html)
        self.page.tell(self.tr("%n row(s) copied", "", plain.count("\n")))

    def _offer_lists(self) -> None:
        menu = QMenu(self.page.lists)
        menu.setObjectName("lists_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for what in _LISTS:
            action = menu.addAction(self._called(what))
            action.setObjectName(f"export_{what}")
            action.triggered.connect(lambda _=False, what=what: self._choose_target(what))
        at = self.page.lists
        menu.popup(at.mapToGlobal(QPoint(at.width() - menu.sizeHint().width(), at.height() + px(4))))

    def _called(self, what: str) -> str:
        return {
            "ledger": self.tr("Ledger"),
            "three": self.tr("Problems, tasks, responsibilities"),
            "suspects": self.tr("Suspected issues"),
            "overdue": self.tr("Overdue findings"),
        }[what]

    def _choose_target(self, what: str) -> None:
        folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        words = self.tr("{list} {day}.xlsx")
        name = words.format(list=self._called(what), day=clock.today().strftime("%Y%m%d"))
        title, kind = self.tr("Export the ledger"), self.tr("Workbook (*.xlsx)")
        choose_target(self.page, title, folder / name, kind, lambda path: self.export(path, what))

    def export(self, path: Path, what: str = "ledger") -> None:
        """Write what is shown to `path`: all of it, or of one of the lists what stands there."""
        page, language = self.page, i18n.language()
        lines, today, folder = page.model.lines, page.model.today, page.session.folder

        def write(task: Task) -> int:
            return export_ledger(folder, lines, path, task, today=today, language=language, what=what)

        def done(count: int) -> None:
            words = self.tr("{file}: {count} rows saved and checked")
            page.tell(words.format(file=path.name, count=count))

        page.session.make(page, self.tr("Writing the ledger"), write, done)
