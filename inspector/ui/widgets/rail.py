"""The pages, always dark, always left: an icon and a word, what waits as a badge; settings at the bottom."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QVBoxLayout, QWidget

from inspector.ui import paint, theme
from inspector.ui.icons import icon_at
from inspector.ui.theme import px
from inspector.ui.widgets.button import Press


@dataclass(frozen=True)
class Place:
    """One page on the rail."""

    name: str
    icon: str
    word: str
    last: bool = False  # at the bottom: settings


class Rail(QWidget):
    """Ctrl+1, Ctrl+2 … and a press choose a page; Ctrl+, the settings."""

    chosen = Signal(str)

    def __init__(self, places: Sequence[Place]) -> None:
        super().__init__()
        self.setObjectName("rail")
        self.group = QButtonGroup(self)
        self.buttons: dict[str, RailButton] = {}
        box = QVBoxLayout(self)
        box.setContentsMargins(0, px(60), 0, px(16))
        box.setSpacing(0)
        upper = [it for it in places if not it.last]
        for number, place in enumerate(upper, 1):
            box.addWidget(self._button(place, f"Ctrl+{number}"))
        box.addStretch(1)
        for place in places:
            if place.last:
                box.addWidget(self._button(place, "Ctrl+,"))
        self.set_narrow(narrow=False)

    def set_narrow(self, *, narrow: bool) -> None:
        """Without words where the window is narrow."""
        if self.width() == (wide := px(48 if narrow else 72)) == self.maximumWidth():
            return
        self.setFixedWidth(wide)
        for button in self.buttons.values():
            button.narrow = narrow
            button.updateGeometry()

    def set_current(self, name: str) -> None:
        """Light a page up without saying so."""
        self.buttons[name].setChecked(True)

    def set_badge(self, name: str, text: str) -> None:
        """What waits on a page; '' for nothing."""
        self.buttons[name].set_badge(text)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The dark ground and the sign of the program: the ring around 督."""
        with paint.Brush(self) as painter:
            painter.fillRect(self.rect(), theme.colour("rail"))
            sign(painter, QPointF(self.width() / 2, px(28)), px(16 if self.width() >= px(60) else 13))

    def _button(self, place: Place, key: str) -> "RailButton":
        button = RailButton(place, key)
        self.buttons[place.name] = button
        self.group.addButton(button)
        button.clicked.connect(lambda: self.chosen.emit(place.name))
        return button


class RailButton(Press):
    """One page: lit and barred when it is the current one."""

    def __init__(self, place: Place, key: str) -> None:
        super().__init__(key=key)
        self.place = place
        self.key = key
        self.narrow = False
        self.badge = ""
        self.setObjectName(f"rail_{place.name}")
        self.setCheckable(True)
        self.setToolTip(f"{place.word}  {key}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_badge("")

    def set_badge(self, text: str) -> None:
        """What waits here."""
        self.badge = text
        self.setAccessibleName(f"{self.place.word} {text}".strip())
        self.update()

    def sizeHint(self) -> QSize:
        """A finger and more."""
        return QSize(px(48), px(48 if self.narrow else 64))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Icon, word, badge, light, focus."""
        with paint.Brush(self) as painter:
            rect = QRectF(self.rect())
            middle = rect.center().x()
            lit = self.isChecked()
            ground = theme.mix("on_rail", "rail", 0.16).name() if lit else "rail"
            if lit:
                painter.fillRect(rect, theme.colour(ground))
                painter.fillRect(QRectF(0, 0, px(4), rect.height()), theme.colour("on_rail"))
            ink = "on_rail" if lit or self.underMouse() else "rail_muted"
            icon_at(
                painter, self.place.icon, QPointF(middle, px(24 if self.narrow else 21)), px(24), ink=ink, hollow=ground
            )
            if not self.narrow:
                word = QRectF(0, px(36), rect.width(), px(20))
                paint.words(painter, word, self.place.word, "small", ink, bold=lit, align=paint.CENTRE)
            if self.badge:
                wide = max(px(18), paint.width(self.badge, "badge", bold=True) + px(8))
                spot = QRectF(min(middle + px(8), rect.width() - wide - 2), px(2), wide, px(16))
                paint.box(painter, spot, "#FFFFFF", "rail", radius=8, thickness=1)
                paint.words(painter, spot, self.badge, "badge", "#0D1214", bold=True, align=paint.CENTRE)
            if self.hasFocus():
                paint.focus(painter, rect.adjusted(2, 2, -2, -2), ink="on_rail")


def sign(painter: QPainter, centre: QPointF, radius: float, ink: str = "on_rail", faint: str = "rail_muted") -> None:
    """The program's sign: a ring three quarters closed around 督."""
    around = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.colour(faint), radius / 8))
    painter.drawEllipse(around)
    arc = QPen(theme.colour(ink), radius * 0.28)
    arc.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(arc)
    painter.drawArc(around, 90 * 16, -270 * 16)
    face = QFont(theme.font("ask", bold=True))  # the theme keeps its own
    face.setPixelSize(max(8, round(radius)))
    painter.setFont(face)
    painter.setPen(theme.colour(ink))
    painter.drawText(around, int(paint.CENTRE), "督")
