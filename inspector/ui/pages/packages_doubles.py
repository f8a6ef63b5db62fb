"""Records that may be the same, entered on two computers: the list, and the pair side by side to be decided."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QStackedWidget, QWidget

from inspector.db.store import Store
from inspector.operations import joining
from inspector.operations.joining import Proposal
from inspector.operations.joining.proposing import beside
from inspector.records import Duplicate
from inspector.ui import doubles
from inspector.ui.doubles import Doubles, Line
from inspector.ui.pages.packages_double_sides import SidesPanel
from inspector.ui.pages.packages_part import Part
from inspector.ui.session import Session
from inspector.ui.theme import px
from inspector.ui.visit.thumbnails import Thumbnails
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.empty import EmptyPage, Way
from inspector.ui.widgets.package_tabs import IN
from inspector.ui.widgets.panel import Heading, Panel, Words, across
from inspector.ui.widgets.rows import Row, Rows

NOTHING, SOME, LOOKING = 0, 1, 2


class DoublesPart(Part):
    """Proposals are looked for when the part is gone to; what is decided, or undone, only moves within them."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.found: list[Proposal] = []
        self.lines: list[Line] = []
        self.pair: Doubles | None = None
        self.place = 0  # of the current pair: when it is decided, the next one stands there
        self.thumbnails = Thumbnails(session)
        self.compared = SidesPanel(self.thumbnails)
        self.apart = Button(self.tr("Not the same"), key="Alt+N")
        self.apart.setObjectName("keep_apart")
        self.apart.clicked.connect(self._keep_apart)
        self.act = Button(self.tr("Join the two"), icon="merge", key="Ctrl+Return", kind="filled")
        self.act.setObjectName("join_records")
        self.act.clicked.connect(self._join)
        self.decided = Button("", icon="list")
        self.decided.setObjectName("decided_doubles_open")
        self.decided.clicked.connect(self._show_decided)
        self.buttons = (self.decided, self.apart, self.act)
        for button in self.buttons:
            button.hide()  # until something is found
        self.stack = QStackedWidget()
        self.stack.addWidget(self._nothing())
        both = Panel(across=True)
        both.add(self._left())
        both.box.addWidget(self._right(), 1)
        self.stack.addWidget(both)
        self.stack.addWidget(self._looking())
        self.stack.setCurrentIndex(LOOKING)
        self.box.addWidget(self.stack)
        self._enable(possible=False)

    def _nothing(self) -> EmptyPage:
        way = Way("in", "import", self.tr("Take packages in"), self.tr("what may be there twice is listed here"))
        page = EmptyPage(way, sentence=self.tr("Nothing looks as if it were there twice."))
        page.chosen.connect(lambda _: self.elsewhere.emit(IN, None))
        return page

    def _looking(self) -> Panel:
        """Shown until it is known: a county is gone through."""
        page = Panel(fill="ground", margins=(20, 64, 20, 20))
        words = Words(self.tr("Looking for what may have been entered twice …"), "body", "muted")
        return page.add(across(None, words, None), None)

    def _left(self) -> Panel:
        self.head = Heading(self.tr("Entered twice?"))
        self.list = Rows(self.tr("Entered twice?"), fit=False, high=56)
        self.list.setObjectName("doubles_list")
        self.list.chosen.connect(lambda row: self._read(row.key))
        left = Panel(sides=("right",), margins=(0, 6, 0, 0))
        left.setFixedWidth(px(308))
        titled = Panel(margins=(16, 2, 12, 8))
        titled.add(self.head)
        left.add(titled)
        left.box.addWidget(self.list, 1)
        return left

    def _right(self) -> Panel:
        self.title = Words("", "ask", bold=True, elide=True)
        self.title.setObjectName("doubles_title")
        self.at = Words("", "small", "muted")
        self.turn = Button(self.tr("The other one stays"), icon="pair", key="T")
        self.turn.setObjectName("turn_round")
        self.turn.clicked.connect(self._turn)
        self.next = Button(self.tr("Next"), icon="right", key="J")
        self.next.clicked.connect(lambda: self._step(1))
        self.told = Words("", "small", wrap=True)
        self.told.setObjectName("joined_words")
        self.told.hide()
        what = self.tr(
            "What hangs on the one that goes (visits, findings, photos, papers) moves to the one that stays, and so"
            " does what arrives for it later. Both histories stay; it can be undone."
        )
        right = Panel(fill="ground", margins=(20, 10, 20, 12), gap=10)
        right.add(across(self.title, None, self.at))
        right.box.addWidget(self.compared, 1)
        right.add(across(self.turn, None, self.next), self.told, Words(what, "small", "muted", wrap=True))
        return right

    def keys(self) -> QWidget:
        """The list."""
        return self.list if self.stack.currentIndex() == SOME else self

    def arrive(self, about: Any) -> None:
        """Look for what may be the same."""
        self.told.hide()

        def work(store: Store, stopped: Callable[[], bool]) -> tuple[list[Proposal], list[Line], int]:
            found = joining.proposals(store, cancelled=stopped)
            return found, doubles.listed(store, found), len(store.find(Duplicate))

        def fill(answer: tuple[list[Proposal], list[Line], int]) -> None:
            self.found = answer[0]
            self._fill(answer[1], answer[2])

        self.session.search(self, work, fill, key="doubles found")

    def refresh(self) -> None:
        """Something changed: what was decided goes, what was undone is back."""
        found = self.found

        def work(store: Store) -> tuple[list[Line], int]:
            return doubles.listed(store, found), len(store.find(Duplicate))

        def fill(answer: tuple[list[Line], int]) -> None:
            if found is self.found:  # else others were looked for meanwhile
                self._fill(*answer)

        if self.stack.currentIndex() != LOOKING:
            self.session.ask(self, work, fill, key="doubles")

    def _fill(self, lines: list[Line], decided: int) -> None:
        self.lines = lines
        self.waiting.emit(len(lines))
        for button in (self.apart, self.act):
            button.setVisible(bool(lines))  # with nothing to decide there is nothing to press
        self.decided.setVisible(decided > 0)
        self.decided.set_words(self.tr("Decided before (%n)", "", decided))
        self.stack.setCurrentIndex(SOME if lines else NOTHING)
        self.head.set_words(self.tr("Entered twice?"), str(len(lines)))
        rows = [Row(it.proposal, it.title, it.second, icon="merge", ink="doing") for it in lines]
        self.list.set_values(rows)
        if not rows:
            self.pair = None
            self.compared.clear()
            self._enable(possible=False)
            return
        held = self.pair.line.proposal if self.pair is not None else None
        current = next((it for it in rows if held is not None and _same_pair(it.key, held)), None)
        current = current or rows[min(self.place, len(rows) - 1)]
        self.list.set_current(current)
        if self.pair is None or not _same_pair(current.key, self.pair.line.proposal):
            self._read(current.key)

    def _read(self, proposal: Proposal) -> None:
        self.place = next((n for n, it in enumerate(self.lines) if _same_pair(it.proposal, proposal)), 0)
        self.session.ask(self, lambda store: doubles.read(store, proposal), self._show, key="double")

    def _show(self, pair: Doubles) -> None:
        self.pair = pair
        self.title.setText(pair.line.title)
        self.at.setText(self.tr("{at} of {all}").format(at=self.place + 1, all=len(self.lines)))
        self.compared.show_pair(pair)
        self._enable(possible=True)

    def _turn(self) -> None:
        if self.pair is not None:
            self._read(doubles.turned(self.pair.line.proposal))

    def _step(self, by: int) -> None:
        if self.lines:
            line = self.lines[(self.place + by) % len(self.lines)]
            self.list.set_current(next(it for it in self.list.shown.values if it.key == line.proposal))
            self._read(line.proposal)

    def _enable(self, *, possible: bool) -> None:
        for button in (self.act, self.apart, self.turn, self.next):
            button.setEnabled(possible)

    # -- deciding -----------------------------------------------------------------------------------------------------

    def _join(self) -> None:
        if self.pair is None:
            return
        it = self.pair.line.proposal
        self._enable(possible=False)

        def work(store: Store) -> tuple[str, list[Proposal]]:
            done = joining.join(store, it.kind, it.kept, it.other)
            return doubles.done_words(store, it, done), beside(store, it)

        def then(answer: tuple[str, list[Proposal]]) -> None:
            words, more = answer
            self.told.setText(words)
            self.told.show()
            self.found = [*self.found, *(new for new in more if new not in self.found)]
            self.refresh()

        self.session.do(self, work, then, self._not_decided)

    def _keep_apart(self) -> None:
        if self.pair is None:
            return
        it = self.pair.line.proposal
        self._enable(possible=False)
        self.told.hide()
        self.session.do(
            self, lambda store: joining.keep_apart(store, it.kind, it.kept, it.other), failed=self._not_decided
        )

    def _show_decided(self) -> None:
        from inspector.ui.dialogs.decided_doubles import DecidedDoublesDialog  # noqa: PLC0415 - with its first use

        dialog = DecidedDoublesDialog(self, self.session)
        dialog.changed.connect(lambda: self.arrive(None))
        dialog.show_over()

    def _not_decided(self, error: BaseException) -> None:
        self._enable(possible=True)
        self.session.failed.emit(error)


def _same_pair(one: Proposal, other: Proposal) -> bool:
    return {one.kept, one.other} == {other.kept, other.other}
