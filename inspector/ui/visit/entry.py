"""One entry of the middle column: a question with its answer and the findings under it, or a free finding."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from inspector.checklist.judging import answer_fault
from inspector.ui import theme
from inspector.ui.theme import px
from inspector.ui.visit.acts import VisitActs
from inspector.ui.visit.finding import FindingEditor
from inspector.ui.visit.findings import FindingLine, Findings, SpareEditors
from inspector.ui.visit.reading import Line, Problem, Reading
from inspector.ui.visit.replies import reply_for
from inspector.ui.visit.thumbnails import Thumbnails
from inspector.ui.visit.words import code_words, fault_words, stale_words
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.panel import Panel, Words, across, down
from inspector.ui.widgets.ring import Mark

if TYPE_CHECKING:
    from inspector.ui.visit.reply import Reply

_BESIDE = 0.62
"""Share of the row's width up to which the answers stand beside the wording; wider ones go below it."""


class Entry(QWidget):
    """What `key` names: a question, or a free finding by its id. Only what differs from before is touched."""

    wanted = Signal(str)  # make this the current one
    stepped = Signal(int)  # go up or down

    def __init__(self, acts: VisitActs, thumbnails: Thumbnails, spare: SpareEditors, key: str) -> None:
        super().__init__()
        self.spare = spare
        self.acts = acts
        self.thumbnails = thumbnails
        self.key = key
        self.setObjectName(f"entry_{key}")
        self.current = False
        self.reading: Reading | None = None
        self.line: Line | None = None
        self.problems: tuple[Problem, ...] = ()
        self.reply: Reply | None = None
        self.findings: Findings | None = None
        self._stale = False  # what stands as wrong is an answer given before
        self.label = Words("", "ask", wrap=True)
        self.second = Words("", "small", "muted", wrap=True)
        self.wrong = Words("", "small", "overdue", wrap=True)
        self.wrong.setObjectName(f"wrong_{key}")
        self.wrong.hide()
        self.guidance: Words | None = None
        self.reused: Mark | None = None  # made when it is needed: few answers are taken over
        self.head = Panel(sides=("bottom",), margins=(20, 9, 18, 9), gap=12, across=True)
        self.head.setMinimumHeight(px(64))
        self.written = down(None, self.label, self.second, self.wrong, None, gap=2)
        self.head.box.addLayout(self.written, 1)
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(0, 0, 0, 0)
        self.box.setSpacing(0)
        self.box.addWidget(self.head)

    @property
    def editor(self) -> FindingEditor | None:
        """The finding that is open."""
        return self.findings.editor if self.findings is not None else None

    @property
    def folded(self) -> FindingLine | None:
        """The line that stands for its findings while they are not open."""
        return next(iter(self.findings.lines), None) if self.findings is not None else None

    def show_line(self, reading: Reading, line: Line | None, problems: tuple[Problem, ...]) -> None:
        """Show a question with its findings (or without), or a free finding (without a question)."""
        same = line is self.line or line == self.line
        seen = self.reading is not None and self.reading.finalised == reading.finalised
        if seen and same and problems == self.problems:
            self.reading = reading
            return
        before, self.line = self.line, line
        self.reading, self.problems = reading, problems
        if line is not None:
            self._show_question(line, before)
        elif problems:
            found = problems[0]
            self.label.setText(" ".join(found.finding.text.split()) or self.tr("not worded yet"))
            self.second.setText(f"{found.finding.code or ''} {found.code_title}".strip())
        self._show_problems()

    def set_current(self, current: bool) -> None:  # noqa: FBT001 - as Qt's setters
        """Tint, bar and bold for the current one; its finding opens."""
        if current == self.current:
            return
        self.current = current
        self.head.set_fill("tint" if current else "surface")
        self.head.set_bar("accent" if current else None)
        self.label.setFont(theme.font("ask", bold=current))
        self._show_problems()

    def choose_key(self, key: str) -> bool:
        """Answer by a key."""
        if key == "?" and self.guidance is not None:
            self.guidance.setVisible(not self.guidance.isVisible())
            return True
        return self.reply is not None and self.reply.isEnabled() and self.reply.choose_key(key)

    def focus_here(self) -> None:
        """Give it the keyboard: the answer, or the wording of a free finding."""
        if self.reply is not None and self.reply.isEnabled():
            self.reply.focus_here()
        elif self.reply is None and self.editor is not None:
            self.editor.text.setFocus()

    def open_finding(self, finding: str) -> None:
        """Open one of several findings."""
        if self.findings is not None and any(it.finding.id == finding for it in self.problems):
            self.findings.open(finding)

    def set_wrong(self, words: str) -> None:
        """A plain sentence under the wording, '' when all is well."""
        self.wrong.setText(f"△ {words}" if words else "")
        self.wrong.setVisible(bool(words))
        if self.reply is not None:
            self.reply.setAccessibleDescription(words)

    def refuse(self, words: str) -> None:
        """The answer given last cannot stand; it is not kept, and said so."""
        self._stale = False
        self.set_wrong(words)
        if self.reply is not None:
            self.reply.refuse()

    def show_again(self) -> None:
        """Something was not written: show what the store holds."""
        if self.reply is not None and self.line is not None and not self.acts.waits(self.key):
            self.reply.show_value(self.line.value)
        if self.findings is not None:
            self.findings.show_again()

    def picture_arrived(self, sha256: str) -> None:
        """A thumbnail is here now."""
        if self.editor is not None:
            self.editor.picture_arrived(sha256)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press on the wording makes it the current one."""
        self.wanted.emit(self.key)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wide answers go below the wording."""
        super().resizeEvent(event)
        self._place_reply()

    # -- its parts ---------------------------------------------------------------------------------------------------

    def _show_question(self, line: Line, before: Line | None) -> None:
        if before is None or self.reply is None or (before.options, before.offered) != (line.options, line.offered):
            self._make_reply(line)
        if before is None or before.label != line.label:
            self.label.setText(line.label)
        owed = sum(it.missing for it in line.problems) if len(line.problems) > 1 else 0
        owes = self.tr("photos missing: {count}").format(count=owed) if owed else ""
        second = "   ".join(filter(None, (code_words(line.question.name), line.hint, owes, line.aside.last)))
        if second != self.second.text():
            self.second.setText(second)
        self._show_reused(line.aside.reused)
        if line.guidance:
            self._explain(line.guidance)
        if self.reply is not None and self.reading is not None:
            self.reply.line = line
            self.reply.setEnabled(not self.reading.finalised)
            self.reply.show_value(line.value)
        if line.fault is not None:
            self._stale = True
            self.set_wrong(stale_words(line.fault, line.question))
        elif self._stale:
            self._stale = False
            self.set_wrong("")

    def _show_reused(self, words: str) -> None:
        """Whence the answer was taken over, until it is answered by hand."""
        if self.reused is None and words:
            self.reused = Mark("redo", "", step="small", size=14, ink="accent")
            self.reused.setObjectName(f"reused_{self.key}")
            # aligned, or the whole column would be no wider than it
            self.written.insertWidget(self.written.indexOf(self.wrong), self.reused, 0, Qt.AlignmentFlag.AlignLeft)
        if self.reused is not None:
            self.reused.set_mark("redo", words)
            self.reused.setVisible(bool(words))

    def _explain(self, guidance: str) -> None:
        """More than the hint, opened in its place by the button beside it."""
        if self.guidance is None:
            shown = self.guidance = Words("", "small", wrap=True)
            shown.setObjectName(f"guidance_{self.key}")
            shown.hide()
            name = self.tr("Explain: {question}").format(question=self.label.text())
            more = Button("?", kind="quiet", name=name, height=22)
            more.clicked.connect(lambda: shown.setVisible(not shown.isVisible()))
            self.written.removeWidget(self.second)
            self.second.setWordWrap(False)
            self.written.insertLayout(2, across(self.second, more, None, gap=6))
            self.written.insertWidget(3, shown)
        self.guidance.setText(guidance)

    def _make_reply(self, line: Line) -> None:
        had_focus = False
        if self.reply is not None:
            had_focus = self.reply.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
            self.reply.hide()
            self.reply.deleteLater()
        self.reply = reply_for(line, self.acts, self.thumbnails)
        self.reply.setObjectName(f"answers_{line.key}")
        self.reply.given.connect(self._given)
        self.reply.stepped.connect(self.stepped)
        self.head.box.addWidget(self.reply)
        self._place_reply()
        self.reply.show()
        if had_focus:
            self.reply.focus_here()

    def _place_reply(self) -> None:
        if self.reply is None:
            return
        beside = not self.reply.wide and self.reply.sizeHint().width() <= self.width() * _BESIDE
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self.head.box.direction() != direction:
            self.head.box.setDirection(direction)

    def _show_problems(self) -> None:
        """The editor for the current one's finding, one line for another's, nothing without."""
        if self.findings is None and self.problems:
            self.findings = Findings(self.acts, self.thumbnails, self.spare)
            self.findings.wanted.connect(lambda: self.wanted.emit(self.key))
            self.findings.left.connect(self._left_editor)
            self.box.addWidget(self.findings)
        if self.findings is not None and self.reading is not None:
            opened = self.current and bool(self.problems)
            self.findings.show_problems(self.reading, self.problems, opened=opened, told=self.line is not None)
            self.findings.setVisible(bool(self.problems))

    def _left_editor(self) -> None:
        if self.reply is not None:
            self.reply.focus_here()
        else:
            self.setFocus()

    def _given(self, value: str | None) -> None:
        """An answer: kept at once if it can stand, else a sentence says why not."""
        if self.reading is None or self.line is None:
            return
        fault = answer_fault(self.reading.case.standing, self.line.entry, value)
        if fault is not None:
            self.refuse(fault_words(fault, self.line.question))
            return
        self._stale = False
        self.set_wrong("")
        self.acts.answer(self.key, value)
        if self.reply is None or not self.reply.late:
            self.wanted.emit(self.key)
