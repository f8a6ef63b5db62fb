"""A hand scanner types what it reads, fast, and presses Enter: told from a person by its pace, wherever the keys go."""

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

_PACE = 60
"""Milliseconds between two keys at most; scanners take 1 to 30, the fastest typists 80."""
_SHORTEST = 12
"""Signs of the shortest code; a person's habit of striking two keys at once is no scan."""
_LONGEST = 500
_MODIFIERS = (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr)


class ScannerWedge(QObject):
    """`scanned` has what a scanner typed while one of the watched widgets had the keyboard.

    The Enter at its end is taken away; the letters before it have gone where they go, which for lists and buttons is
    nowhere: while keys come at a scanner's pace, letters are shortcuts of nothing.
    """

    scanned = Signal(str)

    def __init__(self, *widgets: QWidget) -> None:
        super().__init__(widgets[0])
        self._read = ""
        self._since = QElapsedTimer()
        for it in widgets:
            it.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Collect what comes fast; Enter after enough of it ends a scan."""
        if isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride and self._fast() and event.text().isprintable():
                event.accept()  # it comes again as a key, not as a shortcut
                return True
            if event.type() == QEvent.Type.KeyPress:
                return self._press(event)
        return super().eventFilter(watched, event)

    def _press(self, event: QKeyEvent) -> bool:
        fast = self._fast()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            read, self._read = self._read.strip(), ""
            if fast and len(read) >= _SHORTEST:
                self.scanned.emit(read)
                return True
            return False
        if event.isAutoRepeat() or not event.text() or not event.text().isprintable():
            if event.key() not in _MODIFIERS:  # an arrow, a key held down: no scanner
                self._read = ""
                self._since.invalidate()
            return False
        self._read = (self._read if fast else "")[-_LONGEST:] + event.text()
        self._since.start()
        return fast and len(self._read) > 2  # a list would go looking for each letter

    def _fast(self) -> bool:
        return self._since.isValid() and self._since.elapsed() < _PACE
