"""How the cells of a table under change look and are edited, and its heads: columns in both languages, row numbers."""

from typing import Any, cast

from PySide6.QtCore import QAbstractItemModel, QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPolygonF
from PySide6.QtWidgets import QHeaderView, QStyle, QStyledItemDelegate, QWidget

from inspector import i18n
from inspector.tables.definition import Column, ValueKind
from inspector.ui import paint, theme
from inspector.ui.icons import draw_icon, icon_at
from inspector.ui.models.table_rows import OTHER, TableRows
from inspector.ui.models.table_words import heads, words_of, written
from inspector.ui.paint import Index, Option, guarded
from inspector.ui.theme import px
from inspector.ui.widgets.cell_editors import ChoiceCell, DateCell, LineCell, LongCell

HIGH = 34
_HEAD = 44
_SIDE = 46  # the row numbers
_LONG = 200  # characters a column holds from which on its editor is a large one
_ASKED = 8  # cells of a column that are measured
_RIGHT = frozenset({ValueKind.NUMBER, ValueKind.WHOLE})


class CellDelegate(QStyledItemDelegate):
    """A changed cell is bold with a corner, a faulty one framed with a triangle, a row taken out crossed through."""

    def sizeHint(self, option: Option, index: Index) -> QSize:
        """Every row is as high as the others."""
        return QSize(px(60), px(HIGH))

    @guarded
    def paint(self, painter: QPainter, option: Option, index: Index) -> None:
        """Ground, lines, words, marks."""
        model = index.model()
        if not isinstance(model, TableRows):
            return
        row, column = model.row(index), model.column(index)
        rect = QRectF(option.rect)
        here = option.widget.currentIndex() if option.widget is not None else index
        chosen = bool(option.state & QStyle.StateFlag.State_Selected) or here.row() == index.row()
        ground = "tint" if chosen else "surface"
        painter.fillRect(rect, theme.colour(ground))
        paint.under(painter, rect)
        paint.hair(painter, rect.topRight() - QPointF(0.5, 0), rect.bottomRight() - QPointF(0.5, 0))
        flaw = row.flaws.get(column.name)
        changed = row.base is None or row.changed(column.name)
        space = rect.adjusted(px(8), 0, -px(26 if flaw else 8), 0)
        ink = "muted" if row.removed else "text"
        if column.kind is ValueKind.YES_NO:
            _tick(painter, rect, on=bool(row.values[column.name]), ink=ink, ground=ground)
        else:
            align = paint.RIGHT if column.kind in _RIGHT else paint.LEFT
            said = words_of(column, row.values[column.name])
            paint.words(painter, space, said, "cell", ink, bold=changed and not row.removed, align=align)
        if row.removed:
            middle = rect.center().y()
            paint.hair(painter, QPointF(rect.left() + px(4), middle), QPointF(rect.right() - px(4), middle), "muted")
        elif changed and row.base is not None:
            _corner(painter, rect)
        if flaw:
            paint.box(painter, rect.adjusted(1, 1, -1, -1), None, "overdue", radius=2, thickness=1.5)
            spot = QPointF(rect.right() - px(15), rect.center().y())
            icon_at(painter, "overdue", spot, px(16), ink="overdue", hollow=ground)
        if index == here and option.widget is not None and option.widget.hasFocus():
            paint.focus(painter, rect, radius=2)

    # -- editing -----------------------------------------------------------------------------------------------------

    def createEditor(self, parent: QWidget, option: Option, index: Index) -> QWidget:
        """The right one for the column; a text that is long, or may be, gets a large field."""
        column = cast(TableRows, index.model()).column(index)
        name = column.titled(i18n.language())
        made: LineCell | LongCell | ChoiceCell
        if column.kind is ValueKind.CHOICE:
            options: list[tuple[str, object]] = [(it.titled(i18n.language()), it.name) for it in column.choices]
            made = ChoiceCell(parent, name, [*([] if column.required else [("", "")]), *options])
        elif column.kind is ValueKind.DATE:
            made = DateCell(parent, name)
        elif column.kind is ValueKind.TEXT and (column.most > _LONG or self._cut(option, index)):
            made = LongCell(parent, name)
        else:
            made = LineCell(parent, name)
            if column.kind in _RIGHT:
                made.setAlignment(paint.RIGHT)
        if isinstance(made, ChoiceCell):
            made.picked.connect(lambda: self.commitData.emit(made))
        elif isinstance(made, LongCell | DateCell):
            made.finished.connect(lambda hint: self._finish(made, hint))
        return made

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """What stands in the cell; what is written already is left alone."""
        if not editor.property("filled"):
            editor.setProperty("filled", True)
            editor.show_value(written(index.data(Qt.ItemDataRole.EditRole)))  # type: ignore[attr-defined]

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """What was written, into the draft."""
        model.setData(index, editor.given)  # type: ignore[attr-defined]

    def updateEditorGeometry(self, editor: QWidget, option: Option, index: Index) -> None:
        """Over its cell; a large field wider and higher than that, but never beyond the table."""
        rect: QRect = option.rect
        if isinstance(editor, LongCell | DateCell):
            wide, high = editor.room()
            table = cast(QWidget, editor.parentWidget()).rect()
            rect = QRect(rect.topLeft(), QSize(max(wide, rect.width()), max(high, rect.height())))
            rect.setSize(rect.size().boundedTo(table.size()))
            rect.moveLeft(max(0, min(rect.left(), table.right() - rect.width())))
            rect.moveTop(max(0, min(rect.top(), table.bottom() - rect.height())))
        editor.setGeometry(rect)

    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: Option, index: Index) -> bool:
        """A press on the box of yes and no turns it."""
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonRelease:
            box = _box(QRectF(option.rect)).adjusted(-px(6), -px(6), px(6), px(6))
            if event.button() == Qt.MouseButton.LeftButton and box.contains(event.position()):
                return turn(model, index)
        return super().editorEvent(event, model, option, index)

    def _cut(self, option: Option, index: Index) -> bool:
        said = written(index.data(Qt.ItemDataRole.EditRole))
        return "\n" in said or paint.width(said, "cell") > option.rect.width() - px(20)

    def _finish(self, editor: QWidget, hint: Any) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, hint)


