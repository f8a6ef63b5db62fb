"""The numbers of a register as tiles: used with a tick, void with a cross, the shown one filled, free with a dash."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QSizePolicy, QStyle, QStyledItemDelegate

from inspector.ui import paint
from inspector.ui.icons import icon_at
from inspector.ui.paint import Index, Option, guarded
from inspector.ui.theme import Step, px
from inspector.ui.widgets.values import VALUE, Values, ValuesView

TileState = Literal["used", "void", "current", "free"]
_MARKS = {"used": ("check", "fixed"), "void": ("cross", "overdue"), "current": ("paper", "on_accent")}
_WIDE, _HIGH = 37, 46  # a tile and its gap
_LINES = 2  # seen at once; the rest scrolls


@dataclass(frozen=True, slots=True)
class Tile:
    """One number; `said` is what a screen reader says of it and the tooltip."""

    number: int
    state: TileState
    said: str

    @property
    def key(self) -> int:
        """Which number, whatever became of it."""
        return self.number


class NumberTiles(ValuesView):
    """Arrows go from one to the next in every direction; `went` has a used number somebody wants to see."""

    went = Signal(int)

    def __init__(self, name: str) -> None:
        super().__init__(name, Values(lambda it: it.said), _TileDelegate())
        self.setObjectName("number_tiles")
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setGridSize(QSize(px(_WIDE), px(_HIGH)))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(px(_HIGH) * _LINES + 2)
        self.chosen.connect(self._go)
        self.acted.connect(self._go)

    def set_tiles(self, tiles: Sequence[Tile]) -> None:
        """Show a register; the current number, else the last one used, comes into sight."""
        if tuple(tiles) == tuple(self.shown.values):
            return
        self.set_values(tiles)
        used = [at for at, it in enumerate(tiles) if it.state in ("used", "void")]
        at = next((at for at, it in enumerate(tiles) if it.state == "current"), used[-1] if used else 0)
        if tiles:
            self.setCurrentIndex(self.shown.index(at))
            self.scrollTo(self.shown.index(at), QListView.ScrollHint.PositionAtCenter)

    def _go(self, it: Tile) -> None:
        if it.state in ("used", "void", "current"):
            self.went.emit(it.number)


class _TileDelegate(QStyledItemDelegate):
    def sizeHint(self, option: Option, index: Index) -> QSize:
        """38 × 40 and a gap."""
        return QSize(px(_WIDE), px(_HIGH))

    @guarded
    def paint(self, painter: QPainter, option: Option, index: Index) -> None:
        """The number above its mark; a void one is written muted, so is a free one."""
        it: Tile = index.data(VALUE)
        rect = QRectF(option.rect).adjusted(0, 0, -px(4), -px(6))
        current = it.state == "current"
        fill = "accent" if current else "sunken" if it.state in ("used", "void") else "surface"
        paint.box(painter, rect, fill, None if current else "line")
        ink = "on_accent" if current else "text" if it.state == "used" else "muted"
        number = QRectF(rect.left(), rect.top() + px(2), rect.width(), px(22))
        step: Step = "cell" if paint.width(str(it.number), "cell") <= rect.width() - px(4) else "badge"
        paint.words(painter, number, str(it.number), step, ink, bold=current, align=paint.CENTRE)
        spot = QPointF(rect.center().x(), rect.bottom() - px(9))
        if it.state in _MARKS:
            name, mark = _MARKS[it.state]
            icon_at(painter, name, spot, px(12), ink=mark, hollow=fill)
        else:
            paint.hair(painter, spot - QPointF(px(5), 0), spot + QPointF(px(5), 0), "line")
        if option.state & QStyle.StateFlag.State_HasFocus:
            paint.focus(painter, rect, within="on_accent" if current else None)
