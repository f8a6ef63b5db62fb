"""Trend: how places stood over the periods of one rule, as published where they were."""

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from inspector.db.store import Store
from inspector.operations.rating import periods
from inspector.operations.rating import trend as trends
from inspector.operations.rating.trend import Course, Point, Trend
from inspector.records import Rating
from inspector.ui.pages import ratings_words as words
from inspector.ui.session import Session
from inspector.ui.theme import px
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.chosen_lines import ChosenLines
from inspector.ui.widgets.field import DropDown
from inspector.ui.widgets.lines import Column, Line
from inspector.ui.widgets.panel import Panel, Words

_MOST = 6
"""Periods side by side: of more a column would be too narrow to be read."""
_ROOM = 700
"""What the periods share; of a few each has its rank and its list in one line, of more in two."""


@dataclass(frozen=True, slots=True)
class _Known:
    ratings: list[Rating]
    trend: Trend | None


class TrendPane(Panel):
    """A line a place, a column a period; the last column is what it gained."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.rating = ""
        self.known = _Known([], None)
        self.which = DropDown(self.tr("Up to which list"))
        self.which.setObjectName("trend_which")
        self.which.setMinimumHeight(px(34))
        self.which.setMinimumWidth(px(300))
        self.which.activated.connect(lambda _: self._choose())
        self.told = Words("", "cell", "muted", elide=True)
        self.copy = Button(self.tr("Copy"), icon="list", height=34)
        self.copy.setObjectName("trend_copy")
        self.copy.clicked.connect(lambda _: self.table.copy())
        head = Panel(sides=("bottom",), margins=(20, 6, 16, 6), across=True, gap=12)
        head.add(self.which, self.told, None, self.copy)
        self.add(head)
        self.table: ChosenLines = self._table(())
        self.box.addWidget(self.table, 1)

    def read(self) -> None:
        """Read the ratings and the course up to the chosen one."""
        rating = self.rating
        self.session.ask(self, lambda store: _read(store, rating), self._fill, key="trend")

    def keys(self) -> QWidget:
        """The lines."""
        return self.table

    def choose(self, rating: str) -> None:
        """The course up to this rating, with the next reading."""
        self.rating = rating

    def _choose(self) -> None:
        self.rating = str(self.which.currentData() or "")
        self.read()

    def _table(self, ratings: tuple[Rating, ...]) -> ChosenLines:
        columns = [Column(self.tr("Place")), Column(self.tr("Town"), 110)]
        wide = min(240, max(118, _ROOM // max(1, len(ratings))))
        columns += [Column(words.period(it.starts, it.ends), wide, right=True) for it in ratings]
        columns.append(Column(self.tr("Gained"), 92, right=True))
        table = ChosenLines(self.tr("Places over the periods"), columns, high=44, several=False)
        table.setObjectName("trend_table")
        return table

    def _fill(self, known: _Known) -> None:
        self.known = known
        self.which.set_options([
            (words.joined((words.period(it.starts, it.ends), it.title)), it.id) for it in known.ratings
        ])  # fmt: skip
        found = known.trend
        ratings = found.ratings if found else ()
        if found is not None:
            self.which.setCurrentIndex(max(0, self.which.findData(self.rating or ratings[-1].id)))
        table = self._table(ratings)
        self.box.replaceWidget(self.table, table)
        self.table.deleteLater()
        self.table = table
        self.table.set_lines([self._line(it) for it in (found.courses if found else ())])
        several = self.tr("%n list(s) of the same level and rule", "", len(ratings))
        broken = self.tr("%n list(s) from elsewhere cannot be read", "", len(found.broken)) if found else ""
        none = self.tr("There is no rating yet.")
        parts = (several, broken if found and found.broken else "")
        self.told.setText(words.joined(parts) if found else none)
        self.copy.setEnabled(bool(found))

    def _line(self, it: Course) -> Line:
        points = (self._point(one) for one in it.points)
        change = "—" if it.change is None else words.points(it.change)
        icon = {True: "up", False: "down"}.get(it.change > 0, "") if it.change else ""
        ink = "accent" if icon == "up" else "overdue" if icon else "text"
        return Line((it.name or it.told or it.code, it.town or "—", *points, change), icon=icon, ink=ink, key=it.place)

    def _point(self, it: Point | None) -> str:
        if it is None:
            return "—"
        listed = {"red": self.tr("red"), "black": self.tr("black")}.get(it.list, "")
        rank = self.tr("no. {rank}").format(rank=it.rank) if it.rank is not None else ""
        changed = self.tr("corrected") if it.corrected else ""
        return words.joined((words.percent(it.percent), rank, listed, changed))


def _read(store: Store, rating: str) -> _Known:
    known = periods.ratings(store)
    ids = [it.id for it in known]
    chosen = rating if rating in ids else ids[0] if ids else ""
    return _Known(known, trends.trend(store, chosen, most=_MOST) if chosen else None)
