"""The tables 常用表 of the county: looked at, changed as a draft of the next version, compared, taken out and in.

A pane of the page of checklists, which shows what is `at_head` in its head and says when to read anew. What is changed
and not saved stays with its table while the window lives.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from inspector import clock, i18n
from inspector.db.store import Store
from inspector.operations import table_versions, tables
from inspector.operations.table_versions import Listed, Version, Versions
from inspector.tables.kinds import TABLES
from inspector.ui.background import Task
from inspector.ui.dialogs.choosing import choose_files, choose_target
from inspector.ui.pages.tables_list import TableList
from inspector.ui.pages.tables_rows import TableRowsPanel
from inspector.ui.pages.tables_strips import FaultList, OfferStrip
from inspector.ui.pages.tables_versions import VersionsPanel
from inspector.ui.session import Session, told
from inspector.ui.theme import px
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.drops import DropZone
from inspector.ui.widgets.panel import Panel, Words, across
from inspector.ui.widgets.segments import Choice, Segments

SUFFIXES = (".xlsx", ".csv")
_LIST = 288


class TablesPane(QWidget):
    """Left every table, right the one that is looked at: its rows, or its versions."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setObjectName("tables")
        self.session = session
        self.name = next(iter(TABLES))
        self.known: Versions | None = None
        self.listed: Sequence[Listed] = ()
        self._lay_out()
        self._connect()

    def arrive(self, about: Any) -> None:
        """`about`: the name of a table to look at."""
        if about in TABLES:
            self._go_to(about)

    def refresh(self) -> None:
        """Read the list and the table that is looked at; what is not saved of it stays."""
        name = self.name
        self.session.ask(self, table_versions.listed, self._show_list, key="tables")
        self.session.ask(self, lambda store: table_versions.versions_of(store, name), self._show, key="table")

    def keys(self) -> QWidget:
        """What the arrow keys are for."""
        return self.list

    # -- what it is made of ------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.list = TableList(self.tr("Tables"))
        self.export = Button(self.tr("Export XLSX"), icon="export")
        self.export.setObjectName("export_tables")
        self.take_in = Button(self.tr("Import XLSX"), icon="import")
        self.take_in.setObjectName("import_tables")
        self.at_head = (self.export, self.take_in)
        left = Panel(sides=("right",))
        left.setFixedWidth(px(_LIST))
        left.box.addWidget(self.list, 1)

        self.title = Words("", "ask", bold=True, elide=True)
        self.title.setObjectName("table_title")
        self.facts = Words("", "small", "muted", elide=True)
        self.facts.setObjectName("table_facts")
        self.purpose = Words("", "small", "muted", elide=True)
        choices = [Choice("rows", self.tr("Rows")), Choice("versions", self.tr("Versions"))]
        self.aspect = Segments(self.tr("What is shown of the table"), choices, "rows", height=32, step="body")
        head = Panel(sides=("bottom",), margins=(16, 8, 12, 8), gap=2)
        head.add(across(self.title, self.facts, None, self.aspect, gap=12), self.purpose)
        self.offer = OfferStrip()
        self.refused = FaultList("tables_refused")
        self.rows = TableRowsPanel(self.session)
        self.versions = VersionsPanel(self.session)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.rows)
        self.stack.addWidget(self.versions)
        self.told = Words("", "small", "fixed", elide=True)
        self.told.setObjectName("tables_told")
        kept = self.tr("A finalised visit keeps the values it was judged by; no later version changes it.")
        below = Panel(fill="sunken", sides=("top",), margins=(14, 5, 14, 5), gap=12, across=True)
        below.add(Words(kept, "small", "muted", elide=True), None, self.told)
        right = Panel()
        for it in (head, self.offer, self.refused):
            right.box.addWidget(it)
        right.box.addWidget(self.stack, 1)
        right.box.addWidget(below)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(left)
        row.addWidget(right, 1)

    def _connect(self) -> None:
        self.list.chosen.connect(lambda it: self._go_to(it.name))
        self.list.acted.connect(lambda _: self.rows.view.setFocus())
        self.aspect.chosen.connect(self._turn_to)
        self.rows.drafted.connect(self._mark)
        self.rows.refused.connect(lambda: self._turn_to("rows"))
        self.rows.saved.connect(self.told.setText)
        self.rows.view.left.connect(self.list.setFocus)
        self.versions.taken.connect(self._take_up)
        self.offer.asked.connect(self._see_offer)
        self.offer.taken.connect(self._take_offer)
        self.export.clicked.connect(self._choose_target)
        self.take_in.clicked.connect(self._choose_workbook)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.activated.connect(self._to_filter)
        DropZone(self, SUFFIXES).dropped.connect(self.take)

    # -- showing -----------------------------------------------------------------------------------------------------

    def _show_list(self, listed: Sequence[Listed]) -> None:
        self.listed = listed
        self._mark()

    def _mark(self) -> None:
        self.list.show_tables(self.listed, self.rows.drafts.keys(), self.name)

    def _go_to(self, name: str) -> None:
        if name != self.name:
            self.name = name
            self.told.setText("")
            self.refresh()

    def _turn_to(self, aspect: str) -> None:
        self.aspect.set_value(aspect)
        self.stack.setCurrentIndex(int(aspect == "versions"))

    def _to_filter(self) -> None:
        self._turn_to("rows")
        self.rows.search.setFocus()
        self.rows.search.selectAll()

    def _show(self, known: Versions) -> None:
        if known.table.name != self.name:
            return
        self.known = known
        language = i18n.language()
        self.title.setText(known.table.titled(language))
        self.purpose.setText(known.table.explained(language))
        self.facts.setText(self._facts(known))
        self.offer.setVisible(bool(known.offered))
        self.rows.show_table(known)
        self.versions.show_versions(known)
        self._mark()

    def _facts(self, known: Versions) -> str:
        if not known.versions:
            return self.tr("no version yet")
        now = known.versions[0]
        if now.shipped:
            return self.tr("Version {number}, shipped with the program").format(number=now.number)
        when = i18n.moment(now.at, clock.today())
        words = self.tr("Version {number} · {person} · {when}")
        return words.format(number=now.number, person=now.person, when=when)

    # -- other versions ------------------------------------------------------------------------------------------------

    def _take_up(self, version: Version) -> None:
        self._turn_to("rows")
        self.rows.take_up(version)

    def _see_offer(self) -> None:
        self._turn_to("versions")
        self.versions.compare_offered()

    def _take_offer(self) -> None:
        if self.known is None:
            return
        name, offered = self.name, self.known.offered
        rows = next(it.rows for it in self.known.versions if it.id == offered)
        note = self.tr("Taken over from the program")

        def done(_: str | None) -> None:
            self.told.setText(self.tr("The newer one is in force. Ctrl+Z takes it back."))

        self.session.do(self, lambda store: tables.change(store, name, rows, note), done)

    # -- out and in ----------------------------------------------------------------------------------------------------

    def _choose_target(self) -> None:
        folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        name = self.tr("Tables {day}.xlsx").format(day=clock.today().strftime("%Y%m%d"))
        choose_target(self, self.tr("Export the tables"), folder / name, self.tr("Workbook (*.xlsx)"), self.write)

    def write(self, path: Path) -> None:
        """Write every table as it holds to a workbook."""
        folder, language = self.session.folder, i18n.language()

        def work(_: Task) -> None:
            with Store.open(folder) as store:
                tables.write_current(store, path, language=language)

        def done(_: None) -> None:
            self.told.setText(self.tr("{file} saved and checked").format(file=path.name))

        self.session.make(self, self.tr("Writing the tables"), work, done)

    def _choose_workbook(self) -> None:
        choose_files(self, self.tr("Import tables"), self.tr("Tables (*.xlsx *.csv)"), self.take)

    def take(self, files: Sequence[Path]) -> None:
        """Take the tables of a workbook in, all of them or, with a fault in any, none."""
        if not files or not self.take_in.isEnabled():
            return
        path = files[0]
        self.take_in.setEnabled(False)
        self.refused.hide()
        words = self.tr("Importing “{file}”").format(file=path.name)

        def work(store: Store, task: Task) -> dict[str, Any]:
            return tables.import_tables(store, path, cancelled=task.cancelled)

        self.told.setText(f"{words} …")
        self.session.carry_out(self, words, work, lambda found: self._took(path, found), self._not_taken)

    def _took(self, path: Path, found: dict[str, Any]) -> None:
        self.take_in.setEnabled(True)
        refused = found["refused"]
        words = self.tr("“{file}” was not taken: %n place(s) to be put right in it", "", len(refused))
        sentences = [i18n.refused_row(it["sheet"], it["row"], it["column"], it["kind"]) for it in refused]
        self.refused.show_faults(words.format(file=path.name), [(None, it) for it in sentences])
        counts = self.tr("“{file}” taken in: tables changed {changed}, as before {same}")
        said = counts.format(file=path.name, changed=found["changed"], same=found["same"])
        self.told.setText("" if refused else said)

    def _not_taken(self, error: BaseException) -> None:
        self.take_in.setEnabled(True)
        self.told.setText(self.tr("Stopped; nothing was taken.") if told(error) is None else "")
        self.session.failed.emit(error)
