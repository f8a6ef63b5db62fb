"""A paper signed with a certificate made here, and read back by pyHanko without a network."""

import builtins
import io
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509.oid import NameOID
from parts import read_photo, whole
from pikepdf.pdfa import validate_written
from pyhanko.keys.internal import translate_pyca_cryptography_cert_to_asn1
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko_certvalidator import ValidationContext

from inspector.errors import Fault, Kind
from inspector.paper import signing
from inspector.paper.drawing import draw
from inspector.paper.fonts import packaged_library

MOMENT = datetime(2026, 11, 21, 10, 0, tzinfo=UTC)
PHRASE = "口令 x"


def now() -> float:
    return MOMENT.timestamp()


@cache
def paper() -> bytes:
    return draw(whole(), read_photo, library=packaged_library()).pdf


@cache
def made(kind: str = "rsa") -> tuple[bytes, x509.Certificate]:
    """A self-made certificate of the office with its key, good for a month around `MOMENT`."""
    key: Any = rsa.generate_private_key(65537, 2048) if kind == "rsa" else ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "青禾县人居环境督查组")])
    usage = x509.KeyUsage(
        digital_signature=True, content_commitment=True, key_encipherment=False, data_encipherment=False,
        key_agreement=False, key_cert_sign=False, crl_sign=False, encipher_only=False, decipher_only=False,
    )  # fmt: skip
    certificate = (
        x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key()).serial_number(7)
        .not_valid_before(MOMENT - timedelta(days=15)).not_valid_after(MOMENT + timedelta(days=15))
        .add_extension(usage, critical=True).sign(key, hashes.SHA256())
    )  # fmt: skip
    locked = serialization.BestAvailableEncryption(PHRASE.encode())
    return pkcs12.serialize_key_and_certificates(b"office", key, certificate, None, locked), certificate


@pytest.mark.parametrize("kind", ["rsa", "ec"])
def test_a_signed_paper_is_intact_and_by_the_office(kind: str) -> None:
    file, certificate = made(kind)
    signed = signing.sign(paper(), file, PHRASE, now=now)
    assert signed.startswith(paper())
    (signature,) = PdfFileReader(io.BytesIO(signed)).embedded_signatures
    trusted = ValidationContext(trust_roots=[translate_pyca_cryptography_cert_to_asn1(certificate)], moment=MOMENT)
    found = validate_pdf_signature(signature, signer_validation_context=trusted)
    assert found.intact
    assert found.valid
    assert found.trusted
    assert found.coverage.name == "ENTIRE_FILE"
    assert found.signing_cert.subject.native["common_name"] == "青禾县人居环境督查组"
    with pikepdf.open(io.BytesIO(signed)) as pdf:
        assert pdf.check_pdf_syntax() == []


def test_a_signed_paper_is_still_for_the_archive() -> None:
    signed = signing.sign(paper(), made()[0], PHRASE, now=now)
    (found,) = validate_written(io.BytesIO(signed), "2b").findings
    assert (found.kind, "/AcroForm" in found.message) == ("unsupported", True)  # it knows no signature at all
    with pikepdf.open(io.BytesIO(signed)) as pdf:
        (field,) = pdf.Root.AcroForm.Fields
        assert int(field.F) == 0b10000100  # printed and locked; hidden is forbidden
        assert [float(it) for it in field.Rect] == [0, 0, 0, 0]  # wants no appearance
        assert "NeedAppearances" not in pdf.Root.AcroForm


def test_a_changed_byte_shows() -> None:
    signed = bytearray(signing.sign(paper(), made()[0], PHRASE, now=now))
    at = signed.index(b"/Title (") + 12
    signed[at] ^= 1
    (signature,) = PdfFileReader(io.BytesIO(bytes(signed))).embedded_signatures
    assert not validate_pdf_signature(signature, ValidationContext(trust_roots=[], moment=MOMENT)).intact


NO_KEY = [(made()[0], "wrong"), (made()[0], ""), (b"", ""), (b"\x30\x82no file", "x"), (paper(), "")]


@pytest.mark.parametrize(("file", "phrase"), NO_KEY, ids=range(len(NO_KEY)))
def test_what_yields_no_key_is_told(file: bytes, phrase: str) -> None:
    with pytest.raises(Fault) as caught:
        signing.sign(paper(), file, phrase, now=now)
    assert caught.value.kind is Kind.BAD_CERTIFICATE


def test_a_certificate_without_its_key_is_told() -> None:
    alone = pkcs12.serialize_key_and_certificates(None, None, None, [made()[1]], serialization.NoEncryption())
    with pytest.raises(Fault) as caught:
        signing.sign(paper(), alone, "", now=now)
    assert caught.value.kind is Kind.BAD_CERTIFICATE


@pytest.mark.parametrize("days", [-16, 16])
def test_a_certificate_of_another_time_is_told(days: int) -> None:
    with pytest.raises(Fault) as caught:
        signing.sign(paper(), made()[0], PHRASE, now=lambda: now() + days * 86400)
    assert caught.value.kind is Kind.CERTIFICATE_DATES
    assert caught.value.facts == {"begins": "2026-11-06", "ends": "2026-12-06"}


def test_without_the_extra_it_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def lacking(name: str, *rest: Any, **more: Any) -> Any:
        if name.startswith("pyhanko"):
            raise ImportError(name)
        return real(name, *rest, **more)

    monkeypatch.setattr(builtins, "__import__", lacking)
    with pytest.raises(Fault) as caught:
        signing.sign(paper(), made()[0], PHRASE, now=now)
    assert (caught.value.kind, caught.value.facts) == (Kind.NO_LIBRARY, {"library": "pyHanko"})


def test_one_certificate_signs_many_papers() -> None:
    signed = signing.signature(made()[0], PHRASE, now=now)
    for it in (signed(paper()), signed(paper())):
        (found,) = PdfFileReader(io.BytesIO(it)).embedded_signatures
        assert validate_pdf_signature(found, ValidationContext(trust_roots=[], moment=MOMENT)).intact


def test_a_certificates_file_is_a_small_one(tmp_path: Path) -> None:
    file = tmp_path / "office.p12"
    with pytest.raises(Fault) as caught:
        signing.certificate(file)
    assert caught.value.kind is Kind.NOT_FOUND
    file.write_bytes(bytes(signing.LARGEST))
    assert len(signing.certificate(file)) == signing.LARGEST
    file.write_bytes(bytes(signing.LARGEST + 1))
    with pytest.raises(Fault) as caught:
        signing.certificate(file)
    assert caught.value.kind is Kind.BAD_CERTIFICATE


def test_it_is_known_whether_it_is_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    assert signing.installed()
    monkeypatch.setattr("importlib.util.find_spec", lambda _name: None)
    assert not signing.installed()
