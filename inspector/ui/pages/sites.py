"""Sites: the tree of areas, the sites in it or found by a word, and the chosen one with the way to begin a visit."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from inspector import clock, i18n
from inspector.db import search
from inspector.db.ledger import Tally
from inspector.db.store import Store
from inspector.operations import finder, visit
from inspector.operations.finder import SiteFile, SiteRow
from inspector.operations.head import told_words
from inspector.operations.register.narrowing import narrowed, offered
from inspector.records import Area
from inspector.ui.dialogs.import_table import SUFFIXES, ImportTableDialog
from inspector.ui.dialogs.new_site import NewSiteDialog
from inspector.ui.dialogs.site_facts import SiteFactsDialog
from inspector.ui.models.area_tree import AreaView
from inspector.ui.models.sites import SiteTable
from inspector.ui.pages.page import Page
from inspector.ui.pages.site_panel import SitePanel
from inspector.ui.session import Session
from inspector.ui.theme import NARROW, px
from inspector.ui.visit.telling import TellDialog
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.empty import EmptyPage, Way
from inspector.ui.widgets.field import DropDown, line_edit
from inspector.ui.widgets.panel import Panel, Words, across
from inspector.ui.widgets.segments import Choice, Segments
from inspector.ui.widgets.visit_tabs import SITES, VisitTabs

if TYPE_CHECKING:
    from array import array

_ALL, _RECENT = "all", "recent"
_STEPS = {
    int(Qt.Key.Key_Up): -1, int(Qt.Key.Key_Down): 1, int(Qt.Key.Key_PageUp): -10, int(Qt.Key.Key_PageDown): 10,
}  # fmt: skip
WAIT = 120  # milliseconds after a letter before the search begins


class SitesPage(Page):
    """Where a visit begins."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, "")
        self.tabs = VisitTabs(session, self.header, SITES)
        self.header.title.setText(self.tr("Sites"))
        self.today = clock.today()
        self.area = ""
        self._wanted = ""  # the id of a site to stand on once it is in the list
        self._apart = ""  # the id of a site that is shown though it is in no list: it ended
        self._reading = ""  # the id of the site the panel is to show
        self._entered = False  # Return was pressed before what was typed had been looked for
        self._starting = ""  # the id of the site a visit is to be begun at once it has been read
        self.add = Button(self.tr("New site"), icon="plus", key="Ctrl+Shift+N")
        self.add.clicked.connect(self._new_site)
        self.tables = Button(self.tr("Import a table"), icon="import")
        self.tables.setObjectName("import")
        self.tables.clicked.connect(lambda _: self._import())
        self.header.set_actions(self.tables, self.add)
        self.tree = AreaView(self.tr("Areas"))
        self.tree.chosen.connect(self._choose_area)
        self.search = line_edit(self.tr("Search"), self.tr("Name, code, village or zhjf   /"), icon="search")
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumHeight(px(36))
        self.search.returnPressed.connect(self._enter)
        self.search.installEventFilter(self)
        self.pause = QTimer(self, interval=WAIT, singleShot=True)
        self.pause.timeout.connect(self._find)
        self.search.textChanged.connect(self._typed)
        which = [Choice(_ALL, self.tr("All")), Choice(_RECENT, self.tr("Recent"))]
        self.which = Segments(self.tr("Which sites"), which, _ALL, height=36, step="body")
        self.which.chosen.connect(lambda _: self._find())
        self.by = DropDown(self.tr("Only"))
        self.by.setObjectName("sites_by")
        self.by.setFixedWidth(px(138))
        self.by.setMinimumHeight(px(36))
        self.by.activated.connect(lambda _: self._find())
        self.counted = Words("", "small", "muted")
        self.table = SiteTable(self.tr("Sites"), session.glance)
        self.nothing = Words("", "body", "muted", wrap=True)
        self.nothing.setObjectName("sites_nothing")
        self.table.moved.connect(self._stand_on)
        self.panel = SitePanel()
        self.table.opened.connect(lambda row: self._start_at(row.id))
        self._listen_to_panel()
        self.listed = QStackedWidget()
        self.stack = QStackedWidget()
        self._lay_out()
        QShortcut(QKeySequence("/"), self).activated.connect(self._to_search)

    def _listen_to_panel(self) -> None:
        self.panel.begin.connect(self._begin)
        self.panel.tell.connect(lambda: self.session.ask(self, told_words, self._tell))
        self.panel.resume.connect(self._go_to_visit)
        self.panel.visit.connect(self._go_to_visit)
        self.panel.edit.connect(self._edit)
        self.panel.follow.connect(self._go_to_new)

    def arrive(self, about: Any) -> None:
        """`new`: somebody wants to begin, so the search stands ready, below it where one was of late; a site's id: that
        one is shown.
        """
        if about == "new":
            self.search.clear()
            self.which.set_value(_RECENT)
            self._choose_code("")
            self._to_search()
        elif isinstance(about, str) and about:
            self._go_to_new(about)

    def keys(self) -> QWidget:
        """The list of sites."""
        return self.table

    def refresh(self) -> None:
        """Read the areas, the list and the chosen site anew; the search index is brought up to date behind it."""
        self.today = clock.today()
        self.session.ask(self, finder.areas_with_sites, self._show_areas, key="site-areas")
        english = i18n.language() != "zh"
        self.session.ask(self, lambda store: offered(store, english=english), self._offer, key="site-narrowings")
        self._find()
        self._read_site()
        if search.is_built(self.session.glance):
            self.session.background.write.run(self, search.catch_up)
        else:  # of a whole county it takes a few seconds, once
            words = self.tr("Preparing the search")
            self.session.try_out(self, words, lambda store, _: search.catch_up(store), lambda _: self._find())

    # -- the list ----------------------------------------------------------------------------------------------------

    def _offer(self, found: list[tuple[str, str]]) -> None:
        """What the register can narrow the list to; nothing is offered while it says nothing."""
        chosen = self.by.currentData() or ""
        self.by.set_options([(self.tr("All sites"), ""), *found])
        self.by.setCurrentIndex(max(0, self.by.findData(chosen)))
        self.by.setVisible(bool(found))

    def _typed(self, text: str) -> None:
        self._apart = ""
        if text.strip():
            self.which.set_value(_ALL)  # what is typed is looked for everywhere
        self.pause.start()

    def _find(self) -> None:
        text, area, by = self.search.text(), self.area, self.by.currentData() or ""
        of_late = self.which.value == _RECENT and not text.strip()

        def read(store: Store) -> "tuple[array[int], bool]":
            found = finder.recent(store) if of_late else search.find_sites(store, text, area=area)
            found = narrowed(store, found, by) if by else found
            if found or of_late or not text.strip():
                return found, False
            of_paper = finder.of_paper(store, text)  # the code or the number of an earlier notice
            return of_paper, bool(of_paper)

        self.session.ask(self, read, lambda found: self._show_sites(*found, text.strip()), key="sites")

    def _show_sites(self, ids: "array[int]", by_paper: bool, text: str) -> None:  # noqa: FBT001 - an answer
        self.table.set_ids(ids)
        self.listed.setCurrentIndex(0 if ids else 1)
        self.nothing.setText(
            self.tr("Nothing fits “{text}”. Try a name, a code or a village, or add a new site.").format(text=text)
            if text
            else self.tr("There are no sites here yet. Import a table, or add a new site.")
        )
        self.counted.setText(self.tr("%n site(s)", "", len(ids)))
        if self._wanted:
            wanted, self._wanted = self._wanted, ""
            rowid = self.session.glance.one("SELECT rowid FROM site WHERE id = ?", wanted)
            if rowid in ids:
                self.table.go_to(ids.index(rowid))
            else:
                self._reading = self._apart = wanted
                self._read_site()
        elif ids and (text or self.which.value == _RECENT) and self.table.current is None:
            self.table.go_to(0)
        elif self.table.current is None and (not self._apart or self._apart != self._reading):
            self._stand_on(None)
        if not ids and not text and self.which.value == _RECENT:  # nobody has been anywhere yet
            self.which.set_value(_ALL)
            self._find()
        if self._entered and not self.pause.isActive():
            self._entered = False
            # several are first shown, so that nobody begins at a place he has not seen; a scanner presses Enter itself
            if len(ids) == 1 and not by_paper:
                self._enter()

    def _show_areas(self, answer: tuple[list[Area], Mapping[str, int]]) -> None:
        areas, counts = answer
        self.tree.set_areas(areas)
        self.tree.tree.set_tallies({area: Tally(number, 0) for area, number in counts.items()})
        self.stack.setCurrentIndex(0 if areas else 1)
        self.add.setEnabled(bool(areas))

    def _choose_area(self, area: Area) -> None:
        self.which.set_value(_ALL)
        self._choose_code(area.code)

    def _choose_code(self, code: str) -> None:
        self.area = code
        self.tree.set_current(code)
        self._find()

    def _to_search(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and Down choose in the list while somebody types."""
        if watched is self.search and event.type() == QEvent.Type.KeyPress:
            key = cast(QKeyEvent, event).key()
            if key in _STEPS and self.table.sites.ids:
                at = self.table.currentIndex().row() + _STEPS[key]
                self.table.go_to(max(0, min(at, len(self.table.sites.ids) - 1)))
                return True
        return super().eventFilter(watched, event)

    def _enter(self) -> None:
        """Return in the search: a visit at the one that is chosen."""
        if self.pause.isActive():
            self.pause.stop()
            self._entered = True
            self._find()
        elif (row := self.table.current) is not None:
            self._start_at(row.id)
        elif self.table.sites.ids:
            self.table.go_to(0)

    def _start_at(self, site: str) -> None:
        """Begin or continue a visit at a site, as soon as it is known what is known of it."""
        if self.panel.file is not None and self.panel.file.site.id == site:
            self.panel.start.go.click()
        else:
            self._starting = site

    # -- the chosen site ---------------------------------------------------------------------------------------------

    def _stand_on(self, row: SiteRow | None) -> None:
        self._reading = row.id if row else ""
        if row is None:
            self.panel.show_site(None, self.today)
            self._fit()
        else:
            self._read_site()

    def _read_site(self) -> None:
        if self._reading:
            site, today = self._reading, self.today
            self.session.ask(self, lambda store: finder.read_site(store, site, today), self._show_site, key="site")

    def _show_site(self, file: SiteFile) -> None:
        if file.site.id == self._reading:
            self.panel.show_site(None if file.site.deleted else file, self.today)
            self._fit()
            if self._starting == file.site.id:
                self._starting = ""
                self.panel.start.go.click()

    def _begin(self) -> None:
        file, start = self.panel.file, self.panel.start
        if file is None:
            return
        site, campaign, team = file.site.id, file.campaign, file.team
        checklist, told = start.checklist.currentData(), start.told.isChecked()
        method, rater = start.method.currentData(), start.rater.currentData()
        head = {"campaign": campaign, "team": team, "method": method, "rater": rater, "told": told}
        self.session.do(
            self, lambda store: visit.start(store, site=site, checklist=checklist, **head), self._go_to_visit
        )

    def _tell(self, kept: str) -> None:
        dialog = TellDialog(self, self.session, kept)
        dialog.told.connect(lambda: self.panel.start.told.setChecked(True))
        dialog.show_over()

    def _go_to_visit(self, shown: str) -> None:
        self._remember()
        self.session.open("visit", shown)

    def _remember(self) -> None:
        """Where somebody was comes first among the recent ones; no operation, so the status line says nothing of it."""
        if self.panel.file is not None:
            site = self.panel.file.site.id
            self.session.background.write.run(self, lambda store: finder.open_site(store, site))

    def _edit(self) -> None:
        if self.panel.file is not None:
            self._remember()
            SiteFactsDialog(self, self.session, self.panel.file.site).show_over()

    def _new_site(self) -> None:
        near = self.panel.file.site.area if self.panel.file is not None else ""
        dialog = NewSiteDialog(self, self.session, self.area, near, self.search.text())
        dialog.made.connect(self._go_to_new)
        dialog.begin.connect(self._begin_at_new)
        dialog.show_over()

    def _begin_at_new(self, site: str) -> None:
        """The visit for which somebody has added a site; where no checklist is meant for it, the site is shown."""
        self._go_to_new(site)
        self._starting = site

    def _import(self, files: Sequence[Path] = ()) -> None:
        """A table of areas where there are none yet, else of sites, unless one says otherwise."""
        kind = "sites" if self.stack.currentIndex() == 0 else "areas"
        dialog = ImportTableDialog(self, self.session, kind)
        dialog.show_over()
        dialog.take(files)

    def _bring(self, files: Sequence[Path]) -> None:
        """Files laid on the empty page: a table, or the office's packages."""
        tables = [it for it in files if it.suffix.casefold() in SUFFIXES]
        if tables:
            self._import(tables)
        else:
            self.session.open("packages", list(files))

    def _go_to_new(self, site: str) -> None:
        self._wanted = site
        self.search.clear()
        self.which.set_value(_ALL)
        self._choose_code("")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it is narrow the list has the room: the tree gives way, the count goes, an empty panel too."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        narrow = self.window().width() < px(NARROW)
        self.left.setFixedWidth(px(150 if narrow else 208))
        self.panel.setFixedWidth(px(336 if narrow else 344))
        self.counted.setVisible(not narrow)
        self.panel.setVisible(not narrow or self.panel.file is not None)

    def _lay_out(self) -> None:
        left = self.left = Panel(sides=("right",))
        left.add(self.tree)
        finding = Panel(sides=("bottom",), margins=(12, 10, 12, 10), gap=12, across=True)
        finding.add(self.search, self.by, self.which, self.counted)
        self.listed.addWidget(self.table)
        self.listed.addWidget(Panel(margins=(24, 24, 24, 24)).add(self.nothing, None))
        middle = Panel().add(finding, self.listed)
        whole = Panel()
        box = across(left, middle, self.panel, gap=0)
        box.setStretch(1, 1)
        whole.add(box)
        self.stack.addWidget(whole)
        empty = EmptyPage(
            Way(
                "table",
                "import",
                self.tr("Import a table of areas"),
                self.tr("XLSX or CSV; an empty one to fill in can be saved"),
                self.tr("Then the sites in the same way"),
            ),
            [
                Way(
                    "package",
                    "package",
                    self.tr("Take in the office's package"),
                    self.tr("Areas and sites come with it"),
                )
            ],
            before=self.tr("With a package you need no table"),
            sentence=self.tr("There are no areas yet, and so no place a site could lie in."),
            suffixes=(*SUFFIXES, ".inspection"),
        )
        empty.dropped.connect(self._bring)
        empty.chosen.connect(lambda way: self._import() if way == "table" else self.session.open("packages"))
        self.stack.addWidget(empty)
        self.box.addWidget(self.stack, 1)
