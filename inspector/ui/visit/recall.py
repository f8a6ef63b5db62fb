"""What the place remembers of the question somebody is at: how it went from visit to visit, and its last value."""

from datetime import date

from PySide6.QtCore import QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from inspector import clock, i18n
from inspector.operations.earlier import Given
from inspector.operations.reuse import Source
from inspector.rectification.course import Look, Stage, course
from inspector.rectification.steps import shown
from inspector.ui import paint
from inspector.ui.icons import icon_at
from inspector.ui.theme import px
from inspector.ui.visit.asides import value_words
from inspector.ui.visit.reading import Line, Reading
from inspector.ui.visit.words import code_words
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.panel import Heading, Panel, Words, across
from inspector.ui.widgets.ring import Mark

_MARKS = {
    Stage.FINE: "fixed", Stage.FOUND: "open", Stage.STILL: "open", Stage.CLOSED: "closed", Stage.AGAIN: "rebound",
}  # fmt: skip
_SHOWN = 4
"""Steps side by side in the column; older ones are left out."""


class Recall(Panel):
    """`wanted`: take a value over from a source. `shown`: of another question, or otherwise than before. `back`: what
    was found now is the return of an earlier finding (closed, now); `not_back`: of none. `look` again at one.
    """

    wanted = Signal(object)
    shown = Signal()
    back = Signal(str, str)
    not_back = Signal(str)
    look = Signal(str)

    def __init__(self) -> None:
        super().__init__(gap=4)
        self.setObjectName("recall")
        self.heading = Heading(self.tr("How this question went"))
        self.again = Mark("rebound", "")
        self.again.setObjectName("closed_here")
        self.told = Words("", "small", "muted", wrap=True)
        self.told.setObjectName("closed_told")
        self.link = Button(self.tr("Yes, it is back"), key="R", height=34, acts=False)
        self.link.setObjectName("link_back")
        self.link.clicked.connect(self.press)
        self.unlink = Button(self.tr("No, another one"), kind="quiet", height=34, acts=False)
        self.unlink.setObjectName("unlink_back")
        self.unlink.clicked.connect(self._unlink)
        self.open = Mark("open", "", step="cell")
        self.open.setObjectName("open_here")
        self.judge = Button(self.tr("Re-inspect it here"), key="R", height=34, acts=False)
        self.judge.setObjectName("judge_here")
        self.judge.clicked.connect(self.press)
        self._asked: tuple[str, str, bool] | None = None  # (closed, now, linked already)
        self._open_id = ""
        self.steps = Steps()
        self.last = Words("", "cell", "muted", wrap=True)
        self.here = Button(self.tr("Take over"), key="L", height=34, acts=False)
        self.here.setObjectName("reuse_here")
        self.here.clicked.connect(lambda: self.wanted.emit(Source.HERE))
        self.elsewhere = Button(self.tr("From last place"), key="Shift+L", kind="quiet", height=34, acts=False)
        self.elsewhere.setObjectName("reuse_elsewhere")
        self.elsewhere.clicked.connect(lambda: self.wanted.emit(Source.ELSEWHERE))
        acts = across(self.here, self.elsewhere, None, gap=4)
        links = across(self.link, self.unlink, None, gap=4)
        self.add(self.heading, self.again, self.told, links, self.open, across(self.judge, None), self.steps)
        self.add(self.last, acts)
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
        self._show_closed(reading, line, today)
        self._show_open(reading, line, today)
        self.last.setText(line.aside.last or self.tr("Not answered here before."))
        draft = not reading.finalised
        self.here.setVisible(draft and bool(given))
        self.elsewhere.setVisible(draft)
        self.shown.emit()

    @property
    def warns(self) -> bool:
        """Whether what was closed here, or is open still, belongs to the question."""
        return not (self.isHidden() or (self.again.isHidden() and self.open.isHidden()))

    def press(self) -> bool:
        """R: link what was found to what had been closed here, or look again at what is open; False: nothing to do."""
        if self._asked is not None and not self._asked[2]:
            self.back.emit(self._asked[0], self._asked[1])
            return True
        if self._open_id:
            self.look.emit(self._open_id)
            return True
        return False

    def _unlink(self) -> None:
        if self._asked is not None:
            self.not_back.emit(self._asked[0])

    def _show_closed(self, reading: Reading, line: Line, today: date) -> None:
        """Whether what was found is what had been closed here, and how often it came back where it is."""
        closed = reading.memory.closed_at(reading.case.checklist.form, line.key) if line.problems else None
        self._asked = None
        for it in (self.again, self.told, self.link, self.unlink):
            it.setVisible(closed is not None)
        if closed is None:
            return
        back = next((it for it in line.problems if it.finding.repeats == closed.id), None)
        now = back or next((it for it in line.problems if it.finding.repeats is None), None)
        draft = not reading.finalised
        if now is not None:
            self._asked = closed.id, now.finding.id, back is not None
        standing = reading.memory.standings[closed.id]
        day = clock.day(standing.closed)
        said = i18n.day(day, today) if day is not None else ""
        proof = i18n.proof(standing.proof) if standing.proof else ""
        self.told.setText("   ".join(filter(None, (closed.number or closed.mark, proof))))
        if back is not None:
            self.again.set_mark("rebound", self.tr("Back again, for the %n time(s)", "", max(1, back.rebounds)))
            self.told.setText(
                self.tr("Linked to {number}, closed {day}").format(number=closed.number or closed.mark, day=said)
            )
        else:
            self.again.set_mark("rebound", self.tr("Back again? Closed here {day}").format(day=said))
        self.link.setVisible(draft and back is None and now is not None)
        self.unlink.setVisible(draft and back is not None)

    def _show_open(self, reading: Reading, line: Line, today: date) -> None:
        """What was found at this question and not put right since, with its deadline."""
        found = reading.memory.open_at(reading.case.checklist.form, line.key)
        self.open.setVisible(found is not None)
        again = reading.judged.get(found.id) if found is not None else None
        self._open_id = again.key if again is not None and not reading.finalised else ""
        self.judge.setVisible(bool(self._open_id))
        if found is None:
            return
        now = reading.memory.standings[found.id]
        since, due = clock.day(found.found), clock.day(now.due)
        words = self.tr("Open since {day}").format(day=i18n.day(since, today) if since is not None else found.found)
        if due is not None:
            left = i18n.days_left(due, today)
            words = self.tr("{open}; {due}, {left}").format(open=words, due=i18n.due(due, today), left=left)
        self.open.set_mark(shown(now.stage, now.due, today.isoformat()), words)


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
