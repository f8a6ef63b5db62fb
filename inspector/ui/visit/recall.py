"""What the place remembers of the question somebody is at: how it went from visit to visit, and its last value."""

from datetime import date

from PySide6.QtCore import QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from inspector import clock, i18n
from inspector.operations.earlier import Given
from inspector.operations.reuse import Source
from inspector.rectification.course import Look, Stage, course
from inspector.ui import paint
from inspector.ui.icons import icon_at
from inspector.ui.theme import px
from inspector.ui.visit.asides import value_words
from inspector.ui.visit.reading import Line, Reading
from inspector.ui.visit.words import code_words
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.panel import Heading, Panel, Words, across

_MARKS = {
    Stage.FINE: "fixed", Stage.FOUND: "open", Stage.STILL: "open", Stage.CLOSED: "fixed", Stage.AGAIN: "rebound",
}  # fmt: skip
_SHOWN = 4
"""Steps side by side in the column; older ones are left out."""


class Recall(Panel):
    """`wanted`: take a value over from a source."""

    wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__(gap=4)
        self.setObjectName("recall")
        self.heading = Heading(self.tr("How this question went"))
        self.steps = Steps()
        self.last = Words("", "cell", "muted", wrap=True)
        self.here = Button(self.tr("Take over"), key="L", height=34, acts=False)
        self.here.setObjectName("reuse_here")
        self.here.clicked.connect(lambda: self.wanted.emit(Source.HERE))
        self.elsewhere = Button(self.tr("From last place"), key="Shift+L", kind="quiet", height=34, acts=False)
        self.elsewhere.setObjectName("reuse_elsewhere")
        self.elsewhere.clicked.connect(lambda: self.wanted.emit(Source.ELSEWHERE))
        acts = across(self.here, self.elsewhere, None, gap=4)
        self.add(self.heading, self.steps, self.last, acts)
        self.hide()

    def show_question(self, reading: Reading, line: Line | None, today: date) -> None:
        """Of the question somebody is at; nothing beside a free finding."""
        self.setVisible(line is not None and line.question.asked)
        if line is None:
            return
        form = reading.case.checklist.form
        given = reading.memory.given.get(form, {}).get(line.key, ())
        self.heading.set_words(self.tr("How this question went"), code_words(line.question.name))
        steps = _steps(given, line, reading, today)
        self.steps.setVisible(len(steps) > 1)
        self.steps.show_steps(steps)
        self.last.setText(line.aside.last or self.tr("Not answered here before."))
        draft = not reading.finalised
        self.here.setVisible(draft and bool(given))
        self.elsewhere.setVisible(draft)


def _steps(given: tuple[Given, ...], line: Line, reading: Reading, today: date) -> list[tuple[str, str, str]]:
    """(mark, word, day) of each look, oldest first, this visit's own at the end."""
    told = [(it.look, value_words(line.question, it.value), it.on) for it in reversed(given)]
    if line.value and not line.open:
        started = reading.case.visit.started
        applies = line.value != "n/a"
        own = Look(started, bool(line.problems)) if applies else None
        told.append((own, value_words(line.question, line.value), started))
    looks = [(look, words, on) for look, words, on in told if look is not None]
    stages = course([look for look, _, _ in looks])
    return [(_MARKS[stage], words, _short_day(on, today)) for stage, (_, words, on) in zip(stages, looks, strict=True)][
        -_SHOWN:
    ]


def _short_day(moment: str, today: date) -> str:
    """The day, in another year its month: there is little room."""
    day = clock.local_date(moment)
    return i18n.day(day, today) if day.year == today.year else day.isoformat()[:7]


class Steps(QWidget):
    """Marks on a line, each with its word and day below it."""

    def __init__(self) -> None:
        super().__init__()
        self.steps: list[tuple[str, str, str]] = []
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_steps(self, steps: list[tuple[str, str, str]]) -> None:
        """Show other ones."""
        self.steps = steps
        said = "; ".join(f"{day}: {words}" for _, words, day in steps)
        self.setAccessibleName(said)
        self.setToolTip(said)
        self.update()

    def sizeHint(self) -> QSize:
        """A mark and two lines of words."""
        return QSize(px(280), px(64))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The line behind, the marks on it, the words below."""
        if not self.steps:
            return
        with paint.Brush(self) as painter:
            wide = self.width() / len(self.steps)
            middle = px(12)
            for at in range(1, len(self.steps)):
                start, end = QPointF((at - 0.5) * wide + px(12), middle), QPointF((at + 0.5) * wide - px(12), middle)
                paint.hair(painter, start, end, "edge")
            for at, (mark, words, day) in enumerate(self.steps):
                icon_at(painter, mark, QPointF((at + 0.5) * wide, middle), px(18), ink=mark)
                first = QRectF(at * wide, px(24), wide - px(2), px(20))
                paint.words(painter, first, words, "small", mark, bold=mark == "rebound", align=paint.CENTRE)
                paint.words(painter, first.translated(0, px(18)), day, "small", "muted", align=paint.CENTRE)
