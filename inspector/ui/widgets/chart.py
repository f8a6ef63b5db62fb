"""A chart in the window: the PDF that paper has, shown through pdfium, with its marks to be pressed and walked through.

It is drawn off the GUI thread in the colours that are worn, as large as the place and the device's pixels are. Until a
new picture is there the old one stays. Arrows go from mark to mark, Return opens one.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFocusEvent,
    QHelpEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from inspector.paper.charts.palette import PAPER, Palette
from inspector.paper.charts.parts import Chart, Tone
from inspector.ui import paint, theme
from inspector.ui.background import Lane
from inspector.ui.theme import Theme, px

if TYPE_CHECKING:
    from inspector.paper.charts.drawing import Drawn
    from inspector.paper.charts.sketch import Area

_TONES: tuple[Tone, ...] = (
    "accent", "text", "muted", "open", "doing", "recheck", "fixed", "closed", "overdue", "rebound", "lasting",
)  # fmt: skip
_PAUSE = 60  # milliseconds a size rests before it is drawn
_ASIDE = 3  # how much farther a mark to the side is than one straight ahead


def palette_of(worn: Theme) -> Palette:
    """The colours of a theme by what they mean in a chart."""
    return Palette(
        surface=worn.surface,
        backdrop=worn.ground,
        line=worn.line,
        tones={it: worn.named(it) for it in _TONES},
        severities=tuple(worn.severities[it] for it in theme.SEVERITIES),
        heat=worn.heat,
        hairline=1.0 if worn.hairline == 1 else 1.6,
    )


@dataclass(frozen=True, slots=True)
class _Asked:
    """What a picture is of."""

    chart: Chart
    width: float
    least: float
    palette: Palette
    scale: float  # pixels of a point


class ChartView(QWidget):
    """`opened` has the key of the mark that was pressed; `sized` says that its height has changed."""

    opened = Signal(str)
    sized = Signal()

    def __init__(self, name: str, lane: Lane) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumHeight(px(40))
        self.name = name
        self.chart: Chart | None = None
        self.drawn: Drawn | None = None
        self.picture = QImage()
        self.areas: tuple[Area, ...] = ()
        """The marks that can be pressed, in the order they are read."""
        self.printed = False  # shown as a printer without colour prints it
        self.current = -1
        self.natural = 0.0  # points it is high by itself
        self._hovered = -1
        self._least = 0.0
        self._lane = lane
        self._asked: _Asked | None = None
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._ask)

    # -- what is shown -----------------------------------------------------------------------------------------------

    def set_chart(self, chart: Chart | None) -> None:
        """Show another chart, None for none."""
        if chart != self.chart:
            self.chart = chart
            self._least = 0.0
            self._ask()

    def set_printed(self, *, printed: bool) -> None:
        """Show it as paper without colour has it, or in the colours that are worn."""
        self.printed = printed
        self._ask()

    def set_least(self, least: float) -> None:
        """Spread it to at least so many points of height, as its neighbour has."""
        if abs(least - self._least) > 1:
            self._least = least
            self._ask()

    def place(self, number: int) -> QRectF:
        """Where a mark lies on the widget."""
        return self._box(self.areas[number])

    def _box(self, it: "Area") -> QRectF:
        scale = self._scale()
        return QRectF(it.left * scale, it.top * scale, (it.right - it.left) * scale, (it.bottom - it.top) * scale)

    def go_to(self, number: int) -> None:
        """Stand on a mark; a screen reader says its name."""
        if 0 <= number < len(self.areas):
            self.current = number
            self.setAccessibleDescription(self.areas[number].name)
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))
            self.update()

    def mark_at(self, spot: QPointF) -> int:
        """The mark under a spot, the smallest of several; -1 for none."""
        under = [n for n in range(len(self.areas)) if self.place(n).contains(spot)]
        return min(under, key=lambda n: self.place(n).width() * self.place(n).height(), default=-1)

    def name_at(self, spot: QPointF) -> str:
        """What is under a spot, also what opens nothing, as a 0 and the time; '' for nothing."""
        if (at := self.mark_at(spot)) >= 0:
            return self.areas[at].name
        bare = [it for it in (self.drawn.areas if self.drawn else ()) if not it.key and self._box(it).contains(spot)]
        return min(bare, key=lambda it: (it.right - it.left) * (it.bottom - it.top)).name if bare else ""

    # -- hands -------------------------------------------------------------------------------------------------------

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """What can be pressed shows it."""
        at = self.mark_at(event.position())
        if at != self._hovered:
            self._hovered = at
            self.setCursor(Qt.CursorShape.PointingHandCursor if at >= 0 else Qt.CursorShape.ArrowCursor)
            self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is under the hand."""
        self._hovered = -1
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Stand on it."""
        at = self.mark_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and at >= 0:
            self.go_to(at)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open what one stood on."""
        at = self.mark_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and at >= 0 and at == self.current:
            self.opened.emit(self.areas[at].key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows, Home, End, Return."""
        ways = {
            Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1),
        }  # fmt: skip
        key = Qt.Key(event.key())
        if key in ways and self.areas:
            self.go_to(self._next(*ways[key]))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and self.areas:
            self.go_to(0 if key == Qt.Key.Key_Home else len(self.areas) - 1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and 0 <= self.current < len(self.areas):
            self.opened.emit(self.areas[self.current].key)
        else:
            super().keyPressEvent(event)

    def _next(self, right: int, down: int) -> int:
        """The nearest mark in a direction; the present one where there is none."""
        if not 0 <= self.current < len(self.areas):
            return 0
        here = self.place(self.current)
        best, far = self.current, float("inf")
        for n in range(len(self.areas)):
            there = self.place(n)
            along = (there.center().x() - here.center().x()) * right + (there.center().y() - here.center().y()) * down
            aside = abs(
                (there.center().x() - here.center().x()) * down + (there.center().y() - here.center().y()) * right
            )
            if n != self.current and along > 1 and along + _ASIDE * aside < far:
                best, far = n, along + _ASIDE * aside
        return best

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Stand on the first mark."""
        super().focusInEvent(event)
        if self.current < 0:
            self.go_to(0)
        self.update()

    def event(self, event: QEvent) -> bool:
        """The tooltip of a mark is its name."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            if name := self.name_at(QPointF(event.pos())):
                QToolTip.showText(event.globalPos(), name, self)
            else:
                QToolTip.hideText()
            return True
        return super().event(event)

    # -- painting ----------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """The picture at its own size, what is hovered over or stood on marked."""
        with paint.Brush(self) as painter:
            if self.drawn is None or self.picture.isNull():
                return
            scale = self._scale()
            painter.drawImage(QRectF(0, 0, self.drawn.width * scale, self.drawn.height * scale), self.picture)
            if 0 <= self._hovered < len(self.areas):
                paint.box(painter, self.place(self._hovered), None, self._ink("muted"), radius=3, thickness=1.5)
            if self.hasFocus():
                if 0 <= self.current < len(self.areas):
                    inner = self._ink("surface")
                    paint.box(
                        painter, self.place(self.current).adjusted(-2, -2, 2, 2), None, inner, radius=4, thickness=5
                    )
                    paint.focus(
                        painter, self.place(self.current).adjusted(-1, -1, 1, 1), radius=3, ink=self._ink("accent")
                    )
                else:
                    paint.focus(painter, QRectF(self.rect()))

    def _ink(self, name: str) -> str:
        return {"surface": "#FFFFFF", "accent": "#000000"}.get(name, "#444444") if self.printed else name

    # -- keeping up --------------------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        """As high as it was drawn."""
        high = self.drawn.height * self._scale() if self.drawn else px(200)
        return QSize(px(320), round(high))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The picture follows when the size rests."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._pause.start()

    def changeEvent(self, event: QEvent) -> None:
        """Another theme has other colours."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._ask()

    def showEvent(self, event: object) -> None:
        """What was not drawn while nobody looked."""
        super().showEvent(event)  # type: ignore[arg-type]
        self._pause.start()

    def _scale(self) -> float:
        """Logical pixels of a point."""
        return px(1000) / 1000

    def _ask(self) -> None:
        if self.chart is None or not self.isVisible() or self.width() < px(60):
            return
        palette = PAPER.grey() if self.printed else palette_of(theme.worn())
        scale = self._scale()
        asked = _Asked(self.chart, self.width() / scale, self._least, palette, scale * self.devicePixelRatioF())
        if asked == self._asked:
            return
        self._asked = asked
        self._lane.run(self, lambda: _pictured(asked), lambda made: self._show(asked, made), key=f"chart {id(self)}")

    def _show(self, asked: _Asked, made: "tuple[Drawn, QImage]") -> None:
        before = self.current
        self.drawn, self.picture = made
        self.areas = tuple(it for it in self.drawn.areas if it.key)
        if not asked.least:
            self.natural = self.drawn.height
        self.current = before if before < len(self.areas) else len(self.areas) - 1
        if self.current < 0 and self.hasFocus():
            self.go_to(0)
        self.setFixedHeight(max(1, round(self.drawn.height * self._scale())))
        self.update()
        self.sized.emit()


def _pictured(asked: _Asked) -> "tuple[Drawn, QImage]":
    from inspector.paper.charts.drawing import drawn  # noqa: PLC0415 - draws PDF: loaded on the lane that draws
    from inspector.ui import rendering  # noqa: PLC0415

    made = drawn(asked.chart, asked.width, asked.palette, least=asked.least)
    return made, rendering.image(made.pdf, 0, asked.scale)
