"""The ledger 台账: areas and views at the left, findings in the middle, the one that is looked at at the right."""

from array import array
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget

from inspector import clock
from inspector.db import ledger
from inspector.db.ledger import LedgerFilter, LedgerRow, SortKey
from inspector.operations.ledger import number_findings
from inspector.operations.rectification import reinspection
from inspector.records import Area
from inspector.ui.models.area_tree import AreaView
from inspector.ui.models.ledger import Column
from inspector.ui.models.ledger_model import LedgerModel
from inspector.ui.models.ledger_view import LedgerView
from inspector.ui.models.ledger_views import SavedView, Wanted
from inspector.ui.pages.ledger_bulk import Bulk
from inspector.ui.pages.ledger_detail import FindingDetail
from inspector.ui.pages.ledger_filter import FilterBar
from inspector.ui.pages.ledger_keeping import Keeping
from inspector.ui.pages.ledger_reading import Around, LedgerReading
from inspector.ui.pages.ledger_saved import SavedViews
from inspector.ui.pages.ledger_taking import Taking
from inspector.ui.pages.page import Page
from inspector.ui.session import Session
from inspector.ui.theme import px
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.field import line_edit
from inspector.ui.widgets.ledger_tabs import LIST, LedgerTabs
from inspector.ui.widgets.panel import Panel, Words, across

ROOMY = 1240  # logical pixels of the page below which tree and detail give some of their width to the table
NARROW = 1040  # and below which the detail is left out
LOW = 700  # logical pixels of the page's height below which fewer views are seen at once


