"""Many pictures side by side, as a photographer's contact sheet: looked over, chosen several at once, told where to go.

Several are chosen with the arrows and Shift, with Ctrl+A, by drawing a frame, or one by one by pressing the ring in
their corner, which is large enough for a finger.
"""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractListModel,
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPixmap
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate

from inspector.ui import paint, theme
from inspector.ui.icons import icon_at
from inspector.ui.paint import Index, Option, guarded
from inspector.ui.theme import px
from inspector.ui.widgets.values import VALUE

_SELECTED = QStyle.StateFlag.State_Selected
_FOCUSED = QStyle.StateFlag.State_HasFocus
_SPOKEN = (int(Qt.ItemDataRole.DisplayRole), int(Qt.ItemDataRole.AccessibleTextRole))
_NOWHERE = QModelIndex()
_SELECT, _KEEP = QItemSelectionModel.SelectionFlag.Select, QItemSelectionModel.SelectionFlag.NoUpdate

WIDE, HIGH = 164, 164
"""A tile with its margin, at 100 %."""
PICTURE = 108  # pixels of its height that are the picture


@dataclass(frozen=True, slots=True)
class Print:
    """One picture: its key, when it was taken, where it goes in words; `going`: it will be taken in."""

    key: str
    order: Any = field(compare=False)
    caption: str
    words: str = ""
    ink: str = "muted"
    second: str = ""
    going: bool = False

    def spoken(self) -> str:
        """What a screen reader says."""
        return ", ".join(filter(None, (self.caption, self.words, self.second)))


class ContactSheet(QListView):
    """`chosen`: other pictures are chosen, `keyed`: a key that says where they go."""

    chosen = Signal()
    keyed = Signal(str)

    def __init__(self, name: str, picture: Callable[[str], QPixmap]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.shown = _Model(self)
        self.setModel(self.shown)
        delegate = _Delegate(picture)
        delegate.setParent(self)
        self.setItemDelegate(delegate)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setGridSize(QSize(px(WIDE), px(HIGH)))
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setSelectionRectVisible(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.selectionModel().selectionChanged.connect(lambda *_: self.chosen.emit())

    def add(self, print_: Print) -> None:
        """One more, at its place in the order; what is chosen stays chosen."""
        self.shown.add(print_)
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self.shown.index(0))

    def set_prints(self, prints: Sequence[Print]) -> None:
        """The same pictures with other words, or others; whichever stay are chosen as before, and the keys have a
        place to go on from.
        """
        index = self.currentIndex()
        current, chosen = self.prints[index.row()].key if index.isValid() else "", set(self.selected)
        self.shown.set_prints(prints)
        if prints and not self.currentIndex().isValid():
            rows = {it.key: row for row, it in enumerate(prints)}
            for key in chosen & rows.keys():
                self.selectionModel().select(self.shown.index(rows[key]), _SELECT)
            self.selectionModel().setCurrentIndex(self.shown.index(rows.get(current, 0)), _KEEP)

    @property
    def prints(self) -> Sequence[Print]:
        """All of them, in order."""
        return self.shown.prints

    @property
    def selected(self) -> tuple[str, ...]:
        """The keys of those that are chosen, in order."""
        rows = sorted(it.row() for it in self.selectionModel().selectedIndexes())
        return tuple(self.shown.prints[it].key for it in rows)

    def repaint_print(self, key: str) -> None:
        """Its picture has arrived."""
        for row, it in enumerate(self.shown.prints):
            if it.key == key:
                self.update(self.shown.index(row))

    def toggle(self, index: Index) -> None:
        """Choose one more, or one fewer."""
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.Toggle)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits and Delete say where the chosen ones go; Space chooses one more."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.keyed.emit("Delete")
        elif plain and event.text().isdecimal():
            self.keyed.emit(event.text())
        elif plain and event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            self.toggle(self.currentIndex())
        else:
            super().keyPressEvent(event)


class _Model(QAbstractListModel):
    def __init__(self, parent: QListView) -> None:
        super().__init__(parent)
        self.prints: list[Print] = []

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """How many there are."""
        return 0 if parent.isValid() else len(self.prints)

    def data(self, index: Index, role: int = VALUE) -> Any:
        """The picture's words."""
        print_ = self.prints[index.row()]
        if role == VALUE:
            return print_
        return print_.spoken() if role in _SPOKEN else None

    def add(self, print_: Print) -> None:
        """One more, in order."""
        row = bisect_right(self.prints, print_.order, key=lambda it: it.order)
        self.beginInsertRows(_NOWHERE, row, row)
        self.prints.insert(row, print_)
        self.endInsertRows()

    def set_prints(self, prints: Sequence[Print]) -> None:
        """Other words for the same pictures, or others."""
        if [it.key for it in prints] != [it.key for it in self.prints]:
            self.beginResetModel()
            self.prints = list(prints)
            self.endResetModel()
            return
        changed = [row for row, (was, now) in enumerate(zip(self.prints, prints, strict=True)) if was != now]
        self.prints = list(prints)
        if changed:
            self.dataChanged.emit(self.index(changed[0]), self.index(changed[-1]))


class _Delegate(QStyledItemDelegate):
    def __init__(self, picture: Callable[[str], QPixmap]) -> None:
        super().__init__()
        self.picture = picture

    def sizeHint(self, option: Option, index: Index) -> QSize:
        """All alike."""
        return QSize(px(WIDE), px(HIGH))

    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: Option, index: Index) -> bool:
        """A press on the ring chooses one more or one fewer."""
        if isinstance(event, QMouseEvent) and event.button() == Qt.MouseButton.LeftButton:
            ring = _ring(QRectF(option.rect)).adjusted(-px(10), -px(10), px(10), px(10))
            sheet = option.widget
            if ring.contains(event.position()) and isinstance(sheet, ContactSheet):
                if event.type() == QEvent.Type.MouseButtonRelease:
                    sheet.toggle(index)
                return True
        return super().editorEvent(event, model, option, index)

    @guarded
    def paint(self, painter: QPainter, option: Option, index: Index) -> None:
        """The picture with its time, its ring, and below it where it goes."""
        print_: Print = index.data(VALUE)
        rect = QRectF(option.rect).adjusted(px(4), px(4), -px(4), -px(4))
        selected = bool(option.state & _SELECTED)
        if selected:
            paint.box(painter, rect, "tint", "accent", thickness=2)
        space = QRectF(rect.left() + px(4), rect.top() + px(4), rect.width() - px(8), px(PICTURE))
        paint.photo(painter, space, self.picture(print_.key))
        if not print_.going:
            painter.setOpacity(0.55)
            painter.fillRect(space, theme.colour("surface"))
            painter.setOpacity(1)
        paint.caption(painter, space, print_.caption)
        ring = _ring(QRectF(option.rect))
        paint.box(painter, ring, "accent" if selected else "surface", "accent" if selected else "edge", radius=px(11))
        if selected:
            icon_at(painter, "check", ring.center(), px(14), ink="on_accent")
        first = QRectF(space.left() + px(2), space.bottom() + px(3), space.width() - px(4), px(18))
        paint.words(painter, first, print_.words, "small", print_.ink, bold=print_.going)
        paint.words(painter, first.translated(0, px(16)), print_.second, "small", "muted")
        if option.state & _FOCUSED:
            paint.focus(painter, rect)


def _ring(tile: QRectF) -> QRectF:
    """Where the ring lies: the upper right corner of the picture."""
    spot = QPointF(tile.right() - px(26), tile.top() + px(26))
    return QRectF(spot.x() - px(11), spot.y() - px(11), px(22), px(22))
