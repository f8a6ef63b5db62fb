"""The photos of a package: which, how large, and how they get into it. Bytes are read ahead while SQLite writes."""

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import cycle
from typing import Literal

from inspector.child import Worker
from inspector.db.connection import Connection
from inspector.db.package import PAGE, SPOILT
from inspector.errors import Cancelled, Fault
from inspector.photo import intake
from inspector.photo.store import PhotoStore

Size = Literal["original", "working"]
_AHEAD = 3  # photos read while another is written: a phone's is 5 MB, the largest taken 200
_KEPT = 16 << 20  # bytes; few photos are larger
_CACHE = 16  # pages: what was written of a photo is not looked at again, and half a megabyte stays in the processor


@dataclass(frozen=True, slots=True)
class Picture:
    """A photo that is to travel."""

    sha256: str
    bytes: int

    @property
    def pages(self) -> int:
        """Pages it takes at most, in a sealed package too, where each page keeps 48 bytes for itself."""
        return self.bytes // (PAGE - 52) + 2


def wanted(
    connection: Connection, photos: PhotoStore, size: Size, cancelled: Callable[[], bool]
) -> tuple[list[Picture], list[str]]:
    """The photos that the rows of the package make or bring back, and those whose file is not here or not to be read:
    one spoilt file must not keep a day's work at home.

    Working copies are made here where there are none yet.
    """
    found = connection.execute(
        """SELECT DISTINCT sha256 FROM ours.photo AS p WHERE NOT deleted
           AND id IN (SELECT id FROM main.photo UNION SELECT row FROM main.change WHERE field = 'deleted')
           AND NOT EXISTS (SELECT 1 FROM ours.erasure WHERE row = p.id AND kind = 'photo') ORDER BY sha256"""
    ).fetchall()
    pictures: list[Picture] = []
    lacking: list[str] = []
    with ExitStack() as stack:
        worker: Worker | None = None
        for (sha256,) in found:
            if cancelled():
                raise Cancelled
            try:
                if size == "working" and not photos.has(sha256, "working"):
                    worker = worker or stack.enter_context(Worker("photo"))
                    intake.shown(sha256, photos, "working", worker, cancelled=cancelled)
                pictures.append(Picture(sha256, photos.bytes_of(sha256, size)))
            except Fault as fault:
                if fault.kind not in SPOILT:
                    raise
                lacking.append(sha256)
    return pictures, lacking


def share_out(pictures: Sequence[Picture], rows: int, most: int, empty: int) -> list[list[Picture]]:
    """The photos of each part: as many as fit (`most` pages) into those ahead, the rest with the records (`rows` pages)
    in the last. A package is `empty` pages before anything is in it.
    """
    shares: list[list[Picture]] = []
    left = deque(pictures)
    while sum(it.pages for it in left) + rows > most and left:
        share: list[Picture] = []
        room = most - empty
        while left and left[0].pages <= room:
            room -= left[0].pages
            share.append(left.popleft())
        shares.append(share)
    return [*shares, list(left)]


def add(
    connection: Connection, photos: PhotoStore, size: Size, pictures: Sequence[Picture], told: Callable[[int], None]
) -> list[str]:
    """Put the photos in; `told` hears the bytes of each and may raise. Returns those that are spoilt meanwhile."""
    lacking = []
    connection.execute(f"PRAGMA main.cache_size = {_CACHE}")
    if pictures:
        _keep_memory()
    for picture, data in _read_ahead(photos, size, pictures):
        if data is None:
            lacking.append(picture.sha256)
        else:
            connection.execute("INSERT INTO photo_file VALUES (?, ?, ?)", [picture.sha256, size, data])
        told(picture.bytes)
    return lacking


def _keep_memory() -> None:
    """SQLite takes memory for every photo twice and frees it again. glibc gives that back to the system each time, and
    fresh memory costs more than all else, unless larger blocks were freed before: so one is, which was never touched.
    """
    bytes(_KEPT)


def _read_ahead(
    photos: PhotoStore, size: Size, pictures: Sequence[Picture]
) -> Iterator[tuple[Picture, memoryview | None]]:
    """Each photo with its bytes, None where it is spoilt. Once the next is asked for, the bytes are gone: photos are
    read into a few blocks in turn.
    """

    def read(picture: Picture, block: bytearray) -> int | None:
        try:
            return photos.read_into(block, picture.sha256, size)
        except Fault as fault:
            if fault.kind not in SPOILT:
                raise
            return None

    blocks = cycle([bytearray() for _ in range(_AHEAD + 1)])
    waiting: deque[tuple[Picture, bytearray, Future[int | None]]] = deque()

    def first() -> Iterator[tuple[Picture, memoryview | None]]:
        picture, block, future = waiting.popleft()
        length = future.result()
        if length is None:
            yield picture, None
        else:
            with memoryview(block)[:length] as data:
                yield picture, data

    with ThreadPoolExecutor(1, thread_name_prefix="package") as reader:
        try:
            for picture in pictures:
                block = next(blocks)
                waiting.append((picture, block, reader.submit(read, picture, block)))
                if len(waiting) > _AHEAD:
                    yield from first()
            while waiting:
                yield from first()
        finally:
            reader.shutdown(wait=True, cancel_futures=True)
