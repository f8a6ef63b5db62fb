"""The looks a person chooses: worn at once on what is shown, remembered, and the sun by one key."""

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from inspector import settings
from inspector.ui import appearance, theme
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.panel import Words
from inspector.ui.widgets.rail import Place, Rail
from inspector.ui.widgets.segments import Choice, Segments
from tests.ui.visits import field_store, on_visit

__all__ = ["field_store", "on_visit"]


@pytest.fixture
def fingers():
    """As on a screen that is touched."""
    theme.set_touch(True)
    yield
    theme.set_touch(False)


@pytest.fixture
def small_rail(hands):
    """A rail without words."""
    rail = Rail([Place("today", "today", "今日")])
    rail.set_narrow(narrow=True)
    hands.show(rail, (48, 400))
    return rail


def test_another_theme_is_worn_at_once_also_by_hidden_pages_and_remembered(on_visit):
    on_visit.window.show_page("settings")
    on_visit.hands.wait_until(lambda: on_visit.session.background.idle)
    page = on_visit.window.pages["settings"]
    on_visit.hands.click(page.looks.segments[1])
    assert theme.worn() is theme.DARK
    assert settings.load().theme == "dark"
    palette = QApplication.palette()
    assert palette.color(QPalette.ColorRole.Window).name().upper() == theme.DARK.ground
    words = [it for it in on_visit.window.findChildren(Words) if it.ink == "text"]
    inks = {it.palette().color(QPalette.ColorRole.WindowText).name().upper() for it in words}
    assert inks == {theme.DARK.text}
    assert page.grab().toImage().pixelColor(2, page.height() - 2).name().upper() == theme.DARK.ground


def test_the_sun_is_one_key_there_and_back_and_the_settings_follow(on_visit):
    appearance.choose_theme("dark")
    on_visit.window.show_page("settings")
    on_visit.hands.press("Ctrl+Shift+L")
    assert theme.worn() is theme.SUNLIGHT
    assert on_visit.window.pages["settings"].looks.value == "sunlight"
    assert settings.load().theme == "dark"
    on_visit.hands.press("Ctrl+Shift+L")
    assert theme.worn() is theme.DARK


def test_what_was_chosen_is_put_on_at_the_start(chinese):
    appearance.put_on(chinese, settings.Settings(theme="sunlight"))
    assert theme.worn() is theme.SUNLIGHT


def test_a_theme_nobody_knows_is_no_setting():
    with pytest.raises(ValueError, match="settings"):
        settings.Settings(theme="neon")


def test_fingers_get_targets_of_their_size(hands, fingers):
    small, severities = Button("撤", kind="quiet", height=30), Segments("程度", [Choice(1, "一般")], height=36)
    assert small.sizeHint().height() >= theme.px(44)
    assert severities.segments[0].sizeHint().height() >= theme.px(44)


def test_the_sign_on_a_narrow_rail_leaves_the_theme_its_font(small_rail):
    before = theme.font("ask", bold=True).pixelSize()
    small_rail.grab()
    assert theme.font("ask", bold=True).pixelSize() == before
