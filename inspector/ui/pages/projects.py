"""项目资产: one file a project, the assets that were left, and the look back over three years; tables in and out."""

from pathlib import Path
from typing import Any

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from inspector import clock, i18n
from inspector.ui.dialogs.choosing import choose_target
from inspector.ui.dialogs.project_facts import edit_project
from inspector.ui.pages.page import Page
from inspector.ui.pages.projects_assets import AssetsPane
from inspector.ui.pages.projects_file import FilePane
from inspector.ui.pages.projects_list import ProjectList
from inspector.ui.pages.projects_looking import LookingPane
from inspector.ui.session import Session
from inspector.ui.theme import NARROW, px
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.drops import DropZone
from inspector.ui.widgets.empty import EmptyPage, Way
from inspector.ui.widgets.panel import Panel, Words, across
from inspector.ui.widgets.segments import Choice, Segments
from inspector.ui.widgets.visit_tabs import PROJECTS, VisitTabs

SUFFIXES = (".xlsx", ".csv")
_FILES, _ASSETS, _LOOKING, _EMPTY = "files", "assets", "looking", "empty"


class ProjectsPage(Page):
    """`about`: the id of a project, (project, part), or `assets`; a file is looked at for import."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, "")
        VisitTabs(session, self.header, PROJECTS)
        self.take = Button(self.tr("Import …"), icon="import")
        self.take.setObjectName("projects_import")
        self.take.clicked.connect(lambda _: self.look_at(None))
        self.give = Button(self.tr("Export …"), icon="export")
        self.give.setObjectName("projects_export")
        self.give.clicked.connect(lambda _: self._choose_target())
        self.new = Button(self.tr("Enter a project"), icon="plus", key="Ctrl+N", kind="filled")
        self.new.setObjectName("project_new")
        self.new.clicked.connect(lambda _: edit_project(self, session, None, self._made))
        self.header.set_actions(self.take, self.give, self.new)
        self.list = ProjectList(session)
        self.list.setFixedWidth(px(372))
        self.file = FilePane(session)
        self.assets = AssetsPane(session)
        self.looking = LookingPane(session)
        self.list.stood.connect(self.file.show_project)
        self.list.counted.connect(self._counted)
        self.looking.wanted.connect(self._show_lack)
        self.views = Segments(
            self.tr("Projects, assets or the look back"),
            [Choice(_FILES, self.tr("Projects")), Choice(_ASSETS, self.tr("Assets")),
             Choice(_LOOKING, self.tr("Look back"))],
            _FILES, height=32, step="cell",
        )  # fmt: skip
        self.views.setObjectName("projects_views")
        self.views.chosen.connect(self.show_view)
        self.told = Words("", "cell", "accent", elide=True)
        self.told.setObjectName("projects_said")
        strip = Panel(sides=("bottom",), margins=(20, 6, 16, 6), gap=12, across=True)
        strip.add(self.views, self.told, None)
        both = Panel(fill="surface")
        box = across(self.list, self.file, gap=0)
        box.setStretch(1, 1)
        both.box.addLayout(box, 1)
        self.stack = QStackedWidget()
        self.panes: dict[str, QWidget] = {
            _FILES: both, _ASSETS: self.assets, _LOOKING: self.looking, _EMPTY: self._empty(),
        }  # fmt: skip
        for pane in self.panes.values():
            self.stack.addWidget(pane)
        self.box.addWidget(strip)
        self.box.addWidget(self.stack, 1)
        zone = DropZone(self, SUFFIXES)
        zone.dropped.connect(lambda files: self.look_at(files[0]))

    def arrive(self, about: Any) -> None:
        """Stand on a project, on a part of its file, or on the assets."""
        if isinstance(about, Path):
            self.look_at(about)
        elif about == _ASSETS:
            self.views.set_value(_ASSETS)
            self.show_view(_ASSETS)
        elif isinstance(about, str) and about:
            self._made(about)
        elif isinstance(about, tuple):
            self._made(str(about[0]))
            self.file.open_part(str(about[1]))

    def refresh(self) -> None:
        """Read what is shown."""
        reads = {_FILES: self.list.read, _ASSETS: self.assets.read, _LOOKING: self.looking.read}
        reads[self.views.value]()

    def keys(self) -> QWidget:
        """The list, or the table shown."""
        return {_FILES: self.list.list, _ASSETS: self.assets.keys(), _LOOKING: self.looking.keys()}[self.views.value]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it is narrow the list gives way to the file."""
        super().resizeEvent(event)
        narrow = self.window().width() < px(NARROW)
        self.list.setFixedWidth(px(288 if narrow else 372))
        for it in (self.take, self.give):
            it.set_brief(brief=narrow)

    def show_view(self, view: str) -> None:
        """Show the projects, the assets or the look back."""
        self.stack.setCurrentWidget(self.panes[view])
        self.refresh()

    def look_at(self, file: Path | None) -> None:
        """Open the import, perhaps with a file that was dropped."""
        from inspector.ui.dialogs.import_projects import ImportProjectsDialog  # noqa: PLC0415 - with its first use

        dialog = ImportProjectsDialog(self, self.session)
        dialog.show_over()
        if file is not None:
            dialog.look_at(file)

    # -- what is shown -------------------------------------------------------------------------------------------------

    def _counted(self, whole: int) -> None:
        if self.views.value == _FILES:
            self.stack.setCurrentWidget(self.panes[_FILES if whole else _EMPTY])

    def _made(self, project: str) -> None:
        self.views.set_value(_FILES)
        self.list.show_all()
        self.list.chosen = project
        self.show_view(_FILES)

    def _show_lack(self, lack: Any, year: int | None) -> None:
        self.views.set_value(_FILES)
        self.list.show_lack(lack, year)
        self.show_view(_FILES)

    def _empty(self) -> EmptyPage:
        empty = EmptyPage(
            Way(
                "import", "import", self.tr("Import the county's projects"),
                self.tr("The project library, files, monthly lists, assets: one workbook"),
                self.tr("Drop an XLSX or CSV file here"),
            ),
            [Way("new", "plus", self.tr("Enter a project"), self.tr("Name, place, budget; the rest as it comes"))],
            before=self.tr("Without a file"),
            sentence=self.tr("One file a project: documents, quantities, payments, monthly lists, assets."),
            suffixes=SUFFIXES,
        )  # fmt: skip
        empty.chosen.connect(
            lambda way: self.look_at(None) if way == "import" else edit_project(self, self.session, None, self._made)
        )
        empty.dropped.connect(lambda files: self.look_at(files[0]))
        return empty

    # -- writing it out ------------------------------------------------------------------------------------------------

    def _choose_target(self) -> None:
        names = {_FILES: self.tr("Projects"), _ASSETS: self.tr("Assets"), _LOOKING: self.tr("Look back")}
        name = Path.home() / f"{names[self.views.value]}.xlsx"
        choose_target(self, self.tr("Export"), name, self.tr("Workbook (*.xlsx)"), self._export)

    def _export(self, path: Path) -> None:
        """Write what the view shows."""
        from inspector.db.store import Store  # noqa: PLC0415 - only to read beside the window
        from inspector.operations.projects import outgoing  # noqa: PLC0415 - openpyxl is slow to import

        wanted, today, language = self.list.wanted, clock.today().isoformat(), i18n.language()
        view, assets, looked = self.views.value, self.assets.wanted, self.looking.found

        def work(store: Store) -> int:
            if view == _ASSETS:
                return outgoing.export_assets(store, path, today, **assets, language=language)
            if view == _LOOKING and looked is not None:
                return outgoing.export_look_back(path, looked, language=language)
            return outgoing.export(store, path, wanted, today, language=language)

        self.told.setText(self.tr("Exporting …"))
        self.session.ask(self, work, lambda rows: self._exported(path, rows), key="export projects")

    def _exported(self, path: Path, rows: int) -> None:
        self.told.setText(self.tr("Saved: {path}, {rows} rows").format(path=path.name, rows=rows))
