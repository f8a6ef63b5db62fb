"""What is to be said about packages besides the numbers: refusals, what is missing, whose copy it is."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from inspector import i18n
from inspector.i18n.language import QT_TRANSLATE_NOOP
from inspector.operations.exchange import Received, Status

translate = QCoreApplication.translate
Note = tuple[str, str]  # mark, sentence

_REASONS = (  # how a reason of `db` begins or ends, and what it means
    ("unlike ours", QT_TRANSLATE_NOOP("Refused", "they differ from ours where nobody changed anything")),
    ("unknown field", QT_TRANSLATE_NOOP("Refused", "they change a field this program does not know")),
    ("unknown kind", QT_TRANSLATE_NOOP("Refused", "they are of a kind this program does not know")),
    ("wrong type", QT_TRANSLATE_NOOP("Refused", "a value is of the wrong kind")),
    ("no operation", QT_TRANSLATE_NOOP("Refused", "nobody is named who did it")),
    ("parents", QT_TRANSLATE_NOOP("Refused", "their history does not hold together")),
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


def notes(received: Sequence[Received]) -> list[Note]:
    """Sentences about the packages, those that were refused first."""
    said = [("overdue", str(i18n.sentence(it.refused))) for it in received if it.refused is not None]
    for it in received:
        if it.refused is None:
            said += _of_one(it)
    return said


def _of_one(it: Received) -> list[Note]:
    outcome, name = it.outcome, it.path.name
    said: list[Note] = []
    if it.status is Status.KNOWN:
        said.append(("closed", translate("Packages", "{file} was read before; nothing changes.").format(file=name)))
    if outcome is None:
        return said
    if outcome.clone:
        words = translate(
            "Packages", "{file} comes from a copy of this very data; make sure only one of the two is used on."
        )
        said.append(("warn", words.format(file=name)))
    for reason, count in outcome.reasons.most_common():
        words = translate("Packages", "{file}: {count} records are not taken: {reason}. The rest is.")
        said.append(("overdue", words.format(file=name, count=count, reason=reason_words(reason))))
    if outcome.photos_missing:
        words = translate("Packages", "{file}: {count} photos did not come along; the records are whole.")
        said.append(("warn", words.format(file=name, count=outcome.photos_missing)))
    return said


def reason_words(reason: str) -> str:
    """A reason in words."""
    return translate("Refused", next((words for sign, words in _REASONS if sign in reason), _OTHER))


def clock_words(seconds: float) -> str:
    """By how much a computer's clock is off."""
    if seconds > 0:
        return translate("Packages", "its clock is fast by {time}").format(time=span(seconds))
    return translate("Packages", "its clock is slow by {time}").format(time=span(seconds))


def span(seconds: float) -> str:
    """A span of time in the largest unit that says it."""
    minutes = round(abs(seconds) / 60)
    if minutes < 120:
        return translate("Packages", "%n minute(s)", "", minutes)
    if minutes < 48 * 60:
        return translate("Packages", "%n hour(s)", "", round(minutes / 60))
    return translate("Packages", "%n day(s)", "", round(minutes / 1440))
