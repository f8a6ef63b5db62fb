"""A certificate of an office as a .p12 file, made here and good for a month around now."""

import datetime as dt
from functools import cache
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509.oid import NameOID

OFFICE = "青禾县人居环境督查组"
PHRASE = "印章 7"
"""What opens it."""


def write_certificate(folder: Path) -> Path:
    """Its file there."""
    file = folder / "office.p12"
    file.write_bytes(_certificate())
    return file


@cache
def _certificate() -> bytes:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, OFFICE)])
    now, half = dt.datetime.now(dt.UTC), dt.timedelta(days=15)
    made = (
        x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key()).serial_number(7)
        .not_valid_before(now - half).not_valid_after(now + half).sign(key, hashes.SHA256())
    )  # fmt: skip
    locked = serialization.BestAvailableEncryption(PHRASE.encode())
    return pkcs12.serialize_key_and_certificates(b"office", key, made, None, locked)
