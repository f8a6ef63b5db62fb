"""What is wrong with a record before it is handed in, in words: each lapse of `operations.rectification.quality`."""

from collections.abc import Mapping

from inspector.i18n.language import QT_TRANSLATE_NOOP, translate

LAPSES: Mapping[str, str] = {
    "photo_lost": QT_TRANSLATE_NOOP("Lapse", "Photo without its file"),
    "no_verdict": QT_TRANSLATE_NOOP("Lapse", "Re-inspection not judged"),
    "no_unit": QT_TRANSLATE_NOOP("Lapse", "No responsible unit"),
    "no_due": QT_TRANSLATE_NOOP("Lapse", "No deadline"),
    "no_photo": QT_TRANSLATE_NOOP("Lapse", "Photos missing"),
    "no_requirement": QT_TRANSLATE_NOOP("Lapse", "Neither requirement nor measures"),
    "no_place": QT_TRANSLATE_NOOP("Lapse", "No place"),
    "odd_day": QT_TRANSLATE_NOOP("Lapse", "Impossible day"),
    "site_twice": QT_TRANSLATE_NOOP("Lapse", "Same name in the same area"),
    "phone_twice": QT_TRANSLATE_NOOP("Lapse", "Same telephone at several places"),
    "to_verify": QT_TRANSLATE_NOOP("Lapse", "Suspected, not verified"),
    "draft": QT_TRANSLATE_NOOP("Lapse", "Visit not finalised"),
}


def lapse(kind: str) -> str:
    """The words of a lapse."""
    return translate("Lapse", LAPSES[kind])
