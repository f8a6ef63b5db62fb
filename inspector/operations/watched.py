"""A folder that is looked at for packages: what lies in it, and which of it was not read here yet."""

import hashlib
from collections.abc import Callable, Collection
from dataclasses import dataclass
from pathlib import Path

from inspector.db.connection import in_batches
from inspector.db.package import SUFFIX
from inspector.db.store import Store
from inspector.errors import Cancelled

MOST = 2000
"""Files looked at; a folder with more is no letter box."""
_BLOCK = 1 << 20


@dataclass(frozen=True, slots=True)
class Lying:
    """A file as it lies there: another size or time, and it is another one."""

    path: Path
    size: int
    changed: int  # nanoseconds, as the file system says


def lying(folder: Path) -> list[Lying]:
    """The packages in a folder by name; none where it is not there now (a stick that was drawn is no error)."""
    found = []
    try:
        for it in sorted(folder.iterdir())[:MOST]:
            if it.suffix.casefold() == SUFFIX and it.is_file():
                known = it.stat()
                found.append(Lying(it, known.st_size, known.st_mtime_ns))
    except OSError:
        return []
    return found


def is_there(folder: Path) -> bool:
    """Whether it can be looked into now: a stick may have been pulled out."""
    try:
        return folder.is_dir()
    except OSError:
        return False


def hashed(path: Path, cancelled: Callable[[], bool]) -> str:
    """SHA-256 of a file, '' for one that cannot be read now; raises Cancelled between two blocks."""
    digest = hashlib.sha256()
    try:
        with path.open("rb") as file:
            while block := file.read(_BLOCK):
                if cancelled():
                    raise Cancelled
                digest.update(block)
    except OSError:
        return ""
    return digest.hexdigest()


def unread(store: Store, hashes: Collection[str]) -> set[str]:
    """Those that no package read or written here has, or whose import was undone since."""
    wanted = sorted(it for it in hashes if it)
    known: set[str] = set()
    for some in in_batches(wanted):
        marks = ", ".join("?" * len(some))
        found = store.rows(f"SELECT sha256 FROM book WHERE forgotten IS NULL AND sha256 IN ({marks})", *some)
        known |= {sha256 for (sha256,) in found}
    return set(wanted) - known
