"""A list that opens over the page below what was pressed: letters find in it, Return and the space bar choose.

A menu would show hundreds of units at once and cannot be searched; this one makes nothing for what is not seen.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QVBoxLayout, QWidget
from shiboken6 import isValid

from inspector.ui import paint, theme
from inspector.ui.icons import icon_at
from inspector.ui.paint import Index, Option, guarded
from inspector.ui.theme import px, reach
from inspector.ui.widgets.field import line_edit
from inspector.ui.widgets.panel import Words
from inspector.ui.widgets.values import VALUE, Values, ValuesView

_ROWS = 11


@dataclass(frozen=True)
class Entry:
    """One line: its words, at the right what there is to know of it, a tick, or an arrow where it leads further."""

    key: Any
    words: str
    right: str = ""
    icon: str = ""
    ink: str = "muted"
    on: bool = False
    further: bool = False
    off: bool = False  # cannot be chosen now; `right` says why

    def spoken(self) -> str:
        """What a screen reader says."""
        return ", ".join(filter(None, (self.words, self.right, "✓" if self.on else "")))


class Picker(QWidget):
    """`chosen` has the key of an entry; it stays open until `done` is called, Escape, or the keyboard goes elsewhere.

    `entries` gives the lines for the letters typed so far; `refresh` asks for them again.
    """

    chosen = Signal(object)
    went_back = Signal()  # Left, or Backspace with nothing typed
    closed = Signal()

    def __init__(self, below: QWidget, name: str, entries: Callable[[str], Sequence[Entry]], *, hint: str = "") -> None:
        super().__init__(below.window())
        self.setObjectName("picker")
        self.below = below
        self.entries = entries
        self.edit = line_edit(name, hint or self.tr("type to search"), icon="search")
        self.edit.setObjectName("picker_search")
        self.edit.setFixedHeight(px(34))
        self.edit.textChanged.connect(lambda _: self.refresh(first=True))
        self.edit.installEventFilter(self)
        self.view = ValuesView(name, Values(Entry.spoken), _EntryDelegate())
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keyboard stays with the letters
        self.view.clicked.connect(lambda index: self._choose(index.data(VALUE)))
        self.none = Words(self.tr("Nothing has these letters."), "cell", "muted")
        self.none.setMargin(px(10))
        box = QVBoxLayout(self)
        box.setContentsMargins(px(6), px(6), px(6), px(6))
        box.setSpacing(px(4))
        for it in (self.edit, self.view, self.none):
            box.addWidget(it)
        self.refresh(first=True)

    def open(self) -> "Picker":
        """Show it and take the keyboard; it goes by itself when the keyboard is taken elsewhere."""
        self.fit()
        self.show()
        self.raise_()
        self.edit.setFocus()
        QApplication.instance().focusChanged.connect(self._watch)  # type: ignore[union-attr]
        return self

    def show_again(self, entries: Callable[[str], Sequence[Entry]], name: str) -> None:
        """Other entries in the same place: one led further."""
        self.entries = entries
        self.edit.setAccessibleName(name)
        self.edit.blockSignals(True)
        self.edit.clear()
        self.edit.blockSignals(False)
        self.refresh(first=True)
        self.fit()

    def refresh(self, *, first: bool = False) -> None:
        """Ask for the entries again, standing on the `first` or where one stood."""
        at = 0 if first else max(0, self.view.currentIndex().row())
        found = self.entries(self.edit.text())
        self.view.set_values(found)
        self.view.setVisible(bool(found))
        self.none.setVisible(not found)
        if found:
            self.view.setCurrentIndex(self.view.shown.index(min(at, len(found) - 1)))

    def fit(self) -> None:
        """Lay it below what opened it, within the window, as wide as its words."""
        window, known = self.below.window(), self.view.shown.values
        self.edit.setFixedHeight(px(34))
        high = reach(32) * min(max(len(known), 1), _ROWS) + px(34 + 18)
        words = (paint.width(it.words) + paint.width(it.right, "small") + px(96) for it in known[:200])
        wide = round(min(max(px(260), *words) if known else px(260), px(520), window.width() - px(16)))
        high = min(high, window.height() - px(16))
        spot = self.below.mapTo(window, QPoint(0, self.below.height() + px(4)))
        x = min(spot.x(), window.width() - wide - px(8))
        y = spot.y() if spot.y() + high <= window.height() - px(8) else max(px(8), window.height() - high - px(8))
        self.setGeometry(x, y, wide, high)

    def done(self) -> None:
        """Close it; the keyboard goes back to what opened it."""
        if not self.isVisible():
            return
        QApplication.instance().focusChanged.disconnect(self._watch)  # type: ignore[union-attr]
        inside = self.edit.hasFocus()
        self.hide()
        if inside and isValid(self.below) and self.below.isVisible():  # a chip may have gone with its condition
            self.below.setFocus()
        self.closed.emit()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows choose while letters are typed; the space bar ticks where no word has been begun."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            event.accept()  # keys of the page are letters here
            return True
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._pressed(event):
            return True
        return super().eventFilter(watched, event)

    def _pressed(self, event: QKeyEvent) -> bool:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: 1 - _ROWS, Qt.Key.Key_PageDown: _ROWS - 1}
        key, typed = Qt.Key(event.key()), self.edit.text()
        if key in steps:
            self._step(steps[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or (not typed and self._takes(key)):
            self._choose(self.view.value)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Backspace) and not typed:
            self.went_back.emit()
        elif key in (Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self.done()
        else:
            return False
        return True

    def _takes(self, key: Qt.Key) -> bool:
        """The space bar chooses, the arrow to the right where it leads further: while no word has been begun."""
        entry = self.view.value
        return key == Qt.Key.Key_Space or (key == Qt.Key.Key_Right and entry is not None and entry.further)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A surface of its own over the page."""
        with paint.Brush(self) as painter:
            paint.box(painter, QRectF(self.rect()), "surface", "edge", radius=6)

    def _step(self, by: int) -> None:
        count = len(self.view.shown.values)
        if count:
            row = min(max(0, self.view.currentIndex().row() + by), count - 1)
            self.view.setCurrentIndex(self.view.shown.index(row))

    def _choose(self, entry: Entry | None) -> None:
        if entry is not None and not entry.off:
            self.chosen.emit(entry.key)

    def _watch(self, _: QWidget | None, now: QWidget | None) -> None:
        if now is not None and now is not self.edit and not self.isAncestorOf(now):
            self.done()


