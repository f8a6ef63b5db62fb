"""How a finding looks in the ledger: one delegate for all columns, its head, and the view with its keys."""

from PySide6.QtCore import QItemSelectionModel, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import QHeaderView, QStyle, QStyledItemDelegate, QTableView, QWidget

from inspector import i18n
from inspector.db.ledger import LedgerRow
from inspector.ui import paint, theme
from inspector.ui.icons import icon_at
from inspector.ui.models.ledger import SORTS, Column, LedgerModel, deadline, place, problem, state
from inspector.ui.paint import Index, Option, guarded
from inspector.ui.theme import px
from inspector.ui.widgets.ring import LOUD
from inspector.ui.widgets.table import as_list
from inspector.ui.widgets.values import VALUE

SOON = 3  # days before a deadline from which it is said in colour
_WIDTHS = {
    Column.STATE: 84, Column.SEVERITY: 68, Column.NUMBER: 86, Column.PLACE: 112, Column.DUE: 134, Column.PHOTOS: 50,
}  # fmt: skip


class LedgerDelegate(QStyledItemDelegate):
    """34 px a row; a column is a few strokes."""

    def sizeHint(self, option: Option, index: Index) -> QSize:
        """Every row is as high as the others."""
        return QSize(px(60), px(34))

    @guarded
    def paint(self, painter: QPainter, option: Option, index: Index) -> None:
        """Ground, hairline, then what the column says."""
        row: LedgerRow | None = index.data(VALUE)
        rect = QRectF(option.rect)
        on = bool(option.state & QStyle.StateFlag.State_Selected)
        ground = "tint" if on else "surface"
        painter.fillRect(rect, theme.colour(ground))
        paint.under(painter, rect)
        column, model = index.column(), index.model()
        if on and column == Column.STATE:
            painter.fillRect(QRectF(rect.left(), rect.top(), px(4), rect.height()), theme.colour("accent"))
        if row is None or not isinstance(model, LedgerModel):
            return
        space = rect.adjusted(px(8), 0, -px(4), 0)
        if column == Column.STATE:
            name = state(row, model.today)
            _mark(painter, space.adjusted(px(4), 0, 0, 0), name, i18n.state(name), 18, ground)
        elif column == Column.SEVERITY:
            _mark(painter, space, theme.severity(row.severity), i18n.severity(row.severity), 15, ground)
        elif column == Column.NUMBER:
            paint.words(painter, space, row.shown_number, "cell", "muted")
        elif column == Column.PLACE:
            paint.words(painter, space, place(row), "cell")
        elif column == Column.PROBLEM:
            _problem(painter, space, row, bold=on)
        elif column == Column.DUE:
            _due(painter, space, row, model.today)
        elif row.photos:
            _photos(painter, space, row.photos, ground)


def _problem(painter: QPainter, space: QRectF, row: LedgerRow, *, bold: bool) -> None:
    """Its words as found; a pencil before them where a supplement has corrected something."""
    if row.supplemented:
        icon_at(painter, "pencil", QPointF(space.left() + px(7), space.center().y()), px(14), ink="rebound")
        space = space.adjusted(px(20), 0, 0, 0)
    paint.words(painter, space, problem(row), "cell", bold=bold)


def _photos(painter: QPainter, space: QRectF, count: int, ground: str) -> None:
    spot = QPointF(space.left() + px(7), space.center().y())
    icon_at(painter, "camera", spot, px(14), ink="muted", hollow=ground)
    paint.words(painter, space.adjusted(px(20), 0, 0, 0), str(count), "cell", "muted")


def _mark(painter: QPainter, space: QRectF, icon: str, word: str, size: int, ground: str) -> None:
    icon_at(painter, icon, QPointF(space.left() + px(9), space.center().y()), px(size), ink=icon, hollow=ground)
    paint.words(painter, space.adjusted(px(24), 0, 0, 0), word, "cell", icon, bold=icon in LOUD)


def _needed(column: Column) -> int:
    """Pixels the longest mark of a column takes in the language spoken; 0 for other columns."""
    states = [i18n.state(it) for it in ("open", "overdue", "draft")]
    words = {Column.STATE: states, Column.SEVERITY: [i18n.severity(number) for number in range(4)]}.get(column, [])
    lead = px(44 if column == Column.STATE else 38)
    return max((round(paint.width(it, "cell", bold=True)) + lead for it in words), default=0)


