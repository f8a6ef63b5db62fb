"""The list of papers: what it is, its number, whom it is for, how far it is; several may be ticked at once."""

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate

from inspector.ui import paint
from inspector.ui.icons import icon_at
from inspector.ui.pages.papers_lines import Key, Line, said, spoken, state
from inspector.ui.paint import Index, Option, guarded
from inspector.ui.theme import px
from inspector.ui.widgets.values import VALUE, Values, ValuesView

_HIGH = 76


class PaperList(ValuesView):
    """Values are `Line`. While `several`, a click or the space bar ticks; `ticked` says that something was."""

    ticked = Signal()

    def __init__(self, name: str) -> None:
        self.several = False
        self.ticks: dict[Key, Line] = {}
        super().__init__(name, Values(spoken), PaperDelegate(self))
        self.setObjectName("paper_list")
        self.clicked.connect(lambda index: self._tick(index.data(VALUE)))

    def set_several(self, *, several: bool) -> None:
        """Ticking begins or ends; what was ticked is forgotten."""
        self.several = several
        self.ticks = {}
        self.viewport().update()
        self.ticked.emit()

    def set_values(self, values: Sequence[Line]) -> None:
        """Show other lines; a tick on what is no longer shown is gone."""
        super().set_values(values)
        keys = {it.key for it in values}
        if gone := self.ticks.keys() - keys:
            self.ticks = {key: it for key, it in self.ticks.items() if key not in gone}
            self.ticked.emit()

    def stand_on(self, key: Key) -> Line | None:
        """Make the line of that key the current one, if it is here."""
        it = next((it for it in cast(Sequence[Line], self.shown.values) if it.key == key), None)
        if it is not None:
            self.set_current(it)
        return it

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space ticks, Ctrl+A ticks all, while there is ticking."""
        if self.several and event.key() == Qt.Key.Key_Space and self.value is not None:
            self._tick(self.value)
        elif self.several and event.matches(QKeySequence.StandardKey.SelectAll):
            everything = {it.key: it for it in self.shown.values}
            self.ticks = {} if len(self.ticks) == len(everything) else everything
            self.viewport().update()
            self.ticked.emit()
        else:
            super().keyPressEvent(event)

    def _tick(self, it: Line) -> None:
        if not self.several:
            return
        if it.key in self.ticks:
            del self.ticks[it.key]
        else:
            self.ticks[it.key] = it
        self.viewport().update()
        self.ticked.emit()


class PaperDelegate(QStyledItemDelegate):
    """Three lines: what, which number, for whom; the state's shape and word at the right of the last line."""

    def __init__(self, view: PaperList) -> None:
        super().__init__()
        self.view = view

    def sizeHint(self, option: Option, index: Index) -> QSize:
        """76 px at 100 %."""
        return QSize(px(120), px(_HIGH))

    @guarded
    def paint(self, painter: QPainter, option: Option, index: Index) -> None:
        """Icon or box at the left, the state's mark at the right of the last line."""
        it: Line = index.data(VALUE)
        rect = QRectF(option.rect)
        on = bool(option.state & QStyle.StateFlag.State_Selected)
        ground = "tint" if on else "surface"
        if on:
            paint.current(painter, rect)
        paint.under(painter, rect.adjusted(px(16), 0, 0, 0))
        spot = QPointF(rect.left() + px(27), rect.top() + px(21))
        if self.view.several:
            self._box(painter, spot, ticked=it.key in self.view.ticks)
        else:
            icon_at(painter, "paper", spot, px(22), ink="accent" if on else "muted", hollow=ground)
        left, wide = rect.left() + px(48), rect.right() - px(12) - rect.left() - px(48)
        quiet = it.state in ("void", "superseded")
        first, second, third = said(it)
        top = QRectF(left, rect.top() + px(7), wide, px(24))
        paint.words(painter, top, first, "ask", "muted" if quiet else "text", bold=on)
        paint.words(painter, QRectF(left, rect.top() + px(32), wide, px(18)), second, "small")
        name, ink, word = state(it)
        width = paint.width(word, "small", bold=True)
        start = rect.right() - px(12) - width
        last = QRectF(start, rect.top() + px(51), width + 2, px(18))
        paint.words(painter, last, word, "small", ink, bold=True)
        icon_at(painter, name, QPointF(start - px(12), last.center().y()), px(15), ink=ink, hollow=ground)
        whom = QRectF(left, rect.top() + px(51), start - px(24) - left, px(18))
        paint.words(painter, whom, third, "small", "muted")
        if option.state & QStyle.StateFlag.State_HasFocus:
            paint.focus(painter, rect)

    def _box(self, painter: QPainter, spot: QPointF, *, ticked: bool) -> None:
        box = QRectF(spot.x() - px(9), spot.y() - px(9), px(18), px(18))
        paint.box(painter, box, "accent" if ticked else "surface", "accent" if ticked else "edge", radius=3)
        if ticked:
            icon_at(painter, "check", spot, px(14), ink="on_accent", hollow="accent")
