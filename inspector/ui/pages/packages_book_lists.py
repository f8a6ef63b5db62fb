"""The lists of the book: senders, the packages of one of them, and what was written here."""

import json
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from inspector.db.trust import Trust
from inspector.i18n.words_of_keys import trust as trust_words
from inspector.i18n.words_of_merges import span
from inspector.operations.book import Entry, Own, Reached, Sender
from inspector.ui.pages.packages_book_words import moment, numbers, reached_words, who
from inspector.ui.widgets.chosen_lines import ChosenLines
from inspector.ui.widgets.lines import Column, Line, Lines

translate = QCoreApplication.translate
_DOT = "·"
_GOOD = (Trust.ENROLLED, Trust.OWN)


class SenderTable(ChosenLines):
    """One line a computer; keys are devices."""

    def __init__(self, name: str) -> None:
        columns = [
            Column(translate("Book", "Who")),
            Column(translate("Book", "Last package"), 170),
            Column(translate("Book", "Packages"), 76),
            Column(translate("Book", "Not received"), 150),
            Column(translate("Book", "Signature"), 150),
            Column(translate("Book", "Clock"), 110),
            Column(translate("Book", "Conflicts"), 84, right=True),
            Column(translate("Book", "Refused"), 84, right=True),
        ]
        super().__init__(name, columns, several=False)
        self.setObjectName("senders")
        self.leave_out((2, 5), 1000)  # a clock that is off is told above

    def show_senders(self, senders: Sequence[Sender]) -> None:
        """Who handed in, whoever was silent longest first."""
        self.set_lines([_sender(it) for it in senders])

    def choose(self, device: str) -> None:
        """Stand on a computer."""
        for row, it in enumerate(self.lines):
            if it.key == device:
                self.selectRow(row)


class EntryTable(ChosenLines):
    """One line a file that was read; keys are packages."""

    def __init__(self, name: str) -> None:
        columns = [
            Column(translate("Book", "No."), 110),
            Column(translate("Book", "Written"), 130),
            Column(translate("Book", "Read here"), 130),
            Column(translate("Book", "File")),
            Column(translate("Book", "State"), 216),  # a day, a time and what was done then
            Column(translate("Book", "New"), 66, right=True),
            Column(translate("Book", "Changed"), 76, right=True),
            Column(translate("Book", "Refused"), 76, right=True),
        ]
        super().__init__(name, columns, several=False)
        self.setObjectName("entries")
        self.leave_out((1,), 1000)

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """What one computer sent, the last first."""
        self.set_lines([_entry(it) for it in entries])


class OwnTable(Lines):
    """One line a package written here."""

    def __init__(self, name: str) -> None:
        columns = [
            Column(translate("Book", "No."), 110),
            Column(translate("Book", "Written"), 130),
            Column(translate("Book", "For")),
            Column(translate("Book", "Reached them"), 200),
            Column(translate("Book", "Read there"), 130),
            Column(translate("Book", "Refused there"), 110, right=True),
            Column(translate("Book", "Conflicts there"), 110, right=True),
        ]
        super().__init__(name, columns, high=36)
        self.setObjectName("own_packages")
        self.leave_out((4,), 900)

    def show_own(self, own: Sequence[Own]) -> None:
        """What was written here, the last first."""
        self.set_lines([_own(it) for it in own])


def _sender(it: Sender) -> Line:
    grave = it.own or it.clone
    icon = "overdue" if grave else "warn" if it.missing_count else "fixed" if it.packages else "crossed"
    last = translate("Book", "No. {number}, {when}").format(number=it.last_number, when=moment(it.last_at))
    clock = _DOT
    if it.clock_off > 0:
        clock = translate("Book", "fast by {time}").format(time=span(it.clock_off))
    elif it.clock_off < 0:
        clock = translate("Book", "slow by {time}").format(time=span(it.clock_off))
    missing = numbers(it) if it.missing_count else _DOT
    signature = translate("Book", "Signed") if it.trust in _GOOD else trust_words(it.trust)
    cells = (who(it.person, it.device), last, str(it.packages), missing, signature, clock)
    ink = "overdue" if grave else "doing" if it.missing_count else "text"
    return Line((*cells, _of(it.contested), _of(it.refused)), icon=icon, ink=ink, key=it.device)


def _entry(it: Entry) -> Line:
    counts = _counts(it.counts)
    if it.forgotten:
        icon, state = "crossed", translate("Book", "import undone {when}").format(when=moment(it.forgotten))
    elif not it.whole:
        icon, state = "warn", translate("Book", "continues one that was undone")
    else:
        icon, state = "fixed", translate("Book", "merged")
    cells = (_number(it.sequence, it.part, it.parts), moment(it.said), moment(it.at), it.file)
    found = (_of(counts.get("new", 0)), _of(counts.get("newer", 0)), _of(it.refused))
    ink = "muted" if it.forgotten else "text"
    return Line((*cells, state, *found), icon=icon, ink=ink, key=it.package)


def _own(it: Own) -> Line:
    icon = {Reached.READ: "fixed", Reached.LATER: "fixed", Reached.NO: "doing"}[it.reached]
    to = it.task_for or (translate("Book", "everybody") if it.kind == "task" else translate("Book", "the office"))
    cells = (_number(it.sequence, it.part, it.parts), moment(it.at), to, reached_words(it.reached))
    there = (moment(it.read_at) or _DOT, _of(it.refused), _of(it.contested))
    return Line((*cells, *there), icon=icon, ink="doing" if it.reached is Reached.NO else "text", key=it.package)


def _number(sequence: int, part: int, parts: int) -> str:
    if parts < 2:
        return str(sequence)
    return translate("Book", "{number}, part {part} of {parts}").format(number=sequence, part=part, parts=parts)


def _counts(text: str) -> dict[str, int]:
    """What the book has of a package; a line from before it was counted has nothing."""
    try:
        found = json.loads(text)
    except ValueError:
        return {}
    return {fate: int(number) for fate, number in found.items()} if isinstance(found, dict) else {}


def _of(count: int) -> str:
    return str(count) if count else _DOT
