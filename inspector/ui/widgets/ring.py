"""The closing ring and its relatives: Ring (how far), Mark (shape and word), SeverityBars (how many)."""

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from inspector.ui import paint, theme
from inspector.ui.icons import icon_at
from inspector.ui.theme import Step, px

_THICKNESS = {16: 3, 26: 4, 44: 5, 80: 9, 120: 12}


class Ring(QWidget):
    """How far something is: 0 … 1. Large rings may carry a figure, its words below it, or an icon."""

    def __init__(self, share: float = 0, size: int = 26, *, ink: str = "accent", icon: str = "") -> None:
        super().__init__()
        self.share = share
        self.size_ = size
        self.ink = ink
        self.glyph = icon
        self.figure = ""
        self.below = ""
        self.setFixedSize(px(size), px(size))

    def set_share(self, share: float, *, figure: str = "", below: str = "", ink: str = "") -> None:
        """Show another share; `figure` stands in the middle instead of the tick."""
        self.share, self.figure, self.below = share, figure, below
        self.ink = ink or self.ink
        self.setAccessibleName(f"{figure or f'{share:.0%}'} {below}".strip())
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ring, arc, what stands inside."""
        with paint.Brush(self) as painter:
            rect = QRectF(self.rect())
            thickness = px(_THICKNESS.get(self.size_, 4))
            inside = bool(self.figure or self.glyph)
            paint.ring(painter, rect, min(self.share, 0.9999) if inside else self.share, self.ink, thickness=thickness)
            if self.glyph:
                icon_at(painter, self.glyph, rect.center(), rect.width() * 0.4, ink=self.ink)
            if self.figure:
                step: Step = "figure" if self.size_ >= 100 else "small"
                lift = px(8) if self.below else 0
                centred = rect.translated(0, -lift)
                paint.words(painter, centred, self.figure, step, bold=True, align=paint.CENTRE)
                paint.words(painter, rect.translated(0, px(18)), self.below, "small", "muted", align=paint.CENTRE)


class Mark(QWidget):
    """Shape, colour and word of a state or a severity, together and always in this order."""

    def __init__(
        self, kind: str, text: str, *, step: Step = "body", bold: bool | None = None, size: int = 18, ink: str = ""
    ) -> None:
        super().__init__()
        self.ink = ink  # where the shape is no state or severity that has one of its own
        self.kind = kind
        self.text = text
        self.step = step
        self.bold = kind in LOUD if bold is None else bold
        self.size_ = size
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_mark(self, kind: str, text: str) -> None:
        """Another state."""
        self.kind, self.text, self.bold = kind, text, kind in LOUD
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Shape, gap, word."""
        high = theme.metrics(self.step).height()
        return QSize(round(px(self.size_ + 8) + paint.width(self.text, self.step, bold=self.bold)), round(high) + px(4))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The shape, then the word."""
        with paint.Brush(self) as painter:
            rect = QRectF(self.rect())
            size = px(self.size_)
            icon_at(painter, self.kind, QPointF(size / 2, rect.center().y()), size, ink=self.ink or self.kind)
            said = rect.adjusted(size + px(6), 0, 0, 0)
            paint.words(painter, said, self.text, self.step, self.ink or self.kind, bold=self.bold)


LOUD = frozenset({"overdue", "rebound", "grave"})  # what somebody must act on now is written bold


class SeverityBars(QWidget):
    """How many findings of each severity, worst first; what there is none of is left out."""

    def __init__(self, counts: Mapping[str, int]) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_counts(counts)

    def set_counts(self, counts: Mapping[str, int]) -> None:
        """Show other counts."""
        self.counts = [(name, counts[name]) for name in reversed(theme.SEVERITIES) if counts.get(name)]
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """One place for each severity there is."""
        return QSize(px(34) * len(self.counts), px(18))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Bars and number."""
        with paint.Brush(self) as painter:
            severity_bars(painter, QPointF(0, self.height() / 2), self.counts)


def severity_bars(painter: QPainter, start: QPointF, counts: list[tuple[str, int]], hollow: str = "surface") -> None:
    """Bars and number of each severity, from a point on the middle line to the right."""
    x = start.x()
    for name, count in counts:
        icon_at(painter, name, QPointF(x + px(7), start.y()), px(14), ink=name, hollow=hollow)
        number = QRectF(x + px(18), start.y() - px(9), px(20), px(18))
        paint.words(painter, number, str(count), "small", name, bold=True)
        x += px(34)
