"""The places of a round in a table: who is sent, who was there; read page by page as one scrolls."""

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QItemSelectionModel, QModelIndex, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QHeaderView, QStyle, QStyledItemDelegate, QTableView, QWidget

from inspector import clock, i18n
from inspector.operations.round import PAGE, PlaceRow
from inspector.ui import paint, theme
from inspector.ui.icons import icon_at
from inspector.ui.models.ledger_delegate import LedgerHead
from inspector.ui.paint import Index, Option, guarded
from inspector.ui.theme import px
from inspector.ui.widgets.table import as_list
from inspector.ui.widgets.values import VALUE

_HIGH = 34
_NOWHERE = QModelIndex()
_SPOKEN = (int(Qt.ItemDataRole.DisplayRole), int(Qt.ItemDataRole.AccessibleTextRole))


class Column(IntEnum):
    """What stands where."""

    NAME = 0
    PLACE = 1
    SENT = 2
    VISITED = 3


_WIDTHS = {Column.NAME: 112, Column.SENT: 88, Column.VISITED: 144}


class PlaceModel(QAbstractTableModel):
    """`wanted` asks for what comes after the last row."""

    wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: list[PlaceRow] = []
        self.today = clock.today()
        self.complete = True
        self._heads = (self.tr("Name"), self.tr("Place"), self.tr("Sent"), self.tr("Visited"))

    def set_rows(self, rows: Sequence[PlaceRow]) -> None:
        """Show other places from the first on."""
        self.beginResetModel()
        self.rows = list(rows)
        self.complete = len(rows) < PAGE
        self.endResetModel()

    def add_rows(self, rows: Sequence[PlaceRow]) -> None:
        """The next page has come."""
        self.complete = len(rows) < PAGE
        if rows:
            self.beginInsertRows(_NOWHERE, len(self.rows), len(self.rows) + len(rows) - 1)
            self.rows += rows
            self.endInsertRows()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """How many have been read."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Always the same."""
        return 0 if parent.isValid() else len(Column)

    def canFetchMore(self, parent: Index = _NOWHERE) -> bool:
        """Whether there may be more."""
        return not parent.isValid() and not self.complete

    def fetchMore(self, parent: Index = _NOWHERE) -> None:
        """Ask for the next page, once."""
        if not self.complete:
            self.complete = True
            self.wanted.emit()

    def data(self, index: Index, role: int = VALUE) -> Any:
        """The whole row for the delegate, words for whoever reads."""
        row = self.rows[index.row()]
        if role == VALUE:
            return row
        return self.words(row)[index.column()] if role in _SPOKEN else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = VALUE) -> Any:
        """The head's words."""
        if role == int(Qt.ItemDataRole.DisplayRole) and orientation == Qt.Orientation.Horizontal:
            return self._heads[section]
        return None

    def words(self, row: PlaceRow) -> tuple[str, ...]:
        """A row in words, by column."""
        visited = i18n.state("draft") if row.draft else ""
        if row.visited:
            visited = f"{i18n.day(row.visited, self.today)} {row.by}"
        return row.name, row.place, row.sent or "—", visited


class _Delegate(QStyledItemDelegate):
    """34 px a row: a closed ring where somebody was, a dotted one for a draft, an empty one where nobody was."""

    def sizeHint(self, option: Option, index: Index) -> QSize:
        """Every row is as high as the others."""
        return QSize(px(60), px(_HIGH))

    @guarded
    def paint(self, painter: QPainter, option: Option, index: Index) -> None:
        """Ground, hairline, then what the column says."""
        row: PlaceRow = index.data(VALUE)
        model = index.model()
        rect = QRectF(option.rect)
        on = bool(option.state & QStyle.StateFlag.State_Selected)
        ground = "tint" if on else "surface"
        painter.fillRect(rect, theme.colour(ground))
        paint.under(painter, rect)
        if not isinstance(model, PlaceModel):
            return
        column, said = index.column(), model.words(row)[index.column()]
        space = rect.adjusted(px(8), 0, -px(6), 0)
        if column == Column.NAME:
            if on:
                painter.fillRect(QRectF(rect.left(), rect.top(), px(4), rect.height()), theme.colour("accent"))
            mark = "fixed" if row.visited else "draft" if row.draft else "open"
            spot = QPointF(rect.left() + px(20), rect.center().y())
            icon_at(painter, mark, spot, px(16), ink=mark if mark == "fixed" else "muted", hollow=ground)
            paint.words(painter, space.adjusted(px(28), 0, 0, 0), said, bold=on)
        else:
            paint.words(painter, space, said, "cell", "text" if column == Column.SENT and row.sent else "muted")


class PlaceTable(QTableView):
    """The table; `opened` has the place pressed twice or by Return, `moved` the one that is stood on."""

    opened = Signal(object)
    moved = Signal(object)
    wanted = Signal()

    def __init__(self, name: str, *, several: bool = False) -> None:
        super().__init__()
        self.places = PlaceModel(self)
        self.places.wanted.connect(self.wanted)
        self.setAccessibleName(name)
        self.setHorizontalHeader(LedgerHead(self))
        self.setModel(self.places)
        self.setItemDelegate(_Delegate(self))
        as_list(self, _HIGH, several=several)
        head = self.horizontalHeader()
        head.setSectionsClickable(False)
        head.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setSectionResizeMode(Column.PLACE, QHeaderView.ResizeMode.Stretch)
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, px(width))
        self.doubleClicked.connect(lambda index: self.opened.emit(index.data(VALUE)))
        self.selectionModel().currentRowChanged.connect(lambda now, _: self.moved.emit(now.data(VALUE)))

    def set_rows(self, rows: Sequence[PlaceRow]) -> None:
        """Show other places; what was selected and is still there stays so."""
        chosen = {it.site for it in self.selected}
        at = self.currentIndex().row()
        self.places.set_rows(rows)
        flags = QItemSelectionModel.SelectionFlag
        for number, row in enumerate(rows):
            if row.site in chosen:
                self.selectionModel().select(self.places.index(number, 0), flags.Select | flags.Rows)
        if chosen and 0 <= at < len(rows):
            self.selectionModel().setCurrentIndex(self.places.index(at, 0), flags.NoUpdate)

    @property
    def selected(self) -> list[PlaceRow]:
        """The places chosen, in order."""
        return [self.places.rows[it.row()] for it in sorted(self.selectionModel().selectedRows())]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return opens, the rest is the table's own."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex().data(VALUE))
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Searching row by row would read everything."""
