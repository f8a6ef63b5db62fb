"""The only way a file leaves: a temporary name beside the final one, fsync, verify, rename, fsync of the folder.

Whatever happens in between (kill, full disk, a stick pulled out), under the final name stands the old file, whole, or
the new one, whole. NTFS may show a file full of NULs after a power loss and fake sticks forget what they took, so a
file is believed only after it was read back: hence `verify`.
"""

import errno
import os
import secrets
import shutil
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from inspector.errors import Fault, Kind

TEMPORARY = ".inspector-tmp"
"""How the name of every unfinished file ends: after a kill one may lie about, and is nobody's file."""

FAT32_LIMIT = 2**32 - 1

# Windows: access denied, sharing violation, lock violation. A virus scanner holds a fresh file for milliseconds.
_HELD = frozenset({5, 32, 33})
_WRITE_PROTECTED = 19
_PATIENCE = 2.5  # seconds
_PAUSE = 0.05


@contextmanager
def safe_write(
    path: Path,
    *,
    verify: Callable[[Path], None] | None = None,
    replace: bool = True,
    needed: int | None = None,
) -> Iterator[Path]:
    """Yield a temporary path to write; when the block ends well, the file stands whole and durable at `path`.

    The temporary file exists, is empty, lies in the same folder, and must be closed again when the block ends.
    `verify` reads it after it was synced and raises a Fault if it is not what it should be. With `replace=False` an
    existing file is never touched; what is no file (a folder, a pipe, a device) never is. `needed` is how many bytes
    the file will have, where that is known: a disk without that room is refused before the work. On any failure the
    temporary goes and `path` is as it was.

    Raises:
        Fault: DISK_FULL, READ_ONLY, TOO_LARGE (FAT32), NOT_FOUND (the folder), EXISTS, IN_USE, UNWRITABLE; UNREADABLE
            for another file that was read meanwhile.
    """
    try:
        if path.exists() and not (replace and path.is_file()):
            raise Fault(Kind.EXISTS, path=path)
    except OSError as error:  # a name longer than any file's
        raise as_fault(error, path, writing=True) from error
    temporary = path.with_name(f".{secrets.token_hex(8)}{TEMPORARY}")
    try:
        if needed is not None and shutil.disk_usage(path.parent).free < needed:
            raise Fault(Kind.DISK_FULL, path=path, needed=needed)
        temporary.open("xb").close()
        yield temporary
        _sync_file(temporary)
        if verify is not None:
            verify(temporary)
        if replace:
            rename(temporary, path)
        else:
            _rename_to_new(temporary, path)
        _sync_folder(path.parent)
    except OSError as error:
        about = _concerned(error, temporary, path)
        raise as_fault(error, about, writing=about in {path, path.parent}, needed=needed) from error
    finally:
        with suppress(OSError):  # what the person must hear of is the first failure, not the sweeping after it
            temporary.unlink(missing_ok=True)


def write_bytes(path: Path, data: bytes, *, replace: bool = True) -> None:
    """Write `data` to `path` by `safe_write` and read it back.

    Raises:
        Fault: as `safe_write`; WRITE_UNCHECKED if the disk gives back something else.
    """

    def verify(written: Path) -> None:
        if written.read_bytes() != data:
            raise Fault(Kind.WRITE_UNCHECKED, path=path)

    with safe_write(path, verify=verify, replace=replace, needed=len(data)) as temporary:
        temporary.write_bytes(data)


def rename(
    temporary: Path,
    path: Path,
    *,
    call: Callable[[Path, Path], None] | None = None,
    wait: Callable[[float], None] = time.sleep,
) -> None:
    """Put the finished file in place by `call` (os.replace), waiting up to 2.5 s for a Windows program that holds it.

    Raises:
        Fault: IN_USE when it is still held; OSError as `call`.
    """
    waited = 0.0
    while True:
        try:
            (call or os.replace)(temporary, path)
        except OSError as error:
            if getattr(error, "winerror", None) not in _HELD:
                raise
            if waited >= _PATIENCE:
                raise Fault(Kind.IN_USE, path=path) from error
        else:
            return
        wait(_PAUSE)
        waited += _PAUSE


def as_fault(error: OSError, path: Path, *, writing: bool = False, needed: int | None = None) -> Fault:
    """What the operating system said, as a Fault about `path`.

    `writing` says that it was being written, so that a refusal means "read-only", `needed` how many bytes did not fit
    on a full disk.
    """
    code, windows = error.errno, getattr(error, "winerror", None)
    if code in {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}:
        return Fault(Kind.DISK_FULL, path=path, needed=needed)
    if code == errno.EFBIG:
        return Fault(Kind.TOO_LARGE, path=path, limit=FAT32_LIMIT)
    if code == errno.EROFS or windows == _WRITE_PROTECTED or (writing and code in {errno.EACCES, errno.EPERM}):
        return Fault(Kind.READ_ONLY, path=path)
    if code == errno.EEXIST:
        return Fault(Kind.EXISTS, path=path)
    if code == errno.ENOENT:
        return Fault(Kind.NOT_FOUND, path=path)
    kind = Kind.UNWRITABLE if writing else Kind.UNREADABLE
    return Fault(kind, path=path, reason=error.strerror or type(error).__name__)


def _concerned(error: OSError, temporary: Path, path: Path) -> Path:
    """The file the error is about, in names the person knows: never the temporary one."""
    about = Path(os.fsdecode(error.filename)) if isinstance(error.filename, str | bytes) else temporary
    if about != temporary:
        return about
    return path.parent if error.errno == errno.ENOENT and not path.parent.exists() else path


def _sync_file(path: Path) -> None:
    """Bring the file to the medium. A failed fsync is a failed write: the next one would lie (fsyncgate)."""
    with path.open("r+b") as file:  # Windows flushes only a handle that may write
        if sys.platform == "darwin":
            import fcntl  # noqa: PLC0415 - POSIX only

            fcntl.fcntl(file.fileno(), fcntl.F_FULLFSYNC)  # its fsync stops at the drive's cache
        else:
            os.fsync(file.fileno())
        if sys.platform == "linux":  # so that `verify` reads the medium and not our own cache
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def _sync_folder(folder: Path) -> None:
    """Bring the new name to the medium. Windows journals names itself, and opens no folder."""
    if sys.platform != "win32":
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        except OSError as error:
            if error.errno not in {errno.EINVAL, errno.ENOTSUP}:  # network and FUSE file systems have no such call
                raise
        finally:
            os.close(handle)


def _rename_to_new(temporary: Path, path: Path) -> None:
    """Put the finished file in place where nothing may stand yet."""
    if sys.platform == "win32":
        rename(temporary, path, call=os.rename)  # which refuses an existing name there
    else:
        try:
            os.link(temporary, path)  # atomic, unlike asking first
        except OSError as error:
            if error.errno not in {errno.EPERM, errno.ENOTSUP, errno.ENOSYS}:
                raise
            if path.exists():  # FAT has no links: ask, then rename
                raise Fault(Kind.EXISTS, path=path) from error
            rename(temporary, path)
