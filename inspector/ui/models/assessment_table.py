"""An assessment as a table: a town a row, an indicator a column, each cell its points over its value; typed ones are
edited in place.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QStyle, QStyledItemDelegate, QTableView, QWidget

from inspector.i18n import translate
from inspector.ui import paint, theme
from inspector.ui.paint import Index, Option, guarded
from inspector.ui.theme import px
from inspector.ui.widgets.cell_editors import LineCell
from inspector.ui.widgets.table import as_list
from inspector.ui.widgets.values import VALUE

_NOWHERE = QModelIndex()
_SPOKEN = (int(Qt.ItemDataRole.DisplayRole), int(Qt.ItemDataRole.AccessibleTextRole))
_HIGH, _HEAD = 46, 58
_TOWN, _TOTAL, _LEAST, _MOST = 132, 96, 72, 124


@dataclass(frozen=True, slots=True)
class Column:
    """An indicator: its name, its word, a second line (weight), whether it is typed."""

    name: str
    word: str
    second: str
    typed: bool


@dataclass(frozen=True, slots=True)
class AssessedCell:
    """What stands in a cell: points, the value below, whether something is to be minded, what an editor begins with."""

    points: str
    value: str
    minded: bool
    said: str
    given: str = ""


@dataclass(frozen=True, slots=True)
class AssessedRow:
    """A town: its id, rank ('' for none), name, a cell for each column, the total and what it is of."""

    area: str
    rank: str
    name: str
    cells: tuple[AssessedCell, ...]
    total: str
    of: str
    whole: bool = False


class AssessmentTable(QTableView):
    """`stood`: the cell one stands on (area, indicator, '' for the row as a whole); `typed`: a new value for it."""

    stood = Signal(str, str)
    typed = Signal(str, str, str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.shown = _Model(self)
        self.setHorizontalHeader(_Heads(self))
        self.setModel(self.shown)
        self.setItemDelegate(_Delegate(self))
        as_list(self, _HIGH)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectItems)
        triggers = QTableView.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setHorizontalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        head = self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setMinimumSectionSize(px(_LEAST))

    def show_assessment(self, columns: Sequence[Column], rows: Sequence[AssessedRow]) -> None:
        """Show another one; the cell one stands on stays where it is still there."""
        at = self.currentIndex()
        area, name = self.shown.key(at)
        self.shown.set_rows(tuple(columns), tuple(rows))
        self._share_width()
        row = next((n for n, it in enumerate(rows) if it.area == area), 0)
        column = next((n for n, it in enumerate(columns, 1) if it.name == name), 1 if columns else 0)
        if rows:
            self.setCurrentIndex(self.shown.index(row, column))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The indicators share what the town and the total leave."""
        super().resizeEvent(event)
        self._share_width()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return opens the editor of a typed cell; the other keys go from cell to cell."""
        at = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and at.isValid():
            editing = self.state() == QTableView.State.EditingState  # the editor's own Return comes here too
            if self.shown.flags(at) & Qt.ItemFlag.ItemIsEditable and not editing:
                self.edit(at)
            return
        super().keyPressEvent(event)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Say where one stands."""
        super().currentChanged(current, previous)
        self.viewport().update()
        if current.isValid():
            self.stood.emit(*self.shown.key(current))

    def _share_width(self) -> None:
        count = len(self.shown.columns)
        if not count:
            return
        room = self.viewport().width() - px(_TOWN) - px(_TOTAL)
        each = max(px(_LEAST), min(px(_MOST), room // count))
        spare = max(0, room - each * count)
        self.setColumnWidth(0, px(_TOWN) + spare)
        for at in range(1, count + 1):
            self.setColumnWidth(at, each)
        self.setColumnWidth(count + 1, px(_TOTAL))


class _Model(QAbstractTableModel):
    def __init__(self, table: AssessmentTable) -> None:
        super().__init__(table)
        self.table = table
        self.columns: tuple[Column, ...] = ()
        self.rows: tuple[AssessedRow, ...] = ()

    def set_rows(self, columns: tuple[Column, ...], rows: tuple[AssessedRow, ...]) -> None:
        """Other columns and rows."""
        self.beginResetModel()
        self.columns, self.rows = columns, rows
        self.endResetModel()

    def key(self, index: Index) -> tuple[str, str]:
        """(area, indicator) of a cell; '' for what is no indicator."""
        if not index.isValid() or index.row() >= len(self.rows):
            return "", ""
        inside = 1 <= index.column() <= len(self.columns)
        return self.rows[index.row()].area, self.columns[index.column() - 1].name if inside else ""

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Towns and the county."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """The town, the indicators, the total."""
        return 0 if parent.isValid() or not self.columns else len(self.columns) + 2

    def data(self, index: Index, role: int = VALUE) -> Any:
        """The row for the delegate, words for whoever reads."""
        row, column = self.rows[index.row()], index.column()
        if role == VALUE:
            return row
        if role == int(Qt.ItemDataRole.EditRole):
            return row.cells[column - 1].given if 1 <= column <= len(self.columns) else None
        if column == 0:
            said = f"{row.rank} {row.name}".strip()
        elif column > len(self.columns):
            said = row.total
        else:
            said = row.cells[column - 1].said
        return said if role in _SPOKEN or role == int(Qt.ItemDataRole.ToolTipRole) else None

    def setData(self, index: Index, value: Any, role: int = int(Qt.ItemDataRole.EditRole)) -> bool:
        """Say what was typed; the table shows it once it is on the disk."""
        area, name = self.key(index)
        if role != int(Qt.ItemDataRole.EditRole) or not name or str(value) == self.data(index, role):
            return False
        self.table.typed.emit(area, name, str(value))
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Typed cells can be edited."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.isValid() and 1 <= index.column() <= len(self.columns) and self.columns[index.column() - 1].typed:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = VALUE) -> Any:
        """The words of a head; its two lines for the one that paints it."""
        if orientation != Qt.Orientation.Horizontal or role not in (VALUE, int(Qt.ItemDataRole.DisplayRole)):
            return None
        words = ("", "")
        if section == 0:
            words = (translate("AssessmentTable", "Town"), "")
        elif section <= len(self.columns):
            words = (self.columns[section - 1].word, self.columns[section - 1].second)
        else:
            words = (translate("AssessmentTable", "Total"), "")
        return words if role == VALUE else " ".join(filter(None, words))


class _Delegate(QStyledItemDelegate):
    def sizeHint(self, option: Option, index: Index) -> QSize:
        """Every row is as high as the others."""
        return QSize(px(_LEAST), px(_HIGH))

    def createEditor(self, parent: QWidget, option: Option, index: Index) -> QWidget:
        """A line for a number."""
        return LineCell(parent, str(index.data(int(Qt.ItemDataRole.AccessibleTextRole))))

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Begin with what stands there."""
        if isinstance(editor, LineCell):
            editor.show_value(str(index.data(int(Qt.ItemDataRole.EditRole)) or ""))

    def setModelData(self, editor: QWidget, model: Any, index: Index) -> None:
        """Hand on what was written."""
        if isinstance(editor, LineCell):
            model.setData(index, editor.given)

    def updateEditorGeometry(self, editor: QWidget, option: Option, index: Index) -> None:
        """The whole cell."""
        editor.setGeometry(option.rect)

    @guarded
    def paint(self, painter: QPainter, option: Option, index: Index) -> None:
        """Ground, then the town, the points over the value, or the total."""
        row: AssessedRow = index.data(VALUE)
        table = self.parent()
        if not isinstance(table, AssessmentTable):
            return
        rect = QRectF(option.rect)
        here = table.currentIndex().row() == index.row()
        painter.fillRect(rect, theme.colour("tint" if here else "sunken" if row.whole else "surface"))
        paint.under(painter, rect)
        if index.column() == 0:
            _town(painter, rect, row)
        elif index.column() > len(row.cells):
            _two(painter, rect, row.total, row.of, bold=True)
        else:
            cell = row.cells[index.column() - 1]
            _two(painter, rect, cell.points, cell.value, bold=row.whole, minded=cell.minded)
        if option.state & QStyle.StateFlag.State_HasFocus:
            paint.focus(painter, rect.adjusted(1, 1, -1, -1))


def _town(painter: QPainter, rect: QRectF, row: AssessedRow) -> None:
    space = rect.adjusted(px(20), 0, -px(8), 0)
    paint.words(
        painter, QRectF(space.left(), space.top(), px(26), space.height()), row.rank, "body", "accent", bold=True
    )
    paint.words(painter, space.adjusted(0 if row.whole else px(28), 0, 0, 0), row.name, "cell", bold=row.whole)


def _two(painter: QPainter, rect: QRectF, first: str, second: str, *, bold: bool, minded: bool = False) -> None:
    space = rect.adjusted(px(4), px(4), -px(14), -px(4))
    half = space.height() / 2
    upper = QRectF(space.left(), space.top(), space.width(), half)
    ink = "muted" if first == "—" else "text"
    paint.words(painter, upper, first, "cell", ink, bold=bold, align=paint.RIGHT)
    lower = upper.translated(0, half)
    paint.words(painter, lower, f"△ {second}" if minded else second, "small", "warn" if minded else "muted",
                align=paint.RIGHT)  # fmt: skip


class _Heads(QHeaderView):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setFixedHeight(px(_HEAD))
        self.setHighlightSections(False)
        self.setSectionsClickable(False)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """The indicator on two lines, its weight below."""
        painter.save()
        try:
            paint.smooth(painter)
            space = QRectF(rect)
            painter.fillRect(space, theme.colour("sunken"))
            paint.under(painter, space)
            first, second = self.model().headerData(section, Qt.Orientation.Horizontal, VALUE)
            inside = space.adjusted(px(4 if section else 20), px(3), -px(14 if section else 8), -px(3))
            side = Qt.AlignmentFlag.AlignRight if section else Qt.AlignmentFlag.AlignLeft
            if not second:
                paint.words(painter, inside, first, "small", "muted", align=side | Qt.AlignmentFlag.AlignVCenter)
                return
            foot = theme.metrics("badge").lineSpacing()
            paint.words(painter, inside.adjusted(0, 0, 0, -foot), first, "small", "text", wrap=True,
                        align=side | Qt.AlignmentFlag.AlignVCenter)  # fmt: skip
            below = QRectF(inside.left(), inside.bottom() - foot, inside.width(), foot)
            paint.words(painter, below, second, "badge", "muted", align=side | Qt.AlignmentFlag.AlignVCenter)
        finally:
            painter.restore()
