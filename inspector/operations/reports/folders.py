"""A folder that leaves: made beside its place under a name nobody takes for it, and renamed once all of it is there."""

import hashlib
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from inspector.errors import Fault, Kind
from inspector.safe_write import TEMPORARY, as_fault, rename, write_bytes

MANIFEST = "manifest.sha256"
_PIECE = 1 << 20


@contextmanager
def new_folder(path: Path, *, needed: int = 0) -> Iterator[Path]:
    """Yield an empty folder; when the block ends well it stands whole at `path`, else nothing of it is left.

    `needed` is about how many bytes it will have: a disk without that room is refused before the work. Raises Fault
    EXISTS, NOT_FOUND (the folder above), DISK_FULL, READ_ONLY …
    """
    if path.is_symlink() or path.exists():
        raise Fault(Kind.EXISTS, path=path)
    if not path.parent.is_dir():
        raise Fault(Kind.NOT_FOUND, path=path.parent)
    beside = path.with_name(f".{secrets.token_hex(8)}{TEMPORARY}")
    try:
        if shutil.disk_usage(path.parent).free < needed:
            raise Fault(Kind.DISK_FULL, path=path, needed=needed)
        beside.mkdir()
        yield beside
        if path.exists():
            raise Fault(Kind.EXISTS, path=path)
        rename(beside, path)
    except OSError as error:
        raise as_fault(error, path, writing=True) from error
    except Fault as fault:
        if str(beside) in str(fault.facts.get("path", "")):  # the person knows the place it was to have
            inside = str(fault.facts["path"]).replace(str(beside), str(path))
            raise Fault(fault.kind, **(fault.facts | {"path": inside})) from fault
        raise
    finally:
        shutil.rmtree(beside, ignore_errors=True)  # gone already when all went well


def write_manifest(folder: Path) -> int:
    """Name every file below a folder with its SHA-256, as sha256sum does and checks; returns their bytes."""
    lines, size = [], 0
    for file in sorted(it for it in folder.rglob("*") if it.is_file()):
        lines.append(f"{_sha256(file)}  {file.relative_to(folder).as_posix()}\n")
        size += file.stat().st_size
    write_bytes(folder / MANIFEST, "".join(lines).encode())
    return size


def _sha256(file: Path) -> str:
    found = hashlib.sha256()
    with file.open("rb") as opened:
        while piece := opened.read(_PIECE):
            found.update(piece)
    return found.hexdigest()
