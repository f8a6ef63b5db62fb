"""Suggested wording under its field: the county's phrases, one's own below them. Enter takes the one chosen."""

import re
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent

from inspector.db.store import Store
from inspector.operations.case import read_case
from inspector.operations.phrasing import Phrase, offered
from inspector.records import Finding
from inspector.ui.theme import px
from inspector.ui.visit.acts import VisitActs
from inspector.ui.widgets.panel import Panel, Words
from inspector.ui.widgets.rows import Row, Rows
from inspector.ui.widgets.writing import Writing

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPlainTextEdit

_TYPED = re.compile(r"[A-Za-z0-9-]{2,12}")
"""What asks for a phrase by itself: a code or initials, and nothing else in the field."""
_SHOWN = 5
_HIGH = 46
_PAUSE = 150  # milliseconds after a letter: initials come quickly one after the other


class Phrases(Panel):
    """Opened by its key or by initials typed into the field. `taken`: a phrase, and whether all of it is wanted."""

    taken = Signal(object, bool)

    def __init__(self, acts: VisitActs, finding: str, wording: Writing) -> None:
        super().__init__(fill="sunken", margins=(8, 6, 8, 6), gap=2)
        self.acts = acts
        self.finding = finding
        self.wording = wording
        self.field = cast("QPlainTextEdit", wording.edit)
        self.found: tuple[Phrase, ...] = ()
        self.asked_for = False  # by its key: it stays whatever stands in the field
        self.rows = Rows(self.tr("Suggested wording"), fit=False, high=_HIGH)
        self.rows.setObjectName("phrases")
        self.rows.clicked.connect(lambda _: self.take())
        self.rows.acted.connect(lambda _: self.take())
        self.none = Words(self.tr("No phrase fits what is written."), "small", "muted")
        keys = self.tr("Enter takes it, what is worded by hand stays; Shift+Enter takes all of it; Esc leaves")
        self.keys = Words(keys, "small", "muted", elide=True)
        self.add(self.rows, self.none, self.keys)
        self.hide()
        self._ask = QTimer(self, interval=_PAUSE, singleShot=True)
        self._ask.timeout.connect(self._look)
        self.field.textChanged.connect(self._changed)
        self.field.installEventFilter(self)

    def open(self) -> None:
        """Offer what fits: what is written if it names some, else what was found at this question before."""
        self.asked_for = True
        self._look()

    def shut(self) -> None:
        """Put the list away; what is written is kept as it stands."""
        self._ask.stop()
        self.asked_for = False
        if self.isVisible():
            self.hide()
            if self.wording.unsent:
                self.wording.pause.start()

    def take(self, *, everything: bool = False) -> None:
        """Word the finding by the chosen phrase."""
        row = self.rows.value
        phrase = next((it for number, it in enumerate(self.found) if row is not None and number == row.key), None)
        if phrase is not None:
            self.wording.replace(phrase.text)
            self.shut()
            self.field.setFocus()
            self.taken.emit(phrase, everything)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """While the list is open arrows choose, Enter takes and Escape leaves; the letters go on to the field."""
        if event.type() == QEvent.Type.FocusOut and not self.rows.hasFocus():
            QTimer.singleShot(0, self, self._left)
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self.isVisible():
            return self._pressed(event)
        return super().eventFilter(watched, event)

    def _pressed(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.shut()
            return True
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and self.found:
            at = self.rows.currentIndex().row() + (1 if key == Qt.Key.Key_Down else -1)
            self.rows.set_current(self.rows.shown.values[at % len(self.found)])
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.found:
            self.take(everything=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
            return True
        return False

    def _left(self) -> None:
        if not (self.field.hasFocus() or self.rows.hasFocus()):
            self.shut()

    def _changed(self) -> None:
        if self.field.isReadOnly() or not self.field.hasFocus():
            return
        named = _TYPED.fullmatch(self.wording.text.strip()) is not None
        if named or self.asked_for:
            self._ask.start()
        else:
            self.shut()

    def _look(self) -> None:
        finding, typed = self.finding, self.wording.text.strip()
        wanted = typed if _TYPED.fullmatch(typed) or not self.asked_for else ""

        def work(store: Store) -> tuple[Phrase, ...]:
            held = store.get(Finding, finding)
            if held.visit is None:
                return ()
            case = read_case(store, held.visit)
            return offered(store, case, held, wanted) or (offered(store, case, held) if self.asked_for else ())

        self.acts.session.ask(self, work, lambda found: self._show(finding, typed, found), key="phrases")

    def _show(self, finding: str, typed: str, found: tuple[Phrase, ...]) -> None:
        if (finding, typed) != (self.finding, self.wording.text.strip()) or not self.field.isVisible():
            return  # another finding, or it was written on meanwhile
        if not found and not self.asked_for:
            self.shut()
            return
        self.found = found
        self.rows.set_values([self._row(number, it) for number, it in enumerate(found)])
        if found:
            self.rows.set_current(self.rows.shown.values[0])
            self.wording.pause.stop()  # initials are no wording yet
        self.rows.setVisible(bool(found))
        self.rows.setFixedHeight(px(_HIGH) * min(_SHOWN, max(1, len(found))) + px(4))
        self.none.setVisible(not found)
        self.show()

    def _row(self, number: int, it: Phrase) -> Row:
        days = self.tr("%n day(s)", "", it.days) if it.days else self.tr("at once") if it.days == 0 else ""
        second = "   ".join(filter(None, (it.code, days, it.unit_name, it.requirement)))
        uses = self.tr("own, %n time(s)", "", it.uses) if it.own else ""
        return Row(number, it.text, second, right=uses)
