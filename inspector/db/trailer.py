"""The trailer of a package: the last 4,096 bytes, which say its format, prove every byte before them, and carry who
signed it and the key of a sealed one.

Its own format and reader stand in the manifest again, for the hash does not cover the trailer itself. The signature
(Ed25519, RFC 8032) covers the whole trailer with its own place left zero, and by the hash everything before.
"""

import hashlib
import os
import struct
from collections.abc import Callable
from dataclasses import dataclass
from enum import IntFlag
from pathlib import Path
from typing import Protocol

from inspector.db import past_cache
from inspector.errors import Fault, Kind

FORMAT = 1
READER = 1  # the oldest format a reader must know
TRAILER = 4096

_MAGIC = b"INSPECTOR-PKG\r\n\0"
# magic, format, oldest reader, SHA-256, marks, signer's public key, signature, length of the wrapped key that follows;
# the rest of the trailer is zero
_HEAD = struct.Struct(">16sII32sI32s64sH")
WRAPPED_MOST = TRAILER - _HEAD.size
_UNSIGNED = b"\0" * 64
_CONTEXT = b"inspector package\n"  # what this key signs is a package's trailer and nothing else


class Marks(IntFlag):
    """What a package is besides plain."""

    SEALED = 1
    SIGNED = 2


class Signer(Protocol):
    """Who signs: a device's key pair (`db/keys.py`)."""

    @property
    def public(self) -> bytes:
        """Its public key, 32 bytes."""

    def sign(self, message: bytes) -> bytes:
        """The signature of a message, 64 bytes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trailer:
    """What a trailer says: the file's format, the oldest reader it asks for, the SHA-256 of everything before it, the
    key its content is sealed with (an age file, b"" for a plain package), who signed (b"" for nobody).
    """

    format: int
    reader: int
    digest: bytes
    wrapped: bytes = b""
    signer: bytes = b""
    signature: bytes = b""

    @property
    def signed_text(self) -> bytes:
        """The bytes the signature is of."""
        return _CONTEXT + self.packed(_UNSIGNED)

    def packed(self, signature: bytes | None = None) -> bytes:
        """The 4,096 bytes."""
        marks = (Marks.SEALED if self.wrapped else Marks(0)) | (Marks.SIGNED if self.signer else Marks(0))
        signer = self.signer or b"\0" * 32
        if signature is None:
            signature = self.signature or _UNSIGNED
        head = _HEAD.pack(_MAGIC, self.format, self.reader, self.digest, marks, signer, signature, len(self.wrapped))
        return (head + self.wrapped).ljust(TRAILER, b"\0")


def append_trailer(path: Path, digest: bytes, *, wrapped: bytes = b"", signer: Signer | None = None) -> bytes:
    """Append the trailer to a finished file whose bytes have this SHA-256; returns what was appended."""
    plain = Trailer(
        format=FORMAT, reader=READER, digest=digest, wrapped=wrapped, signer=signer.public if signer else b""
    )
    trailer = plain.packed(signer.sign(plain.signed_text) if signer else None)
    with path.open("ab") as file:
        file.write(trailer)
    return trailer


def digest_of(path: Path) -> bytes:
    """SHA-256 of a file without a trailer yet."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").digest()


def check_trailer(trailer: bytes, path: Path) -> Trailer:
    """What a trailer says, if it can be believed; whether its signature is true is for `db/trust.py` to say.

    Raises Fault NOT_OURS without our magic, NEWER for a format that needs a newer reader, DAMAGED for anything in the
    bytes that must be zero.
    """
    if len(trailer) != TRAILER or not trailer.startswith(_MAGIC):
        raise Fault(Kind.NOT_OURS, path=str(path))
    _, format_, reader, digest, marks, signer, signature, length = _HEAD.unpack_from(trailer)
    if reader > FORMAT:
        raise Fault(Kind.NEWER, path=str(path), needs=reader)
    signed, sealed = bool(marks & Marks.SIGNED), bool(marks & Marks.SEALED)
    wrapped = trailer[_HEAD.size : _HEAD.size + length]
    honest = (
        1 <= reader <= format_  # a newer format that we can read is welcome
        and marks <= Marks.SEALED | Marks.SIGNED
        and length <= WRAPPED_MOST
        and sealed == bool(length)
        and signed == any(signer)
        and signed == any(signature)
        and not any(trailer[_HEAD.size + length :])
    )
    if not honest:
        raise Fault(Kind.DAMAGED, path=str(path), where="trailer")
    return Trailer(
        format=format_, reader=reader, digest=digest, wrapped=wrapped,
        signer=signer if signed else b"", signature=signature if signed else b"",
    )  # fmt: skip


def trailer_of(path: Path) -> Trailer:
    """The trailer of a file, read without looking at anything else of it; raises Fault as `check_trailer`."""
    with path.open("rb") as file:
        file.seek(-min(TRAILER, path.stat().st_size), os.SEEK_END)
        return check_trailer(file.read(), path)


def read_back(written: Path, path: Path, told: Callable[[int], None] = lambda _bytes: None) -> tuple[str, bool]:
    """The SHA-256 of the whole file, once its trailer was found true, and whether it was read past the cache.

    `told` hears how many bytes were read, again and again, and may raise. Raises Fault WRITE_UNCHECKED (path).
    """
    digest, end = hashlib.sha256(), bytearray()
    left = written.stat().st_size - TRAILER

    def take(block: memoryview) -> None:
        nonlocal left
        content = block[: max(left, 0)]
        digest.update(content)
        left -= len(content)
        end.extend(block[len(content) :])
        told(len(block))

    past = past_cache.feed(written, take)
    try:
        promised = check_trailer(bytes(end), path)
    except Fault as fault:
        raise Fault(Kind.WRITE_UNCHECKED, path=str(path)) from fault
    if left or promised.digest != digest.digest():
        raise Fault(Kind.WRITE_UNCHECKED, path=str(path))
    digest.update(end)
    return digest.hexdigest(), past


def ends_with(path: Path, trailer: bytes) -> bool:
    """Whether this very package stands under its name: it may have got there before something failed."""
    try:
        with path.open("rb") as file:
            file.seek(-TRAILER, os.SEEK_END)
            return file.read() == trailer
    except OSError:
        return False
