"""The words of the numbers rates are made of, as a list of findings is headed by them."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from inspector.i18n.language import QT_TRANSLATE_NOOP

FIGURES: Mapping[str, str] = {
    "all": QT_TRANSLATE_NOOP("Figure", "All findings"),
    "confirmed": QT_TRANSLATE_NOOP("Figure", "Confirmed"),
    "live": QT_TRANSLATE_NOOP("Figure", "Not at an end"),
    "overdue": QT_TRANSLATE_NOOP("Figure", "Overdue"),
    "done": QT_TRANSLATE_NOOP("Figure", "Put right or closed"),
    "closed": QT_TRANSLATE_NOOP("Figure", "Closed"),
    "exceptions": QT_TRANSLATE_NOOP("Figure", "Closed by exception"),
    "finished": QT_TRANSLATE_NOOP("Figure", "Put right or past its day"),
    "in_time": QT_TRANSLATE_NOOP("Figure", "Put right in time"),
    "on_spot": QT_TRANSLATE_NOOP("Figure", "Put right on the spot"),
    "ever_closed": QT_TRANSLATE_NOOP("Figure", "Closed at least once"),
    "rebounds": QT_TRANSLATE_NOOP("Figure", "Came back after closing"),
    "closed_then": QT_TRANSLATE_NOOP("Figure", "Closed in the period"),
    "looked_back": QT_TRANSLATE_NOOP("Figure", "Looked back at"),
    "assigned": QT_TRANSLATE_NOOP("Figure", "Handed over"),
    "answered": QT_TRANSLATE_NOOP("Figure", "Accepted or answered"),
    "suspected": QT_TRANSLATE_NOOP("Figure", "Came as a suspicion"),
    "verified": QT_TRANSLATE_NOOP("Figure", "Verified"),
    "true": QT_TRANSLATE_NOOP("Figure", "Found true"),
    "complete": QT_TRANSLATE_NOOP("Figure", "Nothing missing"),
    "new": QT_TRANSLATE_NOOP("Figure", "New"),
    "stock": QT_TRANSLATE_NOOP("Figure", "Stock"),
}


def figure(name: str) -> str:
    """What a number of the rates counts."""
    return QCoreApplication.translate("Figure", FIGURES[name])
