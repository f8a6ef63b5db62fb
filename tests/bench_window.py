"""The visit page with a form of 300 questions and 100 expressions: `python -m tests.bench_window`.

worked out  what an answer leads to, median in milliseconds                            at most 16
painted     key press to its mark on the screen, median in milliseconds                at most 16, the slowest 50
held        the longest the window stood still while answers were given, milliseconds  at most 50

`python -m tests.bench_window photos` measures what dropping photos does (`tests/bench_brought.py`), and
`python -m tests.bench_window ledger` the ledger with a million findings (`tests/bench_ledger_window.py`), and
`python -m tests.bench_window figures` the page of figures with as many (`tests/bench_figures_window.py`).

Ten sections of thirty questions, answered one after the other by key. `painted` is the time from the key's event to
the moment when the answer's mark is painted and all that follows at once has been worked out and given to its widgets:
questions that come and go, counts, score. They are laid out and painted with the next frame. A finding opens when its
answer is on the disk; that frame, the finding, the reading and all else falls under `held`: the window's loop is
watched (`tests/ui/watchdog.py`), and the time its thread waited for a processor other programs had is told apart.
Beside each figure stands what the GUI thread itself computed, which another program cannot make longer. Not part of
`tests.bench`: these are limits of the window, no ratios.
"""

import gc
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, Qt
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
from tests.ui.watchdog import Watchdog, delayed

NONCE = "0" * 32
SECTIONS, LENGTH = 10, 30
ANSWERS = 60
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


def main() -> int:
    """Print the figures; 0 when they are within their limits."""
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
        with Watchdog() as watchdog:
            _until(lambda: page.reading is not None and session.background.idle and not page.questions.building)
            gc.freeze()  # as the program does once its first page stands
            opening = watchdog.worst
            window.activateWindow()
            watchdog.reset()
            worked_out: list[tuple[float, float]] = []
            painted: list[tuple[float, float]] = []
            for number in range(ANSWERS):
                page.questions.go(f"q{number}")
                _settle(session)
                segment = page.questions.entries[page.questions.current].reply.segments.segments[1]
                worked_out.append(_taken(lambda: page.reading.answering({f"q{number}": "no"})))  # noqa: B023
                painted.append(_taken(lambda: QTest.keyClick(segment, Qt.Key.Key_2)))  # noqa: B023
                _until(lambda: session.background.idle and not page.questions.building)
            worst, longest = watchdog.worst, watchdog.longest
        session.close()
        window.close()
    del dressed
    held = f"{1000 * longest:.0f} on the wall, {1000 * opening.own:.0f} when the page opened; {worst.where}"
    good = [
        told("worked out", _median(worked_out), FRAME, _besides(worked_out)),
        told("painted", _median(painted), FRAME, _besides(painted)),
        told("slowest", max(own for own, _ in painted), HELD, "as painted"),
        told("held", 1000 * worst.own, HELD, held),
    ]
    return 0 if all(good) else 1


def told(name: str, found: float, limit: float, detail: str) -> bool:
    """One line of the report."""
    print(f"{name:11}{found:7.1f} ms  ≤ {limit:<4}{'' if found <= limit else 'MISSED  '}{detail}")
    return found <= limit


def _taken(work: Callable[[], object]) -> tuple[float, float]:
    """Milliseconds on the wall without those its thread waited for a processor, and those it computed."""
    delay, own, start = delayed(), time.thread_time(), time.perf_counter()
    work()
    wall, own = time.perf_counter() - start, time.thread_time() - own
    return 1000 * max(own, wall - (delayed() - delay)), 1000 * own


def _median(taken: list[tuple[float, float]]) -> float:
    return statistics.median(own for own, _ in taken)


def _besides(taken: list[tuple[float, float]]) -> str:
    own = [it for _, it in taken]
    return f"slowest {max(it for it, _ in taken):.1f}; computed {statistics.median(own):.1f}, at most {max(own):.1f}"


def _settle(session: Session) -> None:
    """Everything that is still to be done and painted is, as when a person reads the question first."""
    QApplication.processEvents()
    _until(lambda: session.background.idle)
    QApplication.processEvents()


def _until(done: Callable[[], bool]) -> None:
    while not done():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


if __name__ == "__main__":
    if sys.argv[1:2] == ["photos"]:
        from tests.bench_brought import main as photos

        sys.exit(photos())
    if sys.argv[1:2] == ["ledger"]:
        from tests.bench_ledger_window import FINDINGS
        from tests.bench_ledger_window import main as ledger

        many, *where = sys.argv[2:] or [str(FINDINGS)]
        sys.exit(ledger(int(many), Path(where[0]) if where else None))
    if sys.argv[1:2] == ["figures"]:
        from tests.bench_figures_window import FINDINGS
        from tests.bench_figures_window import main as figures

        many, *where = sys.argv[2:] or [str(FINDINGS)]
        sys.exit(figures(int(many), Path(where[0]) if where else None))
    sys.exit(main())
