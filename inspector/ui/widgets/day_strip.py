"""How many fall due on each of the next days, as bars one can press: weeks apart, today named, days of rest pale."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from inspector.ui import paint, theme
from inspector.ui.theme import px

_SATURDAY = 5


@dataclass(frozen=True, slots=True)
class DayBar:
    """One day: its date, the words below it, what a screen reader says, how many, which day of the week (0 Monday)."""

    day: str
    word: str
    said: str
    count: int
    weekday: int


class DayStrip(QWidget):
    """`chosen` has the day that was pressed; arrows go from day to day, Return presses."""

    chosen = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.bars: Sequence[DayBar] = ()
        self.at = 0
        self.name = name
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(px(104))

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(px(600), px(104))

    def set_bars(self, bars: Sequence[DayBar]) -> None:
        """Show other days."""
        self.bars = tuple(bars)
        self.at = min(self.at, max(0, len(bars) - 1))
        self._say()
        self.update()

    def spot(self, number: int) -> QRectF:
        """Where a day stands."""
        wide = self.width() / max(1, len(self.bars))
        return QRectF(number * wide, 0, wide, self.height())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press chooses a day."""
        if event.button() == Qt.MouseButton.LeftButton and self.bars:
            self.at = self._under(event.position())
            self._say()
            self.update()
            self.chosen.emit(self.bars[self.at].day)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """What a day holds is said below the pointer."""
        if self.bars:
            QToolTip.showText(event.globalPosition().toPoint(), self.bars[self._under(event.position())].said, self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go, Return presses."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is not None and self.bars:
            self.at = min(max(0, self.at + step), len(self.bars) - 1)
            self._say()
            self.update()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self.bars:
            self.chosen.emit(self.bars[self.at].day)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Bars upon a line, numbers above, days below."""
        with paint.Brush(self) as painter:
            painter.fillRect(self.rect(), theme.colour("surface"))
            most = max((it.count for it in self.bars), default=0)
            floor = self.height() - px(24)
            for number, it in enumerate(self.bars):
                spot = self.spot(number)
                if it.weekday >= _SATURDAY:
                    painter.fillRect(QRectF(spot.left(), 0, spot.width(), floor), theme.colour("ground"))
                if number == self.at and self.hasFocus():
                    paint.box(painter, spot.adjusted(1, 1, -1, -1), "tint", "accent", radius=3)
                if it.count:
                    high = max(px(4), (floor - px(26)) * it.count / most)
                    wide = min(px(26), spot.width() - px(6))
                    bar = QRectF(spot.center().x() - wide / 2, floor - high, wide, high)
                    painter.fillRect(bar, theme.colour("accent"))
                    above = QRectF(spot.left(), bar.top() - px(18), spot.width(), px(17))
                    paint.words(painter, above, str(it.count), "small", bold=True, align=paint.CENTRE)
                below = QRectF(spot.left(), floor + px(2), spot.width(), px(20))
                paint.words(painter, below, it.word, "badge", "accent" if number == 0 else "muted", align=paint.CENTRE)
                if it.weekday == 0 and number:
                    paint.hair(painter, QPointF(spot.left(), px(6)), QPointF(spot.left(), self.height()), "line")
            paint.hair(painter, QPointF(0, floor), QPointF(self.width(), floor), "edge")
            if self.hasFocus():
                paint.focus(painter, QRectF(self.rect()).adjusted(1, 1, -1, -1))

    def _under(self, at: QPointF) -> int:
        return min(max(0, int(at.x() * len(self.bars) / max(1, self.width()))), len(self.bars) - 1)

    def _say(self) -> None:
        self.setAccessibleDescription(self.bars[self.at].said if self.bars else "")
