"""What both ends have changed: the list, and the two values as equal cards to choose from. Nothing is lost by it."""

from itertools import pairwise
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QWidget

from inspector.db.store import Store
from inspector.operations import conflict as settling
from inspector.operations import conflict_rules
from inspector.operations.conflict import Prefers
from inspector.operations.conflict_rules import Applicable
from inspector.ui import contested
from inspector.ui.contested import Contest, Group, Line
from inspector.ui.pages.packages_end_card import EndCard
from inspector.ui.pages.packages_part import Part
from inspector.ui.session import Session
from inspector.ui.theme import px
from inspector.ui.visit.thumbnails import Thumbnails
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.empty import EmptyPage, Way
from inspector.ui.widgets.field import DropDown, line_edit
from inspector.ui.widgets.package_tabs import IN
from inspector.ui.widgets.panel import Heading, Panel, Words, across
from inspector.ui.widgets.picker import Entry, Picker
from inspector.ui.widgets.rows import Row, Rows

NOTHING, SOME = 0, 1
_PLAIN = 264
"""Pixels at 100 % a card without photos is high at most: one value and who entered it need no more."""


class ConflictsPart(Part):
    """The list at the left, at the right the current one."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.lines: list[Line] = []
        self.groups: list[Group] = []
        self.contest: Contest | None = None
        self.cards: list[EndCard] = []
        self.place = 0  # of the current conflict in the list: when it is settled, the next one stands there
        self.thumbnails = Thumbnails(session)
        self.picker: Picker | None = None
        self.offers: list[Applicable] = []
        self.stack = QStackedWidget()
        self.stack.addWidget(self._nothing())
        both = Panel(across=True)
        both.add(self._left())
        both.box.addWidget(self._right(), 1)
        self.stack.addWidget(both)
        self.box.addWidget(self.stack)

    def _nothing(self) -> EmptyPage:
        way = Way("in", "import", self.tr("Take packages in"), self.tr("what both ends have changed is listed here"))
        page = EmptyPage(way, sentence=self.tr("Nothing waits for a decision."))
        page.chosen.connect(lambda _: self.elsewhere.emit(IN, None))
        return page

    def _left(self) -> Panel:
        self.head = Heading(self.tr("Changed at both ends"))
        self.group = DropDown(self.tr("Which of them"))
        self.group.setObjectName("conflict_group")
        self.group.activated.connect(lambda _: self.refresh())
        self.list = Rows(self.tr("Changed at both ends"), fit=False, high=56)
        self.list.setObjectName("conflict_list")
        self.list.chosen.connect(lambda row: self._read(row.key))
        self.many = Button(self.tr("Many at once"), icon="list", key="Alt+R")
        self.many.setObjectName("many_conflicts")
        self.many.clicked.connect(self._offer)
        left = Panel(sides=("right",), margins=(0, 6, 0, 0))
        left.setFixedWidth(px(308))
        titled = Panel(margins=(16, 2, 12, 8), gap=4)
        titled.add(self.head, self.group)
        foot = Panel(sides=("top",), margins=(16, 10, 12, 10))
        foot.add(across(self.many, None))
        left.add(titled)
        left.box.addWidget(self.list, 1)
        left.add(foot)
        return left

    def _right(self) -> Panel:
        self.title = Words("", "ask", bold=True, elide=True)
        self.title.setObjectName("conflict_title")
        self.at = Words("", "small", "muted")
        self.before = Words("", "cell", "muted", elide=True)
        self.before.setObjectName("before_both")
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
        kept = self.tr(
            "Until it is decided the newer value is shown. The one that is not chosen is not lost: it stays in the"
            " history and can be put back."
        )
        right = Panel(fill="ground", margins=(20, 10, 20, 12), gap=10)
        right.add(across(self.title, None, self.at), self.before)
        right.box.addLayout(self.row, 1)
        right.add(self.editing, self.wrong, across(self.own, self.later, None, self.next))
        right.add(Words(kept, "small", "muted", wrap=True))
        right.box.addStretch(0)  # what cards without photos leave
        return right

    def keys(self) -> QWidget:
        """The list."""
        return self.list if self.stack.currentIndex() == SOME else self

    def refresh(self) -> None:
        """List anew what is contested."""
        kind, field = self._group()
        self.session.ask(self, lambda store: contested.listed(store, kind, field), self._fill, key="conflicts")

    def _group(self) -> list[str]:
        """Kind and field of what is shown, '' for any."""
        return str(self.group.currentData() or ".").split(".")

    def _fill(self, found: tuple[list[Line], list[Group]]) -> None:
        self.lines, self.groups = found
        count = self.groups[0].count
        self.waiting.emit(count)
        if not self.lines and count:  # the last of its group was settled
            self.group.setCurrentIndex(0)
            self.refresh()
            return
        self.stack.setCurrentIndex(SOME if self.lines else NOTHING)
        self.head.set_words(self.tr("Changed at both ends"), str(count))
        self.group.set_options([(f"{it.words} ({it.count})", f"{it.kind}.{it.field}") for it in self.groups])
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
            card = EndCard(end, str(number) if number <= 2 else "", self.thumbnails)
            card.setObjectName(f"end_{number}")
            if not any(it.photos for it in contest.ends):
                card.setMaximumHeight(px(_PLAIN))
            card.clicked.connect(lambda _=False, value=end.value: self._settle(value))
            self.cards.append(card)
            self.row.addWidget(card, 1)
            card.show()  # now: its key may be the next thing pressed
        self.before.setText(self.tr("Before either changed it: {value}").format(value=contest.before))
        self.before.setVisible(bool(contest.before))
        self.own.setVisible(contest.editor is not None)
        for before, after in pairwise([self.many, *self.cards, self.own]):  # as they stand on the page
            QWidget.setTabOrder(before, after)

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

    # -- many at once --------------------------------------------------------------------------------------------------

    def _offer(self) -> None:
        """Count what each rule would settle, then let one be chosen; the whole is one step that can be undone."""
        kind, field = self._group()

        def count(store: Store) -> list[Applicable]:
            return conflict_rules.applicable(store, conflict_rules.of_group(store, kind, field))

        self.session.ask(self, count, self._choose_rule, key="rules")

    def _choose_rule(self, offers: list[Applicable]) -> None:
        self.offers = offers
        picker = self.picker = Picker(self.many, self.tr("Whose value is taken"), self._entries)
        picker.chosen.connect(self._settle_many)
        picker.open()

    def _entries(self, typed: str) -> list[Entry]:
        found = [(it, self._rule_words(it)) for it in self.offers]
        return [
            Entry(it, words, self.tr("settles %n", "", it.count))
            for it, words in found
            if typed.casefold() in words.casefold()
        ]

    def _rule_words(self, it: Applicable) -> str:
        match it.rule.prefers:
            case Prefers.NEWEST:
                return self.tr("What was entered last")
            case Prefers.OLDEST:
                return self.tr("What was entered first")
            case Prefers.OFFICE:
                return self.tr("What the office entered")
            case Prefers.PERSON:
                return self.tr("What {name} entered").format(name=it.name)
            case _:
                return self.tr("What package {number} of {name} brought").format(number=it.number, name=it.name)

    def _settle_many(self, chosen: Applicable) -> None:
        if self.picker is not None:
            self.picker.done()
        kind, field = self._group()

        def work(store: Store) -> int:
            return settling.resolve_many(store, conflict_rules.of_group(store, kind, field), chosen.rule)

        self.session.do(self, work)
