"""The window: rail, pages and status line. Pages are made when they are first shown."""

from collections.abc import Callable
from datetime import datetime
from importlib import import_module
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from inspector import clock, i18n
from inspector.db.store import Store
from inspector.errors import Cancelled, Fault, Kind
from inspector.i18n.language import QT_TRANSLATE_NOOP
from inspector.operations.history import Steps
from inspector.ui.appearance import turn_to_sunlight
from inspector.ui.background import Task
from inspector.ui.dialogs.error_dialog import show_fault, show_unexpected
from inspector.ui.session import Session, told
from inspector.ui.sweeping import Sweeping
from inspector.ui.theme import NARROW, px
from inspector.ui.widgets.rail import Place, Rail
from inspector.ui.widgets.status_line import StatusLine
from inspector.ui.widgets.writing import flush_all

if TYPE_CHECKING:
    from inspector.operations.standing import Standing
    from inspector.ui.pages.page import Page

# name → (icon on the rail, word, module and class); `visit` has no place of its own: it opens from today and sites
_PAGES: dict[str, tuple[str, str, str]] = {
    "today": ("today", QT_TRANSLATE_NOOP("MainWindow", "Today"), "today:TodayPage"),
    "sites": ("visit", QT_TRANSLATE_NOOP("MainWindow", "Visits"), "sites:SitesPage"),
    "ledger": ("ledger", QT_TRANSLATE_NOOP("MainWindow", "Ledger"), "ledger:LedgerPage"),
    "papers": ("paper", QT_TRANSLATE_NOOP("MainWindow", "Papers"), "papers:PapersPage"),
    "figures": ("figures", QT_TRANSLATE_NOOP("MainWindow", "Figures"), "figures:FiguresPage"),
    "packages": ("merge", QT_TRANSLATE_NOOP("MainWindow", "Packages"), "packages:PackagesPage"),
    "checklists": ("list", QT_TRANSLATE_NOOP("MainWindow", "Checklists"), "checklists:ChecklistsPage"),
    "settings": ("settings", QT_TRANSLATE_NOOP("MainWindow", "Settings"), "settings:SettingsPage"),
}
# name → (module and class, the rail's page it belongs to)
_UNLISTED = {
    "visit": ("visit:VisitPage", "sites"),
    "campaigns": ("campaigns:CampaignsPage", "sites"),
    "tray": ("tray:TrayPage", "sites"),
    "register": ("register:RegisterPage", "sites"),
    "projects": ("projects:ProjectsPage", "sites"),
    "boards": ("boards:BoardsPage", "ledger"),
    "sources": ("sources:SourcesPage", "ledger"),
    "ratings": ("ratings:RatingsPage", "figures"),
    "reports": ("reports:ReportsPage", "figures"),
    "indicators": ("indicators:IndicatorsPage", "figures"),
    "bin": ("bin:BinPage", "settings"),
    "paper_wording": ("paper_wording:PaperWordingPage", "settings"),
    "paper_fonts": ("paper_fonts:PaperFontsPage", "settings"),
}
PATIENCE = 0.3  # seconds the closing window may stand still
AGAIN = 100  # milliseconds until it looks again
MANY = 1000  # waiting things from which on a badge says "999+"


