"""Why a row of a package was refused, in words; `db` gives the reason with the names it concerns."""

from inspector.i18n.language import QT_TRANSLATE_NOOP, translate

_REASONS = (  # how a reason of `db` begins or ends, and what it means
    ("unlike ours", QT_TRANSLATE_NOOP("Refused", "they differ from ours where nobody changed anything")),
    ("unknown field", QT_TRANSLATE_NOOP("Refused", "they change a field this program does not know")),
    ("unknown kind", QT_TRANSLATE_NOOP("Refused", "they are of a kind this program does not know")),
    ("wrong type", QT_TRANSLATE_NOOP("Refused", "a value is of the wrong kind")),
    ("no operation", QT_TRANSLATE_NOOP("Refused", "nobody is named who did it")),
    ("parents", QT_TRANSLATE_NOOP("Refused", "their history does not hold together")),
    ("another beginning", QT_TRANSLATE_NOOP("Refused", "their history does not hold together")),
    ("refers to nothing", QT_TRANSLATE_NOOP("Refused", "they refer to something that is not there")),
    ("no such", QT_TRANSLATE_NOOP("Refused", "they change something that is not there")),
    ("unreadable text", QT_TRANSLATE_NOOP("Refused", "their text cannot be read")),
    ("other bytes", QT_TRANSLATE_NOOP("Refused", "the file of a photo is not what its name says")),
    ("no time", QT_TRANSLATE_NOOP("Refused", "a time in them is none")),
    ("no date", QT_TRANSLATE_NOOP("Refused", "a date in them is none")),
    ("identity number", QT_TRANSLATE_NOOP("Refused", "an identity number stands in them, and none is kept")),
    ("no photo", QT_TRANSLATE_NOOP("Refused", "the file of a photo is none")),
    ("FOREIGN KEY", QT_TRANSLATE_NOOP("Refused", "they refer to something that is not there")),
)
_OTHER = QT_TRANSLATE_NOOP("Refused", "they break a rule of the tables")


def reason_words(reason: str) -> str:
    """A reason in words."""
    return translate("Refused", next((words for sign, words in _REASONS if sign in reason), _OTHER))
