"""Buttons: filled (the one next step of a page), plain (outlined), quiet (words only). Each shows its key."""

from typing import Literal

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPaintEvent, QShortcutEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from inspector.ui import paint, theme
from inspector.ui.icons import icon_at
from inspector.ui.theme import px, reach

Kind = Literal["filled", "plain", "quiet"]
_HEIGHTS: dict[Kind, int] = {"filled": 40, "plain": 36, "quiet": 34}
_CAPS = {
    "Return": "↵", "Enter": "↵", "Up": "↑", "Down": "↓", "Left": "←", "Right": "→", "Escape": "Esc", "Delete": "Del",
}  # fmt: skip


def cap(key: str) -> str:
    """How a key is written on its cap: `Ctrl+Return` → `Ctrl+↵`."""
    *modifiers, last = key.split("+") if key != "+" else ["+"]
    return "+".join((*modifiers, _CAPS.get(last, last)))


class Press(QPushButton):
    """A push button that acts the moment its key goes down; Qt's own sinks first and acts 0.1 s later."""

    def __init__(self, text: str = "", key: str = "") -> None:
        super().__init__()
        self.sequence = QKeySequence(key)
        self.setAutoDefault(True)  # Return presses the focused button, in a dialog and outside
        self.setText(text)

    def setText(self, text: str) -> None:
        """Words are data: Qt would make a key of an & in them, and forget the button's own."""
        super().setText(text)
        self.setShortcut(self.sequence)

    def event(self, event: QEvent) -> bool:
        """Its own key; one that two buttons claim is left to Qt, which then shows both."""
        if isinstance(event, QShortcutEvent) and not event.isAmbiguous():
            self.click()
            return True
        return super().event(event)


