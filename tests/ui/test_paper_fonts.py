"""Fonts of papers: what was found for each role, what stands in, and what a person chooses."""

import json
import shutil

import pylopdf_fonts_zh_cn as packaged_fonts
import pytest
from PySide6.QtWidgets import QComboBox

from inspector.operations.papers import issuing
from inspector.paper import fonts
from inspector.paper.fonts import Role
from inspector.paper.installed_fonts import FontFile
from inspector.paper.remarks import Remark
from inspector.records import Visit
from inspector.ui.pages import paper_fonts
from tests.hands import nameless


def settle(hands, window):
    hands.wait_until(lambda: window.session.background.idle, 30_000)


@pytest.fixture
def installed(monkeypatch, tmp_path):
    """A computer with a 仿宋 (one of ours under that name), a file that is no font, and nothing else."""
    song = tmp_path / "simfang.ttf"
    shutil.copy(packaged_fonts.sans_path(), song)
    broken = tmp_path / "broken.ttf"
    broken.write_bytes(b"no font")
    found = {
        "仿宋": FontFile(song, 0, "仿宋"), "青禾体": FontFile(song, 0, "青禾体"), "坏体": FontFile(broken, 0, "坏体"),
    }  # fmt: skip
    monkeypatch.setattr(fonts, "_installed", lambda: found)
    for cached in (fonts.system_library, fonts.chosen_library):
        cached.cache_clear()
    yield found
    for cached in (fonts.system_library, fonts.chosen_library):
        cached.cache_clear()


@pytest.fixture
def window(desk, installed):
    return desk("field", "paper_fonts")


def substituted(window, hands):
    """The roles that had to take another font in a paper of this computer."""
    visit = window.session.glance.find(Visit)[0].id
    made = []
    window.session.ask(window, lambda store: issuing.preview(store, "record", visit), made.append)
    hands.wait_until(lambda: made, 30_000)
    return {it.facts["role"] for it in made[0].warnings if it.kind is Remark.FONT_SUBSTITUTED}


def test_each_role_says_what_was_found_and_shows_it(window, hands):
    page = window.pages["paper_fonts"]
    assert nameless(window) == []
    body, title = page.cards[Role.BODY], page.cards[Role.TITLE]
    assert body.found.text() == "仿宋"
    assert not body.note.isVisible()
    assert title.found.text() == "Noto Serif SC"
    assert "方正小标宋_GBK" in title.note.text()
    assert hands.reads("标准要求的字体有 4 种本机没有")
    for card in page.cards.values():
        picture = card.sample.grab().toImage()
        inked = sum(
            picture.pixelColor(x, y).lightness() < 120
            for x in range(0, min(400, picture.width()), 2)
            for y in range(0, picture.height(), 2)
        )
        assert inked > 40, card.name.text()


def test_another_family_is_chosen_and_kept_on_this_computer(window, hands):
    page = window.pages["paper_fonts"]
    hands.choose(hands.see("family_title", QComboBox), "青禾体")
    settle(hands, window)
    assert json.loads(window.session.glance.setting("fonts")) == {"title": "青禾体"}
    assert page.cards[Role.TITLE].found.text() == "青禾体"
    assert not page.cards[Role.TITLE].note.isVisible()
    assert fonts.chosen_library(window.session.glance.setting("fonts")).chains[Role.TITLE][0].family == "青禾体"
    assert Role.TITLE not in substituted(window, hands)  # a paper is drawn in it
    hands.choose(hands.see("family_title", QComboBox), "按标准：方正小标宋_GBK")
    settle(hands, window)
    assert json.loads(window.session.glance.setting("fonts")) == {}
    assert Role.TITLE in substituted(window, hands)


def test_a_family_that_cannot_be_used_gives_way_and_that_is_told(window, hands):
    page = window.pages["paper_fonts"]
    hands.choose(hands.see("family_body", QComboBox), "坏体")
    settle(hands, window)
    assert page.cards[Role.BODY].found.text() == "仿宋"
    assert "坏体" in page.cards[Role.BODY].note.text()
    window.session.do(window, lambda store: store.set_setting("fonts", '{"body": "不在这里的体"}'))
    settle(hands, window)
    assert page.cards[Role.BODY].family.currentText() == "不在这里的体（本机没有）"


@pytest.mark.parametrize("setting", ["[]", "{", '{"body": 3}', '{"nobody": "x"}', ""])
def test_a_setting_that_makes_no_sense_is_none(setting):
    assert fonts.choices(setting) == {}


def test_a_file_that_has_gone_draws_nothing(tmp_path):
    gone = fonts.Face(tmp_path / "gone.ttf")
    assert paper_fonts._drawn(gone, "一、存在的问题", 20).isNull()
