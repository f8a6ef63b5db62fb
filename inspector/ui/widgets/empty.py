"""A page with nothing on it yet: a ring not begun, the one thing to do as the largest target, lesser ways."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from inspector.ui import paint, theme
from inspector.ui.icons import icon_at
from inspector.ui.theme import px
from inspector.ui.widgets.button import Press, cap
from inspector.ui.widgets.drops import DropZone
from inspector.ui.widgets.panel import Panel, Words, across, down

_LOW = 560
"""Pixels at 100 % of height below which the page begins near its top."""


@dataclass(frozen=True)
class Way:
    """One thing that can be done."""

    name: str
    icon: str
    title: str
    second: str = ""
    third: str = ""
    key: str = ""


class EmptyPage(Panel):
    """`chosen` carries the name of the way that was pressed, `dropped` the files laid on the large target."""

    chosen = Signal(str)
    dropped = Signal(list)

    def __init__(
        self,
        main: Way,
        others: Sequence[Way] = (),
        *,
        before: str = "",
        sentence: str = "",
        suffixes: Sequence[str] = (),
    ) -> None:
        super().__init__(fill="ground", margins=(20, 64, 20, 20))
        self.target = _Target(main, takes=bool(suffixes))
        self.target.clicked.connect(lambda: self.chosen.emit(main.name))
        column = down(self.target, gap=8)
        if suffixes:
            zone = DropZone(self.target, suffixes)
            zone.dropped.connect(self.dropped)
            zone.over.connect(self.target.set_hovering)
        if others:
            column.addSpacing(px(34))
            column.addWidget(Words(before, "cell", "muted"))
        for way in others:
            button = _Way(way)
            button.clicked.connect(lambda _=False, name=way.name: self.chosen.emit(name))
            column.addWidget(button)
        if sentence:
            said = Words(sentence, "cell", "muted", wrap=True)
            said.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addSpacing(px(8))
            column.addWidget(said)
        self.add(across(None, column, None), None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it is low the space above goes first."""
        super().resizeEvent(event)
        self.box.setContentsMargins(px(20), px(64 if self.height() >= px(_LOW) else 12), px(20), px(12))


class _Target(Press):
    """The large one."""

    def __init__(self, way: Way, *, takes: bool) -> None:
        super().__init__(key=way.key)
        self.way = way
        self.takes = takes
        self.hovering = False
        self.setObjectName(f"way_{way.name}")
        self.setAccessibleName(way.title)
        self.setAccessibleDescription(" ".join((way.second, way.third)))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_hovering(self, hovering: bool) -> None:  # noqa: FBT001 - a slot
        """Something is held over it."""
        self.hovering = hovering
        self.update()

    def sizeHint(self) -> QSize:
        """500 × 210 at 100 %."""
        return QSize(px(500), px(210))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Dashed where files can be dropped; ring, icon, three lines."""
        with paint.Brush(self) as painter:
            rect = QRectF(self.rect())
            paint.box(painter, rect, "tint" if self.hovering or self.isDown() else "surface", radius=6)
            if self.takes:
                paint.dashed(painter, rect, theme.mix("accent", "ground", 0.45), line=3, radius=6)
            else:
                paint.box(painter, rect, None, "edge", radius=6)
            middle = rect.center().x()
            low = rect.height() < px(204)  # the ring gives way before the words do
            if not low:
                around = QRectF(middle - px(40), px(18 if self.way.third else 26), px(80), px(80))
                paint.ring(painter, around, 0, thickness=px(9))
                icon_at(painter, self.way.icon, around.center(), px(32), ink="accent")
            top = max(0.0, rect.height() / 2 - px(45)) if low else px(110 if self.way.third else 120)
            line = QRectF(px(10), top, rect.width() - px(20), px(34))
            paint.words(painter, line, self.way.title, "title", bold=True, align=paint.CENTRE)
            second = QRectF(px(10), line.top() + px(33), rect.width() - px(20), px(24))
            paint.words(painter, second, self.way.second, "body", "muted", align=paint.CENTRE)
            paint.words(painter, second.translated(0, px(24)), self.way.third, "cell", "muted", align=paint.CENTRE)
            if self.hasFocus():
                paint.focus(painter, rect)


class _Way(Press):
    """A lesser one: icon, title, second line, key."""

    def __init__(self, way: Way) -> None:
        super().__init__(key=way.key)
        self.way = way
        self.setObjectName(f"way_{way.name}")
        self.setAccessibleName(way.title)
        self.setAccessibleDescription(way.second)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """500 × 60 at 100 %."""
        return QSize(px(500), px(60))

    def paintEvent(self, event: QPaintEvent) -> None:
        """A quiet card."""
        with paint.Brush(self) as painter:
            rect = QRectF(self.rect())
            lit = self.isDown() or self.underMouse()
            paint.box(painter, rect, "tint" if self.isDown() else "surface", "edge" if lit else "line")
            icon_at(painter, self.way.icon, QPointF(px(28), rect.center().y()), px(24), ink="accent")
            key = cap(self.way.key) if self.way.key else ""
            end = rect.right() - px(18) - (paint.cap_width(key) if key else 0)
            left = px(58)
            top = rect.center().y() - px(22 if self.way.second else 12)
            paint.words(painter, QRectF(left, top, end - left, px(24)), self.way.title, "ask", bold=True)
            second = QRectF(left, top + px(24), end - left, px(20))
            paint.words(painter, second, self.way.second, "small", "muted")
            if key:
                paint.key_cap(painter, end, rect.center().y(), key)
            if self.hasFocus():
                paint.focus(painter, rect)
