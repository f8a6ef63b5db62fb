"""The program is killed again and again; afterwards everything it called saved must be there.

    python -m tests.torture kill-visit [TIMES]     a scripted visit with photos, killed at TIMES (200) boundaries
    python -m tests.torture packages [TIMES]       TIMES (20,000) spoilt packages and those made by hand; export and
                                                   merge killed at 200 boundaries (`torture_packages`, `_exchange`)

Of a visit: each time the same data folder is copied, the visit is begun in a process that kills itself at the n-th
file, fsync or transaction boundary, and then the folder is opened again: the store is whole, it holds what stood there
after the last step that was told as done, or after the one then under way; every photo row has its file, whole; the
visit opens at the question that was remembered. A tenth of it is a test (`tests/journeys/test_torture.py`,
`tests/db/test_torture_packages.py`).
"""

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from inspector import settings
from inspector.db.store import Store
from inspector.db.verify import verify
from inspector.photo.store import PhotoStore
from inspector.records import Photo
from inspector.sample.demo import sample_store
from inspector.sample.photographs import Shot, draw_photographs
from tests import torture_exchange, torture_packages
from tests.gallery import Waiting
from tests.hands import Hands
from tests.journeys.steps import Somebody
from tests.scripted_visit import snapshot, the_visit

ROOT = Path(__file__).resolve().parents[1]
TIMES = 200


@dataclass(frozen=True, slots=True)
class Whole:
    """The visit as it goes when nobody kills it: what the store holds after each step, and how many boundaries."""

    holds: tuple[dict[str, Any], ...]  # the first before any step
    boundaries: int


class Killing:
    """Copies of one prepared data folder in which the scripted visit is killed."""

    def __init__(self, folder: Path, application: QApplication, hands: Hands) -> None:
        self.folder = folder
        self.application = application
        self.hands = hands
        self.prepared = folder / "prepared"
        self.photos = folder / "手机 📷"
        sample_store(self.prepared, role="field", nonce=settings.machine_nonce()).close()
        scenes = ("tank_crack", "tank", "pipe", "yard")
        draw_photographs(
            self.photos, [Shot(it, f"2026-11-21T10:4{n}:16+08:00", 0.5, 0.5) for n, it in enumerate(scenes)]
        )
        said = self._visited(0)
        self.whole = Whole(
            holds=({}, *(it["holds"] for it in said if "done" in it)),
            boundaries=next(it["boundaries"] for it in said if "boundaries" in it),
        )

    def boundaries(self, times: int) -> Iterator[int]:
        """So many boundaries, evenly over the whole visit, the first and the last among them."""
        last = self.whole.boundaries
        yield from sorted({1 + round(it * (last - 1) / (times - 1)) for it in range(times)})

    def check(self, boundary: int) -> list[str]:
        """What is not as it must be after a kill at this boundary; where the visit crossed fewer this time (a machine
        that is busy writes several things at once), at its last one.
        """
        said = self._visited(boundary)
        done = max((it["done"] for it in said if "done" in it), default=0)
        for crossed in (it["boundaries"] for it in said if "boundaries" in it):
            shutil.rmtree(self._copy(boundary))
            return self.check(crossed) if crossed < boundary else ["it was not killed"]
        wrong = []
        here = self._copy(boundary)
        with Store.open(here, nonce=settings.machine_nonce()) as store:
            expected = self.whole.holds[done : done + 2]
            held = json.loads(json.dumps(snapshot(store)))
            if held not in expected:
                wrong.append(f"after step {done} it holds {held}, not {expected[0]}")
            photos = PhotoStore(store.folder.photos)
            for row in store.find(Photo):
                if not all(photos.has(row.sha256, size) for size in ("original", "working", "thumbnail")):
                    wrong.append(f"a row without its files: {row.sha256}")
                photos.read(row.sha256)  # raises unless it is whole
            at = the_visit(store)
        wrong += [f"{it.name}: {spoilt.fault}" for it in verify(here / "inspector.db").checks for spoilt in it.faults]
        if at and held["bookmark"]:
            opened = self._opened_at(here, at)
            if opened != held["bookmark"]:
                wrong.append(f"it opens at {opened}, not at {held['bookmark']}")
        shutil.rmtree(here)
        return wrong

    def _opened_at(self, folder: Path, visit: str) -> str:
        """The question the real page opens at."""
        person = Somebody(self.hands, self.application, folder).starts()
        person.window.show_page("visit", visit)
        person.settles()
        current = str(person.page.questions.current)
        person.leaves()
        return current

    def _copy(self, boundary: int) -> Path:
        return self.folder / f"killed-{boundary}"

    def _visited(self, boundary: int) -> list[dict[str, Any]]:
        """What a process said that was to be killed at this boundary."""
        here = self._copy(boundary)
        shutil.copytree(self.prepared, here)
        command = [sys.executable, "-m", "tests.scripted_visit", str(here), str(self.photos), str(boundary)]
        done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, check=False, timeout=120)
        if done.returncode not in {0, -signal.SIGKILL}:
            raise RuntimeError(f"the scripted visit itself failed with {done.returncode}")
        return [json.loads(line) for line in done.stdout.decode().splitlines() if line.endswith("}")]


def packages(times: int) -> int:
    """Spoilt packages, hostile ones, and what is killed while it writes or reads one."""
    found = torture_packages.run(times)
    sys.stdout.write(f"{found.told()}\n")
    sys.stdout.flush()
    wrong = [it for killed in torture_exchange.run(torture_exchange.KILLS) for it in killed]
    sys.stdout.write("".join(f"{it}\n" for it in wrong))
    sys.stdout.write(f"killed at {torture_exchange.KILLS} boundaries: {len(wrong)} with something wrong\n")
    return 1 if wrong or found.wrong else 0


def main(arguments: list[str]) -> int:
    """Kill, look, say what was wrong; the exit code is 1 if anything was."""
    if arguments[:1] == ["packages"]:
        return packages(int(arguments[1]) if len(arguments) > 1 else torture_packages.MUTATED)
    if not arguments or arguments[0] != "kill-visit":
        sys.stderr.write(__doc__ or "")
        return 2
    times = int(arguments[1]) if len(arguments) > 1 else TIMES
    wrong = 0
    with tempfile.TemporaryDirectory() as folder:
        application = QApplication.instance() or QApplication(sys.argv[:1])
        assert isinstance(application, QApplication)
        killing = Killing(Path(folder), application, Hands(Waiting()))
        for number, boundary in enumerate(killing.boundaries(times), 1):
            found = killing.check(boundary)
            wrong += bool(found)
            for it in found:
                sys.stdout.write(f"boundary {boundary}: {it}\n")
            if number % 10 == 0:
                sys.stdout.write(f"{number} of {times} kills, {wrong} with something wrong\n")
                sys.stdout.flush()
        sys.stdout.write(f"killed at {times} of {killing.whole.boundaries} boundaries: {wrong} with something wrong\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
