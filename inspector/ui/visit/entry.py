"""One entry of the middle column: a question with its answer and the finding under it, or a free finding."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from inspector.checklist.judging import answer_fault
from inspector.ui import theme
from inspector.ui.theme import px
from inspector.ui.visit.acts import VisitActs
from inspector.ui.visit.finding import FindingEditor, FindingLine
from inspector.ui.visit.reading import Line, Problem, Reading
from inspector.ui.visit.replies import Reply, reply_for
from inspector.ui.visit.thumbnails import Thumbnails
from inspector.ui.visit.words import fault_words
from inspector.ui.widgets.panel import Panel, Words, down
from inspector.ui.widgets.writing import flush_all

_BESIDE = 0.62
"""Share of the row's width up to which the answers stand beside the wording; wider ones go below it."""


class Entry(QWidget):
    """What `key` names: a question, or a free finding by its id. Only what differs from before is touched."""

    wanted = Signal(str)  # make this the current one
    stepped = Signal(int)  # go up or down

    def __init__(self, acts: VisitActs, thumbnails: Thumbnails, key: str) -> None:
        super().__init__()
        self.acts = acts
        self.thumbnails = thumbnails
        self.key = key
        self.setObjectName(f"entry_{key}")
        self.current = False
        self.reading: Reading | None = None
        self.line: Line | None = None
        self.problem: Problem | None = None
        self.reply: Reply | None = None
        self.editor: FindingEditor | None = None
        self.folded: FindingLine | None = None
        self.label = Words("", "ask", wrap=True)
        self.second = Words("", "small", "muted", wrap=True)
        self.wrong = Words("", "small", "overdue", wrap=True)
        self.wrong.setObjectName(f"wrong_{key}")
        self.wrong.hide()
        self.head = Panel(sides=("bottom",), margins=(20, 9, 18, 9), gap=12, across=True)
        self.head.setMinimumHeight(px(64))
        self.head.box.addLayout(down(None, self.label, self.second, self.wrong, None, gap=2), 1)
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(0, 0, 0, 0)
        self.box.setSpacing(0)
        self.box.addWidget(self.head)

    def show_line(self, reading: Reading, line: Line | None, problem: Problem | None) -> None:
        """Show a question with its finding (or without), or a free finding (without a question)."""
        changed = (line, problem) != (self.line, self.problem)
        if self.reading is not None and self.reading.finalised == reading.finalised and not changed:
            self.reading = reading
            return
        before, self.line = self.line, line
        self.reading, self.problem = reading, problem
        if line is not None:
            self._show_question(line, before)
        elif problem is not None:
            self.label.setText(" ".join(problem.finding.text.split()) or self.tr("not worded yet"))
            self.second.setText(f"{problem.finding.code or ''} {problem.code_title}".strip())
        self._show_problem()

    def set_current(self, current: bool) -> None:  # noqa: FBT001 - as Qt's setters
        """Tint, bar and bold for the current one; its finding opens."""
        if current == self.current:
            return
        self.current = current
        self.head.set_fill("tint" if current else "surface")
        self.head.set_bar("accent" if current else None)
        self.label.setFont(theme.font("ask", bold=current))
        self._show_problem()

    def choose_key(self, key: str) -> bool:
        """Answer by a key."""
        return self.reply is not None and self.reply.isEnabled() and self.reply.choose_key(key)

    def focus_here(self) -> None:
        """Give it the keyboard: the answer, or the wording of a free finding."""
        if self.reply is not None and self.reply.isEnabled():
            self.reply.focus_here()
        elif self.reply is None and self.editor is not None:
            self.editor.text.setFocus()

    def set_wrong(self, words: str) -> None:
        """A plain sentence under the wording, '' when all is well."""
        self.wrong.setText(f"△ {words}" if words else "")
        self.wrong.setVisible(bool(words))
        if self.reply is not None:
            self.reply.setAccessibleDescription(words)

    def refuse(self, words: str) -> None:
        """The answer given last cannot stand; it is not kept, and said so."""
        self.set_wrong(words)
        if self.reply is not None:
            self.reply.refuse()

    def show_again(self) -> None:
        """Something was not written: show what the store holds."""
        if self.reply is not None and self.line is not None and not self.acts.waits(self.key):
            self.reply.show_value(self.line.value)
        if self.editor is not None and self.problem is not None and self.reading is not None:
            self.editor.show_problem(self.reading, self.problem)

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
        if before is None or before.options != line.options or self.reply is None:
            self._make_reply(line)
        if before is None or (before.label, before.hint) != (line.label, line.hint):
            self.label.setText(line.label)
            self.second.setText("   ".join(filter(None, (line.key, line.hint))))
        if self.reply is not None and self.reading is not None:
            self.reply.line = line
            self.reply.setEnabled(not self.reading.finalised)
            if not self.acts.waits(line.key):
                self.reply.show_value(line.value)

    def _make_reply(self, line: Line) -> None:
        had_focus = False
        if self.reply is not None:
            had_focus = self.reply.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
            self.reply.hide()
            self.reply.deleteLater()
        self.reply = reply_for(line)
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

    def _show_problem(self) -> None:
        """The editor for the current one's finding, one line for another's, nothing without."""
        opened = self.current and self.problem is not None
        if self.editor is not None and (self.problem is None or self.editor.id != self.problem.finding.id):
            self._drop_editor()
        if self.problem is not None and self.reading is not None:
            if opened and self.editor is None:
                self.editor = FindingEditor(self.acts, self.thumbnails, self.reading, self.problem)
                self.editor.left.connect(self._left_editor)
                self.box.addWidget(self.editor)
            elif self.editor is not None:
                self.editor.show_problem(self.reading, self.problem)
        if self.editor is not None:
            if not opened:
                flush_all(self.editor)
            self.editor.setVisible(opened)
        self._show_folded(shown=self.problem is not None and not opened and self.line is not None)

    def _show_folded(self, *, shown: bool) -> None:
        if shown and self.problem is not None:
            if self.folded is None:
                self.folded = FindingLine(self.problem)
                self.folded.clicked.connect(lambda: self.wanted.emit(self.key))
                self.box.addWidget(self.folded)
            self.folded.show_problem(self.problem)
        if self.folded is not None:
            self.folded.setVisible(shown)

    def _drop_editor(self) -> None:
        if self.editor is not None:
            self.editor.hide()
            self.editor.deleteLater()
            self.editor = None

    def _left_editor(self) -> None:
        if self.reply is not None:
            self.reply.focus_here()
        else:
            self.setFocus()

    def _given(self, value: str | None) -> None:
        """An answer: kept at once if it can stand, else a sentence says why not."""
        if self.reading is None or self.line is None:
            return
        case = self.reading.case
        fault = answer_fault(case.standing, self.line.entry, value)
        if fault is not None:
            self.refuse(fault_words(fault, self.line.question))
            return
        self.set_wrong("")
        self.acts.answer(self.key, value)
        self.wanted.emit(self.key)
