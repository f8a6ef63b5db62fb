"""The ledger 台账: areas at the left, findings in the middle, the one that is looked at at the right."""

from array import array  # noqa: TC003 - quoted for Python, needed by whoever reads the dataclass
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import QStandardPaths, Qt, QTimer
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget

from inspector import i18n
from inspector.db import ledger
from inspector.db.ledger import LedgerFilter, Mentioned, SortKey, Tally
from inspector.db.store import Store
from inspector.operations.ledger import number_findings, waiting_for_numbers
from inspector.records import Area
from inspector.ui.background import Task
from inspector.ui.copying import put_on_clipboard
from inspector.ui.dialogs.choosing import choose_target
from inspector.ui.models.area_tree import AreaView
from inspector.ui.models.ledger import LedgerModel, as_table
from inspector.ui.models.ledger_delegate import LedgerView
from inspector.ui.pages.ledger_detail import FindingDetail
from inspector.ui.pages.ledger_export import export_ledger
from inspector.ui.pages.ledger_filter import FilterBar
from inspector.ui.pages.ledger_handing import HandingOver
from inspector.ui.pages.page import Page
from inspector.ui.session import Session
from inspector.ui.theme import px
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.field import line_edit
from inspector.ui.widgets.panel import Panel, Words, across

_TREE_LEVELS = ("county", "town", "village")
ROOMY = 1240  # logical pixels of the page below which tree and detail give some of their width to the table
NARROW = 1040  # and below which the detail is left out


@dataclass(frozen=True, slots=True)
class _Beside:
    """What stands around the list, read after it: a million findings are listed before they are counted by area."""

    areas: list[Area]
    tallies: dict[str, Tally]
    known: Mentioned
    unnumbered: int


