"""What a person chose of the looks, on this machine: the theme, and room for fingers."""

from contextlib import suppress
from dataclasses import replace

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from inspector import settings
from inspector.errors import Fault
from inspector.ui import theme


def put_on(application: QApplication, known: settings.Settings) -> None:
    """Dress the application as it was chosen; before any window is made."""
    theme.set_touch(known.touch)
    theme.wear(application, theme.THEMES[known.theme])


def choose_theme(name: str) -> None:
    """Wear another theme at once, and at the next start."""
    _change(name)
    with suppress(Fault):  # a read-only profile: it holds while the program runs
        settings.save(replace(settings.load(), theme=name))


def turn_to_sunlight() -> None:
    """Into the sun, or back to what was chosen; not kept for the next start."""
    chosen = settings.load().theme
    shade = chosen if chosen != "sunlight" else "light"
    _change(shade if theme.worn() is theme.SUNLIGHT else "sunlight")


def _change(name: str) -> None:
    application = QApplication.instance()
    if not isinstance(application, QApplication) or theme.worn().name == name:
        return
    theme.wear(application, theme.THEMES[name])
    for widget in application.allWidgets():  # Qt passes over what has a palette of its own, such as words in an ink
        QApplication.sendEvent(widget, QEvent(QEvent.Type.PaletteChange))
