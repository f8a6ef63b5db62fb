"""Memory whose objects refer to each other in a ring is swept when nobody waits.

Python's full collection stops every thread, the GUI's too, whichever of them sets it off: 50 to 105 ms on the Visit
page of a large form, in the middle of a key press as likely as not. What has just been made is still looked through as
one goes along, about a millisecond at a time; that frees most of it.
"""

import gc
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

QUIET = 10_000
"""Milliseconds without a sign of somebody after which the whole is swept."""

YOUNG, MIDDLE = 2000, 5
"""New objects until they are looked through; how often that is done until those left over are looked through again."""

AT_THE_LATEST = 2000
"""Times the middle ones are looked through until the whole is swept all the same: hours of work without a pause."""


class Sweeping(QObject):
    """Sweeps after a pause: no answer, no move of the keyboard or the text cursor, and nothing under way (`busy`)."""

    def __init__(self, busy: Callable[[], bool]) -> None:
        super().__init__()
        self._busy = busy
        gc.set_threshold(YOUNG, MIDDLE, AT_THE_LATEST)
        self._quiet = QTimer(self, interval=QUIET, singleShot=True)
        self._quiet.timeout.connect(self.sweep)
        if isinstance(application := QApplication.instance(), QApplication):
            application.focusChanged.connect(self.put_off)
            application.inputMethod().cursorRectangleChanged.connect(self._quiet.start)  # Qt's own slot: no Python

    @property
    def waiting(self) -> bool:
        """Whether a pause is being waited for."""
        return self._quiet.isActive()

    def put_off(self) -> None:
        """Somebody is there: the pause begins anew."""
        self._quiet.start()

    def sweep(self) -> bool:
        """Sweep now; False when something is under way: then after another pause."""
        if self._busy():
            self.put_off()
            return False
        self._quiet.stop()
        gc.collect()
        return True
