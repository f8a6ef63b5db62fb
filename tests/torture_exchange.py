"""Export and merge killed at every boundary: the stick holds the old file or the complete new one, the store is as it
was before or as it is after, and what was begun can be begun again (`python -m tests.torture packages`).

One process forks for each kill: a child begins the export or the merge and ends itself (SIGKILL) at the n-th file,
fsync or transaction boundary. Cleaning is done in that child, for the process that cleans is not what is tested here.
"""

import json
import os
import shutil
import signal
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from inspector import child
from inspector.db import clean_child
from inspector.db.store import Store
from inspector.db.trailer import read_back
from inspector.errors import Fault
from inspector.operations import exchange
from inspector.records import Finding, Site
from inspector.safe_write import TEMPORARY
from tests.boundaries import Boundaries
from tests.db.parcels import add_photo, county_store, files, finalised_visit, picture, shared
from tests.db.small_county import Ticking, add, edit

KILLS = 200
OLD = b"what stood there before" * 1000
Act = Callable[[Store, Path], object]


def export(store: Store, stick: Path) -> None:
    """Write over a file that is there."""
    exchange.export(store, stick / "out.inspection")


def merge(store: Store, stick: Path) -> None:
    """Take two packages that build upon each other."""
    received = exchange.merge(store, [stick / "1.inspection", stick / "2.inspection"])
    assert [it.refused for it in received] == [None, None]


class Killing:
    """Copies of an office and a laptop with a stick, in which an act is killed."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        stick = folder / "stick"
        stick.mkdir()
        child.run = _here
        with county_store(folder / "field", "field", Ticking()) as store:
            for number in (1, 2):
                visit = finalised_visit(store, add(store, Site, code=f"H-{number}"))
                add_photo(store, visit, picture(folder, (number, 80, 60)), store.find(Finding)[-1].id)
                edit(store, Finding, store.find(Finding)[0].id, text=f"渗漏加重 {number}")
                exchange.export(store, stick / f"{number}.inspection")
        county_store(folder / "office", "office", Ticking()).close()
        (stick / "out.inspection").write_bytes(OLD)
        self.wholes = {act: self._whole(act) for act in (export, merge)}

    def _whole(self, act: Act) -> tuple[int, list[dict[str, Any]]]:
        """How many boundaries an act crosses when nobody kills it, and what the store may hold afterwards."""
        place = self._copied(act)
        before = _held(self._store(act, place))
        count = self._killed(act, place, 0)
        after = _held(self._store(act, place))
        shutil.rmtree(place)
        return count, [before, after]

    def boundaries(self, act: Act, times: int) -> Iterator[int]:
        """So many boundaries, evenly over the whole act, the first and the last among them."""
        last = self.wholes[act][0]
        yield from sorted({1 + round(it * (last - 1) / (times - 1)) for it in range(times)})

    def check(self, act: Act, boundary: int) -> list[str]:
        """What is not as it must be after a kill at this boundary."""
        place = self._copied(act)
        self._killed(act, place, boundary)
        wrong = []
        held = _held(self._store(act, place))
        before, after = self.wholes[act][1]
        here = held.pop("files")
        if not any(
            all(held[name] == it[name] for name in held) and it["files"].items() <= here.items()
            for it in (before, after)
        ):
            wrong.append("the store is neither before nor after")
        if not here.items() <= after["files"].items():  # photos come before the rows that name them
            wrong.append("there are files of nobody")
        out = place / "stick" / "out.inspection"
        if act is export:
            if out.read_bytes() != OLD and not _is_whole(out):
                wrong.append("the stick holds neither the old nor the new")
            if _is_whole(out) and held["book"] == before["book"]:
                wrong.append("given and not in the book")
        with Store.open(self._store(act, place), nonce=self._store(act, place).name, now=Ticking()) as store:
            act(store, place / "stick")  # begun again
        if act is merge and _held(self._store(act, place)) != after:
            wrong.append("begun again it comes out otherwise")
        if act is export and not _is_whole(out):
            wrong.append("begun again it is not written")
        shutil.rmtree(place)
        return [f"{act.__name__} {boundary}: {it}" for it in wrong]

    def _copied(self, act: Act) -> Path:
        place = self.folder / "killed"
        for name in ("stick", self._store(act, place).name):
            shutil.copytree(self.folder / name, place / name)
        return place

    def _store(self, act: Act, place: Path) -> Path:
        return place / ("field" if act is export else "office")

    def _killed(self, act: Act, place: Path, boundary: int) -> int:
        """Do it in a fork that is to end at this boundary; the boundaries crossed when it is not (0)."""
        reading, writing = os.pipe()
        pid = os.fork()
        if not pid:
            os.close(reading)
            _forked(act, place, self._store(act, place), boundary, writing)
        os.close(writing)
        with os.fdopen(reading, "rb") as said:
            counted = said.read()
        _, status = os.waitpid(pid, 0)
        ended = os.waitstatus_to_exitcode(status)
        if ended != (-signal.SIGKILL if boundary else 0):
            message = f"{act.__name__} itself ended with {ended} at {boundary}"
            raise RuntimeError(message)
        return int(counted or 0)


def _forked(act: Act, place: Path, folder: Path, boundary: int, writing: int) -> None:
    """The fork's whole life."""
    code = 1
    try:
        boundaries = Boundaries(place, boundary)
        with Store.open(folder, nonce=folder.name, now=Ticking()) as store:
            boundaries.watch_files()
            boundaries.watch_statements(store.connection.set_trace_callback)
            act(store, place / "stick")
            os.write(writing, str(boundaries.finish()).encode())
        code = 0
    finally:
        os._exit(code)


def _here(_name: str, task: dict[str, Any], **_limits: Any) -> dict[str, Any]:
    """The child's work in this process."""
    answer: dict[str, Any] = json.loads(json.dumps(clean_child.clean_in_child(task)))
    return answer


def _held(folder: Path) -> dict[str, Any]:
    """What a store holds, the book told without ids and times of what is written anew each time."""
    with Store.open(folder, nonce=folder.name, now=Ticking()) as store:
        book = store.rows("SELECT direction, origin, addressee, sequence, counts FROM book ORDER BY rowid")
        lying = {name: it for name, it in files(folder).items() if not name.endswith(TEMPORARY)}  # swept an hour later
        return {**shared(store), "book": book, "files": lying}


def _is_whole(path: Path) -> bool:
    try:
        read_back(path, path)
    except Fault:
        return False
    return True


def run(kills: int) -> Iterator[list[str]]:
    """What was wrong after each kill, half of them of the export, half of the merge."""
    with tempfile.TemporaryDirectory() as folder:
        killing = Killing(Path(folder))
        for act in (export, merge):
            for boundary in killing.boundaries(act, kills // 2):
                yield killing.check(act, boundary)


if __name__ == "__main__":
    found = [it for wrong in run(int(sys.argv[1])) for it in wrong]
    sys.stdout.write("".join(f"{it}\n" for it in found))
    sys.exit(bool(found))
