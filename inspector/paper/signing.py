"""A digital signature on a paper's file with the office's certificate (extra `sign`: pyHanko). Nothing is asked online.

The signature is added behind the file, whose bytes stay as they are; the fingerprint on paper holds on. Neither the
certificate nor its passphrase is kept anywhere.
"""

import importlib.util
import io
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from inspector import clock
from inspector.errors import Fault, Kind
from inspector.safe_write import as_fault

LARGEST = 2**20
"""Bytes of a certificate with its key and the chain above it; they have some thousand."""

_FIELD = "Signature"
_DIGEST = "sha256"


def installed() -> bool:
    """Whether this program can sign."""
    return importlib.util.find_spec("pyhanko") is not None


def certificate(path: Path) -> bytes:
    """The file of a certificate; Fault NOT_FOUND, UNREADABLE … (path), BAD_CERTIFICATE for what is far too large."""
    if not path.is_file():
        raise Fault(Kind.NOT_FOUND, path=str(path))
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        raise as_fault(error, path) from error
    if len(data) > LARGEST:
        raise Fault(Kind.BAD_CERTIFICATE)
    return data


def sign(pdf: bytes, pkcs12: bytes, passphrase: str, *, now: clock.Clock = clock.wall) -> bytes:
    """The PDF with an invisible signature of the whole document; as `signature` with one paper."""
    return signature(pkcs12, passphrase, now=now)(pdf)


def signature(pkcs12: bytes, passphrase: str, *, now: clock.Clock = clock.wall) -> Callable[[bytes], bytes]:
    """What signs the PDF files of papers, each whole and invisibly; made before any of them is issued.

    Args:
        pkcs12: the certificate with its key, as a .p12 or .pfx file holds them.
        passphrase: of that file, '' for none.
        now: what the signatures say they were made at.

    Raises:
        Fault: NO_LIBRARY without the extra; BAD_CERTIFICATE where file and passphrase yield no key; CERTIFICATE_DATES
            where it does not sign today.
    """
    try:
        from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter  # noqa: PLC0415
        from pyhanko.sign import signers  # noqa: PLC0415 - half a second, for the offices that sign
    except ImportError as error:
        raise Fault(Kind.NO_LIBRARY, library="pyHanko") from error
    moment = datetime.fromtimestamp(now(), UTC)
    signer = _signer(pkcs12, passphrase, moment)
    facts = signers.PdfSignatureMetadata(field_name=_FIELD, md_algorithm=_DIGEST)
    said = signers.PdfSigner(facts, signer)

    def signed(pdf: bytes) -> bytes:
        file: bytes = said.sign_pdf(IncrementalPdfFileWriter(io.BytesIO(pdf))).getvalue()
        return file

    return signed


def _signer(pkcs12: bytes, passphrase: str, moment: datetime) -> Any:
    from cryptography.exceptions import UnsupportedAlgorithm  # noqa: PLC0415
    from pyhanko.sign import signers  # noqa: PLC0415

    try:
        signer = signers.SimpleSigner.load_pkcs12_data(pkcs12, [], passphrase.encode() or None)
    except (ValueError, UnsupportedAlgorithm, NotImplementedError, AttributeError, TypeError) as error:
        raise Fault(Kind.BAD_CERTIFICATE) from error  # a wrong passphrase and a file that is none look alike
    begins, ends = signer.signing_cert.not_valid_before, signer.signing_cert.not_valid_after
    if not begins <= moment <= ends:
        raise Fault(Kind.CERTIFICATE_DATES, begins=begins.date().isoformat(), ends=ends.date().isoformat())
    return signer
