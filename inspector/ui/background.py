"""Work leaves the GUI thread here and its result comes back by signal.

Five lanes, each a thread with a queue: `write` owns the store, `read` a second, read-only one, so that long questions
never keep a save waiting; `quiet` a third, for questions that read everything there is, so that no page waits for one;
`free` and `long` have none: pictures that are to be shown do not wait for sixty that are taken in. A result whose owner
is gone is dropped.
"""

import queue
import threading
from collections.abc import Callable
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from inspector.db.store import Store
from inspector.errors import Cancelled

T = TypeVar("T")


class Task(QObject):
    """A piece of work under way: its words for the status line, its progress, and the wish to stop it."""

    progressed = Signal(int, int)

    def __init__(self, words: str = "") -> None:
        super().__init__()
        self.words = words
        self._stop = threading.Event()

    def progress(self, done: int, of: int) -> None:
        """Called by the work, on its own thread."""
        self.progressed.emit(done, of)

    def cancel(self) -> None:
        """Ask the work to stop; it raises Cancelled at its next look."""
        self._stop.set()

    def cancelled(self) -> bool:
        """Whether somebody wants it stopped."""
        return self._stop.is_set()


class _Job(Generic[T]):
    def __init__(
        self,
        owner: QObject,
        work: Callable[..., T],
        then: Callable[[T], None] | None,
        failed: Callable[[BaseException], None] | None,
        key: str,
    ) -> None:
        self.owner, self.work, self.then, self.failed, self.key = owner, work, then, failed, key
        self.result: T
        self.error: BaseException | None = None


class Lane(QObject):
    """One thread and its queue. `opened` makes, on that thread, what every work is given (a store, or nothing)."""

    _finished = Signal(object)

    def __init__(self, name: str, opened: Callable[[], Any] | None = None) -> None:
        super().__init__()
        self._queue: queue.SimpleQueue[_Job[Any] | None] = queue.SimpleQueue()
        self._opened = opened
        self._newest: dict[str, _Job[Any]] = {}
        self._waiting = 0
        self._ending = False
        self._failed: Callable[[BaseException], None] | None = None
        self._finished.connect(self._deliver)
        self._thread = threading.Thread(target=self._work, name=name, daemon=True)
        self._thread.start()

    def run(
        self,
        owner: QObject,
        work: Callable[..., T],
        then: Callable[[T], None] | None = None,
        failed: Callable[[BaseException], None] | None = None,
        *,
        key: str = "",
    ) -> None:
        """Do `work(store)` (in a free lane `work()`), then call `then` or `failed` on the GUI thread.

        With a `key`, only the newest work of that key is delivered: what was typed since makes the older answer stale.
        """
        job = _Job(owner, work, then, failed, key)
        if key:
            self._newest[key] = job
        self._waiting += 1
        self._queue.put(job)

    def on_failure(self, report: Callable[[BaseException], None]) -> None:
        """Who hears of failures nobody else takes."""
        self._failed = report

    @property
    def idle(self) -> bool:
        """Whether everything asked for has been delivered."""
        return self._waiting == 0

    def stop(self, patience: float | None = None) -> bool:
        """Finish what is queued, close the store, end the thread; False if that takes longer than `patience` seconds.

        It goes on all the same: ask again later.
        """
        if not self._ending:
            self._ending = True
            self._queue.put(None)
        self._thread.join(patience)
        return not self._thread.is_alive()

    def _work(self) -> None:
        given: tuple[Any, ...] = ()
        try:
            while (job := self._queue.get()) is not None:
                try:
                    if job.key and self._newest.get(job.key) is not job:
                        raise Cancelled  # nobody waits for it any more
                    if self._opened is not None and not given:
                        given = (self._opened(),)
                    job.result = job.work(*given)
                except BaseException as error:  # noqa: BLE001 - it is carried to the GUI thread and told there
                    job.error = error
                self._finished.emit(job)
        finally:
            for store in given:
                store.close()

    def _deliver(self, job: _Job[Any]) -> None:
        self._waiting -= 1
        if not isValid(job.owner) or (job.key and self._newest.get(job.key) is not job):
            return
        if job.error is None:
            if job.then is not None:
                job.then(job.result)
        elif (report := job.failed or self._failed) is None:
            raise job.error
        else:
            report(job.error)


class Background:
    """The five lanes of an open data folder."""

    def __init__(self, writing: Callable[[], Store], reading: Callable[[], Store]) -> None:
        self.write = Lane("write", writing)
        self.read = Lane("read", reading)
        self.quiet = Lane("quiet", reading)
        self.free = Lane("free")
        self.long = Lane("long")

    @property
    def idle(self) -> bool:
        """Whether nothing is under way."""
        return all(lane.idle for lane in self.lanes)

    @property
    def lanes(self) -> tuple[Lane, ...]:
        """All of them, the writing one last."""
        return self.long, self.free, self.quiet, self.read, self.write

    def stop(self, patience: float | None = None) -> bool:
        """End all of them, the writing one last; False as soon as one takes longer than `patience` seconds."""
        return all(lane.stop(patience) for lane in self.lanes)
