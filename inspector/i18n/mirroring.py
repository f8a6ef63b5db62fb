"""Why a database is not, or cannot be, the mirror of a store."""

from PySide6.QtCore import QCoreApplication

from inspector.i18n.language import QT_TRANSLATE_NOOP

NO_MIRROR = {
    "foreign": QT_TRANSLATE_NOOP("Mirror", "its schema “inspector” belongs to something else"),
    "newer": QT_TRANSLATE_NOOP("Mirror", "a newer version of this program keeps it"),
    "other_store": QT_TRANSLATE_NOOP("Mirror", "this county is kept in it from another computer's data"),
    "no_office": QT_TRANSLATE_NOOP("Mirror", "the data here is not that of an office with a county"),
    "encoding": QT_TRANSLATE_NOOP("Mirror", "its database was not made for Chinese (encoding UTF8)"),
    "not_allowed": QT_TRANSLATE_NOOP("Mirror", "the user of the service may not make or change tables there"),
    "depended_upon": QT_TRANSLATE_NOOP("Mirror", "somebody's own views rest on views that have to be made anew"),
}


def no_mirror(why: str) -> str:
    """Why a database is no mirror of this store."""
    return QCoreApplication.translate("Mirror", NO_MIRROR.get(why, why))
