"""What to do next with keys, step by step, until it is done: at an office, and on a laptop."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from inspector.operations.enrolling import Laptop
from inspector.operations.office_keys import Own
from inspector.ui import paint, theme
from inspector.ui.icons import icon_at
from inspector.ui.theme import px
from inspector.ui.widgets.panel import Card, Heading, Words


@dataclass(frozen=True, slots=True)
class Step:
    """One step and whether it is done."""

    words: str
    done: bool


class StepsCard(Card):
    """Numbered steps, the next one bold; hidden once all of them are done."""

    def __init__(self) -> None:
        super().__init__(margins=(20, 14, 20, 18), gap=10)
        self.setObjectName("key_steps")
        self.head = Heading(self.tr("What to do next"))
        self.steps: Sequence[Step] = ()
        self.lines = QVBoxLayout()
        self.lines.setSpacing(px(10))
        self.meanwhile = Words(
            self.tr("Until then packages are given and taken as before; nothing has to wait for it."),
            "small", "muted", wrap=True,
        )  # fmt: skip
        self.add(self.head, self.lines, self.meanwhile)
        self.hide()

    def show_office(self, own: Own, laptops: Sequence[Laptop]) -> None:
        """From no keys to the first enrolled laptop."""
        there = bool(own.fingerprint)
        self._show(
            [
                Step(self.tr("Press “Make keys …” at the top right. It is done once and takes a moment."), there),
                Step(
                    self.tr(
                        "Print the recovery sheet that comes next and lock it into the safe. If this computer is lost"
                        " or broken, only the sheet opens what was sealed."
                    ),
                    there and bool(own.sheet),
                ),
                Step(
                    self.tr("Press “Enrol a laptop …” for each inspector and hand the file over yourself, on a stick."),
                    any(it.state != "revoked" for it in laptops),
                ),
                Step(
                    self.tr(
                        "The inspector reads the file under Packages – Keys. With the next package from there the"
                        " laptop is enrolled."
                    ),
                    any(it.state == "enrolled" for it in laptops),
                ),
            ]
        )

    def show_laptop(self, own: Own) -> None:
        """From nothing to being enrolled."""
        taken = bool(own.enrolment) or own.confirmed
        self._show(
            [
                Step(self.tr("Ask the office for the enrolment file of this computer."), taken),
                Step(self.tr("Press “Read an enrolment file …” at the top right, or drop the file here."), taken),
                Step(
                    self.tr(
                        "Hand in a package as always. Once you have read what the office sends back, this computer is"
                        " enrolled."
                    ),
                    own.confirmed,
                ),
            ]
        )

    def _show(self, steps: Sequence[Step]) -> None:
        self.setVisible(not all(it.done for it in steps))
        if steps == self.steps:
            return
        self.steps = steps
        while self.lines.count():
            if (old := self.lines.takeAt(0).widget()) is not None:
                old.hide()
                old.deleteLater()
        first = next((number for number, it in enumerate(steps, 1) if not it.done), 0)
        for number, it in enumerate(steps, 1):
            line = _StepLine(number, it, following=number == first)
            self.lines.addWidget(line)
            line.show()


class _StepLine(QWidget):
    """Its number in a ring, or a tick, and its sentence."""

    def __init__(self, number: int, step: Step, *, following: bool) -> None:
        super().__init__()
        self.number, self.step, self.following = number, step, following
        self.words = Words(step.words, "body", "muted" if step.done else "text", bold=following, wrap=True)
        state = self.tr("done") if step.done else self.tr("next") if following else self.tr("later")
        self.words.setAccessibleName(
            self.tr("Step {number}, {state}: {words}").format(number=number, state=state, words=step.words)
        )
        box = QHBoxLayout(self)
        box.setContentsMargins(px(34), px(2), 0, px(2))
        box.addWidget(self.words)

    def minimumSizeHint(self) -> QSize:
        """Never lower than its ring."""
        return super().minimumSizeHint().expandedTo(QSize(px(60), px(26)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The mark beside the first line."""
        with paint.Brush(self) as painter:
            line = theme.metrics("body", bold=self.following).height()
            ring = QRectF(px(1), px(2) + line / 2 - px(11), px(22), px(22))
            if self.step.done:
                icon_at(painter, "fixed", ring.center(), px(22), ink="fixed")
                return
            ink = "accent" if self.following else "muted"
            paint.box(painter, ring, None, ink, radius=11)
            paint.words(painter, ring, str(self.number), "small", ink, bold=self.following, align=paint.CENTRE)
