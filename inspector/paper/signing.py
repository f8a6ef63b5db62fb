"""A digital signature on a paper's file with the office's certificate (extra `sign`: pyHanko). Nothing is asked online.

The signature is added behind the file, whose bytes stay as they are; the fingerprint on paper holds on.
"""

import io
from datetime import UTC, datetime
from typing import Any

from inspector import clock
from inspector.errors import Fault, Kind

_FIELD = "Signature"
_DIGEST = "sha256"


def sign(pdf: bytes, pkcs12: bytes, passphrase: str, *, now: clock.Clock = clock.wall) -> bytes:
    """The PDF with an invisible signature of the whole document.

    Args:
        pdf: the file of a paper.
        pkcs12: the certificate with its key, as a .p12 or .pfx file holds them.
        passphrase: of that file, '' for none.
        now: what the signature says it was made at.

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
    file = IncrementalPdfFileWriter(io.BytesIO(pdf))
    signed: bytes = said.sign_pdf(file).getvalue()
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
