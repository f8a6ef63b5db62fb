"""What differs between two versions of a table, line by line, and the list that shows it."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QTextLayout
from PySide6.QtWidgets import QHeaderView, QStyle, QStyledItemDelegate, QTableView, QWidget

from inspector import i18n
from inspector.tables.definition import Row, Rows, TableDefinition
from inspector.tables.lookup import difference
from inspector.ui import paint, theme
from inspector.ui.icons import icon_at
from inspector.ui.models.table_words import row_names, tip, words_of
from inspector.ui.paint import Index, Option, guarded
from inspector.ui.theme import px
from inspector.ui.widgets.table import as_list
from inspector.ui.widgets.values import VALUE

_NOWHERE = QModelIndex()
_SPOKEN = (int(Qt.ItemDataRole.DisplayRole), int(Qt.ItemDataRole.AccessibleTextRole))
_HIGH = 46
_PARTS = (230, 104, 0, 0)  # widths of row, column, before, after; 0: what is left
_ICONS = {"added": "plus", "removed": "minus", "changed": "pencil"}


@dataclass(frozen=True, slots=True)
class Line:
    """One difference: a row added or removed (its contents in one sentence) or a cell changed."""

    kind: str  # added removed changed
    row: str
    key: str
    column: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Difference:
    """All of them, and how many rows each kind concerns."""

    lines: tuple[Line, ...]
    added: int
    removed: int
    changed: int


def compare(table: TableDefinition, old: Rows, new: Rows) -> Difference:
    """What makes `new` of `old`: rows added, then taken out, then changed cell by cell."""
    added, removed, changed = difference(table.key, old, new)
    lines = [Line("added", *row_names(table, it), "", "", _contents(table, it)) for it in added]
    lines += [Line("removed", *row_names(table, it), "", _contents(table, it), "") for it in removed]
    language = i18n.language()
    lines += [
        Line("changed", *row_names(table, after), it.titled(language), words_of(it, before[it.name]),
             words_of(it, after[it.name]))
        for before, after in changed
        for it in table.columns
        if before[it.name] != after[it.name]
    ]  # fmt: skip
    return Difference(tuple(lines), len(added), len(removed), len(changed))


def _contents(table: TableDefinition, row: Row) -> str:
    language = i18n.language()
    named = {*table.key, "title", "title_en"}
    said = [(it.titled(language), words_of(it, row[it.name])) for it in table.columns if it.name not in named]
    mark, joint = (" ", "；") if language == "zh" else (": ", "; ")
    return joint.join(f"{name}{mark}{value}" for name, value in said if value)


class DifferenceLines(QAbstractTableModel):
    """The lines."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.lines: tuple[Line, ...] = ()
        self.heads = (self.tr("Row"), self.tr("Column"), self.tr("Before"), self.tr("After"))

    def set_lines(self, lines: tuple[Line, ...]) -> None:
        """Show other lines."""
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """One a line."""
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Row, column, before, after."""
        return 0 if parent.isValid() else len(self.heads)

    def data(self, index: Index, role: int = VALUE) -> Any:
        """The line, or the words of one of its parts."""
        it = self.lines[index.row()]
        if role == VALUE:
            return it
        named = " · ".join(filter(None, (it.row, it.key)))
        said = (named, it.column or self._whole(it), it.before, it.after)[index.column()]
        if role in _SPOKEN:
            return said
        return tip(said) if role == int(Qt.ItemDataRole.ToolTipRole) else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = VALUE) -> Any:
        """The head's words."""
        if role == int(Qt.ItemDataRole.DisplayRole) and orientation == Qt.Orientation.Horizontal:
            return self.heads[section]
        return None

    def _whole(self, it: Line) -> str:
        return self.tr("row added") if it.kind == "added" else self.tr("row taken out")


class LineDelegate(QStyledItemDelegate):
    """Before is muted, after is strong."""

    def sizeHint(self, option: Option, index: Index) -> QSize:
        """Every line is as high as the others."""
        return QSize(px(60), px(_HIGH))

    @guarded
    def paint(self, painter: QPainter, option: Option, index: Index) -> None:
        """Ground, hairline, words."""
        line: Line = index.data(VALUE)
        rect = QRectF(option.rect)
        ground = "tint" if option.state & QStyle.StateFlag.State_Selected else "surface"
        painter.fillRect(rect, theme.colour(ground))
        paint.under(painter, rect)
        space = rect.adjusted(px(10), 0, -px(8), 0)
        said = str(index.data())
        if index.column() == 0:
            spot = QPointF(space.left() + px(8), space.center().y())
            icon_at(painter, _ICONS[line.kind], spot, px(14), ink="accent", hollow=ground)
            upper = QRectF(space.left() + px(24), space.top() + px(4), space.width() - px(24), px(20))
            if not line.key:
                upper.moveTop(space.center().y() - upper.height() / 2)
            paint.words(painter, upper, line.row, "cell", bold=True)
            paint.words(painter, upper.translated(0, px(18)), line.key, "small", "muted")
        else:
            last = index.column() == len(_PARTS) - 1
            _two_lines(painter, space, said, "text" if last else "muted", bold=last and line.kind == "changed")


def _two_lines(painter: QPainter, space: QRectF, said: str, ink: str, *, bold: bool) -> None:
    """As much as goes into two lines; the second is cut with an ellipsis."""
    layout = QTextLayout(said, theme.font("cell", bold=bold))
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(space.width())
    layout.endLayout()
    units = said.encode("utf-16-le")  # as Qt counts letters
    first, rest = (it.decode("utf-16-le") for it in (units[: 2 * line.textLength()], units[2 * line.textLength() :]))
    if not rest:
        paint.words(painter, space, said, "cell", ink, bold=bold)
        return
    upper = QRectF(space.left(), space.top() + px(4), space.width(), px(20))
    paint.words(painter, upper, first, "cell", ink, bold=bold)
    paint.words(painter, upper.translated(0, px(18)), rest, "cell", ink, bold=bold)


class LineHead(QHeaderView):
    """Small words on a sunken strip."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setFixedHeight(px(28))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """One head."""
        painter.save()
        try:
            paint.smooth(painter)
            space = QRectF(rect)
            painter.fillRect(space, theme.colour("sunken"))
            paint.under(painter, space)
            said = str(self.model().headerData(section, Qt.Orientation.Horizontal, Qt.ItemDataRole.DisplayRole))
            paint.words(painter, space.adjusted(px(10), 0, 0, 0), said, "small", "muted")
        finally:
            painter.restore()


class DifferenceView(QTableView):
    """The lines as a list."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName("table_difference")
        self.setAccessibleName(name)
        self.rows = DifferenceLines(self)
        self.setModel(self.rows)
        self.setItemDelegate(LineDelegate(self))
        as_list(self, _HIGH)
        head = LineHead(self)
        self.setHorizontalHeader(head)
        for number, wide in enumerate(_PARTS):
            head.setSectionResizeMode(number, QHeaderView.ResizeMode.Fixed if wide else QHeaderView.ResizeMode.Stretch)
            if wide:
                self.setColumnWidth(number, px(wide))
