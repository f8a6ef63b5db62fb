"""我的一天: what waits for the office today, kind by kind, the first findings of each and a way to all of them."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtWidgets import QScrollArea, QWidget

from inspector import clock
from inspector.db.ledger import LedgerFilter
from inspector.db.store import Store
from inspector.i18n.language import QT_TRANSLATE_NOOP, translate
from inspector.operations.rectification import boards, charges, escalating, meetings
from inspector.operations.rectification.boards import Group, Waiting, Waits
from inspector.rectification.moves import Stage
from inspector.rectification.steps import Flag
from inspector.ui.pages.boards_words import late, nobody, on, one_line
from inspector.ui.session import Session
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.panel import Card, Panel, Words, across, scrolled
from inspector.ui.widgets.rows import Row, Rows
from inspector.ui.widgets.values import VALUE

_TITLES = {
    Waits.EXTENSION: QT_TRANSLATE_NOOP("DayPane", "Extensions to decide"),
    Waits.RECHECK: QT_TRANSLATE_NOOP("DayPane", "Reported put right, to re-inspect"),
    Waits.CLOSE: QT_TRANSLATE_NOOP("DayPane", "Close-outs to approve"),
    Waits.VERIFY: QT_TRANSLATE_NOOP("DayPane", "Suspected, to verify"),
    Waits.ASSIGN: QT_TRANSLATE_NOOP("DayPane", "To hand over"),
    Waits.REVIEW: QT_TRANSLATE_NOOP("DayPane", "Kept up, to review"),
}
_ICONS = {
    Waits.EXTENSION: "clock", Waits.RECHECK: "recheck", Waits.CLOSE: "fixed", Waits.VERIFY: "draft",
    Waits.ASSIGN: "open", Waits.REVIEW: "lasting",
}  # fmt: skip
_INKS = {Waits.EXTENSION: "accent"}
_FILTERS = {
    Waits.RECHECK: LedgerFilter(stages=(Stage.RECHECK,)),
    Waits.CLOSE: LedgerFilter(stages=(Stage.CLOSING, Stage.FIXED)),
    Waits.VERIFY: LedgerFilter(stages=(Stage.SUSPECTED,)),
    Waits.ASSIGN: LedgerFilter(stages=(Stage.OPEN,)),
    Waits.REVIEW: LedgerFilter(flags=(Flag.REVIEW_DUE,)),
}


@dataclass(frozen=True, slots=True)
class _Day:
    groups: list[Group]
    suggestions: int
    reminders: int
    cycles: list[str]
    without: list[str]


class DayPane(Panel):
    """A row opens its finding in the ledger; `led` names the board that has more."""

    led = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__(fill="ground")
        self.session = session
        self.pressing = self._way("day_pressing", "warn", "pressing")
        self.cycles = self._way("day_cycles", "clock", "meetings")
        self.without = self._way("day_without", "person", "charges")
        self.ways = QWidget()
        self.ways.setLayout(across(self.pressing, self.cycles, self.without, None, gap=10))
        self.nothing = Words(self.tr("Nothing waits for you today."), "ask", "muted")
        self.cards = {kind: _GroupCard(kind, session) for kind in Waits}
        self.inside = Panel(fill="ground", margins=(20, 14, 20, 20), gap=14)
        self.inside.add(self.ways, self.nothing, *self.cards.values(), None)
        for it in (self.nothing, self.ways, *self.cards.values()):
            it.hide()
        self.area: QScrollArea = scrolled(self.inside, self.tr("What waits today"))
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.box.addWidget(self.area, 1)

    def read(self) -> None:
        """Look again what waits."""
        self.session.ask(self, _read, self._show, key="my day")

    def keys(self) -> QWidget:
        """The first list, or all of it while nothing has been read."""
        return next((it.rows for it in self.cards.values() if not it.isHidden()), self.area)

    def _show(self, day: _Day) -> None:
        groups = {it.kind: it for it in day.groups}
        for kind, card in self.cards.items():
            card.setVisible(kind in groups)
            if kind in groups:
                card.show_group(groups[kind], [self._row(kind, it) for it in groups[kind].first])
        self.pressing.set_words(
            self.tr("Suggested {suggestions} · reminders {reminders}").format(
                suggestions=day.suggestions, reminders=day.reminders
            )
        )
        self.cycles.set_words(self.tr("%n regular meeting(s) due", "", len(day.cycles)))
        self.without.set_words(self.tr("%n finding(s) nobody answers for", "", len(day.without)))
        self.pressing.setVisible(bool(day.suggestions or day.reminders))
        self.cycles.setVisible(bool(day.cycles))
        self.without.setVisible(bool(day.without))
        some = not all(it.isHidden() for it in (self.pressing, self.cycles, self.without))
        self.ways.setVisible(some)
        self.nothing.setVisible(not groups and not some)
        if self.area.hasFocus():
            self.keys().setFocus()

    def _way(self, name: str, icon: str, board: str) -> Button:
        button = Button("", icon=icon)
        button.setObjectName(name)
        button.clicked.connect(lambda _: self.led.emit(board))
        return button

    def _row(self, kind: Waits, it: Waiting) -> Row:
        said = {
            Waits.EXTENSION: self.tr("wished until {day}").format(day=on(it.day)),
            Waits.RECHECK: self.tr("reported {day}").format(day=on(it.day)),
            Waits.CLOSE: self.tr("since {day}").format(day=on(it.day)),
        }.get(kind, late(it.day))
        can_be_late = kind in (Waits.ASSIGN, Waits.VERIFY, Waits.REVIEW)
        over = can_be_late and bool(it.day) and str(it.day) < clock.today().isoformat()
        right = "   ".join((it.unit or nobody(), said))
        return Row(
            it.finding, f"{it.number}  {one_line(it.text)}", icon=_ICONS[kind], ink=_INKS.get(kind, _ICONS[kind]),
            right=right, right_ink="overdue" if over else "muted",
        )  # fmt: skip


class _GroupCard(Card):
    """What waits of one kind: its name and number, the first findings, the way to all of them."""

    def __init__(self, kind: Waits, session: Session) -> None:
        super().__init__(margins=(1, 6, 1, 4))
        title = translate("DayPane", _TITLES[kind])
        self.count = Words("", "body", "accent", bold=True)
        head = Panel(margins=(16, 2, 10, 4), gap=10, across=True)
        head.add(Words(title, bold=True), self.count, None)
        which = _FILTERS.get(kind)
        if which is not None:
            every = Button(self.tr("All in the ledger"), icon="right", kind="quiet", height=32)
            every.setObjectName(f"day_all_{kind}")
            every.clicked.connect(lambda _: session.open("ledger", which))
            head.add(every)
        self.rows = Rows(title, high=40)
        self.rows.setObjectName(f"day_{kind}")
        self.rows.acted.connect(lambda row: session.open("ledger", row.key))
        self.rows.doubleClicked.connect(lambda index: session.open("ledger", index.data(VALUE).key))
        self.add(head, self.rows)

    def show_group(self, group: Group, rows: Sequence[Row]) -> None:
        """Show how many wait, and the first."""
        self.count.setText(str(group.count))
        self.rows.set_values(rows)
        if not self.rows.currentIndex().isValid():  # Return has something to open, and nothing is chosen yet
            none = QItemSelectionModel.SelectionFlag.NoUpdate
            self.rows.selectionModel().setCurrentIndex(self.rows.shown.index(0), none)


def _read(store: Store) -> _Day:
    now = clock.today()
    due = escalating.due_now(store, now)
    suggestions = sum(it.suggestion is not None for it in due)
    return _Day(
        boards.my_day(store, now), suggestions, len(due) - suggestions,
        [it.title for it in meetings.cycles(store, now) if it.is_due(now.isoformat())],
        charges.without_owner(store, now.isoformat()),
    )  # fmt: skip
