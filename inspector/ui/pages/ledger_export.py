"""The ledger that is shown, or its lists, written as a workbook: on a lane of its own, to be stopped at any time."""

from array import array
from pathlib import Path

from inspector.db import ledger
from inspector.db.ledger import LedgerFilter
from inspector.db.store import Store
from inspector.db.whole import wholes
from inspector.errors import Cancelled
from inspector.operations.papers.content import office_of
from inspector.ui.background import Task


def export_ledger(
    folder: Path, lines: "array[int]", path: Path, task: Task, *, today: str, language: str, what: str = "ledger"
) -> int:
    """Write these findings of the data folder to `path`, in their order; how many. It reads beside whoever writes.

    `what` is one of `sheet.ledger.Lists`: of these findings those are written that stand in it. Raises Fault as
    `safe_write`, Cancelled: then nothing stands at `path`.
    """
    from inspector.sheet.ledger import CHOSEN, Lists, words_of, write_findings  # noqa: PLC0415 - openpyxl is slow

    def told(done: int) -> None:
        if task.cancelled():
            raise Cancelled
        task.progress(done, len(wanted))

    with Store.open(folder) as store:
        wanted = lines
        if CHOSEN[Lists(what)] != LedgerFilter():
            standing = set(ledger.ids(store, CHOSEN[Lists(what)], today=today))
            wanted = array("q", (it for it in lines if it in standing))
        return write_findings(
            wholes(store, wanted, told), path, Lists(what), words=words_of(store, language), today=today,
            language=language, office=office_of(store).called(language),
        )  # fmt: skip
