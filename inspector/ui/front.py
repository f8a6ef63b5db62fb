"""The door a second start of the program knocks at, so that one data folder has one window."""

import hashlib
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket


class Front(QObject):
    """A local socket named after the data folder."""

    asked = Signal()

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.name = "inspector-" + hashlib.sha256(str(folder.resolve()).encode()).hexdigest()[:24]
        self.server = QLocalServer(self)
        self.server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self.server.newConnection.connect(self._answer)

    def ask_other(self) -> bool:
        """True if another window of this folder was there and has been asked to come forward."""
        socket = QLocalSocket()
        socket.connectToServer(self.name)
        if socket.waitForConnected(300):
            socket.disconnectFromServer()
            return True
        return False

    def listen(self) -> None:
        """Be the window others ask."""
        QLocalServer.removeServer(self.name)  # left over from a killed process
        self.server.listen(self.name)

    def close(self) -> None:
        """Nobody needs to knock any more."""
        self.server.close()

    def _answer(self) -> None:
        connection = self.server.nextPendingConnection()
        if connection is not None:
            connection.disconnectFromServer()
            connection.deleteLater()
        self.asked.emit()
