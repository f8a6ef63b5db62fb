"""A photograph comes in: its bytes and hash first, then, in the child process, what it shows and when and where.

This file is the parent's side and never decodes a picture; `preparing` is the child's.
"""

import os
import queue
import stat
import tempfile
import threading
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import ExitStack, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from inspector.child import Worker
from inspector.errors import Cancelled, Fault, Kind
from inspector.photo.store import PhotoStore
from inspector.records.identity_numbers import holds_checked_number
from inspector.safe_write import as_fault

FILE_LIMIT = 200_000_000
"""Bytes of one photograph."""

UNREADABLE = frozenset({Kind.NOT_A_PICTURE, Kind.TOO_LARGE, Kind.TOO_MANY_PIXELS, Kind.TOOK_TOO_LONG, Kind.CHILD_DIED})
"""What is said of a file that is no picture one can look at."""

SECONDS = 30.0
"""For one photograph; a 48-megapixel JPEG takes a fifth of one, a HEIC three, twice that on an old laptop."""

AT_ONCE = 2
"""Children that decode side by side: laptops of inspectors have two cores, and the window wants some of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What is known of a photograph now in the store."""

    sha256: str
    name: str  # the file name it came with, '' for one that holds an identity number
    taken: str | None  # ISO 8601 with offset
    latitude: float | None  # degrees, WGS 84
    longitude: float | None
    width: int  # pixels of the upright picture
    height: int
    bytes: int
    device: str | None  # make and model of the camera
    likeness: str | None  # perceptual hash (`photo.likeness`); None where the picture shows too little to tell


def take(
    source: Path, store: PhotoStore, worker: Worker | None = None, *, cancelled: Callable[[], bool] | None = None
) -> Taken:
    """Bring the file `source` into the store, with its working copy (2016 px) and thumbnail (320 px).

    A file that is not read as a picture leaves nothing behind. Its metadata stands in the original only.

    Raises:
        Fault: NOT_A_PICTURE (path; also for links, pipes and folders), TOO_LARGE (path, limit),
            TOO_MANY_PIXELS (path, megapixels), TOOK_TOO_LONG, CHILD_DIED, as `safe_write`.
        Cancelled: nothing was stored.
    """
    data = contents(source)
    try:
        sha256, answer = store.admit(
            data, lambda file, sha256: _derived(sha256, file, source, store, worker, cancelled)
        )
    except Fault as fault:
        if fault.kind not in {Kind.DISK_FULL, Kind.WRITE_UNCHECKED}:
            raise
        raise Fault(fault.kind, **{**fault.facts, "path": source}) from fault  # a hash says nothing to anybody
    name = os.fsencode(source.name).decode("utf-8", "replace")
    return Taken(
        sha256=sha256,
        name="" if holds_checked_number(name) else name,  # people send a photo of their card under its number
        taken=answer["taken"],
        latitude=answer["latitude"],
        longitude=answer["longitude"],
        width=answer["width"],
        height=answer["height"],
        bytes=len(data),
        device=answer["device"],
        likeness=answer["likeness"],
    )


def take_all(
    sources: Iterable[Path],
    store: PhotoStore,
    progress: Callable[[int, int], None] | None = None,
    *,
    cancelled: Callable[[], bool] | None = None,
) -> tuple[list[Taken], list[Fault]]:
    """`take` for many files through two warm children at once; a bad file never stops the others.

    Both lists are in the order of the files. `progress(done, of)` is told after each file, on the calling thread;
    `cancelled` is asked on others too. Raises Cancelled; what was stored by then are files without rows.
    """
    sources = list(sources)
    stop = threading.Event()
    workers: queue.SimpleQueue[Worker] = queue.SimpleQueue()

    def stopped() -> bool:
        return stop.is_set() or (cancelled is not None and cancelled())

    def one(source: Path) -> Taken | Fault:
        if stopped():
            raise Cancelled
        worker = workers.get()
        try:
            return take(source, store, worker, cancelled=stopped)
        except Fault as fault:
            return fault
        finally:
            workers.put(worker)

    with ExitStack() as stack:
        for _ in range(AT_ONCE):
            workers.put(stack.enter_context(Worker("photo")))
        pool = stack.enter_context(ThreadPoolExecutor(AT_ONCE, thread_name_prefix="photo"))
        stack.callback(stop.set)  # runs first: whatever ends us early ends the others' waiting
        asked = [pool.submit(one, it) for it in sources]
        for done, answer in enumerate(as_completed(asked), 1):
            answer.result()
            if progress is not None:
                progress(done, len(sources))
    outcomes = [it.result() for it in asked]
    return [it for it in outcomes if isinstance(it, Taken)], [it for it in outcomes if isinstance(it, Fault)]


def shown(
    sha256: str,
    store: PhotoStore,
    size: Literal["working", "thumbnail"],
    worker: Worker | None = None,
    *,
    cancelled: Callable[[], bool] | None = None,
) -> bytes:
    """The JPEG to show for a photograph, made from its original if a merge has brought only that.

    Raises:
        Fault: NO_PHOTO if neither is here; as `take` for an original that is no picture.
    """
    if not store.has(sha256, size):
        store.examine(sha256, lambda file: _derived(sha256, file, sha256, store, worker, cancelled))
    return store.read(sha256, size)


def adopt(
    sha256: str,
    working: bytes,
    store: PhotoStore,
    worker: Worker | None = None,
    *,
    cancelled: Callable[[], bool] | None = None,
) -> None:
    """Take over a stranger's working copy of the original `sha256` that did not come along: its pixels, made anew.

    Raises:
        Fault: as `take`; NO_PHOTO if `sha256` is no hash.
    """
    with ExitStack() as stack:
        try:
            file = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="inspector-"))) / "working"
            file.write_bytes(working)
        except OSError as error:
            raise as_fault(error, Path(tempfile.gettempdir()), writing=True, needed=len(working)) from error
        _derived(sha256, file, sha256, store, worker, cancelled)


def contents(source: Path) -> bytes:
    """The bytes of an ordinary file of bearable size; a link, pipe or device is not even opened for reading."""
    nofollow = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    try:
        if not stat.S_ISREG(source.lstat().st_mode):
            raise Fault(Kind.NOT_A_PICTURE, path=source)
        with os.fdopen(os.open(source, os.O_RDONLY | nofollow), "rb") as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):  # swapped since we looked
                raise Fault(Kind.NOT_A_PICTURE, path=source)
            data = file.read(FILE_LIMIT + 1)
    except OSError as error:
        raise as_fault(error, source) from error
    if len(data) > FILE_LIMIT:
        raise Fault(Kind.TOO_LARGE, path=source, limit=FILE_LIMIT)
    return data


def _derived(
    sha256: str,
    file: Path,
    named: Path | str,
    store: PhotoStore,
    worker: Worker | None,
    cancelled: Callable[[], bool] | None,
) -> dict[str, Any]:
    """Have the child read `file` and make the copies of `sha256` from it; its answer. Faults speak of `named`."""

    def make(working: Path, thumbnail: Path) -> tuple[dict[str, Any], tuple[str, str]]:
        into = {"working": str(working), "thumbnail": str(thumbnail)}
        task = {"path": str(named), "file": str(file), "into": into}
        with nullcontext(worker) if worker is not None else Worker("photo") as asked:
            answer = asked.ask(task, seconds=SECONDS, cancelled=cancelled)
        return answer, (answer["written"]["working"], answer["written"]["thumbnail"])

    return store.derive(sha256, make)
