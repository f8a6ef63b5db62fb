"""The score and the grade of the visit: what stands at the foot of the right column, and the words of both."""

import re
from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from inspector import i18n
from inspector.checklist.form import name_of
from inspector.checklist.grading import Grade
from inspector.checklist.score_lines import Score, ScoreLine, said
from inspector.i18n.language import QT_TRANSLATE_NOOP
from inspector.ui import paint, theme
from inspector.ui.icons import icon_at
from inspector.ui.theme import px
from inspector.ui.visit.reading import Reading
from inspector.ui.widgets.button import Button, Press
from inspector.ui.widgets.panel import Panel, Words, across, down

_SHOWN = 4
"""Deductions listed beside the score; the sheet has all of them."""

_PARTS = {"inside": QT_TRANSLATE_NOOP("Score", "indoors"), "outside": QT_TRANSLATE_NOOP("Score", "outdoors")}


class ScorePanel(Panel):
    """`sheet` wants every line explained, `goto` has the question points were taken for."""

    sheet = Signal()
    goto = Signal(str)

    def __init__(self) -> None:
        super().__init__(sides=("top",), margins=(16, 8, 16, 10), gap=2)
        self.setObjectName("score_panel")
        self.title = Words("", bold=True)
        self.more = Button(self.tr("Line by line"), kind="quiet", height=28)
        self.more.setObjectName("score_sheet")
        self.more.clicked.connect(self.sheet)
        self.figure = Words("", "figure", bold=True)
        self.of = Words("", "cell", "muted")
        self.open = Words("", "small", "muted", wrap=True)
        self.grade = Words("", "cell", bold=True, wrap=True)
        self.parts = Words("", "small", "muted", wrap=True)
        number = across(self.figure, self.of, None, gap=6)
        self.left = Panel().add(down(number, self.grade, self.open, self.parts, None, gap=1))
        self.left.setFixedWidth(px(116))
        self.taken = [Deduction() for _ in range(_SHOWN)]
        for it in self.taken:
            it.clicked.connect(lambda _=False, it=it: self.goto.emit(it.item))
        self.rest = Words("", "small", "muted")
        right = Panel().add(down(*self.taken, self.rest, None, gap=0))
        beside = across(self.left, right, gap=8)
        beside.setStretch(1, 1)
        self.add(across(self.title, None, self.more), beside)
        self.hide()

    def show_reading(self, reading: Reading) -> None:
        """Show both, or nothing where the checklist gives neither."""
        score, grade = reading.score, reading.grade
        self.setVisible(score is not None or grade is not None)
        self.title.setText(title(score, grade))
        self.figure.setText(points(score.points) if score else "")
        self.of.setText(f"/ {points(score.of)}" if score else "")
        self.figure.setVisible(score is not None)
        self.of.setVisible(score is not None)
        still = len(score.open) if score else len(grade.open) if grade else 0
        self.open.setText(self.tr("%n item(s) open", "", still) if still else "")
        self.open.setVisible(bool(still))
        self.grade.setText(grade_words(grade) if grade else "")
        self.grade.setVisible(grade is not None)
        self.parts.setText("\n".join(part_words(score)) if score else "")
        self.parts.setVisible(bool(score and score.parts))
        self.left.setFixedWidth(px(116) if score else px(300))
        self._show_taken(reading, deductions(score) if score else [])

    def _show_taken(self, reading: Reading, lines: Sequence[ScoreLine]) -> None:
        worst = severities(reading)
        for place, row in enumerate(self.taken):
            row.setVisible(place < len(lines))
            if place < len(lines):
                row.show_line(lines[place], worst.get(lines[place].item or ""))
        rest = len(lines) - _SHOWN
        self.rest.setText(self.tr("and %n more", "", rest) if rest > 0 else "")
        self.rest.setVisible(rest > 0)


