"""Doing something on the visit that is open: at once, with what is not durable yet known by its place."""

from collections import Counter
from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from inspector.db.store import Store
from inspector.ui.session import Session

T = TypeVar("T")


class Doing(QObject):
    """Every act goes to the store at once. What waits for the disk is known by (record, field): a reading that is
    older than it must not be shown there.
    """

    failed = Signal()  # something was not written: show again what the store holds
    said = Signal(list)  # sentences on files that stayed outside, and on what cannot be done

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.visit = ""
        self._waiting: Counter[tuple[str, str]] = Counter()

    def waits(self, record: str, field: str = "") -> bool:
        """Whether this field is on its way to the disk."""
        return self._waiting[record, field] > 0

    def _do(
        self,
        work: Callable[[Store], T],
        then: Callable[[T], None] | None = None,
        *,
        waiting: Sequence[tuple[str, str]] = (),
        refused: Callable[[BaseException], None] | None = None,
    ) -> None:
        self._waiting.update(waiting)

        def done(result: T) -> None:
            self._waiting.subtract(waiting)
            if then is not None:
                then(result)

        def not_done(error: BaseException) -> None:
            self._waiting.subtract(waiting)
            (refused or self.session.failed.emit)(error)
            self.failed.emit()

        self.session.do(self, work, done, not_done)
