"""What both ends have changed: the list, and the two values as equal cards to choose from. Nothing is lost by it."""

from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from inspector import i18n
from inspector.operations import conflict as settling
from inspector.ui import contested, paint
from inspector.ui.contested import Contest, End, Line
from inspector.ui.session import Session
from inspector.ui.theme import px
from inspector.ui.widgets.button import Button, Press
from inspector.ui.widgets.field import DropDown, line_edit
from inspector.ui.widgets.panel import Heading, Panel, Words, across
from inspector.ui.widgets.rows import Row, Rows


class ConflictsPanel(Panel):
    """Hidden while nothing is contested."""

    def __init__(self, session: Session) -> None:
        super().__init__(sides=("top",), across=True)
        self.session = session
        self.lines: list[Line] = []
        self.contest: Contest | None = None
        self.cards: list[EndCard] = []
        self.place = 0  # of the current conflict in the list: when it is settled, the next one stands there
        self.head = Heading("")
        self.list = Rows(self.tr("Changed at both ends"), fit=False, high=56)
        self.list.setObjectName("conflict_list")
        self.list.chosen.connect(lambda row: self._read(row.key))
        left = Panel(sides=("right",), margins=(0, 6, 0, 0))
        left.setFixedWidth(px(288))
        titled = Panel(margins=(16, 2, 12, 2))
        titled.box.addWidget(self.head)
        left.box.addWidget(titled)
        left.box.addWidget(self.list, 1)
        self.title = Words("", "ask", bold=True, elide=True)
        self.title.setObjectName("conflict_title")
        self.at = Words("", "small", "muted")
        self.row = QHBoxLayout()
        self.row.setSpacing(px(16))
        self.own = Button(self.tr("Another value"), key="3")
        self.own.setObjectName("own_value")
        self.own.clicked.connect(self._ask_own)
        self.later = Button(self.tr("Leave it for now"), key="0")
        self.later.setObjectName("leave_conflict")
        self.later.clicked.connect(lambda: self._step(1))
        self.next = Button(self.tr("Next"), icon="right", key="J")
        self.next.clicked.connect(lambda: self._step(1))
        self.editing = QWidget()
        self.editing_row = QHBoxLayout(self.editing)
        self.editing_row.setContentsMargins(0, 0, 0, 0)
        self.editing.hide()
        self.wrong = Words("", "small", "overdue")
        self.wrong.hide()
        kept = self.tr("The value that is not chosen is not lost: it stays in the history and can be put back.")
        right = Panel(fill="ground", margins=(20, 10, 20, 12), gap=10)
        right.add(across(self.title, None, self.at))
        right.box.addLayout(self.row, 1)
        right.add(self.editing, self.wrong, across(self.own, self.later, None, self.next))
        right.add(Words(kept, "small", "muted", wrap=True))
        self.box.addWidget(left)
        self.box.addWidget(right, 1)
        self.hide()

    def refresh(self) -> None:
        """List anew what is contested."""
        self.session.ask(self, contested.listed, self._fill, key="conflicts")

    def _fill(self, found: tuple[list[Line], int]) -> None:
        self.lines, count = found
        self.setVisible(bool(self.lines))
        self.head.set_words(self.tr("Changed at both ends"), str(count))
        rows = [Row(it.conflict, it.title, it.second, icon="merge", ink="rebound") for it in self.lines]
        self.list.set_values(rows)
        if not rows:
            self.contest = None
            self._clear()
            return
        held = self.contest.line.conflict if self.contest is not None else None
        current = next((it for it in rows if it.key == held), rows[min(self.place, len(rows) - 1)])
        self.list.set_current(current)
        self._read(current.key)

    def _read(self, conflict: Any) -> None:
        self.place = next((n for n, it in enumerate(self.lines) if it.conflict == conflict), 0)
        self.session.ask(self, lambda store: contested.read(store, conflict), self._show, key="contest")

    def _show(self, contest: Contest) -> None:
        self.contest = contest
        self._clear()
        self.title.setText(contest.line.title)
        self.at.setText(self.tr("{at} of {all}").format(at=self.place + 1, all=len(self.lines)))
        for number, end in enumerate(contest.ends, 1):
            card = EndCard(end, str(number) if number <= 2 else "")
            card.setObjectName(f"end_{number}")
            card.clicked.connect(lambda _=False, value=end.value: self._settle(value))
            self.cards.append(card)
            self.row.addWidget(card, 1)
            card.show()  # now: its key may be the next thing pressed
        self.own.setVisible(contest.editor is not None)

    def _clear(self) -> None:
        for card in self.cards:
            self.row.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = []
        self.editing.hide()
        self.wrong.hide()

    def _settle(self, value: Any) -> None:
        if self.contest is None:
            return
        conflict = self.contest.line.conflict
        for card in self.cards:
            card.setEnabled(False)
        self.session.do(self, lambda store: settling.resolve(store, conflict, value), failed=self._not_settled)

    def _not_settled(self, error: BaseException) -> None:
        for card in self.cards:
            card.setEnabled(True)
        self.session.failed.emit(error)

    def _step(self, by: int) -> None:
        if self.lines:
            at = (self.place + by) % len(self.lines)
            row = next(it for it in self.list.shown.values if it.key == self.lines[at].conflict)
            self.list.set_current(row)
            self._read(row.key)

    # -- a third value ------------------------------------------------------------------------------------------------

    def _ask_own(self) -> None:
        contest = self.contest
        if contest is None or contest.editor is None:
            return
        while self.editing_row.count():
            if (old := self.editing_row.takeAt(0).widget()) is not None:
                old.hide()
                old.deleteLater()
        name = self.tr("Another value")
        field: QLineEdit | DropDown
        if contest.editor == "choice":
            field = DropDown(name, contest.options)
        else:
            hint = "YYYY-MM-DD" if contest.editor == "day" else ""
            field = line_edit(name, hint)
            field.setText(contest.suggestion)
            field.selectAll()
            field.returnPressed.connect(lambda: self._take_own(field))
        field.setObjectName("own_field")
        take = Button(self.tr("Use this value"))
        take.setObjectName("take_own")
        take.clicked.connect(lambda: self._take_own(field))
        self.editing_row.addWidget(field, 1)
        self.editing_row.addWidget(take)
        self.editing.show()
        field.setFocus()

    def _take_own(self, field: QLineEdit | DropDown) -> None:
        if self.contest is None or self.contest.editor is None:
            return
        if isinstance(field, DropDown):
            self._settle(field.currentData())
            return
        try:
            value = contested.parsed(self.contest.editor, field.text())
        except ValueError:
            self.wrong.setText(self.tr("△ This is no value for the field."))
            self.wrong.show()
            return
        self._settle(value)


