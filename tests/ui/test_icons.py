"""Every icon is a drawing of the family, and takes its colour from where it stands."""

import re

import pytest
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QIcon, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from inspector import paths
from inspector.ui import icons, theme

FILES = sorted((paths.resources() / "icons").glob("*.svg"))


def drawn(name, ink, hollow="surface"):
    image = QImage(48, 48, QImage.Format.Format_ARGB32)
    image.fill(0)
    with QPainter(image) as painter:
        icons.draw_icon(painter, name, QRectF(0, 0, 48, 48), ink, hollow)
    return image


def strongest(image):
    """The colour of its most solid pixels."""
    solid = [image.pixelColor(x, y) for x in range(48) for y in range(48) if image.pixelColor(x, y).alpha() == 255]
    names = [it.name() for it in solid]
    return max(set(names), key=names.count)


@pytest.mark.parametrize("file", FILES, ids=lambda it: it.stem)
def test_a_file_keeps_to_the_family(chinese, file):
    text = file.read_text("utf-8")
    assert 'viewBox="0 0 24 24"' in text
    assert set(re.findall(r'(?:stroke|fill)="([^"]*)"', text)) <= {"none", "currentColor", "white"}
    assert QSvgRenderer(str(file)).isValid()
    assert strongest(drawn(file.stem, "#123456")) == "#123456"


def test_every_state_and_severity_has_its_shape():
    names = set(icons.names())
    assert {*theme.STATES, *theme.SEVERITIES, *theme.QUIET} <= names


def test_the_hollow_is_what_it_stands_on(chinese):
    image = drawn("closed", "#000000", "#ff0000")
    assert any(image.pixelColor(x, y).red() > 200 for x in range(48) for y in range(48))


def test_a_disabled_icon_is_muted(chinese):
    icon = icons.icon("plus")
    size = QSize(48, 48)
    assert strongest(icon.pixmap(size, QIcon.Mode.Normal).toImage()) == theme.LIGHT.text.lower()
    assert strongest(icon.pixmap(size, QIcon.Mode.Disabled).toImage()) == theme.LIGHT.muted.lower()


def test_an_icon_follows_the_theme(chinese):
    icon = icons.icon("plus")
    theme.wear(chinese, theme.DARK)
    assert strongest(icon.pixmap(QSize(48, 48)).toImage()) == theme.DARK.text.lower()


def test_an_icon_outlives_its_copies(chinese):
    copies = [QIcon(icons.icon("undo")) for _ in range(50)]
    del copies[1:]
    assert QColor(strongest(copies[0].pixmap(QSize(48, 48)).toImage())) == QColor(theme.LIGHT.text)
