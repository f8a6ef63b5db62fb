"""Saving a paper signed by the office: offered where the program can sign, in a dialog that keeps no passphrase."""

import io

import pytest
from pyhanko.pdf_utils.reader import PdfFileReader
from PySide6.QtWidgets import QFileDialog, QLineEdit

from inspector.paper import signing
from inspector.ui.dialogs.sign_paper import SignPaperDialog
from tests.certificates import OFFICE, PHRASE, write_certificate
from tests.hands import nameless
from tests.ui.test_papers import issue, menu, pick, settle

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)")  # menus, offscreen

OFFERED = "存为单位签名的 PDF"


@pytest.fixture
def issued(desk, hands):
    """The window with one notice issued, its page shown."""
    window = desk("field", "papers")
    issue(hands, window)
    return window


def offered(hands, window):
    window.pages["papers"]._offer_saving()
    opened = menu(hands, "save_menu")
    words = [it.text() for it in opened.actions()]
    opened.close()
    return OFFERED in words


def asked(hands, window, target):
    """The dialog of signing, with where to write already said."""
    page = window.pages["papers"]
    settle(hands, window)
    page._offer_saving()
    pick(hands, "save_menu", OFFERED)
    choosing = hands.see("choose_file", QFileDialog)
    choosing.selectFile(str(target))
    choosing.accept()
    hands.wait_until(lambda: hands.see_all("sign_paper"), 10_000)
    return hands.see("sign_paper", SignPaperDialog)


def test_a_signed_copy_is_saved_and_the_issued_paper_stays(issued, hands, tmp_path):
    page, target = issued.pages["papers"], tmp_path / "signed.pdf"
    pdf, certificate = page.shown.issued.drawn.pdf, write_certificate(tmp_path)
    kept = issued.session.glance.folder.papers / f"{page.shown.issued.paper}.pdf"
    dialog = asked(hands, issued, target)
    assert nameless(dialog) == []
    assert dialog.phrase.echoMode() is QLineEdit.EchoMode.Password
    hands.click(dialog.act)
    assert hands.reads("请选择证书文件。")
    dialog.file.setText(str(certificate))
    hands.type_text("wrong", dialog.phrase)
    hands.click(dialog.act)
    hands.wait_until(lambda: hands.reads("用这个证书文件和口令得不到可用来签名的密钥。"), 20_000)
    assert dialog.isVisible()
    assert not target.exists()
    dialog.phrase.setText(PHRASE)
    hands.click(dialog.act)
    hands.wait_until(lambda: hands.reads("signed.pdf 已签名、保存并核对"), 20_000)
    (found,) = PdfFileReader(io.BytesIO(target.read_bytes())).embedded_signatures
    assert found.signer_cert.subject.native["common_name"] == OFFICE
    assert target.read_bytes().startswith(pdf)
    assert kept.read_bytes() == pdf
    again = asked(hands, issued, tmp_path / "again.pdf")
    assert (again.file.text(), again.phrase.text()) == (str(certificate), "")  # the file is known, the passphrase not
    again.reject()


def test_no_draft_is_signed(desk, hands):
    window = desk("field", "papers")
    page = window.pages["papers"]
    hands.wait_until(lambda: page.shown is not None, 30_000)
    settle(hands, window)
    assert page.shown.issued.paper is None
    assert not offered(hands, window)
    issue(hands, window)
    assert offered(hands, window)


def test_without_the_extra_it_is_not_offered(issued, hands, monkeypatch):
    monkeypatch.setattr(signing, "installed", lambda: False)
    assert not offered(hands, issued)
