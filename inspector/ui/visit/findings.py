"""The findings under a question: opened one at a time where it is the current one, else told in one line."""

from PySide6.QtCore import QPointF, QRectF, QSize, QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from inspector.ui import paint, theme
from inspector.ui.icons import icon_at
from inspector.ui.theme import px, reach
from inspector.ui.visit.acts import VisitActs
from inspector.ui.visit.finding import FindingEditor
from inspector.ui.visit.reading import Problem, Reading
from inspector.ui.visit.thumbnails import Thumbnails
from inspector.ui.widgets.button import Press
from inspector.ui.widgets.writing import flush_all


class Findings(QWidget):
    """`wanted`: one was pressed while its question is not the current one. `left` gives the keyboard back."""

    wanted = Signal()
    left = Signal()

    def __init__(self, acts: VisitActs, thumbnails: Thumbnails, spare: "SpareEditors") -> None:
        super().__init__()
        self.acts = acts
        self.thumbnails = thumbnails
        self.spare = spare
        self.reading: Reading | None = None
        self.problems: tuple[Problem, ...] = ()
        self.opened = False
        self.open_id = ""
        self.editor: FindingEditor | None = None
        self.lines: list[FindingLine] = []
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(0, 0, 0, 0)
        self.box.setSpacing(0)

    def show_problems(self, reading: Reading, problems: tuple[Problem, ...], *, opened: bool, told: bool) -> None:
        """Show all with one of them open, or (`told`) one line for all, or nothing."""
        self.reading, self.problems, self.opened = reading, problems, opened
        held = {it.finding.id: it for it in problems}
        if self.open_id not in held:
            lacking = (it for it in problems if it.missing or not it.finding.text.strip())
            first = next(lacking, problems[0] if problems else None)
            self.open_id = first.finding.id if first else ""
        self._show_editor(held.get(self.open_id))
        if opened:
            self._show_lines(problems if len(problems) > 1 else ())
        else:
            self._show_lines(problems[:1] if told else ())

    def open(self, finding: str) -> None:
        """Open another one."""
        if self.editor is not None:
            flush_all(self.editor)
        self.open_id = finding
        if self.reading is not None:
            self.show_problems(self.reading, self.problems, opened=self.opened, told=True)

    def shut(self) -> None:
        """It is about to go: the editor stays for others."""
        if self.editor is not None:
            self._leave_editor(self.editor)

    def choose_photos(self) -> None:
        """Photos of the one that is open; where that has what it wants, of the first that lacks some."""
        lacking = next((it for it in self.problems if it.missing), None)
        if lacking is not None and self.editor is not None and not self.editor.problem.missing:
            self.open(lacking.finding.id)
        if self.editor is not None:
            self.editor.choose_files()

    def show_again(self) -> None:
        """Something was not written: show what the store holds."""
        if self.editor is not None and self.reading is not None:
            self.editor.show_problem(self.reading, self.editor.problem)

    def _show_editor(self, problem: Problem | None) -> None:
        wanted = problem if self.opened else None
        if self.editor is not None and (wanted is None or self.editor.id != wanted.finding.id):
            self._leave_editor(self.editor)
        if wanted is None or self.reading is None:
            return
        if self.editor is not None:
            self.editor.show_problem(self.reading, wanted)
            return
        self.editor = self.spare.take(self.reading, wanted)
        self.editor.left.connect(self.left)
        self.editor.choosing.connect(self.choose_photos)
        self.box.addWidget(self.editor)
        self.editor.show()

    def _leave_editor(self, editor: FindingEditor) -> None:
        self.editor = None
        flush_all(editor)
        editor.left.disconnect(self.left)
        editor.choosing.disconnect(self.choose_photos)
        self.spare.leave(editor)

    def _show_lines(self, problems: tuple[Problem, ...]) -> None:
        """A line for each, the open one's place taken by its editor."""
        while len(self.lines) > len(problems):
            gone = self.lines.pop()
            gone.hide()
            gone.deleteLater()
        while len(self.lines) < len(problems):
            line = FindingLine()
            line.clicked.connect(lambda _=False, it=line: self._pressed(it))
            self.lines.append(line)
        column: list[QWidget] = []
        for line, problem in zip(self.lines, problems, strict=True):
            line.show_problems((problem,) if self.opened else self.problems)
            opened = self.opened and problem.finding.id == self.open_id
            column += [line, self.editor] if opened and self.editor is not None else [line]
        for place, widget in enumerate(column):
            if self.box.indexOf(widget) != place:
                self.box.insertWidget(place, widget)
        for line, problem in zip(self.lines, problems, strict=True):
            line.setVisible(not self.opened or problem.finding.id != self.open_id)

    def _pressed(self, line: "FindingLine") -> None:
        if not self.opened:
            self.wanted.emit()
        elif line.problem is not None:
            self.open(line.problem.finding.id)
            if self.editor is not None:
                self.editor.text.setFocus()


