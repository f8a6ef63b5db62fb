"""Writing a package: its bytes, its parts, its seal and its signature; read back past the cache and noted in the book.

Where the photos make more than FAT32 takes as one file, the first ones go ahead in packages of their own. Each part
builds upon the one before it, so the rule that finds a missing package finds a missing part.
"""

import json
import os
import shutil
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from inspector.db import brought, enrolment, keys, package, package_photos, package_scope, package_task, seal
from inspector.db.connection import Connection, DatabaseError, connect, faults
from inspector.db.package import PAGE, PhotoSize
from inspector.db.package_photos import Picture
from inspector.db.package_scope import Task
from inspector.db.store import Store
from inspector.db.trailer import FORMAT, READER, TRAILER, append_trailer, digest_of, ends_with, read_back
from inspector.errors import Cancelled, Fault, Kind
from inspector.photo.store import PhotoStore
from inspector.records import KINDS, Person
from inspector.safe_write import FAT32_LIMIT, safe_write
from inspector.version import VERSION

MOST = (FAT32_LIMIT - TRAILER) // PAGE - 64
"""Pages of one file that every stick takes, with a few to spare."""

READERS_MOST = 32
"""For whom one key is wrapped: age adds a line of nonsense of its own now and then, and a trailer has 3,938 bytes."""

_STEPS = 50_000  # of SQLite's machine between two looks at whether to stop

Progress = Callable[[int, int], None]
"""Told how many hundredths are done, of 100."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A package that stands on the disk, read back and found whole.

    Where it has several parts, `path`, `package`, `sequence` and `sha256` (of the whole file) are those of the last,
    which has the records; `photos` and `bytes` are of all.
    """

    path: Path
    package: str
    sequence: int
    counts: dict[str, int]
    photos: int
    bytes: int
    sha256: str
    lacking: tuple[str, ...]  # photos the rows speak of whose file is not here, or spoilt
    parts: tuple[Path, ...]
    sealed: bool
    signed: bool
    for_person: str  # id of the person a task package is for
    past_cache: bool  # read back from the medium itself and not from the system's memory


