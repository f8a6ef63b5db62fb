"""The rows of a table under change, for a view: what is shown of a draft, and every edit on its way into it."""

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, Signal

from inspector.tables.definition import Column, ValueKind
from inspector.ui.models.table_draft import DraftRow, TableDraft
from inspector.ui.models.table_words import fault_of, heads, rule, tip, words_of
from inspector.ui.paint import Index
from inspector.ui.widgets.values import VALUE

_NOWHERE = QModelIndex()
_SPOKEN = (int(Qt.ItemDataRole.DisplayRole), int(Qt.ItemDataRole.AccessibleTextRole))
_EDIT = int(Qt.ItemDataRole.EditRole)
_TIP = int(Qt.ItemDataRole.ToolTipRole)
OTHER = VALUE + 1
"""Of a heading: its words in the language that is not spoken."""
_LONG = 8  # letters from which on a text may be cut short in its cell


class TableRows(QAbstractTableModel):
    """`edited`: the draft is another one now. What is filtered away stays in the draft; new rows are always shown."""

    edited = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.draft: TableDraft | None = None
        self.shown: list[DraftRow] = []
        self.numbers: list[int] = []  # of each row shown: its position in the draft, from 1
        self.text = ""

    @property
    def columns(self) -> Sequence[Column]:
        """The columns of the table that is shown."""
        return self.draft.table.columns if self.draft is not None else ()

    def set_draft(self, draft: TableDraft | None) -> None:
        """Show another table, or the same one read anew."""
        self.beginResetModel()
        self.draft = draft
        self._choose()
        self.endResetModel()

    def set_text(self, text: str) -> None:
        """Show only rows in which this text stands."""
        if (folded := text.strip().casefold()) != self.text:
            self.beginResetModel()
            self.text = folded
            self._choose()
            self.endResetModel()

    def column(self, index: Index) -> Column:
        """The definition of a cell's column."""
        return self.columns[index.column()]

    def row(self, index: Index) -> DraftRow:
        """The row of a cell."""
        return self.shown[index.row()]

    def find(self, row: DraftRow, column: str) -> QModelIndex:
        """Where a cell is shown, invalid where it is not."""
        at = next((n for n, it in enumerate(self.shown) if it is row), None)
        names = [it.name for it in self.columns]
        return QModelIndex() if at is None else self.index(at, names.index(column) if column in names else 0)

    # -- changing ----------------------------------------------------------------------------------------------------

    def add(self, after: int) -> int:
        """A new row below the one shown at `after` (−1: above all); where it is shown."""
        if self.draft is None:
            return -1
        at = after + 1
        position = self.numbers[after] if 0 <= after < len(self.numbers) else 0
        self.beginInsertRows(_NOWHERE, at, at)
        self.shown.insert(at, self.draft.add(position))
        self._number()
        self.endInsertRows()
        self.edited.emit()
        return at

    def cross(self, rows: Sequence[int]) -> None:
        """Cross rows out, or take them in again where all of them are crossed out; new ones go."""
        if self.draft is None or not rows:
            return
        asked = [self.shown[it] for it in rows]
        new = {id(it) for it in asked if it.base is None}
        self.draft.cross(asked)
        for number in sorted((n for n in rows if id(self.shown[n]) in new), reverse=True):
            self.beginRemoveRows(_NOWHERE, number, number)
            del self.shown[number]
            self.endRemoveRows()
        self._number()
        self._tell()

    def setData(self, index: Index, value: Any, role: int = _EDIT) -> bool:
        """Write into a cell; what stands there already is no change."""
        return role == _EDIT and self.write([(index.row(), index.column(), value)])

    def write(self, cells: Iterable[tuple[int, int, Any]]) -> bool:
        """Write into many cells (row, column, what) and say so once; whether any of them changed."""
        changed = False
        for number, at, value in cells:
            row, column = self.shown[number], self.columns[at]
            before = row.values[column.name]
            same = value == before or (isinstance(value, str) and value.strip() == words_of(column, before))
            if self.draft is not None and not row.removed and not same:
                self.draft.set(row, column, value)
                changed = True
        if changed:
            self._tell()
        return changed

    def paste(self, row: int, column: int, lines: Sequence[Sequence[str]]) -> None:
        """Write lines of cells from this cell on; lines beyond the last row become new ones."""
        if self.draft is None or row < 0:
            return
        last = len(self.shown) - 1
        if (more := row + len(lines) - len(self.shown)) > 0:
            self.beginInsertRows(_NOWHERE, last + 1, last + more)
            self.shown += [self.draft.add(len(self.draft.rows)) for _ in range(more)]
            self._number()
            self.endInsertRows()
        cells = [
            (number, at, text)
            for number, line in enumerate(lines, row)
            for at, text in enumerate(line, column)
            if at < len(self.columns)
        ]
        if not self.write(cells) and more > 0:
            self._tell()

    def tell_faults(self) -> None:
        """Faults were put at cells or taken away."""
        self._tell(edited=False)

    # -- showing -----------------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """The rows that fit the filter."""
        return 0 if parent.isValid() else len(self.shown)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """As the table is defined."""
        return 0 if parent.isValid() else len(self.columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Yes and no is turned, never written; a crossed-out row is only looked at."""
        flags = super().flags(index)
        if index.isValid() and self.column(index).kind is not ValueKind.YES_NO and not self.row(index).removed:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: Index, role: int = VALUE) -> Any:
        """The row for the delegate, the value for an editor, words for whoever reads."""
        if role == VALUE:
            return self.row(index)
        if role not in _SPOKEN and role not in (_EDIT, _TIP):
            return None
        row, column = self.row(index), self.column(index)
        value = row.values[column.name]
        if role == _EDIT:
            return value
        return self._tip(row, column) if role == _TIP else words_of(column, value)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = VALUE) -> Any:
        """Of a column its heading in both languages and its rule, of a row its number."""
        if orientation == Qt.Orientation.Vertical:
            return str(self.numbers[section]) if role in _SPOKEN else None
        column = self.columns[section]
        spoken, other = heads(column)
        if role == _TIP:
            return f"{spoken}\n{other}\n{rule(column)}"
        return spoken if role in _SPOKEN else other if role == OTHER else None

    def _tip(self, row: DraftRow, column: Column) -> str | None:
        said = words_of(column, row.values[column.name])
        lines = [said] if len(said) > _LONG else []
        if flaw := row.flaws.get(column.name):
            lines.insert(0, f"△ {fault_of(column, flaw)}")
        if row.base is not None and row.changed(column.name):
            before = words_of(column, row.base[column.name])
            lines.append(self.tr("Before: {value}").format(value=before or self.tr("empty")))
        return tip("\n".join(lines)) if lines else None

    def _choose(self) -> None:
        rows = self.draft.rows if self.draft is not None else []
        self.shown = [it for it in rows if not self.text or it.base is None or self._holds(it)]
        self._number()

    def _holds(self, row: DraftRow) -> bool:
        return any(self.text in words_of(it, row.values[it.name]).casefold() for it in self.columns)

    def _number(self) -> None:
        rows = self.draft.rows if self.draft is not None else []
        positions = {id(it): number for number, it in enumerate(rows, 1)}
        self.numbers = [positions[id(it)] for it in self.shown]

    def _tell(self, *, edited: bool = True) -> None:
        if self.shown:
            last = self.index(len(self.shown) - 1, len(self.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, len(self.shown) - 1)
        if edited:
            self.edited.emit()
