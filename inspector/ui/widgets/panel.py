"""What holds other things: panels with hairlines, cards, headings, words and the gaps between them."""

from typing import Literal

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from inspector.ui import paint, theme
from inspector.ui.theme import Step, px
from inspector.ui.widgets.touch import follow_finger

Side = Literal["left", "top", "right", "bottom"]


class Panel(QWidget):
    """A surface with hairlines on the named sides, and a bar at its left where it is the current thing."""

    def __init__(
        self,
        *,
        fill: str = "surface",
        sides: tuple[Side, ...] = (),
        margins: tuple[int, int, int, int] = (0, 0, 0, 0),
        gap: int = 0,
        across: bool = False,
    ) -> None:
        super().__init__()
        self.fill = fill
        self.sides = sides
        self.bar: str | None = None
        self.box: QBoxLayout = QHBoxLayout(self) if across else QVBoxLayout(self)
        room = (int(it in sides) for it in ("left", "top", "right", "bottom"))  # or what lies on it hides its line
        self.box.setContentsMargins(*(px(it) if it else line for it, line in zip(margins, room, strict=True)))
        self.box.setSpacing(px(gap) if gap else 0)

    def add(self, *things: QWidget | QLayout | None, stretch: int = 0) -> "Panel":
        """Add widgets and layouts in order; None is a gap that takes what is left."""
        fill(self.box, *things, stretch=stretch)
        return self

    def set_bar(self, ink: str | None) -> None:
        """Show the bar of the current thing in a colour, or none."""
        self.bar = ink
        self.update()

    def set_fill(self, role: str) -> None:
        """Change the ground: `tint` for the current question."""
        self.fill = role
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, hairlines, bar."""
        with paint.Brush(self) as painter:
            rect = QRectF(self.rect())
            painter.fillRect(rect, theme.colour(self.fill))
            for side in self.sides:
                _edge(painter, rect, side)
            if self.bar is not None:
                painter.fillRect(QRectF(0, 0, px(4), rect.height()), theme.colour(self.bar))


class Card(Panel):
    """A surface of its own on the ground: rounded, one hairline around, never inside another."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Rounded ground with its line."""
        with paint.Brush(self) as painter:
            paint.box(painter, QRectF(self.rect()), self.fill, "line")


class Words(QLabel):
    """A piece of text in one step of the type scale. Always plain text: what people wrote is data."""

    def __init__(
        self,
        text: str = "",
        step: Step = "body",
        ink: str = "text",
        *,
        bold: bool = False,
        wrap: bool = False,
        elide: bool = False,
    ) -> None:
        super().__init__(text)
        self.step = step
        self.ink = ink
        self.elide = elide
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setForegroundRole(QPalette.ColorRole.WindowText)  # else on a dialog's ground Qt writes in another role
        self.setFont(theme.font(step, bold=bold))
        self.setWordWrap(wrap)
        self.set_ink(ink)
        if elide:
            self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)

    def set_ink(self, ink: str) -> None:
        """Write in another role, state or severity."""
        self.ink = ink
        palette = self.palette()
        if palette.color(QPalette.ColorRole.WindowText) != theme.colour(ink):
            palette.setColor(QPalette.ColorRole.WindowText, theme.colour(ink))
            self.setPalette(palette)

    def changeEvent(self, event: QEvent) -> None:
        """Another theme has other colours."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.set_ink(self.ink)

    def minimumSizeHint(self) -> QSize:
        """Words that may be cut short may be as narrow as three letters."""
        hint = super().minimumSizeHint()
        return QSize(px(36), hint.height()) if self.elide else hint

    def paintEvent(self, event: QPaintEvent) -> None:
        """As a label does, or cut short with an ellipsis; the tooltip then has the whole."""
        if not self.elide:
            super().paintEvent(event)
            return
        rect = QRectF(self.contentsRect())
        short = self.fontMetrics().horizontalAdvance(self.text()) > rect.width() + 1
        self.setToolTip(self.text() if short else "")
        with paint.Brush(self) as painter:
            paint.words(painter, rect, self.text(), self.step, self.ink, bold=self.font().bold())


class Heading(QWidget):
    """The name of a part (cut short with `elide`: where it has somebody's name), at its right what there is to know."""

    def __init__(self, text: str, right: str = "", *, elide: bool = False) -> None:
        super().__init__()
        self.words = Words(text, bold=True, elide=elide)
        self.right = Words(right, "small", "muted")
        box = QHBoxLayout(self)
        box.setContentsMargins(0, px(4), 0, px(4))
        fill(box, self.words, None, self.right)

    def set_words(self, text: str, right: str = "") -> None:
        """Say something else."""
        self.words.setText(text)
        self.right.setText(right)


class Rule(QWidget):
    """A hairline between things in a column."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(max(1, round(theme.worn().hairline)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """One line."""
        with paint.Brush(self) as painter:
            painter.fillRect(self.rect(), theme.colour("line"))


def fill(box: QBoxLayout, *things: QWidget | QLayout | None, stretch: int = 0) -> None:
    """Put widgets and layouts into a box in order; None takes what is left."""
    for thing in things:
        if thing is None:
            box.addStretch(1)
        elif isinstance(thing, QLayout):
            box.addLayout(thing, stretch)
        else:
            box.addWidget(thing, stretch)


def across(*things: QWidget | QLayout | None, gap: int = 8) -> QHBoxLayout:
    """Things side by side, `gap` pixels (at 100 %) between them; None takes what is left."""
    box = QHBoxLayout()
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(px(gap) if gap else 0)
    fill(box, *things)
    return box


def down(*things: QWidget | QLayout | None, gap: int = 8) -> QVBoxLayout:
    """Things one below the other."""
    box = QVBoxLayout()
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(px(gap) if gap else 0)
    fill(box, *things)
    return box


def scrolled(inside: QWidget, name: str) -> QScrollArea:
    """A widget that scrolls up and down when it is too long; `name` is what a screen reader calls it."""
    area = QScrollArea()
    area.setAccessibleName(name)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(inside)
    follow_finger(area)
    return area


def _edge(painter: QPainter, rect: QRectF, side: Side) -> None:
    half = theme.worn().hairline / 2
    inner = rect.adjusted(half, half, -half, -half)
    corners = {
        "left": (inner.topLeft(), inner.bottomLeft()),
        "top": (inner.topLeft(), inner.topRight()),
        "right": (inner.topRight(), inner.bottomRight()),
        "bottom": (inner.bottomLeft(), inner.bottomRight()),
    }
    start, end = corners[side]
    paint.hair(painter, QPointF(start), QPointF(end))
