"""Reading packages, measured against SQLite itself: `python -m tests.bench_exchange_clean [FINDINGS] [PHOTOS]`.

    rows      cleaning a package of 50,000 findings to VACUUM INTO of it                     at most 1.5
    photos    cleaning one with 500 photos of 400 kB besides to VACUUM INTO of it            at most 1.5
    sealed    cleaning that package sealed to VACUUM INTO of the sealed file                 at most 1.5
    memory    the most the child needs for any of them                                       at most 512 MB

Processor time of one process, the cases in turn, the least of three; the child's memory from the system.

VACUUM INTO copies records as they are. Beside each ratio stands what no reader of strangers can do without: to copy
and hash the file (a stick may change under us), to let SQLite check its pages, and to write each row anew through our
own declarations, photos hashed once more. That alone is several times a VACUUM INTO; only the rest is ours to make
faster.
"""

import os
import resource
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import pyrage

from inspector.acts import Act
from inspector.db import clean, clean_child, clean_rows, package_writing, seal
from inspector.db.connection import connect
from inspector.db.store import Store
from inspector.db.trailer import trailer_of
from inspector.photo.store import PhotoStore
from inspector.records import Photo, Visit
from tests.bench import told
from tests.db.parcels import sealed
from tests.ledger_made import made

TIMES = 3
LIMIT = 1.5


def main(arguments: Sequence[str]) -> int:
    """Print every figure; 0 when all are within their limits."""
    findings, photos = (int(it) for it in arguments) if len(arguments) == 2 else (50_000, 500)
    with tempfile.TemporaryDirectory(dir=".") as name:
        return 0 if all(measured(Path(name), findings, photos)) else 1


def measured(folder: Path, findings: int, photos: int) -> list[bool]:
    """Every figure of packages with so many findings and photos."""
    with made(folder / "made", findings, role="field") as store:
        plain = package_writing.write(store, folder / "rows.inspection").path
        figures = [ratio("rows", plain)]
        add_photos(store, photos)
        path = package_writing.write(store, folder / "photos.inspection").path
        figures.append(ratio("photos", path))
    office = pyrage.x25519.Identity.generate()
    closed = sealed(path, str(office.to_public()))
    key = seal.unwrap(trailer_of(closed).wrapped, [str(office)])
    figures.append(ratio("sealed", closed, key, [str(office)]))
    figures.append(memory(folder, [path, closed], str(office)))
    return figures


def memory(folder: Path, paths: Sequence[Path], identity: str) -> bool:
    """The most a real child had in memory, which its limit enforces besides."""
    for number, path in enumerate(paths):
        place = folder / f"child-{number}"
        place.mkdir()
        clean.clean(path, place, keys=[identity])
        shutil.rmtree(place)
    most = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    return told("memory", most, clean.MEGABYTES, at_most=True, detail="MB")


def add_photos(store: Store, count: int) -> None:
    """Photos of noise, which no compression makes smaller, on the first visit."""
    visit = store.find(Visit)[0].id
    photos = PhotoStore(store.folder.photos)
    with store.operation(Act.ADD_PHOTOS) as edit:
        for number in range(count):
            data = b"\xff\xd8\xff" + os.urandom(400_000)
            edit.create(Photo, visit=visit, sha256=photos.write(data), name=f"{number}.jpg", width=64, height=48,
                        bytes=len(data))  # fmt: skip


def ratio(name: str, path: Path, key: str | None = None, identities: Sequence[str] = ()) -> bool:
    """Cleaning a package here, to VACUUM INTO of it."""
    times: dict[str, list[float]] = {"clean": [], "vacuum": [], "least": []}
    for _ in range(TIMES):
        times["vacuum"].append(_seconds(lambda place: _vacuum(path, key, place), path.parent))
        times["clean"].append(_seconds(lambda place: _clean(path, identities, place), path.parent))
        times["least"].append(_seconds(lambda place: _least(path, key or "", place), path.parent))
    ours, bare, least = (min(it) for it in times.values())
    return told(name, ours / bare, LIMIT, at_most=True, detail=f"{ours:.2f} s to {bare:.2f} s, "
                f"at the least {least / bare:.1f}, {path.stat().st_size / 1e6:.0f} MB")  # fmt: skip


def _seconds(act: Callable[[Path], None], beside: Path) -> float:
    place = Path(tempfile.mkdtemp(dir=beside))
    start = time.process_time()
    act(place)
    seconds = time.process_time() - start
    shutil.rmtree(place)
    return seconds


def _clean(path: Path, identities: Sequence[str], place: Path) -> None:
    order = clean.order_for(path, place, identities)
    clean_child.clean_in_child(order.task)


def _least(path: Path, key: str, place: Path) -> None:
    """Copied and hashed, pages checked, rows and photos written anew; no text looked at."""
    copy, database = place / "copy.db", place / "clean.db"
    trailer, _ = clean_child._copy_checked(path, copy)
    known = clean_rows.make(database, key)
    theirs = clean_child._known(copy, path, key, trailer.format, known)
    clean_rows.copied(theirs, database, key)
    theirs.close()


def _vacuum(path: Path, key: str | None, place: Path) -> None:
    connection = connect(path, key, immutable=True, cipher=seal.CIPHER)
    connection.execute("VACUUM INTO ?", [str(place / "copy.db")])
    connection.close()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
