"""环节: what happened to a finding as marks on a line, what comes next dotted; each with its paper and its photos."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from inspector.ui import paint, theme
from inspector.ui.icons import icon_at
from inspector.ui.pages.ledger_detail_course import Happened
from inspector.ui.theme import px, reach
from inspector.ui.widgets.button import Button, Press
from inspector.ui.widgets.panel import Words, across

MOST = 24
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
        self.older.hide()
        self.box.addWidget(self.older)
        self.marks: list[Mark] = []

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
        shown = list(self.happened if self.whole else self.happened[-MOST:])
        left = len(self.happened) - len(shown)
        self.older.setVisible(left > 0)
        if left:
            self.older.set_words(self.tr("%n older one(s)", "", left))
        marks = [(it, False) for it in shown]
        if self.coming is not None:
            words, until = self.coming
            marks.append((Happened(title=words, day=until), True))
        for _ in range(len(self.marks), len(marks)):
            mark = Mark()
            mark.paper.clicked.connect(lambda _=False, mark=mark: self.paper.emit(mark.happened.paper))
            mark.photos.clicked.connect(lambda _=False, mark=mark: self.photos.emit(mark.happened.photos))
            self.marks.append(mark)
            self.box.addWidget(mark)
        for at, mark in enumerate(self.marks):
            if at < len(marks):
                mark.show_mark(*marks[at], last=at == len(marks) - 1)
            mark.setVisible(at < len(marks))
        parts = (" ".join(filter(None, (it.title, it.day, it.more, it.odd))) for it in self.happened)
        self.setAccessibleName("; ".join((*parts, *(filter(None, self.coming or ())))))


class Mark(QWidget):
    """What, when; below who, what more; at the right what there is to be opened. Shown anew it is another one."""

    def __init__(self) -> None:
        super().__init__()
        self.happened = Happened(title="", day="")
        self.last = self.coming = False
        self.title = Words("", "cell", bold=True, wrap=True)
        self.day = Words("", "small", "muted")
        self.more = Words("", "small", "muted", wrap=True)
        self.odd = Words("", "small", "overdue", wrap=True)
        self.paper = _Opens("paper", "step_paper")
        self.photos = _Opens("camera", "step_photos")
        first = across(self.title, self.day, gap=8)
        first.setStretch(0, 1)
        self.below = QWidget()
        below = across(gap=4)
        below.addWidget(self.more, 1)
        for it in (self.paper, self.photos):
            below.addWidget(it, 0, Qt.AlignmentFlag.AlignTop)
        self.below.setLayout(below)
        self.box = QVBoxLayout(self)
        self.box.setSpacing(px(1))
        self.box.addLayout(first)
        self.box.addWidget(self.below)
        self.box.addWidget(self.odd)

    def show_mark(self, it: Happened, coming: bool, *, last: bool) -> None:  # noqa: FBT001 - one of a pair
        """Stand for something else."""
        self.happened, self.coming, self.last = it, coming, last
        faint = coming or it.faint
        self.box.setContentsMargins(px(30), 0, 0, px(0 if last else 8))
        self.title.setText(it.title)
        self.title.setFont(theme.font("cell", bold=not faint))
        self.title.set_ink("muted" if faint else "text")
        self.day.setText(it.day)
        self.more.setText(it.more)
        self.odd.setText(it.odd)
        self.odd.setVisible(bool(it.odd))
        self.paper.setVisible(bool(it.paper))
        self.photos.setVisible(bool(it.photos))
        self.below.setVisible(bool(it.more or it.paper or it.photos))
        self.paper.call(self.tr("The paper: {step}").format(step=it.title))
        self.photos.call(self.tr("Its photos: {step}").format(step=it.title))
        self.update()

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
        self.setObjectName(name)
        self.setFixedSize(reach(22), reach(20))

    def call(self, name: str) -> None:
        """What it opens now."""
        self.setAccessibleName(name)
        self.setToolTip(name)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The mark, the focus."""
        with paint.Brush(self) as painter:
            rect = QRectF(self.rect())
            if self.underMouse() or self.isDown():
                paint.box(painter, rect, "tint")
            icon_at(painter, self.glyph, rect.center(), px(16), ink="accent")
            if self.hasFocus():
                paint.focus(painter, rect)