class MainWindow(QMainWindow):
    """Everything a person sees of one session."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.setWindowTitle(self.tr("Inspector"))
        self.rail = Rail(
            [
                Place(name, icon, QCoreApplication.translate("MainWindow", word), last=name == "settings")
                for name, (icon, word, _) in _PAGES.items()
            ]
        )
        self.stack = QStackedWidget()
        self.status = StatusLine()
        self.pages: dict[str, Page] = {}
        self.current = ""
        self._saved = self.tr("Nothing to save yet")
        self._conflicts = 0
        self._task: Task | None = None
        self._closing = False
        self._look = QTimer(self, interval=0, singleShot=True)  # behind what the page on the screen asks for
        self._look.timeout.connect(self._ask_standing)
        self.sweeping = Sweeping(lambda: not session.background.idle)
        self.sweeping.setParent(self)
        self._lay_out()
        self._connect()
        self.resize(1366, 768)
        self.setMinimumSize(900, 500)

    def show_page(self, name: str, about: Any = None) -> None:
        """Show a page, made now if nobody has seen it yet."""
        if name not in self.pages:
            module, class_name = (_UNLISTED[name][0] if name in _UNLISTED else _PAGES[name][2]).split(":")
            made: Page = getattr(import_module(f"inspector.ui.pages.{module}"), class_name)(self.session)
            made.setObjectName(f"page_{name}")
            self.pages[name] = made
            self.stack.addWidget(made)
        if not self.current:
            self._look.start()
        page, focus = self.pages[name], self.focusWidget()
        elsewhere = name != self.current or focus is None or not page.isAncestorOf(focus)
        self.current = name
        self.rail.set_current(_UNLISTED[name][1] if name in _UNLISTED else name)
        self.stack.setCurrentWidget(page)
        if elsewhere:
            page.take_keys()
        page.appear(about)

    def come_to_front(self) -> None:
        """Another start of the program asked for this window."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it is narrow the rail loses its words."""
        super().resizeEvent(event)
        self.rail.set_narrow(narrow=self.width() < px(NARROW))

    def closeEvent(self, event: QCloseEvent) -> None:
        """What stands in a field is kept and what is queued is written before the window goes; long work is stopped."""
        if not self._closing:
            flush_all(self)
            self._cancel()
        if self.session.close(0 if self._closing else PATIENCE):
            super().closeEvent(event)
            return
        event.ignore()
        self._closing = True
        self.centralWidget().setEnabled(False)
        self.status.set_saved("saving", self.tr("Finishing what is being written …"))
        QTimer.singleShot(AGAIN, self, self.close)

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self.stack, 1)
        right.addWidget(self.status)
        middle = QWidget()
        across = QHBoxLayout(middle)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(self.rail)
        across.addLayout(right, 1)
        self.setCentralWidget(middle)
        self.status.set_saved("saved", self._saved)

    def _connect(self) -> None:
        session = self.session
        self.rail.chosen.connect(self.show_page)
        session.opened.connect(self.show_page)
        session.changed.connect(self._look.start)
        session.changed.connect(self.sweeping.put_off)
        session.saving.connect(self._show_saving)
        session.saved.connect(self._show_saved)
        session.unsaved.connect(self._show_unsaved)
        session.failed.connect(self._show_failure)
        session.steps.connect(self._show_steps)
        session.running.connect(self._show_task)
        session.watching.came.connect(self._show_waiting)
        session.changed.connect(session.watching.look)
        self.status.undo.connect(session.undo)
        self.status.history.connect(lambda: self.show_page("settings", "history"))
        self.status.cancel.connect(self._cancel)
        self._shortcut(QKeySequence("Ctrl+Y"), session.redo)
        self._shortcut(QKeySequence("Ctrl+Shift+Z"), session.redo)
        self._shortcut(QKeySequence("Ctrl+Shift+L"), turn_to_sunlight)

    def _shortcut(self, keys: QKeySequence, act: Callable[[], object]) -> None:
        QShortcut(keys, self).activated.connect(act)

    def _show_saving(self) -> None:
        self.status.set_saved("saving", self.tr("Saving …"))

    def _show_saved(self, when: datetime) -> None:
        self._saved = self.tr("Saved {time}").format(time=when.strftime("%H:%M:%S"))
        self.status.set_saved("saved", self._saved)

    def _show_unsaved(self, error: BaseException) -> None:
        sentence = told(error)
        if sentence is None:
            self.status.set_saved("saved", self._saved)
        elif _nothing_to_do(error):
            self.status.set_saved("saved", sentence.what)
        else:
            self.status.set_saved("unsaved", self.tr("Not saved: {what}").format(what=sentence.what))

    def _show_failure(self, error: BaseException) -> None:
        if _nothing_to_do(error):  # the key of undo held a moment too long: the status line says so
            return
        if isinstance(error, Fault):
            show_fault(self, error)
        elif not isinstance(error, Cancelled):
            show_unexpected(self, error)

    def _show_steps(self, steps: Steps) -> None:
        if steps.undo is None:
            self.status.set_undo(None)
            return
        words = i18n.act(steps.undo.name)
        if steps.undo.subject:
            words = self.tr("{act} “{subject}”").format(act=words, subject=steps.undo.subject)
        self.status.set_undo(words)

    def _ask_standing(self) -> None:
        """What waits on the pages and how safe the data is, counted off the GUI thread."""
        if self._closing:
            return
        on = clock.today().isoformat()
        self.session.ask(self, lambda store: _standing(store, on), self._show_standing, key="standing")

    def _show_standing(self, now: "Standing") -> None:
        for page, waiting in (("today", now.to_do), ("ledger", now.overdue)):
            self.rail.set_badge(page, _badge(waiting))
        self._conflicts = now.conflicts
        self._show_waiting()
        if not now.copied:
            self.status.set_place(self.tr("Offline · no safe copy yet"))
            return
        when = i18n.moment(now.copied, clock.today())
        self.status.set_place(self.tr("Offline · last safe copy {when}").format(when=when))

    def _show_waiting(self) -> None:
        """What waits on the page of packages: conflicts, and packages in the watched folder."""
        self.rail.set_badge("packages", _badge(self._conflicts + len(self.session.watching.new)))

    def _show_task(self, task: Task | None) -> None:
        self._task = task
        if task is None:
            self.status.set_task(None)
            return
        self.status.set_task(task.words)
        task.progressed.connect(
            lambda done, of: self.status.set_task(
                self.tr("{task} {done} of {of}").format(task=task.words, done=done, of=of), done / max(1, of)
            )
        )

    def _cancel(self) -> None:
        if self._task is not None:
            self._task.cancel()


def _standing(store: Store, on: str) -> "Standing":
    from inspector.operations.standing import standing  # noqa: PLC0415 - loaded by the lane, behind the first picture

    return standing(store, on)


def _badge(waiting: int) -> str:
    """A number short enough for the corner of an icon; '' for none."""
    return "" if not waiting else str(waiting) if waiting < MANY else f"{MANY - 1}+"


def _nothing_to_do(error: BaseException) -> bool:
    """Whether an undo or redo found nothing: no failure, and nothing that was to be saved."""
    return isinstance(error, Fault) and error.kind in {Kind.NOTHING_TO_UNDO, Kind.NOTHING_TO_REDO}