def turn(model: QAbstractItemModel | None, index: Index) -> bool:
    """Turn yes into no and no into yes; False where the cell is neither."""
    if not isinstance(model, TableRows) or not index.isValid() or model.column(index).kind is not ValueKind.YES_NO:
        return False
    return model.setData(index, not model.row(index).values[model.column(index).name])


def needed(column: Column, said: list[str]) -> int:
    """Pixels a column likes: as its longest cell and its heading, within bounds by its kind."""
    longest = sorted(set(said), key=lambda it: len(it.encode()))[-_ASKED:]  # measuring hundreds takes long
    cells = max((paint.width(it, "cell", bold=True) for it in longest), default=0.0) + px(22)
    spoken, other = heads(column)
    head = max(paint.width(spoken, "small", bold=True), paint.width(other, "badge")) + px(18)
    least, most = {
        ValueKind.TEXT: (64, 250), ValueKind.CHOICE: (96, 160), ValueKind.DATE: (104, 130), ValueKind.YES_NO: (72, 130),
    }.get(column.kind, (60, 140))  # fmt: skip
    if i18n.language() == "zh" and column.name.endswith("_en"):  # looked at seldom
        most = 150
    return round(min(max(cells, min(head, px(116)), px(least)), px(most)))


def _box(rect: QRectF) -> QRectF:
    return QRectF(rect.left() + px(10), rect.center().y() - px(8), px(16), px(16))


def _tick(painter: QPainter, rect: QRectF, *, on: bool, ink: str, ground: str) -> None:
    box = _box(rect)
    if on:
        paint.box(painter, box, "accent" if ink == "text" else "muted", radius=3)
        draw_icon(painter, "check", box.adjusted(1, 1, -1, -1), "on_accent", "accent")
    else:
        paint.box(painter, box, ground, "edge", radius=3)


def _corner(painter: QPainter, rect: QRectF) -> None:
    side = px(7)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("accent"))
    top = rect.topRight()
    painter.drawPolygon(QPolygonF([top - QPointF(side, 0), top, top + QPointF(0, side)]))


class ColumnHead(QHeaderView):
    """Each column's heading in the language spoken, below it the other one."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setHighlightSections(False)
        self.setFixedHeight(px(_HEAD))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """One heading."""
        painter.save()
        try:
            paint.smooth(painter)
            space = QRectF(rect)
            _ground(painter, space)
            spoken = str(self.model().headerData(section, Qt.Orientation.Horizontal, Qt.ItemDataRole.DisplayRole))
            other = str(self.model().headerData(section, Qt.Orientation.Horizontal, OTHER))
            line = QRectF(space.left() + px(8), space.top() + px(4), space.width() - px(10), px(18))
            paint.words(painter, line, spoken, "small", bold=True)
            paint.words(painter, line.translated(0, px(18)), other, "badge", "muted")
        finally:
            painter.restore()


class RowHead(QHeaderView):
    """The number of each row; a new one has a plus, one taken out a minus, a changed one a bar."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.setHighlightSections(False)
        self.setFixedWidth(px(_SIDE))
        self.setMinimumSectionSize(px(HIGH))
        self.setDefaultSectionSize(px(HIGH))
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)  # asking thousands of rows for theirs takes long

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """One number."""
        model = self.model()
        if not isinstance(model, TableRows) or section >= len(model.shown):
            return
        painter.save()
        try:
            paint.smooth(painter)
            space = QRectF(rect)
            _ground(painter, space)
            row = model.shown[section]
            if row.changes:
                painter.fillRect(QRectF(space.left(), space.top(), px(3), space.height()), theme.colour("accent"))
                icon = "minus" if row.removed else "plus" if row.base is None else ""
                if icon:
                    spot = QPointF(space.left() + px(12), space.center().y())
                    icon_at(painter, icon, spot, px(12), ink="accent", hollow="sunken")
            number = space.adjusted(0, 0, -px(6), 0)
            paint.words(painter, number, str(model.numbers[section]), "small", "muted", align=paint.RIGHT)
        finally:
            painter.restore()


def _ground(painter: QPainter, space: QRectF) -> None:
    painter.fillRect(space, theme.colour("sunken"))
    paint.under(painter, space)
    paint.hair(painter, space.topRight() - QPointF(0.5, 0), space.bottomRight() - QPointF(0.5, 0))
