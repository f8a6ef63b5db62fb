"""来源: the documents and lists that findings came in, the items of one, and how new ones come in.

At the left the documents, at the right the items of the chosen one: verified at the desk, accepted, many at once. An
import takes the place of both while it is looked at.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from inspector import clock
from inspector.db.store import Store
from inspector.operations.rectification import origins
from inspector.operations.rectification.origins import OriginRow
from inspector.rectification.moves import Move
from inspector.ui.dialogs.choosing import choose_files
from inspector.ui.pages.page import Page
from inspector.ui.pages.sources_items import ItemsPane
from inspector.ui.pages.sources_words import came_by, source_words
from inspector.ui.session import Session
from inspector.ui.theme import NARROW, px
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.drops import DropZone
from inspector.ui.widgets.empty import EmptyPage, Way
from inspector.ui.widgets.ledger_tabs import SOURCES, LedgerTabs
from inspector.ui.widgets.panel import Panel, across
from inspector.ui.widgets.rows import Row, Rows

SUFFIXES = (".xlsx", ".xlsm", ".csv")
_BOTH, _EMPTY, _IMPORT = range(3)


class SourcesPage(Page):
    """`about`: the id of a document to stand on, or a file to be imported."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, "")
        LedgerTabs(session, self.header, SOURCES)
        self.chosen = ""
        self.known: dict[str, OriginRow] = {}
        self.words: dict[str, str] = {}
        self.add_issue = Button(self.tr("Add an issue"), icon="plus", key="Ctrl+N")
        self.add_issue.setObjectName("add_issue")
        self.add_issue.clicked.connect(self._add_issue)
        self.add_origin = Button(self.tr("Add a document"), icon="note", key="Ctrl+Shift+N")
        self.add_origin.setObjectName("add_origin")
        self.add_origin.clicked.connect(lambda: self._edit_origin(new=True))
        self.take = Button(self.tr("Import …"), icon="import", key="Ctrl+O", kind="filled")
        self.take.setObjectName("import_list")
        self.take.clicked.connect(self._choose)
        self.header.set_actions(self.add_issue, self.add_origin, self.take)
        self.items = ItemsPane(session)
        self.list = Rows(self.tr("Documents"), fit=False, high=64)
        self.list.setObjectName("origins")
        self.list.chosen.connect(lambda row: self._stand_on(row.key))
        self.list.acted.connect(lambda _: self.items.lines.setFocus())
        self.items.stepped.connect(self._step)
        self.items.changed.connect(lambda: self._edit_origin(new=False))
        self.left = Panel(sides=("right",))
        self.left.box.addWidget(self.list, 1)
        self.left.setFixedWidth(px(300))
        both = Panel(fill="ground")
        box = across(self.left, self.items, gap=0)
        box.setStretch(1, 1)
        both.box.addLayout(box, 1)
        self.stack = QStackedWidget()
        self.stack.addWidget(both)
        self.stack.addWidget(self._empty())
        self.box.addWidget(self.stack, 1)
        self.importing: Any = None  # SourcesImport, made with its first use
        zone = DropZone(self, SUFFIXES)
        zone.dropped.connect(lambda files: self.look_at(files[0]))
        back = QShortcut(QKeySequence("Escape"), self)
        back.activated.connect(self._leave_import)

    def arrive(self, about: Any) -> None:
        """Stand on a document, or look at a file."""
        if isinstance(about, Path):
            self.look_at(about)
        elif isinstance(about, str) and about:
            self.chosen = about
            self._stale = True

    def keys(self) -> QWidget:
        """The documents."""
        return self.list

    def refresh(self) -> None:
        """Read the documents, then the items of the chosen one."""
        today = clock.today().isoformat()

        def read(store: Store) -> tuple[list[OriginRow], dict[str, str]]:
            return origins.origins(store, today), source_words(store)

        self.session.ask(self, read, self._show, key="origins")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it is narrow the documents give way to their items."""
        super().resizeEvent(event)
        narrow = self.window().width() < px(NARROW)
        self.left.setFixedWidth(px(220 if narrow else 300))
        for it in (self.add_issue, self.add_origin):
            it.set_brief(brief=narrow)

    # -- the documents -----------------------------------------------------------------------------------------------

    def _show(self, answer: tuple[list[OriginRow], dict[str, str]]) -> None:
        found, self.words = answer
        self.known = {it.origin.id: it for it in found}
        if self.chosen not in self.known:
            self.chosen = found[0].origin.id if found else ""
        self.list.set_values([self._row(it) for it in found])
        if self.stack.currentIndex() != _IMPORT:
            self.stack.setCurrentIndex(_BOTH if found else _EMPTY)
        if self.chosen:
            at = next(it for it in self.list.shown.values if it.key == self.chosen)
            if self.list.value != at:
                self.list.set_current(at)
            self._stand_on(self.chosen)

    def _row(self, it: OriginRow) -> Row:
        done = it.progress
        said = self.tr("%n item(s)", "", done.items)
        if done.to_verify:
            said = self.tr("{items} · {count} to verify").format(items=said, count=done.to_verify)
        elif done.overdue:
            said = self.tr("{items} · {count} overdue").format(items=said, count=done.overdue)
        share = done.closed / done.counted if done.counted else 0.0
        source = self.words.get(it.origin.source, it.origin.source)
        return Row(it.origin.id, it.origin.title, f"{source}  ·  {said}", share=share)

    def _stand_on(self, origin: str) -> None:
        self.chosen = origin
        it = self.known.get(origin)
        if it is not None:
            self.items.show_origin(it, came_by(it.origin, self.words))

    def _empty(self) -> EmptyPage:
        empty = EmptyPage(
            Way(
                "import", "import", self.tr("Import a list or a ledger"),
                self.tr("Suspected issues, feedback, an office's own Excel ledger"),
                self.tr("Drop an XLSX or CSV file here"),
            ),
            [
                Way("origin", "note", self.tr("Add a document"), self.tr("Feedback from above, an audit, a complaint")),
                Way("sample", "list", self.tr("Try it with the sample list"), self.tr("40 fictional suspected issues")),
            ],
            before=self.tr("Without a file"),
            sentence=self.tr("What comes from elsewhere stands here, item by item, until it is closed."),
            suffixes=SUFFIXES,
        )  # fmt: skip
        empty.chosen.connect(self._go)
        empty.dropped.connect(lambda files: self.look_at(files[0]))
        return empty

    def _go(self, way: str) -> None:
        if way == "import":
            self._choose()
        elif way == "origin":
            self._edit_origin(new=True)
        else:
            from inspector.sample.suspects import suspects_file  # noqa: PLC0415 - only to try

            self.look_at(suspects_file())

    # -- steps, documents, issues ------------------------------------------------------------------------------------

    def _step(self, findings: Sequence[str], move: Move) -> None:
        from inspector.ui.dialogs.take_step import step_dialog  # noqa: PLC0415 - with its first use

        step_dialog(self, self.session, list(findings), move)

    def _edit_origin(self, *, new: bool) -> None:
        from inspector.ui.dialogs.origin_facts import OriginDialog  # noqa: PLC0415 - as above

        known = None if new else self.known.get(self.chosen)
        dialog = OriginDialog(self, self.session, known.origin if known else None)
        dialog.made.connect(self._made)
        dialog.show_over()

    def _made(self, origin: str) -> None:
        self.chosen = origin
        self.refresh()

    def _add_issue(self) -> None:
        from inspector.ui.dialogs.new_issue import NewIssueDialog  # noqa: PLC0415 - as above

        known = self.known.get(self.chosen)
        NewIssueDialog(self, self.session, known.origin if known else None).show_over()

    # -- importing ---------------------------------------------------------------------------------------------------

    def _choose(self) -> None:
        kind = self.tr("Ledgers and lists (*.xlsx *.xlsm *.csv)")
        choose_files(self, self.tr("Choose a ledger or a list"), kind, lambda files: self.look_at(files[0]))

    def look_at(self, file: Path) -> None:
        """Show what an import of a file would do."""
        if self.importing is None:
            from inspector.ui.pages.sources_import import SourcesImport  # noqa: PLC0415 - as above

            self.importing = SourcesImport(self.session)
            self.importing.left.connect(self._leave_import)
            self.importing.imported.connect(self._imported)
            self.stack.addWidget(self.importing)
        self.stack.setCurrentIndex(_IMPORT)
        for it in (self.add_issue, self.add_origin, self.take):
            it.hide()
        self.importing.look_at(file)

    def _imported(self, origin: str) -> None:
        self.chosen = origin or self.chosen
        self.refresh()

    def _leave_import(self) -> None:
        if self.stack.currentIndex() != _IMPORT:
            return
        for it in (self.add_issue, self.add_origin, self.take):
            it.show()
        self.stack.setCurrentIndex(_BOTH if self.known else _EMPTY)
        self.refresh()
        self.list.setFocus()
