"""The ledger's page with a million findings: `python -m tests.bench_window ledger [FINDINGS] [FOLDER]`.

held    the longest the window stood still while the list was filtered, sorted and scrolled            at most 100 ms
grown   memory, from the top of the list to its end, page by page                                     at most 30 MB

The store is made by `tests.ledger_made`, into FOLDER where one is named and used again from there. What the GUI thread
waits for because other programs have the processor is told apart, as in `bench_window`; beside the longest time stands
where it stood still, how long it took until the first rows were on the screen, and until all were there and counted.
"""

import gc
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from inspector import i18n
from inspector.db.ledger import LedgerFilter, SortKey
from inspector.db.store import Store
from inspector.rectification.steps import Flag, State
from inspector.ui import style, theme
from inspector.ui.main_window import MainWindow
from inspector.ui.models.ledger_views import Span, Wanted
from inspector.ui.session import Session
from tests.bench_brought import until
from tests.bench_window import told
from tests.ledger_made import ABSENT, COMMON, RARE, made
from tests.ui.watchdog import Watchdog

FINDINGS = 1_000_000
HELD, GROWN = 100, 30  # milliseconds, megabytes
STEPS = 400  # of the scroll bar, from the top to the end

FILTERS = {
    "all": Wanted(),
    "overdue": Wanted(which=LedgerFilter(states=(State.OVERDUE,))),
    "silent": Wanted(which=LedgerFilter(flags=(Flag.SILENT,))),
    "grave": Wanted(which=LedgerFilter(severities=(3,))),
    "this month": Wanted(span=Span.MONTH),
    "a rare word": Wanted(which=LedgerFilter(text=RARE)),
    "a common word": Wanted(which=LedgerFilter(text=COMMON)),
    "an absent word": Wanted(which=LedgerFilter(text=ABSENT)),
    "all again": Wanted(),
}


def main(findings: int = FINDINGS, folder: Path | None = None) -> int:
    """Print the figures; 0 when they are within their limits."""
    application = QApplication.instance() or QApplication(sys.argv[:1])
    dressed = style.dress(application)  # kept: Qt holds no reference of its own
    theme.wear(application, theme.LIGHT)
    i18n.use_language(application, "zh")
    with tempfile.TemporaryDirectory() as place:
        folder = folder or Path(place) / "store"
        if not folder.exists():
            made(folder, findings).close()
        with Store.open(folder, nonce="made") as store:
            findings = store.one("SELECT count(*) FROM finding")
        session = Session(folder, "made")
        window = MainWindow(session)
        window.resize(1366, 768)
        window.show()
        window.show_page("ledger")
        until(lambda: session.background.idle)
        gc.freeze()  # as the program does once its first page stands
        good = [it for part in (_filtered, _sorted, _scrolled) for it in part(window)]
        session.close()
        window.close()
    del dressed
    print(f"{findings} findings")
    return 0 if all(good) else 1


def _measured(window: MainWindow, name: str, act: Callable[[], object]) -> bool:
    """Do something, wait until it has all been read, and tell how long the window stood still meanwhile."""
    page = window.pages["ledger"]
    start, shown = time.perf_counter(), [0.0]
    with Watchdog() as watchdog:
        watchdog.reset()
        first = page.reading.first.connect(lambda *_: shown.__setitem__(0, time.perf_counter() - start))
        act()
        until(lambda: window.session.background.idle)
        QApplication.processEvents()
        worst = watchdog.worst
        page.reading.first.disconnect(first)
    whole = time.perf_counter() - start
    detail = f"shown after {shown[0]:.2f} s, all after {whole:.2f} s, {len(page.model.lines)} rows; {worst.where[:90]}"
    return told(name, 1000 * worst.own, HELD, detail)


def _filtered(window: MainWindow) -> list[bool]:
    page = window.pages["ledger"]
    return [_measured(window, name, lambda it=it: page.apply(it)) for name, it in FILTERS.items()]


def _sorted(window: MainWindow) -> list[bool]:
    page = window.pages["ledger"]
    found = [
        _measured(window, f"by {key}", lambda key=key, down=down: page.view.sorted.emit(key, down))
        for key, down in (
            (SortKey.SEVERITY, True),
            (SortKey.AREA, False),
            (SortKey.NUMBER, True),
            (SortKey.STATE, False),
        )
    ]
    return [
        *found,
        _measured(
            window, "all marked", lambda: QTest.keyClick(page.view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        ),
    ]


def _scrolled(window: MainWindow) -> list[bool]:
    page = window.pages["ledger"]
    bar = page.view.verticalScrollBar()
    page.view.go_to(0)
    until(lambda: window.session.background.idle)
    before = _memory()
    most = before
    with Watchdog() as watchdog:
        watchdog.reset()
        for step in range(STEPS + 1):
            bar.setValue(bar.maximum() * step // STEPS)
            QApplication.processEvents()
            most = max(most, _memory())
        until(lambda: window.session.background.idle)
        worst = watchdog.worst
    last = page.view.rowAt(page.view.viewport().height() - 2)
    held = told("scrolled", 1000 * worst.own, HELD, f"to row {last + 1}; {worst.where[:90]}")
    grown = most - before
    print(f"{'grown':11}{grown:7.1f} MB  ≤ {GROWN:<4}{'' if grown <= GROWN else 'MISSED  '}from {before:.0f} MB")
    return [held, grown <= GROWN]


def _memory() -> float:
    """Megabytes this program holds now; 0 where the system does not tell."""
    status = Path("/proc/self/status")
    if not status.is_file():
        return 0.0
    line = next(it for it in status.read_text("ascii").splitlines() if it.startswith("VmRSS:"))
    return int(line.split()[1]) / 1024
