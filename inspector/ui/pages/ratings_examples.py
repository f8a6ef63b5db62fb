"""正面典型: places on the county's lists of good examples, since when and why."""

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from inspector import clock
from inspector.db.store import Store
from inspector.i18n import language
from inspector.operations.rating import commendations
from inspector.operations.rating.commendations import Commended
from inspector.ui.dialogs.commend import CommendDialog
from inspector.ui.pages.boards_words import on, one_line
from inspector.ui.session import Session
from inspector.ui.theme import px
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.chosen_lines import ChosenLines
from inspector.ui.widgets.field import DropDown
from inspector.ui.widgets.lines import Column, Line
from inspector.ui.widgets.panel import Panel, Words


@dataclass(frozen=True, slots=True)
class _Known:
    lists: list[tuple[str, str]]  # title, name
    held: list[Commended]


class ExamplesPane(Panel):
    """What ended stays on the list with its last day; what was a mistake is struck off and can be undone."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.known = _Known([], [])
        self.which = DropDown(self.tr("List of good examples"))
        self.which.setObjectName("examples_which")
        self.which.setMinimumHeight(px(34))
        self.which.setMinimumWidth(px(220))
        self.which.activated.connect(lambda _: self._list())
        self.none = Words(self.tr("No place is on this list yet."), "body", "muted")
        self.add_one = Button(self.tr("Put on a list …"), icon="star", height=34, kind="filled")
        self.add_one.setObjectName("examples_add")
        self.add_one.clicked.connect(lambda _: self._ask_for(None))
        self.edit = Button(self.tr("Change"), icon="pencil", height=34)
        self.edit.setObjectName("examples_edit")
        self.edit.clicked.connect(lambda _: self._ask_for(self._chosen()))
        self.strike = Button(self.tr("Strike off"), icon="cross", height=34)
        self.strike.setObjectName("examples_strike")
        self.strike.clicked.connect(lambda _: self._strike())
        self.table = ChosenLines(
            self.tr("Good examples"),
            [Column(self.tr("Place"), 190), Column(self.tr("List"), 170), Column(self.tr("Since"), 104),
             Column(self.tr("Until"), 104), Column(self.tr("Reason")), Column(self.tr("Document"), 170)],
            high=40, several=False,
        )  # fmt: skip
        self.table.setObjectName("examples_table")
        self.table.opened.connect(lambda _: self._ask_for(self._chosen()))
        self.table.changed.connect(self._enable)
        head = Panel(sides=("bottom",), margins=(20, 6, 16, 6), across=True, gap=8)
        head.add(self.which, self.none, None, self.strike, self.edit, self.add_one)
        self.add(head)
        self.box.addWidget(self.table, 1)
        self._enable()

    def read(self) -> None:
        """Read every list."""
        self.session.ask(self, _read, self._fill, key="examples")

    def keys(self) -> QWidget:
        """The lines."""
        return self.table

    def choose(self, list_: str) -> None:
        """Show one list."""
        self.which.setCurrentIndex(max(0, self.which.findData(list_)))

    def _fill(self, known: _Known) -> None:
        self.known = known
        self.which.set_options([(self.tr("All lists"), ""), *known.lists])
        self._list()

    def _list(self) -> None:
        wanted = str(self.which.currentData() or "")
        titles = {name: title for title, name in self.known.lists}
        held = [it for it in self.known.held if wanted in ("", it.commendation.list)]
        today = clock.today().isoformat()
        self.table.set_lines([_line(it, titles, today) for it in held])
        self.none.setVisible(not held)
        self._enable()

    def _chosen(self) -> Commended | None:
        chosen = self.table.chosen
        return next((it for it in self.known.held if chosen and it.commendation.id == chosen[0]), None)

    def _enable(self) -> None:
        some = self._chosen() is not None
        self.edit.setEnabled(some)
        self.strike.setEnabled(some)

    def _ask_for(self, held: Commended | None) -> None:
        CommendDialog(self, self.session, self.known.lists, held).show_over()

    def _strike(self) -> None:
        if (held := self._chosen()) is not None:
            id_ = held.commendation.id
            self.session.do(self, lambda store: commendations.strike(store, id_))


def _line(it: Commended, titles: dict[str, str], today: str) -> Line:
    held = it.commendation
    over = held.until is not None and held.until < today
    return Line(
        (it.name or it.code, titles.get(held.list, held.list), on(held.since), on(held.until),
         one_line(held.reason or "—"), held.document or "—"),
        icon="closed" if over else "star", ink="muted" if over else "accent", key=held.id,
    )  # fmt: skip


def _read(store: Store) -> _Known:
    column = "title" if language() == "zh" else "title_en"
    lists = [(str(it[column] or it["title"]), str(it["name"])) for it in commendations.lists(store)]
    return _Known(lists, commendations.commended(store))
