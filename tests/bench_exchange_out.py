"""`python -m tests.bench_exchange_out [FINDINGS [PHOTOS]]`: what writing a package costs, as ratios to a limit measured
in the same run: VACUUM INTO of one database of 32 KB pages with the same content, and SHA-256 of the result.

    rows      that limit to a package without photos, 50,000 findings                          at least 0.8
    photos    that limit to the same with 2,000 photos of 400 KB (800 MB)                      at least 0.8
    sealed    a sealed package with photos to the plain one                                    at most 1.8
    read back past the cache: seconds, told apart, for a stick is slower than any of it
    memory    megabytes of a process that writes the sealed package                            at most 300
"""

import hashlib
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from inspector.db import keys, package_writing
from inspector.db.connection import connect
from inspector.db.package import PhotoSize
from inspector.db.store import Store
from inspector.photo.store import PhotoStore
from inspector.records import Photo
from tests.ledger_made import made

TURNS = 3
PHOTO_BYTES = 400_000


class Writer:
    """A store to write packages of, and the limit they are held to."""

    def __init__(self, store: Store, work: Path) -> None:
        self.store = store
        self.work = work
        self.read_back = 0.0

    def write(self, *, photos: PhotoSize, sealed: bool = False) -> float:
        """Seconds for a package, without reading it back."""
        path = self.work / "a.inspection"
        read_back, self.read_back = package_writing.read_back, 0.0

        def timed(*given: object) -> tuple[str, bool]:
            start = time.perf_counter()
            found = read_back(*given)  # type: ignore[arg-type]
            self.read_back += time.perf_counter() - start
            return found

        package_writing.read_back = timed  # type: ignore[assignment]
        try:
            start = time.perf_counter()
            package_writing.write(self.store, path, photos=photos, sealed=sealed, everything=True)
            return time.perf_counter() - start - self.read_back
        finally:
            package_writing.read_back = read_back

    def copy(self) -> float:
        """Seconds for the limit, over the content of the plain package that was written last."""
        path, copy = self.work / "a.inspection", self.work / "copy.db"
        copy.unlink(missing_ok=True)
        start = time.perf_counter()
        connection = connect(path, immutable=True)
        connection.execute("VACUUM INTO ?", [str(copy)])
        connection.close()
        with copy.open("rb") as file:
            hashlib.file_digest(file, "sha256")
        return time.perf_counter() - start


def measured(folder: Path, work: Path, findings: int, photos: int) -> list[bool]:
    """Print every figure; whether each is within its limit."""
    figures = []
    made(folder, findings).close()
    with Store.open(folder, nonce="bench") as store:
        writer = Writer(store, work)
        for name, size in (("rows", "none"), ("photos", "original")):
            if name == "photos":
                add_photos(store, photos)
            ratio, ours, theirs = in_turn(lambda size=size: writer.write(photos=size), writer.copy)
            megabytes = (work / "a.inspection").stat().st_size / 1e6
            detail = f"{ours:.2f} s to {theirs:.2f} s, {megabytes:.0f} MB; read back {writer.read_back:.2f} s"
            figures.append(told(name, ratio, 0.8, at_most=False, detail=detail))
        furnish_keys(store)
        ratio, plain, sealed = in_turn(
            lambda: writer.write(photos="original"), lambda: writer.write(photos="original", sealed=True)
        )
        figures.append(told("sealed", ratio, 1.8, at_most=True, detail=f"{sealed:.2f} s to {plain:.2f} s"))
    figures.append(told("memory", _peak(folder, work), 300, at_most=True, detail="MB"))
    return figures


def in_turn(first: Callable[[], float], second: Callable[[], float]) -> tuple[float, float, float]:
    """The second's seconds by the first's: the median of the turns, and both medians."""
    pairs = [(first(), second()) for _ in range(TURNS)]
    ours, theirs = (statistics.median(it) for it in zip(*pairs, strict=True))
    return statistics.median(b / a for a, b in pairs), ours, theirs


def told(name: str, ratio: float, limit: float, *, at_most: bool, detail: str) -> bool:
    """One line of the report."""
    good = ratio <= limit if at_most else ratio >= limit
    print(
        f"{name:8} {ratio:6.2f}  {'≤' if at_most else '≥'} {limit:<5} {'' if good else 'MISSED  '}{detail}", flush=True
    )
    return good


def add_photos(store: Store, count: int) -> None:
    """Photos nobody can compress, on the visits there are."""
    place = PhotoStore(store.folder.photos)
    visits = [it for (it,) in store.rows("SELECT id FROM visit WHERE finalised IS NOT NULL LIMIT 500")]
    with store.operation("add_photos") as edit:  # type: ignore[arg-type]
        for number in range(count):
            sha256 = place.write(os.urandom(PHOTO_BYTES))
            edit.create(Photo, visit=visits[number % len(visits)], sha256=sha256, name=f"IMG_{number}.jpg", width=4000,
                        height=3000, bytes=PHOTO_BYTES)  # fmt: skip


def furnish_keys(store: Store) -> None:
    """As if this were a laptop whose office has keys."""
    keys.make(store)
    own = keys.sealing_key(store)
    store.set_setting("role", "field")
    with store.transaction():
        for purpose in ("seal", "recovery"):
            keys_of = f"{own}" if purpose == "seal" else _another()
            store.connection.execute(
                "INSERT INTO office_key (purpose, public, office, since) VALUES (?, ?, 'OFFICE', '')",
                [purpose, keys_of],
            )


def _another() -> str:
    import pyrage

    return str(pyrage.x25519.Identity.generate().to_public())


def _peak(folder: Path, work: Path) -> float:
    """Megabytes a process of its own needs that writes the sealed package."""
    said = subprocess.run(
        [sys.executable, "-m", "tests.bench_exchange_out", "--alone", str(folder), str(work / "b.inspection")],
        check=True, capture_output=True, text=True,
    )  # fmt: skip
    return float(said.stdout)


def alone(folder: str, path: str) -> int:
    """The process whose memory is looked at."""
    with Store.open(Path(folder), nonce="bench") as store:
        package_writing.write(store, Path(path), sealed=True, everything=True)
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss  # kilobytes, on macOS bytes
    print(most / (1e6 if sys.platform == "darwin" else 1e3))
    return 0


def main(arguments: list[str]) -> int:
    """Print every figure; 0 when all are within their limits."""
    if arguments[:1] == ["--alone"]:
        return alone(*arguments[1:])
    findings, photos = (*map(int, arguments), *(50_000, 2_000)[len(arguments) :])
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder) / "work"
        work.mkdir()
        return 0 if all(measured(Path(folder) / "made", work, findings, photos)) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
