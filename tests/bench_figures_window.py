"""The page of figures with a million findings: `python -m tests.bench_window figures [FINDINGS] [FOLDER]`.

held    the longest the window stood still while the page was opened, something else was chosen, it was shown as printed
        in black and white, and the window became narrow and wide again                              at most 100 ms

The store is made by `tests.ledger_made`, into FOLDER where one is named and used again from there. Beside the longest
time stands how long it took until all was read and drawn, and where the window stood still.
"""

import gc
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from inspector import i18n
from inspector.periods import Period
from inspector.ui import style, theme
from inspector.ui.main_window import MainWindow
from inspector.ui.pages.figures_choosing import Chosen
from inspector.ui.session import Session
from inspector.ui.widgets.field import DropDown
from tests.bench_brought import until
from tests.bench_window import told
from tests.ledger_made import made
from tests.ui.watchdog import Watchdog

FINDINGS = 1_000_000
HELD = 100  # milliseconds
YEAR, MONTH = Period("2026-01-01", "2026-12-31"), Period("2026-11-01", "2026-11-30")


def main(findings: int = FINDINGS, folder: Path | None = None) -> int:
    """Print the figures; 0 when they are within their limit."""
    application = QApplication.instance() or QApplication(sys.argv[:1])
    dressed = style.dress(application)  # kept: Qt holds no reference of its own
    theme.wear(application, theme.LIGHT)
    i18n.use_language(application, "zh")
    with tempfile.TemporaryDirectory() as place:
        folder = folder or Path(place) / "store"
        if not folder.exists():
            made(folder, findings).close()
        session = Session(folder, "made")
        window = MainWindow(session)
        window.resize(1366, 768)
        window.show()
        until(lambda: session.background.idle)
        gc.freeze()  # as the program does once its first page stands
        good = measured(window)
        session.close()
        window.close()
    del dressed
    return 0 if all(good) else 1


def measured(window: MainWindow) -> list[bool]:
    """Whether each of the things a person does there held the window no longer than it may."""
    good = [_held(window, "opened", lambda: window.show_page("figures", Chosen(MONTH)))]
    page = window.pages["figures"]
    choosing = page.choosing

    def choose(box: DropDown, at: int) -> None:
        box.setCurrentIndex(at)
        box.activated.emit(at)

    acts: dict[str, Callable[[], object]] = {
        "year": lambda: window.show_page("figures", Chosen(YEAR)),
        "campaign": lambda: choose(choosing.campaign, choosing.campaign.count() - 1),
        "no campaign": lambda: choose(choosing.campaign, 0),
        "town": lambda: choose(choosing.town, choosing.town.count() - 1),
        "county": lambda: choose(choosing.town, 0),
        "printed": page.grey.click,
        "coloured": page.grey.click,
        "narrow": lambda: window.resize(910, 600),
        "wide": lambda: window.resize(1366, 768),
    }
    return [*good, *(_held(window, name, act) for name, act in acts.items())]


def _held(window: MainWindow, name: str, act: Callable[[], object]) -> bool:
    """Do something, wait until all is read and drawn, and tell how long the window stood still meanwhile."""
    start = time.perf_counter()
    with Watchdog() as watchdog:
        watchdog.reset()
        act()
        until(lambda: drawn(window))
        QApplication.processEvents()
        worst = watchdog.worst
    detail = f"all after {time.perf_counter() - start:.2f} s; {worst.where[:110]}"
    return told(name, 1000 * worst.own, HELD, detail)


def drawn(window: MainWindow) -> bool:
    """Whether the figures that were asked for are read and every chart stands."""
    page = window.pages["figures"]
    views = page.panels.views.values()
    return (
        window.session.background.idle
        and page.shown is not None
        and all(it.drawn is not None and not it._pause.isActive() for it in views)
    )