class LedgerPage(Page):
    """Filter, sort, read, open, copy, export; in an office also number."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, "")
        self.header.set_place(self.tr("Ledger"))
        self.sort, self.descending = SortKey.DUE, False
        self._wanted = ""  # a finding to stand on once it has been read
        self._rowid = 0
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(150)
        self._pause.timeout.connect(self._search)
        self._lay_out()
        self._connect()

    def arrive(self, about: Any) -> None:
        """`about`: a LedgerFilter to show, or the id of a finding to stand on."""
        if isinstance(about, LedgerFilter):
            self._apply(about)
        elif isinstance(about, str):
            self._wanted = about
            self._apply(LedgerFilter(drafts=True))
        self.view.setFocus()

    def refresh(self) -> None:
        """Read the list anew, then what stands around it; the finding one stands on stays."""
        self._list()
        which, today = self.filters.filter, _today()
        self.session.ask(self, lambda store: _read_beside(store, which, today), self._show_beside, key="ledger beside")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow page leaves the detail out; Return opens the visit all the same."""
        super().resizeEvent(event)
        roomy = self.width() >= px(ROOMY)
        self.left.setFixedWidth(px(204 if roomy else 176))
        self.detail.setFixedWidth(px(324 if roomy else 296))
        self.detail.setVisible(self.width() >= px(NARROW))

    # -- what it is made of ------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.search = line_edit(
            self.tr("Search the ledger"), self.tr("Household, place, problem or number"), icon="search"
        )
        self.search.setObjectName("ledger_search")
        self.search.setFixedWidth(px(290))
        self.search.setClearButtonEnabled(True)
        self.numbering = Button(self.tr("Give numbers"), icon="pencil")
        self.numbering.setObjectName("number_findings")
        self.numbering.hide()
        self.export = Button(self.tr("Export XLSX"), icon="export")
        self.export.setObjectName("export_ledger")
        self.handing = HandingOver(self, self.session, self._chosen)
        self.header.set_actions(self.search, self.handing.button, self.numbering, self.export)

        self.areas = AreaView(self.tr("Areas"))
        self.areas.setObjectName("ledger_areas")
        left = self.left = Panel(sides=("right",))
        head = Panel(margins=(16, 10, 12, 8), across=True)
        head.add(Words(self.tr("Area"), "small", "muted"), None, Words(self.tr("overdue / all"), "small", "muted"))
        left.box.addWidget(head)
        left.box.addWidget(self.areas, 1)

        self.filters = FilterBar()
        self.model = LedgerModel(self.session.glance, self)
        self.view = LedgerView(self.tr("Findings"), self.model)
        self.shown = Words("", "small", "muted")
        self.shown.setObjectName("ledger_shown")
        self.told = Words("", "small", "fixed", elide=True)
        self.told.setObjectName("ledger_told")
        keys = Words(self.tr("↑ ↓ row   ↵ open   / search   Ctrl+C copy as a table"), "small", "muted", elide=True)
        foot = Panel(fill="sunken", sides=("top",), margins=(14, 5, 14, 5), gap=12, across=True)
        foot.add(self.shown, self.told, None, keys)
        self.nothing = Words("", "ask", "muted", wrap=True)
        self.nothing.setObjectName("ledger_nothing")
        self.all = Button(self.tr("Show all findings"), icon="filter")
        self.all.clicked.connect(lambda: self._apply(LedgerFilter()))
        empty = Panel(margins=(40, 80, 40, 40), gap=16)
        empty.add(self.nothing, across(self.all, None), None)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.view)
        self.stack.addWidget(empty)
        middle = Panel()
        middle.box.addWidget(self.filters)
        middle.box.addWidget(self.stack, 1)
        middle.box.addWidget(foot)

        self.detail = FindingDetail(self.session)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(left)
        row.addWidget(middle, 1)
        row.addWidget(self.detail)
        self.box.addLayout(row, 1)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._pause.start)
        self.search.returnPressed.connect(self._search)
        self.areas.chosen.connect(lambda area: self._apply(replace(self.filters.filter, area=area.code), area.name))
        self.filters.changed.connect(self._apply)
        self.view.sorted.connect(self._sort)
        self.view.moved.connect(self._look_at)
        self.view.opened.connect(self._open)
        self.view.copied.connect(self._copy)
        self.view.selectionModel().selectionChanged.connect(lambda *_: self._count())
        self.view.verticalScrollBar().valueChanged.connect(lambda _: self._count())
        self.detail.opened.connect(lambda visit: self.session.open("visit", visit))
        self.export.clicked.connect(self._choose_export)
        self.handing.told.connect(self._tell)
        self.numbering.clicked.connect(lambda: self.session.do(self, number_findings, self._numbered))
        for key in ("/", QKeySequence.StandardKey.Find):
            find = QShortcut(QKeySequence(key), self)
            find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            find.activated.connect(self._to_search)
        away = QShortcut(QKeySequence("Escape"), self.search)
        away.setContext(Qt.ShortcutContext.WidgetShortcut)
        away.activated.connect(self.view.setFocus)

    # -- filtering and showing ---------------------------------------------------------------------------------------

    def _apply(self, which: LedgerFilter, area_name: str = "") -> None:
        current = self.areas.current
        if which.area and not area_name and current is not None and current.code == which.area:
            area_name = current.name
        self.filters.set_filter(which, area_name)
        if not which.area:
            self.areas.set_current("")
        if self.search.text() != which.text:
            self.search.blockSignals(True)
            self.search.setText(which.text)
            self.search.blockSignals(False)
        self.told.setText("")
        self.refresh()

    def _search(self) -> None:
        self._pause.stop()
        if self.search.text() != self.filters.filter.text:
            self._apply(replace(self.filters.filter, text=self.search.text()), self.filters.area_name)

    def _sort(self, sort: SortKey, descending: bool) -> None:  # noqa: FBT001 - a slot
        self.sort, self.descending = sort, descending
        self._list()

    def _list(self) -> None:
        which, sort, descending, today = self.filters.filter, self.sort, self.descending, _today()
        self.session.ask(
            self,
            lambda store: ledger.ids(store, which, today=today, sort=sort, descending=descending),
            lambda ids: self._show(ids, today),
            key="ledger",
        )

    def _show(self, ids: "array[int]", today: str) -> None:
        self.filters.set_count(self.tr("%n finding(s)", "", len(ids)))
        self.model.set_ids(ids, today)
        if not ids and self.view.hasFocus():
            self.setFocus()  # the list goes; Qt would give its keys to the rail
        self.stack.setCurrentIndex(0 if ids else 1)
        filtered = self.filters.filter != LedgerFilter()
        self.all.setVisible(filtered)
        self.nothing.setText(
            self.tr("No finding fits these conditions.")
            if filtered
            else self.tr("No findings yet. Those of finalised visits stand here, and those a merge brings.")
        )
        self._stand(ids)
        self._count()

    def _show_beside(self, found: _Beside) -> None:
        self.areas.set_areas(found.areas)
        self.areas.tree.set_tallies(found.tallies)
        self.filters.set_known(found.known)
        self.filters.set_filter(self.filters.filter, self.filters.area_name or self._name_of(found.areas))
        whole = [found.tallies.get(it.id, Tally(0, 0)) for it in found.areas if it.level == "county"]
        total, overdue = sum(it.total for it in whole), sum(it.overdue for it in whole)
        facts = self.tr("{total} open · {overdue} overdue").format(total=total, overdue=overdue)
        self.header.set_place(self.tr("Ledger"), facts if total else "")
        self.numbering.setVisible(found.unnumbered > 0)
        self.numbering.set_words(self.tr("Give %n number(s)", "", found.unnumbered))

    def _name_of(self, areas: Sequence[Area]) -> str:
        code = self.filters.filter.area
        return next((it.name for it in areas if it.code == code), "") if code else ""

    def _stand(self, ids: "array[int]") -> None:
        """Stand on the finding asked for, else on the one before, else on the first."""
        rowid = self._rowid
        if self._wanted:
            rowid = ledger.rowid_of(self.session.glance, self._wanted)
            self._wanted = ""
        if not ids:
            self._rowid = 0
            self.detail.show_row(None, self.model.today)
            return
        self.view.go_to(ids.index(rowid) if rowid in ids else 0)

    def _look_at(self, number: int) -> None:
        row = self.model.row(number) if 0 <= number < len(self.model.ids) else None
        if row is not None:
            self._rowid = row.rowid
        self.detail.show_row(row, self.model.today)

    def _count(self) -> None:
        total = len(self.model.ids)
        self.handing.button.setEnabled(total > 0)
        if not total:
            self.shown.setText("")
            return
        first = max(0, self.view.rowAt(1))
        last = self.view.rowAt(self.view.viewport().height() - 2)
        last = total - 1 if last < 0 else last
        chosen = sum(bottom - top + 1 for top, bottom in self.view.spans())
        words = self.tr("{first}–{last} of {total} · {chosen} selected")
        self.shown.setText(words.format(first=first + 1, last=last + 1, total=total, chosen=chosen))

    def _to_search(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def _open(self, number: int) -> None:
        row = self.model.row(number)
        if row is not None:
            self.session.open("visit", row.visit)

    # -- taking away -------------------------------------------------------------------------------------------------

    def _chosen(self) -> list[int]:
        return [self.model.ids[number] for number in self.view.selected()]

    def _copy(self) -> None:
        wanted = self._chosen()
        today = self.model.today
        heads = [
            str(self.model.headerData(it, Qt.Orientation.Horizontal, int(Qt.ItemDataRole.DisplayRole)))
            for it in range(self.model.columnCount())
        ]
        self.session.ask(
            self, lambda store: as_table(heads, ledger.rows(store, wanted), today), self._put_on_clipboard, key="copy"
        )

    def _put_on_clipboard(self, table: tuple[str, str]) -> None:
        plain, html = table
        put_on_clipboard(plain, html)
        self._tell(self.tr("%n row(s) copied", "", plain.count("\n")))

    def _choose_export(self) -> None:
        folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        name = self.tr("Ledger {day}.xlsx").format(day=date.today().strftime("%Y%m%d"))  # noqa: DTZ011 - a file's name
        kind = self.tr("Workbook (*.xlsx)")
        choose_target(self, self.tr("Export the ledger"), folder / name, kind, self._export)

    def _export(self, path: Path) -> None:
        ids, today, folder, language = self.model.ids, self.model.today, self.session.folder, i18n.language()

        def write(task: Task) -> int:
            return export_ledger(folder, ids, path, task, today=today, language=language)

        def done(count: int) -> None:
            words = self.tr("{file}: {count} rows saved and checked")
            self._tell(words.format(file=path.name, count=count))

        self.session.make(self, self.tr("Writing the ledger"), write, done)

    def _numbered(self, count: int) -> None:
        self._tell(self.tr("%n number(s) given", "", count))

    def _tell(self, words: str) -> None:
        self.told.setText(words)
        self.told.setToolTip(words)


def _today() -> str:
    return date.today().isoformat()  # noqa: DTZ011 - deadlines are dates on the wall


def _read_beside(store: Store, which: LedgerFilter, today: str) -> _Beside:
    return _Beside(
        areas=[it for it in store.find(Area) if it.level in _TREE_LEVELS],
        tallies=ledger.tallies(store, replace(which, area=""), today=today),
        known=ledger.mentioned(store),
        unnumbered=waiting_for_numbers(store),
    )