class SpareEditors:
    """Editors that are not open. To make one takes as long as to paint the window twice, so the next finding gets one
    of these.
    """

    def __init__(self, acts: VisitActs, thumbnails: Thumbnails, home: QWidget) -> None:
        self.acts = acts
        self.thumbnails = thumbnails
        self.home = home  # outlives the questions
        self._left: list[FindingEditor] = []
        self._made = False

    def prepare(self, reading: Reading) -> None:
        """Make the first one while nobody waits for it."""
        if not self._made and not reading.finalised:
            self.leave(self._new(reading, free=False))

    def leave(self, editor: FindingEditor) -> None:
        """This one is no longer needed. It serves again only when what the input method still commits is kept."""
        editor.hide()
        editor.setParent(self.home)
        QTimer.singleShot(0, editor, lambda: self._left.append(editor))

    def take(self, reading: Reading, problem: Problem) -> FindingEditor:
        """One that shows a finding."""
        found = next((it for it in self._left if it.kept and it.fits(reading, problem)), None)
        if found is None:
            found = self._new(reading, free=problem.finding.question is None)
        else:
            self._left.remove(found)
        found.adopt(reading, problem)
        return found

    def _new(self, reading: Reading, *, free: bool) -> FindingEditor:
        self._made = True
        return FindingEditor(self.acts, self.thumbnails, reading, free=free)


class FindingLine(Press):
    """A finding that is not open: how bad, its number, its words, what is missing. A press opens it."""

    def __init__(self) -> None:
        super().__init__()
        self.problem: Problem | None = None
        self.several = False  # it stands for more than the one
        self.severity = ""
        self.number = ""
        self.said = ""
        self.missing = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_problems(self, problems: tuple[Problem, ...]) -> None:
        """Another state of it, or of several told together."""
        first, last = problems[0], problems[-1]
        self.problem = first
        self.several = first is not last
        self.severity = theme.severity(max(it.finding.severity for it in problems))
        if first is last:
            self.number = self.tr("Finding {number}").format(number=first.number)
        else:
            self.number = self.tr("Findings {first}–{last}").format(first=first.number, last=last.number)
        text = " ".join(first.finding.text.split()) or self.tr("not worded yet")
        which = first.occurrence if first is last else self.tr("%n in all", "", len(problems))
        self.said = "  ".join(filter(None, (which, text)))
        missing = sum(it.missing for it in problems)
        self.missing = self.tr("photos missing: {count}").format(count=missing) if missing else ""
        self.setAccessibleName(f"{self.number}: {text}")
        self.setAccessibleDescription(which)
        self.update()

    def sizeHint(self) -> QSize:
        """A line a finger high."""
        return QSize(px(200), reach(40))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Bar, severity, number, words; at the right what is missing."""
        ink = self.severity
        with paint.Brush(self) as painter:
            rect = QRectF(self.rect())
            painter.fillRect(rect, theme.colour("tint" if self.isDown() or self.underMouse() else "surface"))
            painter.fillRect(QRectF(0, 0, px(4), rect.height()), theme.colour(ink))
            paint.under(painter, rect)
            icon_at(painter, ink, QPointF(px(33), rect.center().y()), px(18), ink=ink)
            left: float = px(48)
            wide = paint.width(self.number, "cell", bold=True)
            paint.words(painter, QRectF(left, 0, wide + 2, rect.height()), self.number, "cell", ink, bold=True)
            right = rect.right() - px(18)
            if self.missing:
                need = paint.width(self.missing, "small") + 2
                paint.words(painter, QRectF(right - need, 0, need, rect.height()), self.missing, "small", "warn")
                right -= need + px(12)
            left += wide + px(12)
            paint.words(painter, QRectF(left, 0, right - left, rect.height()), self.said, "cell")
            if self.hasFocus():
                paint.focus(painter, rect)
