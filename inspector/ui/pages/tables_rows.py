"""The rows of one table and the draft of its next version: filtered, changed, put right, saved or given up."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut

from inspector.errors import Fault, Kind
from inspector.operations import tables
from inspector.operations.table_versions import Version, Versions
from inspector.ui.models.table_draft import DraftRow, TableDraft
from inspector.ui.models.table_rows import TableRows
from inspector.ui.models.table_view import TableView
from inspector.ui.models.table_words import fault_at, row_names
from inspector.ui.pages.tables_strips import DraftStrip, FaultList
from inspector.ui.session import Session
from inspector.ui.theme import px
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.field import line_edit
from inspector.ui.widgets.panel import Panel, Words


class TableRowsPanel(Panel):
    """`drafted`: other tables have an unsaved draft now; `refused`: it must be looked at; `saved` says so in words."""

    drafted = Signal()
    refused = Signal()
    saved = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.known: Versions | None = None
        self.drafts: dict[str, TableDraft] = {}  # what is not saved, by table
        self.dropped: TableDraft | None = None  # what was given up last, while its table is looked at
        self._whole: list[str] = []  # what is wrong with the table as a whole
        self._pause = QTimer(self, interval=150, singleShot=True)
        self._lay_out()
        self._connect()

    def show_table(self, known: Versions) -> None:
        """Show a table, or the same one read anew: what is not saved of it stays, on what holds now."""
        shown = self.model.draft
        if shown is None or shown.table is not known.table:
            self.dropped = None
            self.search.clear()
            self._filter()
            self.strip.why.clear()
        self.known = known
        draft = self.drafts.get(known.table.name)
        if draft is None and shown is not None and shown.table is known.table and shown.held == known.rows:
            draft = shown  # a cell may be open in it
        draft = draft or TableDraft(known.table, known.rows)
        moved = draft.held != known.rows
        if moved:
            draft.rebase(known.rows)
        if moved or draft is not shown:
            self._show_draft(draft)
        self._edited()

    def take_up(self, version: Version) -> None:
        """An older version becomes the draft: looked at and saved as any other change."""
        if self.known is not None:
            draft = TableDraft(self.known.table, self.known.rows)
            draft.replace(version.rows)
            self._show_draft(draft)
            self._edited()
            self.view.setFocus()

    # -- what it is made of ------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.strip = DraftStrip()
        self.search = line_edit(self.tr("Filter the rows"), self.tr("Filter the rows"), icon="search")
        self.search.setObjectName("table_filter")
        self.search.setClearButtonEnabled(True)
        self.search.setFixedWidth(px(220))
        self.counted = Words("", "small", "muted")
        self.counted.setObjectName("table_counted")
        self.add_row = Button(self.tr("Add a row"), icon="plus", key="Insert", height=32, acts=False)
        self.add_row.setObjectName("add_row")
        self.cross_row = Button(self.tr("Take the row out"), icon="bin", key="Delete", height=32, acts=False)
        self.cross_row.setObjectName("cross_row")
        bar = Panel(sides=("bottom",), margins=(16, 5, 12, 5), gap=10, across=True)
        self.where = Words("", "small", "muted", elide=True)
        self.where.setObjectName("table_where")
        bar.add(self.search, self.counted, self.where, None, self.add_row, self.cross_row)
        self.model = TableRows(self)
        self.view = TableView(self.tr("Rows of the table"), self.model)
        self.faults = FaultList("table_faults")
        self.add(self.strip, bar)
        self.box.addWidget(self.view, 1)
        self.box.addWidget(self.faults)

    def _connect(self) -> None:
        self._pause.timeout.connect(self._filter)
        self.search.textChanged.connect(self._pause.start)
        self.search.returnPressed.connect(self._filter)
        self.model.edited.connect(self._edited)
        self.view.stood.connect(self._stood)
        self.add_row.clicked.connect(self.view.add)
        self.cross_row.clicked.connect(self.view.cross)
        self.strip.kept.connect(self._save)
        self.strip.dropped.connect(self._drop)
        self.strip.regained.connect(self._regain)
        self.faults.went.connect(self._go_to_fault)
        away = QShortcut(QKeySequence("Escape"), self.search)
        away.setContext(Qt.ShortcutContext.WidgetShortcut)
        away.activated.connect(self.view.setFocus)

    # -- showing -----------------------------------------------------------------------------------------------------

    def _show_draft(self, draft: TableDraft) -> None:
        fresh = self.model.draft is None or self.model.draft.table is not draft.table
        at, down = self.view.currentIndex(), self.view.verticalScrollBar().value()
        self.model.set_draft(draft)
        self.view.fit()
        if not fresh and 0 <= at.row() < len(self.model.shown):
            self.view.setCurrentIndex(self.model.index(at.row(), at.column()))
            self.view.verticalScrollBar().setValue(down)
        elif self.model.shown:
            self.view.setCurrentIndex(self.model.index(0, 0))
            self.view.scrollToTop()

    def _filter(self) -> None:
        self._pause.stop()
        self.model.set_text(self.search.text())
        self._count()

    def _count(self) -> None:
        draft = self.model.draft
        every, shown = len(draft.rows) if draft is not None else 0, len(self.model.shown)
        words = self.tr("%n row(s)", "", every)
        if shown != every:
            words = self.tr("{shown} of {all}").format(shown=shown, all=words)
        self.counted.setText(words)

    def _stood(self) -> None:
        """On another row: columns further right do not say which it is, and a row taken out can be put back."""
        here, draft = self.view.currentIndex(), self.model.draft
        known = here.isValid() and here.row() < len(self.model.shown) and draft is not None
        named = row_names(draft.table, self.model.row(here).values) if draft is not None and known else ("", "")
        self.where.setText(" · ".join(filter(None, named)))
        rows = [self.model.shown[it] for it in self.view.chosen() if it < len(self.model.shown)]
        gone = bool(rows) and all(it.removed for it in rows)
        self.cross_row.set_words(self.tr("Put the row back") if gone else self.tr("Take the row out"))
        self.cross_row.setEnabled(bool(rows))

    # -- the draft ---------------------------------------------------------------------------------------------------

    def _edited(self) -> None:
        draft, known = self.model.draft, self.known
        if draft is None or known is None:
            return
        changes, name = draft.changes, draft.table.name
        marked = name in self.drafts
        if changes:
            self.drafts[name] = draft
            self.dropped = None
        else:
            self.drafts.pop(name, None)
        if self.dropped is None:
            self.strip.show_draft(changes, known.next)
        if marked != bool(changes):
            self.drafted.emit()
        self._whole = []
        self._show_faults()
        self._count()
        self._stood()

    def _save(self) -> None:
        self.view.setFocus()  # what is open in a cell is kept first
        draft = self.model.draft
        if draft is None or not draft.changes:
            return
        name, rows = draft.table.name, draft.kept()
        given, note = [dict(it.values) for it in rows], self.strip.why.text().strip() or None

        def done(_: str | None) -> None:
            self.strip.why.clear()
            self.saved.emit(self.tr("Saved. Ctrl+Z takes the version back."))

        def failed(error: BaseException) -> None:
            if isinstance(error, Fault) and error.kind is Kind.BAD_TABLE:
                self._refuse(draft, rows, error.facts["places"])
            else:
                self.session.failed.emit(error)

        self.session.do(self, lambda store: tables.change(store, name, given, note), done, failed)

    def _drop(self) -> None:
        draft = self.model.draft
        if draft is None or self.known is None:
            return
        changes = draft.changes
        self.dropped = draft
        self._show_draft(TableDraft(self.known.table, self.known.rows))
        self._edited()
        self.strip.show_dropped(changes)

    def _regain(self) -> None:
        draft, self.dropped = self.dropped, None
        if draft is not None and self.known is not None:
            if draft.held != self.known.rows:
                draft.rebase(self.known.rows)
            self._show_draft(draft)
            self._edited()

    # -- what must be put right --------------------------------------------------------------------------------------

    def _refuse(self, draft: TableDraft, rows: Sequence[DraftRow], places: Sequence[dict[str, Any]]) -> None:
        draft.mark(rows, places)
        if draft is not self.model.draft:
            return
        self._whole = [fault_at(draft.table, 0, it) for it in places if not it["row"]]
        self.refused.emit()
        self.model.tell_faults()
        self._show_faults()
        first = next(((rows[it["row"] - 1], it["column"]) for it in places if it["row"]), None)
        if first is not None and self.model.find(*first).isValid():
            self.view.stand(*first)

    def _show_faults(self) -> None:
        draft = self.model.draft
        if draft is None:
            return
        found: list[tuple[tuple[DraftRow, str] | None, str]] = [(None, it) for it in self._whole]
        found += [
            ((row, column), fault_at(draft.table, number, {"column": column, "flaw": flaw}))
            for number, row in enumerate(draft.rows, 1)
            for column, flaw in row.flaws.items()
            if not row.removed
        ]
        self.faults.show_faults(self.tr("%n place(s) to be put right before it is saved", "", len(found)), found)

    def _go_to_fault(self, place: tuple[DraftRow, str] | None) -> None:
        if place is not None:
            self.search.clear()
            self._filter()
            self.view.stand(*place)
            self.view.setFocus()
