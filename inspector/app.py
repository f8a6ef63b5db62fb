"""Wires the desktop: one application, one window per data folder; a second start brings the first to the front."""

import gc
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow

from inspector import i18n, settings
from inspector.db.connection import DatabaseError, faults
from inspector.db.store import Store
from inspector.db.writer import is_held
from inspector.errors import Fault, Kind
from inspector.paths import DataFolder, default_data_folder
from inspector.ui import appearance, style
from inspector.ui.main_window import AGAIN, MainWindow
from inspector.ui.session import Session

if TYPE_CHECKING:
    from inspector.ui.front import Front


def main(folder: Path | None = None, language: str = "") -> int:
    """Show the window until it is closed; the exit code."""
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)  # noqa: S101 - for the checker: nobody made another kind
    desktop = Desktop(application, folder, language)
    if not desktop.start():
        return 0
    return application.exec()


class Desktop(QObject):
    """The application with its window: first start, or the data folder of last time."""

    def __init__(self, application: QApplication, folder: Path | None = None, language: str = "") -> None:
        super().__init__()
        self.application = application
        self.settings = settings.load()
        self.folder = folder or Path(self.settings.data_folder or default_data_folder())
        self.window: QMainWindow | None = None
        self.front: Front | None = None
        self._before: QMainWindow | None = None
        self.style = style.dress(application)
        appearance.put_on(application, self.settings)
        i18n.use_language(application, language or self.settings.language or i18n.system_language())
        application.setApplicationName("Inspector")

    def start(self) -> bool:
        """Show what belongs on the screen; False when another window of the same folder came to the front instead."""
        place = DataFolder(self.folder)
        if place.database.is_file() or place.wiping.exists():
            return self.open(self.folder)
        if str(self.folder) == self.settings.data_folder:  # there was data: a stick that is not plugged in lost none
            kind = Kind.NO_STORE if self.folder.is_dir() else Kind.NOT_FOUND
            self.trouble(self.folder, Fault(kind, path=str(self.folder)))
        else:
            self.welcome()
        return True

    def welcome(self, folder: Path | None = None, *, restore: bool = False) -> None:
        """The first start: which county, who, and with what to begin."""
        from inspector.ui.pages.beginnings import Way  # noqa: PLC0415 - seen once in a machine's life
        from inspector.ui.pages.welcome import WelcomeWindow  # noqa: PLC0415

        way = Way.RESTORE if restore else Way.PACKAGE
        window = WelcomeWindow(folder or self.folder, settings.machine_nonce(), way=way)
        window.begun.connect(self.open)
        self._show(window)

    def open(self, folder: Path) -> bool:
        """Open a data folder in the window; one that cannot be opened is left as it is, and what to do is said."""
        self._leave()
        if is_held(DataFolder(folder)) and self._ask_other(folder):
            if self.window is not None:
                self.window.close()
            return False
        try:
            with faults(DataFolder(folder).database):
                session = Session(folder, settings.machine_nonce())
        except (Fault, DatabaseError) as error:
            if isinstance(error, Fault) and error.kind is Kind.HALF_WIPED:
                self._finish(folder)
            else:
                self.trouble(folder, error)
            return True
        window = MainWindow(session)
        session.failed.connect(lambda error: self._damaged(folder, error))
        session.left_empty.connect(lambda: self._wipe(folder))
        self._show(window)
        window.show_page("today")
        # after Today has its rows: what it reads was asked for first, and answers come in turn
        session.ask(session, lambda store: None, lambda _: QTimer.singleShot(0, lambda: self._settle(folder)))
        return True

    def trouble(self, folder: Path, error: BaseException) -> None:
        """Say why a data folder cannot be opened, and what can be done."""
        from inspector.ui.pages.trouble import TroubleWindow  # noqa: PLC0415 - most machines never see it

        self._leave()
        window = TroubleWindow(folder, error)
        window.begun.connect(self.open)
        window.anew.connect(lambda restore: self.welcome(_free_beside(folder), restore=restore))
        self._show(window)

    def _damaged(self, folder: Path, error: BaseException) -> None:
        if (
            isinstance(error, Fault)
            and error.kind is Kind.DAMAGED
            and error.facts.get("path") == str(DataFolder(folder).database)
        ):
            self.trouble(folder, error)

    def _wipe(self, folder: Path) -> None:
        """Close the window of a folder that was handed over, delete the folder, begin anew."""
        from inspector.operations.hand_over import wipe  # noqa: PLC0415 - once in a laptop's life

        def work() -> list[Path]:
            with Store.open(folder, nonce=settings.machine_nonce()) as store:
                return wipe(store)

        self._begin_anew(folder, work)

    def _finish(self, folder: Path) -> None:
        """A deletion for good that was interrupted goes on, as somebody decided then."""
        from inspector.operations.hand_over import finish  # noqa: PLC0415 - once in a laptop's life

        self._begin_anew(folder, lambda: finish(folder))

    def _begin_anew(self, folder: Path, delete: Callable[[], object]) -> None:
        """Welcome the next person once the folder is deleted, when its window has closed."""
        from inspector.ui.background import Lane  # noqa: PLC0415 - see `_wipe`

        self._leave()
        self.welcome(folder)
        begun = self.window
        if not isinstance(begun, QMainWindow):
            return
        begun.setEnabled(False)
        before, lane = self._before, Lane("wipe")

        def work() -> None:
            delete()
            settings.forget_data_folder(folder)

        def ended(_: object) -> None:
            lane.stop(0)
            begun.setEnabled(True)

        def failed(error: BaseException) -> None:
            ended(error)
            self.trouble(folder, error)

        def when_closed() -> None:  # what reads while painting belongs to this thread, and is closed in it
            if not isinstance(before, MainWindow) or before.session.close(0):
                lane.run(begun, work, ended, failed)
            else:
                QTimer.singleShot(AGAIN, begun, when_closed)

        when_closed()

    def _ask_other(self, folder: Path) -> bool:
        """True if another window has this folder open and was asked to come forward."""
        from inspector.ui.front import Front  # noqa: PLC0415 - QtNetwork costs a tenth of the start

        return Front(folder).ask_other()

    def _settle(self, folder: Path) -> None:
        """What can wait until the window is seen: the door for a second start, the writer's lock, the undo key."""
        from inspector.ui.front import Front  # noqa: PLC0415 - see `_ask_other`

        if not isinstance(self.window, MainWindow) or self.window.session.folder != folder:
            return
        session = self.window.session
        self.front = Front(folder)
        self.front.asked.connect(self._come_to_front)
        self.front.listen()
        session.refresh_steps()
        # takes the writer's lock now, not at the first answer
        session.background.write.run(
            session, lambda store: store.device, failed=lambda error: self.trouble(folder, error)
        )
        self._remember(folder)
        if watched := settings.load().watched:
            session.watching.watch(Path(watched))
        gc.freeze()  # modules and first page stay for good: a full collection held the window for 70 to 95 ms

    def _come_to_front(self) -> None:
        if isinstance(self.window, MainWindow):
            self.window.come_to_front()

    def _show(self, window: QMainWindow) -> None:
        before, self.window = self.window, window
        window.show()
        if before is not None:
            for dialog in before.findChildren(QDialog):
                dialog.close()
            self._before = before  # it may still be finishing what is being written
            before.close()

    def _leave(self) -> None:
        if self.front is not None:
            self.front.close()
            self.front = None

    def _remember(self, folder: Path) -> None:
        known = settings.load()
        if known.data_folder == str(folder):
            return
        try:
            settings.save(replace(known, data_folder=str(folder)))
        except Fault:
            return  # a read-only profile: the folder is asked for again next time, nothing is lost


def _free_beside(folder: Path) -> Path:
    """A name nobody has yet, beside a data folder that is to stay as it is."""
    number, free = 2, folder
    while free.exists():
        free = folder.with_name(f"{folder.name}-{number}")
        number += 1
    return free
