"""The ledger's table with its keys: columns chosen, moved and made wider, rows gathered by the space bar."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTableView

from inspector.db.ledger import SortKey
from inspector.ui import paint
from inspector.ui.models.ledger import HEADS, USUAL, Column
from inspector.ui.models.ledger_delegate import LedgerDelegate, LedgerHead, needed
from inspector.ui.models.ledger_model import LedgerModel
from inspector.ui.theme import px
from inspector.ui.widgets.table import as_list

ALWAYS = (Column.STATE, Column.PROBLEM)
"""Columns nobody can do without: what is wrong, and where it stands."""
_ROW = 34
_REST = 120
"""Pixels (at 100 %) the problem keeps; where the others leave less, the table scrolls sideways."""
_PLACE = 76
"""Pixels (at 100 %) the place comes down to before that, where nobody gave it a width of their own."""
_LEAST = 40
_FLAGS = QItemSelectionModel.SelectionFlag
_STEPS = frozenset(
    {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}
)


class LedgerView(QTableView):
    """`opened`: Return or a double click; `moved`: another current row; `copied`: Ctrl+C; `sorted`: by a head;
    `arranged`: columns were moved or made wider by hand; `rechecked`: R.
    """

    opened = Signal(int)
    moved = Signal(int)
    copied = Signal()
    rechecked = Signal()
    sorted = Signal(object, bool)
    arranged = Signal()
    asked_columns = Signal(QPoint)

    def __init__(self, name: str, model: LedgerModel) -> None:
        super().__init__()
        self.gathering = False
        self._fitting = False
        self._place_gives = True  # nobody gave the place a width of their own
        self._sorted = (Column.STATE, Qt.SortOrder.AscendingOrder)
        self.setObjectName("ledger")
        self.setAccessibleName(name)
        self.setHorizontalHeader(LedgerHead(self))
        self.setModel(model)
        self.setItemDelegate(LedgerDelegate(self))
        as_list(self, _ROW, several=True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setHorizontalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self._dress_head()
        self.doubleClicked.connect(lambda index: self.opened.emit(index.row()))
        self.selectionModel().currentRowChanged.connect(lambda now, _: self.moved.emit(now.row()))

    # -- columns -----------------------------------------------------------------------------------------------------

    def columns(self) -> tuple[tuple[str, int], ...]:
        """The columns that are shown as they stand: names and widths in pixels at 100 %; 0: as there is room."""
        head, full = self.horizontalHeader(), px(1000)
        order = (Column(head.logicalIndex(place)) for place in range(head.count()))
        return tuple(
            (it.name.lower(), 0 if self._follows(it) else round(self.columnWidth(it) * 1000 / full))
            for it in order
            if not self.isColumnHidden(it)
        )

    def set_columns(self, wanted: Sequence[tuple[str, int]]) -> None:
        """Show these columns in this order; names nobody knows are left out, () is the usual ones."""
        named = {it.name.lower(): it for it in Column}
        widths = {named[name]: width for name, width in wanted if name in named} or dict.fromkeys(USUAL, 0)
        for it in ALWAYS:
            widths.setdefault(it, 0)
        head = self.horizontalHeader()
        self._fitting = True
        for place, column in enumerate([*widths, *(it for it in Column if it not in widths)]):
            head.moveSection(head.visualIndex(column), place)
            self.setColumnHidden(column, column not in widths)
        for column, width in widths.items():
            if column is not Column.PROBLEM:
                self.setColumnWidth(column, max(px(_LEAST), px(width)) if width else _usual(column))
        self._place_gives = not widths.get(Column.PLACE, 1)
        self._fitting = False
        self._fit()

    def show_sort(self, sort: SortKey, *, descending: bool) -> None:
        """Say by the arrow what it is sorted by."""
        column = next((it for it, head in HEADS.items() if head.sort is sort), Column.DUE)
        self._sorted = column, Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        self.horizontalHeader().setSortIndicator(*self._sorted)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The problem takes what the other columns leave."""
        super().resizeEvent(event)
        self._fit()

    def _dress_head(self) -> None:
        head = self.horizontalHeader()
        head.setMinimumSectionSize(px(_LEAST))
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        head.setSectionResizeMode(Column.PROBLEM, QHeaderView.ResizeMode.Fixed)
        head.setSectionsMovable(True)
        head.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        head.customContextMenuRequested.connect(lambda spot: self.asked_columns.emit(head.mapToGlobal(spot)))
        head.setSortIndicator(*self._sorted)
        self.set_columns(())
        head.sectionClicked.connect(self._sort)
        head.sectionMoved.connect(lambda *_: self._rearranged())
        head.sectionResized.connect(lambda column, *_: self._rearranged(column))

    def _rearranged(self, resized: int = -1) -> None:
        if not self._fitting:
            self._place_gives = self._place_gives and resized != Column.PLACE
            self._fit()
            self.arranged.emit()

    def _fit(self) -> None:
        if self._fitting:
            return
        self._fitting = True
        if self._place_gives:
            self.setColumnWidth(Column.PLACE, _usual(Column.PLACE))
        taken = sum(self.columnWidth(it) for it in Column if it is not Column.PROBLEM and not self.isColumnHidden(it))
        left = self.viewport().width() - taken
        if self._place_gives and left < px(_REST):
            given = min(px(_REST) - left, _usual(Column.PLACE) - px(_PLACE))
            self.setColumnWidth(Column.PLACE, _usual(Column.PLACE) - given)
            left += given
        self.setColumnWidth(Column.PROBLEM, max(px(_REST), left))
        self._fitting = False

    def _follows(self, column: Column) -> bool:
        return column is Column.PROBLEM or (column is Column.PLACE and self._place_gives)

    def _sort(self, section: int) -> None:
        key = HEADS[Column(section)].sort
        column, order = self._sorted
        if key is None:  # what has no order stays as it is, and the arrow where it was
            self.horizontalHeader().setSortIndicator(column, order)
            return
        turned = section == column and order == Qt.SortOrder.AscendingOrder
        self.show_sort(key, descending=turned)
        self._sorted = Column(section), self._sorted[1]
        self.horizontalHeader().setSortIndicator(*self._sorted)
        self.sorted.emit(key, turned)

    # -- rows --------------------------------------------------------------------------------------------------------

    def go_to(self, row: int, *, alone: bool = True) -> None:
        """Stand on a row, as after reading anew; `alone`: nothing else stays selected."""
        index = self.model().index(row, 0)
        chosen = _FLAGS.ClearAndSelect | _FLAGS.Rows if alone else _FLAGS.NoUpdate
        self.selectionModel().setCurrentIndex(index, chosen)
        self.scrollTo(index)

    def spans(self) -> list[tuple[int, int]]:
        """First and last row of each selected range, in order: all of a million may be selected."""
        found: list[tuple[int, int]] = []
        for top, bottom in sorted({(it.top(), it.bottom()) for it in self.selectionModel().selection().toList()}):
            if found and top <= found[-1][1] + 1:
                found[-1] = found[-1][0], max(bottom, found[-1][1])
            else:
                found.append((top, bottom))
        return found

    def selectionCommand(
        self, index: QModelIndex | QPersistentModelIndex, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        """While rows are gathered by the space bar, going from one to the next gathers and loses nothing."""
        plain = isinstance(event, QKeyEvent) and event.modifiers() in (
            Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier,
        )  # fmt: skip
        if self.gathering and plain and isinstance(event, QKeyEvent) and event.key() in _STEPS:
            return _FLAGS.NoUpdate
        return super().selectionCommand(index, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press without Ctrl begins anew."""
        if not event.modifiers():
            self.gathering = False
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return opens, the space bar gathers, Escape lets go, Ctrl+C copies, R looks again; the rest is a table's."""
        key, plain = event.key(), not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copied.emit()
        elif not self.currentIndex().isValid():
            event.ignore()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
            self.opened.emit(self.currentIndex().row())
        elif key == Qt.Key.Key_Space and plain:
            self._gather()
        elif key == Qt.Key.Key_Escape and len(self.spans()) + self.gathering > 1:
            self.gathering = False
            self.go_to(self.currentIndex().row())
        elif key == Qt.Key.Key_R and plain:
            self.rechecked.emit()
        elif key == Qt.Key.Key_Home and plain:
            self._step_to(0)
        elif key == Qt.Key.Key_End and plain:
            self._step_to(self.model().rowCount() - 1)
        elif key == Qt.Key.Key_Slash:
            event.ignore()  # the page's search, not a search by first letters
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters are keys of the page here; searching row by row would read everything."""

    def paintEvent(self, event: object) -> None:
        """The rows, and the focus around them all."""
        super().paintEvent(event)  # type: ignore[arg-type]
        if self.hasFocus():
            painter = QPainter(self.viewport())
            try:
                paint.smooth(painter)
                paint.focus(painter, QRectF(self.viewport().rect()), radius=2)
            finally:
                painter.end()

    def _gather(self) -> None:
        """The first press keeps the row one stands on; each further one takes a row in or out."""
        index = self.currentIndex()
        how = _FLAGS.Toggle if self.gathering else _FLAGS.Select
        self.gathering = True
        self.selectionModel().select(index, how | _FLAGS.Rows)
        self.viewport().update()

    def _step_to(self, row: int) -> None:
        """Home and End mean the first and the last finding, not a column."""
        self.go_to(row, alone=not self.gathering)


def _usual(column: Column) -> int:
    return max(px(HEADS[column].width), needed(column))
