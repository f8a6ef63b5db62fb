"""A stranger's package into a known one: what the rest of the program sees of it. The work is done in a child process
with limits of time and memory (`clean_child`).

Nothing is ever decrypted to the disk, and no secret of this store enters the child: of a sealed package it is given
the key of its content, unwrapped here, and it writes what it found good encrypted with a fresh key made here; beside a
store with a key it does so with a plain one too. What a
trailer says of a signer is read here too, so a child that a hostile file took over cannot speak of trust.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from inspector import child
from inspector.db import seal
from inspector.db.connection import Connection, connect
from inspector.db.package import Manifest
from inspector.db.trailer import Trailer, trailer_of
from inspector.errors import Fault, Kind
from inspector.safe_write import as_fault

MEGABYTES = 512
"""What the child may take, however large the package."""


@dataclass(frozen=True, slots=True)
class Refused:
    """Something in a package that no honest store writes."""

    kind: str
    row: str
    field: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Cleaned:
    """A package made safe: `database` is our own file, the photos are blobs in it, by hash and size."""

    path: Path
    manifest: Manifest
    database: Path
    photos: tuple[tuple[str, str], ...]
    refused: tuple[Refused, ...]
    trailer: Trailer
    key: str = field(default="", repr=False)  # of our own file, as `connect` takes it; '' for a plain one
    sha256: str = ""  # of the whole file

    def opened(self) -> Connection:
        """Our own file, to be read."""
        return connect(self.database, self.key or None, immutable=True)

    def photo(self, sha256: str, size: str) -> bytes:
        """The clean bytes of a photo."""
        held = self.opened()
        try:
            one = "SELECT bytes FROM photo_file WHERE (sha256, size) = (?, ?)"
            (data,) = held.execute(one, [sha256, size]).fetchone()
        finally:
            held.close()
        return bytes(data)


def clean(
    path: Path,
    folder: Path,
    cancelled: Callable[[], bool] | None = None,
    *,
    keys: Sequence[str] = (),
    secret: bool = False,
) -> Cleaned:
    """Clean a package into `folder` (empty, ours) in a child process.

    `keys`: the age identities that may open it (`db.keys.identities`). `secret`: our own file is encrypted although the
    package is not, for it lies beside a store that is.

    Raises Fault NOT_OURS, DAMAGED, NEWER, FOREIGN_SCHEMA, SEALED_FOR_OTHERS, TOO_LARGE, TOOK_TOO_LONG …; Cancelled.
    """
    try:
        size = path.stat().st_size
        order = order_for(path, folder, keys, secret=secret)
    except OSError as error:
        raise as_fault(error, path) from error
    answer = child.run(
        "clean",
        order.task,
        seconds=60 + size / 5_000_000,  # a slow stick reads 5 MB a second
        computing=computing(size),
        megabytes=MEGABYTES,
        cancelled=cancelled,
    )
    return cleaned(order, answer)


def computing(size: int) -> float:
    """Seconds a child may compute on a file of so many bytes: a few pages of it may pretend to be endless."""
    return 3 + size / 2_000_000


@dataclass(frozen=True, slots=True)
class Order:
    """What the child is told; `trailer` as it was read here, None where there is none to be believed."""

    task: dict[str, Any] = field(repr=False)  # with keys
    trailer: Trailer | None


def order_for(path: Path, folder: Path, keys: Sequence[str] = (), *, secret: bool = False) -> Order:
    """The task for `clean_child.clean_in_child`: {"path", "folder", "key" of the content, "own" of the clean file}.

    Raises Fault SEALED_FOR_OTHERS, OSError.
    """
    task = {"path": str(path), "folder": str(folder), "key": "", "own": seal.new_key() if secret else ""}
    try:
        trailer = trailer_of(path)
    except Fault:
        return Order(task, None)  # the child finds out why and says it better
    if trailer.wrapped:
        key = seal.unwrap(trailer.wrapped, keys)
        if key is None:
            raise Fault(Kind.SEALED_FOR_OTHERS, path=str(path))
        task |= {"key": key, "own": seal.new_key()}
    return Order(task, trailer)


def cleaned(order: Order, answer: dict[str, Any]) -> Cleaned:
    """The child's answer as data."""
    path, folder = Path(order.task["path"]), Path(order.task["folder"])
    if order.trailer is None or answer["trailer"] != order.trailer.packed().hex():  # another file by now
        raise Fault(Kind.DAMAGED, path=str(path), where="trailer")
    return Cleaned(
        path=path,
        manifest=Manifest(**answer["manifest"]),
        database=folder / "clean.db",
        photos=tuple((sha256, size) for sha256, size in answer["photos"]),
        refused=tuple(Refused(*row) for row in answer["refused"]),
        trailer=order.trailer,
        key=order.task["own"],
        sha256=answer["sha256"],
    )
