"""A watchdog over the window's loop: how long a person waited for it at a time, and what it was busy with then.

A timer beats on the GUI thread every two milliseconds; the longest time between two beats is what a person feels. A
second thread looks on: when a beat is late, it notes where the GUI thread stands. Waiting for a processor that other
programs have is told apart (`own`), so that a busy machine does not fail a test.
"""

import sys
import threading
import time
import traceback
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from PySide6.QtCore import QObject, Qt, QTimer

BEAT = 2
"""Milliseconds between two beats of a loop that is free."""

LATE = 0.025
"""Seconds after which the place in the code is noted."""


@dataclass(frozen=True, slots=True)
class Hold:
    """One time the loop stood still."""

    seconds: float  # on the wall
    own: float  # without the time its thread was ready and had no processor
    where: str  # the innermost lines of the GUI thread meanwhile; '' where nobody looked


class Watchdog(QObject):
    """Watches from `start` (or `with`) to `stop`; `reset` forgets what was seen so far."""

    def __init__(self) -> None:
        super().__init__()
        self.holds: list[Hold] = []
        self._timer = QTimer(self, interval=BEAT)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._gui = threading.get_ident()
        self._delays = Path(f"/proc/self/task/{threading.get_native_id()}/schedstat")
        self._measured = self._delays.is_file()  # elsewhere than on Linux waiting for a processor counts as holding
        self._where = ""
        self._last = time.perf_counter()
        self._delay = self._delayed()
        self._ended = threading.Event()
        self._looking = threading.Thread(target=self._look, name="watchdog", daemon=True)

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def start(self) -> None:
        """Begin to watch."""
        self.reset()
        self._timer.start()
        self._looking.start()

    def stop(self) -> None:
        """Watch no longer; what was seen stays."""
        self._timer.stop()
        self._ended.set()
        self._looking.join()

    def reset(self) -> None:
        """Forget what was seen, as after the window has opened."""
        self.holds.clear()
        self._last, self._delay, self._where = time.perf_counter(), self._delayed(), ""

    @property
    def longest(self) -> float:
        """The longest time the loop stood still, in seconds."""
        return max((it.seconds for it in self.holds), default=0.0)

    @property
    def worst(self) -> Hold:
        """The longest of the program's own holds."""
        return max(self.holds, key=lambda it: it.own, default=Hold(0.0, 0.0, ""))

    def _beat(self) -> None:
        now, delay = time.perf_counter(), self._delayed()
        seconds = now - self._last
        if seconds > LATE / 2:
            self.holds.append(Hold(seconds, max(0.0, seconds - (delay - self._delay)), self._where))
        self._last, self._delay, self._where = now, delay, ""

    def _delayed(self) -> float:
        """Seconds the GUI thread has waited for a processor so far."""
        return int(self._delays.read_text("ascii").split()[1]) / 1e9 if self._measured else 0.0

    def _look(self) -> None:
        while not self._ended.wait(LATE / 5):
            if time.perf_counter() - self._last > LATE and not self._where:
                frame = sys._current_frames().get(self._gui)  # there is no other way to see another thread
                lines = traceback.extract_stack(frame)[-4:] if frame is not None else []
                self._where = " ← ".join(f"{Path(it.filename).name}:{it.lineno} {it.name}" for it in reversed(lines))
