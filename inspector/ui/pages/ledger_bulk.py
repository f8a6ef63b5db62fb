"""批量: what is done with many findings at once. Before anything is done it is said of how many it can be."""

from array import array  # noqa: TC003 - quoted for Python, needed by whoever reads the signature
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from inspector.db import ledger
from inspector.db.store import Store
from inspector.operations.rectification.sorting import Sorted, sort_out
from inspector.rectification.moves import Move
from inspector.ui.dialogs import step_words
from inspector.ui.dialogs.edit_findings import FIELDS, EditFindingsDialog
from inspector.ui.dialogs.sorted_out import SortedOutDialog, hindered
from inspector.ui.dialogs.take_step import step_dialog
from inspector.ui.pages.ledger_handing import HandingOver
from inspector.ui.session import Session
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.picker import Entry, Picker

MOST = 5000
"""Findings that are changed at once."""
MOVES = (Move.ASSIGN, Move.URGE, Move.GRANT_EXTENSION, Move.APPLY, Move.CLOSE)
_CHUNK = 500


@dataclass(frozen=True, slots=True)
class Picked:
    """The findings chosen, and what each move comes to for them."""

    ids: tuple[str, ...]
    sorted: dict[Move, Sorted]


class Bulk(QObject):
    """Its button stands in the header; `told` has what was done, or why not."""

    told = Signal(str)

    def __init__(self, page: QWidget, session: Session, chosen: "Callable[[], array[int]]") -> None:
        super().__init__(page)
        self.page = page
        self.session = session
        self.chosen = chosen
        self.picked: Picked | None = None
        self.picker: Picker | None = None
        self.handing = HandingOver(page, session, chosen)
        self.handing.told.connect(self.told)
        self.button = Button(self.tr("Bulk"), icon="list", key="Ctrl+B")
        self.button.setObjectName("bulk")
        self.button.setToolTip(self.tr("Change, hand over or close the selected findings at once"))
        self.button.clicked.connect(lambda _: self.offer())

    def offer(self) -> None:
        """Read what can be done with the selected findings, and offer it."""
        lines = self.chosen()
        if len(lines) > MOST:
            words = self.tr("{count} findings are selected: at most {most} are changed at once")
            self.told.emit(words.format(count=len(lines), most=MOST))
            return
        if self.picker is not None:
            self.picker.done()
        self.picked = None
        picker = self.picker = Picker(self.button, self.tr("What to do with %n finding(s)", "", len(lines)), self._list)
        picker.chosen.connect(self._choose)
        picker.closed.connect(self._closed)
        picker.open()
        self.session.ask(self, lambda store: _pick(store, lines), self._show, key="bulk")

    def _closed(self) -> None:
        self.picker = None

    def _show(self, picked: Picked) -> None:
        self.picked = picked
        if self.picker is not None:
            self.picker.refresh()
            self.picker.fit()

    def _list(self, typed: str) -> list[Entry]:
        found = [
            *(self._move(it) for it in MOVES),
            *(
                Entry(("edit", it), self.tr("Set {field}").format(field=field.title()), icon="pencil")
                for it, field in FIELDS.items()
            ),
            *(
                Entry(("paper", kind), self.tr("Paper: {title}").format(title=title), icon="paper")
                for kind, title in self.handing.kinds()
            ),
        ]
        return [it for it in found if all(word in it.words.casefold() for word in typed.casefold().split())]

    def _move(self, move: Move) -> Entry:
        words, icon = step_words.verb(move), _ICONS[move]
        if self.picked is None:
            return Entry(("move", move), words, "…", icon=icon, off=True)
        it = self.picked.sorted[move]
        if it.able:
            right = self.tr("{able} of {total}").format(able=len(it.able), total=it.total)
            return Entry(("move", move), words, right, icon=icon)
        return Entry(("move", move), words, hindered(it)[0] if it.total else "", icon=icon, off=True)

    def _choose(self, key: tuple[str, Any]) -> None:
        if self.picked is None:
            return
        if self.picker is not None:
            self.picker.done()
        how, what = key
        if how == "paper":
            self.handing.hand_over(what)
        elif how == "edit":
            EditFindingsDialog(self.page, self.session, self.picked.ids, what, self.told.emit).show_over()
        else:
            self._begin(self.picked.sorted[what])

    def _begin(self, it: Sorted) -> None:
        """At once where it can be done with all of them, else once it was said with how many."""
        if len(it.able) == it.total:
            self._take(it)
            return
        dialog = SortedOutDialog(self.page, it)
        dialog.accepted.connect(lambda: self._take(it))
        dialog.show_over()

    def _take(self, it: Sorted) -> None:
        if it.move is Move.ASSIGN:
            from inspector.ui.dialogs.assign_findings import AssignDialog  # noqa: PLC0415 - with its first use

            AssignDialog(self.page, self.session, it.able, self.told.emit).show_over()
            return
        dialog = step_dialog(self.page, self.session, it.able, it.move)
        words = self.tr("{step}: %n finding(s)", "", len(it.able)).format(step=step_words.verb(it.move))
        dialog.accepted.connect(lambda: self.told.emit(words))


_ICONS = {
    Move.ASSIGN: "export", Move.URGE: "clock", Move.GRANT_EXTENSION: "today", Move.APPLY: "fixed", Move.CLOSE: "closed",
}  # fmt: skip


def _pick(store: Store, lines: Sequence[int]) -> Picked:
    ids = tuple(
        it.id for at in range(0, len(lines), _CHUNK) for it in ledger.rows(store, lines[at : at + _CHUNK])
    )  # fmt: skip
    return Picked(ids, {it.move: it for it in sort_out(store, ids, MOVES)})
