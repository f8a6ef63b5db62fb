"""The list of sites: rowids, and of these only the rows being painted; the table that shows them, and its delegate."""

from array import array
from collections import OrderedDict
from datetime import date
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QItemSelectionModel, QModelIndex, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QStyle, QStyledItemDelegate, QTableView

from inspector import clock, i18n
from inspector.db.store import Store
from inspector.operations.finder import SiteRow, site_rows
from inspector.ui import paint, theme
from inspector.ui.models.ledger_delegate import LedgerHead
from inspector.ui.paint import Index, Option, guarded
from inspector.ui.theme import px
from inspector.ui.widgets.table import as_list
from inspector.ui.widgets.values import VALUE

_CHUNK = 64  # rows fetched at once: a screen and a little more
_KEPT = 32  # chunks
_HIGH = 34
_NARROW = 560  # pixels at 100 %
_NOWHERE = QModelIndex()
_SPOKEN = (int(Qt.ItemDataRole.DisplayRole), int(Qt.ItemDataRole.AccessibleTextRole))


class Column(IntEnum):
    """What stands where."""

    NAME = 0
    KIND = 1
    PLACE = 2
    CODE = 3
    VISITED = 4
    OPEN = 5


_WIDTHS = {Column.NAME: 112, Column.KIND: 92, Column.CODE: 168, Column.VISITED: 92, Column.OPEN: 52}


class SiteModel(QAbstractTableModel):
    """As quick with a hundred thousand households as with ten."""

    def __init__(self, glance: Store, parent: QObject) -> None:
        super().__init__(parent)
        self.ids: array[int] = array("q")
        self.today = clock.today()
        self._glance = glance
        self._chunks: OrderedDict[int, dict[int, SiteRow]] = OrderedDict()
        self._heads = (
            self.tr("Name"), self.tr("Kind"), self.tr("Place"), self.tr("Code"), self.tr("Last visit"), self.tr("Open"),
        )  # fmt: skip

    def set_ids(self, ids: "array[int]") -> None:
        """Show other sites, or the same ones read anew."""
        self.beginResetModel()
        self.ids = ids
        self._chunks.clear()
        self.endResetModel()

    def row(self, number: int) -> SiteRow | None:
        """The site in a row; None when it has gone since."""
        chunk = number // _CHUNK
        if chunk not in self._chunks:
            wanted = self.ids[chunk * _CHUNK : (chunk + 1) * _CHUNK]
            self._chunks[chunk] = {it.rowid: it for it in site_rows(self._glance, wanted)}
            if len(self._chunks) > _KEPT:
                self._chunks.popitem(last=False)
        self._chunks.move_to_end(chunk)
        return self._chunks[chunk].get(self.ids[number])

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """How many sites."""
        return 0 if parent.isValid() else len(self.ids)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Always the same."""
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = VALUE) -> Any:
        """The whole row for the delegate, words for whoever reads."""
        if role != VALUE and role not in _SPOKEN:
            return None
        row = self.row(index.row())
        return row if role == VALUE or row is None else cells(row, self.today)[index.column()]

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = VALUE) -> Any:
        """The head's words."""
        if role == int(Qt.ItemDataRole.DisplayRole) and orientation == Qt.Orientation.Horizontal:
            return self._heads[section]
        if role == int(Qt.ItemDataRole.TextAlignmentRole) and section == Column.OPEN:
            return Qt.AlignmentFlag.AlignRight
        return None


def cells(row: SiteRow, today: date) -> tuple[str, ...]:
    """A row in words, by column."""
    visited = i18n.day(row.visited, today) if row.visited else ""
    return (
        row.name, i18n.site_kind(row.kind), row.place, row.code, visited,
        str(row.open_findings) if row.open_findings else "",
    )  # fmt: skip


class SiteDelegate(QStyledItemDelegate):
    """34 px a row: the name strong, a dotted ring where a draft waits, open findings in their colour."""

    def sizeHint(self, option: Option, index: Index) -> QSize:
        """Every row is as high as the others."""
        return QSize(px(60), px(_HIGH))

    @guarded
    def paint(self, painter: QPainter, option: Option, index: Index) -> None:
        """Ground, hairline, then what the column says."""
        row: SiteRow | None = index.data(VALUE)
        rect = QRectF(option.rect)
        on = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(rect, theme.colour("tint" if on else "surface"))
        paint.under(painter, rect)
        column, model = index.column(), index.model()
        if on and column == Column.NAME:
            painter.fillRect(QRectF(rect.left(), rect.top(), px(4), rect.height()), theme.colour("accent"))
        if row is None or not isinstance(model, SiteModel):
            return
        space = rect.adjusted(px(12 if column == Column.NAME else 8), 0, -px(6), 0)
        said = cells(row, model.today)[column]
        if column == Column.NAME:
            paint.words(painter, space, said, bold=on)
        elif column == Column.OPEN:
            paint.words(painter, space, said, "cell", "overdue", bold=True, align=paint.RIGHT)
        elif column == Column.VISITED and row.draft:
            paint.words(painter, space, i18n.state("draft"), "cell", "accent", bold=True)
        else:
            paint.words(painter, space, said, "cell", "text" if column == Column.PLACE else "muted")


class SiteTable(QTableView):
    """The table. `moved` has the site one stands on (or None), `opened` the one that was pressed twice or by Return."""

    moved = Signal(object)
    opened = Signal(object)

    def __init__(self, name: str, glance: Store) -> None:
        super().__init__()
        self.sites = SiteModel(glance, self)
        self.setObjectName("sites")
        self.setAccessibleName(name)
        self.setHorizontalHeader(LedgerHead(self))
        self.setModel(self.sites)
        self.setItemDelegate(SiteDelegate(self))
        as_list(self, _HIGH)
        head = self.horizontalHeader()
        head.setSectionsClickable(False)
        head.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setSectionResizeMode(Column.PLACE, QHeaderView.ResizeMode.Stretch)
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, px(width))
        self.doubleClicked.connect(lambda index: self.opened.emit(self.sites.row(index.row())))
        self.selectionModel().currentRowChanged.connect(lambda now, _: self.moved.emit(self.current))

    @property
    def current(self) -> SiteRow | None:
        """The site one stands on."""
        index = self.currentIndex()
        return self.sites.row(index.row()) if index.isValid() else None

    def set_ids(self, ids: "array[int]") -> None:
        """Show other sites; the current one stays current where it is still among them."""
        before = self.sites.ids[self.currentIndex().row()] if self.currentIndex().isValid() else None
        self.sites.set_ids(ids)
        if before is not None and before in ids:
            self.go_to(ids.index(before))

    def go_to(self, row: int) -> None:
        """Stand on a row."""
        index = self.sites.index(row, 0)
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self.scrollTo(index)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it is narrow codes and days give way: they stand beside it too."""
        super().resizeEvent(event)
        for column in (Column.CODE, Column.VISITED):
            self.setColumnHidden(column, event.size().width() < px(_NARROW))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return begins, a slash searches, the rest is the table's own."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current is not None:
            self.opened.emit(self.current)
        elif event.key() == Qt.Key.Key_Slash:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Searching row by row would read everything: there is a field for it."""
