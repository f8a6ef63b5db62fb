"""The ledger as a workbook: `python -m tests.bench_sheets [FOLDER] [ROWS]`, of 100,000 rows where nothing else is said.

FOLDER is a store as `tests.bench_ledger` makes and keeps it; without one a store of that many findings is made. Figures
of one run, in processor time:

    written   the ledger read, worded and written, to openpyxl's bare write-only loop over the same values   at most 1.2
    grown     megabytes more that the program needs for all the rows than for a tenth of them                at most 30
"""

import sys
import tempfile
import time
from pathlib import Path

from inspector.db import ledger
from inspector.db.store import Store
from inspector.db.whole import wholes
from inspector.sheet.columns_of_findings import LEDGER, View
from inspector.sheet.ledger import words_of, write_findings
from tests.ledger_made import TODAY, made

ROWS = 100_000
_MOST_ALIKE = 2_000  # rows of values the bare loop writes again and again: it is to be bare of memory too


def main(arguments: list[str]) -> int:
    """Print both figures; 0 when they are within their limits."""
    count = int(arguments[1]) if len(arguments) > 1 else ROWS
    with tempfile.TemporaryDirectory(dir=".") as temporary:
        folder = Path(arguments[0]) if arguments else Path(temporary) / "ledger"
        if not folder.exists():
            made(folder, count).close()
        return 0 if all(measured(folder, Path(temporary), count)) else 1


def measured(folder: Path, work: Path, count: int) -> list[bool]:
    """Both figures; whether each is within its limit."""
    with Store.open(folder) as store:
        lines = ledger.ids(store, ledger.LedgerFilter(), today=TODAY)[:count]
        words = words_of(store)

        def write(some: int) -> None:
            write_findings(wholes(store, lines[:some]), work / "ledger.xlsx", words=words, today=TODAY)

        write(len(lines) // 10)
        before = _peak()
        started = time.process_time()
        write(len(lines))
        ours, grown = time.process_time() - started, _peak() - before
        values = [
            [column.value(View(it, TODAY, 0, words, number)) for column in LEDGER]
            for number, it in enumerate(wholes(store, lines[:_MOST_ALIKE]), 1)
        ]
    bare = _bare(values, len(lines), work / "bare.xlsx")
    rows = f"{len(lines):,} rows: {ours:.1f} s, bare {bare:.1f} s"
    return [told("written", ours / bare, 1.2, rows), told("grown", grown, 30, "MB")]


def _bare(values: list[list[object]], count: int, path: Path) -> float:
    """Seconds of openpyxl's own loop."""
    from openpyxl import Workbook

    started = time.process_time()
    workbook = Workbook(write_only=True)
    sheet = workbook.create_sheet()
    for number in range(count):
        sheet.append(values[number % len(values)])
    workbook.save(path)
    return time.process_time() - started


def told(name: str, figure: float, limit: float, detail: str) -> bool:
    """One line of the report."""
    good = figure <= limit
    print(f"{name:8} {figure:7.3f}  ≤ {limit:<5} {'' if good else 'MISSED  '}{detail}", flush=True)
    return good


def _peak() -> float:
    """The most megabytes this process ever had."""
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmHWM"):
            return int(line.split()[1]) / 1024
    message = "no peak told"
    raise OSError(message)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