class EndCard(Press):
    """One end's value, large, with who put it there, when and where; a press chooses it."""

    chosen = Signal()

    def __init__(self, end: End, key: str) -> None:
        super().__init__(key=key)
        self.end = end
        self.key = key
        self.setAccessibleName(f"{end.device}: {end.words}, {end.person}, {i18n.moment(end.at)}")
        self.setToolTip(end.words)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        """Both are as large."""
        return QSize(px(240), px(160))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Where, the value, a hairline, who and when."""
        with paint.Brush(self) as painter:
            rect = QRectF(self.rect())
            lit = self.underMouse() or self.isDown()
            paint.box(painter, rect, "tint" if self.isDown() else "surface", "accent" if lit else "edge", radius=5)
            space = rect.adjusted(px(18), px(12), -px(18), -px(12))
            paint.words(
                painter, QRectF(space.left(), space.top(), space.width(), px(18)), self.end.device, "small", "muted"
            )
            if self.key:
                wide = paint.cap_width(self.key)
                paint.key_cap(painter, space.right() - wide, space.top() + px(9), self.key)
            low = space.bottom() - px(44)
            value = QRectF(space.left(), space.top() + px(24), space.width(), low - space.top() - px(30))
            top = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
            long = len(self.end.words) > 24
            paint.words(painter, value, self.end.words, "ask" if long else "title", bold=True, align=top, wrap=True)
            paint.under(painter, QRectF(space.left(), low - px(8), space.width(), px(4)))
            first = QRectF(space.left(), low, space.width(), px(20))
            paint.words(painter, first, f"{i18n.moment(self.end.at)}  {self.end.person}", "cell")
            paint.words(painter, first.translated(0, px(21)), self.end.act, "small", "muted")
            if self.hasFocus():
                paint.focus(painter, rect)
