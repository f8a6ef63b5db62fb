"""What has happened to a thing, as a short course: marks on a line, words, day, name; what comes next is dotted."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from inspector.ui import paint, theme
from inspector.ui.icons import icon_at
from inspector.ui.theme import px
from inspector.ui.widgets.panel import Words, across


@dataclass(frozen=True, slots=True)
class Passed:
    """One step: its words, its day in words, who or what more; `mark` is a state's shape."""

    words: str
    day: str = ""
    more: str = ""
    mark: str = "closed"
    coming: bool = False


class Course(QWidget):
    """The steps one below the other."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("course")
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(0, 0, 0, 0)
        self.box.setSpacing(0)
        self.steps: tuple[Passed, ...] = ()

    def set_steps(self, steps: Sequence[Passed]) -> None:
        """Show another course."""
        if tuple(steps) == self.steps:
            return
        self.steps = tuple(steps)
        while self.box.count():
            if (old := self.box.takeAt(0).widget()) is not None:
                old.hide()
                old.deleteLater()
        for it in self.steps:
            self.box.addWidget(_Step(it, last=it is self.steps[-1]))
        self.setAccessibleName("; ".join(" ".join(filter(None, (it.words, it.day, it.more))) for it in steps))


class _Step(QWidget):
    def __init__(self, step: Passed, *, last: bool) -> None:
        super().__init__()
        self.step = step
        self.last = last
        box = QVBoxLayout(self)
        box.setContentsMargins(px(26), 0, 0, 0 if last else px(8))
        box.setSpacing(px(1))
        ink = "muted" if step.coming else "text"
        day = Words(step.day, "small", "muted")
        first = across(Words(step.words, "cell", ink, bold=not step.coming, wrap=True), day, gap=8)
        first.setStretch(0, 1)
        box.addLayout(first)
        if step.more:
            box.addWidget(Words(step.more, "small", "muted", wrap=True))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The mark, and the line to the next."""
        with paint.Brush(self) as painter:
            x = px(9)
            if not self.last:
                pen = QPen(theme.colour("edge"), theme.worn().hairline)
                painter.setPen(pen)
                painter.drawLine(QPointF(x, px(19)), QPointF(x, self.height()))
            if self.step.coming:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(theme.colour("edge"), 1.5, Qt.PenStyle.DotLine))
                painter.drawEllipse(QRectF(x - px(6), px(4), px(12), px(12)))
            else:
                icon_at(painter, self.step.mark, QPointF(x, px(10)), px(16), ink=self.step.mark)
