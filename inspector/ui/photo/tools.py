"""The tools of the drawing window: a column of tools, a row of colours, a field for words on the picture."""

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from inspector.i18n.language import QT_TRANSLATE_NOOP
from inspector.photo.overlay import LONGEST_TEXT, RED, Drawing
from inspector.ui import paint
from inspector.ui.icons import icon_at
from inspector.ui.photo.painting import casing
from inspector.ui.theme import px
from inspector.ui.widgets.button import Press

TOOLS: tuple[tuple[Drawing | None, str, str, str], ...] = (
    (Drawing.ARROW, "draw_arrow", "A", QT_TRANSLATE_NOOP("Tools", "Arrow")),
    (Drawing.BOX, "draw_box", "R", QT_TRANSLATE_NOOP("Tools", "Box")),
    (Drawing.ELLIPSE, "draw_ellipse", "E", QT_TRANSLATE_NOOP("Tools", "Ellipse")),
    (Drawing.LINE, "draw_line", "L", QT_TRANSLATE_NOOP("Tools", "Line")),
    (Drawing.TEXT, "draw_text", "T", QT_TRANSLATE_NOOP("Tools", "Words")),
    (Drawing.NUMBER, "draw_number", "N", QT_TRANSLATE_NOOP("Tools", "Number")),
    (Drawing.BLUR, "draw_blur", "B", QT_TRANSLATE_NOOP("Tools", "Blur")),
    (None, "draw_choose", "V", QT_TRANSLATE_NOOP("Tools", "Choose")),
)
"""Tool, icon, key, word; None chooses and moves."""

COLOURS: tuple[tuple[str, str], ...] = (
    (RED, QT_TRANSLATE_NOOP("Tools", "Red")),
    ("#ffd400", QT_TRANSLATE_NOOP("Tools", "Yellow")),
    ("#ffffff", QT_TRANSLATE_NOOP("Tools", "White")),
    ("#000000", QT_TRANSLATE_NOOP("Tools", "Black")),
)
"""As overlays carry them, by the keys 1 … 4."""


class Tools(QWidget):
    """One of the tools is in the hand."""

    chosen = Signal(object)  # Drawing or None

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Tools"))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(px(2))
        self.group = QButtonGroup(self)
        self.buttons: dict[Drawing | None, Tool] = {}
        for tool, icon, key, word in TOOLS:
            button = Tool(QCoreApplication.translate("Tools", word), icon, key)
            button.clicked.connect(lambda _=False, it=tool: self.chosen.emit(it))
            self.group.addButton(button)
            self.buttons[tool] = button
            box.addWidget(button)
        self.buttons[Drawing.ARROW].setChecked(True)
        box.addStretch(1)


class Tool(Press):
    """Icon and word at the left, its key at the right; the one in the hand is tinted."""

    def __init__(self, word: str, icon: str, key: str) -> None:
        super().__init__(word, key)
        self.glyph, self.key = icon, key
        self.setCheckable(True)
        self.setAccessibleName(word)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """A finger high."""
        return QSize(round(paint.width(self.text())) + px(92), px(44))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, icon, word, key, focus."""
        with paint.Brush(self) as painter:
            rect = QRectF(self.rect())
            if self.isChecked():
                paint.box(painter, rect, "tint", "accent")
            elif self.underMouse():
                paint.box(painter, rect, "tint")
            middle = rect.center().y()
            icon_at(painter, self.glyph, QPointF(px(22), middle), px(20), ink="accent" if self.isChecked() else "text")
            words = rect.adjusted(px(42), 0, -px(36), 0)
            paint.words(painter, words, self.text(), bold=self.isChecked())
            paint.key_cap(painter, rect.right() - px(10) - paint.cap_width(self.key), middle, self.key)
            if self.hasFocus():
                paint.focus(painter, rect)


class Colours(QWidget):
    """One of the colours is on the pen."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Colours"))
        self.group = QButtonGroup(self)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(px(2))
        self.buttons: dict[str, Swatch] = {}
        for key, (colour, word) in enumerate(COLOURS, 1):
            swatch = Swatch(QCoreApplication.translate("Tools", word), colour, str(key))
            swatch.clicked.connect(lambda _=False, it=colour: self.chosen.emit(it))
            self.group.addButton(swatch)
            self.buttons[colour] = swatch
            box.addWidget(swatch)
        self.buttons[RED].setChecked(True)


class Swatch(Tool):
    """A colour with its word and key."""

    def __init__(self, word: str, colour: str, key: str) -> None:
        super().__init__(word, "", key)
        self.colour = colour

    def sizeHint(self) -> QSize:
        """Lower than a tool."""
        return QSize(super().sizeHint().width(), px(36))

    def paintEvent(self, event: QPaintEvent) -> None:
        """A disc of the colour, its word, its key."""
        with paint.Brush(self) as painter:
            rect = QRectF(self.rect())
            if self.isChecked():
                paint.box(painter, rect, "tint", "accent")
            middle = rect.center().y()
            disc = QRectF(px(12), middle - px(10), px(20), px(20))
            paint.box(painter, disc, self.colour, casing(self.colour), radius=px(10), thickness=1.5)
            paint.box(painter, disc.adjusted(-1, -1, 1, 1), None, "edge", radius=px(11), thickness=1)
            paint.words(painter, rect.adjusted(px(42), 0, -px(36), 0), self.text(), bold=self.isChecked())
            paint.key_cap(painter, rect.right() - px(10) - paint.cap_width(self.key), middle, self.key)
            if self.hasFocus():
                paint.focus(painter, rect)


class WordsField(QLineEdit):
    """Words are written where they will stand. `done` has them, Escape drops them; `left` says either way."""

    done = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget, spot: QPointF, text: str) -> None:
        super().__init__(text, parent)
        self.setAccessibleName(self.tr("Words on the photo"))
        self.setPlaceholderText(self.tr("Words, then Enter"))
        self.setMaxLength(LONGEST_TEXT)
        self.setFixedSize(px(280), px(38))
        room = parent.rect().adjusted(0, 0, -self.width(), -self.height())
        self.move(max(0, min(round(spot.x()), room.right())), max(0, min(round(spot.y()), room.bottom())))
        self.over = False
        self.show()
        self.selectAll()
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter keeps, Escape does not."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.finish(keep=True)
        elif event.key() == Qt.Key.Key_Escape:
            self.finish(keep=False)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leaving keeps."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.ActiveWindowFocusReason:
            self.finish(keep=True)

    def finish(self, *, keep: bool) -> None:
        """Give the words, once, and go."""
        if self.over:
            return
        self.over = True
        words = self.text()
        self.hide()
        self.deleteLater()
        if keep:
            self.done.emit(words)
        self.left.emit()
