"""An answer that is an order: every choice once, the first one foremost."""

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout

from inspector.ui import paint
from inspector.ui.icons import icon_at
from inspector.ui.theme import px
from inspector.ui.visit.reply import Reply
from inspector.ui.visit.rows import Line, Option
from inspector.ui.widgets.button import Button, Press


class RankReply(Reply):
    """A column of choices. A digit goes to the one at that place, Alt+↑ and Alt+↓ move it, or its two arrows."""

    wide = True

    def __init__(self, line: Line) -> None:
        super().__init__(line)
        self.named = {it.value: it for it in line.options}
        self.order = [it.value for it in line.options]
        column = QVBoxLayout()
        column.setSpacing(px(4))
        self.places = [Place(number) for number in range(1, len(self.order) + 1)]
        for place in self.places:
            place.moved.connect(self._move)
            place.installEventFilter(self)
            column.addWidget(place)
        self.take = Button(self.tr("This is the order"), icon="check", key="Return", acts=False)
        self.take.clicked.connect(lambda: self.given.emit(" ".join(self.order)))
        column.addWidget(self.take)
        self.box.addLayout(column)
        self._add_apart()
        self.box.addStretch(1)
        self._show(given=False)

    def show_value(self, value: str | None) -> None:
        """The order given; the one of the list, to be moved about, where none is."""
        names = (self._show_apart(value) or "").split()
        given = sorted(names) == sorted(self.named)
        self.order = names if given else [it.value for it in self.line.options]
        self._show(given=given)

    def choose_key(self, key: str) -> bool:
        """1–9 go to a place, N."""
        if key.isdecimal() and 1 <= int(key) <= len(self.places):
            self.places[int(key) - 1].setFocus()
            return True
        return super().choose_key(key)

    def focus_here(self) -> None:
        """The first place."""
        if self.places:
            self.places[0].setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Alt and an arrow move the choice that has the keyboard."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and isinstance(watched, Place):
            if event.modifiers() & Qt.KeyboardModifier.AltModifier and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
                self._move(watched.number, 1 if event.key() == Qt.Key.Key_Down else -1)
                return True
            if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
                self.given.emit(None)
                return True
        return super().eventFilter(watched, event)

    def _move(self, number: int, by: int) -> None:
        at, to = number - 1, number - 1 + by
        if 0 <= to < len(self.order):
            self.order[at], self.order[to] = self.order[to], self.order[at]
            self.places[to].setFocus()
            self._show(given=True)
            self.given.emit(" ".join(self.order))

    def _show(self, *, given: bool) -> None:
        for place, name in zip(self.places, self.order, strict=True):
            place.show_option(self.named[name], ranked=given)
        self.take.setVisible(not given)


class Place(Press):
    """One place of the order: its number, the choice, two arrows. `moved` has number and direction."""

    moved = Signal(int, int)

    def __init__(self, number: int) -> None:
        super().__init__()
        self.number = number
        self.ranked = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_option(self, option: Option, *, ranked: bool) -> None:
        """What stands here; pale while nobody has said so."""
        self.ranked = ranked
        self.setText(option.text.replace("&", "&&"))
        self.said = option.text
        self.setAccessibleName(self.tr("Place {number}: {choice}").format(number=self.number, choice=option.text))
        self.update()

    def sizeHint(self) -> QSize:
        """A finger high."""
        return QSize(px(420), px(40))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Its arrows move it."""
        super().mouseReleaseEvent(event)
        right = self.width() - event.position().x()
        if right < px(80):
            self.moved.emit(self.number, 1 if right < px(40) else -1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Number, words, arrows."""
        with paint.Brush(self) as painter:
            rect = QRectF(self.rect())
            paint.box(painter, rect, "surface", "edge", radius=5)
            ink = "text" if self.ranked else "muted"
            number = QRectF(px(12), 0, px(24), rect.height())
            paint.words(painter, number, str(self.number), ink="accent" if self.ranked else "muted", bold=True)
            words = QRectF(px(40), 0, rect.width() - px(128), rect.height())
            paint.words(painter, words, self.said, ink=ink)
            for icon, from_right in (("up", 60), ("down", 20)):
                icon_at(painter, icon, QPointF(rect.right() - px(from_right), rect.center().y()), px(18), ink="accent")
            if self.hasFocus():
                paint.focus(painter, rect)
