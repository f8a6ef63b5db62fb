"""An open data folder in the window: what pages ask and do goes through here, and what changed is told once.

Pages call `do` with a function of `operations` and `ask` with one that reads. The words of the status line are kept
here: saved only once it is on the disk, what undo would take back, what is running.
"""

import sys
import threading
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from inspector import i18n
from inspector.db.connection import faults
from inspector.db.store import Store
from inspector.errors import Cancelled, Fault
from inspector.operations import history
from inspector.ui.background import Background, Task
from inspector.ui.watching import Watching

T = TypeVar("T")

_TURN = 0.0002
"""Seconds until a busy thread lets another one have the interpreter. While one reads, the window waits so long for
every widget it paints; Python's own 5 ms would be a third of a frame each time."""


class Session(QObject):
    """One store, one person, one window."""

    changed = Signal()  # the store holds something new
    saving = Signal()
    saved = Signal(object)  # datetime of the last durable write
    unsaved = Signal(object)  # the error that kept something from being written
    failed = Signal(object)  # an error to be told
    steps = Signal(object)  # history.Steps: what undo and redo would do
    running = Signal(object)  # Task or None
    opened = Signal(str, object)  # page, what it is about: please show it
    left_empty = Signal()  # everything was handed over: close, and leave nothing of it on this computer

    def __init__(self, folder: Path, nonce: str) -> None:
        super().__init__()
        self.folder = folder
        self.glance = Store.open(folder)
        """Read-only, on the GUI thread: single rows by their id while a list is painted, nothing longer."""
        sys.setswitchinterval(_TURN)
        self.background = Background(lambda: Store.open(folder, nonce=nonce), lambda: Store.open(folder))
        for lane in self.background.lanes:
            lane.on_failure(self.failed.emit)
        self.watching = Watching(self.background)
        self._in_front: Session | None = None
        self._searches: dict[str, object] = {}
        self._closing = threading.Event()
        self._closed = False

    def do(
        self,
        owner: QObject,
        work: Callable[[Store], T],
        then: Callable[[T], None] | None = None,
        failed: Callable[[BaseException], None] | None = None,
    ) -> None:
        """Change the store by `work`; "saved" is shown, and `then` called, only when it is durable."""
        self.saving.emit()
        language = i18n.language()

        def done(answer: tuple[T, history.Steps]) -> None:
            result, steps = answer
            self.saved.emit(datetime.now().astimezone())
            self.steps.emit(steps)
            self.changed.emit()
            if then is not None:
                _while(owner, then)(result)

        def not_done(error: BaseException) -> None:
            self.unsaved.emit(error)
            (failed or self.failed.emit)(error)

        written = _told_as_fault(lambda store: (work(store), history.steps(store, language)))
        self.background.write.run(self, written, done, not_done)

    def ask(
        self,
        owner: QObject,
        work: Callable[[Store], T],
        then: Callable[[T], None],
        *,
        key: str = "",
        failed: Callable[[BaseException], None] | None = None,
    ) -> None:
        """Read from the store off the GUI thread; with a `key` only the newest answer arrives."""
        self.background.read.run(owner, _told_as_fault(work), self._while_open(then), failed, key=key)

    def search(
        self, owner: QObject, work: Callable[[Store, Callable[[], bool]], T], then: Callable[[T], None], *, key: str
    ) -> None:
        """Read everything there is, and nothing else that is asked waits for it; the newest answer of a key arrives.

        `work` asks now and then whether to stop: the window closes, or the same is searched for anew.
        """
        this = self._searches[key] = object()

        def stopped() -> bool:
            return self._closing.is_set() or self._searches[key] is not this

        searched = _told_as_fault(lambda store: work(store, stopped))
        self.background.quiet.run(owner, searched, self._while_open(then), key=key)

    def make(
        self,
        owner: QObject,
        words: str,
        work: Callable[[Task], T],
        then: Callable[[T], None],
        failed: Callable[[BaseException], None] | None = None,
    ) -> Task:
        """Long work without a store (pictures, pages), shown in the status line, to be stopped by its cross."""
        task = self._shown(words)
        self.background.long.run(
            self, lambda: work(task), self._ended(_while(owner, then)), self._ended(failed or self.failed.emit)
        )
        return task

    def carry_out(
        self,
        owner: QObject,
        words: str,
        work: Callable[[Store, Task], T],
        then: Callable[[T], None],
        failed: Callable[[BaseException], None] | None = None,
    ) -> Task:
        """Long work that changes the store (a merge, an import), shown in the status line, stopped by its cross."""
        task = self._shown(words)
        self.do(
            self,
            lambda store: work(store, task),
            self._ended(_while(owner, then)),
            self._ended(_told_to(owner, failed, self.failed.emit)),
        )
        return task

    def try_out(
        self,
        owner: QObject,
        words: str,
        work: Callable[[Store, Task], T],
        then: Callable[[T], None],
        failed: Callable[[BaseException], None] | None = None,
    ) -> Task:
        """Long work on the writing store that leaves it as it was (the plan of a merge): nothing is called saved."""
        task = self._shown(words)
        self.background.write.run(
            self,
            _told_as_fault(lambda store: work(store, task)),
            self._ended(_while(owner, then)),
            self._ended(failed or self.failed.emit),
        )
        return task

    def undo(self) -> None:
        """Take back my last operation."""
        if self._in_front is not None:
            self._in_front.undo()
        else:
            self.do(self, history.undo)

    def redo(self) -> None:
        """Do again what was undone last."""
        if self._in_front is not None:
            self._in_front.redo()
        else:
            self.do(self, history.redo)

    def let_in_front(self, other: "Session | None") -> None:
        """Let another session have the keys of undo and redo, and say what they would do (a form that is tried).

        None: they are this one's again. What the other one fails at and what it is busy with is told here too; this one
        closes only when the other has.
        """
        if self._in_front is not None:
            self._in_front.steps.disconnect(self.steps)
        self._in_front = other
        if other is None:
            self.refresh_steps()
            return
        other.steps.connect(self.steps)
        other.failed.connect(self.failed)
        other.running.connect(self.running)
        other.refresh_steps()

    def refresh_steps(self) -> None:
        """Say anew what undo would do, as at the start."""
        language = i18n.language()
        self.ask(self, lambda store: history.steps(store, language), self.steps.emit)

    def open(self, page: str, about: Any = None) -> None:
        """Show a page, perhaps with something particular on it."""
        self.opened.emit(page, about)

    def leave_nothing(self) -> None:
        """The data folder is to be wiped once its window is closed; whoever has the window sees to it."""
        self.left_empty.emit()

    def close(self, patience: float | None = None) -> bool:
        """Finish what is being written and close the store; False if that takes longer than `patience` seconds.

        Then it goes on by itself: ask again later.
        """
        if self._closed:
            return True
        if self._in_front is not None and not self._in_front.close(patience):
            return False
        self._closing.set()
        self.watching.stop()
        if not self.background.stop(patience):
            return False
        self._closed = True
        self.glance.close()
        return True

    def _while_open(self, then: Callable[[T], None]) -> Callable[[T], None]:
        """`then` as long as the window is there, and `glance` with it."""

        def answered(result: T) -> None:
            if not self._closed:
                then(result)

        return answered

    def _shown(self, words: str) -> Task:
        task = Task(words)
        self.running.emit(task)
        return task

    def _ended(self, then: Callable[[Any], None]) -> Callable[[Any], None]:
        def ended(result: Any) -> None:
            self.running.emit(None)
            then(result)

        return ended


def _while(owner: QObject, then: Callable[[T], None]) -> Callable[[T], None]:
    """`then` as long as its owner is there: a page may have been closed meanwhile."""

    def call(result: T) -> None:
        if isValid(owner):
            then(result)

    return call


def _told_to(
    owner: QObject, failed: Callable[[BaseException], None] | None, everybody: Callable[[BaseException], None]
) -> Callable[[BaseException], None]:
    """Who hears of a failure: its owner where he wants to and is still there, else everybody."""

    def tell(error: BaseException) -> None:
        (failed if failed is not None and isValid(owner) else everybody)(error)

    return tell


def _told_as_fault(work: Callable[[Store], T]) -> Callable[[Store], T]:
    """`work`, with what SQLite says of a damaged file or a full disk told as the world's fault, not as our mistake."""

    def carried_out(store: Store) -> T:
        with faults(store.folder.database):
            return work(store)

    return carried_out


def told(error: BaseException) -> i18n.Sentence | None:
    """What to say about an error; None for what the person stopped."""
    if isinstance(error, Cancelled):
        return None
    return i18n.sentence(error) if isinstance(error, Fault) else i18n.unexpected(error)
