"""The ledger that is shown, written as a workbook: on a lane of its own, row by row, to be stopped at any time."""

from array import array  # noqa: TC003 - quoted for Python, needed by whoever reads the signature
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import overload

from inspector.db import ledger
from inspector.db.ledger import LedgerRow
from inspector.db.store import Store
from inspector.errors import Cancelled
from inspector.ui.background import Task

_CHUNK = 500


def export_ledger(folder: Path, ids: "array[int]", path: Path, task: Task, *, today: str, language: str) -> int:
    """Write these findings of the data folder to `path`, in their order; how many. It reads beside whoever writes.

    Raises Fault as `safe_write`, Cancelled: then nothing stands at `path`.
    """
    from inspector.sheet.ledger import write_ledger  # noqa: PLC0415 - openpyxl is slow to import

    with Store.open(folder) as store:
        write_ledger(_Rows(store, ids, task), path, language=language, today=today)
    return len(ids)


class _Rows(Sequence[LedgerRow]):
    """The rows of many findings, read by the hundred while they are written, so that a million need no room."""

    def __init__(self, store: Store, ids: "array[int]", task: Task) -> None:
        self.store, self.ids, self.task = store, ids, task

    def __len__(self) -> int:
        return len(self.ids)

    @overload
    def __getitem__(self, at: int) -> LedgerRow: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[LedgerRow]: ...
    def __getitem__(self, at: int | slice) -> LedgerRow | Sequence[LedgerRow]:
        if isinstance(at, slice):
            return ledger.rows(self.store, self.ids[at])
        return ledger.rows(self.store, [self.ids[at]])[0]

    def __iter__(self) -> Iterator[LedgerRow]:
        for start in range(0, len(self.ids), _CHUNK):
            if self.task.cancelled():
                raise Cancelled
            yield from ledger.rows(self.store, self.ids[start : start + _CHUNK])
            self.task.progress(min(start + _CHUNK, len(self.ids)), len(self.ids))