class _EntryDelegate(QStyledItemDelegate):
    """A tick, an icon, the words, what is at the right."""

    def sizeHint(self, option: Option, index: Index) -> QSize:
        """All are as high as the others."""
        return QSize(px(120), reach(32))

    @guarded
    def paint(self, painter: QPainter, option: Option, index: Index) -> None:
        """The current one on its tint."""
        entry: Entry = index.data(VALUE)
        rect = QRectF(option.rect)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        ground = "tint" if selected else "surface"
        if selected:
            painter.fillRect(rect, theme.colour("tint"))
        middle, left = rect.center().y(), rect.left() + px(8)
        if entry.on:
            icon_at(painter, "check", QPointF(left + px(8), middle), px(16), ink="accent", hollow=ground)
        left += px(24)
        if entry.icon:
            icon_at(painter, entry.icon, QPointF(left + px(8), middle), px(17), ink=entry.ink, hollow=ground)
            left += px(26)
        right = rect.right() - px(8)
        if entry.further:
            icon_at(painter, "right", QPointF(right - px(6), middle), px(13), ink="muted", hollow=ground)
            right -= px(20)
        if entry.right:
            wide = min(paint.width(entry.right, "small") + 2, (right - left) * 0.6)
            said = QRectF(right - wide, rect.top(), wide, rect.height())
            paint.words(painter, said, entry.right, "small", "muted", align=paint.RIGHT)
            right = said.left() - px(10)
        ink = "muted" if entry.off else "text"
        paint.words(painter, QRectF(left, rect.top(), right - left, rect.height()), entry.words, "body", ink)
