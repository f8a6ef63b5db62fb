"""Rows as Today has them: a ring, mark or photo, title, second line, a note, a word at the right, one button."""

from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate

from inspector.ui import paint
from inspector.ui.icons import icon_at
from inspector.ui.paint import Index, Option, guarded
from inspector.ui.theme import px
from inspector.ui.widgets.values import VALUE, Values, ValuesView

_SELECTED = QStyle.StateFlag.State_Selected
_FOCUSED = QStyle.StateFlag.State_HasFocus


@dataclass(frozen=True)
class Row:
    """One row. `key` is what it stands for; it is given back in the signals as part of the row."""

    key: Any
    title: str
    second: str = ""
    share: float | None = None  # a ring at the left
    icon: str = ""  # or an icon, a state, a severity
    ink: str = "muted"
    photo: QPixmap | None = field(default=None, compare=False)  # or a photo
    state: str = ""  # a mark before the note
    note: str = ""
    note_ink: str = "accent"
    right: str = ""
    right_ink: str = "muted"
    action: str = ""  # the word on the row's button
    filled: bool = False
    strong: bool = False

    def spoken(self) -> str:
        """What a screen reader says."""
        return ", ".join(filter(None, (self.title, self.second, self.note, self.right, self.action)))


class Rows(ValuesView):
    """A list of rows; `fit` makes it as high as they are (inside a page that scrolls)."""

    def __init__(self, name: str, *, fit: bool = True, high: int = 52) -> None:
        super().__init__(name, Values(Row.spoken), RowDelegate(high), fit=fit)


class RowDelegate(QStyledItemDelegate):
    """Paints a row and presses its button."""

    def __init__(self, high: int = 52) -> None:
        super().__init__()
        self.high = high

    def sizeHint(self, option: Option, index: Index) -> QSize:
        """Every row is as high as the others."""
        return QSize(px(200), px(self.high))

    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: Option, index: Index) -> bool:
        """A press on the row's button acts."""
        pressed = isinstance(event, QMouseEvent) and event.button() == Qt.MouseButton.LeftButton
        row: Row = index.data(VALUE)
        if pressed and row.action and self.button(QRectF(option.rect), row).contains(event.position()):  # type: ignore[attr-defined]
            if event.type() == QEvent.Type.MouseButtonRelease and isinstance(option.widget, ValuesView):
                option.widget.press(row)
            return True
        return super().editorEvent(event, model, option, index)

    def button(self, rect: QRectF, row: Row) -> QRectF:
        """Where a row's button lies."""
        wide = max(px(84), paint.width(row.action, bold=True) + px(28))
        high = min(px(36), rect.height() - px(8))
        return QRectF(rect.right() - px(14) - wide, rect.center().y() - high / 2, wide, high)

    @guarded
    def paint(self, painter: QPainter, option: Option, index: Index) -> None:
        """From the left and from the right; the title takes what is left."""
        row: Row = index.data(VALUE)
        rect = QRectF(option.rect)
        selected = bool(option.state & _SELECTED)
        ground = "tint" if selected else "surface"
        if selected:
            paint.current(painter, rect)
        if index.row() < index.model().rowCount() - 1:
            paint.under(painter, rect)
        left = self._left(painter, rect, row, ground)
        right = self._right(painter, rect, row, ground)
        self._words(painter, QRectF(left, rect.top(), max(0.0, right - left), rect.height()), row)
        if option.state & _FOCUSED:
            paint.focus(painter, rect)

    def _left(self, painter: QPainter, rect: QRectF, row: Row, ground: str) -> float:
        middle = rect.center().y()
        if row.photo is not None:
            high = rect.height() - px(12)
            paint.photo(painter, QRectF(rect.left() + px(12), rect.top() + px(6), px(56), high), row.photo)
            return rect.left() + px(84)
        spot = QPointF(rect.left() + px(29), middle)
        if row.share is not None:
            around = QRectF(spot.x() - px(13), middle - px(13), px(26), px(26))
            paint.ring(painter, around, row.share, "fixed" if row.share >= 1 else "accent", ground=ground)
        elif row.icon:
            icon_at(painter, row.icon, spot, px(22), ink=row.ink, hollow=ground)
        else:
            return rect.left() + px(16)
        return rect.left() + px(56)

    def _right(self, painter: QPainter, rect: QRectF, row: Row, ground: str) -> float:
        x = rect.right() - px(16)
        if row.action:
            button = self.button(rect, row)
            paint.box(painter, button, "accent" if row.filled else ground, None if row.filled else "edge")
            ink = "on_accent" if row.filled else "text"
            paint.words(painter, button, row.action, ink=ink, bold=row.filled, align=paint.CENTRE)
            x = button.left() - px(16)
        if row.right:
            bold = row.right_ink != "muted"
            wide = paint.width(row.right, "cell", bold=bold)
            spot = QRectF(x - wide - 2, rect.top(), wide + 2, rect.height())
            paint.words(painter, spot, row.right, "cell", row.right_ink, bold=bold)
            x = spot.left() - px(16)
        if row.note or row.state:
            wide = paint.width(row.note, "cell", bold=True) + (px(24) if row.state else 0)
            start = x - max(wide + 2, px(106))
            if row.state:
                icon_at(
                    painter, row.state, QPointF(start + px(9), rect.center().y()), px(18), ink=row.state, hollow=ground
                )
            said = QRectF(start + (px(24) if row.state else 0), rect.top(), wide + 2, rect.height())
            paint.words(painter, said, row.note, "cell", row.state or row.note_ink, bold=True)
            x = start - px(12)
        return x

    def _words(self, painter: QPainter, space: QRectF, row: Row) -> None:
        if not row.second:
            paint.words(painter, space, row.title, "ask", bold=row.strong)
            return
        top = space.center().y() - px(22)
        paint.words(painter, QRectF(space.left(), top, space.width(), px(24)), row.title, "ask", bold=row.strong)
        second = QRectF(space.left(), top + px(23), space.width(), px(18))
        paint.words(painter, second, row.second, "small", "muted")
