"""The visit page with a form of 300 questions and 100 expressions: `python -m tests.bench_window`.

worked out  what an answer leads to, median in milliseconds                            at most 16
painted     key press to its consequence on the screen, median in milliseconds         at most 16
held        the longest the window stood still while answers were given, milliseconds  at most 50

Measured on the wall, in ten sections of thirty questions, answered one after the other by key. The window's loop is
watched by a timer that fires whenever nothing else waits: the longest time between two of its rounds is what a person
feels. Not part of `tests.bench`: these are limits of the window, no ratios.
"""

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from inspector import i18n
from inspector.acts import Act
from inspector.operations import visit
from inspector.operations.begin import new_store
from inspector.operations.site import add
from inspector.records import Area, Checklist
from inspector.ui import style, theme
from inspector.ui.main_window import MainWindow
from inspector.ui.session import Session

NONCE = "0" * 32
SECTIONS, LENGTH = 10, 30
FRAME, HELD = 16, 50  # milliseconds


def definition() -> str:
    """300 choices; every third is asked only after another, or its finding rests on others, and 30 are worked out."""
    rows = ["type | name | label | required | relevant | calculation | finding | severity | days | points | deduct"]
    for part in range(SECTIONS):
        rows.append(f"begin_group | part{part} | 第 {part + 1} 部分 | | | | | | | |")
        for number in range(part * LENGTH, (part + 1) * LENGTH):
            relevant = f"${{q{number - 1}}} != 'never'" if number % 6 == 1 else ""
            finding = f". = 'no' and ${{q{number - 2}}} != 'never'" if number % 6 == 3 else ""
            cells = [
                "select_one good",
                f"q{number}",
                f"第 {number} 项是否正常",
                "yes",
                relevant,
                "",
                finding,
                "1",
                "7",
                "1",
                "",
            ]
            rows.append(" | ".join(cells))
            if number % 10 == 9:
                rows.append(
                    f"calculate | k{number} | | | | count-selected(${{q{number}}}) + ${{q{number - 5}}} | | | | |"
                )
        rows.append("end_group | | | | | | | | | |")
    choices = ["list_name | name | label | finding", "good | yes | 是 |", "good | no | 否 | yes"]
    settings = ["form_title | form_id | version", "三百题 | large | 1"]
    sheets = {"survey": rows, "choices": choices, "settings": settings}
    return "\n".join("\n".join([f"| {name} |", *(f"|  | {it} |" for it in held), ""]) for name, held in sheets.items())


def store_with_draft(folder: Path) -> str:
    """A new store in `folder`; the draft's id."""
    with new_store(folder, role="field", county="990101", person="李华", nonce=NONCE) as store:
        with store.operation(Act.LOAD_SAMPLE) as edit:
            village = edit.create(Area, code="990101101201", name="试验村", level="village")
            checklist = edit.create(
                Checklist, form="large", version="1", title="三百题", definition=definition(), published="2026-11-01"
            )
        site = add(store, kind="village", name="试验村", area=village)
        return visit.start(store, site=site, checklist=checklist)


class Watchdog:
    """How long the loop was held at a time."""

    def __init__(self) -> None:
        self.longest = 0.0
        self.last = time.perf_counter()
        self.timer = QTimer(interval=0)
        self.timer.timeout.connect(self.round)
        self.timer.start()

    def round(self) -> None:
        now = time.perf_counter()
        self.longest = max(self.longest, now - self.last)
        self.last = now

    def reset(self) -> None:
        self.longest, self.last = 0.0, time.perf_counter()


def main() -> int:
    """Print both figures; 0 when they are within their limits."""
    application = QApplication.instance() or QApplication(sys.argv[:1])
    dressed = style.dress(application)  # kept: Qt holds no reference of its own
    theme.wear(application, theme.LIGHT)
    i18n.use_language(application, "zh")
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "store"
        begun = store_with_draft(folder)
        session = Session(folder, NONCE)
        window = MainWindow(session)
        window.resize(1366, 768)
        window.show()
        window.show_page("visit", begun)
        page = window.pages["visit"]
        watchdog = Watchdog()
        _until(lambda: page.reading is not None and session.background.idle and not page.questions.building)
        opening = watchdog.longest
        window.activateWindow()
        watchdog.reset()
        worked_out: list[float] = []
        painted: list[float] = []
        for number in range(60):
            page.questions.go(f"q{number}")
            _until(lambda: session.background.idle)
            segment = page.questions.entries[page.questions.current].reply.segments.segments[1]
            worked_out.append(_taken(lambda: page.reading.answering({f"q{number}": "no"})))  # noqa: B023
            painted.append(_taken(lambda: QTest.keyClick(segment, Qt.Key.Key_2)))  # noqa: B023
            _until(lambda: session.background.idle and not page.questions.building)
        held = 1000 * watchdog.longest
        session.close()
        window.close()
    del dressed
    good = [
        told("worked out", statistics.median(worked_out), FRAME, f"slowest {max(worked_out):.1f}"),
        told("painted", statistics.median(painted), FRAME, f"slowest {max(painted):.1f}"),
        told("held", held, HELD, f"{1000 * opening:.0f} ms when the page opened"),
    ]
    return 0 if all(good) else 1


def told(name: str, found: float, limit: float, detail: str) -> bool:
    """One line of the report."""
    print(f"{name:11}{found:7.1f} ms  ≤ {limit:<4}{'' if found <= limit else 'MISSED  '}{detail}")
    return found <= limit


def _taken(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return 1000 * (time.perf_counter() - start)


def _until(done: Callable[[], bool]) -> None:
    while not done():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


if __name__ == "__main__":
    sys.exit(main())