def _due(painter: QPainter, space: QRectF, row: LedgerRow, today: str) -> None:
    day, left, days = deadline(row, today)
    paint.words(painter, space, day, "cell")
    if days is not None and days <= SOON:
        ink = "overdue" if days < 0 else "doing"
        paint.words(painter, space, left, "small", ink, bold=True, align=paint.RIGHT)


class LedgerHead(QHeaderView):
    """Small words on a sunken strip; an arrow at what it is sorted by."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setObjectName("ledger_head")
        self.setSectionsClickable(True)
        self.setSortIndicatorShown(True)
        self.setHighlightSections(False)
        self.setFixedHeight(px(30))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """One head."""
        painter.save()
        try:
            paint.smooth(painter)
            space = QRectF(rect)
            painter.fillRect(space, theme.colour("sunken"))
            paint.under(painter, space)
            said = str(self.model().headerData(section, Qt.Orientation.Horizontal, Qt.ItemDataRole.DisplayRole))
            mine = section == self.sortIndicatorSection()
            right = self.model().headerData(section, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole)
            # the first clears the bar of the current row
            place = space.adjusted(px(8 if section else 12), 0, -px(6) if right else 0, 0)
            align = paint.RIGHT if right else paint.LEFT
            paint.words(painter, place, said, "small", "text" if mine else "muted", bold=mine, align=align)
            if mine:
                up = self.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder
                x = place.left() + px(6) + paint.width(said, "small", bold=True)
                icon_at(
                    painter, "up" if up else "down", QPointF(x + px(2), space.center().y()), px(12), hollow="sunken"
                )
        finally:
            painter.restore()


class LedgerView(QTableView):
    """The table. `opened`: Return or a double click; `moved`: another current row; `copied`: Ctrl+C."""

    opened = Signal(int)
    moved = Signal(int)
    copied = Signal()
    sorted = Signal(object, bool)

    def __init__(self, name: str, model: LedgerModel) -> None:
        super().__init__()
        self.setObjectName("ledger")
        self.setAccessibleName(name)
        self.setHorizontalHeader(LedgerHead(self))
        self.setModel(model)
        self.setItemDelegate(LedgerDelegate(self))
        as_list(self, 34, several=True)
        head = self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setSectionResizeMode(Column.PROBLEM, QHeaderView.ResizeMode.Stretch)
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, max(px(width), _needed(column)))
        head.setSortIndicator(Column.DUE, Qt.SortOrder.AscendingOrder)
        head.sectionClicked.connect(self._sort)
        self._sorted = (Column.DUE, Qt.SortOrder.AscendingOrder)
        self.doubleClicked.connect(lambda index: self.opened.emit(index.row()))
        self._watch()

    def go_to(self, row: int) -> None:
        """Stand on a row, as after reading anew."""
        index = self.model().index(row, 0)
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self.scrollTo(index)

    def selected(self) -> list[int]:
        """The selected rows in order; ranges are read, for all of a million may be selected."""
        found: set[int] = set()
        for top, bottom in self.spans():
            found.update(range(top, bottom + 1))
        return sorted(found)

    def spans(self) -> list[tuple[int, int]]:
        """First and last row of each selected range."""
        ranges = self.selectionModel().selection().toList()
        return [(it.top(), it.bottom()) for it in ranges]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return opens, Ctrl+C copies, the rest is the table's own."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copied.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex().row())
        elif event.key() == Qt.Key.Key_Slash:
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

    def _watch(self) -> None:
        self.selectionModel().currentRowChanged.connect(lambda now, _: self.moved.emit(now.row()))

    def _sort(self, section: int) -> None:
        key = SORTS[Column(section)]
        column, order = self._sorted
        if key is not None:
            turned = section == column and order == Qt.SortOrder.AscendingOrder
            order = Qt.SortOrder.DescendingOrder if turned else Qt.SortOrder.AscendingOrder
            column = Column(section)
        self._sorted = column, order
        self.horizontalHeader().setSortIndicator(column, order)
        self.sorted.emit(SORTS[column], order == Qt.SortOrder.DescendingOrder)
