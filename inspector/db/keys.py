"""The key pairs of this store: one to open what is sealed to it (age, X25519), one to sign with (Ed25519).

Secrets stand in a local table and in nothing that travels; a keyed store encrypts them with all the rest. A retired
key signs nothing any more and still opens what was sealed to it.
"""

import hashlib
import secrets
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import pyrage

from inspector import clock
from inspector.db.connection import connect
from inspector.db.migrations import check_schema
from inspector.db.store import Store

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

_SECRET = 32  # bytes of a signing key's secret, any random ones (RFC 8032, 5.1.5)


@dataclass(frozen=True)
class SigningKey:
    """An Ed25519 key pair; `secret` is its 32 bytes."""

    secret: bytes = field(repr=False)

    @cached_property
    def _private(self) -> "Ed25519PrivateKey":
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey  # noqa: PLC0415 - slow to load

        return Ed25519PrivateKey.from_private_bytes(self.secret)

    @property
    def public(self) -> bytes:
        """The public key, 32 bytes."""
        return self._private.public_key().public_bytes_raw()

    def sign(self, message: bytes) -> bytes:
        """The signature of a message, 64 bytes."""
        return self._private.sign(message)


def is_signed(public: bytes, signature: bytes, message: bytes) -> bool:
    """Whether the holder of `public` (32 bytes) signed this message."""
    from cryptography.exceptions import InvalidSignature  # noqa: PLC0415 - slow to load, for packages that are signed
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey  # noqa: PLC0415

    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, message)
    except (InvalidSignature, ValueError):  # ValueError: no point of the curve
        return False
    return True


def fingerprint(public: bytes) -> str:
    """Twenty characters of a public key's SHA-256 in groups of four, to be read to each other on the telephone."""
    digits = hashlib.sha256(public).hexdigest()[:20].upper()
    return " ".join(digits[at : at + 4] for at in range(0, 20, 4))


def make(store: Store) -> None:
    """A new pair of each purpose; older ones are retired. One transaction."""
    identity = pyrage.x25519.Identity.generate()
    signing = SigningKey(secrets.token_bytes(_SECRET))
    since = clock.written(store.now())
    pairs = (
        ("seal", str(identity.to_public()), str(identity)),
        ("sign", signing.public.hex(), signing.secret.hex()),
    )
    with store.transaction():
        store.connection.execute("UPDATE own_key SET retired = ? WHERE retired IS NULL", [since])
        store.connection.executemany(
            "INSERT INTO own_key (purpose, public, secret, since) VALUES (?, ?, ?, ?)",
            [(*pair, since) for pair in pairs],
        )


def signing_key(store: Store) -> SigningKey | None:
    """What this store signs with, None before keys were made."""
    secret = store.one("SELECT secret FROM own_key WHERE purpose = 'sign' AND retired IS NULL ORDER BY since DESC")
    return SigningKey(bytes.fromhex(secret)) if secret else None


def sealing_key(store: Store) -> str | None:
    """The age recipient others seal to for this store, None before keys were made."""
    return store.one(  # type: ignore[no-any-return]
        "SELECT public FROM own_key WHERE purpose = 'seal' AND retired IS NULL ORDER BY since DESC"
    )


_IDENTITIES = "SELECT secret FROM own_key WHERE purpose = 'seal' ORDER BY since DESC"


def identities(store: Store) -> list[str]:
    """Every age identity that may open something here, the newest first, retired ones too."""
    return [it for (it,) in store.rows(_IDENTITIES)]


def identities_in(database: Path, key: str | None) -> list[str]:
    """The same of a store that is not opened for it; none where there is no store."""
    if not database.is_file():
        return []
    check_schema(database, key)
    held = connect(database, key, readonly=True)
    try:
        return [it for (it,) in held.execute(_IDENTITIES)]
    finally:
        held.close()
