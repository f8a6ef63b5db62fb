"""The rows of a section, one below the other in what scrolls. A long section is built where somebody is or looks.

Built rows are always neighbours; what lies above and below them is a gap as high as it will be about. `building` tells
whether rows are still to come that are seen, or that make up the first few dozen.
"""

from collections.abc import Mapping
from time import perf_counter

from PySide6.QtCore import QCoreApplication, QEvent, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QSpacerItem

from inspector.ui.theme import px
from inspector.ui.visit.acts import VisitActs
from inspector.ui.visit.again import AgainRow
from inspector.ui.visit.entry import Entry
from inspector.ui.visit.findings import SpareEditors
from inspector.ui.visit.good import GoodRow
from inspector.ui.visit.groups import HeadRow, MoreRow
from inspector.ui.visit.reading import Reading
from inspector.ui.visit.rows import Again, Good, Head, Line, More, Problem
from inspector.ui.visit.thumbnails import Thumbnails
from inspector.ui.widgets.panel import Panel, scrolled
from inspector.ui.widgets.writing import flush_all

Thing = Line | Head | More | Problem | Good | Again
Row = Entry | HeadRow | MoreRow | GoodRow | AgainRow

_BEFORE, _AT_ONCE = 1, 4
"""Rows built before anything is shown: what is above the current one, and a few below; the others follow in slices, so
that going to another section never holds the window."""

_AHEAD = 60
"""Rows built although nobody looks at them yet, so that shorter sections are whole."""

_SLICE = 0.008  # seconds of building at a time: half a frame
_HIGH = 64  # pixels a row not built yet is reckoned with, at 100 %


