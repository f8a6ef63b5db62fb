"""The tray child's work: which pictures a folder holds, and what each shows, without taking anything in.

Runs in the child process only (`child.READERS`): a telephone that does not answer, or a stick pulled out, hangs or
ends the child and never the window.
"""

import base64
import hashlib
import io
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from inspector.photo.intake import contents
from inspector.photo.preparing import jpeg, look
from inspector.safe_write import as_fault

SUFFIXES = frozenset({".jpg", ".jpeg", ".png", ".heic", ".heif"})
"""What cameras and screenshots are called; any other file can still be dropped by itself."""

GLANCED = 320
"""Longest side of what is shown of a picture not taken in."""

MOST = 20_000
"""Pictures listed of one folder: a telephone of many years."""

DEEP = 6
"""Folders within folders that are gone into."""

CAMERA = "DCIM"
"""Where cameras put photographs (JEITA CP-3461, Design rule for Camera File system)."""


def answer(task: dict[str, Any]) -> dict[str, Any]:
    """One of three questions.

    `roots`: the drives given, each with the camera folder found on it in its place; those not there are left out.
    `folder`: its pictures, as path, bytes and when they were written (seconds since 1970).
    `path`: what a picture shows: sha256, bytes, written, taken, latitude, longitude, device, thumbnail (JPEG, base64).

    Raises:
        Fault: NOT_FOUND, UNREADABLE (path), NOT_A_PICTURE (path; also for links and pipes), TOO_LARGE (path, limit).
    """
    if "roots" in task:
        return {"roots": [found for root in task["roots"] if (found := _camera_folder(Path(root))) is not None]}
    if "folder" in task:
        return {"pictures": _listed(Path(task["folder"]))}
    return _glanced(Path(task["path"]))


def _camera_folder(root: Path) -> str | None:
    """The folder of photographs on a drive: at its top, or in one of a telephone's memories; else the drive itself."""
    try:
        inside = sorted(it for it in root.iterdir() if it.is_dir())
        for folder in (root, *inside):
            if (folder / CAMERA).is_dir():
                return str(folder / CAMERA)
    except OSError:  # gone meanwhile, or not ours to look at
        return None
    return str(root)


def _listed(folder: Path) -> list[tuple[str, int, float]]:
    try:
        os.scandir(folder).close()  # what is asked for must be there; what lies within may be anything
    except OSError as error:
        raise as_fault(error, folder) from error
    found: list[tuple[str, int, float]] = []
    for entry in _within(folder, DEEP):
        try:
            known = entry.stat(follow_symlinks=False)
        except OSError:
            continue
        found.append((entry.path, known.st_size, known.st_mtime))
        if len(found) == MOST:
            break
    return found


def _within(folder: Path, deep: int) -> Iterator[os.DirEntry[str]]:
    """The pictures of a folder, then of those in it; hidden ones hold thumbnails and what was thrown away."""
    folders: list[Path] = []
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.name.startswith("."):
                    continue
                if entry.is_dir(follow_symlinks=False):
                    folders.append(Path(entry.path))
                elif entry.is_file(follow_symlinks=False) and Path(entry.name).suffix.casefold() in SUFFIXES:
                    yield entry
    except OSError:  # a folder that may not be looked into, or was taken away meanwhile
        return
    if deep > 0:
        for inside in sorted(folders):
            yield from _within(inside, deep - 1)


def _glanced(file: Path) -> dict[str, Any]:
    data = contents(file)
    seen = look(io.BytesIO(data), str(file), GLANCED)
    return seen.facts | {
        "sha256": hashlib.sha256(data).hexdigest(),
        "bytes": len(data),
        "written": file.stat().st_mtime,
        "thumbnail": base64.b64encode(jpeg(seen.picture)).decode(),
    }
