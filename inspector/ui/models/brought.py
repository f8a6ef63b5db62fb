"""What a package brought, kind by kind: the lines of a table, and its sum over several packages."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from inspector import i18n
from inspector.db.counting import OF_A_KIND
from inspector.i18n.words_of_merges import report_words
from inspector.operations.exchange import Received
from inspector.records import KINDS
from inspector.ui.widgets.lines import Column, Line, Lines

translate = QCoreApplication.translate
_NONE = "·"


def fate_words() -> dict[str, str]:
    """The fates a record can meet, in words."""
    return {
        "new": translate("Brought", "New"),
        "newer": translate("Brought", "Changed"),
        "older": translate("Brought", "Older"),
        "same": translate("Brought", "Same"),
        "conflict": translate("Brought", "Both changed"),
        "deleted": translate("Brought", "Deleted, edited"),
        "refused": translate("Brought", "Refused"),
    }


def brought(received: Sequence[Received]) -> list[Line]:
    """One line a kind that came, what brings something first, then in the order of the records; a dot for none."""
    sums: dict[str, Counter[str]] = {}
    for it in received:
        if it.outcome is not None and it.refused is None:
            for kind, fates in it.outcome.kinds.items():
                sums.setdefault(kind, Counter()).update(fates)
    shown = [kind for kind in (*KINDS, *sorted(set(sums) - set(KINDS))) if sum(sums.get(kind, {}).values())]
    shown.sort(key=lambda kind: not any(sums[kind][fate] for fate in OF_A_KIND if fate not in ("same", "older")))
    return [
        Line((kind_words(kind), *(str(sums[kind][fate] or _NONE) for fate in OF_A_KIND)), key=kind) for kind in shown
    ]


def kind_words(kind: str) -> str:
    """A kind of record; what a stranger made up is unknown here."""
    return i18n.kind(kind) if kind in KINDS else report_words()["unknown"]


class BroughtTable(Lines):
    """Kind × fate."""

    def __init__(self, name: str) -> None:
        words = fate_words()
        heads = [Column(words.get(fate, fate), 56, right=True) for fate in OF_A_KIND]
        super().__init__(name, [Column(translate("Brought", "Kind")), *heads], high=30)
        self.setObjectName("brought")
        self.set_lines([])

    def set_lines(self, lines: Sequence[Line]) -> None:
        """Where it is narrow what changes nothing gives way to the name of the kind, and what did not happen."""
        super().set_lines(lines)
        gives = []
        for fate in ("older", "same", "deleted", "refused"):
            at = 1 + OF_A_KIND.index(fate)
            self.setColumnHidden(at, False)  # of other lines it may have been left out
            if fate in ("older", "same") or all(it.cells[at] == _NONE for it in lines):
                gives.append(at)
        self.leave_out(gives, 600)
