"""How many: − n unit +, a finger high, for occurrences and numbers of people."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent, QPalette, QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QHBoxLayout, QPushButton, QSizePolicy, QSpinBox, QWidget

from inspector.ui import paint, theme
from inspector.ui.icons import icon_at
from inspector.ui.theme import px
from inspector.ui.widgets.panel import Words


class Counter(QWidget):
    """A number with a step at either side; typing, arrows and Page keys work as in any spin box."""

    changed = Signal(int)

    def __init__(
        self, name: str, unit: str = "", value: int = 0, most: int = 9999, tone: str = "accent", height: int = 44
    ) -> None:
        super().__init__()
        self.tone = tone
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFixedSize(px(196), px(height))
        self.number = _Number(name, most)
        self.number.setValue(value)
        self.unit = Words(unit, "small", "muted")
        self.less = _Step("minus", self.tr("{name}: one less").format(name=name))
        self.more = _Step("plus", self.tr("{name}: one more").format(name=name))
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self.less)
        box.addWidget(self.number, 1)
        box.addWidget(self.unit)
        box.addSpacing(px(26))
        box.addWidget(self.more)
        self.setFocusProxy(self.number)
        self.less.clicked.connect(self.number.stepDown)
        self.more.clicked.connect(self.number.stepUp)
        self.number.valueChanged.connect(self._changed)
        self.number.watch = self
        self._show()

    @property
    def value(self) -> int:
        """The number."""
        return self.number.value()

    def set_value(self, value: int) -> None:
        """Show a number without saying so."""
        self.number.blockSignals(True)
        self.number.setValue(value)
        self.number.blockSignals(False)
        self._show()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The outline and the two dividers; the focus around the whole."""
        with paint.Brush(self) as painter:
            rect = QRectF(self.rect())
            paint.box(painter, rect, "surface", "edge", radius=5)
            for x in (px(52) + 0.5, rect.width() - px(52) - 0.5):
                paint.hair(painter, QPointF(x, 1), QPointF(x, rect.height() - 1), "edge")
            if self.number.hasFocus():
                paint.focus(painter, rect)

    def _changed(self, value: int) -> None:
        self._show()
        self.changed.emit(value)

    def _show(self) -> None:
        palette = self.number.palette()
        palette.setColor(QPalette.ColorRole.Text, theme.colour(self.tone if self.number.value() else "muted"))
        self.number.setPalette(palette)
        self.less.setEnabled(self.number.value() > self.number.minimum())
        self.more.setEnabled(self.number.value() < self.number.maximum())


class _Number(QSpinBox):
    """The number itself: no frame, no steps, and the wheel goes to the page, never into the value."""

    watch: QWidget | None = None

    def __init__(self, name: str, most: int) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.lineEdit().setAccessibleName(name)
        self.setRange(0, most)
        self.setFrame(False)
        self.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        self.setKeyboardTracking(False)
        self.setFont(theme.font("title", bold=True))
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.lineEdit().setFont(theme.font("title", bold=True))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolling the page must not change what was counted."""
        event.ignore()

    def event(self, event: QEvent) -> bool:
        """Its focus is shown by the counter."""
        if self.watch is not None:
            self.watch.update()
        return super().event(event)


class _Step(QPushButton):
    """One step, as wide as a finger; the keyboard steps with arrows, so Tab passes it by."""

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
