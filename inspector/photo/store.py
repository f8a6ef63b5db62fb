"""Photographs by the SHA-256 of their original bytes: `originals/ab/abcd…`, beside them working copies and thumbnails.

Names come from hashes alone, never from outside. The file is written first, then its row: a file without a row is an
orphan to be looked at, a row without a file would be a loss. Working copies and thumbnails can be made again from the
originals (`intake.shown`).
"""

import hashlib
import os
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Literal, TypeVar

from inspector import clock
from inspector.errors import Fault, Kind
from inspector.safe_write import TEMPORARY, as_fault, rename, safe_write, write_bytes

Seen = TypeVar("Seen")

Size = Literal["original", "working", "thumbnail"]

_FOLDERS: dict[Size, str] = {"original": "originals", "working": "working", "thumbnail": "thumbnails"}
ABANDONED = 3600.0
"""Seconds after which an unfinished file is a killed writer's."""

_HASH = re.compile(r"[0-9a-f]{64}")


class PhotoStore:
    """The photographs under one folder. Nothing is created before the first is written."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def write(self, data: bytes) -> str:
        """Store an original and return its SHA-256; storing it again changes nothing, but heals a damaged file.

        Raises:
            Fault: as `safe_write`; WRITE_UNCHECKED.
        """
        return self.admit(data, lambda _file, _sha256: None)[0]

    def admit(self, data: bytes, look: Callable[[Path, str], Seen]) -> tuple[str, Seen]:
        """`write`, once `look` has seen the file and been told its hash; what `look` raises keeps the file out."""
        sha256 = hashlib.sha256(data).hexdigest()
        file = self._file(sha256, "original")
        if self._is_whole(file, sha256):
            return sha256, look(file, sha256)

        def verify(written: Path) -> None:
            if not self._is_whole(written, sha256):
                raise Fault(Kind.WRITE_UNCHECKED, path=file)

        _make_folder(file.parent)
        with safe_write(file, verify=verify, needed=len(data)) as temporary:
            temporary.write_bytes(data)
            seen = look(temporary, sha256)
        return sha256, seen

    def examine(self, sha256: str, look: Callable[[Path], Seen]) -> Seen:
        """What `look` sees in an original that is here and whole; raises as `read`."""
        self.read(sha256)
        return look(self._file(sha256, "original"))

    def put_derived(self, sha256: str, *, working: bytes, thumbnail: bytes) -> None:
        """Store the copies of the original `sha256`, which need not be here itself, as another store of ours has them.

        Raises:
            Fault: as `safe_write`; NO_PHOTO if `sha256` is no hash.
        """
        copies: dict[Size, bytes] = {"working": working, "thumbnail": thumbnail}
        for size, data in copies.items():
            file = self._file(sha256, size)
            _make_folder(file.parent)
            write_bytes(file, data)

    def derive(self, sha256: str, make: Callable[[Path, Path], tuple[Seen, tuple[str, str]]]) -> Seen:
        """Store a working copy and a thumbnail of the original `sha256`, which need not be here itself.

        `make` (the photo child) writes both to the files it is given and returns, beside what it has seen, the SHA-256
        of each; what the disk does not give back as it was written is not kept.

        Raises:
            Fault: what `make` raises; as `safe_write`; WRITE_UNCHECKED; NO_PHOTO if `sha256` is no hash.
        """
        files = self._file(sha256, "working"), self._file(sha256, "thumbnail")
        wanted: tuple[str, ...] = ()

        def verify(written: Path) -> None:
            if not self._is_whole(written, wanted[temporary.index(written)]):
                raise Fault(Kind.WRITE_UNCHECKED, path=files[temporary.index(written)])

        for file in files:
            _make_folder(file.parent)
        with safe_write(files[0], verify=verify) as working, safe_write(files[1], verify=verify) as thumbnail:
            temporary = working, thumbnail
            seen, wanted = make(*temporary)
        return seen

    def read(self, sha256: str, size: Size = "original") -> bytes:
        """The bytes of a photograph; an original is checked against its hash.

        Raises:
            Fault: NO_PHOTO if this size is not here; DAMAGED (path, where) if the original is not what it was.
        """
        file = self._file(sha256, size)
        with _told(file, sha256):
            data = file.read_bytes()
        _check(data, file, sha256, size)
        return data

    def read_into(self, block: bytearray, sha256: str, size: Size = "original") -> int:
        """`read` into a block, which grows if it is too small; how many of its bytes are the photograph's.

        For whoever reads many: memory that is new for every photograph costs more than to read and hash it.
        """
        file, read = self._file(sha256, size), 0
        with _told(file, sha256), file.open("rb", buffering=0) as opened:
            block.extend(bytes(max(0, os.fstat(opened.fileno()).st_size - len(block))))
            while count := opened.readinto(memoryview(block)[read:]):
                read += count
        _check(memoryview(block)[:read], file, sha256, size)
        return read

    def bytes_of(self, sha256: str, size: Size = "original") -> int:
        """How large the file is.

        Raises:
            Fault: NO_PHOTO if this size is not here.
        """
        file = self._file(sha256, size)
        with _told(file, sha256):
            return file.stat().st_size

    def has(self, sha256: str, size: Size = "original") -> bool:
        """Whether the file is here; `read` says whether it is whole."""
        return _HASH.fullmatch(sha256) is not None and self._file(sha256, size).is_file()

    def has_any(self, sha256: str) -> bool:
        """Whether there is something to look at: the original, or a working copy that came without it."""
        return self.has(sha256) or self.has(sha256, "working")

    def hashes(self, size: Size = "original") -> Iterator[str]:
        """Every original here, or every copy of a size, in the order of the hashes."""
        for folder in sorted((self._folder / _FOLDERS[size]).glob("[0-9a-f][0-9a-f]")):
            yield from sorted(file.name for file in folder.iterdir() if _HASH.fullmatch(file.name))

    def move(self, sha256: str, other: "PhotoStore") -> None:
        """Put a photograph and its copies into another store on the same disk, as far as they are here.

        Raises:
            Fault: READ_ONLY, UNWRITABLE, IN_USE …; what was moved by then is there.
        """
        for size in _FOLDERS:
            file, target = self._file(sha256, size), other._file(sha256, size)  # noqa: SLF001 - one of us
            if file.is_file():
                _make_folder(target.parent)
                try:
                    rename(file, target)
                except OSError as error:
                    raise as_fault(error, file, writing=True) from error

    def sweep(self) -> int:
        """Remove what killed writers left unfinished; return how many.

        What was begun within the last hour stays: whoever only reads makes the copies it shows without any lock, and
        no photograph takes a minute.
        """
        before = clock.wall() - ABANDONED
        swept = 0
        for folder in self._folder.glob("*/[0-9a-f][0-9a-f]"):
            with os.scandir(folder) as entries:  # of 300,000 files: no path is made of any but these
                left = [it for it in entries if it.name.startswith(".") and it.name.endswith(TEMPORARY)]
            for entry in left:
                with suppress(FileNotFoundError):  # finished meanwhile
                    if entry.stat().st_mtime < before:
                        Path(entry.path).unlink()
                        swept += 1
        return swept

    def _file(self, sha256: str, size: Size) -> Path:
        """Where a photograph lies. A hash from a stranger's package is checked before it becomes a path."""
        if not _HASH.fullmatch(sha256):
            raise Fault(Kind.NO_PHOTO, sha256=sha256)
        return self._folder / _FOLDERS[size] / sha256[:2] / sha256

    def _is_whole(self, file: Path, sha256: str) -> bool:
        """Whether the file stands there with the content its name promises."""
        try:
            with file.open("rb") as opened:
                return hashlib.file_digest(opened, "sha256").hexdigest() == sha256
        except FileNotFoundError:
            return False
        except OSError as error:
            raise as_fault(error, file) from error


@contextmanager
def _told(file: Path, sha256: str) -> Iterator[None]:
    """What the system says of a photograph's file, as faults."""
    try:
        yield
    except FileNotFoundError as error:
        raise Fault(Kind.NO_PHOTO, sha256=sha256) from error
    except OSError as error:
        raise as_fault(error, file) from error


def _check(data: bytes | memoryview, file: Path, sha256: str, size: Size) -> None:
    if size == "original" and hashlib.sha256(data).hexdigest() != sha256:
        raise Fault(Kind.DAMAGED, path=file, where="sha256")


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise as_fault(error, folder, writing=True) from error
