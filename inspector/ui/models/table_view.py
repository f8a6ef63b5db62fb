"""The view on a table under change: cells to move about in and write into, rows to add and to cross out."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QFrame, QHeaderView, QTableView

from inspector.tables.checking import MOST_ROWS
from inspector.tables.definition import ValueKind
from inspector.ui.models.table_delegate import CellDelegate, ColumnHead, RowHead, needed, turn
from inspector.ui.models.table_draft import DraftRow
from inspector.ui.models.table_rows import TableRows
from inspector.ui.theme import px

_MEASURED = 200  # rows asked how wide they are


class TableView(QTableView):
    """Insert adds a row, Delete crosses rows out, Backspace empties cells, Tab goes to the next one, Escape leaves.

    Cells are copied and pasted as spreadsheets do.
    """

    left = Signal()
    stood = Signal()  # on another row

    def __init__(self, name: str, model: TableRows) -> None:
        super().__init__()
        self.rows = model
        self._likes: list[int] = []
        self.setObjectName("table_rows")
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setHorizontalHeader(ColumnHead(self))
        self.setVerticalHeader(RowHead(self))
        self.setModel(model)
        self.setItemDelegate(CellDelegate(self))
        triggers = QTableView.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed)
        self.setSelectionMode(QTableView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.horizontalHeader().setMinimumSectionSize(px(40))
        self.selectionModel().currentChanged.connect(self._moved)

    def fit(self) -> None:
        """Give the columns the widths their cells like; what is left over goes to texts."""
        shown = self.rows.shown[:_MEASURED]
        likes = []
        for number, column in enumerate(self.rows.columns):
            said = [str(self.rows.index(row, number).data()) for row in range(len(shown))]
            likes.append(needed(column, said))
        self._likes = likes
        self._spread()

    def stand(self, row: DraftRow, column: str) -> None:
        """Go to a cell."""
        index = self.rows.find(row, column)
        if index.isValid():
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.scrollTo(index)

    def add(self) -> None:
        """A new row below the current one; its first cell is open."""
        self.setFocus()  # what is open is kept first
        at = self.rows.add(self.currentIndex().row() if self.currentIndex().isValid() else len(self.rows.shown) - 1)
        if at >= 0:
            index = self.rows.index(at, 0)
            self.setCurrentIndex(index)
            self.scrollTo(index)
            self.edit(index)

    def cross(self) -> None:
        """Cross out the rows of the chosen cells, or take them in again."""
        self.setFocus()
        self.rows.cross(self.chosen())

    def chosen(self) -> list[int]:
        """The rows in which a cell is chosen."""
        spans = self.selectionModel().selection().toList()
        found = {row for it in spans for row in range(it.top(), it.bottom() + 1)}
        return sorted(found or ({self.currentIndex().row()} - {-1}))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The table's keys; any other letter starts writing."""
        here, key = self.currentIndex(), event.key()
        if self.state() == QTableView.State.EditingState:  # what the open editor does not want itself
            super().keyPressEvent(event)
            return
        turns = key in (Qt.Key.Key_Space, Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self._paste()
        elif key == Qt.Key.Key_Insert:
            self.add()
        elif key == Qt.Key.Key_Delete:
            self.cross()
        elif key == Qt.Key.Key_Backspace:
            self._empty()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        elif here.isValid() and turns and turn(self.rows, here):
            return
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and here.isValid():
            self.edit(here)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width is spread anew."""
        super().resizeEvent(event)
        self._spread()

    def _spread(self) -> None:
        if len(self._likes) != len(self.rows.columns):
            return
        spare = self.viewport().width() - sum(self._likes)
        texts = [number for number, it in enumerate(self.rows.columns) if it.kind is ValueKind.TEXT]
        wanted = sum(self._likes[it] for it in texts)
        for number, width in enumerate(self._likes):
            more = spare * width // wanted if spare > 0 and number in texts else 0
            self.setColumnWidth(number, width + more)

    def _empty(self) -> None:
        chosen = self.selectionModel().selectedIndexes()
        self.rows.write(
            (it.row(), it.column(), False if self.rows.column(it).kind is ValueKind.YES_NO else "") for it in chosen
        )

    def _copy(self) -> None:
        lines: dict[int, list[str]] = {}
        for index in sorted(self.selectionModel().selectedIndexes(), key=lambda it: (it.row(), it.column())):
            lines.setdefault(index.row(), []).append(str(index.data()))
        QGuiApplication.clipboard().setText("\n".join("\t".join(it) for it in lines.values()))

    def _paste(self) -> None:
        """From a spreadsheet: lines of cells with tabs between them."""
        lines = QGuiApplication.clipboard().text().rstrip("\n").splitlines()[:MOST_ROWS]
        if lines and self.currentIndex().isValid():
            here = self.currentIndex()
            self.rows.paste(here.row(), here.column(), [it.split("\t") for it in lines])

    def _moved(self, now: QModelIndex, before: QModelIndex) -> None:
        if now.row() != before.row():
            self.viewport().update()
        self.stood.emit()
