"""A table of lines to be read: each cell breaks into two lines at most, its tooltip has the whole; copied as text."""

from bisect import bisect_left
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QGuiApplication, QPainter, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QStyle, QStyledItemDelegate, QTableView, QWidget

from inspector.ui import paint, theme
from inspector.ui.icons import icon_at
from inspector.ui.paint import Index, Option, guarded
from inspector.ui.theme import px
from inspector.ui.widgets.table import as_list
from inspector.ui.widgets.values import VALUE

_NOWHERE = QModelIndex()
_SPOKEN = (int(Qt.ItemDataRole.DisplayRole), int(Qt.ItemDataRole.AccessibleTextRole))
_TIP = int(Qt.ItemDataRole.ToolTipRole)
_BREAKS = int(Qt.TextFlag.TextWordWrap)
_LEAST = 200
"""Pixels at 100 % a stretching column keeps; before it has fewer the wide ones give, down to `_GIVES` of theirs."""
_GIVES = 0.62
_SHORT = 130
"""Up to this width a column holds what is not to be broken: a number, a day, a state. So does the first one."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its word, its width in pixels at 100 % (0: its share of what is left), numbers at the right."""

    word: str
    wide: int = 0
    right: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """One line: a text for each column, in the first one after an icon; `ink` is the first cell's."""

    cells: tuple[str, ...]
    icon: str = ""
    ink: str = "text"
    key: Any = None


class Lines(QTableView):
    """Lines are read, chosen with the arrows and copied; never edited."""

    def __init__(self, name: str, columns: Sequence[Column], *, high: int = 44) -> None:
        super().__init__()
        self.roomy: frozenset[int] = frozenset()  # columns left out below `narrow` pixels at 100 %
        self.narrow = 0
        self.setAccessibleName(name)
        self.shown = _Model(self, tuple(columns))
        self.setHorizontalHeader(_Head(self))
        self.setModel(self.shown)
        self.setItemDelegate(_Delegate(self))
        as_list(self, high)
        head = self.horizontalHeader()
        for place, column in enumerate(columns):
            mode = QHeaderView.ResizeMode.Fixed if column.wide else QHeaderView.ResizeMode.Stretch
            head.setSectionResizeMode(place, mode)
        self._share_width()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it is narrow every column gives some of its width."""
        super().resizeEvent(event)
        self._share_width()

    def leave_out(self, columns: Collection[int], below: int) -> None:
        """Leave columns out where the table is narrower than `below` pixels at 100 %."""
        self.roomy, self.narrow = frozenset(columns), below
        self._share_width()

    def _share_width(self) -> None:
        for at in self.roomy:
            self.setColumnHidden(at, self.viewport().width() < px(self.narrow))
        columns = {at: it for at, it in enumerate(self.shown.columns) if not self.isColumnHidden(at)}
        heads = {at: round(paint.width(it.word, "small", bold=True) + px(30)) for at, it in columns.items()}
        wanted = {at: max(px(it.wide), heads[at]) for at, it in columns.items() if it.wide}
        spare = {
            at: wide - max(heads[at], round(wide * _GIVES)) if at and columns[at].wide > _SHORT else 0
            for at, wide in wanted.items()
        }
        needed = sum(wanted.values()) + px(_LEAST) * (len(columns) - len(wanted))
        given = min(1.0, max(0, needed - self.viewport().width()) / max(1, sum(spare.values())))
        for at, wide in wanted.items():
            self.setColumnWidth(at, wide - round(spare[at] * given))

    def set_lines(self, lines: Sequence[Line]) -> None:
        """Show other lines."""
        self.shown.set_lines(lines)

    @property
    def lines(self) -> tuple[Line, ...]:
        """What is shown."""
        return self.shown.lines

    def as_text(self) -> str:
        """Heads and lines with tabs between, as a spreadsheet takes them."""
        rows = [[it.word for it in self.shown.columns], *(it.cells for it in self.lines)]
        return "\n".join("\t".join(" ".join(cell.split()) for cell in row) for row in rows)

    def copy(self) -> None:
        """Put everything on the clipboard."""
        QGuiApplication.clipboard().setText(self.as_text())


class _Model(QAbstractTableModel):
    def __init__(self, parent: QWidget, columns: tuple[Column, ...]) -> None:
        super().__init__(parent)
        self.columns = columns
        self.lines: tuple[Line, ...] = ()

    def set_lines(self, lines: Sequence[Line]) -> None:
        """Other lines."""
        self.beginResetModel()
        self.lines = tuple(lines)
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """How many lines."""
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """How many columns."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = VALUE) -> Any:
        """The line, or the words of a cell."""
        line = self.lines[index.row()]
        if role == VALUE:
            return line
        text = line.cells[index.column()]
        if role == _TIP:
            return f"<qt>{escape(text)}</qt>" if "<" in text else text  # a tooltip takes for markup what looks like it
        return text if role in _SPOKEN else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = int(Qt.ItemDataRole.DisplayRole)
    ) -> Any:
        """The words of a head."""
        if orientation == Qt.Orientation.Horizontal and role == int(Qt.ItemDataRole.DisplayRole):
            return self.columns[section].word
        return None


