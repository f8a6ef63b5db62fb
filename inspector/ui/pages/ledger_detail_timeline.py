"""环节: what happened to a finding as marks on a line, what comes next dotted; each with its paper and its photos."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from inspector.ui import paint, theme
from inspector.ui.icons import icon_at
from inspector.ui.pages.ledger_detail_course import Happened
from inspector.ui.theme import px, reach
from inspector.ui.widgets.button import Button, Press
from inspector.ui.widgets.panel import Words, across

MOST = 40
"""Marks shown at once; what is older is counted and shown when asked for."""
_PLAIN = frozenset({"paper", "pencil"})  # shapes that are no state and have no colour of their own


class Timeline(QWidget):
    """`paper` has the id of the paper to be seen, `photos` those to be enlarged."""

    paper = Signal(str)
    photos = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("finding_timeline")
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(0, 0, 0, 0)
        self.box.setSpacing(0)
        self.happened: tuple[Happened, ...] = ()
        self.coming: tuple[str, str] | None = None
        self.whole = False
        self.older = Button("", icon="up", kind="quiet", height=28)
        self.older.setObjectName("older_steps")
        self.older.clicked.connect(self._show_all)

    def show_course(self, happened: Sequence[Happened], coming: tuple[str, str] | None) -> None:
        """Show another course; the same one is left as it is."""
        if (tuple(happened), coming) == (self.happened, self.coming):
            return
        self.happened, self.coming, self.whole = tuple(happened), coming, False
        self._fill()

    def _show_all(self) -> None:
        self.whole = True
        self._fill()

    def _fill(self) -> None:
        while self.box.count():
            old = self.box.takeAt(0).widget()
            if old is self.older:
                old.hide()
            elif old is not None:
                old.hide()
                old.deleteLater()
        shown = self.happened if self.whole else self.happened[-MOST:]
        if left := len(self.happened) - len(shown):
            self.older.set_words(self.tr("%n older one(s)", "", left))
            self.box.addWidget(self.older)
            self.older.show()
        last = len(shown) - 1
        for at, it in enumerate(shown):
            mark = _Mark(it, last=at == last and self.coming is None)
            if it.paper:
                mark.offer("paper", self.tr("The paper"), "step_paper", partial(self.paper.emit, it.paper))
            if it.photos:
                mark.offer("camera", self.tr("Its photos"), "step_photos", partial(self.photos.emit, it.photos))
            self.box.addWidget(mark)
        if self.coming is not None:
            words, until = self.coming
            self.box.addWidget(_Mark(Happened(title=words, day=until), last=True, coming=True))
        parts = (" ".join(filter(None, (it.title, it.day, it.more, it.odd))) for it in self.happened)
        self.setAccessibleName("; ".join((*parts, *(filter(None, self.coming or ())))))


class _Mark(QWidget):
    """What, when; below who, what more; at the right what there is to be opened."""

    def __init__(self, it: Happened, *, last: bool, coming: bool = False) -> None:
        super().__init__()
        self.happened = it
        self.last = last
        self.coming = coming
        box = QVBoxLayout(self)
        box.setContentsMargins(px(30), 0, 0, px(0 if last else 8))
        box.setSpacing(px(1))
        faint = coming or it.faint
        title = Words(it.title, "cell", "muted" if faint else "text", bold=not faint, wrap=True)
        first = across(title, Words(it.day, "small", "muted"), gap=8)
        first.setStretch(0, 1)
        box.addLayout(first)
        self.below = across(gap=4)
        words = Words(it.more, "small", "muted", wrap=True)
        self.below.addWidget(words, 1)
        box.addLayout(self.below)
        words.setVisible(bool(it.more))
        if it.odd:
            box.addWidget(Words(it.odd, "small", "overdue", wrap=True))

    def offer(self, icon: str, name: str, object_name: str, then: Callable[[], None]) -> None:
        """A small mark at the right that opens something."""
        button = _Opens(icon, f"{name}: {self.happened.title}")
        button.setObjectName(object_name)
        button.clicked.connect(lambda _=False: then())
        if not self.happened.more:
            self.below.addStretch(1)
        self.below.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The mark, and the line to the next."""
        with paint.Brush(self) as painter:
            x, middle = px(9), px(10)
            if not self.last:
                painter.setPen(QPen(theme.colour("edge"), theme.worn().hairline))
                painter.drawLine(QPointF(x, middle + px(11)), QPointF(x, self.height()))
            if self.coming:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(theme.colour("edge"), 1.5, Qt.PenStyle.DotLine))
                painter.drawEllipse(QRectF(x - px(6), middle - px(6), px(12), px(12)))
                return
            mark = self.happened.mark
            ink = "muted" if self.happened.faint or mark in _PLAIN else mark
            icon_at(painter, mark, QPointF(x, middle), px(16), ink=ink)


class _Opens(Press):
    """A small mark that is pressed: a paper, photos."""

    def __init__(self, icon: str, name: str) -> None:
        super().__init__()
        self.glyph = icon
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setFixedSize(reach(22), reach(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The mark, the focus."""
        with paint.Brush(self) as painter:
            rect = QRectF(self.rect())
            if self.underMouse() or self.isDown():
                paint.box(painter, rect, "tint")
            icon_at(painter, self.glyph, rect.center(), px(16), ink="accent")
            if self.hasFocus():
                paint.focus(painter, rect)