class Deduction(Press):
    """Points taken from one item; why, as its tooltip. A press goes to the question."""

    def __init__(self) -> None:
        super().__init__()
        self.item = ""
        self.words = ""
        self.taken = ""
        self.ink = "muted"
        self._shown: tuple[ScoreLine, int | None] | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_line(self, line: ScoreLine, severity: int | None) -> None:
        """Another line of the sheet."""
        if (line, severity) == self._shown:
            return
        self._shown = line, severity
        self.item = line.item or ""
        self.words = f"{self.item} {line.label.in_language(i18n.language())}"
        self.taken = minus(line.deducted)
        self.ink = "muted" if severity is None else theme.severity(severity)
        self.setAccessibleName(f"{self.words} {self.taken}")
        self.setToolTip(f"{self.words}\n{why(line)}")
        self.setAccessibleDescription(why(line))
        self.update()

    def sizeHint(self) -> QSize:
        """A line of the panel."""
        return QSize(px(120), px(25))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Bars of the finding, item, points."""
        with paint.Brush(self) as painter:
            rect = QRectF(self.rect())
            if self.underMouse():
                paint.box(painter, rect, "tint")
            icon = "minus" if self.ink == "muted" else self.ink
            icon_at(painter, icon, QPointF(px(9), rect.center().y()), px(14), ink=self.ink)
            need = paint.width(self.taken, "cell", bold=True) + 2
            paint.words(painter, QRectF(px(22), 0, rect.width() - px(28) - need, rect.height()), self.words, "cell")
            spot = QRectF(rect.right() - need, 0, need, rect.height())
            paint.words(painter, spot, self.taken, "cell", bold=True)
            if self.hasFocus():
                paint.focus(painter, rect)


def title(score: Score | None, grade: Grade | None) -> str:
    """What stands above the score: whether it may still change."""
    still = bool(score.open if score else grade and grade.open)
    if score is None:
        return _tr(QT_TRANSLATE_NOOP("Score", "Grade, so far")) if still else _tr(QT_TRANSLATE_NOOP("Score", "Grade"))
    return _tr(QT_TRANSLATE_NOOP("Score", "Score, so far")) if still else _tr(QT_TRANSLATE_NOOP("Score", "Score"))


def grade_words(grade: Grade) -> str:
    """The title of a grade; one that is a judgement by eye says so."""
    words = grade.title.in_language(i18n.language()) or grade.name
    unsaid = grade.preliminary and _tr(QT_TRANSLATE_NOOP("Score", "first judgement")) not in words
    return _tr(QT_TRANSLATE_NOOP("Score", "{grade} (first judgement)")).format(grade=words) if unsaid else words


def in_short(words: str) -> str:
    """The title of a grade without what stands in its brackets, for a narrow place."""
    return re.split("[(（]", words, maxsplit=1)[0].strip() or words


def grade_why(grade: Grade) -> str:
    """Why it is that grade."""
    language = i18n.language()
    return i18n.in_a_row(i18n.grade_reason(it.why, said(it.facts, language)) for it in grade.why)


def part_words(score: Score) -> list[str]:
    """The sub-totals."""
    return [
        f"{_tr(_PARTS[name]) if name in _PARTS else name} {points(it.points)} / {points(it.of)}"
        for name, it in score.parts.items()
    ]


def deductions(score: Score) -> list[ScoreLine]:
    """The items points were taken from by what was answered, the most first."""
    taken = [it for it in score.lines if it.item and it.deducted > 0 and not it.open]
    return sorted(taken, key=lambda it: -it.deducted)


def severities(reading: Reading) -> dict[str, int]:
    """How bad the worst finding behind an item is, by the item's name or code; only of those that have one."""
    worst: dict[str, int] = {}
    for it in reading.problems:
        if it.finding.question:
            name = name_of(it.finding.question)
            worst[name] = max(worst.get(name, 0), it.finding.severity)
    for question in reading.case.form.questions:
        if question.item and question.name in worst:
            worst[question.item] = max(worst.get(question.item, 0), worst[question.name])
    return worst


def called(line: ScoreLine) -> str:
    """The code of its item; a line of the sheet itself is called by what it does."""
    return line.item or i18n.sheet_line(line.why[0].why)


def why(line: ScoreLine) -> str:
    """Why points were taken from an item, or why not."""
    language = i18n.language()
    return i18n.in_a_row(i18n.reason(it.why, said(it.facts, language)) for it in line.why)


def points(amount: Decimal) -> str:
    """Points without idle zeros."""
    return said({"": amount}, "")[""]


def minus(amount: Decimal) -> str:
    """What was taken, with its sign; points on top have a plus."""
    return f"−{points(amount)}" if amount > 0 else f"+{points(-amount)}" if amount < 0 else "0"


def _tr(words: str) -> str:
    return QCoreApplication.translate("Score", words)
