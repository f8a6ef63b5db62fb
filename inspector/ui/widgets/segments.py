"""The answers of one question side by side, a finger high, each with its key: a group of radio buttons."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QSizePolicy, QWidget

from inspector.ui import paint, theme
from inspector.ui.icons import icon_at
from inspector.ui.theme import Step, px

Tone = Literal["good", "na", "hint", "plain", "serious", "grave", "rebound"]
_ICONS = {"good": "check", "na": "minus"}
_INKS = {"good": "accent", "na": "muted"}
_MARK, _ABOUT = 20, 22  # pixels at 100 % for the mark of what is chosen, and about both


@dataclass(frozen=True)
class Choice:
    """One answer: what it means, its word, its key and how it looks when chosen."""

    value: Any
    text: str
    key: str = ""
    tone: Tone = "good"


class Segments(QWidget):
    """One choice of a few. Arrows move, keys choose, Delete takes the choice back where that is allowed."""

    chosen = Signal(object)

    def __init__(
        self,
        name: str,
        choices: Sequence[Choice],
        value: Any = None,
        *,
        height: int = 44,
        step: Step = "answer",
        clearable: bool = False,
    ) -> None:
        super().__init__()
        self.clearable = clearable
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.group = QButtonGroup(self)
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        self.segments = [Segment(self, it, height, step) for it in choices]
        for number, segment in enumerate(self.segments):
            self.group.addButton(segment, number)
            box.addWidget(segment)
        self.group.idClicked.connect(self._clicked)
        self.set_value(value)

    @property
    def value(self) -> Any:
        """What is chosen, None for nothing."""
        checked = self.group.checkedId()
        return self.segments[checked].choice.value if checked >= 0 else None

    def set_value(self, value: Any) -> None:
        """Show a choice without saying so; None shows none."""
        if value == self.value:
            return
        self.group.setExclusive(False)
        for segment in self.segments:
            segment.setChecked(value is not None and segment.choice.value == value)
        self.group.setExclusive(True)
        for segment in self.segments:  # Tab comes to what is chosen; Qt sees to it only where somebody pressed it
            stops = value is None or segment.isChecked()
            policies = Qt.FocusPolicy
            segment.setFocusPolicy(policies.StrongFocus if stops else policies.ClickFocus)

    def choose_key(self, key: str) -> bool:
        """Choose what a key stands for; False where no choice has it."""
        for segment in self.segments:
            if segment.choice.key and segment.choice.key.casefold() == key.casefold():
                if any(it.hasFocus() for it in self.segments):
                    segment.setFocus()  # the arrows go on from what was chosen
                segment.click()
                return True
        return False

    def set_tight(self, *, tight: bool) -> None:
        """Words alone, where a window is small: what is chosen is filled and bold, without a mark."""
        for segment in self.segments:
            segment.tight = tight
            segment.updateGeometry()
            segment.update()

    def clear(self) -> None:
        """Take the choice back and say so."""
        if self.clearable and self.value is not None:
            self.set_value(None)
            self.chosen.emit(None)

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """The focus belongs to the chosen segment, else to the first."""
        self.segments[max(0, self.group.checkedId())].setFocus(reason)

    def _clicked(self, number: int) -> None:
        self.chosen.emit(self.segments[number].choice.value)


class Segment(QRadioButton):
    """One of them; its neighbours' outline is drawn by each of them where it lies."""

    def __init__(self, group: Segments, choice: Choice, height: int, step: Step) -> None:
        super().__init__(choice.text, group)
        self.owner = group
        self.choice = choice
        self.high = max(height, theme.FINGER) if theme.touch() else height
        self.step = step
        self.tight = False
        self.setAccessibleName(choice.text)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Room for the bold word, its key and its mark, so that choosing moves nothing."""
        word = paint.width(self.choice.text, self.step, bold=True)
        key = paint.cap_width(self.choice.key) + px(7) if self.choice.key else 0
        return QSize(round(max(px(52), word + key + px(0 if self.tight else _MARK) + px(_ABOUT))), px(self.high))

    def minimumSizeHint(self) -> QSize:
        """Words are never cut."""
        return self.sizeHint()

    def hitButton(self, pos: Any) -> bool:
        """The whole of it can be pressed, not only a small circle."""
        return bool(self.rect().contains(pos))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A choice's own key chooses it; Delete takes back; Return presses."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.owner.clearable:
            self.owner.clear()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.click()
        elif event.modifiers() or not event.text() or not self.owner.choose_key(event.text()):
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The focus is shown around the whole group."""
        super().focusInEvent(event)
        self.owner.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """And goes with it."""
        super().focusOutEvent(event)
        self.owner.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """As it looks: segments of many questions look the same, so each look is drawn once."""
        focused = any(it.hasFocus() for it in self.owner.segments)
        look = _Look(
            self.choice.text, self.choice.key, self.choice.tone, self.step, self.isChecked(), self.isEnabled(),
            focused, focused and self.hasFocus(), self.x(), self.owner.width(), self.width(), self.height(),
            self.devicePixelRatioF(), theme.worn().name, self.tight,
        )  # fmt: skip
        with QPainter(self) as painter:
            painter.drawPixmap(0, 0, _drawn(look))


