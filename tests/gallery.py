"""Pictures of every page and dialog in both languages, to be looked at: `python -m tests.gallery DIR [part of a name]`.

Each language walks in a process of its own; four pages are also taken at a smaller and a larger window.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QElapsedTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.hands import Hands
from tests.journeys.county import County, make_county
from tests.walk import SIZE, Walk, picture

LANGUAGES = ("zh", "en")
OTHER_SIZES = ((1280, 690), (1920, 1080))
OF_ALL_SIZES = ("today", "visit-questions", "ledger", "boards-pressing", "sources", "checklists-trial")


class Waiting:
    """What hands need of pytest-qt."""

    def waitUntil(self, condition: Callable[[], bool], *, timeout: int = 5000) -> None:
        """Wait for it, or say that it never came."""
        clock = QElapsedTimer()
        clock.start()
        while not condition():
            if clock.hasExpired(timeout):
                message = f"waited {timeout} ms in vain"
                raise TimeoutError(message)
            QTest.qWait(5)


def take(folder: Path, county: County, language: str, wanted: str) -> None:
    """Walk in one language and write the pictures."""
    application = QApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory() as place:
        walk = Walk(Hands(Waiting()), application, county, Path(place), language)
        for stop in walk.stops():
            if wanted not in stop:
                continue
            picture(walk.window).save(str(folder / f"{language}-{stop}.png"))
            for size in OTHER_SIZES if stop in OF_ALL_SIZES else ():
                walk.window.resize(*size)
                walk.settle()
                picture(walk.window).save(str(folder / f"{language}-{stop}-{size[0]}x{size[1]}.png"))
            walk.window.resize(*SIZE)


def main(folder: Path, wanted: str) -> int:
    """Make the county once, then every language's pictures."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as place:
        os.environ["INSPECTOR_MACHINE_DIR"] = os.environ.get("INSPECTOR_MACHINE_DIR", f"{place}/machine")
        make_county(Path(place) / "county")
        for language in LANGUAGES:
            command = [sys.executable, "-m", "tests.gallery", str(folder), wanted, language, f"{place}/county"]
            if (code := subprocess.run(command, check=False).returncode) != 0:
                return code
    print(len(list(folder.glob("*.png"))), folder)
    return 0


if __name__ == "__main__":
    if len(sys.argv) > 3:
        take(Path(sys.argv[1]), County(Path(sys.argv[4])), sys.argv[3], sys.argv[2])
    elif len(sys.argv) > 1:
        sys.exit(main(Path(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else ""))
    else:
        sys.exit(__doc__)
