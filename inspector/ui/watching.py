"""A folder looked at every few seconds for packages that were not read yet. Nothing of it is merged by itself: it is
said how many wait, and somebody decides.
"""

import threading
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from inspector.errors import Cancelled
from inspector.operations.watched import Lying, hashed, is_there, lying, unread
from inspector.ui.background import Background, Lane

EVERY = 5000
"""Milliseconds between two looks. A file is read when two looks found it alike: it may still be being copied."""


class Watching(QObject):
    """`came` says that other packages wait now, or that the folder went or came back: `new` has their paths, `there`
    says whether the folder is.
    """

    came = Signal()

    def __init__(self, background: Background) -> None:
        super().__init__()
        self.background = background
        self.folder: Path | None = None
        self.new: tuple[Path, ...] = ()
        self.there = True
        self._lane: Lane | None = None
        self._seen: frozenset[Lying] = frozenset()
        self._hashes: dict[Lying, str] = {}
        self._looking = False
        self._stopped = threading.Event()
        self._timer = QTimer(self, interval=EVERY)
        self._timer.timeout.connect(self.look)

    def watch(self, folder: Path | None) -> None:
        """Look at this folder from now on; None at no folder."""
        self.folder = folder
        self._seen, self._hashes = frozenset(), {}
        self._tell(())
        if folder is None:
            self._timer.stop()
            return
        if self._lane is None:
            self._lane = Lane("watch")
            self._lane.on_failure(self._given_up)
        self._timer.start()
        self.look()

    def look(self) -> None:
        """Look now, off the GUI thread; a look that takes longer than the pause is waited for."""
        if self._lane is None or self.folder is None or self._looking:
            return
        self._looking = True
        folder, seen, hashes = self.folder, self._seen, dict(self._hashes)
        self._lane.run(self, lambda: self._read(folder, seen, hashes), lambda found: self._looked(folder, found))

    def stop(self) -> None:
        """The window closes: a file that is being read is left."""
        self._timer.stop()
        self._stopped.set()
        if self._lane is not None:
            self._lane.stop(0)
            self._lane = None

    def _read(
        self, folder: Path, seen: frozenset[Lying], hashes: dict[Lying, str]
    ) -> tuple[bool, frozenset[Lying], dict[Lying, str]]:
        there, found = is_there(folder), frozenset(lying(folder))
        for it in sorted(found & seen, key=lambda each: each.path):
            if it not in hashes:
                hashes[it] = hashed(it.path, self._stopped.is_set)
        return there, found, {it: hashes[it] for it in found if it in hashes}

    def _looked(self, folder: Path, found: tuple[bool, frozenset[Lying], dict[Lying, str]]) -> None:
        self._looking = False
        if folder != self.folder or self._stopped.is_set():
            return
        there, self._seen, self._hashes = found
        by_hash = {sha256: it.path for it, sha256 in sorted(self._hashes.items(), key=lambda each: each[0].path)}
        if not by_hash:
            self._tell((), there=there)
            return

        def answered(new: set[str]) -> None:
            if folder == self.folder:
                self._tell(tuple(sorted(path for sha256, path in by_hash.items() if sha256 in new)))

        self.background.read.run(self, lambda store: unread(store, by_hash), answered, self._given_up, key="watched")

    def _given_up(self, error: BaseException) -> None:
        """The next look asks again; what can be wrong with a file is said when it is read."""
        self._looking = False
        if not isinstance(error, Cancelled):
            self._tell(())

    def _tell(self, new: tuple[Path, ...], *, there: bool = True) -> None:
        if (new, there) != (self.new, self.there):
            self.new, self.there = new, there
            self.came.emit()
