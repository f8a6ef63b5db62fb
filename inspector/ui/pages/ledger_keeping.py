"""What the ledger's page remembers on this device: columns with their widths, and views under a name."""

import json
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from inspector.ui.models import ledger_views
from inspector.ui.models.ledger import USUAL, Column, head
from inspector.ui.models.ledger_view import ALWAYS
from inspector.ui.models.ledger_views import MOST, SavedView
from inspector.ui.widgets.picker import Entry, Picker

if TYPE_CHECKING:
    from inspector.ui.pages.ledger import LedgerPage

VIEWS, COLUMNS = "ledger_views", "ledger_columns"
_USUAL = "usual"


class Keeping(QObject):
    """Local settings: nothing of this travels, and nothing of it is undone."""

    def __init__(self, page: "LedgerPage") -> None:
        super().__init__(page)
        self.page = page
        self.picker: Picker | None = None
        self._rest = QTimer(self, singleShot=True, interval=400)  # a width is dragged through many
        self._rest.timeout.connect(self._keep_columns)
        glance = page.session.glance
        page.views.set_own(ledger_views.read(glance.setting(VIEWS)))
        page.view.set_columns(_columns(glance.setting(COLUMNS)))
        page.view.arranged.connect(self._rest.start)
        page.view.asked_columns.connect(lambda: self.choose_columns(page.filters.columns))
        page.filters.columns.clicked.connect(lambda _: self.choose_columns(page.filters.columns))
        page.views.asked_save.connect(self._save)
        page.views.kept.connect(lambda views: self._write(VIEWS, ledger_views.written(views)))

    def choose_columns(self, below: QWidget) -> None:
        """Every column with a tick where it is shown; those nobody can do without are not offered."""
        if self.picker is not None:
            self.picker.done()
        picker = self.picker = Picker(below, self.tr("Columns"), self._entries)
        picker.chosen.connect(self._choose)
        picker.closed.connect(self._closed)
        picker.open()

    def _entries(self, typed: str) -> list[Entry]:
        view = self.page.view
        found = [Entry(it, head(it), on=not view.isColumnHidden(it)) for it in Column if it not in ALWAYS]
        found.append(Entry(_USUAL, self.tr("The usual columns"), icon="undo"))
        return [it for it in found if typed.strip().casefold() in it.words.casefold()]

    def _choose(self, key: Column | str) -> None:
        view = self.page.view
        shown = view.columns()
        if key == _USUAL:
            view.set_columns([(it.name.lower(), 0) for it in USUAL])
        elif isinstance(key, Column):
            name = key.name.lower()
            kept = [it for it in shown if it[0] != name]
            view.set_columns(kept if len(kept) < len(shown) else [*shown, (name, 0)])
        self._rest.start()
        if self.picker is not None:
            self.picker.refresh()

    def _closed(self) -> None:
        self.picker = None

    def _save(self) -> None:
        page = self.page
        if len(page.views.own) >= MOST:
            page.tell(self.tr("{count} views are kept at most: remove one first").format(count=MOST))
            return

        def keep(name: str) -> None:
            page.views.keep(
                SavedView(
                    name=name, wanted=page.filters.wanted, sort=page.sort, descending=page.descending,
                    columns=page.view.columns(),
                )
            )  # fmt: skip
            page.reading.count(page.views.lines(), page.model.today)

        page.views.ask_name(self.tr("Save this view"), "", self.tr("Save"), keep)

    def _keep_columns(self) -> None:
        self._write(COLUMNS, json.dumps([list(it) for it in self.page.view.columns()]))

    def _write(self, name: str, value: str) -> None:
        session = self.page.session
        session.background.write.run(session, lambda store: store.set_setting(name, value))


def _columns(text: str) -> tuple[tuple[str, int], ...]:
    try:
        return ledger_views.columns(json.loads(text or "[]"))
    except (ValueError, RecursionError):
        return ()
