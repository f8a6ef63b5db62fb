"""Rankings: the ratings at the left, the list of one as it stands now at the right, the sheet behind each place."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QStackedWidget, QWidget

from inspector.db.store import Store
from inspector.i18n import language
from inspector.operations.papers import score_sheets
from inspector.operations.papers.batch import Filed
from inspector.operations.rating import drawn as drawing
from inspector.operations.rating import periods, publishing
from inspector.operations.rating.drawn import Drawn
from inspector.rating.frozen import FrozenList, FrozenPlace
from inspector.records import Rating
from inspector.ui.background import Task
from inspector.ui.dialogs.folder import choose_folder
from inspector.ui.dialogs.new_rating import NewRatingDialog
from inspector.ui.dialogs.publish_list import PublishListDialog
from inspector.ui.pages import ratings_words as words
from inspector.ui.pages.ratings_sheet import SheetPane
from inspector.ui.session import Session
from inspector.ui.theme import px
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.chosen_lines import ChosenLines
from inspector.ui.widgets.lines import Column, Line
from inspector.ui.widgets.panel import Panel, Words, across
from inspector.ui.widgets.rows import Row, Rows
from inspector.ui.widgets.segments import Choice, Segments

_ICONS = {"red": ("star", "accent"), "black": ("warn", "overdue"), "": ("", "text")}


@dataclass(frozen=True, slots=True)
class _Known:
    ratings: list[Rating]
    published: dict[str, int]


@dataclass(frozen=True, slots=True)
class _Listed:
    """A list and a line for each of its places: thousands of households are worded before the window has them."""

    held: Drawn
    lines: tuple[Line, ...]


class ListsPane(Panel):
    """Return on a place shows the sheet behind it; the filled button publishes what is looked at."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.ratings: list[Rating] = []
        self.rating = ""
        self.held: Drawn | None = None
        self.lines: tuple[Line, ...] = ()
        self._lay_out()
        self._connect()

    def read(self) -> None:
        """Read the ratings, then the list of the chosen one."""
        self.session.ask(self, _read, self._fill, key="ratings")

    def keys(self) -> QWidget:
        """The list, or the sheet over it."""
        return self.sheet.keys() if self.stack.currentWidget() is self.sheet else self.table

    def choose(self, rating: str) -> None:
        """Show this rating with the next reading."""
        self.rating = rating
        self.stack.setCurrentIndex(0)

    # -- what it is made of --------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.left = Rows(self.tr("Ratings"), fit=False, high=64)
        self.left.setObjectName("ratings_rows")
        self.new = Button(self.tr("New rating"), icon="plus", key="Ctrl+N", height=36)
        self.new.setObjectName("rating_new")
        side = Panel(sides=("right",))
        side.setFixedWidth(px(280))
        side.add(Panel(sides=("bottom",), margins=(16, 8, 12, 8), across=True).add(self.new, None))
        side.box.addWidget(self.left, 1)
        self.title = Words("", "ask", bold=True, elide=True)
        self.facts = Words("", "cell", "muted", elide=True)
        self.which = Segments(
            self.tr("Which places"),
            [Choice("all", self.tr("All")), Choice("red", self.tr("Red")), Choice("black", self.tr("Black")),
             Choice("none", self.tr("Without a rank"))],
            "all", height=32, step="cell",
        )  # fmt: skip
        self.which.setObjectName("ratings_filter")
        self.edit = Button(self.tr("Change"), icon="pencil", height=34)
        self.edit.setObjectName("rating_edit")
        self.delete = Button("", icon="bin", kind="quiet", height=34, name=self.tr("Delete the rating"))
        self.delete.setObjectName("rating_delete")
        self.poster = Button(self.tr("Poster"), icon="paper", height=34)
        self.poster.setObjectName("rating_poster")
        self.sheets = Button(self.tr("Score sheets …"), icon="export", height=34)
        self.sheets.setObjectName("rating_sheets")
        self.publish = Button(self.tr("Publish …"), icon="check", kind="filled", height=36, key="Ctrl+Return")
        self.publish.setObjectName("rating_publish")
        head = Panel(sides=("bottom",), margins=(20, 8, 16, 4), gap=2)
        head.add(across(self.title, None, self.delete, self.edit, self.poster, self.sheets, self.publish, gap=8))
        head.add(across(self.which, self.facts, None, gap=14))
        self.table = ChosenLines(
            self.tr("Places of the list"),
            [Column(self.tr("Rank"), 84), Column(self.tr("Place"), 132), Column(self.tr("Town"), 104),
             Column(self.tr("Score"), 84, right=True), Column(self.tr("Grade"), 128), Column(self.tr("List"), 80),
             Column(self.tr("Visits"), 64, right=True), Column(self.tr("Why"))],
            high=44, several=False,
        )  # fmt: skip
        self.table.setObjectName("ratings_table")
        self.table.leave_out((4, 6), 860)
        self.none = Words("", "body", "muted", wrap=True)
        self.none.setObjectName("ratings_none")
        self.below = Words("", "small", "muted", wrap=True)
        self.below.setObjectName("ratings_left_out")
        self.foot = Panel(fill="sunken", sides=("top",), margins=(20, 5, 16, 5), gap=2).add(self.below)
        self.remark = Panel(margins=(20, 10, 16, 10)).add(self.none)
        whole = Panel().add(head, self.remark)
        whole.box.addWidget(self.table, 1)
        whole.add(self.foot)
        self.sheet = SheetPane(self.session)
        self.stack = QStackedWidget()
        self.stack.addWidget(whole)
        self.stack.addWidget(self.sheet)
        row = across(side, self.stack, gap=0)
        row.setStretch(1, 1)
        self.box.addLayout(row, 1)
        self._enable()

    def _connect(self) -> None:
        self.left.chosen.connect(lambda row: self._look_at(row.key))
        self.left.acted.connect(lambda row: self._look_at(row.key))
        self.table.opened.connect(self._open_sheet)
        self.which.chosen.connect(lambda _: self._show_lines())
        self.sheet.left.connect(self._leave_sheet)
        self.new.clicked.connect(lambda _: self._ask_for(None))
        self.edit.clicked.connect(lambda _: self._ask_for(self.held.rating if self.held else None))
        self.delete.clicked.connect(lambda _: self._delete())
        self.publish.clicked.connect(lambda _: self._publish())
        self.poster.clicked.connect(lambda _: self._make_poster())
        self.sheets.clicked.connect(lambda _: self._choose_folder())

    # -- reading -------------------------------------------------------------------------------------------------------

    def _fill(self, known: _Known) -> None:
        self.ratings = known.ratings
        rows = [self._row(it, known.published.get(it.id, 0)) for it in known.ratings]
        self.left.set_values(rows)
        ids = [it.id for it in known.ratings]
        if self.rating not in ids:
            self.rating = ids[0] if ids else ""
        if not ids:
            self._show(None)
            return
        self.left.set_current(rows[ids.index(self.rating)])
        self._read_list()

    def _row(self, it: Rating, published: int) -> Row:
        note = self.tr("published") if published else ""
        second = words.joined((words.period(it.starts, it.ends), words.level(it.level), note))
        return Row(
            it.id, it.title, second, icon="star" if published else "list", ink="accent" if published else "muted"
        )

    def _look_at(self, rating: str) -> None:
        self.rating = rating
        self.stack.setCurrentIndex(0)
        self._read_list()

    def _read_list(self) -> None:
        rating = self.rating
        self.session.ask(self, lambda store: _listed(store, rating), self._show, key="rating", failed=self._unread)

    def _unread(self, error: BaseException) -> None:
        self._show(None)
        self.session.failed.emit(error)

    def _show(self, found: _Listed | None) -> None:
        self.held, self.lines = (found.held, found.lines) if found else (None, ())
        held = self.held
        self.title.setText(held.rating.title if held else "")
        self.facts.setText(self._facts(held.list) if held else "")
        self._show_lines()
        self._enable()

    def _facts(self, frozen: FrozenList) -> str:
        zh = language() == "zh"
        rule = frozen.rule.title if zh else frozen.rule.title_en
        counts = {it: sum(place.list == it for place in frozen.places) for it in ("red", "black")}
        ranked = sum(it.rank is not None for it in frozen.places)
        told = self.tr("{ranked} of {all} ranked, {red} red, {black} black")
        return words.joined((
            words.period(frozen.starts, frozen.ends), rule, frozen.area,
            told.format(ranked=ranked, all=len(frozen.places), red=counts["red"], black=counts["black"]),
        ))  # fmt: skip

    def _show_lines(self) -> None:
        frozen = self.held.list if self.held else None
        wanted = self.which.value
        places = frozen.places if frozen else ()
        self.table.set_lines([line for it, line in zip(places, self.lines, strict=True) if _is_wanted(it, wanted)])
        empty = self.tr("There is no rating yet. A rating compares the places of one level over a period.")
        nothing = self.tr("No finished visit with a score in this period: there is nothing to be ranked.")
        unvisited = frozen is not None and not any(it.visits for it in frozen.places)
        self.none.setText(empty if frozen is None else nothing if unvisited else "")
        self.remark.setVisible(bool(self.none.text()))
        self.below.setText(self._left_out(frozen) if frozen else "")
        self.foot.setVisible(bool(self.below.text()))

    def _left_out(self, frozen: FrozenList) -> str:
        said = {
            self.tr("visits not finished: {n}"): frozen.drafts, self.tr("visits without a score: {n}"): frozen.unscored,
            self.tr("visits at what ceased: {n}"): frozen.stray,
            self.tr("households not visited: {n}"): frozen.unvisited,
        }  # fmt: skip
        told = [text.format(n=count) for text, count in said.items() if count]
        return self.tr("Not counted: {what}").format(what=words.joined(told)) if told else ""

    def _enable(self) -> None:
        some = self.held is not None and any(it.visits for it in self.held.list.places)
        self.edit.setEnabled(self.held is not None)
        self.delete.setEnabled(self.held is not None)
        for button in (self.poster, self.sheets, self.publish):
            button.setEnabled(some)

    # -- doing ---------------------------------------------------------------------------------------------------------

    def _open_sheet(self, place: str) -> None:
        if self.held is not None:
            self.sheet.show_place(self.held.list, self.held.rating.id, place)
            self.stack.setCurrentWidget(self.sheet)
            self.sheet.keys().setFocus()

    def _leave_sheet(self) -> None:
        self.stack.setCurrentIndex(0)
        self.table.setFocus()

    def _ask_for(self, rating: Rating | None) -> None:
        dialog = NewRatingDialog(self, self.session, rating)
        dialog.made.connect(self.choose)
        dialog.show_over()

    def _delete(self) -> None:
        """A published one is refused, and the refusal says why."""
        rating = self.rating
        self.session.do(self, lambda store: periods.delete(store, rating))

    def _publish(self) -> None:
        if self.held is not None:
            dialog = PublishListDialog(self, self.session, self.held)
            dialog.published.connect(lambda it: self.session.open("ratings", ("published", it)))
            dialog.show_over()

    def _make_poster(self) -> None:
        from inspector.ui.pages.papers_reading import posters  # noqa: PLC0415 - words papers: with its first use

        rating = self.rating
        self.session.ask(
            self, lambda store: posters(store, rating), lambda lines: self.session.open("papers", lines),
            key="rating papers",
        )  # fmt: skip

    def _choose_folder(self) -> QFileDialog:
        return choose_folder(self, self.tr("Folder for the score sheets"), Path.home(), self._write_sheets)

    def _write_sheets(self, folder: Path) -> None:
        rating = self.rating
        self.session.make(
            self, self.tr("Score sheets"),
            lambda task: _written(self.session.folder, rating, folder, task), self._sheets_done,
        )  # fmt: skip

    def _sheets_done(self, filed: list[Filed]) -> None:
        made = sum(it.path is not None for it in filed)
        self.below.setText(self.tr("Score sheets written: {n}").format(n=made))
        self.foot.show()