class Column(Panel):
    """`wanted`: make this row the current one; `stepped`: go up or down; `added`: an instance of a repeat is there."""

    pressed = Signal(QKeyEvent)
    wanted = Signal(str)
    stepped = Signal(int)
    added = Signal(str, int)

    def __init__(self, acts: VisitActs, thumbnails: Thumbnails, name: str) -> None:
        super().__init__()
        self.acts = acts
        self.thumbnails = thumbnails
        self.spare = SpareEditors(acts, thumbnails, self)
        self.reading: Reading | None = None
        self.rows: dict[str, Row] = {}
        self.arranging = False
        self._things: Mapping[str, Thing] = {}
        self._keys: list[str] = []
        self._places: dict[str, int] = {}
        self._revealed = ""  # the row that is to stay in view until somebody scrolls
        self._span = (0, 0)  # places of the rows that are built: from, up to (not included)
        fixed = QSizePolicy.Policy.Fixed
        self._gaps = (QSpacerItem(0, 0, fixed, fixed), QSpacerItem(0, 0, fixed, fixed))
        for gap in self._gaps:
            self.box.addItem(gap)
        self.add(None)
        self.area: QScrollArea = scrolled(self, name)
        self.slider = self.area.verticalScrollBar()
        self.slider.valueChanged.connect(lambda _: self._scrolled())
        self._slices = QTimer(self, interval=0, singleShot=True)
        self._slices.timeout.connect(self._build_on)

    @property
    def building(self) -> bool:
        """Whether rows are still to come."""
        return self._slices.isActive()

    def show_things(self, things: Mapping[str, Thing], reading: Reading, current: str, *, fresh: bool) -> None:
        """Show these rows in this order, the current one among those that are built at once."""
        self.arranging = True
        if fresh:
            flush_all(self)
        renewed = self.reading is None or self.reading.finalised != reading.finalised
        self.reading, before, self._things = reading, self._things, things
        self.box.setEnabled(False)  # laid out once at the end, not again with every row that is shown
        keys = list(things)
        same = not fresh and keys == self._keys and current in self.rows
        self._keys = keys
        self._places = {key: place for place, key in enumerate(keys)}
        for key in [it for it in self.rows if fresh or it not in things]:
            self._drop(key)
        for key, row in self.rows.items():
            if renewed or before.get(key) is not things[key]:
                self._show(row, things[key])
            elif isinstance(row, Entry):
                row.reading = reading  # nothing to be seen differs
        if not same:
            self._span_around(self._places.get(current, 0))
            self._slices.start()
        self.box.setEnabled(True)
        self.box.update()
        self.arranging = False

    def row(self, key: str) -> Row:
        """A row, built now if it is not there yet."""
        if key not in self.rows:
            self.arranging = True
            self.box.setEnabled(False)
            self._span_around(self._places[key])
            self.box.setEnabled(True)
            self.box.update()
            self.arranging = False
            self._slices.start()
        return self.rows[key]

    def has(self, key: str) -> bool:
        """Whether it stands in this section, built or not."""
        return key in self._places

    def reveal(self, key: str) -> None:
        """Scroll so that a row is seen, its head before its end."""
        row = self.rows.get(key)
        if row is None:
            return
        self._revealed = key
        self._lay_out_now()
        top, bottom = row.y(), row.y() + row.height()
        wanted = min(top, max(self.slider.value(), bottom - self.area.viewport().height()))
        before, self.arranging = self.arranging, True
        self.slider.setValue(wanted)
        self.arranging = before
        self._look()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys of the rows stop here, before the scroll area takes the arrows."""
        self.pressed.emit(event)

    # -- building ----------------------------------------------------------------------------------------------------

    def _span_around(self, at: int) -> None:
        """Build what belongs around a place: on from what there is, or anew where that is far away."""
        kept = sorted(self._places[key] for key in self.rows)
        first, last = max(0, at - _BEFORE), min(len(self._keys), at + _AT_ONCE)
        if kept and kept[0] - _AT_ONCE <= at <= kept[-1] + _AT_ONCE:
            first, last = min(kept[0], at), max(kept[-1], at) + 1
        else:
            for key in list(self.rows):
                self._drop(key)
        self._span = (first, last)
        for place in range(first, last):
            self._put(place)
        self._set_gaps()

    def _put(self, place: int) -> None:
        """The row of a place, in its place."""
        key = self._keys[place]
        row = self.rows.get(key)
        new = row is None
        if row is None:
            row = self.rows[key] = self._made(key)
            self._show(row, self._things[key])
        spot = place - self._span[0] + 1  # after the gap
        if self.box.indexOf(row) != spot:
            self.box.insertWidget(spot, row)
        if new:
            row.show()  # now, not when the event loop comes round: only what is visible can take the keyboard

    def _made(self, key: str) -> Row:
        thing = self._things[key]
        if isinstance(thing, Head):
            return HeadRow(self.acts, thing)
        if isinstance(thing, More):
            more = MoreRow(self.acts, thing)
            more.added.connect(self.added)
            return more
        if isinstance(thing, Good):
            good = GoodRow(self.acts, self.thumbnails, thing)
            good.wanted.connect(self.wanted)
            return good
        if isinstance(thing, Again):
            again = AgainRow(self.acts, self.thumbnails, thing)
            again.wanted.connect(self.wanted)
            return again
        entry = Entry(self.acts, self.thumbnails, self.spare, key)
        entry.wanted.connect(self.wanted)
        entry.stepped.connect(self.stepped)
        return entry

    def _show(self, row: Row, thing: Thing) -> None:
        if self.reading is None:
            return
        if isinstance(row, Entry) and isinstance(thing, Line):
            row.show_line(self.reading, thing, thing.problems)
        elif isinstance(row, Entry) and isinstance(thing, Problem):
            row.show_line(self.reading, None, (thing,))
        elif isinstance(row, HeadRow) and isinstance(thing, Head):
            row.show_head(self.reading, thing)
        elif isinstance(row, MoreRow) and isinstance(thing, More):
            row.show_more(self.reading, thing)
        elif isinstance(row, GoodRow) and isinstance(thing, Good):
            row.show_good(self.reading, thing)
        elif isinstance(row, AgainRow) and isinstance(thing, Again):
            row.show_again(self.reading, thing)

    def _drop(self, key: str) -> None:
        gone = self.rows.pop(key)
        if isinstance(gone, Entry) and gone.findings is not None:
            gone.findings.shut()
        self.box.removeWidget(gone)
        gone.hide()
        gone.deleteLater()

    def _set_gaps(self) -> None:
        above, below = self._span[0], len(self._keys) - self._span[1]
        fixed = QSizePolicy.Policy.Fixed
        for gap, rows in zip(self._gaps, (above, below), strict=True):
            gap.changeSize(0, px(_HIGH) * rows, fixed, fixed)
        self.box.invalidate()

    def _look(self) -> None:
        """Somebody scrolls: what comes into view must be there."""
        if not self.arranging and self._wanting():
            self._slices.start()

    def _scrolled(self) -> None:
        if not self.arranging:
            self._revealed = ""
        self._look()

    def _wanting(self) -> int:
        """Where a row is missing: 1 below, -1 above, 0 nowhere."""
        first, last = self._span
        if not self.rows:
            return 0
        top, bottom = self.slider.value(), self.slider.value() + self.area.viewport().height()
        end = self.rows[self._keys[last - 1]]
        if last < len(self._keys) and (end.y() + end.height() < bottom or last - first < _AHEAD):
            return 1
        begin = self.rows[self._keys[first]]
        return -1 if first > 0 and (begin.y() > top or last - first < _AHEAD) else 0

    def _build_on(self) -> None:
        """The next slice. What comes in above moves nothing that is seen."""
        if not (by := self._wanting()):
            self.reveal(self._revealed)  # what was built since may have grown
            if self.reading is not None:
                self.spare.prepare(self.reading)
            return
        begun = perf_counter()
        first, last = self._span
        anchor = self.rows[self._keys[last - 1 if by < 0 else first]]
        seen = anchor.y() - self.slider.value()
        self.arranging = True
        self.box.setEnabled(False)
        while perf_counter() - begun < _SLICE and (last < len(self._keys) if by > 0 else first > 0):
            first, last = (first, last + 1) if by > 0 else (first - 1, last)
            self._span = (first, last)
            self._put(last - 1 if by > 0 else first)
        self._set_gaps()
        self.box.setEnabled(True)
        self.box.update()
        self._lay_out_now()
        self.slider.setValue(anchor.y() - seen)
        self.arranging = False
        self._slices.start()

    def _lay_out_now(self) -> None:
        """The area must know how long its rows are before it can scroll to one."""
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