class Button(Press):
    """A verb, perhaps an icon before it and the key behind it, which then is its shortcut (off with `acts=False`)."""

    def __init__(
        self,
        text: str,
        *,
        icon: str = "",
        key: str = "",
        kind: Kind = "plain",
        ink: str = "",
        height: int = 0,
        name: str = "",
        acts: bool = True,
    ) -> None:
        super().__init__(text, key if acts else "")
        self.glyph = icon
        self.key = cap(key) if key else ""
        self.kind = kind
        self.ink = ink
        self.high = height or _HEIGHTS[kind]
        self.brief = False
        self.setAccessibleName(name or text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        if not text:
            self.setToolTip(name)

    def set_brief(self, *, brief: bool) -> None:
        """Its icon alone, where there is no room for more; its words are then the tooltip."""
        if brief != self.brief:
            self.brief = brief
            self.setToolTip(f"{self.text()}  {self.key}" if brief else "")
            self.updateGeometry()
            self.update()

    def set_ink(self, ink: str) -> None:
        """Another colour of its words and edge; '' is the usual one."""
        if ink != self.ink:
            self.ink = ink
            self.update()

    def set_words(self, text: str) -> None:
        """Another verb."""
        self.setText(text)
        self.setAccessibleName(text)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As wide as what stands on it."""
        if self.brief or not self.text():
            return QSize(reach(self.high), reach(self.high))
        inside = paint.width(self.text(), bold=self._bold()) + (px(24) if self.glyph else 0)
        inside += paint.cap_width(self.key) + px(8) if self.key else 0
        return QSize(round(inside + px(16 if self.kind == "quiet" else 28)), reach(self.high))

    def minimumSizeHint(self) -> QSize:
        """Words on a button are never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, icon, verb, key, focus."""
        with paint.Brush(self) as painter:
            rect = QRectF(self.rect())
            self._ground(painter, rect)
            ink, hollow = self._inks()
            if self.kind == "quiet" and not self.isEnabled():
                painter.setOpacity(0.5)  # it has no ground to lose
            middle = rect.center().y()
            if self.brief or not self.text():
                icon_at(painter, self.glyph, rect.center(), px(20), ink=ink, hollow=hollow)
            else:
                x: float = px(8 if self.kind == "quiet" else 14)
                spare = (rect.width() - self.sizeHint().width()) / 2
                x += max(0, spare)
                if self.glyph:
                    icon_at(painter, self.glyph, QPointF(x + px(6), middle), px(18), ink=ink, hollow=hollow)
                    x += px(22)
                wide = paint.width(self.text(), bold=self._bold())
                paint.words(painter, QRectF(x, 0, wide + 2, rect.height()), self.text(), ink=ink, bold=self._bold())
                if self.key:
                    faint = ink if self.kind == "filled" else "muted"
                    paint.key_cap(painter, x + wide + px(8), middle, self.key, ink=faint)
            if self.hasFocus():
                paint.focus(painter, rect, within="on_accent" if self.kind == "filled" else None)

    def _bold(self) -> bool:
        return self.kind == "filled"

    def _inks(self) -> tuple[str, str]:
        if not self.isEnabled():
            return "muted", "surface"
        if self.kind == "filled":
            return self.ink or "on_accent", "accent"
        return self.ink or "text", "surface"

    def _ground(self, painter: QPainter, rect: QRectF) -> None:
        pressed = self.isDown() or self.isChecked()
        if not self.isEnabled():
            if self.kind != "quiet":
                paint.box(painter, rect, "sunken", "line")
        elif self.kind == "filled":
            paint.box(painter, rect, theme.mix("accent", "text", 0.8) if pressed else "accent")
        elif pressed:
            paint.box(painter, rect, "tint", "accent")
        elif self.kind == "plain":
            paint.box(painter, rect, "surface", self.ink or "edge")
        elif self.underMouse():
            paint.box(painter, rect, "tint")


class KeyCap(QWidget):
    """A key, shown beside what it does."""

    def __init__(self, key: str) -> None:
        super().__init__()
        self.key = cap(key)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As wide as the key's name."""
        return QSize(round(paint.cap_width(self.key)) + 1, px(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The cap."""
        with paint.Brush(self) as painter:
            paint.key_cap(painter, 0, self.height() / 2, self.key)


class Chip(Press):
    """A condition that is on: name muted, value strong. Pressing it changes it, its cross takes it away."""

    removed = Signal()

    def __init__(self, name: str, value: str, *, icon: str = "", ink: str = "text") -> None:
        super().__init__()
        self.said = name
        self.value = value
        self.glyph = icon
        self.ink = ink
        self.setAccessibleName(f"{name} {value}".strip())
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Name, value and cross."""
        wide = paint.width(self.value, "small", bold=True) + px(40) + (px(20) if self.glyph else 0)
        wide += paint.width(self.said, "small") + px(6) if self.said else 0
        return QSize(round(wide), px(40 if theme.touch() else 28))

    def set_value(self, value: str) -> None:
        """Say another value of the same condition."""
        if value != self.value:
            self.value = value
            self.setAccessibleName(f"{self.said} {value}".strip())
            self.updateGeometry()
            self.update()

    def cross(self) -> QRectF:
        """Where the cross lies: as high as the chip, for a finger's sake."""
        return QRectF(self.width() - px(28), 0, px(28), self.height())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """On the cross it is taken away."""
        if self.cross().contains(event.position()):
            self.setDown(False)
            self.removed.emit()
            return
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete takes it away."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A rounded strip."""
        with paint.Brush(self) as painter:
            rect = QRectF(self.rect())
            round_ = rect.height() / 2
            paint.box(painter, rect, "tint" if self.isDown() else "surface", "edge", radius=round_)
            x: float = px(12)
            if self.glyph:
                icon_at(painter, self.glyph, QPointF(x + px(5), rect.center().y()), px(16), ink=self.ink)
                x += px(18)
            if self.said:
                wide = paint.width(self.said, "small")
                paint.words(painter, QRectF(x, 0, wide + 2, rect.height()), self.said, "small", "muted")
                x += wide + px(6)
            value = QRectF(x, 0, rect.width() - x - px(24), rect.height())
            paint.words(painter, value, self.value, "small", bold=True)
            icon_at(painter, "cross", QPointF(rect.right() - px(17), rect.center().y()), px(12), ink="muted")
            if self.hasFocus():
                paint.focus(painter, rect, radius=round_)
