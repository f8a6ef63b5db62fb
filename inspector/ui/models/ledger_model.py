"""The ledger's table: line numbers, and of these only the rows that are being painted, fetched through the glance."""

from array import array
from collections import OrderedDict
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from inspector import clock
from inspector.db import ledger
from inspector.db.ledger import LedgerRow
from inspector.db.store import Store
from inspector.ui.models.ledger import Column, Names, cell, head
from inspector.ui.paint import Index
from inspector.ui.widgets.values import VALUE

_CHUNK = 64  # rows fetched at once: a screen and a little more
_KEPT = 32  # chunks
_NOWHERE = QModelIndex()
_SPOKEN = (int(Qt.ItemDataRole.DisplayRole), int(Qt.ItemDataRole.AccessibleTextRole))
_TIP = int(Qt.ItemDataRole.ToolTipRole)
_LONG = (Column.PLACE, Column.PROBLEM, Column.UNIT, Column.LEAD, Column.CAMPAIGN)


class LedgerModel(QAbstractTableModel):
    """Millions of rows are as quick as ten: nothing is read before it is looked at."""

    def __init__(self, glance: Store, parent: QObject) -> None:
        super().__init__(parent)
        self.lines: array[int] = array("q")
        self.today = clock.today().isoformat()
        self.names: Names = {}
        self._glance = glance
        self._chunks: OrderedDict[int, list[LedgerRow | None]] = OrderedDict()
        self._heads = tuple(head(it) for it in Column)

    def set_lines(self, lines: "array[int]", today: str) -> bool:
        """Show other findings, or the same ones read anew; True where every row that was there stands where it stood.

        So the first page can be shown at once: the rest is put behind it and nobody loses his place.
        """
        before, known = self.lines, len(self.lines)
        self.today = today
        self._chunks.clear()
        if known and known <= len(lines) and lines[:known] == before:
            if len(lines) > known:
                self.beginInsertRows(_NOWHERE, known, len(lines) - 1)
                self.lines = lines
                self.endInsertRows()
            self.dataChanged.emit(self.index(0, 0), self.index(known - 1, len(Column) - 1))
            return True
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()
        return False

    def row(self, number: int) -> LedgerRow | None:
        """The finding in a row; None when it has gone since."""
        chunk, at = divmod(number, _CHUNK)
        if chunk not in self._chunks:
            wanted = self.lines[chunk * _CHUNK : (chunk + 1) * _CHUNK]
            found = {it.line: it for it in ledger.rows(self._glance, wanted)}
            self._chunks[chunk] = [found.get(it) for it in wanted]
            if len(self._chunks) > _KEPT:
                self._chunks.popitem(last=False)
        self._chunks.move_to_end(chunk)
        rows = self._chunks[chunk]
        return rows[at] if at < len(rows) else None

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """How many findings."""
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Always the same."""
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = VALUE) -> Any:
        """The whole row for the delegate, words for whoever reads."""
        if role not in _SPOKEN and role not in (VALUE, _TIP):
            return None
        row = self.row(index.row())
        if role == VALUE or row is None:
            return row
        if role == _TIP and index.column() not in _LONG:
            return None
        return cell(row, Column(index.column()), self.today, self.names)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = VALUE) -> Any:
        """The head's words."""
        if role == int(Qt.ItemDataRole.DisplayRole) and orientation == Qt.Orientation.Horizontal:
            return self._heads[section]
        return None