class _Delegate(QStyledItemDelegate):
    def sizeHint(self, option: Option, index: Index) -> QSize:
        """Heights are the table's."""
        return QSize(px(60), px(44))

    @guarded
    def paint(self, painter: QPainter, option: Option, index: Index) -> None:
        """One cell: two lines at most, cut where there are more."""
        line: Line = index.data(VALUE)
        model = index.model()
        if not isinstance(model, _Model):
            return
        rect = QRectF(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(rect, theme.colour("tint"))
            if index.column() == 0:
                painter.fillRect(QRectF(rect.left(), rect.top(), px(4), rect.height()), theme.colour("accent"))
        paint.under(painter, rect)
        space = _inside(rect, index.column(), len(model.columns)).adjusted(0, px(2), 0, -px(3))
        first = index.column() == 0
        if first and line.icon:
            icon_at(painter, line.icon, QPointF(space.left() + px(9), space.center().y()), px(18), ink=line.ink)
            space.setLeft(space.left() + px(26))
        _write(painter, space, line.cells[index.column()], model.columns[index.column()], line.ink if first else "text")


def _inside(rect: QRectF, column: int, columns: int) -> QRectF:
    """Where the words of a cell or a head stand; the outer ones keep the margin of a page."""
    return rect.adjusted(px(20 if column == 0 else 10), 0, -px(16 if column == columns - 1 else 6), 0)


def _write(painter: QPainter, space: QRectF, text: str, column: Column, ink: str) -> None:
    metrics = theme.metrics("cell")
    needed = metrics.boundingRect(space, _BREAKS, text).height()
    align = paint.RIGHT if column.right else paint.LEFT
    if needed <= metrics.lineSpacing() * 1.5 or space.height() < metrics.lineSpacing() * 1.8:
        paint.words(painter, space, text.replace("\n", " "), "cell", ink, align=align)
        return
    paint.words(painter, space, fitted(text, space, metrics), "cell", ink, align=align, wrap=True)


def fitted(text: str, space: QRectF, metrics: QFontMetricsF) -> str:
    """The text where two lines hold it, else as much of it as they do and an ellipsis; the tooltip has the whole."""

    def holds(shown: str) -> bool:
        return metrics.boundingRect(space, _BREAKS, shown).height() <= metrics.lineSpacing() * 2.5

    if holds(text):
        return text
    kept = bisect_left(range(len(text)), 1, key=lambda length: int(not holds(f"{text[:length].rstrip()}…"))) - 1
    return f"{text[: max(0, kept)].rstrip()}…"


class _Head(QHeaderView):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setFixedHeight(px(30))
        self.setHighlightSections(False)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """One head, over its cells."""
        model = self.model()
        if not isinstance(model, _Model):
            return
        painter.save()
        try:
            paint.smooth(painter)
            space = QRectF(rect)
            painter.fillRect(space, theme.colour("sunken"))
            paint.under(painter, space)
            column = model.columns[section]
            align = paint.RIGHT if column.right else paint.LEFT
            inside = _inside(space, section, len(model.columns))
            paint.words(painter, inside, column.word, "small", "muted", align=align)
        finally:
            painter.restore()
