"""我的一天: what waits for the office today, kind by kind, the first findings of each and a way to all of them."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QScrollArea, QWidget

from inspector.db.ledger import LedgerFilter
from inspector.db.store import Store
from inspector.i18n.language import QT_TRANSLATE_NOOP, translate
from inspector.operations.rectification import boards, charges, escalating, meetings
from inspector.operations.rectification.boards import Group, Waiting, Waits
from inspector.rectification.moves import Stage
from inspector.rectification.steps import Flag
from inspector.ui.pages.boards_words import late, nobody, on, one_line, today
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
        self.inside = Panel(fill="ground", margins=(20, 14, 20, 20), gap=14)
        self.area: QScrollArea = scrolled(self.inside, self.tr("What waits today"))
        self.box.addWidget(self.area, 1)
        self.lists: list[Rows] = []
        self.first: QWidget = self

    def read(self) -> None:
        """Look again what waits."""
        self.session.ask(self, _read, self._show, key="my day")

    def keys(self) -> QWidget:
        """The first list."""
        return self.first

    def _show(self, day: _Day) -> None:
        box = self.inside.box
        while box.count():
            item = box.takeAt(0)
            if item is not None and (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.lists = []
        self._tell_pressing(day)
        for group in day.groups:
            self._add(group)
        if not self.lists and not (day.suggestions or day.reminders):
            box.addWidget(Words(self.tr("Nothing waits for you today."), "ask", "muted"))
        box.addStretch(1)
        self.first = self.lists[0] if self.lists else self.area

    def _tell_pressing(self, day: _Day) -> None:
        """Reminders, suggestions and cycles in one line of buttons."""
        said = []
        if day.suggestions or day.reminders:
            words = self.tr("Suggested {suggestions} · reminders {reminders}").format(
                suggestions=day.suggestions, reminders=day.reminders
            )
            said.append(self._way("day_pressing", words, "warn", "pressing"))
        if day.cycles:
            words = self.tr("%n regular meeting(s) due", "", len(day.cycles))
            said.append(self._way("day_cycles", words, "clock", "meetings"))
        if day.without:
            words = self.tr("%n finding(s) nobody answers for", "", len(day.without))
            said.append(self._way("day_without", words, "person", "charges"))
        if said:
            holder = QWidget()
            holder.setLayout(across(*said, None, gap=10))
            self.inside.box.addWidget(holder)

    def _way(self, name: str, words: str, icon: str, board: str) -> Button:
        button = Button(words, icon=icon)
        button.setObjectName(name)
        button.clicked.connect(lambda _: self.led.emit(board))
        return button

    def _add(self, group: Group) -> None:
        title = translate("DayPane", _TITLES[group.kind])
        card = Card(margins=(1, 6, 1, 4))
        head = Panel(margins=(16, 2, 10, 4), gap=10, across=True)
        head.add(Words(title, bold=True), Words(str(group.count), "body", "accent", bold=True), None)
        which = _FILTERS.get(group.kind)
        if which is not None:
            every = Button(self.tr("All in the ledger"), icon="right", kind="quiet", height=32)
            every.setObjectName(f"day_all_{group.kind}")
            every.clicked.connect(lambda _: self.session.open("ledger", which))
            head.add(every)
        rows = Rows(title, high=40)
        rows.setObjectName(f"day_{group.kind}")
        rows.set_values([self._row(group.kind, it) for it in group.first])
        rows.acted.connect(lambda row: self.session.open("ledger", row.key))
        rows.doubleClicked.connect(lambda index: self.session.open("ledger", index.data(VALUE).key))
        self.lists.append(rows)
        card.add(head, rows)
        self.inside.box.addWidget(card)

    def _row(self, kind: Waits, it: Waiting) -> Row:
        said = {
            Waits.EXTENSION: self.tr("wished until {day}").format(day=on(it.day)),
            Waits.RECHECK: self.tr("reported {day}").format(day=on(it.day)),
            Waits.CLOSE: self.tr("since {day}").format(day=on(it.day)),
        }.get(kind, late(it.day))
        over = kind in (Waits.ASSIGN, Waits.VERIFY, Waits.REVIEW) and bool(it.day) and str(it.day) < today().isoformat()
        right = "   ".join((it.unit or nobody(), said))
        return Row(
            it.finding, f"{it.number}  {one_line(it.text)}", icon=_ICONS[kind], ink=_INKS.get(kind, _ICONS[kind]),
            right=right, right_ink="overdue" if over else "muted",
        )  # fmt: skip


def _read(store: Store) -> _Day:
    now = today()
    due = escalating.due_now(store, now)
    suggestions = sum(it.suggestion is not None for it in due)
    return _Day(
        boards.my_day(store, now), suggestions, len(due) - suggestions,
        [it.title for it in meetings.cycles(store, now) if it.is_due(now.isoformat())],
        charges.without_owner(store, now.isoformat()),
    )  # fmt: skip
