"""The trailer of a package: the last 4,096 bytes, which say its format and prove every byte before them.

Its own format and reader stand in the manifest again, for the hash does not cover the trailer itself.
"""

import hashlib
import os
import struct
from pathlib import Path
from typing import NamedTuple

from inspector.errors import Fault, Kind

FORMAT = 1
READER = 1  # the oldest format a reader must know
TRAILER = 4096

_MAGIC = b"INSPECTOR-PKG\r\n\0"
_HEAD = struct.Struct(">16sII32s")  # magic, format, oldest reader, SHA-256; the rest of the trailer is zero


class Trailer(NamedTuple):
    """What a trailer says: the file's format, the oldest reader it asks for, the SHA-256 of everything before it."""

    format: int
    reader: int
    digest: bytes


def append_trailer(path: Path) -> bytes:
    """Append magic, format and the SHA-256 of all bytes before to a finished file; returns what was appended."""
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").digest()
    trailer = _HEAD.pack(_MAGIC, FORMAT, READER, digest).ljust(TRAILER, b"\0")
    with path.open("ab") as file:
        file.write(trailer)
    return trailer


def check_trailer(trailer: bytes, path: Path) -> Trailer:
    """What a trailer says, if it can be believed.

    Raises Fault NOT_OURS without our magic, NEWER for a format that needs a newer reader, DAMAGED for anything in the
    bytes that must be zero.
    """
    if len(trailer) != TRAILER or not trailer.startswith(_MAGIC):
        raise Fault(Kind.NOT_OURS, path=str(path))
    _, format_, reader, digest = _HEAD.unpack_from(trailer)
    if reader > FORMAT:
        raise Fault(Kind.NEWER, path=str(path), needs=reader)
    if not 1 <= reader <= format_ or any(trailer[_HEAD.size :]):  # a newer format that we can read is welcome
        raise Fault(Kind.DAMAGED, path=str(path), where="trailer")
    return Trailer(format_, reader, digest)


def read_back(written: Path, path: Path) -> str:
    """The SHA-256 of the whole file, once its trailer was found true."""
    with written.open("rb") as file:
        digest = hashlib.sha256()
        left = written.stat().st_size - TRAILER
        while left > 0 and (block := file.read(min(left, 1 << 20))):
            digest.update(block)
            left -= len(block)
        trailer = file.read()
        try:
            promised = check_trailer(trailer, path)
        except Fault as fault:
            raise Fault(Kind.WRITE_UNCHECKED, path=str(path)) from fault
        if left or promised.digest != digest.digest():
            raise Fault(Kind.WRITE_UNCHECKED, path=str(path))
    digest.update(trailer)
    return digest.hexdigest()


def ends_with(path: Path, trailer: bytes) -> bool:
    """Whether this very package stands under its name: it may have got there before something failed."""
    try:
        with path.open("rb") as file:
            file.seek(-TRAILER, os.SEEK_END)
            return file.read() == trailer
    except OSError:
        return False
