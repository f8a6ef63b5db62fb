"""A watchdog over the window's loop: how long a person waited for it at a time, and what it was busy with then.

A timer beats on the GUI thread every two milliseconds; the longest time between two beats is what a person feels. When
a beat is late an alarm signal notes where the GUI thread stands: in that thread itself, for looking at its frames from
another one crashes the interpreter now and then. Waiting for a processor that other programs have is told apart
(`own`), so that a busy machine does not fail a test.
"""

import signal
import threading
import time
import traceback
from dataclasses import dataclass
from pathlib import Path
from types import FrameType, TracebackType
from typing import Any, Self

from PySide6.QtCore import QObject, Qt, QTimer

BEAT = 2
"""Milliseconds between two beats of a loop that is free."""

LATE = 0.025
"""Seconds after which the place in the code is noted."""

_ALARM = getattr(signal, "SIGALRM", None)
"""Windows has none: there nobody looks."""


@dataclass(frozen=True, slots=True)
class Hold:
    """One time the loop stood still."""

    seconds: float  # on the wall
    own: float  # without the time its thread was ready and had no processor
    computed: float  # what its thread computed: the rest it waited, for the interpreter or the disk
    where: str  # the innermost lines of the GUI thread meanwhile; '' where nobody looked


class Watchdog(QObject):
    """Watches from `start` (or `with`) to `stop`; `reset` forgets what was seen so far."""

    def __init__(self) -> None:
        super().__init__()
        self.holds: list[Hold] = []
        self._timer = QTimer(self, interval=BEAT)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._where = ""
        self._last = time.perf_counter()
        self._delay = delayed()
        self._computed = time.thread_time()
        self._before: Any = None  # who had the alarm

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
        if _ALARM is not None:
            self._before = signal.signal(_ALARM, self._look)
            signal.setitimer(signal.ITIMER_REAL, LATE)

    def stop(self) -> None:
        """Watch no longer; what was seen stays."""
        self._timer.stop()
        if _ALARM is not None:
            signal.setitimer(signal.ITIMER_REAL, 0)
            signal.signal(_ALARM, self._before)

    def reset(self) -> None:
        """Forget what was seen, as after the window has opened."""
        self.holds.clear()
        self._last, self._delay, self._computed = time.perf_counter(), delayed(), time.thread_time()
        self._where = ""

    @property
    def longest(self) -> float:
        """The longest time the loop stood still, in seconds."""
        return max((it.seconds for it in self.holds), default=0.0)

    @property
    def worst(self) -> Hold:
        """The longest of the program's own holds."""
        return max(self.holds, key=lambda it: it.own, default=Hold(0.0, 0.0, 0.0, ""))

    def _beat(self) -> None:
        now, delay, computed = time.perf_counter(), delayed(), time.thread_time()
        seconds = now - self._last
        if seconds > LATE / 2:
            own = max(0.0, seconds - (delay - self._delay))
            self.holds.append(Hold(seconds, own, computed - self._computed, self._where))
        self._last, self._delay, self._computed, self._where = now, delay, computed, ""
        if _ALARM is not None:
            signal.setitimer(signal.ITIMER_REAL, LATE)

    def _look(self, _: int, frame: FrameType | None) -> None:
        lines = traceback.extract_stack(frame)[-4:]
        self._where = " ← ".join(f"{Path(it.filename).name}:{it.lineno} {it.name}" for it in reversed(lines))


def delayed() -> float:
    """Seconds the thread that asks has waited for a processor so far; elsewhere than on Linux nobody counts them."""
    counted = Path(f"/proc/self/task/{threading.get_native_id()}/schedstat")
    return int(counted.read_text("ascii").split()[1]) / 1e9 if counted.is_file() else 0.0
