"""Wires the desktop: one application, one window per data folder; a second start brings the first to the front."""

import hashlib
import sys
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from PySide6.QtWidgets import QApplication, QMainWindow

from inspector import i18n, settings
from inspector.errors import Fault
from inspector.paths import DataFolder, default_data_folder
from inspector.ui import style, theme
from inspector.ui.dialogs.error_dialog import show_fault
from inspector.ui.main_window import MainWindow
from inspector.ui.session import Session


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
        self.style = style.dress(application)
        theme.wear(application, theme.LIGHT)
        i18n.use_language(application, language or self.settings.language or i18n.system_language())
        application.setApplicationName("Inspector")

    def start(self) -> bool:
        """Show what belongs on the screen; False when another window of the same folder came to the front instead."""
        if DataFolder(self.folder).database.is_file():
            return self.open(self.folder)
        self.welcome()
        return True

    def welcome(self) -> None:
        """The first start: which county, who, and with what to begin."""
        from inspector.ui.pages.welcome import WelcomeWindow  # noqa: PLC0415 - seen once in a machine's life

        window = WelcomeWindow(self.folder, settings.machine_nonce())
        window.begun.connect(self.open)
        self._show(window)

    def open(self, folder: Path) -> bool:
        """Open a data folder in the window."""
        front = Front(folder)
        if front.ask_other():
            return False
        self.front = front
        front.asked.connect(self._come_to_front)
        try:
            session = Session(folder, settings.machine_nonce())
        except Fault as fault:
            self.welcome()
            show_fault(self.window, fault)
            return True
        window = MainWindow(session)
        self._show(window)
        window.show_page("today")
        session.refresh_steps()
        session.do(session, lambda store: store.device)  # takes the writer's lock now, not at the first answer
        self._remember(folder)
        return True

    def _come_to_front(self) -> None:
        if isinstance(self.window, MainWindow):
            self.window.come_to_front()

    def _show(self, window: QMainWindow) -> None:
        before, self.window = self.window, window
        window.show()
        if before is not None:
            before.close()

    def _remember(self, folder: Path) -> None:
        try:
            settings.save(replace(settings.load(), data_folder=str(folder)))
        except Fault:
            return  # a read-only profile: the folder is asked for again next time, nothing is lost


class Front(QObject):
    """The door a second start knocks at: a local socket named after the data folder."""

    asked = Signal()

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.name = "inspector-" + hashlib.sha256(str(folder.resolve()).encode()).hexdigest()[:24]
        self.server = QLocalServer(self)
        self.server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self.server.newConnection.connect(self._answer)

    def ask_other(self) -> bool:
        """True if another window of this folder was there and has been asked to come forward; else be that one."""
        socket = QLocalSocket()
        socket.connectToServer(self.name)
        if socket.waitForConnected(300):
            socket.disconnectFromServer()
            return True
        QLocalServer.removeServer(self.name)  # left over from a killed process
        self.server.listen(self.name)
        return False

    def _answer(self) -> None:
        connection = self.server.nextPendingConnection()
        if connection is not None:
            connection.disconnectFromServer()
            connection.deleteLater()
        self.asked.emit()
