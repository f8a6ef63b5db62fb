"""What follows from the answers of a trial: its findings with their deadlines, and the score line by line."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from inspector import clock, i18n
from inspector.checklist.grading import Grade
from inspector.checklist.score_lines import Reason, Score, ScoreLine, said
from inspector.operations.trial import Found, Outcome
from inspector.ui import theme
from inspector.ui.pages.checklists_words import number
from inspector.ui.widgets.lines import Column, Line, Lines
from inspector.ui.widgets.panel import Heading, Panel

translate = QCoreApplication.translate


class OutcomePanel(Panel):
    """Findings above, the score below; a form without points has findings alone."""

    def __init__(self) -> None:
        super().__init__(margins=(16, 6, 16, 12), gap=4)
        self.setObjectName("outcome")
        self.found_head = Heading(self.tr("Findings"))
        self.found = Lines(
            self.tr("Findings"),
            [
                Column(self.tr("Severity"), 86),
                Column(self.tr("Item"), 96),
                Column(self.tr("Problem")),
                Column(self.tr("Requirement")),
                Column(self.tr("Deadline"), 128),
                Column(self.tr("Count"), 56, right=True),
            ],
        )
        self.score_head = Heading(self.tr("Score"))
        self.score = Lines(
            self.tr("Score"),
            [
                Column(self.tr("Item"), 96),
                Column(self.tr("Question")),
                Column(self.tr("Points"), 64, right=True),
                Column(self.tr("Counted"), 64, right=True),
                Column(self.tr("Taken off"), 64, right=True),
                Column(self.tr("Why")),
            ],
            high=36,
        )
        self.add(self.found_head)
        self.box.addWidget(self.found, 2)
        self.add(self.score_head)
        self.box.addWidget(self.score, 3)

    def show_outcome(self, outcome: Outcome) -> None:
        """Show what follows now."""
        on = clock.local_date(outcome.case.visit.started)
        self.found_head.set_words(self.tr("Findings"), str(outcome.findings.total()))
        self.found.set_lines([self._finding(it, count, on) for it, count in outcome.findings.items()])
        self.score_head.setVisible(outcome.score is not None or outcome.grade is not None)
        self.score.setVisible(outcome.score is not None)
        words = [score_words(outcome.score)] if outcome.score is not None else []
        words += [grade_words(outcome.grade)] if outcome.grade is not None else []
        self.score_head.set_words(" · ".join(words))
        self.score.set_lines([_line(it) for it in outcome.score.lines] if outcome.score is not None else [])

    def _finding(self, it: Found, count: int, on: date) -> Line:
        ink = theme.severity(it.severity)
        due = self._deadline(date.fromisoformat(it.due), on) if it.due else self.tr("none")
        cells = (i18n.severity(it.severity), it.question, it.text, it.requirement or "", due, str(count))
        return Line(cells, icon=ink, ink=ink, key=it)

    def _deadline(self, due: date, on: date) -> str:
        days = (due - on).days
        said = self.tr("{day}, %n day(s)", "", days) if days else self.tr("{day}, at once")
        return said.format(day=i18n.day(due, on))


def score_words(score: Score) -> str:
    """93 of 100 points."""
    return translate("Checklists", "Score: {points} of {of}").format(
        points=number(float(score.points)) if score.points else "0", of=number(float(score.of))
    )


def grade_words(grade: Grade) -> str:
    """The grade with its reasons."""
    language = i18n.language()
    why = i18n.in_a_row(i18n.grade_reason(it.why, said(it.facts, language)) for it in grade.why)
    return translate("Checklists", "Grade: {title} ({why})").format(title=grade.title.in_language(language), why=why)


def _line(line: ScoreLine) -> Line:
    language = i18n.language()
    reasons = [_reason(it, language) for it in line.why]
    if line.open and not any(it.why == "open" for it in line.why):
        reasons.append(i18n.reason("partly_open", {}))
    return Line(
        (
            line.item or i18n.sheet_line(line.why[0].why),
            line.label.in_language(language),
            number(float(line.points)),
            str(line.counted or ""),
            number(float(line.deducted)),
            i18n.in_a_row(reasons),
        ),
        key=line,
    )


def _reason(it: Reason, language: str) -> str:
    return i18n.reason(it.why, said(it.facts, language))
