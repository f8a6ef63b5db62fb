"""paper … --sign: what is written is signed with the office's certificate, what was issued stays as it is."""

import io

import pytest
from pyhanko.pdf_utils.reader import PdfFileReader

from inspector.cli import call
from inspector.cli.papers import CERTIFICATE_KEY
from tests.certificates import OFFICE, PHRASE, write_certificate
from tests.cli.contract import check


@pytest.fixture
def certificate(tmp_path):
    return write_certificate(tmp_path)


@pytest.fixture
def paper(run, demo):
    """The first paper of the demo, and its file."""
    found = run("paper", "list", "--data", demo / "field", "--json").json["rows"][-1]
    return found, demo / "field" / "papers" / f"{found['paper']}.pdf"


def signatures(path):
    return PdfFileReader(io.BytesIO(path.read_bytes())).embedded_signatures


def test_the_copy_is_signed_and_the_issued_file_stays(run, demo, tmp_path, paper, certificate, monkeypatch):
    monkeypatch.setenv(CERTIFICATE_KEY, PHRASE)
    found, file = paper
    before, out = file.read_bytes(), tmp_path / "signed.pdf"
    said = run("paper", "notice", found["number"], "--sign", certificate, "-o", out, "--data", demo / "field", "--json")
    assert said.code == 0, said.out
    check(said.json, "paper")
    assert file.read_bytes() == before
    assert out.read_bytes().startswith(before)
    (signature,) = signatures(out)
    assert signature.signer_cert.subject.native["common_name"] == OFFICE
    assert PHRASE not in said.out + said.err
    kept = [it for it in (demo / "field").rglob("*") if it.is_file() and PHRASE.encode() in it.read_bytes()]
    assert kept == []


def test_on_a_terminal_it_asks(run, demo, tmp_path, paper, certificate, monkeypatch):
    monkeypatch.delenv(CERTIFICATE_KEY, raising=False)
    asked = []
    monkeypatch.setattr(call.sys, "stdin", type("Terminal", (), {"isatty": lambda _self: True})())
    monkeypatch.setattr(call.getpass, "getpass", lambda text, stream=None: asked.append(text) or PHRASE)
    out = tmp_path / "signed.pdf"
    said = run("paper", "record", paper[0]["visit"], "--sign", certificate, "-o", out, "--data", demo / "field",
               "--json")  # fmt: skip
    assert (said.code, len(asked), len(signatures(out))) == (0, 1, 1)


def test_what_does_not_sign_costs_no_number(run, demo, tmp_path, certificate, monkeypatch):
    monkeypatch.setenv(CERTIFICATE_KEY, "wrong")
    out, store = tmp_path / "signed.pdf", demo / "field"
    papers = sorted((store / "papers").iterdir())
    visit = run("list", "visits", "--data", store, "--json").json["rows"][0]["id"]
    for file, kind in ((certificate, "bad_certificate"), (tmp_path / "none.p12", "not_found")):
        said = run("paper", "rectify", visit, "--sign", file, "-o", out, "--data", store, "--json")
        assert (said.code, said.kinds) == (1, [kind])
    for more in (["--draft"], ["--format", "png"], ["--format", "docx"]):
        said = run("paper", "rectify", visit, "--sign", certificate, *more, "-o", out, "--data", store, "--json")
        assert (said.code, said.kinds) == (2, ["usage"])
    assert sorted((store / "papers").iterdir()) == papers
    assert not out.exists()
