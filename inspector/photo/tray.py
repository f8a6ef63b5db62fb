"""Looking at the pictures of a folder, a stick or a telephone before any is taken in.

This file is the parent's side: it opens nothing itself; `glancing` is the child's.
"""

import base64
import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from inspector import clock
from inspector.child import Worker, run
from inspector.errors import Fault, Kind
from inspector.photo.intake import SECONDS

LISTING = 60.0
"""Seconds a folder may take to be listed: a telephone on a cable tells each name by itself."""

ASKING = 5.0
"""Seconds for all drives together to say whether they hold photographs."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A picture in a folder, not looked at yet."""

    path: Path
    size: int  # bytes
    written: float  # seconds since 1970


@dataclass(frozen=True, slots=True, kw_only=True)
class Glance:
    """A picture looked at and not taken in."""

    path: Path
    sha256: str
    size: int  # bytes
    taken: str | None  # ISO 8601 with offset, as the camera wrote it
    written: str  # when the file was written, likewise
    latitude: float | None
    longitude: float | None
    device: str | None
    thumbnail: bytes  # JPEG, 320 px

    @property
    def when(self) -> str:
        """When it was taken; for a picture that does not say so (from a chat), when its file was written."""
        return self.taken or self.written


def camera_folders(roots: Sequence[Path], *, cancelled: Callable[[], bool] | None = None) -> list[Path]:
    """For each drive that answers its folder of photographs, else the drive itself; none where one does not answer.

    Raises Cancelled.
    """
    found: list[Path] = []
    for root in roots:  # each in a child of its own: one that hangs keeps nobody else waiting for ever
        try:
            said = run("tray", {"path": str(root), "roots": [str(root)]}, seconds=ASKING, cancelled=cancelled)
        except Fault as fault:
            if fault.kind not in {Kind.TOOK_TOO_LONG, Kind.CHILD_DIED}:
                raise
            continue
        found += map(Path, said["roots"])
    return found


def pictures_in(
    folder: Path, worker: Worker | None = None, *, cancelled: Callable[[], bool] | None = None
) -> list[Listed]:
    """The pictures in a folder and those within it, the last written first.

    Raises:
        Fault: NOT_FOUND, UNREADABLE (path), TOOK_TOO_LONG, CHILD_DIED.
        Cancelled.
    """
    task = {"path": str(folder), "folder": str(folder)}
    if worker is not None:
        said = worker.ask(task, seconds=LISTING, cancelled=cancelled)
    else:
        said = run("tray", task, seconds=LISTING, cancelled=cancelled)
    found = [Listed(Path(path), int(size), float(written)) for path, size, written in said["pictures"]]
    return sorted(found, key=lambda it: (-it.written, it.path))


def all_files(given: Iterable[Path], *, cancelled: Callable[[], bool] | None = None) -> list[Path]:
    """What was dropped, with the pictures in a folder in its place, as they were written. Raises as `pictures_in`."""
    files: list[Path] = []
    for it in given:
        if it.is_dir():
            files += [found.path for found in reversed(pictures_in(it, cancelled=cancelled))]
        else:
            files.append(it)
    return files


def glance(file: Path, worker: Worker, *, cancelled: Callable[[], bool] | None = None) -> Glance:
    """What a picture shows and says of itself; nothing is stored.

    Raises:
        Fault: NOT_FOUND, UNREADABLE, NOT_A_PICTURE, TOO_LARGE, TOOK_TOO_LONG, CHILD_DIED (path).
        Cancelled.
    """
    said: dict[str, Any] = worker.ask({"path": str(file)}, seconds=SECONDS, cancelled=cancelled)
    return Glance(
        path=file,
        sha256=said["sha256"],
        size=said["bytes"],
        taken=said["taken"],
        written=_written(said["written"]),
        latitude=said["latitude"],
        longitude=said["longitude"],
        device=said["device"],
        thumbnail=base64.b64decode(said["thumbnail"]),
    )


def _written(seconds: float) -> str:
    """When a file was written; what no clock can have said (a file of a broken disk) as the beginning of 1970."""
    try:
        return clock.written(seconds if math.isfinite(seconds) else 0.0)
    except (OverflowError, ValueError, OSError):
        return clock.written(0.0)
