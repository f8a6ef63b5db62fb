"""Published lists: their stored papers, what is to come down, appeals and what was decided, the points they give."""

from dataclasses import dataclass

from PySide6.QtWidgets import QStackedWidget, QWidget

from inspector import clock
from inspector.db.store import Store
from inspector.operations.rating import points, publishing
from inspector.operations.rating.appeals import Contested, corrected
from inspector.operations.rating.publishing import Opened, PublicationRow
from inspector.records import Paper
from inspector.ui.dialogs.appeals import AppealDialog, DecideAppealDialog, TakeDownDialog
from inspector.ui.pages import ratings_words as words
from inspector.ui.pages.boards_words import on, one_line
from inspector.ui.pages.ratings_sheet import SheetPane
from inspector.ui.session import Session
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.chosen_lines import ChosenLines
from inspector.ui.widgets.lines import Column, Line
from inspector.ui.widgets.panel import Panel, Words, across


@dataclass(frozen=True, slots=True)
class _Known:
    rows: list[PublicationRow]
    numbers: dict[str, str]  # paper → its number
    late: list[PublicationRow]


class PublishedPane(Panel):
    """Return on a list opens its stored paper; below are the appeals against it."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.known = _Known([], {}, [])
        self.opened: Opened | None = None
        self.due = 0
        self.wanted = ""
        self._lay_out()
        self._connect()
        self._enable()

    def read(self) -> None:
        """Read what was published."""
        self.session.ask(self, _read, self._fill, key="publications")

    def keys(self) -> QWidget:
        """The lists."""
        return self.table

    def choose(self, publication: str) -> None:
        """Show this one with the next reading."""
        self.wanted = publication
        self.stack.setCurrentIndex(0)

    def _lay_out(self) -> None:
        self.reminder = Words("", "cell", "overdue", bold=True, elide=True)
        self.reminder.setObjectName("published_reminder")
        self.down = Button(self.tr("Take down …"), icon="cross", height=34)
        self.down.setObjectName("published_down")
        self.paper = Button(self.tr("Stored paper"), icon="paper", height=34)
        self.paper.setObjectName("published_paper")
        self.poster = Button(self.tr("Poster"), icon="paper", height=34)
        self.poster.setObjectName("published_poster")
        self.give = Button(self.tr("Enter its points"), icon="plus", height=34)
        self.give.setObjectName("published_points")
        self.appeal = Button(self.tr("Take an appeal …"), icon="plus", height=34)
        self.appeal.setObjectName("published_appeal")
        self.decide = Button(self.tr("Decide …"), icon="check", height=34)
        self.decide.setObjectName("published_decide")
        self.table = ChosenLines(
            self.tr("Published lists"),
            [Column(self.tr("Issue"), 84), Column(self.tr("List")), Column(self.tr("Published"), 104),
             Column(self.tr("Until"), 104), Column(self.tr("State"), 130), Column(self.tr("Places told"), 120),
             Column(self.tr("Appeals"), 136), Column(self.tr("Paper"), 150)],
            high=40, several=False,
        )  # fmt: skip
        self.table.setObjectName("published_table")
        self.table.leave_out((5,), 800)
        self.none = Words(self.tr("No list has been published yet."), "body", "muted")
        self.places = ChosenLines(
            self.tr("Places of the published list"),
            [Column(self.tr("Rank"), 84), Column(self.tr("Place")), Column(self.tr("Score"), 84, right=True),
             Column(self.tr("List"), 84)],
            high=32, several=False,
        )  # fmt: skip
        self.places.setObjectName("published_places")
        self.appeals = ChosenLines(
            self.tr("Appeals"),
            [Column(self.tr("Raised"), 116), Column(self.tr("Place"), 120), Column(self.tr("What they say")),
             Column(self.tr("Decision"), 170)],
            high=40, several=False,
        )  # fmt: skip
        self.appeals.setObjectName("published_appeals")
        head = Panel(sides=("bottom",), margins=(20, 6, 16, 6), across=True, gap=8)
        head.add(self.reminder, self.none, None, self.give, self.poster, self.down, self.paper)
        left = Panel(sides=("right",)).add(
            Panel(sides=("top", "bottom"), margins=(20, 6, 12, 6)).add(Words(self.tr("As it was published"), bold=True))
        )
        left.box.addWidget(self.places, 1)
        bar = Panel(sides=("top", "bottom"), margins=(16, 4, 16, 4), across=True, gap=8)
        right = Panel().add(bar.add(Words(self.tr("Appeals"), bold=True), None, self.decide, self.appeal))
        right.box.addWidget(self.appeals, 1)
        self.below = QWidget()
        row = across(left, right, gap=0)
        row.setStretch(0, 2)
        row.setStretch(1, 3)
        self.below.setLayout(row)
        whole = Panel().add(head)
        whole.box.addWidget(self.table, 2)
        whole.box.addWidget(self.below, 3)
        self.sheet = SheetPane(self.session)
        self.stack = QStackedWidget()
        self.stack.addWidget(whole)
        self.stack.addWidget(self.sheet)
        self.box.addWidget(self.stack, 1)

    def _connect(self) -> None:
        self.table.changed.connect(self._look_at)
        self.table.opened.connect(lambda _: self._open_paper())
        self.paper.clicked.connect(lambda _: self._open_paper())
        self.poster.clicked.connect(lambda _: self._make_poster())
        self.down.clicked.connect(lambda _: self._take_down())
        self.appeal.clicked.connect(lambda _: self._contest())
        self.decide.clicked.connect(lambda _: self._decide())
        self.appeals.opened.connect(lambda _: self._decide())
        self.appeals.changed.connect(self._enable)
        self.give.clicked.connect(lambda _: self._enter_points())
        self.places.opened.connect(self._open_sheet)
        self.sheet.left.connect(lambda: self.stack.setCurrentIndex(0))

    # -- reading -------------------------------------------------------------------------------------------------------

    def _fill(self, known: _Known) -> None:
        self.known = known
        self.table.set_lines([self._line(it) for it in known.rows])
        self.none.setVisible(not known.rows)
        self.table.setVisible(bool(known.rows))
        self.below.setVisible(bool(known.rows))
        late = self.tr("%n list(s) should have come down", "", len(known.late)) if known.late else ""
        self.reminder.setText(f"△ {late}" if late else "")
        if self.wanted:
            ids = [it.id for it in known.rows]
            if self.wanted in ids:
                self.table.selectRow(ids.index(self.wanted))
            self.wanted = ""
        self._look_at()

    def _line(self, it: PublicationRow) -> Line:
        today = clock.today().isoformat()
        late = not it.withdrawn and bool(it.until) and it.until < today
        state = self.tr("down since {day}").format(day=on(it.withdrawn)) if it.withdrawn else (
            self.tr("to come down") if late else self.tr("up")
        )  # fmt: skip
        count = self.tr("{open} of {all} open").format(open=it.open_appeals, all=it.appeals) if it.appeals else "—"
        icon, ink = ("overdue", "overdue") if late else ("closed", "muted") if it.withdrawn else ("check", "accent")
        return Line(
            (it.issue or "—", it.title, on(it.published), on(it.until), state, words.shown(it.shown), count,
             self.known.numbers.get(it.paper or "", "—")),
            icon=icon, ink=ink, key=it.id,
        )  # fmt: skip

    def _row(self) -> PublicationRow | None:
        chosen = self.table.chosen
        return next((it for it in self.known.rows if chosen and it.id == chosen[0]), None)

    def _look_at(self) -> None:
        row = self._row()
        if row is None:
            self._show(None)
            return
        if self.opened is None or self.opened.publication.id != row.id:
            self._show(None)
        self.session.ask(self, lambda store: _opened(store, row.id), self._show, key="publication")

    def _show(self, found: tuple[Opened, int] | None) -> None:
        self.opened, self.due = found if found is not None else (None, 0)
        held = self.opened
        self.places.set_lines([
            Line((words.rank(it), it.told, words.percent(it.percent), words.list_name(it.list)), key=it.place)
            for it in (held.list.places if held else ())
        ])  # fmt: skip
        self.appeals.set_lines([self._contested(it) for it in (held.contested if held else ())])
        self._enable()

    def _contested(self, it: Contested) -> Line:
        appeal = it.appeal
        place = it.place.told if it.place else appeal.place[:8]
        said = self.tr("still open")
        if appeal.decision == "upheld":
            said = self.tr("the list stands")
        elif (after := corrected(it)) is not None:
            listed = words.list_name(after[1]) if after[1] else self.tr("on neither list")
            said = self.tr("corrected: {what}").format(what=words.joined((words.percent(after[0]), listed)))
        icon, ink = ("open", "overdue") if it.is_open else ("closed", "muted")
        return Line((on(appeal.raised), place, one_line(appeal.text), said), icon=icon, ink=ink, key=appeal.id)

    def _enable(self) -> None:
        row, held = self._row(), self.opened
        self.paper.setEnabled(row is not None and row.paper is not None)
        self.poster.setEnabled(row is not None)
        self.down.setEnabled(row is not None and not row.withdrawn)
        self.appeal.setEnabled(held is not None)
        self.give.setEnabled(held is not None and self.due > 0 and not held.publication.withdrawn)
        chosen = self.appeals.chosen
        self.decide.setEnabled(held is not None and any(it.is_open and it.appeal.id in chosen for it in held.contested))

    # -- doing ---------------------------------------------------------------------------------------------------------

    def _open_paper(self) -> None:
        if (row := self._row()) is not None and row.paper is not None:
            self.session.open("papers", row.paper)

    def _make_poster(self) -> None:
        from inspector.ui.pages.papers_reading import posters  # noqa: PLC0415 - words papers: with its first use

        if (row := self._row()) is not None:
            self.session.ask(
                self, lambda store: posters(store, row.id), lambda it: self.session.open("papers", it),
                key="publication papers",
            )  # fmt: skip

    def _take_down(self) -> None:
        if (row := self._row()) is not None:
            TakeDownDialog(self, self.session, row.id, row.title).show_over()

    def _contest(self) -> None:
        if self.opened is not None:
            AppealDialog(self, self.session, self.opened.publication.id, self.opened.list.places).show_over()

    def _decide(self) -> None:
        chosen = self.appeals.chosen
        held = self.opened.contested if self.opened else ()
        found = next((it for it in held if it.is_open and it.appeal.id in chosen), None)
        if found is not None:
            DecideAppealDialog(self, self.session, found).show_over()

    def _enter_points(self) -> None:
        if self.opened is not None:
            publication = self.opened.publication.id
            self.session.do(self, lambda store: points.from_publication(store, publication))

    def _open_sheet(self, place: str) -> None:
        if self.opened is not None:
            self.sheet.show_place(self.opened.list, self.opened.publication.id, place)
            self.stack.setCurrentWidget(self.sheet)
            self.sheet.keys().setFocus()


def _read(store: Store) -> _Known:
    rows = publishing.publications(store)
    papers = store.many(Paper, "id", [it.paper for it in rows if it.paper])
    return _Known(rows, {it.id: it.formal or it.number for it in papers},
                  publishing.to_take_down(store, clock.today()))  # fmt: skip


def _opened(store: Store, publication: str) -> tuple[Opened, int]:
    """The list, and how many places it still gives points to."""
    return publishing.opened(store, publication), sum(bool(it.taken) for it in points.due_from(store, publication))