class LedgerPage(Page):
    """Filter, sort, read, open, move, copy, export; in an office also number."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, "")
        self.header.set_place(self.tr("Ledger"))
        self.tabs = LedgerTabs(session, self.header, LIST)
        self.sort, self.descending = SortKey.STATE, False
        self._wanted = ""  # a finding to stand on once it has been read
        self._line = 0
        self._looked: LedgerRow | None = None  # the finding at the right, as it was when it was shown there
        self._called = False  # the detail is looked at though there is no room for it
        self._pause = QTimer(self, singleShot=True, interval=150)
        self._pause.timeout.connect(self._search)
        self._lay_out()
        self.reading = LedgerReading(session, self)
        self.taking = Taking(self)
        self.keeping = Keeping(self)
        self._connect()

    def arrive(self, about: Any) -> None:
        """`about`: a LedgerFilter or Wanted to show, or the id of a finding to stand on."""
        if isinstance(about, LedgerFilter):
            self.apply(Wanted(which=about))
        elif isinstance(about, Wanted):
            self.apply(about)
        elif isinstance(about, str):
            self._wanted = about
            self.apply(Wanted(which=LedgerFilter(drafts=True)))
        self.view.setFocus()

    def refresh(self) -> None:
        """Read the list anew, then what stands around it; the finding one stands on stays."""
        self._looked = None
        self._read(first=not self.model.lines)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow page leaves the detail out; Return opens the visit all the same."""
        super().resizeEvent(event)
        roomy = self.width() >= px(ROOMY)
        self.left.setFixedWidth(px(204 if roomy else 190 if self.width() >= px(NARROW) else 164))
        self.detail.setFixedWidth(px(324 if roomy else 296))
        self.search.setFixedWidth(px(290 if roomy else 240 if self.width() >= px(NARROW) else 190))
        for button in (self.bulk.button, self.numbering, self.export):
            button.set_brief(brief=self.width() < px(NARROW))
        self.views.set_low(low=self.height() < px(LOW))
        self._show_detail()

    # -- what it is made of ------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.search = line_edit(
            self.tr("Search the ledger"), self.tr("Household, place, problem or number"), icon="search"
        )
        self.search.setObjectName("ledger_search")
        self.search.setClearButtonEnabled(True)
        self.numbering = Button(self.tr("Give numbers"), icon="pencil")
        self.numbering.setObjectName("number_findings")
        self.numbering.hide()
        self.export = Button(self.tr("Export XLSX"), icon="export")
        self.export.setObjectName("export_ledger")
        self.lists = Button("", icon="down", name=self.tr("Export lists"))
        self.lists.setObjectName("export_lists")
        self.bulk = Bulk(self, self.session, self.chosen)
        self.header.set_actions(self.search, self.bulk.button, self.numbering, self.export, self.lists)

        self.areas = AreaView(self.tr("Areas"))
        self.areas.setObjectName("ledger_areas")
        self.views = SavedViews()
        left = self.left = Panel(sides=("right",))
        head = Panel(margins=(16, 10, 12, 8), across=True)
        head.add(Words(self.tr("Area"), "small", "muted"), None, Words(self.tr("overdue / open"), "small", "muted"))
        left.box.addWidget(head)
        left.box.addWidget(self.areas, 1)
        left.box.addWidget(self.views)

        self.filters = FilterBar()
        self.model = LedgerModel(self.session.glance, self)
        self.view = LedgerView(self.tr("Findings"), self.model)
        self.nothing = Words("", "ask", "muted", wrap=True)
        self.nothing.setObjectName("ledger_nothing")
        self.all = Button(self.tr("Show all findings"), icon="filter")
        self.all.clicked.connect(lambda: self.apply(Wanted()))
        empty = Panel(margins=(40, 80, 40, 40), gap=16)
        empty.add(self.nothing, across(self.all, None), None)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.view)
        self.stack.addWidget(empty)
        middle = Panel()
        middle.box.addWidget(self.filters)
        middle.box.addWidget(self.stack, 1)
        middle.box.addWidget(self._foot())

        self.detail = FindingDetail(self.session)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(left)
        row.addWidget(middle, 1)
        row.addWidget(self.detail)
        self.box.addLayout(row, 1)

    def _foot(self) -> Panel:
        self.shown = Words("", "small", "muted")
        self.shown.setObjectName("ledger_shown")
        self.told = Words("", "small", "fixed", elide=True)
        self.told.setObjectName("ledger_told")
        words = self.tr("↑ ↓ row   Space select   ↵ open   R re-inspect   / search   Ctrl+C copy as a table")
        keys = Words(words, "small", "muted", elide=True)
        foot = Panel(fill="sunken", sides=("top",), margins=(14, 5, 14, 5), gap=12, across=True)
        foot.add(self.shown, self.told, None, keys)
        return foot

    def _connect(self) -> None:
        self.search.textChanged.connect(self._pause.start)
        self.search.returnPressed.connect(self._search)
        self.areas.chosen.connect(self._go_to_area)
        self.filters.changed.connect(self.apply)
        self.filters.asked.connect(lambda name: self.areas.setFocus() if name == "area" else self._to_search())
        self.views.chosen.connect(self._show_view)
        self.view.sorted.connect(self._sort)
        self.view.moved.connect(self._look_at)
        self.view.opened.connect(self._open)
        self.view.rechecked.connect(self._recheck)
        self.view.selectionModel().selectionChanged.connect(lambda *_: self._count())
        self.view.verticalScrollBar().valueChanged.connect(lambda _: self._count())
        self.reading.first.connect(self._show_first)
        self.reading.listed.connect(self._show)
        self.reading.around.connect(self._show_around)
        self.reading.counted.connect(self.views.set_count)
        self.detail.opened.connect(lambda visit: self.session.open("visit", visit))
        self.bulk.told.connect(self.tell)
        self.numbering.clicked.connect(lambda: self.session.do(self, number_findings, self._numbered))
        for key in ("/", QKeySequence.StandardKey.Find):
            find = QShortcut(QKeySequence(key), self)
            find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            find.activated.connect(self._to_search)
        away = QShortcut(QKeySequence("Escape"), self.search)
        away.setContext(Qt.ShortcutContext.WidgetShortcut)
        away.activated.connect(self.view.setFocus)
        back = QShortcut(QKeySequence("Escape"), self.detail)
        back.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        back.activated.connect(self._leave_detail)

    # -- filtering and showing ---------------------------------------------------------------------------------------

    def apply(self, wanted: Wanted, area_name: str = "") -> None:
        """Show what is wanted; the tree, the chips and the words searched for follow."""
        areas, current = wanted.which.areas, self.areas.current
        if areas and not area_name and current is not None and areas == (current.code,):
            area_name = current.name
        self.filters.set_wanted(wanted, area_name)
        if not areas:
            self.areas.set_current("")
        if self.search.text() != wanted.which.text:
            self.search.blockSignals(True)
            self.search.setText(wanted.which.text)
            self.search.blockSignals(False)
        self.views.mark(wanted)
        self.tell("")
        self._read(first=True)

    def _go_to_area(self, area: Area) -> None:
        wanted = self.filters.wanted
        self.apply(replace(wanted, which=replace(wanted.which, areas=(area.code,))), area.name)

    def _show_view(self, view: SavedView) -> None:
        if not view.key:  # one's own brings its order and columns
            self.sort, self.descending = view.sort, view.descending
            self.view.show_sort(view.sort, descending=view.descending)
            if view.columns:
                self.view.set_columns(view.columns)
        self.apply(view.wanted)

    def _search(self) -> None:
        self._pause.stop()
        wanted = self.filters.wanted
        if self.search.text() != wanted.which.text:
            self.apply(replace(wanted, which=replace(wanted.which, text=self.search.text())), self.filters.area_name)

    def _sort(self, sort: SortKey, descending: bool) -> None:  # noqa: FBT001 - a slot
        self.sort, self.descending = sort, descending
        self.reading.list(self.filters.wanted, clock.today().isoformat(), sort, descending=descending, first=True)

    def _read(self, *, first: bool) -> None:
        today = clock.today().isoformat()
        self.reading.list(
            self.filters.wanted, today, self.sort, descending=self.descending, first=first and not self._wanted
        )
        self.reading.look_around(today)
        self.reading.count(self.views.lines(), today)

    def _show_first(self, lines: "array[int]", today: str) -> None:
        """The first lines, at once; how many there are is not known yet."""
        self.filters.set_count("…")
        self._list(lines, today)

    def _show(self, lines: "array[int]", today: str) -> None:
        self.filters.set_count(self.tr("%n finding(s)", "", len(lines)))
        self._list(lines, today)

    def _list(self, lines: "array[int]", today: str) -> None:
        kept = self.model.set_lines(lines, today)
        if not lines and self.view.hasFocus():
            self.setFocus()  # the list goes; Qt would give its keys to the rail
        self.stack.setCurrentIndex(0 if lines else 1)
        filtered = self.filters.wanted != Wanted()
        self.all.setVisible(filtered)
        self.nothing.setText(
            self.tr("No finding fits these conditions.")
            if filtered
            else self.tr("No findings yet. Those of finalised visits stand here, and those a merge brings.")
        )
        if kept and not self._wanted and self.view.currentIndex().isValid():
            self._look_at(self.view.currentIndex().row())
        else:
            self._stand(lines)
        self._count()

    def _show_around(self, found: Around) -> None:
        self.areas.set_areas(found.areas)
        self.areas.tree.set_tallies(found.tallies)
        self.filters.set_known(found.known)
        themes = {(Column.THEME, key): words for key, words in found.known.themes}
        self.model.names = themes | {(Column.SOURCE, key): words for key, words in found.known.sources}
        names = {it.code: it.name for it in found.areas}
        name = self.filters.area_name or " ".join(names.get(it, it) for it in self.filters.filter.areas)
        self.filters.set_wanted(self.filters.wanted, name)
        whole = [found.tallies[it.id] for it in found.areas if it.level == "county" and it.id in found.tallies]
        total, overdue = sum(it.total for it in whole), sum(it.overdue for it in whole)
        facts = self.tr("{total} open · {overdue} overdue").format(total=total, overdue=overdue)
        if found.rebounds:
            facts += " · " + self.tr("%n rebound(s)", "", found.rebounds)
        self.header.set_place(self.tr("Ledger"), facts if total else "")
        self.numbering.setVisible(found.unnumbered > 0)
        self.numbering.set_words(self.tr("Give %n number(s)", "", found.unnumbered))

    def _stand(self, lines: "array[int]") -> None:
        """Stand on the finding asked for, else on the one before, else on the first."""
        line = self._line
        if self._wanted:
            line = ledger.line_of(self.session.glance, self._wanted)
            self._wanted = ""
        self.view.gathering = False
        if not lines:
            self._line, self._looked = 0, None
            self.detail.show_row(None, self.model.today)
            return
        try:
            self.view.go_to(lines.index(line))
        except ValueError:
            self.view.go_to(0)

    def _look_at(self, number: int) -> None:
        row = self.model.row(number) if 0 <= number < len(self.model.lines) else None
        if row is not None:
            self._line = row.line
        if row is None or row != self._looked:  # the whole list arrives behind its first lines: nothing new about this
            self._looked = row
            self.detail.show_row(row, self.model.today)

    def _count(self) -> None:
        total = len(self.model.lines)
        self.bulk.button.setEnabled(total > 0)
        if not total:
            self.shown.setText("")
            return
        first = max(0, self.view.rowAt(1))
        last = self.view.rowAt(self.view.viewport().height() - 2)
        last = total - 1 if last < 0 else last
        chosen = sum(bottom - top + 1 for top, bottom in self.view.spans())
        words = self.tr("{first}–{last} of {total} · {chosen} selected")
        self.shown.setText(words.format(first=first + 1, last=last + 1, total=total, chosen=chosen))

    # -- going on ----------------------------------------------------------------------------------------------------

    def _to_search(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def _open(self, number: int) -> None:
        """The visit a finding is of; one that came without a visit is read at the right."""
        row = self.model.row(number)
        if row is None:
            return
        if row.visit is not None:
            self.session.open("visit", row.visit)
            return
        self._called = True
        self._show_detail()
        self.detail.setFocus()
        self.detail.focusNextChild()

    def _show_detail(self) -> None:
        self.detail.setVisible(self._called or self.width() >= px(NARROW))

    def _leave_detail(self) -> None:
        self._called = False
        self._show_detail()
        self.view.setFocus()

    def _recheck(self) -> None:
        """Begin to look at the place of a finding again, or go on with the visit that was begun."""
        row = self.model.row(self.view.currentIndex().row())
        if row is None:
            return
        site = row.site
        if site is None:
            self.tell(self.tr("It lies in no place of the county's list: it is re-inspected at the desk"))
            return
        self.session.do(
            self, lambda store: reinspection.begin(store, site), lambda visit: self.session.open("visit", visit)
        )

    def chosen(self) -> "array[int]":
        """The lines that are selected, in their order."""
        found = array("q")
        for top, bottom in self.view.spans():
            found.extend(self.model.lines[top : bottom + 1])
        return found

    def _numbered(self, count: int) -> None:
        self.tell(self.tr("%n number(s) given", "", count))

    def tell(self, words: str) -> None:
        """What has been done, or why not, below the list."""
        self.told.setText(words)
        self.told.setToolTip(words)
