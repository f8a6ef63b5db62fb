"""A table of counts: a name, then numbers one can press; nought is a dot, a share has its bar. Kept like a list."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QStyle, QStyledItemDelegate, QTableView, QWidget

from inspector.ui import paint, theme
from inspector.ui.paint import Index, Option, guarded
from inspector.ui.theme import px
from inspector.ui.widgets.table import as_list
from inspector.ui.widgets.values import VALUE

_NOWHERE = QModelIndex()
_SPOKEN = (int(Qt.ItemDataRole.DisplayRole), int(Qt.ItemDataRole.AccessibleTextRole))
_HIGH = 36
_BAR = 64


@dataclass(frozen=True, slots=True)
class Head:
    """A column: its word, its width in pixels at 100 %, the role its numbers are written in."""

    word: str
    wide: int = 84
    ink: str = "text"


@dataclass(frozen=True, slots=True)
class Cell:
    """A number, or a share of one (0 … 1; None for no base) with its words."""

    count: int = 0
    share: float | None = None
    words: str = ""

    @property
    def said(self) -> str:
        """As it is read."""
        return self.words or str(self.count)


@dataclass(frozen=True, slots=True)
class CountRow:
    """A row: what it stands for, its name, a cell for each column; the sum of all others is written bold."""

    key: Any
    name: str
    cells: tuple[Cell, ...]
    whole: bool = False


class CountTable(QTableView):
    """Arrows go from cell to cell, Return or a press opens one: `opened` has its row and its column (-1: the name).

    Who stands on a name stands on its whole row: that is what Return opens.
    """

    opened = Signal(object, int)

    def __init__(self, name: str, first: str, heads: Sequence[Head]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.counts = _Model(self, first, tuple(heads))
        self.setHorizontalHeader(_Heads(self))
        self.setModel(self.counts)
        self.setItemDelegate(_Delegate(self))
        as_list(self, _HIGH)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectItems)
        head = self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        head.setMinimumSectionSize(px(48))
        for place, it in enumerate(heads, 1):
            wide = paint.width(it.word, "small", bold=True) + px(22)
            self.setColumnWidth(place, max(px(it.wide), round(wide)))
        self.clicked.connect(self._open)

    def set_rows(self, rows: Sequence[CountRow]) -> None:
        """Show other rows; the cell one stands on stays where it is still there."""
        at = self.currentIndex()
        key = self.rows[at.row()].key if at.isValid() and at.row() < len(self.rows) else None
        self.counts.set_rows(rows)
        place = next((n for n, it in enumerate(rows) if it.key == key), 0) if at.isValid() else 0
        if rows:
            self.setCurrentIndex(self.counts.index(place, max(0, at.column())))

    @property
    def rows(self) -> Sequence[CountRow]:
        """What is shown."""
        return self.counts.rows

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return opens what one stands on."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._open(self.currentIndex())
            return
        super().keyPressEvent(event)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """The tint and the frame of a row are more than the two cells Qt would paint anew."""
        super().currentChanged(current, previous)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The cells, then the frame of the row one stands on by its name."""
        super().paintEvent(event)
        at = self.currentIndex()
        if self.hasFocus() and at.isValid() and at.column() == 0:
            last = self.visualRect(at.siblingAtColumn(len(self.counts.heads)))
            with paint.Brush(self.viewport()) as painter:
                paint.focus(painter, QRectF(self.visualRect(at).united(last)).adjusted(1, 1, -1, -1))

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(self.rows[index.row()], index.column() - 1)


class _Model(QAbstractTableModel):
    def __init__(self, parent: QWidget, first: str, heads: tuple[Head, ...]) -> None:
        super().__init__(parent)
        self.first = first
        self.heads = heads
        self.rows: Sequence[CountRow] = ()

    def set_rows(self, rows: Sequence[CountRow]) -> None:
        """Other rows."""
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """How many rows."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """The name and the numbers."""
        return 0 if parent.isValid() else len(self.heads) + 1

    def data(self, index: Index, role: int = VALUE) -> Any:
        """The row for the delegate, words for whoever reads."""
        row = self.rows[index.row()]
        if role == VALUE:
            return row
        if role == int(Qt.ItemDataRole.ToolTipRole):
            return row.name if index.column() == 0 else None
        said = row.name if index.column() == 0 else row.cells[index.column() - 1].said
        return said if role in _SPOKEN else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = VALUE) -> Any:
        """The words of a head."""
        if orientation == Qt.Orientation.Horizontal and role == int(Qt.ItemDataRole.DisplayRole):
            return self.heads[section - 1].word if section else self.first
        return None


class _Delegate(QStyledItemDelegate):
    def sizeHint(self, option: Option, index: Index) -> QSize:
        """Every row is as high as the others."""
        return QSize(px(60), px(_HIGH))

    @guarded
    def paint(self, painter: QPainter, option: Option, index: Index) -> None:
        """Ground, hairline, then the name or the number."""
        row: CountRow = index.data(VALUE)
        model = index.model()
        if not isinstance(model, _Model):
            return
        rect = QRectF(option.rect)
        table = self.parent()
        if isinstance(table, CountTable) and table.currentIndex().row() == index.row():
            painter.fillRect(rect, theme.colour("tint"))
        else:
            painter.fillRect(rect, theme.colour("sunken" if row.whole else "surface"))
        paint.under(painter, rect)
        if index.column() == 0:
            paint.words(painter, rect.adjusted(px(20), 0, -px(8), 0), row.name, "cell", bold=row.whole)
        else:
            _count(painter, rect, row.cells[index.column() - 1], model.heads[index.column() - 1], whole=row.whole)
        if option.state & QStyle.StateFlag.State_HasFocus and index.column():
            paint.focus(painter, rect.adjusted(1, 1, -1, -1))


def _count(painter: QPainter, rect: QRectF, cell: Cell, head: Head, *, whole: bool) -> None:
    space = rect.adjusted(px(4), 0, -px(16), 0)
    if cell.words:
        paint.words(
            painter, space, cell.words, "cell", "text" if cell.share is not None else "muted", align=paint.RIGHT
        )
        if cell.share is not None:
            room = space.width() - paint.width(cell.words, "cell") - px(10)
            wide = min(px(_BAR), room)
            if wide > px(16):
                bar = QRectF(space.left() + room - wide, rect.center().y() - px(3), wide, px(6))
                painter.fillRect(bar, theme.colour("line"))
                painter.fillRect(QRectF(bar.left(), bar.top(), wide * cell.share, bar.height()), theme.colour("accent"))
        return
    ink = head.ink if cell.count else "muted"
    bold = whole or (cell.count > 0 and head.ink != "text")
    paint.words(painter, space, str(cell.count) if cell.count else "·", "cell", ink, bold=bold, align=paint.RIGHT)


class _Heads(QHeaderView):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setFixedHeight(px(30))
        self.setHighlightSections(False)
        self.setSectionsClickable(False)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """One head, over its numbers."""
        painter.save()
        try:
            paint.smooth(painter)
            space = QRectF(rect)
            painter.fillRect(space, theme.colour("sunken"))
            paint.under(painter, space)
            inside = space.adjusted(px(4 if section else 20), 0, -px(16 if section else 8), 0)
            said = str(self.model().headerData(section, Qt.Orientation.Horizontal, int(Qt.ItemDataRole.DisplayRole)))
            paint.words(painter, inside, said, "small", "muted", align=paint.RIGHT if section else paint.LEFT)
        finally:
            painter.restore()
