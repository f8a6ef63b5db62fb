"""The book in words: what is missing, whose copy it is, what reached whom, why something stays."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from PySide6.QtCore import QCoreApplication

from inspector import clock, i18n
from inspector.db.built_upon import Why
from inspector.db.stamp import mark
from inspector.i18n.language import QT_TRANSLATE_NOOP
from inspector.i18n.words_of_merges import clock_off
from inspector.operations.book import Own, Reached, Sender
from inspector.ui.pages.packages_words import Note

translate = QCoreApplication.translate
_NAMED = 6
"""Numbers, or spans of them, said one by one; the table has more."""

_WHY = {
    Why.CHANGED: QT_TRANSLATE_NOOP("Book", "was changed or decided since"),
    Why.REFERRED: QT_TRANSLATE_NOOP("Book", "something that stays refers to it"),
    Why.VISIT: QT_TRANSLATE_NOOP("Book", "belongs to a visit that stays"),
    Why.ALSO_IN: QT_TRANSLATE_NOOP("Book", "another package brought it too"),
    Why.GIVEN: QT_TRANSLATE_NOOP("Book", "has gone out again"),
}
_REACHED = {
    Reached.READ: QT_TRANSLATE_NOOP("Book", "received"),
    Reached.LATER: QT_TRANSLATE_NOOP("Book", "came with another one"),
    Reached.NO: QT_TRANSLATE_NOOP("Book", "nothing heard yet"),
}


def why_words(why: Why) -> str:
    """Why something stays when an import is undone."""
    return translate("Book", _WHY[why])


def reached_words(reached: Reached) -> str:
    """Whether a package is known to have arrived."""
    return translate("Book", _REACHED[reached])


def who(person: str, device: str) -> str:
    """Whose computer."""
    return translate("Book", "{person}, computer {mark}").format(person=person or "—", mark=mark(device))


def moment(text: str) -> str:
    """A moment as people say it; what a stranger wrote instead of one stays as it is."""
    try:
        return i18n.moment(text, clock.today()) if text else ""
    except ValueError:
        return text


def runs(numbers: Iterable[int]) -> list[str]:
    """Numbers as people say them: three and more in a row as one span."""
    rows = groupby(enumerate(sorted(set(numbers))), key=lambda it: it[1] - it[0])
    said: list[str] = []
    for _, row in rows:
        each = [number for _, number in row]
        if len(each) > 2:
            said.append(translate("Book", "{first}–{last}").format(first=each[0], last=each[-1]))
        else:
            said += map(str, each)
    return said


def numbers(sender: Sender) -> str:
    """The missing numbers, the first few by name."""
    named = runs(sender.missing)
    said = i18n.listed(named[:_NAMED])
    if sender.missing_count > len(sender.missing) or len(named) > _NAMED:
        return translate("Book", "{numbers} … ({count} in all)").format(numbers=said, count=sender.missing_count)
    return said


def alarms(senders: Sequence[Sender]) -> list[Note]:
    """What somebody should do something about, gravest first."""
    said: list[Note] = []
    for it in senders:
        name = who(it.person, it.device)
        if it.own:
            words = translate(
                "Book", "{who} works with a copy of this computer's data: go on with one of the two only."
            )
            said.append(("overdue", words.format(who=name)))
        elif it.clone:
            words = translate(
                "Book",
                "{who}: two packages have the same number. Two laptops call themselves the same, or one went back to a"
                " safe copy. Both are kept.",
            )
            said.append(("overdue", words.format(who=name)))
    for it in senders:
        if it.missing_count:
            words = translate("Book", "{who}: packages not received: {numbers}")
            said.append(("warn", words.format(who=who(it.person, it.device), numbers=numbers(it))))
    off = [it for it in senders if it.clock_off]
    said += [("clock", f"{who(it.person, it.device)}: {clock_off(it.clock_off)}") for it in off]
    return said


def arrived(own: Sequence[Own]) -> list[Note]:
    """How it stands with what was given; nothing is said where nothing was."""
    waiting = sorted({it.sequence for it in own if it.reached is Reached.NO})
    if not own:
        return []
    if not waiting:
        return [("fixed", translate("Book", "What was given from here has all been received."))]
    named = runs(waiting)
    said = i18n.listed(named[-_NAMED:])
    if len(named) > _NAMED:
        said = translate("Book", "{numbers} … ({count} in all)").format(numbers=said, count=len(waiting))
    return [("doing", translate("Book", "Nothing heard yet of package {numbers}").format(numbers=said))]
