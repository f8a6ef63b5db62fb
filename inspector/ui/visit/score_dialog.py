"""The whole score sheet, line by line, and giving another grade by hand."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QGuiApplication, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QWidget

from inspector import i18n
from inspector.checklist.grading import GradeFault, regrade_fault
from inspector.checklist.score_lines import ScoreLine
from inspector.checklist.scoring import differences
from inspector.operations.raters import Rated, rated
from inspector.ui import paint
from inspector.ui.dialogs.dialog import Dialog
from inspector.ui.paint import Index, Option, guarded
from inspector.ui.theme import px
from inspector.ui.visit.acts import VisitActs
from inspector.ui.visit.reading import Reading
from inspector.ui.visit.score import called, grade_why, grade_words, minus, part_words, points, why
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.field import DropDown, Field, line_edit
from inspector.ui.widgets.panel import Panel, Words
from inspector.ui.widgets.values import VALUE, Values, ValuesView

_COLUMNS = 64  # pixels of each number's column
_APART = 3  # items told, those in which raters differ most


class ScoreDialog(Dialog):
    """Every line of the sheet with its reason in words; it can be copied as a table."""

    def __init__(self, parent: QWidget, acts: VisitActs, reading: Reading) -> None:
        super().__init__(parent.window(), "", wide=760)
        self.page = parent
        self.setObjectName("score_dialog")
        self.acts = acts
        self.reading = reading
        score, grade = reading.score, reading.grade
        reached = self.tr("Score {points} / {of}")
        head = reached.format(points=points(score.points), of=points(score.of)) if score else ""
        said = " · ".join(filter(None, (head, grade_words(grade) if grade else "")))
        self.title.setText(said)
        self.setWindowTitle(said)
        if grade is not None:
            self.box.addWidget(Words(grade_why(grade), "cell", "muted", wrap=True))
            if reading.case.visit.grade_reason:
                words = self.tr("Reason given: {reason}").format(reason=reading.case.visit.grade_reason)
                self.box.addWidget(Words(words, "cell", wrap=True))
        if score is not None:
            self._list(score.lines)
            sums = [self.tr("Together {of}, {taken} taken, {points} left").format(
                of=points(score.of), taken=points(score.of - score.points), points=points(score.points)
            ), *part_words(score)]  # fmt: skip
            self.sums = Words("    ".join(sums), "cell", bold=True)
            self.box.addWidget(self.sums)
        self._offer()
        if score is not None:
            site, form = reading.case.site.id, reading.case.checklist.form
            acts.session.ask(self, lambda store: rated(store, site, form), self.show_raters)

    def show_raters(self, rated: Rated) -> None:
        """What others gave this place by the same checklist, and where they are furthest apart."""
        visit, score = self.reading.case.visit, self.reading.score
        others = {rater: it for rater, it in rated.scores.items() if rated.visits[rater].id != visit.id}
        if score is None or not others:
            return
        said = [f"{i18n.rater(rater)} {points(it.points)} / {points(it.of)}" for rater, it in others.items()]
        apart = [it for it in differences({**others, "": score}) if it.largest]
        apart.sort(key=lambda it: it.largest, reverse=True)
        for it in apart[:_APART]:
            named = {"": self.tr("here"), **{rater: i18n.rater(rater) for rater in others}}
            taken = [f"{named[rater]} {minus(took)}" for rater, took in it.deducted.items() if took is not None]
            item = f"{it.item} {it.label.in_language(i18n.language())}"
            said.append(self.tr("{item}: {taken}").format(item=item, taken=i18n.listed(taken)))
        words = Words("\n".join(said), "small", "muted", wrap=True)
        words.setObjectName("raters")
        self.box.insertWidget(self.box.indexOf(self.sums) + 1, words)

    def table(self) -> str:
        """The sheet as rows of cells, for a spreadsheet."""
        rows = [[self.tr("Item"), "", self.tr("Points"), self.tr("Counted"), self.tr("Taken"), self.tr("Why")]]
        score = self.reading.score
        for it in score.lines if score else ():
            label = it.label.in_language(i18n.language())
            counted = str(it.counted or "")
            rows.append([called(it), label, points(it.points), counted, points(it.deducted), why(it)])
        if score is not None:
            left = points(score.points)
            rows.append([self.tr("Together"), "", points(score.of), "", points(score.of - score.points), left])
        return "\n".join("\t".join(" ".join(cell.split()) for cell in row) for row in rows)

    def _list(self, lines: tuple[ScoreLine, ...]) -> None:
        head = Panel(fill="sunken", margins=(14, 6, 14, 6), gap=0, across=True)
        head.add(Words(self.tr("Item and reason"), "small", "muted"), None)
        for name in (self.tr("Points"), self.tr("Counted"), self.tr("Taken")):
            words = Words(name, "small", "muted")
            words.setAlignment(paint.RIGHT)
            words.setFixedWidth(px(_COLUMNS))
            head.add(words)
        view = ValuesView(self.tr("Lines of the score"), Values(_spoken), _LineDelegate())
        view.set_values(lines)
        view.setMinimumHeight(min(px(400), px(46) * len(lines)))
        self.box.addWidget(head)
        self.box.addWidget(view, 1)

    def _offer(self) -> None:
        buttons = []
        if self.reading.score is not None:
            copy = Button(self.tr("Copy as a table"), icon="list")
            copy.setObjectName("copy_score")
            copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.table()))
            buttons.append(copy)
        if self.reading.grade is not None and not self.reading.finalised:
            other = Button(self.tr("Grade otherwise"), icon="pencil")
            other.setObjectName("regrade")
            other.clicked.connect(self._regrade)
            buttons.append(other)
        close = Button(self.tr("Close"), kind="filled")
        close.setObjectName("close")
        close.clicked.connect(self.close)
        self.set_buttons(*buttons, close)

    def _regrade(self) -> None:
        self.close()
        RegradeDialog(self.page, self.acts, self.reading).show_over()


class RegradeDialog(Dialog):
    """Another grade than the answers give: a worse one is free where answers decide, any other wants its reason."""

    def __init__(self, parent: QWidget, acts: VisitActs, reading: Reading) -> None:
        super().__init__(parent.window(), "", wide=520)
        self.setObjectName("regrade_dialog")
        self.title.setText(self.tr("Grade otherwise"))
        self.setWindowTitle(self.tr("Grade otherwise"))
        if reading.grade is None:
            message = "nothing is graded here"
            raise ValueError(message)
        self.acts = acts
        self.held = reading.grade
        language = i18n.language()
        options: list[tuple[str, object]] = []
        for it in self.held.bands:
            words = it.title.in_language(language)
            worked = self.tr("{grade} (as worked out)").format(grade=words)
            options.append((worked if it.name == self.held.computed else words, it.name))
        self.box.addWidget(Words(grade_why(self.held), "cell", "muted", wrap=True))
        self.grades = DropDown(self.tr("Grade"), options)
        self.grades.setCurrentIndex(max(0, self.grades.findData(self.held.name)))
        self.grades.activated.connect(lambda _: self._look())
        self.reason = line_edit(self.tr("Reason"))
        self.reason.setText(reading.case.visit.grade_reason or "")
        self.reason.textChanged.connect(lambda _: self._look())
        self.why = Field(self.tr("Reason"), self.reason)
        self.box.addWidget(Field(self.tr("Grade"), self.grades))
        self.box.addWidget(self.why)
        back = Button(self.tr("Back"))
        back.clicked.connect(self.close)
        self.keep = Button(self.tr("Keep this grade"), kind="filled")
        self.keep.setObjectName("keep_grade")
        self.keep.clicked.connect(self._keep)
        self.set_buttons(back, self.keep)
        self._look()

    def _look(self) -> None:
        fault = regrade_fault(self.held, self.grades.currentData(), self.reason.text())
        wanted = fault is GradeFault.REASON_WANTED
        self.why.set_wrong(self.tr("This grade needs a reason.") if wanted else "")
        self.keep.setEnabled(fault is None)

    def _keep(self) -> None:
        self.acts.regrade(self.grades.currentData(), self.reason.text().strip() or None)
        self.close()


class _LineDelegate(QStyledItemDelegate):
    """One line: item and reason at the left, three numbers at the right."""

    def sizeHint(self, option: Option, index: Index) -> QSize:
        """Two lines of words."""
        return QSize(px(400), px(46))

    @guarded
    def paint(self, painter: QPainter, option: Option, index: Index) -> None:
        """What was taken stands out."""
        line: ScoreLine = index.data(VALUE)
        rect = QRectF(option.rect)
        if option.state & QStyle.StateFlag.State_Selected:
            paint.current(painter, rect)
        paint.under(painter, rect)
        right = rect.right() - px(14)
        taken = line.deducted != 0 and not line.open
        numbers = (
            (minus(line.deducted) if line.deducted else "", "text" if taken else "muted", taken),
            (str(line.counted or ""), "muted", False),
            (points(line.points) if line.points else "", "muted", False),
        )
        for said, ink, bold in numbers:
            spot = QRectF(right - px(_COLUMNS), rect.top(), px(_COLUMNS), rect.height())
            paint.words(painter, spot, said, "cell", ink, bold=bold, align=paint.RIGHT)
            right -= px(_COLUMNS)
        wide = right - rect.left() - px(20)
        first = QRectF(rect.left() + px(14), rect.top() + px(4), wide, px(20))
        label = f"{called(line)}  {line.label.in_language(i18n.language())}".strip()
        paint.words(painter, first, label, "cell", "muted" if line.open else "text", bold=taken)
        numbered = "、".join(map(str, line.photos))
        photos = self.tr("photos {numbers}").format(numbers=numbered) if line.photos else ""
        second = " · ".join(filter(None, (why(line), photos)))
        paint.words(painter, first.translated(0, px(19)), second, "small", "muted")


def _spoken(line: ScoreLine) -> str:
    label = line.label.in_language(i18n.language())
    return ", ".join(filter(None, (called(line), label, minus(line.deducted), why(line))))
