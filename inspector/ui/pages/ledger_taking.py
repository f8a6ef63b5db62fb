"""What leaves the ledger: selected rows into a spreadsheet by the clipboard, the whole list as a workbook."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths

from inspector import clock, i18n
from inspector.db import ledger
from inspector.ui.background import Task
from inspector.ui.copying import put_on_clipboard
from inspector.ui.dialogs.choosing import choose_target
from inspector.ui.models.ledger import Column, as_table
from inspector.ui.pages.ledger_export import export_ledger

if TYPE_CHECKING:
    from inspector.ui.pages.ledger import LedgerPage

COPIED = 20_000
"""Rows that go onto the clipboard at once; more of them are exported."""


class Taking(QObject):
    """Copying and exporting, as the page asks for it."""

    def __init__(self, page: "LedgerPage") -> None:
        super().__init__(page)
        self.page = page
        page.view.copied.connect(self.copy)
        page.export.clicked.connect(lambda _: self._choose_target())

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

    def _choose_target(self) -> None:
        folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        name = self.tr("Ledger {day}.xlsx").format(day=clock.today().strftime("%Y%m%d"))
        kind = self.tr("Workbook (*.xlsx)")
        choose_target(self.page, self.tr("Export the ledger"), folder / name, kind, self.export)

    def export(self, path: Path) -> None:
        """Write the list that is shown to `path`."""
        page, language = self.page, i18n.language()
        lines, today, folder = page.model.lines, page.model.today, page.session.folder

        def write(task: Task) -> int:
            return export_ledger(folder, lines, path, task, today=today, language=language)

        def done(count: int) -> None:
            words = self.tr("{file}: {count} rows saved and checked")
            page.tell(words.format(file=path.name, count=count))

        page.session.make(page, self.tr("Writing the ledger"), write, done)
