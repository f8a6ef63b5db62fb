"""Sealing: a package's content is encrypted by SQLCipher with a random key, and that key by age (X25519) to each of
those who may open it. The age file stands in the trailer, so any age tool and any SQLCipher opens a package by hand.
"""

import secrets
from collections.abc import Mapping, Sequence
from types import MappingProxyType

import pyrage

from inspector.db.package import PAGE

KEY_BYTES = 32

CIPHER: Mapping[str, str | int] = MappingProxyType({"page_size": PAGE, "hmac_algorithm": "HMAC_SHA256"})
"""How the content of a package is encrypted. SQLCipher's own HMAC-SHA512 costs more than all else of writing; where the
processor has instructions for SHA-256, as most since 2019, that costs a third of it.
"""


def new_key() -> str:
    """A random content key as SQLCipher takes it: x'…' of 64 hexadecimal digits, used as it is, without derivation."""
    return f"x'{secrets.token_hex(KEY_BYTES)}'"


def is_recipient(text: str) -> bool:
    """Whether age seals to this recipient (age1…): its check characters are right, and it is no point of the curve with
    which everybody shares the same secret, on which age panics.
    """
    from cryptography.hazmat.primitives.asymmetric import x25519  # noqa: PLC0415 - slow to load

    try:
        bits = "".join(f"{_BECH32.index(it):05b}" for it in str(pyrage.x25519.Recipient.from_str(text))[4:-6])
        raw = int(bits[: 8 * KEY_BYTES], 2).to_bytes(KEY_BYTES, "big")
        x25519.X25519PrivateKey.generate().exchange(x25519.X25519PublicKey.from_public_bytes(raw))
    except (pyrage.RecipientError, ValueError):
        return False
    return True


def wrap(key: str, recipients: Sequence[str]) -> bytes:
    """The content key encrypted to age recipients (age1…); each of them alone opens it."""
    return bytes(pyrage.encrypt(key.encode(), [pyrage.x25519.Recipient.from_str(it) for it in recipients]))


def unwrap(wrapped: bytes, identities: Sequence[str]) -> str | None:
    """The content key, by any of these identities (AGE-SECRET-KEY-1…); None where none of them opens it.

    What is no key of ours after decryption counts as not opened: whoever sealed it made something else.
    """
    if not identities:
        return None
    try:
        found = pyrage.decrypt(wrapped, [pyrage.x25519.Identity.from_str(it) for it in identities])
    except pyrage.DecryptError:
        return None
    key = found.decode("ascii", errors="replace")
    digits = key[2:-1]
    return key if key == f"x'{digits}'" and len(digits) == 2 * KEY_BYTES and set(digits) <= _HEX else None


_BECH32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
_HEX = frozenset("0123456789abcdef")
