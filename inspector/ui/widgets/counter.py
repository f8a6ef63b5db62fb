"""How many: − n unit +, a finger high, for occurrences, numbers of people and points. Empty is not nought."""

from decimal import Decimal

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QSizePolicy, QWidget

from inspector.ui import paint, theme
from inspector.ui.icons import icon_at
from inspector.ui.theme import px
from inspector.ui.widgets.panel import Words


class Counter(QWidget):
    """A number to be typed, with a step at either side that stops at its bounds. `changed` has the new number after a
    step, `text` what stands there: whoever keeps it decides when what is typed is a number.
    """

    changed = Signal(object)  # Decimal

    def __init__(
        self,
        name: str,
        unit: str = "",
        value: Decimal | int | None = None,
        *,
        least: Decimal | int = 0,
        most: Decimal | int = 9999,
        step: Decimal | int = 1,
        tone: str = "accent",
        height: int = 44,
    ) -> None:
        super().__init__()
        self.tone = tone
        self.least, self.most, self.step = Decimal(least), Decimal(most), Decimal(step)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFixedSize(px(196), px(height))
        self.edit = QLineEdit()
        self.edit.setAccessibleName(name)
        self.edit.setFrame(False)
        self.edit.setFont(theme.font("title", bold=True))
        self.edit.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.edit.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.edit.installEventFilter(self)
        self.unit = Words(unit, "small", "muted")
        self.less = _Step("minus", self.tr("{name}: one less").format(name=name))
        self.more = _Step("plus", self.tr("{name}: one more").format(name=name))
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self.less)
        box.addWidget(self.edit, 1)
        box.addSpacing(px(2))
        box.addWidget(self.unit)
        box.addSpacing(px(20))
        box.addWidget(self.more)
        self.setFocusProxy(self.edit)
        self.less.clicked.connect(lambda: self.go(-1))
        self.more.clicked.connect(lambda: self.go(1))
        self.edit.textChanged.connect(lambda _: self._show())
        self.set_value(value)

    @property
    def value(self) -> Decimal | None:
        """The number; None while none stands there."""
        try:
            found = Decimal(self.edit.text().strip())
        except ArithmeticError:
            return None
        return found if found.is_finite() else None

    def set_value(self, value: Decimal | int | None) -> None:
        """Show a number without saying so; None shows none."""
        self.edit.setText("" if value is None else _written(Decimal(value)))
        self._show()

    def go(self, by: int) -> None:
        """So many steps up or down, from the lowest where there is no number yet; `changed` tells."""
        now = self.value
        wanted = self.least if now is None and by < 0 else (self.least if now is None else now) + by * self.step
        wanted = min(self.most, max(self.least, wanted))
        if wanted != now:
            self.set_value(wanted)
            self.changed.emit(wanted)

    def changeEvent(self, event: QEvent) -> None:
        """Its steps go with it."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.EnabledChange:
            self._show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The focus is shown around the whole."""
        if isinstance(event, QFocusEvent):
            self.update()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The outline and the two dividers; the focus around the whole."""
        with paint.Brush(self) as painter:
            rect = QRectF(self.rect())
            paint.box(painter, rect, "surface", "edge", radius=5)
            for x in (px(52) + 0.5, rect.width() - px(52) - 0.5):
                paint.hair(painter, QPointF(x, 1), QPointF(x, rect.height() - 1), "edge")
            if self.edit.hasFocus():
                paint.focus(painter, rect)

    def _show(self) -> None:
        value = self.value
        palette = self.edit.palette()
        wanted = theme.colour(self.tone if value else "text")
        if palette.color(QPalette.ColorRole.Text) != wanted:
            palette.setColor(QPalette.ColorRole.Text, wanted)
            self.edit.setPalette(palette)
        on = self.isEnabled()
        self.less.setEnabled(on and (value is None or value > self.least))
        self.more.setEnabled(on and (value is None or value < self.most))


class _Step(QPushButton):
    """One step, as wide as a finger; the keyboard steps with + and −, so Tab passes it by."""

    def __init__(self, icon: str, name: str) -> None:
        super().__init__()
        self.glyph = icon
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAutoRepeat(True)
        self.setFixedWidth(px(52))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        """A finger wide."""
        return QSize(px(52), px(44))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The sign; tinted while it is pressed."""
        with paint.Brush(self) as painter:
            rect = QRectF(self.rect())
            if self.isDown():
                paint.box(painter, rect.adjusted(2, 2, -2, -2), "tint")
            icon_at(painter, self.glyph, rect.center(), px(20), ink="text" if self.isEnabled() else "line")


def _written(amount: Decimal) -> str:
    """A number without idle zeros and without an exponent."""
    text = format(amount, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text