@dataclass(slots=True)
class _Order:
    """What was asked for, and what was written so far."""

    store: Store
    drafts: bool
    photos: PhotoSize
    sealed: bool
    everything: bool
    task: Task | None
    progress: Progress
    cancelled: Callable[[], bool]
    lacking: list[str] = field(default_factory=list)
    written: list["_Part"] = field(default_factory=list)
    done: int = 0  # bytes of photos put in, and of files read back
    of: int = 0

    def went_on(self, size: int) -> None:
        """So many bytes more; raises Cancelled."""
        if self.cancelled():
            raise Cancelled
        before, self.done = self.done * 100 // max(self.of, 1), self.done + size
        if before != (now := min(self.done * 100 // max(self.of, 1), 100)):
            self.progress(now, 100)


@dataclass(frozen=True, slots=True)
class _Part:
    path: Path
    package: str
    sequence: int
    counts: dict[str, int]
    bytes: int
    sha256: str
    past_cache: bool


class _Divide(Exception):  # noqa: N818 - a signal, no error
    """It does not fit into one file; carries the photos of each part."""

    def __init__(self, shares: list[list[Picture]]) -> None:
        super().__init__()
        self.shares = shares


def write(
    store: Store,
    path: Path,
    *,
    drafts: bool = False,
    photos: PhotoSize = "original",
    sealed: bool = False,
    everything: bool = False,
    task: Task | None = None,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Written:
    """Write what the addressee has not acknowledged to `path`, read it back, note it in the book.

    `photos`: 'original', 'working' or 'none' (they come with the next package that takes photos). `everything`: also
    what was acknowledged and what came from the addressee itself, for an office that lost its store. `task`: what one
    person needs for what is assigned to them, photos as working copies, instead of all an office has. `sealed`: for
    the addressee and for us, nobody else.

    Raises Fault DISK_FULL, READ_ONLY, WRITE_UNCHECKED, NO_KEYS, NO_TASKS …, Cancelled; then nothing stands at `path`
    and the book is as it was.
    """
    if task is not None and store.setting("role") != "office":  # what a laptop holds is a part, and nobody else's
        raise Fault(Kind.NO_TASKS, person=store.get(Person, task.person).name)
    enrolment.ready(store)
    order = _Order(
        store, drafts, "working" if task and photos == "original" else photos, sealed, everything, task,
        progress or (lambda _done, _of: None), cancelled or (lambda: False),
    )  # fmt: skip
    try:
        try:
            _write_part(order, path, _facts(order), None)
        except _Divide as divided:
            _write_parts(order, path, divided.shares)
    except BaseException:
        _take_back(order)
        raise
    last = order.written[-1]
    return Written(
        path=last.path, package=last.package, sequence=last.sequence,
        counts={kind: last.counts[kind] for kind in KINDS},
        photos=sum(it.counts["photo_file"] for it in order.written), bytes=sum(it.bytes for it in order.written),
        sha256=last.sha256, lacking=tuple(order.lacking), parts=tuple(it.path for it in order.written), sealed=sealed,
        signed=keys.signing_key(store) is not None, for_person=task.person if task else "",
        past_cache=all(it.past_cache for it in order.written),
    )  # fmt: skip


def part_of(path: Path, part: int, parts: int) -> Path:
    """The name of one of several files: `名称.1of3.inspection`."""
    return path.with_name(f"{path.stem}.{part}of{parts}{path.suffix}")


def _write_parts(order: _Order, path: Path, shares: list[list[Picture]]) -> None:
    """Photos ahead, each part upon the one before it, the records last: who acknowledges the last has all of them."""
    base = None
    for number, share in enumerate(shares, start=1):
        facts = _facts(order) | {"part": number, "parts": len(shares)}
        if base is not None:
            facts["base"] = base
        if number < len(shares):
            facts["upto"] = facts["newest"] = facts["known"]
        _write_part(order, part_of(path, number, len(shares)), facts, share)
        base = facts["id"]


def _write_part(order: _Order, path: Path, facts: dict[str, Any], share: list[Picture] | None) -> None:
    """One file. `share`: its photos, where they were divided among several; then only the last has records."""
    store, trailer = order.store, b""
    key, wrapped = _sealed_for(store, order.task) if order.sealed else (None, b"")
    verified = ("", False)

    def verify(written: Path) -> None:
        nonlocal verified
        verified = read_back(written, path, order.went_on)
        with store.transaction():  # by it our own file is known wherever it lies, in a watched folder too
            store.connection.execute("UPDATE book SET sha256 = ? WHERE id = ?", [verified[0], facts["id"]])

    try:
        with faults(path, writing=True), safe_write(path, verify=verify) as temporary:
            counts = _fill(order, temporary, path, facts, share, key)
            digest = _digest_of_synced(temporary)
            trailer = append_trailer(temporary, digest, wrapped=wrapped, signer=keys.signing_key(store))
            size = temporary.stat().st_size
            _note(store, facts)  # before the file gets its name: what may have been given is amended no more
    except BaseException:
        if trailer and not ends_with(path, trailer):  # nothing was given: as if it had never been
            _unnote(store, facts["id"])
        elif trailer:
            order.written.clear()  # it got its name: what was given stays given
        raise
    sha256, past_cache = verified
    order.written.append(_Part(path, facts["id"], facts["sequence"], counts, size, sha256, past_cache))


def _fill(
    order: _Order, temporary: Path, path: Path, facts: dict[str, Any], share: list[Picture] | None, key: str | None
) -> dict[str, int]:
    """Make the database of one file; how many rows each table has."""
    store = order.store
    size: package_photos.Size = "working" if order.photos == "working" else "original"
    photos = PhotoStore(store.folder.photos)
    connection = connect(temporary, key, cipher=seal.CIPHER)
    try:
        package.make_schema(connection)
        empty = _pages(connection)
        package_scope.attach_to_copy(connection, store)
        connection.set_progress_handler(order.cancelled, _STEPS)
        connection.execute("BEGIN")
        _copy_rows(order, connection, facts)
        if order.photos == "none":
            package_scope.hold_mark_for_photos(connection, facts)
        elif share is None:
            share, order.lacking = package_photos.wanted(connection, photos, size, order.cancelled)
            _make_room(order, path, share, _pages(connection), empty)
        order.lacking += package_photos.add(connection, photos, size, share or [], order.went_on)
        counts = _finish(connection, facts)
        connection.execute("COMMIT")
    except DatabaseError:
        if order.cancelled():
            raise Cancelled from None
        raise
    finally:
        connection.close()
    return counts


def _pages(connection: Connection) -> int:
    return int(connection.execute("PRAGMA page_count").fetchone()[0])


def _make_room(order: _Order, path: Path, pictures: list[Picture], rows: int, empty: int) -> None:
    """Before the photos are written: they fit into one file, and on the medium. `rows`: pages of the records; `empty`:
    of a package with nothing in it.

    Raises Fault TOO_LARGE, DISK_FULL; _Divide.
    """
    if rows > MOST:
        raise Fault(Kind.TOO_LARGE, path=str(path), limit=FAT32_LIMIT)
    order.of = 2 * sum(it.bytes for it in pictures) + rows * PAGE
    needed = sum(it.pages for it in pictures) * PAGE
    if shutil.disk_usage(path.parent).free < needed:
        raise Fault(Kind.DISK_FULL, path=str(path), needed=needed)
    shares = package_photos.share_out(pictures, rows, MOST, empty)
    if len(shares) > 1:
        raise _Divide(shares)


def _copy_rows(order: _Order, connection: Connection, facts: dict[str, Any]) -> None:
    """What is told about what was read; in the last of several files the records and the operations these name."""
    devices: tuple[str, ...] | None = None
    if order.task is not None:
        devices = package_task.devices_of(order.store, order.task.person)
    elif facts["role"] == "field":
        devices = (facts["addressee"],)
    package_scope.tell_what_was_read(connection, order.store, devices)
    if facts["part"] < facts["parts"]:
        return
    package_scope.leave_out_drafts(connection, facts, drafts=order.drafts)
    if order.task is not None:
        facts["upto"] = 0  # the whole scope travels every time
        if not package_task.gather(connection, order.store, order.task.person):
            if not devices:
                raise Fault(Kind.NO_TASKS, person=order.store.get(Person, order.task.person).name)
            facts["kind"] = "receipt"
        package_task.copy(connection)
    else:
        package_scope.copy_log(connection, facts)
    package_scope.copy_operations(connection, facts)
    facts["passed_on"] = brought.passed_on(connection)


def _digest_of_synced(path: Path) -> bytes:
    """SHA-256 of a file, which is brought to the medium meanwhile: a stick takes longer for it than any processor."""
    with ThreadPoolExecutor(1, thread_name_prefix="package") as beside:
        synced = beside.submit(_sync, path)
        digest = digest_of(path)
        synced.result()
    return digest


def _sync(path: Path) -> None:
    with path.open("r+b") as file:  # Windows flushes only a handle that may write
        os.fsync(file.fileno())


def _take_back(order: _Order) -> None:
    """A later part failed: those before it go too. One that is not to be reached, on a stick that was pulled out, may
    still be read somewhere: it stays in the book, else the package that follows would seem to be another computer's.
    """
    for part in order.written:
        with suppress(OSError):
            part.path.unlink()
            _unnote(order.store, part.package)


def _facts(order: _Order) -> dict[str, Any]:
    return package_scope.facts(order.store, order.task, everything=order.everything)


def _sealed_for(store: Store, task: Task | None) -> tuple[str, bytes]:
    """A key for the content, and that key wrapped for the addressee, the recovery key and ourselves."""
    key, readers = seal.new_key(), enrolment.recipients(store, task.person if task else None)
    if len(readers) > READERS_MOST:
        raise Fault(Kind.TOO_MANY_READERS, readers=len(readers), most=READERS_MOST)
    return key, seal.wrap(key, readers)


def _finish(connection: Connection, facts: dict[str, Any]) -> dict[str, int]:
    run = connection.execute
    counted = {
        table: int(run(f"SELECT count(*) FROM main.{table}").fetchone()[0])
        for table in (*KINDS, "operation", "change", "erasure", "photo_file")
    }
    facts["counts"] = json.dumps({table: number for table, number in counted.items() if number})
    run(
        f"""INSERT INTO manifest VALUES (:id, {FORMAT}, {READER}, :kind, :origin, :role, :addressee, :base, :whole,
              :drafts, :part, :parts, :sequence, :person, :task_for, :county, :at, '{VERSION}', :counts, :seal,
              :enrolment, :proof)""",
        facts,
    )
    return counted


def _note(store: Store, facts: dict[str, Any]) -> None:
    with store.transaction():
        store.connection.execute(
            """INSERT INTO book (id, direction, origin, addressee, kind, person, "for", county, sequence, part, parts,
                                 base, upto, given, at, counts)
               VALUES (:id, 'written', :origin, :addressee, :kind, :person, :task_for, :county, :sequence, :part,
                       :parts, :base, :upto, :newest, :at, :counts)""",
            facts,
        )
        brought.note_given(store.connection, facts["id"], facts.get("passed_on", []))


def _unnote(store: Store, package: str) -> None:
    with store.transaction():
        store.connection.execute("DELETE FROM book WHERE id = ?", [package])
        store.connection.execute("DELETE FROM carried WHERE package = ?", [package])
