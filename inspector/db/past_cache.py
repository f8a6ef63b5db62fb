"""Reading what a medium really holds, and not what the system still has in memory of writing it.

A stick that lies about its size, or that drops what was in its own cache, gives back every byte as long as the system
answers for it. So the system is asked to keep out of it where it can; where it cannot (tmpfs, some network folders),
the file is read as always and that is said.
"""

import errno
import mmap
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

BLOCK = 1 << 20  # a multiple of every sector, in memory that begins at a page: what unbuffered reading asks for
_UNABLE = frozenset({errno.EINVAL, errno.ENOTSUP, errno.ENOSYS})

Taker = Callable[[memoryview], object]


def feed(path: Path, take: Taker) -> bool:
    """Give all bytes of a file to `take`, block by block; whether they came past the cache. Raises OSError.

    A block is overwritten by the next: `take` keeps nothing of it.
    """
    size = path.stat().st_size
    with _opened(path) as (read, past):
        done = 0
        view = memoryview(mmap.mmap(-1, BLOCK))
        while done < size:
            try:
                count = read(view)
            except OSError as error:
                if not past or done or error.errno not in _UNABLE:
                    raise
                return _feed_cached(path, take)  # opened so, but not read so: FUSE
            if not count:
                break  # cut off meanwhile: the hash will tell
            take(view[:count])
            done += count
    return past


def _feed_cached(path: Path, take: Taker) -> bool:
    with path.open("rb", buffering=0) as file:
        while data := file.read(BLOCK):
            take(memoryview(data))
    return False


if sys.platform == "win32":
    import ctypes
    import msvcrt
    from ctypes import wintypes

    _READ, _SHARED, _EXISTING, _UNBUFFERED, _IN_ORDER = 0x80000000, 1, 3, 0x20000000, 0x08000000

    @contextmanager
    def _opened(path: Path) -> Iterator[tuple[Callable[[memoryview], int], bool]]:
        """A function that reads into a block, and whether it reads past the cache."""
        create = ctypes.WinDLL("kernel32", use_last_error=True).CreateFileW
        create.restype = wintypes.HANDLE
        create.argtypes = [wintypes.LPCWSTR, wintypes.DWORD, wintypes.DWORD, wintypes.LPVOID, wintypes.DWORD,
                           wintypes.DWORD, wintypes.HANDLE]  # fmt: skip
        handle = create(str(path), _READ, _SHARED, None, _EXISTING, _UNBUFFERED | _IN_ORDER, None)
        past = handle not in (None, wintypes.HANDLE(-1).value)
        number = msvcrt.open_osfhandle(handle, os.O_RDONLY) if past else os.open(path, os.O_RDONLY | os.O_BINARY)
        with os.fdopen(number, "rb", buffering=0) as file:
            yield file.readinto, past

else:

    @contextmanager
    def _opened(path: Path) -> Iterator[tuple[Callable[[memoryview], int], bool]]:
        """A function that reads into a block, and whether it reads past the cache."""
        past = True
        try:
            number = os.open(path, os.O_RDONLY | getattr(os, "O_DIRECT", 0))
        except OSError as error:
            if error.errno not in _UNABLE:
                raise
            past, number = False, os.open(path, os.O_RDONLY)
        try:
            if sys.platform == "darwin":
                import fcntl  # noqa: PLC0415 - POSIX only

                past = fcntl.fcntl(number, fcntl.F_NOCACHE, 1) == 0
            elif not hasattr(os, "O_DIRECT"):
                past = False
            yield lambda view: os.readv(number, [view]), past
        finally:
            os.close(number)
