"""The last line of the window, never hidden: what is safe, what can be undone, what runs, where the data stands."""

from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QSizePolicy, QWidget

from inspector.ui import paint
from inspector.ui.icons import icon_at
from inspector.ui.theme import px
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.panel import Panel, Words

Safety = Literal["saving", "saved", "unsaved"]
_SHAPES: dict[Safety, tuple[str, str]] = {
    "saving": ("draft", "muted"),
    "saved": ("closed", "fixed"),
    "unsaved": ("overdue", "overdue"),
}


class StatusLine(Panel):
    """Words in, three signals out: undo, show the history, stop the running task."""

    undo = Signal()
    history = Signal()
    cancel = Signal()

    def __init__(self) -> None:
        super().__init__(fill="sunken", sides=("top",), margins=(12, 0, 12, 0), gap=10, across=True)
        self.setObjectName("status_line")
        self.setFixedHeight(px(30))
        self.safety = _Shape()
        self.saved = Words("", "small")
        self.saved.setObjectName("saved")
        self.undo_button = _Small("", icon="undo", key="Ctrl+Z", ink="accent", name=self.tr("Undo"))
        self.undo_button.setObjectName("undo")
        self.undo_button.clicked.connect(self.undo)
        self.history_button = _Small("", icon="up", name=self.tr("History"))
        self.history_button.clicked.connect(self.history)
        self.running = _Task()
        self.running.stop.clicked.connect(self.cancel)
        self.place = Words("", "small", "muted", elide=True)
        self.place.setObjectName("place")
        self.add(
            self.safety, self.saved, _Divider(), self.undo_button, self.history_button, self.running, None, self.place
        )
        self.set_saved("saved", "")
        self.set_undo(None)
        self.set_task(None)

    def set_saved(self, safety: Safety, words: str) -> None:
        """A dotted ring while it is being written, the tick only once it is on the disk, a triangle with what to do."""
        self.safety.set_shape(*_SHAPES[safety])
        self.saved.setText(words)
        self.saved.set_ink("overdue" if safety == "unsaved" else "text")

    def set_undo(self, words: str | None) -> None:
        """What Ctrl+Z would take back, in words; None when there is nothing."""
        self.undo_button.setVisible(words is not None)
        self.history_button.setVisible(words is not None)
        self.undo_button.setEnabled(words is not None)
        self.undo_button.set_words(self.tr("Undo: {what}").format(what=words) if words is not None else "")

    def set_task(self, words: str | None, share: float | None = None) -> None:
        """What is running and how far (0 … 1, None: nobody knows); None when nothing is."""
        self.running.show_task(words, share)

    def set_place(self, words: str) -> None:
        """Where the data stands: offline, last copy."""
        self.place.setText(words)


class _Shape(QWidget):
    """The state of safety."""

    def __init__(self) -> None:
        super().__init__()
        self.shape = ("closed", "fixed")
        self.setFixedSize(px(16), px(16))

    def set_shape(self, icon: str, ink: str) -> None:
        """Another state."""
        self.shape = icon, ink
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The shape alone; its words stand beside it."""
        with paint.Brush(self) as painter:
            rect = QRectF(self.rect())
            icon_at(painter, self.shape[0], rect.center(), rect.width(), ink=self.shape[1], hollow="sunken")


class _Divider(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(1, px(16))

    def paintEvent(self, event: QPaintEvent) -> None:
        """A short upright hairline."""
        with paint.Brush(self) as painter:
            paint.hair(painter, QPointF(0.5, 0), QPointF(0.5, self.height()))


class _Small(Button):
    """A quiet button in small words."""

    def __init__(self, text: str, *, icon: str, name: str, key: str = "", ink: str = "muted") -> None:
        super().__init__(text, icon=icon, key=key, kind="quiet", ink=ink, name=name, height=26, acts=bool(key))

    def sizeHint(self) -> QSize:
        """As the line allows."""
        if not self.text():
            return QSize(px(26), px(26))
        wide = px(30) + paint.width(self.text(), "small") + (px(8) + paint.cap_width(self.key) if self.key else 0)
        return QSize(round(wide) + px(4), px(26))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Icon, words, key."""
        with paint.Brush(self) as painter:
            rect = QRectF(self.rect())
            middle = rect.center().y()
            if self.underMouse() or self.isDown():
                paint.box(painter, rect, "tint")
            spot = QPointF(px(12), middle) if self.text() else rect.center()
            icon_at(painter, self.glyph, spot, px(16 if self.text() else 12), ink=self.ink, hollow="sunken")
            wide = paint.width(self.text(), "small")
            paint.words(painter, QRectF(px(24), 0, wide + 2, rect.height()), self.text(), "small", self.ink)
            if self.key and self.text():
                paint.key_cap(painter, px(24) + wide + px(8), middle, self.key)
            if self.hasFocus():
                paint.focus(painter, rect)


class _Task(QWidget):
    """A running task: words, bar, cross."""

    def __init__(self) -> None:
        super().__init__()
        self.words = Words("", "small")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedSize(px(96), px(6))
        self.bar.setRange(0, 1000)
        self.stop = _Small("", icon="cross", name=self.tr("Stop the running task"))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(px(10))
        for it in (_Divider(), self.words, self.bar, self.stop):
            box.addWidget(it)

    def show_task(self, words: str | None, share: float | None) -> None:
        """Show it, or nothing."""
        self.setVisible(words is not None)
        self.words.setText(words or "")
        self.bar.setRange(0, 0 if share is None else 1000)
        self.bar.setValue(round((share or 0) * 1000))