@dataclass(frozen=True, slots=True)
class _Look:
    """Everything the looks of a segment depend on; lengths in logical pixels, `x` within its group."""

    text: str
    key: str
    tone: str
    step: Step
    on: bool
    enabled: bool
    focused: bool  # the group has the focus
    here: bool  # this one of it
    x: int
    around: int  # width of the group
    wide: int
    high: int
    ratio: float
    theme: str
    tight: bool  # no room for a mark


@lru_cache(maxsize=512)
def _drawn(look: _Look) -> QPixmap:
    """Ground, outline of the whole, key, mark, word, focus."""
    picture = QPixmap(round(look.wide * look.ratio), round(look.high * look.ratio))
    picture.setDevicePixelRatio(look.ratio)
    picture.fill(Qt.GlobalColor.transparent)
    with QPainter(picture) as painter:
        paint.smooth(painter)
        rect = QRectF(0, 0, look.wide, look.high)
        whole = QRectF(-look.x, 0, look.around, look.high)
        fill = _INKS.get(look.tone, look.tone) if look.on else "surface"
        outline = QPainterPath()
        outline.addRoundedRect(whole, 5, 5)
        painter.setClipPath(outline)
        painter.fillRect(rect, theme.colour(fill))
        painter.setClipping(False)
        if look.x > 0:
            paint.hair(painter, rect.topLeft() + QPointF(0.5, 1), rect.bottomLeft() + QPointF(0.5, -1), "edge")
        paint.box(painter, whole, None, "edge", radius=5)
        _say(painter, rect, look, fill)
        if look.focused:
            paint.focus(painter, whole)
        if look.here:
            inner = rect.adjusted(4, 4, -4, -4)
            paint.box(painter, inner, None, "surface" if look.on else "accent", radius=3, thickness=1.5)
    return picture


def _say(painter: QPainter, rect: QRectF, look: _Look, fill: str) -> None:
    dark = look.theme == "dark"
    ink = ("on_accent" if dark else "surface") if look.on else "text" if look.enabled else "muted"
    word = paint.width(look.text, look.step, bold=look.on)
    key = paint.cap_width(look.key) + px(7) if look.key else 0
    mark = px(_MARK) if look.on and not look.tight else 0
    x = (rect.width() - word - key - mark) / 2
    if look.key:
        paint.key_cap(painter, x, rect.center().y(), look.key, ink=ink if look.on else "muted")
        x += key
    if mark:
        icon = _ICONS.get(look.tone, look.tone)
        icon_at(painter, icon, QPointF(x + px(8), rect.center().y()), px(16), ink=ink, hollow=fill)
        x += mark
    paint.words(painter, QRectF(x, 0, word + 3, rect.height()), look.text, look.step, ink, bold=look.on)
