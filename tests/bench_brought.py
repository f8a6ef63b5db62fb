"""Photos brought to the window all at once: `python -m tests.bench_window photos`.

held     the longest the window stood still while 60 photos of 12 megapixels came in, milliseconds   at most 50
grown    what the window's own process needed more memory meanwhile at its most, megabytes           at most 150

They are dropped on a finding, as from a file manager; measured until each one's small picture stands on its tile. The
hold is the program's own: waiting for a processor that other programs have is told beside it.
"""

import gc
import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QEventLoop, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from inspector.sample.photographs import Shot, with_exif
from tests.ui.watchdog import Hold, Watchdog

MEGAPIXELS_12 = (4032, 3024)
HELD, GROWN = 50, 150  # milliseconds, megabytes


def draw_photos(folder: Path, count: int, size: tuple[int, int] = MEGAPIXELS_12) -> list[Path]:
    """So many photographs with the noise of a sensor, some 4 MB each at 12 megapixels; no two files are the same."""
    folder.mkdir(parents=True, exist_ok=True)
    noise = Image.effect_noise((size[0] // 4, size[1] // 4), 60).resize(size)
    picture = Image.merge("RGB", (noise, noise.transpose(Image.Transpose.ROTATE_180), noise))
    plain = folder / "plain.jpg"
    picture.save(plain, quality=92)
    data = plain.read_bytes()
    plain.unlink()
    files: list[Path] = []
    for number in range(count):
        shot = Shot("", f"2026-11-22T09:{number // 60:02}:{number % 60:02}+08:00", 36.1 + number / 1000, 104.2)
        file = folder / shot.name
        file.write_bytes(with_exif(data, shot))
        files.append(file)
    return files


@contextmanager
def measured() -> Iterator[Callable[[], tuple[Hold, float]]]:
    """Watch the window; the call gives its worst hold, and by how many megabytes its process grew at its most."""
    before = _reset_peak()
    with Watchdog() as watchdog:
        yield lambda: (watchdog.worst, max(0.0, _peak() - before))


def drop(page, files: list[Path]) -> None:
    """Drop files on the open finding of the Visit page."""
    editor = page.questions.open_editor()
    spot = editor.mapTo(page, editor.rect().center())
    given = QMimeData()
    given.setUrls([QUrl.fromLocalFile(str(it)) for it in files])
    button, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(page, QDragEnterEvent(spot, Qt.DropAction.CopyAction, given, button, none))
    QApplication.sendEvent(page, QDropEvent(QPointF(spot), Qt.DropAction.CopyAction, given, button, none))


def all_shown(page, count: int) -> bool:
    """Whether every photo stands on its tile."""
    editor = page.questions.open_editor()
    tiles = editor.strip.tiles if editor is not None else []
    return len(tiles) == count and all(not it.picture.isNull() for it in tiles)


def until(done: Callable[[], bool], seconds: float = 300) -> None:
    """Let the window's loop run until it is so."""
    limit = time.monotonic() + seconds
    while not done():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 50)
        if time.monotonic() > limit:
            message = "it did not come to an end"
            raise TimeoutError(message)


def _reset_peak() -> float:
    """Forget the highest use of memory so far; the present one in megabytes."""
    if sys.platform == "linux":
        Path("/proc/self/clear_refs").write_text("5", "ascii")
        return _peak()
    return 0.0


def _peak() -> float:
    """The highest use of memory since, in megabytes; 0 where the system does not tell."""
    if sys.platform != "linux":
        return 0.0
    lines = Path("/proc/self/status").read_text("ascii").splitlines()
    return int(next(it for it in lines if it.startswith("VmHWM:")).split()[1]) / 1024


def main(count: int = 60) -> int:
    """Print both figures; 0 when they are within their limits."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    import tempfile

    from inspector import i18n
    from inspector.operations import visit
    from inspector.operations.begin import new_store
    from inspector.records import Checklist, Site
    from inspector.sample.county import load_county
    from inspector.ui import style, theme
    from inspector.ui.main_window import MainWindow
    from inspector.ui.session import Session

    application = QApplication.instance() or QApplication(sys.argv[:1])
    dressed = style.dress(application)  # kept: Qt holds no reference of its own
    theme.wear(application, theme.LIGHT)
    i18n.use_language(application, "zh")
    with tempfile.TemporaryDirectory() as place:
        files = draw_photos(Path(place) / "photos", count)
        folder = Path(place) / "store"
        with new_store(folder, role="field", county="990101", person="李华", nonce="0" * 32) as store:
            load_county(store)
            site = store.find(Site, kind="household")[0].id
            begun = visit.start(store, site=site, checklist=store.find(Checklist, form="household_toilet")[0].id)
            visit.answer(store, begun, "HT04", "cracked")
        session = Session(folder, "0" * 32)
        window = MainWindow(session)
        window.resize(1366, 768)
        window.show()
        window.show_page("visit", begun)
        page = window.pages["visit"]
        until(lambda: page.reading is not None and session.background.idle and not page.questions.building)
        page.questions.go("HT04")
        until(lambda: session.background.idle and not page.questions.building)
        gc.freeze()  # as the program does once its first page stands
        start = time.perf_counter()
        with measured() as results:
            drop(page, files)
            until(lambda: all_shown(page, count) and session.background.idle)
            worst, grown = results()
        seconds = time.perf_counter() - start
        session.close()
        window.close()
    del dressed
    held = 1000 * worst.own
    besides = f"{1000 * worst.seconds:.0f} ms on the wall, {1000 * worst.computed:.0f} ms computed"
    print(f"held  {held:7.1f} ms  ≤ {HELD}   {'' if held <= HELD else 'MISSED  '}{besides}")
    print(f"grown {grown:7.1f} MB  ≤ {GROWN}  {'' if grown <= GROWN else 'MISSED  '}{count} photos in {seconds:.1f} s")
    if worst.where:
        print(f"      {worst.where}")
    return 0 if held <= HELD and grown <= GROWN else 1


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 60))
