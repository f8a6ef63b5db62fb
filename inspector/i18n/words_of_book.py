"""The words of the book of packages: why something of an undone import stays, and whether a package arrived."""

from collections.abc import Mapping

from inspector.i18n.language import QT_TRANSLATE_NOOP, translate

WHY: Mapping[str, str] = {
    "changed": QT_TRANSLATE_NOOP("Book", "changed since"),
    "referred": QT_TRANSLATE_NOOP("Book", "something that stays refers to it"),
    "visit": QT_TRANSLATE_NOOP("Book", "belongs to what stays"),
    "also_in": QT_TRANSLATE_NOOP("Book", "another package brought it too"),
    "given": QT_TRANSLATE_NOOP("Book", "it was passed on"),
}
REACHED: Mapping[str, str] = {
    "read": QT_TRANSLATE_NOOP("Book", "Received"),
    "later": QT_TRANSLATE_NOOP("Book", "Received with another"),
    "no": QT_TRANSLATE_NOOP("Book", "Not confirmed yet"),
}


def why_kept(name: str) -> str:
    """Why something of an import stays (`db.forget.Why`)."""
    return translate("Book", WHY[name])


def reached(name: str) -> str:
    """What is known of a package given away (`operations.book.Reached`)."""
    return translate("Book", REACHED[name])
