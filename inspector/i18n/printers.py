"""Why a printer stands still or what it asks for, in words: the reasons of `ui.printers.Printer`."""

from collections.abc import Mapping

from inspector.i18n.language import QT_TRANSLATE_NOOP, translate

REASONS: Mapping[str, str] = {
    "paper": QT_TRANSLATE_NOOP("Printer", "it is out of paper"),
    "jam": QT_TRANSLATE_NOOP("Printer", "paper is jammed in it"),
    "toner": QT_TRANSLATE_NOOP("Printer", "it is out of toner or ink"),
    "cover": QT_TRANSLATE_NOOP("Printer", "its cover is open"),
    "tray": QT_TRANSLATE_NOOP("Printer", "its output tray is full or missing"),
    "offline": QT_TRANSLATE_NOOP("Printer", "it is switched off or not connected"),
    "disk": QT_TRANSLATE_NOOP("Printer", "the disk for what waits to be printed is full"),
    "paused": QT_TRANSLATE_NOOP("Printer", "somebody has paused it"),
    "rejecting": QT_TRANSLATE_NOOP("Printer", "it takes nothing more at the moment"),
    "error": QT_TRANSLATE_NOOP("Printer", "it reports a fault"),
}


def printer_reason(name: str) -> str:
    """A reason in words; one of a later program as it is called."""
    return translate("Printer", REASONS[name]) if name in REASONS else name
