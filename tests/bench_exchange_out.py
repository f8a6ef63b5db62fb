"""`python -m tests.bench_exchange_out [FINDINGS [PHOTOS]]`: what writing a package costs, as ratios to a limit measured
in the same run: VACUUM INTO of one database of 32 KB pages with the same content, and SHA-256 of the result.

    rows      that limit to a package without photos, 50,000 findings                          at least 0.8
    photos    that limit to the same with 2,000 photos of 400 KB (800 MB)                      at least 0.8
    sealed    a sealed package with photos to the plain one                                    at most 1.8
    read back past the cache: seconds, told apart, for a stick is slower than any of it
    memory    megabytes of a process that writes the sealed package                            at most 300

By the clock, for photos are read while others are written, and the file is hashed while the disk takes it. Beside each
ratio stands the processor time of both sides and, at the least, what no writer does without: the tables copied as they
lie, each photo read, compared with its name and put in (and encrypted), the file hashed. Where the machine has other
things to do, or a single processor, only that tells.
"""

import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from inspector.db import keys, package, package_scope, package_writing, seal
from inspector.db.connection import connect
from inspector.db.package import PhotoSize
from inspector.db.store import Store
from inspector.db.trailer import digest_of
from inspector.photo.store import PhotoStore
from inspector.records import KINDS, Photo
from tests.ledger_made import made

TURNS = 3
PHOTO_BYTES = 400_000


@dataclass(frozen=True, slots=True)
class Spent:
    """Seconds by the clock, and of the processor."""

    clock: float
    processor: float


class Writer:
    """A store to write packages of, and the limit they are held to."""

    def __init__(self, store: Store, work: Path) -> None:
        self.store = store
        self.work = work
        self.read_back = Spent(0, 0)

    def write(self, *, photos: PhotoSize, sealed: bool = False) -> Spent:
        """What a package takes, without reading it back."""
        path = self.work / "a.inspection"
        read_back = package_writing.read_back

        def timed(*given: object) -> tuple[str, bool]:
            found: list[tuple[str, bool]] = []
            self.read_back = spent(lambda: found.append(read_back(*given)))  # type: ignore[arg-type]
            return found[0]

        package_writing.read_back = timed  # type: ignore[assignment]
        try:
            all_of_it = spent(
                lambda: package_writing.write(self.store, path, photos=photos, sealed=sealed, everything=True)
            )
        finally:
            package_writing.read_back = read_back
        return Spent(all_of_it.clock - self.read_back.clock, all_of_it.processor - self.read_back.processor)

    def copy(self) -> Spent:
        """What the limit takes, over the content of the plain package that was written last."""
        path, copy = self.work / "a.inspection", self.work / "copy.db"
        copy.unlink(missing_ok=True)

        def limit() -> None:
            connection = connect(path, immutable=True)
            connection.execute("VACUUM INTO ?", [str(copy)])
            connection.close()
            digest_of(copy)

        return spent(limit)

    def least(self, *, photos: bool, sealed: bool = False) -> Spent:
        """What no writer does without."""
        return spent(lambda: self._bare(photos, seal.new_key() if sealed else None))

    def _bare(self, photos: bool, key: str | None) -> None:
        path, block = self.work / "least.db", bytearray()
        path.unlink(missing_ok=True)
        connection = connect(path, key, cipher=seal.CIPHER)
        package.make_schema(connection)
        package_scope.attach_to_copy(connection, self.store)
        connection.execute("PRAGMA main.cache_size = 16")
        connection.execute("BEGIN")
        for table in (*KINDS, "change", "erasure"):
            connection.execute(f"INSERT INTO main.{table} SELECT * FROM ours.{table}")
        place = PhotoStore(self.store.folder.photos)
        for sha256 in place.hashes() if photos else ():
            length = place.read_into(block, sha256)
            with memoryview(block)[:length] as data:
                connection.execute("INSERT INTO photo_file VALUES (?, 'original', ?)", [sha256, data])
        connection.execute("COMMIT")
        connection.close()
        digest_of(path)
        path.unlink()


def spent(act: Callable[[], object]) -> Spent:
    """What an act takes."""
    clock, processor = time.perf_counter(), time.process_time()
    act()
    return Spent(time.perf_counter() - clock, time.process_time() - processor)


def measured(folder: Path, work: Path, findings: int, photos: int) -> list[bool]:
    """Print every figure; whether each is within its limit."""
    figures = []
    made(folder, findings).close()
    with Store.open(folder, nonce="bench") as store:
        writer = Writer(store, work)
        for name, size in (("rows", "none"), ("photos", "original")):
            if name == "photos":
                add_photos(store, photos)
            ratio, detail = in_turn(
                lambda size=size: writer.write(photos=size), writer.copy,
                lambda name=name: writer.least(photos=name == "photos"),
            )  # fmt: skip
            megabytes = (work / "a.inspection").stat().st_size / 1e6
            detail += f"; {megabytes:.0f} MB, read back {writer.read_back.clock:.2f} s"
            figures.append(told(name, ratio, 0.8, at_most=False, detail=detail))
        furnish_keys(store)
        ratio, detail = in_turn(
            lambda: writer.write(photos="original"), lambda: writer.write(photos="original", sealed=True),
            lambda: writer.least(photos=True, sealed=True),
        )  # fmt: skip
        figures.append(told("sealed", ratio, 1.8, at_most=True, detail=detail))
    figures.append(told("memory", _peak(folder, work), 300, at_most=True, detail="MB"))
    return figures


def in_turn(first: Callable[[], Spent], second: Callable[[], Spent], least: Callable[[], Spent]) -> tuple[float, str]:
    """The second's seconds by the first's, the median of the turns; and what else is to be told."""
    turns = [(first(), second(), least()) for _ in range(TURNS)]
    clock = [statistics.median(it.clock for it in side) for side in zip(*turns, strict=True)]
    processor = [min(it.processor for it in side) for side in zip(*turns, strict=True)]
    ratio = statistics.median(b.clock / a.clock for a, b, _ in turns)
    a, b, bare = processor
    return ratio, (
        f"{clock[0]:.2f} s, {clock[1]:.2f} s; of the processor {a:.2f} s, {b:.2f} s, at the least {bare:.2f} s"
    )


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