def _is_wanted(place: FrozenPlace, wanted: str) -> bool:
    if wanted == "none":
        return place.rank is None
    return wanted in ("all", place.list)


def _line(place: FrozenPlace) -> Line:
    icon, ink = _ICONS.get(place.list, ("", "text"))
    grade = place.grade_title if language() == "zh" else place.grade_title_en or place.grade_title
    counted = sum(it.counts for it in place.visits)
    cells = (
        words.rank(place), words.called(place), place.town or "—", words.percent(place.percent), grade or "—",
        words.list_name(place.list), str(counted) if counted else "—", words.why(place),
    )  # fmt: skip
    return Line(cells, icon=icon, ink=ink, key=place.place)


def _listed(store: Store, rating: str) -> _Listed:
    held = drawing.drawn(store, rating)
    return _Listed(held, tuple(_line(it) for it in held.list.places))


def _read(store: Store) -> _Known:
    published: dict[str, int] = {}
    for it in publishing.publications(store):
        published[it.rating] = published.get(it.rating, 0) + 1
    return _Known(periods.ratings(store), published)


def _written(folder: Path, rating: str, target: Path, task: Task) -> list[Filed]:
    with Store.open(folder) as store:
        wanted = score_sheets.of_list(store, rating)
        return score_sheets.write(store, wanted, target, progress=task.progress, cancelled=task.cancelled)
