"""Stop this process by SIGKILL at the n-th boundary: a file opened for writing, renamed or removed, an fsync, a
statement that begins or ends a transaction. Nothing of the program knows of it.
"""

import os
import signal
import sys
import threading
from collections.abc import Callable
from pathlib import Path

_EVENTS = frozenset({"os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.truncate", "os.link"})
_TRANSACTION = ("BEGIN", "COMMIT", "ROLLBACK", "SAVEPOINT", "RELEASE", "PRAGMA QUERY_ONLY")


class Boundaries:
    """Counts the boundaries this process crosses within `folder`, and kills it at number `stop_at` (0: never)."""

    def __init__(self, folder: Path, stop_at: int) -> None:
        self.count = 0
        self._folder = str(folder)
        self._stop_at = stop_at
        self._lock = threading.Lock()
        self._watching = True

    def cross(self) -> None:
        """One more; this call does not return from the one to stop at."""
        with self._lock:
            if not self._watching:
                return
            self.count += 1
            if self.count == self._stop_at:
                os.kill(os.getpid(), signal.SIGKILL)

    def finish(self) -> int:
        """Count no longer; how many there were."""
        with self._lock:
            self._watching = False
            return self.count

    def watch_files(self) -> None:
        """From now on files count, whoever touches them, and every fsync before and after it was done."""
        sys.addaudithook(self._audit)
        synced = os.fsync

        def fsync(fd: int) -> None:
            self.cross()
            synced(fd)
            self.cross()

        os.fsync = fsync

    def watch_statements(self, set_trace: Callable[[Callable[[str], None] | None], None]) -> None:
        """From now on the transactions of a connection count: `set_trace` is its `set_trace_callback`."""

        def statement(text: str) -> None:
            if text.upper().startswith(_TRANSACTION):
                self.cross()

        set_trace(statement)

    def _audit(self, event: str, arguments: tuple[object, ...]) -> None:
        if event == "open":
            path, mode, flags = (*arguments, None, None, None)[:3]
            writing = isinstance(flags, int) and flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)
            writing = writing or (isinstance(mode, str) and any(it in mode for it in "wxa+"))
        else:
            path, writing = (arguments[0] if arguments else None), event in _EVENTS
        if writing and isinstance(path, str | os.PathLike) and os.fspath(path).startswith(self._folder):
            self.cross()
